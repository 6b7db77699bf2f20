//! A disk that is full and then has room again: nothing confirmed is lost, and saving goes on by itself.

use std::path::{Path, PathBuf};
use std::process::Command;

use lars_store::{Ailment, Store};

use crate::fixture::{at, full, world};
use crate::place::ring;

/// A small disk in memory, gone when the value is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Needs the right to mount; none without it.
    fn mount(folder: &Path) -> Option<Self> {
        let path = folder.join("small");
        std::fs::create_dir(&path).ok()?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=24m", "lars-test"]).arg(&path);
        let is_mounted = mount.output().is_ok_and(|ran| ran.status.success());
        is_mounted.then_some(Self(path))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Takes all the room there is.
fn fill(path: &Path) {
    use std::io::Write as _;
    let mut file = std::fs::File::create(path).unwrap();
    for piece in [65_536, 512, 1] {
        while file.write_all(&vec![0; piece]).is_ok() {}
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saves_go_on_once_a_full_disk_has_room_again_and_nothing_confirmed_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(folder.path()) else {
        return eprintln!(
            "SKIPPED: no right to mount a small disk; saving on a full disk is not tested here"
        );
    };
    let url = format!("sqlite:{}", disk.0.join("lars.db").display());
    let store = Store::open(&url, ring()).await.unwrap();
    let (study, edition) = world(&store).await;
    store.check_ready().await.unwrap();
    assert!(
        matches!(store.check_health().await, Err(Ailment::Space { .. })),
        "a disk of 24 MB is nearly full"
    );

    let mut confirmed = Vec::new();
    for round in 0..3 {
        let filler = disk.0.join("filler");
        fill(&filler);
        let mut refused = 0;
        for number in 0..60 {
            // Several at once, so that each connection of the pool meets the full disk.
            let responses =
                ["a", "b", "c", "d"].map(|way| full(&edition, &format!("{round}-{number}-{way}")));
            let [one, two, three, four] = &responses;
            let saved = tokio::join!(
                store.save_change(None, one, at(3)),
                store.save_response(two, at(3)),
                store.save_response(three, at(3)),
                store.save_change(None, four, at(3)),
            );
            for (response, is_saved) in
                responses.iter().zip([saved.0.is_ok(), saved.1.is_ok(), saved.2.is_ok(), saved.3.is_ok()])
            {
                if is_saved {
                    confirmed.push(response.respondent.clone());
                } else {
                    refused += 1;
                }
            }
        }
        assert!(refused > 100, "the disk was not full: {refused}");
        assert!(
            matches!(store.check_ready().await, Err(Ailment::Full { .. } | Ailment::Database(_))),
            "health sees it"
        );
        std::fs::remove_file(&filler).unwrap();
        for number in 0..24 {
            let response = full(&edition, &format!("{round}-after-{number}"));
            store.save_change(None, &response, at(4)).await.unwrap();
            confirmed.push(response.respondent);
        }
        store.check_ready().await.unwrap();
    }
    let mut kept: Vec<String> =
        store.respondents(&study.id).await.unwrap().into_iter().map(|[.., who]| who).collect();
    kept.sort();
    for who in &confirmed {
        assert!(kept.binary_search(who).is_ok(), "{who} was confirmed");
    }
    let report = store.check().await.unwrap();
    assert!(report.holds(), "{report:?}");
    store.close().await;
}

#[tokio::test]
async fn a_database_whose_file_was_taken_away_is_not_ready() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lars.db");
    let store = Store::open(&format!("sqlite:{}", path.display()), ring()).await.unwrap();
    store.check_ready().await.unwrap();
    std::fs::rename(&path, folder.path().join("elsewhere.db")).unwrap();
    assert!(matches!(store.check_ready().await, Err(Ailment::OtherFile(_))));
    std::fs::copy(folder.path().join("elsewhere.db"), &path).unwrap();
    assert!(
        matches!(store.check_health().await, Err(Ailment::OtherFile(_))),
        "a copy in its place is another file"
    );
    std::fs::rename(folder.path().join("elsewhere.db"), &path).unwrap();
    store.check_ready().await.unwrap();
    store.close().await;
}
