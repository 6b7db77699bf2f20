//! The response board: how far the asking of one wave is, by case and helix, by day, and where people stopped.
//!
//! Counts of progress only: no answer, no score and no respondent's code comes in here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use lars_measure::Undefined;

use super::quota::{Quota, share};
use crate::ask::answer::handout::in_steps;
use crate::ask::answer::rating::{Rated, Scores};
use crate::ask::answer::response::Step;
use crate::ask::write::questionnaire::Questionnaire;
use crate::gap::disclosure::MinN;

/// How many responses of a helix there are in a case, by how far they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// Code of the case.
    pub case: String,
    /// Code of the helix.
    pub helix: String,
    /// Begun and not submitted.
    pub begun: u64,
    /// Submitted, those from files too.
    pub submitted: u64,
    /// Of both, those whose respondent agreed: they came by a link or on paper, not from a file.
    pub agreed: u64,
    /// Of the submitted, those whose respondent agreed.
    pub agreed_submitted: u64,
}

/// How many responses of a case have something in common: a day, a language, a length, a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share<T> {
    /// Code of the case.
    pub case: String,
    /// What they have in common.
    pub of: T,
    /// How many there are.
    pub n: u64,
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
    /// The responses that count (none that only try a questionnaire out), by case and helix.
    pub counts: Vec<Count>,
    /// Submitted responses by day of universal time.
    pub days: Vec<Share<Date>>,
    /// Responses by the language that was agreed in, begun and submitted.
    pub languages: Vec<Share<String>>,
    /// Submitted responses by the seconds from agreeing to submitting, as [`rounded_seconds`] gives them.
    pub seconds: Vec<Share<u64>>,
    /// Responses begun and not submitted by the last page that holds an answer; none where they only agreed.
    pub pages: Vec<Share<Option<String>>>,
}

impl Frame {
    /// Leaves the cases that somebody may see.
    pub fn keep(&mut self, may: impl Fn(&str) -> bool) {
        self.quotas.retain(|quota| may(&quota.case));
        self.invited.retain(|invited| may(&invited.case));
        self.counts.retain(|count| may(&count.case));
        self.days.retain(|share| may(&share.case));
        self.languages.retain(|share| may(&share.case));
        self.seconds.retain(|share| may(&share.case));
        self.pages.retain(|share| may(&share.case));
    }

    /// Counts for an anonymous study, where links and answers are not joined: whoever agreed came by a link. Every count of people goes up in
    /// steps of k; days and lengths are not kept.
    pub fn veil(&mut self, min_n: MinN) {
        for count in &mut self.counts {
            let Count { begun, submitted, agreed, agreed_submitted, .. } = count;
            for n in [begun, submitted, agreed, agreed_submitted] {
                *n = in_steps(*n, min_n);
            }
        }
        for invited in &mut self.invited {
            let here = |count: &&Count| count.case == invited.case && count.helix == invited.helix;
            let count = self.counts.iter().find(here).cloned().unwrap_or_default();
            (invited.opened, invited.submitted) = (count.agreed, count.agreed_submitted);
        }
        step(&mut self.languages, min_n);
        step(&mut self.pages, min_n);
        self.days.clear();
        self.seconds.clear();
    }

    /// Codes of the helices that occur, beside those that are known.
    pub fn further_helices(&self, known: &[String]) -> Vec<String> {
        let quotas = self.quotas.iter().map(|quota| &quota.helix);
        let invited = self.invited.iter().map(|invited| &invited.helix);
        let counted = self.counts.iter().map(|count| &count.helix);
        let all: BTreeSet<&String> = quotas.chain(invited).chain(counted).collect();
        all.into_iter().filter(|helix| !known.contains(helix)).cloned().collect()
    }

