//! The site as a whole: who gets which page, languages, headers, keeping, compression, health.
//!
//! What stands on the pages is in the other modules.

use axum::http::Method;

use crate::html::elements;
use crate::world::World;

const LANGUAGES: [&str; 10] = ["en", "lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"];

/// Every address, with the answer to a visitor and to an analyst.
const ADDRESSES: &[(&str, u16, u16)] = &[
    ("/", 307, 307),
    ("/en", 308, 308),
    ("/en/", 200, 200),
    ("/en/project/biogas", 200, 200),
    ("/en/project/nothing", 404, 404),
    ("/en/study", 401, 200),
    ("/en/study/biogas", 401, 200),
    ("/en/study/nothing", 401, 404),
    ("/en/study/biogas/invitation", 401, 200),
    ("/en/study/biogas/mail", 401, 200),
    ("/en/study/biogas/interview", 401, 200),
    ("/en/study/biogas/interview/offline", 401, 200),
    ("/en/study/biogas/interview/offline/worker.js", 401, 200),
    ("/en/study/biogas/interview/offline/manifest.webmanifest", 401, 200),
    ("/en/study/biogas/interview/offline/list", 401, 200),
    ("/en/study/biogas/interview/copy", 401, 200),
    ("/en/study/biogas/interview/copy/nothing", 401, 404),
    ("/en/study/biogas/register", 401, 200),
    ("/en/study/biogas/register/new", 401, 200),
    ("/en/study/biogas/register/file", 401, 200),
    ("/en/study/biogas/register/file/register.csv", 401, 200),
    ("/en/study/biogas/register/file/template.xlsx", 401, 200),
    ("/en/study/biogas/register/import", 401, 303),
    ("/en/study/biogas/register/duplicate", 401, 200),
    ("/en/study/biogas/register/join", 401, 200),
    ("/en/study/biogas/register/nobody", 401, 404),
    ("/en/study/biogas/open-link", 401, 200),
    ("/en/study/biogas/board", 401, 200),
    ("/en/study/biogas/board/progress.csv", 401, 200),
    ("/en/study/biogas/board/quota", 401, 200),
    ("/en/study/new", 401, 200),
    ("/en/study/biogas/edit", 401, 200),
    ("/en/study/biogas/questionnaire", 401, 200),
    ("/en/study/biogas/questionnaire/version", 401, 404),
    ("/en/study/biogas/questionnaire/edition", 401, 404),
    ("/en/study/biogas/questionnaire/translation", 401, 404),
    ("/en/study/biogas/questionnaire/translation/fi.xlsx", 401, 404),
    ("/en/study/nothing/questionnaire", 401, 404),
    ("/en/study/biogas/protection", 401, 200),
    ("/en/study/biogas/protection/notice.pdf", 401, 200),
    ("/en/study/biogas/protection/record.pdf", 401, 200),
    ("/en/study/biogas/protection/other.pdf", 401, 404),
    ("/en/study/biogas/sender", 401, 200),
    ("/en/study/biogas/sender/logo", 401, 404),
    ("/en/study/biogas/names", 401, 200),
    ("/en/study/biogas/fieldwork", 401, 200),
    ("/en/study/biogas/panel", 401, 200),
    ("/en/study/biogas/panel/nothing", 401, 404),
    ("/en/study/biogas/panel/nothing/cells.csv", 401, 404),
    ("/en/help", 200, 200),
    ("/en/help/asking", 200, 200),
    ("/en/help/nothing", 404, 404),
    ("/en/answer/unknown/logo", 404, 404),
    ("/en/study/biogas/comparison?case=north&case=south", 401, 200),
    ("/en/study/biogas/case/north", 401, 200),
    ("/en/study/biogas/case/nowhere", 401, 404),
    ("/en/study/biogas/case/north/relation?from=company&to=research&level=regional", 401, 200),
    ("/en/study/biogas/case/north/relation?from=nobody&to=research&level=regional", 401, 404),
    ("/en/study/biogas/case/north/live", 401, 200),
    ("/en/study/biogas/case/north/gaps.csv", 401, 200),
    ("/en/study/biogas/case/north/gaps.json", 401, 200),
    ("/en/study/biogas/case/north/matrix.svg", 401, 200),
    ("/en/study/biogas/case/north/dots.svg", 401, 200),
    ("/en/study/biogas/case/north/network.svg", 401, 200),
    ("/en/study/biogas/case/north/gaps.exe", 401, 404),
    ("/en/study/biogas/finding", 401, 200),
    ("/en/study/biogas/finding?status=confirmed&case=north", 401, 200),
    ("/en/study/biogas/finding/new", 401, 200),
    ("/en/study/biogas/finding/1", 401, 404),
    ("/en/study/biogas/finding/sheet.pdf", 401, 404),
    ("/en/study/biogas/thread/finding/1", 401, 404),
    ("/en/study/biogas/thread/pilot/1.json", 401, 404),
    ("/en/study/biogas/comparison?case=north&case=south&mix=common", 401, 200),
    ("/en/study/biogas/export", 401, 200),
    ("/en/study/biogas/export/answers.csv", 401, 200),
    ("/en/study/biogas/export/network.graphml?case=north", 401, 200),
    ("/en/study/biogas/export/matrix.png", 401, 200),
    ("/en/study/biogas/export/report.pdf", 401, 200),
    ("/en/study/biogas/export/answers.pdf", 401, 404),
    ("/en/study/biogas/data/north/2024/saved-company-1", 401, 200),
    ("/en/study/biogas/data/north/2024/nobody", 401, 404),
    ("/en/study/biogas/pilot", 401, 200),
    ("/en/study/biogas/pilot/new", 401, 200),
    ("/en/study/biogas/pilot/1", 401, 404),
    ("/en/study/biogas/pilot/1/edit/steps", 401, 404),
    ("/en/study/biogas/pilot/1/edit/nothing", 401, 404),
    ("/en/study/biogas/pilot/1/report/new", 401, 404),
    ("/en/study/biogas/pilot/1/file/steps.ics", 401, 404),
    ("/en/project/biogas/practice", 200, 200),
    ("/en/project/biogas/practice/1", 200, 200),
    ("/en/project/biogas/practice/1/practice.pdf", 200, 200),
    ("/en/project/biogas/practice/2", 404, 404),
    ("/en/project/nothing/practice", 404, 404),
    ("/en/study/biogas/matching", 401, 200),
    ("/en/study/biogas/matching?need=nothing", 401, 404),
    ("/en/study/biogas/matching?case=nothing", 401, 404),
    ("/en/study/biogas/matching/nothing.csv", 401, 404),
    ("/en/study/biogas/match", 401, 200),
    ("/en/study/biogas/match/9", 401, 404),
    ("/en/study/biogas/match/9/context", 401, 404),
    ("/en/study/biogas/wish", 401, 200),
    ("/en/study/biogas/practice", 401, 200),
    ("/en/study/biogas/practice/new", 401, 200),
    ("/en/study/biogas/practice/1", 401, 200),
    ("/en/study/biogas/practice/1/review", 401, 200),
    ("/en/study/biogas/practice/1/transfer", 401, 200),
    ("/en/study/biogas/practice/1/edit", 401, 409),
    ("/en/study/biogas/practice/2/edit", 401, 200),
    ("/en/study/biogas/practice/nothing", 401, 404),
    ("/en/sign-in", 200, 303),
    ("/en/account-link/unknown", 410, 410),
    ("/en/account", 401, 404),
    ("/en/account/data.json", 401, 404),
    ("/en/person", 401, 200),
    ("/en/role", 401, 200),
    ("/en/audit", 401, 200),
    ("/en/mail", 401, 200),
    ("/en/backup", 401, 200),
    ("/en/sign-in-forgotten", 200, 200),
    ("/en/answer/unknown", 404, 404),
    ("/en/open/unknown", 404, 404),
    ("/en/answer/unknown/start", 404, 404),
    ("/en/answer/unknown/unsubscribe", 404, 404),
    ("/en/answer/unknown/resume", 404, 404),
    ("/en/answer/unknown/data.json", 404, 404),
    ("/en/answer/unknown/answers.pdf", 404, 404),
    ("/en/code", 200, 200),
    ("/en/study/biogas/paper", 401, 200),
    ("/en/study/biogas/paper/questionnaire.pdf?edition=1&language=lv", 401, 200),
    ("/en/study/biogas/typing", 401, 200),
    ("/en/study/biogas/typing/none", 401, 404),
];

