//! Imports: ratings of a file into a study inside one transaction, with memory that does not grow.
//!
//! A rating that is stored already stays as it is: the same one is counted, another one is a fault.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use lars_domain::ask::edition::Edition;
use lars_domain::ask::rating::{RatingRow, Scores};
use lars_domain::map::study::Study;

use super::rating;
use crate::db::{Many, Tx, Value, values};
use crate::map::study;
use crate::seal::Ring;
use crate::{Store, StoreError};

const EARLIER_IMPORT: &str = "SELECT at FROM import WHERE study = $1 AND digest = $2";
const RECORD_IMPORT: &str = "INSERT INTO import (id, study, digest, file, at) VALUES ($1, $2, $3, $4, $5)";
const KNOWN_RESPONSE: &str = "SELECT id, helix, finished FROM response \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const INVITED: &str =
    "SELECT id FROM invitation WHERE study = $1 AND case_code = $2 AND wave = $3 AND respondent = $4";
const ADD_RESPONSE: &str = "INSERT INTO response \
    (id, study, edition, case_code, wave, helix, respondent, saved, finished) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)";
const ADD_RATING: &str = "INSERT INTO rating \
    (response, partner, level, item, sealed, import, line) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (response, partner, level, item) DO NOTHING";
const STORED_RATING: &str = "SELECT sealed, import, line FROM rating \
    WHERE response = $1 AND partner = $2 AND level = $3 AND item = $4";

/// Ratings added by one statement.
const TOGETHER: usize = 100;

/// [`ADD_RATING`] for many.
static ADD_RATINGS: Many = Many::of(ADD_RATING);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("EARLIER_IMPORT", EARLIER_IMPORT),
    ("RECORD_IMPORT", RECORD_IMPORT),
    ("KNOWN_RESPONSE", KNOWN_RESPONSE),
    ("INVITED", INVITED),
    ("ADD_RESPONSE", ADD_RESPONSE),
    ("ADD_RATING", ADD_RATING),
    ("STORED_RATING", STORED_RATING),
];

/// Identifiers of responses that are remembered; files are mostly sorted by respondent.
const REMEMBERED: usize = 10_000;

/// What is imported into what.
#[derive(Debug, Clone, Copy)]
pub struct ImportFrame<'a> {
    /// The study.
    pub study: &'a Study,
    /// The edition the responses are to.
    pub edition: &'a Edition,
    /// Whether the study is new or changed and must be saved with the import.
    pub save_study: bool,
    /// Whether the edition is new and must be published with the import.
    pub save_edition: bool,
    /// The digest of the file.
    pub digest: &'a str,
    /// The name of the file.
    pub file: &'a str,
    /// When.
    pub at: Timestamp,
}

/// A row of a file on its way into the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The line of the file.
    pub line: u64,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// The respondent's code.
    pub respondent: String,
    /// Code of the helix.
    pub helix: String,
    /// Code of the partner group.
    pub partner: String,
    /// Code of the level.
    pub level: String,
    /// Code of the aspect.
    pub item: String,
    /// The scores.
    pub scores: Scores,
}

impl ImportRow {
    /// An owned copy of a row.
    pub fn new(line: u64, row: &RatingRow<'_>) -> Self {
        Self {
            line,
            case: row.case.to_owned(),
            wave: row.wave.to_owned(),
            respondent: row.respondent.to_owned(),
            helix: row.helix.to_owned(),
            partner: row.partner.to_owned(),
            level: row.level.to_owned(),
            item: row.item.to_owned(),
            scores: row.scores,
        }
    }
}

/// Why a row cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFault {
    /// The same file rates this relation of this respondent before.
    Repeated {
        /// The line.
        line: u64,
        /// The earlier line.
        first: Option<u64>,
    },
    /// The rating is stored already with other scores.
    Differs {
        /// The line.
        line: u64,
        /// What is stored.
        stored: Scores,
    },
    /// The respondent is stored already with another helix.
    OtherHelix {
        /// The line.
        line: u64,
        /// The stored helix.
        helix: String,
    },
    /// The respondent has a personal link and has not submitted yet.
    Draft {
        /// The line.
        line: u64,
    },
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Ratings added.
    pub added: u64,
    /// Ratings that were stored before with the same scores.
    pub unchanged: u64,
    /// Responses added.
    pub responses: u64,
}

