//! Promises that the first version of the store broke: each test is named after what a person saw.

use lars_domain::ask::answer::rating::Score;
use lars_domain::new_id;
use lars_store::{ImportFault, ImportFrame, ImportRow, ImportStart};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Executor as _};

use crate::fixture::{at, draft, full, invitation, rated, scores, way, world};
use crate::place::both;

#[tokio::test]
async fn the_health_page_answers_on_both_engines() {
    both(|store, _| async move { store.ping().await.unwrap() }).await;
}

#[tokio::test]
async fn a_link_opened_in_two_tabs_can_be_saved_in_both() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut first = draft(&edition, "r1");
        first.ratings.insert(rated("company", "regional"), scores(7, None));
        let mut second = first.clone();
        // Each tab began before the other had saved, so each made an identifier.
        second.id = new_id();
        second.ratings.insert(rated("research", "regional"), scores(2, None));
        store.save_response(&first, at(1)).await.unwrap();
        store.save_response(&second, at(2)).await.unwrap();
        let kept = store.response_of_invitation(&invitation(&study, "r1")).await.unwrap().unwrap();
        assert_eq!((kept.id, kept.ratings), (first.id, second.ratings));
    })
    .await;
}

#[tokio::test]
async fn a_case_taken_out_of_a_study_is_gone() {
    both(|store, _| async move {
        let (mut study, _) = world(&store).await;
        study.cases.pop();
        study.waves.pop();
        study.areas.pop();
        study.title.0.remove("lv");
        store.save_study(&study).await.unwrap();
        assert_eq!(store.study("demo").await.unwrap(), Some(study));
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_what_was_made() {
    both(|store, _| async move {
        let made = vec![0, 7, 255, 16];
        assert_eq!(store.secret("key", || made.clone()).await.unwrap(), made);
        assert_eq!(store.secret("key", Vec::new).await.unwrap(), made);
    })
    .await;
}

#[tokio::test]
async fn ratings_come_in_the_same_order_whatever_the_language_of_the_server() {
    let Ok(server) = std::env::var("LARS_TEST_POSTGRES") else {
        return;
    };
    let options: PgConnectOptions = server.parse().unwrap();
    let name = format!("lars_test_{}", uuid::Uuid::now_v7().simple());
    let mut admin = options.connect().await.unwrap();
    let create = format!("CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en'");
    admin.execute(AssertSqlSafe(create)).await.unwrap();
    let store =
        lars_store::Store::open(options.database(&name).to_url_lossy().as_str(), crate::place::ring())
            .await
            .unwrap();
    let (study, edition) = world(&store).await;
    let all = ["b", "A", "a-1", "a1", "B"].map(|code| full(&edition, code));
    store.save_responses(&all, at(1)).await.unwrap();
    let ratings = store.ratings(&study.id, None, None).await.unwrap();
    let codes: Vec<&str> = ratings.iter().map(|one| one.row().respondent).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    store.close().await;
    admin.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
}

#[tokio::test]
async fn a_file_cannot_vanish_into_an_unfinished_response() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        store.save_response(&draft(&edition, "r1"), at(1)).await.unwrap();
        let frame = ImportFrame {
            study: &study,
            edition: &edition,
            save_study: false,
            save_edition: false,
            digest: "d1",
            file: "answers.csv",
            at: at(2),
        };
        let ImportStart::Import(mut import) = store.begin_import(frame).await.unwrap() else {
            panic!("known file")
        };
        let row = ImportRow {
            line: 2,
            case: "north".to_owned(),
            wave: "w1".to_owned(),
            respondent: "r1".to_owned(),
            helix: "company".to_owned(),
            partner: "company".to_owned(),
            level: "regional".to_owned(),
            item: "relation".to_owned(),
            scores: scores(7, Some(Score::Points(3))),
        };
        let faults = import.add(&[row]).await.unwrap();
        assert_eq!(faults, [ImportFault::Draft { line: 2 }]);
    })
    .await;
}

#[tokio::test]
async fn a_file_cannot_answer_for_somebody_who_holds_a_link() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited.clone(), way("digest"))]).await.unwrap();
        let frame = ImportFrame {
            study: &study,
            edition: &edition,
            save_study: false,
            save_edition: false,
            digest: "d1",
            file: "answers.csv",
            at: at(2),
        };
        let ImportStart::Import(mut import) = store.begin_import(frame).await.unwrap() else {
            panic!("known file")
        };
        let row = ImportRow {
            line: 2,
            case: invited.case,
            wave: invited.wave,
            respondent: invited.respondent,
            helix: invited.helix,
            partner: "company".to_owned(),
            level: "regional".to_owned(),
            item: "relation".to_owned(),
            scores: scores(7, Some(Score::Points(3))),
        };
        assert_eq!(import.add(&[row]).await.unwrap(), [ImportFault::Draft { line: 2 }]);
    })
    .await;
}
