//! The one gate through which forms enter: what browsers send is cleaned before any handler sees it, and the three fields of a day become
//! one (`lars_domain::entered`).
//!
//! What a form means is decided by its handler.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, RawForm, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response as Answer};
use lars_domain::entered::{self, DAY_PARTS, clean};
use serde::de::DeserializeOwned;

use crate::PageError;

/// Fields that are compared or checked as bytes: passwords may hold anything, and answers of passkeys are signed.
const AS_SENT: [&str; 5] = ["password", "repeated", "old", "credential", "key"];

/// How the last field of a day in parts stands in a form.
const YEAR: &[u8] = b".year=";

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

/// Whether the bytes of a form stand for printable ASCII and line feeds only, and no day is entered in parts.
fn has_nothing_to_clean(bytes: &[u8]) -> bool {
    if bytes.windows(YEAR.len()).any(|part| part == YEAR) {
        return false;
    }
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
    serde_urlencoded::to_string(with_days(&fields.collect::<Vec<_>>())).ok()
}

/// Puts days together that were entered in three fields.
fn with_days(fields: &[(String, String)]) -> Vec<(String, String)> {
    let part = |name: &str| fields.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
    let days: Vec<(String, String)> = fields
        .iter()
        .filter_map(|(name, _)| name.strip_suffix(".year"))
        .filter_map(|name| Some((name.to_owned(), entered::day(name, part)?)))
        .collect();
    let is_replaced = |name: &str| {
        days.iter().any(|(day, _)| {
            name.strip_prefix(day.as_str()).is_some_and(|rest| {
                rest.is_empty() || rest.strip_prefix('.').is_some_and(|part| DAY_PARTS.contains(&part))
            })
        })
    };
    let others = fields.iter().filter(|(name, _)| !is_replaced(name)).cloned();
    others.chain(days.iter().cloned()).collect()
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
    fn a_day_in_three_fields_arrives_as_one() {
        let form = b"a=1&opens=asked&opens.day=3&opens.month=11&opens.year=2026&closes.day=&closes.month=&closes.year=&b.year=7";
        assert!(!has_nothing_to_clean(form));
        assert_eq!(cleaned(form).unwrap(), "a=1&b.year=7&opens=2026-11-03&closes=");
    }

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
