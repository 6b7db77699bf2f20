//! Results of questions that are not ratings: how often each answer stands, over everybody of a case and wave.
//!
//! They are published once, after the close, from k answers on, and never change: so nothing of two looks can be subtracted. No question is
//! parted by another one. The respondents' own words are counted and never published.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::disclosure::MinN;
use super::organisation::Whose;
use super::roster::{GroupTie, Published, Speaker, publish};
use crate::ask::answer::answer::{Roster, codes};
use crate::ask::write::questionnaire::{Question, QuestionKind, Questionnaire};

/// The most bars of a number or a date.
const MAX_BARS: u64 = 10;
const MONTHS_OF_YEAR: i32 = 12;

/// What is published of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// The question.
    pub question: String,
    /// Who answered it.
    pub n: usize,
    /// How often each answer stands.
    pub counts: Vec<AnswerCount>,
    /// Of a roster, what those who did not agree to be named say of each group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupTie>,
}

/// How often an answer stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCount {
    /// What was answered.
    pub answer: Answered,
    /// By how many.
    pub count: usize,
}

/// An answer, or several that are counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answered {
    /// An option.
    Option(String),
    /// An option at a place of the order of preference.
    Ranked(String, usize),
    /// A point of a scale.
    Point(i64),
    /// Numbers from the first to the last, both as whole numbers with so many digits behind the point.
    Numbers(i64, i64, u8),
    /// Months from the first to the last, as `2026-11`.
    Months(String, String),
    /// An organisation of this helix at this level was named.
    Tie(String, String),
}

/// Answers of respondents, by question.
#[derive(Debug, Clone, Default)]
pub struct QuestionTally {
    by_question: BTreeMap<String, Answers>,
    /// Codes of the roster questions.
    rosters: BTreeSet<String>,
    speakers: BTreeMap<String, Vec<Speaker>>,
}

/// What was answered to a question.
#[derive(Debug, Clone, Default)]
struct Answers {
    all: Vec<String>,
    /// How many of them are of people whose organisation is not known.
    unknown: usize,
    /// How many are of the only one of an organisation.
    only: usize,
    /// Organisations of which there are several.
    several: HashSet<String>,
}

impl Answers {
    fn organisations(&self) -> usize {
        self.only + self.several.len()
    }

    /// What the smallest group is compared with.
    fn units(&self) -> usize {
        self.organisations().max(self.unknown)
    }

    /// The number of answers from which on k organisations, or k people of unknown ones, are behind them, however they fall.
    fn smallest(&self, min_n: MinN) -> usize {
        let fewer = min_n.get() - 1;
        let known = self.all.len() - self.unknown;
        let beside = known - self.organisations();
        self.unknown.min(fewer) + known.min(fewer + beside) + 1
    }
}

impl QuestionTally {
    /// Nothing counted yet of the questions of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let is_roster = |question: &&Question| matches!(question.kind, QuestionKind::Roster { .. });
        let rosters = questionnaire.questions().filter(is_roster).map(|question| question.code.clone());
        Self { rosters: rosters.collect(), ..Self::default() }
    }

    /// Counts a respondent of this organisation: a speaker who has said nothing yet, and the answers.
    pub fn add(&mut self, (whose, who): (Whose<'_>, &Speaker), answers: BTreeMap<String, String>) {
        for (question, answer) in answers.into_iter().filter(|(_, answer)| !answer.is_empty()) {
            if self.rosters.contains(&question) {
                let said = Speaker { roster: Roster::parse(&answer), ..who.clone() };
                self.speakers.entry(question.clone()).or_default().push(said);
            }
            let answers = self.by_question.entry(question).or_default();
            answers.all.push(answer);
            match whose {
                Whose::Unknown => answers.unknown += 1,
                Whose::Only => answers.only += 1,
                Whose::OneOfSeveral(of) => {
                    answers.several.insert(of.to_owned());
                }
            }
        }
    }

    /// Those who agreed to be named in a roster question of which this is published.
    pub fn named(&self, result: &QuestionResult, min_n: MinN) -> Vec<&Speaker> {
        let (Some(answers), Some(speakers)) =
            (self.by_question.get(&result.question), self.speakers.get(&result.question))
        else {
            return Vec::new();
        };
        publish(speakers, answers.smallest(min_n)).named.into_iter().map(|place| &speakers[place]).collect()
    }

    /// The questions that may be published: those that k organisations at least have answered, and that are not among the ones `known`.
    pub fn results(
        &self,
        questionnaire: &Questionnaire,
        known: &[QuestionResult],
        min_n: MinN,
    ) -> Vec<QuestionResult> {
        let result = |question: &Question| {
            let answers = self.by_question.get(&question.code);
            let answers = answers.filter(|answers| answers.units() >= min_n.get())?;
            let (all, smallest) = (&answers.all, answers.smallest(min_n));
            let (counts, groups) = match self.speakers.get(&question.code) {
                Some(speakers) => {
                    let Published { counts, groups, .. } = publish(speakers, smallest);
                    let count =
                        |(helix, level, count)| AnswerCount { answer: Answered::Tie(helix, level), count };
                    (counts.into_iter().map(count).collect(), groups)
                }
                None => (shown(&question.kind, counts(&question.kind, all, smallest)?, smallest), Vec::new()),
            };
            Some(QuestionResult { question: question.code.clone(), n: all.len(), counts, groups })
        };
        unpublished(questionnaire, known).filter_map(result).collect()
    }
}

