//! Personal data: handed out to whom it is about, erased on request.

use lars_domain::ask::answer::response::consent_digest;
use lars_domain::people::audit::Act;
use serde_json::{Value, json};

use crate::response::{Browser, complete};
use crate::world::{Answer, World};

fn read(answer: &Answer) -> Value {
    assert!(answer.header("content-disposition").starts_with("attachment"));
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn a_respondent_takes_their_own_data_away() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    world.get(&format!("/en/answer/{token}/data.json")).await.is(404);
    complete(&world, &token).await;
    let page = world.get(&format!("/en/answer/{token}/thanks")).await.is(200);
    assert!(page.body.contains(&format!("/en/answer/{token}/data.json")));
    let data = read(&world.get(&format!("/en/answer/{token}/data.json")).await.is(200));
    assert_eq!(data["study"]["code"], "biogas");
    assert_eq!(data["respondent"], "company-001");
    assert_eq!(data["edition"]["number"], 1);
    let size =
        json!({"question": "size", "asked": "How large are you?", "answer": "small", "chosen": ["Small"]});
    let helps =
        json!({"question": "helps", "asked": "What helps?", "answer": "Meeting in person", "chosen": null});
    assert_eq!(data["answers"], json!([size, helps]));
    let ratings = data["ratings"].as_array().unwrap();
    assert_eq!(ratings.len(), 4);
    assert!(
        ratings.iter().all(|rating| rating["expectation"] == 9 && rating["experience"] == 4),
        "{ratings:?}"
    );
    let consent = &data["consent"];
    assert_eq!((&consent["language"], &consent["text_is_the_one_read"]), (&json!("en"), &json!(true)));
    let (sentence, notice) = (consent["sentence"].as_str().unwrap(), consent["notice"].as_str().unwrap());
    assert_eq!(notice, "We keep little.");
    assert_eq!(consent["text_digest"], consent_digest(sentence, notice));
    let other = world.invite("2024").await;
    let start = world.get(&format!("/en/answer/{other}/start")).await.is(200);
    assert!(start.body.contains(sentence), "what is named is what was read: {sentence}");
    let entry = world.audit().await.remove(0);
    assert_eq!((entry.act, entry.who.as_str()), (Act::ExportedPersonalData, "respondent"));
}

#[tokio::test]
async fn the_words_of_the_agreement_stay_in_the_language_they_were_read_in() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let there = read(&world.get(&format!("/de/answer/{token}/data.json")).await.is(200));
    let here = read(&world.get(&format!("/en/answer/{token}/data.json")).await.is(200));
    assert_eq!(there["consent"], here["consent"]);
    assert_eq!(there["language"], "de");
    assert_ne!(there["helix"]["name"], here["helix"]["name"]);
}

#[tokio::test]
async fn staff_hand_out_one_respondents_data_where_their_role_allows() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    let address = "/en/study/biogas/data/north/2024/company-001";
    let scope = world.study.id.clone();
    let reader = world.account("Rita", "reader", &scope).await;
    let reader = world.signed_in(&reader).await;
    world.get_with(address, &[("cookie", &reader)]).await.is(403);
    let analyst = world.account("Anna", "analyst", &scope).await;
    let analyst = world.signed_in(&analyst).await;
    let data = read(&world.get_with(address, &[("cookie", &analyst)]).await.is(200));
    assert_eq!(data["answers"][1]["answer"], "Meeting in person");
    let entry = world.audit().await.remove(0);
    assert_eq!(
        (entry.act, entry.subject),
        (Act::ExportedPersonalData, world.stored(&token).await.unwrap().id)
    );
    let link = world.analyst().await;
    let board = world.get_with("/en/study/biogas/invitation", &[("cookie", &link)]).await.is(200);
    assert!(board.body.contains(address));
}

