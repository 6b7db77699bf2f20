//! Whoever guesses waits, and nobody else: bursts, floods of other names, other networks, devices that are known, two processes.

use axum::body::Body;
use axum::http::Request;
use tower::ServiceExt as _;

use crate::people::{PASSWORD, cookie_of, with};
use crate::world::{Answer, World, encoded};

const WRONG: &str = "something else entirely";

/// A try to sign in from a network address.
async fn guess(world: &World, address: &str, password: &str, from: &str) -> Answer {
    world
        .post_with(
            "/en/sign-in",
            &[("address", address), ("password", password)],
            &[("x-forwarded-for", from)],
        )
        .await
}

/// The status of each of many tries at the same moment.
async fn burst(worlds: [&World; 2], path: &str, fields: &[(&str, &str)], tries: usize) -> Vec<u16> {
    let mut sent = tokio::task::JoinSet::new();
    for number in 0..tries {
        let request = Request::post(path).header("host", "lars.example");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        // Each from a network of its own: only what is tried is the same.
        let request = request.header("x-forwarded-for", format!("10.{}.{}.1", number / 250, number % 250));
        let request = request.body(Body::from(encoded(fields))).unwrap();
        let router = worlds[number % 2].router();
        sent.spawn(async move { router.oneshot(request).await.unwrap().status().as_u16() });
    }
    sent.join_all().await
}

#[tokio::test]
async fn a_burst_on_one_account_gets_no_more_tries_than_one_after_the_other() {
    let world = World::new().await;
    let address = world.account("Aino", "reader", "installation").await;
    let fields = [("address", address.as_str()), ("password", WRONG)];
    let beside = world.beside().await;
    let told = burst([&world, &beside], "/en/sign-in", &fields, 50).await;
    assert_eq!(told.iter().filter(|status| **status == 422).count(), 6, "{told:?}");
    assert!(told.iter().all(|status| [422, 429, 503].contains(status)), "{told:?}");
    guess(&beside, &address, PASSWORD, "192.0.2.1").await.is(429);
}

#[tokio::test]
async fn tries_of_other_names_and_purposes_do_not_wipe_those_of_an_account() {
    let world = World::new().await;
    let address = world.account("Aino", "reader", "installation").await;
    for number in 0..6 {
        guess(&world, &address, WRONG, &format!("192.0.{number}.1")).await.is(422);
    }
    for number in 0..40 {
        let other = format!("nobody-{number}@example.fi");
        guess(&world, &other, WRONG, &format!("198.51.{number}.1")).await.is(422);
        let from = format!("198.51.{number}.2");
        let forgotten = [("x-forwarded-for", from.as_str())];
        world.post_with("/en/sign-in-forgotten", &[("address", &other)], &forgotten).await.is(303);
    }
    guess(&world, &address, PASSWORD, "203.0.113.1").await.is(429);
}

#[tokio::test]
async fn a_network_that_tries_many_names_waits_and_others_do_not() {
    let world = World::new().await;
    let address = world.account("Aino", "reader", "installation").await;
    for number in 0..100 {
        guess(&world, &format!("nobody-{number}@example.fi"), WRONG, "192.0.2.7").await.is(422);
    }
    let waits = guess(&world, &address, PASSWORD, "192.0.2.7").await.is(429);
    assert!(waits.body.contains("Wait 1 minute"), "{}", waits.body);
    crate::access::check(&waits.body, "a network waits", "en");
    guess(&world.beside().await, &address, PASSWORD, "192.0.2.7").await.is(429);
    guess(&world, &address, PASSWORD, "192.0.3.7").await.is(303);
}

