//! Partial pooling of small cells: the normal model with crossed random effects, fitted by REML.
//! This file fits. What the caller gives is in `input`, bringing it to a common scale in `standard`, the
//! mixed model equations in `equations`, the search for the variances in `search`, and what the caller gets,
//! which is read off the fitted equations, in `predict`.

mod equations;
mod input;
mod predict;
mod search;
mod slopes;
mod standard;
mod sums;

use crate::misuse::Misuse;
use crate::undefined::Undefined;
use equations::Equations;
use standard::Standard;

pub use input::{Factor, Grouped, Noise};
pub use predict::{Cell, Estimate, Pooling, Shrunken};

/// Fits the normal model with crossed random intercepts by restricted maximum likelihood.
///
/// y = Xβ + Σ u + e with one normal effect u of variance τ² for each level of each factor, and e of variance
/// σ² (estimated) or vᵢ (known). With V the variance of y and P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹, the variances
/// make the criterion log|V| + log|X'V⁻¹X| + y'Py + (n − p) log 2π smallest; then β is the generalised least
/// squares estimate and u = τ² Z'Py. A single factor with known variances is the random-effects
/// meta-analysis: its τ² is the heterogeneity.
///
/// **Takes** the observations in any order.
/// **Gives** variances, fixed effects, predicted effects and what [`Pooling::cells`] needs. The criterion has
/// the constants of `lme4`; `metafor` adds −log|X'X|. Standard errors take the variances as given, and those
/// of effects contain the error of β (`lme4`'s `condVar` does not). The smallest of the minima found from
/// several starts is taken; the same observations give the same digits. Relative errors are about 1e-16 times
/// the largest number of observations in a level times the largest ratio of a variance to the residual's.
/// **Sign** effects have the sign of the values.
/// **Undefined** as a whole: `NoData` without observations; `TooFew` unless there are more observations than
/// fixed effects (two for the intercept alone); `Singular` if the fixed columns say the same as one another or
/// the intercept; with an estimated residual also `NoVariation` if the fixed columns reproduce the values (to
/// 1e-14 of their squares), and if the effects do, so that the residual variance tends to 0 (below 1e-8 of a
/// factor's variance); `NotConverged`. One factor: `TooFew` (needed 2) if fewer than two of its levels were
/// observed; `Singular` if its variance cannot be told from the residual (one observation per level), from
/// the fixed effects or from factors before it. Such a factor is left out and the rest is fitted without it.
/// **Errors** `Shape` where lengths do not fit, `Range` for a level that does not exist, for values or fixed
/// columns beyond ±1e150 and for known variances outside 1e-150 … 1e150.
/// **Cost** with q levels in the largest factor and m in all others (fixed columns included): O(n (F² + p²) +
/// n log n + q m) once and O((q + m) m²) for each of some ten steps from each of a few starts; O((q + m) m)
/// memory.
/// **Source** Patterson & Thompson 1971, doi:10.1093/biomet/58.3.545; Henderson 1975, doi:10.2307/2529430;
/// Fay & Herriot 1979, doi:10.1080/01621459.1979.10482505; for peers Bates et al. 2015,
/// doi:10.18637/jss.v067.i01, and Viechtbauer 2010, doi:10.18637/jss.v036.i03.
/// **Oracle** `oracle/pooling_*.csv`, made by `oracle/make_pooling.R` (`lme4`, `metafor`).
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::pooling::{Cell, Factor, Grouped, Noise, pool};
///
/// // Six answers in three groups, and a fourth group that nobody answered for.
/// let people = Grouped {
///     values: vec![1.0, 2.0, 4.0, 5.0, 7.0, 8.0],
///     fixed: None,
///     factors: vec![
///         Factor { levels: 4, level_of: vec![0, 0, 1, 1, 2, 2] },
///         Factor { levels: 1, level_of: vec![0; 6] },
///     ],
///     noise: Noise::Estimated,
/// };
/// let pooled = pool(&people)??;
/// assert!((pooled.residual.unwrap() - 0.5).abs() < 1e-12);
/// assert!((pooled.variances[0].unwrap() - 8.75).abs() < 1e-9);
/// assert_eq!(pooled.variances[1], Err(Undefined::TooFew { n: 1, needed: 2 }));
///
/// let cell = |group| Cell { fixed: vec![], levels: vec![Some(group), None] };
/// let shrunken = pooled.cells(&[cell(0), cell(3)], 0.95)?;
/// // Between the raw mean 1.5 and the overall mean 4.5; the unseen group has the overall mean.
/// assert!((shrunken[0]?.mean - (4.5 - 3.0 * 8.75 / 9.0)).abs() < 1e-9);
/// assert!((shrunken[1]?.mean - 4.5).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pool(grouped: &Grouped) -> Result<Result<Pooling, Undefined>, Misuse> {
    standard::check(grouped)?;
    Ok(fit(grouped))
}

fn fit(grouped: &Grouped) -> Result<Pooling, Undefined> {
    let standard = Standard::new(grouped)?;
    let estimable = estimable(&standard)?;
    let kept = (0..estimable.len()).filter(|&f| estimable[f].is_ok()).collect();
    let equations = Equations::new(&standard, kept);
    let found = search::smallest(&equations)?;
    let solved = equations.solve(&found.ratios).ok_or(Undefined::Singular)?;
    Ok(predict::pooling(standard, equations, (solved, found.steps), estimable))
}

/// Tells for each factor whether its variance can be told from all before it and from the residual.
///
/// The distribution of the contrasts of y depends on the variances through Σ τ² M Z Z'M alone (M takes the
/// fixed effects out). So a variance can be estimated exactly if its matrix is no combination of the others:
/// their inner products, tr(M Z Z'M Y Y') = |Z'M Y|², are factorised in the caller's order.
fn estimable(standard: &Standard) -> Result<Vec<Result<(), Undefined>>, Undefined> {
    let count = standard.factors.len();
    let equations = Equations::new(standard, (0..count).collect());
    let solved = equations.solve(&vec![0.0; count]).ok_or(Undefined::Singular)?;
    if standard.known.is_none() && solved.squares <= 1e-14 * standard.squares() {
        return Err(Undefined::NoVariation);
    }
    let slopes = equations.slopes(&solved);
    let mut place = vec![0; count];
    equations.kept.iter().enumerate().for_each(|(at, &factor)| place[factor] = at);
    let mut basis: Vec<Vec<f64>> = Vec::new();
    if standard.known.is_none() {
        // The residual comes first: it is kept whatever the factors are.
        let root = standard.freedom().sqrt();
        basis.push((0..count).map(|f| slopes.trace[place[f]] / root).collect());
    }
    Ok((0..count)
        .map(|f| {
            let inner = |g: usize| slopes.norm[(place[f], place[g])];
            let rest = |g: usize| inner(g) - basis.iter().map(|b| b[f] * b[g]).sum::<f64>();
            let seen = standard.seen[f].iter().filter(|s| **s).count();
            if seen < 2 {
                return Err(Undefined::TooFew { n: seen, needed: 2 });
            }
            let size: f64 = standard.weights_of_levels(f).iter().map(|w| w * w).sum();
            let own = rest(f);
            if inner(f) <= 1e-16 * size || own <= 1e-10 * inner(f) {
                return Err(Undefined::Singular);
            }
            let row = (0..count).map(|g| rest(g) / own.sqrt()).collect();
            basis.push(row);
            Ok(())
        })
        .collect())
}
