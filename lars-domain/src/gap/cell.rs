//! A gap cell: what respondents of one helix say of one partner group at one level, summarised.
//!
//! Numbers are unrounded; an undefined one is a reason, never NaN.

use lars_measure::{Interval, SignedRank, Undefined};

use super::disclosure::Disclosed;

/// Which answers a cell rests on; `None` means all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// A cell with its numbers, where they may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Which answers.
    pub key: CellKey,
    /// What they say.
    pub numbers: Disclosed<CellNumbers>,
}

/// The numbers of a shown cell. `g` is expectation − experience, over respondents who gave both.
#[derive(Debug, Clone, PartialEq)]
pub struct CellNumbers {
    /// Respondents with both ratings.
    pub n: usize,
    /// Mean expectation over these respondents.
    pub mean_expectation: f64,
    /// Mean experience over these respondents.
    pub mean_experience: f64,
    /// Mean of g.
    pub mean_gap: f64,
    /// Median of g.
    pub median_gap: f64,
    /// Standard deviation of g, divisor n − 1.
    pub sd_gap: Result<f64, Undefined>,
    /// 95 % Student interval of the mean of g.
    pub t: Result<Interval, Undefined>,
    /// 95 % `BCa` bootstrap interval of the mean of g; `None` where it was not asked for.
    pub bca: Option<Result<Interval, Undefined>>,
    /// Wilcoxon signed-rank test of g against zero.
    pub wilcoxon: Result<SignedRank, Undefined>,
    /// Benjamini–Hochberg q of that test over the shown cells of the analysis.
    pub q: Result<f64, Undefined>,
    /// Matched-pairs rank-biserial correlation.
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
    pub within_noise: Result<bool, Undefined>,
    /// Each respondent's g, sorted; a dot each in the interval plot.
    pub gaps: Vec<f64>,
}

crate::codes! {
    /// What a cell's means say of a relation, in the order of legends.
    #[derive(Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq)]
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

impl Cutoffs {
    /// The class of a mean expectation and a mean gap.
    pub fn class(self, mean_expectation: f64, mean_gap: f64) -> GapClass {
        if mean_gap >= self.small_gap {
            GapClass::Unmet
        } else if mean_gap <= -self.small_gap {
            GapClass::Exceeded
        } else if mean_expectation >= self.high_expectation {
            GapClass::Working
        } else {
            GapClass::Dormant
        }
    }

    /// Whether an interval of the mean gap contains both sides of a cut-off, so that chance alone could move the class.
    pub fn within_noise(self, mean_expectation: f64, interval: Interval) -> bool {
        self.class(mean_expectation, interval.low) != self.class(mean_expectation, interval.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mean_expectation: f64, mean_gap: f64, expected: GapClass) {
        assert_eq!(Cutoffs::default().class(mean_expectation, mean_gap), expected);
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
        let cutoffs = Cutoffs::default();
        let interval = |low, high| Interval { low, high };
        assert!(cutoffs.within_noise(7.0, interval(0.2, 3.0)));
        assert!(!cutoffs.within_noise(7.0, interval(1.0, 3.0)));
        assert!(cutoffs.within_noise(7.0, interval(-2.0, 3.0)));
        assert!(!cutoffs.within_noise(7.0, interval(-0.9, 0.9)));
    }
}
