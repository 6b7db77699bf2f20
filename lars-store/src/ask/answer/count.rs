//! Counts of responses, kept: study page, board and quotas read a few rows instead of every response.
//!
//! Each change of a response changes its counts in the same transaction; [`Store::miscounts`] compares them with a full count. What a
//! result is made from is counted here too: how often it has changed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use lars_domain::ask::answer::handout::NO_TIME;
use lars_domain::ask::reach::board::{day, rounded_seconds};

use super::staging::is_there;
use crate::db::{Db, Tx, Value, values};
use crate::{Store, StoreError};

const ADD_COUNT: &str = "INSERT INTO response_count (study, aspect, wave, case_code, helix, value, n) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (study, aspect, wave, case_code, helix, value) \
    DO UPDATE SET n = response_count.n + excluded.n";
/// What nobody is counted in any more must not tell that somebody was.
const DROP_EMPTY_COUNTS: &str =
    "DELETE FROM response_count WHERE study = $1 AND wave = $2 AND case_code = $3 AND n = 0";
const ADD_CHANGE: &str = "INSERT INTO response_state (study, case_code, wave, changes) VALUES ($1, $2, $3, 1) \
    ON CONFLICT (study, case_code, wave) DO UPDATE SET changes = response_state.changes + 1";
const COUNTS: &str = "SELECT study, aspect, wave, case_code, helix, value, n FROM response_count \
    ORDER BY study, aspect, wave, case_code, helix, value";
const COUNTED: &str = concat!(
    "SELECT study, wave, case_code, helix, finished, given, language FROM response \
    LEFT JOIN consent ON consent.response = response.id WHERE edition IN (SELECT id FROM edition WHERE number > 0) AND ",
    is_there!("response")
);
const KEPT_COUNTS: &str = "SELECT COUNT(*) FROM response_count";
const FORGET_COUNTS: &str = "DELETE FROM response_count";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ADD_COUNT", ADD_COUNT),
    ("DROP_EMPTY_COUNTS", DROP_EMPTY_COUNTS),
    ("ADD_CHANGE", ADD_CHANGE),
    ("COUNTS", COUNTS),
    ("COUNTED", COUNTED),
    ("KEPT_COUNTS", KEPT_COUNTS),
    ("FORGET_COUNTS", FORGET_COUNTS),
];

/// Begun and not submitted, by helix.
pub const BEGUN: &str = "begun";
/// Submitted, by helix.
pub const SUBMITTED: &str = "submitted";
/// Begun or submitted by somebody who agreed, by helix.
pub const AGREED: &str = "agreed";
/// Submitted by somebody who agreed, by helix.
pub const AGREED_SUBMITTED: &str = "agreed-submitted";
/// Submitted on a day of universal time.
pub const DAY: &str = "day";
/// Agreed to in a language.
pub const LANGUAGE: &str = "language";
/// Submitted so many seconds after agreeing.
pub const SECONDS: &str = "seconds";

/// What of a response its counts depend on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// When it was submitted.
    pub finished: Option<Timestamp>,
    /// When the respondent agreed, and in which language.
    pub agreed: Option<(Timestamp, String)>,
}

impl Counted {
    /// Each count that the response stands in: aspect, whether by helix, value.
    fn aspects(&self) -> Vec<(&'static str, bool, String)> {
        let mut aspects =
            vec![(if self.finished.is_some() { SUBMITTED } else { BEGUN }, true, String::new())];
        // Anonymous studies keep no times.
        let timed = self.finished.filter(|finished| *finished != NO_TIME);
        if let Some(finished) = timed {
            aspects.push((DAY, false, day(finished).to_string()));
        }
        if let Some((agreed, language)) = &self.agreed {
            aspects.push((AGREED, true, String::new()));
            aspects.push((LANGUAGE, false, language.clone()));
            if self.finished.is_some() {
                aspects.push((AGREED_SUBMITTED, true, String::new()));
            }
            if let Some(seconds) = timed.and_then(|finished| rounded_seconds(*agreed, finished)) {
                aspects.push((SECONDS, false, seconds.to_string()));
            }
        }
        aspects
    }
}

