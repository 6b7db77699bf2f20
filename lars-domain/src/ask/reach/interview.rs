//! Interviews that were filled in without a network: what a device brings back, what becomes of it, where it disagrees.
//!
//! A step's form is read by `response`, as if it came from a page. Nothing here knows a clock or a device.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::invitation::hex;
use crate::ask::answer::answer::{Form, Roster, codes, question_field};
use crate::ask::answer::rating::Rated;
use crate::ask::answer::response::{Consent, Response, Side, Step, fill, finish, missing};
use crate::ask::write::questionnaire::{QuestionKind, Questionnaire, SectionBody};
use crate::problem::{Problem, ProblemCode};

/// The fields of each step's form, by the step's slug.
pub type Fields = BTreeMap<String, Form>;

/// A clock that is off by less is taken as right: answers travel, clocks drift.
const DRIFT: SignedDuration = SignedDuration::from_secs(120);

/// What an interviewer's device brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// Identifier of the edition whose questions were asked.
    pub edition: String,
    /// What stood in the forms.
    pub fields: Fields,
    /// The respondent's agreement, where it was given on the device.
    pub consent: Option<Consent>,
    /// Whether the interview is finished; otherwise it stays open.
    pub finish: bool,
    /// The device's times, as it said them: beginning, agreement, end, and its clock when it sent.
    pub times: Times,
    /// The fingerprint of the answers after they were taken.
    pub fingerprint: String,
}

/// Times by a device's clock. They are on record as they were said; what counts is the server's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// When the first page was opened.
    pub began: Option<Timestamp>,
    /// When the respondent agreed.
    pub agreed: Option<Timestamp>,
    /// When it was finished or laid aside.
    pub ended: Option<Timestamp>,
    /// What the device's clock showed when it sent.
    pub clock: Option<Timestamp>,
    /// How far the device's clock was ahead of the server's, in seconds.
    #[serde(default)]
    pub ahead: i64,
}

crate::codes! {
    /// What became of an interview that came back.
    pub enum Outcome {
        /// Its answers are the respondent's answers.
        Taken = "taken",
        /// They are, but for values that could not be taken; those are kept apart.
        Faulty = "faulty",
        /// The answers had changed meanwhile: both are kept until somebody decides.
        Conflict = "conflict",
        /// The wave had closed: kept apart until a lead decides.
        Closed = "closed",
    }
}

/// An interview that came back, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewCopy {
    /// Identifier, made by the device: the same interview sent twice is taken once.
    pub id: String,
    /// The study.
    pub study: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// Code of the respondent for whom it was filled in.
    pub respondent: String,
    /// Who filled it in.
    pub person: String,
    /// When it arrived.
    pub at: Timestamp,
    /// What became of it.
    pub outcome: Outcome,
    /// What it brought. Nothing but its times once that is among the answers, or somebody has decided.
    pub brought: Brought,
    /// When somebody decided what counts, and who.
    pub decided: Option<(Timestamp, String)>,
}

impl InterviewCopy {
    /// The copy without what was filled in: the answers have it, or somebody decided against it.
    #[must_use]
    pub fn emptied(mut self) -> Self {
        self.brought.fields.clear();
        self
    }
}

/// The form fields that stand for what was answered so far, step by step: what [`fill`] reads the same answers from.
pub fn fields_of(response: &Response, questionnaire: &Questionnaire) -> Fields {
    let mut all = Fields::new();
    for step in Step::all(questionnaire) {
        let mut form = Form::new();
        match &step {
            Step::Start | Step::Check => continue,
            Step::Section(place) => {
                for question in questionnaire.sections[*place].questions() {
                    if let Some(stored) = response.answers.get(&question.code) {
                        answer_fields(&question.kind, &question_field(question), stored, &mut form);
                    }
                }
            }
            Step::Partner(index) => {
                for rated in questionnaire.rated(&questionnaire.partners[*index].code) {
                    let scores = response.ratings.get(&rated).copied().unwrap_or_default();
                    let given = |side: Side| Some((side.field(&rated), side.of(scores)?.to_string()));
                    form.extend(Side::ALL.into_iter().filter_map(given));
                }
            }
        }
        all.insert(step.slug(questionnaire), form);
    }
    all
}

