//! Passkeys: what adding one (`adding`) and signing in with one (`enter`) share. A passkey counts as both factors: the device asks for finger, face or PIN.
//!
//! A ceremony has two halves, a challenge and its answer, ten minutes apart at most, and works once. What the browser does is in `assets/passkey.js`. Which names and origins are right follows from the address of the site.

pub mod adding;
pub mod enter;

use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jiff::SignedDuration;
use lars_domain::people::person::Person;
use lars_store::StoredPasskey;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, Url, Uuid, Webauthn,
    WebauthnBuilder, WebauthnError,
};

use crate::PageError;
use crate::visit::Visit;

/// How long a ceremony may take.
const TAKES: SignedDuration = SignedDuration::from_mins(10);
/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;

/// What the tickets of ceremonies are sealed for.
const TICKET: &str = "passkey";

/// A ceremony that waits for its second half. Its ticket is all that is kept of it, sealed, with whoever began it: nobody fills memory or
/// database with ceremonies, and any process of the installation can end it.
#[derive(Serialize, Deserialize)]
enum Ceremony {
    /// Adding a passkey to this person's account.
    Add(String, Box<PasskeyRegistration>),
    /// Signing in.
    SignIn(Box<DiscoverableAuthentication>),
}

impl Ceremony {
    fn ticket(&self, visit: &Visit) -> Result<String, PageError> {
        let text = serde_json::to_string(self).map_err(|_| PageError::Broken)?;
        Ok(visit.site.store.seal_ticket(TICKET, &text, visit.now + TAKES)?)
    }

    /// The ceremony of a ticket.
    fn of(visit: &Visit, ticket: &str) -> Option<Self> {
        serde_json::from_str(&visit.site.store.open_ticket(TICKET, ticket, visit.now)?).ok()
    }
}

/// Uses a ticket up whose ceremony went well. `true` exactly once.
async fn use_up(visit: &Visit, ticket: &str) -> Result<bool, PageError> {
    Ok(visit.site.store.use_ticket(ticket, visit.now, visit.now + TAKES).await?)
}

/// Who asks for passkeys: the site under its public address. Without one only the own machine by the name `localhost`, because browsers know
/// no passkeys for addresses in numbers.
fn relying_party(visit: &Visit) -> Option<Webauthn> {
    let url = Url::parse(&visit.origin).ok()?;
    let name = url.domain()?.to_owned();
    let own_machine = name == "localhost";
    let allowed =
        if visit.site.origin.is_empty() { own_machine } else { own_machine || url.scheme() == "https" };
    let builder = WebauthnBuilder::new(&name, &url).ok().filter(|_| allowed)?;
    builder.rp_name("LARS").timeout(Duration::from_mins(5)).build().ok()
}

/// Whether passkeys can be used under the address that the browser asked for.
pub fn possible(visit: &Visit) -> bool {
    relying_party(visit).is_some()
}

/// What the browser made of a challenge.
#[derive(Debug, Deserialize)]
pub struct Finished {
    /// The ticket of the ceremony.
    #[serde(default)]
    pub ticket: String,
    /// The credential, as JSON.
    #[serde(default)]
    pub credential: String,
}

fn read(stored: &StoredPasskey) -> Option<Passkey> {
    serde_json::from_str(&stored.key).ok()
}

fn credential_name(id: &CredentialID) -> String {
    BASE64.encode(id)
}

/// What devices know a person by: their identifier, which tells nothing else.
fn handle(person: &Person) -> Result<Uuid, PageError> {
    Uuid::parse_str(&person.id).map_err(|_| PageError::Broken)
}

#[expect(clippy::needless_pass_by_value, reason = "the form that map_err wants")]
fn broken(error: WebauthnError) -> PageError {
    tracing::error!(%error, "a ceremony could not begin");
    PageError::Broken
}

fn challenge_answer(visit: &Visit, ticket: &str, options: &Value) -> Answer {
    script_answer(visit, StatusCode::OK, &json!({ "ticket": ticket, "publicKey": options }))
}

/// A sentence for the page that asked.
fn refusal(visit: &Visit, key: &str) -> Answer {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    script_answer(visit, status, &json!({ "problem": visit.words.say(key) }))
}

fn script_answer(visit: &Visit, status: StatusCode, value: &Value) -> Answer {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_LANGUAGE, visit.words.language().code()),
        (CACHE_CONTROL, "no-store"),
    ];
    (status, headers, value.to_string()).into_response()
}
