//! The answering journey: consent first, every step saved, finishing, changing, closing, deleting.
//!
//! Forms that nobody's browser would send are in `hostile`.

use lars_domain::ask::answer::rating::{Rated, Score};

use crate::html::elements;
use crate::world::{LEVELS, World};

/// The fields of a partner group's page, expectation and experience for each level.
pub fn relations(partner: &str) -> Vec<(String, String)> {
    let of = |level: &&str| {
        ["e", "x"].map(|side| {
            (format!("{side}.{partner}.{level}.relation"), if side == "e" { "9" } else { "4" }.to_owned())
        })
    };
    LEVELS.iter().flat_map(of).collect()
}

/// One respondent at the browser.
pub struct Browser<'w> {
    world: &'w World,
    base: String,
    pub key: String,
}

impl<'w> Browser<'w> {
    pub async fn open(world: &'w World, token: &str) -> Self {
        let base = format!("/en/answer/{token}");
        let key = world.get(&format!("{base}/start")).await.is(200).key();
        Self { world, base, key }
    }

    pub async fn send(&self, step: &str, fields: &[(&str, &str)]) -> crate::world::Answer {
        let mut all = vec![("key", self.key.as_str())];
        all.extend(fields);
        self.world.post(&format!("{}/{step}", self.base), &all).await
    }

    pub async fn page(&self, step: &str) -> crate::world::Answer {
        self.world.get(&format!("{}/{step}", self.base)).await
    }

    pub async fn consent(&self) {
        let answer = self.send("start", &[("consent", "yes"), ("go", "next")]).await;
        assert_eq!(answer.leads_to(), format!("{}/background", self.base));
    }

    pub async fn rate(&self, partner: &str) -> crate::world::Answer {
        let fields = relations(partner);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.send(&format!("about-{partner}"), &fields).await
    }
}

/// Answers everything through the pages and finishes.
pub async fn complete(world: &World, token: &str) {
    let browser = Browser::open(world, token).await;
    browser.consent().await;
    browser.send("background", &[("q.size", "small")]).await.is(303);
    browser.rate("company").await.is(303);
    browser.rate("research").await.is(303);
    browser.send("open", &[("q.helps", "Meeting in person")]).await.is(303);
    let done = browser.send("check", &[("go", "finish")]).await;
    assert_eq!(done.leads_to(), format!("/en/answer/{token}/thanks"));
}

/// The values that the page has chosen, by field.
fn checked(page: &str) -> Vec<(String, String)> {
    let chosen = |element: &crate::html::Element| {
        element.attribute("checked")?;
        Some((element.attribute("name")?.to_owned(), element.attribute("value")?.to_owned()))
    };
    elements(page).iter().filter_map(chosen).collect()
}

/// Links to missing answers: everything in the problem summary.
fn missing(page: &str) -> Vec<String> {
    let link = |element: &&crate::html::Element| {
        element.name == "a" && element.attribute("href").is_some_and(|to| to.contains('#'))
    };
    let all = elements(page);
    let links = all
        .iter()
        .filter(link)
        .filter(|element| element.around.iter().filter(|name| *name == "div").count() > 0);
    links.map(|element| element.attribute("href").unwrap().to_owned()).collect()
}

#[tokio::test]
async fn nothing_is_stored_before_consent() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    let start = format!("/en/answer/{token}/start");
    for step in ["background", "about-company", "open", "check"] {
        assert_eq!(browser.page(step).await.leads_to(), start, "{step}");
    }
    browser.send("background", &[("q.size", "small")]).await.is(422);
    browser.rate("company").await.is(422);
    browser.send("open", &[("q.helps", "words")]).await.is(422);
    browser.send("check", &[("go", "finish")]).await.is(422);
    let refused = browser.send("start", &[("consent", "no")]).await.is(422);
    assert!(refused.body.contains("href=\"#consent\""));
    let moved = browser.send("start", &[("go", "lang:sv")]).await;
    assert_eq!(moved.leads_to(), format!("/sv/answer/{token}/start"));
    assert_eq!(world.stored(&token).await, None);
    browser.consent().await;
    let consent = world.stored(&token).await.unwrap().consent.unwrap();
    assert_eq!(consent.language, "en");
}

