//! Two looks tell nobody: the attack by hand, over pages and files, before and after somebody comes, changes or goes.
//!
//! What may follow a release is tested in `lars-domain`.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lars_domain::people::audit::Act;
use serde_json::Value;

use crate::equations::{self, combinations, weighed};
use crate::people::with;
use crate::world::{Answer, World};

const CASE: &str = "/en/study/biogas/case/north";
const LANGUAGES: [&str; 10] = ["en", "lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"];
const FOUR: [(u8, u8); 4] = [(8, 5), (6, 2), (9, 7), (5, 4)];

async fn world_with(pairs: &[(u8, u8)]) -> (World, String) {
    let world = World::new().await;
    for (number, pair) in pairs.iter().enumerate() {
        world.answered("north", "company", number, *pair).await;
    }
    let cookie = world.analyst().await;
    (world, cookie)
}

async fn read(world: &World, cookie: &str, address: &str) -> Answer {
    world.get_with(address, &with(cookie)).await.is(200)
}

/// n and mean expectation of the first relation that companies rate, as the file has them.
async fn looked(world: &World, cookie: &str) -> (u64, f64) {
    seen(world, cookie).await.unwrap()
}

/// The same, if the file shows them.
async fn seen(world: &World, cookie: &str) -> Option<(u64, f64)> {
    let file = read(world, cookie, &format!("{CASE}/gaps.json?helix=company")).await;
    let file: Value = serde_json::from_str(&file.body).unwrap();
    let cell = &file["cells"][0];
    Some((cell["n"].as_u64()?, cell["mean_expectation"].as_f64()?))
}

async fn withdraw(world: &World, number: usize) {
    let respondent = format!("saved-company-{number}");
    let place = [world.study.id.as_str(), "north", "2024", &respondent];
    assert!(world.store.delete_response(place, Timestamp::now()).await.unwrap());
}

#[tokio::test]
async fn whoever_answers_between_two_looks_is_told_by_no_page_and_no_file() {
    let (world, cookie) = world_with(&FOUR).await;
    assert_eq!(looked(&world, &cookie).await, (4, 7.0));
    let compared = "/en/study/biogas/comparison?case=north&case=south";
    let mut before = Vec::new();
    for address in ["gaps.csv", "gaps.json", "matrix.svg", "dots.svg", "network.svg"] {
        let address = format!("{CASE}/{address}");
        before.push((read(&world, &cookie, &address).await.body, address));
    }
    let figure = |body: &str| body.split("<svg").skip(1).map(str::to_owned).collect::<Vec<_>>();
    let matrix = figure(&read(&world, &cookie, compared).await.body);
    for (number, pair) in [(4, (6, 6)), (5, (10, 1)), (6, (2, 8))] {
        world.answered("north", "company", number, pair).await;
        let page = read(&world, &cookie, CASE).await.body;
        assert!(page.contains("Answers have come, gone or changed since"), "{page}");
        // The page says how many more are needed, and not where.
        assert!(page.contains(&format!("Still missing, at least: {}.", 7 - number)), "{page}");
        for (body, address) in &before {
            assert!(read(&world, &cookie, address).await.body == *body, "{address} follows the answers");
        }
        assert_eq!(figure(&read(&world, &cookie, compared).await.body)[0], matrix[0]);
    }
    world.answered("north", "company", 7, (4, 9)).await;
    assert_eq!(looked(&world, &cookie).await, (8, 6.25));
    let file = read(&world, &cookie, &format!("{CASE}/gaps.json")).await.body;
    let file: Value = serde_json::from_str(&file).unwrap();
    let released: Timestamp = file["options"]["released"].as_str().unwrap().parse().unwrap();
    assert!(released <= Timestamp::now(), "a file says of which release it is");
}

#[tokio::test]
async fn when_enough_have_submitted_the_page_says_when_the_next_results_come() {
    let (world, cookie) = world_with(&FOUR).await;
    assert_eq!(looked(&world, &cookie).await, (4, 7.0));
    for number in 4..8 {
        world.answered("north", "company", number, (6, 6)).await;
    }
    // Four who say the same: their difference would tell what each said. Nothing follows yet, and nobody is said to be missing.
    let page = read(&world, &cookie, CASE).await.body;
    assert!(!page.contains("Still missing"), "{page}");
    assert!(
        page.contains("That is enough for new results") && page.contains("at least 4 of the new"),
        "{page}"
    );
    assert_eq!(looked(&world, &cookie).await, (4, 7.0));
}