#[tokio::test]
async fn a_locked_account_lets_a_device_pass_that_is_known_and_no_other() {
    let world = World::new().await;
    let (aino, berta) = (
        world.account("Aino", "reader", "installation").await,
        world.account("Berta", "reader", "installation").await,
    );
    let device = |answer: &Answer| {
        let cookies = answer.header("set-cookie");
        let own = cookies.split(", ").find(|cookie| cookie.starts_with("lars_device=")).unwrap();
        assert!(own.contains("HttpOnly") && own.contains("SameSite=Lax"), "{own}");
        own.split(';').next().unwrap().to_owned()
    };
    let send = async |address: &str, password: &str, cookie: &str| {
        world.post_with("/en/sign-in", &[("address", address), ("password", password)], &with(cookie)).await
    };
    let of_aino = device(&send(&aino, PASSWORD, "").await.is(303));
    let of_both = send(&berta, PASSWORD, &of_aino).await.is(303);
    assert!(cookie_of(&of_both).starts_with("lars_session="), "the session comes first");
    let of_both = device(&of_both);
    let of_berta = device(&send(&berta, PASSWORD, "").await.is(303));
    for _ in 0..6 {
        send(&aino, WRONG, "").await.is(422);
    }
    send(&aino, PASSWORD, "").await.is(429);
    send(&aino, PASSWORD, &of_berta).await.is(429);
    send(&aino, PASSWORD, &format!("{of_aino}0")).await.is(429);
    send(&aino, PASSWORD, &of_aino.replace("lars_device=", "lars_device=x.9999999999.")).await.is(429);
    send(&aino, PASSWORD, &of_both).await.is(303);
    send(&aino, PASSWORD, &of_aino).await.is(303);
    // Who guesses with a known device has no more tries with it than anybody.
    for _ in 0..6 {
        send(&aino, WRONG, &of_aino).await.is(422);
    }
    send(&aino, PASSWORD, &of_aino).await.is(429);
    // Respondents and visitors get no such cookie.
    assert_eq!(world.get("/en/sign-in").await.is(200).header("set-cookie"), "");
}

#[tokio::test]
async fn a_burst_of_short_codes_and_links_gets_no_more_tries_than_allowed() {
    let world = World::new().await;
    let page = world.get("/en/code").await.is(200);
    let code = lars_domain::ask::reach::short_code::ShortCode::from_chance(&[7; 32]).unwrap();
    let code = code.to_string();
    let key = page.key();
    let fields = [("key", key.as_str()), ("code", code.as_str())];
    let mut sent = tokio::task::JoinSet::new();
    for number in 0..80 {
        let is_code = number % 2 == 0;
        let (path, body) =
            if is_code { ("/en/code", encoded(&fields)) } else { ("/en/answer/nothing", String::new()) };
        let request = if is_code { Request::post(path) } else { Request::get(path) };
        let request = request.header("host", "lars.example").header("x-forwarded-for", "192.0.2.1");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = request.body(Body::from(body)).unwrap();
        let router = world.router();
        sent.spawn(async move { (is_code, router.oneshot(request).await.unwrap().status().as_u16()) });
    }
    let told = sent.join_all().await;
    let count = |wanted| told.iter().filter(|one| **one == wanted).count();
    assert_eq!((count((true, 422)), count((true, 429))), (6, 34), "{told:?}");
    assert_eq!((count((false, 404)), count((false, 429))), (31, 9), "{told:?}");
}

#[tokio::test]
async fn many_passwords_at_once_are_refused_politely_and_other_pages_are_answered() {
    let world = World::new().await;
    let mut fields = Vec::new();
    for number in 0..200 {
        fields.push(format!("nobody-{number}@example.fi"));
    }
    let mut sent = tokio::task::JoinSet::new();
    for (number, address) in fields.into_iter().enumerate() {
        let body = encoded(&[("address", &address), ("password", WRONG)]);
        let request = Request::post("/en/sign-in").header("host", "lars.example");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = request.header("x-forwarded-for", format!("10.1.{number}.1"));
        let request = request.body(Body::from(body)).unwrap();
        let router = world.router();
        sent.spawn(async move {
            let answer = router.oneshot(request).await.unwrap();
            (answer.status().as_u16(), answer.headers().contains_key("retry-after"))
        });
    }
    let begun = std::time::Instant::now();
    world.get("/en/").await.is(200);
    assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?}", begun.elapsed());
    let told = sent.join_all().await;
    let busy = told.iter().filter(|one| **one == (503, true)).count();
    assert!(busy >= 100, "the queue is short: {told:?}");
    assert!(told.iter().all(|one| [(422, false), (503, true)].contains(one)), "{told:?}");
}
