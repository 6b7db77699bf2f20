//! One-time links, sessions, the audit log and secrets.

use lars_domain::new_id;
use lars_domain::paging::PageOf;
use lars_domain::people::audit::{Act, AuditEntry, ChainCheck, ChainFault};
use lars_domain::people::person::Person;
use lars_domain::people::role::{Grant, Role, Scope};
use lars_store::{AuditFilter, Renewed, StoreError};

use crate::fixture::at;
use crate::place::both;

#[tokio::test]
async fn a_link_works_once_however_many_try() {
    both(|store, place| async move {
        store.create_sign_in_link("digest", at(0)).await.unwrap();
        let other = place.open().await;
        let mut tries = tokio::task::JoinSet::new();
        for turn in 0..8 {
            let store = if turn % 2 == 0 { store.clone() } else { other.clone() };
            tries.spawn(async move { store.use_sign_in_link("digest", at(turn)).await.unwrap() });
        }
        assert_eq!(tries.join_all().await.into_iter().filter(|opened| *opened).count(), 1);
        assert!(!store.use_sign_in_link("other", at(1)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_session_lasts_until_it_expires_or_ends() {
    both(|store, _| async move {
        let id = store.create_session("digest", "analyst", at(0), at(10)).await.unwrap();
        let session = store.session("digest", at(9)).await.unwrap().unwrap();
        assert_eq!((session.id, session.who), (id, "analyst".to_owned()));
        assert_eq!(store.session("digest", at(10)).await.unwrap(), None);
        assert_eq!(store.session("other", at(1)).await.unwrap(), None);
        store.end_session("digest").await.unwrap();
        store.end_session("digest").await.unwrap();
        assert_eq!(store.session("digest", at(1)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_audit_log_gives_the_latest_first() {
    both(|store, _| async move {
        let entry = |act, study: Option<&str>| AuditEntry {
            id: new_id(),
            at: at(1),
            who: "command-line".to_owned(),
            act,
            study: study.map(str::to_owned),
            subject: "north".to_owned(),
        };
        let entries: Vec<AuditEntry> = Act::ALL.map(|act| entry(act, Some("s"))).into_iter().collect();
        for one in &entries {
            store.record(one).await.unwrap();
        }
        store.record(&entry(Act::SignedIn, None)).await.unwrap();
        let latest: Vec<AuditEntry> = entries.iter().rev().cloned().collect();
        let of = |filter: AuditFilter, limit| {
            let store = &store;
            async move {
                let found = store.audit(&filter, limit).await.unwrap();
                found.into_iter().map(|(entry, name)| (assert_eq!(name, None), entry).1).collect::<Vec<_>>()
            }
        };
        let study = || AuditFilter { study: "s".to_owned(), ..AuditFilter::default() };
        assert_eq!(of(study(), 100).await, latest);
        assert_eq!(of(study(), 2).await, latest[..2]);
        let until = AuditFilter { until: latest[1].id.clone(), ..study() };
        assert_eq!(of(until.clone(), 100).await, latest[1..]);
        let third = store.audit_page(&until, PageOf::of("3", 2)).await.unwrap();
        let found: Vec<AuditEntry> = third.rows.into_iter().map(|(entry, _)| entry).collect();
        assert_eq!((found, third.all), (latest[5..7].to_vec(), latest.len() - 1));
        let act = AuditFilter { act: latest[1].act.code().to_owned(), ..study() };
        assert!(of(act, 100).await.iter().all(|entry| entry.act == latest[1].act));
        let nobody = AuditFilter { who: "nobody".to_owned(), ..study() };
        assert!(of(nobody, 100).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_made_once_also_at_the_same_time() {
    both(|store, place| async move {
        let other = place.open().await;
        let mut makers = tokio::task::JoinSet::new();
        for byte in 0..8_u8 {
            let store = if byte % 2 == 0 { store.clone() } else { other.clone() };
            makers.spawn(async move { store.secret("key", || vec![byte; 32]).await.unwrap() });
        }
        let mut made = makers.join_all().await;
        made.dedup();
        assert_eq!(made.len(), 1);
        assert_eq!(store.secret("key", || unreachable!()).await.unwrap(), made[0]);
        assert_ne!(store.secret("other", || vec![9; 32]).await.unwrap(), made[0]);
    })
    .await;
}

#[tokio::test]
async fn the_audit_chain_holds_whoever_writes_and_shows_who_tampers() {
    both(|store, place| async move {
        let other = place.open().await;
        let mut writing = tokio::task::JoinSet::new();
        for turn in 0..24 {
            let store = if turn % 2 == 0 { store.clone() } else { other.clone() };
            let entry = AuditEntry {
                id: new_id(),
                at: at(turn),
                who: format!("session {turn}"),
                act: Act::ReadResults,
                study: (turn % 3 == 0).then(|| "s".to_owned()),
                subject: "north".to_owned(),
            };
            writing.spawn(async move { store.record(&entry).await.unwrap() });
        }
        writing.join_all().await;
        assert_eq!(chain(&store).await, Ok(24));
        place.ask("UPDATE audit SET subject = 'south' WHERE number = 7 RETURNING subject").await;
        assert_eq!(chain(&store).await, Err(ChainFault::Changed(7)));
        place.ask("UPDATE audit SET subject = 'north' WHERE number = 7 RETURNING subject").await;
        assert_eq!(chain(&store).await, Ok(24));
        place.ask("DELETE FROM audit WHERE number = 12 RETURNING id").await;
        assert_eq!(chain(&store).await, Err(ChainFault::Missing(12)));
    })
    .await;
}

async fn chain(store: &lars_store::Store) -> Result<i64, ChainFault> {
    let mut check = ChainCheck::default();
    let mut fault = None;
    store
        .for_each_audit_entry(&mut |next| {
            fault = check.take(&next).err();
            fault.is_none()
        })
        .await
        .unwrap();
    fault.map_or(Ok(check.number), Err)
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
async fn an_account_is_kept_and_closed() {
    both(|store, _| async move {
        store.create_person(&aino()).await.unwrap();
        let again = store.create_person(&Person { id: "other".to_owned(), ..aino() }).await;
        assert!(matches!(again, Err(StoreError::Taken(_))), "one account for each address");
        assert_eq!(store.persons().await.unwrap(), [aino()]);
        store.create_account_link("first", "aino", at(10)).await.unwrap();
        store.create_account_link("second", "aino", at(10)).await.unwrap();
        assert_eq!(store.account_link("first", at(1)).await.unwrap(), None, "a new link ends the one before");
        assert_eq!(store.account_link("second", at(10)).await.unwrap(), None, "expired");
        assert_eq!(store.account_link("second", at(9)).await.unwrap().unwrap().person, aino());
        assert!(store.use_account_link("second", at(9)).await.unwrap());
        assert!(!store.use_account_link("second", at(9)).await.unwrap());
        store.create_session("digest", "aino", at(1), at(100)).await.unwrap();
        store.set_password("aino", "hash").await.unwrap();
        assert_eq!(store.session("digest", at(2)).await.unwrap(), None, "a new password ends every session");
        store.create_session("digest", "aino", at(3), at(100)).await.unwrap();
        assert_eq!(store.session("digest", at(4)).await.unwrap().unwrap().name.as_deref(), Some("Aino"));
        store.set_totp("aino", Some("secret"), &["one".to_owned(), "two".to_owned()]).await.unwrap();
        assert!(store.use_totp_step("aino", 7).await.unwrap());
        assert!(
            !store.use_totp_step("aino", 7).await.unwrap() && !store.use_totp_step("aino", 6).await.unwrap()
        );
        assert!(store.use_recovery_code("aino", "one").await.unwrap());
        assert!(!store.use_recovery_code("aino", "one").await.unwrap());
        assert_eq!(store.recovery_codes_left("aino").await.unwrap(), 1);
        let known = store.credentials_of_address("aino@example.fi").await.unwrap().unwrap();
        assert!(known.person.active && known.person.second_factor);
        store.close_person("aino", at(5)).await.unwrap();
        let known = store.credentials("aino").await.unwrap().unwrap();
        assert_eq!((known.password, known.totp, known.person.closed), (None, None, Some(at(5))));
        assert_eq!(store.recovery_codes_left("aino").await.unwrap(), 0);
        assert_eq!(store.session("digest", at(6)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn roles_are_given_and_taken_back() {
    both(|store, _| async move {
        store.create_person(&aino()).await.unwrap();
        let grants = [
            Grant { role: Role::Admin, scope: Scope::Installation },
            Grant { role: Role::Coordinator, scope: Scope::Case("s".to_owned(), "north".to_owned()) },
            Grant { role: Role::Lead, scope: Scope::Study("s".to_owned()) },
        ];
        for grant in grants.iter().chain(&grants) {
            store.give("aino", grant, at(1), "test").await.unwrap();
        }
        let kept = store.grants("aino").await.unwrap();
        assert_eq!(kept.0.len(), 3);
        assert!(grants.iter().all(|grant| kept.0.contains(grant)));
        store.take("aino", &grants[0]).await.unwrap();
        store.take("nobody", &grants[1]).await.unwrap();
        assert_eq!(store.all_grants().await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_not_used_ends() {
    both(|store, _| async move {
        let hour = 3600;
        store.create_session("digest", "aino", at(0), at(12 * hour)).await.unwrap();
        assert!(store.session("digest", at(0)).await.unwrap().is_some());
        assert!(store.session("digest", at(hour)).await.unwrap().is_some());
        assert_eq!(store.sessions_of("aino", at(hour)).await.unwrap()[0].seen, at(hour));
        assert!(store.session("digest", at(3 * hour - 1)).await.unwrap().is_some());
        assert!(store.session("digest", at(5 * hour)).await.unwrap().is_none());
        assert!(store.sessions_of("aino", at(5 * hour)).await.unwrap().is_empty());
        let id = store.create_session("other", "berta", at(0), at(hour)).await.unwrap();
        store.end_session_of("aino", &id).await.unwrap();
        assert!(store.session("other", at(1)).await.unwrap().is_some(), "of somebody else");
        store.end_session_of("berta", &id).await.unwrap();
        assert!(store.session("other", at(1)).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_passkey_is_kept_used_once_at_a_time_and_removed() {
    both(|store, place| async move {
        store.create_person(&aino()).await.unwrap();
        let other = place.open().await;
        let id = store.add_passkey("aino", "credential", ("Läppäri", "key 0"), at(1)).await.unwrap();
        let again = store.add_passkey("aino", "credential", ("again", "key"), at(2)).await;
        assert!(matches!(again, Err(StoreError::Taken(_))), "a credential is somebody's once");
        store.add_passkey("aino", "second", ("phone", "key"), at(2)).await.unwrap();
        assert_eq!(store.passkey_of_credential("other").await.unwrap(), None);
        let seen = store.passkey_of_credential("credential").await.unwrap().unwrap();
        assert_eq!(
            (seen.id.as_str(), seen.name.as_str(), seen.key.as_str()),
            (id.as_str(), "Läppäri", "key 0")
        );
        assert_eq!((seen.added, seen.used), (at(1), None));
        // Two that saw the same counter: one of them is refused.
        let also = other.passkey_of_credential("credential").await.unwrap().unwrap();
        assert!(store.use_passkey(&seen, "key 1", at(3)).await.unwrap());
        assert!(!other.use_passkey(&also, "key 1", at(3)).await.unwrap());
        let used = store.passkeys_of("aino").await.unwrap().swap_remove(0);
        assert_eq!((used.key.as_str(), used.used), ("key 1", Some(at(3))));
        assert!(!store.remove_passkey("berta", &id).await.unwrap(), "of somebody else");
        assert!(store.remove_passkey("aino", &id).await.unwrap());
        assert!(!store.use_passkey(&used, "key 2", at(4)).await.unwrap());
        store.close_person("aino", at(5)).await.unwrap();
        assert!(store.passkeys_of("aino").await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_account_at_a_provider_is_one_persons_and_brings_its_roles() {
    both(|store, _| async move {
        store.create_person(&aino()).await.unwrap();
        let account = ("https://id.example", "42");
        assert_eq!(store.person_of_identity(account.0, account.1).await.unwrap(), None);
        store.link_identity(account, "aino", at(1)).await.unwrap();
        assert!(matches!(store.link_identity(account, "aino", at(2)).await, Err(StoreError::Taken(_))));
        assert_eq!(store.person_of_identity(account.0, account.1).await.unwrap().as_deref(), Some("aino"));
        assert_eq!(store.person_of_identity("https://id.example4", "2").await.unwrap(), None);
        assert_eq!(store.linked_persons().await.unwrap(), ["aino"]);
        assert_eq!(store.identities_of("aino").await.unwrap()[0].subject, "42");
        let case = Scope::Case("s".to_owned(), "north".to_owned());
        let lead = Grant { role: Role::Lead, scope: Scope::Study("s".to_owned()) };
        let reader = Grant { role: Role::Reader, scope: Scope::Installation };
        let north = Grant { role: Role::Coordinator, scope: case };
        store.give("aino", &reader, at(2), "test").await.unwrap();
        let both = [lead.clone(), reader.clone()];
        let first = store.renew_group_grants("aino", &both, at(3)).await.unwrap();
        assert_eq!((first.given.len(), first.taken.len()), (2, 0));
        assert_eq!(store.renew_group_grants("aino", &both, at(4)).await.unwrap(), Renewed::default());
        // The same role by hand and by group counts once, and stays when the group goes.
        assert_eq!(store.grants("aino").await.unwrap().0.len(), 2);
        assert_eq!(store.all_grants().await.unwrap().iter().filter(|given| given.by_group).count(), 2);
        let second = store.renew_group_grants("aino", std::slice::from_ref(&north), at(5)).await.unwrap();
        assert_eq!(second.given, [north]);
        assert_eq!(second.taken.len(), 2);
        assert_eq!(store.grants_by_hand("aino").await.unwrap().0, [reader]);
        assert_eq!(store.grants("aino").await.unwrap().0.len(), 2);
        store.open_session("single", ("aino", true), at(6), at(100)).await.unwrap();
        assert!(store.session("single", at(7)).await.unwrap().unwrap().single);
        store.unlink("aino").await.unwrap();
        assert_eq!(store.session("single", at(8)).await.unwrap(), None);
        assert_eq!(store.grants("aino").await.unwrap().0.len(), 1);
        assert_eq!(store.person_of_identity(account.0, account.1).await.unwrap(), None);
        // A closed account stays known, so that nobody gets a second one; an erased one is forgotten.
        store.link_identity(account, "aino", at(9)).await.unwrap();
        store.close_person("aino", at(10)).await.unwrap();
        assert!(store.person_of_identity(account.0, account.1).await.unwrap().is_some());
        assert!(store.erase_person("aino", at(11)).await.unwrap());
        assert_eq!(store.person_of_identity(account.0, account.1).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_end_of_a_session_is_known_without_touching_it() {
    both(|store, _| async move {
        let store = store.with_idle(jiff::SignedDuration::from_mins(30));
        let minute = 60;
        store.create_session("digest", "aino", at(0), at(100 * minute)).await.unwrap();
        assert_eq!(store.session_end("other").await.unwrap(), None);
        let end = |at_minute| at(at_minute * minute);
        assert_eq!(store.session_end("digest").await.unwrap().unwrap().ends, end(30));
        let seen = store.session("digest", at(10 * minute)).await.unwrap().unwrap();
        assert_eq!((seen.ends, seen.created, seen.single), (end(40), at(0), false));
        for _ in 0..2 {
            assert_eq!(store.session_end("digest").await.unwrap().unwrap().ends, end(40));
        }
        store.session("digest", at(39 * minute)).await.unwrap().unwrap();
        store.session("digest", at(68 * minute)).await.unwrap().unwrap();
        store.session("digest", at(90 * minute)).await.unwrap().unwrap();
        assert_eq!(
            store.session_end("digest").await.unwrap().unwrap().ends,
            end(100),
            "twelve hours count too"
        );
        assert_eq!(store.session("digest", at(100 * minute)).await.unwrap(), None);
        let ended = store.session_end("digest").await.unwrap().unwrap();
        assert_eq!(ended.who, "aino", "whose it was is still known");
    })
    .await;
}
