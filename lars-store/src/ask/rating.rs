//! Ratings for analysis and export: of finished responses only, in one order on both engines.

use lars_domain::ask::rating::{RatingRow, Scale, Score, Scores};

use crate::db::{Row, values};
use crate::{Store, StoreError};

const RATINGS: &str = "SELECT case_code, wave, respondent, helix, partner, level, item, expectation, experience, \
    importance FROM rating JOIN response ON response.id = rating.response \
    WHERE study = $1 AND finished IS NOT NULL AND edition IN (SELECT id FROM edition WHERE number > 0) AND ($2 = '' OR case_code = $2) AND ($3 = '' OR wave = $3) \
    ORDER BY case_code COLLATE \"binary\", wave COLLATE \"binary\", respondent COLLATE \"binary\", \
    partner COLLATE \"binary\", level COLLATE \"binary\", item COLLATE \"binary\"";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[("RATINGS", RATINGS)];

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
        let filter = values![study, case.unwrap_or_default(), wave.unwrap_or_default()];
        self.db.rows(RATINGS, filter).await?.iter().map(read).collect()
    }

    /// Hands over every rating of a study, one by one, as long as `take` says `true`. Memory does not grow.
    pub async fn for_each_rating(
        &self,
        study: &str,
        mut take: impl FnMut(RatingRow<'_>) -> bool + Send,
    ) -> Result<(), StoreError> {
        self.db.each(RATINGS, values![study, "", ""], &mut |row| Ok(take(read(&row)?.row()))).await
    }
}

fn read(row: &Row) -> Result<StoredRating, StoreError> {
    Ok(StoredRating {
        codes: [
            row.text(0)?,
            row.text(1)?,
            row.text(2)?,
            row.text(3)?,
            row.text(4)?,
            row.text(5)?,
            row.text(6)?,
        ],
        scores: scores(row, 7)?,
    })
}

/// The three scores that stand from a place on.
pub fn scores(row: &Row, place: usize) -> Result<Scores, StoreError> {
    Ok(Scores {
        expectation: score(row.maybe_text(place)?)?,
        experience: score(row.maybe_text(place + 1)?)?,
        importance: score(row.maybe_text(place + 2)?)?,
    })
}

/// A stored score. The scale was checked when it came in; another file's scale may have been wider.
fn score(text: Option<String>) -> Result<Option<Score>, StoreError> {
    let stored = Scale { low: 0, high: u8::MAX };
    Score::parse(&text.unwrap_or_default(), stored).map_err(|_| StoreError::Broken("score"))
}

/// A score as it is stored.
pub fn stored(score: Option<Score>) -> Option<String> {
    score.map(|score| score.to_string())
}
