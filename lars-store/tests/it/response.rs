//! Responses are kept whole, replaced whole and deleted without a trace; two writers do not hinder each other.

use lars_domain::ask::answer::rating::{Rated, Score};
use lars_domain::ask::reach::invitation::Channel;
use lars_store::{ResponseCount, Standing, StoreError};

use crate::fixture::{at, draft, edition, full, invitation, rated, scores, study, way, world};
use crate::place::both;

#[tokio::test]
async fn a_response_grows_and_shrinks_as_the_respondent_answers() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), None);
        let mut response = draft(&edition, "r1");
        response.ratings.insert(rated("company", "regional"), scores(7, None));
        store.save_response(&response, at(1)).await.unwrap();
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(response.clone()));
        let mut finished = full(&edition, "r1");
        finished.id.clone_from(&response.id);
        store.save_response(&finished, at(2)).await.unwrap();
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(finished.clone()));
        finished.ratings.pop_first();
        finished.answers.clear();
        finished.ratings.insert(rated("research", "national"), scores(1, Some(Score::DontKnow)));
        store.save_response(&finished, at(3)).await.unwrap();
        assert_eq!(store.response_of_invitation(&invited).await.unwrap(), Some(finished));
    })
    .await;
}

#[tokio::test]
async fn deletion_leaves_no_row_of_the_response() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let before = place.filled().await;
        store.save_response(&full(&edition, "r1"), at(1)).await.unwrap();
        assert_ne!(place.filled().await, before);
        let delete = async |respondent| {
            store.delete_response([&study.id, "north", "w1", respondent], at(9)).await.unwrap()
        };
        assert!(!delete("r2").await);
        assert!(delete("r1").await);
        assert!(!delete("r1").await);
        let mut after = place.filled().await;
        after.retain(|(table, _)| table != "tombstone" && table != "response_state");
        assert_eq!(after, before, "nothing but the tombstone, and that results have changed");
    })
    .await;
}

#[tokio::test]
async fn deletion_spares_the_other_respondents() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let kept = full(&edition, "r2");
        store.save_responses(&[full(&edition, "r1"), kept.clone()], at(1)).await.unwrap();
        assert!(store.delete_response([&study.id, "north", "w1", "r1"], at(9)).await.unwrap());
        assert_eq!(store.response_of_invitation(&invitation(&study, "r2")).await.unwrap(), Some(kept));
    })
    .await;
}

#[tokio::test]
async fn standings_and_counts_tell_drafts_from_finished() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let invited: Vec<_> = ["r1", "r2", "r3"]
            .map(|code| (invitation(&study, code), way(&format!("digest-{code}"))))
            .into_iter()
            .collect();
        store.invite(&mut invited.clone()).await.unwrap();
        assert_eq!(store.invitation("digest-r2").await.unwrap(), Some(invited[1].0.clone()));
        assert_eq!(store.invitation("digest").await.unwrap(), None);
        store.save_responses(&[draft(&edition, "r2"), full(&edition, "r3")], at(1)).await.unwrap();
        let standings = store.participants(&study.id).await.unwrap();
        let expected = [Standing::NotOpened, Standing::Started, Standing::Finished];
        assert_eq!(standings.iter().map(|one| one.1).collect::<Vec<_>>(), expected);
        let count = ResponseCount {
            case: "north".to_owned(),
            wave: "w1".to_owned(),
            helix: "company".to_owned(),
            finished: 1,
            drafts: 1,
        };
        assert_eq!(store.response_counts(&study.id).await.unwrap(), [count]);
    })
    .await;
}

#[tokio::test]
async fn invitations_are_added_all_or_none() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let one = |respondent, digest: &str| (invitation(&study, respondent), way(digest));
        let mut twice = [one("r1", "d1"), one("r1", "d2")];
        assert!(matches!(store.invite(&mut twice).await, Err(StoreError::Taken(_))));
        assert_eq!(store.participants(&study.id).await.unwrap(), []);
        let mut same_token = [one("r1", "d1"), one("r2", "d1")];
        assert!(matches!(store.invite(&mut same_token).await, Err(StoreError::Taken(_))));
        assert_eq!(store.participants(&study.id).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn two_writers_at_once_lose_nothing() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        // A store of its own, as a second process would have.
        let other = place.open().await;
        let mut writers = tokio::task::JoinSet::new();
        for (name, store) in [("a", store.clone()), ("b", other)] {
            let edition = edition.clone();
            writers.spawn(async move {
                for place in 0..20 {
                    store.save_response(&full(&edition, &format!("{name}{place}")), at(place)).await.unwrap();
                }
            });
        }
        writers.join_all().await;
        assert_eq!(store.response_counts(&study.id).await.unwrap()[0].finished, 40);
        assert_eq!(store.ratings(&study.id, None, None).await.unwrap().len(), 40 * 12);
    })
    .await;
}

