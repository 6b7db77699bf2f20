//! What every page owes to a screen reader: language, headings, labels, names, anchors that lead somewhere.
//!
//! Colours, focus and sizes are tested in the browser suite.

use std::collections::HashSet;

use lars_domain::ask::write::condition::{Condition, Test};
use lars_domain::ask::write::draft::Draft;
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::{Question, QuestionKind, Section};
use lars_domain::gap::finding::{Finding, FindingStatus, FindingVerdict, Origin};
use lars_domain::text::{Named, Text};
use lars_domain::thread::KnotKind;
use lars_store::NewKnot;

use crate::html::{Element, elements};
use crate::response::{complete, relations};
use crate::world::World;

/// Checks one page and names it where something is missing.
pub fn check(page: &str, name: &str, language: &str) {
    let elements = elements(page);
    assert_eq!(elements[0].attribute("lang"), Some(language), "{name}");
    check_headings(&elements, name);
    let ids: Vec<&str> = elements.iter().filter_map(|element| element.attribute("id")).collect();
    let unique: HashSet<&str> = ids.iter().copied().collect();
    let twice: Vec<&&str> =
        ids.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
    assert!(twice.is_empty(), "{name}: ids twice: {twice:?}");
    for element in &elements {
        check_reference(element, &unique, name);
        check_name(element, &elements, name);
    }
    check_memory(page, name);
}

/// A browser keeps nothing of what is typed into a form, for whoever uses the device next; only how to sign in.
fn check_memory(page: &str, name: &str) {
    const SIGNING_IN: [&str; 5] =
        ["username", "username webauthn", "current-password", "new-password", "one-time-code"];
    for form in page.split("<form").skip(1) {
        let form = elements(&format!("<form{}</form>", form.split("</form>").next().unwrap_or_default()));
        let kept = form[0].attribute("autocomplete") != Some("off");
        for field in &form {
            let typed = match field.name.as_str() {
                "textarea" => true,
                "input" => !["hidden", "checkbox", "radio", "file", "submit"]
                    .contains(&field.attribute("type").unwrap_or("text")),
                _ => false,
            };
            let own = field.attribute("autocomplete").unwrap_or_default();
            let of_sign_in = SIGNING_IN.contains(&own);
            let at = format!("{name}: {:?}", field.attributes);
            assert!(["", "off"].contains(&own) || of_sign_in || field.name == "form", "{at}");
            assert!(!typed || of_sign_in || own == "off" || !kept, "{at}");
            // Managers of passwords go by the form as well.
            assert!(!of_sign_in || kept, "{at}");
        }
    }
}

fn check_headings(elements: &[Element], name: &str) {
    let level = |element: &Element| match element.name.as_str() {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" => Some(6),
        _ => None,
    };
    let headings: Vec<i32> = elements.iter().filter_map(level).collect();
    assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1, "{name}: {headings:?}");
    assert_eq!(headings.first(), Some(&1), "{name}: the page begins with its title");
    assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name} skips a level: {headings:?}");
    let empty = elements.iter().find(|element| level(element).is_some() && element.text.trim().is_empty());
    assert!(empty.is_none(), "{name}: {empty:?}");
}

/// Whatever an element points to on its own page is there.
fn check_reference(element: &Element, ids: &HashSet<&str>, name: &str) {
    for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "form", "headers"] {
        for id in element.attribute(attribute).unwrap_or_default().split_whitespace() {
            assert!(ids.contains(id), "{name}: {attribute} of {} points to {id}", element.name);
        }
    }
    if let Some(anchor) = element.attribute("href").and_then(|address| address.strip_prefix('#')) {
        assert!(ids.contains(anchor), "{name}: no #{anchor}");
    }
}

/// Controls, links, pictures, tables and regions have a name.
fn check_name(element: &Element, elements: &[Element], name: &str) {
    let said = ["aria-label", "aria-labelledby"].iter().any(|label| element.attribute(label).is_some());
    let labelled = || {
        let label =
            |other: &&Element| other.name == "label" && other.attribute("for") == element.attribute("id");
        let found = elements.iter().find(label);
        element.attribute("id").is_some() && found.is_some_and(|label| !label.text.trim().is_empty())
    };
    let named = match element.name.as_str() {
        "input" if element.attribute("type") == Some("hidden") => true,
        "input" | "select" | "textarea" => {
            said || element.around.iter().any(|name| name == "label") || labelled()
        }
        "a" | "button" | "summary" | "legend" | "caption" | "th" | "title" => {
            said || !element.text.trim().is_empty()
        }
        "svg" => said || element.attribute("aria-hidden") == Some("true"),
        "nav" => said,
        "img" => element.attribute("alt").is_some(),
        _ => element.attribute("role") != Some("region") || said,
    };
    assert!(named, "{name}: no name for {} {:?}", element.name, element.attributes);
    if element.name == "th" {
        assert!(element.attribute("scope").is_some(), "{name}: {} {:?}", element.text, element.attributes);
    }
}

