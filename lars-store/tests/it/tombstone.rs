//! What was erased stays erased, also when an older backup takes the database's place.

use lars_domain::ask::reach::interview::Outcome;
use lars_domain::ask::reach::mail::{Letter, Mail};
use lars_domain::paging::PageOf;
use lars_domain::people::person::Person;
use lars_store::{ErasedFile, Reapplied, Recipient, Store};

use crate::fixture::{at, draft, full, invitation, way, world};
use crate::place::ring;

/// A database in a folder, with a list of erasures beside it.
struct World {
    folder: tempfile::TempDir,
}

impl World {
    async fn open(&self) -> Store {
        let url = format!("sqlite:{}", self.folder.path().join("lars.db").display());
        let file = ErasedFile::new(&self.folder.path().join("lars.erased"));
        Store::open(&url, ring()).await.unwrap().with_erased(file)
    }

    fn copy(&self, from: &str, to: &str) {
        for end in ["-wal", "-shm"] {
            std::fs::remove_file(self.folder.path().join(format!("{to}{end}"))).ok();
        }
        std::fs::copy(self.folder.path().join(from), self.folder.path().join(to)).unwrap();
    }
}

fn aino() -> Person {
    Person {
        id: "aino".to_owned(),
        address: "aino@example.fi".to_owned(),
        name: "Aino".to_owned(),
        created: at(0),
        active: false,
        second_factor: false,
        closed: None,
    }
}

#[tokio::test]
async fn a_restored_backup_loses_again_what_was_erased() {
    let world_of = World { folder: tempfile::tempdir().unwrap() };
    let store = world_of.open().await;
    let (study, edition) = world(&store).await;
    for respondent in ["r1", "r2", "r3"] {
        store.save_response(&full(&edition, respondent), at(3)).await.unwrap();
    }
    store.create_person(&aino()).await.unwrap();
    store.close_person("aino", at(2)).await.unwrap();
    store.close().await;
    world_of.copy("lars.db", "backup.db");

    let store = world_of.open().await;
    assert_eq!(store.apply_tombstones(true).await.unwrap(), Reapplied::default());
    let r1 = store.response_of_invitation(&invitation(&study, "r1")).await.unwrap().unwrap();
    assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(5)).await.unwrap());
    assert!(store.delete_response([&study.id, "north", "w1", "r3"], at(5)).await.unwrap());
    assert!(store.erase_person("aino", at(6)).await.unwrap());
    // The third one answered anew.
    store.save_response(&full(&edition, "r3"), at(8)).await.unwrap();
    assert_eq!(
        store.apply_tombstones(false).await.unwrap(),
        Reapplied::default(),
        "what was said anew stays"
    );
    store.close().await;
    let list = std::fs::read_to_string(world_of.folder.path().join("lars.erased")).unwrap();
    assert_eq!(list.lines().count(), 3);
    assert!(!list.contains("r1") && !list.contains("aino") && !list.contains("north"), "{list}");

    world_of.copy("backup.db", "lars.db");
    let store = world_of.open().await;
    let one = invitation(&study, "r1");
    assert!(store.response_of_invitation(&one).await.unwrap().is_some(), "the backup holds it");
    let again = store.apply_tombstones(true).await.unwrap();
    assert!(again.responses.contains(&(r1.id, study.id.clone())) && again.responses.len() == 2, "{again:?}");
    assert_eq!(again.persons, ["aino"]);
    assert_eq!(store.response_of_invitation(&one).await.unwrap(), None);
    assert!(store.response_of_invitation(&invitation(&study, "r2")).await.unwrap().is_some());
    let known = store.credentials("aino").await.unwrap().unwrap();
    assert_eq!((known.person.name.as_str(), known.person.address.as_str()), ("", ""));
    assert!(store.credentials_of_address("aino@example.fi").await.unwrap().is_none());
    assert_eq!(store.apply_tombstones(true).await.unwrap(), Reapplied::default(), "once is enough");
    store.close().await;

    // A list that was lost is made again from the database.
    std::fs::remove_file(world_of.folder.path().join("lars.erased")).unwrap();
    let store = world_of.open().await;
    store.apply_tombstones(true).await.unwrap();
    store.close().await;
    let list = std::fs::read_to_string(world_of.folder.path().join("lars.erased")).unwrap();
    assert_eq!(list.lines().count(), 3);
}

#[tokio::test]
async fn nothing_is_erased_where_the_list_cannot_be_written() {
    let world_of = World { folder: tempfile::tempdir().unwrap() };
    let store = world_of.open().await;
    let (study, edition) = world(&store).await;
    store.save_response(&full(&edition, "r1"), at(3)).await.unwrap();
    std::fs::create_dir(world_of.folder.path().join("lars.erased")).unwrap();
    assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(5)).await.is_err());
    assert!(store.response_of_invitation(&invitation(&study, "r1")).await.unwrap().is_some());
    store.close().await;
}

