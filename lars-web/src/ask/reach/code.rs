//! The page where a short code is typed in; it leads to the answers that the code's link opens.
//!
//! Making codes is in `invitation`. A mistyped code is told apart from an unknown one: its last character gives it away.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::short_code::ShortCode;
use serde::Deserialize;

use crate::PageError;
use crate::error::again_after;
use crate::form::Form;
use crate::limit::{SHORT_CODE, Whose};
use crate::page::{Frame, page_with};
use crate::visit::Visit;

/// What the key of the page's form is made for.
const SUBJECT: &str = "code";

#[derive(Template)]
#[template(path = "ask/reach/code/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    key: String,
    typed: String,
    problem: Option<String>,
}

/// The page.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    shown(&visit, StatusCode::OK, "", None)
}

fn shown(
    visit: &Visit,
    status: StatusCode,
    typed: &str,
    problem: Option<String>,
) -> Result<Answer, PageError> {
    let shown = ShowPage {
        action: visit.address("/code"),
        key: visit.site.form_key(SUBJECT),
        typed: typed.chars().take(40).collect(),
        problem,
        f: visit.frame(visit.words.say("paper-code-title")),
    };
    page_with(status, &shown.f, &shown)
}

/// The form with the code.
#[derive(Debug, Deserialize)]
pub struct Typed {
    key: String,
    code: String,
}

/// Leads to the answers of a code; who tries many that nobody has must wait.
pub async fn take(visit: Visit, Form(form): Form<Typed>) -> Result<Answer, PageError> {
    if !visit.site.is_form_key(SUBJECT, &form.key) {
        return Err(PageError::Forged);
    }
    let refuse =
        |key: &str| shown(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form.code, Some(visit.words.say(key)));
    // A mistyped code tells nothing of those that exist, so it does not count.
    let Some(code) = ShortCode::parse(&form.code) else { return refuse("paper-code-mistyped") };
    let tried = match visit.take_try(SHORT_CODE, Whose::Network).await? {
        Ok(tried) => tried,
        Err(wait) => {
            let minutes = u64::try_from(wait.as_secs()).unwrap_or(0).div_ceil(60);
            let said = [("minutes", visit.words.integer(minutes).into())];
            let problem = visit.words.say_with("paper-code-wait", &said);
            let status = StatusCode::TOO_MANY_REQUESTS;
            let page = shown(&visit, status, &form.code, Some(problem))?;
            return Ok(again_after(page, status, minutes * 60));
        }
    };
    let token = visit.site.store.token_of_code(&code);
    if visit.site.store.invitation(&token_digest(&token)).await?.is_none() {
        return refuse("paper-code-unknown");
    }
    tried.passed(&visit.site.store).await?;
    Ok(Redirect::to(&visit.address(&format!("/answer/{token}"))).into_response())
}
