//! Interviews that came back: kept once, with what they change or not at all; decided once; erased with the respondent's answers.

use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::interview::{Brought, InterviewCopy, Outcome};
use lars_store::{Done, Revision};

use crate::fixture::{at, draft, full, invitation, way, world};
use crate::place::both;

pub fn copy(of: &Response, id: &str, outcome: Outcome) -> InterviewCopy {
    let fields = [("open".to_owned(), [("q.open".to_owned(), "Vārdi".to_owned())].into())].into();
    InterviewCopy {
        id: id.to_owned(),
        study: of.study.clone(),
        case: of.case.clone(),
        wave: of.wave.clone(),
        helix: of.helix.clone(),
        respondent: of.respondent.clone(),
        person: "inge".to_owned(),
        at: at(5),
        outcome,
        brought: Brought { fields, finish: true, ..Brought::default() },
        decided: None,
    }
}

#[tokio::test]
async fn an_interview_is_kept_once_with_what_it_changes() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited.clone(), way("digest"))]).await.unwrap();
        let after = full(&edition, "r1");
        let kept = copy(&after, "copy-1", Outcome::Taken);
        let revision = || Some(Revision { before: None, after: after.clone() });
        assert_eq!(store.loaded_response(&invited).await.unwrap(), None);
        let keep = async |id: &str, revision, digest: &str| {
            let kept = copy(&after, id, Outcome::Taken);
            store.keep_interview(&kept, revision, (&invited.id, digest)).await.unwrap()
        };
        assert_eq!(keep("copy-1", revision(), "d1").await, Done::Now);
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(after.clone()));
        assert_eq!(keep("copy-1", revision(), "d2").await, Done::Before);
        assert_eq!(keep("copy-2", revision(), "d3").await, Done::Outrun, "somebody answered meanwhile");
        assert_eq!(store.interview_copy("copy-1").await.unwrap(), Some(kept));
        assert_eq!(store.interview_copy("copy-2").await.unwrap(), None);
        let filled = "SELECT person || ' ' || token_digest FROM invitation WHERE channel = 'interview'";
        assert_eq!(place.ask(filled).await, ["inge d1"]);
        let sealed = place.ask("SELECT sealed FROM interview_copy").await;
        assert!(!sealed[0].contains("Vārdi"));
        assert!(store.open_interview_copies(&study.id).await.unwrap().is_empty(), "nothing to decide");
        let loaded = store.loaded_response(&invited).await.unwrap();
        store.save_response(&after, at(7)).await.unwrap();
        let late = Some(Revision { before: loaded, after: draft(&edition, "r1") });
        assert_eq!(keep("copy-3", late, "d4").await, Done::Outrun);
        let loaded = store.loaded_response(&invited).await.unwrap();
        let mut changed = after.clone();
        changed.answers.clear();
        let good = Some(Revision { before: loaded, after: changed.clone() });
        assert_eq!(keep("copy-3", good, "d5").await, Done::Now);
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(changed));
    })
    .await;
}

#[tokio::test]
async fn what_has_to_be_decided_is_decided_once_and_emptied() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited.clone(), way("digest"))]).await.unwrap();
        let stored = full(&edition, "r1");
        store.save_response(&stored, at(1)).await.unwrap();
        let kept = copy(&stored, "copy-1", Outcome::Conflict);
        assert_eq!(store.keep_interview(&kept, None, (&invited.id, "d1")).await.unwrap(), Done::Now);
        assert_eq!(store.open_interview_copies(&study.id).await.unwrap(), std::slice::from_ref(&kept));
        let mut after = stored.clone();
        after.answers.clear();
        let loaded = store.loaded_response(&invited).await.unwrap();
        let revision = || Some(Revision { before: loaded.clone(), after: after.clone() });
        let decided = store.decide_interview(&kept, revision(), (at(8), "lead")).await.unwrap();
        assert_eq!(decided, Done::Now);
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(after.clone()));
        let again = store.decide_interview(&kept, None, (at(9), "other")).await.unwrap();
        assert_eq!(again, Done::Before);
        assert!(store.open_interview_copies(&study.id).await.unwrap().is_empty());
        let on_record = store.interview_copy("copy-1").await.unwrap().unwrap();
        assert_eq!(on_record.decided, Some((at(8), "lead".to_owned())));
        assert!(on_record.brought.fields.is_empty() && on_record.brought.finish);
    })
    .await;
}

#[tokio::test]
async fn who_deletes_their_answers_deletes_what_stands_beside_them() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        for respondent in ["r1", "r2"] {
            let invited = invitation(&study, respondent);
            store.invite(&mut [(invited.clone(), way(&format!("digest {respondent}")))]).await.unwrap();
            let of = draft(&edition, respondent);
            let kept = copy(&of, &format!("copy-{respondent}"), Outcome::Closed);
            store.keep_interview(&kept, None, (&invited.id, respondent)).await.unwrap();
        }
        assert_eq!(store.respondents(&study.id).await.unwrap().len(), 2, "both are past their time some day");
        assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(9)).await.unwrap());
        assert!(!store.delete_response([&study.id, "north", "w1", "r1"], at(9)).await.unwrap());
        assert_eq!(place.ask("SELECT id FROM interview_copy").await, ["copy-r2"]);
    })
    .await;
}

#[tokio::test]
async fn a_new_key_seals_interviews_too() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited.clone(), way("digest"))]).await.unwrap();
        let kept = copy(&draft(&edition, "r1"), "copy-1", Outcome::Conflict);
        store.keep_interview(&kept, None, (&invited.id, "d1")).await.unwrap();
        store.close().await;
        let (store, rows) = crate::place::with_other_key(&place.url).await;
        assert!(rows >= 1);
        assert_eq!(store.interview_copy("copy-1").await.unwrap(), Some(kept));
    })
    .await;
}
