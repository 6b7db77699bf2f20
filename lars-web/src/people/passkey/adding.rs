//! Adding a passkey on the account page.

use axum::response::Response as Answer;
use lars_domain::people::audit::Act;
use lars_domain::people::person::Person;
use lars_store::StoreError;
use serde::Deserialize;
use serde_json::json;
use webauthn_rs::prelude::{CredentialID, RegisterPublicKeyCredential};

use super::{
    Ceremony, Finished, LONGEST_NAME, broken, challenge_answer, credential_name, handle, read, refusal,
    relying_party, use_up,
};
use crate::PageError;
use crate::form::Form;
use crate::people::confirm::confirmed;
use crate::record::note;
use crate::visit::{Signed, Visit};

/// The most passkeys of one person.
const MOST_PASSKEYS: usize = 20;
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
    if !confirmed(&visit, session, &known, &form.old).await? {
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
    let ticket = Ceremony::Add(person.id.clone(), Box::new(state)).ticket(&visit)?;
    Ok(challenge_answer(&visit, &ticket, &options["publicKey"]))
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
    let Some(Ceremony::Add(whose, state)) = Ceremony::of(visit, &done.ticket) else {
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
    if !use_up(visit, &done.ticket).await? {
        return Ok(Err("passkey-old"));
    }
    let key = serde_json::to_string(&passkey).map_err(|_| PageError::Broken)?;
    let credential = credential_name(passkey.cred_id());
    match visit.site.store.add_passkey(&person.id, &credential, (&name, &key), visit.now).await {
        Err(StoreError::Taken(_)) => return Ok(Err("passkey-not-added")),
        other => note(visit, Act::AddedPasskey, None, &other?).await?,
    }
    Ok(Ok(()))
}
