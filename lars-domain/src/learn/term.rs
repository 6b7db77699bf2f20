//! What a match is scored by: the needs of receivers, what profiles offer, the five terms and their weighted mean (docs/matching.md).
//! Each term lies in 0–1 or is undefined with a reason. All pairs at once are in `matching`.

use lars_measure::normal_cdf;

use crate::gap::cell::GapClass;

crate::codes! {
    /// What a focus group said of the finding behind a need, and how far it is.
    #[derive(Default)]
    pub enum Verdict {
        /// Nobody has said anything.
        #[default]
        Open = "",
        /// The finding is being written.
        Draft = "draft",
        /// It was talked about, without a verdict.
        Discussed = "discussed",
        /// The gap is real.
        Confirmed = "confirmed",
        /// There is a reason for the gap other than the relation: it counts half.
        Explained = "explained",
        /// There is no such gap: the relation is not matched.
        Rejected = "rejected",
    }
}

crate::codes! {
    /// The terms, in the order in which they are added.
    pub enum Term {
        /// How large and how sure the need is.
        Need = "need_term",
        /// Whether the practice works on this relation, area and level.
        Fit = "fit",
        /// Whether the practice was reviewed, and succeeded.
        Evidence = "evidence",
        /// How alike the regions are in structure.
        Similarity = "similarity",
        /// How many participants of the learning seminar chose it.
        Wish = "wish",
    }
}

crate::codes! {
    /// Why a term, or a score, is undefined.
    pub enum NoTerm {
        /// The relation has no class.
        NoClass = "no-class",
        /// The relation is of a class that is no need: working or exceeded.
        NotANeed = "not-a-need",
        /// An unmet relation without a gap.
        NoGap = "no-gap",
        /// An unmet relation without the standard error of its gap.
        NoStandardError = "no-standard-error",
        /// A dormant relation without a mean experience.
        NoExperience = "no-experience",
        /// Nobody has reviewed the practice.
        NotReviewed = "not-reviewed",
        /// How often the practice succeeded or failed is not known.
        NoOutcomes = "no-outcomes",
        /// The two regions were not compared.
        NoSimilarity = "no-similarity",
        /// The case's seminar did not vote on the practice.
        NoWish = "no-wish",
        /// Fewer voted than may be shown.
        UnderK = "under-k",
        /// Every term with a weight is undefined.
        NoWeight = "no-weight",
    }
}

/// A term, or why there is none.
pub type TermValue = Result<f64, NoTerm>;

/// A relation of a case that could be better.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Need {
    /// Its code.
    pub code: String,
    /// The case, which is also the code of its region.
    pub case: String,
    /// From which helix.
    pub helix: String,
    /// To which partner group.
    pub partner: String,
    /// At which level.
    pub level: String,
    /// In which area.
    pub area: String,
    /// In which NACE divisions.
    pub divisions: Divisions,
    /// What its means say.
    pub class: Option<GapClass>,
    /// The pooled mean gap.
    pub gap: Option<f64>,
    /// The standard error of that, 0 or above.
    pub se: Option<f64>,
    /// The mean experience, 0 to 10.
    pub experience: Option<f64>,
    /// What was said of it.
    pub verdict: Verdict,
}

impl Need {
    /// The first term. Unmet: min(1, gap / 9) · Φ((gap − 1) / se), a gap below 0 counting as 0; dormant: (1 − experience / 10) · ½.
    /// An explained verdict halves it. A standard error of 0 gives the limit: 1 above a gap of 1, ½ at it, 0 below.
    pub fn term(&self) -> TermValue {
        let whole = match self.class.ok_or(NoTerm::NoClass)? {
            GapClass::Unmet => {
                let (gap, se) = (self.gap.ok_or(NoTerm::NoGap)?, self.se.ok_or(NoTerm::NoStandardError)?);
                (gap / 9.0).clamp(0.0, 1.0) * certainty(gap - 1.0, se)
            }
            GapClass::Dormant => (1.0 - self.experience.ok_or(NoTerm::NoExperience)? / 10.0) * 0.5,
            GapClass::Working | GapClass::Exceeded => return Err(NoTerm::NotANeed),
        };
        Ok(if self.verdict == Verdict::Explained { whole * 0.5 } else { whole })
    }
}

