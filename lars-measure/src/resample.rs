//! Draws resamples with replacement and gives their means; says nothing about intervals.
//! Resamples are drawn in blocks, each block with its own stream of the one seed: digits do not depend on
//! the number of threads.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Binomial, Distribution};
use rayon::prelude::*;

/// The resamples that share one stream of random numbers. Changing it changes every published digit.
const BLOCK: usize = 500;

/// The number of places that can be drawn in the time of one binomial number (measured: about 16).
/// Changing it changes published digits too.
const BINOMIAL_COST: usize = 16;

/// Below this many draws a second thread costs more than it saves.
const WORTH_SHARING: usize = 200_000;

/// Gives the means of resamples of the sorted values.
///
/// With few distinct values (16 k < n) a resample is a multinomial count of each, drawn by conditional
/// binomials (Davis 1993, doi:10.1016/0167-9473(93)90115-A); otherwise n places are drawn one by one. Both
/// give the same distribution, not the same digits.
pub fn means_of_resamples(sorted: &[f64], resamples: usize, seed: u64) -> Vec<f64> {
    let distinct = distinct(sorted);
    let few = BINOMIAL_COST * distinct.len() < sorted.len();
    let fill = |(block, means): (usize, &mut [f64])| {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(block as u64);
        for mean in means {
            let sum = if few {
                sum_by_counts(&distinct, sorted.len() as u64, &mut rng)
            } else {
                sum_by_places(sorted, &mut rng)
            };
            *mean = sum / sorted.len() as f64;
        }
    };
    let mut means = vec![0.0; resamples];
    let draws = resamples.saturating_mul(if few { 8 * distinct.len() } else { sorted.len() });
    if draws < WORTH_SHARING {
        means.chunks_mut(BLOCK).enumerate().for_each(fill);
    } else {
        means.par_chunks_mut(BLOCK).enumerate().for_each(fill);
    }
    means
}

/// Gives each distinct value with its number of occurrences, the most frequent first.
fn distinct(sorted: &[f64]) -> Vec<(f64, u64)> {
    let mut out: Vec<(f64, u64)> =
        sorted.chunk_by(|a, b| a >= b).map(|same| (same[0], same.len() as u64)).collect();
    // The frequent first: the rest is soon used up and the rare ones cost a small binomial or none.
    out.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    out
}

fn sum_by_places(sorted: &[f64], rng: &mut ChaCha8Rng) -> f64 {
    (0..sorted.len()).map(|_| sorted[rng.random_range(0..sorted.len())]).sum()
}

fn sum_by_counts(distinct: &[(f64, u64)], n: u64, rng: &mut ChaCha8Rng) -> f64 {
    let (mut to_draw, mut left, mut sum) = (n, n, 0.0);
    for &(value, count) in distinct {
        if to_draw == 0 {
            break;
        }
        let drawn = if count == left { to_draw } else { binomial(to_draw, count, left, rng) };
        sum += value * drawn as f64;
        to_draw -= drawn;
        left -= count;
    }
    sum
}

/// Draws how many of the trials hit a value that `count` of `left` have.
fn binomial(trials: u64, count: u64, left: u64, rng: &mut ChaCha8Rng) -> u64 {
    // 0 < count < left, so the probability is always accepted.
    match Binomial::new(trials, count as f64 / left as f64) {
        Ok(law) => law.sample(rng),
        Err(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinct_values_are_counted_most_frequent_first() {
        assert_eq!(distinct(&[-1.0, 2.0, 2.0, 5.0]), [(2.0, 2), (-1.0, 1), (5.0, 1)]);
        assert_eq!(distinct(&[-0.0, 0.0]).len(), 1);
    }

    /// Both ways of drawing have the mean and the variance of the bootstrap's law.
    #[test]
    fn counts_and_places_have_the_same_law() {
        let sorted: Vec<f64> = (0..60).map(|i| f64::from(i / 15)).collect();
        let distinct = distinct(&sorted);
        let mut rng = ChaCha8Rng::seed_from_u64(7);
        let counts: Vec<f64> = (0..20_000).map(|_| sum_by_counts(&distinct, 60, &mut rng)).collect();
        let places: Vec<f64> = (0..20_000).map(|_| sum_by_places(&sorted, &mut rng)).collect();
        for sums in [counts, places] {
            let mean = sums.iter().sum::<f64>() / 20_000.0;
            let variance = sums.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / 20_000.0;
            // 60 draws of {0, 1, 2, 3}: mean 90, variance 75; four standard errors.
            assert!((mean - 90.0).abs() < 4.0 * (75.0_f64 / 20_000.0).sqrt(), "{mean}");
            assert!((variance - 75.0).abs() < 4.0 * 75.0 * (2.0_f64 / 20_000.0).sqrt(), "{variance}");
        }
    }
}
