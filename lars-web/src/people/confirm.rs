//! Whether a person is surely the one who is signed in, before something of their account changes.

use lars_store::Credentials;

use super::secret;
use crate::PageError;
use crate::visit::{Session, Visit};

/// Checks the present password, as often as the limiter allows.
pub async fn knows_password(visit: &Visit, known: &Credentials, password: &str) -> Result<bool, PageError> {
    let name = format!("confirm {}", known.person.id);
    if visit.site.limiter.wait(&name, visit.now).is_some() {
        return Ok(false);
    }
    let fits = secret::fits(password, known.password.as_deref()).await;
    if fits {
        visit.site.limiter.succeeded(&name);
    } else {
        visit.site.limiter.failed(&name, visit.now);
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
