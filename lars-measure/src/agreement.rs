//! Agreement between raters: Kendall's W, Fleiss' and Randolph's kappa, intraclass correlation, `r_wg`.

use crate::arrangement::sums_of_squares_at_least;
use crate::describe::{doubled_ranks, sd};
use crate::deviation::{deviations, lost, product, whole};
use crate::distribution::{chi_squared_tail, f_quantile, f_tail, finite};
use crate::interval::Interval;
use crate::matrix::Matrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds Kendall's W and its test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concordance {
    /// W, 0 (no agreement) to 1 (all rank alike), corrected for ties.
    pub w: f64,
    /// Friedman's chi-squared.
    pub chi_squared: f64,
    /// p: exact for few, else by chi-squared with items − 1 degrees of freedom.
    pub p: f64,
    /// Whether p is exact.
    pub exact: bool,
}

/// Up to how many raters p is exact, for so many items each.
pub const EXACT_UP_TO: [(usize, usize); 6] = [(2, 50), (3, 30), (4, 12), (5, 6), (6, 4), (7, 3)];

/// Kendall's W: do several raters rank items alike?
///
/// `W = (12 Σ R_j² − 3 m² k (k+1)²) / (m² k (k²−1) − m Σ T)`, with `R_j` the rank sums and `T = Σ (t³ − t)` of each rater's ties.
///
/// p for few ([`EXACT_UP_TO`]) is the share of all orders that the raters could have put the items in, each with the ties they made, with a W as large; for
/// more it is by chi-squared.
///
/// **Takes** raters × items; each rater's values are ranked. **Gives** W, chi-squared and p. **Undefined** `TooFew` (needed 2) with fewer raters or items;
/// `NoVariation` if every rater ties everything. **Errors** none. **Cost** O(m k log k), and for an exact p some million
/// steps.
/// **Source** Kendall & Babington Smith 1939, doi:10.1214/aoms/1177732186. **Oracle** `oracle/agreement.csv`, made by `oracle/make_agreement.py`
/// (scipy's Friedman test and the formula); `survey/expected/agreement.csv`, read in place; p of few: `oracle/exact_concordance.csv`, made by
/// `oracle/make_exact.py` (all orders).
///
/// ```
/// use lars_measure::Matrix;
/// use lars_measure::agreement::kendall_w;
/// // Two raters rank three items alike, whatever numbers they use.
/// let ratings = Matrix::new(2, 3, vec![1.0, 2.0, 3.0, 10.0, 40.0, 50.0])?;
/// assert!((kendall_w(&ratings)?.w - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn kendall_w(ratings: &Matrix) -> Result<Concordance, Undefined> {
    let (m, k) = (ratings.rows(), ratings.columns());
    if m.min(k) < 2 {
        return Err(Undefined::TooFew { n: m.min(k), needed: 2 });
    }
    let mut sums = vec![0_usize; k];
    let mut ties = 0;
    let mut numbers = Vec::with_capacity(m);
    for rater in 0..m {
        let mut ranks = doubled_ranks(ratings.row(rater));
        for (sum, rank) in sums.iter_mut().zip(&ranks) {
            *sum += rank;
        }
        ranks.sort_unstable();
        ties += ranks.chunk_by(|a, b| a == b).map(|same| same.len().pow(3) - same.len()).sum::<usize>();
        numbers.push(ranks);
    }
    // All in whole numbers: sums are those of doubled ranks, so their squares are four times as large.
    let squares: usize = sums.iter().map(|sum| sum * sum).sum();
    let most = m * m * k * (k * k - 1) - m * ties;
    if most == 0 {
        return Err(Undefined::NoVariation);
    }
    let w = (3 * squares - 3 * m * m * k * (k + 1).pow(2)) as f64 / most as f64;
    let chi_squared = m as f64 * (k as f64 - 1.0) * w;
    let exact = EXACT_UP_TO.iter().any(|(items, raters)| k == *items && m <= *raters);
    let p = if exact {
        sums_of_squares_at_least(&numbers, squares)
    } else {
        chi_squared_tail(chi_squared, k as f64 - 1.0)?
    };
    Ok(Concordance { w, chi_squared, p, exact })
}

