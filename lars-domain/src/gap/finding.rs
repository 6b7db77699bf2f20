//! A finding: a statement about relations of a case, with the numbers it was made from and what a focus group said of it.
//!
//! The numbers are those of the release it was made from and stay what they were. Its words, and where it is kept, are elsewhere.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cell::{Cell, CellKey, CellNumbers, GapCounts};
use super::disclosure::{Disclosed, MinN};
use crate::text::Text;

/// The most characters of the sentence, in each language.
pub const MAX_SENTENCE: usize = 600;
/// The most characters of the questions for a focus group, in each language.
pub const MAX_QUESTIONS: usize = 4_000;
/// The most characters of where it stands.
pub const MAX_SOURCE: usize = 500;
/// The most characters of a reason.
pub const MAX_REASON: usize = 4_000;
/// The most characters of the minutes.
pub const MAX_MINUTES: usize = 60_000;
/// The most people of one group in the room.
pub const MAX_PRESENT: u32 = 999;

crate::codes! {
    /// How far a finding is. The codes of verdicts are those by which matches weigh a need (`learn::term::Verdict`).
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum FindingStatus {
        /// It is being written.
        #[default]
        Draft = "draft",
        /// It was talked about, without a verdict.
        Discussed = "discussed",
        /// The focus group says it is so.
        Confirmed = "confirmed",
        /// The focus group says it is not so.
        Rejected = "rejected",
        /// There is a reason for it other than the relation.
        Explained = "explained",
    }
}

impl FindingStatus {
    /// Whether a focus group gave a verdict.
    pub fn is_verdict(self) -> bool {
        matches!(self, Self::Confirmed | Self::Rejected | Self::Explained)
    }

    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Draft => "○",
            Self::Discussed => "◐",
            Self::Confirmed => "●",
            Self::Rejected => "✕",
            Self::Explained => "◆",
        }
    }
}

crate::codes! {
    /// What a finding rests on.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Origin {
        /// Numbers of a relation, as they were released.
        #[default]
        Numbers = "numbers",
        /// What people wrote in open answers.
        Answers = "answers",
        /// What was found out in the region before this study.
        Past = "past",
        /// What somebody published, with its address.
        Source = "source",
    }
}

/// The relation that a finding is about, as far as it names one; empty codes stand for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Code of the helix that speaks.
    pub helix: String,
    /// Code of the partner group that it speaks about.
    pub partner: String,
    /// Code of the level.
    pub level: String,
}

/// The numbers that a finding was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quoted {
    /// Which answers.
    pub key: CellKey,
    /// What they said, without how often each gap stood.
    pub numbers: CellNumbers,
    /// The digest of the run.
    pub run: String,
    /// When the numbers were released.
    pub released: Timestamp,
}

impl Quoted {
    /// The numbers of a cell that is shown; nothing of a hidden one.
    pub fn of(cell: &Cell, run: &str, released: Timestamp) -> Option<Self> {
        let numbers = cell.numbers.shown()?;
        let numbers = CellNumbers { gaps: GapCounts::default(), ..numbers.clone() };
        Some(Self { key: cell.key.clone(), numbers, run: run.to_owned(), released })
    }

    /// The cell as it was: for charts and tables.
    pub fn cell(&self) -> Cell {
        Cell { key: self.key.clone(), numbers: Disclosed::Shown(self.numbers.clone()) }
    }

    /// Whether the numbers may still be shown: the smallest group was not raised above them, and the cell is not hidden today. A cell that
    /// is not there today says nothing about itself.
    pub fn may_be_shown(&self, min_n: MinN, today: Option<&Cell>) -> bool {
        let counted = self.numbers.n.saturating_sub(self.numbers.beside);
        counted >= min_n.get() && today.is_none_or(|cell| cell.numbers.shown().is_some())
    }
}

/// What a focus group said of a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingVerdict {
    /// What it came to.
    pub outcome: FindingStatus,
    /// The day of the focus group.
    pub day: Option<Date>,
    /// The code of the role of whoever wrote the verdict down.
    pub role: String,
    /// Identifier of that person.
    pub who: String,
    /// When it was written down.
    pub noted: Option<Timestamp>,
    /// How many people of each helix were in the room.
    pub present: BTreeMap<String, u32>,
    /// How many of them did not agree; nothing where nobody counted.
    pub against: Option<u32>,
    /// Why.
    pub reason: String,
    /// What was said, for those who make and judge findings.
    pub minutes: String,
}

