//! Typing in from paper: what is taken, what is told, where two typings differ, and what response they make.
//!
//! Pages and storage are tested in `lars-web` and `lars-store`.

use std::collections::BTreeMap;

use lars_domain::ask::answer::answer::Form;
use lars_domain::ask::answer::rating::Score;
use lars_domain::ask::answer::response::Side;
use lars_domain::ask::reach::paper::{Entry, Paper, Right, Typed, differences, fields, read, settle};
use lars_domain::ask::write::edition::Edition;
use lars_domain::problem::{Problem, ProblemCode};

use crate::fixture::{form, points, questionnaire, time};

fn paper() -> Paper {
    Paper {
        id: "p".to_owned(),
        study: "s".to_owned(),
        edition: "e".to_owned(),
        case: "biogas".to_owned(),
        wave: "2024".to_owned(),
        helix: "company".to_owned(),
        respondent: "paper-001".to_owned(),
        language: "lv".to_owned(),
        entry: Entry::Double,
        begun: time("2024-05-01T08:00:00Z"),
        saved: None,
        saver: None,
    }
}

fn typed(changes: &[(&str, &str)]) -> (Typed, Vec<Problem>) {
    let mut given: Form = form(&[("consent", "yes"), ("day", "2024-04-30"), ("q.size", "small")]);
    for rated in questionnaire().all_rated() {
        given.insert(Side::Expectation.field(&rated), "8".to_owned());
        given.insert(Side::Experience.field(&rated), "-".to_owned());
    }
    for (field, value) in changes {
        given.insert((*field).to_owned(), (*value).to_owned());
    }
    read(&paper(), &questionnaire(), &given, "2024-05-02".parse().unwrap())
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.field.as_str(), problem.code)).collect()
}

const FIELD: &str = "x.company.regional.relation";

#[test]
fn a_whole_paper_is_taken_with_its_signs() {
    let (typed, problems) = typed(&[(FIELD, " ? "), ("i.company.regional.relation", "3")]);
    assert_eq!(told(&problems), []);
    assert_eq!(typed[FIELD], "dont-know");
    assert_eq!(typed["x.research.national.relation"], "no-contact");
    assert_eq!(typed["i.company.regional.relation"], "3");
    assert_eq!(typed["day"], "2024-04-30");
}

#[test]
fn every_wrong_field_is_told() {
    let check = |field: &str, value: &str, code: ProblemCode| {
        assert_eq!(told(&typed(&[(field, value)]).1), [(field, code)], "{value}");
    };
    for value in ["11", "0", "x", "7.5", "-1"] {
        check(FIELD, value, ProblemCode::NotOffered);
    }
    // One can lack contact only in one's experience.
    check("e.company.regional.relation", "-", ProblemCode::NotOffered);
    check("q.size", "huge", ProblemCode::NotOffered);
    check("q.helps", "longer than ten", ProblemCode::TooLong);
    check("consent", "no", ProblemCode::NoConsent);
    check("day", "", ProblemCode::Required);
    check("day", "30 April", ProblemCode::NotADate);
    check("day", "2024-05-03", ProblemCode::OutOfRange);
}

#[test]
fn what_is_empty_must_be_said_to_be_empty() {
    let empty = [(FIELD, ""), ("q.size", "")];
    let expected = [("q.size", ProblemCode::Required), (FIELD, ProblemCode::Required)];
    assert_eq!(told(&typed(&empty).1), expected);
    let (typed, problems) = typed(&[empty[0], empty[1], ("empty", "yes")]);
    assert_eq!(told(&problems), []);
    assert!(!typed.contains_key(FIELD) && !typed.contains_key("q.size"));
}

#[test]
fn two_typings_are_compared_field_by_field_in_the_order_of_the_form() {
    let (first, _) = typed(&[("q.helps", "trust")]);
    assert_eq!(differences(&questionnaire(), &first, &first), []);
    let (second, _) = typed(&[(FIELD, "4"), ("day", "2024-05-01"), ("q.helps", "")]);
    let found = differences(&questionnaire(), &first, &second);
    let found: Vec<_> =
        found.iter().map(|one| (one.field.as_str(), one.first.as_str(), one.second.as_str())).collect();
    let expected =
        [("day", "2024-04-30", "2024-05-01"), (FIELD, "no-contact", "4"), ("q.helps", "trust", "")];
    assert_eq!(found, expected);
    assert_eq!(fields(&questionnaire()).len(), 2 + 1 + 4 * 3 + 1);
}

#[test]
fn every_difference_is_settled_or_nothing_is() {
    let (first, second) = (typed(&[("q.helps", "trust")]).0, typed(&[(FIELD, "4")]).0);
    let found = differences(&questionnaire(), &first, &second);
    let mut chosen = BTreeMap::from([(FIELD.to_owned(), Right::Second)]);
    let open = settle(&first, &found, &chosen).unwrap_err();
    assert_eq!(told(&open), [("q.helps", ProblemCode::Required)]);
    chosen.insert("q.helps".to_owned(), Right::First);
    let settled = settle(&first, &found, &chosen).unwrap();
    assert_eq!((settled[FIELD].as_str(), settled["q.helps"].as_str()), ("4", "trust"));
    chosen.insert("q.helps".to_owned(), Right::Second);
    assert!(!settle(&first, &found, &chosen).unwrap().contains_key("q.helps"), "empty on the paper");
}

#[test]
fn the_response_is_finished_and_its_consent_was_given_on_paper() {
    let edition = Edition {
        id: "e".to_owned(),
        study: "s".to_owned(),
        number: 1,
        published: time("2024-01-01T00:00:00Z"),
        questionnaire: questionnaire(),
    };
    let now = time("2024-05-02T10:00:00Z");
    let (whole, _) = typed(&[(FIELD, "4"), ("q.size", ""), ("empty", "yes")]);
    let response = paper().response(&edition, &whole, "a digest", now).unwrap();
    let consent = response.consent.unwrap();
    assert!(consent.on_paper);
    assert_eq!((consent.given, consent.language.as_str()), (time("2024-04-30T00:00:00Z"), "lv"));
    assert_eq!((response.finished, response.id.as_str()), (Some(now), "p"));
    assert_eq!(response.ratings.len(), 4);
    let rated = questionnaire().all_rated().remove(0);
    assert_eq!(response.ratings[&rated].experience, Some(points(4)));
    assert_eq!(response.ratings[&rated].expectation, Some(Score::Points(8)));
    let (without, _) = typed(&[("consent", "no")]);
    assert_eq!(paper().response(&edition, &without, "", now), None, "nobody agreed");
}
