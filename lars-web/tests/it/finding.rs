//! Findings: made by one click, judged by those who may, written by two at once; their verdict stands beside the number, and a hidden cell
//! gives none away.
//!
//! The rules of a finding are tested in `lars-domain`.

use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::finding::{Finding, FindingStatus};
use lars_domain::people::role::Role;
use lars_domain::thread::{Knot, KnotKind};

use crate::people::with;
use crate::world::{Answer, World};

const LIST: &str = "/en/study/biogas/finding";
const RELATION: &str =
    "/en/study/biogas/case/north/relation?from=company&to=research&level=regional&wave=2024&item=relation";
const FIELDS: [(&str, &str); 7] = [
    ("origin", "numbers"),
    ("case", "north"),
    ("from", "company"),
    ("to", "research"),
    ("level", "regional"),
    ("wave", "2024"),
    ("item", "relation"),
];

async fn key(world: &World, cookie: &str) -> String {
    world.get_with("/en/study", &with(cookie)).await.is(200).key()
}

/// Sends a form with its key.
async fn send(world: &World, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let key = key(world, cookie).await;
    let mut all = vec![("key", key.as_str())];
    all.extend(fields);
    world.post_with(path, &all, &with(cookie)).await
}

async fn stored(world: &World, number: i64) -> Knot<Finding> {
    world.store.knot(&world.study.id, KnotKind::Finding, number).await.unwrap().unwrap()
}

/// A world with a finding about companies and research in `north`.
async fn with_finding() -> (World, String) {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    world.get_with(RELATION, &with(&cookie)).await.is(200);
    let made = send(&world, &cookie, &format!("{LIST}/new"), &FIELDS).await;
    assert_eq!(made.leads_to(), format!("{LIST}/1?said=finding-made-done"));
    (world, cookie)
}

fn verdict<'v>(version: &'v str, outcome: &'v str) -> Vec<(&'v str, &'v str)> {
    vec![
        ("version", version),
        ("outcome", outcome),
        ("day.day", "14"),
        ("day.month", "1"),
        ("day.year", "2025"),
        ("present.company", "4"),
        ("present.research", "3"),
        ("against", "1"),
        ("reason", "Nobody knows whom to ask."),
        ("minutes", "A secret of the room."),
    ]
}

#[tokio::test]
async fn one_click_on_a_relation_makes_a_finding_in_ten_languages_that_keeps_its_numbers() {
    let (world, cookie) = with_finding().await;
    let knot = stored(&world, 1).await;
    assert_eq!((knot.case.as_str(), knot.state.as_str(), knot.version), ("north", "draft", 1));
    assert_eq!(knot.body.sentence.0.len(), 10);
    let quoted = knot.body.quoted.as_ref().unwrap();
    assert_eq!((quoted.numbers.n, quoted.numbers.gaps.total()), (5, 0));
    assert!(!quoted.run.is_empty());
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("4.0 points less than expected"), "{page}");
    let latvian = world.get_with("/lv/study/biogas/finding/1", &with(&cookie)).await.is(200).body;
    assert!(latvian.contains("mazāk, nekā gaidīts"), "{latvian}");
    // The relation leads to it.
    let relation = world.get_with(RELATION, &with(&cookie)).await.is(200).body;
    assert!(relation.contains(&format!("{LIST}/1\"")), "{relation}");
    assert!(!page.contains(">Now<"), "it is the number of today: {page}");
    // Where the number of today is another one than that of the release it was made from, the page shows both.
    let mut earlier = knot;
    earlier.version += 1;
    earlier.body.quoted.as_mut().unwrap().numbers.mean_gap = 3.0;
    assert!(world.store.save_knot(&earlier).await.unwrap());
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains(">Now<") && page.contains("+3.0") && page.contains("+4.0"), "{page}");
}

#[tokio::test]
async fn a_hidden_relation_makes_no_finding_and_one_that_becomes_hidden_shows_none_of_its_numbers() {
    let (world, cookie) = with_finding().await;
    let hidden = FIELDS.map(|(name, value)| match name {
        "from" => (name, "research"),
        "to" => (name, "company"),
        _ => (name, value),
    });
    let answer = send(&world, &cookie, &format!("{LIST}/new"), &hidden).await;
    assert!(answer.leads_to().contains("said=finding-hidden"), "{}", answer.leads_to());
    assert!(world.store.knot::<Finding>(&world.study.id, KnotKind::Finding, 2).await.unwrap().is_none());
    // The smallest group is raised above the five who answered.
    let mut study = world.study.clone();
    study.min_n = MinN::new(6).unwrap();
    world.store.save_study(&study).await.unwrap();
    for path in ["", "/1", "/1/edit", "/1/verdict"] {
        let page = world.get_with(&format!("{LIST}{path}"), &with(&cookie)).await.is(200).body;
        assert!(!page.contains("4.0") && !page.contains("n 5"), "{path}: {page}");
    }
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("The numbers are not shown"), "{page}");
    assert!(page.contains("too few answers"), "{page}");
}