#[tokio::test]
async fn every_address_knows_who_may_see_it() {
    let world = World::new().await.with_answers().await.with_practices(1).await;
    let cookie = world.analyst().await;
    for &(address, visitor, analyst) in ADDRESSES {
        assert_eq!(world.get(address).await.status.as_u16(), visitor, "visitor at {address}");
        let answer = world.get_with(address, &[("cookie", &cookie)]).await;
        assert_eq!(answer.status.as_u16(), analyst, "analyst at {address}");
    }
    let forged = world.get_with("/en/study", &[("cookie", "lars_session=0123456789abcdef")]).await;
    assert_eq!(forged.status, 401);
}

/// The most statements that one page may take (`docs/adr/0007-statements-per-page.md`).
const MOST_STATEMENTS: u32 = 16;
/// A comparison loads several results and asks the guard of each side: more, and a fixed number all the same.
const MOST_STATEMENTS_OF_COMPARISONS: u32 = 24;

#[tokio::test]
async fn a_page_takes_few_statements_however_many_answers_there_are() {
    let small = World::new().await.with_answers().await.with_practices(1).await;
    let large = World::new().await.with_answers().await.with_practices(30).await;
    for number in 10..60 {
        large.answered("north", "company", number, (8, 3)).await;
        large.answered("east", "research", number, (2, 3)).await;
        large.invite("2024").await;
        large.backed_up(number).await;
    }
    small.backed_up(0).await;
    let (staff_small, staff_large) = (small.analyst().await, large.analyst().await);
    for (address, ..) in ADDRESSES.iter().filter(|(_, _, status)| *status == 200) {
        let few = small.get_with(address, &[("cookie", &staff_small)]).await.statements;
        let many = large.get_with(address, &[("cookie", &staff_large)]).await.statements;
        assert_eq!(few, many, "{address} asks in a loop");
        let is_comparison = address.contains("/comparison?");
        let most = if is_comparison { MOST_STATEMENTS_OF_COMPARISONS } else { MOST_STATEMENTS };
        assert!((1..=most).contains(&many), "{address}: {many} statements");
    }
}

