//! One path: from an empty installation over the tasks of a study to asking and closing, as an officer meets it.

use std::sync::Arc;

use lars_domain::ask::write::draft::Draft;
use lars_domain::map::protection::Protection;
use lars_domain::map::sender::Sender;
use lars_domain::map::study::Study;
use lars_domain::people::role::Role;
use lars_store::Store;
use lars_web::{Site, router};

use crate::people::with;
use crate::response::complete;
use crate::world::{World, protection, questionnaire, sender};

/// Sends a form of a page with its key.
async fn send(
    world: &World,
    cookie: &str,
    page: &str,
    to: &str,
    fields: &[(&str, &str)],
) -> crate::world::Answer {
    let key = world.get_with(page, &with(cookie)).await.is(200).key();
    let fields = [&[("key", key.as_str())][..], fields].concat();
    world.post_with(to, &fields, &with(cookie)).await
}

#[tokio::test]
async fn an_empty_installation_begins_with_a_first_study_or_the_demo() {
    let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
    let load = |store: Store| async move {
        let study = Study { slug: "demo".to_owned(), ..crate::world::study(true) };
        store.save_study(&study).await.map_err(|error| error.to_string())
    };
    let site =
        Site::new(store.clone()).await.unwrap().with_demo(Arc::new(move |store| Box::pin(load(store))));
    let world = World::over(store, router(site));
    let cookie = world.analyst().await;
    let page = world.get_with("/en/study", &with(&cookie)).await.is(200).body;
    assert!(page.contains("Create your first study") && page.contains("Look at the demo"), "{page}");
    send(&world, &cookie, "/en/study", "/en/study/demo", &[]).await.is(303);
    let page = world.get_with("/en/study", &with(&cookie)).await.is(200).body;
    assert!(page.contains("/en/study/demo\"") && !page.contains("Look at the demo"), "{page}");
}

#[tokio::test]
async fn the_demo_can_be_loaded_beside_a_study_of_ones_own() {
    let store = Store::open("sqlite::memory:", lars_store::Ring::fresh().unwrap()).await.unwrap();
    let load = |store: Store| async move {
        let study = Study { slug: "demo".to_owned(), ..crate::world::study(true) };
        store.save_study(&study).await.map_err(|error| error.to_string())
    };
    let site =
        Site::new(store.clone()).await.unwrap().with_demo(Arc::new(move |store| Box::pin(load(store))));
    store.save_study(&crate::world::study(false)).await.unwrap();
    let world = World::over(store, router(site));
    let cookie = world.analyst().await;
    assert!(world.get_with("/en/study", &with(&cookie)).await.is(200).body.contains("Look at the demo"));
    send(&world, &cookie, "/en/study", "/en/study/demo", &[]).await.is(303);
    let page = world.get_with("/en/study", &with(&cookie)).await.is(200).body;
    assert!(page.contains("/en/study/demo\"") && page.contains("/en/study/biogas\""), "{page}");
}

#[tokio::test]
async fn the_page_of_a_study_names_the_one_thing_to_do_next() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let id = world.study.id.clone();
    let next = async || {
        let page = world.get_with("/en/study/biogas", &with(&cookie)).await.is(200).body;
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        assert_eq!(main.matches("class=\"button\" href").count(), 1, "one filled button");
        let (_, next) = page.split_once("<h2 id=\"next\">").unwrap();
        next.split("</h2>").next().unwrap().to_owned()
    };
    world.store.save_sender(&id, &Sender::default()).await.unwrap();
    world.store.save_protection(&id, &Protection::default()).await.unwrap();
    assert_eq!(next().await, "Next: Say who asks");
    world.store.save_sender(&id, &sender()).await.unwrap();
    assert_eq!(next().await, "Next: Fill in data protection");
    world.store.save_protection(&id, &protection()).await.unwrap();
    assert_eq!(next().await, "Next: List whom to ask", "the questionnaire is published");
    world.invite("2024").await;
    assert_eq!(next().await, "Next: Follow who has answered");
}

