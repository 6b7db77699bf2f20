//! Requests that no page of ours would send: forged, oversized, with markup, with values nobody offered.
//!
//! Whatever comes, the answer is a page or a refusal, and nothing wrong is stored.

use axum::http::Method;

use crate::html::elements;
use crate::response::{Browser, complete};
use crate::world::{World, questionnaire};

#[tokio::test]
async fn a_form_needs_its_own_key() {
    let world = World::new().await;
    let (token, other) = (world.invite("2024").await, world.invite("2024").await);
    let other = Browser::open(&world, &other).await;
    let start = format!("/en/answer/{token}/start");
    let short = other.key[..10].to_owned();
    for key in ["", "0", &other.key, &short] {
        let answer = world.post(&start, &[("key", key), ("consent", "yes")]).await.is(403);
        assert!(answer.body.contains("<html lang=\"en\">"));
    }
    world.post(&start, &[("consent", "yes")]).await.is(403);
    assert_eq!(world.stored(&token).await, None);
    let cookie = world.analyst().await;
    let fields = [
        ("key", other.key.as_str()),
        ("case", "north"),
        ("wave", "2024"),
        ("helix", "company"),
        ("count", "1"),
    ];
    world.post_with("/en/study/biogas/invitation", &fields, &[("cookie", &cookie)]).await.is(403);
    world.post("/en/study/biogas/invitation", &fields).await.is(401);
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_even_with_its_key() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let key = Browser::open(&world, &token).await.key;
    let start = format!("/en/answer/{token}/start");
    let fields = [("key", key.as_str()), ("consent", "yes")];
    let foreign = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "https://lars.example.evil.example"),
    ];
    for header in foreign {
        world.post_with(&start, &fields, &[header]).await.is(403);
        assert_eq!(world.stored(&token).await, None, "{header:?}");
    }
    for header in [("sec-fetch-site", "same-origin"), ("origin", "https://lars.example")] {
        world.post_with(&start, &fields, &[header]).await.is(303);
    }
}

#[tokio::test]
async fn markup_is_text_wherever_it_comes_from() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    let browser = Browser::open(&world, &token).await;
    let text = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
    browser.send("open", &[("q.helps", text)]).await.is(303);
    assert_eq!(world.stored(&token).await.unwrap().answers["helps"], text, "stored as it was written");
    for step in ["open", "check", "thanks"] {
        let page = browser.page(step).await.is(200);
        assert!(!page.body.contains("<script>") && !page.body.contains("<img"), "{step}");
        assert!(page.body.contains("alert(1)"), "{step} shows the words");
        elements(&page.body);
    }
    let cookie = world.analyst().await;
    let addresses = [
        "/en/%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/en/project/biogas?x=%22%3E%3Cscript%3E&y=\"><script>",
        "/en/study/biogas/case/north?helix=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/en/study/biogas?area=%22%3E%3Cscript%3E",
        "/en/study/biogas/comparison?case=%3Cscript%3E",
    ];
    for address in addresses {
        let address = address.replace('"', "%22").replace('<', "%3C").replace('>', "%3E");
        let page = world.get_with(&address, &[("cookie", &cookie)]).await;
        assert!(!page.body.contains("<script>"), "{address}");
        elements(&page.body);
    }
}

#[tokio::test]
async fn a_megabyte_is_refused_with_a_page() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    let before = world.stored(&token).await;
    let browser = Browser::open(&world, &token).await;
    let huge = "a".repeat(1 << 20);
    let announced = (huge.len() + 100).to_string();
    let fields = [("key", browser.key.as_str()), ("q.helps", huge.as_str())];
    let address = format!("/fi/answer/{token}/open");
    for headers in [&[][..], &[("content-length", announced.as_str())][..]] {
        let answer = world.post_with(&address, &fields, headers).await.is(413);
        assert!(answer.body.contains("<html lang=\"fi\">"), "{headers:?}: {}", answer.body);
    }
    let long = "a".repeat(201);
    let refused = browser.send("open", &[("q.helps", &long)]).await.is(422);
    assert!(refused.body.contains("href=\"#q.helps\""));
    assert_eq!(world.stored(&token).await, before);
}

