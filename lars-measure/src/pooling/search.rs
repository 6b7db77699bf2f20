//! The search for the variance ratios that make the REML criterion smallest, none below 0.
//! Newton's method with the exact second derivatives, or their expectation where that is better, each step
//! the best one within the bounds, halved until the criterion falls.

use super::equations::{Equations, Solved};
use super::slopes::Derivatives;
use crate::linear::{backward, cholesky, forward};
use crate::undefined::Undefined;
use faer::Mat;

/// No start takes more steps than this.
const STEPS: usize = 200;
/// No step is halved more often than this: what is left of it is rounding.
const HALVINGS: usize = 30;
/// Beyond this ratio of a factor's variance to the residual's the residual is taken to vanish: half of the
/// digits of the criterion are lost there.
const VANISHED: f64 = 1e8;
/// The fall promised by the next step below which the search has settled: 1e-12 standard errors.
const SETTLED: f64 = 1e-24;
/// Below this promised fall the criterion's own last digits are larger than the fall.
const TOO_FINE: f64 = 1e-8;
/// Above this promised fall the quadratic models are not to be trusted.
const FAR: f64 = 1e-2;
/// A fall of this size is always enough: far away the gradient promises more than there is to gain.
const PLENTY: f64 = 0.1;

/// Holds where a search ended.
pub(super) struct Found {
    pub ratios: Vec<f64>,
    pub steps: usize,
    value: f64,
    end: End,
}

#[derive(PartialEq, Eq)]
enum End {
    Settled,
    /// The residual variance vanished.
    Vanished,
    Stuck,
}

/// Gives the smallest of the minima found from several starts.
///
/// The criterion may have more than one; starts are all ratios equal from 0 to large, and each large alone.
pub(super) fn smallest(equations: &Equations) -> Result<Found, Undefined> {
    let count = equations.kept.len();
    let mut starts: Vec<Vec<f64>> = [1.0, 0.05, 0.0, 1e4].map(|ratio| vec![ratio; count]).to_vec();
    if count == 0 {
        starts.truncate(1);
    }
    if count > 1 {
        starts.extend((0..count).map(|f| (0..count).map(|g| if f == g { 5.0 } else { 0.02 }).collect()));
    }
    let mut best: Option<Found> = None;
    for start in starts {
        let Some(found) = descend(equations, &start) else {
            continue;
        };
        // A vanishing residual has no smallest value: the criterion falls without end.
        if found.end == End::Vanished {
            return Err(Undefined::NoVariation);
        }
        // Equal minima from two starts differ in their last digits: the first one stays.
        let margin = 1e-9 * (1.0 + found.value.abs());
        let better = best.as_ref().is_none_or(|best| {
            found.value < best.value - margin
                || (best.end != End::Settled
                    && found.end == End::Settled
                    && found.value < best.value + margin)
        });
        if better {
            best = Some(found);
        }
    }
    match best {
        Some(found) if found.end == End::Settled => Ok(found),
        found => Err(Undefined::NotConverged { steps: found.map_or(0, |found| found.steps) }),
    }
}

/// Descends from one start; none if the equations cannot be solved there.
fn descend(equations: &Equations, start: &[f64]) -> Option<Found> {
    let mut here = equations.solve(start)?;
    let mut last = f64::INFINITY;
    for steps in 0..=STEPS {
        let ended =
            |here: &Solved, end| Some(Found { ratios: here.ratios.clone(), steps, value: here.value, end });
        if equations.residual_is_estimated() && here.ratios.iter().any(|ratio| *ratio > VANISHED) {
            return ended(&here, End::Vanished);
        }
        let derivatives = equations.derivatives(&here);
        let steps_to = best_steps(&derivatives, &here.ratios);
        let Some((_, fall)) = steps_to.first() else {
            return ended(&here, End::Stuck);
        };
        // Where rounding keeps the promise from becoming smaller, there is nothing left to gain.
        if *fall <= SETTLED || (*fall <= 1e-12 && *fall >= last) {
            return ended(&here, End::Settled);
        }
        last = *fall;
        // Far away either model may be the better one; nearby it is the exact one, which comes first.
        let tried = steps_to.iter().take(if last > FAR { 2 } else { 1 });
        let lower = tried.filter_map(|(to, fall)| lower(equations, &here, (to, *fall)));
        match lower.min_by(|a, b| a.value.total_cmp(&b.value)) {
            Some(next) => here = next,
            None => return ended(&here, End::Stuck),
        }
    }
    Some(Found { ratios: here.ratios, steps: STEPS, value: here.value, end: End::Stuck })
}

/// Goes towards a point, half as far each time until the criterion falls as it should.
fn lower(equations: &Equations, here: &Solved, (to, fall): (&[f64], f64)) -> Option<Solved> {
    let mut share = 1.0;
    for _ in 0..HALVINGS {
        let between = |(to, from): (&f64, &f64)| if share < 1.0 { from + share * (to - from) } else { *to };
        let ratios: Vec<f64> = to.iter().zip(&here.ratios).map(between).collect();
        let next = equations.solve(&ratios);
        let wanted = (1e-4 * share * fall).min(PLENTY);
        let enough = |next: &Solved| fall < TOO_FINE || next.value <= here.value - wanted;
        if let Some(next) = next.filter(enough) {
            return Some(next);
        }
        share /= 2.0;
    }
    None
}

