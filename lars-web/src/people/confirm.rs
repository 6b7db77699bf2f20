//! Whether a person is surely the one who is signed in, before something of their account changes.

use lars_store::Credentials;

use super::secret;
use crate::PageError;
use crate::limit::{CONFIRM, Whose};
use crate::visit::{Session, Visit};

/// Checks the present password, as often as the limits allow.
pub async fn knows_password(visit: &Visit, known: &Credentials, password: &str) -> Result<bool, PageError> {
    let turn = visit.site.hashing.turn().await?;
    let person = &known.person.id;
    let Ok(tried) = visit.take_try(CONFIRM, Whose::Account(person, Some(person))).await? else {
        return Ok(false);
    };
    let fits = secret::fits(turn, password, known.password.as_deref()).await;
    if fits {
        tried.passed(&visit.site.store).await?;
    }
    Ok(fits)
}

/// Whether this is surely the person: they signed in just now, or know the password.
pub async fn confirmed(
    visit: &Visit,
    session: &Session,
    known: &Credentials,
    password: &str,
) -> Result<bool, PageError> {
    if session.is_fresh(visit.now) { Ok(true) } else { knows_password(visit, known, password).await }
}
