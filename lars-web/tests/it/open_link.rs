//! Open links: one address for many, each with a personal link, up to a number.

use crate::world::{Answer, World, protection, sender};
use lars_domain::map::study::Study;
use lars_domain::paging::PageOf;
use lars_store::Within;

const PAGE: &str = "/en/study/biogas/open-link";

async fn change(world: &World, cookie: &str, more: &[(&str, &str)]) -> Answer {
    let with = [("cookie", cookie)];
    let key = world.get_with(PAGE, &with).await.is(200).key();
    let mut fields = vec![("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company")];
    fields.extend(more);
    world.post_on(PAGE, &fields, &with).await
}

/// The path of the open link that a page shows.
fn made(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("\"http://lars.example/en/open/").expect("an open link");
    format!("/en/open/{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn everybody_gets_a_personal_link_until_the_number_is_reached() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    for bad in ["0", "10000", "many", ""] {
        change(&world, &cookie, &[("go", "make"), ("most", bad)]).await.is(422);
    }
    let link = made(&change(&world, &cookie, &[("go", "make"), ("most", "2")]).await.is(200));
    let page = world.get(&link).await.is(200);
    world.get(&link).await.is(200);
    world.post(&link, &[("key", "forged")]).await.is(403);
    let key = page.key();
    let mut personal = Vec::new();
    for _ in 0..2 {
        personal.push(world.post(&link, &[("key", &key)]).await.leads_to());
    }
    assert_ne!(personal[0], personal[1]);
    let token = personal[0].rsplit('/').next().unwrap();
    crate::response::complete(&world, token).await;
    let full = world.post(&link, &[("key", &key)]).await.is(200);
    assert!(full.body.contains("takes no more answers"));
    let shown = world.get_with(PAGE, &[("cookie", &cookie)]).await.is(200);
    assert!(shown.body.contains("2 of 2 have begun"), "{}", shown.body);
    assert_eq!(world.audit().await[0].act.code(), "invited");
}

/// Another study of the same site, whose questionnaire was not published.
#[tokio::test]
async fn before_anything_is_published_a_link_is_refused_with_what_to_do() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let study = Study { id: lars_domain::new_id(), slug: "bare".to_owned(), ..world.study.clone() };
    world.store.save_study(&study).await.unwrap();
    world.store.save_sender(&study.id, &sender()).await.unwrap();
    world.store.save_protection(&study.id, &protection()).await.unwrap();
    let with = [("cookie", cookie.as_str())];
    let page = world.get_with("/en/study/bare/open-link", &with).await.is(200);
    assert!(page.body.contains("Publish the questionnaire first") && !page.body.contains("name=\"most\""));
    let key = world.get_with(PAGE, &with).await.is(200).key();
    let place = [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company")];
    let open = [&place[..], &[("go", "make"), ("most", "2")]].concat();
    let personal = [&place[..], &[("count", "2")]].concat();
    for (address, fields) in [("/open-link", &open), ("/invitation", &personal)] {
        let refused = world.post_on(&format!("/en/study/bare{address}"), fields, &with).await.is(422);
        assert!(refused.body.contains("Publish the questionnaire first"), "{address}: {}", refused.body);
    }
    assert_eq!(world.store.participants(&study.id).await.unwrap().len(), 0);
}

#[tokio::test]
async fn two_who_come_together_for_the_last_place_do_not_both_get_it() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let link = made(&change(&world, &cookie, &[("go", "make"), ("most", "1")]).await.is(200));
    let key = world.get(&link).await.is(200).key();
    let form = [("key", key.as_str())];
    let (one, other) = tokio::join!(world.post(&link, &form), world.post(&link, &form));
    let mut codes = [one.status.as_u16(), other.status.as_u16()];
    codes.sort_unstable();
    assert_eq!(codes, [200, 303]);
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_closed_link_or_wave_gives_no_more_and_given_links_go_on() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let link = made(&change(&world, &cookie, &[("go", "make"), ("most", "9")]).await.is(200));
    let key = world.get(&link).await.is(200).key();
    let personal = world.post(&link, &[("key", &key)]).await.leads_to();
    let id = world
        .store
        .open_links(&Within::study(&world.study.id), PageOf::first(9))
        .await
        .unwrap()
        .rows
        .remove(0)
        .id;
    change(&world, &cookie, &[("go", "close"), ("link", "nothing")]).await.is(422);
    change(&world, &cookie, &[("go", "close"), ("link", &id)]).await.is(200);
    assert!(world.get(&link).await.is(200).body.contains("takes no more answers"));
    world.post(&link, &[("key", &key)]).await.is(200);
    assert!(world.get(&personal).await.leads_to().ends_with("/start"));
    let other = made(&change(&world, &cookie, &[("go", "make"), ("most", "9")]).await.is(200));
    world.close_wave().await;
    assert!(world.get(&other).await.is(200).body.contains("takes no more answers"));
}

#[tokio::test]
async fn a_coordinator_makes_links_for_the_own_region_only() {
    let world = World::new().await;
    let cora = world.account("Cora", "coordinator", &format!("{} south", world.study.id)).await;
    let cookie = world.signed_in(&cora).await;
    change(&world, &cookie, &[("go", "make"), ("most", "2")]).await.is(403);
    change(&world, &cookie, &[("go", "make"), ("most", "2"), ("case", "south")]).await;
    let reader = world.account("Rea", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&reader).await;
    world.get_with(PAGE, &[("cookie", &reader)]).await.is(403);
}
