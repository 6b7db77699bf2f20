//! What a visitor can meet besides a page: said in the visitor's language, with a way out, and logged once.

pub mod page;

use std::any::Any;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use lars_store::StoreError;

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageError {
    /// Nothing is at this address.
    NotFound,
    /// The page is for staff, and nobody is signed in.
    SignIn,
    /// None of the person's roles allows it here.
    NotAllowed,
    /// The one-time link was used before, or never was one.
    LinkUsed,
    /// The personal link is not known.
    NoSuchInvitation,
    /// The wave is closed: nothing can be answered or changed any more.
    Closed,
    /// The form did not come from a page of ours, or is too old.
    Forged,
    /// The form asks for something that is not offered.
    BadForm,
    /// Too many links that do not exist were tried from there.
    TooMany,
    /// What was sent is larger than anything that is taken.
    TooLarge,
    /// The database does not answer; nothing was saved.
    Unavailable,
    /// Our mistake.
    Broken,
}

impl PageError {
    /// Every error, for tests that look for its words.
    pub const ALL: [Self; 12] = [
        Self::NotFound,
        Self::SignIn,
        Self::NotAllowed,
        Self::LinkUsed,
        Self::NoSuchInvitation,
        Self::Closed,
        Self::Forged,
        Self::BadForm,
        Self::TooMany,
        Self::TooLarge,
        Self::Unavailable,
        Self::Broken,
    ];

    /// The part of the message keys that names the error.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignIn => "sign-in",
            Self::NotAllowed => "not-allowed",
            Self::LinkUsed => "link-used",
            Self::NoSuchInvitation => "no-such-invitation",
            Self::Closed => "closed",
            Self::Forged => "forged",
            Self::BadForm => "bad-form",
            Self::TooMany => "too-many",
            Self::TooLarge => "too-large",
            Self::Unavailable => "unavailable",
            Self::Broken => "broken",
        }
    }

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

/// The answer carries the error; [`page::give_pages`] says it in the language of the address.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
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
