//! Rooms: links and handlers agree for every role, notices come from a list, and a form that is sent twice does its work once.

use jiff::Timestamp;
use lars_domain::people::role::{Grant, Role};
use lars_web::ROOMS;

use crate::people::with;
use crate::world::World;

#[tokio::test]
async fn a_link_is_shown_exactly_to_whom_its_page_answers() {
    let world = World::new().await;
    let address = world.account("Aino", "reader", &world.study.id.clone()).await;
    let cookie = world.signed_in(&address).await;
    let person = world.store.persons().await.unwrap().remove(0).id;
    let mut hidden = 0;
    for role in Role::ALL {
        for scope in [world.study.scope(), world.study.scope_of("north")] {
            for grant in world.store.grants(&person).await.unwrap().0 {
                world.store.take(&person, &grant).await.unwrap();
            }
            let grant = Grant { role, scope };
            world.store.give(&person, &grant, Timestamp::now(), "test").await.unwrap();
            let page = world.get_with("/en/study/biogas", &with(&cookie)).await.is(200).body;
            let ways = ROOMS.iter().flat_map(|room| room.ways);
            let cases = ["north", "south"].map(|case| format!("/study/biogas/case/{case}"));
            for path in ways.map(|way| way.path_in("biogas")).chain(cases) {
                let path = format!("/en{path}");
                let shown = page.contains(&format!("href=\"{path}\""));
                let status = world.get_with(&path, &with(&cookie)).await.status.as_u16();
                assert_eq!(status, if shown { 200 } else { 403 }, "{path} for {grant:?}");
                hidden += usize::from(!shown);
            }
        }
    }
    assert!(hidden > 50, "{hidden}");
}

/// Whoever calls the store gets a study without asking whether they may: rooms enter studies with an action.
#[test]
fn no_room_takes_a_study_from_the_store() {
    let mut waiting: Vec<std::path::PathBuf> = ["ask", "gap", "learn", "map", "people", "tell"]
        .map(|room| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room))
        .to_vec();
    let mut read = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text: String = std::fs::read_to_string(&path).unwrap().split_whitespace().collect();
            assert!(!text.contains("store.study("), "{}", path.display());
            assert!(!text.contains("store().study("), "{}", path.display());
            read += 1;
        }
    }
    assert!(read > 30, "{read}");
}

#[tokio::test]
async fn the_step_of_a_page_is_that_of_its_room() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    for (path, step) in [
        ("/en/study/biogas", "Map"),
        ("/en/study/biogas/register", "Map"),
        ("/en/study/biogas/protection", "Map"),
        ("/en/study/biogas/board", "Ask"),
        ("/en/study/biogas/case/north", "Gap"),
        ("/en/study/biogas/comparison", "Gap"),
        ("/en/study/biogas/pilot", "Pilot"),
    ] {
        let page = world.get_with(path, &with(&cookie)).await.is(200).body;
        let (_, steps) = page.split_once("class=\"steps\"").unwrap();
        let (steps, _) = steps.split_once("</ul>").unwrap();
        let (_, lit) = steps.split_once("aria-current=\"true\">").unwrap();
        assert!(lit.starts_with(step), "{path}: {lit}");
    }
}

#[tokio::test]
async fn an_address_can_ask_for_notices_of_the_list_only() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = async |said: &str| {
        world.get_with(&format!("/en/study/biogas/protection?said={said}"), &with(&cookie)).await.is(200).body
    };
    assert!(page("protection-saved").await.contains("role=\"status\""));
    for said in ["protection-text", "no-such-key", ""] {
        assert!(!page(said).await.contains("role=\"status\""), "{said}");
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_does_its_work_once_and_leads_to_the_same_place() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = world.get_with("/en/person", &with(&cookie)).await.is(200);
    let (_, once) = page.body.split_once("name=\"once\" value=\"").unwrap();
    let once = once.split('"').next().unwrap();
    let key = page.key();
    let form = |go, name, address| {
        let role = [("role", "admin"), ("scope", "installation")];
        [
            vec![("key", key.as_str()), ("once", once), ("go", go), ("name", name), ("address", address)],
            role.to_vec(),
        ]
        .concat()
    };
    let send = async |form: &[(&str, &str)]| world.post_with("/en/person", form, &with(&cookie)).await;
    // A form that is refused can be sent again.
    for _ in 0..2 {
        send(&form("make", "Aino", "nowhere")).await.is(422);
    }
    let there = send(&form("make", "Aino", "aino@example.fi")).await.is(303).leads_to();
    let again = send(&form("make", "Aino", "aino@example.fi")).await.is(303).leads_to();
    assert_eq!(there, again);
    assert_eq!(world.store.persons().await.unwrap().len(), 1);
    send(&form("make", "Berta", "berta@example.fi")).await.is(303);
    assert_eq!(world.store.persons().await.unwrap().len(), 2, "another form of the same page");
    // The link is shown once, to its session only.
    let other = world.analyst().await;
    assert!(!world.get_with(&there, &with(&other)).await.is(200).body.contains("/account-link/"));
    assert!(world.get_with(&there, &with(&cookie)).await.is(200).body.contains("/account-link/"));
    assert!(!world.get_with(&there, &with(&cookie)).await.is(200).body.contains("/account-link/"));
}
