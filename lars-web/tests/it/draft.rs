//! The builder in a browser's hands: from a ready questionnaire to an edition, two authors, trials, translations.

use crate::world::{Answer, World};

const PAGE: &str = "/en/study/biogas/questionnaire";

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

/// The value of a hidden field of the page.
fn hidden(page: &Answer, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    page.body.split(&start).nth(1).unwrap_or_else(|| panic!("{name}")).split('"').next().unwrap().to_owned()
}

impl World {
    /// Agrees on the first page of a personal link.
    async fn agree(&self, token: &str) {
        let start = format!("/en/answer/{token}/start");
        let key = self.get(&start).await.is(200).key();
        self.post(&start, &[("key", &key), ("consent", "yes")]).await.is(303);
    }
}

struct Author<'a> {
    world: &'a World,
    cookie: String,
}

impl<'a> Author<'a> {
    async fn new(world: &'a World) -> Self {
        Self { world, cookie: world.analyst().await }
    }

    async fn get(&self, page: &str) -> Answer {
        self.world.get_with(&format!("{PAGE}{page}"), &with(&self.cookie)).await
    }

    async fn post(&self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.world.get_with("/en/study/biogas/invitation", &with(&self.cookie)).await.is(200);
        let key = shown.key();
        let mut all = vec![("key", key.as_str())];
        all.extend(fields);
        self.world.post_with(&format!("{PAGE}{page}"), &all, &with(&self.cookie)).await
    }

    /// Sends a translator's file of the language Finnish.
    async fn upload(&self, name: &str, body: &str) -> Answer {
        let address = format!("{PAGE}/translation/file?language=fi");
        let key = self.get("/translation?language=fi").await.is(200).key();
        let part = "--cut\r\nContent-Disposition: form-data; name=";
        let form = format!(
            "{part}\"key\"\r\n\r\n{key}\r\n{part}\"file\"; filename=\"{name}\"\r\n\r\n{body}\r\n--cut--\r\n"
        );
        let headers = [("content-type", "multipart/form-data; boundary=cut"), ("cookie", &self.cookie)];
        self.world.send(axum::http::Method::POST, &address, &headers, &form).await
    }

    async fn begin(&self, from: &str) {
        self.post("/start", &[("from", from)]).await.is(303);
    }

    async fn version(&self) -> String {
        hidden(&self.get("").await.is(200), "base")
    }
}

#[tokio::test]
async fn a_questionnaire_grows_from_the_library_to_an_edition() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    assert!(author.get("").await.is(200).body.contains("four groups"));
    author.post("/start", &[("from", "template:nothing-like-it")]).await.is(422);
    author.begin("template:relations-4").await;
    let page = author.get("").await.is(200);
    assert!(page.body.contains("Settings of the questionnaire") && page.body.contains("About you"));
    author.post("", &[("at", "settings"), ("go", "add-section")]).await.is(303);
    let fields = [("at", "section.section-1"), ("go", "add-question"), ("kind", "multiple")];
    let added = author.post("", &fields).await.is(303);
    assert!(added.header("location").ends_with("at=question.multiple-1"), "{}", added.header("location"));
    let faulty = author.get("/edition").await.is(200);
    assert!(faulty.body.contains("multiple-1: the question has no text"), "{}", faulty.body);
    let base = author.version().await;
    let fields = [
        ("at", "question.multiple-1"),
        ("go", "save"),
        ("base", base.as_str()),
        ("prompt", "Which of these do you use?"),
        ("hint", ""),
        ("kind", "multiple"),
        ("section", "section-1"),
        ("code", "uses"),
        ("most", "2"),
        ("option.0.code", "labs"),
        ("option.0.was", ""),
        ("option.0.text", "Laboratories"),
        ("option.0.place", "2"),
        ("option.1.code", "funds"),
        ("option.1.was", ""),
        ("option.1.text", "Funding"),
        ("option.1.place", "1"),
        ("condition.question", "helix"),
        ("condition.test", "is"),
        ("condition.with.company", "yes"),
    ];
    let saved = author.post("", &fields).await.is(303);
    assert!(saved.header("location").ends_with("at=question.uses"));
    let page = author.get("?at=question.uses").await.is(200);
    assert!(page.body.contains("Only for: Companies."), "{}", page.body);
    assert!(page.body.find("Funding") < page.body.find("Laboratories"), "the order is as written");
    let version = page.body.split("name=\"base\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let editions = author.get("/edition").await.is(200);
    assert!(editions.body.contains("Publish anyway"), "translations are missing, and the page says so");
    author.post("/edition", &[("version", version)]).await.is(422);
    author.post("/edition", &[("version", version), ("gaps", "yes")]).await.is(303);
    let editions = author.get("/edition").await.is(200);
    assert!(editions.body.contains("Edition 2") && editions.body.contains("The draft is the same"));
    let log = world.get_with("/en/audit", &with(&author.cookie)).await.is(200);
    assert!(log.body.contains("published an edition"));
    // A new respondent is asked the new question, another helix is not.
    let token = world.invite("2024").await;
    world.agree(&token).await;
    let asked = world.get(&format!("/en/answer/{token}/section-1")).await.is(200);
    assert!(
        asked.body.contains("Which of these do you use?") && asked.body.contains("Tick 2 answers at most.")
    );
}

