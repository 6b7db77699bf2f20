//! Filling a response step by step, what it lacks, and finishing it.
//!
//! Forms as browsers send them, and the pages that answer, are tested in `lars-web`.

use lars_domain::ask::answer::rating::{Rated, Score, Scores};
use lars_domain::ask::answer::response::{Response, Side, Step, fill, finish, missing, missing_at};
use lars_domain::problem::ProblemCode;

use crate::fixture::{blank, form, points, questionnaire, time};

const COMPANY: Step = Step::Partner(0);

fn rated(level: &str) -> Rated {
    Rated { partner: "company".to_owned(), level: level.to_owned(), item: "relation".to_owned() }
}

fn scores(response: &Response, level: &str) -> Scores {
    response.ratings.get(&rated(level)).copied().unwrap_or_default()
}

fn fields(problems: &[lars_domain::problem::Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.field.as_str(), problem.code)).collect()
}

/// Everything that is required, for both partner groups and levels.
fn complete() -> Response {
    let (mut response, questionnaire) = (blank(), questionnaire());
    for step in Step::all(&questionnaire) {
        let mut given = form(&[("q.size", "small")]);
        for rated in questionnaire.all_rated() {
            given.insert(Side::Expectation.field(&rated), "8".to_owned());
            given.insert(Side::Experience.field(&rated), "no-contact".to_owned());
        }
        assert_eq!(fill(&mut response, &questionnaire, &step, &given), []);
    }
    response
}

#[test]
fn steps_go_from_start_to_check_and_have_addresses() {
    let mut questionnaire = questionnaire();
    let slugs = |questionnaire: &_| {
        Step::all(questionnaire).iter().map(|step| step.slug(questionnaire)).collect::<Vec<_>>()
    };
    assert_eq!(
        slugs(&questionnaire),
        ["start", "background", "about-company", "about-research", "open", "check"]
    );
    for step in Step::all(&questionnaire) {
        assert_eq!(Step::parse(&step.slug(&questionnaire), &questionnaire), Some(step));
    }
    assert_eq!(Step::parse("about-nobody", &questionnaire), None);
    questionnaire.sections.retain(|section| section.questions().is_empty());
    assert_eq!(slugs(&questionnaire), ["start", "about-company", "about-research", "check"]);
    assert_eq!(Step::parse("open", &questionnaire), None);
}

#[test]
fn good_values_are_kept_and_an_empty_field_clears() {
    let (mut response, questionnaire) = (blank(), questionnaire());
    let given = form(&[
        ("e.company.regional.relation", "9"),
        ("x.company.regional.relation", "no-contact"),
        ("i.company.regional.relation", "dont-know"),
    ]);
    assert_eq!(fill(&mut response, &questionnaire, &COMPANY, &given), []);
    let all = Scores {
        expectation: Some(points(9)),
        experience: Some(Score::NoContact),
        importance: Some(Score::DontKnow),
    };
    assert_eq!(scores(&response, "regional"), all);
    assert_eq!(
        fill(&mut response, &questionnaire, &COMPANY, &form(&[("i.company.regional.relation", "")])),
        []
    );
    assert_eq!(scores(&response, "regional"), Scores { importance: None, ..all });
    let clear = form(&[("e.company.regional.relation", ""), ("x.company.regional.relation", "")]);
    fill(&mut response, &questionnaire, &COMPANY, &clear);
    assert!(response.ratings.is_empty(), "a rating without scores is no rating");
}

#[test]
fn a_wrong_value_keeps_the_old_one_and_is_reported() {
    let (mut response, questionnaire) = (blank(), questionnaire());
    fill(&mut response, &questionnaire, &COMPANY, &form(&[("e.company.regional.relation", "9")]));
    for wrong in ["0", "11", "7.5", "nine", " 7", "-1", "NO-CONTACT"] {
        let given = form(&[("e.company.regional.relation", wrong), ("x.company.regional.relation", "4")]);
        let problems = fill(&mut response, &questionnaire, &COMPANY, &given);
        assert_eq!(fields(&problems), [("e.company.regional.relation", ProblemCode::NotOffered)], "{wrong}");
        assert_eq!(scores(&response, "regional").pair(), Some((9, 4)), "{wrong}: the good half is kept");
    }
}

