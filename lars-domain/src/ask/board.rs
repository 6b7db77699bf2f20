//! The response board: how far the asking of one wave is, by case and helix, by day, and where people stopped.
//!
//! Counts of progress only: no answer, no score and no respondent's code comes in here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use lars_measure::{Undefined, median};

use super::questionnaire::Questionnaire;
use super::quota::{Quota, share};
use super::response::Step;

/// Something that a response holds, without what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Ratings of relations with the partner group of this code.
    Ratings(String),
    /// An answer to the question of this code.
    Question(String),
}

/// How far one response is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Identifier of the edition that it answers.
    pub edition: String,
    /// Code of the case.
    pub case: String,
    /// Code of the helix.
    pub helix: String,
    /// When it was submitted.
    pub finished: Option<Timestamp>,
    /// When the respondent agreed.
    pub agreed: Option<Timestamp>,
    /// The language of the agreement.
    pub language: Option<String>,
    /// What it holds, where it was not submitted.
    pub said: BTreeSet<Said>,
}

/// How many were invited of a helix in a case, and what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invited {
    /// Code of the case.
    pub case: String,
    /// Code of the helix.
    pub helix: String,
    /// Personal links made.
    pub links: u64,
    /// Of these, those with which somebody began.
    pub opened: u64,
    /// Of these, those with which somebody submitted.
    pub submitted: u64,
}

/// One case and helix of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How many answers are wanted; none where nobody said.
    pub wanted: Option<u64>,
    /// The invited.
    pub invited: Invited,
    /// Responses begun and not submitted.
    pub begun: u64,
    /// Responses submitted, those from files too.
    pub submitted: u64,
}

impl Line {
    /// The submitted as a share of the wanted. Undefined where nothing is wanted.
    pub fn of_wanted(&self) -> Result<f64, Undefined> {
        self.wanted.ok_or(Undefined::NoData).and_then(|wanted| share(self.submitted, wanted))
    }

    /// The response rate: of the invited, the share that submitted. Undefined where nobody was invited.
    ///
    /// Answers from files had no link and do not count here, so the rate never passes one.
    pub fn rate(&self) -> Result<f64, Undefined> {
        share(self.invited.submitted, self.invited.links)
    }

    /// Several lines as one. What is wanted is known where any of them says so.
    pub fn sum<'a>(lines: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Self { wanted: None, invited: Invited::default(), begun: 0, submitted: 0 };
        for line in lines {
            if let Some(wanted) = line.wanted {
                *sum.wanted.get_or_insert(0) += wanted;
            }
            sum.invited.links += line.invited.links;
            sum.invited.opened += line.invited.opened;
            sum.invited.submitted += line.invited.submitted;
            sum.begun += line.begun;
            sum.submitted += line.submitted;
        }
        sum
    }
}

/// What the board is made from: all of one wave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// What is wanted.
    pub quotas: Vec<Quota>,
    /// The invited.
    pub invited: Vec<Invited>,
    /// The responses that count: none that only try a questionnaire out.
    pub progress: Vec<Progress>,
}

impl Frame {
    /// Leaves the cases that somebody may see.
    pub fn keep(&mut self, may: impl Fn(&str) -> bool) {
        self.quotas.retain(|quota| may(&quota.case));
        self.invited.retain(|invited| may(&invited.case));
        self.progress.retain(|progress| may(&progress.case));
    }

    /// Counts for an anonymous study, where links and answers are not joined: whoever agreed came by a link.
    pub fn veil(&mut self) {
        for invited in &mut self.invited {
            let here = |one: &&Progress| {
                one.case == invited.case && one.helix == invited.helix && one.agreed.is_some()
            };
            let by_link: Vec<&Progress> = self.progress.iter().filter(here).collect();
            invited.opened = by_link.len() as u64;
            invited.submitted = by_link.iter().filter(|one| one.finished.is_some()).count() as u64;
        }
    }

