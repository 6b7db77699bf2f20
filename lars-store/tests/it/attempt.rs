//! Tries that are counted before they are checked, for all processes on one database.

use jiff::SignedDuration;
use lars_store::{Attempt, MAX_ATTEMPTS, Store};

use crate::fixture::at;
use crate::place::both;

fn attempt(purpose: &'static str, whose: &str) -> Attempt {
    Attempt {
        purpose,
        whose: whose.to_owned(),
        allowed: 6,
        forgotten: SignedDuration::from_hours(24),
        of_account: true,
    }
}

/// Whether a try is allowed at this second, or how many seconds to wait.
async fn tried(store: &Store, attempts: &[Attempt], second: i64) -> Result<(), i64> {
    store.take_attempts(attempts, at(second)).await.unwrap().map(|_| ()).map_err(|wait| wait.as_secs())
}

#[tokio::test]
async fn waiting_begins_after_six_tries_and_doubles_up_to_an_hour() {
    both(|store, _| async move {
        let aino = [attempt("sign-in", "aino")];
        for _ in 0..6 {
            assert_eq!(tried(&store, &aino, 0).await, Ok(()));
        }
        let mut now = 0;
        for wait in [60, 120, 240, 480, 960, 1920, 3600, 3600] {
            assert_eq!(tried(&store, &aino, now).await, Err(wait));
            assert_eq!(tried(&store, &aino, now + wait - 1).await, Err(1), "asking makes it no longer");
            now += wait;
            assert_eq!(tried(&store, &aino, now).await, Ok(()));
        }
        // Others, and other things, do not wait.
        assert_eq!(tried(&store, &[attempt("sign-in", "berta")], now).await, Ok(()));
        assert_eq!(tried(&store, &[attempt("code", "aino")], now).await, Ok(()));
        let day = 24 * 3600;
        assert_eq!(tried(&store, &aino, now + day).await, Ok(()));
        assert_eq!(
            tried(&store, &aino, now + day).await,
            Ok(()),
            "after a day the earlier ones are forgotten"
        );
        store.forget_attempts("sign-in", "aino").await.unwrap();
        for _ in 0..6 {
            assert_eq!(tried(&store, &aino, now + day).await, Ok(()));
        }
    })
    .await;
}

#[tokio::test]
async fn a_burst_from_two_processes_gets_no_more_than_one_after_the_other() {
    both(|store, place| async move {
        let other = place.open().await;
        let mut burst = tokio::task::JoinSet::new();
        for number in 0..50 {
            let store = if number % 2 == 0 { store.clone() } else { other.clone() };
            burst.spawn(async move { tried(&store, &[attempt("sign-in", "aino")], 0).await.is_ok() });
        }
        assert_eq!(burst.join_all().await.into_iter().filter(|allowed| *allowed).count(), 6);
    })
    .await;
}

#[tokio::test]
async fn tries_are_counted_all_or_none_and_right_ones_are_taken_back() {
    both(|store, _| async move {
        let both = [attempt("sign-in", "aino"), attempt("network", "192.0.2.1")];
        for number in 0..6 {
            assert_eq!(tried(&store, &[attempt("network", "192.0.2.1")], number).await, Ok(()));
        }
        assert_eq!(tried(&store, &both, 6).await, Err(59), "the network waits");
        for _ in 0..6 {
            assert_eq!(tried(&store, &both[..1], 6).await, Ok(()), "the account has not tried");
        }
        // A right one a minute later leaves the network as it was: the next may come at once.
        let other = [attempt("sign-in", "berta"), attempt("network", "192.0.2.1")];
        for _ in 0..3 {
            let taken = store.take_attempts(&other, at(70)).await.unwrap().unwrap();
            store.return_attempts(&taken).await.unwrap();
        }
        assert_eq!(tried(&store, &other, 70).await, Ok(()));
        assert_eq!(tried(&store, &other, 71).await, Err(119));
    })
    .await;
}

#[tokio::test]
async fn rows_name_nobody_and_do_not_grow_under_attack_while_those_of_accounts_stay() {
    both(|store, place| async move {
        for _ in 0..6 {
            tried(&store, &[attempt("sign-in", "aino@example.fi")], 0).await.unwrap();
        }
        tried(&store, &[Attempt { of_account: false, ..attempt("sign-in", "198.51.100.7") }], 1)
            .await
            .unwrap();
        let rows = place.rows("attempt").await.concat();
        assert!(!rows.contains("aino") && !rows.contains("198.51"), "{rows}");
        // As if many had tried names that nobody has.
        let many = format!(
            "INSERT INTO attempt (purpose, whose, tries, tried_at, of_account) \
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) \
            SELECT 'sign-in', CAST(i AS TEXT), 1, {} + i, 0 FROM n RETURNING 'x'",
            MAX_ATTEMPTS + 500,
            at(2).as_millisecond()
        );
        place.ask(&many).await;
        store.sweep_attempts(at(100)).await.unwrap();
        let left = place.ask("SELECT CAST(COUNT(*) AS TEXT) FROM attempt").await.remove(0);
        assert_eq!(left, (MAX_ATTEMPTS + 1).to_string());
        assert_eq!(tried(&store, &[attempt("sign-in", "aino@example.fi")], 1).await, Err(59), "still known");
        store.sweep_attempts(at(25 * 3600)).await.unwrap();
        assert_eq!(place.ask("SELECT whose FROM attempt").await, Vec::<String>::new());
    })
    .await;
}
