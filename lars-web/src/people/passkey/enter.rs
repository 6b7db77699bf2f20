//! Signing in with a passkey.

use axum::response::Response as Answer;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use lars_domain::people::audit::Act;
use lars_domain::people::person::address;
use lars_store::{Credentials, StoredPasskey};
use serde::Deserialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, PublicKeyCredential, Webauthn, WebauthnError,
};

use super::{
    Ceremony, Finished, broken, challenge_answer, credential_name, handle, read, refusal, relying_party,
    use_up,
};
use crate::PageError;
use crate::form::Form;
use crate::limit::{PASSKEY, Whose};
use crate::people::session::{Way, begin};
use crate::people::{provider, sign_in};
use crate::record::entry;
use crate::visit::Visit;

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
    let ticket = Ceremony::SignIn(Box::new(state)).ticket(&visit)?;
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
    let refused = |key: &str| sign_in::with_problem(&visit, "", &form.next, visit.words.say(key));
    let Some(Ceremony::SignIn(state)) = Ceremony::of(&visit, &form.done.ticket) else {
        return refused("passkey-old");
    };
    let given: Option<PublicKeyCredential> = serde_json::from_str(&form.done.credential).ok();
    let (Some(party), Some(given)) = (relying_party(&visit), given) else {
        return refused("passkey-refused");
    };
    let stored = visit.site.store.passkey_of_credential(&BASE64.encode(given.get_credential_id())).await?;
    let Some(stored) = stored else { return refused("passkey-unknown") };
    let known = visit.site.store.credentials(&stored.person).await?.ok_or(PageError::Broken)?;
    let whose = Whose::Account(&stored.id, Some(&stored.person));
    let tried = match visit.take_try(PASSKEY, whose).await? {
        Ok(tried) => tried,
        Err(wait) => {
            let told = sign_in::wait_sentence(&visit, wait);
            return Ok(sign_in::waits(sign_in::with_problem(&visit, "", &form.next, told)?, wait));
        }
    };
    let kept = match checked(&party, &given, *state, (&stored, &known)) {
        Ok(kept) => kept,
        Err(fault) => {
            let how = format!("passkey {} {}", stored.id, fault.code());
            let entry = entry(&stored.person, visit.now, Act::SignInRefused, None, &how);
            visit.site.store.record(&entry).await?;
            return refused(fault.message());
        }
    };
    if !use_up(&visit, &form.done.ticket).await? {
        return refused("passkey-old");
    }
    if provider::only_single(&visit, &stored.person).await? {
        return refused("single-only");
    }
    if !visit.site.store.use_passkey(&stored, &kept, visit.now).await? {
        return refused("passkey-old");
    }
    tried.passed(&visit.site.store).await?;
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