fn certainty(above: f64, se: f64) -> f64 {
    if se > 0.0 {
        normal_cdf((above / se).clamp(-1e3, 1e3))
    } else if above > 0.0 {
        1.0
    } else if above < 0.0 {
        0.0
    } else {
        0.5
    }
}

/// A published practice, as far as matches are scored by it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PracticeProfile {
    /// Its code.
    pub code: String,
    /// The region that it comes from.
    pub region: String,
    /// The helices whose relations it works on.
    pub helices: Vec<String>,
    /// The partner groups.
    pub partners: Vec<String>,
    /// The levels.
    pub levels: Vec<String>,
    /// The areas.
    pub areas: Vec<String>,
    /// The NACE divisions.
    pub divisions: Divisions,
    /// Mean of the criteria of its review, 0 to 4.
    pub review: Option<f64>,
    /// Transfers that succeeded.
    pub successes: Option<u64>,
    /// Transfers that failed or were stopped.
    pub failures: Option<u64>,
}

impl PracticeProfile {
    /// The third term: ½ · review / 4 + ½ · (successes + 1) / (successes + failures + 2).
    pub fn evidence(&self) -> TermValue {
        let review = self.review.ok_or(NoTerm::NotReviewed)?;
        let (Some(good), Some(bad)) = (self.successes, self.failures) else { return Err(NoTerm::NoOutcomes) };
        let (good, bad) = (good as f64, bad as f64);
        Ok(0.5 * (review / 4.0) + 0.5 * ((good + 1.0) / (good + bad + 2.0)))
    }
}

/// Where the fields of a need and a practice meet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// Nowhere.
    #[default]
    Apart,
    /// In a NACE division.
    Division,
    /// The practice names the area.
    Area,
}

/// What of a need a practice names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Named {
    /// How many sides of the relation: from-helix and partner group.
    pub sides: u8,
    /// Where the fields meet.
    pub field: Field,
    /// Whether it names the level.
    pub level: bool,
}

impl Named {
    /// What a practice names of a need.
    pub fn of(need: &Need, profile: &PracticeProfile) -> Self {
        let names = |list: &[String], code: &String| !code.is_empty() && list.contains(code);
        let [helix, partner, area, level] = [
            names(&profile.helices, &need.helix),
            names(&profile.partners, &need.partner),
            names(&profile.areas, &need.area),
            names(&profile.levels, &need.level),
        ];
        Self::from_flags([helix, partner, area, level], need.divisions.meet(profile.divisions))
    }

    /// The same from whether helix, partner group, area and level are named, and whether a division is shared.
    #[inline]
    pub fn from_flags([helix, partner, area, level]: [bool; 4], division: bool) -> Self {
        let field = match (area, division) {
            (true, _) => Field::Area,
            (false, true) => Field::Division,
            (false, false) => Field::Apart,
        };
        Self { sides: u8::from(helix) + u8::from(partner), field, level }
    }

    /// The second term: ½ for both sides of the relation, ¼ for one; 0.3 for the area, else 0.15 for a division; 0.2 for the level.
    #[inline]
    pub fn fit(self) -> f64 {
        let relation = f64::from(self.sides) * 0.25;
        let field = match self.field {
            Field::Area => 0.3,
            Field::Division => 0.15,
            Field::Apart => 0.0,
        };
        relation + field + if self.level { 0.2 } else { 0.0 }
    }
}

/// A set of NACE divisions, 00 to 99.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Divisions(u128);

impl Divisions {
    /// Reads codes such as `20`, `C20.14` or `A01`, joined by `|`; nothing if one of them is no NACE code. The division is the first two
    /// digits. One digit before a point or the end is a division that lost its zero in a spreadsheet: `1.11` is 01. A section alone, such
    /// as `C`, has no division.
    pub fn parse(text: &str) -> Option<Self> {
        listed(text).map(Self::division).try_fold(Self::default(), |all, one| Some(Self(all.0 | one?)))
    }

