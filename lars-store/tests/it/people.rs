//! One-time links, sessions, the audit log and secrets.

use lars_domain::new_id;
use lars_domain::people::audit::{Act, AuditEntry, ChainCheck, ChainFault};

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
        assert_eq!(store.audit("s", 100).await.unwrap(), latest);
        assert_eq!(store.audit("s", 2).await.unwrap(), latest[..2]);
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
