//! Releases are kept for good, one after the other; whoever is erased leaves counters and nothing else.

use lars_domain::ask::answer::rating::Score;
use lars_domain::ask::answer::response::Response;
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::release::{Answers, Pace, Release};
use lars_domain::gap::trace::Traces;
use lars_domain::map::study::Study;
use lars_store::{Store, WaveState};

use crate::fixture::{at, full, scores, world};
use crate::place::{both, ring, with_other_key};

const CASE: &str = "north";

/// A submitted response with pairs of points, which differ from respondent to respondent.
fn answered(base: &Response, number: u8) -> Response {
    let mut response = base.clone();
    response.id = format!("response-{number}");
    response.respondent = format!("r{number}");
    for (place, said) in response.ratings.values_mut().enumerate() {
        let step = u8::try_from(place % 7).unwrap();
        *said = scores(1 + (number * 3 + step) % 10, Some(Score::Points(1 + (number * 7 + step) % 10)));
    }
    response
}

async fn state(store: &Store, study: &Study) -> WaveState {
    store.wave_states(&study.id, CASE).await.unwrap().into_iter().find(|state| state.wave == "w1").unwrap()
}

/// What may follow the latest release.
async fn next(store: &Store, study: &Study) -> (WaveState, Option<(Release, Traces)>) {
    let state = state(store, study).await;
    let place = [study.id.as_str(), CASE, "w1"];
    let before = store.release(place, state.released).await.unwrap().map(|(_, release)| release);
    let traces = store.release_traces(place).await.unwrap();
    let mut now = Answers::default();
    store
        .for_each_rating(place, |row| {
            now.add(&row);
            true
        })
        .await
        .unwrap();
    let rule = (MinN::DEFAULT, Pace::Closed);
    (state, before.unwrap_or_default().followed_by(&traces, &now, rule).release)
}

async fn publish(
    store: &Store,
    study: &Study,
    (state, next): &(WaveState, Option<(Release, Traces)>),
) -> bool {
    let (release, traces) = next.as_ref().unwrap();
    let place = [study.id.as_str(), CASE];
    store.publish_release(place, (state, "seen"), (release, traces), at(20)).await.unwrap()
}

#[tokio::test]
async fn a_release_comes_back_as_it_was_made_and_stays() {
    both(|store, place| async move {
        let (study, edition) = world(&store).await;
        let base = full(&edition, "r");
        let people: Vec<Response> = (0..5).map(|number| answered(&base, number)).collect();
        store.save_responses(&people, at(3)).await.unwrap();
        let first = next(&store, &study).await;
        assert!(publish(&store, &study, &first).await);
        let kept = state(&store, &study).await;
        assert_eq!((kept.released, kept.considered.as_str()), (1, "seen"));
        let of = [study.id.as_str(), CASE, "w1"];
        let (release, traces) = first.1.clone().unwrap();
        assert_eq!(store.release(of, 1).await.unwrap(), Some((at(20), release.clone())));
        assert_eq!(store.release_traces(of).await.unwrap(), traces);
        for sealed in place.ask("SELECT sealed FROM release UNION SELECT sealed FROM release_part").await {
            assert!(!sealed.contains("relation") && !sealed.contains("company"), "{sealed}");
        }
        // Nothing new, nothing follows. With four more it does, and the first one stays.
        assert_eq!(next(&store, &study).await.1, None);
        let more: Vec<Response> = (5..9).map(|number| answered(&base, number)).collect();
        store.save_responses(&more, at(4)).await.unwrap();
        let second = next(&store, &study).await;
        assert!(publish(&store, &study, &second).await);
        assert_eq!(store.release(of, 1).await.unwrap().unwrap().1, release);
        assert_eq!(store.release(of, 2).await.unwrap().unwrap().1, second.1.unwrap().0);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_publish_at_once_one_does() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let base = full(&edition, "r");
        let people: Vec<Response> = (0..5).map(|number| answered(&base, number)).collect();
        store.save_responses(&people, at(3)).await.unwrap();
        let (one, other) = (next(&store, &study).await, next(&store, &study).await);
        let published = tokio::join!(publish(&store, &study, &one), publish(&store, &study, &other));
        assert!(published.0 != published.1, "{published:?}");
        assert_eq!(state(&store, &study).await.released, 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_in_counters_of_several_people_and_nowhere_else() {
    both(|store, _| async move {
        let (study, edition) = world(&store).await;
        let base = full(&edition, "r");
        let people: Vec<Response> = (0..9).map(|number| answered(&base, number)).collect();
        store.save_responses(&people, at(3)).await.unwrap();
        assert!(publish(&store, &study, &next(&store, &study).await).await);
        let of = [study.id.as_str(), CASE, "w1"];
        let before = store.release(of, 1).await.unwrap();
        let erase = async |number: u8| {
            let whose = [study.id.as_str(), CASE, "w1", &format!("r{number}")];
            assert!(store.delete_response(whose, at(30)).await.unwrap());
            let traces = store.release_traces(of).await.unwrap();
            assert!(traces.of(&format!("r{number}")).is_empty());
        };
        for number in 0..3 {
            erase(number).await;
            assert_eq!(next(&store, &study).await.1, None, "{number} could be told");
        }
        assert_eq!(store.release(of, 1).await.unwrap(), before);
        // Somebody is erased between the look and the release: what was seen of them is not written.
        let more: Vec<Response> = (10..14).map(|number| answered(&base, number)).collect();
        store.save_responses(&more, at(4)).await.unwrap();
        erase(3).await;
        let seen = next(&store, &study).await;
        erase(4).await;
        assert!(!publish(&store, &study, &seen).await);
        assert!(store.release_traces(of).await.unwrap().of("r4").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_new_key_reaches_releases() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("lars.db").display());
    let store = Store::open(&url, ring()).await.unwrap();
    let (study, edition) = world(&store).await;
    let base = full(&edition, "r");
    let people: Vec<Response> = (0..5).map(|number| answered(&base, number)).collect();
    store.save_responses(&people, at(3)).await.unwrap();
    assert!(publish(&store, &study, &next(&store, &study).await).await);
    store.close().await;
    let (store, _) = with_other_key(&url).await;
    assert_eq!(next(&store, &study).await.1, None);
    store.close().await;
}