#[tokio::test]
async fn two_authors_never_overwrite_each_other() {
    let world = World::new().await;
    let (first, second) = (Author::new(&world).await, Author::new(&world).await);
    first.begin("template:seminar").await;
    let base = first.version().await;
    let send = async |author: &Author<'_>, prompt: &str, hint: &str, base: &str, go: &str| {
        let fields = [
            ("at", "question.learned"),
            ("go", go),
            ("base", base),
            ("prompt", prompt),
            ("hint", hint),
            ("kind", "open"),
            ("max_chars", "2000"),
        ];
        author.post("", &fields).await
    };
    let prompt = "What was the most important thing you learned?";
    // The first changes the hint, the second the prompt: both stay.
    send(&first, prompt, "In a few words.", &base, "save").await.is(303);
    let merged = send(&second, "What did you learn?", "Please do not name individuals.", &base, "autosave")
        .await
        .is(204);
    assert_eq!(merged.header("x-version"), "3");
    let page = first.get("?at=question.learned").await.is(200);
    assert!(page.body.contains("What did you learn?") && page.body.contains("In a few words."));
    // Both change the prompt: the later one sees both and nothing is overwritten.
    let conflict = send(&second, "What is new to you?", "In a few words.", &base, "save").await.is(409);
    assert!(conflict.body.contains("Somebody else changed the same thing"));
    assert!(conflict.body.contains("What did you learn?") && conflict.body.contains("What is new to you?"));
    assert!(!first.get("?at=question.learned").await.is(200).body.contains("What is new to you?"));
    // The page that showed both carries today's version: saving it is the person's decision.
    let today = hidden(&conflict, "base");
    send(&second, "What is new to you?", "In a few words.", &today, "save").await.is(303);
    assert!(first.get("?at=question.learned").await.is(200).body.contains("What is new to you?"));
    let versions = first.get("/version?from=1&to=4").await.is(200);
    assert!(versions.body.contains("other words"), "{}", versions.body);
    first.post("/version", &[("version", "1")]).await.is(303);
    assert!(first.get("?at=question.learned").await.is(200).body.contains(prompt));
    assert_eq!(first.version().await, "5");
}

