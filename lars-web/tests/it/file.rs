//! Files as answers: taken with the step, checked, kept apart, handed out to few, gone with the response.

use axum::http::Method;
use lars_domain::ask::answer::file::FileKind;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, TextForm};
use lars_domain::paging::PageOf;
use lars_domain::people::audit::Act;
use lars_domain::text::{Named, Text};
use lars_store::Within;

use crate::response::Browser;
use crate::world::{Answer, World, questionnaire};

const PDF: &str = "%PDF-1.7 a plan";

/// A world whose last section also asks for a file of at most 2 KiB.
async fn world(required: bool) -> World {
    let world = World::new().await;
    let mut questionnaire = questionnaire();
    let question = Question {
        code: "plan".to_owned(),
        prompt: Text::new("en", "Your plan"),
        hint: Text::default(),
        required,
        condition: None,
        kind: QuestionKind::File { most_kib: 2, kinds: vec![FileKind::Pdf, FileKind::Txt] },
    };
    questionnaire.sections.last_mut().unwrap().questions_mut().unwrap().push(question);
    let edition = Edition {
        id: lars_domain::new_id(),
        study: world.study.id.clone(),
        number: 2,
        published: jiff::Timestamp::now(),
        questionnaire,
    };
    world.store.publish_edition(&edition).await.unwrap();
    world
}

/// Sends the last section as a browser does: its fields, and a file where one was chosen.
async fn sent(world: &World, token: &str, key: &str, go: &str, file: (&str, &str)) -> Answer {
    let (name, body) = file;
    let parts = [
        format!("name=\"key\"\r\n\r\n{key}"),
        format!("name=\"go\"\r\n\r\n{go}"),
        "name=\"q.helps\"\r\n\r\nWords".to_owned(),
        format!("name=\"q.plan\"; filename=\"{name}\"\r\nContent-Type: application/x\r\n\r\n{body}"),
    ];
    let separator = "--cut\r\nContent-Disposition: form-data; ";
    let form = format!("{separator}{}\r\n--cut--\r\n", parts.join(&format!("\r\n{separator}")));
    let headers = [("content-type", "multipart/form-data; boundary=cut")];
    world.send(Method::POST, &format!("/en/answer/{token}/upload/open"), &headers, &form).await
}

async fn everything_else(browser: &Browser<'_>) {
    browser.consent().await;
    browser.send("background", &[("q.size", "small")]).await.is(303);
    browser.rate("company").await.is(303);
    browser.rate("research").await.is(303);
}

