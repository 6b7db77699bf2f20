//! The numbers of one cell, from its counters.
//!
//! Classes, ties and zeros are decided on whole numbers: a rounded sum may lie a digit beside a cut-off that it meets.

use lars_measure::{
    Bootstrap, BootstrapKind, Interval, SignedRankP, Undefined, ZeroRule, bootstrap_mean, mean, median,
    rank_biserial, sd, signed_rank, t_interval,
};

use super::cell::{CellNumbers, GapCounts, IntervalMethod, Mean};
use super::gap;
use super::observed::{Observations, Pair, divisor};
use super::options::{BOOTSTRAP_MIN_N, CONFIDENCE, EXACT_UP_TO, GapOptions, RESAMPLES};

/// Summarises what is observed in one cell; `seed` is the cell's own.
pub fn summarise(observed: &Observations, options: &GapOptions, seed: u64) -> CellNumbers {
    let over = |whole: i64, of: u32| whole as f64 / f64::from(of);
    let mut expectations: Vec<f64> = Vec::new();
    let mut experiences: Vec<f64> = Vec::new();
    let mut gaps: Vec<f64> = Vec::new();
    for (pair, count) in observed.pairs.iter() {
        for _ in 0..count {
            expectations.push(over(pair.expectation, pair.of));
            experiences.push(over(pair.experience, pair.of));
            gaps.push(over(pair.gap(), pair.of));
        }
    }
    for &(expectation, experience) in &observed.uncounted {
        expectations.push(expectation);
        experiences.push(experience);
        gaps.push(gap(expectation, experience) + 0.0);
    }
    // Sorted, so that the order of rows cannot move the last digit of a sum.
    for values in [&mut expectations, &mut experiences, &mut gaps] {
        values.sort_unstable_by(f64::total_cmp);
    }
    let shown = "a shown cell has at least three pairs";
    let mean_expectation = mean(&expectations).expect(shown);
    let mean_gap = mean(&gaps).expect(shown);
    let exact = |part: fn(Pair) -> i64, rounded| exact_mean(observed, part).unwrap_or(Mean::Rounded(rounded));
    let expectation = exact(|pair| pair.expectation, mean_expectation);
    let t = t_interval(&gaps, CONFIDENCE);
    let share = |count: usize, of: usize| count as f64 / of as f64;
    CellNumbers {
        n: gaps.len(),
        mean_expectation,
        mean_experience: mean(&experiences).expect(shown),
        mean_gap,
        median_gap: median(&gaps).expect(shown),
        sd_gap: sd(&gaps),
        bca: options.bootstrap.then(|| bca(&gaps, seed)),
        interval_method: options.bootstrap.then_some(IntervalMethod::Resampled),
        wilcoxon: signed_rank(&gaps, ZeroRule::Wilcoxon, SignedRankP::ExactUpTo(EXACT_UP_TO)),
        q: Err(Undefined::NoVariation),
        rank_biserial: rank_biserial(&gaps),
        share_positive: share(gaps.iter().filter(|gap| **gap > 0.0).count(), gaps.len()),
        share_no_contact: share(observed.no_contact, observed.asked),
        share_dont_know: share(observed.dont_know, observed.asked),
        class: options.cutoffs.class(expectation, exact(Pair::gap, mean_gap)),
        within_noise: t.map(|interval| options.cutoffs.within_noise(expectation, interval)),
        t,
        gaps: GapCounts::ascending(gaps.into_iter().map(|gap| (gap, 1))),
    }
}

/// The mean of one part of all pairs, where whole numbers can hold it.
fn exact_mean(observed: &Observations, part: fn(Pair) -> i64) -> Option<Mean> {
    if !observed.uncounted.is_empty() {
        return None;
    }
    let mut of = 1_i128;
    let mut sum = 0_i128;
    for (pair, count) in observed.pairs.iter() {
        let common = i128::from(divisor(u64::try_from(of % i128::from(pair.of)).ok()?, u64::from(pair.of)));
        let widened = i128::from(pair.of) / common;
        sum = sum.checked_mul(widened)?;
        of = of.checked_mul(widened)?;
        let times = i128::from(count).checked_mul(of / i128::from(pair.of))?;
        sum = sum.checked_add(times.checked_mul(i128::from(part(pair)))?)?;
    }
    Some(Mean::Exact { sum, of: of.checked_mul(i128::from(observed.pairs.total()))? })
}

fn bca(gaps: &[f64], seed: u64) -> Result<Interval, Undefined> {
    if gaps.len() < BOOTSTRAP_MIN_N {
        return Err(Undefined::TooFew { n: gaps.len(), needed: BOOTSTRAP_MIN_N });
    }
    let how = Bootstrap { kind: BootstrapKind::Bca, resamples: RESAMPLES, confidence: CONFIDENCE, seed };
    bootstrap_mean(gaps, how)
}
