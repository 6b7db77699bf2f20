//! Letters with which respondents send themselves their own link. Whoever has a link could write to strangers with it: each goes to one address,
//! of which a keyed digest is kept, and there are so many a day.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use lars_domain::ask::reach::mail::{Mail, RESUME_A_DAY, RESUME_OF_STUDY_A_DAY};
use lars_domain::ask::reach::participant::Participant;

use super::mail;
use crate::db::values;
use crate::{Store, StoreError};

const COUNT_RESUME: &str = "INSERT INTO resume_letter (participant, address_digest, sent, day, letters) VALUES ($1, $2, $3, $4, 1) \
    ON CONFLICT (participant) DO UPDATE SET sent = excluded.sent, day = excluded.day, \
    letters = CASE WHEN resume_letter.day = excluded.day THEN resume_letter.letters + 1 ELSE 1 END \
    WHERE resume_letter.address_digest = excluded.address_digest \
    AND (resume_letter.day <> excluded.day OR resume_letter.letters < $5)";
const RESUME_ADDRESS: &str = "SELECT address_digest FROM resume_letter WHERE participant = $1";
const COUNT_RESUME_OF_STUDY: &str = "INSERT INTO resume_day (study, day, letters) VALUES ($1, $2, 1) \
    ON CONFLICT (study, day) DO UPDATE SET letters = resume_day.letters + 1 WHERE resume_day.letters < $3";
/// Deletes to which address a respondent sent the own link.
pub const DELETE_RESUME: &str = "DELETE FROM resume_letter WHERE participant = $1";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("COUNT_RESUME", COUNT_RESUME),
    ("RESUME_ADDRESS", RESUME_ADDRESS),
    ("COUNT_RESUME_OF_STUDY", COUNT_RESUME_OF_STUDY),
    ("DELETE_RESUME", DELETE_RESUME),
];

/// What became of a letter with a respondent's own link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumed {
    /// It is on its way.
    Queued,
    /// The link was sent to another address before.
    OtherAddress,
    /// The respondent, or the study, has sent as many today as a day allows.
    TooMany,
}

impl Store {
    /// Queues a letter with a respondent's own link, within the limits.
    pub async fn queue_resume(
        &self,
        participant: &Participant,
        mail: &Mail,
        now: Timestamp,
    ) -> Result<Resumed, StoreError> {
        let address = mail.letter.to.to_lowercase();
        let digest = self.ring.lasting_digest(&["resume letter", &participant.id, &address]);
        let day = now.to_zoned(TimeZone::UTC).date().to_string();
        let mut tx = self.db.begin().await?;
        let row = values![&participant.id, &digest, now, &day, RESUME_A_DAY];
        if tx.run(COUNT_RESUME, row).await? == 0 {
            let known = tx.row(RESUME_ADDRESS, values![&participant.id]).await?;
            let known = known.map(|row| row.in_order().text()).transpose()?;
            return Ok(if known == Some(digest) { Resumed::TooMany } else { Resumed::OtherAddress });
        }
        let of_study = values![&participant.study, &day, RESUME_OF_STUDY_A_DAY];
        if tx.run(COUNT_RESUME_OF_STUDY, of_study).await? == 0 {
            return Ok(Resumed::TooMany);
        }
        mail::add(&mut tx, &self.ring, mail).await?;
        tx.commit().await?;
        Ok(Resumed::Queued)
    }
}