#[tokio::test]
async fn ratings_of_finished_responses_come_in_order_and_by_filter() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut elsewhere = full(&edition, "r0");
        elsewhere.case = "east".to_owned();
        let mut later = full(&edition, "r1");
        later.wave = "w2".to_owned();
        let mut unfinished = full(&edition, "r3");
        unfinished.finished = None;
        let all = [full(&edition, "r2"), later, full(&edition, "r1"), unfinished, elsewhere];
        store.save_responses(&all, at(1)).await.unwrap();
        let ratings = store.ratings(&study.id, None, None).await.unwrap();
        let keys: Vec<_> = ratings
            .iter()
            .map(|one| one.row())
            .map(|r| (r.case, r.wave, r.respondent, r.partner, r.level))
            .collect();
        assert!(keys.is_sorted());
        assert_eq!(keys.len(), 4 * 12);
        let mut streamed = Vec::new();
        let take = |row: lars_domain::ask::answer::rating::RatingRow<'_>| {
            streamed.push(format!("{row:?}"));
            true
        };
        store.for_each_rating([study.id.as_str(), "", ""], take).await.unwrap();
        assert_eq!(streamed, ratings.iter().map(|one| format!("{:?}", one.row())).collect::<Vec<_>>());
        assert_eq!(store.ratings(&study.id, Some("east"), None).await.unwrap().len(), 12);
        assert_eq!(store.ratings(&study.id, Some("north"), Some("w1")).await.unwrap().len(), 24);
        assert_eq!(store.ratings(&study.id, Some("south"), None).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn another_studys_responses_are_not_seen() {
    both(|store, _| async move {
        let (first, first_edition) = world(&store).await;
        let second = study("second");
        let second_edition = edition(&second, 1);
        store.save_study(&second).await.unwrap();
        store.publish_edition(&second_edition).await.unwrap();
        // The same codes in both: only the study tells them apart.
        store
            .save_responses(&[full(&first_edition, "r1"), full(&second_edition, "r1")], at(1))
            .await
            .unwrap();
        assert_eq!(store.ratings(&first.id, None, None).await.unwrap().len(), 12);
        assert!(store.delete_response([&second.id, "north", "w1", "r1"], at(9)).await.unwrap());
        assert_eq!(store.ratings(&first.id, None, None).await.unwrap().len(), 12);
    })
    .await;
}

#[tokio::test]
async fn a_change_writes_what_differs_and_nothing_else() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        let stored = async || store.response_of_invitation(&invited).await.unwrap();
        let first = full(&edition, "r1");
        store.save_change(None, &first, at(1)).await.unwrap();
        assert_eq!(stored().await, Some(first.clone()));
        let mut second = first.clone();
        second.ratings.pop_first();
        second.answers.clear();
        second.ratings.insert(rated("research", "national"), scores(1, Some(Score::DontKnow)));
        store.save_change(Some(first.clone()), &second, at(2)).await.unwrap();
        assert_eq!(stored().await, Some(second.clone()));
        store.save_change(Some(second), &first, at(3)).await.unwrap();
        assert_eq!(stored().await, Some(first));
    })
    .await;
}

#[tokio::test]
async fn two_pages_of_one_respondent_undo_nothing_of_each_other() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let before = draft(&edition, "r1");
        store.save_change(None, &before, at(1)).await.unwrap();
        // Two processes loaded the same response, and each saves a page of its own.
        let other = place.open().await;
        let (mut one, mut two) = (before.clone(), before.clone());
        one.ratings.insert(rated("company", "regional"), scores(7, None));
        two.ratings.insert(rated("research", "regional"), scores(2, None));
        store.save_change(Some(before.clone()), &one, at(2)).await.unwrap();
        other.save_change(Some(before), &two, at(3)).await.unwrap();
        let kept = store.response_of_invitation(&invitation(&study, "r1")).await.unwrap().unwrap();
        assert_eq!(kept.ratings.len(), 2);
    })
    .await;
}

