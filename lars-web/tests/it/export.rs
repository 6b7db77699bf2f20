//! Files that are taken away: every question of every kind in a row of its respondent, under the rights of whoever asks, noted with rows and
//! digest; what an anonymous study promised holds in files too.

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use jiff::Timestamp;
use lars_domain::ask::answer::answer::Tie;
use lars_domain::ask::answer::file::{FileAnswer, FileKind};
use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::ask::answer::response::Consent;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Questionnaire, TextForm, around};
use lars_domain::tell::export::Content;
use lars_domain::text::{Named, Text};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::world::{Answer, World, questionnaire};

const EXPORT: &str = "/en/study/biogas/export";

fn say(text: &str) -> Text {
    Text::new("en", text)
}

/// A question of each kind there is, named by its kind.
fn every_kind() -> Questionnaire {
    let options: Vec<Named> =
        ["a", "b", "c"].map(|code| Named { code: code.to_owned(), text: say(&code.to_uppercase()) }).to_vec();
    let kinds = [
        QuestionKind::Choice { options: options.clone() },
        QuestionKind::Multiple { options: options.clone(), most: 0, least: 0 },
        QuestionKind::Scale { low: 1, high: 5, low_text: say("never"), high_text: say("always") },
        QuestionKind::Number { least: None, most: None, decimals: 2, unit: Text::default() },
        QuestionKind::Date { least: None, most: None },
        QuestionKind::Short { max_chars: 80, min_chars: 0, form: TextForm::Any },
        QuestionKind::Open { max_chars: 200, min_chars: 0 },
        QuestionKind::Ranking { options, most: 0 },
        QuestionKind::Roster { most: 2 },
        QuestionKind::File { most_kib: 10, kinds: vec![FileKind::Txt] },
        QuestionKind::Information,
    ];
    let question = |kind: QuestionKind| Question {
        code: kind.code().to_owned(),
        prompt: say(kind.code()),
        hint: Text::default(),
        required: false,
        condition: None,
        kind,
    };
    assert_eq!(kinds.len(), QuestionKind::CODES.len());
    Questionnaire { sections: around(kinds.map(question).to_vec(), Vec::new()), ..questionnaire() }
}

/// Two respondents, of whom the first says something to everything.
async fn world(is_anonymous: bool) -> World {
    let world = World::of(false, every_kind()).await;
    if is_anonymous {
        assert!(world.store.make_anonymous(&world.study.id).await.unwrap());
    }
    let tie = Tie {
        organisation: "SIA Koks".into(),
        helix: "research".into(),
        level: "national".into(),
        strength: 7,
        stakeholder: None,
    };
    let file = FileAnswer { name: "map.txt".into(), kind: FileKind::Txt, bytes: 3, digest: "d".into() };
    let said = [
        ("choice", "b".to_owned()),
        ("multiple", "a,c".to_owned()),
        ("scale", "5".to_owned()),
        ("number", "-2.5".to_owned()),
        ("date", "1998-03-01".to_owned()),
        ("short", "=cmd".to_owned()),
        ("open", "Own words, \"all\" of them".to_owned()),
        ("ranking", "c,a".to_owned()),
        ("roster", serde_json::to_string(&[tie]).unwrap()),
        ("file", file.stored()),
    ];
    for (number, respondent) in ["company-1", "company-2"].into_iter().enumerate() {
        let points = |points| Some(Score::Points(points));
        let scores = |_| Scores { expectation: points(9), experience: points(4), importance: None };
        let mut response = world.response("north", "company", number, scores);
        response.respondent = respondent.to_owned();
        if number == 0 {
            response.answers = said.iter().map(|(code, value)| ((*code).to_owned(), value.clone())).collect();
        }
        response.consent = Some(Consent {
            given: "2024-05-01T10:00:00Z".parse().unwrap(),
            language: "lv".to_owned(),
            text_digest: None,
            on_paper: false,
        });
        response.finished = Some("2024-05-02T10:00:00Z".parse().unwrap());
        world.store.save_response(&response, Timestamp::now()).await.unwrap();
    }
    world
}

