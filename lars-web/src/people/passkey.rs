//! Passkeys: adding one on the account page, and signing in with one. A passkey counts as both factors: the device asks for finger, face or PIN.
//!
//! A ceremony has two halves, a challenge and its answer; in between it lies here in memory, for ten minutes, and works once. What the browser
//! does is in `assets/passkey.js`. Which names and origins are right follows from the address of the site.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::Form;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jiff::{SignedDuration, Timestamp};
use lars_domain::people::audit::Act;
use lars_domain::people::person::{Person, address};
use lars_store::{Credentials, StoreError, StoredPasskey};
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    AuthenticationResult, CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::session::{Way, begin};
use super::sign_in;
use crate::PageError;
use crate::record::{entry, note};
use crate::security::random_token;
use crate::visit::{Signed, Visit};

/// How long a ceremony may take.
const TAKES: SignedDuration = SignedDuration::from_mins(10);
/// Beyond so many ceremonies the oldest are forgotten: memory does not grow under attack.
const MOST: usize = 10_000;
/// The most passkeys of one person.
const MOST_PASSKEYS: usize = 20;
/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;

/// Ceremonies that were begun, by ticket.
#[derive(Default)]
pub struct Ceremonies(Mutex<HashMap<String, (Timestamp, Ceremony)>>);

/// A ceremony that waits for its second half.
enum Ceremony {
    /// Adding a passkey to this person's account.
    Add(String, Box<PasskeyRegistration>),
    /// Signing in.
    SignIn(Box<DiscoverableAuthentication>),
}

impl Ceremonies {
    fn begin(&self, ceremony: Ceremony, now: Timestamp) -> String {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= MOST {
            waiting.retain(|_, (begun, _)| now.duration_since(*begun) < TAKES);
        }
        if waiting.len() >= MOST {
            let oldest =
                waiting.iter().min_by_key(|(_, (begun, _))| *begun).map(|(ticket, _)| ticket.clone());
            oldest.map(|ticket| waiting.remove(&ticket));
        }
        let ticket = random_token();
        waiting.insert(ticket.clone(), (now, ceremony));
        ticket
    }

    /// The ceremony of a ticket, once.
    fn take(&self, ticket: &str, now: Timestamp) -> Option<Ceremony> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (begun, ceremony) = waiting.remove(ticket)?;
        (now.duration_since(begun) < TAKES).then_some(ceremony)
    }
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

/// The form that begins adding a passkey.
#[derive(Debug, Deserialize)]
pub struct BeginAdding {
    key: String,
    #[serde(default)]
    old: String,
}

/// Gives the challenge for a new passkey, to whoever signed in just now or knows the password.
pub async fn begin_adding(visit: Visit, Form(form): Form<BeginAdding>) -> Result<Answer, PageError> {
    let session = visit.form(&form.key)?;
    let person = session.person.as_ref().ok_or(PageError::NotFound)?;
    let known = visit.site.store.credentials(&person.id).await?.ok_or(PageError::SignIn)?;
    if !super::account::confirmed(&visit, session, &known, &form.old).await? {
        return Ok(refusal(&visit, "person-old-password-wrong"));
    }
    let Some(party) = relying_party(&visit) else { return Ok(refusal(&visit, "passkey-no-name")) };
    let own = visit.site.store.passkeys_of(&person.id).await?;
    if own.len() >= MOST_PASSKEYS {
        return Ok(refusal(&visit, "passkey-too-many"));
    }
    let own: Vec<CredentialID> = own.iter().filter_map(|one| Some(read(one)?.cred_id().clone())).collect();
    let Person { address, name, .. } = &known.person;
    let begun = party.start_passkey_registration(handle(&known.person)?, address, name, Some(own));
    let (challenge, state) = begun.map_err(broken)?;
    let mut options = serde_json::to_value(challenge).map_err(|_| PageError::Broken)?;
    // Found without the address, where the device can keep it: the library asks for none to spare old security keys.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
    let ticket = visit.site.ceremonies.begin(Ceremony::Add(person.id.clone(), Box::new(state)), visit.now);
    Ok(challenge_answer(&visit, &ticket, &options["publicKey"]))
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

/// Adds the passkey that the browser made. Errors with the key of a message.
pub async fn add(
    visit: &Visit,
    person: &Signed,
    done: &Finished,
    name: &str,
) -> Result<Result<(), &'static str>, PageError> {
    let name: String = name.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Ok(Err("passkey-name-missing"));
    }
    let Some(Ceremony::Add(whose, state)) = visit.site.ceremonies.take(&done.ticket, visit.now) else {
        return Ok(Err("passkey-old"));
    };
    let party = relying_party(visit).filter(|_| whose == person.id);
    let made: Option<RegisterPublicKeyCredential> = serde_json::from_str(&done.credential).ok();
    let (Some(party), Some(made)) = (party, made) else { return Ok(Err("passkey-not-added")) };
    let passkey = match party.finish_passkey_registration(&made, &state) {
        Ok(passkey) => passkey,
        Err(error) => {
            tracing::warn!(%error, "a passkey was not added");
            return Ok(Err("passkey-not-added"));
        }
    };
    let key = serde_json::to_string(&passkey).map_err(|_| PageError::Broken)?;
    let credential = credential_name(passkey.cred_id());
    match visit.site.store.add_passkey(&person.id, &credential, (&name, &key), visit.now).await {
        Err(StoreError::Taken(_)) => return Ok(Err("passkey-not-added")),
        other => note(visit, Act::AddedPasskey, None, &other?).await?,
    }
    Ok(Ok(()))
}

/// The form that begins signing in: with an address, for devices that keep no passkeys themselves; or without.
#[derive(Debug, Deserialize)]
pub struct BeginSignIn {
    #[serde(default)]
    address: String,
}

