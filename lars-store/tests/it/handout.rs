//! Handouts of anonymous studies: what goes into files together, and that no time of an answer is kept.

use lars_domain::ask::answer::handout::{Fresh, Handouts, NO_TIME};
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_domain::paging::PageOf;
use lars_store::{Depth, HandedOut, Order, Store, StoreError, Within};

use crate::fixture::{at, full, invitation, world};
use crate::place::both;

async fn anonymous(store: &Store, respondents: usize) -> (Study, Edition, Vec<Response>) {
    let (study, edition) = world(store).await;
    assert!(store.make_anonymous(&study.id).await.unwrap());
    let mut all = Vec::new();
    for number in 0..respondents {
        let response = full(&edition, &format!("anon-{number}"));
        store.save_response(&response, at(2)).await.unwrap();
        all.push(response);
    }
    (study, edition, all)
}

/// Everything of the one case and wave that was in no file yet.
fn fresh_of(handouts: &Handouts, number: i64) -> Vec<Fresh> {
    vec![Fresh { number, of: handouts.fresh.clone() }]
}

async fn only(store: &Store, study: &Study) -> Handouts {
    let mut all = store.handouts(&study.id).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[tokio::test]
async fn what_was_given_out_is_known_and_what_changed_since_is_fresh_again() {
    both(|store, _| async move {
        let (study, edition, all) = anonymous(&store, 3).await;
        let before = only(&store, &study).await;
        assert_eq!((before.before.len(), before.fresh.clone()), (0, vec![("company".to_owned(), 3)]));
        assert!(store.hand_out(&study.id, &before, &fresh_of(&before, 1)).await.unwrap());
        assert!(!store.hand_out(&study.id, &before, &fresh_of(&before, 1)).await.unwrap(), "it is given out");
        store.save_response(&full(&edition, "anon-3"), at(3)).await.unwrap();
        let mut changed = all[0].clone();
        changed.answers.insert("open".to_owned(), "Other words".to_owned());
        store.save_change(Some(all[0].clone()), &changed, at(4)).await.unwrap();
        let after = only(&store, &study).await;
        let handout = &after.before[0];
        assert_eq!(
            (handout.number, handout.helix.as_str(), handout.rows, handout.left),
            (1, "company", 3, 2)
        );
        assert_eq!(after.fresh, [("company".to_owned(), 2)]);
        // Somebody else answers between the look and the note: nothing is written.
        store.save_response(&full(&edition, "anon-4"), at(5)).await.unwrap();
        assert!(!store.hand_out(&study.id, &after, &fresh_of(&after, 2)).await.unwrap());
        assert_eq!(only(&store, &study).await.fresh, [("company".to_owned(), 3)]);
    })
    .await;
}

#[tokio::test]
async fn a_file_has_the_rows_it_was_promised_or_there_is_none() {
    both(|store, _| async move {
        let (study, _, all) = anonymous(&store, 3).await;
        let before = only(&store, &study).await;
        assert!(store.hand_out(&study.id, &before, &fresh_of(&before, 1)).await.unwrap());
        let helix = String::new();
        let promised =
            [HandedOut { case: "north".to_owned(), wave: "w1".to_owned(), number: 1, helix, rows: 3 }];
        let rows = async || {
            let mut told = Vec::new();
            let take = |_: usize, response: &lars_domain::ask::answer::whole::WholeResponse<'_>| {
                told.push((response.helix.to_owned(), response.ratings.len()));
                Ok::<_, ()>(())
            };
            let order = (Order::Shuffled(&promised), &[Depth::Whole][..]);
            let done = store.for_each_response((&Within::study(&study.id), ""), order, take).await;
            done.map(|_| told)
        };
        let told = rows().await.unwrap();
        assert_eq!(told, vec![(String::new(), all[0].ratings.len()); 3]);
        assert!(store.delete_response([&study.id, "north", "w1", "anon-0"], at(6)).await.unwrap());
        assert!(matches!(rows().await, Err(StoreError::Outrun)), "one has gone");
    })
    .await;
}

#[tokio::test]
async fn an_anonymous_study_keeps_no_time_of_an_answer() {
    both(|store, place| async move {
        let (study, _, all) = anonymous(&store, 1).await;
        let file = lars_store::NewFile {
            question: "file".to_owned(),
            kind: lars_domain::ask::answer::file::FileKind::Txt,
            bytes: vec![1],
        };
        store.save_with_files(Some(all[0].clone()), &all[0], &[file], at(9)).await.unwrap();
        let stored = store.response_of_invitation(&invitation(&study, "anon-0")).await.unwrap().unwrap();
        assert_eq!(stored.finished, Some(NO_TIME));
        assert_eq!(stored.consent.unwrap().given, NO_TIME);
        let times = place
            .ask("SELECT saved FROM response UNION SELECT finished FROM response UNION SELECT given FROM consent UNION SELECT saved FROM file")
            .await;
        assert_eq!(times, [NO_TIME.to_string()]);
        let board = store.board(&study.id, "w1").await.unwrap();
        assert!(board.days.is_empty() && board.seconds.is_empty());
        assert_eq!(board.counts[0].agreed_submitted, 1);
        assert!(store.miscounts().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn times_of_before_are_taken_out_by_the_migration() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        store.save_response(&full(&edition, "company-1"), at(2)).await.unwrap();
        assert_eq!(store.board(&study.id, "w1").await.unwrap().days.len(), 1);
        place.ask("UPDATE study SET anonymous = 1").await;
        let migration = include_str!("../../migrations/0050_anonymous_files.sql");
        for statement in migration.split(';').map(str::trim) {
            let sql: Vec<&str> = statement.lines().filter(|line| !line.starts_with("--")).collect();
            let sql = sql.join(" ");
            if sql.starts_with("UPDATE") || sql.starts_with("DELETE") {
                place.ask(&sql).await;
            }
        }
        let times =
            place.ask("SELECT saved FROM response UNION SELECT finished FROM response UNION SELECT given FROM consent").await;
        assert_eq!(times, [NO_TIME.to_string()]);
        assert!(store.board(&study.id, "w1").await.unwrap().days.is_empty());
        assert!(store.miscounts().await.unwrap().is_empty());
        assert_eq!(store.files(&Within::study(&study.id), PageOf::first(9)).await.unwrap().all, 0);
    })
    .await;
}