#[tokio::test]
async fn a_verdict_stands_beside_the_number_wherever_it_is_shown() {
    let (world, cookie) = with_finding().await;
    let before = world.get_with("/en/study/biogas/case/north", &with(&cookie)).await.is(200).body;
    assert!(!before.contains("● Confirmed"));
    let judged = send(&world, &cookie, &format!("{LIST}/1/verdict"), &verdict("1", "confirmed")).await;
    assert_eq!(judged.leads_to(), format!("{LIST}/1?said=finding-judged"));
    assert_eq!(stored(&world, 1).await.state, "confirmed");
    for path in [
        "/en/study/biogas/case/north",
        "/en/study/biogas/case/north?view=numbers",
        RELATION,
        &format!("{LIST}/1"),
        LIST,
    ] {
        let page = world.get_with(path, &with(&cookie)).await.is(200).body;
        assert!(page.contains("● Confirmed"), "{path}: {page}");
    }
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    for said in
        ["7 people in the room", "1 disagreed", "Nobody knows whom to ask.", "14 January 2025", "Study lead"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    let csv = world.get_with("/en/study/biogas/case/north/gaps.csv", &with(&cookie)).await.is(200).body;
    let confirmed: Vec<&str> = csv.lines().filter(|line| line.trim_end().ends_with(",confirmed")).collect();
    assert!(csv.lines().next().unwrap().trim_end().ends_with(",verdict"), "{csv}");
    assert!(confirmed.len() == 1 && confirmed[0].contains("company,research,regional"), "{csv}");
    let json = world.get_with("/en/study/biogas/case/north/gaps.json", &with(&cookie)).await.is(200).body;
    assert_eq!(json.matches("\"verdict\": \"confirmed\"").count(), 1);
    // Another case has the same relation and no verdict.
    let south = world.get_with("/en/study/biogas/case/south", &with(&cookie)).await.is(200).body;
    assert!(!south.contains("● Confirmed"));
}

#[tokio::test]
async fn a_verdict_without_reason_or_of_tomorrow_is_refused_and_keeps_what_was_typed() {
    let (world, cookie) = with_finding().await;
    let change = |changed: (&'static str, &'static str)| {
        let fields = verdict("1", "confirmed").into_iter();
        fields
            .map(|(name, value)| if name == changed.0 { changed } else { (name, value) })
            .collect::<Vec<_>>()
    };
    for (changed, said) in [
        (("reason", ""), "A verdict needs a reason."),
        (("day.year", "2999"), "has not come yet"),
        (("day.day", "41"), "Enter the day of the focus group."),
        (("present.company", "many"), "whole number up to 999"),
        (("against", "8"), "More people disagreed"),
    ] {
        let answer = send(&world, &cookie, &format!("{LIST}/1/verdict"), &change(changed)).await.is(422);
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
        assert!(answer.body.contains("A secret of the room."), "{said}");
    }
    assert_eq!(stored(&world, 1).await.version, 1);
}

/// Who may read, make and judge findings of a case, over every route.
#[tokio::test]
async fn facilitators_judge_and_everybody_else_does_only_what_their_role_says() {
    let (world, lead) = with_finding().await;
    send(&world, &lead, &format!("{LIST}/1/verdict"), &verdict("1", "discussed")).await.is(303);
    world.close_wave().await;
    let study = world.study.id.clone();
    let north = format!("{study} north");
    let south = format!("{study} south");
    // Reads, makes and edits, judges, reads minutes.
    let expected = [
        (Role::Coordinator, &north, [true, true, false, true]),
        (Role::Analyst, &north, [true, true, false, true]),
        (Role::Facilitator, &north, [true, true, true, true]),
        (Role::Expert, &north, [true, false, false, false]),
        (Role::Reader, &north, [true, false, false, false]),
        (Role::Interviewer, &north, [false, false, false, false]),
        (Role::Facilitator, &south, [false, false, false, false]),
    ];
    for (role, scope, [reads, makes, judges, minutes]) in expected {
        let name = format!("{role:?}{}", if *scope == south { "South" } else { "" });
        let cookie = world.signed_in(&world.account(&name, role.code(), scope).await).await;
        let status = |may: bool| if may { 200 } else { 403 };
        for (path, may) in [
            ("/1", reads),
            ("/1/sheet.pdf", reads),
            ("/1/edit", makes),
            ("/1/verdict", judges),
            ("/1/minutes", minutes),
            ("/1/minutes.pdf", minutes),
        ] {
            let answer = world.get_with(&format!("{LIST}{path}"), &with(&cookie)).await;
            assert_eq!(answer.status.as_u16(), status(may), "{role:?} {scope} {path}");
        }
        let page = world.get_with(LIST, &with(&cookie)).await;
        assert_eq!(page.body.contains("finding/1\""), reads, "{role:?} {scope}: {}", page.body);
        let version = stored(&world, 1).await.version.to_string();
        let sent = send(&world, &cookie, &format!("{LIST}/1/verdict"), &verdict(&version, "explained")).await;
        assert_eq!(sent.status.as_u16(), if judges { 303 } else { 403 }, "{role:?} {scope}");
        let sent = send(&world, &cookie, &format!("{LIST}/new"), &FIELDS).await;
        assert_eq!(sent.status.as_u16(), if makes { 303 } else { 403 }, "{role:?} {scope}");
        let edit =
            [("version", version.as_str()), ("sentence", "Another."), ("source", ""), ("questions", "")];
        let sent = send(&world, &cookie, &format!("{LIST}/1/edit"), &edit).await;
        assert_eq!(sent.status.as_u16(), if makes { 303 } else { 403 }, "{role:?} {scope}");
    }
    let judged = stored(&world, 1).await.body;
    assert_eq!(judged.verdict().unwrap().role, "facilitator");
    assert_eq!(judged.status(), FindingStatus::Explained);
}

/// Whoever sees who has answered must not see numbers that change with each of them.
#[tokio::test]
async fn of_an_open_wave_whoever_sees_who_has_answered_reads_no_numbers_in_a_finding() {
    let (world, _) = with_finding().await;
    let scope = format!("{} north", world.study.id);
    let cookie = world.signed_in(&world.account("Cora", "coordinator", &scope).await).await;
    for path in ["", "/1", "/1/edit"] {
        let page = world.get_with(&format!("{LIST}{path}"), &with(&cookie)).await.is(200).body;
        assert!(!page.contains("4.0"), "{path}: {page}");
    }
    world.close_wave().await;
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("4.0 points less"), "{page}");
}

