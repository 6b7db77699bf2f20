//! The rules of a study on personal data: on what basis it asks, how long it keeps answers, whom to ask.
//!
//! Nothing is erased here; what is past its time is found and erased by `lars gdpr retention`.

use jiff::Timestamp;

use super::study::Study;

/// The longest retention that can be set: a hundred years.
pub const LONGEST_RETENTION: i64 = 1200;
/// The most characters of a contact.
pub const LONGEST_CONTACT: usize = 300;

crate::codes! {
    /// The lawful basis of asking (Article 6 of the General Data Protection Regulation).
    pub enum Basis {
        /// The respondent agrees.
        Consent = "consent",
        /// A task in the public interest.
        PublicTask = "public-task",
        /// Another one; the privacy notice says which.
        Other = "other",
    }
}

/// The rules of a study; in a new one nothing is set, and respondents get results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// Who is responsible for the data (the controller, Article 4 of the regulation).
    pub controller: String,
    /// On what basis it asks.
    pub basis: Option<Basis>,
    /// How many months after the close of its last wave the answers are kept; forever where not set.
    pub retention_months: Option<i64>,
    /// Whom to ask about one's data.
    pub contact: String,
    /// Whether respondents see their own answers beside the result of their group once a wave has closed.
    pub own_results: bool,
    /// Whether respondents who name partners are offered organisations of the register by name.
    pub offers_names: bool,
}

impl Default for Protection {
    fn default() -> Self {
        Self {
            controller: String::new(),
            basis: None,
            retention_months: None,
            contact: String::new(),
            own_results: true,
            offers_names: true,
        }
    }
}

impl Protection {
    /// Whether all four lines are there: controller, lawful basis, contact, retention. Nothing is published or sent before.
    pub fn is_complete(&self) -> bool {
        !self.controller.is_empty()
            && self.basis.is_some()
            && !self.contact.is_empty()
            && self.retention_months.is_some()
    }

    /// From when on the answers of a study may no longer be kept; none without a rule, or while a wave has no closing time.
    pub fn ends(&self, study: &Study) -> Option<Timestamp> {
        let months = self.retention_months?;
        let closes: Option<Vec<Timestamp>> = study.waves.iter().map(|wave| wave.closes).collect();
        study.zone.months_later(closes?.into_iter().max()?, months)
    }
}

/// Reads a number of months as people write it: empty is no rule, none is not understood.
pub fn parse_months(text: &str) -> Option<Option<i64>> {
    match text.trim() {
        "" => Some(None),
        text => text.parse().ok().filter(|months| (1..=LONGEST_RETENTION).contains(months)).map(Some),
    }
}

/// Reads a contact: one line that is not too long; none if it is not.
pub fn parse_contact(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = text.chars().count() <= LONGEST_CONTACT && !text.contains(char::is_control);
    fits.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::disclosure::MinN;
    use crate::map::study::Wave;
    use crate::map::zone::Zone;
    use crate::text::Text;

    fn study(closes: &[Option<&str>]) -> Study {
        let wave = |(place, closes): (usize, Option<&str>)| Wave {
            code: format!("w{place}"),
            name: Text::default(),
            opens: None,
            closes: closes.map(|closes| closes.parse().unwrap()),
            is_trial: false,
        };
        Study {
            id: "s".to_owned(),
            slug: "s".to_owned(),
            title: Text::default(),
            simulated: false,
            anonymous: false,
            min_n: MinN::new(4).unwrap(),
            cases: Vec::new(),
            waves: closes.iter().copied().enumerate().map(wave).collect(),
            areas: Vec::new(),
            zone: Zone::default(),
        }
    }

    #[test]
    fn answers_end_some_months_after_the_last_wave_closes() {
        let rule = Protection { retention_months: Some(6), ..Protection::default() };
        let both = [Some("2024-08-31T12:00:00Z"), Some("2023-01-01T00:00:00Z")];
        // There is no 31 February.
        assert_eq!(rule.ends(&study(&both)), Some("2025-02-28T12:00:00Z".parse().unwrap()));
        assert_eq!(rule.ends(&study(&[both[0], None])), None, "a wave is open");
        assert_eq!(rule.ends(&study(&[])), None);
        assert_eq!(Protection::default().ends(&study(&both)), None);
        let forever = Protection { retention_months: Some(i64::MAX), ..Protection::default() };
        assert_eq!(forever.ends(&study(&both)), None);
    }

    #[test]
    fn months_are_whole_and_not_too_many() {
        assert_eq!(parse_months(" 24 "), Some(Some(24)));
        assert_eq!(parse_months(""), Some(None));
        for wrong in ["0", "-1", "1201", "1.5", "two"] {
            assert_eq!(parse_months(wrong), None, "{wrong}");
        }
        assert_eq!(parse_contact(" Ann, ann@example.lv ").as_deref(), Some("Ann, ann@example.lv"));
        assert_eq!(parse_contact("two\nlines"), None);
        assert_eq!(parse_contact(&"a".repeat(301)), None);
        assert!(Basis::ALL.into_iter().all(|basis| Basis::parse(basis.code()) == Some(basis)));
    }
}
