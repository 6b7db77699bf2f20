//! Responses for files: all that counts and nothing else, of one moment, in the order that is asked for; and the files that were taken.

use lars_domain::ask::answer::handout::Fresh;
use lars_domain::ask::answer::whole::WholeResponse;
use lars_domain::paging::PageOf;
use lars_domain::tell::export::{Content, Export, Format};
use lars_store::{Depth, HandedOut, Order, Store, Within};

use crate::fixture::{at, draft, edition, full, world};
use crate::place::both;

async fn respondents(store: &Store, study: &str, order: Order<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let all = store
        .for_each_response((&Within::study(study), ""), (order, &[Depth::Whole]), |_, response| {
            found.push(response.respondent.to_owned());
            Ok::<(), ()>(())
        })
        .await;
    assert_eq!(all.unwrap(), Ok(()));
    found
}

#[tokio::test]
async fn a_finished_response_comes_whole_and_one_that_does_not_count_not_at_all() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        let trial = edition(&study, -1);
        store.publish_edition(&trial).await.unwrap();
        let whole = full(&first, "r2");
        let others = [full(&first, "r1"), draft(&first, "r3"), full(&trial, "r4"), whole.clone()];
        store.save_responses(&others, at(5)).await.unwrap();
        let mut seen = Vec::new();
        let take = |_, response: &WholeResponse<'_>| {
            seen.push(response.respondent.to_owned());
            if response.respondent == "r2" {
                assert_eq!((response.case, response.wave, response.helix), ("north", "w1", "company"));
                assert_eq!(response.edition, first.id);
                assert_eq!((response.finished, response.language), (whole.finished, Some("lv")));
                let answers: Vec<_> =
                    whole.answers.iter().map(|(code, value)| (code.as_str(), value.as_str())).collect();
                assert_eq!(response.answers, answers);
                let rated = |rated: &lars_domain::ask::answer::rating::Rated| {
                    [rated.partner.clone(), rated.level.clone(), rated.item.clone()]
                };
                let ratings: Vec<_> = whole.ratings.iter().map(|(of, scores)| (rated(of), *scores)).collect();
                let came: Vec<_> = response
                    .ratings
                    .iter()
                    .map(|(codes, scores)| (codes.map(str::to_owned), *scores))
                    .collect();
                assert_eq!(came, ratings);
            }
            Ok::<(), ()>(())
        };
        assert_eq!(
            store
                .for_each_response((&Within::study(&study.id), ""), (Order::ByCode, &[Depth::Whole]), take)
                .await
                .unwrap(),
            Ok(())
        );
        assert_eq!(seen, ["r1", "r2"]);
    })
    .await;
}