#[tokio::test]
async fn behind_tls_links_and_cookies_say_so() {
    let world = World::new().await;
    let tls = [("x-forwarded-proto", "https")];
    let opened = world.come_by_link(&tls).await.is(303);
    assert!(opened.header("set-cookie").ends_with("; Secure"), "{}", opened.header("set-cookie"));
    let cookie = world.analyst().await;
    let address = "/en/study/biogas/invitation";
    let key = world.get_with(address, &[("cookie", &cookie)]).await.is(200).key();
    let form =
        [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "1")];
    let made = world.post_on(address, &form, &[("cookie", &cookie), tls[0]]).await.is(200);
    assert!(made.body.contains("\"https://lars.example/en/answer/"), "links can be pasted into a letter");
    let plain = world.post_on(address, &form, &[("cookie", &cookie)]).await.is(200);
    assert!(plain.body.contains("\"http://lars.example/en/answer/"));
}

#[tokio::test]
async fn the_one_time_link_opens_once_and_by_its_button_only() {
    let world = World::new().await;
    let token = lars_web::people::session::one_time_token(&world.store).await.unwrap();
    let address = format!("/en/sign-in/{token}");
    // Previews and mail filters look, also twice: nothing is opened and nothing is used up.
    world.send(Method::HEAD, &address, &[], "").await.is(200);
    for _ in 0..2 {
        let looked = world.get(&address).await.is(200);
        assert_eq!(looked.header("set-cookie"), "");
        crate::access::check(&looked.body, "one-time link", "en");
    }
    world.post(&address, &[("key", "forged")]).await.is(403);
    let key = world.get(&address).await.key();
    let first = world.post(&address, &[("key", &key)]).await.is(303);
    let cookie = first.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert!(!cookie.contains(&token), "the link is not the session");
    let again = world.post(&address, &[("key", &key)]).await.is(410);
    assert_eq!(again.header("set-cookie"), "");
    world.get(&address).await.is(410);
}

#[tokio::test]
async fn a_one_time_link_that_nobody_used_for_a_day_opens_nothing() {
    let world = World::new().await;
    let digest = lars_domain::ask::reach::invitation::token_digest("old");
    let yesterday = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24);
    world.store.create_sign_in_link(&digest, yesterday).await.unwrap();
    world.get("/en/sign-in/old").await.is(410);
    let key = world.form_key("sign-in-link:old").await;
    let refused = world.post("/en/sign-in/old", &[("key", &key)]).await.is(410);
    assert_eq!(refused.header("set-cookie"), "");
    let almost = yesterday + jiff::SignedDuration::from_mins(5);
    let digest = lars_domain::ask::reach::invitation::token_digest("almost");
    world.store.create_sign_in_link(&digest, almost).await.unwrap();
    world.get("/en/sign-in/almost").await.is(200);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let key = world.get_with("/en/study", &[("cookie", &cookie)]).await.key();
    let sign_out = |key: String| {
        let (world, cookie) = (&world, &cookie);
        async move { world.post_with("/en/sign-out", &[("key", &key)], &[("cookie", cookie)]).await }
    };
    sign_out("0".repeat(64)).await.is(403);
    world.get_with("/en/study", &[("cookie", &cookie)]).await.is(200);
    sign_out(key).await.is(303);
    world.get_with("/en/study", &[("cookie", &cookie)]).await.is(401);
}

