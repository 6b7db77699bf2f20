//! A small world: one study with two cases, one edition, responses to it.
//!
//! Values only; what the store does with them is in the tests.

use std::collections::BTreeMap;

use jiff::Timestamp;
use lars_domain::ask::answer::rating::{RELATION, Rated, Score, Scores};
use lars_domain::ask::answer::response::{Consent, Response};
use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::gap::disclosure::MinN;
use lars_domain::map::study::{AreaStatus, Case, Study, Wave};
use lars_domain::map::zone::Zone;
use lars_domain::new_id;
use lars_domain::text::{Named, Text};
use lars_store::Store;

pub const PARTNERS: [&str; 4] = ["company", "research", "public-body", "civil-society"];
pub const LEVELS: [&str; 3] = ["regional", "national", "international"];

/// A moment, with nanoseconds: times come back as they went in.
pub fn at(second: i64) -> Timestamp {
    Timestamp::new(1_700_000_000 + second, 123_456_789).unwrap()
}

/// A text in two languages.
pub fn text(body: &str) -> Text {
    let mut text = Text::new("en", body);
    text.set("lv", &format!("{body} āčē"));
    text
}

pub fn study(slug: &str) -> Study {
    let case = |code: &str, area: Option<&str>, area_status| Case {
        code: code.to_owned(),
        name: text(code),
        nuts: area.map(|_| "LV00".to_owned()),
        area: area.map(str::to_owned),
        area_status,
    };
    Study {
        id: new_id(),
        slug: slug.to_owned(),
        title: text("A study"),
        simulated: true,
        anonymous: false,
        min_n: MinN::new(5).unwrap(),
        // Not in the order of the alphabet: the order is the study's.
        cases: vec![case("north", Some("bio"), AreaStatus::Sourced), case("east", None, AreaStatus::Unknown)],
        waves: vec![
            Wave { code: "w2".to_owned(), name: text("Second"), opens: None, closes: None, is_trial: false },
            Wave {
                code: "w1".to_owned(),
                name: text("First"),
                opens: Some(at(0)),
                closes: Some(at(9)),
                is_trial: true,
            },
        ],
        areas: vec![Named { code: "bio".to_owned(), text: text("Bioeconomy") }, Named::code("tourism")],
        zone: Zone::parse("Europe/Riga").unwrap(),
    }
}

pub fn edition(study: &Study, number: i64) -> Edition {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let (partners, levels) = (codes(&PARTNERS), codes(&LEVELS));
    let mut questionnaire = Questionnaire::of_codes(&partners, &partners, &levels, &[]);
    questionnaire.wording.consent = text("I agree");
    Edition { id: new_id(), study: study.id.clone(), number, published: at(number), questionnaire }
}

/// A study with one edition, stored.
pub async fn world(store: &Store) -> (Study, Edition) {
    let study = study("demo");
    let edition = edition(&study, 1);
    store.save_study(&study).await.unwrap();
    store.publish_edition(&edition).await.unwrap();
    (study, edition)
}

pub fn invitation(study: &Study, respondent: &str) -> Participant {
    Participant {
        id: new_id(),
        study: study.id.clone(),
        case: "north".to_owned(),
        wave: "w1".to_owned(),
        helix: "company".to_owned(),
        respondent: respondent.to_owned(),
        stakeholder: None,
    }
}

/// A way in by a link with this digest.
pub fn way(digest: &str) -> Invitation {
    Invitation::by_link(Channel::Link, at(0), digest.to_owned())
}

/// A response that was just begun: no answers yet.
pub fn draft(edition: &Edition, respondent: &str) -> Response {
    Response {
        id: new_id(),
        study: edition.study.clone(),
        edition: edition.id.clone(),
        case: "north".to_owned(),
        wave: "w1".to_owned(),
        helix: "company".to_owned(),
        respondent: respondent.to_owned(),
        ratings: BTreeMap::new(),
        answers: BTreeMap::new(),
        consent: None,
        finished: None,
    }
}

/// A finished response with every relation rated.
pub fn full(edition: &Edition, respondent: &str) -> Response {
    let mut response = draft(edition, respondent);
    for (place, rated) in (1..).zip(edition.questionnaire.all_rated()) {
        response.ratings.insert(rated, scores(1 + place % 10, Some(Score::NoContact)));
    }
    response.answers.insert("open".to_owned(), "Vārdi, 'quotes' and \"more\"".to_owned());
    response.consent = Some(Consent {
        given: at(1),
        language: "lv".to_owned(),
        text_digest: Some("a digest".to_owned()),
        on_paper: false,
    });
    response.finished = Some(at(2));
    response
}

pub fn rated(partner: &str, level: &str) -> Rated {
    Rated { partner: partner.to_owned(), level: level.to_owned(), item: RELATION.to_owned() }
}

/// Expectation in points, experience as given, importance not asked.
pub fn scores(expectation: u8, experience: Option<Score>) -> Scores {
    Scores { expectation: Some(Score::Points(expectation)), experience, importance: None }
}
