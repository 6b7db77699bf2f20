//! On paper: the questionnaire, letters and slips as PDF, personal codes, one's own answers to keep; who gets them.

use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::short_code::ShortCode;

use crate::response::complete;
use crate::world::{Answer, World};

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

fn is_pdf(answer: &Answer) {
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert!(answer.header("cache-control").contains("no-store"));
    assert!(answer.body.starts_with("%PDF-") && answer.body.contains("<pdfuaid:part>1</pdfuaid:part>"));
}

/// Makes links and gives the page that shows them, once.
async fn made(world: &World, cookie: &str, count: &str) -> Answer {
    let page = world.get_with("/en/study/biogas/invitation", &with(cookie)).await.is(200);
    let key = page.key();
    let fields =
        [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", count)];
    world.post_on("/en/study/biogas/invitation", &fields, &with(cookie)).await.is(200)
}

/// The codes on a page of new links.
fn codes(page: &Answer) -> Vec<String> {
    let fields = page.body.split("name=\"code\" value=\"").skip(1);
    fields.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_questionnaire_is_printed_by_language_and_group() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = world.get_with("/en/study/biogas/paper", &with(&cookie)).await.is(200);
    assert!(page.body.contains("Edition 1"), "{}", page.body);
    let base = "/en/study/biogas/paper/questionnaire.pdf";
    for rest in ["edition=1&language=lv", "edition=1&helix=company&language=de"] {
        is_pdf(&world.get_with(&format!("{base}?{rest}"), &with(&cookie)).await.is(200));
    }
    for rest in [
        "edition=2&language=lv",
        "edition=1&language=xx",
        "edition=1&helix=x&language=lv",
        "edition=draft&language=lv",
    ] {
        world.get_with(&format!("{base}?{rest}"), &with(&cookie)).await.is(404);
    }
    world.get(&format!("{base}?edition=1&language=lv")).await.is(401);
    let reader = world.account("Rauno", "reader", &world.study.id.clone()).await;
    let reader = world.signed_in(&reader).await;
    world.get_with(&format!("{base}?edition=1&language=lv"), &with(&reader)).await.is(403);
    let coordinator = world.account("Inga", "coordinator", &world.study.id.clone()).await;
    let coordinator = world.signed_in(&coordinator).await;
    world.get_with(&format!("{base}?edition=draft&language=lv"), &with(&coordinator)).await.is(403);
}

#[tokio::test]
async fn a_code_from_the_letter_leads_to_the_answers() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let codes = codes(&made(&world, &cookie, "2").await);
    assert_eq!(codes.len(), 2);
    let key = world.get("/lv/code").await.is(200).key();
    let typed = codes[1].to_lowercase().replace('-', " ");
    let led = world.post("/lv/code", &[("key", &key), ("code", &typed)]).await;
    let to = led.leads_to();
    let token = to.strip_prefix("/lv/answer/").unwrap();
    let invited = world.store.invitation(&token_digest(token)).await.unwrap().unwrap();
    assert_eq!(invited.respondent, "company-002");
    assert!(!token.to_uppercase().contains(&codes[1].replace('-', "")), "the address does not tell the code");
    world.get(&format!("{to}/start")).await.is(200);
    world.post("/lv/code", &[("key", "x"), ("code", &typed)]).await.is(403);
}

#[tokio::test]
async fn a_mistyped_code_is_told_and_guessing_must_wait() {
    let world = World::new().await;
    let key = world.get("/en/code").await.is(200).key();
    let send = async |code: &str, from: &str| {
        let more = [("x-forwarded-for", from)];
        world.post_with("/en/code", &[("key", &key), ("code", code)], &more).await
    };
    for wrong in ["", "0000-0000-0000", "<script>", "ABCD-EFGH-JKM"] {
        let told = send(wrong, "192.0.2.1").await.is(422);
        assert!(told.body.contains("This code is mistyped") && !told.body.contains("<script>\""));
    }
    let guess = |byte: u8| ShortCode::from_chance(&[byte; 32]).unwrap().to_string();
    for byte in 0..6 {
        let told = send(&guess(byte), "192.0.2.9, 192.0.2.1").await.is(422);
        assert!(told.body.contains("This code does not exist"), "{}", told.body);
    }
    let told = send(&guess(7), "192.0.2.8, 192.0.2.1").await.is(429);
    assert!(told.body.contains("Please wait 1 minutes"), "{}", told.body);
    send(&guess(7), "192.0.2.8, 192.0.2.2").await.is(422);
}

#[tokio::test]
async fn letters_slips_and_questionnaires_are_offered_when_links_are_made() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let page = made(&world, &cookie, "3").await;
    let (key, codes) = (page.key(), codes(&page));
    let print = async |what: &str, codes: &[String], cookie: &str| {
        let mut fields =
            vec![("key", key.as_str()), ("what", what), ("language", "fi"), ("own", "#panic() *own*")];
        fields.extend(codes.iter().map(|code| ("code", code.as_str())));
        world.post_with("/en/study/biogas/invitation/print", &fields, &with(cookie)).await
    };
    for what in ["letters", "slips", "questionnaires"] {
        is_pdf(&print(what, &codes, &cookie).await.is(200));
        let entry = world.audit().await.remove(0);
        assert_eq!((entry.act.code(), entry.subject), ("printed-codes", format!("{what} 3")));
    }
    print("books", &codes, &cookie).await.is(422);
    print("letters", &[], &cookie).await.is(422);
    print("letters", &["ABCD-EFGH-JKMN".to_owned()], &cookie).await.is(422);
    let unknown = ShortCode::from_chance(&[3; 32]).unwrap().to_string();
    print("letters", &[unknown], &cookie).await.is(422);
    print("letters", &[codes[0].clone(), codes[0].clone()], &cookie).await.is(422);
    world.post("/en/study/biogas/invitation/print", &[("key", &key), ("what", "letters")]).await.is(401);
    // The codes are shown once: the page as it is afterwards has none.
    let later = world.get_with("/en/study/biogas/invitation", &with(&cookie)).await.is(200);
    assert!(codes.iter().all(|code| !later.body.contains(code)));
}

