//! Imports: ratings of a file into a study, all or none.
//!
//! A rating that is stored already stays as it is: the same one is counted, another one is a fault. What a file says of one respondent
//! may stand anywhere in it, so it is gathered in memory, about 16 bytes a rating, and written at the end: in pieces that nobody sees
//! (`staging`), so that whoever answers meanwhile does not wait, and made visible by one short transaction.

use std::collections::HashMap;

use jiff::Timestamp;
use lars_domain::ask::answer::handout::NO_TIME;
use lars_domain::ask::answer::rating::{Rated, RatingRow, Scores};
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;

use super::count::{CountChanges, Counted};
use super::said::Said;
use super::staging::{self, TOGETHER, hidden_slug};
use crate::db::{Value, values};
use crate::hold::Hold;
use crate::map::study;
use crate::{Store, StoreError};

const EARLIER_IMPORT: &str = "SELECT at FROM import WHERE study = $1 AND digest = $2";
const RECORD_IMPORT: &str = "INSERT INTO import (id, study, digest, file, at) VALUES ($1, $2, $3, $4, $5)";
/// What is stored of a respondent: a response, an invitation, or both.
const KNOWN_RESPONDENT: &str = "SELECT r.id, COALESCE(r.helix, ''), r.finished, r.sealed FROM \
    (SELECT $1 AS study, $2 AS case_code, $3 AS wave, $4 AS respondent) AS k \
    LEFT JOIN response r ON r.study = k.study AND r.case_code = k.case_code AND r.wave = k.wave \
    AND r.respondent = k.respondent AND (r.import IS NULL OR r.import IN (SELECT id FROM import)) \
    LEFT JOIN participant i ON i.study = k.study AND i.case_code = k.case_code AND i.wave = k.wave \
    AND i.respondent = k.respondent WHERE r.id IS NOT NULL OR i.id IS NOT NULL";
const ANYBODY: &str =
    "SELECT id FROM response WHERE study = $1 UNION ALL SELECT id FROM participant WHERE study = $1 LIMIT 1";
const ADD_TO_RESPONSE: &str = "UPDATE response SET sealed = $3, handout = NULL WHERE id = $1 AND sealed = $2";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("EARLIER_IMPORT", EARLIER_IMPORT),
    ("RECORD_IMPORT", RECORD_IMPORT),
    ("KNOWN_RESPONDENT", KNOWN_RESPONDENT),
    ("ANYBODY", ANYBODY),
    ("ADD_TO_RESPONSE", ADD_TO_RESPONSE),
];

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
    store: Store,
    id: String,
    study: Study,
    edition: Edition,
    save_study: bool,
    save_edition: bool,
    digest: String,
    file: String,
    at: Timestamp,
    /// Whether nobody was in the study when the import began: nobody has to be looked for. Who comes meanwhile is found when it is written,
    /// and the import refused.
    is_empty: bool,
    relations: Relations,
    respondents: HashMap<[String; 3], Gathered>,
    summary: ImportSummary,
}

/// What is rated, as small numbers.
#[derive(Default)]
struct Relations {
    numbers: HashMap<Rated, u32>,
    all: Vec<Rated>,
}

impl Relations {
    fn number(&mut self, rated: Rated) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let all = &mut self.all;
        *self.numbers.entry(rated).or_insert_with_key(|rated| {
            all.push(rated.clone());
            next
        })
    }
}

/// What a file says of a respondent, and what is stored.
struct Gathered {
    id: String,
    helix: String,
    /// The sealed text of the response that was there before.
    stored: Option<String>,
    /// Relation, scores, and line; no line for what was stored before.
    ratings: Vec<(u32, Scores, Option<u64>)>,
    adds: bool,
}