/// A wave that stays open has a new release when a fifth of a cell is behind it: with 30 people six, whatever k is.
#[tokio::test]
async fn how_many_are_missing_counts_with_the_size_of_the_cells() {
    let (world, cookie) = world_with(&FOUR.repeat(8)).await;
    assert_eq!(looked(&world, &cookie).await.0, 32);
    let page = read(&world, &cookie, CASE).await.body;
    assert!(page.contains("Still missing, at least: 6."), "{page}");
}

#[tokio::test]
async fn whoever_withdraws_or_changes_an_answer_is_told_by_no_look() {
    let (world, cookie) = world_with(&[FOUR, [(1, 9), (7, 2), (3, 3), (10, 6)]].concat()).await;
    let all = looked(&world, &cookie).await;
    for number in 0..3 {
        withdraw(&world, number).await;
        assert_eq!(looked(&world, &cookie).await, all);
    }
    // One who changes is one of those who go, and the only one who comes.
    world.answered("north", "company", 3, (2, 2)).await;
    assert_eq!(looked(&world, &cookie).await, all);
    let world = world.restarted().await;
    assert_eq!(looked(&world, &cookie).await, all, "whoever starts the program learns no more");
    withdraw(&world, 3).await;
    let world = world.restarted().await;
    assert_eq!(looked(&world, &cookie).await, (4, 5.25));
}

#[tokio::test]
async fn while_a_wave_with_a_closing_date_is_open_there_is_progress_only() {
    let (world, cookie) = world_with(&[FOUR.as_slice(), &FOUR].concat()).await;
    let mut study = world.study.clone();
    study.waves[1].closes = Some("2999-06-30T00:00:00Z".parse().unwrap());
    world.store.save_study(&study).await.unwrap();
    for language in LANGUAGES {
        let page =
            read(&world, &cookie, &format!("/{language}/study/biogas/case/north?wave=2024")).await.body;
        assert!(
            page.contains("2999") && page.contains("8.") && !page.contains("<svg class"),
            "{language}: {page}"
        );
        assert!(!page.contains("gaps.csv"), "{language}: nothing to take away");
        crate::access::check(&page, "open wave", language);
    }
    let file = read(&world, &cookie, &format!("{CASE}/gaps.json")).await.body;
    assert_eq!(serde_json::from_str::<Value>(&file).unwrap()["cells"], Value::Array(Vec::new()));
    world.close_wave().await;
    assert_eq!(looked(&world, &cookie).await, (8, 7.0));
    // Opened again, with more answers: the release stays until the wave is closed.
    world.store.save_study(&study).await.unwrap();
    for number in 8..14 {
        world.answered("north", "company", number, FOUR[number % 4]).await;
    }
    assert_eq!(looked(&world, &cookie).await, (8, 7.0));
    world.close_wave().await;
    assert_eq!(looked(&world, &cookie).await.0, 14);
}

#[tokio::test]
async fn the_live_state_is_for_those_who_may_read_single_answers_and_says_what_it_is() {
    let (world, cookie) = world_with(&FOUR).await;
    looked(&world, &cookie).await;
    for number in 4..6 {
        world.answered("north", "company", number, (1, 10)).await;
    }
    let live = format!("{CASE}/live");
    assert!(read(&world, &cookie, CASE).await.body.contains(&format!("href=\"{live}\"")));
    let page = read(&world, &cookie, &format!("{live}?view=numbers")).await.body;
    assert!(page.contains("<td>6</td>") || page.contains(">6<"), "all six are in it: {page}");
    assert!(!page.contains("gaps.csv") && !page.contains("matrix.svg"), "nothing of it is a file");
    let marks = [
        "Internal, not a release",
        "nav publicēts",
        "nepaskelbta",
        "avaldamata",
        "julkaisematon",
        "inte publicerat",
        "ikke publisert",
        "nieopublikowane",
        "keine Veröffentlichung",
        "non publié",
    ];
    for (language, mark) in LANGUAGES.into_iter().zip(marks) {
        let page = read(&world, &cookie, &format!("/{language}/study/biogas/case/north/live")).await.body;
        assert!(page.contains(mark), "{language}: {page}");
        crate::access::check(&page, "live state", language);
    }
    assert_eq!(world.audit().await[0].act, Act::ReadLiveResults);
    for (role, status) in
        [("reader", 403), ("coordinator", 403), ("expert", 403), ("analyst", 200), ("lead", 200)]
    {
        let person = world.account(role, role, &world.study.id.clone()).await;
        let cookie = world.signed_in(&person).await;
        world.get_with(&live, &with(&cookie)).await.is(status);
        let page = world.get_with(CASE, &with(&cookie)).await.is(200).body;
        assert_eq!(page.contains(&live), status == 200, "{role}");
    }
    assert_eq!(looked(&world, &cookie).await, (4, 7.0), "and the release stays as it is");
}