#[tokio::test]
async fn what_is_tried_out_never_counts() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    author.begin("template:seminar").await;
    let opened = author.post("/trial", &[("helix", "company")]).await.is(303);
    let link = opened.header("location");
    let token = link.rsplit('/').next().unwrap();
    world.agree(token).await;
    let page = world.get(&format!("/en/answer/{token}/seminar")).await.is(200);
    assert!(page.body.contains("You are trying this questionnaire out"));
    let key = page.key();
    let fields =
        [("key", key.as_str()), ("q.useful", "9"), ("q.clear", "8"), ("q.apply", "yes"), ("go", "next")];
    world.post(&format!("/en/answer/{token}/seminar"), &fields).await.is(303);
    world.post(&format!("/en/answer/{token}/check"), &[("key", &key), ("go", "finish")]).await.is(303);
    assert!(world.get(&format!("/en/answer/{token}/thanks")).await.is(200).body.contains('9'));
    assert!(world.store.response_counts(&world.study.id).await.unwrap().is_empty());
    assert!(world.store.participants(&world.study.id).await.unwrap().is_empty());
    assert_eq!(world.store.latest_edition(&world.study.id).await.unwrap().unwrap().number, 1);
}

#[tokio::test]
async fn translations_stand_side_by_side_and_never_overwrite() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    author.begin("template:seminar").await;
    let page = author.get("/translation?language=fi").await.is(200);
    assert!(page.body.contains("Suomi") || page.body.contains("suomi"), "{}", page.body);
    let path = "question.learned.prompt";
    let was = hidden(&page, &format!("w.{path}"));
    let fields = |body: &'static str, was: String| {
        vec![
            (format!("t.{path}"), body.to_owned()),
            (format!("w.{path}"), was),
            (format!("s.{path}"), "approved".to_owned()),
        ]
    };
    let send = async |fields: Vec<(String, String)>| {
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        author.post("/translation?language=fi", &fields).await
    };
    send(fields("Mitä opit?", was.clone())).await.is(303);
    let page = author.get("/translation?language=fi&show=open").await.is(200);
    assert!(page.body.contains("Mitä opit?"), "rewritten: a draft again, so it is open");
    let disputed = send(fields("Mikä oli uutta?", was)).await.is(409);
    assert!(disputed.body.contains("Mitä opit?") && disputed.body.contains("Mikä oli uutta?"));
    for ending in ["xlsx", "xlf"] {
        let file = author.get(&format!("/translation/fi.{ending}")).await.is(200);
        assert!(file.header("content-disposition").ends_with(&format!("biogas-fi.{ending}\"")));
    }
    // A translator's file comes back: taken whole, or refused with what is wrong in it.
    let file = author.get("/translation/fi.xlf").await.is(200).body;
    let back = file.replacen("Mitä opit?", "Mitä uutta opitte?", 1);
    assert_ne!(back, file);
    author.upload("fi.xlf", &back).await.is(303);
    let page = author.get("/translation?language=fi").await.is(200);
    assert!(page.body.contains("Mitä uutta opitte?"));
    let refused = author.upload("fi.xlf", "<xliff>").await.is(409);
    assert!(refused.body.contains("class=\"problems\""), "{}", refused.body);
    // Five hundred questions are more than a form may have.
    let large = back.replacen("</xliff>", &format!("<!--{}--></xliff>", " ".repeat(700 * 1024)), 1);
    author.upload("fi.xlf", &large).await.is(303);
    author.get("/translation/en.xlf").await.is(404);
    author.get("/translation/xx.xlf").await.is(404);
}

/// Nothing is "in other words" that was never said, and no page of officers speaks of commands.
#[tokio::test]
async fn a_first_edition_is_compared_with_nothing() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    let study = lars_domain::map::study::Study {
        id: lars_domain::new_id(),
        slug: "bare".to_owned(),
        ..world.study.clone()
    };
    world.store.save_study(&study).await.unwrap();
    let bare = "/en/study/bare/questionnaire";
    let shown = world.get_with("/en/study/biogas/invitation", &with(&author.cookie)).await.is(200);
    let key = shown.key();
    let fields = [("key", key.as_str()), ("from", "template:relations-4")];
    world.post_with(&format!("{bare}/start"), &fields, &with(&author.cookie)).await.is(303);
    let first = world.get_with(&format!("{bare}/edition"), &with(&author.cookie)).await.is(200);
    assert!(first.body.contains("Publish as the next edition"), "{}", first.body);
    assert!(!first.body.contains("other words") && !first.body.contains("What changed"), "{}", first.body);
    author.begin("template:seminar").await;
    assert!(author.get("/edition").await.is(200).body.contains("What changed"), "the second is compared");
    let none = include_str!("../../src/map/study/list.html");
    assert!(!none.contains("lars import"));
}

