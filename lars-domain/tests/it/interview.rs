//! Interviews without a network: fields and back, what becomes of one that comes back, times by a wrong clock.

use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::answer::response::{Consent, Response, Side, finish};
use lars_domain::ask::reach::interview::{
    Brought, Outcome, Settled, Spot, Times, differences, fields_of, fill_all, fingerprint, moment, picked,
    settle, with_spots,
};
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, Section};
use lars_domain::problem::ProblemCode;
use lars_domain::text::{Named, Text};

use crate::fixture::{blank, form, questionnaire};

fn time(second: i64) -> Timestamp {
    Timestamp::new(1_700_000_000 + second, 0).unwrap()
}

/// A question of each kind that is answered in a way of its own.
fn every_kind() -> Questionnaire {
    let options = || ["a", "b", "c"].map(Named::code).to_vec();
    let kinds = [
        ("many", QuestionKind::Multiple { options: options(), least: 0, most: 0 }),
        ("order", QuestionKind::Ranking { options: options(), most: 0 }),
        ("partners", QuestionKind::Roster { most: 2 }),
        ("count", QuestionKind::blank("number").unwrap()),
    ];
    let question = |(code, kind): (&str, QuestionKind)| Question {
        code: code.to_owned(),
        prompt: Text::new("en", code),
        hint: Text::default(),
        required: false,
        condition: None,
        kind,
    };
    let mut questionnaire = questionnaire();
    questionnaire.sections.push(Section::of_questions("kinds", kinds.map(question).to_vec()));
    questionnaire
}

/// Everything answered, and not submitted.
fn answered(questionnaire: &Questionnaire) -> Response {
    let mut response = Response { consent: Some(consent()), ..blank() };
    let mut fields = fields_of(&response, questionnaire);
    for rated in questionnaire.all_rated() {
        let step = fields.get_mut(&format!("about-{}", rated.partner)).unwrap();
        step.extend(Side::ALL.map(|side| (side.field(&rated), "8".to_owned())));
    }
    fields.insert("background".to_owned(), form(&[("q.size", "small")]));
    let kinds = [
        ("q.many", "asked"),
        ("q.many.c", "yes"),
        ("q.many.a", "yes"),
        ("q.order", "asked"),
        ("q.order.b", "1"),
        ("q.order.c", "2"),
        ("q.order.a", "3"),
        ("q.partners", "asked"),
        ("q.partners.0.organisation", "Mill"),
        ("q.partners.0.helix", "company"),
        ("q.partners.0.level", "regional"),
        ("q.partners.0.strength", "7"),
        ("q.count", "12"),
    ];
    if questionnaire.section("kinds").is_some() {
        fields.insert("kinds".to_owned(), form(&kinds));
    }
    assert_eq!(fill_all(&mut response, questionnaire, &fields), []);
    response
}

fn consent() -> Consent {
    Consent { given: time(1), language: "en".to_owned(), text_digest: None, on_paper: false }
}

/// An interview that says everything, with these fields of the background page.
fn brought(questionnaire: &Questionnaire, background: &[(&str, &str)]) -> Brought {
    let mut fields = fields_of(&answered(questionnaire), questionnaire);
    fields.insert("background".to_owned(), form(background));
    Brought { fields, consent: Some(consent()), finish: true, ..Brought::default() }
}

fn settled(stored: Option<&Response>, brought: &Brought, base: &str) -> Settled {
    settle((stored, blank()), &questionnaire(), brought, base, time(9))
}

#[test]
fn what_was_answered_becomes_fields_and_the_same_answers_again() {
    let questionnaire = every_kind();
    let before = answered(&questionnaire);
    assert_eq!(before.answers.len(), 5);
    let mut after = Response { consent: before.consent.clone(), ..blank() };
    assert_eq!(fill_all(&mut after, &questionnaire, &fields_of(&before, &questionnaire)), []);
    assert_eq!(after, before);
    assert_eq!(fingerprint(Some(&after)), fingerprint(Some(&before)));
    after.answers.insert("count".to_owned(), "13".to_owned());
    assert_ne!(fingerprint(Some(&after)), fingerprint(Some(&before)));
    assert_eq!(fingerprint(None), "");
}

#[test]
fn a_field_that_nobody_asks_is_reported_and_not_lost_in_silence() {
    let questionnaire = questionnaire();
    let mut fields = fields_of(&answered(&questionnaire), &questionnaire);
    fields.insert("nowhere".to_owned(), form(&[("q.gone", "words"), ("q.empty", " ")]));
    fields.get_mut("background").unwrap().insert("q.sizes".to_owned(), "x".to_owned());
    let mut response = blank();
    let problems = fill_all(&mut response, &questionnaire, &fields);
    let found: Vec<_> = problems.iter().map(|problem| (problem.field.as_str(), problem.code)).collect();
    assert_eq!(found, [("q.sizes", ProblemCode::NotOffered), ("q.gone", ProblemCode::NotOffered)]);
}

