//! What is read off the fitted equations: variances, fixed effects, effects of levels and shrunken means,
//! in the caller's units. Nothing is fitted here.

use super::equations::{Equations, Solved};
use super::standard::{Scale, Standard, in_range, level_range};
use crate::distribution::normal_quantile;
use crate::interval::Interval;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds an estimate or prediction and its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error, given the variances.
    pub se: f64,
}

/// Names a combination of levels to be predicted, whether observed or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The values of the fixed columns besides the intercept.
    pub fixed: Vec<f64>,
    /// The level of each factor; none leaves the factor out: the mean over all its conceivable levels.
    pub levels: Vec<Option<usize>>,
}

/// Holds the shrunken mean of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shrunken {
    /// The predicted mean of the cell.
    pub mean: f64,
    /// The square root of the prediction error variance, given the variances.
    pub se: f64,
    /// The normal interval, given the variances: mean ± z · se.
    pub interval: Interval,
}

/// Holds a fitted model.
#[derive(Debug, Clone)]
pub struct Pooling {
    /// The variance of each factor; exactly 0 where the estimate lies on the boundary.
    pub variances: Vec<Result<f64, Undefined>>,
    /// The residual variance, if it was estimated.
    pub residual: Option<f64>,
    /// The fixed effects, the intercept first.
    pub fixed: Vec<Estimate>,
    /// The predicted effect of each level of each factor (best linear unbiased predictor), with the
    /// standard error of prediction; 0 for a level without observations.
    pub effects: Vec<Result<Vec<Estimate>, Undefined>>,
    /// The REML criterion: −2 log of the restricted likelihood.
    pub criterion: f64,
    /// How many steps the search took.
    pub steps: usize,
    scale: Scale,
    equations: Equations,
    solved: Solved,
    seen: Vec<Vec<bool>>,
}

/// A level of the largest factor or none, and weights of all columns of the equations.
type Asked = (Option<usize>, Vec<f64>);

/// Puts the fitted model together.
pub(super) fn pooling(
    standard: Standard,
    equations: Equations,
    (solved, steps): (Solved, usize),
    estimable: Vec<Result<(), Undefined>>,
) -> Pooling {
    let unit = standard.scale.unit;
    let variance = equations.unit(&solved) * unit * unit;
    let columns: f64 = standard.scale.columns.iter().map(|(_, size)| size.ln()).sum();
    let mut pooled = Pooling {
        variances: estimable.iter().map(|e| e.map(|()| 0.0)).collect(),
        residual: equations.residual_is_estimated().then_some(variance),
        fixed: Vec::new(),
        effects: estimable.into_iter().map(|e| e.map(|()| Vec::new())).collect(),
        // Standard values and columns change the determinants by known factors.
        criterion: solved.value + 2.0 * (standard.freedom() * unit.ln() + columns),
        steps,
        scale: standard.scale,
        equations,
        solved,
        seen: standard.seen,
    };
    for (&factor, ratio) in pooled.equations.kept.iter().zip(&pooled.solved.ratios) {
        pooled.variances[factor] = Ok(ratio * variance);
    }
    pooled.fixed = pooled.fixed_effects();
    for at in 0..pooled.equations.kept.len() {
        pooled.effects[pooled.equations.kept[at]] = Ok(pooled.effects_of(at));
    }
    pooled
}

impl Pooling {
    /// Shrunken mean of each cell: the predicted mean of a combination of levels.
    ///
    /// xβ + Σ u over the levels asked for, with the prediction error variance of Henderson's equations: the
    /// uncertainty of β and of the effects, the variances taken as given.
    ///
    /// **Takes** cells, observed or not, and a confidence such as 0.95.
    /// **Gives** for each cell mean, standard error and normal interval. Because the variances are taken as
    /// given, the interval is too short where there are few levels; if all variances are 0, every cell gets
    /// the interval of the common mean. A factor that the model had to leave out adds nothing.
    /// **Sign** that of the values.
    /// **Undefined** for a cell that asks for a level without observations of a factor whose variance is
    /// undefined: the reason of the factor.
    /// **Errors** `Shape` unless there is one level, or none, for each factor and one value for each fixed
    /// column; `Range` for a level that does not exist, for fixed values beyond ±1e150 and for a confidence
    /// not strictly between 0 and 1.
    /// **Cost** O(m²) time for each cell, m as in [`super::pool`].
    /// **Source** Henderson 1975, doi:10.2307/2529430; Robinson 1991, doi:10.1214/ss/1177011926.
    /// **Oracle** `oracle/pooling_cells.csv`, made by `oracle/make_pooling.R` (`lme4`, `metafor`).
    pub fn cells(&self, cells: &[Cell], confidence: f64) -> Result<Vec<Result<Shrunken, Undefined>>, Misuse> {
        if !(confidence > 0.0 && confidence < 1.0) {
            let (what, range) = ("confidence", "above 0 and below 1");
            return Err(Misuse::Range { what, at: 0, value: confidence, range });
        }
        cells.iter().try_for_each(|cell| self.check(cell))?;
        let z = normal_quantile((1.0 - confidence) / 2.0).map(|z| -z);
        let asked: Vec<Asked> = cells.iter().map(|cell| self.asked(cell)).collect();
        let shrunken = self.predicted(&asked).into_iter().map(|standard| {
            let (mean, se) = (self.scale.centre + standard.value, standard.se);
            let z = z?;
            Ok(Shrunken { mean, se, interval: Interval { low: mean - z * se, high: mean + z * se } })
        });
        Ok(shrunken.zip(cells).map(|(shrunken, cell)| self.defined(cell).and(shrunken)).collect())
    }

