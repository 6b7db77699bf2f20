//! What came of backups: the page, and the letters about it.

use jiff::{SignedDuration, Timestamp};
use lars_domain::paging::PageOf;
use lars_domain::people::backup::{BackupOutcome, BackupRecord, BackupReport};
use lars_domain::people::person::Person;
use lars_domain::people::role::{Grant, Role, Scope};
use lars_view::words::Language;
use lars_web::Site;
use lars_web::people::backup::report;

use crate::world::World;

fn record(hours_ago: i64, outcome: BackupOutcome, fault: &str) -> BackupRecord {
    let begun = Timestamp::now() - SignedDuration::from_hours(hours_ago);
    let report = BackupReport {
        name: format!("lars-{hours_ago}.age"),
        place: "/mnt/backup".to_owned(),
        bytes: 3_500_000,
        rows: 18_042,
        made_ms: 400,
        rehearsed_ms: 61_900,
        audit_entries: 1204,
        responses: 200,
        pages: 18,
        fault: fault.to_owned(),
        ..BackupReport::default()
    };
    BackupRecord { id: format!("backup-{hours_ago}"), begun, outcome, report }
}

#[tokio::test]
async fn the_page_says_what_came_of_each_backup_and_warns_when_none_is_good() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = async || world.get_with("/en/backup", &[("cookie", &cookie)]).await.is(200).body;
    assert!(page().await.contains("No backup was made yet"));

    world.store.note_backup(&record(50, BackupOutcome::Failed, "the disk is full <b>")).await.unwrap();
    let shown = page().await;
    assert!(shown.contains("No backup was rehearsed successfully so far"), "{shown}");
    assert!(shown.contains("the disk is full &#60;b&#62;"), "{shown}");
    assert!(!shown.contains("61.9 s"), "what failed was not rehearsed");

    world.store.note_backup(&record(40, BackupOutcome::Rehearsed, "")).await.unwrap();
    let shown = page().await;
    assert!(shown.contains("No backup was rehearsed successfully since"), "{shown}");
    world.store.note_backup(&record(2, BackupOutcome::Rehearsed, "")).await.unwrap();
    let shown = page().await;
    assert!(!shown.contains("No backup was rehearsed"), "{shown}");
    for part in
        ["lars-2.age", "/mnt/backup", "3.3 MB", "61.9 s", "18,042", "pages opened: 18", "made and rehearsed"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let latvian = world.get_with("/lv/backup", &[("cookie", &cookie)]).await.is(200).body;
    assert!(latvian.contains("Rezerves kopijas") && latvian.contains("61,9 s"), "{latvian}");
}

#[tokio::test]
async fn who_manages_the_installation_is_told_by_mail_where_mail_is_set_up() {
    let world = World::new().await;
    let now = Timestamp::now();
    let study = Scope::Study(world.study.id.clone());
    for (id, role, scope) in [
        ("owner", Role::Admin, Scope::Installation),
        ("reader", Role::Reader, Scope::Installation),
        ("lead", Role::Lead, study),
        ("gone", Role::Admin, Scope::Installation),
    ] {
        let person = Person {
            id: id.to_owned(),
            address: format!("{id}@region.example"),
            name: id.to_owned(),
            created: now,
            active: true,
            second_factor: false,
            closed: None,
        };
        world.store.create_person(&person).await.unwrap();
        world.store.give(id, &Grant { role, scope }, now, "owner").await.unwrap();
    }
    world.store.close_person("gone", now).await.unwrap();
    let site = Site::new(world.store.clone()).await.unwrap();
    let good = record(0, BackupOutcome::Rehearsed, "");
    assert_eq!(report(&site, &good, Language::En).await.unwrap(), 0, "no mail server is set");
    let site = site.with_mail();
    assert_eq!(report(&site, &good, Language::Lv).await.unwrap(), 1);
    assert_eq!(report(&site, &record(1, BackupOutcome::Failed, "no room"), Language::En).await.unwrap(), 1);
    let mut letters: Vec<_> = world
        .store
        .shown_mail(PageOf::first(10))
        .await
        .unwrap()
        .rows
        .into_iter()
        .map(|mail| mail.letter)
        .collect();
    letters.sort_by(|one, other| one.subject.cmp(&other.subject));
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|letter| letter.to == "owner@region.example"));
    let (good, failed) = (&letters[0], &letters[1]);
    assert!(failed.subject.contains("FAILED") && failed.body.contains("no room"), "{failed:?}");
    assert!(good.subject.contains("rezerves kopiju var atjaunot"), "{good:?}");
    for part in ["lars-0.age", "/mnt/backup", "61,9 s", "1204"] {
        assert!(good.body.contains(part), "{part}: {good:?}");
    }
}