    /// The line of a case and helix.
    pub fn line(&self, case: &str, helix: &str) -> Line {
        let quota = self.quotas.iter().find(|quota| quota.case == case && quota.helix == helix);
        let invited = self.invited.iter().find(|invited| invited.case == case && invited.helix == helix);
        let nobody = || Invited { case: case.to_owned(), helix: helix.to_owned(), ..Invited::default() };
        let count = self.counts.iter().find(|count| count.case == case && count.helix == helix);
        Line {
            wanted: quota.map(|quota| quota.wanted),
            invited: invited.cloned().unwrap_or_else(nobody),
            begun: count.map_or(0, |count| count.begun),
            submitted: count.map_or(0, |count| count.submitted),
        }
    }

    /// Submitted responses by day of universal time, days without any left out.
    pub fn days(&self) -> Vec<(Date, u64)> {
        over_cases(&self.days)
    }

    /// Languages that people agreed in, begun and submitted, by code.
    pub fn languages(&self) -> Vec<(String, u64)> {
        over_cases(&self.languages)
    }

    /// Of the begun, by the last page that holds an answer (none: they only agreed), in the order of the newest edition.
    /// A page goes by its segment in the address.
    pub fn drop_out(&self, newest: &Questionnaire) -> Vec<(Option<String>, u64)> {
        let pages: Vec<String> = Step::all(newest).iter().map(|step| step.slug(newest)).collect();
        let place = |page: &Option<String>| {
            let known = |page: &String| pages.iter().position(|other| other == page);
            page.as_ref().map(|page| known(page).unwrap_or(pages.len()))
        };
        let mut found = over_cases(&self.pages);
        found.sort_by_key(|(page, _)| place(page));
        found
    }

    /// The median of minutes from agreeing to submitting, and of how many. Undefined with fewer than `least`.
    pub fn minutes(&self, least: usize) -> (Result<f64, Undefined>, usize) {
        let shares = over_cases(&self.seconds);
        let n: u64 = shares.iter().map(|(_, n)| n).sum();
        let size = usize::try_from(n).unwrap_or(usize::MAX);
        if size < least || n == 0 {
            return (Err(Undefined::TooFew { n: size, needed: least }), size);
        }
        // The value at a place of the sorted list, without making the list.
        let at = |place: u64| {
            let mut seen = 0;
            let found = shares.iter().find(|(_, n)| {
                seen += n;
                place < seen
            });
            found.map_or(0.0, |(seconds, _)| *seconds as f64)
        };
        (Ok(f64::midpoint(at((n - 1) / 2), at(n / 2)) / 60.0), size)
    }
}

/// Shares as they may be shown of an anonymous study.
fn step<T>(shares: &mut Vec<Share<T>>, min_n: MinN) {
    for share in shares.iter_mut() {
        share.n = in_steps(share.n, min_n);
    }
    shares.retain(|share| share.n > 0);
}

/// Adds the shares of all cases, sorted by what they have in common.
fn over_cases<T: Ord + Clone>(shares: &[Share<T>]) -> Vec<(T, u64)> {
    let mut sums = BTreeMap::new();
    for share in shares {
        *sums.entry(share.of.clone()).or_insert(0) += share.n;
    }
    sums.into_iter().collect()
}

/// Seconds from agreeing to submitting, to the next tenth of a minute: finer is of no use, and would be a count for each respondent.
/// None where the clock went backwards between the two.
pub fn rounded_seconds(agreed: Timestamp, finished: Timestamp) -> Option<u64> {
    let seconds = u64::try_from(finished.duration_since(agreed).as_secs()).ok()?;
    Some((seconds + 3) / 6 * 6)
}

/// The day of universal time on which a response was submitted.
pub fn day(finished: Timestamp) -> Date {
    finished.to_zoned(TimeZone::UTC).date()
}