#[tokio::test]
async fn a_study_is_made_and_changed_on_the_page() {
    let world = World::new().await.with_answers().await;
    let cookie = world.analyst().await;
    let page = world.get_with("/en/study/new", &with(&cookie)).await.is(200);
    let key = page.key();
    let base = [("key", key.as_str()), ("title", "Wood in the east"), ("min_n", "4")];
    let named =
        [("case.0.code", "east"), ("case.0.name", "East"), ("wave.0.code", "2026"), ("wave.0.name", "2026")];
    let post = async |slug: &str, more: &[(&str, &str)]| {
        let mut fields = base.to_vec();
        fields.push(("slug", slug));
        fields.extend(named);
        fields.extend(more);
        world.post_with("/en/study/new", &fields, &with(&cookie)).await
    };
    assert!(post("biogas", &[]).await.is(422).body.contains("another study has this short name"));
    post("new", &[]).await.is(422);
    post("Wood!", &[]).await.is(422);
    let late = [("wave.0.opens", "2026-05-01"), ("wave.0.closes", "2026-04-01")];
    assert!(post("wood", &late).await.is(422).body.contains("it closes before it opens"));
    let days = [("wave.0.opens", "2026-05-01"), ("wave.0.closes", "2026-06-30"), ("wave.0.trial", "yes")];
    post("wood", &days).await.is(303);
    assert!(world.store.study("wood").await.unwrap().unwrap().waves[0].is_trial);
    let form = world.get_with("/en/study/wood/edit", &with(&cookie)).await.is(200).body;
    assert!(form.contains("name=\"wave.0.trial\" value=\"yes\" checked"), "{form}");
    let made = world.store.study("wood").await.unwrap().unwrap();
    assert_eq!(made.waves[0].closes.unwrap().to_string(), "2026-07-01T00:00:00Z");
    world.get_with("/en/study/wood", &with(&cookie)).await.is(200);
    // The smallest number of answers stands in the audit log, with what it was before.
    let key = world.get_with("/en/study/wood/edit", &with(&cookie)).await.is(200).key();
    let fields = [("key", key.as_str()), ("title", "Wood"), ("min_n", "3")];
    let fields = [fields.as_slice(), &named].concat();
    let saved = world.post_on("/en/study/wood/edit", &fields, &with(&cookie)).await.is(200);
    assert!(saved.body.contains("role=\"status\">Saved."), "{}", saved.body);
    let log = world.get_with("/en/audit", &with(&cookie)).await.is(200).body;
    for said in ["made a study", "wood min-n 4", "changed a study", "min-n 4 → 3 title waves"] {
        assert!(log.contains(said), "{said}: {log}");
    }
    world.get_with("/en/study/wood/questionnaire", &with(&cookie)).await.is(200);
    // Regions with answers stay.
    let page = world.get_with("/en/study/biogas/edit", &with(&cookie)).await.is(200);
    let key = page.key();
    let fields = [
        ("key", key.as_str()),
        ("title", "Biogas"),
        ("min_n", "4"),
        ("case.0.code", "west"),
        ("case.0.name", "West"),
    ];
    let kept = world.post_with("/en/study/biogas/edit", &fields, &with(&cookie)).await.is(422);
    assert!(kept.body.contains("north: there are answers or links, so it stays"), "{}", kept.body);
}