impl FindingVerdict {
    /// How many people were in the room.
    pub fn people(&self) -> u64 {
        self.present.values().map(|count| u64::from(*count)).sum()
    }

    /// What is wrong with it, with the field.
    pub fn faults(&self, today: Date) -> Vec<(&'static str, FindingRule)> {
        let mut found = Vec::new();
        match self.day {
            None => found.push(("day", FindingRule::NoDay)),
            Some(day) if day > today => found.push(("day", FindingRule::FutureDay)),
            Some(_) => {}
        }
        if self.outcome == FindingStatus::Draft {
            found.push(("outcome", FindingRule::Missing));
        }
        if self.outcome.is_verdict() && self.reason.trim().is_empty() {
            found.push(("reason", FindingRule::NoReason));
        }
        if self.against.is_some_and(|against| u64::from(against) > self.people()) {
            found.push(("against", FindingRule::MoreThanPresent));
        }
        let long = [("reason", &self.reason, MAX_REASON), ("minutes", &self.minutes, MAX_MINUTES)];
        found.extend(
            long.into_iter()
                .filter(|(_, text, most)| text.chars().count() > *most)
                .map(|(field, ..)| (field, FindingRule::TooLong)),
        );
        found
    }
}

/// A finding.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// What is said: a text for each language.
    pub sentence: Text,
    /// What it rests on.
    pub origin: Origin,
    /// What it is about.
    pub relation: Relation,
    /// The numbers; none where it rests on words.
    pub quoted: Option<Quoted>,
    /// Where it stands, with its address: of what was published or known before.
    pub source: String,
    /// What a focus group is to be asked, a question a line: a text for each language.
    pub questions: Text,
    /// What focus groups said, the latest last.
    pub verdicts: Vec<FindingVerdict>,
}

crate::codes! {
    /// What is wrong with a finding or a verdict.
    #[derive(Hash)]
    pub enum FindingRule {
        /// Something is needed and not there.
        Missing = "missing",
        /// A text is too long.
        TooLong = "too-long",
        /// What was published needs the address where it stands.
        NoAddress = "no-address",
        /// A code that the study does not have.
        UnknownCode = "unknown-code",
        /// The day of a focus group is missing or none.
        NoDay = "no-day",
        /// A focus group that is yet to come.
        FutureDay = "future-day",
        /// A verdict needs a reason.
        NoReason = "no-reason",
        /// More disagreed than were in the room.
        MoreThanPresent = "more-than-present",
    }
}

impl Finding {
    /// What the latest focus group said.
    pub fn verdict(&self) -> Option<&FindingVerdict> {
        self.verdicts.last()
    }

    /// How far it is.
    pub fn status(&self) -> FindingStatus {
        self.verdict().map_or(FindingStatus::Draft, |verdict| verdict.outcome)
    }

    /// The numbers, where they may be shown today.
    pub fn shown(&self, min_n: MinN, today: Option<&Cell>) -> Option<&Quoted> {
        self.quoted.as_ref().filter(|quoted| quoted.may_be_shown(min_n, today))
    }

    /// What is wrong with it, with the field; `language` is the one that was written in.
    pub fn faults(&self, language: &str) -> Vec<(&'static str, FindingRule)> {
        let mut found = Vec::new();
        if self.sentence.body(language).is_empty() {
            found.push(("sentence", FindingRule::Missing));
        }
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let any_long = |text: &Text, most: usize| text.0.values().any(|body| is_long(body, most));
        if any_long(&self.sentence, MAX_SENTENCE) {
            found.push(("sentence", FindingRule::TooLong));
        }
        if any_long(&self.questions, MAX_QUESTIONS) {
            found.push(("questions", FindingRule::TooLong));
        }
        if is_long(&self.source, MAX_SOURCE) {
            found.push(("source", FindingRule::TooLong));
        }
        if self.origin == Origin::Source && self.address().is_none() {
            found.push(("source", FindingRule::NoAddress));
        }
        found
    }

