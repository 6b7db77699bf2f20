//! Ratings for analysis and export: of finished responses only, in one order on both engines; and how scores are sealed.

use lars_domain::ask::rating::{RatingRow, Scale, Score, Scores};

use crate::db::{Row, values};
use crate::seal::Ring;
use crate::{Store, StoreError};

const RATINGS: &str = "SELECT case_code, wave, respondent, helix, partner, level, item, sealed, response \
    FROM rating JOIN response ON response.id = rating.response \
    WHERE study = $1 AND finished IS NOT NULL AND edition IN (SELECT id FROM edition WHERE number > 0) \
    AND ($2 = '' OR case_code = $2) AND ($3 = '' OR wave = $3) \
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
        self.db.rows(RATINGS, filter).await?.iter().map(|row| read(&self.ring, row)).collect()
    }

    /// Hands over every rating of a study, one by one, as long as `take` says `true`. Memory does not grow.
    pub async fn for_each_rating(
        &self,
        study: &str,
        mut take: impl FnMut(RatingRow<'_>) -> bool + Send,
    ) -> Result<(), StoreError> {
        let ring = &self.ring;
        self.db.each(RATINGS, values![study, "", ""], &mut |row| Ok(take(read(ring, &row)?.row()))).await
    }
}

fn read(ring: &Ring, row: &Row) -> Result<StoredRating, StoreError> {
    let codes =
        [row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?, row.text(4)?, row.text(5)?, row.text(6)?];
    let scores = open(ring, &row.text(8)?, [&codes[4], &codes[5], &codes[6]], &row.text(7)?)?;
    Ok(StoredRating { codes, scores })
}

/// What a sealed rating is bound to.
pub fn place<'a>(response: &'a str, [partner, level, item]: [&'a str; 3]) -> [&'a str; 5] {
    ["rating", response, partner, level, item]
}

/// The scores of a rating, sealed for its place: response, and partner, level and item.
pub fn seal(ring: &Ring, response: &str, rated: [&str; 3], scores: &Scores) -> Result<String, StoreError> {
    ring.seal(&place(response, rated), &plain(scores))
}

/// The scores of a sealed rating.
pub fn open(ring: &Ring, response: &str, rated: [&str; 3], sealed: &str) -> Result<Scores, StoreError> {
    let plain = ring.open(&place(response, rated), sealed)?;
    let mut parts = plain.split(',');
    let mut next = || {
        let text = match parts.next() {
            Some(NO_CONTACT) => Score::NO_CONTACT,
            Some(DONT_KNOW) => Score::DONT_KNOW,
            other => other.unwrap_or_default(),
        };
        score(text)
    };
    Ok(Scores { expectation: next()?, experience: next()?, importance: next()? })
}

/// Short forms of the codes, so that every rating fits one block.
const NO_CONTACT: &str = "n";
const DONT_KNOW: &str = "d";

/// Scores as the text that is sealed.
pub fn plain(scores: &Scores) -> String {
    let short = |score: Option<Score>| match score {
        None => String::new(),
        Some(Score::NoContact) => NO_CONTACT.to_owned(),
        Some(Score::DontKnow) => DONT_KNOW.to_owned(),
        Some(points @ Score::Points(_)) => points.to_string(),
    };
    [scores.expectation, scores.experience, scores.importance].map(short).join(",")
}

/// The three scores of a row from before sealing, from a place on.
pub fn unsealed(row: &Row, place: usize) -> Result<Scores, StoreError> {
    let read = |place| score(row.maybe_text(place)?.as_deref().unwrap_or_default());
    Ok(Scores { expectation: read(place)?, experience: read(place + 1)?, importance: read(place + 2)? })
}

/// A stored score. The scale was checked when it came in; another file's scale may have been wider.
fn score(text: &str) -> Result<Option<Score>, StoreError> {
    let stored = Scale { low: 0, high: u8::MAX };
    Score::parse(text, stored).map_err(|_| StoreError::Broken("score"))
}
