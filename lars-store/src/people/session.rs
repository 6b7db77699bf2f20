//! One-time links and sessions, both known by the digest of their token only.

use jiff::{SignedDuration, Timestamp};

use super::person;
use crate::db::{Row, values};
use crate::{Store, StoreError};

const CREATE_SIGN_IN_LINK: &str = "INSERT INTO sign_in_link (token_digest, created) VALUES ($1, $2)";
const SIGN_IN_LINK: &str = "SELECT created FROM sign_in_link WHERE token_digest = $1 AND used IS NULL";
const USE_SIGN_IN_LINK: &str = "UPDATE sign_in_link SET used = $2 WHERE token_digest = $1 AND used IS NULL";
const CREATE_SESSION: &str =
    "INSERT INTO session (id, token_digest, who, created, expires, single) VALUES ($1, $2, $3, $4, $5, $6)";
const SESSION: &str = "SELECT s.id, s.who, s.expires, s.created, s.seen, s.single, p.name FROM session s \
    LEFT JOIN person p ON p.id = s.who WHERE s.token_digest = $1";
const SESSIONS_OF: &str =
    "SELECT id, created, seen, expires FROM session WHERE who = $1 ORDER BY created DESC";
const SEEN: &str = "UPDATE session SET seen = $2 WHERE id = $1";
const END_SESSION_OF: &str = "DELETE FROM session WHERE who = $1 AND id = $2";
const END_SESSION: &str = "DELETE FROM session WHERE token_digest = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CREATE_SIGN_IN_LINK", CREATE_SIGN_IN_LINK),
    ("SIGN_IN_LINK", SIGN_IN_LINK),
    ("USE_SIGN_IN_LINK", USE_SIGN_IN_LINK),
    ("CREATE_SESSION", CREATE_SESSION),
    ("SESSION", SESSION),
    ("SESSIONS_OF", SESSIONS_OF),
    ("SEEN", SEEN),
    ("END_SESSION_OF", END_SESSION_OF),
    ("END_SESSION", END_SESSION),
];

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Identifier, for the audit log.
    pub id: String,
    /// Whose it is: a person's identifier, or `analyst` for the one-time link.
    pub who: String,
    /// The person's name; none for the one-time link.
    pub name: Option<String>,
    /// Whether it was opened by single sign-on: roles from groups hold.
    pub single: bool,
    /// When it was opened.
    pub created: Timestamp,
    /// When it ends in any case.
    pub expires: Timestamp,
    /// When it ends if it is not used any more.
    pub ends: Timestamp,
}

/// A session that may have ended, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionEnd {
    /// Identifier.
    pub id: String,
    /// Whose it is.
    pub who: String,
    /// When it ends, or ended.
    pub ends: Timestamp,
}

/// A session as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// Identifier.
    pub id: String,
    /// When it was opened.
    pub created: Timestamp,
    /// When it was last used, to a few minutes.
    pub seen: Timestamp,
}

/// A one-time link that nobody used for so long opens nothing any more.
pub const SIGN_IN_LINK_LASTS: SignedDuration = SignedDuration::from_hours(24);
/// A session that is not used for so long ends, unless the installation says otherwise.
pub const IDLE: SignedDuration = SignedDuration::from_hours(2);
/// The last use is noted no more often than this.
const NOTED: SignedDuration = SignedDuration::from_mins(5);

impl Store {
    /// Stores the digest of a one-time link's token.
    pub async fn create_sign_in_link(
        &self,
        token_digest: &str,
        created: Timestamp,
    ) -> Result<(), StoreError> {
        self.db.run(CREATE_SIGN_IN_LINK, values![token_digest, created]).await.map(|_| ())
    }

    /// Whether there is such a one-time link, not used and not too old.
    pub async fn is_sign_in_link(&self, token_digest: &str, now: Timestamp) -> Result<bool, StoreError> {
        let row = self.db.row(SIGN_IN_LINK, values![token_digest]).await?;
        let created = row.map(|row| row.in_order().time()).transpose()?;
        Ok(created.is_some_and(|created| now.duration_since(created) < SIGN_IN_LINK_LASTS))
    }