    /// The bit of one code; none for a section.
    fn division(code: &str) -> Option<u128> {
        let letter = code.starts_with(|first: char| first.is_ascii_uppercase() && first <= 'V');
        let rest = if letter { code[1..].trim_start_matches([' ', '.']) } else { code };
        if rest.is_empty() {
            return letter.then_some(0);
        }
        let whole = rest.split('.').next().unwrap_or_default();
        let is_code = rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !whole.is_empty();
        let digits = whole.get(..2).unwrap_or(whole);
        digits.parse::<u32>().ok().filter(|_| is_code).map(|division| 1 << division)
    }

    /// Whether two sets have a division in common.
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The items of a list that is joined by `|`; empty ones are passed over.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// The weights of the five terms, in their order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights([f64; 5]);

impl Default for Weights {
    fn default() -> Self {
        Self([0.35, 0.25, 0.20, 0.10, 0.10])
    }
}

impl Weights {
    /// The smallest weight besides 0, and the largest.
    pub const RANGE: (f64, f64) = (1e-6, 1e6);

    /// Weights: each 0 or in [`Weights::RANGE`], and not all 0.
    pub fn new(weights: [f64; 5]) -> Option<Self> {
        let (low, high) = Self::RANGE;
        let fits = |weight: &f64| *weight == 0.0 || (low..=high).contains(weight);
        let is_some = weights.iter().any(|weight| *weight > 0.0);
        (weights.iter().all(fits) && is_some).then(|| Self(weights.map(|weight| weight + 0.0)))
    }

    /// The weights in the order of the terms.
    pub fn list(&self) -> [f64; 5] {
        self.0
    }

    /// The same with another weight for one term; not held to the range.
    pub(super) fn with(&self, term: Term, weight: f64) -> Self {
        let mut weights = self.0;
        weights[term as usize] = weight;
        Self(weights)
    }

    /// The weighted mean of the terms that are defined: Σ w·t / Σ w, each sum from the first term to the last.
    #[inline]
    pub fn score(&self, terms: &[TermValue; 5]) -> TermValue {
        let (mut sum, mut of) = (0.0, 0.0);
        for (weight, term) in self.0.iter().zip(terms) {
            if let Ok(term) = term {
                sum += weight * term;
                of += weight;
            }
        }
        if of > 0.0 { Ok(sum / of) } else { Err(NoTerm::NoWeight) }
    }