#[tokio::test]
async fn a_questionnaire_is_read_in_languages_that_the_interface_does_not_speak() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    author.begin("template:seminar").await;
    let page = author.get("/translation").await.is(200);
    assert!(page.body.contains("<option value=\"bg\" lang=\"bg\">Български</option>"));
    assert!(!page.body.contains("Български:"), "nothing is written in it yet");
    let mut questionnaire = world.store.draft(&world.study.id).await.unwrap().unwrap().questionnaire;
    let paths = lars_domain::ask::write::draft::texts(&questionnaire).into_iter().map(|(path, _)| path);
    for path in paths.collect::<Vec<String>>() {
        let text = lars_domain::ask::write::draft::text_mut(&mut questionnaire, &path).unwrap();
        text.set("bg", &format!("Български {path}"));
    }
    let mut partly = questionnaire.clone();
    partly.section("seminar").unwrap();
    let publish =
        async |number: i64, questionnaire: &lars_domain::ask::write::questionnaire::Questionnaire| {
            let (id, questionnaire) = (lars_domain::new_id(), questionnaire.clone());
            let edition = lars_domain::ask::write::edition::Edition {
                number,
                id,
                questionnaire,
                ..world.edition.clone()
            };
            world.store.publish_edition(&edition).await.unwrap();
            // The pages of respondents see a new edition after a second.
            tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
            world.invite("2024").await
        };
    partly.sections[0].questions_mut().unwrap()[0].prompt.0.remove("bg");
    let token = publish(2, &partly).await;
    let start = world.get(&format!("/en/answer/{token}/start")).await.is(200);
    assert!(!start.body.contains("lang:bg"), "a question would be left in English");
    let token = publish(3, &questionnaire).await;
    let start = world.get(&format!("/en/answer/{token}/start")).await.is(200);
    assert!(start.body.contains("value=\"lang:bg\"") && !start.body.contains("value=\"lang:cs\""));
    let base = format!("/bg/answer/{token}");
    let fields = [("key", start.key()), ("consent", "yes".to_owned()), ("go", "next".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let next = world.post(&format!("{base}/start"), &fields).await;
    assert_eq!(next.leads_to(), format!("{base}/seminar"));
    let page = world.get(&next.leads_to()).await.is(200);
    let prompt = "Български question.useful.prompt";
    for part in [
        prompt,
        "<html lang=\"en\">",
        " lang=\"bg\">",
        &format!("action=\"{base}/seminar\""),
        "Save and continue",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert_eq!(world.stored(&token).await.unwrap().consent.unwrap().language, "bg");
    let data = world.get(&format!("/en/answer/{token}/data.json")).await.is(200);
    assert!(data.body.contains("\"text_is_the_one_read\": true"), "{}", data.body);
    for path in ["/bg/", "/bg/study", "/xx/answer/a/start", "/bg/project/biogas"] {
        world.get(path).await.is(404);
    }
}

impl Author<'_> {
    async fn file(&self) -> String {
        self.get("/translation/fi.xlf").await.is(200).body
    }

    /// A text as it stands in the file that goes out now.
    async fn unit(&self, path: &str) -> String {
        unit(&self.file().await, path).to_owned()
    }

    /// Gives the open question of the seminar another text.
    async fn reword(&self, prompt: &str) {
        let base = self.version().await;
        let (section, code) = ("seminar", "learned");
        let fields = [
            ("at", "question.learned"),
            ("go", "save"),
            ("base", &base),
            ("prompt", prompt),
            ("hint", "Please name no people."),
            ("kind", "open"),
            ("section", section),
            ("code", code),
        ];
        self.post("", &fields).await.is(303);
    }
}

fn unit<'a>(file: &'a str, path: &str) -> &'a str {
    let from = file.find(&format!("<unit id=\"{path}\"")).unwrap_or_else(|| panic!("{path}"));
    file[from..].split("</unit>").next().unwrap()
}

