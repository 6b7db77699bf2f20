//! The page "On paper", and the questionnaire as a PDF: an edition, or the draft for proofreading.
//!
//! Typing in what comes back is in `typing`; questionnaires with personal codes are made in `letter`.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_domain::people::role::Action;
use lars_view::document::questionnaire::{Paper, questionnaire};
use lars_view::words::{Language, Words};
use serde::Deserialize;

use crate::PageError;
use crate::choice::{self, Choice};
use crate::page::{Frame, page};
use crate::print;
use crate::study::{Described, edition_or_draft};
use crate::visit::{Segments, Visit};

/// How the address names the draft.
const DRAFT: &str = "draft";

#[derive(Template)]
#[template(path = "ask/reach/paper/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    editions: Vec<Choice>,
    helices: Vec<Choice>,
    languages: Vec<Choice>,
    typing: String,
    invitation: Option<String>,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = visit.enter(&slug, Action::EnterAnswers).await?.study;
    let store = &visit.site.store;
    let edition = edition_or_draft(&visit, &study).await?;
    let said = Described { words: visit.words, study: &study, edition: &edition };
    let number = |number: i64| {
        let n = number.unsigned_abs();
        Choice::new(number.to_string(), visit.words.say_with("edition-title", &[("n", n.into())]), false)
    };
    let mut editions: Vec<_> =
        store.editions(&study.id).await?.iter().map(|edition| number(edition.number)).collect();
    if visit.may(Action::ManageStudy, &study.scope()).is_ok() && store.draft(&study.id).await?.is_some() {
        editions.push(Choice::new(DRAFT, visit.words.say("paper-draft"), false));
    }
    let mut f = visit.frame(visit.words.say("paper-page-title"));
    f.simulated = study.simulated;
    f.crumbs = said.crumbs(&visit, None);
    let way = |rest: &str| visit.address(&format!("/study/{}/{rest}", study.slug));
    let shown = ShowPage {
        action: way("paper/questionnaire.pdf"),
        editions,
        helices: choice::helices(&edition.questionnaire.helices, &said, ""),
        languages: choice::languages(visit.words.language().code()),
        typing: way("typing"),
        invitation: visit.may_within(Action::Invite, &study.scope()).is_ok().then(|| way("invitation")),
        f,
    };
    page(&shown.f, &shown)
}

/// Which questionnaire is printed.
#[derive(Debug, Deserialize)]
pub struct Which {
    edition: String,
    #[serde(default)]
    helix: String,
    language: String,
}

/// The questionnaire as a PDF.
pub async fn print(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(which): Query<Which>,
) -> Result<Answer, PageError> {
    let study = visit.enter(&slug, Action::EnterAnswers).await?.study;
    let language = Language::parse(&which.language).ok_or(PageError::NotFound)?;
    let edition = edition(&visit, &study, &which.edition).await?;
    let helix = (!which.helix.is_empty()).then_some(which.helix.as_str());
    let known = |code: &str| edition.questionnaire.helices.iter().any(|helix| helix.code == code);
    if helix.is_some_and(|code| !known(code)) {
        return Err(PageError::NotFound);
    }
    let contact = visit.site.store.protection(&study.id).await?.contact;
    let paper =
        Paper { words: Words::new(language), study: &study, edition: &edition, helix, contact: &contact };
    let document = questionnaire(&paper, &[]);
    print::print(&visit, document, &format!("questionnaire-{}.pdf", language.code()), None).await
}

/// The edition of a number, or the draft as number 0.
async fn edition(visit: &Visit, study: &Study, which: &str) -> Result<Arc<Edition>, PageError> {
    let store = &visit.site.store;
    if which == DRAFT {
        visit.may(Action::ManageStudy, &study.scope())?;
        let draft = store.draft(&study.id).await?.ok_or(PageError::NotFound)?;
        return Ok(Arc::new(Edition {
            id: String::new(),
            study: study.id.clone(),
            number: 0,
            published: visit.now,
            questionnaire: draft.questionnaire,
        }));
    }
    let editions = store.editions(&study.id).await?;
    editions.into_iter().find(|edition| edition.number.to_string() == which).ok_or(PageError::NotFound)
}