#[tokio::test]
async fn a_file_is_given_replaced_taken_back_and_required() {
    let world = world(true).await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    everything_else(&browser).await;
    let page = browser.page("open").await.is(200);
    for part in [
        "enctype=\"multipart/form-data\"",
        "accept=\".pdf,.txt\"",
        "PDF, TXT; maximum 2 kB",
        &format!("data-save=\"/en/answer/{token}/open\""),
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    crate::access::check(&page.body, "file", "en");
    let lacking = browser.send("check", &[("go", "finish")]).await.is(422);
    assert!(lacking.body.contains(&format!("/en/answer/{token}/open#q.plan")));
    // A form without a file, and one that invents an answer, give none.
    sent(&world, &token, &browser.key, "next", ("", "")).await.is(303);
    let forged = "{\"name\":\"x.pdf\",\"kind\":\"pdf\",\"bytes\":1,\"digest\":\"0\"}";
    browser.send("open", &[("q.plan", forged)]).await.is(303);
    assert!(!world.stored(&token).await.unwrap().answers.contains_key("plan"));
    sent(&world, &token, &browser.key, "next", ("../My plan.pdf", PDF)).await.is(303);
    let stored = world.stored(&token).await.unwrap();
    assert_eq!(stored.answers["helps"], "Words");
    assert_eq!(world.store.file(&stored.id, "plan").await.unwrap().unwrap(), PDF.as_bytes());
    let page = browser.page("open").await.is(200);
    assert!(page.body.contains("My plan.pdf (1 kB)") && !page.body.contains(".."), "{}", page.body);
    // Going back and forth without choosing again keeps it; so does saving in the background.
    sent(&world, &token, &browser.key, "back", ("", "")).await.is(303);
    browser.send("open", &[("q.helps", "More"), ("go", "save")]).await.is(204);
    assert_eq!(world.store.file(&stored.id, "plan").await.unwrap().unwrap(), PDF.as_bytes());
    sent(&world, &token, &browser.key, "next", ("two.txt", "other")).await.is(303);
    assert_eq!(world.store.file(&stored.id, "plan").await.unwrap().unwrap(), b"other");
    browser.send("open", &[("q.plan.gone", "yes")]).await.is(303);
    assert!(!world.stored(&token).await.unwrap().answers.contains_key("plan"));
    assert_eq!(world.store.file(&stored.id, "plan").await.unwrap(), None, "the content goes too");
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_is_told_and_the_rest_is_kept() {
    let world = world(false).await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    // Before agreeing nothing is taken, and nothing is read into memory.
    sent(&world, &token, &browser.key, "next", ("plan.pdf", PDF)).await.is(422);
    assert_eq!(world.stored(&token).await, None);
    everything_else(&browser).await;
    let large = format!("{PDF}{}", " ".repeat(3000));
    for (file, said) in [
        (("plan.pdf", large.as_str()), "this file is larger than is accepted"),
        (("plan.exe", PDF), "this kind of file is not accepted"),
        (("plan.png", "\u{89}PNG"), "this kind of file is not accepted"),
        (("plan.pdf", "<html><script>"), "not what its name says"),
        (("plan.txt", "a\0b"), "not what its name says"),
        (("plan.pdf", ""), "not what its name says"),
    ] {
        let refused = sent(&world, &token, &browser.key, "next", file).await.is(422);
        assert!(refused.body.contains(said) && refused.body.contains("href=\"#q.plan\""), "{file:?}");
        let stored = world.stored(&token).await.unwrap();
        assert_eq!((stored.answers["helps"].as_str(), stored.answers.get("plan")), ("Words", None));
        assert_eq!(world.store.file(&stored.id, "plan").await.unwrap(), None);
    }
    sent(&world, &token, "wrong", "next", ("plan.pdf", PDF)).await.is(403);
    // More than any form may have: said in words, nothing kept.
    let huge = format!("{PDF}{}", " ".repeat(17 * 1024 * 1024));
    let refused = sent(&world, &token, &browser.key, "next", ("plan.pdf", &huge)).await.is(413);
    assert!(refused.body.contains("That was too large"));
    // Other forms keep their own, smaller limit.
    let long = "a".repeat(600 * 1024);
    browser.send("open", &[("q.helps", &long)]).await.is(413);
    world.close_wave().await;
    sent(&world, &token, &browser.key, "next", ("plan.pdf", PDF)).await.is(410);
}

#[tokio::test]
async fn files_go_to_the_respondent_and_to_who_may_export_and_to_nobody_else() {
    let world = world(false).await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    everything_else(&browser).await;
    sent(&world, &token, &browser.key, "next", ("Mūsu plāns.pdf", PDF)).await.is(303);
    let study = world.study.id.clone();
    let stored = world.store.files(&Within::study(&study), PageOf::first(9)).await.unwrap();
    assert_eq!(stored.all, 0, "not submitted yet");
    browser.send("check", &[("go", "finish")]).await.is(303);
    let own = world.get(&format!("/en/answer/{token}/file/plan")).await.is(200);
    assert_eq!((own.body.as_str(), own.header("content-type").as_str()), (PDF, "application/octet-stream"));
    assert_eq!(own.header("x-content-type-options"), "nosniff");
    let disposition = own.header("content-disposition");
    assert!(disposition.starts_with("attachment; ") && !disposition.contains("plāns"), "{disposition}");
    let thanks = browser.page("thanks").await.is(200);
    assert!(thanks.body.contains(&format!("/en/answer/{token}/file/plan")));
    let data = world.get(&format!("/en/answer/{token}/data.json")).await.is(200);
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    let answer = &data["answers"][2];
    assert_eq!(
        (&answer["answer"]["kind"], &answer["file_base64"]),
        (&"pdf".into(), &"JVBERi0xLjcgYSBwbGFu".into())
    );
    let other = world.invite("2024").await;
    world.get(&format!("/en/answer/{other}/file/plan")).await.is(404);

    let stored = world.stored(&token).await.unwrap();
    let address = format!("/en/study/biogas/file/{}/plan", stored.id);
    let list = "/en/study/biogas/file";
    for role in ["reader", "interviewer", "coordinator"] {
        let cookie = world.signed_in(&world.account(role, role, &study).await).await;
        for path in [list, &address] {
            world.get(path).await.is(401);
            world.get_with(path, &[("cookie", &cookie)]).await.is(403);
        }
    }
    let cookie = world.signed_in(&world.account("Ana", "analyst", &study).await).await;
    let with = [("cookie", cookie.as_str())];
    let list = world.get_with(list, &with).await.is(200);
    assert!(list.body.contains(&address) && list.body.contains("Your plan") && !list.body.contains("plāns"));
    crate::access::check(&list.body, "files", "en");
    let file = world.get_with(&address, &with).await.is(200);
    assert_eq!(file.body, PDF);
    let disposition = file.header("content-disposition");
    assert!(disposition.contains("plan-north-2024-company-001.pdf"), "{disposition}");
    let entry = world.audit().await.remove(0);
    assert_eq!((entry.act, entry.subject), (Act::ExportedResponses, format!("file {} plan", stored.id)));
    world.get_with("/en/study/biogas/file/unknown/plan", &with).await.is(404);

    world.post(&format!("/en/answer/{token}/delete"), &[("key", &browser.key)]).await.is(200);
    assert_eq!(world.store.file(&stored.id, "plan").await.unwrap(), None);
    world.get_with(&address, &with).await.is(404);
}

#[tokio::test]
async fn a_finished_response_keeps_its_file_where_another_answer_is_wrong() {
    let world = world(true).await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    everything_else(&browser).await;
    sent(&world, &token, &browser.key, "next", ("plan.pdf", PDF)).await.is(303);
    browser.send("check", &[("go", "finish")]).await.is(303);
    let refused = sent(&world, &token, &browser.key, "next", ("plan.txt", "\0")).await.is(422);
    assert!(refused.body.contains("plan.pdf (1 kB)"));
    let gone = browser.send("open", &[("q.plan.gone", "yes")]).await.is(422);
    assert!(gone.body.contains("please answer"));
    let id = world.stored(&token).await.unwrap().id;
    assert_eq!(world.store.file(&id, "plan").await.unwrap().unwrap(), PDF.as_bytes());
}

#[tokio::test]
async fn what_was_typed_stands_there_again_where_it_was_refused() {
    let world = World::new().await;
    let mut questionnaire = questionnaire();
    let option = |code: &str| Named { code: code.to_owned(), text: Text::new("en", code) };
    let options = || vec![option("a"), option("b"), option("c")];
    let kinds = [
        ("mail", QuestionKind::Short { max_chars: 60, min_chars: 0, form: TextForm::Mail }),
        ("ticks", QuestionKind::Multiple { options: options(), most: 0, least: 2 }),
        ("order", QuestionKind::Ranking { options: options(), most: 0 }),
        ("roster", QuestionKind::Roster { most: 2 }),
        ("words", QuestionKind::Open { max_chars: 200, min_chars: 10 }),
    ];
    let questions = questionnaire.sections.last_mut().unwrap().questions_mut().unwrap();
    for (code, kind) in kinds {
        let (prompt, hint) = (Text::new("en", code), Text::default());
        questions.push(Question {
            code: code.to_owned(),
            prompt,
            hint,
            required: false,
            condition: None,
            kind,
        });
    }
    let edition = Edition { number: 2, id: lars_domain::new_id(), questionnaire, ..world.edition.clone() };
    world.store.publish_edition(&edition).await.unwrap();
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    everything_else(&browser).await;
    let page = browser.page("open").await.is(200);
    for hint in ["Tick at least 2.", "At least 10 characters.", "type=\"email\""] {
        assert!(page.body.contains(hint), "{hint}: {}", page.body);
    }
    let fields = [
        ("q.mail", "nobody"),
        ("q.ticks", "asked"),
        ("q.ticks.b", "yes"),
        ("q.order", "asked"),
        ("q.order.a", "7"),
        ("q.roster", "asked"),
        ("q.roster.0.organisation", "Mill"),
        ("q.roster.0.helix", "research"),
        ("q.words", "short"),
    ];
    let page = browser.send("open", &fields).await.is(422);
    for (what, said) in [
        ("value=\"nobody\"", "please enter an email address"),
        ("id=\"q.ticks.b\" value=\"yes\" data-code=\"b\" checked", "please choose more answers"),
        ("id=\"q.order.a\" value=\"7\"", "give each place only once"),
        ("value=\"Mill\"", "every field of a partner"),
        ("<option value=\"research\" selected>", "name each partner once"),
        (">short</textarea>", "write a little more"),
    ] {
        assert!(page.body.contains(what) && page.body.contains(said), "{what}, {said}: {}", page.body);
    }
    assert!(world.stored(&token).await.unwrap().answers.keys().eq(["size"]), "and nothing of it was stored");
}
