//! What happens once: something is shown once after a form was sent, and a form that is sent twice does its work once.
//!
//! Kept in memory; a restart forgets it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex as Turn;

use crate::cookie::session_token;
use crate::security::random_token;
use crate::{FORM_BYTES, PageError, Site};

/// How long something waits to be shown.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(5);
/// How long a form that was sent is known.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// The most things that are kept of each kind; beyond it the oldest are forgotten.
const MOST: usize = 1000;

/// What the page that a form leads to shows once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// A notice, in words.
    pub notice: Option<String>,
    /// What only this page may show, as JSON: links, codes.
    pub secret: Option<String>,
}

/// What waits to be shown once, and the forms that were sent.
#[derive(Debug, Default)]
pub struct Once {
    shown: Mutex<Kept<(String, Shown)>>,
    sent: Mutex<Kept<Sent>>,
}

/// Where a form that was sent leads; empty until it is known. Held while the form is taken: the same form waits.
type Sent = Arc<Turn<Option<String>>>;

/// Things by name, with the moment they came.
type Kept<T> = HashMap<String, (Timestamp, T)>;

fn make_room<T>(kept: &mut Kept<T>, now: Timestamp, time: SignedDuration) {
    kept.retain(|_, (at, _)| now.duration_since(*at) < time);
    if kept.len() >= MOST {
        let oldest = kept.iter().min_by_key(|(_, (at, _))| *at).map(|(name, _)| name.clone());
        oldest.map(|oldest| kept.remove(&oldest));
    }
}

impl Once {
    /// Keeps something for a session; returns the token that the address carries.
    pub fn keep(&self, session: &str, shown: Shown, now: Timestamp) -> String {
        let token = random_token();
        let mut kept = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        make_room(&mut kept, now, SHOWN_FOR);
        kept.insert(token.clone(), (now, (session.to_owned(), shown)));
        token
    }

    /// Takes what was kept under a token, if it is this session's.
    pub fn take(&self, session: &str, token: &str, now: Timestamp) -> Option<Shown> {
        let mut kept = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, (whose, _)) = kept.get(token)?;
        if whose != session || now.duration_since(*at) >= SHOWN_FOR {
            return None;
        }
        kept.remove(token).map(|(_, (_, shown))| shown)
    }

    fn sent(&self, form: &str, now: Timestamp) -> Sent {
        let mut kept = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, sent)) = kept.get(form)
            && now.duration_since(*at) < KNOWN_FOR
        {
            return sent.clone();
        }
        make_room(&mut kept, now, KNOWN_FOR);
        let sent = Sent::default();
        kept.insert(form.to_owned(), (now, sent.clone()));
        sent
    }

    fn forget(&self, form: &str) {
        self.sent.lock().unwrap_or_else(PoisonError::into_inner).remove(form);
    }
}

/// Lets a form of the staff with a once-token through once: the same form sent again does nothing and leads to the same place. A form that was
/// refused may be sent again, and one that was changed is another form.
pub async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if !sent_by_staff(&parts) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let Ok(bytes) = to_bytes(body, FORM_BYTES).await else { return PageError::TooLarge.into_response() };
    let form = name_of(&parts, &bytes);
    let request = Request::from_parts(parts, Body::from(bytes));
    let Some(form) = form else { return next.run(request).await };
    let sent = site.once.sent(&form, Timestamp::now());
    let mut leads = sent.lock().await;
    if let Some(there) = &*leads {
        return Redirect::to(there).into_response();
    }
    let response = next.run(request).await;
    let there = response.headers().get(LOCATION).and_then(|there| there.to_str().ok());
    match there {
        Some(there) if response.status().is_redirection() => *leads = Some(there.to_owned()),
        _ => site.once.forget(&form),
    }
    response
}

/// Whether this is a form, sent by a browser that was signed in once.
pub fn sent_by_staff(parts: &Parts) -> bool {
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    parts.method == Method::POST
        && kind.starts_with("application/x-www-form-urlencoded")
        && session_token(&parts.headers).is_some()
}

/// The name of a form that carries a once-token: a digest of who sent what where.
fn name_of(parts: &Parts, bytes: &[u8]) -> Option<String> {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).ok()?;
    fields.iter().find(|(name, token)| name == "once" && !token.is_empty())?;
    let mut digest = Sha256::new();
    let session = session_token(&parts.headers)?;
    let place = parts.uri.to_string();
    for part in [session.as_bytes(), place.as_bytes(), bytes] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    Some(lars_domain::ask::reach::invitation::hex(&digest.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn what_is_shown_once_is_taken_once_in_time_and_by_its_session() {
        let once = Once::default();
        let shown = Shown { notice: Some("Done.".to_owned()), secret: None };
        let token = once.keep("a", shown.clone(), at(0));
        assert_eq!(once.take("b", &token, at(1)), None);
        assert_eq!(once.take("a", &token, at(1)), Some(shown.clone()));
        assert_eq!(once.take("a", &token, at(1)), None);
        let token = once.keep("a", shown, at(0));
        assert_eq!(once.take("a", &token, at(300)), None);
    }

    #[test]
    fn memory_does_not_grow() {
        let once = Once::default();
        for number in 0..2 * MOST {
            once.keep("a", Shown::default(), at(1));
            once.sent(&number.to_string(), at(1));
        }
        assert!(once.shown.lock().unwrap().len() <= MOST);
        assert!(once.sent.lock().unwrap().len() <= MOST);
    }
}
