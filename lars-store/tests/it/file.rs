//! Files of respondents and results of groups: kept sealed, together with the answer, gone with the response; shown once.

use jiff::Timestamp;
use lars_domain::ask::answer::file::FileKind;
use lars_domain::gap::group::{GroupMean, GroupResult};
use lars_domain::paging::PageOf;
use lars_store::Within;
use lars_store::{NewFile, Store};

use crate::fixture::{at, full, invitation, world};
use crate::place::{both, ring, with_other_key};

fn plan(bytes: &[u8]) -> NewFile {
    NewFile { question: "plan".to_owned(), kind: FileKind::Pdf, bytes: bytes.to_vec() }
}

#[tokio::test]
async fn a_file_comes_and_goes_with_its_answer() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let mut response = full(&edition, "r1");
        response.answers.insert("plan".to_owned(), "named".to_owned());
        let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
        store.save_with_files(None, &response, &[plan(&bytes)], at(3)).await.unwrap();
        assert_eq!(store.file(&response.id, "plan").await.unwrap().unwrap(), bytes);
        let listed = store.files(&Within::study(&study.id), PageOf::first(9)).await.unwrap().rows;
        assert_eq!((listed.len(), listed[0].bytes, listed[0].kind), (1, 100_000, FileKind::Pdf));
        let sealed = place.ask("SELECT sealed FROM file").await.remove(0);
        // The beginning of the file in base 64, long enough never to be met by chance.
        assert!(sealed.len() > 130_000 && !sealed.contains("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd"));
        // Another file takes its place; an answer that is taken away takes its file along.
        store.save_with_files(Some(response.clone()), &response, &[plan(b"b")], at(4)).await.unwrap();
        assert_eq!(store.file(&response.id, "plan").await.unwrap().unwrap(), b"b");
        let mut without = response.clone();
        without.answers.remove("plan");
        store.save_change(Some(response.clone()), &without, at(5)).await.unwrap();
        assert_eq!(store.file(&response.id, "plan").await.unwrap(), None);
        store.save_with_files(Some(without), &response, &[plan(b"c")], at(6)).await.unwrap();
        assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(7)).await.unwrap());
        assert_eq!(store.file(&response.id, "plan").await.unwrap(), None);
        assert!(place.ask("SELECT question FROM file").await.is_empty());
        // Sealed for its place: nobody can put one respondent's file under another's name.
        store.save_with_files(None, &full(&edition, "r2"), &[plan(b"d")], at(8)).await.unwrap();
        place.ask("UPDATE file SET question = 'other' RETURNING question").await;
        let id = store.response_of_invitation(&invitation(&study, "r2")).await.unwrap().unwrap().id;
        assert!(store.file(&id, "other").await.is_err());
    })
    .await;
}

#[tokio::test]
async fn files_are_sealed_anew_with_a_new_key() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("lars.db").display());
    let store = Store::open(&url, ring()).await.unwrap();
    let (_, edition) = world(&store).await;
    let response = full(&edition, "r1");
    store.save_with_files(None, &response, &[plan(b"a")], at(3)).await.unwrap();
    store.close().await;
    let (store, _) = with_other_key(&url).await;
    assert_eq!(store.file(&response.id, "plan").await.unwrap().unwrap(), b"a");
    store.close().await;
}

#[tokio::test]
async fn a_result_that_was_shown_is_never_replaced() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let place = [study.id.as_str(), "north", "w1", "company"];
        assert_eq!(store.group_result(place).await.unwrap(), None);
        let taken = |at: Timestamp, n: usize| GroupResult {
            at,
            means: vec![GroupMean {
                partner: "research".to_owned(),
                level: "regional".to_owned(),
                item: "relation".to_owned(),
                n,
                beside: 0,
                unknown: 0,
                expectation: 8.25,
                experience: 4.5,
                gap: 3.75,
                limits: Some((1.5, 6.0)),
            }],
        };
        let first = taken(at(1), 7);
        assert_eq!(store.keep_group_result(place, &first).await.unwrap(), first);
        assert_eq!(store.keep_group_result(place, &taken(at(2), 6)).await.unwrap(), first);
        assert_eq!(store.group_result(place).await.unwrap(), Some(first));
    })
    .await;
}
