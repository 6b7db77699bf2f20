//! Anonymous studies: nothing that is stored leads from a personal link to the answers, and nothing takes that back.

use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::paging::PageOf;
use lars_store::Standing;

use crate::world::{Answer, World};

const RULES: &str = "/en/study/biogas/protection";

async fn made_anonymous(world: &World, cookie: &str) -> Answer {
    let with = [("cookie", cookie)];
    let key = world.get_with(RULES, &with).await.is(200).key();
    let fields = [
        ("key", key.as_str()),
        ("controller", "Agency"),
        ("basis", "consent"),
        ("months", "12"),
        ("contact", "a@r.example"),
        ("anonymous", "yes"),
    ];
    world.post_on(RULES, &fields, &with).await
}

#[tokio::test]
async fn answers_are_found_by_the_link_and_by_nothing_that_is_stored() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    assert!(made_anonymous(&world, &cookie).await.is(200).body.contains("This study is anonymous"));
    let token = world.invite("2024").await;
    let start = world.get(&format!("/en/answer/{token}/start")).await.is(200);
    assert!(start.body.contains("This survey is anonymous"));
    crate::response::complete(&world, &token).await;
    // The answers are there, under a code that no invitation has.
    let respondents = world.store.respondents(&world.study.id).await.unwrap();
    assert_eq!(respondents.len(), 1);
    assert!(respondents[0][2].starts_with("anon-"), "{respondents:?}");
    let (invitation, standing) = world.store.participants(&world.study.id).await.unwrap().remove(0);
    assert_eq!(standing, Standing::NotOpened, "no statement joins the two");
    assert!(world.store.response_of_invitation(&invitation).await.unwrap().is_none());
    assert!(!token_digest(&token).contains(&respondents[0][2]["anon-".len()..]));
    let board = world.get_with("/en/study/biogas/invitation", &[("cookie", &cookie)]).await.is(200);
    assert!(board.body.contains("not known: the study is anonymous"));
    // The respondent comes back to them, changes them and deletes them.
    let opened = world.get(&format!("/fi/answer/{token}")).await;
    assert!(opened.leads_to().ends_with("/thanks"));
    let thanks = world.get(&opened.leads_to()).await.is(200);
    assert!(thanks.body.contains("Meeting in person"));
    let delete = format!("/fi/answer/{token}/delete");
    world.post(&delete, &[("key", &thanks.key())]).await.is(200);
    assert!(world.store.respondents(&world.study.id).await.unwrap().is_empty());
    for entry in world.audit().await {
        assert!(!entry.subject.contains(&invitation.id), "{entry:?}");
    }
    // Nor has the log, which has times, a word of the answers of which somebody took a copy.
    let token = world.invite("2024").await;
    crate::response::complete(&world, &token).await;
    let file = world.get(&format!("/en/answer/{token}/data.json")).await.is(200);
    assert!(file.body.contains("\"finished\": null") && !file.body.contains("1970"), "{}", file.body);
    let code = &world.store.respondents(&world.study.id).await.unwrap()[0][2];
    let entries = world.audit().await;
    assert!(entries.iter().any(|entry| entry.subject == "anonymous"), "{entries:?}");
    assert!(entries.iter().all(|entry| !entry.subject.contains(code)), "{entries:?}");
}

#[tokio::test]
async fn it_is_chosen_before_anybody_is_asked_and_never_taken_back() {
    let late = World::new().await;
    let cookie = late.analyst().await;
    late.invite("2024").await;
    let refused = made_anonymous(&late, &cookie).await.is(422);
    assert!(refused.body.contains("Nothing was saved"));
    assert!(!late.store.study("biogas").await.unwrap().unwrap().anonymous);
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    made_anonymous(&world, &cookie).await.is(200);
    let page = world.get_with(RULES, &with).await.is(200);
    assert!(!page.body.contains("name=\"anonymous\""));
    let fields = [("key", page.key()), ("basis", String::new()), ("months", String::new())];
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("contact", "Ann"), ("anonymous", "no")]);
    world.post_on(RULES, &fields, &with).await.is(200);
    // Nor does saving the study, by a page that was open before.
    world.store.save_study(&world.study).await.unwrap();
    assert!(world.store.study("biogas").await.unwrap().unwrap().anonymous);
    let acts: Vec<String> = world.audit().await.into_iter().map(|entry| entry.subject).collect();
    assert!(acts.contains(&"anonymous".to_owned()), "{acts:?}");
}

