//! What learning seminars chose: it comes back, and of two who save at once one is told.

use std::collections::BTreeMap;

use jiff::civil::date;
use lars_domain::learn::wish::Seminar;

use crate::fixture::world;
use crate::place::both;

#[tokio::test]
async fn counts_come_back_and_whoever_comes_second_changes_nothing() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let here = [study.id.as_str(), "north"];
        assert!(store.seminars(&study.id).await.unwrap().is_empty());
        let first = Seminar {
            participants: 12,
            held: Some(date(2026, 10, 5)),
            version: 0,
            chosen: BTreeMap::from([(1, 7), (3, 0)]),
        };
        assert!(store.save_seminar(here, &first).await.unwrap());
        assert!(!store.save_seminar(here, &first).await.unwrap(), "somebody began it before");
        let known = store.seminars(&study.id).await.unwrap()["north"].clone();
        assert_eq!(known, Seminar { version: 1, ..first.clone() });
        let next = Seminar { held: None, chosen: BTreeMap::from([(3, 2)]), ..known.clone() };
        assert!(store.save_seminar(here, &next).await.unwrap());
        let late = Seminar { participants: 99, ..known };
        assert!(!store.save_seminar(here, &late).await.unwrap());
        let kept = store.seminars(&study.id).await.unwrap()["north"].clone();
        assert_eq!(kept, Seminar { version: 2, ..next });
        let other = Seminar { participants: 5, ..Seminar::default() };
        assert!(store.save_seminar([&study.id, "south"], &other).await.unwrap());
        assert_eq!(store.seminars(&study.id).await.unwrap().len(), 2);
    })
    .await;
}
