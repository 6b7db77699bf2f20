//! Bootstrap limits of the mean from the exact distribution of [`Draws`].

use super::Counts;
use super::draws::Draws;
use crate::distribution::{normal_cdf, normal_quantile};
use crate::interval::{BootstrapKind, Interval, bca_levels, check_confidence};
use crate::undefined::Undefined;

/// Chances that differ by less are the same: a level that falls on a step of the distribution.
const TIE: f64 = 1e-12;

/// Levels nearer to 0 or 1 are beyond what the waves can tell, and are read off the convolution itself.
const FAR: f64 = 1e-10;

/// The most sums that are convolved in full for such levels.
const CONVOLVED: usize = 8_192;

pub fn limits(counts: &Counts, kind: BootstrapKind, confidence: f64) -> Result<Interval, Undefined> {
    check_confidence(confidence);
    counts.check_variation()?;
    let draws = Draws::of(counts);
    let z = normal_quantile((1.0 - confidence) / 2.0);
    let (low, high) = match kind {
        BootstrapKind::Percentile | BootstrapKind::Basic => (z, -z),
        BootstrapKind::Bca => {
            // Ties count half: they are the rule on a lattice, and exact here.
            let bias = normal_quantile(f64::midpoint(draws.at_most(-1.0), draws.at_most(0.0)));
            bca_levels(bias, draws.third / (6.0 * draws.variance.powf(1.5) * (counts.n() as f64).sqrt()), z)?
        }
    };
    let (low, high) = (doubled_quantile(&draws, low)?, doubled_quantile(&draws, high)?);
    let (low, high) = if kind == BootstrapKind::Basic { (-high, -low) } else { (low, high) };
    Ok(Interval { low: counts.mean_of(low), high: counts.mean_of(high) })
}

/// Gives twice the quantile in steps from the observed sum, for the level whose standard normal quantile is z.
///
/// The quantile is the least sum whose chance of not being exceeded reaches the level; where it meets the level exactly, the middle between that
/// sum and the next one.
fn doubled_quantile(draws: &Draws<'_>, z: f64) -> Result<i64, Undefined> {
    let tail = normal_cdf(-z.abs());
    if tail < FAR {
        return far_quantile(draws, tail, z > 0.0);
    }
    let level = if z < 0.0 { tail } else { 1.0 - tail };
    // Cornish and Fisher's first correction for skew: most often within a step or two.
    let guess = z * draws.spread() + (z * z - 1.0) / 6.0 * draws.third / draws.variance;
    let (low, chance) = draws.first_reaching(level - TIE, guess);
    let high = if chance > level + TIE { low } else { draws.first_reaching(level + TIE, low + 1.0).0 };
    Ok(whole(low + high))
}

fn far_quantile(draws: &Draws<'_>, tail: f64, above: bool) -> Result<i64, Undefined> {
    let (chance, first) = draws.convolved(CONVOLVED).ok_or(Undefined::NoVariation)?;
    let mut places: Vec<usize> = (0..chance.len()).collect();
    if above {
        places.reverse();
    }
    let at = |wanted: f64| {
        let mut sum = 0.0;
        let reached = places.iter().find(|place| {
            sum += chance[**place];
            sum >= wanted
        });
        reached.map_or(0.0, |place| *place as f64)
    };
    Ok(whole(2.0 * first + at(tail * (1.0 - 1e-9)) + at(tail * (1.0 + 1e-9))))
}

#[expect(clippy::cast_possible_truncation, reason = "a whole number of steps inside the window")]
fn whole(steps: f64) -> i64 {
    steps as i64
}
