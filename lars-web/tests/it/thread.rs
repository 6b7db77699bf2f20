//! The thread of a knot: from each of its knots the same line, as far as the reader may see, as page and as data; and comparisons that the
//! guard flags or refuses.
//!
//! How a chain is found is tested in `lars_domain::chain`, each reason of the guard in `lars_domain::gap::comparable`.

use jiff::Timestamp;
use lars_domain::learn::practice::{Outcome, Practice, Transfer};
use lars_domain::pilot::plan::Pilot;
use lars_domain::text::Text;
use lars_domain::thread::KnotKind;
use lars_store::NewKnot;
use serde_json::Value;

use crate::people::with;
use crate::world::World;

const STUDY: &str = "/en/study/biogas";
const FIELDS: [(&str, &str); 7] = [
    ("origin", "numbers"),
    ("case", "north"),
    ("from", "company"),
    ("to", "research"),
    ("level", "regional"),
    ("wave", "2024"),
    ("item", "relation"),
];

async fn knot<T: serde::Serialize>(
    world: &World,
    (kind, case, state): (KnotKind, &str, &str),
    parents: &[String],
    body: &T,
) -> String {
    let study = world.study.id.as_str();
    let new = NewKnot { study, kind, case, state, parents, at: Timestamp::now(), who: "someone" };
    world.store.add_knot(new, body).await.unwrap().0
}

fn practice() -> Practice {
    let transfer = |id: &str, outcome| Transfer {
        id: id.to_owned(),
        region: "x".to_owned(),
        year: Some(2020),
        outcome,
        lesson: Text::new("en", "Go on."),
        source: "a report".to_owned(),
    };
    Practice {
        title: Text::new("en", "A lab with a door"),
        summary: Text::new("en", "Somebody answers small questions within ten days."),
        region: "south".to_owned(),
        organisation: "An institute".to_owned(),
        transfers: vec![
            transfer("1", Outcome::Succeeded),
            transfer("2", Outcome::Succeeded),
            transfer("3", Outcome::Failed),
            transfer("4", Outcome::Unknown),
        ],
        ..Practice::default()
    }
}

/// A finding in `north`, a published practice, and a pilot that comes of both.
async fn with_thread() -> (World, String) {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    world.get_with(&format!("{STUDY}/case/north"), &with(&cookie)).await.is(200);
    let key = world.get_with("/en/study", &with(&cookie)).await.key();
    let mut fields = vec![("key", key.as_str())];
    fields.extend(FIELDS);
    world.post_with(&format!("{STUDY}/finding/new"), &fields, &with(&cookie)).await.is(303);
    let heads = world.store.knot_heads(&world.study.id).await.unwrap();
    let finding = heads[0].id.clone();
    let practice = knot(&world, (KnotKind::Practice, "", "published"), &[], &practice()).await;
    let pilot = Pilot {
        title: "A lab in the north".to_owned(),
        summary: "The door is open two days a week.".to_owned(),
        owner: "An agency".to_owned(),
        lesson: "The person mattered. The machines did not.".to_owned(),
        outcome: Some(Outcome::Succeeded),
        ..Pilot::default()
    };
    knot(&world, (KnotKind::Pilot, "north", "running"), &[finding.clone(), practice], &pilot).await;
    let other = Pilot { title: "Another try".to_owned(), ..Pilot::default() };
    knot(&world, (KnotKind::Pilot, "north", "planned"), &[finding], &other).await;
    (world, cookie)
}

#[tokio::test]
async fn from_every_knot_the_page_tells_the_whole_line_and_names_the_branches() {
    let (world, cookie) = with_thread().await;
    for knot in ["practice/1", "pilot/1"] {
        let page = world.get_with(&format!("{STUDY}/thread/{knot}"), &with(&cookie)).await.is(200).body;
        let order = [
            "People said what they expect and what they get",
            "4.0",
            "Finding 1",
            "A lab with a door",
            "A lab in the north",
            "The person mattered",
        ];
        let mut rest = page.split_once("<ol class=\"knots\">").unwrap().1;
        for said in order {
            rest = rest.split_once(said).unwrap_or_else(|| panic!("{knot}: {said}: {page}")).1;
        }
        assert!(page.contains("2 of 3") && page.contains("places where it worked"), "{page}");
        assert!(page.contains("/thread/pilot/2\""), "the branch: {page}");
    }
    // The younger pilot is on the line of the finding, the other one a branch.
    let page = world.get_with(&format!("{STUDY}/thread/finding/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("Another try") && page.contains("/thread/pilot/1\""), "{page}");
    for lost in ["finding/9", "match/1", "gap/1", "finding/x"] {
        world.get_with(&format!("{STUDY}/thread/{lost}"), &with(&cookie)).await.is(404);
    }
}