    /// What each term adds to a score of these terms; they add up to it. Undefined terms add nothing.
    pub fn contributions(&self, terms: &[TermValue; 5]) -> [f64; 5] {
        let known = self.0.iter().zip(terms).filter(|(_, term)| term.is_ok());
        let of: f64 = known.map(|(weight, _)| weight).sum();
        let part = |at: usize| match terms[at] {
            Ok(term) if of > 0.0 => self.0[at] * term / of,
            _ => 0.0,
        };
        std::array::from_fn(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!((got - expected).abs() < 1e-12, "{got}, expected {expected}");
    }

    fn unmet(gap: f64, se: f64) -> Need {
        Need { class: Some(GapClass::Unmet), gap: Some(gap), se: Some(se), ..Need::default() }
    }

    #[test]
    fn a_need_is_as_large_and_as_sure_as_its_gap() {
        let term = |gap, se| unmet(gap, se).term().unwrap();
        assert!((term(4.5, 0.5) - 0.5).abs() < 1e-9);
        near(term(1.0, 0.7), 1.0 / 18.0);
        // The limits of a standard error of 0, and the ends of the scale.
        for (gap, se, expected) in [
            (1.5, 0.0, 1.5 / 9.0),
            (1.0, 0.0, 0.5 / 9.0),
            (0.5, 0.0, 0.0),
            (20.0, 0.0, 1.0),
            (-3.0, 1.0, 0.0),
            (9.0, 1e-300, 1.0),
        ] {
            near(term(gap, se), expected);
        }
        let explained = Need { verdict: Verdict::Explained, ..unmet(9.0, 0.0) };
        assert_eq!(explained.term(), Ok(0.5));
        assert_eq!(Need { verdict: Verdict::Confirmed, ..unmet(9.0, 0.0) }.term(), Ok(1.0));
        let dormant = |experience| Need { class: Some(GapClass::Dormant), experience, ..Need::default() };
        assert_eq!((dormant(Some(4.0)).term(), dormant(None).term()), (Ok(0.3), Err(NoTerm::NoExperience)));
    }

    #[test]
    fn what_is_missing_has_a_reason() {
        let of = |need: Need| need.term().unwrap_err().code();
        assert_eq!(of(Need::default()), "no-class");
        assert_eq!(of(Need { class: Some(GapClass::Working), ..unmet(3.0, 1.0) }), "not-a-need");
        assert_eq!(of(Need { gap: None, ..unmet(3.0, 1.0) }), "no-gap");
        assert_eq!(of(Need { se: None, ..unmet(3.0, 1.0) }), "no-standard-error");
        let known = PracticeProfile {
            review: Some(3.0),
            successes: Some(1),
            failures: Some(0),
            ..PracticeProfile::default()
        };
        assert_eq!(known.evidence(), Ok(0.5 * 0.75 + 0.5 * (2.0 / 3.0)));
        assert_eq!(PracticeProfile { review: None, ..known.clone() }.evidence(), Err(NoTerm::NotReviewed));
        assert_eq!(PracticeProfile { failures: None, ..known }.evidence(), Err(NoTerm::NoOutcomes));
    }

    #[test]
    fn fit_counts_what_is_named() {
        let fit = |sides, field, level| Named { sides, field, level }.fit();
        near(fit(2, Field::Area, true), 1.0);
        near(fit(2, Field::Division, true), 0.85);
        near(fit(1, Field::Area, true), 0.75);
        near(fit(2, Field::Apart, false), 0.5);
        near(Named::default().fit(), 0.0);
        // What nobody wrote down is not named, not even by nobody.
        assert_eq!(Named::of(&Need::default(), &PracticeProfile::default()), Named::default());
    }

    #[test]
    fn divisions_are_the_first_two_digits() {
        let meet =
            |one: &str, other: &str| Divisions::parse(one).unwrap().meet(Divisions::parse(other).unwrap());
        for (one, other) in [
            ("20", "C20.14"),
            ("A01|35.2", "D35"),
            ("1.11", "01"),
            ("C 20", "20.1"),
            ("2014", "20"),
            ("5", "05"),
        ] {
            assert!(meet(one, other), "{one} and {other}");
        }
        for (one, other) in [("20", "21"), ("C", "C20"), ("C", "C"), ("", "20"), ("", ""), ("01.11", "11")] {
            assert!(!meet(one, other), "{one} and {other}");
        }
        for no in ["biogas", "20,21", "c20", "X20", ".5", "C-20", "20|?", "²0", "Ä1"] {
            assert_eq!(Divisions::parse(no), None, "{no}");
        }
    }

    #[test]
    fn weights_count_over_what_is_known() {
        let weights = Weights::default();
        let terms = [Ok(0.5), Ok(1.0), Err(NoTerm::NotReviewed), Ok(0.0), Err(NoTerm::NoWish)];
        assert_eq!(weights.score(&terms), Ok((0.35 * 0.5 + 0.25) / (0.35 + 0.25 + 0.10)));
        let parts: f64 = weights.contributions(&terms).iter().sum();
        assert!((parts - weights.score(&terms).unwrap()).abs() < 1e-15);
        let none = Weights::new([0.0, 0.0, 1.0, 0.0, 1.0]).unwrap();
        assert_eq!((none.score(&terms), none.contributions(&terms)), (Err(NoTerm::NoWeight), [0.0; 5]));
        for wrong in [[0.0; 5], [-1.0, 1.0, 1.0, 1.0, 1.0], [f64::NAN, 1.0, 0.0, 0.0, 0.0], [1e300; 5]] {
            assert_eq!(Weights::new(wrong), None);
        }
    }
}
