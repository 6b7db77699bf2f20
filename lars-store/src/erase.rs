//! Erasing what respondents said and who persons were, with nothing left but a tombstone; and erasing it again in a database that was
//! restored from an older backup. What a tombstone is, is in `tombstone`.

use jiff::Timestamp;

use crate::ask::answer::response;
use crate::ask::answer::tombstone::{self, Erasures};
use crate::ask::reach::{interview, mail, paper};
use crate::db::values;
use crate::people::person;
use crate::{Store, StoreError};

const ERASABLE_RESPONSES: &str = "SELECT id, study, case_code, wave, respondent, saved FROM response";
const ERASABLE_PERSONS: &str = "SELECT id, sealed_address FROM person";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("ERASABLE_RESPONSES", ERASABLE_RESPONSES), ("ERASABLE_PERSONS", ERASABLE_PERSONS)];

/// What was erased again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reapplied {
    /// Identifiers of responses, each with its study.
    pub responses: Vec<(String, String)>,
    /// Identifiers of persons.
    pub persons: Vec<String>,
}

impl Store {
    /// Erases everything a respondent said, and raises a tombstone, in the database and outside it. Returns whether there was anything.
    pub async fn delete_response(
        &self,
        [study, case, wave, respondent]: [&str; 4],
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let copies = interview::delete(&mut tx, [study, case, wave, respondent]).await?;
        let typed = paper::forget(&mut tx, [study, case, wave, respondent]).await?;
        match response::standing(&mut tx, [study, case, wave, respondent]).await? {
            Some((id, _)) => response::delete(&mut tx, &id).await?,
            None if copies == 0 && !typed => return Ok(false),
            None => {}
        }
        mail::forget(&mut tx, [study, case, wave, respondent]).await?;
        let digest = tombstone::of_response(&self.ring, [study, case, wave, respondent]);
        tombstone::raise(&mut tx, &digest, at).await?;
        // Outside first: were the process killed now, the next start would end the work.
        self.note_erased(vec![(digest, at)]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Erases what tells who the person of a closed account was; the audit log keeps the identifier. `false` where the account is open or
    /// unknown.
    pub async fn erase_person(&self, id: &str, at: Timestamp) -> Result<bool, StoreError> {
        let known = self.credentials(id).await?;
        if known.is_none_or(|known| known.person.closed.is_none()) {
            return Ok(false);
        }
        let mut tx = self.db.begin().await?;
        person::erase(&mut tx, &self.ring, id).await?;
        let digest = tombstone::of_person(&self.ring, id);
        tombstone::raise(&mut tx, &digest, at).await?;
        self.note_erased(vec![(digest, at)]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Erases again what the lists of tombstones name: all of it, or (`only_if_new`) only where the list outside the database knows of an
    /// erasure that the database does not, as after the restore of an older backup.
    pub async fn apply_tombstones(&self, only_if_new: bool) -> Result<Reapplied, StoreError> {
        let (list, unknown_inside) = self.tombstones().await?;
        if only_if_new && unknown_inside.is_empty() {
            return Ok(Reapplied::default());
        }
        let done = self.erase_named(&list).await?;
        // Noted as known only after it was applied: whoever is killed in between begins again.
        let mut tx = self.db.begin().await?;
        for (digest, at) in unknown_inside {
            tombstone::raise(&mut tx, &digest, at).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    async fn erase_named(&self, list: &Erasures) -> Result<Reapplied, StoreError> {
        let mut done = Reapplied::default();
        let ring = &self.ring;
        self.db
            .each(ERASABLE_RESPONSES, values![], &mut |row| {
                let parts = [row.text(1)?, row.text(2)?, row.text(3)?, row.text(4)?];
                let erased = list.get(&tombstone::of_response(ring, parts.each_ref().map(String::as_str)));
                // What the same respondent said after the erasure was said anew, and stays.
                if erased.is_some_and(|at| row.time(5).is_ok_and(|saved| saved <= *at)) {
                    done.responses.push((row.text(0)?, row.text(1)?));
                }
                Ok(true)
            })
            .await?;
        for (id, whose, begun) in paper::erasable(&self.db).await? {
            let erased = list.get(&tombstone::of_response(ring, whose.each_ref().map(String::as_str)));
            if erased.is_some_and(|at| begun <= *at) {
                let mut tx = self.db.begin().await?;
                paper::delete(&mut tx, &id).await?;
                tx.commit().await?;
            }
        }
        for row in self.db.rows(ERASABLE_PERSONS, values![]).await? {
            let (id, sealed) = (row.text(0)?, row.text(1)?);
            let already = ring.open(&person::place(&id, "address"), &sealed)?.is_empty();
            if !already && list.contains_key(&tombstone::of_person(ring, &id)) {
                done.persons.push(id);
            }
        }
        for (parts, at) in interview::erasable(&self.db).await? {
            let parts = parts.each_ref().map(String::as_str);
            if list.get(&tombstone::of_response(ring, parts)).is_some_and(|erased| at <= *erased) {
                let mut tx = self.db.begin().await?;
                interview::delete(&mut tx, parts).await?;
                tx.commit().await?;
            }
        }
        for (id, _) in &done.responses {
            let mut tx = self.db.begin().await?;
            response::delete(&mut tx, id).await?;
            tx.commit().await?;
        }
        for id in &done.persons {
            let mut tx = self.db.begin().await?;
            person::erase(&mut tx, ring, id).await?;
            tx.commit().await?;
        }
        Ok(done)
    }
}
