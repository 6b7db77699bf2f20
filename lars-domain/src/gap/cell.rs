//! A gap cell: what respondents of one helix say of one partner group at one level, summarised.
//!
//! Numbers are unrounded; an undefined one is a reason, never NaN.

use std::cmp::Ordering;

use lars_measure::lattice::point;
use lars_measure::{BootstrapMethod, Interval, SignedRank, Undefined};
use serde::{Deserialize, Serialize};

use super::disclosure::Disclosed;
use super::organisation::units;
use super::stored;

/// A key as it is stored: case, wave, helix, partner, level, item.
type Codes = [Option<String>; 6];

/// Which answers a cell rests on; `None` means all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Codes", from = "Codes")]
pub struct CellKey {
    /// Code of the case.
    pub case: Option<String>,
    /// Code of the wave.
    pub wave: Option<String>,
    /// Code of the respondents' helix.
    pub helix: Option<String>,
    /// Code of the partner group.
    pub partner: Option<String>,
    /// Code of the level.
    pub level: Option<String>,
    /// Code of the aspect.
    pub item: Option<String>,
}

impl From<CellKey> for Codes {
    fn from(key: CellKey) -> Self {
        [key.case, key.wave, key.helix, key.partner, key.level, key.item]
    }
}

impl From<Codes> for CellKey {
    fn from([case, wave, helix, partner, level, item]: Codes) -> Self {
        Self { case, wave, helix, partner, level, item }
    }
}

/// A cell with its numbers, where they may be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Which answers.
    pub key: CellKey,
    /// What they say.
    pub numbers: Disclosed<CellNumbers>,
}

/// The numbers of a shown cell. `g` is expectation − experience, over respondents who gave both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellNumbers {
    /// Respondents with both ratings.
    pub n: usize,
    /// Of them, people of an organisation of which somebody else is counted already.
    #[serde(default)]
    pub beside: usize,
    /// Of them, people whose organisation is not known.
    #[serde(default)]
    pub unknown: usize,
    /// Mean expectation over these respondents.
    pub mean_expectation: f64,
    /// Mean experience over these respondents.
    pub mean_experience: f64,
    /// Mean of g.
    pub mean_gap: f64,
    /// Median of g.
    pub median_gap: f64,
    /// Standard deviation of g, divisor n − 1.
    #[serde(with = "stored::known")]
    pub sd_gap: Result<f64, Undefined>,
    /// 95 % Student interval of the mean of g.
    #[serde(with = "stored::known")]
    pub t: Result<Interval, Undefined>,
    /// 95 % `BCa` bootstrap interval of the mean of g; `None` where it was not asked for.
    #[serde(with = "stored::asked")]
    pub bca: Option<Result<Interval, Undefined>>,
    /// How that interval was found; `None` where there is none.
    pub interval_method: Option<IntervalMethod>,
    /// Wilcoxon signed-rank test of g against zero.
    #[serde(with = "stored::known")]
    pub wilcoxon: Result<SignedRank, Undefined>,
    /// Benjamini–Hochberg q of that test over the shown cells of the analysis.
    #[serde(with = "stored::known")]
    pub q: Result<f64, Undefined>,
    /// Matched-pairs rank-biserial correlation.
    #[serde(with = "stored::known")]
    pub rank_biserial: Result<f64, Undefined>,
    /// Share of g above zero.
    pub share_positive: f64,
    /// Share of all answers to this relation that say "no contact".
    pub share_no_contact: f64,
    /// Share of all answers to this relation that say "don't know".
    pub share_dont_know: f64,
    /// What the means say.
    pub class: GapClass,
    /// Whether the 95 % Student interval holds gaps of another class too.
    #[serde(with = "stored::known")]
    pub within_noise: Result<bool, Undefined>,
    /// How often each g stands: dots or bars in the interval plot.
    pub gaps: GapCounts,
}

impl CellNumbers {
    /// How many organisations, or else people, these numbers rest on at least.
    pub fn organisations(&self) -> usize {
        units(self.n, self.beside, self.unknown)
    }

    /// How sure the gap is, in a word.
    pub fn certainty(&self) -> Certainty {
        match (&self.t, &self.within_noise) {
            (Ok(_), Ok(false)) => Certainty::Clear,
            (Ok(limits), _) if limits.low > 0.0 || limits.high < 0.0 => Certainty::Likely,
            _ => Certainty::CannotTell,
        }
    }

    /// Whether all gaps are the same: then to show them is to say what each person's is.
    pub fn agrees(&self) -> bool {
        self.gaps.iter().count() < 2
    }

