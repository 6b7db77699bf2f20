//! Passkeys of staff. Public key, counter and name are sealed; a passkey is found by a digest of its credential's identifier.
//!
//! What a key is made of, and whether a signature is right, is the site's matter.

use jiff::Timestamp;

use crate::db::{Row, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const ADD_PASSKEY: &str = "INSERT INTO passkey (id, person, credential_digest, sealed_key, sealed_name, added) \
    VALUES ($1, $2, $3, $4, $5, $6)";
macro_rules! passkeys {
    () => {
        "SELECT id, person, sealed_key, sealed_name, added, used FROM passkey "
    };
}
const PASSKEYS_OF: &str = concat!(passkeys!(), "WHERE person = $1 ORDER BY added, id");
const PASSKEY_OF_CREDENTIAL: &str = concat!(passkeys!(), "WHERE credential_digest = $1");
const USE_PASSKEY: &str = "UPDATE passkey SET sealed_key = $2, used = $3 WHERE id = $1 AND sealed_key = $4";
const REMOVE_PASSKEY: &str = "DELETE FROM passkey WHERE person = $1 AND id = $2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_PASSKEY", ADD_PASSKEY),
    ("PASSKEYS_OF", PASSKEYS_OF),
    ("PASSKEY_OF_CREDENTIAL", PASSKEY_OF_CREDENTIAL),
    ("USE_PASSKEY", USE_PASSKEY),
    ("REMOVE_PASSKEY", REMOVE_PASSKEY),
];

/// A passkey as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPasskey {
    /// Identifier, made by us.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// The name that the person gave it.
    pub name: String,
    /// Public key and counter, as the site writes them.
    pub key: String,
    /// When it was added.
    pub added: Timestamp,
    /// When somebody signed in with it last.
    pub used: Option<Timestamp>,
    /// As it lay in the database: whoever saves a counter says which one they saw.
    sealed: String,
}

impl Store {
    /// Adds a passkey and returns its identifier; errors with `Taken` if the credential is somebody's already.
    pub async fn add_passkey(
        &self,
        person: &str,
        credential: &str,
        (name, key): (&str, &str),
        at: Timestamp,
    ) -> Result<String, StoreError> {
        let id = lars_domain::new_id();
        let sealed_key = self.ring.seal(&place(&id, "key"), key)?;
        let sealed_name = self.ring.seal(&place(&id, "name"), name)?;
        let digest = digest(&self.ring, credential);
        self.db.run_sealed(ADD_PASSKEY, values![&id, person, digest, sealed_key, sealed_name, at]).await?;
        Ok(id)
    }

    /// The passkeys of a person, the first one first.
    pub async fn passkeys_of(&self, person: &str) -> Result<Vec<StoredPasskey>, StoreError> {
        let rows = self.db.rows(PASSKEYS_OF, values![person]).await?;
        rows.iter().map(|row| read(&self.ring, row)).collect()
    }

    /// The passkey with this credential.
    pub async fn passkey_of_credential(&self, credential: &str) -> Result<Option<StoredPasskey>, StoreError> {
        let row = self.db.row(PASSKEY_OF_CREDENTIAL, values![digest(&self.ring, credential)]).await?;
        row.map(|row| read(&self.ring, &row)).transpose()
    }

    /// Keeps the counter after a use. `false` if the passkey was used or removed in the meantime: of two at the same moment one is refused.
    pub async fn use_passkey(
        &self,
        passkey: &StoredPasskey,
        key: &str,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let sealed = self.ring.seal(&place(&passkey.id, "key"), key)?;
        Ok(self.db.run_sealed(USE_PASSKEY, values![&passkey.id, sealed, at, &passkey.sealed]).await? == 1)
    }

    /// Removes a passkey of a person. `false` if they have no such one.
    pub async fn remove_passkey(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.db.run(REMOVE_PASSKEY, values![person, id]).await? == 1)
    }
}

fn digest(ring: &Ring, credential: &str) -> String {
    ring.lasting_digest(&["passkey", credential])
}

fn place<'a>(id: &'a str, field: &'a str) -> [&'a str; 3] {
    ["passkey", id, field]
}

fn read(ring: &Ring, row: &Row) -> Result<StoredPasskey, StoreError> {
    let mut row = row.in_order();
    let (id, person, sealed) = (row.text()?, row.text()?, row.text()?);
    Ok(StoredPasskey {
        person,
        key: ring.open(&place(&id, "key"), &sealed)?,
        name: ring.open(&place(&id, "name"), &row.text()?)?,
        added: row.time()?,
        used: row.maybe_time()?,
        sealed,
        id,
    })
}