#[tokio::test]
async fn an_open_account_is_not_erased_and_an_erased_one_survives_a_new_key() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("lars.db").display());
    let store = Store::open(&url, ring()).await.unwrap();
    store.create_person(&aino()).await.unwrap();
    assert!(!store.erase_person("aino", at(1)).await.unwrap());
    assert!(!store.erase_person("nobody", at(1)).await.unwrap());
    store.close_person("aino", at(2)).await.unwrap();
    assert!(store.erase_person("aino", at(3)).await.unwrap());
    store.create_person(&Person { id: "again".to_owned(), ..aino() }).await.unwrap();
    store.close().await;
    let (store, _) = crate::place::with_other_key(&url).await;
    let found = store.credentials_of_address("aino@example.fi").await.unwrap().unwrap();
    assert_eq!(found.person.id, "again");
    assert_eq!(store.credentials("aino").await.unwrap().unwrap().person.name, "");
    store.close().await;
}

#[tokio::test]
async fn a_restored_backup_loses_interviews_beside_the_answers_too() {
    let world_of = World { folder: tempfile::tempdir().unwrap() };
    let store = world_of.open().await;
    let (study, edition) = world(&store).await;
    for (respondent, id) in [("r1", "copy-1"), ("r2", "copy-2")] {
        let invited = invitation(&study, respondent);
        store.invite(&mut [(invited.clone(), way(&format!("digest {respondent}")))]).await.unwrap();
        let kept = crate::interview::copy(&draft(&edition, respondent), id, Outcome::Closed);
        store.keep_interview(&kept, None, (&invited.id, respondent)).await.unwrap();
    }
    store.close().await;
    world_of.copy("lars.db", "backup.db");
    let store = world_of.open().await;
    assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(9)).await.unwrap());
    store.close().await;
    world_of.copy("backup.db", "lars.db");
    let store = world_of.open().await;
    assert!(store.interview_copy("copy-1").await.unwrap().is_some(), "the backup holds it again");
    store.apply_tombstones(true).await.unwrap();
    assert_eq!(store.interview_copy("copy-1").await.unwrap(), None);
    assert!(store.interview_copy("copy-2").await.unwrap().is_some());
}

#[tokio::test]
async fn a_restored_backup_loses_the_addresses_of_those_who_were_erased() {
    let world_of = World { folder: tempfile::tempdir().unwrap() };
    let store = world_of.open().await;
    let (study, edition) = world(&store).await;
    let mut invited = ["r1", "r2"].map(|respondent| {
        let invitation = invitation(&study, respondent);
        let address = format!("{respondent}@example.fi");
        let letter = Letter { to: address.clone(), ..Letter::default() };
        let mail = Mail::new("invitation", letter, at(2)).about(&invitation.id);
        let recipient = Recipient {
            participant: invitation.id.clone(),
            address,
            link: "https://lars.example/answer/x".to_owned(),
            language: "fi".to_owned(),
            invited: at(2),
            reminders: 0,
            reminded: None,
            unsubscribed: None,
            bounced: None,
            trouble: None,
            case: invitation.case.clone(),
            wave: invitation.wave.clone(),
            respondent: respondent.to_owned(),
            finished: false,
        };
        (invitation, format!("digest {respondent}"), recipient, mail)
    });
    store.invite_by_mail(&mut invited).await.unwrap();
    store.save_response(&full(&edition, "r1"), at(3)).await.unwrap();
    store.close().await;
    world_of.copy("lars.db", "backup.db");
    let addresses = async |store: &Store| {
        let recipients = store.recipients(&study.id).await.unwrap();
        let mails = store.shown_mail(PageOf::first(10)).await.unwrap().rows;
        let mut found: Vec<String> = recipients.into_iter().map(|one| one.address).collect();
        found.extend(mails.into_iter().map(|mail| mail.letter.to));
        found.sort();
        found
    };
    let store = world_of.open().await;
    assert_eq!(addresses(&store).await.len(), 4);
    let respondent = |code| [study.id.as_str(), "north", "w1", code];
    assert!(store.delete_response(respondent("r1"), at(5)).await.unwrap());
    assert_eq!(addresses(&store).await, ["r2@example.fi"; 2]);
    assert!(!store.delete_response(respondent("r2"), at(5)).await.unwrap(), "nothing was said");
    assert_eq!(addresses(&store).await, ["r2@example.fi"; 2], "who said nothing is still invited");
    store.close().await;
    world_of.copy("backup.db", "lars.db");
    let store = world_of.open().await;
    assert_eq!(addresses(&store).await.len(), 4, "the backup holds them again");
    store.apply_tombstones(true).await.unwrap();
    assert_eq!(addresses(&store).await, ["r2@example.fi"; 2]);
}