/// Where responses are: study, wave, case, helix.
pub type Place<'a> = [&'a str; 4];

/// Changes of counts that wait to be written, in one order, so that two transactions never wait for each other.
#[derive(Debug, Default)]
pub struct CountChanges {
    counts: BTreeMap<[String; 6], i64>,
    changed: BTreeSet<[String; 3]>,
}

impl CountChanges {
    /// Counts a response as it is instead of as it was; none where there is none.
    pub fn change(&mut self, place: Place<'_>, was: Option<&Counted>, is: Option<&Counted>) {
        if was == is {
            return;
        }
        for (counted, n) in [(was, -1), (is, 1)] {
            for (aspect, by_helix, value) in counted.map(Counted::aspects).unwrap_or_default() {
                let [study, wave, case, helix] = place;
                let helix = if by_helix { helix } else { "" };
                let key = [study, aspect, wave, case, helix, &value].map(str::to_owned);
                *self.counts.entry(key).or_insert(0) += n;
            }
        }
    }

    /// Notes that what results of a place are made from has changed.
    pub fn changed(&mut self, [study, wave, case, _]: Place<'_>) {
        self.changed.insert([study, case, wave].map(str::to_owned));
    }

    /// Writes all of them.
    pub async fn write(self, tx: &mut Tx) -> Result<(), StoreError> {
        let mut fewer = BTreeSet::new();
        for (key, n) in self.counts.into_iter().filter(|(_, n)| *n != 0) {
            if n < 0 {
                let [study, _, wave, case, ..] = key.clone();
                fewer.insert([study, wave, case]);
            }
            let mut row: Vec<Value> = key.into_iter().map(Value::from).collect();
            row.push(n.into());
            tx.run(ADD_COUNT, row).await?;
        }
        for place in fewer {
            tx.run(DROP_EMPTY_COUNTS, place.map(Value::from).to_vec()).await?;
        }
        for [study, case, wave] in self.changed {
            tx.run(ADD_CHANGE, values![study, case, wave]).await?;
        }
        Ok(())
    }
}

impl Store {
    /// How many counts are kept.
    pub(crate) async fn kept_counts(&self) -> Result<u64, StoreError> {
        let row = self.db.row(KEPT_COUNTS, values![]).await?;
        row.map_or(Ok(0), |row| Ok(u64::try_from(row.in_order().int()?).unwrap_or(0)))
    }

    /// Counts that a full count finds different: what is counted (study, aspect, wave, case, helix, value), what is kept, what there is.
    pub async fn miscounts(&self) -> Result<Vec<([String; 6], i64, i64)>, StoreError> {
        // One transaction: nobody changes a count between the two looks, and nobody waits for them.
        let mut tx = self.db.begin_reading().await?;
        let mut found = full_count(&mut tx).await?.counts;
        let mut wrong = Vec::new();
        for row in tx.rows(COUNTS, values![]).await? {
            let mut row = row.in_order();
            let key = [row.text()?, row.text()?, row.text()?, row.text()?, row.text()?, row.text()?];
            let (kept, is) = (row.int()?, found.remove(&key).unwrap_or(0));
            if kept != is {
                wrong.push((key, kept, is));
            }
        }
        wrong.extend(found.into_iter().map(|(key, is)| (key, 0, is)));
        Ok(wrong)
    }
}

/// Counts everything anew.
pub async fn count_anew(db: &Db) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(FORGET_COUNTS, values![]).await?;
    let counts = full_count(&mut tx).await?;
    counts.write(&mut tx).await?;
    tx.commit().await
}

async fn full_count(tx: &mut Tx) -> Result<CountChanges, StoreError> {
    let mut counts = CountChanges::default();
    tx.each(COUNTED, values![], &mut |row| {
        let mut row = row.in_order();
        let [study, wave, case, helix] = [row.text()?, row.text()?, row.text()?, row.text()?];
        let counted =
            Counted { finished: row.maybe_time()?, agreed: row.maybe_time()?.zip(row.maybe_text()?) };
        counts.change([&study, &wave, &case, &helix], None, Some(&counted));
        Ok(true)
    })
    .await?;
    Ok(counts)
}
