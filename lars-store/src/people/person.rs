//! Accounts of staff: passwords as hashes, second factors, roles, and links that set a password. Names, addresses and second factors
//! are sealed; an account is found by a digest of its address.

use jiff::Timestamp;
use lars_domain::people::person::Person;
use lars_domain::people::role::{Grant, Grants, Role, Scope};

use crate::ask::answer::tombstone;
use crate::db::{InOrder, Row, Tx, values};
use crate::pending::FORGET_PENDING_OF;
use crate::seal::Ring;
use crate::{Store, StoreError};

const CREATE_PERSON: &str = "INSERT INTO person (id, address, sealed_address, name, totp_step, created) VALUES ($1, $2, $3, $4, 0, $5)";
macro_rules! persons {
    () => {
        "SELECT id, sealed_address, name, created, closed, password, totp FROM person "
    };
}
const PERSONS: &str = persons!();
const PERSON: &str = concat!(persons!(), "WHERE id = $1");
const PERSON_OF_ADDRESS: &str = concat!(persons!(), "WHERE address = $1");
const SET_PASSWORD: &str = "UPDATE person SET password = $2 WHERE id = $1";
const SET_TOTP: &str = "UPDATE person SET totp = $2 WHERE id = $1";
const USE_TOTP_STEP: &str = "UPDATE person SET totp_step = $2 WHERE id = $1 AND totp_step < $2";
const CLOSE_PERSON: &str =
    "UPDATE person SET closed = $2, password = NULL, totp = NULL WHERE id = $1 AND closed IS NULL";
const ERASE_PERSON: &str = "UPDATE person SET address = $2, sealed_address = $3, name = $4, password = NULL, totp = NULL, \
    closed = COALESCE(closed, created) WHERE id = $1";
const FORGET_CODES: &str = "DELETE FROM recovery_code WHERE person = $1";
const KEEP_CODE: &str = "INSERT INTO recovery_code (person, code_digest) VALUES ($1, $2)";
const USE_CODE: &str = "DELETE FROM recovery_code WHERE person = $1 AND code_digest = $2";
const CODES_LEFT: &str = "SELECT COUNT(*) FROM recovery_code WHERE person = $1";
const GRANTS: &str = "SELECT role, study, case_code FROM role_grant WHERE person = $1 \
    UNION SELECT role, study, case_code FROM group_grant WHERE person = $1 ORDER BY study, case_code, role";
const GRANTS_BY_HAND: &str =
    "SELECT role, study, case_code FROM role_grant WHERE person = $1 ORDER BY study, case_code, role";
const ALL_GRANTS: &str = "SELECT role, study, case_code, person, CAST(0 AS BIGINT) FROM role_grant \
    UNION ALL SELECT role, study, case_code, person, CAST(1 AS BIGINT) FROM group_grant \
    ORDER BY study, case_code, role";
const GIVE: &str = "INSERT INTO role_grant (person, role, study, case_code, given, given_by) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person, role, study, case_code) DO NOTHING";
const TAKE: &str = "DELETE FROM role_grant WHERE person = $1 AND role = $2 AND study = $3 AND case_code = $4";
const TAKE_ALL: &str = "DELETE FROM role_grant WHERE person = $1";
const TAKE_ALL_BY_GROUP: &str = "DELETE FROM group_grant WHERE person = $1";
const FORGET_PASSKEYS: &str = "DELETE FROM passkey WHERE person = $1";
const FORGET_IDENTITIES: &str = "DELETE FROM identity WHERE person = $1";
const CREATE_ACCOUNT_LINK: &str =
    "INSERT INTO account_link (token_digest, person, expires) VALUES ($1, $2, $3)";
const ACCOUNT_LINK: &str =
    "SELECT person, expires FROM account_link WHERE token_digest = $1 AND used IS NULL";
