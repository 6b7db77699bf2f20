//! The end of a session: how much is left of it, what was sent after it, and the way back to the page.

use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::token_digest;

use crate::people::{PASSWORD, cookie_of, with};
use crate::world::World;

/// A session of a person that has not been used for longer than it may; its cookie and a form key.
async fn ended(world: &World, address: &str) -> (String, String) {
    let person = world.store.credentials_of_address(address).await.unwrap().unwrap().person.id;
    let now = Timestamp::now();
    let opened = now - SignedDuration::from_hours(3);
    let id = world
        .store
        .create_session(&token_digest("ended"), &person, opened, now + SignedDuration::from_hours(9))
        .await
        .unwrap();
    // Used at its beginning, and not since.
    world.store.session(&token_digest("ended"), opened).await.unwrap().unwrap();
    ("lars_session=ended".to_owned(), world.form_key(&format!("session:{id}")).await)
}

#[tokio::test]
async fn what_was_sent_too_late_is_sent_once_more() {
    let world = World::new().await;
    let address = world.account("Aino", "admin", "installation").await;
    let (cookie, key) = ended(&world, &address).await;
    let fields = [
        ("key", key.as_str()),
        ("go", "make"),
        ("name", "Berta <B>"),
        ("address", "berta@example.fi"),
        ("role", "reader"),
        ("scope", "installation"),
    ];
    let late = world.post_with("/en/person", &fields, &with(&cookie)).await.is(401);
    assert!(late.body.contains("what you sent is kept for one hour"), "{}", late.body);
    assert!(late.body.contains("/en/sign-in?next=%2Fperson"), "{}", late.body);
    crate::access::check(&late.body, "sent too late", "en");
    let signed = [("address", address.as_str()), ("password", PASSWORD), ("next", "/person")];
    // Whichever process takes the sign-in finds it.
    let world = world.beside().await;
    let again = world.post("/en/sign-in", &signed).await.is(303);
    assert_eq!(again.leads_to(), "/en/sign-in-held");
    let cookie = cookie_of(&again);
    let page = world.get_with("/en/sign-in-held", &with(&cookie)).await.is(200);
    assert!(page.body.contains("name=\"name\" value=\"Berta &#60;B&#62;\""), "{}", page.body);
    assert!(!page.body.contains(&key), "the key of the session that ended is gone");
    crate::access::check(&page.body, "kept form", "en");
    let fresh = page.key();
    let fields: Vec<(&str, &str)> = fields
        .into_iter()
        .map(|(name, value)| (name, if name == "key" { fresh.as_str() } else { value }))
        .collect();
    let sent = world.post_with("/en/sign-in-held?send=1", &fields, &with(&cookie)).await.is(307);
    assert_eq!(sent.leads_to(), "/en/person");
    let made = world.post_on("/en/person", &fields, &with(&cookie)).await.is(200);
    assert!(made.body.contains("Link for Berta"), "{}", made.body);
    // It was kept for once.
    let page = world.get_with("/en/sign-in-held", &with(&cookie)).await.is(303);
    assert_eq!(page.leads_to(), "/en/study");
}

#[tokio::test]
async fn nothing_is_kept_that_is_secret_or_somebody_elses() {
    let world = World::new().await;
    let address = world.account("Aino", "admin", "installation").await;
    let (cookie, key) = ended(&world, &address).await;
    let lost = |fields: Vec<(&'static str, String)>, cookie: String| {
        let world = &world;
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let late = world.post_with("/en/account", &fields, &with(&cookie)).await.is(401);
            assert!(late.body.contains("nothing was saved"), "{}", late.body);
        }
    };
    let password = vec![("key", key.clone()), ("go", "password".to_owned()), ("old", "x".to_owned())];
    lost(password, cookie.clone()).await;
    lost(vec![("key", "forged".to_owned()), ("go", "end".to_owned())], cookie.clone()).await;
    lost(vec![("key", key.clone()), ("go", "end".to_owned())], "lars_session=nobody".to_owned()).await;
    let again = world.post("/en/sign-in", &[("address", &address), ("password", PASSWORD)]).await.is(303);
    assert_eq!(again.leads_to(), "/en/study");
    // What Aino sent is not shown to Berta.
    world.post_with("/en/account", &[("key", &key), ("go", "end")], &with(&cookie)).await.is(401);
    let other = world.account("Berta", "admin", "installation").await;
    let cookie = world.signed_in(&other).await;
    world.get_with("/en/sign-in-held", &with(&cookie)).await.is(303);
    world.post_with("/en/sign-in-held", &[("key", "forged")], &with(&cookie)).await.is(403);
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_and_nowhere_else() {
    let world = World::new().await;
    let address = world.account("Aino", "admin", "installation").await;
    let asked = world.get("/fi/audit?act=set-password").await.is(401);
    assert!(asked.body.contains("/fi/sign-in?next=%2Faudit%3Fact%3Dset-password"), "{}", asked.body);
    let page = world.get("/fi/sign-in?next=%2Faudit%3Fact%3Dset-password").await.is(200);
    assert!(page.body.contains("name=\"next\" value=\"/audit?act=set-password\""), "{}", page.body);
    for (next, leads) in [
        ("/audit?act=set-password", "/en/audit?act=set-password"),
        ("https://evil.example/", "/en/study"),
        ("//evil.example/", "/en//evil.example/"),
        ("/\\evil.example", "/en/study"),
        ("/a\r\nb", "/en/study"),
        ("", "/en/study"),
    ] {
        let fields = [("address", address.as_str()), ("password", PASSWORD), ("next", next)];
        assert_eq!(world.post("/en/sign-in", &fields).await.is(303).leads_to(), leads, "{next:?}");
    }
}

#[tokio::test]
async fn asking_how_much_is_left_does_not_make_it_more() {
    let world = World::new().await;
    assert_eq!(world.get("/en/session").await.is(200).body, "0");
    let cookie = world.analyst().await;
    let page = world.get_with("/en/study", &with(&cookie)).await.is(200);
    assert!(page.body.contains("<dialog id=\"session\"") && page.body.contains("/assets/session-"));
    let left: i64 = world.get_with("/en/session", &with(&cookie)).await.is(200).body.parse().unwrap();
    assert!((7195..=7200).contains(&left), "{left}");
    let stayed = world.post_with("/en/session", &[("key", &page.key())], &with(&cookie)).await.is(200);
    assert!(stayed.body.parse::<i64>().unwrap() >= left - 5);
    world.post_with("/en/session", &[("key", "forged")], &with(&cookie)).await.is(403);
    world.post("/en/session", &[("key", &page.key())]).await.is(401);
    assert!(!world.get("/en/sign-in").await.is(200).body.contains("<dialog"), "nobody is signed in");
}