fn answer_fields(kind: &QuestionKind, field: &str, stored: &str, form: &mut Form) {
    let asked = || (field.to_owned(), "asked".to_owned());
    match kind {
        QuestionKind::Multiple { .. } => {
            form.extend([asked()]);
            form.extend(codes(stored).map(|code| (format!("{field}.{code}"), "yes".to_owned())));
        }
        QuestionKind::Ranking { .. } => {
            form.extend([asked()]);
            let places = (1_usize..).zip(codes(stored));
            form.extend(places.map(|(place, code)| (format!("{field}.{code}"), place.to_string())));
        }
        QuestionKind::Roster { .. } => {
            form.extend([asked()]);
            let Roster { is_named, ties } = Roster::parse(stored);
            form.extend(is_named.then(|| (format!("{field}.named"), "yes".to_owned())));
            for (row, tie) in ties.into_iter().enumerate() {
                let strength = tie.strength.to_string();
                let parts = [
                    ("organisation", tie.organisation),
                    ("helix", tie.helix),
                    ("level", tie.level),
                    ("strength", strength),
                ];
                form.extend(parts.map(|(part, value)| (format!("{field}.{row}.{part}"), value)));
            }
        }
        _ => form.extend([(field.to_owned(), stored.to_owned())]),
    }
}

/// Puts the forms of all steps into a response. Values that cannot be taken are reported, also those of questions that the
/// questionnaire does not have.
pub fn fill_all(response: &mut Response, questionnaire: &Questionnaire, fields: &Fields) -> Vec<Problem> {
    let steps = Step::all(questionnaire);
    let mut problems = Vec::new();
    for step in &steps {
        if let Some(form) = fields.get(&step.slug(questionnaire)) {
            problems.extend(fill(response, questionnaire, step, form));
        }
    }
    for (slug, form) in fields.iter().filter(|(slug, _)| slug.as_str() != "start") {
        let step = steps.iter().find(|step| step.slug(questionnaire) == **slug);
        let known = step.map(|step| names(step, questionnaire)).unwrap_or_default();
        let is_known = |name: &str| {
            known.iter().any(|known| name.strip_prefix(known.as_str()).is_some_and(is_field_or_part))
        };
        let lost = form.iter().filter(|(name, value)| !value.trim().is_empty() && !is_known(name));
        let problem = |name: &String| Problem { field: name.clone(), code: ProblemCode::NotOffered };
        problems.extend(lost.map(|(name, _)| problem(name)));
    }
    problems
}

fn is_field_or_part(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('.')
}

/// The names of a step's fields.
fn names(step: &Step, questionnaire: &Questionnaire) -> Vec<String> {
    match step {
        Step::Start | Step::Check => Vec::new(),
        Step::Section(place) => {
            questionnaire.sections[*place].questions().iter().map(question_field).collect()
        }
        Step::Partner(index) => {
            let rated = questionnaire.rated(&questionnaire.partners[*index].code);
            rated.flat_map(|rated| Side::ALL.map(|side| side.field(&rated))).collect()
        }
    }
}

/// The fingerprint of what was answered: two states have the same one exactly if they say the same. Empty where nothing is stored.
pub fn fingerprint(response: Option<&Response>) -> String {
    let Some(response) = response else { return String::new() };
    let mut digest = Sha256::new();
    let mut add = |text: &str| {
        // The length goes first, so that no two lists of texts give the same bytes.
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    };
    add(&response.edition);
    add(if response.finished.is_some() { "finished" } else { "open" });
    add(if response.consent.is_some() { "agreed" } else { "" });
    for (rated, scores) in &response.ratings {
        for text in [&rated.partner, &rated.level, &rated.item] {
            add(text);
        }
        for side in Side::ALL {
            add(&side.of(*scores).map(|score| score.to_string()).unwrap_or_default());
        }
    }
    add("answers");
    for (question, value) in &response.answers {
        add(question);
        add(value);
    }
    hex(&digest.finalize())
}

/// One thing that can be answered, for comparing two responses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The ratings of a relation.
    Rating(Rated),
    /// The answer to a question, by its code.
    Answer(String),
}

impl Spot {
    /// Its name in a form.
    pub fn field(&self) -> String {
        match self {
            Self::Rating(rated) => format!("r.{}.{}.{}", rated.partner, rated.level, rated.item),
            Self::Answer(code) => format!("q.{code}"),
        }
    }
}

