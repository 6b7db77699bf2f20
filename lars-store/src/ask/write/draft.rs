//! Drafts of questionnaires: every save is a version that nobody else may have taken; and how far translations are.

use std::collections::HashMap;

use lars_domain::ask::reach::invitation::{Channel, Invitation};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::draft::{Draft, Mark, TranslationStatus};
use lars_domain::ask::write::edition::Edition;

use super::edition;
use crate::ask::reach::{invitation, participant};
use crate::db::{Row, values};
use crate::{Store, StoreError};

macro_rules! drafts {
    () => {
        "SELECT study, version, questionnaire, saved, who FROM draft "
    };
}
const DRAFT: &str = concat!(drafts!(), "WHERE study = $1 ORDER BY version DESC LIMIT 1");
const DRAFT_VERSION: &str = concat!(drafts!(), "WHERE study = $1 AND version = $2");
const DRAFT_VERSIONS: &str = "SELECT version, saved, who FROM draft WHERE study = $1 ORDER BY version DESC";
const SAVE_DRAFT: &str =
    "INSERT INTO draft (study, version, questionnaire, saved, who) VALUES ($1, $2, $3, $4, $5)";
const FORGET_VERSIONS: &str = "DELETE FROM draft WHERE study = $1 AND version <= $2";
/// Languages of one path with the same mark together: a row for each would be tens of thousands.
const TRANSLATIONS: &str = "SELECT path, status, source, string_agg(language, ',') FROM translation \
    WHERE study = $1 GROUP BY path, status, source";
const SAVE_TRANSLATION: &str = "INSERT INTO translation (study, path, language, status, source) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (study, path, language) DO UPDATE SET \
    status = excluded.status, source = excluded.source";
const ADD_TRIAL: &str = "INSERT INTO trial (participant, edition) VALUES ($1, $2)";
const TRIAL: &str = "SELECT edition FROM trial WHERE participant = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("DRAFT", DRAFT),
    ("DRAFT_VERSION", DRAFT_VERSION),
    ("DRAFT_VERSIONS", DRAFT_VERSIONS),
    ("SAVE_DRAFT", SAVE_DRAFT),
    ("FORGET_VERSIONS", FORGET_VERSIONS),
    ("TRANSLATIONS", TRANSLATIONS),
    ("SAVE_TRANSLATION", SAVE_TRANSLATION),
    ("ADD_TRIAL", ADD_TRIAL),
    ("TRIAL", TRIAL),
];

/// How many versions of a draft are kept.
pub const VERSIONS_KEPT: i64 = 50;

/// Marks of translations, by path, then language.
pub type Marks = HashMap<String, HashMap<String, Mark>>;

/// A version of a draft without its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftVersion {
    /// Its number.
    pub version: i64,
    /// When it was saved.
    pub saved: jiff::Timestamp,
    /// Who saved it.
    pub who: String,
}

impl Store {
    /// The draft of a study as it is now.
    pub async fn draft(&self, study: &str) -> Result<Option<Draft>, StoreError> {
        self.db.row(DRAFT, values![study]).await?.as_ref().map(read).transpose()
    }

    /// An earlier version of it, while it is kept.
    pub async fn draft_version(&self, study: &str, version: i64) -> Result<Option<Draft>, StoreError> {
        self.db.row(DRAFT_VERSION, values![study, version]).await?.as_ref().map(read).transpose()
    }

    /// The versions that are kept, newest first.
    pub async fn draft_versions(&self, study: &str) -> Result<Vec<DraftVersion>, StoreError> {
        let rows = self.db.rows(DRAFT_VERSIONS, values![study]).await?;
        let version = |row: &Row| {
            let mut row = row.in_order();
            Ok(DraftVersion { version: row.int()?, saved: row.time()?, who: row.text()? })
        };
        rows.iter().map(version).collect()
    }

    /// Saves a new version, with marks of translations. `Ok(false)` where somebody saved that version before: nothing is
    /// kept then.
    pub async fn save_draft(
        &self,
        draft: &Draft,
        marks: &[(String, String, Mark)],
    ) -> Result<bool, StoreError> {
        let Draft { study, version, saved, who, questionnaire } = draft;
        let text = serde_json::to_string(questionnaire).map_err(|_| StoreError::Broken("questionnaire"))?;
        let mut tx = self.db.begin().await?;
        match tx.run(SAVE_DRAFT, values![study, *version, text, *saved, who]).await {
            Err(StoreError::Taken(_)) => return Ok(false),
            other => other?,
        };
        for (path, language, Mark { status, source }) in marks {
            tx.run(SAVE_TRANSLATION, values![study, path, language, status.code(), source]).await?;
        }
        tx.run(FORGET_VERSIONS, values![study, *version - VERSIONS_KEPT]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// What is recorded of the translations of a study's draft.
    pub async fn translations(&self, study: &str) -> Result<Marks, StoreError> {
        let rows = self.db.rows(TRANSLATIONS, values![study]).await?;
        let mut marks = Marks::new();
        for row in rows {
            let mut row = row.in_order();
            let known = marks.entry(row.text()?).or_default();
            let status = TranslationStatus::parse(&row.text()?);
            let mark = Mark { status: status.ok_or(StoreError::Broken("status"))?, source: row.text()? };
            let languages = row.text()?;
            known.extend(languages.split(',').map(|language| (language.to_owned(), mark.clone())));
        }
        Ok(marks)
    }

    /// Adds a participant who tries out a frozen copy of a draft; the copy is published with it, apart from the editions
    /// that respondents answer.
    pub async fn add_trial(
        &self,
        copy: &Edition,
        invited: &Participant,
        digest: &str,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        edition::publish(&mut tx, copy).await?;
        let mut invited = invited.clone();
        participant::add(&mut tx, &mut invited).await?;
        let way = Invitation::by_link(Channel::Link, copy.published, digest.to_owned());
        invitation::add_all(&mut tx, std::iter::once((invited.id.as_str(), &way))).await?;
        tx.run(ADD_TRIAL, values![&invited.id, &copy.id]).await?;
        tx.commit().await
    }

    /// The edition that an invitation tries out, if it only does that.
    pub async fn trial(&self, invitation: &str) -> Result<Option<String>, StoreError> {
        self.db.row(TRIAL, values![invitation]).await?.map(|row| row.in_order().text()).transpose()
    }
}

fn read(row: &Row) -> Result<Draft, StoreError> {
    let mut row = row.in_order();
    Ok(Draft {
        study: row.text()?,
        version: row.int()?,
        questionnaire: serde_json::from_str(&row.text()?).map_err(|_| StoreError::Broken("questionnaire"))?,
        saved: row.time()?,
        who: row.text()?,
    })
}