#[tokio::test]
async fn nothing_is_published_or_sent_before_it_is_said_who_asks() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let form = [("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "1")];
    let page = "/en/study/biogas/invitation";
    for (who, rules) in [(Sender::default(), protection()), (sender(), Protection::default())] {
        world.store.save_sender(&world.study.id, &who).await.unwrap();
        world.store.save_protection(&world.study.id, &rules).await.unwrap();
        let refused = send(&world, &cookie, page, page, &form).await.is(409);
        assert!(refused.body.contains("href=\"/en/study/biogas\""), "{}", refused.body);
        let open = [("go", "make"), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("most", "5")];
        send(&world, &cookie, page, "/en/study/biogas/open-link", &open).await.is(409);
    }
    world.store.save_protection(&world.study.id, &protection()).await.unwrap();
    send(&world, &cookie, page, page, &form).await.is(303);
}

#[tokio::test]
async fn a_study_is_made_of_a_title_and_regions_found_by_name() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let new = "/en/study/new";
    let found =
        send(&world, &cookie, new, new, &[("go", "find"), ("title", "Wood"), ("find", "latgale")]).await;
    let page = found.is(200).body;
    assert!(page.contains("name=\"found.LV005\"") && page.contains("value=\"Wood\""), "{page}");
    let fields = [
        ("go", "save"),
        ("title", "Wood in Latgale"),
        ("min_n", "4"),
        ("found.LV005", "yes"),
        ("case.0.code", ""),
        ("case.0.name", "Selonia"),
        ("wave.0.code", ""),
        ("wave.0.opens", "2026-10-05"),
        ("wave.0.closes", "2026-12-18"),
    ];
    let there = send(&world, &cookie, new, new, &fields).await.is(303).leads_to();
    assert!(there.starts_with("/en/study/wood-in-latgale?"), "{there}");
    let study = world.store.study("wood-in-latgale").await.unwrap().unwrap();
    let cases: Vec<_> = study.cases.iter().map(|case| (case.code.as_str(), case.nuts.as_deref())).collect();
    assert_eq!(cases, [("selonia", None), ("latgale", Some("LV005"))]);
    assert_eq!((study.waves.len(), study.waves[0].code.as_str()), (1, "2026"));
    // What is wrong is said at its field, with a link to it, and what was typed is kept.
    let wrong = [
        ("go", "save"),
        ("title", ""),
        ("min_n", "4"),
        ("wave.0.code", ""),
        ("wave.0.name", "x"),
        ("wave.0.opens", "2026-10-05"),
        ("wave.0.closes", "2026-09-18"),
    ];
    let page = send(&world, &cookie, new, new, &wrong).await.is(422).body;
    assert!(page.contains("href=\"#title\"") && page.contains("href=\"#wave.0.closes\""), "{page}");
    assert!(
        page.contains("id=\"title-problem\"") && page.contains("name=\"wave.0.closes.day\" value=\"18\""),
        "{page}"
    );
}

#[tokio::test]
async fn the_first_account_is_the_owners_and_roles_are_ticked_in_one_form() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = "/en/person";
    let owner = [("go", "make"), ("owner", "yes"), ("name", "Aino"), ("address", "aino@example.fi")];
    send(&world, &cookie, page, page, &owner).await.is(303);
    let id = world.store.persons().await.unwrap().remove(0).id;
    let roles = async |id: &str| {
        world.store.grants(id).await.unwrap().0.into_iter().map(|grant| grant.role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&id).await.len(), Role::ALL.len());
    // The second one cannot ask for all.
    let second = [("go", "make"), ("owner", "yes"), ("name", "Eve"), ("address", "eve@example.fi")];
    send(&world, &cookie, page, page, &second).await.is(422);
    let second = [
        ("go", "make"),
        ("name", "Berta"),
        ("address", "berta@example.fi"),
        ("scope", "installation"),
        ("role.reader", "yes"),
        ("role.analyst", "yes"),
    ];
    send(&world, &cookie, page, page, &second).await.is(303);
    let people = world.store.persons().await.unwrap();
    let berta = people.iter().find(|person| person.name == "Berta").unwrap().id.clone();
    let change = [
        ("go", "roles"),
        ("person", berta.as_str()),
        ("scope", "installation"),
        ("role.lead", "yes"),
        ("role.reader", "yes"),
    ];
    send(&world, &cookie, page, page, &change).await.is(303);
    let mut now = roles(&berta).await;
    now.sort();
    assert_eq!(now, [Role::Lead, Role::Reader]);
}

