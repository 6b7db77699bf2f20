//! The studies of this installation. The page of one study is in `home`.

pub mod edit;

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use serde::Deserialize;

use crate::PageError;
use crate::form::Form;
use crate::page::{Frame, Layout, answer, pages};
use crate::record::note;
use crate::study::study_title;
use crate::visit::Visit;

pages!(ListPage);

#[derive(Template)]
#[template(path = "map/study/list.html")]
struct ListPage {
    f: Frame,
    studies: Vec<StudyCard>,
    new: Option<String>,
    /// Where the demo is loaded, where that can be done.
    demo: Option<String>,
}

struct StudyCard {
    address: String,
    title: String,
    simulated: bool,
    cases: String,
}

/// The studies of this installation.
pub async fn list(visit: Visit) -> Result<Answer, PageError> {
    visit.staff()?;
    let card = |study: &Study| StudyCard {
        address: visit.address(&format!("/study/{}", study.slug)),
        title: study_title(visit.words, study),
        simulated: study.simulated,
        cases: visit.words.say_with("study-cases-count", &[("n", study.cases.len().into())]),
    };
    let mut studies = visit.site.store.studies().await?;
    let has_demo = studies.iter().any(|study| study.simulated);
    studies.retain(|study| visit.may_within(Action::SeeStudy, &study.scope()).is_ok());
    let may_make = visit.may(Action::ManageStudy, &Scope::Installation).is_ok();
    let new = may_make.then(|| visit.address("/study/new"));
    let demo = (may_make && !has_demo && visit.site.demo.is_some()).then(|| visit.address("/study/demo"));
    let mut f = visit.frame(visit.words.say("study-list-title"));
    f.layout = Layout::WithMargin;
    answer(&ListPage { new, demo, studies: studies.iter().map(card).collect(), f })
}

/// The form that loads the demo.
#[derive(Debug, Deserialize)]
pub struct Demo {
    key: String,
}

/// Loads the demo study into an installation that does not have it yet.
pub async fn load_demo(visit: Visit, Form(form): Form<Demo>) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    visit.may(Action::ManageStudy, &Scope::Installation)?;
    let load = visit.site.demo.clone().ok_or(PageError::NotFound)?;
    if !visit.site.store.studies().await?.iter().any(|study| study.simulated) {
        load(visit.site.store.clone()).await.map_err(|error| {
            tracing::error!(error, "the demo study could not be loaded");
            PageError::Unavailable
        })?;
        note(&visit, Act::MadeStudy, None, "demo").await?;
    }
    Ok(Redirect::to(&visit.address("/study")).into_response())
}
