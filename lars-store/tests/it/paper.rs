//! Answers from paper are kept apart, sealed, until they agree; of two who are quick only one wins; erased is erased.
//!
//! What two typings mean to each other is tested in `lars-domain`.

use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::paper::{Entry, Paper, Typed, Typing};
use lars_domain::map::study::Study;
use lars_domain::new_id;
use lars_store::{ErasedFile, PaperSaved, Store};

use crate::fixture::{at, draft, full, invitation, world};
use crate::place::both;

fn paper(study: &Study, edition: &str, respondent: &str) -> Paper {
    Paper {
        id: new_id(),
        study: study.id.clone(),
        edition: edition.to_owned(),
        case: "north".to_owned(),
        wave: "w1".to_owned(),
        helix: "company".to_owned(),
        respondent: respondent.to_owned(),
        language: "lv".to_owned(),
        entry: Entry::Double,
        begun: at(5),
        saved: None,
        saver: None,
    }
}

fn typing(number: i64, value: &str) -> Typing {
    let typed = Typed::from([("q.open".to_owned(), value.to_owned())]);
    Typing { number, person: format!("person-{number}"), at: at(6), typed: Some(typed) }
}

/// A paper that was typed in twice, with the response it makes.
async fn twice(store: &Store, respondent: &str) -> (Study, Paper, Response) {
    let (study, edition) = world(store).await;
    let paper = store.add_paper(&paper(&study, &edition.id, respondent), false).await.unwrap();
    for number in [1, 2] {
        assert!(store.add_typing(&paper.id, &typing(number, "Vārdi")).await.unwrap());
    }
    let response = Response { id: paper.id.clone(), ..full(&edition, respondent) };
    (study, paper, response)
}

