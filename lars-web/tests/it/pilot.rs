//! Pilots: who may do what with them, two people who edit one, reports that lose their sign-off, the gap before and after, the lesson.

use axum::http::Method;
use jiff::Timestamp;
use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::learn::practice::{Outcome, Practice};
use lars_domain::learn::review::Stage;
use lars_domain::people::role::{Grant, Role};
use lars_domain::pilot::plan::Pilot;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;

use crate::people::with;
use crate::world::{Answer, World, encoded};

const ROOM: &str = "/en/study/biogas/pilot";

/// Sends a form of the staff with the key of a page.
async fn send(world: &World, cookie: &str, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let key = world.get_with(page, &with(cookie)).await.is(200).key();
    let fields: Vec<(&str, &str)> =
        [("key", key.as_str())].into_iter().chain(fields.iter().copied()).collect();
    let headers = [("cookie", cookie), ("content-type", "application/x-www-form-urlencoded")];
    world.send(Method::POST, path, &headers, &encoded(&fields)).await
}

/// A pilot of `north` about what companies say of research; gives the path of its page.
async fn made(world: &World, cookie: &str) -> String {
    let fields = [
        ("title", "A lab"),
        ("case", "north"),
        ("from", "company"),
        ("to", "research"),
        ("level", "regional"),
    ];
    let page = format!("{ROOM}/new");
    let there = send(world, cookie, &page, &page, &fields).await.leads_to();
    there.split('?').next().unwrap().to_owned()
}

async fn knot(world: &World) -> Knot<Pilot> {
    world.store.knot(&world.study.id, KnotKind::Pilot, 1).await.unwrap().unwrap()
}

async fn version(world: &World) -> String {
    knot(world).await.version.to_string()
}

/// Saves a part as it is typed from the newest version.
async fn save(world: &World, cookie: &str, path: &str, part: &str, fields: &[(&str, &str)]) -> Answer {
    let base = version(world).await;
    let all: Vec<(&str, &str)> =
        [("base", base.as_str())].into_iter().chain(fields.iter().copied()).collect();
    send(world, cookie, path, &format!("{path}/edit/{part}"), &all).await
}

const COST: [(&str, &str); 5] = [
    ("partner", "Institute"),
    ("source", "ERDF"),
    ("purpose", "Machines"),
    ("planned", "92 000,50"),
    ("currency", "EUR"),
];
const STEP: [(&str, &str); 3] =
    [("title", "Open the door"), ("begins", "2024-01-10"), ("ends", "2024-08-31")];

#[tokio::test]
async fn a_pilot_is_made_with_the_numbers_of_today_and_grows_part_by_part() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let path = made(&world, &cookie).await;
    let quoted = knot(&world).await.body.gap.expect("the gap is shown, so it is kept");
    assert_eq!((quoted.numbers.n, quoted.key.wave.as_deref()), (5, Some("2024")));
    save(&world, &cookie, &path, "steps", &STEP).await.leads_to();
    save(&world, &cookie, &path, "costs", &COST).await.leads_to();
    let indicator = [
        ("title", "Questions"),
        ("kind", "output"),
        ("code", "RCO116"),
        ("unit", "count"),
        ("baseline", "0"),
        ("target", "80"),
    ];
    save(&world, &cookie, &path, "indicators", &indicator).await.leads_to();
    let id = knot(&world).await.body.indicators.keys().next().unwrap().clone();
    let reading = [("of", id.as_str()), ("day", "2024-05-01"), ("value", "96"), ("source", "Lab book")];
    save(&world, &cookie, &path, "readings", &reading).await.leads_to();
    save(&world, &cookie, &path, "logic", &[("need", "A gap"), ("objective", "Answers in ten days")])
        .await
        .leads_to();
    save(&world, &cookie, &path, "goal", &[("target", "1,5"), ("again", "2027-10-01")]).await.leads_to();
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    for said in [
        "Open the door",
        "92,000.50",
        "● reached",
        "RCO116",
        "Answers in ten days",
        "1 October 2027",
        "Lab book",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(knot(&world).await.body.target, Some(1_500));
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let path = made(&world, &cookie).await;
    let fields = [
        ("partner", "Institute"),
        ("source", ""),
        ("purpose", "Van"),
        ("planned", "many"),
        ("currency", "EUR"),
    ];
    let page = save(&world, &cookie, &path, "costs", &fields).await.is(422).body;
    assert!(page.contains("id=\"planned-problem\"") && page.contains("value=\"many\""), "{page}");
    let step = [("title", "Visit"), ("begins", "2024-03-01"), ("ends", "2024-02-01")];
    let page = save(&world, &cookie, &path, "steps", &step).await.is(422).body;
    assert!(page.contains("the end lies before the start"), "{page}");
    assert_eq!(knot(&world).await.version, 1, "nothing was saved");
    let page = save(&world, &cookie, &path, "state", &[("state", "ended"), ("stopped_because", "")])
        .await
        .is(422)
        .body;
    assert!(page.contains("cannot follow"), "{page}");
}

