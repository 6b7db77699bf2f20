//! A response: everything one respondent answers in one wave of a case, and the rules it is checked by.
//!
//! Forms are saved step by step, complete or not; only a complete response can be finished.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::answer::{self, Form, question_field};
use super::rating::{Rated, Scale, Score, Scores};
use crate::ask::reach::invitation::hex;
use crate::ask::write::asked::{Given, asks_question, asks_section};
use crate::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, SectionBody};
use crate::problem::{Problem, ProblemCode};

/// A whole submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// The edition that was answered.
    pub edition: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// The respondent's code, unique within case and wave.
    pub respondent: String,
    /// The ratings.
    pub ratings: BTreeMap<Rated, Scores>,
    /// Answers to the other questions: option codes, or the respondent's own words.
    pub answers: BTreeMap<String, String>,
    /// When the respondent agreed, and in which language the sentence was read.
    pub consent: Option<Consent>,
    /// When the response was finished; `None` while it is a draft. Only finished responses count.
    pub finished: Option<Timestamp>,
}

impl Response {
    /// What conditions look at.
    pub fn given(&self) -> Given<'_> {
        Given { helix: &self.helix, answers: &self.answers }
    }
}

/// The respondent's agreement. Its sentence is the edition's, in the language named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// When it was given.
    pub given: Timestamp,
    /// The language of the sentence that was read.
    pub language: String,
    /// The digest of sentence and notice as they were read; none for agreements from before it was kept.
    pub text_digest: Option<String>,
    /// Whether it was given on paper; then `given` is the day that stands there.
    pub on_paper: bool,
}

/// The digest of what a respondent agrees to: the sentence and the notice above it, as shown.
pub fn consent_digest(sentence: &str, notice: &str) -> String {
    let mut digest = Sha256::new();
    for text in [sentence, notice] {
        // The length goes first, so that no two pairs of texts give the same bytes.
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    }
    hex(&digest.finalize())
}

/// One page of the answering journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Introduction, privacy notice, consent.
    Start,
    /// A page of questions, by the place of its section in the questionnaire.
    Section(usize),
    /// The ratings of one partner group, by its place in the questionnaire.
    Partner(usize),
    /// Check your answers.
    Check,
}

impl Step {
    /// The steps of a questionnaire, in order, whoever answers.
    pub fn all(questionnaire: &Questionnaire) -> Vec<Self> {
        Self::of_sections(questionnaire, |_| true)
    }

    /// The steps that this respondent is asked.
    pub fn asked(questionnaire: &Questionnaire, response: &Response) -> Vec<Self> {
        Self::of_sections(questionnaire, |place| {
            asks_section(questionnaire, response.given(), &questionnaire.sections[place])
        })
    }

    fn of_sections(questionnaire: &Questionnaire, asks: impl Fn(usize) -> bool) -> Vec<Self> {
        let mut steps = vec![Self::Start];
        for place in (0..questionnaire.sections.len()).filter(|place| asks(*place)) {
            match questionnaire.sections[place].body {
                SectionBody::Questions(_) => steps.push(Self::Section(place)),
                SectionBody::Relations => steps.extend((0..questionnaire.partners.len()).map(Self::Partner)),
            }
        }
        steps.push(Self::Check);
        steps
    }

    /// The step's segment in the address.
    pub fn slug(&self, questionnaire: &Questionnaire) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Section(place) => questionnaire.sections[*place].code.clone(),
            Self::Partner(index) => format!("about-{}", questionnaire.partners[*index].code),
            Self::Check => "check".to_owned(),
        }
    }

    /// Finds the step of an address segment.
    pub fn parse(slug: &str, questionnaire: &Questionnaire) -> Option<Self> {
        Self::all(questionnaire).into_iter().find(|step| step.slug(questionnaire) == slug)
    }
}

/// Which score of a rating a form field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The expectation, field `e.…`.
    Expectation,
    /// The experience, field `x.…`.
    Experience,
    /// The importance, field `i.…`.
    Importance,
}

impl Side {
    /// The three sides, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::Expectation, Self::Experience, Self::Importance];

    /// The name of the form field for a rated relation.
    pub fn field(self, rated: &Rated) -> String {
        let side = match self {
            Self::Expectation => 'e',
            Self::Experience => 'x',
            Self::Importance => 'i',
        };
        format!("{side}.{}.{}.{}", rated.partner, rated.level, rated.item)
    }

    /// The score of this side.
    pub fn of(self, scores: Scores) -> Option<Score> {
        match self {
            Self::Expectation => scores.expectation,
            Self::Experience => scores.experience,
            Self::Importance => scores.importance,
        }
    }

    pub(crate) fn set(self, scores: &mut Scores, score: Option<Score>) {
        match self {
            Self::Expectation => scores.expectation = score,
            Self::Experience => scores.experience = score,
            Self::Importance => scores.importance = score,
        }
    }

    /// Whether the form offers this score on this side: one can lack contact only in one's experience.
    pub fn offers(self, score: Score) -> bool {
        match score {
            Score::Points(_) | Score::DontKnow => true,
            Score::NoContact => self == Self::Experience,
        }
    }
}

