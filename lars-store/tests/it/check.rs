//! What `Store::check` finds, and that it finds nothing where nothing is wrong.

use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::{CheckFault, Checked, ErasedFile, Store, StoreError};

use crate::fixture::{at, full, invitation, way, world};
use crate::place::{both, ring};

fn entry(id: &str) -> AuditEntry {
    AuditEntry {
        id: id.to_owned(),
        at: at(5),
        who: "command-line".to_owned(),
        act: Act::Invited,
        study: None,
        subject: "north".to_owned(),
    }
}

async fn filled(store: &Store) {
    let (study, edition) = world(store).await;
    for respondent in ["r1", "r2", "r3"] {
        store.save_response(&full(&edition, respondent), at(3)).await.unwrap();
    }
    store.invite(&mut [(invitation(&study, "r4"), way("digest"))]).await.unwrap();
    for id in ["a1", "a2", "a3"] {
        store.record(&entry(id)).await.unwrap();
    }
}

#[tokio::test]
async fn everything_is_read_and_a_whole_database_has_no_fault() {
    both(|store, place| async move {
        filled(&store).await;
        // Beside whoever serves it, and without changing anything.
        let looking = Store::open_as_it_is(&place.url, ring()).await.unwrap();
        let report = looking.check().await.unwrap();
        assert!(report.holds(), "{report:?}");
        let read =
            |checked: &Checked| report.parts.iter().find(|part| part.checked == *checked).unwrap().read;
        assert_eq!(read(&Checked::Seals("response.sealed".to_owned())), 3);
        assert_eq!(read(&Checked::Questionnaires), 1);
        assert_eq!(read(&Checked::AuditLog), 3);
        assert!(read(&Checked::Counts) > 0 && read(&Checked::Columns) > 9);
        assert_eq!(report.audit_end.0, 3);
        let keys = &report.parts.iter().find(|part| matches!(part.checked, Checked::Seals(_))).unwrap().keys;
        assert_eq!(*keys, [(ring().id(), 3)].into());
        looking.close().await;
    })
    .await;
}

#[tokio::test]
async fn each_kind_of_damage_is_found_and_named() {
    both(|store, place| async move {
        filled(&store).await;
        let faults = async || {
            let report = store.check().await.unwrap();
            report.parts.into_iter().flat_map(|part| part.faults).collect::<Vec<_>>()
        };
        assert_eq!(faults().await, []);
        place.ask("UPDATE response_count SET n = n + 1 WHERE aspect = 'submitted' RETURNING study").await;
        assert!(matches!(&faults().await[..], [CheckFault::Miscount(_, 4, 3)]), "{:?}", faults().await);
        place.ask("UPDATE response_count SET n = n - 1 WHERE aspect = 'submitted' RETURNING study").await;

        let swapped = "UPDATE response SET sealed = (SELECT b.sealed FROM response b WHERE b.respondent = 'r2') \
            WHERE respondent = 'r1' RETURNING id";
        let id = place.ask(swapped).await.remove(0);
        assert_eq!(faults().await, [CheckFault::Unreadable(id.clone())]);
        place.ask(&format!("UPDATE response SET sealed = '00000000' || substr(sealed, 9) WHERE id = '{id}' RETURNING id")).await;
        assert_eq!(faults().await, [CheckFault::NoKey(id.clone(), "00000000".to_owned())]);
        place.ask(&format!("UPDATE response SET sealed = NULL WHERE id = '{id}' RETURNING id")).await;
        assert_eq!(faults().await, [CheckFault::Unreadable(id.clone())]);
        let study = store.study("demo").await.unwrap().unwrap();
        store.delete_response([&study.id, "north", "w1", "r1"], at(6)).await.unwrap();
        assert_eq!(faults().await, []);

        place.ask("UPDATE audit SET subject = 'east' WHERE id = 'a2' RETURNING id").await;
        assert_eq!(faults().await, [CheckFault::AuditChanged(2)]);
        place.ask("DELETE FROM audit WHERE id = 'a2' RETURNING id").await;
        assert_eq!(faults().await, [CheckFault::AuditMissing(2)]);
    })
    .await;
}

#[tokio::test]
async fn what_was_erased_and_is_there_again_is_found_without_being_touched() {
    both(|store, place| async move {
        filled(&store).await;
        let folder = tempfile::tempdir().unwrap();
        let list = ErasedFile::new(&folder.path().join("lars.erased"));
        let store_with_list = store.clone().with_erased(list.clone());
        let study = store.study("demo").await.unwrap().unwrap();
        let edition = store.latest_edition(&study.id).await.unwrap().unwrap();
        store_with_list.delete_response([&study.id, "north", "w1", "r2"], at(9)).await.unwrap();
        assert!(store_with_list.check().await.unwrap().holds());
        // As after the restore of an older backup.
        place.ask("DELETE FROM tombstone RETURNING digest").await;
        let again = full(&edition, "r2");
        store.save_response(&again, at(8)).await.unwrap();
        let report = store_with_list.check().await.unwrap();
        let faults: Vec<_> = report.parts.into_iter().flat_map(|part| part.faults).collect();
        assert_eq!(faults, [CheckFault::NotErased(again.id)]);
        assert_eq!(place.ask("SELECT digest FROM tombstone").await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_database_that_is_not_of_this_version_is_not_looked_at() {
    both(|store, place| async move {
        store.close().await;
        place.ask("DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations) RETURNING CAST(version AS TEXT)").await;
        let refused = Store::open_as_it_is(&place.url, ring()).await;
        assert!(matches!(refused, Err(StoreError::Older)), "{refused:?}");
        let other = Store::open_as_it_is(&place.url, lars_store::Ring::fresh().unwrap()).await;
        assert!(other.is_err());
    })
    .await;
}