#[tokio::test]
async fn two_people_who_edit_one_pilot_lose_nothing() {
    let world = World::new().await;
    let (anna, juris) = (world.analyst().await, world.analyst().await);
    let path = made(&world, &anna).await;
    let base = version(&world).await;
    let based = |fields: &[(&'static str, &'static str)]| -> Vec<(&str, String)> {
        let own = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
        std::iter::once(("base", base.clone())).chain(own).collect()
    };
    // Both began from the first version: one adds a step, one a cost, one changes the summary.
    for (who, part, fields) in [
        (&anna, "steps", STEP.to_vec()),
        (&juris, "costs", COST.to_vec()),
        (&anna, "about", vec![("title", "A lab"), ("owner", "Institute"), ("summary", "Anna's words")]),
    ] {
        let fields = based(&fields);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        send(&world, who, &path, &format!("{path}/edit/{part}"), &fields).await.leads_to();
    }
    let now = knot(&world).await;
    assert_eq!((now.version, now.body.steps.len(), now.body.costs.len()), (4, 1, 1));
    // Both change the same field: the second sees both, and nothing is overwritten.
    let fields = based(&[("title", "A lab"), ("owner", "Region"), ("summary", "Juris' words")]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = send(&world, &juris, &path, &format!("{path}/edit/about"), &fields).await.is(422).body;
    assert!(page.contains("Anna&#39;s words") && page.contains("Juris&#39; words"), "{page}");
    assert_eq!(knot(&world).await.body.summary, "Anna's words");
    assert!(page.contains("name=\"base\" value=\"4\""), "sending again is a decision: {page}");
}

#[tokio::test]
async fn a_running_pilot_changes_with_a_reason_and_the_difference_is_kept() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let path = made(&world, &cookie).await;
    save(&world, &cookie, &path, "steps", &STEP).await.leads_to();
    save(&world, &cookie, &path, "state", &[("state", "running"), ("stopped_because", "")]).await.leads_to();
    let id = knot(&world).await.body.steps.keys().next().unwrap().clone();
    let moved = [
        ("entry", id.as_str()),
        ("title", "Open the door"),
        ("begins", "2024-02-06"),
        ("ends", "2024-08-31"),
    ];
    let page = save(&world, &cookie, &path, "steps", &moved).await.is(422).body;
    assert!(page.contains("Please say why the plan changes."), "{page}");
    let why = [moved.as_slice(), &[("reason", "The mill came late.")]].concat();
    save(&world, &cookie, &path, "steps", &why).await.leads_to();
    // How it went needs no reason.
    let went = [moved.as_slice(), &[("began", "2024-02-06")]].concat();
    save(&world, &cookie, &path, "steps", &went).await.leads_to();
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    for said in ["The mill came late.", "10 January 2024 → 6 February 2024", "as planned"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert_eq!(knot(&world).await.body.changes.len(), 1);
}

const REPORT: [(&str, &str); 4] = [
    ("partner", "Institute"),
    ("begins", "2024-01-01"),
    ("ends", "2024-03-31"),
    ("done", "The door opened."),
];

/// A pilot with a cost and a report that was handed in; gives its path and that of the report.
async fn reported(world: &World, cookie: &str) -> (String, String, String) {
    let path = made(world, cookie).await;
    save(world, cookie, &path, "costs", &COST).await.leads_to();
    let cost = format!("spent.{}", knot(world).await.body.costs.keys().next().unwrap());
    let base = version(world).await;
    let fields = [REPORT.as_slice(), &[("base", &base), (&cost, "7 000,25"), ("go", "hand-in")]].concat();
    let there = send(world, cookie, &path, &format!("{path}/report/new"), &fields).await.leads_to();
    (path, there.split('?').next().unwrap().to_owned(), cost)
}

#[tokio::test]
async fn a_report_that_is_changed_after_its_sign_off_loses_it_and_both_versions_are_shown() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let (path, report, cost) = reported(&world, &cookie).await;
    let page = world.get_with(&report, &with(&cookie)).await.is(200).body;
    assert!(page.contains("◐ Handed in") && page.contains("value=\"sign\""), "{page}");
    let base = version(&world).await;
    send(&world, &cookie, &report, &report, &[("base", &base), ("go", "sign")]).await.leads_to();
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    assert!(page.contains("● Signed off") && page.contains("7,000.25"), "{page}");
    // Somebody corrects an amount.
    let base = version(&world).await;
    let fields = [REPORT.as_slice(), &[("base", &base), (&cost, "8 000"), ("go", "save")]].concat();
    let there = send(&world, &cookie, &report, &report, &fields).await.leads_to();
    assert!(there.contains("pilot-said-sign-off-lost"), "{there}");
    let page = world.get_with(&report, &with(&cookie)).await.is(200).body;
    for said in ["▲ Changed, sign-off lost", "What was signed off", "7,000.25", "8000.00"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let body = knot(&world).await.body;
    let one = body.reports.values().next().unwrap();
    assert!(!one.is_signed() && one.lost.len() == 1);
    let file = world.get_with(&format!("{report}.pdf"), &with(&cookie)).await.is(200);
    assert_eq!(file.header("content-type"), "application/pdf");
}

#[tokio::test]
async fn nobody_signs_what_they_have_not_read() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let (_, report, cost) = reported(&world, &cookie).await;
    let read = version(&world).await;
    let fields = [REPORT.as_slice(), &[("base", &read), (&cost, "9 999"), ("go", "hand-in")]].concat();
    send(&world, &cookie, &report, &report, &fields).await.leads_to();
    let page = send(&world, &cookie, &report, &report, &[("base", &read), ("go", "sign")]).await.is(422).body;
    assert!(page.contains("was changed while you were reading it"), "{page}");
    let page = send(
        &world,
        &cookie,
        &report,
        &report,
        &[("base", &version(&world).await), ("go", "return"), ("comment", "")],
    )
    .await
    .is(422)
    .body;
    assert!(page.contains("what should be changed"), "{page}");
    let base = version(&world).await;
    let fields = [("base", base.as_str()), ("go", "return"), ("comment", "Receipts, please.")];
    send(&world, &cookie, &report, &report, &fields).await.leads_to();
    assert!(world.get_with(&report, &with(&cookie)).await.body.contains("Receipts, please."));
    let cost = cost.trim_start_matches("spent.");
    let base = version(&world).await;
    let gone = [("base", base.as_str()), ("entry", cost), ("go", "remove")];
    let path = report.split("/report").next().unwrap();
    let page = send(&world, &cookie, path, &format!("{path}/edit/costs"), &gone).await.is(422).body;
    assert!(page.contains("so it stays"), "a cost that a report names: {page}");
}

