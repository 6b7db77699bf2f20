//! The register of stakeholders. What may tell who they are is sealed; case, helix and links to others are not.

use std::collections::BTreeSet;

use lars_domain::map::stakeholder::{Details, Stakeholder};

use crate::db::{Many, Row, Tx, Value, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

/// All that [`read`] reads.
macro_rules! stakeholders {
    () => {
        "SELECT id, sealed, study, case_code, helix, interviewer, respondent FROM stakeholder "
    };
}
pub(super) use stakeholders;

const STAKEHOLDERS: &str = concat!(stakeholders!(), "WHERE study = $1 ORDER BY id");
const STAKEHOLDER: &str = concat!(stakeholders!(), "WHERE id = $1");
const SAVE_STAKEHOLDER: &str = "INSERT INTO stakeholder \
    (id, study, case_code, helix, interviewer, respondent, sealed, version) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET case_code = excluded.case_code, \
    helix = excluded.helix, interviewer = excluded.interviewer, respondent = excluded.respondent, \
    sealed = excluded.sealed, version = excluded.version";
const NEXT_REGISTER_VERSION: &str = "INSERT INTO register (study, version) VALUES ($1, 1) \
    ON CONFLICT (study) DO UPDATE SET version = register.version + 1 RETURNING version";
const FORGET_APART: &str = "DELETE FROM stakeholder_apart WHERE one = $1 OR other = $1";
const DELETE_STAKEHOLDER: &str = "DELETE FROM stakeholder WHERE id = $1";
const KEEP_APART: &str =
    "INSERT INTO stakeholder_apart (one, other) VALUES ($1, $2) ON CONFLICT (one, other) DO NOTHING";
/// Read once, when participants of an earlier version are joined.
pub const ALL_STAKEHOLDERS: &str = concat!(stakeholders!(), "ORDER BY id");
/// A row is known by the code of its first participant, in every wave.
const NAME_RESPONDENTS: &str = "UPDATE stakeholder SET version = $1, respondent = \
    (SELECT MIN(p.respondent) FROM participant p WHERE p.stakeholder = stakeholder.id AND p.wave = $2) \
    WHERE respondent IS NULL AND id IN ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)";
const RENAME_RESPONDENT: &str =
    "UPDATE stakeholder SET version = $1, respondent = $3 WHERE id = $2 AND case_code = $4";

/// [`SAVE_STAKEHOLDER`] for many.
static SAVE_STAKEHOLDERS: Many = Many::of(SAVE_STAKEHOLDER);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("STAKEHOLDERS", STAKEHOLDERS),
    ("STAKEHOLDER", STAKEHOLDER),
    ("SAVE_STAKEHOLDER", SAVE_STAKEHOLDER),
    ("NEXT_REGISTER_VERSION", NEXT_REGISTER_VERSION),
    ("FORGET_APART", FORGET_APART),
    ("DELETE_STAKEHOLDER", DELETE_STAKEHOLDER),
    ("KEEP_APART", KEEP_APART),
    ("ALL_STAKEHOLDERS", ALL_STAKEHOLDERS),
    ("NAME_RESPONDENTS", NAME_RESPONDENTS),
    ("RENAME_RESPONDENT", RENAME_RESPONDENT),
];

impl Store {
    /// The register of a study.
    pub async fn stakeholders(&self, study: &str) -> Result<Vec<Stakeholder>, StoreError> {
        let rows = self.db.rows(STAKEHOLDERS, values![study]).await?;
        rows.iter().map(|row| read(&self.ring, row)).collect()
    }

    /// One stakeholder.
    pub async fn stakeholder(&self, id: &str) -> Result<Option<Stakeholder>, StoreError> {
        let row = self.db.row(STAKEHOLDER, values![id]).await?;
        row.map(|row| read(&self.ring, &row)).transpose()
    }