#[test]
fn an_interview_is_taken_where_nothing_changed_meanwhile() {
    let questionnaire = questionnaire();
    let whole = brought(&questionnaire, &[("q.size", "small")]);
    let first = settled(None, &whole, "");
    assert_eq!((first.outcome, first.lacking), (Outcome::Taken, 0));
    assert!(first.response.unwrap().finished.is_some());
    let open = settled(None, &brought(&questionnaire, &[]), "");
    assert_eq!((open.outcome, open.lacking), (Outcome::Taken, 1));
    assert_eq!(open.response.unwrap().finished, None, "what lacks something is not submitted");
    let faulty = settled(None, &brought(&questionnaire, &[("q.size", "huge")]), "");
    assert_eq!((faulty.outcome, faulty.problems.len()), (Outcome::Faulty, 1));
    assert_eq!(faulty.response.unwrap().finished, None);
    let stored = answered(&questionnaire);
    let again = settled(Some(&stored), &whole, &fingerprint(Some(&stored)));
    assert_eq!(again.outcome, Outcome::Taken);
}

#[test]
fn both_are_kept_where_the_answers_changed_were_deleted_or_would_be_spoilt() {
    let questionnaire = questionnaire();
    let small = brought(&questionnaire, &[("q.size", "small")]);
    let mut stored = answered(&questionnaire);
    stored.answers.insert("size".to_owned(), "large".to_owned());
    let changed = settled(Some(&stored), &small, "of before");
    assert_eq!((changed.outcome, changed.response), (Outcome::Conflict, None));
    assert_eq!(settled(None, &small, "of before").outcome, Outcome::Conflict, "deleted meanwhile");
    let same = brought(&questionnaire, &[("q.size", "large")]);
    assert_eq!(settled(Some(&stored), &same, "of before").outcome, Outcome::Taken, "they say the same");
    finish(&mut stored, &questionnaire, time(2)).unwrap();
    let base = fingerprint(Some(&stored));
    let emptied = brought(&questionnaire, &[("q.size", "")]);
    assert_eq!(settled(Some(&stored), &emptied, &base).outcome, Outcome::Conflict);
    let faulty = brought(&questionnaire, &[("q.size", "huge")]);
    assert_eq!(settled(Some(&stored), &faulty, &base).outcome, Outcome::Conflict);
    let good = settled(Some(&stored), &small, &base);
    assert_eq!(good.outcome, Outcome::Taken);
    assert_eq!(good.response.unwrap().finished, Some(time(2)), "it keeps its time");
}

#[test]
fn of_two_responses_one_takes_from_the_other_what_was_picked() {
    let questionnaire = questionnaire();
    let one = answered(&questionnaire);
    let mut other = one.clone();
    other.answers.remove("size");
    other.ratings.pop_first();
    let spots = differences(&questionnaire, &one, &other);
    let fields: Vec<String> = spots.iter().map(Spot::field).collect();
    assert_eq!(fields, ["q.size", "r.company.national.relation"]);
    let form =
        form(&[("pick.q.size", "copy"), ("pick.r.company.national.relation", "stored"), ("q.x", "copy")]);
    let taken = picked(&spots, &form);
    assert_eq!(taken, [Spot::Answer("size".to_owned())]);
    let merged = with_spots(one.clone(), &other, &taken);
    assert!(!merged.answers.contains_key("size"));
    assert_eq!(merged.ratings, one.ratings);
    assert_eq!(with_spots(one, &other, &spots), other);
}

#[test]
fn a_wrong_clock_is_corrected_and_a_clock_that_was_changed_counts_as_now() {
    let (since, now) = (time(0), time(1000));
    let days = 3 * 86_400;
    let at = |said: i64, ahead: i64| {
        let times = Times { ahead, ..Times::default() };
        moment(Some(time(0) + SignedDuration::from_secs(said)), &times, (since, now))
    };
    assert_eq!(at(500, 0), time(500));
    assert_eq!(at(500, 60), time(500), "clocks drift");
    assert_eq!(at(days + 500, days), time(500), "three days ahead");
    assert_eq!(at(500 - days, -days), time(500), "three days behind");
    assert_eq!(at(500 - days, 0), now, "set right before it sent");
    assert_eq!(at(days, 0), now, "never in the future");
    assert_eq!(moment(None, &Times::default(), (since, now)), now);
}

#[test]
fn outcomes_have_codes_of_their_own() {
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.code()), Some(outcome));
    }
    assert_eq!(Outcome::parse("lost"), None);
}