    /// Codes of the helices that occur, beside those that are known.
    pub fn further_helices(&self, known: &[String]) -> Vec<String> {
        let quotas = self.quotas.iter().map(|quota| &quota.helix);
        let invited = self.invited.iter().map(|invited| &invited.helix);
        let said = self.progress.iter().map(|progress| &progress.helix);
        let all: BTreeSet<&String> = quotas.chain(invited).chain(said).collect();
        all.into_iter().filter(|helix| !known.contains(helix)).cloned().collect()
    }

    /// The line of a case and helix.
    pub fn line(&self, case: &str, helix: &str) -> Line {
        let quota = self.quotas.iter().find(|quota| quota.case == case && quota.helix == helix);
        let invited = self.invited.iter().find(|invited| invited.case == case && invited.helix == helix);
        let nobody = || Invited { case: case.to_owned(), helix: helix.to_owned(), ..Invited::default() };
        let here = || self.progress.iter().filter(|one| one.case == case && one.helix == helix);
        Line {
            wanted: quota.map(|quota| quota.wanted),
            invited: invited.cloned().unwrap_or_else(nobody),
            begun: here().filter(|one| one.finished.is_none()).count() as u64,
            submitted: here().filter(|one| one.finished.is_some()).count() as u64,
        }
    }

    /// Submitted responses by day of universal time, days without any left out.
    pub fn days(&self) -> Vec<(Date, u64)> {
        let mut days = BTreeMap::new();
        for at in self.progress.iter().filter_map(|one| one.finished) {
            *days.entry(at.to_zoned(TimeZone::UTC).date()).or_insert(0) += 1;
        }
        days.into_iter().collect()
    }

    /// Languages that people agreed in, begun and submitted, by code.
    pub fn languages(&self) -> Vec<(String, u64)> {
        let mut languages = BTreeMap::new();
        for language in self.progress.iter().filter_map(|one| one.language.clone()) {
            *languages.entry(language).or_insert(0) += 1;
        }
        languages.into_iter().collect()
    }

    /// Of the begun, by the last page that holds an answer (none: they only agreed), in the order of the newest edition.
    /// A page goes by its segment in the address.
    ///
    /// `edition_of` finds the questionnaire that a response answers.
    pub fn drop_out<'a>(
        &self,
        newest: &Questionnaire,
        edition_of: impl Fn(&str) -> Option<&'a Questionnaire>,
    ) -> Vec<(Option<String>, u64)> {
        let mut found: BTreeMap<Option<String>, u64> = BTreeMap::new();
        for one in self.progress.iter().filter(|one| one.finished.is_none()) {
            let questionnaire = edition_of(&one.edition);
            let last = questionnaire.and_then(|asked| last_page(asked, &one.said));
            *found.entry(last).or_insert(0) += 1;
        }
        let pages: Vec<String> = Step::all(newest).iter().map(|step| step.slug(newest)).collect();
        let place = |page: &Option<String>| {
            let known = |page: &String| pages.iter().position(|other| other == page);
            page.as_ref().map(|page| known(page).unwrap_or(pages.len()))
        };
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|(code, _)| place(code));
        found
    }

    /// The median of minutes from agreeing to submitting, and of how many. Undefined with fewer than `least`.
    pub fn minutes(&self, least: usize) -> (Result<f64, Undefined>, usize) {
        let minutes = |one: &Progress| {
            let seconds = one.finished?.duration_since(one.agreed?).as_secs_f64();
            (seconds >= 0.0).then_some(seconds / 60.0)
        };
        let all: Vec<f64> = self.progress.iter().filter_map(minutes).collect();
        let n = all.len();
        let found = if n < least { Err(Undefined::TooFew { n, needed: least }) } else { median(&all) };
        (found, n)
    }
}

