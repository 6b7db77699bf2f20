//! Single sign-on against a provider on this machine: who comes in, with which roles, and who does not.

use lars_domain::people::audit::Act;
use lars_domain::people::provider::GroupRule;
use lars_web::people::provider::{Hidden, Provider as Site, ProviderSettings};
use serde_json::{Value, json};

use crate::people::{PASSWORD, cookie_of, with};
use crate::provider::{Manner, Provider, USUAL, Wrong};
use crate::world::{Answer, World};

fn rule(group: &str, role: &str, study: Option<&str>, case: Option<&str>) -> GroupRule {
    let own = |text: &str| text.to_owned();
    GroupRule { group: own(group), role: own(role), study: study.map(own), case: case.map(own) }
}

fn settings(provider: &Provider) -> ProviderSettings {
    ProviderSettings {
        issuer: provider.issuer.clone(),
        client_id: "lars".to_owned(),
        client_secret: Some(Hidden("hush".to_owned())),
        name: "Example <University>".to_owned(),
        scopes: vec!["email".to_owned(), "profile".to_owned(), "groups".to_owned()],
        groups_claim: "groups".to_owned(),
        audiences: Vec::new(),
        create: true,
        only: false,
        rules: vec![
            rule("leads", "lead", Some("biogas"), None),
            rule("north", "coordinator", Some("biogas"), Some("north")),
            rule("admins", "admin", None, None),
        ],
    }
}

async fn world(change: impl FnOnce(&mut ProviderSettings)) -> (World, Provider) {
    let provider = Provider::start().await;
    let mut settings = settings(&provider);
    change(&mut settings);
    let world = World::new().await.with_provider(Site::new(settings, None).unwrap()).await;
    (world, provider)
}

fn aino(groups: &[&str]) -> Value {
    json!({ "sub": "42", "email": "Aino@example.fi", "email_verified": true, "name": "Aino", "groups": groups })
}

/// Begins at our door: the provider's address and the cookie.
async fn begin(world: &World, path: &str) -> (String, String) {
    let led = world.get(path).await.is(303);
    let cookie = cookie_of(&led);
    assert!(led.header("set-cookie").contains("HttpOnly; SameSite=Lax"), "{}", led.header("set-cookie"));
    (led.leads_to(), cookie)
}

/// Follows the provider's way back with a cookie.
async fn back(world: &World, address: &str, cookie: &str) -> Answer {
    let path = address.strip_prefix("http://lars.example").unwrap();
    let passed = world.get_with(path, &with(cookie)).await.is(303);
    world.get_with(&passed.leads_to(), &with(cookie)).await
}

/// All of it, as a browser does.
async fn comes(world: &World, provider: &Provider) -> Answer {
    let (door, cookie) = begin(world, "/en/sign-in-single").await;
    back(world, &provider.visited(&door).await, &cookie).await
}

fn session(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    let mut cookies = cookies.filter_map(|cookie| cookie.split(';').next());
    cookies.find(|cookie| cookie.starts_with("lars_session=")).unwrap().to_owned()
}

async fn refusals(world: &World) -> Vec<String> {
    let filter = lars_store::AuditFilter { act: Act::SignInRefused.code().to_owned(), ..Default::default() };
    let found = world.store.audit(&filter, 50).await.unwrap();
    found.into_iter().map(|(entry, _)| format!("{} {}", entry.who, entry.subject)).collect()
}