/// Names what agreement by chance is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kappa {
    /// Fleiss: categories by how often they were used.
    Fleiss,
    /// Randolph: every category as likely (free margins).
    Randolph,
}

/// Kappa of several raters: agreement beyond chance, over what is possible.
///
/// **Takes** subjects × categories: how many raters put the subject there; the same number of raters for each subject. **Gives** at most 1; 0 is chance.
/// **Undefined** `NoData` without subjects; `TooFew` (needed 2) raters or categories; `NoVariation` if chance agreement is 1 (one category only).
/// **Errors** if a count is negative or not whole, or subjects have different numbers of raters. **Cost** O(n k).
/// **Source** Fleiss 1971, doi:10.1037/h0031619; Randolph 2005, ERIC ED490661. **Oracle** `oracle/agreement.csv`, made by `oracle/make_agreement.py`
/// (statsmodels `fleiss_kappa`); `survey/expected/agreement.csv`, read in place.
///
/// ```
/// use lars_measure::agreement::{Kappa, kappa};
/// use lars_measure::{Matrix, Undefined};
/// // Three raters, two subjects, two categories: they agree on both.
/// let agreed = Matrix::new(2, 2, vec![3.0, 0.0, 0.0, 3.0])?;
/// assert_eq!(kappa(&agreed, Kappa::Fleiss)?, Ok(1.0));
/// // One category only: there was no chance to disagree.
/// let one = Matrix::new(2, 2, vec![3.0, 0.0, 3.0, 0.0])?;
/// assert_eq!(kappa(&one, Kappa::Fleiss)?, Err(Undefined::NoVariation));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn kappa(counts: &Matrix, chance: Kappa) -> Result<Result<f64, Undefined>, Misuse> {
    counts.check_counts("count")?;
    if let Some(at) = counts.values().iter().position(|count| count.fract() > 0.0) {
        return Err(Misuse::Range { what: "count", at, value: counts.values()[at], range: "a whole number" });
    }
    let (n, k) = (counts.rows(), counts.columns());
    let sums = counts.row_sums();
    let Some(&raters) = sums.first() else { return Ok(Err(Undefined::NoData)) };
    if let Some(at) = sums.iter().position(|sum| (sum - raters).abs() > 0.0) {
        return Err(Misuse::Range {
            what: "number of raters",
            at,
            value: sums[at],
            range: "the same for each subject",
        });
    }
    if raters < 2.0 || k < 2 {
        return Ok(Err(Undefined::TooFew { n: k.min(2), needed: 2 }));
    }
    let squares: f64 = counts.values().iter().map(|count| count * (count - 1.0)).sum();
    let observed = squares / (n as f64 * raters * (raters - 1.0));
    let expected = match chance {
        Kappa::Fleiss => {
            counts.column_sums().iter().map(|sum| (sum / (n as f64 * raters)).powi(2)).sum::<f64>()
        }
        Kappa::Randolph => 1.0 / k as f64,
    };
    Ok(if expected >= 1.0 {
        Err(Undefined::NoVariation)
    } else {
        Ok((observed - expected) / (1.0 - expected))
    })
}

/// Names the six forms of the intraclass correlation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IccForm {
    /// ICC(1,1): each target by other raters; one rating.
    OneWay,
    /// ICC(2,1): the same raters, a sample of many; agreement of one rating.
    Agreement,
    /// ICC(3,1): these raters only; consistency of one rating.
    Consistency,
    /// ICC(1,k): as the first, of the mean of all ratings.
    OneWayMean,
    /// ICC(2,k): as the second, of the mean.
    AgreementMean,
    /// ICC(3,k): as the third, of the mean.
    ConsistencyMean,
}

/// Holds an intraclass correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// The correlation; at most 1, may be negative.
    pub value: f64,
    /// F of the targets; `NoVariation` where nothing is left that it could be divided by.
    pub f: Result<f64, Undefined>,
    /// p of F.
    pub p: Result<f64, Undefined>,
    /// The interval at the confidence given.
    pub interval: Result<Interval, Undefined>,
}