    /// Saves stakeholders of a study, new or changed: all of them or none.
    pub async fn save_stakeholders(&self, stakeholders: &[Stakeholder]) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        save(&mut tx, &self.ring, stakeholders).await?;
        tx.commit().await
    }

    /// Saves one, if nobody changed the register since this version. Returns whether it did.
    pub async fn save_stakeholder_since(
        &self,
        version: i64,
        stakeholder: &Stakeholder,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.begin().await?;
        let next = next_version(&mut tx, &stakeholder.study).await?;
        if next != version + 1 {
            return Ok(false);
        }
        save_as(&mut tx, &self.ring, (std::slice::from_ref(stakeholder), next)).await?;
        tx.commit().await.map(|()| true)
    }

    /// Deletes a stakeholder of a study. What its respondent answered stays: it is apart from here.
    pub async fn delete_stakeholder(&self, study: &str, id: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        next_version(&mut tx, study).await?;
        delete(&mut tx, id).await?;
        tx.commit().await
    }

    /// Notes that two stakeholders of a study are not the same.
    pub async fn keep_apart(&self, study: &str, one: &str, other: &str) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        next_version(&mut tx, study).await?;
        tx.run(KEEP_APART, values![one, other]).await?;
        tx.commit().await
    }
}

/// Counts a change of a register up, inside the transaction that makes it: the version of what is changed. Other changes of the same
/// register wait until it is done.
pub(super) async fn next_version(tx: &mut Tx, study: &str) -> Result<i64, StoreError> {
    let row = tx.row(NEXT_REGISTER_VERSION, values![study]).await?;
    row.ok_or(StoreError::Broken("version"))?.in_order().int()
}

/// Saves stakeholders of one study as its next version.
pub async fn save(tx: &mut Tx, ring: &Ring, stakeholders: &[Stakeholder]) -> Result<(), StoreError> {
    let Some(first) = stakeholders.first() else { return Ok(()) };
    let version = next_version(tx, &first.study).await?;
    save_as(tx, ring, (stakeholders, version)).await
}

/// Saves stakeholders of one study as this version.
pub(super) async fn save_as(
    tx: &mut Tx,
    ring: &Ring,
    (stakeholders, version): (&[Stakeholder], i64),
) -> Result<(), StoreError> {
    if stakeholders.is_empty() {
        return Ok(());
    }
    let row = |stakeholder: &Stakeholder| {
        let Stakeholder { id, study, case, helix, details, interviewer, respondent } = stakeholder;
        let plain = serde_json::to_string(details).map_err(|_| StoreError::Broken("stakeholder"))?;
        let sealed = ring.seal(&["stakeholder", id], &plain)?;
        let (interviewer, respondent) = (interviewer.as_deref(), respondent.as_deref());
        Ok::<_, StoreError>(values![id, study, case, helix, interviewer, respondent, sealed, version])
    };
    let rows = stakeholders.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    tx.run_many(&SAVE_STAKEHOLDERS, rows).await.map(|_| ())
}

/// Rows that [`NAME_RESPONDENTS`] has places for.
const TOGETHER: usize = 50;

/// Gives rows without a respondent's code that of their participant in a wave.
pub async fn name_respondents(
    tx: &mut Tx,
    (study, wave): (&str, &str),
    rows: &BTreeSet<String>,
) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let version = next_version(tx, study).await?;
    let rows: Vec<&String> = rows.iter().collect();
    for some in rows.chunks(TOGETHER) {
        let mut given = values![version, wave];
        given.extend(some.iter().map(|row| Value::from(*row)));
        given.resize(TOGETHER + 2, Value::from(""));
        tx.run(NAME_RESPONDENTS, given).await?;
    }
    Ok(())
}

/// Gives a row the code of the participant that stays, where two became one.
pub async fn rename_respondent(
    tx: &mut Tx,
    (study, case): (&str, &str),
    (row, respondent): (&str, &str),
) -> Result<(), StoreError> {
    let version = next_version(tx, study).await?;
    tx.run(RENAME_RESPONDENT, values![version, row, respondent, case]).await.map(|_| ())
}

/// Deletes a stakeholder inside an open transaction.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    for statement in [FORGET_APART, DELETE_STAKEHOLDER] {
        tx.run(statement, values![id]).await?;
    }
    Ok(())
}

/// Reads a stakeholder and opens what is sealed of it.
pub fn read(ring: &Ring, row: &Row) -> Result<Stakeholder, StoreError> {
    let mut row = row.in_order();
    let id = row.text()?;
    let plain = ring.open(&["stakeholder", &id], &row.text()?)?;
    let details: Details = serde_json::from_str(&plain).map_err(|_| StoreError::Broken("stakeholder"))?;
    Ok(Stakeholder {
        id,
        study: row.text()?,
        case: row.text()?,
        helix: row.text()?,
        interviewer: row.maybe_text()?,
        respondent: row.maybe_text()?,
        details,
    })
}
