//! An attack from outside: what somebody can work out who has every published number and knows who stands behind each of them.
//!
//! It knows nothing of how LARS decides: equations, differences of dots, and linear programmes.

use std::collections::{BTreeMap, BTreeSet};

use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::cell::{CellKey, CellNumbers};
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::observed::{Observations, Observed};

use crate::equations::{Answer, combinations, weighed};
use crate::programme::{Cell, Lattice, Leak, Relation, Rule, attack};

/// What was published of a cell, and who stands behind it.
#[derive(Debug, Clone)]
pub struct Published {
    /// Everybody who was asked, with or without two ratings.
    pub asked: BTreeSet<Answer>,
    /// Those who gave both ratings.
    pub answers: BTreeSet<Answer>,
    pub numbers: CellNumbers,
}

/// The numbers of counters as pages and files have them; none where they are hidden.
pub fn numbers(observed: &Observations, min_n: MinN) -> Option<CellNumbers> {
    let observed = Observed { cells: vec![(CellKey::default(), observed.clone())], ..Observed::default() };
    let options = GapOptions { min_n, bootstrap: false, ..GapOptions::default() };
    analyse(&observed, &options).cells[0].numbers.shown().cloned()
}

/// The sum behind a mean that was rounded to one digit behind the point, as pages show it.
fn sum(mean: f64, n: usize) -> f64 {
    let rounded = (mean * 10.0).round() / 10.0;
    let sum = (rounded * n as f64).round();
    // From ten people on a digit is not enough: files have them all.
    if n < 10 { sum } else { (mean * n as f64).round() }
}

/// Everybody of whom something can be worked out from several numbers that no number tells by itself.
pub fn recovered(published: &[Published], min_n: usize) -> Vec<String> {
    recovered_of(published, min_n, &BTreeSet::len)
}

/// What a set of people counts toward k.
pub type Units<'a> = &'a dyn Fn(&BTreeSet<usize>) -> usize;

/// The same where people are of organisations, which the attacker knows too: k is of those.
pub fn recovered_of(published: &[Published], min_n: usize, units: Units<'_>) -> Vec<String> {
    let all: Vec<Answer> = published
        .iter()
        .flat_map(|of| of.answers.iter().copied())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    for of in published {
        assert_eq!(of.numbers.n, of.answers.len(), "the attacker knows who is in it");
        let real: u32 = of.answers.iter().map(|answer| u32::from(answer.1)).sum();
        assert!((sum(of.numbers.mean_expectation, of.numbers.n) - f64::from(real)).abs() < 1e-9);
    }
    let mut found = isolated(published, min_n, units);
    let alone: BTreeSet<usize> =
        published.iter().flat_map(|of| told(std::slice::from_ref(of), &all)).collect();
    let together = told(published, &all);
    found.extend(together.difference(&alone).map(|at| format!("to ±0.5: {:?}", all[*at])));
    found
}

#[expect(clippy::cast_possible_truncation, reason = "gaps of points are small whole numbers")]
fn whole(gap: f64) -> i64 {
    gap as i64
}

/// Adds and subtracts releases: fewer than k people, or dots that all lie within a point, are found out.
fn isolated(published: &[Published], min_n: usize, units: Units<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for weights in combinations(published.len()) {
        let by = |sets: fn(&Published) -> &BTreeSet<Answer>| {
            weighed(published.iter().map(sets).zip(weights.iter().copied()))
        };
        let (asked, left) = (by(|of| &of.asked), by(|of| &of.answers));
        let asked: BTreeSet<usize> = asked.keys().map(|answer| answer.0).collect();
        let rated: BTreeSet<usize> = left.keys().map(|answer| answer.0).collect();
        for (what, people) in [("asked", asked), ("who rated", rated)] {
            let (is_any, people) = (!people.is_empty(), units(&people));
            if is_any && people < min_n {
                found.push(format!("{people} {what} by {weights:?}"));
            }
        }
        let mut dots: BTreeMap<i64, i64> = BTreeMap::new();
        for (of, weight) in published.iter().zip(&weights) {
            for (gap, count) in of.numbers.gaps.iter() {
                *dots.entry(whole(gap)).or_default() += i64::from(*weight) * i64::try_from(count).unwrap();
            }
        }
        dots.retain(|_, count| *count != 0);
        let is_published = published.iter().any(|of| of.answers.iter().eq(left.keys()));
        let same_weight = left.values().collect::<BTreeSet<_>>().len() == 1;
        if let (Some((least, _)), Some((most, _))) = (dots.first_key_value(), dots.last_key_value())
            && same_weight
            && !is_published
            && most - least <= 1
        {
            found.push(format!("the gaps of {} by {weights:?}", left.len()));
        }
    }
    found
}

/// Places of the answers that follow to within half a point, by linear programmes over the means.
fn told(published: &[Published], all: &[Answer]) -> BTreeSet<usize> {
    let said = |answer: &Answer| {
        let (e, x) = (f64::from(answer.1), f64::from(answer.2));
        [e, x]
    };
    let mut cells: Vec<Cell> = all.iter().map(|answer| Cell { n: 1, means: said(answer).to_vec() }).collect();
    let mut relations = Vec::new();
    for of in published {
        let parts: Vec<usize> = of.answers.iter().map(|answer| all.binary_search(answer).unwrap()).collect();
        let n = parts.len();
        if n == 0 {
            continue;
        }
        let mean = |part: usize| parts.iter().map(|at| cells[*at].means[part]).sum::<f64>() / n as f64;
        let means = vec![mean(0), mean(1)];
        relations.push(Relation { total: cells.len(), parts });
        cells.push(Cell { n, means });
    }
    let shown: Vec<bool> = (0..cells.len()).map(|at| at >= all.len()).collect();
    let rule = Rule { min_n: 1, scale: (1.0, 10.0), within: 0.5 };
    let leaks = attack(&Lattice { cells, relations }, &shown, rule);
    let told = leaks.into_iter().filter_map(|leak| match leak {
        Leak::Cell { cell, .. } => Some(cell),
        _ => None,
    });
    told.collect()
}