#[tokio::test]
async fn every_language_has_a_start_page() {
    let world = World::new().await;
    let mut titles = Vec::new();
    for language in LANGUAGES {
        let answer = world.get(&format!("/{language}/")).await.is(200);
        assert_eq!(answer.header("content-language"), language);
        let elements = elements(&answer.body);
        assert_eq!(elements[0].attribute("lang"), Some(language));
        titles.push(elements.iter().find(|element| element.name == "h1").unwrap().text.clone());
        let others: Vec<_> = elements.iter().filter_map(|element| element.attribute("hreflang")).collect();
        for other in LANGUAGES {
            assert!(others.contains(&other), "{language} leads to {other}");
        }
        let short = world.get(&format!("/{language}")).await;
        assert_eq!(short.leads_to(), format!("/{language}/"));
    }
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), LANGUAGES.len(), "each language says it its own way: {titles:?}");
}

#[tokio::test]
async fn the_browser_says_which_language() {
    let world = World::new().await;
    let wishes = [
        ("fi-FI,fi;q=0.9,en;q=0.8", "/fi/"),
        ("en;q=0.5, lv", "/lv/"),
        ("xx, de;q=0.1", "/de/"),
        ("no", "/nb/"),
        ("nn-NO", "/nb/"),
        ("EN-gb", "/en/"),
        ("tlh", "/en/"),
        ("", "/en/"),
        (";;;,,q=x", "/en/"),
    ];
    for (wish, address) in wishes {
        let answer = world.get_with("/", &[("accept-language", wish)]).await;
        assert_eq!(answer.leads_to(), address, "{wish}");
    }
    assert_eq!(world.get("/").await.leads_to(), "/en/");
}

#[tokio::test]
async fn an_unknown_page_has_a_way_out_in_the_right_language() {
    let world = World::new().await;
    let lost = [
        ("/lv/nothing", "", "lv"),
        ("/de/project/nothing", "fi", "de"),
        ("/xx/", "fi", "fi"),
        ("/nothing/at/all", "et", "et"),
        ("/xx", "", "en"),
        ("/fr/study", "", "fr"),
        ("/sv/answer/unknown", "", "sv"),
        ("/pl/sign-in/used", "", "pl"),
        ("/fi/%F0%28%8C", "", "fi"),
        ("/fi/answer/%FF%FE/start", "", "fi"),
    ];
    for (address, wish, language) in lost {
        let answer = world.get_with(address, &[("accept-language", wish)]).await;
        assert!(answer.status.is_client_error(), "{address}: {}", answer.status);
        let elements = elements(&answer.body);
        assert_eq!(elements[0].attribute("lang"), Some(language), "{address}");
        let home = format!("/{language}/");
        let out = |element: &&crate::html::Element| {
            element.attribute("href") == Some(&home) && element.around.contains(&"main".to_owned())
        };
        assert!(elements.iter().any(|element| out(&element)), "{address} has a way out");
    }
    let posted = world.post("/en/", &[("a", "b")]).await;
    assert_eq!(posted.status, 405);
    assert!(posted.body.contains("<html lang=\"en\">"));
}

/// Pages, files, redirects and refusals: whatever the answer is, it carries the headers.
#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let mut addresses: Vec<&str> = ADDRESSES.iter().map(|(address, _, _)| *address).collect();
    addresses.extend(["/health", "/ready", "/assets/none-0.css", "/nothing"]);
    for address in addresses {
        for headers in [&[][..], &[("cookie", cookie.as_str())][..]] {
            let answer = world.get_with(address, headers).await;
            check_headers(&answer, address);
        }
    }
    check_headers(&world.post_with("/en/", &[], &[("sec-fetch-site", "cross-site")]).await, "a refused form");
}

fn check_headers(answer: &crate::world::Answer, address: &str) {
    let policy = answer.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{address}: {policy}"
    );
    assert!(
        !policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'),
        "{address}: {policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{address}");
    assert_eq!(answer.header("referrer-policy"), "no-referrer", "{address}");
    assert!(!answer.header("x-request-id").is_empty(), "{address}");
    assert_eq!(answer.header("server"), "", "{address}");
}