    /// Uses a one-time link up. `true` exactly once, however many try at the same moment; never of one that is too old.
    pub async fn use_sign_in_link(&self, token_digest: &str, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.is_sign_in_link(token_digest, now).await?
            && self.db.run(USE_SIGN_IN_LINK, values![token_digest, now]).await? == 1)
    }

    /// Opens a session and returns its identifier.
    pub async fn create_session(
        &self,
        token_digest: &str,
        who: &str,
        created: Timestamp,
        expires: Timestamp,
    ) -> Result<String, StoreError> {
        self.open_session(token_digest, (who, false), created, expires).await
    }

    /// Opens a session, by single sign-on or not, and returns its identifier.
    pub async fn open_session(
        &self,
        token_digest: &str,
        (who, single): (&str, bool),
        created: Timestamp,
        expires: Timestamp,
    ) -> Result<String, StoreError> {
        let id = lars_domain::new_id();
        self.db.run(CREATE_SESSION, values![&id, token_digest, who, created, expires, single]).await?;
        Ok(id)
    }

    /// When the session of a token ends, or ended. Asking does not make it last longer.
    pub async fn session_end(&self, token_digest: &str) -> Result<Option<SessionEnd>, StoreError> {
        let row = self.db.row(SESSION, values![token_digest]).await?;
        let end = |row: Row| {
            let mut row = row.in_order();
            let (id, who, expires, created) = (row.text()?, row.text()?, row.time()?, row.time()?);
            let seen = row.maybe_time()?.unwrap_or(created);
            Ok(SessionEnd { id, who, ends: expires.min(seen + self.idle) })
        };
        row.map(end).transpose()
    }

    /// The session of a token, unless it has expired or was not used for too long. Asking for it is a use.
    pub async fn session(
        &self,
        token_digest: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRow>, StoreError> {
        let Some((row, seen)) = self.open_session_row(token_digest, now).await? else { return Ok(None) };
        if seen.is_some_and(|seen| now.duration_since(seen) < NOTED.min(self.idle / 10)) {
            return Ok(Some(row));
        }
        self.db.run(SEEN, values![&row.id, now]).await?;
        Ok(Some(SessionRow { ends: row.expires.min(now + self.idle), ..row }))
    }

    /// The same, without its being a use: the session does not last longer.
    pub async fn session_as_it_is(
        &self,
        token_digest: &str,
        now: Timestamp,
    ) -> Result<Option<SessionRow>, StoreError> {
        Ok(self.open_session_row(token_digest, now).await?.map(|(row, _)| row))
    }

    /// The session of a token if it is open, and when it was last used.
    async fn open_session_row(
        &self,
        token_digest: &str,
        now: Timestamp,
    ) -> Result<Option<(SessionRow, Option<Timestamp>)>, StoreError> {
        let Some(row) = self.db.row(SESSION, values![token_digest]).await? else {
            return Ok(None);
        };
        let mut row = row.in_order();
        let (id, who, expires, created) = (row.text()?, row.text()?, row.time()?, row.time()?);
        let (seen, single) = (row.maybe_time()?, row.maybe_int()?);
        let name = row.maybe_text()?;
        if now >= expires || seen.is_some_and(|seen| now.duration_since(seen) >= self.idle) {
            return Ok(None);
        }
        let session = SessionRow {
            name: person::name(&self.ring, &who, name)?,
            single: single == Some(1),
            created,
            expires,
            ends: expires.min(seen.unwrap_or(created) + self.idle),
            id,
            who,
        };
        Ok(Some((session, seen)))
    }

    /// The open sessions of a person, the newest first.
    pub async fn sessions_of(&self, who: &str, now: Timestamp) -> Result<Vec<OpenSession>, StoreError> {
        let mut open = Vec::new();
        for row in self.db.rows(SESSIONS_OF, values![who]).await? {
            let mut row = row.in_order();
            let (id, created) = (row.text()?, row.time()?);
            let seen = row.maybe_time()?.unwrap_or(created);
            if now < row.time()? && now.duration_since(seen) < self.idle {
                open.push(OpenSession { id, created, seen });
            }
        }
        Ok(open)
    }

    /// Ends one session of a person; one of somebody else stays.
    pub async fn end_session_of(&self, who: &str, id: &str) -> Result<(), StoreError> {
        self.db.run(END_SESSION_OF, values![who, id]).await.map(|_| ())
    }

    /// Ends a session.
    pub async fn end_session(&self, token_digest: &str) -> Result<(), StoreError> {
        self.db.run(END_SESSION, values![token_digest]).await.map(|_| ())
    }
}
