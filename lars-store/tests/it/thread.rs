//! Knots of the thread: versions that are saved once, numbers that nobody shares, contents that only the program reads.

use lars_domain::thread::{Knot, KnotKind};
use lars_store::{NewKnot, Store};

use crate::fixture::{at, world};
use crate::place::both;

fn new<'n>(study: &'n str, kind: KnotKind, parents: &'n [String]) -> NewKnot<'n> {
    NewKnot { study, kind, case: "north", state: "draft", parents, at: at(1), who: "Anna" }
}

async fn finding(store: &Store, study: &str, number: i64) -> Knot<String> {
    store.knot(study, KnotKind::Finding, number).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_knot_keeps_every_version_and_nobody_reads_it_in_the_database() {
    both(|store, place| async move {
        let (study, _) = world(&store).await;
        let words = "companies expect more".to_owned();
        let (id, number) = store.add_knot(new(&study.id, KnotKind::Finding, &[]), &words).await.unwrap();
        assert_eq!(number, 1);
        let first = finding(&store, &study.id, 1).await;
        assert_eq!((first.id.as_str(), first.version, first.body.as_str()), (id.as_str(), 1, words.as_str()));
        assert_eq!(
            (first.case.as_str(), first.state.as_str(), first.who.as_str()),
            ("north", "draft", "Anna")
        );
        let second = Knot {
            version: 2,
            state: "confirmed".to_owned(),
            saved: at(5),
            who: "Juris".to_owned(),
            body: "companies expect much more".to_owned(),
            ..first.clone()
        };
        assert!(store.save_knot(&second).await.unwrap());
        assert_eq!(finding(&store, &study.id, 1).await, second);
        let before: Option<Knot<String>> =
            store.knot_version(&study.id, KnotKind::Finding, 1, 1).await.unwrap();
        assert_eq!(before, Some(first));
        let versions = store.knot_versions(&id).await.unwrap();
        let seen: Vec<(i64, &str, &str)> =
            versions.iter().map(|one| (one.version, one.state.as_str(), one.who.as_str())).collect();
        assert_eq!(seen, [(2, "confirmed", "Juris"), (1, "draft", "Anna")]);
        for sealed in place.ask("SELECT sealed FROM knot_version").await {
            assert!(!sealed.contains("companies"), "{sealed}");
        }
    })
    .await;
}

#[tokio::test]
async fn of_two_who_save_the_same_version_one_is_told_and_keeps_nothing() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        store.add_knot(new(&study.id, KnotKind::Pilot, &[]), &"plan".to_owned()).await.unwrap();
        let plan: Knot<String> = store.knot(&study.id, KnotKind::Pilot, 1).await.unwrap().unwrap();
        let [mine, theirs] =
            ["mine", "theirs"].map(|body| Knot { version: 2, body: body.to_owned(), ..plan.clone() });
        let (one, other) = tokio::join!(store.save_knot(&mine), store.save_knot(&theirs));
        // A database that refuses the second one with an error has kept nothing of it either.
        let saved = [one, other].map(|done| done.unwrap_or(false));
        assert_eq!(saved.iter().filter(|done| **done).count(), 1, "{saved:?}");
        let now: Knot<String> = store.knot(&study.id, KnotKind::Pilot, 1).await.unwrap().unwrap();
        assert_eq!(now.body, if saved[0] { "mine" } else { "theirs" });
        assert_eq!(store.knot_versions(&plan.id).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn numbers_count_within_study_and_kind_also_when_many_come_at_once() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let body = String::new();
        let made = futures_util::future::join_all(
            (0..6).map(|_| store.add_knot(new(&study.id, KnotKind::Practice, &[]), &body)),
        )
        .await;
        let mut numbers: Vec<i64> = made.into_iter().map(|one| one.unwrap().1).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
        let (_, pilot) = store.add_knot(new(&study.id, KnotKind::Pilot, &[]), &body).await.unwrap();
        assert_eq!(pilot, 1);
    })
    .await;
}

#[tokio::test]
async fn a_thread_is_knots_and_the_ties_between_them() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let body = String::new();
        let (finding, _) = store.add_knot(new(&study.id, KnotKind::Finding, &[]), &body).await.unwrap();
        let (practice, _) = store.add_knot(new(&study.id, KnotKind::Practice, &[]), &body).await.unwrap();
        let parents = [finding.clone(), practice.clone()];
        let (matched, _) = store.add_knot(new(&study.id, KnotKind::Match, &parents), &body).await.unwrap();
        store.tie_knots(&finding, &matched).await.unwrap();
        let mut ties = store.knot_ties(&study.id).await.unwrap();
        ties.sort();
        let mut wanted = [(finding.clone(), matched.clone()), (practice, matched.clone())];
        wanted.sort();
        assert_eq!(ties, wanted);
        let kinds: Vec<KnotKind> =
            store.knot_heads(&study.id).await.unwrap().into_iter().map(|knot| knot.kind).collect();
        assert_eq!(kinds.len(), 3);
        assert!(kinds.contains(&KnotKind::Match));
        // Ties of a knot that is not there are refused.
        store.tie_knots("nowhere", &matched).await.unwrap_err();
    })
    .await;
}