#[tokio::test]
async fn nothing_inline_and_nothing_from_elsewhere() {
    let world = World::simulated().await.with_answers().await;
    let cookie = world.analyst().await;
    for &(address, _, _) in ADDRESSES {
        let answer = world.get_with(address, &[("cookie", &cookie)]).await;
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for element in elements(&answer.body) {
            assert_ne!(element.name, "style", "{address}");
            assert!(element.name != "script" || element.text.is_empty(), "{address}: {}", element.text);
            for (name, value) in &element.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{address}: {name} of {}", element.name);
                let loads =
                    matches!(name.as_str(), "src" | "srcset" | "data" | "poster") || element.name == "link";
                let elsewhere = value.contains("://") || value.starts_with("//");
                assert!(!(loads && name != "rel" && elsewhere), "{address} loads {value}");
                assert!(!value.starts_with("javascript:"), "{address}: {value}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    for address in ["/en/", "/lv/project/biogas", "/en/study/biogas/case/north"] {
        let first = world.get_with(address, &[("cookie", &cookie)]).await.is(200);
        let tag = first.header("etag");
        assert!(tag.starts_with("W/\""), "{tag}");
        let known = [("cookie", cookie.as_str()), ("if-none-match", tag.as_str())];
        let second = world.get_with(address, &known).await.is(304);
        assert_eq!((second.body.as_str(), second.header("etag")), ("", tag.clone()));
        let other =
            world.get_with(address, &[("cookie", &cookie), ("if-none-match", "W/\"0\"")]).await.is(200);
        assert_eq!(other.body, first.body);
        assert!(first.header("vary").contains("Cookie"));
        assert!(first.header("cache-control").contains("no-cache"));
    }
    assert!(
        world.get_with("/en/study", &[("cookie", &cookie)]).await.header("cache-control").contains("private")
    );
}

#[tokio::test]
async fn pages_are_packed_where_the_browser_can_unpack() {
    let world = World::new().await;
    let plain = world.get("/en/").await;
    assert_eq!(plain.header("content-encoding"), "");
    for accepted in ["gzip", "br, gzip"] {
        let packed = world.get_with("/en/", &[("accept-encoding", accepted)]).await.is(200);
        assert_eq!(packed.header("content-encoding"), "gzip");
        assert!(packed.header("vary").to_lowercase().contains("accept-encoding"));
        assert!(!packed.body.contains("<html"), "{accepted}");
    }
}

#[tokio::test]
async fn style_script_and_icon_are_kept_for_ever_under_the_name_of_their_digest() {
    let world = World::new().await;
    let page = world.get("/en/").await.body;
    let of = |element: &crate::html::Element| {
        let address = element.attribute("href").or(element.attribute("src"))?;
        address.starts_with("/assets/").then(|| address.to_owned())
    };
    let assets: Vec<String> = elements(&page).iter().filter_map(of).collect();
    assert_eq!(assets.len(), 3, "{assets:?}");
    for address in assets {
        let (stem, ending) = address.split_once('.').unwrap();
        let (name, digest) = stem.rsplit_once('-').unwrap();
        assert!(digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{address}");
        let file = world.get(&address).await.is(200);
        assert!(file.header("cache-control").contains("immutable"), "{address}");
        assert_eq!(file.header("etag"), format!("\"{digest}\""));
        assert!(!file.body.contains("http://") || ending == "svg", "{address} loads nothing from elsewhere");
        let old = world.get(&format!("{name}-000000000000.{ending}")).await.is(200);
        assert_eq!((old.header("cache-control"), &old.body), ("no-cache".to_owned(), &file.body));
        world.get(&format!("{name}-{digest}.exe")).await.is(404);
    }
    world.get("/assets/..%2F..%2FCargo-0.toml").await.is(404);
}

#[tokio::test]
async fn health_says_whether_the_database_answers() {
    let world = World::new().await;
    for path in ["/health", "/ready"] {
        assert_eq!(world.get(path).await.is(200).body, "ok\n");
    }
    world.store.close().await;
    for path in ["/health", "/ready"] {
        assert_eq!(world.get(path).await.is(503).body, "database\n");
    }
    let page = world.get("/fi/").await.is(503);
    assert!(page.body.contains("<html lang=\"fi\">") && page.body.contains("href=\"/fi/\""));
}
