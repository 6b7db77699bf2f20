//! Typing in from paper: twice, compared, settled, saved; refused where it is wrong; by those only who may.

use crate::response::relations;
use crate::world::{Answer, World};

const LIST: &str = "/en/study/biogas/typing";

fn with(cookie: &str) -> [(&str, &str); 1] {
    [("cookie", cookie)]
}

/// Somebody at the list of questionnaires.
struct Typist<'w> {
    world: &'w World,
    cookie: String,
    key: String,
}

impl<'w> Typist<'w> {
    async fn with(world: &'w World, cookie: String) -> Self {
        let key = world.get_with(LIST, &with(&cookie)).await.is(200).key();
        Self { world, cookie, key }
    }

    async fn new(world: &'w World, name: &str, role: &str, scope: &str) -> Self {
        let address = world.account(name, role, scope).await;
        Self::with(world, world.signed_in(&address).await).await
    }

    async fn get(&self, address: &str) -> Answer {
        self.world.get_with(address, &with(&self.cookie)).await
    }

    async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut all = vec![("key", self.key.as_str())];
        all.extend(fields);
        self.world.post_with(address, &all, &with(&self.cookie)).await
    }

    /// Takes a questionnaire in hand; fields given here go before the usual ones.
    async fn begin(&self, fields: &[(&str, &str)]) -> Answer {
        let edition = self.world.edition.id.clone();
        let usual = [
            ("go", "begin"),
            ("edition", edition.as_str()),
            ("case", "north"),
            ("wave", "2024"),
            ("helix", "company"),
            ("language", "lv"),
        ];
        let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name));
        let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
        self.post(LIST, &all).await
    }

    /// Types a paper in, with what is different from the usual.
    async fn types(&self, paper: &str, number: &str, changes: &[(&str, &str)]) -> Answer {
        let usual = sheet();
        let usual = usual.iter().map(|(field, value)| (field.as_str(), value.as_str()));
        let usual = usual.chain([("go", "store"), ("number", number)]);
        let mut all: Vec<(&str, &str)> = usual.collect();
        for (field, value) in changes {
            all.retain(|(known, _)| known != field);
            all.push((field, value));
        }
        self.post(paper, &all).await
    }
}

/// Everything on the paper: agreed, small, 9 and 4 for every relation.
pub fn sheet() -> Vec<(String, String)> {
    let mut fields =
        vec![("consent", "yes"), ("day", "2024-04-30"), ("q.size", "small"), ("q.helps", "Trust")]
            .into_iter()
            .map(|(field, value)| (field.to_owned(), value.to_owned()))
            .collect::<Vec<_>>();
    fields.extend(["company", "research"].into_iter().flat_map(relations));
    fields
}

pub const FIELD: &str = "x.company.regional.relation";

#[tokio::test]
async fn two_equal_typings_become_a_finished_response() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let first = Typist::new(&world, "Aino", "interviewer", &study).await;
    let second = Typist::new(&world, "Bruno", "coordinator", &study).await;
    let paper = first.begin(&[]).await.leads_to();
    let page = first.get(&paper).await.is(200);
    assert!(page.body.contains("Type in: paper-001"), "{}", page.body);
    crate::access::check(&page.body, "typing", "en");
    assert_eq!(first.types(&paper, "1", &[]).await.leads_to(), format!("{LIST}?said=typing-notice-stored"));
    let list = second.get(&format!("{LIST}?said=typing-notice-stored")).await.is(200);
    assert!(list.body.contains("waits for the second time") && list.body.contains("Aino, "), "{}", list.body);
    crate::access::check(&list.body, "list", "en");
    let page = second.get(&paper).await.is(200);
    assert!(page.body.contains("Type in a second time") && !page.body.contains("You also made"));
    assert!(!page.body.contains("Trust"), "the second does not see what the first typed");
    assert!(first.get(&paper).await.body.contains("You also made the first entry"));
    assert_eq!(second.types(&paper, "2", &[]).await.leads_to(), format!("{LIST}?said=typing-notice-saved"));

    let response = world.stored_of("paper-001").await;
    assert!(response.finished.is_some() && response.ratings.len() == 4);
    let consent = response.consent.unwrap();
    assert!(consent.on_paper && consent.language == "lv" && consent.text_digest.is_some());
    assert_eq!(consent.given, "2024-04-30T00:00:00Z".parse().unwrap());
    let acts: Vec<String> = world
        .audit()
        .await
        .into_iter()
        .filter(|entry| entry.act.code() == "typed-answers")
        .map(|entry| entry.subject)
        .collect();
    let expected = ["saved", "second", "first", "begun"].map(|what| format!("north 2024 paper-001 {what}"));
    assert_eq!(acts, expected);
    let list = second.get(LIST).await.is(200);
    assert!(list.body.contains("Bruno, ") && !list.body.contains("Trust"), "who typed stays on record");
    assert_eq!(second.get(&paper).await.leads_to(), format!("{LIST}?said=typing-notice-done"));
}