    fn check(&self, cell: &Cell) -> Result<(), Misuse> {
        let shape = |what, got, needed| {
            if got == needed { Ok(()) } else { Err(Misuse::Shape { what, got, needed }) }
        };
        shape("levels of a cell", cell.levels.len(), self.seen.len())?;
        shape("fixed values of a cell", cell.fixed.len(), self.scale.columns.len())?;
        in_range("fixed values of a cell", &cell.fixed, -1e150, "within ±1e150")?;
        cell.levels
            .iter()
            .zip(&self.seen)
            .try_for_each(|(level, seen)| level_range(seen.len(), level.iter().copied()))
    }

    /// Errors if the cell needs an effect about which nothing is known, not even its variance.
    fn defined(&self, cell: &Cell) -> Result<(), Undefined> {
        for ((level, seen), variance) in cell.levels.iter().zip(&self.seen).zip(&self.variances) {
            if level.is_some_and(|level| !seen[level]) {
                (*variance)?;
            }
        }
        Ok(())
    }

    fn asked(&self, cell: &Cell) -> Asked {
        let kept = &self.equations.kept;
        let mut weights = vec![0.0; self.equations.effects()];
        for (factor, span) in kept.iter().skip(1).zip(&self.equations.spans) {
            if let Some(level) = cell.levels[*factor] {
                weights[span.start + level] = 1.0;
            }
        }
        weights.extend(self.scale.fixed(&cell.fixed));
        (kept.first().and_then(|factor| cell.levels[*factor]), weights)
    }

    /// Gives predictions in the caller's unit, without the centre of the values.
    fn predicted(&self, asked: &[Asked]) -> Vec<Estimate> {
        let Self { equations, solved, .. } = self;
        let first = equations.first_effects(solved);
        let variance = equations.unit(solved);
        let value = |(level, weights): &Asked| {
            let parts = weights.iter().zip(&solved.root).zip(&solved.solution).map(|((w, r), s)| w * (r * s));
            level.map_or(0.0, |level| first[level]) + parts.sum::<f64>()
        };
        let error = |error: f64| (variance * error.max(0.0)).sqrt() * self.scale.unit;
        let errors = equations.error_variances(solved, asked);
        let values = asked.iter().map(|asked| value(asked) * self.scale.unit);
        values.zip(errors).map(|(value, e)| Estimate { value, se: error(e) }).collect()
    }

    fn fixed_effects(&self) -> Vec<Estimate> {
        let (effects, columns) = (self.equations.effects(), self.scale.columns.len());
        let fixed = |standard: Vec<f64>| (None, [vec![0.0; effects], standard].concat());
        let mut asked = vec![fixed(self.scale.fixed(&vec![0.0; columns]))];
        asked.extend((0..columns).map(|column| {
            let mut weights = vec![0.0; columns + 1];
            weights[column + 1] = self.scale.columns[column].1.recip();
            fixed(weights)
        }));
        let mut estimates = self.predicted(&asked);
        estimates[0].value += self.scale.centre;
        estimates
    }

    /// Gives the effects of the levels of a factor, named by its place among those kept.
    fn effects_of(&self, at: usize) -> Vec<Estimate> {
        let columns = self.equations.effects() + self.scale.columns.len() + 1;
        let levels = self.seen[self.equations.kept[at]].len();
        let column = |start: usize| {
            let weights =
                move |level| (0..columns).map(|a| f64::from(u8::from(a == start + level))).collect();
            (0..levels).map(|level| (None, weights(level))).collect::<Vec<Asked>>()
        };
        let asked = match at {
            0 => (0..levels).map(|level| (Some(level), vec![0.0; columns])).collect(),
            _ => column(self.equations.spans[at - 1].start),
        };
        self.predicted(&asked)
    }
}
