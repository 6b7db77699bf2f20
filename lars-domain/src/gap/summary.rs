//! The numbers of one cell, from its counters.
//!
//! Classes, ties and zeros are decided on whole numbers: a rounded sum may lie a digit beside a cut-off that it meets.

use lars_measure::lattice::Counts;
use lars_measure::{
    Bootstrap, BootstrapKind, Interval, SignedRank, SignedRankP, Undefined, ZeroRule, bootstrap_mean, mean,
    median, rank_biserial, sd, signed_rank, t_interval,
};

use super::cell::{CellNumbers, GapCounts, IntervalMethod, Mean};
use super::observed::{Observations, Pair, divisor};
use super::options::{BOOTSTRAP_MIN_N, CONFIDENCE, EXACT_UP_TO, GapOptions, RESAMPLES};

const TEST: SignedRankP = SignedRankP::ExactUpTo(EXACT_UP_TO);

/// Summarises what is observed in one cell; `seed` is the cell's own, for the case that resamples must be drawn.
pub fn summarise(observed: &Observations, options: &GapOptions, seed: u64) -> CellNumbers {
    let resample = || {
        let found = bootstrap_mean(&observed.gaps(), Bootstrap { seed, ..RESAMPLED })?;
        Ok((found.interval, found.method.into()))
    };
    let found = match Lattices::of(observed) {
        Some(lattices) => lattices.measure(options.bootstrap, resample),
        None => measure_lists(observed, options.bootstrap, resample),
    };
    let exact = |part: fn(Pair) -> i64, rounded| exact_mean(observed, part).unwrap_or(Mean::Rounded(rounded));
    let expectation = exact(|pair| pair.expectation, found.mean_expectation);
    let share = |count: usize, of: usize| count as f64 / of as f64;
    let positive = found.gaps.iter().filter(|(gap, _)| *gap > 0.0).map(|(_, count)| count).sum::<u64>();
    let n = found.gaps.total();
    CellNumbers {
        n: usize::try_from(n).unwrap_or(usize::MAX),
        beside: observed.beside,
        unknown: observed.unknown,
        mean_expectation: found.mean_expectation,
        mean_experience: found.mean_experience,
        mean_gap: found.mean_gap,
        median_gap: found.median_gap,
        sd_gap: found.sd_gap,
        interval_method: found.bca.and_then(|bca| Some(bca.ok()?.1)),
        bca: found.bca.map(|bca| bca.map(|(limits, _)| limits)),
        wilcoxon: found.wilcoxon,
        q: Err(Undefined::NoVariation),
        rank_biserial: found.rank_biserial,
        share_positive: positive as f64 / n as f64,
        share_no_contact: share(observed.no_contact, observed.asked),
        share_dont_know: share(observed.dont_know, observed.asked),
        class: options.cutoffs.class(expectation, exact(Pair::gap, found.mean_gap)),
        within_noise: found.t.map(|interval| options.cutoffs.within_noise(expectation, interval)),
        t: found.t,
        gaps: found.gaps,
    }
}

const RESAMPLED: Bootstrap =
    Bootstrap { kind: BootstrapKind::Bca, resamples: RESAMPLES, confidence: CONFIDENCE, seed: 0 };

/// An interval, and how it was found.
type Bca = Result<(Interval, IntervalMethod), Undefined>;

/// What the statistics say of a cell.
struct Found {
    mean_expectation: f64,
    mean_experience: f64,
    mean_gap: f64,
    median_gap: f64,
    sd_gap: Result<f64, Undefined>,
    t: Result<Interval, Undefined>,
    bca: Option<Bca>,
    wilcoxon: Result<SignedRank, Undefined>,
    rank_biserial: Result<f64, Undefined>,
    gaps: GapCounts,
}

/// Expectations, experiences and gaps as whole numbers over a common denominator.
struct Lattices {
    expectations: Counts,
    experiences: Counts,
    gaps: Counts,
}

