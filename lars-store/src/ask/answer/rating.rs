//! Ratings for analysis and export: of finished responses only, in one order on both engines.

use std::collections::BTreeMap;

use lars_domain::ask::answer::rating::{RatingRow, Scores};
use lars_domain::gap::organisation::Organisations;
use lars_domain::gap::release::Counted;

use super::said::{Said, each_row};
use super::staging::is_there;
use crate::db::{Row, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const SAID: &str = concat!(
    "SELECT id, case_code, wave, respondent, helix, sealed FROM response \
    WHERE study = $1 AND finished IS NOT NULL AND edition IN (SELECT id FROM edition WHERE number > 0) \
    AND ($2 = '' OR case_code = $2) AND ($3 = '' OR wave = $3) AND ",
    is_there!("response"),
    " ORDER BY case_code COLLATE \"binary\", wave COLLATE \"binary\", respondent COLLATE \"binary\""
);

const ORGANISATIONS: &str = "SELECT respondent, stakeholder FROM participant WHERE study = $1 AND case_code = $2 \
    AND ($3 = '' OR wave = $3) AND stakeholder IS NOT NULL";
const COUNTED_UNITS: &str = concat!(
    "SELECT COUNT(DISTINCT participant.stakeholder), COUNT(*) - COUNT(participant.stakeholder) FROM response \
    LEFT JOIN participant ON participant.study = response.study AND participant.case_code = response.case_code \
    AND participant.wave = response.wave AND participant.respondent = response.respondent \
    WHERE response.study = $1 AND response.case_code = $2 AND response.wave = $3 AND response.finished IS NOT NULL \
    AND response.edition IN (SELECT id FROM edition WHERE number > 0) AND ",
    is_there!("response")
);

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] =
    &[("SAID", SAID), ("ORGANISATIONS", ORGANISATIONS), ("COUNTED_UNITS", COUNTED_UNITS)];

/// A rating with who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRating {
    codes: [String; 7],
    scores: Scores,
}

impl StoredRating {
    /// The rating as a row of the long form.
    pub fn row(&self) -> RatingRow<'_> {
        let [case, wave, respondent, helix, partner, level, item] = self.codes.each_ref().map(String::as_str);
        RatingRow { case, wave, respondent, helix, partner, level, item, scores: self.scores }
    }
}

impl Store {
    /// The ratings of a study, of one case and wave where given.
    pub async fn ratings(
        &self,
        study: &str,
        case: Option<&str>,
        wave: Option<&str>,
    ) -> Result<Vec<StoredRating>, StoreError> {
        let mut ratings = Vec::new();
        let place = [study, case.unwrap_or_default(), wave.unwrap_or_default()];
        self.for_each_rating(place, |row| {
            let RatingRow { case, wave, respondent, helix, partner, level, item, scores } = row;
            let codes = [case, wave, respondent, helix, partner, level, item].map(str::to_owned);
            ratings.push(StoredRating { codes, scores });
            true
        })
        .await?;
        Ok(ratings)
    }

    /// The organisations of those respondents of a case, of one wave where it is not empty, of whom they are known. No answers are found by
    /// these codes in an anonymous study.
    pub async fn organisations(&self, [study, case, wave]: [&str; 3]) -> Result<Organisations, StoreError> {
        let rows = self.db.rows(ORGANISATIONS, values![study, case, wave]).await?;
        let organisation = |row: &Row| {
            let mut row = row.in_order();
            Ok((row.text()?, row.text()?))
        };
        rows.iter().map(organisation).collect()
    }

    /// What there is to count in a case and wave: different organisations, and people whose organisation is not known.
    pub async fn counted_units(&self, [study, case, wave]: [&str; 3]) -> Result<Counted, StoreError> {
        let Some(row) = self.db.row(COUNTED_UNITS, values![study, case, wave]).await? else {
            return Ok(Counted::default());
        };
        let mut row = row.in_order();
        let mut count = || Ok::<_, StoreError>(usize::try_from(row.int()?).unwrap_or(0));
        Ok(Counted { organisations: count()?, people: count()? })
    }

    /// Hands over every rating of a study, of one case and wave where they are not empty, one by one, as long as `take` says `true`: those
    /// of one respondent after the other. Memory does not grow.
    pub async fn for_each_rating(
        &self,
        [study, case, wave]: [&str; 3],
        mut take: impl FnMut(RatingRow<'_>) -> bool + Send,
    ) -> Result<(), StoreError> {
        let ring = &self.ring;
        let mut each = |row: Row| rows(ring, &row, &mut take);
        self.db.each(SAID, values![study, case, wave], &mut each).await
    }
}

impl Store {
    /// Hands over the answers of every finished response of a case and wave to questions that are not ratings: response, respondent and
    /// helix, and the answers by question. Files and own words are among them.
    pub async fn for_each_answer(
        &self,
        [study, case, wave]: [&str; 3],
        mut take: impl FnMut([&str; 3], BTreeMap<String, String>) + Send,
    ) -> Result<(), StoreError> {
        let ring = &self.ring;
        let mut each = |row: Row| {
            let mut row = row.in_order();
            let id = row.text()?;
            let [_case, _wave, respondent, helix] = [row.text()?, row.text()?, row.text()?, row.text()?];
            take([&id, &respondent, &helix], Said::open(ring, &id, &row.text()?)?.answers);
            Ok(true)
        };
        self.db.each(SAID, values![study, case, wave], &mut each).await
    }
}

fn rows(ring: &Ring, row: &Row, take: &mut dyn FnMut(RatingRow<'_>) -> bool) -> Result<bool, StoreError> {
    let mut row = row.in_order();
    let [id, case, wave, respondent] = [row.text()?, row.text()?, row.text()?, row.text()?];
    let (helix, sealed) = (row.text()?, row.text()?);
    each_row(ring, (&id, &sealed), [&case, &wave, &respondent, &helix], take)
}
