//! Changes of gaps: what was said of two waves stays what it was.

use lars_domain::gap::again::GapChange;

use crate::fixture::world;
use crate::place::both;

fn change(pairs: usize, difference: f64) -> GapChange {
    GapChange {
        pairs: Some(pairs),
        difference,
        interval: Some((difference - 1.0, difference + 1.0)),
        p: Some(0.05),
        chance: Some(1.0),
        is_larger: true,
    }
}

#[tokio::test]
async fn what_was_said_of_two_waves_is_never_replaced() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let place = [study.id.as_str(), "north", "w1", "w2", "company|research|regional|relation"];
        assert_eq!(store.gap_change(place).await.unwrap(), None);
        let first = change(8, -1.6);
        assert_eq!(store.keep_gap_change(place, &first).await.unwrap(), first);
        // One of the eight has withdrawn: the difference of both results would be theirs.
        assert_eq!(store.keep_gap_change(place, &change(7, -1.5)).await.unwrap(), first);
        assert_eq!(store.gap_change(place).await.unwrap(), Some(first.clone()));
        let other = [study.id.as_str(), "south", "w1", "w2", "company|research|regional|relation"];
        assert_eq!(store.gap_change(other).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn participants_are_read_with_their_rows_of_the_register() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        assert!(store.participants_of([study.id.as_str(), "north", "none"]).await.unwrap().is_empty());
    })
    .await;
}
