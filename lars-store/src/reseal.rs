//! Which keys may seal, and bringing every sealed value to the newest: rows from before sealing, and rows under a key that is being
//! replaced.
//!
//! In batches, each one transaction; whoever is killed in between begins again and finds the rest. The cryptography is in `seal`.

use lars_domain::ask::answer::rating::{Rated, Scores};
use lars_domain::ask::reach::board::last_page;
use lars_domain::ask::write::questionnaire::Questionnaire;

use crate::ask::answer::count;
use crate::ask::answer::said::{Said, before};
use crate::db::{Db, Sent, Tx, values};
use crate::people::person;
use crate::personal;
use crate::seal::Ring;
use crate::{Store, StoreError};

const CHECK_VALUE: &str = "SELECT value FROM secret WHERE name = 'seal-check'";
const KEEP_CHECK_VALUE: &str =
    "INSERT INTO secret (name, value) VALUES ('seal-check', $1) ON CONFLICT (name) DO NOTHING";
const REPLACE_CHECK_VALUE: &str = "UPDATE secret SET value = $2 WHERE name = 'seal-check' AND value = $1";
const KEEP_KEYS: &str = "INSERT INTO secret (name, value) VALUES ('keys', $1) ON CONFLICT (name) DO NOTHING";
const SET_KEYS: &str = "UPDATE secret SET value = $1 WHERE name = 'keys'";
const APART: &str = "SELECT response.id, finished, questionnaire FROM response \
    JOIN edition ON edition.id = response.edition WHERE response.id > $1 AND sealed IS NULL ORDER BY response.id LIMIT 500";
const RATINGS_APART: &str = "SELECT partner, level, item, sealed, expectation, experience, importance \
    FROM rating WHERE response = $1";
const ANSWERS_APART: &str = "SELECT question, sealed, value FROM answer WHERE response = $1";
const JOIN_RESPONSE: &str = "UPDATE response SET sealed = $2, page = $3 WHERE id = $1 AND sealed IS NULL";
const DELETE_RATINGS: &str = "DELETE FROM rating WHERE response = $1";
const DELETE_ANSWERS: &str = "DELETE FROM answer WHERE response = $1";
const UNFIT_PERSONS: &str = "SELECT id, sealed_address, address, name, totp FROM person";
const RESEAL_PERSON: &str = "UPDATE person SET sealed_address = $2, address = $3, name = $4, totp = $5 \
    WHERE id = $1 AND COALESCE(sealed_address, '') = $6 AND name = $7 AND COALESCE(totp, '') = $8";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CHECK_VALUE", CHECK_VALUE),
    ("KEEP_CHECK_VALUE", KEEP_CHECK_VALUE),
    ("REPLACE_CHECK_VALUE", REPLACE_CHECK_VALUE),
    ("KEEP_KEYS", KEEP_KEYS),
    ("SET_KEYS", SET_KEYS),
    ("APART", APART),
    ("RATINGS_APART", RATINGS_APART),
    ("ANSWERS_APART", ANSWERS_APART),
    ("JOIN_RESPONSE", JOIN_RESPONSE),
    ("DELETE_RATINGS", DELETE_RATINGS),
    ("DELETE_ANSWERS", DELETE_ANSWERS),
    ("UNFIT_PERSONS", UNFIT_PERSONS),
    ("RESEAL_PERSON", RESEAL_PERSON),
];

/// Where the check value is at home.
const CHECK: [&str; 2] = ["secret", "seal-check"];
/// The check value while rows from before may be there.
const BEGUN: &str = "begun";
/// The check value once every row was sealed. Responses from before lie in pieces.
const ALL: &str = "all";
/// The check value once every response lies in one piece, and its counts are kept.
const WHOLE: &str = "whole";

impl Store {
    /// The name of the key that a database was sealed with; none if nothing in it is sealed yet.
    pub async fn sealed_with(url: &str) -> Result<Option<String>, StoreError> {
        let db = Db::open(url).await?;
        let check = db.row(CHECK_VALUE, values![]).await?;
        db.close().await;
        check.map(|row| Ok(crate::seal::key_of(&row.in_order().text()?).to_owned())).transpose()
    }

    /// The names of the keys that may seal, the one that should first. Two while a key is being replaced.
    pub async fn keys_in_force(&self) -> Result<Vec<String>, StoreError> {
        in_force(&self.db).await?.ok_or(StoreError::Broken("list of keys"))
    }

    /// From now on this key of the ring seals, in every process; the one before may still seal, until [`Store::retire_keys`].
    pub async fn switch_key(&self, id: &str) -> Result<(), StoreError> {
        if !self.ring.promote(id) {
            return Err(StoreError::WrongKey(id.to_owned()));
        }
        let mut keys = self.keys_in_force().await?;
        keys.retain(|known| known != id);
        keys.insert(0, id.to_owned());
        self.set_keys(&keys).await
    }

    /// From now on only the first of the keys in force may seal. When this returns, nobody who sealed with another is still writing.
    pub async fn retire_keys(&self) -> Result<(), StoreError> {
        let mut keys = self.keys_in_force().await?;
        keys.truncate(1);
        self.set_keys(&keys).await
    }

