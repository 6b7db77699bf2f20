//! The page of a form that came after its session had ended: sent once more, or forgotten. It is kept in `held`.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use serde::Deserialize;

use crate::PageError;
use crate::form::Form;
use crate::held::{self, HeldForm};
use crate::page::{Frame, answer, pages};
use crate::visit::Visit;

pages!(ShowPage);

#[derive(Template)]
#[template(path = "people/held/show.html")]
struct ShowPage {
    f: Frame,
    text: String,
    action: String,
    fields: Vec<(String, String)>,
}

async fn own(visit: &Visit) -> Result<(String, Option<HeldForm>), PageError> {
    let who = visit.staff()?.who().to_owned();
    let held = held::of(&visit.site, &who, visit.now).await?;
    Ok((who, held))
}

/// Shows that a form is kept, and offers to send it.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    let (_, held) = own(&visit).await?;
    let Some(held) = held else { return Ok(Redirect::to(&visit.address("/study")).into_response()) };
    let shown = ShowPage {
        text: visit.words.say_with("session-held-text", &[("at", visit.words.moment(held.at).into())]),
        action: visit.address("/sign-in-held"),
        fields: held
            .fields
            .into_iter()
            .filter(|(name, _)| !["key", "once"].contains(&name.as_str()))
            .collect(),
        f: visit.frame(visit.words.say("session-held-title")),
    };
    answer(&shown)
}

/// What is wanted of the kept form.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    send: String,
}

/// The key of the form that sends or forgets.
#[derive(Debug, Deserialize)]
pub struct Key {
    key: String,
}

/// Sends the kept form on to where it was meant to go, or forgets it. The browser repeats what it sent here (status 307).
pub async fn take(
    visit: Visit,
    Query(wanted): Query<Wanted>,
    Form(form): Form<Key>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let (who, held) = own(&visit).await?;
    held::forget(&visit.site, &who).await?;
    let Some(held) = held else { return Ok(Redirect::to(&visit.address("/study")).into_response()) };
    let page = visit.address(&held.path);
    let onward = if wanted.send.is_empty() { Redirect::to(&page) } else { Redirect::temporary(&page) };
    Ok(onward.into_response())
}