    /// The class, where it is clear: pages mark no other.
    pub fn clear_class(&self) -> Option<GapClass> {
        (self.certainty() == Certainty::Clear).then_some(self.class)
    }
}

crate::codes! {
    /// How sure a gap is, by its 95 % Student interval.
    pub enum Certainty {
        /// The interval lies within one class.
        Clear = "clear",
        /// The interval reaches into another class, but leaves out 0: the direction is known.
        Likely = "likely",
        /// Anything else, also where there is no interval.
        CannotTell = "cannot-tell",
    }
}

/// How often each gap stands, ascending.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GapCounts(Vec<(f64, u64)>);

impl GapCounts {
    /// Counts of gaps that come in ascending order; equal ones may follow one another.
    pub fn ascending(gaps: impl IntoIterator<Item = (f64, u64)>) -> Self {
        let mut counts: Vec<(f64, u64)> = Vec::new();
        for (gap, count) in gaps {
            match counts.last_mut() {
                Some((last, so_far)) if last.total_cmp(&gap).is_eq() => *so_far += count,
                _ => counts.push((gap, count)),
            }
        }
        Self(counts)
    }

    /// Each gap with its count.
    pub fn iter(&self) -> impl Iterator<Item = (f64, u64)> {
        self.0.iter().copied()
    }

    /// How many there are in all.
    pub fn total(&self) -> u64 {
        self.0.iter().map(|(_, count)| count).sum()
    }
}

/// How a bootstrap interval was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IntervalMethod {
    /// From the whole bootstrap distribution: the limit of infinitely many resamples.
    Exact,
    /// From resamples drawn with a seed, where the values have too many different sums.
    Resampled,
}

impl From<BootstrapMethod> for IntervalMethod {
    fn from(method: BootstrapMethod) -> Self {
        match method {
            BootstrapMethod::Exact => Self::Exact,
            BootstrapMethod::Resampled => Self::Resampled,
        }
    }
}

impl IntervalMethod {
    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Resampled => "resampled",
        }
    }
}

crate::codes! {
    /// What a cell's means say of a relation, in the order of legends.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum GapClass {
        /// Expected clearly more than experienced.
        Unmet = "unmet",
        /// Experienced clearly more than expected.
        Exceeded = "exceeded",
        /// High expectation, small gap: the relation works.
        Working = "working",
        /// Low expectation, small gap: a missing link, not a good one.
        Dormant = "dormant",
    }
}

impl GapClass {
    /// Whether it is a class of small gaps.
    pub fn is_small(self) -> bool {
        matches!(self, Self::Working | Self::Dormant)
    }

    /// The mark that stands for the class in charts and tables, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Unmet => "▲",
            Self::Exceeded => "▼",
            Self::Working => "●",
            Self::Dormant => "○",
        }
    }
}

/// The cut-offs that separate the classes, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cutoffs {
    /// An expectation is high from here on.
    pub high_expectation: f64,
    /// A gap is small below this size.
    pub small_gap: f64,
}

impl Default for Cutoffs {
    fn default() -> Self {
        Self { high_expectation: 5.5, small_gap: 1.0 }
    }
}

/// A mean that is compared with a cut-off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mean {
    /// A whole sum over the number that it is divided by: nothing is rounded.
    Exact {
        /// The sum.
        sum: i128,
        /// What it is divided by, above 0.
        of: i128,
    },
    /// A floating-point number.
    Rounded(f64),
}

impl Mean {
    /// The most decimals of a cut-off that is compared without rounding.
    const MOST_DECIMALS: u32 = 6;

    /// Compares with a cut-off. A cut-off such as 5.5 or 0.1 is the decimal that it is written as.
    pub fn against(self, cutoff: f64) -> Ordering {
        let rounded = match self {
            Self::Rounded(mean) => mean,
            Self::Exact { sum, of } => match Self::against_exact(sum, of, cutoff) {
                Some(ordering) => return ordering,
                None => sum as f64 / of as f64,
            },
        };
        (rounded + 0.0).total_cmp(&(cutoff + 0.0))
    }

    fn against_exact(sum: i128, of: i128, cutoff: f64) -> Option<Ordering> {
        (0..=Self::MOST_DECIMALS).map(|decimals| 10_u32.pow(decimals)).find_map(|power| {
            let digits = i128::from(point(cutoff, power)?);
            Some(sum.checked_mul(power.into())?.cmp(&digits.checked_mul(of)?))
        })
    }
}

impl Cutoffs {
    /// The class of a mean expectation and a mean gap.
    pub fn class(self, mean_expectation: Mean, mean_gap: Mean) -> GapClass {
        if mean_gap.against(self.small_gap).is_ge() {
            GapClass::Unmet
        } else if mean_gap.against(-self.small_gap).is_le() {
            GapClass::Exceeded
        } else if mean_expectation.against(self.high_expectation).is_ge() {
            GapClass::Working
        } else {
            GapClass::Dormant
        }
    }