#[tokio::test]
async fn differences_are_shown_with_who_typed_what_and_settled_one_by_one() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let first = Typist::new(&world, "Aino", "interviewer", &study).await;
    let second = Typist::new(&world, "Bruno", "interviewer", &study).await;
    let paper = first.begin(&[]).await.leads_to();
    first.types(&paper, "1", &[(FIELD, "-")]).await.is(303);
    let different = [(FIELD, "7"), ("q.size", "large"), ("q.helps", "<b>Trust</b>")];
    let compare = second.types(&paper, "2", &different).await.leads_to();
    assert_eq!(compare, format!("{paper}/compare"));
    assert_eq!(second.get(&paper).await.leads_to(), compare);
    let page = second.get(&compare).await.is(200);
    crate::access::check(&page.body, "compare", "en");
    for part in
        ["differ in 3 places", "Aino, ", "Bruno, ", "No contact", "Small", "Large", "&#60;b&#62;Trust"]
    {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let right = [format!("right.{FIELD}"), "right.q.size".to_owned(), "right.q.helps".to_owned()];
    let some = [(right[0].as_str(), "second"), (right[1].as_str(), "first")];
    let refused = second.post(&compare, &some).await.is(422);
    assert!(
        refused.body.contains("What helps?: please choose")
            && refused.body.contains("href=\"#right.q.helps\"")
    );
    assert!(
        world.store.response_counts(&study).await.unwrap().is_empty(),
        "nothing counts before all is settled"
    );
    second.post(&compare, &[(right[2].as_str(), "third")]).await.is(422);
    let all = [some[0], some[1], (right[2].as_str(), "first")];
    assert_eq!(second.post(&compare, &all).await.leads_to(), format!("{LIST}?said=typing-notice-saved"));
    let response = world.stored_of("paper-001").await;
    assert_eq!(response.answers["size"], "small");
    assert_eq!(response.answers["helps"], "Trust");
    let rated = world.edition.questionnaire.all_rated().remove(0);
    assert_eq!(
        response.ratings[&rated].experience.and_then(lars_domain::ask::answer::rating::Score::points),
        Some(7)
    );
    // Whoever settles the same list at the same time is told.
    assert_eq!(first.post(&compare, &all).await.leads_to(), format!("{LIST}?said=typing-notice-done"));
    let told = first.get(&format!("{LIST}?said=typing-notice-done")).await.is(200);
    assert!(told.body.contains("already been saved or discarded"));
}

