//! Internal consistency of a scale: Cronbach's alpha with Feldt's interval, and what each item adds.
//! Agreement of raters is in `agreement`.

use crate::deviation::{deviations, product, whole};
use crate::distribution::{f_quantile, finite};
use crate::interval::Interval;
use crate::matrix::Matrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds Cronbach's alpha of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Alpha {
    /// Alpha: at most 1; negative when items run against one another.
    pub alpha: f64,
    /// Feldt's interval.
    pub interval: Interval,
    /// Alpha of standardised items. `NoVariation` where an item is constant, or the standardised items cancel out.
    pub standardised: Result<f64, Undefined>,
    /// Alpha without each item; `TooFew` where only one would be left.
    pub without: Vec<Result<f64, Undefined>>,
}

/// Cronbach's alpha: how far several items measure one thing.
///
/// `α = k/(k−1) · (1 − Σ s_i² / s_total²)`; Feldt's interval `1 − (1 − α) F` with n − 1 and (n − 1)(k − 1) degrees of freedom.
///
/// **Takes** respondents × items without holes, and a confidence. Who left an item out is left out by the caller (listwise, pingouin's `nan_policy`).
/// **Gives** alpha, its interval, the standardised form, and alpha without each item.
/// **Undefined** `TooFew` (needed 2) with fewer respondents or items; `NoVariation` if the totals do not vary.
/// **Errors** if the confidence is not strictly between 0 and 1. **Cost** O(n k²) time.
/// **Source** Cronbach 1951, doi:10.1007/BF02310555; Feldt 1965, doi:10.1007/BF02289499.
/// **Oracle** `oracle/alpha.csv`, made by `oracle/make_agreement.py` (pingouin); `survey/expected/cronbach_alpha.csv`, read in place.
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::reliability::cronbach_alpha;
/// // Two questions that everybody answers alike but for one point.
/// let answers = Matrix::new(4, 2, vec![1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0])?;
/// assert!((cronbach_alpha(&answers, 0.95)??.alpha - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cronbach_alpha(answers: &Matrix, confidence: f64) -> Result<Result<Alpha, Undefined>, Misuse> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(Misuse::Range { what: "confidence", at: 0, value: confidence, range: "between 0 and 1" });
    }
    Ok(alpha(answers, confidence))
}

fn alpha(answers: &Matrix, confidence: f64) -> Result<Alpha, Undefined> {
    let (n, k) = (answers.rows(), answers.columns());
    if n.min(k) < 2 {
        return Err(Undefined::TooFew { n: n.min(k), needed: 2 });
    }
    // Alpha does not know the unit: as whole numbers, sums that are equal are equal.
    let (points, _) = whole(answers.values());
    let columns: Vec<Vec<f64>> =
        (0..k).map(|item| points.iter().skip(item).step_by(k).copied().collect()).collect();
    let all: Vec<&Vec<f64>> = columns.iter().collect();
    let value = of_items(&all)?;
    let (above, below) = (n as f64 - 1.0, (n as f64 - 1.0) * (k as f64 - 1.0));
    let tail = (1.0 - confidence) / 2.0;
    let limit = |p: f64| finite(1.0 - (1.0 - value) * f_quantile(p, above, below)?);
    let without = (0..k)
        .map(|left_out| {
            let kept: Vec<&Vec<f64>> = columns
                .iter()
                .enumerate()
                .filter(|(item, _)| *item != left_out)
                .map(|(_, column)| column)
                .collect();
            of_items(&kept)
        })
        .collect();
    let interval = Interval { low: limit(tail)?, high: limit(1.0 - tail)? };
    Ok(Alpha { alpha: value, interval, standardised: standardised(&columns), without })
}

fn of_items(items: &[&Vec<f64>]) -> Result<f64, Undefined> {
    let k = items.len();
    if k < 2 {
        return Err(Undefined::TooFew { n: k, needed: 2 });
    }
    let n = items[0].len();
    let totals: Vec<f64> = (0..n).map(|row| items.iter().map(|item| item[row]).sum()).collect();
    let squares = |values: &[f64]| product(&deviations(values), &deviations(values));
    let whole = squares(&totals);
    if whole <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let parts: f64 = items.iter().map(|item| squares(item)).sum();
    // Of two numbers that are whole, the difference is: items that say the same have an alpha of 1.
    finite((k as f64 * (whole - parts)) / ((k as f64 - 1.0) * whole))
}

/// Gives alpha from the mean correlation of items.
fn standardised(columns: &[Vec<f64>]) -> Result<f64, Undefined> {
    let k = columns.len() as f64;
    let by: Vec<Vec<f64>> = columns.iter().map(|column| deviations(column)).collect();
    let (mut sum, mut pairs) = (0.0, 0.0);
    for (at, one) in by.iter().enumerate() {
        for other in &by[at + 1..] {
            // Root by root: the product of both may leave the range of numbers.
            let spread = product(one, one).sqrt() * product(other, other).sqrt();
            if spread <= 0.0 {
                return Err(Undefined::NoVariation);
            }
            sum += (product(one, other) / spread).clamp(-1.0, 1.0);
            pairs += 1.0;
        }
    }
    let mean: f64 = sum / pairs;
    // Correlations that are all as far below 0 as they can be leave a variance of nothing.
    let below = 1.0 + (k - 1.0) * mean;
    if below > 1e-12 { finite(k * mean / below) } else { Err(Undefined::NoVariation) }
}