/// The segment of the last page that a response holds anything of.
pub fn last_page(questionnaire: &Questionnaire, said: &BTreeSet<Said>) -> Option<String> {
    let holds = |step: &Step| match step {
        Step::Start | Step::Check => false,
        Step::Partner(index) => said.contains(&Said::Ratings(questionnaire.partners[*index].code.clone())),
        Step::Section(place) => questionnaire.sections[*place]
            .questions()
            .iter()
            .any(|question| said.contains(&Said::Question(question.code.clone()))),
    };
    let last = Step::all(questionnaire).into_iter().rev().find(holds)?;
    Some(last.slug(questionnaire))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::questionnaire::{Question, QuestionKind, Section, SectionBody};
    use crate::text::{Named, Text};

    fn ratings(partner: &str) -> Said {
        Said::Ratings(partner.to_owned())
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_mins(minute)
    }

    fn response(case: &str, helix: &str, finished: Option<i64>, said: &[Said]) -> Progress {
        Progress {
            edition: "e".to_owned(),
            case: case.to_owned(),
            helix: helix.to_owned(),
            finished: finished.map(at),
            agreed: Some(at(0)),
            language: Some("lv".to_owned()),
            said: said.iter().cloned().collect(),
        }
    }

    fn frame() -> Frame {
        Frame {
            quotas: vec![Quota { case: "n".to_owned(), helix: "company".to_owned(), wanted: 4 }],
            invited: vec![Invited {
                case: "n".to_owned(),
                helix: "company".to_owned(),
                links: 5,
                opened: 3,
                submitted: 1,
            }],
            progress: vec![
                response("n", "company", Some(10), &[]),
                response("n", "company", Some(24 * 60 + 20), &[]),
                response("n", "company", None, &[ratings("research")]),
                response("n", "company", None, &[]),
                response("s", "research", Some(30), &[]),
            ],
        }
    }

    #[test]
    fn a_line_counts_links_and_answers_apart() {
        let line = frame().line("n", "company");
        assert_eq!((line.begun, line.submitted, line.wanted), (2, 2, Some(4)));
        assert_eq!(line.of_wanted(), Ok(0.5));
        assert_eq!(line.rate(), Ok(0.2), "the second one came from a file");
        let other = frame().line("s", "research");
        assert_eq!(
            (other.wanted, other.of_wanted(), other.rate()),
            (None, Err(Undefined::NoData), Err(Undefined::NoData))
        );
        let sum = Line::sum([&line, &other]);
        assert_eq!((sum.wanted, sum.submitted, sum.invited.links), (Some(4), 3, 5));
    }

    #[test]
    fn days_languages_and_minutes_are_those_of_the_submitted() {
        let frame = frame();
        let days: Vec<u64> = frame.days().into_iter().map(|(_, n)| n).collect();
        assert_eq!(days, [2, 1]);
        assert_eq!(frame.languages(), [("lv".to_owned(), 5)]);
        assert_eq!(frame.minutes(3), (Ok(30.0), 3));
        assert_eq!(frame.minutes(4).0, Err(Undefined::TooFew { n: 3, needed: 4 }));
        let mut south = frame;
        south.keep(|case| case == "s");
        assert_eq!((south.progress.len(), south.invited.len(), south.quotas.len()), (1, 0, 0));
    }

    #[test]
    fn who_stopped_is_counted_by_the_last_page_with_an_answer() {
        let question = |code: &str| Question {
            code: code.to_owned(),
            prompt: Text::default(),
            hint: Text::default(),
            required: false,
            condition: None,
            kind: QuestionKind::Open { max_chars: 9, min_chars: 0 },
        };
        let section = |code: &str, body| Section {
            code: code.to_owned(),
            title: Text::default(),
            introduction: Text::default(),
            condition: None,
            body,
        };
        let asked = Questionnaire {
            sections: vec![
                section("about", SectionBody::Questions(vec![question("size")])),
                section("relations", SectionBody::Relations),
            ],
            partners: vec![Named::code("company"), Named::code("research")],
            ..Questionnaire::default()
        };
        let found = frame().drop_out(&asked, |_| Some(&asked));
        assert_eq!(found, [(None, 1), (Some("about-research".to_owned()), 1)]);
        let both = BTreeSet::from([ratings("company"), Said::Question("size".to_owned())]);
        assert_eq!(last_page(&asked, &both).as_deref(), Some("about-company"));
    }
}