/// The questions that may have results and are not among those `known`.
pub fn unpublished<'q>(
    questionnaire: &'q Questionnaire,
    known: &'q [QuestionResult],
) -> impl Iterator<Item = &'q Question> {
    let is_known = |code: &str| known.iter().any(|result| result.question == code);
    let is_asked = |question: &&Question| !matches!(question.kind, QuestionKind::Information);
    questionnaire.questions().filter(is_asked).filter(move |question| !is_known(&question.code))
}

/// Leaves out answers of fewer than `smallest` people, as numbers and dates do by their ranges. Of answers that exclude one another as many
/// more are left out, the rarest first, until those left out are of so many people together: else the rest would tell them.
fn shown(kind: &QuestionKind, mut counts: Vec<AnswerCount>, smallest: usize) -> Vec<AnswerCount> {
    match kind {
        QuestionKind::Choice { .. } | QuestionKind::Scale { .. } => {
            let mut by_count: Vec<usize> = counts.iter().map(|one| one.count).collect();
            by_count.sort_unstable();
            let (mut left_out, mut least) = (0, 0);
            for count in by_count {
                if count >= smallest && (left_out == 0 || left_out >= smallest) {
                    break;
                }
                (left_out, least) = (left_out + count, count + 1);
            }
            counts.retain(|one| one.count >= least);
        }
        QuestionKind::Multiple { .. } | QuestionKind::Ranking { .. } => {
            counts.retain(|one| one.count >= smallest);
        }
        _ => {}
    }
    counts
}

/// How often each answer stands; none where a kind has nothing to count.
fn counts(kind: &QuestionKind, answers: &[String], smallest: usize) -> Option<Vec<AnswerCount>> {
    let each = |of: &dyn Fn(&str) -> Vec<Answered>| {
        let mut found: BTreeMap<Answered, usize> = BTreeMap::new();
        for answer in answers {
            // What one respondent says twice counts once.
            for answered in of(answer).into_iter().collect::<BTreeSet<_>>() {
                *found.entry(answered).or_default() += 1;
            }
        }
        found.into_iter().map(|(answer, count)| AnswerCount { answer, count }).collect::<Vec<_>>()
    };
    Some(match kind {
        QuestionKind::Choice { .. } | QuestionKind::Multiple { .. } => {
            each(&|answer| codes(answer).map(|code| Answered::Option(code.to_owned())).collect())
        }
        QuestionKind::Ranking { .. } => each(&|answer| {
            (1..).zip(codes(answer)).map(|(place, code)| Answered::Ranked(code.to_owned(), place)).collect()
        }),
        QuestionKind::Scale { .. } => {
            each(&|answer| answer.parse().ok().map(Answered::Point).into_iter().collect())
        }
        QuestionKind::Number { decimals, .. } => numbers(
            answers.iter().filter_map(|answer| scaled(answer, *decimals)).collect(),
            *decimals,
            smallest,
        ),
        QuestionKind::Date { .. } => months(answers, smallest),
        // Rosters are counted with their network, in `roster`.
        QuestionKind::Short { .. }
        | QuestionKind::Open { .. }
        | QuestionKind::File { .. }
        | QuestionKind::Roster { .. } => Vec::new(),
        QuestionKind::Information => return None,
    })
}

/// A bar: where it begins and ends, in steps, and who is in it.
type Bar = (i64, i64, usize);

/// Puts bars together until each holds `smallest` people at least: a bar of one is what somebody said, nearly.
fn merged(bars: impl IntoIterator<Item = (i64, usize)>, smallest: usize) -> Vec<Bar> {
    let mut merged: Vec<Bar> = Vec::new();
    for (at, count) in bars {
        match merged.last_mut() {
            Some((_, end, so_far)) if *so_far < smallest => (*end, *so_far) = (at, *so_far + count),
            _ => merged.push((at, at, count)),
        }
    }
    if let Some((_, end, count)) = merged.pop_if(|(.., count)| *count < smallest) {
        match merged.last_mut() {
            Some(last) => (last.1, last.2) = (end, last.2 + count),
            None => return Vec::new(),
        }
    }
    merged
}

/// Numbers in bars of a round width.
fn numbers(mut values: Vec<i64>, decimals: u8, smallest: usize) -> Vec<AnswerCount> {
    values.sort_unstable();
    let (Some(lowest), Some(highest)) = (values.first(), values.last()) else { return Vec::new() };
    let wanted = highest.abs_diff(*lowest) / MAX_BARS;
    let round = (0..=i64::MAX.ilog10())
        .flat_map(|power| [1, 2, 5].map(|times: i64| times.checked_mul(10_i64.pow(power))));
    let step = round.flatten().find(|step| step.unsigned_abs() > wanted).unwrap_or(i64::MAX);
    let mut bars: BTreeMap<i64, usize> = BTreeMap::new();
    for value in values {
        *bars.entry(value.div_euclid(step)).or_default() += 1;
    }
    let bar = |(from, to, count): Bar| {
        let [first, last] = [from.saturating_mul(step), to.saturating_add(1).saturating_mul(step) - 1];
        AnswerCount { answer: Answered::Numbers(first, last, decimals), count }
    };
    merged(bars, smallest).into_iter().map(bar).collect()
}