/// Gives the challenge for signing in. Nothing in it tells whether the address has an account.
pub async fn begin_sign_in(visit: Visit, Form(form): Form<BeginSignIn>) -> Result<Answer, PageError> {
    let Some(party) = relying_party(&visit) else { return Ok(refusal(&visit, "passkey-no-name")) };
    let (challenge, state) = party.start_discoverable_authentication().map_err(broken)?;
    let mut options = serde_json::to_value(challenge).map_err(|_| PageError::Broken)?;
    if let Some(known_by) = address(&form.address) {
        options["publicKey"]["allowCredentials"] = credentials_of(&visit, &known_by).await?;
    }
    let ticket = visit.site.ceremonies.begin(Ceremony::SignIn(Box::new(state)), visit.now);
    Ok(challenge_answer(&visit, &ticket, &options["publicKey"]))
}

/// The credentials of an address; where there are none, one that nobody has, always the same.
async fn credentials_of(visit: &Visit, known_by: &str) -> Result<Value, PageError> {
    let known = visit.site.store.credentials_of_address(known_by).await?;
    let own = match known.filter(|known| known.person.closed.is_none()) {
        Some(known) => visit.site.store.passkeys_of(&known.person.id).await?,
        None => Vec::new(),
    };
    let mut names: Vec<String> =
        own.iter().filter_map(|one| Some(credential_name(read(one)?.cred_id()))).collect();
    if names.is_empty() {
        let nobody = visit.site.form_key(&format!("passkey of {known_by}"));
        names.push(BASE64.encode(&nobody.as_bytes()[..32]));
    }
    Ok(names.into_iter().map(|id| json!({ "type": "public-key", "id": id })).collect())
}

/// The form that ends signing in.
#[derive(Debug, Deserialize)]
pub struct EndSignIn {
    #[serde(flatten)]
    done: Finished,
    #[serde(default)]
    next: String,
}

/// Signs in whoever holds the passkey.
pub async fn end_sign_in(visit: Visit, Form(form): Form<EndSignIn>) -> Result<Answer, PageError> {
    const NAME: &str = "passkey";
    let refused = |key: &str| sign_in::with_problem(&visit, "", &form.next, visit.words.say(key));
    let Some(Ceremony::SignIn(state)) = visit.site.ceremonies.take(&form.done.ticket, visit.now) else {
        return refused("passkey-old");
    };
    let given: Option<PublicKeyCredential> = serde_json::from_str(&form.done.credential).ok();
    let (Some(party), Some(given)) = (relying_party(&visit), given) else {
        return refused("passkey-refused");
    };
    let stored = visit.site.store.passkey_of_credential(&BASE64.encode(given.get_credential_id())).await?;
    let Some(stored) = stored else { return refused("passkey-unknown") };
    let known = visit.site.store.credentials(&stored.person).await?.ok_or(PageError::Broken)?;
    let name = format!("{NAME} {}", stored.id);
    if let Some(wait) = visit.site.limiter.wait(&name, visit.now) {
        return sign_in::with_problem(&visit, "", &form.next, sign_in::wait_sentence(&visit, wait));
    }
    let kept = match checked(&party, &given, *state, (&stored, &known)) {
        Ok(kept) => kept,
        Err(fault) => {
            visit.site.limiter.failed(&name, visit.now);
            let how = format!("passkey {} {}", stored.id, fault.code());
            let entry = entry(&stored.person, visit.now, Act::SignInRefused, None, &how);
            visit.site.store.record(&entry).await?;
            return refused(fault.message());
        }
    };
    if super::provider::only_single(&visit, &stored.person).await? {
        return refused("single-only");
    }
    if !visit.site.store.use_passkey(&stored, &kept, visit.now).await? {
        return refused("passkey-old");
    }
    visit.site.limiter.succeeded(&name);
    begin(&visit, Way { who: &stored.person, how: "passkey", single: false }, &form.next).await
}

/// Why a passkey opens nothing.
#[derive(Debug, Clone, Copy)]
enum Fault {
    /// The signature, the origin, the name or the person is another.
    Wrong,
    /// The counter did not grow: there may be a copy of the key.
    Copied,
    /// The account is closed.
    Closed,
}

impl Fault {
    fn code(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Copied => "copied",
            Self::Closed => "closed",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Wrong | Self::Closed => "passkey-refused",
            Self::Copied => "passkey-copied",
        }
    }
}

/// Checks the answer to a challenge against the stored key, and gives the key with its new counter.
fn checked(
    party: &Webauthn,
    given: &PublicKeyCredential,
    state: DiscoverableAuthentication,
    (stored, known): (&StoredPasskey, &Credentials),
) -> Result<String, Fault> {
    if known.person.closed.is_some() {
        return Err(Fault::Closed);
    }
    let mut passkey = read(stored).ok_or(Fault::Wrong)?;
    // A device that keeps the passkey itself names its owner; one that does not was asked by address.
    let named = given.get_user_unique_id();
    let owner = handle(&known.person).map_err(|_| Fault::Wrong)?;
    if named.is_some_and(|named| named != owner.as_bytes().as_slice()) {
        return Err(Fault::Wrong);
    }
    let result: AuthenticationResult =
        match party.finish_discoverable_authentication_v2(given, state, &passkey) {
            Ok(result) if result.user_verified() => result,
            Ok(_) => return Err(Fault::Wrong),
            Err(WebauthnError::CredentialPossibleCompromise) => return Err(Fault::Copied),
            Err(error) => {
                tracing::warn!(%error, "a passkey was refused");
                return Err(Fault::Wrong);
            }
        };
    passkey.update_credential(&result);
    serde_json::to_string(&passkey).map_err(|_| Fault::Wrong)
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