#[tokio::test]
async fn the_data_of_a_thread_has_its_knots_with_digits() {
    let (world, cookie) = with_thread().await;
    let answer = world.get_with(&format!("{STUDY}/thread/pilot/1.json"), &with(&cookie)).await.is(200);
    assert_eq!(answer.header("content-type"), "application/json");
    let data: Value = serde_json::from_str(&answer.body).unwrap();
    let kinds: Vec<&str> =
        data["knots"].as_array().unwrap().iter().map(|knot| knot["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["answers", "gap", "finding", "practice", "pilot", "lesson"]);
    let gap = &data["knots"][1]["gap"];
    assert_eq!((gap["mean"].as_f64(), gap["n"].as_u64()), (Some(4.0), Some(5)));
    assert_eq!((&data["study"], &data["cut"]), (&Value::from("biogas"), &Value::from(false)));
    assert_eq!(data["knots"][4]["is_here"], true);
}

#[tokio::test]
async fn a_reader_sees_only_what_may_be_read_and_drafts_of_practices_are_not_it() {
    let (world, cookie) = with_thread().await;
    let draft = Practice { title: Text::new("en", "Not yet public"), ..practice() };
    knot(&world, (KnotKind::Practice, "", "draft"), &[], &draft).await;
    world.get_with(&format!("{STUDY}/thread/practice/2"), &with(&cookie)).await.is(200);
    let north = world.account("Rea", "reader", &format!("{} north", world.study.id)).await;
    let north = world.signed_in(&north).await;
    world.get_with(&format!("{STUDY}/thread/practice/2"), &with(&north)).await.is(404);
    world.get_with(&format!("{STUDY}/thread/pilot/1"), &with(&north)).await.is(200);
    let south = world.account("Sol", "reader", &format!("{} south", world.study.id)).await;
    let south = world.signed_in(&south).await;
    for knot in ["finding/1", "pilot/1", "pilot/1.json"] {
        world.get_with(&format!("{STUDY}/thread/{knot}"), &with(&south)).await.is(404);
    }
    let page = world.get_with(&format!("{STUDY}/thread/practice/1"), &with(&south)).await.is(200).body;
    assert!(!page.contains("A lab in the north") && !page.contains("4.0"), "{page}");
    assert!(page.contains("regions that you may not read"), "{page}");
}

#[tokio::test]
async fn the_bar_of_a_finding_says_where_one_is_and_what_is_to_come() {
    let (world, cookie) = with_thread().await;
    let page = world.get_with(&format!("{STUDY}/finding/1"), &with(&cookie)).await.is(200).body;
    let bar = page.split_once("<ol class=\"chain\">").unwrap().1.split_once("</ol>").unwrap().0;
    assert!(bar.contains("aria-current=\"page\"") && bar.contains("/pilot/2"), "{bar}");
    assert!(bar.contains("not yet"), "no match so far: {bar}");
    assert!(page.contains("/thread/finding/1\""), "{page}");
}

#[tokio::test]
async fn cases_with_other_groups_are_flagged_and_without_a_common_group_not_compared() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    for case in ["north", "south"] {
        world.get_with(&format!("{STUDY}/case/{case}"), &with(&cookie)).await.is(200);
    }
    let address = format!("{STUDY}/comparison?case=north&case=south");
    let page = world.get_with(&address, &with(&cookie)).await.is(200).body;
    assert!(page.contains("Relation by relation"), "{page}");
    assert!(page.contains("It is not known how many were invited"), "{page}");
    let mixed = world.get_with(&format!("{address}&mix=common"), &with(&cookie)).await.is(200).body;
    assert!(mixed.contains("The common mix is the mean of the shares"), "{mixed}");
    // In `west` only research groups have answered.
    for number in 0..4 {
        world.answered("west", "research", number, (8, 5)).await;
    }
    world.get_with(&format!("{STUDY}/case/west"), &with(&cookie)).await.is(200);
    let address = format!("{STUDY}/comparison?case=south&case=west");
    let page = world.get_with(&address, &with(&cookie)).await.is(200).body;
    assert!(page.contains("These regions are not compared."), "{page}");
    assert!(page.contains("No group has shown answers everywhere."), "{page}");
    assert!(!page.contains("Relation by relation"), "{page}");
}
