//! What a respondent said, as it lies in the database: all ratings and answers of a response as one sealed text.
//!
//! One text a response, not a row a rating: a page is saved with one statement, and a study of millions of ratings is read in seconds.

use std::collections::BTreeMap;

use lars_domain::ask::answer::rating::{Rated, RatingRow, Scale, Score, Scores};
use lars_domain::ask::answer::response::Response;

use crate::StoreError;
use crate::seal::Ring;

/// All ratings and answers of a response.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The ratings.
    pub ratings: BTreeMap<Rated, Scores>,
    /// The answers, by question.
    pub answers: BTreeMap<String, String>,
}

impl Said {
    /// What a response says.
    pub fn of(response: &Response) -> Self {
        Self { ratings: response.ratings.clone(), answers: response.answers.clone() }
    }

    /// Brings in what differs between a response as it was loaded and as it is. What somebody else saved meanwhile stays.
    pub fn change(&mut self, before: Option<&Response>, after: &Response) {
        let empty = (BTreeMap::new(), BTreeMap::new());
        let (ratings, answers) =
            before.map_or((&empty.0, &empty.1), |before| (&before.ratings, &before.answers));
        change(&mut self.ratings, ratings, &after.ratings);
        change(&mut self.answers, answers, &after.answers);
    }

    /// The text that is sealed for the response of this identifier.
    pub fn seal(&self, ring: &Ring, response: &str) -> Result<String, StoreError> {
        ring.seal(&place(response), &self.plain())
    }

    /// Opens what was sealed for a response.
    pub fn open(ring: &Ring, response: &str, sealed: &str) -> Result<Self, StoreError> {
        let plain = ring.open(&place(response), sealed)?;
        let (ratings, answers) = parts(&plain)?;
        let rating = |([partner, level, item], scores): ([&str; 3], Scores)| {
            let [partner, level, item] = [partner, level, item].map(str::to_owned);
            (Rated { partner, level, item }, scores)
        };
        let answer = |(question, value): (&str, &str)| (question.to_owned(), value.to_owned());
        Ok(Self {
            ratings: ratings.into_iter().map(rating).collect(),
            answers: answers.into_iter().map(answer).collect(),
        })
    }

    fn plain(&self) -> String {
        let mut plain = String::with_capacity(16 + self.ratings.len() * 24);
        push(&mut plain, &self.ratings.len().to_string());
        let mut last = ["", "", ""];
        for (rated, scores) in &self.ratings {
            let codes = [rated.partner.as_str(), &rated.level, &rated.item];
            for (code, last) in codes.iter().zip(last) {
                // Ratings lie in order, so most codes are those of the rating before.
                if *code == last {
                    plain.push(SAME);
                } else {
                    push(&mut plain, code);
                }
            }
            last = codes;
            for score in [scores.expectation, scores.experience, scores.importance] {
                plain.push(letter(score));
            }
        }
        for (question, value) in &self.answers {
            push(&mut plain, question);
            push(&mut plain, value);
        }
        plain
    }
}

fn change<K: Ord + Clone, V: PartialEq + Clone>(
    stored: &mut BTreeMap<K, V>,
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) {
    for (key, value) in after {
        if before.get(key) != Some(value) {
            stored.insert(key.clone(), value.clone());
        }
    }
    for key in before.keys().filter(|key| !after.contains_key(*key)) {
        stored.remove(key);
    }
}

/// Hands over the ratings of a sealed response one by one, as rows of the long form, as long as `take` says `true`. `head` is case, wave,
/// respondent and helix. Returns whether all were taken.
pub fn each_row(
    ring: &Ring,
    (response, sealed): (&str, &str),
    [case, wave, respondent, helix]: [&str; 4],
    take: &mut dyn FnMut(RatingRow<'_>) -> bool,
) -> Result<bool, StoreError> {
    let plain = ring.open(&place(response), sealed)?;
    let rest = each_rating(&plain, |[partner, level, item], scores| {
        take(RatingRow { case, wave, respondent, helix, partner, level, item, scores })
    })?;
    Ok(rest.is_some())
}

/// The ratings of a response and its answers, borrowed from the plain text.
type Parts<'a> = (Vec<([&'a str; 3], Scores)>, Vec<(&'a str, &'a str)>);

