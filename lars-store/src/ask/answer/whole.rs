//! Finished responses as a whole, for files with one row a respondent: opened one by one, in the order that the file wants.

use lars_domain::ask::answer::whole::WholeResponse;

use super::said::{self, parts};
use super::staging::is_there;
use crate::db::{Row, values};
use crate::paged::Within;
use crate::seal::Ring;
use crate::{Store, StoreError};

macro_rules! whole {
    () => {
        concat!(
            "SELECT r.id, r.case_code, r.wave, r.respondent, r.helix, r.edition, r.finished, c.language, r.sealed \
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

/// The order of responses within a case and wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By the code of the respondent.
    ByCode,
    /// Another one each time.
    Shuffled,
}

impl Store {
    /// Hands over every finished response of these cases, of one wave where it is not empty, case by case and wave by wave, once for each
    /// of `passes`: what the passes see is the same moment. Nothing else is opened, and memory does not grow. `take` gets the number of
    /// the pass, from 0; its error ends everything.
    pub async fn for_each_response<E: Send>(
        &self,
        (within, wave): (&Within, &str),
        (order, passes): (Order, &[Depth]),
        mut take: impl FnMut(usize, &WholeResponse<'_>) -> Result<(), E> + Send,
    ) -> Result<Result<(), E>, StoreError> {
        let statement = if order == Order::ByCode { BY_CODE } else { SHUFFLED };
        let ring = &self.ring;
        let mut tx = self.db.begin_reading().await?;
        let mut failed = None;
        for (pass, depth) in passes.iter().enumerate() {
            let mut each = |row: Row| {
                opened(ring, (&row, *depth), |response| match take(pass, response) {
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

fn opened(
    ring: &Ring,
    (row, depth): (&Row, Depth),
    take: impl FnOnce(&WholeResponse<'_>) -> bool,
) -> Result<bool, StoreError> {
    let mut row = row.in_order();
    let [id, case, wave, respondent] = [row.text()?, row.text()?, row.text()?, row.text()?];
    let (helix, edition, finished) = (row.text()?, row.text()?, row.maybe_time()?);
    let (language, sealed) = (row.maybe_text()?, row.text()?);
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