/// A stored number as a whole number with so many digits behind the point.
fn scaled(answer: &str, decimals: u8) -> Option<i64> {
    let (whole, part) = answer.split_once('.').unwrap_or((answer, ""));
    let part: String = part.chars().chain(std::iter::repeat('0')).take(usize::from(decimals)).collect();
    [whole, &part].concat().parse().ok()
}

/// Days in bars of months.
fn months(answers: &[String], smallest: usize) -> Vec<AnswerCount> {
    let mut bars: BTreeMap<i64, usize> = BTreeMap::new();
    for day in answers.iter().filter_map(|answer| answer.parse::<Date>().ok()) {
        let month = i32::from(day.year()) * MONTHS_OF_YEAR + i32::from(day.month()) - 1;
        *bars.entry(i64::from(month)).or_default() += 1;
    }
    let year = i64::from(MONTHS_OF_YEAR);
    let written = |month: i64| format!("{:04}-{:02}", month.div_euclid(year), month.rem_euclid(year) + 1);
    let bar =
        |(from, to, count): Bar| AnswerCount { answer: Answered::Months(written(from), written(to)), count };
    merged(bars, smallest).into_iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn said(answers: &[&str]) -> Vec<String> {
        answers.iter().map(|answer| (*answer).to_owned()).collect()
    }

    fn written(kind: &QuestionKind, answers: &[&str]) -> Vec<(Answered, usize)> {
        let counted = counts(kind, &said(answers), 4).unwrap();
        counted.into_iter().map(|one| (one.answer, one.count)).collect()
    }

    #[test]
    fn no_bar_of_numbers_or_days_holds_fewer_than_the_smallest_group() {
        let kind = QuestionKind::Number { least: None, most: None, decimals: 0, unit: Text::default() };
        let numbers = written(&kind, &["3", "4", "5", "7", "8", "9", "12", "1287"]);
        assert!(numbers.iter().all(|(_, count)| *count >= 4), "{numbers:?}");
        assert_eq!(numbers.iter().map(|(_, count)| count).sum::<usize>(), 8);
        assert!(!numbers.iter().any(|(answer, _)| format!("{answer:?}").contains("1287")));
        assert_eq!(scaled("-7.5", 2), Some(-750));
        let days = ["2020-01-05", "2020-02-01", "2020-02-09", "2021-07-01", "2024-01-01"];
        let days = written(&QuestionKind::Date { least: None, most: None }, &days);
        assert_eq!(days, [(Answered::Months("2020-01".to_owned(), "2024-01".to_owned()), 5)]);
        assert_eq!(written(&kind, &["1", "2", "3"]), []);
    }

    #[test]
    fn ticks_and_ranks_are_counted_once_a_respondent() {
        let options = Vec::new();
        let multiple = QuestionKind::Multiple { options: options.clone(), most: 0, least: 0 };
        let option = |code: &str| Answered::Option(code.to_owned());
        assert_eq!(written(&multiple, &["a,b", "a", "b", "a"]), [(option("a"), 3), (option("b"), 2)]);
        let ranked = written(&QuestionKind::Ranking { options, most: 0 }, &["a,b", "b,a", "a"]);
        assert_eq!(ranked[0], (Answered::Ranked("a".to_owned(), 1), 2));
    }

    #[test]
    fn an_answer_of_few_is_left_out_and_does_not_follow_from_the_rest() {
        let kind = QuestionKind::Choice { options: Vec::new() };
        let left = |answers: &[(&str, usize)]| -> Vec<(String, usize)> {
            let all: Vec<String> =
                answers.iter().flat_map(|(code, n)| vec![(*code).to_owned(); *n]).collect();
            let counted = shown(&kind, counts(&kind, &all, 4).unwrap(), 4);
            counted
                .into_iter()
                .map(|one| (format!("{:?}", one.answer).replace(['"', '(', ')'], ""), one.count))
                .collect()
        };
        let option = |code: &str, n: usize| (format!("Option{code}"), n);
        assert_eq!(left(&[("a", 5), ("b", 4)]), [option("a", 5), option("b", 4)]);
        assert_eq!(left(&[("a", 9), ("b", 5), ("c", 1)]), [option("a", 9)], "15 less 14 is 1");
        assert_eq!(left(&[("a", 9), ("b", 2), ("c", 3)]), [option("a", 9)]);
        assert_eq!(left(&[("a", 9), ("b", 1)]), []);
    }

    #[test]
    fn own_words_are_counted_and_not_kept() {
        let kind = QuestionKind::Open { max_chars: 100, min_chars: 0 };
        assert_eq!(written(&kind, &["one", "two", "three", "four"]), []);
    }
}