#[tokio::test]
async fn two_who_write_different_fields_are_both_kept_and_two_verdicts_are_shown_to_each_other() {
    let (world, cookie) = with_finding().await;
    let edit = format!("{LIST}/1/edit");
    let questions = stored(&world, 1).await.body.questions.body("en").to_owned();
    let sentence = stored(&world, 1).await.body.sentence.body("en").to_owned();
    let first =
        [("version", "1"), ("sentence", "A door is missing."), ("source", ""), ("questions", &questions)];
    send(&world, &cookie, &edit, &first).await.is(303);
    let second =
        [("version", "1"), ("sentence", &sentence), ("source", "Minutes of 2019"), ("questions", &questions)];
    send(&world, &cookie, &edit, &second).await.is(303);
    let both = stored(&world, 1).await.body;
    assert_eq!((both.sentence.body("en"), both.source.as_str()), ("A door is missing.", "Minutes of 2019"));
    assert!(both.sentence.body("lv").contains("gaidīts"), "the other languages stay");
    let third = [("version", "1"), ("sentence", "A window."), ("source", ""), ("questions", &questions)];
    let clash = send(&world, &cookie, &edit, &third).await.is(409);
    assert!(clash.body.contains("A door is missing.") && clash.body.contains("A window."), "{}", clash.body);
    assert!(clash.body.contains("name=\"version\" value=\"3\""), "{}", clash.body);
    // Two facilitators judge the same version.
    let judge = format!("{LIST}/1/verdict");
    send(&world, &cookie, &judge, &verdict("3", "confirmed")).await.is(303);
    let clash = send(&world, &cookie, &judge, &verdict("3", "rejected")).await.is(409);
    assert!(clash.body.contains("● Confirmed") && clash.body.contains("in the meantime"), "{}", clash.body);
    assert_eq!(stored(&world, 1).await.body.verdicts.len(), 1);
    send(&world, &cookie, &judge, &verdict("4", "rejected")).await.is(303);
    let judged = stored(&world, 1).await.body;
    assert_eq!((judged.verdicts.len(), judged.status()), (2, FindingStatus::Rejected));
}