    async fn set_keys(&self, keys: &[String]) -> Result<(), StoreError> {
        let mut tx = self.db.begin_alone().await?;
        tx.run(SET_KEYS, values![keys.join(" ")]).await?;
        tx.commit().await
    }

    /// Takes up the keys of a key file that was read anew.
    pub fn learn_keys(&self, ring: &Ring) {
        self.ring.learn(ring);
    }

    /// The names of the keys that this process knows, the one that it seals with first.
    pub fn known_keys(&self) -> Vec<String> {
        self.ring.ids()
    }

    /// Seals everything with the newest key that is not. Returns how many rows there were. What others seal with an older key meanwhile
    /// can be missed: that older keys are needed no more is certain only if this is run after [`Store::retire_keys`].
    pub async fn reseal(&self) -> Result<u64, StoreError> {
        let mut all = 0;
        loop {
            let done = pass(&self.db, &self.ring).await?;
            all += done;
            // A pass that finds nothing proves it.
            if done == 0 {
                break;
            }
        }
        let check = self
            .db
            .row(CHECK_VALUE, values![])
            .await?
            .ok_or(StoreError::Broken("check value"))?
            .in_order()
            .text()?;
        if !self.ring.is_newest(&check) {
            let sealed = self.ring.seal(&CHECK, &self.ring.open(&CHECK, &check)?)?;
            self.db.run_sealed(REPLACE_CHECK_VALUE, values![&check, &sealed]).await?;
        }
        Ok(all)
    }
}

async fn in_force(db: &Db) -> Result<Option<Vec<String>>, StoreError> {
    let row = db.row(crate::db::KEYS_IN_FORCE, values![]).await?;
    row.map(|row| Ok(row.in_order().text()?.split(' ').map(str::to_owned).collect())).transpose()
}

/// Refuses a ring that is not this database's, and lets the key seal that the database names.
async fn fit(db: &Db, ring: &Ring, check: &str) -> Result<(), StoreError> {
    let own = crate::seal::key_of(check);
    ring.open(&CHECK, check).map_err(|_| StoreError::WrongKey(own.to_owned()))?;
    if in_force(db).await?.is_none() {
        db.run(KEEP_KEYS, values![own]).await?;
    }
    let keys = in_force(db).await?.ok_or(StoreError::Broken("list of keys"))?;
    // While a key is being replaced both are needed: rows lie under either.
    if let Some(unknown) = keys.iter().find(|id| !ring.knows(id)) {
        return Err(StoreError::WrongKey(unknown.clone()));
    }
    if let Some(first) = keys.first() {
        ring.promote(first);
    }
    Ok(())
}

/// Refuses a ring that is not this database's, and a database that this program would first have to bring up to date; changes nothing.
pub async fn examine(db: &Db, ring: &Ring) -> Result<(), StoreError> {
    let older = || StoreError::Older;
    if !db.has_table("secret").await? || db.schema().await? < Db::newest_schema() {
        return Err(older());
    }
    let check = db.row(CHECK_VALUE, values![]).await?.ok_or_else(older)?.in_order().text()?;
    let keys = in_force(db).await?.ok_or_else(older)?;
    if let Some(unknown) = keys.iter().find(|id| !ring.knows(id)) {
        return Err(StoreError::WrongKey(unknown.clone()));
    }
    keys.first().map(|first| ring.promote(first)).ok_or(StoreError::Broken("list of keys"))?;
    if ring.open(&CHECK, &check)? == WHOLE { Ok(()) } else { Err(older()) }
}

/// Refuses a ring that is not this database's, and seals what is from before. A new database takes the ring that comes first.
pub async fn prepare(db: &Db, ring: &Ring) -> Result<(), StoreError> {
    let check = if let Some(row) = db.row(CHECK_VALUE, values![]).await? {
        row.in_order().text()?
    } else {
        db.run(KEEP_CHECK_VALUE, values![ring.seal(&CHECK, BEGUN)?]).await?;
        db.row(CHECK_VALUE, values![]).await?.ok_or(StoreError::Broken("check value"))?.in_order().text()?
    };
    fit(db, ring, &check).await?;
    let state = ring.open(&CHECK, &check)?;
    if state == WHOLE {
        return Ok(());
    }
    let mut taken = join(db, ring).await?;
    count::count_anew(db).await?;
    if state != ALL {
        loop {
            let done = pass(db, ring).await?;
            taken += done;
            if done == 0 {
                break;
            }
        }
    }
    if taken > 0 {
        // What was overwritten must not stay readable in the gaps of the file.
        db.clean().await?;
    }
    db.run(REPLACE_CHECK_VALUE, values![&check, ring.seal(&CHECK, WHOLE)?]).await.map(|_| ())
}

