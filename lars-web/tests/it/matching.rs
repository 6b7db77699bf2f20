//! Matching: nothing hidden is matched, weights stand in the address, a match is asked for and answered by two sides, its numbers go when its
//! cell is hidden, two write one context sheet, wishes of few are undefined.
//!
//! Terms, scores and the assignment are tested in `lars-domain`; that the page and `lars matching` say the same, in `lars`.

use std::collections::BTreeMap;

use lars_domain::gap::disclosure::MinN;
use lars_domain::learn::context::{ContextBlock, ContextSheet};
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::Stage;
use lars_domain::learn::stored_match::Match;
use lars_domain::people::audit::Act;
use lars_domain::thread::{Knot, KnotKind};

use crate::people::with;
use crate::practice::whole;
use crate::world::{Answer, World};

const MATCHING: &str = "/en/study/biogas/matching";
const NEED: &str = "/en/study/biogas/matching?need=north%2Fcompany%2Fresearch%2Fregional";
const MATCH: &str = "/en/study/biogas/match/1";
const RELATION: &str =
    "/en/study/biogas/case/north/relation?from=company&to=research&level=regional&wave=2024&item=relation";

/// Sends a form with its key.
async fn send(world: &World, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let key = world.get_with("/en/study", &with(cookie)).await.is(200).key();
    let mut all = vec![("key", key.as_str())];
    all.extend(fields);
    world.post_with(path, &all, &with(cookie)).await
}

