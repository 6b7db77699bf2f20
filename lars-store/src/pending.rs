//! What waits for a little while in the database, so that any process of the installation finds it: forms that came too late, what a page
//! shows once, forms that were sent, tickets that were used, files of registers that nobody has taken in yet. Sealed, and bound to its kind and name.
//!
//! Tickets themselves are not stored: they are sealed and handed out, so that nobody fills the database with ceremonies that are never ended.

use jiff::Timestamp;
use lars_domain::ask::reach::invitation::token_digest;

use crate::db::values;
use crate::{Store, StoreError};

const KEEP_PENDING: &str = "INSERT INTO pending (kind, name, whose, until, sealed) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (kind, name) DO UPDATE SET whose = excluded.whose, until = excluded.until, sealed = excluded.sealed";
/// What has expired counts as absent.
const CLAIM_PENDING: &str = "INSERT INTO pending (kind, name, whose, until, sealed) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (kind, name) DO UPDATE SET whose = excluded.whose, until = excluded.until, sealed = excluded.sealed \
    WHERE pending.until <= $6";
const PENDING: &str =
    "SELECT sealed FROM pending WHERE kind = $1 AND name = $2 AND whose = $3 AND until > $4";
const TAKE_PENDING: &str = "DELETE FROM pending WHERE kind = $1 AND name = $2 AND whose = $3";
/// All that waits for a person, when their account is closed or erased.
pub const FORGET_PENDING_OF: &str = "DELETE FROM pending WHERE whose = $1";
const FORGET_EXPIRED: &str = "DELETE FROM pending WHERE until <= $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("KEEP_PENDING", KEEP_PENDING),
    ("CLAIM_PENDING", CLAIM_PENDING),
    ("PENDING", PENDING),
    ("TAKE_PENDING", TAKE_PENDING),
    ("FORGET_PENDING_OF", FORGET_PENDING_OF),
    ("FORGET_EXPIRED", FORGET_EXPIRED),
];

lars_domain::codes! {
    /// What waits.
    pub enum PendingKind {
        /// A form that came after its session had ended.
        Form = "form",
        /// What the page after a form shows once.
        Shown = "shown",
        /// A form that was sent: empty while it is taken, then where it leads.
        Sent = "sent",
        /// A ticket that was used.
        Used = "used",
        /// A file of a register that was sent and not taken in yet.
        RegisterFile = "register-file",
        /// What the columns and words of that file mean, so far.
        RegisterMapping = "register-mapping",
    }
}

/// What waits, by its name: of one kind, and of one person or session.
#[derive(Debug, Clone, Copy)]
pub struct PendingName<'a> {
    /// What it is.
    pub kind: PendingKind,
    /// Tells it from others of its kind.
    pub name: &'a str,
    /// Whose it is; empty where nobody is signed in.
    pub whose: &'a str,
}

impl PendingName<'_> {
    fn place(&self) -> [&str; 3] {
        ["pending", self.kind.code(), self.name]
    }
}

impl Store {
    /// Keeps something until then, in place of what stood under its name.
    pub async fn keep_pending(
        &self,
        name: PendingName<'_>,
        text: &str,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let sealed = self.ring.seal(&name.place(), text)?;
        let row = values![name.kind.code(), name.name, name.whose, until.as_millisecond(), sealed];
        self.db.run_sealed(KEEP_PENDING, row).await.map(|_| ())
    }

    /// Keeps something until then, unless something stands under its name already. `true` exactly once, however many try at once.
    pub async fn claim_pending(
        &self,
        name: PendingName<'_>,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let sealed = self.ring.seal(&name.place(), "")?;
        let PendingName { kind, name, whose } = name;
        let row = values![kind.code(), name, whose, until.as_millisecond(), sealed, now.as_millisecond()];
        Ok(self.db.run_sealed(CLAIM_PENDING, row).await? == 1)
    }

    /// What waits under a name, until it expires.
    pub async fn pending(&self, name: PendingName<'_>, now: Timestamp) -> Result<Option<String>, StoreError> {
        let row = values![name.kind.code(), name.name, name.whose, now.as_millisecond()];
        let found = self.db.row(PENDING, row).await?;
        found.map(|row| self.ring.open(&name.place(), &row.in_order().text()?)).transpose()
    }

    /// Takes what waits under a name: it is given once, however many ask.
    pub async fn take_pending(
        &self,
        name: PendingName<'_>,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let found = self.pending(name, now).await?;
        let mine = found.is_some() && self.forget_pending(name).await?;
        Ok(found.filter(|_| mine))
    }

    /// Forgets what waits under a name. Says whether there was anything.
    pub async fn forget_pending(&self, name: PendingName<'_>) -> Result<bool, StoreError> {
        Ok(self.db.run(TAKE_PENDING, values![name.kind.code(), name.name, name.whose]).await? == 1)
    }

    /// Forgets what has expired.
    pub async fn sweep_pending(&self, now: Timestamp) -> Result<u64, StoreError> {
        self.db.run(FORGET_EXPIRED, values![now.as_millisecond()]).await
    }

    /// Seals a text as a ticket for somebody to bring back, to any process that has the key file.
    pub fn seal_ticket(&self, purpose: &str, text: &str, until: Timestamp) -> Result<String, StoreError> {
        self.ring.seal(&["ticket", purpose], &format!("{} {text}", until.as_second()))
    }

    /// The text of a ticket that was made here for this purpose and has not expired.
    pub fn open_ticket(&self, purpose: &str, ticket: &str, now: Timestamp) -> Option<String> {
        let plain = self.ring.open(&["ticket", purpose], ticket).ok()?;
        let (until, text) = plain.split_once(' ')?;
        (now.as_second() < until.parse().ok()?).then(|| text.to_owned())
    }

    /// Uses a ticket up. `true` exactly once, however many try at once, until it has expired anyway.
    pub async fn use_ticket(
        &self,
        ticket: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let name = token_digest(ticket);
        let name = PendingName { kind: PendingKind::Used, name: &name, whose: "" };
        self.claim_pending(name, now, until).await
    }
}