const USE_ACCOUNT_LINK: &str = "UPDATE account_link SET used = $2 WHERE token_digest = $1 AND used IS NULL";
const FORGET_ACCOUNT_LINKS: &str = "DELETE FROM account_link WHERE person = $1";
const END_SESSIONS_OF: &str = "DELETE FROM session WHERE who = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CREATE_PERSON", CREATE_PERSON),
    ("PERSONS", PERSONS),
    ("PERSON", PERSON),
    ("PERSON_OF_ADDRESS", PERSON_OF_ADDRESS),
    ("SET_PASSWORD", SET_PASSWORD),
    ("SET_TOTP", SET_TOTP),
    ("USE_TOTP_STEP", USE_TOTP_STEP),
    ("CLOSE_PERSON", CLOSE_PERSON),
    ("ERASE_PERSON", ERASE_PERSON),
    ("FORGET_CODES", FORGET_CODES),
    ("KEEP_CODE", KEEP_CODE),
    ("USE_CODE", USE_CODE),
    ("CODES_LEFT", CODES_LEFT),
    ("GRANTS", GRANTS),
    ("GRANTS_BY_HAND", GRANTS_BY_HAND),
    ("ALL_GRANTS", ALL_GRANTS),
    ("GIVE", GIVE),
    ("TAKE", TAKE),
    ("TAKE_ALL", TAKE_ALL),
    ("TAKE_ALL_BY_GROUP", TAKE_ALL_BY_GROUP),
    ("FORGET_PASSKEYS", FORGET_PASSKEYS),
    ("FORGET_IDENTITIES", FORGET_IDENTITIES),
    ("CREATE_ACCOUNT_LINK", CREATE_ACCOUNT_LINK),
    ("ACCOUNT_LINK", ACCOUNT_LINK),
    ("USE_ACCOUNT_LINK", USE_ACCOUNT_LINK),
    ("FORGET_ACCOUNT_LINKS", FORGET_ACCOUNT_LINKS),
    ("END_SESSIONS_OF", END_SESSIONS_OF),
];

/// A person with what signing in is checked against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The person.
    pub person: Person,
    /// The hash of the password, where one was set.
    pub password: Option<String>,
    /// The secret of the second factor, where there is one.
    pub totp: Option<String>,
}

/// A role that somebody was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The person, by identifier.
    pub person: String,
    /// What was given.
    pub grant: Grant,
    /// Whether it comes from a group at the provider of single sign-on: nobody here can take it back.
    pub by_group: bool,
}

impl Store {
    /// Adds a person without a password; errors with `Taken` if the address has an account.
    pub async fn create_person(&self, person: &Person) -> Result<(), StoreError> {
        let Person { id, address, name, created, .. } = person;
        // While keys are being replaced, the account may still stand under the older one.
        if self.credentials_of_address(address).await?.is_some() {
            return Err(StoreError::Taken(address.clone()));
        }
        let digest = self.ring.address_digests(address).swap_remove(0);
        let sealed_address = self.ring.seal(&place(id, "address"), address)?;
        let name = self.ring.seal(&place(id, "name"), name)?;
        self.db
            .run_sealed(CREATE_PERSON, values![id, digest, sealed_address, name, *created])
            .await
            .map(|_| ())
    }

    /// Everybody, by name.
    pub async fn persons(&self) -> Result<Vec<Person>, StoreError> {
        let rows = self.db.rows(PERSONS, values![]).await?;
        let persons = rows.iter().map(|row| credentials(&self.ring, row).map(|known| known.person));
        let mut persons = persons.collect::<Result<Vec<Person>, _>>()?;
        persons.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
        Ok(persons)
    }

    /// A person by identifier, with what signing in is checked against.
    pub async fn credentials(&self, person: &str) -> Result<Option<Credentials>, StoreError> {
        self.credentials_by(PERSON, person).await
    }

    /// A person by mail address.
    pub async fn credentials_of_address(&self, address: &str) -> Result<Option<Credentials>, StoreError> {
        for digest in self.ring.address_digests(address) {
            let known = self.credentials_by(PERSON_OF_ADDRESS, &digest).await?;
            if known.is_some() {
                return Ok(known);
            }
        }
        Ok(None)
    }

    async fn credentials_by(
        &self,
        statement: &'static str,
        key: &str,
    ) -> Result<Option<Credentials>, StoreError> {
        let row = self.db.row(statement, values![key]).await?;
        row.map(|row| credentials(&self.ring, &row)).transpose()
    }