#[tokio::test]
async fn nothing_is_chosen_beforehand() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    assert_eq!(checked(&browser.page("start").await.body), []);
    browser.consent().await;
    for step in ["background", "about-company", "about-research"] {
        assert_eq!(checked(&browser.page(step).await.body), [], "{step}");
    }
}

#[tokio::test]
async fn each_step_is_saved_when_it_is_sent() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let next = browser.send("background", &[("q.size", "large"), ("go", "next")]).await;
    assert_eq!(next.leads_to(), format!("/en/answer/{token}/about-company"));
    assert_eq!(world.stored(&token).await.unwrap().answers["size"], "large");
    // Saved by the script while answering: half a relation is kept too.
    let half = [("e.company.regional.relation", "8"), ("go", "save")];
    browser.send("about-company", &half).await.is(204);
    let back =
        browser.send("about-company", &[("x.company.regional.relation", "no-contact"), ("go", "back")]).await;
    assert_eq!(back.leads_to(), format!("/en/answer/{token}/background"));
    let stored = world.stored(&token).await.unwrap();
    let rated = Rated { partner: "company".into(), level: "regional".into(), item: "relation".into() };
    assert_eq!(stored.ratings[&rated].expectation, Some(Score::Points(8)));
    assert_eq!(stored.ratings[&rated].experience, Some(Score::NoContact));
    let seen = checked(&browser.page("about-company").await.body);
    let expected = [("e.company.regional.relation", "8"), ("x.company.regional.relation", "no-contact")];
    assert_eq!(seen, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(stored.finished, None);
}

#[tokio::test]
async fn another_language_keeps_answers_and_place() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let moved =
        browser.send("about-research", &[("e.research.national.relation", "7"), ("go", "lang:fi")]).await;
    let address = format!("/fi/answer/{token}/about-research");
    assert_eq!(moved.leads_to(), address);
    let page = world.get(&address).await.is(200);
    assert!(page.body.contains("<html lang=\"fi\">"));
    assert_eq!(checked(&page.body), [("e.research.national.relation".to_owned(), "7".to_owned())]);
    browser.send("about-research", &[("go", "lang:xx")]).await.is(422);
}

#[tokio::test]
async fn an_empty_finish_is_refused_with_a_link_to_each_missing_answer() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let refused = browser.send("check", &[("go", "finish")]).await.is(422);
    let mut expected = vec![format!("/en/answer/{token}/background#q.size")];
    for partner in ["company", "research"] {
        let fields = relations(partner);
        expected
            .extend(fields.iter().map(|(field, _)| format!("/en/answer/{token}/about-{partner}#{field}")));
    }
    assert_eq!(missing(&refused.body), expected);
    for link in expected {
        let (address, field) = link.split_once('#').unwrap();
        let page = world.get(address).await.is(200);
        assert!(page.body.contains(&format!("id=\"{field}\"")), "{link} leads to its field");
    }
    assert_eq!(world.stored(&token).await.unwrap().finished, None);
}

#[tokio::test]
async fn a_partial_finish_is_refused() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    browser.send("background", &[("q.size", "small")]).await.is(303);
    browser.rate("company").await.is(303);
    let fields = relations("research");
    let some: Vec<_> = fields[..3].iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.send("about-research", &some).await.is(303);
    let refused = browser.send("check", &[("go", "finish")]).await.is(422);
    assert_eq!(
        missing(&refused.body),
        [format!("/en/answer/{token}/about-research#x.research.national.relation")]
    );
    assert_eq!(world.stored(&token).await.unwrap().finished, None);
    assert_eq!(browser.page("thanks").await.leads_to(), format!("/en/answer/{token}/start"));
}

#[tokio::test]
async fn a_complete_finish_is_thanked_for_and_shows_the_own_answers() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    assert!(world.stored(&token).await.unwrap().finished.is_some());
    let page = world.get(&format!("/en/answer/{token}/thanks")).await.is(200);
    assert!(page.body.contains("Meeting in person") && page.body.contains("Small"));
    let again = world.get(&format!("/en/answer/{token}")).await;
    assert_eq!(again.leads_to(), format!("/en/answer/{token}/thanks"));
}