/// Many save at once and share commits; one of them cannot be saved, and only that one is told so.
#[tokio::test]
async fn one_bad_save_among_many_fails_alone() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut saves = tokio::task::JoinSet::new();
        for number in 0..300 {
            let mut response = full(&edition, &format!("r{number}"));
            if number == 150 {
                // No such edition: the database refuses the row.
                response.edition = "nowhere".to_owned();
            }
            let store = store.clone();
            saves.spawn(async move { (number, store.save_change(None, &response, at(1)).await.is_ok()) });
        }
        let failed: Vec<i32> = saves
            .join_all()
            .await
            .into_iter()
            .filter(|(_, saved)| !saved)
            .map(|(number, _)| number)
            .collect();
        assert_eq!(failed, [150]);
        assert_eq!(store.response_counts(&study.id).await.unwrap()[0].finished, 299);
    })
    .await;
}

/// Rows of many go to the database eight at a time; each respondent's are kept as if they had come alone.
#[tokio::test]
async fn changes_that_are_saved_together_are_each_kept_whole() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let before: Vec<_> = (0..43).map(|number| full(&edition, &format!("r{number}"))).collect();
        store.save_responses(&before, at(1)).await.unwrap();
        // Somebody deletes theirs after it was loaded: it is made again, and nobody else's save suffers.
        assert!(store.delete_response([&study.id, "north", "w1", "r7"], at(2)).await.unwrap());
        let mut saves = tokio::task::JoinSet::new();
        for (number, before) in (0_u8..).zip(before) {
            let mut after = before.clone();
            after.ratings.pop_first();
            for (rated, scores) in after.ratings.iter_mut().take(usize::from(number % 5)) {
                *scores = self::scores(1 + number % 10, Some(Score::DontKnow));
                after
                    .answers
                    .insert(format!("{}.{}", rated.partner, rated.level), format!("answer {number}"));
            }
            let store = store.clone();
            saves.spawn(async move {
                store.save_change(Some(before), &after, at(3)).await.unwrap();
                after
            });
        }
        for after in saves.join_all().await {
            let stored = store.response_of_invitation(&invitation(&study, &after.respondent)).await.unwrap();
            if after.respondent == "r7" {
                assert!(stored.is_some());
            } else {
                assert_eq!(stored, Some(after));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_study_that_is_kept_is_seen_anew_when_it_was_saved() {
    both(|store, _| async move {
        let (mut study, edition) = world(&store).await;
        let kept = async || store.kept_study(&edition.study).await.unwrap().unwrap();
        assert_eq!(*kept().await, study);
        study.waves.pop();
        store.save_study(&study).await.unwrap();
        assert_eq!(*kept().await, study);
        assert_eq!(*store.kept_edition(&edition.id).await.unwrap().unwrap(), edition);
        assert_eq!(*store.kept_latest_edition(&study.id).await.unwrap().unwrap(), edition);
        assert_eq!(store.kept_study("nowhere").await.unwrap(), None);
        assert_eq!(store.kept_edition("nowhere").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn codes_may_hold_whatever_a_file_brought() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let mut response = full(&edition, "r1");
        let scores = *response.ratings.values().next().unwrap();
        for odd in ["", "7:a", "a:b:", "\u{1e}\u{1f}\n", "zaļā 🌿", "1"] {
            let rated = Rated { partner: odd.to_owned(), level: format!("{odd}{odd}"), item: odd.to_owned() };
            response.ratings.insert(rated, scores);
            response.answers.insert(odd.to_owned(), format!("{odd}:{odd}"));
        }
        store.save_response(&response, at(3)).await.unwrap();
        assert_eq!(
            store.response_of_invitation(&invitation(&study, "r1")).await.unwrap(),
            Some(response.clone())
        );
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited.clone(), way("digest"))]).await.unwrap();
        let found = store.invited("digest").await.unwrap().unwrap();
        assert_eq!((found.participant, found.response), (invited, Some(response)));
        assert!(found.is_first && found.channel == Channel::Link);
        assert_eq!(store.invited("another").await.unwrap(), None);
    })
    .await;
}

