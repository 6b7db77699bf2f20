//! Adding and subtracting published sets of answers: which answers are left, and how often each.
//!
//! The tests of `lars-web` use this file too; it knows nothing of LARS.

use std::collections::{BTreeMap, BTreeSet};

/// What one person said in one cell, at one time: expectation and experience.
pub type Answer = (usize, u8, u8);

/// The answers that are left where published sets are added up with these weights, each with its weight.
pub fn weighed<'a>(sets: impl Iterator<Item = (&'a BTreeSet<Answer>, i32)>) -> BTreeMap<Answer, i32> {
    let mut left: BTreeMap<Answer, i32> = BTreeMap::new();
    for (set, weight) in sets.filter(|(_, weight)| *weight != 0) {
        for answer in set {
            *left.entry(*answer).or_default() += weight;
        }
    }
    left.retain(|_, weight| *weight != 0);
    left
}

/// Weights of up to six numbers from −2 to 2; of more, each alone, in pairs and in threes.
pub fn combinations(count: usize) -> Vec<Vec<i32>> {
    if count <= 5 {
        let mut all = vec![Vec::new()];
        for _ in 0..count {
            all = all
                .into_iter()
                .flat_map(|some: Vec<i32>| (-2..=2).map(move |w| [some.clone(), vec![w]].concat()))
                .collect();
        }
        return all;
    }
    let mut all = Vec::new();
    for a in 0..count {
        for b in a..count {
            for c in b..count {
                for signs in [[1, -1, -1], [1, 1, -1], [1, -1, 1], [1, 1, 1]] {
                    let mut weights = vec![0; count];
                    for (at, sign) in [a, b, c].into_iter().zip(signs) {
                        weights[at] = sign;
                    }
                    all.push(weights);
                }
            }
        }
    }
    all
}