#[tokio::test]
async fn a_paper_is_taken_in_hand_once_and_typed_in_twice() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let first = store.add_paper(&paper(&study, &edition.id, "p1"), false).await.unwrap();
        let again = store.add_paper(&paper(&study, &edition.id, "p1"), false).await.unwrap();
        assert_eq!(again, first, "the same respondent's paper");
        assert!(store.add_typing(&first.id, &typing(1, "a")).await.unwrap());
        assert!(!store.add_typing(&first.id, &typing(1, "b")).await.unwrap(), "the first wins");
        assert!(store.add_typing(&first.id, &typing(2, "c")).await.unwrap());
        assert_eq!(store.typings(&first.id).await.unwrap(), [typing(1, "a"), typing(2, "c")]);
        let listed = store.papers(&study.id).await.unwrap();
        let bare = |number| Typing { typed: None, ..typing(number, "") };
        assert_eq!(listed, [(first, vec![bare(1), bare(2)])], "the list does not open what was typed");
        assert_eq!(store.papers("other").await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_type_at_the_same_time_one_is_told() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let paper = store.add_paper(&paper(&study, &edition.id, "p1"), false).await.unwrap();
        let (one, other) = (typing(1, "a"), typing(1, "b"));
        let (one, other) =
            tokio::join!(store.add_typing(&paper.id, &one), store.add_typing(&paper.id, &other));
        assert_ne!(one.unwrap(), other.unwrap());
        assert_eq!(store.typings(&paper.id).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_is_sealed_and_goes_when_it_is_saved() {
    both(|store, place| async move {
        let (study, paper, response) = twice(&store, "p1").await;
        let sealed = place.ask("SELECT sealed FROM typing").await;
        assert_eq!(sealed.len(), 2);
        assert!(sealed.iter().all(|text| !text.contains("rdi")), "{sealed:?}");
        let saved = store.save_paper(&paper, &response, ("boss", at(8))).await.unwrap();
        assert_eq!(saved, PaperSaved::Saved);
        let invited = invitation(&study, "p1");
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(response.clone()));
        let typings = store.typings(&paper.id).await.unwrap();
        assert!(typings.iter().all(|typing| typing.typed.is_none()));
        assert_eq!(typings[1].person, "person-2", "who typed stays on record");
        let kept = store.paper(&paper.id).await.unwrap().unwrap();
        assert_eq!((kept.saved, kept.saver.as_deref()), (Some(at(8)), Some("boss")));
        let again = store.save_paper(&paper, &response, ("late", at(9))).await.unwrap();
        assert_eq!(again, PaperSaved::Done);
        assert!(!store.put_paper_away(&paper.id).await.unwrap(), "what was saved is not put away");
        assert_eq!(store.typings(&paper.id).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_agreement_on_paper_is_kept_as_such() {
    both(|store, _| async move {
        let (study, paper, mut response) = twice(&store, "p1").await;
        response.consent.as_mut().unwrap().on_paper = true;
        store.save_paper(&paper, &response, ("boss", at(8))).await.unwrap();
        let stored = store.response_of_invitation(&invitation(&study, "p1")).await.unwrap().unwrap();
        assert!(stored.consent.unwrap().on_paper);
    })
    .await;
}

#[tokio::test]
async fn what_was_submitted_otherwise_stays_and_what_was_only_begun_gives_way() {
    both(|store, _| async move {
        let (study, paper, response) = twice(&store, "p1").await;
        let edition = store.edition(&paper.edition).await.unwrap().unwrap();
        let online = full(&edition, "p1");
        store.save_response(&online, at(7)).await.unwrap();
        let saved = store.save_paper(&paper, &response, ("boss", at(8))).await.unwrap();
        assert_eq!(saved, PaperSaved::Answered);
        let invited = invitation(&study, "p1");
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(online));
        assert_eq!(store.paper(&paper.id).await.unwrap().unwrap().saved, None, "nothing was done");

        assert!(store.delete_response([&study.id, "north", "w1", "p1"], at(9)).await.unwrap());
        assert_eq!(store.paper(&paper.id).await.unwrap(), None, "erased with the answers");
        let begun = draft(&edition, "p2");
        store.save_response(&begun, at(10)).await.unwrap();
        let second = Paper { id: new_id(), respondent: "p2".to_owned(), ..paper };
        let second = store.add_paper(&second, false).await.unwrap();
        let whole = Response { id: second.id.clone(), ..full(&edition, "p2") };
        let saved = store.save_paper(&second, &whole, ("boss", at(11))).await.unwrap();
        assert_eq!(saved, PaperSaved::Saved);
        let invited = invitation(&study, "p2");
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(whole));
    })
    .await;
}

#[tokio::test]
async fn a_paper_that_was_put_away_leaves_nothing() {
    both(|store, place| async move {
        let (_, paper, _) = twice(&store, "p1").await;
        assert!(store.put_paper_away(&paper.id).await.unwrap());
        assert!(!store.put_paper_away(&paper.id).await.unwrap());
        let filled = place.filled().await;
        assert!(filled.iter().all(|(table, _)| table != "paper" && table != "typing"), "{filled:?}");
    })
    .await;
}

#[tokio::test]
async fn an_erased_respondent_takes_the_paper_along_also_out_of_a_backup() {
    both(|store, place| async move {
        let folder = tempfile::tempdir().unwrap();
        let store = store.with_erased(ErasedFile::new(&folder.path().join("lars.erased")));
        let (study, paper, _) = twice(&store, "p1").await;
        let erase = async || store.delete_response([&study.id, "north", "w1", "p1"], at(20)).await.unwrap();
        assert!(erase().await, "a paper that was not saved yet is personal data too");
        assert!(!erase().await);
        assert_eq!(store.typings(&paper.id).await.unwrap(), []);
        // As a backup from before the erasure has it.
        place.ask("DELETE FROM tombstone RETURNING digest").await;
        let restored = store.add_paper(&paper, false).await.unwrap();
        assert!(store.add_typing(&restored.id, &typing(1, "a")).await.unwrap());
        store.apply_tombstones(true).await.unwrap();
        assert_eq!(store.paper(&restored.id).await.unwrap(), None);
        let anew = Paper { begun: at(30), ..paper };
        store.add_paper(&anew, false).await.unwrap();
        store.apply_tombstones(false).await.unwrap();
        assert!(store.paper(&anew.id).await.unwrap().is_some(), "what came after the erasure stays");
    })
    .await;
}

#[tokio::test]
async fn typings_follow_a_new_key_and_the_retention_finds_them() {
    both(|store, place| async move {
        let (study, paper, _) = twice(&store, "p1").await;
        let retained = store.respondents(&study.id).await.unwrap();
        assert_eq!(retained, [["north".to_owned(), "w1".to_owned(), "p1".to_owned()]]);
        let (newest, rows) = crate::place::with_other_key(&place.url).await;
        assert!(rows >= 2);
        assert_eq!(newest.typings(&paper.id).await.unwrap(), [typing(1, "Vārdi"), typing(2, "Vārdi")]);
        newest.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_study_is_typed_in_twice_unless_it_says_otherwise() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        assert_eq!(store.paper_rule(&study.id).await.unwrap(), Entry::Double);
        for entry in [Entry::Single, Entry::Double, Entry::Single] {
            store.set_paper_rule(&study.id, entry).await.unwrap();
            assert_eq!(store.paper_rule(&study.id).await.unwrap(), entry);
        }
    })
    .await;
}