#[tokio::test]
async fn values_that_nobody_offered_leave_the_old_ones() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    browser.rate("company").await.is(303);
    browser.send("background", &[("q.size", "small")]).await.is(303);
    let before = world.stored(&token).await;
    for value in ["0", "11", "7.5", "-1", "1e1", "NaN", "<b>", "no-contact", "9999999999999999999999", "７"]
    {
        let refused = browser.send("about-company", &[("e.company.regional.relation", value)]).await.is(422);
        assert!(refused.body.contains("href=\"#e.company.regional.relation\""), "{value}");
        assert_eq!(world.stored(&token).await, before, "{value}");
    }
    browser.send("background", &[("q.size", "giant")]).await.is(422);
    let unknown = [
        ("e.nobody.regional.relation", "9"),
        ("q.size", "large"),
        ("finished", "yes"),
        ("helix", "research"),
    ];
    browser.send("about-company", &unknown).await.is(303);
    assert_eq!(world.stored(&token).await, before, "fields of other pages and of none change nothing");
    browser.send("nothing", &[]).await.is(404);
    browser.send("about-company", &[("go", "everywhere")]).await.is(422);
}

#[tokio::test]
async fn a_body_that_is_no_form_gets_a_page() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let address = format!("/et/answer/{token}/start");
    let bodies = [
        ("application/json", "{\"consent\":\"yes\"}"),
        ("text/plain", "consent=yes"),
        ("application/x-www-form-urlencoded", "%FF%FE=%C0&consent"),
        ("application/x-www-form-urlencoded", "key"),
        ("multipart/form-data", "--"),
    ];
    for (kind, body) in bodies {
        let answer = world.send(Method::POST, &address, &[("content-type", kind)], body).await;
        assert!(answer.status.is_client_error(), "{kind}: {}", answer.status);
        assert!(answer.body.contains("<html lang=\"et\">"), "{kind}: {}", answer.body);
    }
    assert_eq!(world.stored(&token).await, None);
}

#[tokio::test]
async fn invitations_refuse_what_the_study_does_not_have() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let key = world.get_with("/en/study", &[("cookie", &cookie)]).await.key();
    let good = [("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "1")];
    let wrong = [
        ("case", "nowhere"),
        ("wave", "1999"),
        ("helix", "nobody"),
        ("count", "0"),
        ("count", "501"),
        ("count", "-1"),
        ("count", "x"),
    ];
    for (name, value) in wrong {
        let mut fields = vec![("key", key.as_str())];
        fields.extend(good.iter().map(|(known, good)| (*known, if *known == name { value } else { *good })));
        let answer =
            world.post_with("/en/study/biogas/invitation", &fields, &[("cookie", &cookie)]).await.is(422);
        assert!(answer.body.contains("<html lang=\"en\">"), "{name}={value}");
    }
    assert!(world.store.participants(&world.study.id).await.unwrap().is_empty());
}

/// Codes come from files that people bring: spaces and letters of every language must not break an address.
#[tokio::test]
async fn codes_in_any_script_can_be_answered_and_read() {
    let mut questionnaire = questionnaire();
    let code = "uzņēmums & Co/ 100 %";
    questionnaire.partners[0].code = code.to_owned();
    questionnaire.helices[0].code = "company".to_owned();
    let world = World::of(false, questionnaire).await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let next = browser.send("background", &[("q.size", "small")]).await;
    let page = world.get(&next.leads_to()).await.is(200);
    elements(&page.body);
    let field = format!("e.{code}.regional.relation");
    let sent = world.post(&next.leads_to(), &[("key", &browser.key), (&field, "9")]).await;
    assert_eq!(sent.leads_to(), format!("/en/answer/{token}/about-research"));
    assert_eq!(world.stored(&token).await.unwrap().ratings.len(), 1);
    let refused = browser.send("check", &[("go", "finish")]).await.is(422);
    for element in elements(&refused.body) {
        if let Some((address, _)) = element.attribute("href").and_then(|address| address.split_once('#'))
            && address.contains("/about-")
        {
            world.get(address).await.is(200);
        }
    }
}