impl Store {
    /// Begins an import: everything after this, study and edition too, happens whole or not at all.
    pub async fn begin_import(&self, frame: ImportFrame<'_>) -> Result<ImportStart, StoreError> {
        if let Some(row) = self.db.row(EARLIER_IMPORT, values![&frame.study.id, frame.digest]).await? {
            return Ok(ImportStart::AlreadyImported { at: row.in_order().time()? });
        }
        let is_empty = self.db.row(ANYBODY, values![&frame.study.id]).await?.is_none();
        Ok(ImportStart::Import(Box::new(ImportTx {
            is_empty,
            store: self.clone(),
            id: lars_domain::new_id(),
            study: frame.study.clone(),
            edition: frame.edition.clone(),
            save_study: frame.save_study,
            save_edition: frame.save_edition,
            digest: frame.digest.to_owned(),
            file: frame.file.to_owned(),
            at: frame.at,
            relations: Relations::default(),
            respondents: HashMap::new(),
            summary: ImportSummary::default(),
        })))
    }
}

impl ImportTx {
    /// Adds rows, and says which of them cannot be. After a fault the import should be dropped.
    pub async fn add(&mut self, rows: &[ImportRow]) -> Result<Vec<ImportFault>, StoreError> {
        let mut faults = Vec::new();
        for row in rows {
            faults.extend(self.add_row(row).await?);
        }
        Ok(faults)
    }

    /// What was done so far.
    pub fn summary(&self) -> ImportSummary {
        self.summary
    }

    async fn add_row(&mut self, row: &ImportRow) -> Result<Option<ImportFault>, StoreError> {
        let line = row.line;
        let key = [row.case.clone(), row.wave.clone(), row.respondent.clone()];
        if !self.respondents.contains_key(&key) {
            match self.gathered(row).await? {
                Ok(gathered) => self.respondents.insert(key.clone(), gathered),
                Err(fault) => return Ok(Some(fault)),
            };
        }
        let ImportRow { partner, level, item, scores, .. } = row;
        let scores = *scores;
        let rated = Rated { partner: partner.clone(), level: level.clone(), item: item.clone() };
        let relation = self.relations.number(rated);
        let Some(gathered) = self.respondents.get_mut(&key) else { return Ok(None) };
        if gathered.helix != row.helix {
            return Ok(Some(ImportFault::OtherHelix { line, helix: gathered.helix.clone() }));
        }
        let known = gathered.ratings.iter().find(|(known, ..)| *known == relation);
        Ok(match known {
            Some((_, _, Some(first))) => Some(ImportFault::Repeated { line, first: Some(*first) }),
            Some((_, stored, None)) if *stored == scores => {
                self.summary.unchanged += 1;
                None
            }
            Some((_, stored, None)) => Some(ImportFault::Differs { line, stored: *stored }),
            None => {
                self.summary.responses += u64::from(!gathered.adds && gathered.stored.is_none());
                self.summary.added += 1;
                gathered.ratings.push((relation, scores, Some(line)));
                gathered.adds = true;
                None
            }
        })
    }

    /// What is known of a respondent on first sight.
    async fn gathered(&mut self, row: &ImportRow) -> Result<Result<Gathered, ImportFault>, StoreError> {
        let ImportRow { case, wave, respondent, helix, line, .. } = row;
        let found = if self.is_empty {
            None
        } else {
            self.store.db.row(KNOWN_RESPONDENT, values![&self.study.id, case, wave, respondent]).await?
        };
        let Some(found) = found else {
            let (id, helix) = (lars_domain::new_id(), helix.clone());
            return Ok(Ok(Gathered { id, helix, stored: None, ratings: Vec::new(), adds: false }));
        };
        // Where it is not submitted, nothing would show the rating, and the respondent's next page would take it away; where there is only
        // a link, it would open the imported answers to whoever holds it.
        let mut found = found.in_order();
        let (id, helix, finished) = (found.maybe_text()?, found.text()?, found.maybe_time()?);
        let Some(id) = id.filter(|_| finished.is_some()) else {
            return Ok(Err(ImportFault::Draft { line: *line }));
        };
        let sealed = found.text()?;
        let ratings = Said::open(&self.store.ring, &id, &sealed)?.ratings.into_iter();
        let ratings = ratings.map(|(rated, scores)| (self.relations.number(rated), scores, None)).collect();
        Ok(Ok(Gathered { id, helix, stored: Some(sealed), ratings, adds: false }))
    }