/// How an import begins.
pub enum ImportStart {
    /// The very same file was imported into the study before.
    AlreadyImported {
        /// When.
        at: Timestamp,
    },
    /// The import is open.
    Import(Box<ImportTx>),
}

/// An open import. Dropped without [`ImportTx::commit`], it leaves the database as it was.
pub struct ImportTx {
    tx: Tx,
    ring: Arc<Ring>,
    id: String,
    study: String,
    edition: String,
    digest: String,
    file: String,
    at: Timestamp,
    responses: HashMap<[String; 3], (String, String)>,
    summary: ImportSummary,
}

impl Store {
    /// Begins an import: everything after this, study and edition too, happens whole or not at all.
    pub async fn begin_import(&self, frame: ImportFrame<'_>) -> Result<ImportStart, StoreError> {
        let mut tx = self.db.begin().await?;
        if let Some(row) = tx.row(EARLIER_IMPORT, values![&frame.study.id, frame.digest]).await? {
            return Ok(ImportStart::AlreadyImported { at: row.time(0)? });
        }
        if frame.save_study {
            study::save(&mut tx, frame.study).await?;
        }
        if frame.save_edition {
            super::edition::publish(&mut tx, frame.edition).await?;
        }
        Ok(ImportStart::Import(Box::new(ImportTx {
            tx,
            ring: self.ring.clone(),
            id: lars_domain::new_id(),
            study: frame.study.id.clone(),
            edition: frame.edition.id.clone(),
            digest: frame.digest.to_owned(),
            file: frame.file.to_owned(),
            at: frame.at,
            responses: HashMap::new(),
            summary: ImportSummary::default(),
        })))
    }
}

impl ImportTx {
    /// Adds rows, and says which of them cannot be. After a fault the import should be dropped.
    pub async fn add(&mut self, rows: &[ImportRow]) -> Result<Vec<ImportFault>, StoreError> {
        let mut faults = Vec::new();
        for rows in rows.chunks(TOGETHER) {
            self.add_together(rows, &mut faults).await?;
        }
        Ok(faults)
    }

    /// What was done so far.
    pub fn summary(&self) -> ImportSummary {
        self.summary
    }

    /// Makes the import durable. An import that adds nothing leaves no trace.
    pub async fn commit(mut self) -> Result<ImportSummary, StoreError> {
        if self.summary.added > 0 {
            let record = values![&self.id, &self.study, &self.digest, &self.file, self.at];
            self.tx.run(RECORD_IMPORT, record).await?;
            self.tx.commit().await?;
        }
        Ok(self.summary)
    }

    async fn add_together(
        &mut self,
        rows: &[ImportRow],
        faults: &mut Vec<ImportFault>,
    ) -> Result<(), StoreError> {
        let mut ready = Vec::with_capacity(rows.len());
        for row in rows {
            match self.response(row).await? {
                Ok(response) => ready.push((response, row)),
                Err(fault) => faults.push(fault),
            }
        }
        // A full batch of rows that are all new goes in with one statement; else each tells for itself.
        if ready.len() == TOGETHER && has_no_repeat(&ready) {
            let ratings = ready.iter().map(|(response, row)| self.rating(response, row));
            let ratings = ratings.collect::<Result<Vec<_>, _>>()?;
            let added = self.tx.run_many(&ADD_RATINGS, ratings).await?;
            self.summary.added += added;
            if added == TOGETHER as u64 {
                return Ok(());
            }
            self.summary.added -= added;
            for (response, row) in &ready {
                self.settle(response, row, true, faults).await?;
            }
            return Ok(());
        }
        for (response, row) in &ready {
            let added = self.tx.run(ADD_RATING, self.rating(response, row)?).await?;
            self.summary.added += added;
            if added == 0 {
                self.settle(response, row, false, faults).await?;
            }
        }
        Ok(())
    }

