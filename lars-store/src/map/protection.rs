//! The rules of studies on personal data, and whose responses there are.

use lars_domain::map::protection::{Basis, Protection};

use super::study;
use crate::db::{Row, Value, values};
use crate::{Store, StoreError};

const PROTECTION: &str = "SELECT basis, retention_months, contact, own_results, controller, offers_names FROM protection WHERE study = $1";
const SAVE_PROTECTION: &str = "INSERT INTO protection (study, basis, retention_months, contact, own_results, controller, offers_names) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (study) DO UPDATE SET basis = excluded.basis, \
    retention_months = excluded.retention_months, contact = excluded.contact, own_results = excluded.own_results, \
    controller = excluded.controller, offers_names = excluded.offers_names";
const RESPONDENTS: &str = "SELECT case_code, wave, respondent FROM response WHERE study = $1 \
    UNION SELECT case_code, wave, respondent FROM interview_copy WHERE study = $1 \
    UNION SELECT case_code, wave, respondent FROM paper WHERE study = $1 ORDER BY case_code, wave, respondent";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("PROTECTION", PROTECTION), ("SAVE_PROTECTION", SAVE_PROTECTION), ("RESPONDENTS", RESPONDENTS)];

impl Store {
    /// The rules of a study; nothing is set where nobody set anything.
    pub async fn protection(&self, study: &str) -> Result<Protection, StoreError> {
        let Some(row) = self.db.row(PROTECTION, values![study]).await? else {
            return Ok(Protection::default());
        };
        let mut row = row.in_order();
        let basis = row.maybe_text()?.map(|code| Basis::parse(&code).ok_or(StoreError::Broken("basis")));
        Ok(Protection {
            basis: basis.transpose()?,
            retention_months: row.maybe_int()?,
            contact: row.text()?,
            own_results: row.int()? == 1,
            controller: row.text()?,
            offers_names: row.int()? == 1,
        })
    }

    /// Sets the rules of a study.
    pub async fn save_protection(&self, study: &str, rules: &Protection) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        tx.run(SAVE_PROTECTION, row_of(study, rules)).await?;
        study::touch(&mut tx, study).await?;
        tx.commit().await
    }

    /// The same, if nobody changed the settings of the study since this version. Returns whether it did.
    pub async fn save_protection_since(
        &self,
        (study, version): (&str, i64),
        rules: &Protection,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        if !study::is_next(&mut tx, study, version).await? {
            return Ok(false);
        }
        tx.run(SAVE_PROTECTION, row_of(study, rules)).await?;
        tx.commit().await.map(|()| true)
    }

    /// Case, wave and code of everybody who said anything in a study, finished or not.
    pub async fn respondents(&self, study: &str) -> Result<Vec<[String; 3]>, StoreError> {
        let rows = self.db.rows(RESPONDENTS, values![study]).await?;
        let respondent = |row: &Row| {
            let mut row = row.in_order();
            Ok([row.text()?, row.text()?, row.text()?])
        };
        rows.iter().map(respondent).collect()
    }
}

fn row_of(study: &str, rules: &Protection) -> Vec<Value> {
    let Protection { controller, basis, retention_months, contact, own_results, offers_names } = rules;
    values![
        study,
        basis.map(Basis::code),
        *retention_months,
        contact,
        *own_results,
        controller,
        *offers_names
    ]
}