    /// Sets the hash of a password, and ends every session that was opened before.
    pub async fn set_password(&self, person: &str, hash: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(SET_PASSWORD, values![person, hash]).await?;
        tx.run(END_SESSIONS_OF, values![person]).await?;
        tx.commit().await
    }

    /// Sets the secret of the second factor with new recovery codes, or takes both away.
    pub async fn set_totp(
        &self,
        person: &str,
        secret: Option<&str>,
        code_digests: &[String],
    ) -> Result<(), StoreError> {
        let sealed = secret.map(|secret| self.ring.seal(&place(person, "totp"), secret)).transpose()?;
        let mut tx = self.db.begin().await?;
        tx.run(SET_TOTP, values![person, &sealed]).await?;
        tx.run(FORGET_CODES, values![person]).await?;
        for digest in code_digests {
            tx.run(KEEP_CODE, values![person, digest]).await?;
        }
        tx.commit().await
    }

    /// Notes that a code of this time step was used. `true` once: a code that somebody overheard opens nothing.
    pub async fn use_totp_step(&self, person: &str, step: i64) -> Result<bool, StoreError> {
        Ok(self.db.run(USE_TOTP_STEP, values![person, step]).await? == 1)
    }

    /// Uses a recovery code up. `true` exactly once.
    pub async fn use_recovery_code(&self, person: &str, digest: &str) -> Result<bool, StoreError> {
        Ok(self.db.run(USE_CODE, values![person, digest]).await? == 1)
    }

    /// How many recovery codes a person has left.
    pub async fn recovery_codes_left(&self, person: &str) -> Result<i64, StoreError> {
        self.db.row(CODES_LEFT, values![person]).await?.map_or(Ok(0), |row| row.in_order().int())
    }

    /// Closes an account: no password, no roles, no session, no link is left. The name stays, for the audit log.
    pub async fn close_person(&self, person: &str, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(CLOSE_PERSON, values![person, at]).await?;
        for statement in WAYS_IN {
            tx.run(statement, values![person]).await?;
        }
        tx.commit().await
    }

    /// Forgets the accounts at providers that a person has, the roles that came from them, and the sessions that were opened with them.
    pub async fn unlink(&self, person: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        for statement in [FORGET_IDENTITIES, TAKE_ALL_BY_GROUP, END_SESSIONS_OF] {
            tx.run(statement, values![person]).await?;
        }
        tx.commit().await
    }

    /// What a person was given by hand.
    pub async fn grants_by_hand(&self, person: &str) -> Result<Grants, StoreError> {
        let rows = self.db.rows(GRANTS_BY_HAND, values![person]).await?;
        rows.iter().map(|row| grant(&mut row.in_order())).collect::<Result<_, _>>().map(Grants)
    }

    /// What a person was given, by hand or by groups.
    pub async fn grants(&self, person: &str) -> Result<Grants, StoreError> {
        let rows = self.db.rows(GRANTS, values![person]).await?;
        rows.iter().map(|row| grant(&mut row.in_order())).collect::<Result<_, _>>().map(Grants)
    }

    /// What everybody was given.
    pub async fn all_grants(&self) -> Result<Vec<Given>, StoreError> {
        let rows = self.db.rows(ALL_GRANTS, values![]).await?;
        let given = |row: &Row| {
            let mut row = row.in_order();
            Ok(Given { grant: grant(&mut row)?, person: row.text()?, by_group: row.int()? == 1 })
        };
        rows.iter().map(given).collect()
    }

    /// Gives a role; giving it twice changes nothing.
    pub async fn give(&self, person: &str, grant: &Grant, at: Timestamp, by: &str) -> Result<(), StoreError> {
        let (study, case) = places(&grant.scope);
        let row = values![person, grant.role.code(), study, case, at, by];
        self.db.run(GIVE, row).await.map(|_| ())
    }

    /// Takes a role back.
    pub async fn take(&self, person: &str, grant: &Grant) -> Result<(), StoreError> {
        let (study, case) = places(&grant.scope);
        self.db.run(TAKE, values![person, grant.role.code(), study, case]).await.map(|_| ())
    }

