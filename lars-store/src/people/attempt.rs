//! Tries of passwords, codes and links: counted before they are checked, by a person and by a network, for all processes on the database.
//!
//! Which purposes there are, and how many tries each has, is the caller's matter; how long somebody waits stands here.

use jiff::{SignedDuration, Timestamp};

use crate::db::{InOrder, values};
use crate::{Store, StoreError};

/// The wait in milliseconds that follows this many tries: none, then a minute that doubles with each further try, up to an hour.
macro_rules! wait {
    ($tries:literal) => {
        concat!(
            "CASE WHEN ",
            $tries,
            " < 0 THEN 0 WHEN ",
            $tries,
            " = 0 THEN 60000 WHEN ",
            $tries,
            " = 1 THEN 120000 WHEN ",
            $tries,
            " = 2 THEN 240000 WHEN ",
            $tries,
            " = 3 THEN 480000 WHEN ",
            $tries,
            " = 4 THEN 960000 WHEN ",
            $tries,
            " = 5 THEN 1920000 ELSE 3600000 END"
        )
    };
}

/// What is known of a try before it is counted: when the last one was, and until when there is a wait.
const ATTEMPT: &str = concat!(
    "SELECT tried_at, tried_at + ",
    wait!("tries - $3"),
    " FROM attempt WHERE purpose = $1 AND whose = $2"
);
/// Counts a try, unless it comes during a wait: of many at once, no more are counted than are allowed.
const TAKE_ATTEMPT: &str = concat!(
    "INSERT INTO attempt (purpose, whose, tries, tried_at, of_account) VALUES ($1, $2, 1, $4, $6) \
    ON CONFLICT (purpose, whose) DO UPDATE SET \
    tries = CASE WHEN attempt.tried_at <= $4 - $5 THEN 1 ELSE attempt.tries + 1 END, \
    tried_at = $4, of_account = $6 WHERE attempt.tried_at + ",
    wait!("attempt.tries - $3"),
    " <= $4"
);
/// Takes a try back that was right; the wait is what it was before, unless somebody else tried meanwhile.
const RETURN_ATTEMPT: &str = "UPDATE attempt SET tries = tries - 1, \
    tried_at = CASE WHEN tried_at = $3 THEN $4 ELSE tried_at END WHERE purpose = $1 AND whose = $2 AND tries > 0";
const FORGET_ATTEMPTS: &str = "DELETE FROM attempt WHERE purpose = $1 AND whose = $2";
const FORGET_OLD_ATTEMPTS: &str = "DELETE FROM attempt WHERE tried_at < $1";
const ATTEMPT_PURPOSES: &str = "SELECT purpose FROM attempt GROUP BY purpose HAVING COUNT(*) > $1";
const FORGET_OLDEST_ATTEMPTS: &str = "DELETE FROM attempt WHERE purpose = $1 AND of_account = 0 AND tried_at <= \
    (SELECT tried_at FROM attempt WHERE purpose = $1 AND of_account = 0 ORDER BY tried_at DESC LIMIT 1 OFFSET $2)";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ATTEMPT", ATTEMPT),
    ("TAKE_ATTEMPT", TAKE_ATTEMPT),
    ("RETURN_ATTEMPT", RETURN_ATTEMPT),
    ("FORGET_ATTEMPTS", FORGET_ATTEMPTS),
    ("FORGET_OLD_ATTEMPTS", FORGET_OLD_ATTEMPTS),
    ("ATTEMPT_PURPOSES", ATTEMPT_PURPOSES),
    ("FORGET_OLDEST_ATTEMPTS", FORGET_OLDEST_ATTEMPTS),
];

/// The most rows of one purpose that are of no account; beyond it the oldest go, at the next sweep.
pub const MAX_ATTEMPTS: i64 = 20_000;
/// After this long without a try nothing of it is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A try that is about to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What is tried.
    pub purpose: &'static str,
    /// The person or network; stored as a digest only.
    pub whose: String,
    /// The number of tries without a wait.
    pub allowed: i64,
    /// After this long without a try the earlier ones no longer count.
    pub forgotten: SignedDuration,
    /// Whether it is of an account that exists: such a row is not forgotten to make room.
    pub of_account: bool,
}

/// Tries that were counted, to be taken back if they were right.
#[derive(Debug)]
pub struct TakenAttempts {
    rows: Vec<(&'static str, String, Option<i64>)>,
    at: i64,
}

impl Store {
    /// Counts these tries, all of them or none. Gives the longest wait if one of them comes too early.
    pub async fn take_attempts(
        &self,
        attempts: &[Attempt],
        now: Timestamp,
    ) -> Result<Result<TakenAttempts, SignedDuration>, StoreError> {
        let at = now.as_millisecond();
        let mut taken = TakenAttempts { rows: Vec::with_capacity(attempts.len()), at };
        let mut tx = self.db.begin().await?;
        for attempt in attempts {
            let Attempt { purpose, whose, allowed, forgotten, of_account } = attempt;
            let whose = self.whose(purpose, whose);
            let known = tx.row(ATTEMPT, values![*purpose, &whose, *allowed]).await?;
            let read = |mut row: InOrder<'_>| Ok::<_, StoreError>((row.int()?, row.int()?));
            let known = known.map(|row| read(row.in_order())).transpose()?;
            let forgotten = i64::try_from(forgotten.as_millis()).unwrap_or(i64::MAX);
            let row = values![*purpose, &whose, *allowed, at, forgotten, *of_account];
            if tx.run(TAKE_ATTEMPT, row).await? == 0 {
                // Another process may have counted the last one in between.
                let until = known.map_or(at, |(_, until)| until).max(at + 1000);
                return Ok(Err(SignedDuration::from_millis(until - at)));
            }
            taken.rows.push((purpose, whose, known.map(|(tried_at, _)| tried_at)));
        }
        tx.commit().await?;
        Ok(Ok(taken))
    }

    /// Takes tries back that were right, so that they are as if they had not been.
    pub async fn return_attempts(&self, taken: &TakenAttempts) -> Result<(), StoreError> {
        for (purpose, whose, before) in &taken.rows {
            self.db.run(RETURN_ATTEMPT, values![*purpose, whose, taken.at, before.unwrap_or(0)]).await?;
        }
        Ok(())
    }

    /// Forgets all tries of somebody who came in.
    pub async fn forget_attempts(&self, purpose: &str, whose: &str) -> Result<(), StoreError> {
        self.db.run(FORGET_ATTEMPTS, values![purpose, self.whose(purpose, whose)]).await.map(|_| ())
    }

    /// Forgets tries of long ago, and the oldest where there are too many of no account.
    pub async fn sweep_attempts(&self, now: Timestamp) -> Result<(), StoreError> {
        self.db.run(FORGET_OLD_ATTEMPTS, values![(now - KEPT).as_millisecond()]).await?;
        for row in self.db.rows(ATTEMPT_PURPOSES, values![MAX_ATTEMPTS]).await? {
            let purpose = row.in_order().text()?;
            self.db.run(FORGET_OLDEST_ATTEMPTS, values![purpose, MAX_ATTEMPTS]).await?;
        }
        Ok(())
    }

    fn whose(&self, purpose: &str, whose: &str) -> String {
        self.ring.lasting_digest(&["attempt", purpose, whose])
    }
}
