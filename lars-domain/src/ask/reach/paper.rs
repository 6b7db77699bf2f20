//! Answers from paper: typed in, most often twice, compared field by field, and made a response of.
//!
//! A typing is a map from form fields to values, as the answering journey names them. What a page looks like is not here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::ask::answer::answer::{Form, question_field};
use crate::ask::answer::rating::{Scale, Score};
use crate::ask::answer::response::{Consent, Response, Side, Step, fill, finish_from_paper, missing};
use crate::ask::write::edition::Edition;
use crate::ask::write::questionnaire::Questionnaire;
use crate::problem::{Problem, ProblemCode};

/// The form field of the agreement.
pub const CONSENT: &str = "consent";
/// The form field of the day beside it.
pub const DAY: &str = "day";
/// What is typed for "no contact".
pub const NO_CONTACT_SIGN: &str = "-";
/// What is typed for "don't know".
pub const DONT_KNOW_SIGN: &str = "?";

/// How often the answers of a paper are typed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Entry {
    /// Once.
    Single,
    /// Twice, and compared.
    #[default]
    Double,
}

impl Entry {
    /// The number of typings.
    pub fn typings(self) -> i64 {
        match self {
            Self::Single => 1,
            Self::Double => 2,
        }
    }

    /// The rule with so many typings.
    pub fn of(typings: i64) -> Option<Self> {
        [Self::Single, Self::Double].into_iter().find(|entry| entry.typings() == typings)
    }
}

/// A questionnaire that somebody filled in on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Identifier, made by us; the response gets it too.
    pub id: String,
    /// The study.
    pub study: String,
    /// Identifier of the edition that was printed.
    pub edition: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// The respondent's code, unique within case and wave.
    pub respondent: String,
    /// Code of the language that it was printed in.
    pub language: String,
    /// How often it is typed in.
    pub entry: Entry,
    /// When it was first taken in hand.
    pub begun: Timestamp,
    /// When its answers were saved as a response.
    pub saved: Option<Timestamp>,
    /// Who saved them.
    pub saver: Option<String>,
}

/// What was typed in from a paper: values by form field, good ones only.
pub type Typed = BTreeMap<String, String>;

/// One person's typing of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// 1 or 2.
    pub number: i64,
    /// Who typed.
    pub person: String,
    /// When.
    pub at: Timestamp,
    /// What; none any more once the answers are saved.
    pub typed: Option<Typed>,
}

/// A field that was typed in differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: String,
    /// What the first typing says; empty for nothing.
    pub first: String,
    /// What the second says.
    pub second: String,
}

impl Paper {
    /// A response with nothing in it yet.
    fn blank(&self) -> Response {
        Response {
            id: self.id.clone(),
            study: self.study.clone(),
            edition: self.edition.clone(),
            case: self.case.clone(),
            wave: self.wave.clone(),
            helix: self.helix.clone(),
            respondent: self.respondent.clone(),
            ratings: BTreeMap::new(),
            answers: BTreeMap::new(),
            consent: None,
            finished: None,
        }
    }

    /// The response that a typing makes; `digest` is of the sentence and notice as they were printed.
    ///
    /// None if it lacks the agreement.
    pub fn response(
        &self,
        edition: &Edition,
        typed: &Typed,
        digest: &str,
        now: Timestamp,
    ) -> Option<Response> {
        let day: Date = typed.get(DAY)?.parse().ok()?;
        typed.get(CONSENT)?;
        let mut response = filled(self, &edition.questionnaire, typed);
        response.consent = Some(Consent {
            given: day.to_zoned(TimeZone::UTC).ok()?.timestamp(),
            language: self.language.clone(),
            text_digest: Some(digest.to_owned()),
            on_paper: true,
        });
        finish_from_paper(&mut response, &edition.questionnaire, now);
        Some(response)
    }
}

/// A typing's fields put into an empty response. They were checked when they were typed.
fn filled(paper: &Paper, questionnaire: &Questionnaire, typed: &Typed) -> Response {
    let mut response = paper.blank();
    for rated in questionnaire.all_rated() {
        let mut scores = crate::ask::answer::rating::Scores::default();
        for side in Side::ALL {
            let score = typed.get(&side.field(&rated)).map(|text| Score::parse(text, Scale::STANDARD));
            side.set(&mut scores, score.and_then(Result::ok).flatten());
        }
        if !scores.is_empty() {
            response.ratings.insert(rated, scores);
        }
    }
    for question in questionnaire.questions() {
        if let Some(stored) = typed.get(&question_field(question)) {
            response.answers.insert(question.code.clone(), stored.clone());
        }
    }
    response
}

