//! The page of an error, in the visitor's language.

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use lars_domain::ask::reach::invitation::token_digest;
use lars_store::SessionEnd;
use lars_view::words::Words;

use super::PageError;
use crate::cookie::session_token;
use crate::held::keep;
use crate::once::{SentByStaff, is_form};
use crate::page::{Frame, page_with};
use crate::security::Route;
use crate::visit::{preferred_language, rest_of, route, words_of};
use crate::{FORM_BYTES, Site};

#[derive(Template)]
#[template(path = "part/error.html")]
struct ErrorPage<'a> {
    f: &'a Frame,
    text: String,
    /// Where signing in leads back here, where it would help.
    sign_in: Option<String>,
}

/// Gives every answer without a page of its own one in the visitor's language, and notes the route for the log.
pub async fn give_pages(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let words = words_of(parts.uri.path()).unwrap_or_else(|| Words::new(preferred_language(&parts.headers)));
    let path = if words_of(parts.uri.path()).is_some() { rest_of(parts.uri.path()) } else { "/" }.to_owned();
    let route = route(&parts);
    let query = parts.uri.query().map(|query| format!("?{query}"));
    let was_signed_in = is_form(&parts) && session_token(&parts.headers).is_some();
    let mut form = None;
    let mut response = match sender(&site, &parts, &route).await {
        Err(refused) => refused.into_response(),
        Ok(session) => {
            if session.is_some() {
                parts.extensions.insert(SentByStaff);
            }
            // A form of the staff is kept in sight until it is known that its session is still open.
            match session.filter(|_| is_form(&parts)) {
                None => next.run(Request::from_parts(parts, body)).await,
                Some(session) => match to_bytes(body, FORM_BYTES).await {
                    Err(_) => PageError::TooLarge.into_response(),
                    Ok(bytes) => {
                        form = Some((session, bytes.clone()));
                        next.run(Request::from_parts(parts, Body::from(bytes))).await
                    }
                },
            }
        }
    };
    let without_page =
        !response.headers().contains_key(axum::http::header::CONTENT_LANGUAGE) && path_is_page(&route);
    let error = response.extensions().get::<PageError>().copied();
    let error = error.or_else(|| PageError::of_status(response.status()).filter(|_| without_page));
    if let Some(error) = error {
        let status = response.status();
        let title = words.say(&format!("error-{}-title", error.code()));
        let frame = Frame::new(words, title, &path, query.as_deref().unwrap_or_default(), None);
        let mut text = words.say(&format!("error-{}-text", error.code()));
        if error == PageError::SignIn && was_signed_in {
            let held = match &form {
                Some((session, form)) => keep(&site, session, &path, form).await,
                None => false,
            };
            let said = if held { "session-held-sign-in" } else { "session-lost-sign-in" };
            text = format!("{text} {}", words.say(said));
        }
        let sign_in = (error == PageError::SignIn).then(|| frame.again());
        let again = response.headers_mut().remove(RETRY_AFTER);
        response = page_with(status, &frame, &ErrorPage { f: &frame, text, sign_in })
            .unwrap_or_else(|_| status.into_response());
        if let Some(again) = again {
            response.headers_mut().insert(RETRY_AFTER, again);
        }
    }
    response.extensions_mut().insert(Route(route));
    response
}

/// Beginnings of the routes whose forms need no session, or that take no forms.
const OPEN_TO_ALL: [&str; 8] = [
    "/{lang}/sign-in",
    "/{lang}/account-link/",
    "/{lang}/answer/",
    "/{lang}/code",
    "/{lang}/open/",
    "/{lang}/project/",
    "/assets/",
    "/health",
];

/// The session that a form is sent in, open or ended. A form that needs one and comes without is refused before it is read.
async fn sender(site: &Site, parts: &Parts, route: &str) -> Result<Option<SessionEnd>, PageError> {
    if parts.method != Method::POST {
        return Ok(None);
    }
    let session = match session_token(&parts.headers) {
        Some(token) => site.store.session_end(&token_digest(&token)).await?,
        None => None,
    };
    let is_open = ["-", "/", "/{lang}", "/{lang}/"].contains(&route)
        || OPEN_TO_ALL.iter().any(|open| route.starts_with(open));
    if session.is_some() || is_open { Ok(session) } else { Err(PageError::SignIn) }
}

fn path_is_page(route: &str) -> bool {
    route != "/health" && route != "/ready" && !route.starts_with("/assets/")
}
