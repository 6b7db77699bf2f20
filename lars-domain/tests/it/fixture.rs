//! The small worlds of these tests: ratings of one relation, and a questionnaire with everything in it.
//!
//! Nothing is drawn by chance; every number in the tests can be worked out by hand from here.

use std::collections::BTreeMap;

use lars_domain::ask::answer::rating::{RatingRow, Score, Scores};
use lars_domain::ask::answer::response::{Consent, Response};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, around};
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::cell::{Cell, CellNumbers};
use lars_domain::gap::collector::Collector;
use lars_domain::text::{Named, Text};

/// One rating: respondent, helix, partner, level and both scores. Case, wave and item are always the same.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    pub case: &'static str,
    pub respondent: &'static str,
    pub helix: &'static str,
    pub partner: &'static str,
    pub level: &'static str,
    pub scores: Scores,
}

impl Given {
    pub fn row(&self) -> RatingRow<'_> {
        let Self { case, respondent, helix, partner, level, scores } = *self;
        RatingRow { case, wave: "2024", respondent, helix, partner, level, item: "relation", scores }
    }
}

/// Names for as many respondents as a test needs.
pub const PEOPLE: [&str; 8] = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8"];

pub fn points(points: u8) -> Score {
    Score::Points(points)
}

pub fn pair(expectation: u8, experience: u8) -> Scores {
    Scores { expectation: Some(points(expectation)), experience: Some(points(experience)), importance: None }
}

/// What respondents of one helix say of the research groups in their region, one pair each.
pub fn says(helix: &'static str, partner: &'static str, pairs: &[(u8, u8)]) -> Vec<Given> {
    let given = |(respondent, (e, x)): (&&'static str, &(u8, u8))| Given {
        case: "biogas",
        respondent,
        helix,
        partner,
        level: "regional",
        scores: pair(*e, *x),
    };
    PEOPLE.iter().zip(pairs).map(given).collect()
}

/// The same answers by people whose names nobody else in the test bears.
pub fn by_others(
    helix: &'static str,
    partner: &'static str,
    names: [&'static str; 4],
    pairs: [(u8, u8); 4],
) -> Vec<Given> {
    let mut given = says(helix, partner, &pairs);
    given.iter_mut().zip(names).for_each(|(given, name)| given.respondent = name);
    given
}

pub fn analysis_with(given: &[Given], options: &GapOptions) -> GapAnalysis {
    let mut collector = Collector::new(&options.by, options.unit);
    for (line, given) in (2..).zip(given) {
        collector.add(line, &given.row()).unwrap();
    }
    analyse(&collector.finish(), options)
}

pub fn analysis(given: &[Given]) -> GapAnalysis {
    analysis_with(given, &GapOptions { bootstrap: false, ..GapOptions::default() })
}

/// The numbers of the only cell, or of the cell of this helix and partner.
pub fn numbers<'a>(analysis: &'a GapAnalysis, helix: &str, partner: &str) -> &'a CellNumbers {
    cell(analysis, helix, partner).numbers.shown().expect("the cell is shown")
}

pub fn cell<'a>(analysis: &'a GapAnalysis, helix: &str, partner: &str) -> &'a Cell {
    let fits = |cell: &&Cell| {
        cell.key.helix.as_deref() == Some(helix) && cell.key.partner.as_deref() == Some(partner)
    };
    analysis.cells.iter().find(fits).expect("there is such a cell")
}

/// Compares to 1e-12, enough for sums of a few whole numbers.
pub fn near(what: &str, got: f64, expected: f64) {
    assert!((got - expected).abs() <= 1e-12, "{what}: {got}, expected {expected}");
}

/// Two partner groups, two levels, a required choice, an optional open question of ten characters.
pub fn questionnaire() -> Questionnaire {
    let named = |codes: &[&str]| codes.iter().map(|code| Named::code(code)).collect();
    Questionnaire {
        helices: named(&["company", "research"]),
        partners: named(&["company", "research"]),
        levels: named(&["regional", "national"]),
        items: named(&["relation"]),
        importance: true,
        sections: around(
            vec![Question {
                code: "size".to_owned(),
                prompt: Text::new("en", "Size"),
                hint: Text::default(),
                required: true,
                condition: None,
                kind: QuestionKind::Choice { options: named(&["small", "large"]) },
            }],
            vec![Question {
                code: "helps".to_owned(),
                prompt: Text::new("en", "What helps"),
                hint: Text::default(),
                required: false,
                condition: None,
                kind: QuestionKind::Open { max_chars: 10, min_chars: 0 },
            }],
        ),
        ..Questionnaire::default()
    }
}

/// A response with consent and nothing else.
pub fn blank() -> Response {
    Response {
        id: "1".to_owned(),
        study: "s".to_owned(),
        edition: "e".to_owned(),
        case: "biogas".to_owned(),
        wave: "2024".to_owned(),
        helix: "company".to_owned(),
        respondent: "r1".to_owned(),
        ratings: BTreeMap::new(),
        answers: BTreeMap::new(),
        consent: Some(Consent {
            given: time("2024-05-01T08:00:00Z"),
            language: "en".to_owned(),
            text_digest: None,
            on_paper: false,
        }),
        finished: None,
    }
}

pub fn time(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

pub fn form(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
