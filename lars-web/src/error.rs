//! What a visitor can meet besides a page: said in the visitor's language, with a way out, and logged once.

use std::any::Any;

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use lars_store::StoreError;
use lars_view::words::Words;

use crate::page::{Frame, page_with};
use crate::security::Route;
use crate::visit::{preferred_language, rest_of, route, session_token, words_of};
use crate::{FORM_BYTES, Site};

lars_domain::codes! {
    /// Why there is no page.
    pub enum PageError {
        /// Nothing is at this address.
        NotFound = "not-found",
        /// The page is for staff, and nobody is signed in.
        SignIn = "sign-in",
        /// None of the person's roles allows it here.
        NotAllowed = "not-allowed",
        /// The one-time link was used before, or never was one.
        LinkUsed = "link-used",
        /// The personal link is not known.
        NoSuchInvitation = "no-such-invitation",
        /// The wave is closed: nothing can be answered or changed any more.
        Closed = "closed",
        /// The form did not come from a page of ours, or is too old.
        Forged = "forged",
        /// The form asks for something that is not offered.
        BadForm = "bad-form",
        /// Too many links that do not exist were tried from there.
        TooMany = "too-many",
        /// What was sent is larger than anything that is taken.
        TooLarge = "too-large",
        /// The database does not answer; nothing was saved.
        Unavailable = "unavailable",
        /// Our mistake.
        Broken = "broken",
    }
}

impl PageError {
    fn status(self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoSuchInvitation => StatusCode::NOT_FOUND,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::LinkUsed | Self::Closed => StatusCode::GONE,
            Self::Forged | Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::BadForm => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A template that could not be filled.
    #[expect(clippy::needless_pass_by_value, reason = "the form that map_err wants")]
    pub fn template(error: askama::Error) -> Self {
        tracing::error!(%error, "a template could not be filled");
        Self::Broken
    }

    fn of_status(status: StatusCode) -> Option<Self> {
        match status.as_u16() {
            404 | 405 => Some(Self::NotFound),
            413 => Some(Self::TooLarge),
            400 | 415 | 422 => Some(Self::BadForm),
            408 | 503 => Some(Self::Unavailable),
            500 => Some(Self::Broken),
            _ => None,
        }
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the store failed");
        Self::Unavailable
    }
}

/// The answer carries the error; [`give_pages`] says it in the language of the address.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

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
            let held = crate::people::held::keep(&site, &headers, &path, form).await;
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

/// Whether this is a form, sent by a browser that was signed in once.
fn sent_by_staff(parts: &Parts) -> bool {
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    parts.method == Method::POST
        && kind.starts_with("application/x-www-form-urlencoded")
        && session_token(&parts.headers).is_some()
}

fn path_is_page(route: &str) -> bool {
    route != "/health" && !route.starts_with("/assets/")
}

/// An address that no route knows.
pub async fn no_such_page() -> PageError {
    PageError::NotFound
}

/// A panic is our mistake: it ends this request only.
#[expect(clippy::needless_pass_by_value, reason = "the form that the layer wants")]
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let cause = cause
        .downcast_ref::<String>()
        .map_or_else(|| cause.downcast_ref::<&str>().copied().unwrap_or("?"), String::as_str)
        .to_owned();
    tracing::error!(cause, "a request panicked");
    PageError::Broken.into_response()
}
