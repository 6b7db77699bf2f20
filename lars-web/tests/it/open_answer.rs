//! What respondents wrote is read and tagged by those who may read single answers, and by nobody else; tags are not lost and go with the
//! response.

use jiff::Timestamp;
use lars_domain::ask::answer::rating::Scores;
use lars_domain::people::audit::Act;

use crate::world::World;

const PAGE: &str = "/en/study/biogas/case/north/open-answer?wave=2024";
const WORDS: [&str; 4] = ["Joint staff", "Money & time", "A law that <nobody> reads", "More staff"];

async fn written(anonymous: bool, how_many: usize) -> (World, String) {
    let world = World::new().await;
    if anonymous {
        assert!(world.store.make_anonymous(&world.study.id).await.unwrap());
    }
    for (number, words) in WORDS.into_iter().enumerate().take(how_many) {
        let mut response = world.response("north", "company", number, |_| Scores::default());
        response.answers.insert("helps".to_owned(), words.to_owned());
        world.store.save_response(&response, Timestamp::now()).await.unwrap();
    }
    let cookie = world.analyst().await;
    (world, cookie)
}

async fn page(world: &World, cookie: &str, address: &str) -> crate::world::Answer {
    world.get_with(address, &[("cookie", cookie)]).await.is(200)
}

/// Sends the tags of one response, as somebody who saw these before.
async fn tag(world: &World, cookie: &str, number: usize, [base, wanted]: [&str; 2]) -> crate::world::Answer {
    let key = page(world, cookie, PAGE).await.key();
    let id = format!("north-company-{number}");
    let fields = [
        ("key", key.as_str()),
        (&format!("base.{id}"), base),
        (&format!("tags.{id}"), wanted),
        ("tags.somebody-else", "x"),
    ];
    world.post_with(PAGE, &fields, &[("cookie", cookie)]).await
}

#[tokio::test]
async fn own_words_are_read_question_by_question_and_found_again_by_their_tags() {
    let (world, cookie) = written(false, 4).await;
    let all = page(&world, &cookie, PAGE).await.body;
    for words in ["Joint staff", "Money &#38; time", "A law that &#60;nobody&#62; reads", "More staff"] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert_eq!(world.audit().await[0].act, Act::ReadOpenAnswers);
    tag(&world, &cookie, 0, ["", "staff, cooperation"]).await.is(303);
    tag(&world, &cookie, 3, ["", "staff"]).await.is(303);
    assert_eq!(
        world.audit().await.iter().filter(|entry| entry.act == Act::TaggedAnswers).count(),
        2,
        "each save is noted"
    );
    let found = page(&world, &cookie, &format!("{PAGE}&tag=staff")).await.body;
    assert!(found.contains("Joint staff") && found.contains("More staff"), "{found}");
    assert!(!found.contains("Money"), "{found}");
    assert!(found.contains("staff (2)"), "{found}");
    crate::access::check(&found, "own words", "en");
    // Two readers saw the same tags, and each changes something else.
    tag(&world, &cookie, 0, ["cooperation, staff", "cooperation, staff, region"]).await.is(303);
    tag(&world, &cookie, 0, ["cooperation, staff", "cooperation, money"]).await.is(303);
    let now = page(&world, &cookie, PAGE).await.body;
    assert!(now.contains("value=\"cooperation, money, region\""), "{now}");
    let refused = tag(&world, &cookie, 1, ["", &"a".repeat(41)]).await.is(422).body;
    assert!(refused.contains("href=\"#tags.north-company-1\""), "{refused}");
}

#[tokio::test]
async fn tags_go_with_the_response() {
    let (world, cookie) = written(false, 2).await;
    tag(&world, &cookie, 0, ["", "staff"]).await.is(303);
    let place = [world.study.id.as_str(), "north", "2024"];
    assert_eq!(world.store.tags(place).await.unwrap().len(), 1);
    world
        .store
        .delete_response([place[0], place[1], place[2], "saved-company-0"], Timestamp::now())
        .await
        .unwrap();
    assert_eq!(world.store.tags(place).await.unwrap().len(), 0);
    assert!(!page(&world, &cookie, PAGE).await.body.contains("Joint staff"));
}

#[tokio::test]
async fn own_words_are_for_those_who_may_read_single_answers() {
    let (world, _) = written(false, 4).await;
    for (role, status) in [
        ("reader", 403),
        ("coordinator", 403),
        ("facilitator", 403),
        ("expert", 403),
        ("analyst", 200),
        ("lead", 200),
    ] {
        let person = world.account(role, role, &world.study.id.clone()).await;
        let cookie = world.signed_in(&person).await;
        let headers = [("cookie", cookie.as_str())];
        world.get_with(PAGE, &headers).await.is(status);
        let key = page(&world, &cookie, "/en/study").await.key();
        let sent = world.post_with(PAGE, &[("key", &key)], &headers).await;
        assert_eq!(sent.status.as_u16() == 303, status == 200, "{role}");
    }
    let nobody = world.get(PAGE).await;
    assert!(!nobody.body.contains("Joint staff"));
    let (world, cookie) = written(false, 1).await;
    for address in ["&question=size", "&question=nothing"] {
        world.get_with(&format!("{PAGE}{address}"), &[("cookie", &cookie)]).await.is(404);
    }
    world.get_with("/en/study/biogas/case/north/open-answer?wave=none", &[("cookie", &cookie)]).await.is(404);
}

#[tokio::test]
async fn own_words_of_an_anonymous_study_are_not_read_one_by_one() {
    let (world, cookie) = written(true, 4).await;
    for address in [PAGE, &format!("{PAGE}&helix=company"), &format!("{PAGE}&tag=staff")] {
        world.close_wave().await;
        let closed = page(&world, &cookie, address).await.body;
        assert!(!closed.contains("Joint staff"), "{closed}");
        assert!(closed.contains("in whole sets only"), "{closed}");
    }
    tag(&world, &cookie, 0, ["", "staff"]).await.is(303);
    assert!(world.store.tags([&world.study.id, "north", "2024"]).await.unwrap().is_empty());
}
