//! The one gate through which forms enter: what browsers send is cleaned before any handler sees it (`lars_domain::entered`).
//!
//! What a form means is decided by its handler.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, RawForm, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response as Answer};
use lars_domain::entered::clean;
use serde::de::DeserializeOwned;

use crate::PageError;

/// Fields that are compared or checked as bytes: passwords may hold anything, and answers of passkeys are signed.
const AS_SENT: [&str; 5] = ["password", "repeated", "old", "credential", "key"];

/// The fields of a form.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Answer;

    async fn from_request(request: Request, state: &S) -> Result<Self, Answer> {
        let RawForm(bytes) =
            RawForm::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        let fields =
            if has_nothing_to_clean(&bytes) { None } else { Some(cleaned(&bytes).ok_or_else(refused)?) };
        let bytes = fields.as_ref().map_or(&*bytes, String::as_bytes);
        serde_urlencoded::from_bytes(bytes).map(Self).map_err(|_| refused())
    }
}

fn refused() -> Answer {
    StatusCode::UNPROCESSABLE_ENTITY.into_response()
}

/// Whether the bytes of a form stand for printable ASCII and line feeds only.
fn has_nothing_to_clean(bytes: &[u8]) -> bool {
    let is_plain = |after: &[u8]| {
        matches!(after, [b'2'..=b'6', _] | [b'7', b'0'..=b'9' | b'a'..=b'e' | b'A'..=b'E'])
            || after.eq_ignore_ascii_case(b"0a")
    };
    bytes.is_ascii()
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| *byte != b'%' || bytes.get(at + 1..at + 3).is_some_and(is_plain))
}

/// The form with cleaned values; nothing where it is no form.
fn cleaned(bytes: &[u8]) -> Option<String> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).ok()?;
    let fields = fields.into_iter().map(|(name, value)| {
        let value = if AS_SENT.contains(&name.as_str()) { value } else { clean(&value).into_owned() };
        (name, value)
    });
    serde_urlencoded::to_string(fields.collect::<Vec<_>>()).ok()
}

/// The text of a part of a form that carries files.
pub async fn text_of(part: Field<'_>) -> Result<String, PageError> {
    let text = part.text().await.map_err(|_| PageError::BadForm)?;
    Ok(clean(&text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_plain_passes_unread() {
        for plain in ["", "a=b+c%20d&e=%26%3D%7E", "a=1%0A2"] {
            assert!(has_nothing_to_clean(plain.as_bytes()), "{plain}");
            assert!(cleaned(plain.as_bytes()).is_some());
        }
        for other in ["a=%0D%0A", "a=%C4%81", "a=%7f", "a=%00", "a=%", "a=ā", "a=%e2%80%8b"] {
            assert!(!has_nothing_to_clean(other.as_bytes()), "{other}");
        }
        assert_eq!(
            cleaned(b"a=1%0D%0A2&a=%E2%80%8B3&password=%0D%E2%80%8B").unwrap(),
            "a=1%0A2&a=3&password=%0D%E2%80%8B"
        );
    }
}