/// Reads a plain text to its end.
pub fn parts(plain: &str) -> Result<Parts<'_>, StoreError> {
    let (mut ratings, mut answers) = (Vec::new(), Vec::new());
    let rest = each_rating(plain, |codes, scores| {
        ratings.push((codes, scores));
        true
    })?;
    let mut rest = rest.unwrap_or_default();
    while !rest.is_empty() {
        let question = part(&mut rest)?;
        answers.push((question, part(&mut rest)?));
    }
    Ok((ratings, answers))
}

/// Reads the ratings at the head of a plain text; gives what stands behind them, or nothing if `take` wanted no more.
fn each_rating<'a>(
    plain: &'a str,
    mut take: impl FnMut([&'a str; 3], Scores) -> bool,
) -> Result<Option<&'a str>, StoreError> {
    let mut rest = plain;
    let count: usize = part(&mut rest)?.parse().map_err(|_| broken())?;
    let mut codes = ["", "", ""];
    for _ in 0..count {
        for code in &mut codes {
            match rest.strip_prefix(SAME) {
                Some(behind) => rest = behind,
                None => *code = part(&mut rest)?,
            }
        }
        let mut letters = rest.chars();
        let mut next = || letters.next().and_then(score).ok_or_else(broken);
        let scores = Scores { expectation: next()?, experience: next()?, importance: next()? };
        rest = letters.as_str();
        if !take(codes, scores) {
            return Ok(None);
        }
    }
    Ok(Some(rest))
}

/// What the sealed text of a response is bound to.
pub fn place(response: &str) -> [&str; 2] {
    ["said", response]
}

/// Stands for the code of the rating before.
const SAME: char = '=';
/// Points beyond 35 are the letters from here on. A score is one letter: `-` for none, `n` for no contact, `d` for don't know, a digit or a
/// capital for points up to 35, each of one byte, so that the length of what is sealed tells nothing of the scores.
const ZERO_POINTS: u32 = 0x100;

fn letter(score: Option<Score>) -> char {
    match score {
        None => '-',
        Some(Score::NoContact) => 'n',
        Some(Score::DontKnow) => 'd',
        Some(Score::Points(points @ 0..=9)) => char::from(b'0' + points),
        Some(Score::Points(points @ 10..=35)) => char::from(b'A' - 10 + points),
        Some(Score::Points(points)) => char::from_u32(ZERO_POINTS + u32::from(points)).unwrap_or('-'),
    }
}

/// The score of a letter. The scale was checked when it came in; another file's scale may have been wider.
#[expect(clippy::option_option, reason = "no such letter, or no score")]
fn score(letter: char) -> Option<Option<Score>> {
    Some(match letter {
        '-' => None,
        'n' => Some(Score::NoContact),
        'd' => Some(Score::DontKnow),
        digit @ '0'..='9' => Some(Score::Points(u8::try_from(digit).ok()? - b'0')),
        capital @ 'A'..='Z' => Some(Score::Points(u8::try_from(capital).ok()? - b'A' + 10)),
        other => Some(Score::Points(u8::try_from(u32::from(other).checked_sub(ZERO_POINTS)?).ok()?)),
    })
}

fn broken() -> StoreError {
    StoreError::Broken("response")
}

/// Writes a part behind its length in bytes and a colon, so that it may hold whatever it likes.
fn push(plain: &mut String, part: &str) {
    plain.push_str(&part.len().to_string());
    plain.push(':');
    plain.push_str(part);
}

/// Takes the next part off a text that [`push`] wrote.
fn part<'a>(rest: &mut &'a str) -> Result<&'a str, StoreError> {
    let next = || {
        let (length, behind) = rest.split_once(':')?;
        behind.split_at_checked(length.parse().ok()?)
    };
    let (part, behind) = next().ok_or_else(broken)?;
    *rest = behind;
    Ok(part)
}