/// Reads the form of a typing. Good values are kept; whatever is wrong is told with its field.
///
/// What is asked for and was left empty is told too, unless the form says that it is empty on the paper (field `empty`).
pub fn read(paper: &Paper, questionnaire: &Questionnaire, form: &Form, today: Date) -> (Typed, Vec<Problem>) {
    let (mut typed, mut problems) = (Typed::new(), Vec::new());
    let problem = |field: &str, code| Problem { field: field.to_owned(), code };
    if form.get(CONSENT).is_some_and(|consent| consent == "yes") {
        typed.insert(CONSENT.to_owned(), "yes".to_owned());
    } else {
        problems.push(problem(CONSENT, ProblemCode::NoConsent));
    }
    match form.get(DAY).map_or("", |day| day.trim()) {
        "" => problems.push(problem(DAY, ProblemCode::Required)),
        text => match text.parse::<Date>() {
            Err(_) => problems.push(problem(DAY, ProblemCode::NotADate)),
            Ok(day) if day > today => problems.push(problem(DAY, ProblemCode::OutOfRange)),
            Ok(day) => {
                typed.insert(DAY.to_owned(), day.to_string());
            }
        },
    }
    let form = spelled_out(questionnaire, form);
    let mut response = paper.blank();
    for step in Step::all(questionnaire) {
        problems.extend(fill(&mut response, questionnaire, &step, &form));
    }
    for (rated, scores) in &response.ratings {
        for side in Side::ALL {
            if let Some(score) = side.of(*scores) {
                typed.insert(side.field(rated), score.to_string());
            }
        }
    }
    for question in questionnaire.questions() {
        if let Some(stored) = response.answers.get(&question.code) {
            typed.insert(question_field(question), stored.clone());
        }
    }
    if form.get("empty").is_none_or(|empty| empty != "yes") {
        let wrong: BTreeSet<String> = problems.iter().map(|problem| problem.field.clone()).collect();
        let lacking = missing(&response, questionnaire).into_iter();
        let lacking = lacking.filter(|(step, _)| *step != Step::Start).flat_map(|(_, lacking)| lacking);
        problems.extend(lacking.filter(|problem| !wrong.contains(&problem.field)));
    }
    (typed, problems)
}

/// The form with the signs for "no contact" and "don't know" written out.
fn spelled_out(questionnaire: &Questionnaire, form: &Form) -> Form {
    let mut form = form.clone();
    for rated in questionnaire.all_rated() {
        for side in Side::ALL {
            if let Some(text) = form.get_mut(&side.field(&rated)) {
                let spelled = match text.trim() {
                    NO_CONTACT_SIGN | "–" => Score::NO_CONTACT,
                    DONT_KNOW_SIGN => Score::DONT_KNOW,
                    other => other,
                };
                *text = spelled.to_owned();
            }
        }
    }
    form
}

/// The fields of a questionnaire on paper, in the order in which they are typed.
pub fn fields(questionnaire: &Questionnaire) -> Vec<String> {
    let mut fields = vec![CONSENT.to_owned(), DAY.to_owned()];
    for step in Step::all(questionnaire) {
        match step {
            Step::Start | Step::Check => {}
            Step::Section(place) => {
                fields.extend(questionnaire.sections[place].questions().iter().map(question_field));
            }
            Step::Partner(place) => {
                let rated = questionnaire.rated(&questionnaire.partners[place].code);
                fields.extend(rated.flat_map(|rated| Side::ALL.map(|side| side.field(&rated))));
            }
        }
    }
    fields
}

/// Where two typings differ, in the order of the form.
pub fn differences(questionnaire: &Questionnaire, first: &Typed, second: &Typed) -> Vec<Difference> {
    let value = |typed: &Typed, field: &str| typed.get(field).cloned().unwrap_or_default();
    let difference =
        |field: String| Difference { first: value(first, &field), second: value(second, &field), field };
    let all = fields(questionnaire).into_iter().map(difference);
    all.filter(|difference| difference.first != difference.second).collect()
}

/// Which of two typings is right, by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// The first.
    First,
    /// The second.
    Second,
}

/// What is typed once every difference is settled, or the fields for which nobody chose.
pub fn settle(
    first: &Typed,
    differences: &[Difference],
    chosen: &BTreeMap<String, Right>,
) -> Result<Typed, Vec<Problem>> {
    let open = differences.iter().filter(|difference| !chosen.contains_key(&difference.field));
    let open: Vec<Problem> = open
        .map(|difference| Problem { field: difference.field.clone(), code: ProblemCode::Required })
        .collect();
    if !open.is_empty() {
        return Err(open);
    }
    let mut settled = first.clone();
    for difference in differences {
        if chosen.get(&difference.field) != Some(&Right::Second) {
            continue;
        }
        if difference.second.is_empty() {
            settled.remove(&difference.field);
        } else {
            settled.insert(difference.field.clone(), difference.second.clone());
        }
    }
    Ok(settled)
}
