//! Backups: made while others write, restored to either engine, refused where anything is not as it was.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use lars_domain::paging::PageOf;
use lars_domain::people::audit::{Act, AuditEntry, ChainCheck};
use lars_domain::people::backup::{BackupOutcome, BackupRecord, BackupReport};
use lars_store::backup::{BackupContent, BackupError, Identity, LoadedBackup, WrittenBackup, load_backup};
use lars_store::{ErasedFile, Ring, Store};

use crate::fixture::{at, full, invitation, way, world};
use crate::place::{Place, both, empty_places, ring};

fn content() -> BackupContent {
    let files = vec![("lars.erased".to_owned(), "aa 2026-11-30T00:00:00Z\n".to_owned())];
    BackupContent { program: "test", made: at(9), files }
}

async fn made(store: &Store, identity: &Identity) -> (WrittenBackup, Vec<u8>) {
    store.write_backup(content(), &[identity.recipient()], Vec::new()).await.unwrap()
}

async fn load(place: &Place, file: &[u8], identity: &Identity) -> Result<LoadedBackup, BackupError> {
    load_backup(&place.url, file, std::slice::from_ref(identity), &ring()).await
}

async fn record(store: &Store, number: i64) {
    let entry = AuditEntry {
        id: format!("entry-{number}"),
        at: at(number),
        who: "command-line".to_owned(),
        act: Act::Invited,
        study: None,
        subject: "north\tw1 \\N".to_owned(),
    };
    store.record(&entry).await.unwrap();
}

