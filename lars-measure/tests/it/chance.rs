//! Limits of chance against all arrangements, and Welch's interval against scipy; the laws that tie them to the tests.

use lars_measure::Undefined;
use lars_measure::chance::{chance_groups, chance_paired, welch_interval};
use lars_measure::compare::{permute_groups, permute_paired};
use proptest::prelude::*;

use crate::oracle::{near, own};

const DRAWS: (usize, u64) = (2_000, 7);

#[test]
fn limits_are_those_of_all_arrangements_and_the_interval_is_scipys() {
    for row in own("chance.csv") {
        let (d, a, b) = (row.list("differences"), row.list("first"), row.list("second"));
        let paired = chance_paired(&d, 0.95, DRAWS).unwrap();
        let groups = chance_groups(&a, &b, 0.95, DRAWS).unwrap();
        assert!(paired.exact && groups.exact);
        near("paired", paired.limit, row.number("paired"));
        near("groups", groups.limit, row.number("groups"));
        let welch = welch_interval(&a, &b, 0.95).unwrap();
        near("low", welch.low, row.number("low"));
        near("high", welch.high, row.number("high"));
    }
}

#[test]
fn what_has_no_limit_says_why() {
    assert_eq!(chance_paired(&[], 0.95, DRAWS), Err(Undefined::NoData));
    assert_eq!(chance_paired(&[0.0, 0.0], 0.95, DRAWS), Err(Undefined::NoVariation));
    assert_eq!(chance_groups(&[1.0], &[], 0.95, DRAWS), Err(Undefined::NoData));
    assert_eq!(chance_groups(&[1.0], &[1.0], 0.95, DRAWS), Err(Undefined::NoVariation));
    assert_eq!(welch_interval(&[1.0, 1.0], &[2.0, 2.0], 0.95), Err(Undefined::NoVariation));
    assert_eq!(welch_interval(&[1.0], &[2.0, 3.0], 0.95), Err(Undefined::TooFew { n: 1, needed: 2 }));
}

#[test]
fn drawn_limits_are_near_exact_ones_and_the_same_for_the_same_seed() {
    let whole: [f64; 8] = [-4.0, 1.0, 2.0, -3.0, -2.0, -1.0, 3.0, -5.0];
    let other = [0.0, 2.0, 1.0, -3.0, 4.0];
    // A thousandth of an irrational number more is on no lattice.
    let bent: Vec<f64> = whole.iter().map(|d| d + d.abs().sqrt() * 1e-3).collect();
    let (exact, drawn) =
        (chance_paired(&whole, 0.95, DRAWS).unwrap(), chance_paired(&bent, 0.95, DRAWS).unwrap());
    assert!(!drawn.exact && (exact.limit - drawn.limit).abs() < 0.3, "{exact:?} {drawn:?}");
    assert_eq!(chance_paired(&bent, 0.95, DRAWS), Ok(drawn));
    let (exact, drawn) = (
        chance_groups(&whole, &other, 0.95, DRAWS).unwrap(),
        chance_groups(&bent, &other, 0.95, DRAWS).unwrap(),
    );
    assert!(!drawn.exact && (exact.limit - drawn.limit).abs() < 0.4, "{exact:?} {drawn:?}");
}

proptest! {
    #[test]
    fn a_difference_is_beyond_the_limit_exactly_where_p_is_at_most_one_in_twenty(
        d in prop::collection::vec(-9_i8..=9, 1..14), a in prop::collection::vec(-9_i8..=9, 1..8), b in prop::collection::vec(-9_i8..=9, 1..8),
    ) {
        let floats = |values: &[i8]| values.iter().map(|value| f64::from(*value)).collect::<Vec<_>>();
        let (d, a, b) = (floats(&d), floats(&a), floats(&b));
        if let (Ok(test), Ok(chance)) = (permute_paired(&d, 10_000, 1), chance_paired(&d, 0.95, DRAWS)) {
            prop_assert_eq!(test.p <= 0.05 + 1e-9, test.difference.abs() > chance.limit + 1e-9);
        }
        if let (Ok(test), Ok(chance)) = (permute_groups(&a, &b, 10_000, 1), chance_groups(&a, &b, 0.95, DRAWS)) {
            prop_assert_eq!(test.p <= 0.05 + 1e-9, test.difference.abs() > chance.limit + 1e-9);
        }
    }
}