impl Lattices {
    /// `None` where the numbers have no common denominator that is small enough for their whole numbers to be held.
    fn of(observed: &Observations) -> Option<Self> {
        if !observed.uncounted.is_empty() {
            return None;
        }
        let scale = observed.pairs.iter().try_fold(1_u32, |scale, (pair, _)| {
            let common = divisor(u64::from(scale), u64::from(pair.of));
            u32::try_from(u64::from(scale) / common * u64::from(pair.of)).ok()
        })?;
        let counts = |part: fn(Pair) -> i64| {
            let point = |(pair, count): (Pair, u64)| {
                Some((part(pair).checked_mul(i64::from(scale / pair.of))?, count))
            };
            let points: Option<Vec<(i64, u64)>> = observed.pairs.iter().map(point).collect();
            Counts::new(points?, scale).ok()
        };
        Some(Self {
            expectations: counts(|pair| pair.expectation)?,
            experiences: counts(|pair| pair.experience)?,
            gaps: counts(Pair::gap)?,
        })
    }

    fn measure(&self, bootstrap: bool, resample: impl FnOnce() -> Bca) -> Found {
        let Self { expectations, experiences, gaps } = self;
        let bca = || {
            if gaps.is_small_lattice() {
                let exact = gaps.bootstrap_mean(BootstrapKind::Bca, CONFIDENCE);
                exact.map(|interval| (interval, IntervalMethod::Exact))
            } else {
                resample()
            }
        };
        Found {
            mean_expectation: expectations.mean().expect("a shown cell has at least three pairs"),
            mean_experience: experiences.mean().expect("a shown cell has at least three pairs"),
            mean_gap: gaps.mean().expect("a shown cell has at least three pairs"),
            median_gap: gaps.median().expect("a shown cell has at least three pairs"),
            sd_gap: gaps.sd(),
            t: gaps.t_interval(CONFIDENCE),
            bca: bootstrap.then(|| if_enough(gaps.n(), bca)),
            wilcoxon: gaps.signed_rank(ZeroRule::Wilcoxon, TEST),
            rank_biserial: gaps.rank_biserial(),
            gaps: GapCounts::ascending(gaps.values()),
        }
    }
}

/// What [`Lattices::measure`] gives, for numbers that lie on no lattice. Quotients of whole numbers are rounded once and
/// rightly, so that equal gaps are equal here too.
fn measure_lists(observed: &Observations, bootstrap: bool, resample: impl FnOnce() -> Bca) -> Found {
    let values =
        |counted: fn(Pair) -> i64, uncounted: fn(&(f64, f64)) -> f64| observed.values(counted, uncounted);
    let expectations = values(|pair| pair.expectation, |(expectation, _)| *expectation);
    let experiences = values(|pair| pair.experience, |(_, experience)| *experience);
    let gaps = observed.gaps();
    Found {
        mean_expectation: mean(&expectations).expect("a shown cell has at least three pairs"),
        mean_experience: mean(&experiences).expect("a shown cell has at least three pairs"),
        mean_gap: mean(&gaps).expect("a shown cell has at least three pairs"),
        median_gap: median(&gaps).expect("a shown cell has at least three pairs"),
        sd_gap: sd(&gaps),
        t: t_interval(&gaps, CONFIDENCE),
        bca: bootstrap.then(|| if_enough(gaps.len() as u64, resample)),
        wilcoxon: signed_rank(&gaps, ZeroRule::Wilcoxon, TEST),
        rank_biserial: rank_biserial(&gaps),
        gaps: GapCounts::ascending(gaps.into_iter().map(|gap| (gap, 1))),
    }
}

fn if_enough(n: u64, interval: impl FnOnce() -> Bca) -> Bca {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    if n < BOOTSTRAP_MIN_N { Err(Undefined::TooFew { n, needed: BOOTSTRAP_MIN_N }) } else { interval() }
}

/// The mean of one part of all pairs, where whole numbers can hold it.
fn exact_mean(observed: &Observations, part: fn(Pair) -> i64) -> Option<Mean> {
    if !observed.uncounted.is_empty() {
        return None;
    }
    let (mut sum, mut of) = (0_i128, 1_i128);
    for (pair, count) in observed.pairs.iter() {
        let pair_of = i128::from(pair.of);
        let common = divisor(u64::try_from(of % pair_of).ok()?, u64::from(pair.of));
        let widened = pair_of / i128::from(common);
        (sum, of) = (sum.checked_mul(widened)?, of.checked_mul(widened)?);
        let times = i128::from(count).checked_mul(of / pair_of)?;
        sum = sum.checked_add(times.checked_mul(i128::from(part(pair)))?)?;
    }
    Some(Mean::Exact { sum, of: of.checked_mul(i128::from(observed.pairs.total()))? })
}
