//! The start page in every language, and the way to it.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{Redirect, Response as Answer};
use lars_view::words::Language;

use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::visit::{Visit, preferred_language};

pages!(ShowPage);

/// `/` leads to the start page in the browser's language.
pub async fn best_language(headers: HeaderMap) -> Redirect {
    Redirect::temporary(&format!("/{}/", preferred_language(&headers).code()))
}

/// `/lv` leads to `/lv/`.
pub async fn with_slash(Path(language): Path<String>) -> Result<Redirect, PageError> {
    let language = Language::parse(&language).ok_or(PageError::NotFound)?;
    Ok(Redirect::permanent(&format!("/{}/", language.code())))
}

#[derive(Template)]
#[template(path = "tell/start/show.html")]
struct ShowPage {
    f: Frame,
    projects: Vec<(String, String)>,
}

/// The start page.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    let mut f = visit.frame(visit.words.say("site-start-title"));
    f.public = visit.session.is_none();
    let language = visit.words.language().code();
    let studies = visit.site.store.public_studies().await?;
    let link = |(slug, title): &(String, lars_domain::text::Text)| {
        let title = title.best(language).map_or_else(|| slug.clone(), |(_, title)| title.to_owned());
        (visit.address(&format!("/project/{slug}")), title)
    };
    answer(&ShowPage { projects: studies.iter().map(link).collect(), f })
}
