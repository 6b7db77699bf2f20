//! Rank correlations against scipy, with their laws and edges.

use lars_measure::Undefined;
use lars_measure::correlation::{kendall, spearman};
use proptest::prelude::*;

use crate::oracle::{near, own};

#[test]
fn rank_correlations_are_scipys() {
    for row in own("correlation.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        let (s, k) = (spearman(&a, &b).unwrap().unwrap(), kendall(&a, &b).unwrap().unwrap());
        near("spearman", s.value, row.number("spearman"));
        near("spearman p", s.p.unwrap(), row.number("spearman_p"));
        near("kendall", k.value, row.number("kendall"));
        near("kendall p", k.p.unwrap(), row.number("kendall_p"));
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
    assert_eq!((all.value, all.p), (1.0, Ok(0.0)));
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