#[tokio::test]
async fn somebody_of_a_known_group_gets_an_account_with_its_role() {
    let (world, provider) = world(|_| {}).await;
    let page = world.get("/en/sign-in?next=%2Frole").await.is(200);
    assert!(page.body.contains("Sign in with Example &#60;University&#62;"), "{}", page.body);
    assert!(page.body.contains("/en/sign-in-single?next=%2Frole"), "{}", page.body);
    crate::access::check(&page.body, "sign in", "en");
    provider.says(&aino(&["leads", "choir"]));
    let (door, cookie) = begin(&world, "/de/sign-in-single?next=%2Frole").await;
    let opened = back(&world, &provider.visited(&door).await, &cookie).await.is(303);
    // The language and the page that they wanted are kept.
    assert_eq!(opened.leads_to(), "/de/role");
    assert!(opened.header("set-cookie").contains("lars_single=; "), "the pass is used up");
    let session = session(&opened);
    let page = world.get_with("/en/account", &with(&session)).await.is(200);
    assert!(page.body.contains("Aino") && page.body.contains("aino@example.fi"), "{}", page.body);
    assert!(page.body.contains("Study lead (Biogas in the north)"), "{}", page.body);
    assert!(page.body.contains("organisation’s account"), "{}", page.body);
    crate::access::check(&page.body, "account by single sign-on", "en");
    // The same person the next time, also with another address; nothing is made twice.
    provider.says(&json!({ "sub": "42", "groups": ["leads"] }));
    comes(&world, &provider).await.is(303);
    assert_eq!(world.store.persons().await.unwrap().len(), 1);
    let analyst = world.analyst().await;
    let log = world.get_with("/en/audit", &with(&analyst)).await.is(200);
    for said in ["created an account", "linked an account with single sign-on", "gave a role", "signed in"] {
        assert!(log.body.contains(said), "{said}");
    }
    let people = world.get_with("/en/person", &with(&analyst)).await.is(200);
    assert!(people.body.contains("by group") && people.body.contains("signs in by single sign-on"));
    assert!(!people.body.contains("value=\"take\""), "what comes from a group is not taken here");
    let file = world.get_with("/en/account/data.json", &with(&session)).await.is(200);
    assert!(file.body.contains("\"subject\": \"42\""));
}

#[tokio::test]
async fn an_account_is_found_by_confirmed_address_only() {
    let (world, provider) = world(|settings| settings.create = false).await;
    provider.says(&aino(&["leads"]));
    let refused = comes(&world, &provider).await.is(403);
    assert!(refused.body.contains("there is no account here for Aino@example.fi"), "{}", refused.body);
    crate::access::check(&refused.body, "no account", "en");
    let address = world.account("Aino", "reader", "installation").await;
    let mut unconfirmed = aino(&["leads"]);
    unconfirmed["email_verified"] = json!(false);
    let mut silent = aino(&["leads"]);
    silent.as_object_mut().unwrap().remove("email_verified");
    for claims in [unconfirmed, silent] {
        provider.says(&claims);
        assert!(comes(&world, &provider).await.is(403).body.contains("has not confirmed an email address"));
    }
    provider.says(&aino(&["leads"]));
    let session_cookie = session(&comes(&world, &provider).await.is(303));
    let page = world.get_with("/en/account", &with(&session_cookie)).await.is(200);
    assert!(page.body.contains("Reader") && page.body.contains("Study lead"), "{}", page.body);
    // With the password the roles of groups do not hold: nobody vouched for them.
    let plain = world.signed_in(&address).await;
    let page = world.get_with("/en/account", &with(&plain)).await.is(200);
    assert!(page.body.contains("Reader") && !page.body.contains("Study lead"), "{}", page.body);
    // Another account there with the same address is not the same person.
    let mut other = aino(&["leads"]);
    other["sub"] = json!("43");
    provider.says(&other);
    assert!(comes(&world, &provider).await.is(403).body.contains("already belongs to another account"));
    // Until the link is undone.
    let analyst = world.analyst().await;
    let people = world.get_with("/en/person", &with(&analyst)).await.is(200);
    let person = people.body.split("name=\"person\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let fields = [("key", people.key()), ("go", "unlink".to_owned()), ("person", person.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    world.post_on("/en/person", &fields, &with(&analyst)).await.is(200);
    world.get_with("/en/account", &with(&session_cookie)).await.is(401);
    comes(&world, &provider).await.is(303);
    // A closed account stays closed, and no new one is made beside it.
    world.store.close_person(person, jiff::Timestamp::now()).await.unwrap();
    assert!(comes(&world, &provider).await.is(403).body.contains("was closed"));
}

#[tokio::test]
async fn what_is_not_to_be_believed_opens_nothing() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    for wrong in [
        Wrong::Nonce,
        Wrong::Audience,
        Wrong::TwoAudiences,
        Wrong::Issuer,
        Wrong::Expired,
        Wrong::Unsigned,
        Wrong::SharedSecret,
        Wrong::OtherKey,
        Wrong::NoToken,
    ] {
        provider.goes(wrong);
        let refused = comes(&world, &provider).await.is(403);
        assert!(refused.body.contains("could not be confirmed"), "{wrong:?}: {}", refused.body);
        assert!(!refused.header("set-cookie").contains("lars_session"), "{wrong:?}");
    }
    assert_eq!(refusals(&world).await, vec!["single-sign-on wrong"; 9]);
    provider.goes(Wrong::Declines);
    assert!(comes(&world, &provider).await.is(403).body.contains("did not sign you in"));
    assert!(world.store.persons().await.unwrap().is_empty());
    provider.goes(Wrong::Nothing);
    comes(&world, &provider).await.is(303);
}