#[tokio::test]
async fn what_is_wrong_is_refused_with_its_field_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let typist = Typist::new(&world, "Aino", "interviewer", &world.study.id.clone()).await;
    let paper = typist.begin(&[]).await.leads_to();
    let wrong = [(FIELD, "11"), ("q.size", "huge"), ("day", "soon"), ("q.helps", "Kept <words>")];
    let refused = typist.types(&paper, "1", &wrong).await.is(422);
    for part in [
        &format!("href=\"#{FIELD}\"")[..],
        "href=\"#q.size\"",
        "href=\"#day\"",
        "value=\"11\"",
        "Kept &#60;words&#62;",
        "Companies, Regional: Experience",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    crate::access::check(&refused.body, "refused typing", "en");
    let refused = typist.types(&paper, "1", &[("consent", "")]).await.is(422);
    assert!(refused.body.contains("Without the crossed box"), "{}", refused.body);
    let empty = typist.types(&paper, "1", &[(FIELD, "")]).await.is(422);
    assert!(empty.body.contains("name=\"empty\"") && empty.body.contains(&format!("href=\"#{FIELD}\"")));
    let id = paper.rsplit('/').next().unwrap();
    assert!(world.store.typings(id).await.unwrap().is_empty());
    let stored = typist.types(&paper, "1", &[(FIELD, ""), ("empty", "yes")]).await;
    assert_eq!(stored.leads_to(), format!("{LIST}?said=typing-notice-stored"));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_typing_and_who_was_overtaken_is_the_second() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let first = Typist::new(&world, "Aino", "interviewer", &study).await;
    let second = Typist::new(&world, "Bruno", "interviewer", &study).await;
    let third = Typist::new(&world, "Clara", "interviewer", &study).await;
    let paper = first.begin(&[]).await.leads_to();
    first.types(&paper, "1", &[]).await.is(303);
    assert_eq!(first.types(&paper, "1", &[]).await.leads_to(), format!("{LIST}?said=typing-notice-taken"));
    // Bruno opened the form before Aino had sent hers: his is the second typing.
    let overtaken = second.types(&paper, "1", &[(FIELD, "5")]).await;
    assert_eq!(overtaken.leads_to(), format!("{paper}/compare"));
    assert_eq!(third.types(&paper, "2", &[]).await.leads_to(), format!("{LIST}?said=typing-notice-taken"));
    let id = paper.rsplit('/').next().unwrap();
    assert_eq!(world.store.typings(id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn codes_find_their_respondent_and_wrong_ones_are_told() {
    let world = World::new().await;
    let typist = Typist::with(&world, world.analyst().await).await;
    let links = lars_web::ask::reach::invitation::make_links(
        &world.store,
        &world.study,
        ("north", "2024", "company"),
        (2, jiff::Timestamp::now()),
    )
    .await
    .unwrap();
    let by_code = typist.begin(&[("respondent", &links[0].code.to_string())]).await.leads_to();
    let by_name = typist.begin(&[("respondent", "company-001")]).await.leads_to();
    assert_eq!(by_code, by_name, "the same questionnaire");
    let told = async |fields: &[(&str, &str)], part: &str| {
        let refused = typist.begin(fields).await.is(422);
        assert!(
            refused.body.contains(part) && refused.body.contains("Nothing was stored"),
            "{}",
            refused.body
        );
    };
    told(&[("respondent", "nobody")], "Nobody has the code “nobody”").await;
    told(&[("respondent", "company-001"), ("case", "south")], "Nobody has the code").await;
    told(&[("respondent", "company-001"), ("helix", "research")], "another group: Companies").await;
    crate::response::complete(&world, &links[1].token).await;
    told(&[("respondent", "company-002")], "were submitted already").await;
    typist.begin(&[("edition", "none")]).await.is(422);
    typist.begin(&[("helix", "none")]).await.is(422);
    typist.begin(&[("language", "xx")]).await.is(422);
    // Answers submitted while the paper was being typed in stay.
    crate::response::complete(&world, &links[0].token).await;
    typist.types(&by_name, "1", &[]).await.is(303);
    let late = typist.types(&by_name, "2", &[]).await;
    assert_eq!(late.leads_to(), format!("{LIST}?said=typing-notice-answered"));
    assert_eq!(world.stored_of("company-001").await.answers["helps"], "Meeting in person");
}

#[tokio::test]
async fn single_entry_is_the_leads_choice() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let typist = Typist::new(&world, "Aino", "interviewer", &study).await;
    typist.post(LIST, &[("go", "rule"), ("entry", "1")]).await.is(403);
    let lead = Typist::new(&world, "Liga", "lead", &study).await;
    lead.post(LIST, &[("go", "rule"), ("entry", "3")]).await.is(422);
    assert_eq!(
        lead.post(LIST, &[("go", "rule"), ("entry", "1")]).await.leads_to(),
        format!("{LIST}?said=typing-notice-rule")
    );
    let paper = typist.begin(&[]).await.leads_to();
    assert_eq!(typist.types(&paper, "1", &[]).await.leads_to(), format!("{LIST}?said=typing-notice-saved"));
    assert!(world.stored_of("paper-001").await.finished.is_some());
}

#[tokio::test]
async fn only_those_who_may_enter_answers_of_the_case_see_its_papers() {
    let world = World::new().await;
    let study = world.study.id.clone();
    let north = Typist::new(&world, "Nora", "coordinator", &format!("{study} north")).await;
    let paper = north.begin(&[]).await.leads_to();
    north.types(&paper, "1", &[]).await.is(303);
    north.begin(&[("case", "south")]).await.is(403);
    let south = Typist::new(&world, "Sven", "coordinator", &format!("{study} south")).await;
    assert!(!south.get(LIST).await.is(200).body.contains("paper-001"));
    south.get(&paper).await.is(403);
    south.get(&format!("{paper}/compare")).await.is(403);
    south.types(&paper, "2", &[]).await.is(403);
    south.post(&paper, &[("go", "away")]).await.is(403);
    for role in ["analyst", "reader", "expert", "facilitator"] {
        let address = world.account(role, role, &study).await;
        let cookie = world.signed_in(&address).await;
        world.get_with(LIST, &with(&cookie)).await.is(403);
        world.get_with(&paper, &with(&cookie)).await.is(403);
    }
    world.get(LIST).await.is(401);
    world.post(&paper, &[("go", "store")]).await.is(401);
    north.get("/en/study/biogas/typing/none").await.is(404);
    let forged = [("key", "x"), ("go", "away")];
    world.post_with(&paper, &forged, &with(&north.cookie)).await.is(403);
    assert_eq!(
        north.post(&paper, &[("go", "away")]).await.leads_to(),
        format!("{LIST}?said=typing-notice-away")
    );
    assert!(world.store.papers(&study).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_anonymous_study_takes_papers_without_leading_back_to_links() {
    let world = World::new().await;
    assert!(world.store.make_anonymous(&world.study.id).await.unwrap());
    let links = lars_web::ask::reach::invitation::make_links(
        &world.store,
        &world.study,
        ("north", "2024", "company"),
        (1, jiff::Timestamp::now()),
    )
    .await
    .unwrap();
    let typist = Typist::with(&world, world.analyst().await).await;
    let paper = typist.begin(&[("respondent", &links[0].code.to_string())]).await.leads_to();
    let page = typist.get(&paper).await.is(200);
    assert!(page.body.contains("paper-001"), "a new code, whatever was typed: {}", page.body);
    let fields = [("what", "questionnaires"), ("language", "lv"), ("code", &links[0].code.to_string())];
    typist.post("/en/study/biogas/invitation/print", &fields).await.is(422);
    let late = World::new().await;
    let typist = Typist::with(&late, late.analyst().await).await;
    typist.begin(&[]).await.is(303);
    assert!(!late.store.make_anonymous(&late.study.id).await.unwrap(), "a paper is in hand");
}