/// Gives where each quadratic model of the criterion is smallest, no ratio below 0, and the fall that the
/// gradient promises on the way; the exact model first, unless it has no smallest value.
///
/// Ratios at 0 that the gradient holds there stay out, so that their curvature, which may be of any sign,
/// does not spoil the others'.
fn best_steps(derivatives: &Derivatives, from: &[f64]) -> Vec<(Vec<f64>, f64)> {
    let gradient = &derivatives.gradient;
    let free: Vec<usize> = (0..from.len()).filter(|&f| from[f] > 0.0 || gradient[f] < 0.0).collect();
    let slope: Vec<f64> = free.iter().map(|&f| gradient[f]).collect();
    let start: Vec<f64> = free.iter().map(|&f| from[f]).collect();
    let best = |model: &Mat<f64>| {
        let part = Mat::from_fn(free.len(), free.len(), |a, b| model[(free[a], free[b])]);
        let best = bounded_minimum(&part, &slope, &start)?;
        let fall = best.iter().zip(&start).zip(&slope).map(|((to, from), slope)| (from - to) * slope).sum();
        let mut to = vec![0.0; from.len()];
        free.iter().zip(best).for_each(|(&f, best)| to[f] = best);
        Some((to, fall))
    };
    // The expectation is singular where the criterion is flat: a little on the diagonal makes a long step of it.
    let count = gradient.len();
    let lifted = |a, b| derivatives.expected[(a, b)] * if a == b { 1.0 + 1e-8 } else { 1.0 };
    [&derivatives.exact, &Mat::from_fn(count, count, lifted)].into_iter().filter_map(best).collect()
}

/// Factorises a matrix brought to a diagonal of ones; none unless it is clearly positive definite.
fn scaled_cholesky(matrix: &Mat<f64>) -> Option<(Mat<f64>, Vec<f64>)> {
    let size: Vec<f64> = (0..matrix.nrows()).map(|a| matrix[(a, a)].sqrt()).collect();
    if size.iter().any(|s| !s.is_finite() || *s <= 0.0) {
        return None;
    }
    let lower = cholesky(Mat::from_fn(size.len(), size.len(), |a, b| matrix[(a, b)] / size[a] / size[b]))?;
    (0..size.len()).all(|a| lower[(a, a)] > 1e-7).then_some((lower, size))
}

/// Gives x ≥ 0 where slope'(x − start) + (x − start)' model (x − start) / 2 is smallest.
///
/// Lawson & Hanson's active set method (1974, chapter 23): first tries without bounds.
fn bounded_minimum(model: &Mat<f64>, slope: &[f64], start: &[f64]) -> Option<Vec<f64>> {
    let count = slope.len();
    let all: Vec<usize> = (0..count).collect();
    let steps = newton(model, slope, &all)?;
    let unbounded: Vec<f64> = start.iter().zip(&steps).map(|(from, by)| from - by).collect();
    if unbounded.iter().all(|x| *x >= 0.0) {
        return Some(unbounded);
    }
    // From here on x is measured from 0, where the slope is another one.
    let from_zero: Vec<f64> =
        (0..count).map(|a| slope[a] - (0..count).map(|b| model[(a, b)] * start[b]).sum::<f64>()).collect();
    let mut x = vec![0.0; count];
    let mut inside = vec![false; count];
    for _ in 0..10 * (count + 1) {
        let slope_at =
            |x: &[f64], a: usize| from_zero[a] + (0..count).map(|b| model[(a, b)] * x[b]).sum::<f64>();
        let pull = |a: usize| -slope_at(&x, a) / model[(a, a)].sqrt();
        let tiny = |a: usize| 1e-14 * from_zero[a].abs() / model[(a, a)].sqrt();
        let next = (0..count).filter(|&a| !inside[a] && pull(a) > tiny(a));
        let Some(next) = next.max_by(|&a, &b| pull(a).total_cmp(&pull(b))) else {
            break;
        };
        inside[next] = true;
        move_inside(model, &from_zero, (&mut x, &mut inside))?;
    }
    Some(x)
}

/// Moves x to the minimum over the numbers inside, putting those out that would become negative.
fn move_inside(model: &Mat<f64>, slope: &[f64], (x, inside): (&mut [f64], &mut [bool])) -> Option<()> {
    loop {
        let set: Vec<usize> = (0..x.len()).filter(|&a| inside[a]).collect();
        let goal: Vec<f64> = newton(model, slope, &set)?.into_iter().map(|by| -by).collect();
        let reach = |(&a, goal): (&usize, &f64)| x[a] / (x[a] - goal);
        let blocking = set.iter().zip(&goal).filter(|(_, goal)| **goal <= 0.0);
        let share =
            blocking.map(reach).fold(1.0_f64, |least, reach| if reach < least { reach } else { least });
        let free = goal.iter().all(|goal| *goal > 0.0);
        for (&a, goal) in set.iter().zip(&goal) {
            x[a] = if free { *goal } else { (x[a] + share * (goal - x[a])).max(0.0) };
            if !free && *goal <= 0.0 && x[a] <= 1e-14 * goal.abs() {
                (x[a], inside[a]) = (0.0, false);
            }
        }
        if free || set.is_empty() {
            return Some(());
        }
    }
}

/// Gives the part of the model over a set, inverted, times the slope.
fn newton(model: &Mat<f64>, slope: &[f64], set: &[usize]) -> Option<Vec<f64>> {
    let (lower, size) = scaled_cholesky(&Mat::from_fn(set.len(), set.len(), |a, b| model[(set[a], set[b])]))?;
    let mut step = Mat::from_fn(set.len(), 1, |a, _| slope[set[a]] / size[a]);
    forward(&lower, &mut step);
    backward(&lower, &mut step);
    Some((0..set.len()).map(|a| step[(a, 0)] / size[a]).collect())
}
