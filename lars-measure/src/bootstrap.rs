//! Bootstrap interval of a mean: exact for values on a lattice (`lattice`), else from resamples (`interval`).

use crate::interval::{Bootstrap, Interval, resampled_mean};
use crate::lattice::Counts;
use crate::undefined::Undefined;

/// Names how the distribution of the means of resamples was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BootstrapMethod {
    /// All nⁿ resamples, by convolution: no seed, no error of chance.
    Exact,
    /// So many resamples as were asked for, drawn with the seed.
    Resampled,
}

/// Holds a bootstrap interval, and how it was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrapped {
    /// The interval.
    pub interval: Interval,
    /// How it was found.
    pub method: BootstrapMethod,
}

/// Bootstrap interval of the mean: percentile, basic or `BCa`; exact where it can be.
///
/// Values that [`Counts::of_values`] finds on a small lattice (whole numbers, and fractions over one denominator) have the exact interval of
/// [`Counts::bootstrap_mean`]; others that of [`resampled_mean`].
///
/// **Takes** finite values in any order and the choices of [`Bootstrap`].
/// **Gives** the interval and which of the two it is, whatever the number of threads and the order of rows.
/// **Undefined** `NoData` for an empty list, `TooFew` (needed 2) for a single value, `NoVariation` if all
/// values are equal; for `BCa` also as the two functions say.
/// **Errors** none.
/// **Cost** O(n log n), then as the two functions say.
/// **Source** Efron 1987, doi:10.1080/01621459.1987.10478410.
/// **Oracle** those of the two functions.
///
/// # Panics
/// If the confidence is not strictly between 0 and 1, or no resample is asked for.
///
/// ```
/// use lars_measure::{Bootstrap, BootstrapKind, BootstrapMethod, bootstrap_mean};
/// let how = Bootstrap { kind: BootstrapKind::Bca, resamples: 9_999, confidence: 0.95, seed: 1 };
/// let found = bootstrap_mean(&[1.0, 2.0, 3.0, 10.0, 2.0], how)?;
/// assert_eq!(found.method, BootstrapMethod::Exact);
/// assert!(found.interval.low < 3.6 && 3.6 < found.interval.high);
/// // The root of 2 lies on no lattice with whole numbers.
/// assert_eq!(bootstrap_mean(&[1.0, 2.0_f64.sqrt()], how)?.method, BootstrapMethod::Resampled);
/// # Ok::<(), lars_measure::Undefined>(())
/// ```
pub fn bootstrap_mean(values: &[f64], how: Bootstrap) -> Result<Bootstrapped, Undefined> {
    how.check();
    if let Some(counts) = Counts::of_values(values) {
        let interval = counts.bootstrap_mean(how.kind, how.confidence)?;
        return Ok(Bootstrapped { interval, method: BootstrapMethod::Exact });
    }
    Ok(Bootstrapped { interval: resampled_mean(values, how)?, method: BootstrapMethod::Resampled })
}