async fn rows(world: &World, cookie: &str, query: &str) -> Vec<BTreeMap<String, Value>> {
    let answer =
        world.get_with(&format!("{EXPORT}/answers.json{query}"), &[("cookie", cookie)]).await.is(200);
    let file: Value = serde_json::from_str(&answer.body).unwrap();
    serde_json::from_value(file["rows"].clone()).unwrap()
}

#[tokio::test]
async fn a_row_of_answers_has_every_question_of_every_kind() {
    let world = world(false).await;
    let cookie = world.analyst().await;
    let rows = rows(&world, &cookie, "").await;
    assert_eq!(rows.len(), 2);
    let expected = [
        ("respondent", json!("company-1")),
        ("case", json!("north")),
        ("wave", json!("2024")),
        ("helix", json!("company")),
        ("language", json!("lv")),
        ("submitted", json!("2024-05-02")),
        ("expectation_research_national_relation", json!(9.0)),
        ("experience_research_national_relation", json!(4.0)),
        ("q_choice", json!("b")),
        ("q_multiple_a", json!(1.0)),
        ("q_multiple_b", json!(0.0)),
        ("q_multiple_c", json!(1.0)),
        ("q_scale", json!(5.0)),
        ("q_number", json!(-2.5)),
        ("q_date", json!("1998-03-01")),
        ("q_short", json!("=cmd")),
        ("q_open", json!("Own words, \"all\" of them")),
        ("q_ranking_a", json!(2.0)),
        ("q_ranking_b", json!(null)),
        ("q_ranking_c", json!(1.0)),
        ("q_roster_1_organisation", json!("SIA Koks")),
        ("q_roster_1_helix", json!("research")),
        ("q_roster_1_level", json!("national")),
        ("q_roster_1_strength", json!(7.0)),
        ("q_roster_2_organisation", json!(null)),
        ("q_file", json!("map.txt")),
    ];
    for (column, value) in expected {
        assert_eq!(rows[0].get(column), Some(&value), "{column}");
    }
    // Who answered nothing was not asked: empty is not "not chosen".
    assert_eq!(rows[1]["q_multiple_a"], json!(null));
    let csv = world.get_with(&format!("{EXPORT}/answers.csv"), &[("cookie", &cookie)]).await.is(200);
    assert!(csv.body.starts_with('\u{feff}') && csv.body.contains("'=cmd"), "{}", csv.body);
}

#[tokio::test]
async fn own_words_stay_out_where_it_is_asked_for() {
    let world = world(false).await;
    let cookie = world.analyst().await;
    let rows = rows(&world, &cookie, "?words=no").await;
    for left_out in ["q_short", "q_open", "q_file", "q_roster_1_organisation"] {
        assert!(!rows[0].contains_key(left_out), "{left_out}");
    }
    assert_eq!(rows[0]["q_roster_1_helix"], json!("research"));
    assert_eq!(rows[0]["q_roster_1_strength"], json!(7.0));
}

/// An anonymous study with so many companies and public bodies of the north that have answered.
async fn anonymous(companies: usize, bodies: usize) -> (World, String) {
    let world = World::new().await;
    assert!(world.store.make_anonymous(&world.study.id).await.unwrap());
    for number in 0..companies {
        world.answered("north", "company", number, (9, 4)).await;
    }
    for number in 0..bodies {
        world.answered("north", "research", number, (7, 5)).await;
    }
    let cookie = world.analyst().await;
    (world, cookie)
}

/// The numbers of the rows of a file, and the helix of each.
fn told(rows: &[BTreeMap<String, Value>]) -> Vec<(String, String)> {
    let text = |row: &BTreeMap<String, Value>, column: &str| row[column].as_str().unwrap_or("–").to_owned();
    let mut told: Vec<_> = rows.iter().map(|row| (text(row, "respondent"), text(row, "helix"))).collect();
    told.sort();
    told
}