#[tokio::test]
async fn each_role_reaches_what_the_table_of_roles_says() {
    let world = World::new().await.with_answers().await;
    let link = world.analyst().await;
    let (path, report, _) = reported(&world, &link).await;
    let address = world.account("Aino", "reader", &world.study.id.clone()).await;
    let cookie = world.signed_in(&address).await;
    let person = world.store.persons().await.unwrap().remove(0).id;
    for role in Role::ALL {
        for (scope, is_here) in [
            (world.study.scope(), true),
            (world.study.scope_of("north"), true),
            (world.study.scope_of("south"), false),
        ] {
            for grant in world.store.grants(&person).await.unwrap().0 {
                world.store.take(&person, &grant).await.unwrap();
            }
            let is_study = scope == world.study.scope();
            world.store.give(&person, &Grant { role, scope }, Timestamp::now(), "test").await.unwrap();
            let reads = is_here && !matches!(role, Role::Admin | Role::Interviewer);
            let runs = is_here && matches!(role, Role::Lead | Role::Coordinator);
            let status = |may: bool| if may { 200 } else { 403 };
            for (rest, may) in [
                ("", reads),
                ("/file/steps.ics", reads),
                ("/file/budget.csv", reads),
                ("/edit/about", runs),
                ("/edit/steps", runs),
                ("/report/new", runs),
            ] {
                let got = world.get_with(&format!("{path}{rest}"), &with(&cookie)).await.status.as_u16();
                assert_eq!(got, status(may), "{role:?} {is_here} {rest}");
            }
            assert_eq!(
                world.get_with(&report, &with(&cookie)).await.status.as_u16(),
                status(reads),
                "{role:?}"
            );
            let page = world.get_with(&report, &with(&cookie)).await.body;
            assert_eq!(page.contains("value=\"sign\""), role == Role::Lead && is_study, "{role:?} {is_here}");
            // Forms that are sent by hand are refused as well.
            let key = world.get_with("/en/study/biogas", &with(&cookie)).await.is(200);
            let key = if key.body.contains("name=\"key\"") { key.key() } else { String::new() };
            let headers =
                [("cookie", cookie.as_str()), ("content-type", "application/x-www-form-urlencoded")];
            let base = version(&world).await;
            let form = encoded(&[("key", &key), ("base", &base), ("go", "sign")]);
            let may_sign = role == Role::Lead && is_study;
            if !may_sign {
                let refused = world.send(Method::POST, &report, &headers, &form).await.status.as_u16();
                assert_eq!(refused, 403, "{role:?} {is_here} signs");
            }
            if !runs {
                let form = encoded(&[("key", &key), ("base", &base), ("title", "Taken over")]);
                let refused = world.send(Method::POST, &format!("{path}/edit/about"), &headers, &form).await;
                assert_eq!(refused.status.as_u16(), 403, "{role:?} {is_here} edits");
            }
        }
    }
}