#[tokio::test]
async fn pages_of_the_public() {
    let world = World::simulated().await.with_practices(0).await;
    for language in ["en", "lv", "lt", "et", "fi", "sv", "nb", "pl", "de", "fr"] {
        for path in [
            "",
            "project/biogas",
            "project/biogas/practice",
            "project/biogas/practice?q=biogas",
            "project/biogas/practice/1",
            "nothing",
            "study",
            "sign-in/used",
            "sign-in",
            "account-link/used",
            "answer/unknown",
            "code",
        ] {
            let page = world.get(&format!("/{language}/{path}")).await;
            check(&page.body, path, language);
        }
    }
}

/// Pages of the staff.
const OF_THE_ANALYST: [&str; 64] = [
    "study/biogas/matching",
    "study/biogas/matching?need=north%2Fcompany%2Fresearch%2Fregional",
    "study/biogas/match",
    "study/biogas/match/1",
    "study/biogas/match/1/context",
    "study/biogas/match/1/context/edit",
    "study/biogas/wish",
    "study/biogas/practice",
    "study/biogas/practice/new",
    "study/biogas/practice/1",
    "study/biogas/practice/1/review",
    "study/biogas/practice/1/transfer",
    "study/biogas/practice/2/edit?in=en",
    "study/biogas/practice/2/edit?in=lv",
    "study/biogas/protection",
    "study/biogas/sender",
    "study/biogas/names",
    "study/biogas/fieldwork",
    "study/biogas/panel",
    "study/biogas/panel/jobs",
    "help/asking",
    "study",
    "study/new",
    "study/biogas/edit",
    "study/biogas/questionnaire",
    "study/biogas/questionnaire?at=section.all",
    "study/biogas/questionnaire?at=section.relations",
    "study/biogas/questionnaire?at=question.choice",
    "study/biogas/questionnaire?at=question.scale",
    "study/biogas/questionnaire?at=question.roster",
    "study/biogas/questionnaire/version",
    "study/biogas/questionnaire/edition",
    "study/biogas/questionnaire/translation?language=lv",
    "study/biogas",
    "study/biogas?area=energy",
    "study/biogas/invitation",
    "study/biogas/paper",
    "study/biogas/typing",
    "study/biogas/case/north",
    "study/biogas/case/north?helix=company&level=regional",
    "study/biogas/case/north?view=sure",
    "study/biogas/case/north?view=network&focus=company",
    "study/biogas/case/north?view=numbers",
    "study/biogas/case/north?together=all",
    "study/biogas/case/north/relation?from=company&to=research&level=regional",
    "study/biogas/case/north/relation?to=research",
    "study/biogas/case/east",
    "person",
    "role",
    "audit",
    "study/biogas/finding",
    "study/biogas/finding/new",
    "study/biogas/finding/1",
    "study/biogas/finding/1/edit",
    "study/biogas/finding/1/verdict",
    "study/biogas/finding/1/minutes",
    "study/biogas/thread/finding/1",
    "study/biogas/comparison?case=north&case=south&mix=common",
    "study/biogas/export",
    "study/biogas/export?case=north&wave=2024&words=no",
    "study/biogas/comparison",
    "study/biogas/comparison?case=north",
    "study/biogas/comparison?case=north&case=south&case=east&case=west&case=far",
    "study/biogas/comparison?case=north&case=north&case=south&case=north",
];

#[tokio::test]
async fn pages_of_the_analyst() {
    let world = World::simulated().await.with_answers().await.with_practices(1).await;
    world.invite("2024").await;
    let cookie = world.analyst().await;
    assert!(world.store.save_draft(&every_kind(&world), &[]).await.unwrap());
    crate::panel::jobs(&world).await;
    finding(&world).await;
    let world = world.with_match().await;
    for language in ["en", "lv", "fi", "de"] {
        for path in OF_THE_ANALYST {
            let page = world.get_with(&format!("/{language}/{path}"), &[("cookie", &cookie)]).await.is(200);
            check(&page.body, path, language);
        }
    }
    let key = world.get_with("/en/study", &[("cookie", &cookie)]).await.key();
    let fields =
        [("key", key.as_str()), ("case", "north"), ("wave", "2024"), ("helix", "company"), ("count", "2")];
    let made = world.post_on("/en/study/biogas/invitation", &fields, &[("cookie", &cookie)]).await.is(200);
    check(&made.body, "links made", "en");
}