#[tokio::test]
async fn a_verdict_is_on_the_sentence_that_was_read_and_stands_over_no_other_one() {
    let (world, lead) = with_finding().await;
    let mut changed = stored(&world, 1).await;
    changed.version += 1;
    changed.body.sentence = lars_domain::text::Text::new("en", "The opposite.");
    assert!(world.store.save_knot(&changed).await.unwrap());
    // The page of the verdict was opened before.
    let judge = format!("{LIST}/1/verdict");
    let clash = send(&world, &lead, &judge, &verdict("1", "confirmed")).await.is(409).body;
    assert!(clash.contains("The opposite.") && clash.contains("name=\"version\" value=\"2\""), "{clash}");
    send(&world, &lead, &judge, &verdict("2", "confirmed")).await.is(303);
    // Who may not judge does not rewrite what was judged.
    let analyst = world.account("analyst", "analyst", &world.study.id.clone()).await;
    let analyst = world.signed_in(&analyst).await;
    let rewritten = [("version", "3"), ("sentence", "Something else."), ("questions", "")];
    send(&world, &analyst, &format!("{LIST}/1/edit"), &rewritten).await.is(403);
    assert_eq!(stored(&world, 1).await.version, 3);
}

#[tokio::test]
async fn a_finding_in_words_needs_a_sentence_and_a_publication_its_address() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let new = format!("{LIST}/new");
    let fields = |sentence, source| {
        vec![
            ("origin", "source"),
            ("case", ""),
            ("sentence", sentence),
            ("source", source),
            ("questions", "Is it still so?"),
            ("from", "company"),
            ("to", ""),
            ("level", "regional"),
        ]
    };
    let refused = send(&world, &cookie, &new, &fields("", "https://example.org/a")).await.is(422);
    assert!(refused.body.contains("This is needed."), "{}", refused.body);
    let refused = send(&world, &cookie, &new, &fields("Weak ties.", "a report")).await.is(422);
    assert!(refused.body.contains("Enter the web address"), "{}", refused.body);
    assert!(refused.body.contains("Weak ties."), "what was typed stays");
    send(&world, &cookie, &new, &fields("Weak ties.", "A report, https://example.org/a")).await.is(303);
    let page = world.get_with(&format!("{LIST}/1"), &with(&cookie)).await.is(200).body;
    for said in [
        "Weak ties.",
        "Published in words; no number was published.",
        "https://example.org/a",
        "The whole study",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let mut unknown = fields("Weak ties.", "https://example.org/a");
    unknown[5] = ("from", "martians");
    send(&world, &cookie, &new, &unknown).await.is(422);
}

#[tokio::test]
async fn minutes_are_a_page_and_a_file_and_sheets_are_files() {
    let (world, cookie) = with_finding().await;
    world.get_with(&format!("{LIST}/1/minutes"), &with(&cookie)).await.is(404);
    let sheets = world.get_with(&format!("{LIST}/sheet.pdf?case=north"), &with(&cookie)).await.is(200);
    assert!(sheets.body.starts_with("%PDF") && sheets.header("content-type") == "application/pdf");
    send(&world, &cookie, &format!("{LIST}/1/verdict"), &verdict("1", "confirmed")).await.is(303);
    let page = world.get_with(&format!("{LIST}/1/minutes"), &with(&cookie)).await.is(200).body;
    assert!(page.contains("A secret of the room."), "{page}");
    for file in ["minutes.pdf", "sheet.pdf"] {
        let answer = world.get_with(&format!("{LIST}/1/{file}"), &with(&cookie)).await.is(200);
        assert!(answer.body.starts_with("%PDF"), "{file}");
    }
    world.get_with(&format!("{LIST}/1/other.pdf"), &with(&cookie)).await.is(404);
    // Nothing is left without a verdict.
    world.get_with(&format!("{LIST}/sheet.pdf"), &with(&cookie)).await.is(404);
    let acts: Vec<&str> = world.audit().await.iter().map(|entry| entry.act.code()).collect();
    assert!(acts.contains(&"judged-finding") && acts.contains(&"exported-results"), "{acts:?}");
}

#[tokio::test]
async fn the_list_filters_by_status_and_case() {
    let (world, cookie) = with_finding().await;
    let south = FIELDS.map(|(name, value)| if name == "case" { (name, "south") } else { (name, value) });
    world.get_with("/en/study/biogas/case/south", &with(&cookie)).await.is(200);
    send(&world, &cookie, &format!("{LIST}/new"), &south).await.is(303);
    send(&world, &cookie, &format!("{LIST}/2/verdict"), &verdict("1", "rejected")).await.is(303);
    for (query, first, second) in [
        ("", true, true),
        ("?status=draft", true, false),
        ("?status=rejected", false, true),
        ("?case=south", false, true),
        ("?case=south&status=draft", false, false),
    ] {
        let page = world.get_with(&format!("{LIST}{query}"), &with(&cookie)).await.is(200).body;
        let has = |number| page.contains(&format!("finding/{number}\""));
        assert_eq!((has(1), has(2)), (first, second), "{query}");
    }
    world.get_with(&format!("{LIST}?status=lost"), &with(&cookie)).await.is(404);
    world.get_with(&format!("{LIST}?case=lost"), &with(&cookie)).await.is(404);
}