/// Answers of one wave: the same respondents by their codes, each rating as given.
async fn asked(world: &World, case: &str, wave: &str, pairs: &[(u8, u8)]) {
    for (number, (expectation, experience)) in pairs.iter().enumerate() {
        let scores = Scores {
            expectation: Some(Score::Points(*expectation)),
            experience: Some(Score::Points(*experience)),
            importance: None,
        };
        let mut response = world.response(case, "company", number, |_| scores);
        wave.clone_into(&mut response.wave);
        response.id = format!("{case}-{wave}-{number}");
        world.store.save_response(&response, Timestamp::now()).await.unwrap();
    }
}

const BEFORE: [(u8, u8); 8] = [(8, 4), (9, 8), (7, 5), (7, 4), (8, 4), (10, 4), (8, 3), (9, 5)];
const AFTER: [(u8, u8); 8] = [(8, 7), (8, 8), (7, 6), (9, 6), (8, 8), (8, 4), (9, 6), (7, 6)];

/// A pilot of `north` made after the first wave, with a second wave in which the gap fell; `south` has no pilot, and its gap stayed.
async fn asked_again(world: &World, cookie: &str) -> String {
    world.close_wave().await;
    asked(world, "north", "2020", &BEFORE).await;
    asked(world, "south", "2020", &BEFORE).await;
    let path = made(world, cookie).await;
    asked(world, "north", "2024", &AFTER).await;
    let mut same = BEFORE;
    same.rotate_left(3);
    asked(world, "south", "2024", &same).await;
    // Results of other regions are shown as they are known.
    for case in ["north", "south"] {
        world.get_with(&format!("/en/study/biogas/case/{case}"), &with(cookie)).await.is(200);
    }
    path
}

#[tokio::test]
async fn the_gap_before_and_after_is_told_against_noise_beside_a_region_without_a_pilot() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let path = asked_again(&world, &cookie).await;
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    // Worked out by hand in `lars-domain/tests/it/again.rs`.
    for said in [
        "Answered both times: 8. Their gap",
        "fell by 2.0 points",
        "larger than noise",
        "Without a pilot: Region south",
        "within noise",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("With this pilot: Region south"));
    // What was said once stays, whoever withdraws later.
    let place = [world.study.id.as_str(), "north", "2020", "2024", "company|research|regional|relation"];
    let kept = world.store.gap_change(place).await.unwrap().expect("kept");
    assert_eq!((kept.pairs, kept.difference), (Some(8), -2.0));
}

#[tokio::test]
async fn an_anonymous_study_links_nobody() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    assert!(world.store.make_anonymous(&world.study.id).await.unwrap(), "nobody has answered yet");
    let path = asked_again(&world, &cookie).await;
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    assert!(page.contains("The study is anonymous") && !page.contains("Answered both times:"), "{page}");
    assert!(page.contains("From one survey to the other the gap fell by 2.0 points"), "{page}");
}

#[tokio::test]
async fn a_smallest_group_that_was_raised_hides_the_comparison() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let path = asked_again(&world, &cookie).await;
    world.get_with(&path, &with(&cookie)).await.is(200);
    let mut study = world.store.study("biogas").await.unwrap().unwrap();
    study.min_n = lars_domain::gap::disclosure::MinN::new(9).unwrap();
    world.store.save_study(&study).await.unwrap();
    let page = world.get_with(&path, &with(&cookie)).await.is(200).body;
    assert!(page.contains("too few answered") && !page.contains("fell by"), "{page}");
    assert!(!page.contains("+3.1") && !page.contains("The gap that it should close was"), "{page}");
}

