//! How firm the best assignment is: by how much the weight of each term can fall or rise, the others as they are, before another assignment
//! has a larger sum of scores.

use lars_measure::Misuse;

use super::matching::{Capacities, Matching, whole};
use super::term::{Term, TermValue, Weights};

/// A weight is raised up to this many times the sum of all weights.
pub const FURTHEST: f64 = 1_000.0;

/// It takes some fifty assignments: it is computed unasked up to this many pairs of need and practice.
pub const PAIRS_UNASKED: usize = 200_000;

/// Steps to the nearest change; each is an assignment of its own, and three are usual.
const MAX_STEPS: usize = 60;

/// How far the weight of a term can move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Firmness {
    /// The term.
    pub term: Term,
    /// Its weight.
    pub weight: f64,
    /// By how much it can fall; none if it can fall to 0.
    pub down: Option<f64>,
    /// By how much it can rise; none if it can rise to [`FURTHEST`] times the sum of all weights.
    pub up: Option<f64>,
}

/// By how much each weight can move before the assignment is not the best any more. 0: another one is as good already.
///
/// Where every pair has the same terms the sums of two assignments differ by a straight line, and the result is exact, to 1e-12. Where pairs
/// differ in what is undefined the lines are bent, and an assignment that is better on a stretch in between can be passed over.
pub fn sensitivity(
    matching: &Matching,
    weights: &Weights,
    capacities: Capacities,
    chosen: &[Option<usize>],
) -> Result<Vec<Firmness>, Misuse> {
    let own = terms_of(matching, chosen);
    let mut all = Vec::new();
    for (term, weight) in Term::ALL.into_iter().zip(weights.list()) {
        let search = Search { matching, weights, capacities, own: &own, term, weight };
        let sum: f64 = weights.list().iter().sum();
        // A weight of 0 where all others are 0 too is no weighting.
        let least = if sum > weight { 0.0 } else { weight * 1e-9 };
        all.push(Firmness { term, weight, down: search.change(least)?, up: search.change(FURTHEST * sum)? });
    }
    Ok(all)
}

/// The terms of the pairs of an assignment.
fn terms_of(matching: &Matching, chosen: &[Option<usize>]) -> Vec<[TermValue; 5]> {
    let pairs = chosen.iter().enumerate();
    pairs.filter_map(|(need, profile)| Some(matching.terms(need, (*profile)?))).collect()
}

struct Search<'s> {
    matching: &'s Matching,
    weights: &'s Weights,
    capacities: Capacities,
    own: &'s [[TermValue; 5]],
    term: Term,
    weight: f64,
}

impl Search<'_> {
    /// How far the weight can go towards an end: from the end back to where the two sums cross, until nothing is better there.
    fn change(&self, end: f64) -> Result<Option<f64>, Misuse> {
        let mut at = end;
        for step in 0..MAX_STEPS {
            let weights = self.weights.with(self.term, at);
            let other = terms_of(self.matching, &self.matching.assign(&weights, self.capacities)?);
            let lost = total(&other, &weights) - total(self.own, &weights);
            // Scores are whole steps: each pair can be half a step away.
            let rounding = i64::try_from(self.own.len().max(other.len())).unwrap_or(i64::MAX);
            if lost <= rounding {
                return Ok((step > 0).then(|| (at - self.weight).abs()));
            }
            let next = self.crossing(&other, at);
            if next.to_bits() == at.to_bits() {
                break;
            }
            at = next;
        }
        Ok(Some((at - self.weight).abs()))
    }

    /// Where the sum of another assignment, which is larger there, meets that of our own: the last number on our side.
    fn crossing(&self, other: &[[TermValue; 5]], there: f64) -> f64 {
        let (mut kept, mut lost) = (self.weight, there);
        // A double has 53 binary digits, and the range may be wide.
        for _ in 0..200 {
            let middle = f64::midpoint(kept, lost);
            if [kept, lost].map(f64::to_bits).contains(&middle.to_bits()) {
                break;
            }
            let weights = self.weights.with(self.term, middle);
            if sum(other, &weights) > sum(self.own, &weights) {
                lost = middle;
            } else {
                kept = middle;
            }
        }
        kept
    }
}

fn total(terms: &[[TermValue; 5]], weights: &Weights) -> i64 {
    terms.iter().filter_map(|terms| weights.score(terms).ok()).map(whole).sum()
}

fn sum(terms: &[[TermValue; 5]], weights: &Weights) -> f64 {
    terms.iter().filter_map(|terms| weights.score(terms).ok()).sum()
}