#[tokio::test]
async fn nothing_that_is_stored_tells_a_code() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let codes = codes(&made(&world, &cookie, "1").await);
    let code = ShortCode::parse(&codes[0]).unwrap();
    let token = world.store.token_of_code(&code);
    assert_ne!(token_digest(code.as_str()), token_digest(&token));
    assert!(world.store.invitation(&token_digest(code.as_str())).await.unwrap().is_none());
    assert!(world.store.invitation(&token_digest(&token)).await.unwrap().is_some());
    world.get(&format!("/en/answer/{}/start", code.as_str())).await.is(404);
}

#[tokio::test]
async fn stakeholders_without_a_link_get_one_and_a_letter() {
    let world = World::new().await;
    let cookie = world.analyst().await;
    let add = async |organisation: &str, helix: &str, case: &str| {
        let address = "/en/study/biogas/register/new";
        let key = world.get_with(address, &with(&cookie)).await.is(200).key();
        let fields = [
            ("key", key.as_str()),
            ("organisation", organisation),
            ("helix", helix),
            ("case", case),
            ("postal", "Brīvības iela 1\r\nCēsis LV-4101"),
            ("language", "lv"),
            ("justification", "it matters"),
        ];
        world.post_with(address, &fields, &with(&cookie)).await.is(303);
    };
    add("SIA Ķirsis", "company", "north").await;
    add("Institute", "research", "north").await;
    add("Far Ltd", "company", "south").await;
    let list = world.get_with("/en/study/biogas/register?case=north", &with(&cookie)).await.is(200);
    let key = list.body.split("/register/act\"").nth(1).unwrap();
    let key = key.split("name=\"key\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let send = async |case: &str, wave: &str, cookie: &str| {
        let fields = [
            ("key", key.as_str()),
            ("what", "letters"),
            ("case", case),
            ("wave", wave),
            ("language", "en"),
            ("all", "yes"),
        ];
        world.post_with("/en/study/biogas/register/letter", &fields, &with(cookie)).await
    };
    send("north", "2020", &cookie).await.is(422);
    assert!(world.store.participants(&world.study.id).await.unwrap().is_empty());
    is_pdf(&send("north", "2024", &cookie).await.is(200));
    let invited = world.store.participants(&world.study.id).await.unwrap();
    let invited: Vec<&str> = invited.iter().map(|(one, _)| one.respondent.as_str()).collect();
    assert_eq!(invited, ["company-001", "research-001"], "only those of the list");
    let again = send("north", "2024", &cookie).await;
    assert_eq!(
        again.leads_to(),
        "/en/study/biogas/register?case=north&wave=2024&said=register-said-letterless"
    );
    let acts: Vec<String> =
        world.audit().await.iter().map(|entry| format!("{} {}", entry.act.code(), entry.subject)).collect();
    assert!(acts.contains(&"printed-codes letters 2".to_owned()), "{acts:?}");
    is_pdf(&send("", "2024", &cookie).await.is(200));
    assert_eq!(world.store.participants(&world.study.id).await.unwrap().len(), 3);
    let others = world.account("Olga", "coordinator", &format!("{} south", world.study.id)).await;
    let others = world.signed_in(&others).await;
    send("", "2024", &others).await.is(403);
}

#[tokio::test]
async fn a_respondent_takes_the_own_answers_along_and_staff_can_hand_them_out() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    world.get(&format!("/de/answer/{token}/answers.pdf")).await.is(404);
    complete(&world, &token).await;
    let thanks = world.get(&format!("/de/answer/{token}/thanks")).await.is(200);
    assert!(thanks.body.contains(&format!("/de/answer/{token}/answers.pdf")), "{}", thanks.body);
    is_pdf(&world.get(&format!("/de/answer/{token}/answers.pdf")).await.is(200));
    assert_eq!(world.audit().await[0].act.code(), "exported-personal-data");
    assert_eq!(world.audit().await[0].who, "respondent");
    world.get("/de/answer/unknown/answers.pdf").await.is(404);

    let handed = "/en/study/biogas/data/north/2024/company-001/answers.pdf";
    let cookie = world.analyst().await;
    let board = world.get_with("/en/study/biogas/invitation", &with(&cookie)).await.is(200);
    assert!(board.body.contains(handed), "{}", board.body);
    is_pdf(&world.get_with(handed, &with(&cookie)).await.is(200));
    world.get(handed).await.is(401);
    let coordinator = world.account("Inga", "coordinator", &world.study.id.clone()).await;
    let coordinator = world.signed_in(&coordinator).await;
    world.get_with(handed, &with(&coordinator)).await.is(403);
}
