//! Text as people send it: line breaks, invisible characters, days of their own time zone, scripts that cannot be printed.

use lars_domain::map::zone::Zone;

use crate::response::Browser;
use crate::world::World;

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

#[tokio::test]
async fn a_line_break_counts_as_one_character_as_the_browser_counts() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let lines = vec!["x".repeat(9); 20];
    assert_eq!(lines.join("\n").chars().count(), 199, "of 200 at most");
    browser.send("open", &[("q.helps", &lines.join("\r\n"))]).await.is(303);
    assert_eq!(world.stored(&token).await.unwrap().answers["helps"], lines.join("\n"));
    browser.send("open", &[("q.helps", &format!("{}\r\nxx", lines.join("\r\n")))]).await.is(422);
    // What nobody sees is not kept, and letters are composed.
    browser.send("open", &[("q.helps", "Ma\u{304}ja\u{200b}\u{ad} \u{202e}1\u{202c}")]).await.is(303);
    assert_eq!(world.stored(&token).await.unwrap().answers["helps"], "Māja 1");
}

#[tokio::test]
async fn an_address_with_an_invisible_character_is_the_same_address() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = "/en/study/biogas/mail";
    let sent = async |addresses: &str| {
        let key = world.get_with(page, &with(&cookie)).await.is(200).key();
        let fields = [
            ("key", key.as_str()),
            ("go", "send"),
            ("case", "north"),
            ("wave", "2024"),
            ("helix", "company"),
            ("language", "en"),
            ("addresses", addresses),
            ("own", ""),
        ];
        world.post_on(page, &fields, &with(&cookie)).await
    };
    sent("ance@firm.example\u{200b}").await.is(200);
    assert!(
        sent("ance@firm.example").await.is(422).body.contains("ance@firm.example has already been invited")
    );
    for other in ["\u{202a}ance@firm.example\u{202c}", "an\u{ad}ce@firm.example", "\u{feff}ance@firm.example"]
    {
        sent(other).await.is(422);
    }
}

#[tokio::test]
async fn the_last_day_ends_where_the_respondents_are() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let key = world.get_with("/en/study/new", &with(&cookie)).await.is(200).key();
    let save = async |page: &str, slug: &str, zone: &str, day: &str| {
        let fields = [
            ("key", key.as_str()),
            ("title", "Days"),
            ("slug", slug),
            ("min_n", "4"),
            ("zone", zone),
            ("case.0.code", "east"),
            ("case.0.name", "East"),
            ("wave.0.code", "w1"),
            ("wave.0.name", "One"),
            ("wave.0.opens", "2026-11-01"),
            ("wave.0.closes", day),
        ];
        world.post_with(page, &fields, &with(&cookie)).await
    };
    let stored = async || {
        let study = world.store.study("days").await.unwrap().unwrap();
        let wave = study.waves[0].clone();
        (wave.opens.unwrap().to_string(), wave.closes.unwrap().to_string(), study.zone.name().to_owned())
    };
    let said = |opens: &str, closes: &str, zone: &str| (opens.to_owned(), closes.to_owned(), zone.to_owned());
    assert!(
        save("/en/study/new", "days", "Europe/Atlantis", "2026-12-31")
            .await
            .is(422)
            .body
            .contains("Europe/Atlantis: this time zone")
    );
    save("/en/study/new", "days", "europe/riga", "2026-12-31").await.is(303);
    assert_eq!(stored().await, said("2026-10-31T22:00:00Z", "2026-12-31T22:00:00Z", "Europe/Riga"));
    let page = world.get_with("/en/study/days/edit", &with(&cookie)).await.is(200).body;
    assert!(
        page.contains("name=\"wave.0.opens.month\" value=\"11\"")
            && page.contains("name=\"wave.0.closes.day\" value=\"31\"")
            && page.contains("value=\"Europe/Riga\"")
    );
    // Saved again, and with another zone: days stay days.
    save("/en/study/days/edit", "", "Europe/Riga", "2026-12-31").await.is(303);
    assert_eq!(stored().await, said("2026-10-31T22:00:00Z", "2026-12-31T22:00:00Z", "Europe/Riga"));
    save("/en/study/days/edit", "", "Atlantic/Reykjavik", "2026-12-31").await.is(303);
    assert_eq!(stored().await, said("2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z", "Atlantic/Reykjavik"));
}

#[tokio::test]
async fn a_letter_names_the_day_that_was_chosen() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let mut study = world.study.clone();
    study.zone = Zone::parse("Europe/Helsinki").unwrap();
    study.waves[1].closes = study.zone.end("2099-12-31".parse().unwrap());
    world.store.save_study(&study).await.unwrap();
    let page = "/en/study/biogas/mail";
    let key = world.get_with(page, &with(&cookie)).await.is(200).key();
    for (language, said) in [
        ("en", "until the end of 31 December 2099 (time zone Europe/Helsinki)"),
        ("sv", "till och med 31 december 2099 (tidszon Europe/Helsinki)"),
        ("lv", "2099. gada 31. decembris (līdz pusnaktij"),
    ] {
        let fields = [
            ("key", key.as_str()),
            ("go", "preview"),
            ("case", "north"),
            ("wave", "2024"),
            ("helix", "company"),
            ("language", language),
            ("addresses", "a@firm.example"),
            ("own", ""),
        ];
        let preview = world.post_on(page, &fields, &with(&cookie)).await.is(200);
        assert!(preview.body.contains(said), "{language}: {}", preview.body);
    }
}

#[tokio::test]
async fn characters_that_cannot_be_printed_are_named_before_a_file_is_made() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = "/en/study/biogas/invitation";
    let key = world.get_with(page, &with(&cookie)).await.is(200).key();
    let fields =
        [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "1")];
    let made = world.post_on(page, &fields, &with(&cookie)).await.is(200);
    let code =
        made.body.split("name=\"code\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let print = async |own: &str, anyway: &str| {
        let fields = [
            ("key", key.as_str()),
            ("code", &code),
            ("language", "en"),
            ("own", own),
            ("what", "letters"),
            ("anyway", anyway),
        ];
        world.post_with(&format!("{page}/print"), &fields, &with(&cookie)).await
    };
    for own in ["Grüße Jānis Žemaitė Łódź õ", "Καλημέρα Ελλάδα", "Здравствуйте Україна"]
    {
        let file = print(own, "").await.is(200);
        assert_eq!(file.header("content-type"), "application/pdf", "{own}");
    }
    for (own, named) in [("ქა", "ა ქ"), ("日本", "日 本"), ("hello 😀 you", "😀")] {
        let told = print(own, "").await.is(409);
        assert!(told.body.contains("Some characters cannot be printed"), "{}", told.body);
        assert!(told.body.contains(&format!(">{named}<")), "{}", told.body);
        assert!(
            told.body.contains(&format!("name=\"own\" value=\"{own}\""))
                && told.body.contains("name=\"anyway\" value=\"yes\"")
        );
        assert_eq!(print(own, "yes").await.is(200).header("content-type"), "application/pdf");
    }
}