#[tokio::test]
async fn a_refusal_says_who_can_help_and_keeps_the_menu() {
    let world = World::new().await;
    let study = world.study.id.clone();
    world.account("Lidia", "lead", &study).await;
    let address = world.account("Rita", "reader", &study).await;
    let cookie = world.signed_in(&address).await;
    let page = world.get_with("/en/study/biogas/sender", &with(&cookie)).await.is(403).body;
    assert!(page.contains("<strong>Lidia</strong>") && !page.contains("<strong>Rita</strong>"), "{page}");
    assert!(page.contains("href=\"/en/account\"") && page.contains("action=\"/en/sign-out\""), "{page}");
    // Who is not signed in reads no names.
    assert!(!world.get("/en/study/biogas/sender").await.is(401).body.contains("Lidia"));
}

#[tokio::test]
async fn asking_closes_with_a_button_and_opens_again_within_a_day() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let token = world.invite("2024").await;
    let board = "/en/study/biogas/board";
    let close = "/en/study/biogas/board/close";
    let there =
        send(&world, &cookie, board, close, &[("wave", "2024"), ("go", "close")]).await.is(303).leads_to();
    let page = world.get_with(&there, &with(&cookie)).await.is(200).body;
    assert!(page.contains("Asking is closed") && page.contains("value=\"reopen\""), "{page}");
    // Who comes late reads when it ended and whom to write to.
    let late = world.get(&format!("/en/answer/{token}/start")).await.is(303).leads_to();
    let late = world.get(&late).await.is(200).body;
    assert!(late.contains("Asking ended on") && late.contains("ann@agency.example"), "{late}");
    send(&world, &cookie, board, close, &[("wave", "2024"), ("go", "reopen")]).await.is(303);
    complete(&world, &token).await;
    // A wave that somebody closed two days ago stays closed.
    let past = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(48);
    let closing = lars_store::Closing { at: past, was: None };
    world.store.close_wave(&world.study.id, "2024", closing).await.unwrap();
    assert!(!world.get_with(board, &with(&cookie)).await.is(200).body.contains("value=\"reopen\""));
    send(&world, &cookie, board, close, &[("wave", "2024"), ("go", "reopen")]).await.is(422);
}

/// Saves the questionnaire of the study as a draft; gives the address of its builder.
async fn drafted(world: &World) -> &'static str {
    let draft = Draft {
        study: world.study.id.clone(),
        version: 1,
        saved: jiff::Timestamp::now(),
        who: "test".to_owned(),
        questionnaire: questionnaire(),
    };
    assert!(world.store.save_draft(&draft, &[]).await.unwrap());
    "/en/study/biogas/questionnaire"
}

#[tokio::test]
async fn respondents_read_who_asks_in_the_languages_of_the_study_only() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let start = format!("/en/answer/{token}/start");
    let page = world.get(&start).await.is(200).body;
    assert!(page.contains("Agency of the North") && page.contains("Ann Example, head"), "{page}");
    assert!(page.contains("value=\"lang:fi\""));
    let cookie = world.analyst().await;
    let builder = drafted(&world).await;
    let languages = [("language.en", "yes"), ("language.lv", "yes")];
    let to = "/en/study/biogas/questionnaire/languages";
    send(&world, &cookie, builder, to, &languages).await.is(303);
    let page = world.get(&start).await.is(200).body;
    assert!(page.contains("value=\"lang:lv\"") && !page.contains("value=\"lang:fi\""), "{page}");
    let publish = world.get_with("/en/study/biogas/questionnaire/edition", &with(&cookie)).await.is(200).body;
    assert!(publish.contains("language=lv") && !publish.contains("language=fi"), "{publish}");
    // None is no choice.
    let there = send(&world, &cookie, builder, to, &[]).await.is(303).leads_to();
    assert!(world.get_with(&there, &with(&cookie)).await.is(200).body.contains("at least one language"));
    assert_eq!(world.store.study_languages(&world.study.id).await.unwrap(), ["en", "lv"]);
}

