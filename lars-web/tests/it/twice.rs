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
        store.invitations(study).await.unwrap().len(),
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