/// Counts are changed with what they count, whatever happens to a response, and however many at once.
#[tokio::test]
async fn kept_counts_are_those_of_a_full_count() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let invited = invitation(&study, "r1");
        store.invite(&mut [(invited, way("digest"))]).await.unwrap();
        let mut begun = draft(&edition, "r1");
        store.save_change(None, &begun, at(1)).await.unwrap();
        let board = store.board(&study.id, "w1").await.unwrap();
        assert_eq!((board.counts[0].begun, board.counts[0].submitted), (1, 0));
        assert_eq!((board.pages[0].of.clone(), board.pages[0].n), (None, 1));
        let before = begun.clone();
        begun.consent = full(&edition, "r1").consent;
        begun.ratings.insert(rated("research", "regional"), scores(7, None));
        store.save_change(Some(before), &begun, at(2)).await.unwrap();
        let board = store.board(&study.id, "w1").await.unwrap();
        assert_eq!(board.pages[0].of.as_deref(), Some("about-research"));
        assert_eq!((board.languages[0].of.as_str(), board.languages[0].n), ("lv", 1));
        let mut submitted = begun.clone();
        submitted.finished = Some(at(62));
        store.save_change(Some(begun), &submitted, at(62)).await.unwrap();
        let state = async || store.wave_states(&study.id, "north").await.unwrap();
        assert_eq!(
            (state().await.len(), state().await[0].wave.as_str(), state().await[0].changes),
            (1, "w1", 1)
        );
        let board = store.board(&study.id, "w1").await.unwrap();
        assert_eq!(
            (board.counts[0].begun, board.counts[0].agreed_submitted, board.seconds[0].of),
            (0, 1, 60)
        );
        assert_eq!(store.miscounts().await.unwrap(), []);
        // A page changed after submitting changes results and no count; many at once; one that is tried out; one deleted.
        let mut changed = submitted.clone();
        changed.ratings.clear();
        store.save_change(Some(submitted), &changed, at(70)).await.unwrap();
        assert_eq!(state().await[0].changes, 2);
        let mut trial = crate::fixture::edition(&study, -1);
        trial.id = lars_domain::new_id();
        store.publish_edition(&trial).await.unwrap();
        store.save_response(&full(&trial, "tried"), at(5)).await.unwrap();
        let mut saves = tokio::task::JoinSet::new();
        for number in 0..40 {
            let (response, store) = (full(&edition, &format!("m{number}")), store.clone());
            saves.spawn(async move { store.save_change(None, &response, at(1)).await.unwrap() });
        }
        saves.join_all().await;
        assert!(store.delete_response([&study.id, "north", "w1", "m3"], at(9)).await.unwrap());
        assert_eq!(store.response_counts(&study.id).await.unwrap()[0].finished, 40);
        assert_eq!(store.miscounts().await.unwrap(), []);
        place.ask("UPDATE response_count SET n = n + 1 WHERE aspect = 'submitted' RETURNING study").await;
        let wrong = store.miscounts().await.unwrap();
        assert_eq!((wrong.len(), wrong[0].1, wrong[0].2), (1, 41, 40));
    })
    .await;
}

/// `PostgreSQL` alone: connections to a file do not break.
#[tokio::test]
async fn a_save_is_done_once_more_where_connections_break() {
    const BREAK: &str = "SELECT CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity \
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    both(|store, place| async move {
        if !place.is_postgres() {
            return;
        }
        let (study, edition) = world(&store).await;
        for round in 0..5 {
            // Many connections, all of them used a moment ago.
            let mut saves = tokio::task::JoinSet::new();
            for number in 0..24 {
                let (store, edition) = (store.clone(), edition.clone());
                saves.spawn(async move {
                    let response = full(&edition, &format!("r{round}-{number}"));
                    store.save_change(None, &response, at(1)).await
                });
            }
            assert!(saves.join_all().await.iter().all(Result::is_ok));
            assert!(!place.ask(BREAK).await.is_empty());
            let before = full(&edition, &format!("r{round}-0"));
            store.save_change(Some(before.clone()), &before, at(2)).await.unwrap();
            assert!(!place.ask(BREAK).await.is_empty());
            store.save_response(&full(&edition, &format!("s{round}")), at(3)).await.unwrap();
            place.ask(BREAK).await;
            assert_eq!(store.used_places(&study.id).await.unwrap().len(), 1);
        }
        assert_eq!(store.response_counts(&study.id).await.unwrap()[0].finished, 5 * 25);
    })
    .await;
}