/// Intraclass correlation: how much of the variance of ratings is between the targets.
///
/// Mean squares are exact where ratings are whole numbers or decimals of up to nine places, so that agreement without a fault is 1 and not nearly so.
///
/// **Takes** targets × raters without holes, the form, a confidence. **Gives** the correlation, its F test and interval (Shrout and Fleiss; McGraw and Wong).
/// Where no rating differs from what its target (and rater) says, the correlation is 1 and F has no bound: F, p and, but for agreement of single
/// raters, the interval are `NoVariation`. Where the targets' means are all equal F is 0 and p 1, and the interval is `NoVariation`.
/// **Undefined** `TooFew` (needed 2) with fewer targets or raters; `NoVariation` where what it is divided by is 0, as for the mean of raters where all
/// targets have one mean; `OutOfRange` where the formula gives more than 1, which no reliability is (the estimate of the whole variance is then
/// below that of the error). **Errors** if the confidence is not strictly between 0 and 1. **Cost** O(n k).
/// **Source** Shrout & Fleiss 1979, doi:10.1037/0033-2909.86.2.420; McGraw & Wong 1996, doi:10.1037/1082-989X.1.1.30.
/// **Oracle** `oracle/icc.csv`, made by `oracle/make_agreement.py` (pingouin); `oracle/icc_edges.csv`, made by `oracle/make_exact.py` (fractions).
pub fn icc(ratings: &Matrix, form: IccForm, confidence: f64) -> Result<Result<Icc, Undefined>, Misuse> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(Misuse::Range { what: "confidence", at: 0, value: confidence, range: "between 0 and 1" });
    }
    let (n, k) = (ratings.rows(), ratings.columns());
    if n.min(k) < 2 {
        return Ok(Err(Undefined::TooFew { n: n.min(k), needed: 2 }));
    }
    Ok(Squares::of(ratings).icc(form, (1.0 - confidence) / 2.0))
}

/// Mean squares of targets × raters.
struct Squares {
    n: f64,
    k: f64,
    targets: f64,
    raters: f64,
    within: f64,
    error: f64,
}

impl Squares {
    fn of(ratings: &Matrix) -> Self {
        let (n, k) = (ratings.rows() as f64, ratings.columns() as f64);
        let (points, scale) = whole(ratings.values());
        let rows: Vec<&[f64]> = points.chunks(ratings.columns()).collect();
        let sums: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
        let columns: Vec<f64> =
            (0..ratings.columns()).map(|column| rows.iter().map(|row| row[column]).sum()).collect();
        let all: f64 = sums.iter().sum();
        let lost = lost(&points, n * k);
        // n k times what is left of a rating beside its target and its rater.
        let left = |row: usize, column: usize| {
            let left = n * k * rows[row][column] - n * sums[row] - k * columns[column] + all;
            if left.abs() <= lost { 0.0 } else { left }
        };
        let cells = (0..rows.len()).flat_map(|row| (0..columns.len()).map(move |column| (row, column)));
        let squares = |list: &[f64]| product(&deviations(list), &deviations(list));
        let error =
            cells.map(|(row, column)| left(row, column).powi(2)).sum::<f64>() / (n * k * scale).powi(2);
        let within = rows.iter().map(|row| squares(row)).sum::<f64>() / (k * scale).powi(2);
        Self {
            n,
            k,
            targets: squares(&sums) / (n * scale).powi(2) / k / (n - 1.0),
            raters: squares(&columns) / (k * scale).powi(2) / n / (k - 1.0),
            within: within / (n * (k - 1.0)),
            error: error / ((n - 1.0) * (k - 1.0)),
        }
    }

