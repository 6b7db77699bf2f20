//! Bringing every sealed value to the newest key: rows from before sealing, and rows under a key that is being replaced.
//!
//! In batches, each one transaction; whoever is killed in between begins again and finds the rest. The cryptography is in `seal`.

use crate::ask::{file, interview, mail, paper, rating, response};
use crate::db::{Db, Sent, values};
use crate::map::stakeholder;
use crate::people::{identity, passkey, person};
use crate::seal::Ring;
use crate::{Store, StoreError};

const CHECK_VALUE: &str = "SELECT value FROM secret WHERE name = 'seal-check'";
const KEEP_CHECK_VALUE: &str =
    "INSERT INTO secret (name, value) VALUES ('seal-check', $1) ON CONFLICT (name) DO NOTHING";
const REPLACE_CHECK_VALUE: &str = "UPDATE secret SET value = $2 WHERE name = 'seal-check' AND value = $1";
const UNFIT_RATINGS: &str = "SELECT response, partner, level, item, sealed, expectation, experience, importance \
    FROM rating WHERE (response, partner, level, item) > ($1, $2, $3, $4) \
    AND (sealed IS NULL OR substr(sealed, 1, 8) <> $5) ORDER BY response, partner, level, item LIMIT 500";
const RESEAL_RATING: &str = "UPDATE rating SET sealed = $5, expectation = NULL, experience = NULL, importance = NULL \
    WHERE response = $1 AND partner = $2 AND level = $3 AND item = $4 AND COALESCE(sealed, '') = $6";
const UNFIT_ANSWERS: &str = "SELECT response, question, sealed, value FROM answer \
    WHERE (response, question) > ($1, $2) AND (sealed IS NULL OR substr(sealed, 1, 8) <> $3) \
    ORDER BY response, question LIMIT 500";
const RESEAL_ANSWER: &str = "UPDATE answer SET sealed = $3, value = '' \
    WHERE response = $1 AND question = $2 AND COALESCE(sealed, '') = $4";
const UNFIT_PERSONS: &str = "SELECT id, sealed_address, address, name, totp FROM person";
const RESEAL_PERSON: &str = "UPDATE person SET sealed_address = $2, address = $3, name = $4, totp = $5 \
    WHERE id = $1 AND COALESCE(sealed_address, '') = $6 AND name = $7 AND COALESCE(totp, '') = $8";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("CHECK_VALUE", CHECK_VALUE),
    ("KEEP_CHECK_VALUE", KEEP_CHECK_VALUE),
    ("REPLACE_CHECK_VALUE", REPLACE_CHECK_VALUE),
    ("UNFIT_RATINGS", UNFIT_RATINGS),
    ("RESEAL_RATING", RESEAL_RATING),
    ("UNFIT_ANSWERS", UNFIT_ANSWERS),
    ("RESEAL_ANSWER", RESEAL_ANSWER),
    ("UNFIT_PERSONS", UNFIT_PERSONS),
    ("RESEAL_PERSON", RESEAL_PERSON),
];

/// Where the check value is at home.
const CHECK: [&str; 2] = ["secret", "seal-check"];
/// The check value while rows from before may be there.
const BEGUN: &str = "begun";
/// The check value once every row was seen.
const ALL: &str = "all";

impl Store {
    /// The name of the key that a database was sealed with; none if nothing in it is sealed yet.
    pub async fn sealed_with(url: &str) -> Result<Option<String>, StoreError> {
        let db = Db::open(url).await?;
        let check = db.row(CHECK_VALUE, values![]).await?;
        db.close().await;
        check.map(|row| Ok(crate::seal::key_of(&row.text(0)?).to_owned())).transpose()
    }

    /// Seals everything with the newest key that is not. Returns how many rows there were. No other process may hold the older ring
    /// alone, or its writes would be missed.
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
        let check =
            self.db.row(CHECK_VALUE, values![]).await?.ok_or(StoreError::Broken("check value"))?.text(0)?;
        if !self.ring.is_newest(&check) {
            let sealed = self.ring.seal(&CHECK, &self.ring.open(&CHECK, &check)?)?;
            self.db.run(REPLACE_CHECK_VALUE, values![&check, &sealed]).await?;
        }
        Ok(all)
    }
}