    /// Says what became of a row that may have been there: added just now, the same as stored, or a fault.
    async fn settle(
        &mut self,
        response: &str,
        row: &ImportRow,
        just_tried: bool,
        faults: &mut Vec<ImportFault>,
    ) -> Result<(), StoreError> {
        let found =
            self.tx.row(STORED_RATING, values![response, &row.partner, &row.level, &row.item]).await?;
        let found = found.ok_or(StoreError::Broken("rating"))?;
        let codes = [row.partner.as_str(), &row.level, &row.item];
        let known = rating::open(&self.ring, response, codes, &found.text(0)?)?;
        let line = found.maybe_int(2)?.and_then(|line| u64::try_from(line).ok());
        let is_ours = found.maybe_text(1)?.as_deref() == Some(self.id.as_str());
        if is_ours && just_tried && line == Some(row.line) {
            self.summary.added += 1;
        } else if is_ours {
            faults.push(ImportFault::Repeated { line: row.line, first: line });
        } else if known == row.scores {
            self.summary.unchanged += 1;
        } else {
            faults.push(ImportFault::Differs { line: row.line, stored: known });
        }
        Ok(())
    }

    fn rating(&self, response: &str, row: &ImportRow) -> Result<Vec<Value>, StoreError> {
        let ImportRow { partner, level, item, .. } = row;
        let sealed = rating::seal(&self.ring, response, [partner, level, item], &row.scores)?;
        let line = i64::try_from(row.line).unwrap_or(i64::MAX);
        Ok(values![response, partner, level, item, sealed, &self.id, line])
    }

    /// The response that a row belongs to; made, finished, on first sight.
    async fn response(&mut self, row: &ImportRow) -> Result<Result<String, ImportFault>, StoreError> {
        let key = [row.case.clone(), row.wave.clone(), row.respondent.clone()];
        if let Some((id, helix)) = self.responses.get(&key) {
            return Ok(same_helix(id, helix, row));
        }
        let found = values![&self.study, &row.case, &row.wave, &row.respondent];
        let (id, helix) = if let Some(found) = self.tx.row(KNOWN_RESPONSE, found.clone()).await? {
            if found.maybe_text(2)?.is_none() {
                // Nothing would show the rating, and the respondent's next page would take it away.
                return Ok(Err(ImportFault::Draft { line: row.line }));
            }
            (found.text(0)?, found.text(1)?)
        } else if self.tx.row(INVITED, found).await?.is_some() {
            // The link would open the imported answers to whoever holds it.
            return Ok(Err(ImportFault::Draft { line: row.line }));
        } else {
            let id = lars_domain::new_id();
            let made = values![
                &id,
                &self.study,
                &self.edition,
                &row.case,
                &row.wave,
                &row.helix,
                &row.respondent,
                self.at
            ];
            self.tx.run(ADD_RESPONSE, made).await?;
            self.summary.responses += 1;
            (id, row.helix.clone())
        };
        if self.responses.len() >= REMEMBERED {
            self.responses.clear();
        }
        let settled = same_helix(&id, &helix, row);
        self.responses.insert(key, (id, helix));
        Ok(settled)
    }
}

fn same_helix(id: &str, helix: &str, row: &ImportRow) -> Result<String, ImportFault> {
    if helix == row.helix {
        Ok(id.to_owned())
    } else {
        Err(ImportFault::OtherHelix { line: row.line, helix: helix.to_owned() })
    }
}

/// `ON CONFLICT` within one statement would hide a repeat inside the batch on both engines alike; it is told one by one.
fn has_no_repeat(rows: &[(String, &ImportRow)]) -> bool {
    let mut keys: Vec<_> = rows.iter().map(|(id, row)| (id, &row.partner, &row.level, &row.item)).collect();
    keys.sort_unstable();
    keys.windows(2).all(|pair| pair[0] != pair[1])
}