#[tokio::test]
async fn results_of_an_open_wave_do_not_stand_beside_the_list_of_who_submitted() {
    let (world, _) = world_with(&FOUR).await;
    let place = format!("{} north", world.study.id);
    let person = world.account("Cora", "coordinator", &place).await;
    let cookie = world.signed_in(&person).await;
    world.get_with("/en/study/biogas/invitation", &with(&cookie)).await.is(200);
    for address in [
        CASE.to_owned(),
        format!("{CASE}?view=numbers"),
        format!("{CASE}/gaps.csv"),
        "/en/study/biogas/comparison?case=north".to_owned(),
    ] {
        assert!(!read(&world, &cookie, &address).await.body.contains("7.0"), "{address}");
    }
    let page = read(&world, &cookie, CASE).await.body;
    assert!(page.contains("you see results of this round when asking is closed"), "{page}");
    let reader = world.account("Rea", "reader", &place).await;
    let reader = world.signed_in(&reader).await;
    assert_eq!(looked_at(&world, &reader).await, "7.0");
    world.close_wave().await;
    assert_eq!(looked_at(&world, &cookie).await, "7.0");
}

/// Whether the mean expectation of the four is on the page.
async fn looked_at(world: &World, cookie: &str) -> &'static str {
    if read(world, cookie, &format!("{CASE}?view=numbers")).await.body.contains("7.0") { "7.0" } else { "" }
}

/// Random arrivals, withdrawals and looks, over files as anybody takes them: what stands in them is added and subtracted.
#[tokio::test]
async fn nobody_is_recovered_from_the_files_of_random_studies() {
    let mut drawn = 20_261_130_u64;
    let mut below = |end: u64| {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (drawn >> 33) % end
    };
    for study in 0..12 {
        let (world, cookie) = world_with(&[]).await;
        if study % 2 == 0 {
            world.close_wave().await;
        }
        let mut now: BTreeSet<equations::Answer> = BTreeSet::new();
        let mut published: Vec<(BTreeSet<equations::Answer>, (u64, f64))> = Vec::new();
        for step in 0..40 {
            let [e, x] = [below(10), below(10)].map(|at| u8::try_from(at + 1).unwrap());
            world.answered("north", "company", step, (e, x)).await;
            now.insert((step, e, x));
            // Three at most, so that whoever was released stays in the counters.
            if step % 12 == 9 {
                let (number, e, x) = *now.iter().nth(usize::try_from(below(4)).unwrap()).unwrap();
                withdraw(&world, number).await;
                now.remove(&(number, e, x));
            }
            let seen = if below(3) == 0 { seen(&world, &cookie).await } else { None };
            if let Some(seen) = seen
                && published.last().is_none_or(|(_, before)| *before != seen)
            {
                let before = published.last().map(|(behind, _)| behind.clone()).unwrap_or_default();
                let behind: BTreeSet<equations::Answer> = now.union(&before).copied().collect();
                let mean = behind.iter().map(|answer| f64::from(answer.1)).sum::<f64>() / behind.len() as f64;
                assert_eq!(behind.len() as u64, seen.0, "{study}: it is known who is behind it");
                assert!((mean - seen.1).abs() < 1e-9);
                published.push((behind, seen));
            }
        }
        assert!(published.len() > 2, "{study}: there is something to subtract");
        for weights in combinations(published.len()) {
            let left = weighed(published.iter().map(|(behind, _)| behind).zip(weights.iter().copied()));
            assert!(left.is_empty() || left.len() >= 4, "{study}: {left:?} by {weights:?}");
        }
    }
}