/// The file with another translation of one text.
fn translated(file: &str, path: &str, text: &str) -> String {
    let old = unit(file, path);
    let (before, rest) = old.split_once("<target xml:space=\"preserve\">").unwrap();
    let (_, after) = rest.split_once("</target>").unwrap();
    file.replacen(old, &format!("{before}<target xml:space=\"preserve\">{text}</target>{after}"), 1)
}

const PROMPT: &str = "question.learned.prompt";

#[tokio::test]
async fn a_file_changes_only_what_its_translator_changed() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    author.begin("template:seminar").await;
    let (sent, other) = (author.file().await, "question.useful.prompt");
    author.upload("a.xlf", &translated(&sent, PROMPT, "Ensimmäinen")).await.is(303);
    author.upload("b.xlf", &translated(&sent, other, "Toinen")).await.is(303);
    assert!(author.unit(PROMPT).await.contains(">Ensimmäinen<"), "the first one's work stays");
    assert!(author.unit(other).await.contains(">Toinen<"));
    let both = author.upload("c.xlf", &translated(&sent, PROMPT, "Kolmas")).await.is(409);
    assert!(both.body.contains("Ensimmäinen") && both.body.contains("Kolmas"), "{}", both.body);
    assert!(!both.body.contains(&format!("t.{other}")), "only what two changed is shown");
    assert!(author.unit(PROMPT).await.contains(">Ensimmäinen<"));
    // Programs that drop what they do not know, and write every text with the same status.
    let before = author.file().await;
    for drop in [" state=\"final\"", " state=\"translated\"", " xml:space=\"preserve\""] {
        let bare = before.replace(drop, "");
        assert!(author.upload("d.xlf", &bare).await.is(303).header("location").contains("translation"));
    }
    author.upload("e.xlf", &before.replace("\"final\"", "\"translated\"")).await.is(303);
    assert_eq!(author.file().await, before, "untouched texts keep their status");
}

#[tokio::test]
async fn a_translation_of_an_older_source_stays_source_changed() {
    let world = World::new().await;
    let author = Author::new(&world).await;
    author.begin("template:seminar").await;
    let old = author.file().await;
    let page = author.get("/translation?language=fi").await.is(200);
    let shown = hidden(&page, &format!("w.{PROMPT}"));
    author.reword("What will you do differently?").await;
    let marked = "subState=\"lars:source-changed\"";
    assert!(author.unit(PROMPT).await.contains(marked), "{}", author.unit(PROMPT).await);
    author.upload("old.xlf", &old).await.is(303);
    assert!(author.unit(PROMPT).await.contains(marked), "an older file");
    let now = author.file().await;
    author.upload("now.xlf", &now).await.is(303);
    assert!(author.unit(PROMPT).await.contains(marked), "untouched");
    // A page that was opened before, and a file of before that was worked on.
    let (text, target, status) = (format!("t.{PROMPT}"), format!("w.{PROMPT}"), format!("s.{PROMPT}"));
    let fields = [(text.as_str(), "Vanhan käännös"), (&target, &shown), (&status, "approved")];
    author.post("/translation?language=fi", &fields).await.is(303);
    let unit = author.unit(PROMPT).await;
    assert!(unit.contains(marked) && unit.contains("Vanhan käännös"), "{unit}");
    let halved = author.file().await.replacen("What will you do differently?", "What will you do", 1);
    author.upload("half.xlf", &translated(&halved, PROMPT, "Mitä teette").replace(marked, "")).await.is(303);
    assert!(author.unit(PROMPT).await.contains(marked), "a halved unit");
    let fresh = translated(&author.file().await, PROMPT, "Mitä teette toisin?").replace(marked, "");
    author.upload("fresh.xlf", &fresh).await.is(303);
    assert!(author.unit(PROMPT).await.contains("state=\"translated\""), "{}", author.unit(PROMPT).await);
}
