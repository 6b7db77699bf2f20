//! Handouts of anonymous studies: which answers went into files together. Which may go into the next file is decided in the domain.

use lars_domain::ask::answer::handout::{Fresh, Handout, Handouts};

use super::staging::is_there;
use crate::db::{Row, Tx, values};
use crate::{Store, StoreError};

/// Submitted answers by the handout they are in; 0 where they were in no file, or changed since.
const SUBMITTED: &str = concat!(
    "SELECT r.case_code, r.wave, COALESCE(r.handout, 0), r.helix, COUNT(*) FROM response r \
    WHERE r.study = $1 AND r.finished IS NOT NULL AND r.edition IN (SELECT id FROM edition WHERE number > 0) AND ",
    is_there!("r"),
    " GROUP BY r.case_code, r.wave, COALESCE(r.handout, 0), r.helix ORDER BY r.case_code, r.wave, COALESCE(r.handout, 0), r.helix"
);
const HANDOUTS: &str =
    "SELECT case_code, wave, number, helix, n FROM handout WHERE study = $1 ORDER BY case_code, wave, number";
/// Of two who hand out at the same moment one writes nothing.
const ADD_HANDOUT: &str = "INSERT INTO handout (study, case_code, wave, number, helix, n) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (study, case_code, wave, number) DO NOTHING";
const JOIN_HANDOUT: &str = concat!(
    "UPDATE response SET handout = $5 WHERE study = $1 AND case_code = $2 AND wave = $3 AND helix = $4 AND handout IS NULL \
    AND finished IS NOT NULL AND edition IN (SELECT id FROM edition WHERE number > 0) AND ",
    is_there!("response")
);
const SHRINK_HANDOUT: &str =
    "UPDATE handout SET n = $5 WHERE study = $1 AND case_code = $2 AND wave = $3 AND number = $4 AND n = $6";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("SUBMITTED", SUBMITTED),
    ("HANDOUTS", HANDOUTS),
    ("ADD_HANDOUT", ADD_HANDOUT),
    ("JOIN_HANDOUT", JOIN_HANDOUT),
    ("SHRINK_HANDOUT", SHRINK_HANDOUT),
];

impl Store {
    /// The submitted answers of an anonymous study, case by case and wave by wave, by the files they were in.
    pub async fn handouts(&self, study: &str) -> Result<Vec<Handouts>, StoreError> {
        let mut tx = self.db.begin_reading().await?;
        handouts(&mut tx, study).await
    }

    /// Notes what goes into a file now: `fresh` for the first time, and of all earlier ones what is left. `false` where answers have come,
    /// gone or changed since these handouts were read: then nothing is written.
    pub async fn hand_out(&self, study: &str, known: &Handouts, fresh: &[Fresh]) -> Result<bool, StoreError> {
        let Handouts { case, wave, before, .. } = known;
        let mut tx = self.db.begin().await?;
        for Handout { number, rows, left, .. } in before.iter().filter(|handout| handout.left < handout.rows)
        {
            if tx
                .run(SHRINK_HANDOUT, values![study, case, wave, *number, counted(*left), counted(*rows)])
                .await?
                == 0
            {
                return Ok(false);
            }
        }
        for new in fresh {
            let row = values![study, case, wave, new.number, new.helix(), counted(new.rows())];
            if tx.run(ADD_HANDOUT, row).await? == 0 {
                return Ok(false);
            }
            for (helix, n) in &new.of {
                if tx.run(JOIN_HANDOUT, values![study, case, wave, helix, new.number]).await? != *n {
                    return Ok(false);
                }
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// The same within a transaction.
pub async fn handouts(tx: &mut Tx, study: &str) -> Result<Vec<Handouts>, StoreError> {
    let mut all: Vec<Handouts> = Vec::new();
    for row in tx.rows(HANDOUTS, values![study]).await? {
        let mut row = row.in_order();
        let place = [row.text()?, row.text()?];
        let (number, helix) = (row.int()?, row.text()?);
        let rows = u64::try_from(row.int()?).unwrap_or(0);
        of_place(&mut all, place).before.push(Handout { number, helix, rows, left: 0 });
    }
    let submitted = |row: &Row| {
        let mut row = row.in_order();
        let place = [row.text()?, row.text()?];
        Ok::<_, StoreError>((place, row.int()?, row.text()?, u64::try_from(row.int()?).unwrap_or(0)))
    };
    for row in tx.rows(SUBMITTED, values![study]).await? {
        let (place, number, helix, n) = submitted(&row)?;
        let here = of_place(&mut all, place);
        match here.before.iter_mut().find(|handout| handout.number == number) {
            Some(handout) => handout.left += n,
            None => here.fresh.push((helix, n)),
        }
    }
    all.sort_by(|one, other| (&one.case, &one.wave).cmp(&(&other.case, &other.wave)));
    Ok(all)
}

fn counted(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn of_place(all: &mut Vec<Handouts>, [case, wave]: [String; 2]) -> &mut Handouts {
    let at = all.iter().position(|known| known.case == case && known.wave == wave).unwrap_or_else(|| {
        all.push(Handouts { case, wave, ..Handouts::default() });
        all.len() - 1
    });
    &mut all[at]
}