#[tokio::test]
async fn only_the_cases_and_the_wave_that_are_asked_for_are_opened() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        let mut other = full(&first, "r2");
        other.case = "east".to_owned();
        store.save_responses(&[full(&first, "r1"), other], at(5)).await.unwrap();
        let found = async |cases: &[&str], wave: &str| {
            let within = Within::cases(&study.id, cases.iter().copied());
            let mut found = Vec::new();
            let take = |_, response: &WholeResponse<'_>| {
                found.push(response.respondent.to_owned());
                Ok::<(), ()>(())
            };
            let all = store.for_each_response((&within, wave), (Order::ByCode, &[Depth::Whole]), take).await;
            assert_eq!(all.unwrap(), Ok(()));
            found
        };
        assert_eq!(found(&["north", "east"], "").await, ["r2", "r1"], "cases in the order of their codes");
        assert_eq!(found(&["east"], "w1").await, ["r2"]);
        assert!(found(&["east"], "w2").await.is_empty());
        assert!(found(&[], "").await.is_empty(), "no case is no case");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_passes_see_the_same_moment() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        store.save_responses(&[full(&first, "r1"), full(&first, "r2")], at(5)).await.unwrap();
        let beside = (store.clone(), full(&first, "r3"));
        let mut seen = [0, 0];
        let runtime = tokio::runtime::Handle::current();
        let mut beside = Some(beside);
        let take = |pass: usize, response: &WholeResponse<'_>| {
            seen[pass] += 1;
            assert_eq!(response.ratings.is_empty(), pass == 0, "heads are not opened");
            // Somebody submits in between: another connection, and nobody waits.
            if let Some((store, response)) = beside.take() {
                let saved = std::thread::scope(|scope| {
                    let save = || runtime.block_on(store.save_response(&response, at(6)));
                    scope.spawn(save).join().unwrap()
                });
                saved.unwrap();
            }
            Ok::<(), ()>(())
        };
        assert_eq!(
            store
                .for_each_response(
                    (&Within::study(&study.id), ""),
                    (Order::ByCode, &[Depth::Heads, Depth::Whole]),
                    take
                )
                .await
                .unwrap(),
            Ok(())
        );
        assert_eq!(seen, [2, 2]);
        assert_eq!(respondents(&store, &study.id, Order::ByCode).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn shuffled_rows_are_all_there_in_another_order_each_time() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        let codes: Vec<String> = (0..9).map(|number| format!("r{number}")).collect();
        let all: Vec<_> = codes.iter().map(|code| full(&first, code)).collect();
        store.save_responses(&all, at(5)).await.unwrap();
        let known = store.handouts(&study.id).await.unwrap().remove(0);
        let fresh = Fresh { number: 1, of: known.fresh.clone() };
        assert!(store.hand_out(&study.id, &known, &[fresh]).await.unwrap());
        let [case, wave, helix] = ["north", "w1", "company"].map(str::to_owned);
        let handed = [HandedOut { case, wave, number: 1, helix, rows: 9 }];
        let mut orders = std::collections::BTreeSet::new();
        for _ in 0..5 {
            let mut order = respondents(&store, &study.id, Order::Shuffled(&handed)).await;
            orders.insert(order.clone());
            order.sort();
            assert_eq!(order, codes);
        }
        assert!(orders.len() > 1, "{orders:?}");
    })
    .await;
}

#[tokio::test]
async fn a_fault_of_whoever_takes_the_rows_comes_back_and_ends_it() {
    both(|store, _| async move {
        let (study, first) = world(&store).await;
        store.save_responses(&[full(&first, "r1"), full(&first, "r2")], at(5)).await.unwrap();
        let mut seen = 0;
        let full_disk = store
            .for_each_response(
                (&Within::study(&study.id), ""),
                (Order::ByCode, &[Depth::Heads, Depth::Whole]),
                |_, _| {
                    seen += 1;
                    Err("the disk is full")
                },
            )
            .await;
        assert_eq!((full_disk.unwrap(), seen), (Err("the disk is full"), 1));
    })
    .await;
}

#[tokio::test]
async fn files_that_were_taken_are_listed_where_somebody_may_see_them() {
    both(|store, _| async move {
        let (study, _) = world(&store).await;
        let export = |number: i64, case: &str| Export {
            id: lars_domain::new_id(),
            study: study.id.clone(),
            content: Content::Gaps,
            format: Format::Sav,
            case: case.to_owned(),
            wave: String::new(),
            rows: 12,
            bytes: 3_000_000_000,
            digest: format!("digest-{number}"),
            at: at(number),
            who: "command-line".to_owned(),
        };
        let all = [export(1, ""), export(2, "north"), export(3, "east")];
        for one in &all {
            store.save_export(one).await.unwrap();
        }
        let page = PageOf::of("1", 2);
        let first = store.export_page(&Within::study(&study.id), page).await.unwrap();
        assert_eq!(first.all, 3);
        assert_eq!(first.rows, [(all[2].clone(), None), (all[1].clone(), None)]);
        let north = Within::cases(&study.id, ["north", "nor"].into_iter());
        let north = store.export_page(&north, page).await.unwrap();
        assert_eq!(north.rows, [(all[1].clone(), None)], "not those of the whole study, nor of other cases");
    })
    .await;
}
