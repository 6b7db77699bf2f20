//! What somebody sent after their session had ended: kept for an hour, until they are signed in again.
//!
//! Kept in the database, sealed, the last form of each person. Forms with a password in them are never kept.

use axum::body::Bytes;
use jiff::{SignedDuration, Timestamp};
use lars_store::{PendingKind, PendingName, SessionEnd};
use serde::{Deserialize, Serialize};

use crate::visit::LINK;
use crate::{PageError, Site};

/// How long it is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// Fields that must not lie about anywhere.
const SECRET: [&str; 7] = ["password", "repeated", "old", "secret", "code", "ticket", "credential"];

/// A form that came too late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldForm {
    /// The address it was sent to, without language.
    pub path: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
    /// When it came.
    pub at: Timestamp,
}

fn of_person(who: &str) -> PendingName<'_> {
    PendingName { kind: PendingKind::Form, name: who, whose: who }
}

/// The form of a person.
pub async fn of(site: &Site, who: &str, now: Timestamp) -> Result<Option<HeldForm>, PageError> {
    let kept = site.store.pending(of_person(who), now).await?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Forgets the form of a person.
pub async fn forget(site: &Site, who: &str) -> Result<(), PageError> {
    site.store.forget_pending(of_person(who)).await?;
    Ok(())
}

/// Keeps a form whose session has ended, if it is that session's: it carries its key. Says whether it did.
pub async fn keep(site: &Site, ended: &SessionEnd, path: &str, body: &Bytes) -> bool {
    // Several people may come with one-time links: what one sent is not another's.
    if ended.who == LINK {
        return false;
    }
    let Ok(fields) = serde_urlencoded::from_bytes::<Vec<(String, String)>>(body) else { return false };
    let key = fields.iter().find(|(name, _)| name == "key").map(|(_, key)| key.as_str());
    let own = key.is_some_and(|key| site.is_form_key(&format!("session:{}", ended.id), key));
    let plain = fields.iter().all(|(name, _)| !SECRET.contains(&name.as_str()));
    if !own || !plain {
        return false;
    }
    let form = HeldForm { path: path.to_owned(), fields, at: Timestamp::now() };
    let Ok(text) = serde_json::to_string(&form) else { return false };
    let kept = site.store.keep_pending(of_person(&ended.who), &text, form.at + KEPT).await;
    kept.inspect_err(|error| {
        tracing::warn!(error = error as &dyn std::error::Error, "a form that came too late was not kept");
    })
    .is_ok()
}