#[tokio::test]
async fn a_file_of_an_anonymous_study_names_nobody_and_no_time() {
    let world = world(true).await;
    let cookie = world.analyst().await;
    for number in 2..6 {
        world.answered("north", "company", number, (9, 4)).await;
    }
    world.close_wave().await;
    let rows = rows(&world, &cookie, "").await;
    let names: Vec<String> = told(&rows).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["1", "2", "3", "4", "5", "6"]);
    assert!(!rows[0].contains_key("language") && !rows[0].contains_key("submitted"));
    // Not the order of codes, which whoever has the letters could work out, nor that of the file before.
    let mut first = std::collections::BTreeSet::new();
    for _ in 0..60 {
        first.insert(self::rows(&world, &cookie, "").await[0]["q_choice"].to_string());
    }
    assert_eq!(first.len(), 2, "the order of rows is another one each time");
    let register = world.get_with(&format!("{EXPORT}/register.csv"), &[("cookie", &cookie)]).await.is(200);
    assert!(!register.body.contains("respondent"));
}

#[tokio::test]
async fn two_files_of_an_anonymous_study_never_differ_by_one_answer() {
    let (world, cookie) = anonymous(5, 0).await;
    let page = async || world.get_with(EXPORT, &[("cookie", &cookie)]).await.is(200).body;
    assert!(rows(&world, &cookie, "").await.is_empty(), "the wave has no closing date");
    let open = page().await;
    assert!(
        open.contains("no closing date is set: Region north, 2024") && !open.contains("answers.csv"),
        "{open}"
    );
    world.close_wave().await;
    assert_eq!(rows(&world, &cookie, "").await.len(), 5);
    // One who comes late waits; the fourth brings all of them.
    for number in 5..8 {
        world.answered("north", "company", number, (1, 10)).await;
        assert_eq!(rows(&world, &cookie, "").await.len(), 5, "{number}");
    }
    world.answered("north", "company", 8, (1, 10)).await;
    assert_eq!(rows(&world, &cookie, "").await.len(), 9);
    // One who goes holds the file back.
    let delete = async |number: usize| {
        let place = [&world.study.id, "north", "2024", &format!("saved-company-{number}")];
        assert!(world.store.delete_response(place, Timestamp::now()).await.unwrap());
    };
    delete(0).await;
    assert!(rows(&world, &cookie, "").await.is_empty());
    assert!(page().await.contains("withdrawn or changed their answers since an earlier file"));
    for number in 1..4 {
        delete(number).await;
    }
    // Of the five of the first file one is left, who would be the only one in both.
    assert!(rows(&world, &cookie, "").await.is_empty());
    delete(4).await;
    assert_eq!(rows(&world, &cookie, "").await.len(), 4);
    // An answer that was changed is gone, and fresh.
    world.answered("north", "company", 8, (5, 5)).await;
    assert!(rows(&world, &cookie, "").await.is_empty());
}

#[tokio::test]
async fn a_row_of_an_anonymous_study_says_its_group_only_with_enough_others() {
    let (world, cookie) = anonymous(4, 3).await;
    world.close_wave().await;
    let groups = |rows: &[BTreeMap<String, Value>]| -> Vec<String> {
        told(rows).into_iter().map(|(_, helix)| helix).collect()
    };
    assert_eq!(groups(&rows(&world, &cookie, "").await), ["company"; 4], "three others wait");
    world.answered("north", "public-body", 0, (3, 3)).await;
    let all = rows(&world, &cookie, "").await;
    let mut told = groups(&all);
    told.sort();
    assert_eq!(told, ["company", "company", "company", "company", "–", "–", "–", "–"]);
}

