//! Settings of a study and rows of the register that several people change at once: nobody's change is lost.

use lars_domain::map::protection::Protection;
use lars_domain::map::sender::Sender;
use lars_domain::map::stakeholder::{Details, Stakeholder};
use lars_domain::new_id;

use crate::fixture::{at, world};
use crate::place::both;

const WRITERS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_save_the_same_version_one_is_told_to_look_again() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let id = study.id.as_str();
        let version = store.settings_version(id).await.unwrap();
        let rules = |contact: &str| Protection { contact: contact.to_owned(), ..Protection::default() };
        assert!(store.save_protection_since((id, version), &rules("first")).await.unwrap());
        assert!(!store.save_protection_since((id, version), &rules("second")).await.unwrap());
        assert_eq!(store.protection(id).await.unwrap().contact, "first");
        // All settings of a study have one version: what is saved of one part was read together with the others.
        assert!(!store.save_study_since(version, &study).await.unwrap());
        let sender = Sender { contact: "who".to_owned(), ..Sender::default() };
        assert!(!store.save_sender_since((id, version), &sender).await.unwrap());
        assert_eq!(store.sender(id).await.unwrap(), Sender::default());
        // Whatever else changes them counts, too.
        for _ in 0..4 {
            let version = store.settings_version(id).await.unwrap();
            store.save_sender(id, &sender).await.unwrap();
            store.save_protection(id, &rules("third")).await.unwrap();
            store.save_study(&study).await.unwrap();
            let wave = &study.waves[0].code;
            store.close_wave(id, wave, lars_store::Closing { at: at(7), was: None }).await.unwrap();
            store.reopen_wave(id, wave, None).await.unwrap();
            assert_eq!(store.settings_version(id).await.unwrap(), version + 5);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_who_add_to_the_same_rules_all_find_their_addition() {
    both(|store, place| async move {
        let (study, _) = world(&store).await;
        let mut all = Vec::new();
        for who in WRITERS {
            let (store, id) = (place.open().await, study.id.clone());
            all.push(tokio::spawn(async move {
                loop {
                    let version = store.settings_version(&id).await.unwrap();
                    let mut rules = store.protection(&id).await.unwrap();
                    rules.contact.push_str(who);
                    if store.save_protection_since((&id, version), &rules).await.unwrap() {
                        return;
                    }
                }
            }));
        }
        for one in all {
            one.await.unwrap();
        }
        let contact = store.protection(&study.id).await.unwrap().contact;
        assert!(
            contact.len() == WRITERS.len() && WRITERS.iter().all(|who| contact.contains(who)),
            "{contact}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_who_add_to_the_same_row_of_the_register_all_find_their_addition() {
    both(|store, place| async move {
        let (study, _) = world(&store).await;
        let row = Stakeholder {
            id: new_id(),
            study: study.id.clone(),
            case: "north".to_owned(),
            helix: "company".to_owned(),
            details: Details { organisation: "Mill".to_owned(), ..Details::default() },
            ..Stakeholder::default()
        };
        store.save_stakeholders(std::slice::from_ref(&row)).await.unwrap();
        let mut all = Vec::new();
        for who in WRITERS {
            let (store, study, id) = (place.open().await, study.id.clone(), row.id.clone());
            all.push(tokio::spawn(async move {
                loop {
                    let register = store.register(&study).await.unwrap();
                    let mut row = Stakeholder::clone(register.get(&id).unwrap());
                    row.details.note.push_str(who);
                    if store.save_stakeholder_since(register.version(), &row).await.unwrap() {
                        return;
                    }
                }
            }));
        }
        for one in all {
            one.await.unwrap();
        }
        let note = store.stakeholder(&row.id).await.unwrap().unwrap().details.note;
        assert!(note.len() == WRITERS.len() && WRITERS.iter().all(|who| note.contains(who)), "{note}");
    })
    .await;
}