/// A published practice of `south`.
async fn practice(world: &World, state: &str) -> Knot<Practice> {
    let mut body =
        Practice { region: "south".to_owned(), title: Text::new("en", "Open lab"), ..Practice::default() };
    body.review.stage = Stage::parse(state).unwrap();
    let new = NewKnot {
        study: &world.study.id,
        kind: KnotKind::Practice,
        case: "south",
        state,
        parents: &[],
        at: Timestamp::now(),
        who: "test",
    };
    world.store.add_knot(new, &body).await.unwrap();
    world.store.knot(&world.study.id, KnotKind::Practice, 1).await.unwrap().unwrap()
}

/// The pilot as one that tries out the practice.
async fn tries_out(world: &World) {
    let mut mine = knot(world).await;
    mine.version += 1;
    mine.body.origin.practice = Some(1);
    assert!(world.store.save_knot(&mine).await.unwrap());
}

#[tokio::test]
async fn the_lesson_of_a_pilot_changes_the_evidence_of_its_practice() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    practice(&world, "published").await;
    let path = made(&world, &cookie).await;
    tries_out(&world).await;
    let page =
        save(&world, &cookie, &path, "lesson", &[("outcome", "failed"), ("lesson", "")]).await.is(422).body;
    assert!(page.contains("id=\"lesson-problem\""), "a failure needs its lesson: {page}");
    for (outcome, wanted) in [("failed", Outcome::Failed), ("succeeded", Outcome::Succeeded)] {
        let there = save(&world, &cookie, &path, "lesson", &[("outcome", outcome), ("lesson", "Ask first.")])
            .await
            .leads_to();
        assert!(there.contains("pilot-said-told"), "{there}");
        let told: Knot<Practice> =
            world.store.knot(&world.study.id, KnotKind::Practice, 1).await.unwrap().unwrap();
        let [transfer] = told.body.transfers.as_slice() else {
            panic!("one transfer: {:?}", told.body.transfers)
        };
        assert_eq!((transfer.outcome, transfer.region.as_str()), (wanted, "north"));
        assert_eq!(transfer.lesson.best_body("en"), "Ask first.");
        assert!(told.body.transfers[0].source.ends_with("/pilot/1"));
    }
    let told: Knot<Practice> =
        world.store.knot(&world.study.id, KnotKind::Practice, 1).await.unwrap().unwrap();
    assert_eq!((told.body.outcomes().successes, told.body.outcomes().failures), (1, 0));
}

#[tokio::test]
async fn a_practice_that_is_withdrawn_while_its_pilot_runs_is_said_on_its_page() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let published = practice(&world, "published").await;
    let path = made(&world, &cookie).await;
    tries_out(&world).await;
    let says = |page: &str| page.contains("has been withdrawn since");
    assert!(!says(&world.get_with(&path, &with(&cookie)).await.is(200).body));
    let mut archived = Knot { version: published.version + 1, state: "archived".to_owned(), ..published };
    archived.body.review.stage = Stage::Archived;
    assert!(world.store.save_knot(&archived).await.unwrap());
    assert!(says(&world.get_with(&path, &with(&cookie)).await.is(200).body));
}

#[tokio::test]
async fn steps_and_budget_are_taken_away_as_files() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let (path, ..) = reported(&world, &cookie).await;
    save(&world, &cookie, &path, "steps", &STEP).await.leads_to();
    let steps = world.get_with(&format!("{path}/file/steps.ics"), &with(&cookie)).await.is(200).body;
    assert!(steps.contains("DTSTART;VALUE=DATE:20240110\r\nDTEND;VALUE=DATE:20240901\r\n"), "{steps}");
    let budget = world.get_with(&format!("{path}/file/budget.csv"), &with(&cookie)).await.is(200).body;
    assert!(budget.contains("Institute,ERDF,Machines,92000.5,7000.25,0,EUR"), "{budget}");
    let book = world.get_with(&format!("{path}/file/budget.xlsx"), &with(&cookie)).await;
    assert_eq!(book.status.as_u16(), 200);
    let paper = world.get_with(&format!("{path}/file/pilot.pdf"), &with(&cookie)).await;
    assert_eq!((paper.status.as_u16(), paper.header("content-type").as_str()), (200, "application/pdf"));
    world.get_with(&format!("{path}/file/other.exe"), &with(&cookie)).await.is(404);
}

#[tokio::test]
async fn pages_of_pilots_can_be_read_by_a_screen_reader() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let (path, report, _) = reported(&world, &cookie).await;
    save(&world, &cookie, &path, "steps", &STEP).await.leads_to();
    for address in [
        ROOM,
        &format!("{ROOM}/new"),
        &path,
        &report,
        &format!("{path}/edit/steps"),
        &format!("{path}/edit/indicators"),
        &format!("{path}/report/new"),
    ] {
        let page = world.get_with(address, &with(&cookie)).await.is(200).body;
        crate::access::check(&page, address, "en");
    }
}