#[tokio::test]
async fn a_person_takes_their_own_data_away_and_a_closed_account_is_erased() {
    let world = World::new().await;
    let address = world.account("Aino", "lead", &world.study.id.clone()).await;
    let aino = world.signed_in(&address).await;
    let page = world.get_with("/en/account", &[("cookie", &aino)]).await.is(200);
    assert!(page.body.contains("/en/account/data.json"));
    let data = read(&world.get_with("/en/account/data.json", &[("cookie", &aino)]).await.is(200));
    assert_eq!(data["person"]["address"], "aino@example.fi");
    assert_eq!(data["roles"][0]["role"], "lead");
    assert!(data["audit"].as_array().unwrap().iter().any(|entry| entry["act"] == "signed-in"));
    assert!(!data.to_string().contains("argon2"), "the password's hash stays");

    let id = data["person"]["id"].as_str().unwrap().to_owned();
    let link = world.analyst().await;
    let with = [("cookie", link.as_str())];
    let key = world.get_with("/en/person", &with).await.is(200).key();
    let form = |go: &'static str| [("key", key.clone()), ("go", go.to_owned()), ("person", id.clone())];
    let send = async |go| {
        let form = form(go);
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.post_on("/en/person", &fields, &with).await
    };
    send("erase").await.is(422);
    send("close").await.is(200);
    let erased = send("erase").await.is(200);
    assert!(erased.body.contains("Erased account"), "{}", erased.body);
    assert!(!erased.body.contains("Aino") && !erased.body.contains("aino@example.fi"));
    let log = world.get_with("/en/audit", &with).await.is(200);
    assert!(!log.body.contains("Aino"));
    assert!(log.body.contains(&id), "the identifier stays");
}

#[tokio::test]
async fn a_lead_sets_the_rules_and_respondents_find_them() {
    let world = World::new().await;
    let lead = world.account("Liga", "lead", &world.study.id.clone()).await;
    let lead = world.signed_in(&lead).await;
    let analyst = world.account("Anna", "analyst", &world.study.id.clone()).await;
    let analyst = world.signed_in(&analyst).await;
    let address = "/en/study/biogas/protection";
    world.get_with(address, &[("cookie", &analyst)]).await.is(403);
    let with = [("cookie", lead.as_str())];
    let key = world.get_with(address, &with).await.is(200).key();
    let send = async |basis: &str, months: &str, contact: &str| {
        let form = [("key", key.as_str()), ("basis", basis), ("months", months), ("contact", contact)];
        world.post_on(address, &form, &with).await
    };
    let wrong = send("consent", "12.5", "Liga <liga@example.lv>").await.is(422);
    assert!(
        wrong.body.contains("value=\"12.5\"") && wrong.body.contains("liga@example.lv"),
        "what was typed stays"
    );
    assert_eq!(world.store.protection(&world.study.id).await.unwrap(), crate::world::protection());
    send("consent", "24", "Liga, liga@example.lv").await.is(200);
    let log = world.audit().await;
    assert_eq!(log.iter().filter(|entry| entry.act == Act::SetProtection).count(), 1);
    world.close_wave().await;
    let shown = world.get_with(address, &with).await.is(200);
    assert!(shown.body.contains("2026"), "24 months after June 2024: {}", shown.body);

    let other = World::new().await;
    let token = other.invite("2024").await;
    complete(&other, &token).await;
    let rules = world.store.protection(&world.study.id).await.unwrap();
    other.store.save_protection(&other.study.id, &rules).await.unwrap();
    let page = other.get(&format!("/en/answer/{token}/thanks")).await.is(200);
    assert!(page.body.contains("Liga, liga@example.lv"));
    let fresh = other.invite("2024").await;
    let start = other.get(&format!("/en/answer/{fresh}/start")).await.is(200);
    assert!(start.body.contains("Questions about your data: Liga, liga@example.lv"));
    let data = read(&other.get(&format!("/en/answer/{token}/data.json")).await.is(200));
    assert_eq!((&data["rules"]["basis"], &data["rules"]["kept_until"]), (&json!("consent"), &Value::Null));
}
