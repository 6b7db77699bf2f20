//! What a visitor can meet besides a page: said in the visitor's language, with a way out, and logged once.

pub mod page;

use std::any::Any;

use axum::http::StatusCode;
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use lars_store::StoreError;

lars_domain::codes! {
    /// Why there is no page.
    pub enum PageError {
        /// Nothing is at this address.
        NotFound = "not-found",
        /// The page is for staff, and nobody is signed in.
        SignIn = "sign-in",
        /// None of the person's roles allows it here.
        NotAllowed = "not-allowed",
        /// Something else comes first: who asks, or the rules on personal data.
        NotReady = "not-ready",
        /// The one-time link was used before, or never was one.
        LinkUsed = "link-used",
        /// The personal link is not known.
        NoSuchInvitation = "no-such-invitation",
        /// The wave is closed: nothing can be answered or changed any more.
        Closed = "closed",
        /// Nothing of the questionnaire is published yet, so nobody could answer.
        NotPublished = "not-published",
        /// The form did not come from a page of ours, or is too old.
        Forged = "forged",
        /// The form asks for something that is not offered.
        BadForm = "bad-form",
        /// Too many links that do not exist were tried from there.
        TooMany = "too-many",
        /// What was sent is larger than anything that is taken.
        TooLarge = "too-large",
        /// Too many want a password checked at once; nothing was done.
        Busy = "busy",
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
            Self::NotReady => StatusCode::CONFLICT,
            Self::BadForm | Self::NotPublished => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// After how many seconds it may be tried again, where that helps.
    fn again(self) -> Option<u64> {
        match self {
            Self::TooMany => Some(60),
            Self::Busy | Self::Unavailable => Some(5),
            _ => None,
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
        if let Some(seconds) = self.again() {
            response = again_after(response, self.status(), seconds);
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// An answer with another status, and with the number of seconds after which it may be tried again.
pub fn again_after(mut response: Response, status: StatusCode, seconds: u64) -> Response {
    *response.status_mut() = status;
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    response
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