#[tokio::test]
async fn files_that_respondents_of_an_anonymous_study_gave_come_with_their_answers_and_name_nobody() {
    let world = world(true).await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let file = lars_store::NewFile { question: "file".into(), kind: FileKind::Txt, bytes: b"map".to_vec() };
    let response = world.stored_of("company-1").await;
    let saved = Timestamp::now();
    world.store.save_with_files(Some(response.clone()), &response, &[file], saved).await.unwrap();
    let list = world.get_with("/en/study/biogas/file", &with).await.is(200).body;
    assert!(list.contains("Files can be downloaded only when") && !list.contains("TXT"), "{list}");
    let one = format!("/en/study/biogas/file/{}/file", response.id);
    world.get_with(&one, &with).await.is(404);
    for number in 2..4 {
        world.answered("north", "company", number, (9, 4)).await;
    }
    world.close_wave().await;
    let list = world.get_with("/en/study/biogas/file", &with).await.is(200).body;
    assert!(list.contains("TXT") && !list.contains("company-1"), "{list}");
    let given = world.get_with(&one, &with).await.is(200);
    assert!(!given.header("content-disposition").contains("company-1"));
    // What is stored of one respondent is theirs alone.
    world.get_with("/en/study/biogas/data/north/2024/company-1", &with).await.is(404);
}

#[tokio::test]
async fn every_file_comes_whole_with_its_digest_and_is_noted_with_its_rows() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let mut count = 0;
    for content in Content::ALL {
        for format in content.formats() {
            let name = format!("{}.{}", content.code(), format.code());
            let request = Request::get(format!("{EXPORT}/{name}")).header("cookie", &cookie);
            let answer = world.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(answer.status(), 200, "{name}");
            assert_eq!(answer.headers()["content-type"], lars_view::export::media_type(*format));
            let told = answer.headers()["repr-digest"].to_str().unwrap().to_owned();
            let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            let begins: &[u8] = match format.code() {
                "xlsx" | "ods" => b"PK\x03\x04",
                "sav" => b"$FL2",
                "png" => b"\x89PNG",
                "pdf" => b"%PDF-",
                "csv" => "\u{feff}".as_bytes(),
                "json" => b"{",
                _ => b"<",
            };
            assert!(bytes.starts_with(begins), "{name}");
            let entry = world.audit().await.remove(0);
            assert!(
                entry.subject.starts_with(&name) && entry.subject.contains("rows: "),
                "{}",
                entry.subject
            );
            let digest = entry.subject.rsplit(' ').next().unwrap().to_owned();
            assert!(told.starts_with("sha-256=:") && digest.len() == 64, "{told} {digest}");
            let page = world.get_with(EXPORT, &[("cookie", &cookie)]).await.is(200);
            assert!(page.body.contains(&digest), "the page lists {name}");
            count += 1;
        }
    }
    assert_eq!(count, 33);
    for wrong in ["answers.pdf", "gaps.svg", "nothing.csv", "answers"] {
        world.get_with(&format!("{EXPORT}/{wrong}"), &[("cookie", &cookie)]).await.is(404);
    }
}

#[tokio::test]
async fn whoever_coordinates_a_region_gets_its_results_and_nobodys_answers() {
    let world = World::new().await.with_answers().await;
    world.close_wave().await;
    let address = world.account("Berta", "coordinator", &format!("{} north", world.study.id)).await;
    let cookie = world.signed_in(&address).await;
    let get = async |file: &str| -> Answer {
        world.get_with(&format!("{EXPORT}/{file}"), &[("cookie", &cookie)]).await
    };
    get("answers.csv").await.is(403);
    get("gaps.csv?case=south").await.is(403);
    get("report.pdf?case=south").await.is(403);
    let gaps = get("gaps.csv").await.is(200).body;
    assert!(gaps.contains("north") && !gaps.contains("south"), "{gaps}");
    let page = world.get_with(EXPORT, &[("cookie", &cookie)]).await.is(200).body;
    assert!(page.contains("Not part of your role") && !page.contains("answers.csv"), "{page}");
    assert!(page.contains("Study lead, Analyst"), "the page says who may");
    let address = world.account("Cilla", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&address).await;
    world.get_with(EXPORT, &[("cookie", &reader)]).await.is(403);
}

#[tokio::test]
async fn a_case_or_wave_that_the_study_does_not_have_is_not_replaced_by_another() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    world.get_with(&format!("{EXPORT}?case=north&wave=2024"), &with).await.is(200);
    for unknown in ["?wave=nope", "?case=nope", "/answers.csv?wave=nope", "/answers.csv?case=nope"] {
        world.get_with(&format!("{EXPORT}{unknown}"), &with).await.is(404);
    }
}
