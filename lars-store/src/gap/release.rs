//! Releases of results: kept for good, with what the next one is compared with. What may be released is decided in the domain.

use jiff::Timestamp;
use lars_domain::gap::release::Release;
use lars_domain::gap::trace::Traces;

use crate::db::{Row, Tx, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const WAVE_STATES: &str = "SELECT wave, changes, released, considered, erased FROM response_state \
    WHERE study = $1 AND case_code = $2 ORDER BY wave";
const RELEASE: &str = "SELECT id, sealed, at FROM release \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND number = $4";
const PARTS: &str =
    "SELECT id, sealed FROM release_part WHERE study = $1 AND case_code = $2 AND wave = $3 ORDER BY part";
/// Whoever published or erased since the state was read has changed one of the two numbers.
const PUBLISH: &str = "UPDATE response_state SET released = $4, considered = $5, parts = $6 \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND released = $7 AND erased = $8";
const CONSIDER: &str = "UPDATE response_state SET considered = $4 \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND released = $5 AND erased = $6";
const DROP_PARTS: &str = "DELETE FROM release_part WHERE study = $1 AND case_code = $2 AND wave = $3";
const ADD_PART: &str = "INSERT INTO release_part (id, study, case_code, wave, part, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6)";
const ADD_RELEASE: &str = "INSERT INTO release (id, study, case_code, wave, number, at, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const COUNT_ERASURE: &str = "UPDATE response_state SET erased = erased + 1 \
    WHERE study = $1 AND case_code = $2 AND wave = $3 AND released > 0";
const PART_COUNT: &str = "SELECT parts FROM response_state WHERE study = $1 AND case_code = $2 AND wave = $3";
const PART: &str =
    "SELECT id, sealed FROM release_part WHERE study = $1 AND case_code = $2 AND wave = $3 AND part = $4";
const CHANGE_PART: &str = "UPDATE release_part SET sealed = $2 WHERE id = $1";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("WAVE_STATES", WAVE_STATES),
    ("RELEASE", RELEASE),
    ("PARTS", PARTS),
    ("PUBLISH", PUBLISH),
    ("CONSIDER", CONSIDER),
    ("DROP_PARTS", DROP_PARTS),
    ("ADD_PART", ADD_PART),
    ("ADD_RELEASE", ADD_RELEASE),
    ("COUNT_ERASURE", COUNT_ERASURE),
    ("PART_COUNT", PART_COUNT),
    ("PART", PART),
    ("CHANGE_PART", CHANGE_PART),
];

/// How the answers of a case and wave stand to what was released of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaveState {
    /// Code of the wave.
    pub wave: String,
    /// How often submitted answers have changed.
    pub changes: i64,
    /// The number of the latest release; 0 where there is none.
    pub released: i64,
    /// For which state of the answers a release was last considered.
    pub considered: String,
    erased: i64,
}

fn release_place(id: &str) -> [&str; 2] {
    ["release", id]
}

fn part_place(id: &str) -> [&str; 2] {
    ["release-part", id]
}

/// Takes a respondent who is erased out of what releases are compared with. Their scores stay in counters of several people.
///
/// It comes after the counts were written: their row is locked from then on, so no release is written in between.
pub async fn forget(tx: &mut Tx, ring: &Ring, place: [&str; 3], respondent: &str) -> Result<(), StoreError> {
    let [study, case, wave] = place;
    if tx.run(COUNT_ERASURE, values![study, case, wave]).await? == 0 {
        return Ok(());
    }
    let parts = tx.row(PART_COUNT, values![study, case, wave]).await?;
    let parts = usize::try_from(parts.map_or(Ok(0), |row| row.in_order().int())?).unwrap_or(0);
    let part = Traces::part_of(respondent, parts);
    let Some(row) = tx.row(PART, values![study, case, wave, part]).await? else { return Ok(()) };
    let mut row = row.in_order();
    let id = row.text()?;
    let place = part_place(&id);
    if let Some(rest) = Traces::without(&ring.open(&place, &row.text()?)?, respondent) {
        tx.run(CHANGE_PART, values![&id, ring.seal(&place, &rest)?]).await?;
    }
    Ok(())
}

impl Store {
    /// How the answers of a case stand to what was released of them, wave by wave.
    pub async fn wave_states(&self, study: &str, case: &str) -> Result<Vec<WaveState>, StoreError> {
        let state = |row: &Row| {
            let mut row = row.in_order();
            Ok(WaveState {
                wave: row.text()?,
                changes: row.int()?,
                released: row.int()?,
                considered: row.text()?,
                erased: row.int()?,
            })
        };
        self.db.rows(WAVE_STATES, values![study, case]).await?.iter().map(state).collect()
    }

    /// A release, and when it was made.
    pub async fn release(
        &self,
        [study, case, wave]: [&str; 3],
        number: i64,
    ) -> Result<Option<(Timestamp, Release)>, StoreError> {
        let Some(row) = self.db.row(RELEASE, values![study, case, wave, number]).await? else {
            return Ok(None);
        };
        let mut row = row.in_order();
        let id = row.text()?;
        let plain = self.ring.open(&release_place(&id), &row.text()?)?;
        let release = serde_json::from_str(&plain).map_err(|_| StoreError::Broken("release"))?;
        Ok(Some((row.time()?, release)))
    }

    /// What was released of the respondents of a case and wave who are still there.
    pub async fn release_traces(&self, [study, case, wave]: [&str; 3]) -> Result<Traces, StoreError> {
        let mut traces = Traces::default();
        for row in self.db.rows(PARTS, values![study, case, wave]).await? {
            let mut row = row.in_order();
            let id = row.text()?;
            let plain = self.ring.open(&part_place(&id), &row.text()?)?;
            traces.read(&plain).ok_or(StoreError::Broken("traces of a release"))?;
        }
        Ok(traces)
    }

    /// Keeps the release that follows a state, and notes for which answers it was considered. `false` where somebody else published, or
    /// somebody was erased, since the state was read: then nothing is written.
    pub async fn publish_release(
        &self,
        [study, case]: [&str; 2],
        (state, considered): (&WaveState, &str),
        (release, traces): (&Release, &Traces),
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let (wave, number) = (&state.wave, state.released + 1);
        let parts = traces.write();
        let id = lars_domain::new_id();
        let plain = serde_json::to_string(release).map_err(|_| StoreError::Broken("release"))?;
        let sealed = self.ring.seal(&release_place(&id), &plain)?;
        let mut tx = self.db.begin().await?;
        let row = values![study, case, wave, number, considered, parts.len(), state.released, state.erased];
        if tx.run(PUBLISH, row).await? == 0 {
            return Ok(false);
        }
        tx.run(DROP_PARTS, values![study, case, wave]).await?;
        for (part, plain) in parts.iter().enumerate() {
            let id = lars_domain::new_id();
            let sealed = self.ring.seal(&part_place(&id), plain)?;
            tx.run(ADD_PART, values![id, study, case, wave, part, sealed]).await?;
        }
        tx.run(ADD_RELEASE, values![id, study, case, wave, number, at, sealed]).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Notes that nothing may follow yet, and for which answers that was found.
    pub async fn consider_release(
        &self,
        [study, case]: [&str; 2],
        (state, considered): (&WaveState, &str),
    ) -> Result<bool, StoreError> {
        let row = values![study, case, &state.wave, considered, state.released, state.erased];
        Ok(self.db.run(CONSIDER, row).await? > 0)
    }
}