#[tokio::test]
async fn a_question_is_doubled_removed_and_brought_back() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let builder = drafted(&world).await;
    let codes = async || {
        let draft = world.store.draft(&world.study.id).await.unwrap().unwrap();
        draft.questionnaire.questions().map(|question| question.code.clone()).collect::<Vec<_>>()
    };
    let before = codes().await;
    let at = ("at", "question.size");
    send(&world, &cookie, builder, builder, &[at, ("go", "duplicate")]).await.is(303);
    let doubled = codes().await;
    assert_eq!((doubled.len(), doubled[0].as_str()), (before.len() + 1, "size"), "{doubled:?}");
    let there = send(&world, &cookie, builder, builder, &[at, ("go", "remove")]).await.is(303).leads_to();
    assert_eq!(codes().await, doubled[1..]);
    let page = world.get_with(&there, &with(&cookie)).await.is(200).body;
    assert!(page.contains("Removed.") && page.contains("value=\"undo\""), "{page}");
    // The middle of the page leads to every question of the section.
    assert!(page.contains("class=\"edit\" href=\"/en/study/biogas/questionnaire?at=question."), "{page}");
    let version = page.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    send(&world, &cookie, builder, builder, &[at, ("go", "undo"), ("version", version)]).await.is(303);
    assert_eq!(codes().await, doubled, "at its old place");
    // A question of what a study asked comes along as it is.
    let take = "/en/study/biogas/questionnaire/take";
    let form = [("at", "question.size"), ("study", world.study.id.as_str()), ("question", "helps")];
    send(&world, &cookie, take, take, &form).await.is(303);
    assert_eq!(codes().await.len(), doubled.len() + 1);
}

#[tokio::test]
async fn names_of_a_study_are_translated_beside_their_source() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = "/en/study/biogas/names?language=lv";
    let to = "/en/study/biogas/names";
    let names = [
        ("language", "lv"),
        ("title", "Biogāze ziemeļos"),
        ("case.north", "Ziemeļi"),
        ("wave.2024", "2024. gads"),
    ];
    send(&world, &cookie, page, to, &names).await.is(303);
    let home = world.get_with("/lv/study/biogas", &with(&cookie)).await.is(200).body;
    assert!(home.contains("<h1>Biogāze ziemeļos</h1>") && home.contains("Ziemeļi"), "{home}");
    let english = world.get_with("/en/study/biogas", &with(&cookie)).await.is(200).body;
    assert!(english.contains("<h1>Biogas in the north</h1>"));
    // An empty field takes the translation away; the source stays.
    send(&world, &cookie, page, to, &[("language", "lv"), ("title", "")]).await.is(303);
    let study = world.store.study("biogas").await.unwrap().unwrap();
    assert_eq!(study.title.0.len(), 1);
}

#[tokio::test]
async fn the_table_before_fieldwork_knows_the_register_and_says_what_it_assumes() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = world.get_with("/en/study/biogas/fieldwork", &with(&cookie)).await.is(200).body;
    assert!(page.contains("Assumed") && page.contains("100%") && page.contains("cannot be seen"), "{page}");
    assert!(page.contains(">9<"), "nine answers leave at most a tenth hidden");
}

#[tokio::test]
async fn the_notice_and_the_record_wait_for_the_four_lines() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let at = "/en/study/biogas/protection";
    let notice = world.get_with(&format!("{at}/notice.pdf"), &with(&cookie)).await.is(200);
    assert_eq!(notice.header("content-type"), "application/pdf");
    world.store.save_protection(&world.study.id, &Protection::default()).await.unwrap();
    world.get_with(&format!("{at}/notice.pdf"), &with(&cookie)).await.is(409);
    let wrong = [("basis", ""), ("months", "two"), ("contact", "x"), ("controller", &"a".repeat(301))];
    let page = send(&world, &cookie, at, at, &wrong).await.is(422).body;
    assert!(page.contains("href=\"#months\"") && page.contains("href=\"#controller\""), "{page}");
    assert!(page.contains("value=\"two\""), "what was typed is kept");
}

#[tokio::test]
async fn every_page_of_the_staff_leads_to_the_page_of_the_guide_that_fits() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    for (path, page) in [
        ("/en/study/biogas", "start"),
        ("/en/study/biogas/edit", "study"),
        ("/en/study/biogas/sender", "sender"),
        ("/en/study/biogas/protection", "protection"),
        ("/en/study/biogas/register", "register"),
        ("/en/study/biogas/board", "asking"),
        ("/en/study/biogas/case/north", "results"),
        ("/en/person", "people"),
    ] {
        let body = world.get_with(path, &with(&cookie)).await.is(200).body;
        assert!(body.contains(&format!("href=\"/en/help/{page}\"")), "{path}");
    }
    for language in ["en", "lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"] {
        for page in ["start", "sender", "asking", "results", "people"] {
            let body = world.get(&format!("/{language}/help/{page}")).await.is(200).body;
            assert!(body.contains("class=\"lead\"") && !body.contains('⟦'), "{language} {page}");
            crate::access::check(&body, page, language);
        }
    }
}