    /// Stores the digest of a link that sets a password; earlier ones of the person no longer work.
    pub async fn create_account_link(
        &self,
        digest: &str,
        person: &str,
        expires: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(FORGET_ACCOUNT_LINKS, values![person]).await?;
        tx.run(CREATE_ACCOUNT_LINK, values![digest, person, expires]).await?;
        tx.commit().await
    }

    /// The person whom a link is for, unless it was used or has expired.
    pub async fn account_link(
        &self,
        digest: &str,
        now: Timestamp,
    ) -> Result<Option<Credentials>, StoreError> {
        let Some(row) = self.db.row(ACCOUNT_LINK, values![digest]).await? else { return Ok(None) };
        let mut row = row.in_order();
        let (person, expires) = (row.text()?, row.time()?);
        if expires <= now {
            return Ok(None);
        }
        let known = self.credentials(&person).await?;
        Ok(known.filter(|known| known.person.closed.is_none()))
    }

    /// Uses a link up. `true` exactly once.
    pub async fn use_account_link(&self, digest: &str, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.db.run(USE_ACCOUNT_LINK, values![digest, now]).await? == 1)
    }
}

/// What a closed account loses. The accounts at providers stay known until it is erased: whoever comes with one is told that it is closed,
/// and gets no new account.
const WAYS_IN: [&str; 7] = [
    TAKE_ALL,
    TAKE_ALL_BY_GROUP,
    FORGET_CODES,
    FORGET_PASSKEYS,
    FORGET_ACCOUNT_LINKS,
    FORGET_PENDING_OF,
    END_SESSIONS_OF,
];

/// A place as two columns.
pub fn places(scope: &Scope) -> (&str, &str) {
    match scope {
        Scope::Installation => ("", ""),
        Scope::Study(study) => (study, ""),
        Scope::Case(study, case) => (study, case),
    }
}

/// A role and its place, from the next three columns.
pub fn grant(row: &mut InOrder<'_>) -> Result<Grant, StoreError> {
    let role = Role::parse(&row.text()?).ok_or(StoreError::Broken("role"))?;
    let scope = match (row.text()?, row.text()?) {
        (study, _) if study.is_empty() => Scope::Installation,
        (study, case) if case.is_empty() => Scope::Study(study),
        (study, case) => Scope::Case(study, case),
    };
    Ok(Grant { role, scope })
}

/// What a sealed field of a person is bound to.
pub fn place<'a>(person: &'a str, field: &'a str) -> [&'a str; 3] {
    ["person", person, field]
}

/// Takes name, address and every way in from a person's row.
pub async fn erase(tx: &mut Tx, ring: &Ring, person: &str) -> Result<(), StoreError> {
    let (address, name) = (ring.seal(&place(person, "address"), "")?, ring.seal(&place(person, "name"), "")?);
    // No address has this digest, and no two rows share it.
    let digest = tombstone::of_person(ring, person);
    tx.run(ERASE_PERSON, values![person, digest, address, name]).await?;
    for statement in WAYS_IN.into_iter().chain([FORGET_IDENTITIES]) {
        tx.run(statement, values![person]).await?;
    }
    Ok(())
}

/// The name of a person, where a row of another noun joins it; none where it was erased.
pub fn name(ring: &Ring, person: &str, sealed: Option<String>) -> Result<Option<String>, StoreError> {
    let name = sealed.map(|sealed| ring.open(&place(person, "name"), &sealed)).transpose()?;
    Ok(name.filter(|name| !name.is_empty()))
}

fn credentials(ring: &Ring, row: &Row) -> Result<Credentials, StoreError> {
    let mut row = row.in_order();
    let id = row.text()?;
    let opened = |field, sealed: &str| ring.open(&place(&id, field), sealed);
    let (address, name) = (opened("address", &row.text()?)?, opened("name", &row.text()?)?);
    let (created, closed, password) = (row.time()?, row.maybe_time()?, row.maybe_text()?);
    let totp = row.maybe_text()?.map(|totp| opened("totp", &totp)).transpose()?;
    let person = Person {
        address,
        name,
        created,
        closed,
        active: password.is_some(),
        second_factor: totp.is_some(),
        id,
    };
    Ok(Credentials { person, password, totp })
}