/// Refuses a ring that is not this database's, and seals what is from before. A new database takes the ring that comes first.
pub async fn prepare(db: &Db, ring: &Ring) -> Result<(), StoreError> {
    let check = if let Some(row) = db.row(CHECK_VALUE, values![]).await? {
        row.text(0)?
    } else {
        db.run(KEEP_CHECK_VALUE, values![ring.seal(&CHECK, BEGUN)?]).await?;
        db.row(CHECK_VALUE, values![]).await?.ok_or(StoreError::Broken("check value"))?.text(0)?
    };
    let key = || StoreError::WrongKey(crate::seal::key_of(&check).to_owned());
    if ring.open(&CHECK, &check).map_err(|_| key())? == ALL {
        return Ok(());
    }
    let mut taken = 0;
    loop {
        let done = pass(db, ring).await?;
        taken += done;
        if done == 0 {
            break;
        }
    }
    if taken > 0 {
        // What was overwritten must not stay readable in the gaps of the file.
        db.clean().await?;
    }
    db.run(REPLACE_CHECK_VALUE, values![&check, ring.seal(&CHECK, ALL)?]).await.map(|_| ())
}

/// One walk over everything that can be sealed. Returns how many rows were sealed anew.
fn pass<'a>(db: &'a Db, ring: &'a Ring) -> Sent<'a, u64> {
    Box::pin(async move {
        Ok(ratings(db, ring).await?
            + answers(db, ring).await?
            + persons(db, ring).await?
            + mails(db, ring).await?
            + passkey::reseal(db, ring).await?
            + identity::reseal(db, ring).await?
            + stakeholder::reseal(db, ring).await?
            + interview::reseal(db, ring).await?
            + file::reseal(db, ring).await?
            + paper::reseal(db, ring).await?)
    })
}

async fn ratings(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let (mut done, mut last) = (0, [const { String::new() }; 4]);
    loop {
        let [response, partner, level, item] = &last;
        let rows = db.rows(UNFIT_RATINGS, values![response, partner, level, item, ring.id()]).await?;
        let mut tx = db.begin().await?;
        for row in &rows {
            let keys = [row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?];
            let [response, partner, level, item] = keys.each_ref().map(String::as_str);
            let place = rating::place(response, [partner, level, item]);
            let (before, plain) = match row.maybe_text(4)? {
                Some(sealed) => (sealed.clone(), ring.open(&place, &sealed)?),
                None => (String::new(), rating::plain(&rating::unsealed(row, 5)?)),
            };
            let after = ring.seal(&place, &plain)?;
            done += tx.run(RESEAL_RATING, values![response, partner, level, item, after, before]).await?;
            last = keys;
        }
        tx.commit().await?;
        if rows.is_empty() {
            return Ok(done);
        }
    }
}

async fn answers(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let (mut done, mut last) = (0, [const { String::new() }; 2]);
    loop {
        let [response, question] = &last;
        let rows = db.rows(UNFIT_ANSWERS, values![response, question, ring.id()]).await?;
        let mut tx = db.begin().await?;
        for row in &rows {
            let keys = [row.text(0)?, row.text(1)?];
            let place = response::place(&keys[0], &keys[1]);
            let (before, plain) = match row.maybe_text(2)? {
                Some(sealed) => (sealed.clone(), ring.open(&place, &sealed)?),
                None => (String::new(), row.text(3)?),
            };
            let after = ring.seal(&place, &plain)?;
            done += tx.run(RESEAL_ANSWER, values![&keys[0], &keys[1], after, before]).await?;
            last = keys;
        }
        tx.commit().await?;
        if rows.is_empty() {
            return Ok(done);
        }
    }
}

/// Mail that waits, and recipients: a few thousand at most.
async fn mails(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let rows = mail::unfit(db, ring).await?;
    let mut tx = db.begin().await?;
    let done = mail::reseal(&mut tx, ring, rows).await?;
    tx.commit().await?;
    Ok(done)
}

/// Staff are few: all in one transaction.
async fn persons(db: &Db, ring: &Ring) -> Result<u64, StoreError> {
    let rows = db.rows(UNFIT_PERSONS, values![]).await?;
    let (mut done, mut tx) = (0, db.begin().await?);
    for row in &rows {
        let (id, name, totp) = (row.text(0)?, row.text(3)?, row.maybe_text(4)?);
        let sealed_address = row.maybe_text(1)?;
        let fields = [sealed_address.as_deref(), Some(name.as_str()), totp.as_deref()];
        if sealed_address.is_some() && fields.into_iter().flatten().all(|sealed| ring.is_newest(sealed)) {
            continue;
        }
        let opened = |field: &str, stored: &str| match &sealed_address {
            Some(_) => ring.open(&person::place(&id, field), stored),
            None => Ok(stored.to_owned()),
        };
        let address = match &sealed_address {
            Some(sealed) => opened("address", sealed)?,
            None => row.text(2)?,
        };
        let digest = match address.as_str() {
            // Erased: the digest that stands there is nobody's.
            "" => row.text(2)?,
            address => ring.address_digests(address).swap_remove(0),
        };
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