/// Whether a database was ever sealed: no, where there is none, or nothing in it. Nothing is made or changed.
pub async fn is_new(url: &str) -> Result<bool, StoreError> {
    let is_empty = |path: &std::path::Path| match std::fs::metadata(path) {
        Ok(file) => file.len() == 0,
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    match crate::db::path_of(url) {
        Some(path) if is_empty(&path) => return Ok(true),
        // Memory is always empty, and nobody takes it for anything else.
        None if url.starts_with("sqlite:") => return Ok(false),
        _ => {}
    }
    let db = Db::as_it_is(url, false).await?;
    let check = if db.has_table("secret").await? { db.row(CHECK_VALUE, values![]).await? } else { None };
    db.close().await;
    Ok(check.is_none())
}

/// Seals responses in one piece each that lie in rows of `rating` and `answer`. Returns how many there were.
async fn join(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let (mut done, mut last) = (0, String::new());
    loop {
        let rows = db.rows(APART, values![&last]).await?;
        let Some(end) = rows.last() else { return Ok(done) };
        last = end.in_order().text()?;
        let mut tx = db.begin().await?;
        for row in &rows {
            let mut row = row.in_order();
            let id = row.text()?;
            let said = said_apart(&mut tx, ring, &id).await?;
            let page = if row.maybe_time()?.is_some() {
                None
            } else {
                let questionnaire: Questionnaire =
                    serde_json::from_str(&row.text()?).map_err(|_| StoreError::Broken("questionnaire"))?;
                last_page(&questionnaire, &said.ratings, &said.answers)
            };
            done += tx.run(JOIN_RESPONSE, values![&id, said.seal(ring, &id)?, &page]).await?;
            for statement in [DELETE_RATINGS, DELETE_ANSWERS] {
                tx.run(statement, values![&id]).await?;
            }
        }
        tx.commit().await?;
    }
}

/// What a respondent said, from rows of an earlier version: sealed one by one, or from before anything was sealed.
async fn said_apart(tx: &mut Tx, ring: &Ring, id: &str) -> Result<Said, StoreError> {
    let mut said = Said::default();
    for row in tx.rows(RATINGS_APART, values![id]).await? {
        let mut row = row.in_order();
        let rated = Rated { partner: row.text()?, level: row.text()?, item: row.text()? };
        let scores = if let Some(sealed) = row.maybe_text()? {
            before::scores(ring, id, &rated, &sealed)?
        } else {
            let mut plain = || before::score(row.maybe_text()?.as_deref().unwrap_or_default());
            Scores { expectation: plain()?, experience: plain()?, importance: plain()? }
        };
        said.ratings.insert(rated, scores);
    }
    for row in tx.rows(ANSWERS_APART, values![id]).await? {
        let mut row = row.in_order();
        let question = row.text()?;
        let answer = match row.maybe_text()? {
            Some(sealed) => before::answer(ring, id, &question, &sealed)?,
            None => row.text()?,
        };
        said.answers.insert(question, answer);
    }
    Ok(said)
}

/// One walk over everything that can be sealed. Returns how many rows were sealed anew.
fn pass<'a>(db: &'a Db, ring: &'a Ring) -> Sent<'a, u64> {
    Box::pin(async move { Ok(personal::reseal(db, ring).await? + persons(db, ring).await?) })
}

/// Persons apart from the list: an address is found by a digest that changes with the key, so both change in one statement; and rows from
/// before sealing have no sealed address. Staff are few: all in one transaction.
async fn persons(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let rows = db.rows(UNFIT_PERSONS, values![]).await?;
    let (mut done, mut tx) = (0, db.begin().await?);
    for row in &rows {
        let mut row = row.in_order();
        let (id, sealed_address, stored_address) = (row.text()?, row.maybe_text()?, row.text()?);
        let (name, totp) = (row.text()?, row.maybe_text()?);
        let fields = [sealed_address.as_deref(), Some(name.as_str()), totp.as_deref()];
        let opened = |field: &str, stored: &str| match &sealed_address {
            Some(_) => ring.open(&person::place(&id, field), stored),
            None => Ok(stored.to_owned()),
        };
        let address = match &sealed_address {
            Some(sealed) => opened("address", sealed)?,
            None => stored_address.clone(),
        };
        let digest = match address.as_str() {
            // Erased: the digest that stands there is nobody's.
            "" => stored_address.clone(),
            address => ring.address_digests(address).swap_remove(0),
        };
        let is_sealed =
            sealed_address.is_some() && fields.into_iter().flatten().all(|sealed| ring.is_newest(sealed));
        // Both: a key that was replaced at that moment may have made one of them.
        if is_sealed && digest == stored_address {
            continue;
        }
        let address = ring.seal(&person::place(&id, "address"), &address)?;
        let new_name = ring.seal(&person::place(&id, "name"), &opened("name", &name)?)?;
        let new_totp = match &totp {
            Some(totp) => Some(ring.seal(&person::place(&id, "totp"), &opened("totp", totp)?)?),
            None => None,
        };
        let before = (sealed_address.clone().unwrap_or_default(), totp.unwrap_or_default());
        let row = values![&id, address, digest, new_name, &new_totp, before.0, &name, before.1];
        done += tx.run(RESEAL_PERSON, row).await?;
    }
    tx.commit().await?;
    Ok(done)
}