/// The segment of the last page that a response holds anything of.
pub fn last_page(
    questionnaire: &Questionnaire,
    ratings: &BTreeMap<Rated, Scores>,
    answers: &BTreeMap<String, String>,
) -> Option<String> {
    let holds = |step: &Step| match step {
        Step::Start | Step::Check => false,
        Step::Partner(index) => {
            let partner = &questionnaire.partners[*index].code;
            ratings.keys().any(|rated| rated.partner == *partner)
        }
        Step::Section(place) => questionnaire.sections[*place]
            .questions()
            .iter()
            .any(|question| answers.contains_key(&question.code)),
    };
    let last = Step::all(questionnaire).into_iter().rev().find(holds)?;
    Some(last.slug(questionnaire))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::write::questionnaire::{Question, QuestionKind, Section, SectionBody};
    use crate::text::{Named, Text};

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_mins(minute)
    }

    fn of<T>(case: &str, of: T, n: u64) -> Share<T> {
        Share { case: case.to_owned(), of, n }
    }

    fn frame() -> Frame {
        let count = |case: &str, helix: &str, begun, submitted| Count {
            case: case.to_owned(),
            helix: helix.to_owned(),
            begun,
            submitted,
            agreed: begun + 1,
            agreed_submitted: 1,
        };
        let day = |minute| day(at(minute));
        Frame {
            quotas: vec![Quota { case: "n".to_owned(), helix: "company".to_owned(), wanted: 4 }],
            invited: vec![Invited {
                case: "n".to_owned(),
                helix: "company".to_owned(),
                links: 5,
                opened: 3,
                submitted: 1,
            }],
            counts: vec![count("n", "company", 2, 2), count("s", "research", 0, 1)],
            days: vec![of("n", day(10), 1), of("n", day(24 * 60 + 20), 1), of("s", day(30), 1)],
            languages: vec![of("n", "lv".to_owned(), 4), of("s", "lv".to_owned(), 1)],
            seconds: vec![of("n", 600, 1), of("n", 87_600, 1), of("s", 1800, 1)],
            pages: vec![of("n", None, 1), of("n", Some("about-research".to_owned()), 1)],
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
    fn counts_of_an_anonymous_study_go_up_in_steps_by_who_agreed() {
        let mut frame = frame();
        let k = MinN::new(3).unwrap();
        frame.veil(k);
        assert_eq!(
            (frame.invited[0].opened, frame.invited[0].submitted),
            (3, 0),
            "3 agreed, 1 of them submitted"
        );
        let line = frame.line("n", "company");
        assert_eq!((line.begun, line.submitted), (0, 0), "2 each");
        assert_eq!(frame.languages(), [("lv".to_owned(), 3)], "4 in one case, 1 in the other");
        assert_eq!((frame.days(), frame.minutes(1).1, frame.pages.len()), (Vec::new(), 0, 0));
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
        assert_eq!((south.counts.len(), south.invited.len(), south.quotas.len()), (1, 0, 0));
        assert_eq!((south.days().len(), south.minutes(1)), (1, (Ok(30.0), 1)));
    }

    #[test]
    fn a_clock_that_went_backwards_gives_no_length() {
        assert_eq!(rounded_seconds(at(1), at(3)), Some(120));
        assert_eq!(rounded_seconds(at(3), at(1)), None);
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
        let found = frame().drop_out(&asked);
        assert_eq!(found, [(None, 1), (Some("about-research".to_owned()), 1)]);
        let rated = |partner: &str| Rated {
            partner: partner.to_owned(),
            level: "regional".to_owned(),
            item: "relation".to_owned(),
        };
        let mut ratings = BTreeMap::from([(rated("company"), Scores::default())]);
        let answers = BTreeMap::from([("size".to_owned(), "small".to_owned())]);
        assert_eq!(last_page(&asked, &BTreeMap::new(), &answers).as_deref(), Some("about"));
        assert_eq!(last_page(&asked, &ratings, &answers).as_deref(), Some("about-company"));
        ratings.insert(rated("research"), Scores::default());
        assert_eq!(last_page(&asked, &ratings, &answers).as_deref(), Some("about-research"));
        assert_eq!(last_page(&asked, &BTreeMap::new(), &BTreeMap::new()), None);
    }
}