/// A finding in words with its verdict.
async fn finding(world: &World) {
    let verdict = FindingVerdict {
        outcome: FindingStatus::Explained,
        day: Some(jiff::civil::date(2025, 1, 14)),
        present: [("company".to_owned(), 4)].into(),
        reason: "A reason.".to_owned(),
        minutes: "Minutes.".to_owned(),
        ..FindingVerdict::default()
    };
    let finding = Finding {
        sentence: Text::new("en", "Few meet."),
        origin: Origin::Past,
        questions: Text::new("en", "Why?\nSince when?"),
        verdicts: vec![verdict],
        ..Finding::default()
    };
    let new = NewKnot {
        study: &world.study.id,
        kind: KnotKind::Finding,
        case: "north",
        state: "explained",
        parents: &[],
        at: jiff::Timestamp::now(),
        who: "someone",
    };
    world.store.add_knot(new, &finding).await.unwrap();
}

/// A draft with a question of each kind, each after the first one depending on it.
fn every_kind(world: &World) -> Draft {
    let option = |code: &str| Named { code: code.to_owned(), text: Text::new("en", code) };
    let question = |code: &&str| {
        let mut kind = QuestionKind::blank(code).unwrap();
        if let Some(options) = kind.options_mut() {
            options.extend([option("one"), option("two")]);
        }
        let test = Test::Is(vec!["one".to_owned()]);
        Question {
            code: (*code).to_owned(),
            prompt: Text::new("en", code),
            hint: Text::new("en", "A hint."),
            required: *code != "choice",
            condition: (*code != "choice").then(|| Condition { question: "choice".to_owned(), test }),
            kind,
        }
    };
    let mut questionnaire = lars_view::library::standard();
    let all = QuestionKind::CODES.iter().map(question).collect();
    questionnaire
        .sections
        .push(Section { title: Text::new("en", "All"), ..Section::of_questions("all", all) });
    let (study, saved) = (world.study.id.clone(), "2026-01-01T00:00:00Z".parse().unwrap());
    Draft { study, version: 1, saved, who: "somebody".to_owned(), questionnaire }
}

#[tokio::test]
async fn questions_of_every_kind() {
    let world = World::simulated().await;
    let draft = every_kind(&world);
    let edition = Edition {
        id: lars_domain::new_id(),
        study: world.study.id.clone(),
        number: 2,
        published: draft.saved,
        questionnaire: draft.questionnaire,
    };
    world.store.publish_edition(&edition).await.unwrap();
    let token = world.invite("2024").await;
    let base = format!("/fi/answer/{token}");
    let key = world.get(&format!("{base}/start")).await.is(200).key();
    world.post(&format!("{base}/start"), &[("key", &key), ("consent", "yes")]).await.is(303);
    let page = world.get(&format!("{base}/all")).await.is(200);
    check(&page.body, "every kind", "fi");
    let wrong = [("q.choice", "one"), ("q.number", "many"), ("q.date", "today"), ("q.scale", "11")];
    let mut fields = vec![("key", key.as_str())];
    fields.extend(wrong);
    let refused = world.post(&format!("{base}/all"), &fields).await.is(422);
    check(&refused.body, "every kind, wrong", "fi");
    for field in ["q.number", "q.date", "q.scale"] {
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn pages_of_the_respondent() {
    let world = World::simulated().await;
    let token = world.invite("2024").await;
    let base = format!("/fi/answer/{token}");
    let start = world.get(&format!("{base}/start")).await.is(200);
    check(&start.body, "start", "fi");
    let key = start.key();
    let refused = world.post(&format!("{base}/start"), &[("key", &key)]).await.is(422);
    check(&refused.body, "no consent", "fi");
    world.post(&format!("{base}/start"), &[("key", &key), ("consent", "yes")]).await.is(303);
    for step in ["start", "background", "about-company", "about-research", "open", "check"] {
        let page = world.get(&format!("{base}/{step}")).await.is(200);
        check(&page.body, step, "fi");
    }
    let field = relations("company")[0].0.clone();
    let wrong = world.post(&format!("{base}/about-company"), &[("key", &key), (&field, "11")]).await.is(422);
    check(&wrong.body, "wrong value", "fi");
    let empty = world.post(&format!("{base}/check"), &[("key", &key), ("go", "finish")]).await.is(422);
    check(&empty.body, "empty finish", "fi");
    complete(&world, &token).await;
    check(&world.get(&format!("{base}/thanks")).await.is(200).body, "thanks", "fi");
    check(&world.get(&format!("{base}/about-company")).await.is(200).body, "finished step", "fi");
    let deleted = world.post(&format!("{base}/delete"), &[("key", &key)]).await.is(200);
    check(&deleted.body, "deleted", "fi");
}
