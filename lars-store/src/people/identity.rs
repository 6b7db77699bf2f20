//! Who an account at a provider of single sign-on is here, and the roles that come from its groups.
//!
//! Issuer and subject are sealed; an identity is found by a digest of both.

use jiff::Timestamp;
use lars_domain::people::role::Grant;

use super::person::{grant, places};
use crate::db::{Row, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const LINK_IDENTITY: &str = "INSERT INTO identity (digest, person, sealed, linked) VALUES ($1, $2, $3, $4)";
const PERSON_OF_IDENTITY: &str = "SELECT person FROM identity WHERE digest = $1";
const IDENTITIES_OF: &str = "SELECT digest, sealed, linked FROM identity WHERE person = $1 ORDER BY linked";
const LINKED_PERSONS: &str = "SELECT DISTINCT person FROM identity";
const GROUP_GRANTS: &str =
    "SELECT role, study, case_code FROM group_grant WHERE person = $1 ORDER BY study, case_code, role";
const GIVE_BY_GROUP: &str = "INSERT INTO group_grant (person, role, study, case_code, given) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person, role, study, case_code) DO NOTHING";
const TAKE_BY_GROUP: &str =
    "DELETE FROM group_grant WHERE person = $1 AND role = $2 AND study = $3 AND case_code = $4";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("LINK_IDENTITY", LINK_IDENTITY),
    ("PERSON_OF_IDENTITY", PERSON_OF_IDENTITY),
    ("IDENTITIES_OF", IDENTITIES_OF),
    ("LINKED_PERSONS", LINKED_PERSONS),
    ("GROUP_GRANTS", GROUP_GRANTS),
    ("GIVE_BY_GROUP", GIVE_BY_GROUP),
    ("TAKE_BY_GROUP", TAKE_BY_GROUP),
];

/// An account at a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The account there.
    pub subject: String,
    /// Since when it is this person's.
    pub linked: Timestamp,
}

/// What changed when roles from groups were renewed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Renewed {
    /// Roles that are new.
    pub given: Vec<Grant>,
    /// Roles that are gone.
    pub taken: Vec<Grant>,
}

impl Store {
    /// Notes that an account at a provider is this person's; errors with `Taken` if it is somebody's already.
    pub async fn link_identity(
        &self,
        (issuer, subject): (&str, &str),
        person: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let digest = digest(&self.ring, issuer, subject);
        let sealed = self.ring.seal(&place(&digest), &format!("{issuer}\n{subject}"))?;
        self.db.run_sealed(LINK_IDENTITY, values![digest, person, sealed, at]).await.map(|_| ())
    }

    /// The person with this account at a provider.
    pub async fn person_of_identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<String>, StoreError> {
        let row = self.db.row(PERSON_OF_IDENTITY, values![digest(&self.ring, issuer, subject)]).await?;
        row.map(|row| row.in_order().text()).transpose()
    }

    /// The accounts at providers that a person has.
    pub async fn identities_of(&self, person: &str) -> Result<Vec<Identity>, StoreError> {
        let rows = self.db.rows(IDENTITIES_OF, values![person]).await?;
        let read = |row: &Row| {
            let mut row = row.in_order();
            let both = self.ring.open(&place(&row.text()?), &row.text()?)?;
            let (issuer, subject) = both.split_once('\n').ok_or(StoreError::Broken("identity"))?;
            Ok(Identity { issuer: issuer.to_owned(), subject: subject.to_owned(), linked: row.time()? })
        };
        rows.iter().map(read).collect()
    }

    /// Everybody who has an account at a provider, by identifier.
    pub async fn linked_persons(&self) -> Result<Vec<String>, StoreError> {
        let rows = self.db.rows(LINKED_PERSONS, values![]).await?;
        rows.iter().map(|row| row.in_order().text()).collect()
    }

    /// Makes these the roles that a person has from groups, and says what changed.
    pub async fn renew_group_grants(
        &self,
        person: &str,
        grants: &[Grant],
        at: Timestamp,
    ) -> Result<Renewed, StoreError> {
        let rows = self.db.rows(GROUP_GRANTS, values![person]).await?;
        let had: Vec<Grant> = rows.iter().map(|row| grant(&mut row.in_order())).collect::<Result<_, _>>()?;
        let (mut tx, mut renewed) = (self.db.begin().await?, Renewed::default());
        for gone in had.into_iter().filter(|grant| !grants.contains(grant)) {
            let (study, case) = places(&gone.scope);
            if tx.run(TAKE_BY_GROUP, values![person, gone.role.code(), study, case]).await? == 1 {
                renewed.taken.push(gone);
            }
        }
        for new in grants {
            let (study, case) = places(&new.scope);
            if tx.run(GIVE_BY_GROUP, values![person, new.role.code(), study, case, at]).await? == 1 {
                renewed.given.push(new.clone());
            }
        }
        tx.commit().await?;
        Ok(renewed)
    }
}

fn digest(ring: &Ring, issuer: &str, subject: &str) -> String {
    ring.lasting_digest(&["identity", issuer, subject])
}

fn place(digest: &str) -> [&str; 2] {
    ["identity", digest]
}