#[tokio::test]
async fn each_signature_that_only_the_provider_can_make_is_believed_and_no_other() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    for algorithm in ["ES256", "ES512", "EdDSA", "Ed25519"] {
        provider.does(Manner { algorithm, ..USUAL });
        provider.goes(Wrong::Nothing);
        comes(&world, &provider).await.is(303);
        if algorithm != "ES256" {
            provider.goes(Wrong::OtherText);
            comes(&world, &provider).await.is(403);
        }
    }
}

#[tokio::test]
async fn what_a_token_does_not_say_is_asked_for_with_the_access_token() {
    let (world, provider) = world(|_| {}).await;
    provider.does(Manner { asks_for_more: true, ..USUAL });
    // As some providers write them: a text for yes, a time in words.
    let mut claims = aino(&["leads"]);
    claims["email_verified"] = json!("true");
    claims["updated_at"] = json!("2026-11-30T10:00:00Z");
    provider.says(&claims);
    provider.goes(Wrong::SomebodyElse);
    comes(&world, &provider).await.is(403);
    provider.goes(Wrong::Nothing);
    let session = session(&comes(&world, &provider).await.is(303));
    let page = world.get_with("/en/account", &with(&session)).await.is(200);
    assert!(page.body.contains("aino@example.fi") && page.body.contains("Study lead"), "{}", page.body);
    claims["email_verified"] = json!("false");
    claims["sub"] = json!("43");
    claims["email"] = json!("berta@example.fi");
    provider.says(&claims);
    assert!(comes(&world, &provider).await.is(403).body.contains("has not confirmed an email address"));
    // And in the token itself.
    provider.does(USUAL);
    claims["email_verified"] = json!("true");
    provider.says(&claims);
    comes(&world, &provider).await.is(303);
}

#[tokio::test]
async fn a_token_for_another_audience_too_is_believed_if_this_site_asked_for_it_or_the_other_is_trusted() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    provider.does(Manner { second_audience: true, ..USUAL });
    comes(&world, &provider).await.is(303);
    provider.does(USUAL);
    for wrong in [Wrong::TwoAudiences, Wrong::AskedByAnother] {
        provider.goes(wrong);
        comes(&world, &provider).await.is(403);
    }
    let (world, provider) = self::world(|settings| settings.audiences = vec!["another".to_owned()]).await;
    provider.says(&aino(&["leads"]));
    provider.goes(Wrong::TwoAudiences);
    comes(&world, &provider).await.is(303);
    provider.goes(Wrong::AskedByAnother);
    comes(&world, &provider).await.is(403);
}

#[tokio::test]
async fn a_request_is_pushed_where_the_provider_takes_it_so() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    provider.does(Manner { pushed_only: true, ..USUAL });
    let (door, cookie) = begin(&world, "/en/sign-in-single").await;
    assert!(
        door.contains("request_uri=urn") && !door.contains("nonce=") && !door.contains("state="),
        "{door}"
    );
    back(&world, &provider.visited(&door).await, &cookie).await.is(303);
}

#[tokio::test]
async fn an_answer_of_another_provider_is_passed_to_nobody() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    provider.does(Manner { answers_as: Some("https://else.example"), ..USUAL });
    comes(&world, &provider).await.is(403);
    provider.does(Manner { answers_as: Some("itself"), ..USUAL });
    comes(&world, &provider).await.is(303);
}