    /// Makes the import durable and visible, whole. An import that adds nothing leaves no trace, and neither does one that fails.
    pub async fn commit(mut self) -> Result<ImportSummary, StoreError> {
        if self.summary.added == 0 {
            return Ok(self.summary);
        }
        let store = self.store.clone();
        let hold = store.hold_to_import(&self.id).await?;
        let done = self.written(&hold).await;
        if done.is_err() {
            // What cannot be taken away now is taken away by the next start.
            let _ = store.drop_staged(&self.id).await;
        }
        let released = store.let_go(&hold).await;
        done?;
        released?;
        Ok(self.summary)
    }

    async fn written(&mut self, hold: &Hold) -> Result<(), StoreError> {
        self.hide_frame().await?;
        let mut all: Vec<_> = std::mem::take(&mut self.respondents).into_iter().collect();
        all.retain(|(_, gathered)| gathered.adds);
        // In the order of the file: neighbours in it are neighbours in the database.
        all.sort_by(|a, b| a.1.id.cmp(&b.1.id));
        let at = if self.study.anonymous { NO_TIME } else { self.at };
        let (mut counts, mut rows, mut additions) = (CountChanges::default(), Vec::new(), Vec::new());
        for ([case, wave, respondent], gathered) in all {
            let place = [self.study.id.as_str(), &wave, &case, &gathered.helix];
            if gathered.stored.is_none() {
                let counted = Counted { finished: Some(at), agreed: None };
                counts.change(place, None, Some(&counted));
            }
            counts.changed(place);
            let sealed = self.said(&gathered)?.seal(&self.store.ring, &gathered.id)?;
            let Gathered { id, helix, stored, .. } = gathered;
            if let Some(stored) = stored {
                additions.push(values![id, stored, sealed]);
                continue;
            }
            let (study, edition, import) = (&self.study.id, &self.edition.id, &self.id);
            rows.push(values![id, study, edition, case, wave, helix, respondent, at, sealed, import]);
            if rows.len() == TOGETHER {
                self.store.stage(hold, std::mem::take(&mut rows)).await?;
            }
        }
        self.store.stage(hold, rows).await?;
        self.switch(counts, additions).await
    }

    /// Puts study and edition where responses can name them, the study under a name that nobody sees.
    async fn hide_frame(&self) -> Result<(), StoreError> {
        let is_new_study = self.save_study && self.store.study_by_id(&self.study.id).await?.is_none();
        if !is_new_study && !self.save_edition {
            return Ok(());
        }
        let mut tx = self.store.db.begin().await?;
        if is_new_study {
            let hidden = Study { slug: hidden_slug(&self.id), ..self.study.clone() };
            study::save(&mut tx, &hidden).await?;
        }
        if self.save_edition {
            crate::ask::write::edition::publish(&mut tx, &self.edition).await?;
        }
        tx.commit().await
    }

    /// Makes visible what was written, or nothing of it.
    async fn switch(&self, counts: CountChanges, additions: Vec<Vec<Value>>) -> Result<(), StoreError> {
        let mut tx = self.store.db.begin().await?;
        if self.save_study {
            study::save(&mut tx, &self.study).await?;
        }
        if staging::staged(&mut tx, &self.id).await? != self.summary.responses {
            // Somebody of the file answered meanwhile.
            return Err(StoreError::Outrun);
        }
        for addition in additions {
            if tx.run(ADD_TO_RESPONSE, addition).await? == 0 {
                return Err(StoreError::Outrun);
            }
        }
        counts.write(&mut tx).await?;
        let record = values![&self.id, &self.study.id, &self.digest, &self.file, self.at];
        tx.run(RECORD_IMPORT, record).await?;
        tx.commit().await
    }

    /// All that is to be stored of a respondent.
    fn said(&self, gathered: &Gathered) -> Result<Said, StoreError> {
        let mut said = match &gathered.stored {
            Some(sealed) => Said::open(&self.store.ring, &gathered.id, sealed)?,
            None => Said::default(),
        };
        for (relation, scores, _) in &gathered.ratings {
            let rated = self.relations.all.get(*relation as usize).ok_or(StoreError::Broken("rating"))?;
            said.ratings.insert(rated.clone(), *scores);
        }
        Ok(said)
    }
}