#[tokio::test]
async fn letters_keep_no_link_nobody_is_reminded_and_the_board_still_counts() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    made_anonymous(&world, &cookie).await.is(200);
    let address = "/en/study/biogas/mail";
    let key = world.get_with(address, &with).await.is(200).key();
    let fields = [
        ("key", key.as_str()),
        ("go", "send"),
        ("case", "north"),
        ("wave", "2024"),
        ("helix", "company"),
        ("language", "en"),
        ("addresses", "aino@region.example"),
    ];
    let sent = world.post_on(address, &fields, &with).await.is(200);
    assert!(sent.body.contains("nobody is reminded") && !sent.body.contains("Remind now"), "{}", sent.body);
    let letter = world.store.shown_mail(PageOf::first(200)).await.unwrap().rows.remove(0).letter;
    let token = letter.body.split("/answer/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let recipient = world.store.recipients(&world.study.id).await.unwrap().remove(0);
    assert_eq!((recipient.link.as_str(), recipient.address.as_str()), ("", "aino@region.example"));
    let list = world.get_with("/en/mail", &with).await.is(200);
    assert!(list.body.contains("aino@region.example") && !list.body.contains(&token), "{}", list.body);
    crate::response::complete(&world, &token).await;
    let remind = [("key", key.as_str()), ("go", "remind"), ("wave", "2024")];
    let reminded = world.post_on(address, &remind, &with).await.is(200);
    assert!(reminded.body.contains("Nobody needs a reminder"));
    let board = async || world.get_with("/en/study/biogas/board/progress.csv", &with).await.is(200).body;
    let one = board().await;
    assert!(one.contains("Region north,Companies,–,0,–,0,1,0%"), "one who answered is not seen: {one}");
    for number in 0..3 {
        world.answered("north", "company", number, (7, 5)).await;
    }
    let four = board().await;
    assert!(four.contains("Region north,Companies,–,4,–,0,1,"), "{four}");
}

#[tokio::test]
async fn nobody_sees_when_one_more_has_answered() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    made_anonymous(&world, &cookie).await.is(200);
    let all = async || {
        let mut pages = Vec::new();
        for path in ["", "/board", "/case/north", "/export", "/export/board.csv"] {
            let body = world.get_with(&format!("/en/study/biogas{path}"), &with).await.is(200).body;
            // What differs anyway: once-tokens and form keys, times, what was downloaded and how often.
            let lines = body.lines().filter(|line| {
                !["name=\"key\"", "name=\"once\"", "role=\"status\"", "<code class=\"digest\">", "<p>1–"]
                    .iter()
                    .any(|differs| line.contains(differs))
            });
            pages.push((path, lines.collect::<Vec<_>>().join("\n")));
        }
        pages
    };
    for number in 0..4 {
        world.answered("north", "company", number, (9, 4)).await;
    }
    world.get_with("/en/study/biogas/case/north", &with).await.is(200);
    all().await;
    let before = all().await;
    world.answered("north", "research", 0, (3, 9)).await;
    world.answered("north", "company", 4, (3, 9)).await;
    for ((path, was), (_, is)) in before.iter().zip(all().await) {
        let differs = was.lines().zip(is.lines()).find(|(was, is)| was != is);
        assert_eq!((differs, was.len()), (None, is.len()), "{path}");
    }
    world.get_with("/en/study/biogas/case/north/live", &with).await.is(404);
    // No time of an answer is kept, nor a count by day or by length.
    let kept = world.stored_of("saved-company-4").await;
    assert_eq!(kept.finished, Some(lars_domain::ask::answer::handout::NO_TIME));
    let board = world.store.board(&world.study.id, "2024").await.unwrap();
    assert!(board.days.is_empty() && board.seconds.is_empty(), "{board:?}");
    assert!(world.store.miscounts().await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_fills_in_for_others() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let with = [("cookie", cookie.as_str())];
    made_anonymous(&world, &cookie).await.is(200);
    let address = "/en/study/biogas/interview";
    let page = world.get_with(address, &with).await.is(200);
    assert!(page.body.contains("nobody can fill in for others"));
    let key = world.get_with(RULES, &with).await.is(200).key();
    let fields = [("key", key.as_str()), ("stakeholder", "x"), ("wave", "2024")];
    world.post_with(address, &fields, &with).await.is(422);
}
