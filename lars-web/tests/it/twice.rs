//! Forms of the room *ask* that are sent twice do their work once, and what they show is shown once.

use lars_domain::paging::PageOf;

use crate::world::{Answer, World};

/// The fields that every form of a page carries: its key and its once-token.
fn hidden(page: &Answer) -> [(String, String); 2] {
    ["key", "once"].map(|name| {
        let start = format!("name=\"{name}\" value=\"");
        let value = page.body.split(&start).nth(1).unwrap_or_else(|| panic!("{name}: {}", page.body));
        (name.to_owned(), value.split('"').next().unwrap().to_owned())
    })
}

/// Links, open links, letters, quotas and questionnaires in hand that a study has.
async fn rows(world: &World) -> [usize; 5] {
    let (store, study) = (&world.store, &world.study.id);
    [
        store.participants(study).await.unwrap().len(),
        store.open_links(&lars_store::Within::study(study), PageOf::first(100)).await.unwrap().rows.len(),
        store.shown_mail(PageOf::first(100)).await.unwrap().rows.len(),
        store.quotas(study, "2024").await.unwrap().len(),
        store.papers(study).await.unwrap().len(),
    ]
}

#[tokio::test]
async fn a_form_that_is_sent_twice_does_its_work_once() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let edition = world.edition.id.clone();
    let place = [("case", "north"), ("wave", "2024"), ("helix", "company")];
    let forms: [(&str, Vec<(&str, &str)>); 6] = [
        ("invitation", vec![("count", "3")]),
        ("open-link", vec![("go", "make"), ("most", "9")]),
        ("mail", vec![("go", "send"), ("language", "en"), ("addresses", "a@r.example")]),
        ("mail", vec![("go", "remind")]),
        ("board/quota", vec![("q-0-0", "5")]),
        ("typing", vec![("go", "begin"), ("edition", &edition), ("language", "en")]),
    ];
    for (page, own) in forms {
        let address = format!("/en/study/biogas/{page}");
        let shown = hidden(&world.get_with(&address, &with).await.is(200));
        let mut fields: Vec<(&str, &str)> =
            shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend(place);
        fields.extend(own);
        let before = rows(&world).await;
        let first = world.post_with(&address, &fields, &with).await.is(303).leads_to();
        let once = rows(&world).await;
        assert_ne!(before, once, "{page} did its work");
        let entries = world.audit().await.len();
        let second = world.post_with(&address, &fields, &with).await.is(303).leads_to();
        assert_eq!(first, second, "{page} leads to the same page");
        assert_eq!(once, rows(&world).await, "{page} was sent twice");
        assert_eq!(entries, world.audit().await.len(), "{page}: nothing was done, so nothing is noted");
    }
}

#[tokio::test]
async fn a_reload_shows_no_link_again_and_makes_none() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    for (page, own, secret) in [
        ("invitation", [("go", ""), ("count", "2")], "/en/answer/"),
        ("open-link", [("go", "make"), ("most", "9")], "/en/open/"),
    ] {
        let address = format!("/en/study/biogas/{page}");
        let shown = hidden(&world.get_with(&address, &with).await.is(200));
        let mut fields: Vec<(&str, &str)> =
            shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("case", "north"), ("wave", "2024"), ("helix", "company")]);
        fields.extend(own);
        let there = world.post_with(&address, &fields, &with).await.is(303).leads_to();
        let made = rows(&world).await;
        let other = world.analyst().await;
        let stolen = world.get_with(&there, &[("cookie", &other)]).await.is(200);
        assert!(!stolen.body.contains(secret), "{page}: another session sees nothing");
        assert!(world.get_with(&there, &with).await.is(200).body.contains(secret), "{page}");
        assert!(!world.get_with(&there, &with).await.is(200).body.contains(secret), "{page}: once");
        assert_eq!(made, rows(&world).await);
    }
}

#[tokio::test]
async fn a_form_sent_to_two_processes_at_once_does_its_work_once_and_either_shows_what_it_made() {
    let world = World::new().await;
    let beside = world.beside().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    let address = "/en/study/biogas/invitation";
    let shown = hidden(&world.get_with(address, &with).await.is(200));
    let mut fields: Vec<(&str, &str)> =
        shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "3")]);
    let (one, other) =
        tokio::join!(world.post_with(address, &fields, &with), beside.post_with(address, &fields, &with));
    let (one, other) = (one.is(303).leads_to(), other.is(303).leads_to());
    assert_eq!(one, other);
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 3);
    let seen = beside.get_with(&one, &with).await.is(200).body;
    assert!(seen.contains("/en/answer/"), "{seen}");
    assert!(!world.get_with(&one, &with).await.is(200).body.contains("/en/answer/"), "once");
    // One that was refused may be sent again.
    let bad: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (*name, if *name == "count" { "0" } else { *value })).collect();
    world.post_with(address, &bad, &with).await.is(422);
    beside.post_with(address, &bad, &with).await.is(422);
}

#[tokio::test]
async fn nobody_fills_the_database_with_forms() {
    let world = World::new().await;
    let code = world.get("/en/code").await.is(200).key();
    for number in 0..3 {
        let number = number.to_string();
        let fields = [("once", number.as_str()), ("key", code.as_str()), ("code", "x")];
        world.post_with("/en/code", &fields, &[("cookie", "lars_session=nobody")]).await.is(422);
        world.post_with("/en/person", &fields, &[("cookie", "lars_session=nobody")]).await.is(401);
    }
    assert_eq!(world.store.sweep_pending(jiff::Timestamp::MAX).await.unwrap(), 0);
}