/// Ratings and answers as versions before this one sealed them, each in a row of its own.
pub mod before {
    use super::{Rated, Scale, Score, Scores};
    use crate::StoreError;
    use crate::seal::Ring;

    /// The scores of a sealed rating.
    pub fn scores(ring: &Ring, response: &str, rated: &Rated, sealed: &str) -> Result<Scores, StoreError> {
        let Rated { partner, level, item } = rated;
        let plain = ring.open(&["rating", response, partner, level, item], sealed)?;
        let mut parts = plain.split(',');
        let mut next = || {
            score(match parts.next() {
                Some("n") => Score::NO_CONTACT,
                Some("d") => Score::DONT_KNOW,
                other => other.unwrap_or_default(),
            })
        };
        Ok(Scores { expectation: next()?, experience: next()?, importance: next()? })
    }

    /// A sealed answer.
    pub fn answer(ring: &Ring, response: &str, question: &str, sealed: &str) -> Result<String, StoreError> {
        ring.open(&["answer", response, question], sealed)
    }

    /// A score as it was written before anything was sealed.
    pub fn score(text: &str) -> Result<Option<Score>, StoreError> {
        let stored = Scale { low: 0, high: u8::MAX };
        Score::parse(text, stored).map_err(|_| StoreError::Broken("score"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated(partner: &str, level: &str) -> Rated {
        Rated { partner: partner.to_owned(), level: level.to_owned(), item: "relation".to_owned() }
    }

    #[test]
    fn every_score_and_every_text_comes_back() {
        let ring = Ring::fresh().unwrap();
        let mut said = Said::default();
        let kinds = (0..=u8::MAX).map(|points| Some(Score::Points(points)));
        for (place, score) in kinds.chain([None, Some(Score::NoContact), Some(Score::DontKnow)]).enumerate() {
            let scores = Scores { expectation: score, experience: None, importance: score };
            said.ratings.insert(rated(["", "=", "1:a", "ā"][place % 4], &place.to_string()), scores);
        }
        for odd in ["", "7:a", "a:b:", "=", "\u{1e}\n", "zaļā 🌿"] {
            said.answers.insert(odd.to_owned(), format!("{odd}:{odd}"));
        }
        let sealed = said.seal(&ring, "r").unwrap();
        assert_eq!(Said::open(&ring, "r", &sealed).unwrap(), said);
        assert!(Said::open(&ring, "another", &sealed).is_err());
        let mut rows = 0;
        let all = each_row(&ring, ("r", &sealed), ["c", "w", "p", "h"], &mut |row| {
            rows += 1;
            assert_eq!(
                row.scores,
                said.ratings[&Rated { item: row.item.to_owned(), ..rated(row.partner, row.level) }]
            );
            true
        });
        assert!(all.unwrap());
        assert_eq!(rows, said.ratings.len());
    }

    #[test]
    fn a_text_that_was_cut_is_an_error_and_not_half_a_response() {
        let mut said = Said::default();
        said.ratings.insert(rated("company", "regional"), Scores::default());
        said.answers.insert("size".to_owned(), "small".to_owned());
        let plain = said.plain();
        for end in 1..plain.len() {
            let taken = each_rating(&plain[..end], |_, _| true).and_then(|rest| {
                let mut rest = rest.unwrap_or_default();
                let question = part(&mut rest)?;
                part(&mut rest).map(|answer| (question, answer))
            });
            assert!(taken.is_err(), "{end}: {taken:?}");
        }
    }

    #[test]
    fn a_change_leaves_what_others_saved() {
        let scores = |points| Scores { expectation: Some(Score::Points(points)), ..Scores::default() };
        let map = |pairs: &[(&str, u8)]| {
            pairs
                .iter()
                .map(|(partner, points)| (rated(partner, "x"), scores(*points)))
                .collect::<BTreeMap<_, _>>()
        };
        let mut stored = map(&[("a", 1), ("b", 2), ("theirs", 9)]);
        change(&mut stored, &map(&[("a", 1), ("b", 2)]), &map(&[("a", 5), ("c", 3)]));
        assert_eq!(stored, map(&[("a", 5), ("c", 3), ("theirs", 9)]));
    }
}
