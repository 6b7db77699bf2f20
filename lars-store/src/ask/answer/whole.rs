//! Finished responses as a whole, for files with one row a respondent: opened one by one, in the order that the file wants.

use lars_domain::ask::answer::whole::WholeResponse;

use super::handout::handouts;
use super::said::{self, parts};
use super::staging::is_there;
use crate::db::{Row, Tx, values};
use crate::paged::Within;
use crate::seal::Ring;
use crate::{Store, StoreError};

macro_rules! whole {
    () => {
        concat!(
            "SELECT r.id, r.case_code, r.wave, r.respondent, r.helix, r.edition, r.finished, c.language, r.sealed, \
            COALESCE(r.handout, 0) \
            FROM response r LEFT JOIN consent c ON c.response = r.id \
            WHERE r.study = $1 AND r.finished IS NOT NULL \
            AND ($2 = '' OR replace($2, '\n' || r.case_code || '\n', '') <> $2) AND ($3 = '' OR r.wave = $3) \
            AND r.edition IN (SELECT id FROM edition WHERE number > 0) AND ",
            is_there!("r"),
            " ORDER BY r.case_code COLLATE \"binary\", r.wave COLLATE \"binary\", "
        )
    };
}
const BY_CODE: &str = concat!(whole!(), "r.respondent COLLATE \"binary\"");
/// Codes of respondents of an anonymous study are digests of their links: whoever has the letters could put the rows in their order.
const SHUFFLED: &str = concat!(whole!(), "RANDOM()");

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("BY_CODE", BY_CODE), ("SHUFFLED", SHUFFLED)];

/// How much of each response a pass sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Who, where and when: nothing is opened, ratings and answers are empty.
    Heads,
    /// All of it.
    Whole,
}

/// Answers of an anonymous study that go into a file together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOut {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// The number of the handout.
    pub number: i64,
    /// The helix that its rows say; empty where they say none.
    pub helix: String,
    /// How many rows it has.
    pub rows: u64,
}

/// Which responses, and their order within a case and wave.
#[derive(Debug, Clone, Copy)]
pub enum Order<'a> {
    /// All of them, by the code of the respondent.
    ByCode,
    /// Those of these handouts, in another order each time.
    Shuffled(&'a [HandedOut]),
}

impl Store {
    /// Hands over every finished response of these cases, of one wave where it is not empty, case by case and wave by wave, once for each
    /// of `passes`: what the passes see is the same moment, and the handouts that are asked for are whole. Nothing else is opened, and memory
    /// does not grow. `take` gets the number of
    /// the pass, from 0; its error ends everything.
    pub async fn for_each_response<E: Send>(
        &self,
        (within, wave): (&Within, &str),
        (order, passes): (Order<'_>, &[Depth]),
        mut take: impl FnMut(usize, &WholeResponse<'_>) -> Result<(), E> + Send,
    ) -> Result<Result<(), E>, StoreError> {
        let ring = &self.ring;
        let mut tx = self.db.begin_reading().await?;
        let statement = match order {
            Order::ByCode => BY_CODE,
            Order::Shuffled(chosen) => {
                check(&mut tx, &within.study, chosen).await?;
                SHUFFLED
            }
        };
        let mut failed = None;
        for (pass, depth) in passes.iter().enumerate() {
            let mut each = |row: Row| {
                opened(ring, (&row, order, *depth), |response| match take(pass, response) {
                    Ok(()) => true,
                    Err(error) => {
                        failed = Some(error);
                        false
                    }
                })
            };
            let mut given = within.values();
            given.extend(values![wave]);
            tx.each(statement, given, &mut each).await?;
            if let Some(error) = failed {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }
}

/// Makes sure that nobody of these handouts has gone since they were read.
async fn check(tx: &mut Tx, study: &str, chosen: &[HandedOut]) -> Result<(), StoreError> {
    let all = handouts(tx, study).await?;
    let is_whole = |one: &HandedOut| {
        let here = all.iter().find(|known| known.case == one.case && known.wave == one.wave);
        let known = here.and_then(|here| here.before.iter().find(|handout| handout.number == one.number));
        known.is_some_and(|known| known.left == one.rows)
    };
    if chosen.iter().all(is_whole) { Ok(()) } else { Err(StoreError::Outrun) }
}

fn opened(
    ring: &Ring,
    (row, order, depth): (&Row, Order<'_>, Depth),
    take: impl FnOnce(&WholeResponse<'_>) -> bool,
) -> Result<bool, StoreError> {
    let mut row = row.in_order();
    let [id, case, wave, respondent] = [row.text()?, row.text()?, row.text()?, row.text()?];
    let (mut helix, edition, finished) = (row.text()?, row.text()?, row.maybe_time()?);
    let (language, sealed, number) = (row.maybe_text()?, row.text()?, row.int()?);
    if let Order::Shuffled(chosen) = order {
        let here = |one: &&HandedOut| one.number == number && one.case == case && one.wave == wave;
        match chosen.iter().find(here) {
            Some(one) => helix.clone_from(&one.helix),
            None => return Ok(true),
        }
    }
    let plain = match depth {
        Depth::Heads => String::new(),
        Depth::Whole => ring.open(&said::place(&id), &sealed)?,
    };
    let (ratings, answers) = if depth == Depth::Heads { Default::default() } else { parts(&plain)? };
    Ok(take(&WholeResponse {
        id: &id,
        case: &case,
        wave: &wave,
        respondent: &respondent,
        helix: &helix,
        edition: &edition,
        finished,
        language: language.as_deref(),
        ratings,
        answers,
    }))
}
