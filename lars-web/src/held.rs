//! What somebody sent after their session had ended: kept for an hour, until they are signed in again.
//!
//! Kept in memory, by person; a restart forgets it. Forms with a password in them are never kept.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use axum::http::HeaderMap;
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::token_digest;

use crate::Site;
use crate::cookie::session_token;
use crate::visit::LINK;

/// How long it is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(1);
/// Forms of so many people are kept; beyond it the oldest are forgotten.
const MOST: usize = 200;
/// Fields that must not lie about anywhere.
const SECRET: [&str; 7] = ["password", "repeated", "old", "secret", "code", "ticket", "credential"];

/// A form that came too late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldForm {
    /// The address it was sent to, without language.
    pub path: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
    /// When it came.
    pub at: Timestamp,
}

/// The forms that are kept, by person.
#[derive(Debug, Default)]
pub struct Held(Mutex<HashMap<String, HeldForm>>);

impl Held {
    fn keep(&self, who: &str, form: HeldForm) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, kept| form.at.duration_since(kept.at) < KEPT);
        if held.len() >= MOST {
            let oldest = held.iter().min_by_key(|(_, kept)| kept.at).map(|(who, _)| who.clone());
            oldest.map(|who| held.remove(&who));
        }
        held.insert(who.to_owned(), form);
    }

    /// The form of a person.
    pub fn of(&self, who: &str, now: Timestamp) -> Option<HeldForm> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(who).filter(|kept| now.duration_since(kept.at) < KEPT).cloned()
    }

    /// Forgets the form of a person.
    pub fn forget(&self, who: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(who);
    }
}

/// Keeps a form whose session has ended, if it is that session's: it carries its key. Says whether it did.
pub async fn keep(site: &Site, headers: &HeaderMap, path: &str, body: &Bytes) -> bool {
    let Some(token) = session_token(headers) else { return false };
    let Ok(Some(ended)) = site.store.session_end(&token_digest(&token)).await else { return false };
    // Several people may come with one-time links: what one sent is not another's.
    if ended.who == LINK {
        return false;
    }
    let Ok(fields) = serde_urlencoded::from_bytes::<Vec<(String, String)>>(body) else { return false };
    let key = fields.iter().find(|(name, _)| name == "key").map(|(_, key)| key.as_str());
    let own = key.is_some_and(|key| site.is_form_key(&format!("session:{}", ended.id), key));
    let plain = fields.iter().all(|(name, _)| !SECRET.contains(&name.as_str()));
    if own && plain {
        site.held.keep(&ended.who, HeldForm { path: path.to_owned(), fields, at: Timestamp::now() });
    }
    own && plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_kept_for_an_hour_and_memory_does_not_grow() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let form = |second| HeldForm { path: "/study".to_owned(), fields: Vec::new(), at: at(second) };
        let held = Held::default();
        held.keep("aino", form(0));
        assert_eq!(held.of("aino", at(3599)), Some(form(0)));
        assert_eq!(held.of("aino", at(3600)), None);
        assert_eq!(held.of("berta", at(1)), None);
        held.keep("aino", form(10));
        assert_eq!(held.of("aino", at(3600)), Some(form(10)), "the last one counts");
        for number in 0..3 * MOST {
            held.keep(&number.to_string(), form(20 + i64::try_from(number).unwrap()));
        }
        assert!(held.0.lock().unwrap().len() <= MOST);
        assert_eq!(held.of("aino", at(700)), None, "the oldest goes first");
        held.forget("599");
        assert_eq!(held.of("599", at(700)), None);
    }
}
