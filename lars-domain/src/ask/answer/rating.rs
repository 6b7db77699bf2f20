//! A rating: what one respondent says of one relation and item, as a pair (expectation, experience).
//!
//! "No contact" and "don't know" are answers of their own: neither missing nor zero.

use std::fmt;

/// The item that names the overall rating of a relation.
pub const RELATION: &str = "relation";

/// Respondents whose code begins so are simulated; the mark goes with the answers through every file.
pub const SIMULATED: &str = "simulated-";

/// One side of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Score {
    /// Points on the scale (1 to 10 unless the file's map says otherwise).
    Points(u8),
    /// The respondent has no contact with this partner group.
    NoContact,
    /// The respondent cannot say.
    DontKnow,
}

/// The rule that a written score broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreRule {
    /// Neither a whole number nor one of the codes.
    NotAScore,
    /// A whole number outside the scale.
    OutOfScale,
}

/// The end points of a rating scale, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The lowest point.
    pub low: u8,
    /// The highest point.
    pub high: u8,
}

impl Scale {
    /// The scale of the method: 1 to 10.
    pub const STANDARD: Self = Self { low: 1, high: 10 };

    /// The points from lowest to highest.
    pub fn points(self) -> impl Iterator<Item = u8> {
        self.low..=self.high
    }
}

impl Score {
    /// The code of [`Score::NoContact`] in files and forms.
    pub const NO_CONTACT: &'static str = "no-contact";
    /// The code of [`Score::DontKnow`] in files and forms.
    pub const DONT_KNOW: &'static str = "dont-know";

    /// Reads a score as files and forms write it: digits only, `no-contact`, `dont-know`; empty means not asked.
    ///
    /// Errors name the broken rule. `+7`, `7.0` and `07` are refused: a whole number has one spelling.
    pub fn parse(text: &str, scale: Scale) -> Result<Option<Self>, ScoreRule> {
        match text {
            "" => return Ok(None),
            Self::NO_CONTACT => return Ok(Some(Self::NoContact)),
            Self::DONT_KNOW => return Ok(Some(Self::DontKnow)),
            _ => {}
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ScoreRule::NotAScore);
        }
        if digits.len() > 1 && digits.starts_with('0') {
            return Err(ScoreRule::NotAScore);
        }
        match text.parse::<u8>() {
            Ok(points) if (scale.low..=scale.high).contains(&points) => Ok(Some(Self::Points(points))),
            _ => Err(ScoreRule::OutOfScale),
        }
    }

    /// The points, where the score is one.
    pub fn points(self) -> Option<u8> {
        match self {
            Self::Points(points) => Some(points),
            Self::NoContact | Self::DontKnow => None,
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Points(points) => write!(f, "{points}"),
            Self::NoContact => f.write_str(Self::NO_CONTACT),
            Self::DontKnow => f.write_str(Self::DONT_KNOW),
        }
    }
}

/// What is rated: a partner group at a level, in one aspect.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rated {
    /// Code of the partner group.
    pub partner: String,
    /// Code of the level.
    pub level: String,
    /// Code of the aspect; [`RELATION`] for the overall rating.
    pub item: String,
}

/// The three scores of one rating; `None` means not asked or not yet answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Scores {
    /// What the respondent expects of the partner group.
    pub expectation: Option<Score>,
    /// What the respondent experiences with it.
    pub experience: Option<Score>,
    /// How important the relation is; optional.
    pub importance: Option<Score>,
}

impl Scores {
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Expectation and experience, where both are points.
    pub fn pair(&self) -> Option<(u8, u8)> {
        Some((self.expectation?.points()?, self.experience?.points()?))
    }

    /// Whether expectation or experience is this score.
    pub fn says(&self, score: Score) -> bool {
        self.expectation == Some(score) || self.experience == Some(score)
    }
}

/// One line of the long form: who rated what in which case and wave. Borrowed, so that a file streams through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatingRow<'a> {
    /// Code of the case.
    pub case: &'a str,
    /// Code of the wave.
    pub wave: &'a str,
    /// The respondent's code, unique within the case.
    pub respondent: &'a str,
    /// The helix the respondent belongs to.
    pub helix: &'a str,
    /// The partner group rated.
    pub partner: &'a str,
    /// The level of the partner group.
    pub level: &'a str,
    /// The aspect rated.
    pub item: &'a str,
    /// The scores.
    pub scores: Scores,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<Option<Score>, ScoreRule>) {
        assert_eq!(Score::parse(text, Scale::STANDARD), expected, "{text:?}");
    }

    #[test]
    fn a_score_has_one_spelling() {
        check("", Ok(None));
        check("1", Ok(Some(Score::Points(1))));
        check("10", Ok(Some(Score::Points(10))));
        check("no-contact", Ok(Some(Score::NoContact)));
        check("dont-know", Ok(Some(Score::DontKnow)));
        check("0", Err(ScoreRule::OutOfScale));
        check("11", Err(ScoreRule::OutOfScale));
        check("-3", Err(ScoreRule::OutOfScale));
        check("99999999999", Err(ScoreRule::OutOfScale));
        check("07", Err(ScoreRule::NotAScore));
        check("+7", Err(ScoreRule::NotAScore));
        check("7.0", Err(ScoreRule::NotAScore));
        check(" 7", Err(ScoreRule::NotAScore));
        check("No-Contact", Err(ScoreRule::NotAScore));
    }
}