/// Where two responses say different things, in the order of the questionnaire.
pub fn differences(questionnaire: &Questionnaire, one: &Response, other: &Response) -> Vec<Spot> {
    let mut spots = Vec::new();
    for section in &questionnaire.sections {
        match &section.body {
            SectionBody::Relations => spots.extend(questionnaire.all_rated().into_iter().map(Spot::Rating)),
            SectionBody::Questions(questions) => {
                spots.extend(questions.iter().map(|question| Spot::Answer(question.code.clone())));
            }
        }
    }
    spots.retain(|spot| match spot {
        Spot::Rating(rated) => one.ratings.get(rated) != other.ratings.get(rated),
        Spot::Answer(code) => one.answers.get(code) != other.answers.get(code),
    });
    spots
}

/// The first response, with the other's answers at these spots.
pub fn with_spots(mut one: Response, other: &Response, spots: &[Spot]) -> Response {
    for spot in spots {
        match spot {
            Spot::Rating(rated) => {
                match other.ratings.get(rated) {
                    Some(scores) => one.ratings.insert(rated.clone(), *scores),
                    None => one.ratings.remove(rated),
                };
            }
            Spot::Answer(code) => {
                match other.answers.get(code) {
                    Some(value) => one.answers.insert(code.clone(), value.clone()),
                    None => one.answers.remove(code),
                };
            }
        }
    }
    one
}

/// What is to be done with an interview that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// What becomes of it.
    pub outcome: Outcome,
    /// The response to save; none where nothing may be changed.
    pub response: Option<Response>,
    /// Values that cannot be taken.
    pub problems: Vec<Problem>,
    /// How many answers are missing, where it was to be finished and cannot be.
    pub lacking: usize,
}

/// Decides about an interview that came back while its wave is open.
///
/// `stored` is what is on record now, `blank` the response to begin where there is none. `base` is the fingerprint of what was on
/// record when the interview was taken along: with another one now, both are kept. Nobody loses a finished response to an incomplete one.
pub fn settle(
    (stored, blank): (Option<&Response>, Response),
    questionnaire: &Questionnaire,
    brought: &Brought,
    base: &str,
    now: Timestamp,
) -> Settled {
    let mut mine = stored.cloned().unwrap_or(blank);
    mine.consent = mine.consent.or_else(|| brought.consent.clone());
    let problems = fill_all(&mut mine, questionnaire, &brought.fields);
    let is_same = stored.is_some_and(|stored| differences(questionnaire, stored, &mine).is_empty());
    let is_unchanged = fingerprint(stored) == base || is_same;
    let was_finished = mine.finished.is_some();
    let spoils = was_finished && (!problems.is_empty() || !missing(&mine, questionnaire).is_empty());
    if !is_unchanged || spoils {
        return Settled { outcome: Outcome::Conflict, response: None, problems, lacking: 0 };
    }
    let mut lacking = 0;
    if (brought.finish && problems.is_empty()) || was_finished {
        let count = |steps: Vec<(Step, Vec<Problem>)>| steps.iter().map(|(_, missing)| missing.len()).sum();
        lacking = finish(&mut mine, questionnaire, now).err().map_or(0, count);
    }
    let outcome = if problems.is_empty() { Outcome::Taken } else { Outcome::Faulty };
    Settled { outcome, response: Some(mine), problems, lacking }
}

/// A moment by the device's clock as a moment of the server's: moved by how far the device's clock was off when it sent. Where that lies
/// outside of what is possible (before the interview was taken along, or in the future) the clock was changed meanwhile; then it is now.
pub fn moment(said: Option<Timestamp>, times: &Times, (since, now): (Timestamp, Timestamp)) -> Timestamp {
    let ahead = SignedDuration::from_secs(times.ahead);
    let ahead = if ahead.abs() < DRIFT { SignedDuration::ZERO } else { ahead };
    let moved = said.and_then(|said| said.checked_sub(ahead).ok());
    let is_possible = |moved: &Timestamp| (since - DRIFT..=now + DRIFT).contains(moved);
    moved.filter(is_possible).map_or(now, |moved| moved.min(now))
}

/// The spots that a form picks from the copy: those whose field says `copy`.
pub fn picked(spots: &[Spot], form: &Form) -> Vec<Spot> {
    let copies: BTreeSet<&str> = form
        .iter()
        .filter(|(_, value)| value.as_str() == "copy")
        .filter_map(|(name, _)| name.strip_prefix("pick."))
        .collect();
    spots.iter().filter(|spot| copies.contains(spot.field().as_str())).cloned().collect()
}