/// Puts one step's form into the response. Good values are kept, bad ones leave the old value and are reported.
///
/// A field that the form does not name keeps its value; an empty one clears it. Nothing is required here:
/// what is missing is told by [`missing`].
pub fn fill(
    response: &mut Response,
    questionnaire: &Questionnaire,
    step: &Step,
    form: &Form,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    match step {
        Step::Start | Step::Check => {}
        Step::Section(place) => fill_questions(response, questionnaire, *place, form, &mut problems),
        Step::Partner(index) => {
            for rated in questionnaire.rated(&questionnaire.partners[*index].code) {
                let mut scores = response.ratings.get(&rated).copied().unwrap_or_default();
                for side in Side::ALL {
                    fill_score(&mut scores, side, &side.field(&rated), form, &mut problems);
                }
                if scores.is_empty() {
                    response.ratings.remove(&rated);
                } else {
                    response.ratings.insert(rated, scores);
                }
            }
        }
    }
    problems
}

fn fill_score(scores: &mut Scores, side: Side, field: &str, form: &Form, problems: &mut Vec<Problem>) {
    let Some(text) = form.get(field) else { return };
    match Score::parse(text, Scale::STANDARD) {
        Ok(score) if score.is_none_or(|score| side.offers(score)) => side.set(scores, score),
        _ => problems.push(Problem { field: field.to_owned(), code: ProblemCode::NotOffered }),
    }
}

fn fill_questions(
    response: &mut Response,
    questionnaire: &Questionnaire,
    place: usize,
    form: &Form,
    problems: &mut Vec<Problem>,
) {
    for question in questionnaire.sections[place].questions() {
        match answer::read(question, questionnaire, form) {
            None => {}
            Some(Ok(stored)) if stored.is_empty() => {
                response.answers.remove(&question.code);
            }
            Some(Ok(stored)) => {
                response.answers.insert(question.code.clone(), stored);
            }
            // What does not concern this respondent cannot hold them up.
            Some(Err(_)) if !asks_question(questionnaire, response.given(), question) => {}
            Some(Err(code)) => problems.push(Problem { field: question_field(question), code }),
        }
    }
}

/// What a response still lacks at one step before it can be finished, in the order of the form.
pub fn missing_at(response: &Response, questionnaire: &Questionnaire, step: &Step) -> Vec<Problem> {
    let required = |field: String| Problem { field, code: ProblemCode::Required };
    let lacks = |question: &&Question| {
        question.required
            && !response.answers.contains_key(&question.code)
            && question.kind != QuestionKind::Information
            && asks_question(questionnaire, response.given(), question)
    };
    match step {
        Step::Start if response.consent.is_none() => {
            vec![Problem { field: "consent".to_owned(), code: ProblemCode::NoConsent }]
        }
        Step::Start | Step::Check => Vec::new(),
        Step::Section(place) => {
            let open = questionnaire.sections[*place].questions().iter().filter(lacks);
            open.map(|question| required(question_field(question))).collect()
        }
        Step::Partner(index) => {
            let pairs = questionnaire.rated(&questionnaire.partners[*index].code).flat_map(|rated| {
                let scores = response.ratings.get(&rated).copied().unwrap_or_default();
                let sides = [Side::Expectation, Side::Experience].into_iter();
                let empty = sides.filter(move |side| side.of(scores).is_none());
                empty.map(move |side| side.field(&rated)).collect::<Vec<_>>()
            });
            pairs.map(required).collect()
        }
    }
}

/// What a response still lacks, step by step; steps that lack nothing are left out.
pub fn missing(response: &Response, questionnaire: &Questionnaire) -> Vec<(Step, Vec<Problem>)> {
    let steps = Step::asked(questionnaire, response).into_iter();
    let checked = steps.map(|step| {
        let problems = missing_at(response, questionnaire, &step);
        (step, problems)
    });
    checked.filter(|(_, problems)| !problems.is_empty()).collect()
}

/// Finishes a response, or says what it lacks. A response finished earlier keeps its time.
///
/// What was answered and then turned out not to be asked is dropped: it would count without anybody having seen it
/// on the page where answers are checked.
pub fn finish(
    response: &mut Response,
    questionnaire: &Questionnaire,
    now: Timestamp,
) -> Result<(), Vec<(Step, Vec<Problem>)>> {
    let lacking = missing(response, questionnaire);
    if !lacking.is_empty() {
        return Err(lacking);
    }
    drop_unasked(response, questionnaire);
    response.finished.get_or_insert(now);
    Ok(())
}

/// Finishes a response that was filled in on paper: what was left empty stays so, because nobody can be asked again.
pub fn finish_from_paper(response: &mut Response, questionnaire: &Questionnaire, now: Timestamp) {
    drop_unasked(response, questionnaire);
    response.finished.get_or_insert(now);
}

fn drop_unasked(response: &mut Response, questionnaire: &Questionnaire) {
    let mut unasked = Vec::new();
    for section in &questionnaire.sections {
        let asks = asks_section(questionnaire, response.given(), section);
        if !asks && section.body == SectionBody::Relations {
            response.ratings.clear();
        }
        let hidden = section
            .questions()
            .iter()
            .filter(|question| !asks || !asks_question(questionnaire, response.given(), question));
        unasked.extend(hidden.map(|question| question.code.clone()));
    }
    for code in unasked {
        response.answers.remove(&code);
    }
}