#[tokio::test]
async fn a_backup_of_either_engine_fills_both_and_what_is_in_it_is_readable() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        for respondent in ["r1", "r2", "r3"] {
            store.invite(&mut [(invitation(&study, respondent), way(respondent))]).await.unwrap();
            store.save_response(&full(&edition, respondent), at(3)).await.unwrap();
        }
        for number in 0..3 {
            record(&store, number).await;
        }
        let said = store.response_of_invitation(&invitation(&study, "r2")).await.unwrap().unwrap();
        let identity = Identity::fresh().unwrap();
        let (written, file) = made(&store, &identity).await;
        assert!(written.rows() > 20, "{written:?}");
        assert!(!file.windows(5).any(|bytes| bytes == b"north"), "it is sealed");

        for empty in empty_places().await {
            let loaded = load(&empty.place, &file, &identity).await.unwrap();
            assert_eq!(loaded.tables, written);
            assert_eq!(loaded.files, content().files);
            assert_eq!((loaded.header.made, loaded.header.program.as_str()), (at(9), "test"));
            assert_eq!(loaded.header.keys, [ring().id()]);
            let restored = empty.place.open().await;
            let read = restored.response_of_invitation(&invitation(&study, "r2")).await.unwrap();
            assert_eq!(read.as_ref(), Some(&said), "{}", empty.place.url);
            assert_eq!(restored.open_sample(2).await.unwrap(), 2);
            let mut chain = ChainCheck::default();
            let mut fault = None;
            let mut take = |entry| {
                fault = chain.take(&entry).err();
                fault.is_none()
            };
            restored.for_each_audit_entry(&mut take).await.unwrap();
            assert_eq!((fault, chain.number), (None, 3));
            // A backup of what was restored holds the same.
            assert_eq!(made(&restored, &identity).await.0, written);
            record(&restored, 4).await;
            restored.close().await;
            // Nothing is written over.
            let again = load(&empty.place, &file, &identity).await;
            assert!(matches!(again, Err(BackupError::NotEmpty(_))), "{again:?}");
            empty.gone().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_restored_database_is_not_held_by_who_serves_the_original() {
    both(|store, _| async move {
        let hold = store.hold_to_serve().await.unwrap();
        let identity = Identity::fresh().unwrap();
        let (_, file) = made(&store, &identity).await;
        for empty in empty_places().await {
            load(&empty.place, &file, &identity).await.unwrap();
            let restored = empty.place.open().await;
            assert_eq!(restored.servers().await.unwrap(), [], "{}", empty.place.url);
            restored.close().await;
            empty.gone().await;
        }
        assert_eq!(store.servers().await.unwrap().len(), 1, "the original is held as before");
        store.let_go(&hold).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn every_table_and_every_column_is_in_a_backup() {
    both(|store, place| async move {
        let (written, _) = made(&store, &Identity::fresh().unwrap()).await;
        let mut names: Vec<&str> = written.tables.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, place.tables().await);
        for (name, sum) in &written.tables {
            let rows = place.ask(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {name}")).await;
            assert_eq!(rows, [sum.rows.to_string()], "{name}");
        }
    })
    .await;
}

/// A place that stops at the first bytes: it says so, and goes on when it is told to.
struct Stopping {
    bytes: Vec<u8>,
    begun: Option<Sender<()>>,
    goes_on: Receiver<()>,
}

impl Write for Stopping {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if let Some(begun) = self.begun.take() {
            begun.send(()).map_err(std::io::Error::other)?;
            self.goes_on.recv().map_err(std::io::Error::other)?;
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_is_of_one_moment_and_nobody_waits_for_it() {
    both(|store, _| async move {
        let (_, edition) = world(&store).await;
        for number in 0..40 {
            store.save_response(&full(&edition, &format!("before-{number}")), at(3)).await.unwrap();
        }
        let identity = Identity::fresh().unwrap();
        let (other, recipient) = (store.clone(), identity.recipient());
        let ((begun, has_begun), (go_on, goes_on)) = (channel(), channel());
        let out = Stopping { bytes: Vec::new(), begun: Some(begun), goes_on };
        // On a thread of its own, as the schedule does it: a worker that stands still in a write may be the one that all timers and
        // sockets of the runtime wait for.
        let runtime = tokio::runtime::Handle::current();
        let backup = tokio::task::spawn_blocking(move || {
            runtime.block_on(other.write_backup(content(), &[recipient], out)).unwrap()
        });
        has_begun.recv().unwrap();
        for number in 0..5 {
            // It would wait for ever, as the backup stands still.
            let during = full(&edition, &format!("during-{number}"));
            let saved = tokio::time::timeout(Duration::from_mins(1), store.save_response(&during, at(4)));
            saved.await.expect("nobody waits for a backup").unwrap();
        }
        go_on.send(()).unwrap();
        let (_, Stopping { bytes: file, .. }) = backup.await.unwrap();
        for empty in empty_places().await {
            load(&empty.place, &file, &identity).await.unwrap();
            let count = |statement: &'static str| empty.place.ask(statement);
            let responses = count("SELECT CAST(COUNT(*) AS TEXT) FROM response").await;
            let consents = count("SELECT CAST(COUNT(*) AS TEXT) FROM consent").await;
            let counted = count("SELECT CAST(SUM(changes) AS TEXT) FROM response_state").await;
            assert_eq!(responses, ["40"], "of the moment at which it began");
            assert_eq!(responses, consents, "each with what was saved together with it");
            assert_eq!(responses, counted);
            empty.gone().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_cut_or_altered_is_refused_and_leaves_an_empty_database() {
    both(|store, _| async move {
        let (_, edition) = world(&store).await;
        for number in 0..200 {
            store.save_response(&full(&edition, &format!("r{number}")), at(3)).await.unwrap();
        }
        let (identity, other) = (Identity::fresh().unwrap(), Identity::fresh().unwrap());
        let (_, file) = made(&store, &identity).await;
        assert!(file.len() > 100_000, "more than one piece");
        let mut altered = file.clone();
        altered[30_000] ^= 1;
        for empty in empty_places().await {
            let place = &empty.place;
            let cut = load(place, &file[..file.len() - 100], &identity).await.map(|_| ());
            assert!(matches!(cut, Err(BackupError::Cut)), "{cut:?}");
            empty.wiped().await;
            let refused = load(place, &altered, &identity).await.map(|_| ());
            assert!(matches!(refused, Err(BackupError::Altered(0))), "{refused:?}");
            empty.wiped().await;
            let refused = load(place, &file, &other).await.map(|_| ());
            assert!(matches!(refused, Err(BackupError::OtherRecipient)), "{refused:?}");
            for nonsense in [&b""[..], b"SQLite format 3\0", b"age-encryption.org/v1\nwhat\n"] {
                let refused = load(place, nonsense, &identity).await.map(|_| ());
                assert!(matches!(refused, Err(BackupError::NoBackup)), "{refused:?}");
            }
            // With the key file of another installation nothing is changed.
            let other_ring = Ring::fresh().unwrap();
            let no =
                load_backup(&place.url, file.as_slice(), std::slice::from_ref(&identity), &other_ring).await;
            assert!(matches!(no, Err(BackupError::OtherKey { key, .. }) if key == ring().id()));
            // Whoever has the public key alone can seal, and cannot confirm.
            let mut keys = other_ring.text().lines().map(str::to_owned).collect::<Vec<_>>();
            keys.retain(|line| line.starts_with("digest"));
            keys.extend(ring().text().lines().filter(|line| line.starts_with("key")).map(str::to_owned));
            let forged = Ring::parse(&keys.join("\n")).unwrap();
            let no = load_backup(&place.url, file.as_slice(), std::slice::from_ref(&identity), &forged).await;
            assert!(matches!(no, Err(BackupError::Unconfirmed)));
            empty.wiped().await;
            load(place, &file, &identity).await.unwrap();
            empty.gone().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_written_ends_the_backup_with_an_error() {
    struct Full(usize);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 =
                self.0.checked_sub(bytes.len()).ok_or_else(|| std::io::Error::other("the disk is full"))?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    both(|store, _| async move {
        let (_, edition) = world(&store).await;
        for number in 0..50 {
            store.save_response(&full(&edition, &format!("r{number}")), at(3)).await.unwrap();
        }
        let recipients = [Identity::fresh().unwrap().recipient()];
        let failed = store.write_backup(content(), &recipients, Full(20_000)).await.map(|_| ());
        assert!(matches!(failed, Err(BackupError::Io(_))), "{failed:?}");
        assert!(store.write_backup(content(), &[], Vec::new()).await.is_err(), "nobody could open it");
        // The database goes on.
        store.save_response(&full(&edition, "after"), at(3)).await.unwrap();
    })
    .await;
}

/// Counts what is held at once: the next byte is made when it is asked for.
struct Endless(u64);

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        buffer.fill(b'x');
        self.0 += buffer.len() as u64;
        assert!(self.0 < 10_000_000, "it is read without an end");
        Ok(buffer.len())
    }
}

#[tokio::test]
async fn a_file_without_an_end_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("empty.db").display());
    let refused = load_backup(&url, Endless(0), &[Identity::fresh().unwrap()], &ring()).await;
    assert!(matches!(refused, Err(BackupError::NoBackup)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[tokio::test]
async fn who_was_erased_after_a_backup_is_erased_again_after_its_restore() {
    both(|store, _| async move {
        let folder = tempfile::tempdir().unwrap();
        let list = ErasedFile::new(&folder.path().join("lars.erased"));
        let store = store.with_erased(list.clone());
        let (study, edition) = world(&store).await;
        for respondent in ["r1", "r2"] {
            store.save_response(&full(&edition, respondent), at(3)).await.unwrap();
        }
        let identity = Identity::fresh().unwrap();
        let (_, file) = made(&store, &identity).await;
        assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(5)).await.unwrap());
        for empty in empty_places().await {
            load(&empty.place, &file, &identity).await.unwrap();
            let restored = empty.place.open().await.with_erased(list.clone());
            let one = invitation(&study, "r1");
            assert!(restored.response_of_invitation(&one).await.unwrap().is_some(), "the backup holds it");
            assert_eq!(restored.apply_tombstones(true).await.unwrap().responses.len(), 1);
            assert!(restored.response_of_invitation(&one).await.unwrap().is_none());
            assert!(restored.response_of_invitation(&invitation(&study, "r2")).await.unwrap().is_some());
            restored.close().await;
            empty.gone().await;
        }
    })
    .await;
}

#[tokio::test]
async fn of_several_processes_one_makes_the_backup_that_is_due() {
    both(|store, _| async move {
        let due = at(0);
        assert_eq!(store.newest_backup().await.unwrap(), None);
        assert!(store.claim_backup(due, at(1)).await.unwrap());
        assert!(!store.claim_backup(due, at(2)).await.unwrap(), "one is at it");
        let report = BackupReport { name: "lars-1.age".to_owned(), rows: 7, ..BackupReport::default() };
        let mut record = BackupRecord {
            id: due.to_string(),
            begun: at(1),
            outcome: BackupOutcome::Failed,
            report: BackupReport { fault: "the disk is full".to_owned(), ..BackupReport::default() },
        };
        store.note_backup(&record).await.unwrap();
        assert_eq!(store.newest_backup().await.unwrap().unwrap(), record);
        assert!(!store.claim_backup(due, at(60)).await.unwrap(), "not at once again");
        assert!(store.claim_backup(due, at(3600)).await.unwrap());
        assert!(store.claim_backup(due, at(20 * 3600)).await.unwrap(), "whoever was at it is gone");
        record = BackupRecord { begun: at(20 * 3600), outcome: BackupOutcome::Rehearsed, report, ..record };
        store.note_backup(&record).await.unwrap();
        assert!(!store.claim_backup(due, at(90 * 3600)).await.unwrap(), "it is done");
        assert!(store.claim_backup(at(24 * 3600), at(24 * 3600)).await.unwrap());
        let page = store.backup_page(PageOf::first(50)).await.unwrap();
        let outcomes: Vec<BackupOutcome> = page.rows.iter().map(|record| record.outcome).collect();
        assert_eq!(outcomes, [BackupOutcome::Running, BackupOutcome::Rehearsed]);
        assert_eq!(page.rows[1], record);
    })
    .await;
}
