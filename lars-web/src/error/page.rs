//! The page of an error, in the visitor's language.

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use lars_view::words::Words;

use super::PageError;
use crate::held::keep;
use crate::once::sent_by_staff;
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
    let (parts, mut body) = request.into_parts();
    let words = words_of(parts.uri.path()).unwrap_or_else(|| Words::new(preferred_language(&parts.headers)));
    let path = if words_of(parts.uri.path()).is_some() { rest_of(parts.uri.path()) } else { "/" }.to_owned();
    let route = route(&parts);
    let (headers, query) = (parts.headers.clone(), parts.uri.query().map(|query| format!("?{query}")));
    // A form of the staff is kept in sight until it is known that its session is still open.
    let form = if sent_by_staff(&parts) {
        axum::body::to_bytes(std::mem::take(&mut body), FORM_BYTES).await.ok()
    } else {
        None
    };
    if let Some(form) = &form {
        body = Body::from(form.clone());
    }
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let without_page =
        !response.headers().contains_key(axum::http::header::CONTENT_LANGUAGE) && path_is_page(&route);
    let error = response.extensions().get::<PageError>().copied();
    let error = error.or_else(|| PageError::of_status(response.status()).filter(|_| without_page));
    if let Some(error) = error {
        let status = response.status();
        let title = words.say(&format!("error-{}-title", error.code()));
        let frame = Frame::new(words, title, &path, query.as_deref().unwrap_or_default(), None);
        let mut text = words.say(&format!("error-{}-text", error.code()));
        if let (PageError::SignIn, Some(form)) = (error, &form) {
            let held = keep(&site, &headers, &path, form).await;
            let said = if held { "session-held-sign-in" } else { "session-lost-sign-in" };
            text = format!("{text} {}", words.say(said));
        }
        let sign_in = (error == PageError::SignIn).then(|| frame.again());
        response = page_with(status, &frame, &ErrorPage { f: &frame, text, sign_in })
            .unwrap_or_else(|_| status.into_response());
    }
    response.extensions_mut().insert(Route(route));
    response
}

fn path_is_page(route: &str) -> bool {
    route != "/health" && route != "/ready" && !route.starts_with("/assets/")
}