    /// Whether an interval of the mean gap contains both sides of a cut-off, so that chance alone could move the class.
    pub fn within_noise(self, mean_expectation: Mean, interval: Interval) -> bool {
        let class = |limit| self.class(mean_expectation, Mean::Rounded(limit));
        class(interval.low) != class(interval.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mean_expectation: f64, mean_gap: f64, expected: GapClass) {
        let (expectation, gap) = (Mean::Rounded(mean_expectation), Mean::Rounded(mean_gap));
        assert_eq!(Cutoffs::default().class(expectation, gap), expected);
    }

    #[test]
    fn cut_offs_belong_to_the_large_gap_and_the_high_expectation() {
        check(8.0, 1.0, GapClass::Unmet);
        check(2.0, 0.999, GapClass::Dormant);
        check(5.5, 0.0, GapClass::Working);
        check(5.499, -0.5, GapClass::Dormant);
        check(9.0, -1.0, GapClass::Exceeded);
    }

    #[test]
    fn noise_is_an_interval_across_a_cut_off() {
        let (cutoffs, mean) = (Cutoffs::default(), Mean::Rounded(7.0));
        let interval = |low, high| Interval { low, high };
        assert!(cutoffs.within_noise(mean, interval(0.2, 3.0)));
        assert!(!cutoffs.within_noise(mean, interval(1.0, 3.0)));
        assert!(cutoffs.within_noise(mean, interval(-2.0, 3.0)));
        assert!(!cutoffs.within_noise(mean, interval(-0.9, 0.9)));
    }

    #[test]
    fn certainty_is_clear_within_one_class_likely_without_zero_and_else_cannot_be_told() {
        let check = |low: f64, high: f64, expected: Certainty| {
            let interval = Interval { low, high };
            let mean_gap = f64::midpoint(low, high);
            let (expectation, cutoffs) = (Mean::Rounded(7.0), Cutoffs::default());
            let noise = Ok(cutoffs.within_noise(expectation, interval));
            let class = cutoffs.class(expectation, Mean::Rounded(mean_gap));
            let found =
                CellNumbers { t: Ok(interval), within_noise: noise, class, mean_gap, ..some_numbers() };
            assert_eq!(found.certainty(), expected, "{low} to {high}");
            assert_eq!(found.clear_class(), (expected == Certainty::Clear).then_some(class));
        };
        check(1.0, 3.0, Certainty::Clear);
        check(-3.0, -1.0, Certainty::Clear);
        check(-0.9, 0.9, Certainty::Clear);
        check(0.2, 3.0, Certainty::Likely);
        check(-3.0, -0.2, Certainty::Likely);
        check(-0.2, 3.0, Certainty::CannotTell);
        check(-2.0, 2.0, Certainty::CannotTell);
        assert_eq!(some_numbers().certainty(), Certainty::CannotTell, "no interval");
    }

    fn some_numbers() -> CellNumbers {
        let no = Undefined::NoVariation;
        CellNumbers {
            beside: 0,
            unknown: 0,
            n: 4,
            mean_expectation: 7.0,
            mean_experience: 7.0,
            mean_gap: 0.0,
            median_gap: 0.0,
            sd_gap: Err(no),
            t: Err(no),
            bca: None,
            interval_method: None,
            wilcoxon: Err(no),
            q: Err(no),
            rank_biserial: Err(no),
            share_positive: 0.0,
            share_no_contact: 0.0,
            share_dont_know: 0.0,
            class: GapClass::Working,
            within_noise: Err(no),
            gaps: GapCounts::default(),
        }
    }

    #[test]
    fn a_mean_meets_a_cut_off_by_whole_numbers() {
        let check = |sum, of, cutoff, expected| {
            assert_eq!(Mean::Exact { sum, of }.against(cutoff), expected, "{sum}/{of} and {cutoff}");
        };
        check(11, 2, 5.5, Ordering::Equal);
        check(-3, 3, -1.0, Ordering::Equal);
        check(1, 10, 0.1, Ordering::Equal);
        check(3, 30, 0.1, Ordering::Equal);
        check(1_000_000_000_000_000_000, 1_000_000_000_000_000_001, 1.0, Ordering::Less);
        // No decimal is meant by this number, and no whole number is that large.
        check(1, 3, 1.0 / 3.0, Ordering::Equal);
        check(i128::MAX, 2, 5.5, Ordering::Greater);
    }
}