    fn icc(&self, form: IccForm, tail: f64) -> Result<Icc, Undefined> {
        let Self { n, k, targets, raters, within, error } = *self;
        let one_way = matches!(form, IccForm::OneWay | IccForm::OneWayMean);
        let noise = if one_way { within } else { error };
        let of_mean = matches!(form, IccForm::OneWayMean | IccForm::ConsistencyMean | IccForm::AgreementMean);
        let agreement = matches!(form, IccForm::Agreement | IccForm::AgreementMean);
        let between = if agreement { (raters - error) / n } else { 0.0 };
        let below = if of_mean { targets + between } else { targets + (k - 1.0) * noise + k * between };
        // What cancels out but for rounding is nothing.
        let parts = targets + (k - 1.0) * noise + if agreement { k * (raters + error) / n } else { 0.0 };
        if below.abs() <= 1e-13 * parts {
            return Err(Undefined::NoVariation);
        }
        let value = finite((targets - noise) / below)?;
        if below < 0.0 || value > 1.0 {
            return Err(Undefined::OutOfRange);
        }
        let freedom = (n - 1.0, if one_way { n * (k - 1.0) } else { (n - 1.0) * (k - 1.0) });
        let f = if noise > 0.0 { finite(targets / noise) } else { Err(Undefined::NoVariation) };
        let interval = match f {
            _ if targets <= 0.0 => Err(Undefined::NoVariation),
            _ if agreement => self.agreement_limits(tail, of_mean),
            Ok(f) => limits(f, freedom, (tail, if of_mean { None } else { Some(k) })),
            Err(why) => Err(why),
        };
        Ok(Icc { value, f, p: f.and_then(|f| f_tail(f, freedom.0, freedom.1)), interval })
    }

    /// Gives the limits of ICC(2,1), whose degrees of freedom are Satterthwaite's, or those of the mean of raters, which follow from them.
    fn agreement_limits(&self, tail: f64, of_mean: bool) -> Result<Interval, Undefined> {
        let Self { n, k, targets, raters, error, .. } = *self;
        let value = (targets - error) / (targets + (k - 1.0) * error + k * (raters - error) / n);
        let weight = error * (n * (1.0 + (k - 1.0) * value) - k * value);
        let above = (k - 1.0) * (n - 1.0) * (k * value * raters + weight).powi(2);
        let below = (n - 1.0) * (k * value * raters).powi(2) + weight * weight;
        if !(above > 0.0 && below > 0.0) {
            return Err(Undefined::NoVariation);
        }
        let freedom = above / below;
        let common = k * raters + (k * n - k - n) * error;
        let f = f_quantile(tail, n - 1.0, freedom)?;
        let g = f_quantile(tail, freedom, n - 1.0)?;
        let low = n * (targets - f * error) / (f * common + n * targets);
        let high = n * (g * targets - error) / (common + n * g * targets);
        let up = |value: f64| if of_mean { value * k / (1.0 + value * (k - 1.0)) } else { value };
        interval(up(low), up(high))
    }
}

/// Gives the limits of a correlation that follows from F: of single raters, of which there are so many, or of their mean.
fn limits(
    f: f64,
    (above, below): (f64, f64),
    (tail, raters): (f64, Option<f64>),
) -> Result<Interval, Undefined> {
    let of = |f: f64| raters.map_or_else(|| 1.0 - 1.0 / f, |k| (f - 1.0) / (f + k - 1.0));
    interval(of(f / f_quantile(tail, above, below)?), of(f * f_quantile(tail, below, above)?))
}

/// Gives an interval whose limits are finite, in their order, and none above 1.
fn interval(low: f64, high: f64) -> Result<Interval, Undefined> {
    let (low, high) = (finite(low)?, finite(high)?);
    if low <= high && high <= 1.0 { Ok(Interval { low, high }) } else { Err(Undefined::OutOfRange) }
}

/// `r_wg`: agreement of raters on one item, against ratings spread evenly over the scale.
///
/// `1 − s² / ((A² − 1) / 12)` for a scale of A points.
///
/// **Takes** finite ratings and the number of points of the scale. **Gives** at most 1; below 0 when raters are further apart than chance.
/// **Undefined** as [`sd`]. **Errors** if the scale has fewer than 2 points. **Cost** O(n log n).
/// **Source** James, Demaree & Wolf 1984, doi:10.1037/0021-9010.69.1.85. **Oracle** `survey/expected/rwg_formula.csv` (five points), read in place.
pub fn r_wg(ratings: &[f64], points: usize) -> Result<Result<f64, Undefined>, Misuse> {
    if points < 2 {
        return Err(Misuse::Range { what: "points", at: 0, value: points as f64, range: ">= 2" });
    }
    let even = ((points * points) as f64 - 1.0) / 12.0;
    Ok(sd(ratings).map(|sd| 1.0 - sd * sd / even))
}
