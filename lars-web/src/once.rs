//! What happens once: something is shown once after a form was sent, and a form that is sent twice does its work once.
//!
//! Kept in the database, sealed, so that any process of the installation knows of it.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::{SignedDuration, Timestamp};
use lars_store::{PendingKind, PendingName, Store};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::cookie::session_token;
use crate::{FORM_BYTES, PageError, REQUEST_SECONDS, Site};

/// How long something waits to be shown.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(5);
/// How long a form that was sent is known.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How long a form counts as being taken if its process says nothing more; longer than any request lasts.
const IN_HAND: SignedDuration = SignedDuration::from_secs(90);
/// How often it is looked whether a form that was sent before is done.
const LOOK: Duration = Duration::from_millis(50);

/// What the page that a form leads to shows once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// A notice, in words.
    pub notice: Option<String>,
    /// What only this page may show, as JSON: links, codes.
    pub secret: Option<String>,
}

/// What an answer leaves to be shown on the page that it leads to. Kept when the answer leaves: see [`guard`].
#[derive(Debug, Clone)]
pub struct ToShow {
    /// The token that the address carries.
    pub name: String,
    /// The session that may see it; empty where nobody is signed in.
    pub session: String,
    /// What it is.
    pub shown: Shown,
}

/// Whoever sent a form has a session here, open or ended.
#[derive(Debug, Clone, Copy)]
pub struct SentByStaff;

/// Lets a form of the staff with a once-token through once: the same form sent again does nothing and leads to the same place. A form that was
/// refused may be sent again, and one that was changed is another form. Keeps what the next page shows once.
pub async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if !is_form(&parts) || parts.extensions.get::<SentByStaff>().is_none() {
        return keep_shown(&site, next.run(Request::from_parts(parts, body)).await).await;
    }
    let Ok(bytes) = to_bytes(body, FORM_BYTES).await else { return PageError::TooLarge.into_response() };
    let form = name_of(&parts, &bytes);
    let request = Request::from_parts(parts, Body::from(bytes));
    let Some(form) = form else { return keep_shown(&site, next.run(request).await).await };
    let in_hand = match InHand::take(&site.store, form).await {
        Ok(Ok(in_hand)) => in_hand,
        Ok(Err(there)) => return Redirect::to(&there).into_response(),
        Err(error) => return error.into_response(),
    };
    let response = keep_shown(&site, next.run(request).await).await;
    let there = response.headers().get(LOCATION).and_then(|there| there.to_str().ok());
    in_hand.done(there.filter(|_| response.status().is_redirection())).await;
    response
}

async fn keep_shown(site: &Site, mut response: Response) -> Response {
    let Some(ToShow { name, session, shown }) = response.extensions_mut().remove() else { return response };
    let name = PendingName { kind: PendingKind::Shown, name: &name, whose: &session };
    let Ok(text) = serde_json::to_string(&shown) else { return PageError::Broken.into_response() };
    match site.store.keep_pending(name, &text, Timestamp::now() + SHOWN_FOR).await {
        Ok(()) => response,
        Err(error) => PageError::from(error).into_response(),
    }
}

/// A form that is being taken. If its browser goes away before that is done, it may be sent again.
struct InHand {
    store: Store,
    form: String,
    is_done: bool,
}

fn sent(form: &str) -> PendingName<'_> {
    PendingName { kind: PendingKind::Sent, name: form, whose: "" }
}

impl InHand {
    /// Takes a form in hand, or says where it led when it was sent before; waits while another process or request has it.
    async fn take(store: &Store, form: String) -> Result<Result<Self, String>, PageError> {
        let begun = tokio::time::Instant::now();
        while begun.elapsed() < Duration::from_secs(REQUEST_SECONDS) {
            let now = Timestamp::now();
            if store.claim_pending(sent(&form), now, now + IN_HAND).await? {
                return Ok(Ok(Self { store: store.clone(), form, is_done: false }));
            }
            match store.pending(sent(&form), now).await? {
                Some(there) if !there.is_empty() => return Ok(Err(there)),
                _ => tokio::time::sleep(LOOK).await,
            }
        }
        Err(PageError::Unavailable)
    }

    /// Notes where the form led, or that it may be sent again.
    async fn done(mut self, there: Option<&str>) {
        self.is_done = true;
        let noted = match there {
            Some(there) => {
                self.store.keep_pending(sent(&self.form), there, Timestamp::now() + KNOWN_FOR).await
            }
            None => self.store.forget_pending(sent(&self.form)).await.map(|_| ()),
        };
        if let Err(error) = noted {
            tracing::warn!(error = &error as &dyn std::error::Error, "a form that was sent was not noted");
        }
    }
}

impl Drop for InHand {
    fn drop(&mut self) {
        if !self.is_done {
            let (store, form) = (self.store.clone(), std::mem::take(&mut self.form));
            tokio::spawn(async move { store.forget_pending(sent(&form)).await });
        }
    }
}

/// Whether this is a form as pages send it, without files.
pub fn is_form(parts: &Parts) -> bool {
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    parts.method == Method::POST && kind.starts_with("application/x-www-form-urlencoded")
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