#[test]
fn no_contact_belongs_to_the_experience_only() {
    for (side, fine) in [(Side::Expectation, false), (Side::Experience, true), (Side::Importance, false)] {
        let (mut response, questionnaire) = (blank(), questionnaire());
        let field = side.field(&rated("regional"));
        let problems = fill(&mut response, &questionnaire, &COMPANY, &form(&[(&field, "no-contact")]));
        assert_eq!(problems.is_empty(), fine, "{field}");
        assert_eq!(!response.ratings.is_empty(), fine, "{field}");
        assert!(side.offers(Score::DontKnow) && side.offers(Score::Points(1)));
    }
}

#[test]
fn a_step_takes_its_own_fields_only() {
    let (mut response, questionnaire) = (blank(), questionnaire());
    let stray = form(&[
        ("e.research.regional.relation", "9"),
        ("e.nobody.regional.relation", "9"),
        ("q.size", "small"),
        ("finished", "yes"),
    ]);
    assert_eq!(fill(&mut response, &questionnaire, &COMPANY, &stray), []);
    assert_eq!(response, blank());
}

#[test]
fn questions_take_options_and_words_up_to_their_length() {
    let (mut response, questionnaire) = (blank(), questionnaire());
    let problems = fill(&mut response, &questionnaire, &Step::Section(0), &form(&[("q.size", "giant")]));
    assert_eq!(fields(&problems), [("q.size", ProblemCode::NotOffered)]);
    assert_eq!(fill(&mut response, &questionnaire, &Step::Section(0), &form(&[("q.size", "large")])), []);
    // Ten characters, more bytes: characters count.
    assert_eq!(
        fill(&mut response, &questionnaire, &Step::Section(2), &form(&[("q.helps", " ääääääääää ")])),
        []
    );
    let problems =
        fill(&mut response, &questionnaire, &Step::Section(2), &form(&[("q.helps", "eleven char")]));
    assert_eq!(fields(&problems), [("q.helps", ProblemCode::TooLong)]);
    assert_eq!(response.answers, form(&[("size", "large"), ("helps", "ääääääääää")]));
    fill(&mut response, &questionnaire, &Step::Section(2), &form(&[("q.helps", "  ")]));
    assert_eq!(response.answers, form(&[("size", "large")]));
}

#[test]
fn an_empty_response_lacks_everything_required_in_order() {
    let (mut response, questionnaire) = (blank(), questionnaire());
    response.consent = None;
    let missing = missing(&response, &questionnaire);
    let steps: Vec<&Step> = missing.iter().map(|(step, _)| step).collect();
    assert_eq!(
        steps,
        [&Step::Start, &Step::Section(0), &Step::Partner(0), &Step::Partner(1)],
        "open questions are free"
    );
    assert_eq!(fields(&missing[0].1), [("consent", ProblemCode::NoConsent)]);
    assert_eq!(fields(&missing[1].1), [("q.size", ProblemCode::Required)]);
    let ratings: Vec<&str> = missing[2].1.iter().map(|problem| problem.field.as_str()).collect();
    let expected = [
        "e.company.regional.relation",
        "x.company.regional.relation",
        "e.company.national.relation",
        "x.company.national.relation",
    ];
    assert_eq!(ratings, expected, "importance is optional");
    assert_eq!(missing.iter().map(|(_, problems)| problems.len()).sum::<usize>(), 10);
    assert!(missing_at(&response, &questionnaire, &Step::Check).is_empty());
}

#[test]
fn a_partial_response_cannot_be_finished() {
    let (mut response, questionnaire) = (complete(), questionnaire());
    response.ratings.get_mut(&rated("national")).unwrap().experience = None;
    let lacking = finish(&mut response, &questionnaire, time("2024-05-02T08:00:00Z")).unwrap_err();
    assert_eq!(lacking.len(), 1);
    assert_eq!(lacking[0].0, Step::Partner(0));
    assert_eq!(fields(&lacking[0].1), [("x.company.national.relation", ProblemCode::Required)]);
    assert_eq!(response.finished, None);
}

#[test]
fn a_finished_response_keeps_its_time() {
    let (mut response, questionnaire) = (complete(), questionnaire());
    let first = time("2024-05-02T08:00:00Z");
    assert_eq!(finish(&mut response, &questionnaire, first), Ok(()));
    assert_eq!(finish(&mut response, &questionnaire, time("2024-06-01T08:00:00Z")), Ok(()));
    assert_eq!(response.finished, Some(first));
}

#[test]
fn without_consent_nothing_is_finished() {
    let (mut response, questionnaire) = (complete(), questionnaire());
    response.consent = None;
    assert!(finish(&mut response, &questionnaire, time("2024-05-02T08:00:00Z")).is_err());
    assert_eq!(response.finished, None);
}