#[tokio::test]
async fn answers_can_be_changed_and_stay_complete() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    let before = world.stored(&token).await.unwrap();
    let browser = Browser::open(&world, &token).await;
    browser.send("about-company", &[("e.company.regional.relation", "2")]).await.is(303);
    let changed = world.stored(&token).await.unwrap();
    assert_ne!(changed.ratings, before.ratings);
    assert_eq!(changed.finished, before.finished);
    let hole = browser.send("about-company", &[("e.company.regional.relation", "")]).await.is(422);
    assert!(hole.body.contains("href=\"#e.company.regional.relation\""));
    assert_eq!(world.stored(&token).await.unwrap(), changed, "a finished response stays complete");
}

#[tokio::test]
async fn a_closed_wave_takes_nothing() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let late = world.invite("2024").await;
    complete(&world, &token).await;
    let before = world.stored(&token).await.unwrap();
    let browser = Browser::open(&world, &token).await;
    let late_browser = Browser::open(&world, &late).await;
    world.close_wave().await;
    browser.send("about-company", &[("e.company.regional.relation", "2")]).await.is(410);
    browser.send("check", &[("go", "finish")]).await.is(410);
    late_browser.send("start", &[("consent", "yes")]).await.is(410);
    assert_eq!(world.stored(&token).await.unwrap(), before);
    assert_eq!(world.stored(&late).await, None);
    assert_eq!(browser.page("about-company").await.leads_to(), format!("/en/answer/{token}/thanks"));
    let thanks = browser.page("thanks").await.is(200);
    assert!(thanks.body.contains("Meeting in person"), "own answers can still be read");
    assert!(
        !thanks.body.contains(&format!("/en/answer/{token}/check")),
        "and no way to change them is offered"
    );
}

#[tokio::test]
async fn two_pages_sent_at_once_are_both_kept() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    let browser = Browser::open(&world, &token).await;
    browser.consent().await;
    let (one, two, three) = tokio::join!(
        browser.rate("company"),
        browser.rate("research"),
        browser.send("background", &[("q.size", "small")])
    );
    assert_eq!([one.status.as_u16(), two.status.as_u16(), three.status.as_u16()], [303; 3]);
    let stored = world.stored(&token).await.unwrap();
    assert_eq!((stored.ratings.len(), stored.answers.len()), (4, 1));
}

#[tokio::test]
async fn two_respondents_do_not_meet() {
    let world = World::new().await;
    let (one, two) = (world.invite("2024").await, world.invite("2024").await);
    let (first, second) = (Browser::open(&world, &one).await, Browser::open(&world, &two).await);
    tokio::join!(first.consent(), second.consent());
    let (a, b) = tokio::join!(
        first.send("background", &[("q.size", "small")]),
        second.send("background", &[("q.size", "large")])
    );
    assert!(a.status.is_redirection() && b.status.is_redirection());
    assert_eq!(world.stored(&one).await.unwrap().answers["size"], "small");
    assert_eq!(world.stored(&two).await.unwrap().answers["size"], "large");
}

#[tokio::test]
async fn a_new_link_never_opens_answers_that_were_there_before() {
    let world = World::new().await;
    // As an imported file brings them: the very code that the next invitation would get.
    world.answered("north", "company", 0, (9, 3)).await;
    let mut imported = world.stored_of("saved-company-0").await;
    imported.id = "imported".to_owned();
    imported.respondent = "company-001".to_owned();
    world.store.save_response(&imported, jiff::Timestamp::now()).await.unwrap();
    let token = world.invite("2024").await;
    assert_eq!(world.stored(&token).await, None, "the invited person is another one");
    let next = world.invite("2024").await;
    assert_eq!(world.stored(&next).await, None);
}

#[tokio::test]
async fn deleting_removes_everything_and_the_link_stays_good() {
    let world = World::new().await;
    let token = world.invite("2024").await;
    complete(&world, &token).await;
    let browser = Browser::open(&world, &token).await;
    world.post(&format!("/en/answer/{token}/delete"), &[("key", "wrong")]).await.is(403);
    assert!(world.stored(&token).await.is_some());
    browser.send("delete", &[]).await.is(200);
    assert_eq!(world.stored(&token).await, None);
    assert!(world.store.response_counts(&world.study.id).await.unwrap().is_empty());
    let audit = world.audit().await;
    assert_eq!(audit[0].act.code(), "deleted-response");
    assert!(!format!("{audit:?}").contains("Meeting in person"));
    browser.page("start").await.is(200);
    complete(&world, &token).await;
}
