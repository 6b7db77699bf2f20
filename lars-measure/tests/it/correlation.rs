//! Rank correlations against scipy, with their laws and edges.

use lars_measure::Undefined;
use lars_measure::correlation::{EXACT_UP_TO, kendall, spearman};
use proptest::prelude::*;

use crate::oracle::{near, own};

#[test]
fn rank_correlations_are_scipys() {
    for row in own("correlation.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        let (s, k) = (spearman(&a, &b).unwrap().unwrap(), kendall(&a, &b).unwrap().unwrap());
        near("spearman", s.value, row.number("spearman"));
        // scipy's p of rho is by t however few there are.
        if a.len() > EXACT_UP_TO {
            near("spearman p", s.p.unwrap(), row.number("spearman_p"));
        }
        near("kendall", k.value, row.number("kendall"));
        if a.len() > EXACT_UP_TO {
            near("kendall p", k.p.unwrap(), row.number("kendall_p"));
        }
    }
}

#[test]
fn the_edges_of_correlation() {
    assert!(spearman(&[1.0], &[]).is_err() && kendall(&[1.0], &[]).is_err());
    assert_eq!(spearman(&[1.0], &[2.0]).unwrap(), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(kendall(&[1.0, 1.0], &[1.0, 2.0]).unwrap(), Err(Undefined::NoVariation));
    let two = kendall(&[1.0, 2.0], &[1.0, 2.0]).unwrap().unwrap();
    assert!((two.value - 1.0).abs() < 1e-15 && two.p.is_err());
    let all = spearman(&[1.0, 2.0, 3.0], &[1.0, 4.0, 9.0]).unwrap().unwrap();
    assert_eq!((all.value, all.p), (1.0, Ok(1.0 / 3.0)));
}

#[test]
fn p_of_few_is_that_of_all_orders_ties_and_all() {
    for row in own("exact_correlation.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        for (name, of) in [("spearman", spearman as fn(&[f64], &[f64]) -> _), ("kendall", kendall)] {
            let got = of(&a, &b).unwrap().unwrap();
            near(name, got.value, row.number(name));
            near("p", got.p.unwrap(), row.number(&format!("{name}_p")));
        }
    }
}

/// scipy 1.18.1: `kendalltau(range(33), …)` with two neighbours exchanged at three places, and its own rule of at most one pair out of order.
#[test]
fn tau_without_ties_is_exact_as_far_as_scipys() {
    let up: Vec<f64> = (0..33).map(f64::from).collect();
    let mut turned = up.clone();
    for at in [0, 9, 20] {
        turned.swap(at, at + 1);
    }
    near("33", kendall(&up, &turned).unwrap().unwrap().p.unwrap(), 1.499_657_224_536_923_5e-33);
    let up: Vec<f64> = (0..40).map(f64::from).collect();
    near("40", kendall(&up, &up).unwrap().unwrap().p.unwrap(), 2.451_234_878_256_772e-48);
}

/// Beyond the exact size t has no bound for a perfect order; its p is that of the orders that are as perfect, not 0.
#[test]
fn a_perfect_order_has_a_p_above_nothing() {
    let up: Vec<f64> = (0..20).map(f64::from).collect();
    let got = spearman(&up, &up).unwrap().unwrap();
    // 2 / 20!
    near("rho", got.value, 1.0);
    near("p", got.p.unwrap(), 8.220_635_246_624_33e-19);
    // Nine pairs of ties and two single values, the same from both ends: 2 · 2⁹ / 20!
    let tied: Vec<f64> = (0..20).map(|at| f64::from((at + 1) / 2)).collect();
    near("tied", spearman(&tied, &tied).unwrap().unwrap().p.unwrap(), 512.0 * 8.220_635_246_624_33e-19);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Only ranks count: cubes change nothing; turning one list turns the sign.
    #[test]
    fn only_the_order_counts(pairs in prop::collection::vec((-9_i8..10, -9_i8..10), 2..15)) {
        let (a, b): (Vec<f64>, Vec<f64>) = pairs.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
        let cubes: Vec<f64> = a.iter().map(|a| a * a * a).collect();
        let turned: Vec<f64> = a.iter().map(|a| -a).collect();
        for of in [spearman, kendall] {
            let value = |a: &[f64]| of(a, &b).unwrap().map(|found| found.value);
            prop_assert_eq!(value(&a), value(&cubes));
            match (value(&a), value(&turned)) {
                (Ok(one), Ok(other)) => prop_assert!((one + other).abs() < 1e-12 && one.abs() <= 1.0),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