    /// The address in the source, if there is one.
    pub fn address(&self) -> Option<&str> {
        let is_address = |word: &&str| {
            let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
            rest.is_some_and(|rest| rest.contains('.') && rest.len() > 3)
        };
        self.source.split_whitespace().find(is_address)
    }
}

/// The verdicts that stand beside numbers: the latest of each cell, with the number of its finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdicts(BTreeMap<CellKey, (FindingStatus, i64)>);

impl Verdicts {
    /// Takes the findings of a case with their numbers. Of two findings about one cell the one with a verdict counts, of two verdicts the
    /// later one.
    pub fn of<'f>(findings: impl IntoIterator<Item = (i64, &'f Finding)>) -> Self {
        let mut latest: BTreeMap<CellKey, (i64, &Finding)> = BTreeMap::new();
        let rank = |finding: &Finding| {
            let verdict = finding.verdict();
            (finding.status().is_verdict(), verdict.and_then(|verdict| verdict.noted))
        };
        for (number, finding) in findings {
            let Some(quoted) = &finding.quoted else { continue };
            let is_later = latest.get(&quoted.key).is_none_or(|(_, known)| rank(known) <= rank(finding));
            if is_later {
                latest.insert(quoted.key.clone(), (number, finding));
            }
        }
        Self(latest.into_iter().map(|(key, (number, finding))| (key, (finding.status(), number))).collect())
    }

    /// How far the finding about a cell is, and its number; nothing where there is none.
    pub fn about(&self, key: &CellKey) -> Option<(FindingStatus, i64)> {
        self.0.get(key).copied()
    }

    /// The verdict on a cell; nothing where no focus group gave one.
    pub fn on(&self, key: &CellKey) -> Option<FindingStatus> {
        self.about(key).map(|(status, _)| status).filter(|status| status.is_verdict())
    }

    /// Whether there is any finding.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use lars_measure::Undefined;

    use super::*;
    use crate::gap::cell::GapClass;
    use crate::learn::term::Verdict;

    fn numbers(n: usize, beside: usize) -> CellNumbers {
        let no = Undefined::NoVariation;
        CellNumbers {
            n,
            beside,
            unknown: 0,
            mean_expectation: 8.7,
            mean_experience: 5.8,
            mean_gap: 2.9,
            median_gap: 3.0,
            sd_gap: Ok(1.5),
            t: Err(no),
            bca: None,
            interval_method: None,
            wilcoxon: Err(no),
            q: Err(no),
            rank_biserial: Err(no),
            share_positive: 1.0,
            share_no_contact: 0.0,
            share_dont_know: 0.0,
            class: GapClass::Unmet,
            within_noise: Err(no),
            gaps: GapCounts::ascending([(1.0, 2), (4.0, 3)]),
        }
    }

    fn key(case: &str) -> CellKey {
        CellKey { case: Some(case.to_owned()), ..CellKey::default() }
    }

    fn cell(n: usize, beside: usize) -> Cell {
        Cell { key: key("a"), numbers: Disclosed::Shown(numbers(n, beside)) }
    }

    fn verdict(outcome: FindingStatus, second: i64) -> FindingVerdict {
        let noted = Timestamp::from_second(second).ok();
        FindingVerdict { outcome, noted, reason: "so it is".to_owned(), ..FindingVerdict::default() }
    }

    fn finding(case: &str, verdicts: Vec<FindingVerdict>) -> Finding {
        let cell = Cell { key: key(case), ..cell(5, 0) };
        Finding { quoted: Quoted::of(&cell, "run", Timestamp::UNIX_EPOCH), verdicts, ..Finding::default() }
    }

    #[test]
    fn a_hidden_cell_leaves_no_number_and_a_shown_one_no_single_answers() {
        let hidden = Cell { key: key("a"), numbers: Disclosed::TooFew };
        assert_eq!(Quoted::of(&hidden, "run", Timestamp::UNIX_EPOCH), None);
        let quoted = Quoted::of(&cell(5, 0), "run", Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(quoted.numbers.gaps, GapCounts::default());
        assert_eq!((quoted.numbers.n, quoted.numbers.mean_gap.to_bits()), (5, 2.9_f64.to_bits()));
        let kept = serde_json::to_string(&quoted).unwrap();
        assert_eq!(serde_json::from_str::<Quoted>(&kept).unwrap(), quoted);
    }

    #[test]
    fn numbers_are_withheld_once_their_cell_is_hidden_or_the_smallest_group_grew() {
        let quoted = Quoted::of(&cell(6, 1), "run", Timestamp::UNIX_EPOCH).unwrap();
        let hidden = Cell { key: key("a"), numbers: Disclosed::TooFew };
        let k = |k| MinN::new(k).unwrap();
        assert!(quoted.may_be_shown(k(5), None));
        assert!(quoted.may_be_shown(k(5), Some(&cell(9, 0))));
        // Six people of five organisations.
        assert!(!quoted.may_be_shown(k(6), None));
        assert!(!quoted.may_be_shown(k(5), Some(&hidden)));
    }

    #[test]
    fn the_codes_of_a_status_are_those_that_matches_weigh_a_need_by() {
        for status in FindingStatus::ALL {
            let weighed = Verdict::parse(status.code()).map(Verdict::code);
            assert_eq!(weighed, Some(status.code()));
        }
    }

    #[test]
    fn the_latest_verdict_stands_beside_a_number_and_a_draft_does_not_hide_it() {
        let confirmed =
            finding("a", vec![verdict(FindingStatus::Discussed, 1), verdict(FindingStatus::Confirmed, 5)]);
        let explained = finding("a", vec![verdict(FindingStatus::Explained, 9)]);
        let draft = finding("a", vec![]);
        let other = finding("b", vec![]);
        assert_eq!(confirmed.status(), FindingStatus::Confirmed);
        let of = |all: &[(i64, &Finding)]| Verdicts::of(all.iter().copied());
        assert_eq!(of(&[(1, &confirmed), (2, &explained)]).on(&key("a")), Some(FindingStatus::Explained));
        assert_eq!(of(&[(1, &explained), (2, &confirmed)]).on(&key("a")), Some(FindingStatus::Explained));
        let with_draft = of(&[(1, &confirmed), (2, &draft), (3, &other)]);
        assert_eq!(with_draft.on(&key("a")), Some(FindingStatus::Confirmed));
        assert_eq!(with_draft.on(&key("b")), None);
        assert_eq!(with_draft.about(&key("b")), Some((FindingStatus::Draft, 3)));
    }

    #[test]
    fn a_verdict_needs_a_past_day_and_a_reason_and_what_was_published_an_address() {
        let today = jiff::civil::date(2027, 1, 14);
        let good = FindingVerdict {
            day: Some(today),
            present: BTreeMap::from([("company".to_owned(), 4)]),
            against: Some(4),
            ..verdict(FindingStatus::Confirmed, 1)
        };
        assert_eq!(good.faults(today), []);
        let check = |changed: FindingVerdict, field: &str, rule| {
            assert_eq!(changed.faults(today), [(field, rule)]);
        };
        check(FindingVerdict { day: None, ..good.clone() }, "day", FindingRule::NoDay);
        let tomorrow = today.tomorrow().ok();
        check(FindingVerdict { day: tomorrow, ..good.clone() }, "day", FindingRule::FutureDay);
        check(FindingVerdict { reason: " ".to_owned(), ..good.clone() }, "reason", FindingRule::NoReason);
        check(FindingVerdict { against: Some(5), ..good.clone() }, "against", FindingRule::MoreThanPresent);
        let long = "x".repeat(MAX_MINUTES + 1);
        check(FindingVerdict { minutes: long, ..good.clone() }, "minutes", FindingRule::TooLong);
        check(FindingVerdict { outcome: FindingStatus::Draft, ..good }, "outcome", FindingRule::Missing);

        let said = Text::new("en", "Companies know whom to ask.");
        let published = Finding { sentence: said, origin: Origin::Source, ..Finding::default() };
        assert_eq!(published.faults("en"), [("source", FindingRule::NoAddress)]);
        let placed = Finding { source: "Report, p. 7, https://example.org/report".to_owned(), ..published };
        assert_eq!((placed.faults("en"), placed.address()), (vec![], Some("https://example.org/report")));
        assert_eq!(placed.faults("lv"), [("sentence", FindingRule::Missing)]);
    }
}
