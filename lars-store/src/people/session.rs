//! One-time links and sessions, both known by the digest of their token only.

use jiff::Timestamp;

use crate::db::values;
use crate::{Store, StoreError};

const CREATE_SIGN_IN_LINK: &str = "INSERT INTO sign_in_link (token_digest, created) VALUES ($1, $2)";
const USE_SIGN_IN_LINK: &str = "UPDATE sign_in_link SET used = $2 WHERE token_digest = $1 AND used IS NULL";
const CREATE_SESSION: &str =
    "INSERT INTO session (id, token_digest, who, created, expires) VALUES ($1, $2, $3, $4, $5)";
const SESSION: &str = "SELECT id, who, expires FROM session WHERE token_digest = $1";
const END_SESSION: &str = "DELETE FROM session WHERE token_digest = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CREATE_SIGN_IN_LINK", CREATE_SIGN_IN_LINK),
    ("USE_SIGN_IN_LINK", USE_SIGN_IN_LINK),
    ("CREATE_SESSION", CREATE_SESSION),
    ("SESSION", SESSION),
    ("END_SESSION", END_SESSION),
];

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Identifier, for the audit log.
    pub id: String,
    /// Whose it is.
    pub who: String,
}

impl Store {
    /// Stores the digest of a one-time link's token.
    pub async fn create_sign_in_link(
        &self,
        token_digest: &str,
        created: Timestamp,
    ) -> Result<(), StoreError> {
        self.db.run(CREATE_SIGN_IN_LINK, values![token_digest, created]).await.map(|_| ())
    }

    /// Uses a one-time link up. `true` exactly once, however many try at the same moment.
    pub async fn use_sign_in_link(&self, token_digest: &str, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.db.run(USE_SIGN_IN_LINK, values![token_digest, now]).await? == 1)
    }

    /// Opens a session and returns its identifier.
    pub async fn create_session(
        &self,
        token_digest: &str,
        who: &str,
        created: Timestamp,
        expires: Timestamp,
    ) -> Result<String, StoreError> {
        let id = lars_domain::new_id();
        self.db.run(CREATE_SESSION, values![&id, token_digest, who, created, expires]).await?;
        Ok(id)
    }

    /// The session of a token, unless it has expired.
    pub async fn session(
        &self,
        token_digest: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRow>, StoreError> {
        let Some(row) = self.db.row(SESSION, values![token_digest]).await? else {
            return Ok(None);
        };
        let open = now < row.time(2)?;
        Ok(if open { Some(SessionRow { id: row.text(0)?, who: row.text(1)? }) } else { None })
    }

    /// Ends a session.
    pub async fn end_session(&self, token_digest: &str) -> Result<(), StoreError> {
        self.db.run(END_SESSION, values![token_digest]).await.map(|_| ())
    }
}
