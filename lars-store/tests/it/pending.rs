//! What waits for a little while in the database, for any process.

use lars_domain::people::person::Person;
use lars_store::{PendingKind, PendingName};

use crate::fixture::at;
use crate::place::both;

const SHOWN: PendingName<'static> = PendingName { kind: PendingKind::Shown, name: "token", whose: "session" };

#[tokio::test]
async fn what_is_shown_once_is_taken_once_in_time_and_by_its_session() {
    both(|store, place| async move {
        let other = place.open().await;
        store.keep_pending(SHOWN, "https://lars.example/en/answer/secret", at(300)).await.unwrap();
        assert!(!place.rows("pending").await.concat().contains("secret"), "sealed");
        let stolen = PendingName { whose: "another", ..SHOWN };
        assert_eq!(store.take_pending(stolen, at(1)).await.unwrap(), None);
        let mut takers = tokio::task::JoinSet::new();
        for number in 0..10 {
            let store = if number % 2 == 0 { store.clone() } else { other.clone() };
            takers.spawn(async move { store.take_pending(SHOWN, at(1)).await.unwrap() });
        }
        assert_eq!(takers.join_all().await.into_iter().flatten().count(), 1);
        store.keep_pending(SHOWN, "late", at(300)).await.unwrap();
        assert_eq!(store.take_pending(SHOWN, at(300)).await.unwrap(), None);
        assert_eq!(store.sweep_pending(at(300)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_is_claimed_by_one_until_it_is_forgotten_or_expires() {
    both(|store, place| async move {
        let other = place.open().await;
        let form = PendingName { kind: PendingKind::Sent, name: "form", whose: "" };
        let mut claims = tokio::task::JoinSet::new();
        for number in 0..10 {
            let store = if number % 2 == 0 { store.clone() } else { other.clone() };
            claims.spawn(async move { store.claim_pending(form, at(0), at(90)).await.unwrap() });
        }
        assert_eq!(claims.join_all().await.into_iter().filter(|claimed| *claimed).count(), 1);
        assert_eq!(other.pending(form, at(1)).await.unwrap().as_deref(), Some(""), "in hand");
        assert!(other.claim_pending(form, at(90), at(180)).await.unwrap(), "its process died");
        store.keep_pending(form, "/en/study", at(3600)).await.unwrap();
        assert_eq!(other.pending(form, at(100)).await.unwrap().as_deref(), Some("/en/study"));
        assert!(store.forget_pending(form).await.unwrap() && !store.forget_pending(form).await.unwrap());
        assert!(store.claim_pending(form, at(101), at(200)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_good_for_its_purpose_in_time_and_once() {
    both(|store, place| async move {
        let other = place.open().await;
        let ticket = store.seal_ticket("passkey", "{\"challenge\": 1}", at(600)).unwrap();
        assert!(!ticket.contains("challenge"));
        let open = |purpose, ticket: &str, second| other.open_ticket(purpose, ticket, at(second));
        assert_eq!(open("passkey", &ticket, 599).as_deref(), Some("{\"challenge\": 1}"));
        assert_eq!(open("passkey", &ticket, 600), None);
        assert_eq!(open("another", &ticket, 1), None);
        assert_eq!(open("passkey", "forged", 1), None);
        assert!(store.use_ticket(&ticket, at(1), at(600)).await.unwrap());
        assert!(!other.use_ticket(&ticket, at(2), at(600)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_a_person_goes_with_their_account() {
    both(|store, place| async move {
        let person = Person {
            id: "p1".to_owned(),
            address: "aino@example.fi".to_owned(),
            name: "Aino".to_owned(),
            created: at(0),
            active: false,
            second_factor: false,
            closed: None,
        };
        store.create_person(&person).await.unwrap();
        let form = PendingName { kind: PendingKind::Form, name: "p1", whose: "p1" };
        store.keep_pending(form, "a form", at(3600)).await.unwrap();
        store.close_person("p1", at(1)).await.unwrap();
        assert_eq!(place.rows("pending").await, Vec::<String>::new());
    })
    .await;
}