#[tokio::test]
async fn a_way_back_belongs_to_the_browser_that_began() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads"]));
    let (door, cookie) = begin(&world, "/en/sign-in-single").await;
    let way = provider.visited(&door).await;
    let (_, other) = begin(&world, "/en/sign-in-single").await;
    let forged = format!("{}x", &cookie[..cookie.len() - 1]);
    for cookie in [other.as_str(), "", forged.as_str(), "lars_single=a.99999999999.en.L3N0dWR5.b"] {
        let refused = back(&world, &way, cookie).await.is(403);
        assert!(refused.body.contains("begun in another browser"), "{}", refused.body);
    }
    let tampered = way.replace("state=", "state=0");
    back(&world, &tampered, &cookie).await.is(403);
    // None of this reached the provider: the code is still good, once.
    back(&world, &way, &cookie).await.is(303);
    // Used up for every process: the provider is not asked again.
    let beside = world.beside().await.with_provider(Site::new(settings(&provider), None).unwrap()).await;
    for world in [&world, &beside] {
        assert!(back(world, &way, &cookie).await.is(403).body.contains("begun in another browser"));
    }
    assert_eq!(provider.asked(), 1);
    assert_eq!(refusals(&world).await.len(), 0, "calling an address fills no log");
}

#[tokio::test]
async fn a_role_goes_with_its_group() {
    let (world, provider) = world(|_| {}).await;
    provider.says(&aino(&["leads", "north"]));
    let first = session(&comes(&world, &provider).await.is(303));
    world.get_with("/en/study/biogas/case/south", &with(&first)).await.is(200);
    provider.says(&aino(&["north"]));
    let second = session(&comes(&world, &provider).await.is(303));
    // The older session loses it too.
    for cookie in [&first, &second] {
        world.get_with("/en/study/biogas/case/south", &with(cookie)).await.is(403);
        world.get_with("/en/study/biogas/case/north", &with(cookie)).await.is(200);
    }
    // Out of all groups: no role, no session, a page that helps.
    provider.says(&aino(&["choir", "<b>"]));
    let refused = comes(&world, &provider).await.is(403);
    assert!(refused.body.contains("none of your groups there gives you a role"), "{}", refused.body);
    assert!(refused.body.contains("<code>choir</code>") && refused.body.contains("&#60;b&#62;"));
    crate::access::check(&refused.body, "no role", "en");
    world.get_with("/en/study/biogas/case/north", &with(&second)).await.is(403);
    let log = world.get_with("/en/audit", &with(&world.analyst().await)).await.is(200);
    assert!(log.body.contains("removed a role") && log.body.contains("single sign-on"));
    // A stranger without a role gets no account.
    provider
        .says(&json!({ "sub": "7", "email": "x@example.fi", "email_verified": true, "groups": ["choir"] }));
    comes(&world, &provider).await.is(403);
    assert_eq!(world.store.persons().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_provider_that_is_down_leaves_another_way() {
    let (world, provider) = world(|_| {}).await;
    let (door, cookie) = begin(&world, "/en/sign-in-single").await;
    provider.says(&aino(&["leads"]));
    let way = provider.visited(&door).await;
    provider.stop();
    // Wait until the port is closed.
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    let down = back(&world, &way, &cookie).await.is(503);
    assert!(down.body.contains("does not answer at the moment"), "{}", down.body);
    assert!(down.body.contains("href=\"/en/sign-in\""), "{}", down.body);
    crate::access::check(&down.body, "provider down", "en");
    let address = world.account("Berta", "lead", "installation").await;
    world.signed_in(&address).await;
    let without = World::new().await;
    without.get("/en/sign-in-single").await.is(404);
    assert!(!without.get("/en/sign-in").await.is(200).body.contains("sign-in-single"));
}

#[tokio::test]
async fn whoever_comes_by_single_sign_on_only_has_no_other_way() {
    let (world, provider) = world(|settings| settings.only = true).await;
    let address = world.account("Aino", "reader", "installation").await;
    world.signed_in(&address).await;
    provider.says(&aino(&[]));
    comes(&world, &provider).await.is(303);
    let refused = world.post("/en/sign-in", &[("address", &address), ("password", PASSWORD)]).await.is(422);
    assert!(refused.body.contains("opened by single sign-on only"), "{}", refused.body);
    // Who does not know the password is told nothing.
    let wrong =
        world.post("/en/sign-in", &[("address", &address), ("password", "not this one")]).await.is(422);
    assert!(wrong.body.contains("is incorrect"));
    let other = world.account("Berta", "reader", "installation").await;
    world.signed_in(&other).await;
}