/// Looks at a page until it says something: results are computed beside the requests.
async fn until(world: &World, cookie: &str, path: &str, said: &str) -> String {
    let mut body = String::new();
    for _ in 0..200 {
        body = world.get_with(path, &with(cookie)).await.is(200).body;
        if body.contains(said) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(body.contains(said), "{said}: {body}");
    body
}

impl World {
    /// The same world with a finding, and a match that was asked for.
    pub async fn with_match(self) -> Self {
        let cookie = self.analyst().await;
        self.get_with(RELATION, &with(&cookie)).await.is(200);
        let fields = [
            ("origin", "numbers"),
            ("case", "north"),
            ("from", "company"),
            ("to", "research"),
            ("level", "regional"),
            ("wave", "2024"),
            ("item", "relation"),
        ];
        let made = send(&self, &cookie, "/en/study/biogas/finding/new", &fields).await.leads_to();
        let (_, number) = made.split_once("/finding/").unwrap();
        until(&self, &cookie, NEED, "Ask for a visit").await;
        let fields = [("finding", number.split('?').next().unwrap()), ("practice", "1")];
        let made = send(&self, &cookie, "/en/study/biogas/match/new", &fields).await;
        assert_eq!(made.leads_to(), format!("{MATCH}?said=match-said-proposed"));
        self
    }
}

async fn world() -> (World, String) {
    let world = World::new().await.with_answers().await;
    world.published(whole("Biogas ring")).await;
    let cookie = world.analyst().await;
    (world, cookie)
}

/// Somebody with a role in the study, or in one of its cases, signed in.
async fn signed_in(world: &World, (name, role, case): (&str, &str, Option<&str>)) -> String {
    let scope = match case {
        Some(case) => format!("{} {case}", world.study.id),
        None => world.study.id.clone(),
    };
    let address = world.account(name, role, &scope).await;
    world.signed_in(&address).await
}

async fn stored(world: &World) -> Knot<Match> {
    world.store.knot(&world.study.id, KnotKind::Match, 1).await.unwrap().unwrap()
}

#[tokio::test]
async fn the_own_first_choice_stands_beside_the_best_for_all_and_weights_stand_in_the_address() {
    let (world, cookie) = world().await;
    let page = until(&world, &cookie, MATCHING, "own first choice").await;
    // South exceeds its expectations: it has no need, and its practice is for the north.
    assert!(page.contains("Companies about research") && page.contains("Biogas ring"), "{page}");
    assert!(!page.contains("south%2Fcompany"), "{page}");
    let list = until(&world, &cookie, NEED, "class=\"match\"").await;
    for said in
        ["Works on this relation", "Evidence is missing: the practice has not been reviewed", "Need 0."]
    {
        assert!(list.contains(said), "{said}: {list}");
    }
    let score = |page: &str| {
        let (_, rest) = page.split_once("</span></div><b>").unwrap();
        rest.split('<').next().unwrap().to_owned()
    };
    let changed = until(&world, &cookie, &format!("{NEED}&need_term=0&fit=1"), "class=\"match\"").await;
    assert_ne!(score(&list), score(&changed));
    assert_eq!(score(&changed), "0.50", "fit alone: both sides of the relation, no field, no level");
    let refused = world.get_with(&format!("{NEED}&fit=heavy"), &with(&cookie)).await.is(200).body;
    assert!(refused.contains("href=\"#fit\"") && refused.contains("value=\"heavy\""), "{refused}");
    assert!(!refused.contains("class=\"match\""), "{refused}");
}

#[tokio::test]
async fn what_disclosure_hides_is_in_no_file_and_a_page_of_it_is_not_there() {
    let (world, cookie) = world().await;
    until(&world, &cookie, MATCHING, "own first choice").await;
    let needs = world.get_with(&format!("{MATCHING}/needs.csv"), &with(&cookie)).await.is(200).body;
    assert_eq!(needs.lines().count(), 5, "four relations of companies: {needs}");
    assert!(
        needs.contains("north/company/research/regional") && !needs.contains("north/research"),
        "{needs}"
    );
    let hidden = format!("{MATCHING}?need=north%2Fresearch%2Fcompany%2Fregional");
    world.get_with(&hidden, &with(&cookie)).await.is(404);
    let scores = world.get_with(&format!("{MATCHING}/scores.csv"), &with(&cookie)).await.body;
    assert!(!scores.contains("north/research"), "{scores}");
    // Who may not take results away gets no file; who reads one region sees that region.
    let reader = signed_in(&world, ("Rita", "reader", None)).await;
    world.get_with(MATCHING, &with(&reader)).await.is(200);
    world.get_with(&format!("{MATCHING}/needs.csv"), &with(&reader)).await.is(403);
    let south = signed_in(&world, ("Sven", "coordinator", Some("south"))).await;
    let page = world.get_with(MATCHING, &with(&south)).await.is(200).body;
    assert!(!page.contains("north%2Fcompany"), "{page}");
}

#[tokio::test]
async fn a_match_is_asked_for_answered_by_the_other_side_and_dated_and_tells_each_by_mail() {
    let (world, cookie) = world().await;
    let north = signed_in(&world, ("Nora", "coordinator", Some("north"))).await;
    let south = signed_in(&world, ("Sven", "coordinator", Some("south"))).await;
    let world = world.with_match().await;
    let knot = stored(&world).await;
    assert_eq!((knot.case.as_str(), knot.state.as_str(), knot.body.score.of), ("north", "proposed", 1));
    assert!(knot.body.score.score().is_ok() && !knot.body.score.run.is_empty());
    let ties = world.store.knot_ties(&world.study.id).await.unwrap();
    assert_eq!(ties.iter().filter(|(_, child)| *child == knot.id).count(), 2, "finding and practice");
    // The same click again leads to the match there is.
    let again = [("finding", "1"), ("practice", "1")];
    assert_eq!(send(&world, &cookie, "/en/study/biogas/match/new", &again).await.leads_to(), MATCH);
    // The region that asked cannot say yes for the other, which reads no number of the first.
    send(&world, &north, MATCH, &[("base", "1"), ("step", "accept")]).await.is(422);
    let page = world.get_with(MATCH, &with(&south)).await.is(200).body;
    assert!(page.contains("value=\"accept\"") && !page.contains("Mean gap"), "{page}");
    send(&world, &south, MATCH, &[("base", "1"), ("step", "decline")]).await.is(422);
    send(&world, &south, MATCH, &[("base", "1"), ("step", "accept")]).await.is(303);
    // Who began before that is told.
    let late =
        send(&world, &north, MATCH, &[("base", "1"), ("step", "withdraw"), ("reason", "No money")]).await;
    assert_eq!(late.leads_to(), format!("{MATCH}?said=match-said-clash"));
    let date = [
        ("base", "2"),
        ("step", "propose-date"),
        ("day.day", "1"),
        ("day.month", "3"),
        ("day.year", "2090"),
        ("from", "9:00"),
        ("until", "12.30"),
        ("place", "Digester, barn 2"),
    ];
    send(&world, &north, MATCH, &date).await.is(303);
    let id = stored(&world).await.body.dates[0].id.clone();
    send(&world, &north, MATCH, &[("base", "3"), ("step", "agree-date"), ("date", &id)]).await.is(422);
    send(&world, &south, MATCH, &[("base", "3"), ("step", "agree-date"), ("date", &id)]).await.is(303);
    let file = world.get_with(&format!("{MATCH}/calendar.ics"), &with(&south)).await.is(200);
    assert!(file.header("content-type").starts_with("text/calendar"));
    for line in ["DTSTART:20900301T090000Z", "DTEND:20900301T123000Z", "STATUS:CONFIRMED", "SEQUENCE:1"] {
        assert!(file.body.contains(line), "{line}: {}", file.body);
    }
    let acts: Vec<Act> = world.audit().await.into_iter().map(|entry| entry.act).collect();
    for act in [Act::AnsweredMatch, Act::SetVisitDate] {
        assert!(acts.contains(&act), "{act:?}: {acts:?}");
    }
    let letters = world.get_with("/en/mail", &with(&cookie)).await.is(200).body;
    assert!(letters.contains("sven@example.fi") && letters.contains("nora@example.fi"), "{letters}");
}

#[tokio::test]
async fn numbers_go_when_the_cell_is_hidden_and_a_practice_that_was_withdrawn_is_told() {
    let (world, cookie) = world().await;
    let world = world.with_match().await;
    let shown = until(&world, &cookie, MATCH, "Mean gap").await;
    assert!(shown.contains("Score when it was asked"), "{shown}");
    let mut practice: Knot<Practice> =
        world.store.knot(&world.study.id, KnotKind::Practice, 1).await.unwrap().unwrap();
    practice.version += 1;
    practice.state = Stage::Archived.code().to_owned();
    practice.body.review.stage = Stage::Archived;
    assert!(world.store.save_knot(&practice).await.unwrap());
    let mut study = world.study.clone();
    study.min_n = MinN::new(9).unwrap();
    world.store.save_study(&study).await.unwrap();
    let page = until(&world, &cookie, MATCH, "are not shown").await;
    assert!(page.contains("has been archived"), "{page}");
    for number in ["Mean gap", "Score when it was asked", "+4.0"] {
        assert!(!page.contains(number), "{number}: {page}");
    }
    // It is not matched any more either.
    let list = until(&world, &cookie, &format!("{MATCHING}?finding=1"), "not matched today").await;
    assert!(!list.contains("+4.0"), "{list}");
    send(&world, &cookie, MATCH, &[("base", "1"), ("step", "accept")]).await.is(422);
}

#[tokio::test]
async fn two_write_one_context_sheet_and_only_the_same_field_is_shown_to_both() {
    let (world, cookie) = world().await;
    let world = world.with_match().await;
    let address = format!("{MATCH}/context/edit");
    world.get_with(&address, &with(&cookie)).await.is(200);
    let missing =
        send(&world, &cookie, &address, &[("base", "0"), ("trust.verdict", "adapted")]).await.is(422).body;
    assert!(missing.contains("href=\"#trust.adaptation\""), "{missing}");
    send(&world, &cookie, &address, &[("base", "0"), ("trust.needed", "Years together")]).await.is(303);
    // The second began before the first had saved: another field is merged.
    send(&world, &cookie, &address, &[("base", "0"), ("openness.here", "Few exports")]).await.is(303);
    let sheets = || world.store.knots::<ContextSheet>(&world.study.id, KnotKind::Context);
    let sheet = &sheets().await.unwrap()[0];
    assert_eq!(sheet.body.row(ContextBlock::Trust).needed, "Years together");
    assert_eq!(sheet.body.row(ContextBlock::Openness).here, "Few exports");
    let clash =
        send(&world, &cookie, &address, &[("base", "1"), ("trust.needed", "Nothing")]).await.is(422).body;
    assert!(clash.contains("Years together") && clash.contains(">Nothing</textarea>"), "{clash}");
    assert_eq!(sheets().await.unwrap()[0].version, sheet.version, "nothing was saved");
    let page = world.get_with(&format!("{MATCH}/context"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("Years together") && page.contains("Few exports"), "{page}");
    let file = world.get_with(&format!("{MATCH}/context.pdf"), &with(&cookie)).await.is(200);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(world.audit().await.iter().any(|entry| entry.act == Act::SavedContext));
    let reader = signed_in(&world, ("Rita", "reader", None)).await;
    world.get_with(&format!("{MATCH}/context"), &with(&reader)).await.is(200);
    world.get_with(&address, &with(&reader)).await.is(403);
}

#[tokio::test]
async fn wishes_of_few_are_undefined_and_whoever_saves_second_is_told() {
    let (world, cookie) = world().await;
    until(&world, &cookie, MATCHING, "own first choice").await;
    let wish = "/en/study/biogas/wish?case=north";
    world.get_with(wish, &with(&cookie)).await.is(200);
    let more = [("base", "0"), ("participants", "3"), ("chosen.1", "4")];
    let refused = send(&world, &cookie, wish, &more).await.is(422).body;
    assert!(refused.contains("href=\"#chosen.1\""), "{refused}");
    let few = [("base", "0"), ("participants", "3"), ("chosen.1", "2")];
    send(&world, &cookie, wish, &few).await.is(303);
    until(&world, &cookie, NEED, "Wish is missing: too few people voted").await;
    let late = [("base", "0"), ("participants", "10"), ("chosen.1", "5")];
    let told = send(&world, &cookie, wish, &late).await.leads_to();
    assert!(told.ends_with("said=wish-said-clash"), "{told}");
    let enough = [("base", "1"), ("participants", "10"), ("chosen.1", "5")];
    send(&world, &cookie, wish, &enough).await.is(303);
    until(&world, &cookie, NEED, "Wish 0.").await;
    let file = world.get_with(&format!("{MATCHING}/wishes.csv"), &with(&cookie)).await.is(200).body;
    assert_eq!(file, "case,practice,share\nnorth,biogas-ring,0.5\n");
    let seminars: BTreeMap<_, _> = world.store.seminars(&world.study.id).await.unwrap();
    assert_eq!(seminars["north"].version, 2);
}

#[tokio::test]
async fn a_match_that_was_only_asked_for_makes_no_pilot() {
    let world = World::simulated().await.with_answers().await.with_practices(1).await.with_match().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let key = world.get_with("/en/study", &with).await.is(200).key();
    let asked = world.post_with("/en/study/biogas/pilot/new", &[("key", &key), ("match", "1")], &with).await;
    assert_eq!(asked.status.as_u16(), 422, "{}", asked.body);
    let pilots: Vec<Knot<serde_json::Value>> =
        world.store.knots(&world.study.id, KnotKind::Pilot).await.unwrap();
    assert!(pilots.is_empty());
}
