//! Counts on a lattice: the digits of the expanded list, all resamples counted, scipy with a million of them, laws and edges.

use crate::oracle::own;
use lars_measure::{
    BootstrapKind, BootstrapMethod, Continuity, Counts, Interval, Misuse, SignedRankP, Undefined, ZeroRule,
    mean, median, rank_biserial, sd, signed_rank, t_interval,
};
use proptest::prelude::*;

const RULES: [ZeroRule; 3] = [ZeroRule::Wilcoxon, ZeroRule::Pratt, ZeroRule::Zsplit];
const PS: [SignedRankP; 3] = [
    SignedRankP::ExactUpTo(50),
    SignedRankP::Asymptotic(Continuity::None),
    SignedRankP::Asymptotic(Continuity::Half),
];
const KINDS: [BootstrapKind; 3] = [BootstrapKind::Percentile, BootstrapKind::Basic, BootstrapKind::Bca];

fn counts(points: &[(i64, u64)], scale: u32) -> Counts {
    Counts::new(points.iter().copied(), scale).unwrap()
}

fn expanded(counts: &Counts) -> Vec<f64> {
    counts.values().flat_map(|(value, count)| (0..count).map(move |_| value)).collect()
}

/// Every result of the counts has the bits of the list's.
fn same_digits(counts: &Counts) {
    let list = expanded(counts);
    let bits = |found: Result<f64, Undefined>| found.map(f64::to_bits);
    let both = |found: Result<Interval, Undefined>| found.map(|i| [i.low.to_bits(), i.high.to_bits()]);
    assert_eq!(bits(counts.mean()), bits(mean(&list)), "mean");
    assert_eq!(bits(counts.median()), bits(median(&list)), "median");
    assert_eq!(bits(counts.sd()), bits(sd(&list)), "sd");
    assert_eq!(both(counts.t_interval(0.95)), both(t_interval(&list, 0.95)), "t");
    assert_eq!(bits(counts.rank_biserial()), bits(rank_biserial(&list)), "rank-biserial");
    for rule in RULES {
        for p in PS {
            let (own, its) = (counts.signed_rank(rule, p), signed_rank(&list, rule, p));
            let parts = |s: lars_measure::SignedRank| {
                ([s.w_plus, s.w_minus, s.w, s.p].map(f64::to_bits), s.z.map(f64::to_bits), s.exact, s.n_zero)
            };
            assert_eq!(own.map(parts), its.map(parts), "{rule:?} {p:?}");
        }
    }
}

/// Whole-number gaps with counts of very different sizes.
fn gaps(most: u64) -> impl Strategy<Value = Counts> {
    prop::collection::vec((-9..=9_i64, prop_oneof![0..4_u64, 0..=most]), 0..20)
        .prop_map(|points| counts(&points, 1))
}

/// Points over any denominator, some far apart.
fn fractions() -> impl Strategy<Value = (Vec<(i64, u64)>, u32)> {
    (prop::collection::vec((-60..=60_i64, 1..9_u64), 1..12), 1..7_u32)
}

proptest! {
    #[test]
    fn whole_numbers_have_the_digits_of_the_list(counts in gaps(60)) {
        same_digits(&counts);
    }

    #[test]
    fn fractions_are_right_to_the_last_digit((points, scale) in fractions()) {
        let counts = counts(&points, scale);
        let n: u64 = points.iter().map(|(_, count)| count).sum();
        let sum: i64 = points.iter().map(|(point, count)| point * i64::try_from(*count).unwrap()).sum();
        prop_assert_eq!((counts.n(), counts.sum()), (n, sum));
        prop_assert_eq!(counts.mean().unwrap().to_bits(), (sum as f64 / (n * u64::from(scale)) as f64).to_bits());
        let list = expanded(&counts);
        prop_assert!((counts.median().unwrap() - median(&list).unwrap()).abs() < 1e-12);
        if let (Ok(own), Ok(its)) = (counts.sd(), sd(&list)) {
            prop_assert!((own - its).abs() <= 1e-12 * its);
        }
        // The tests by ranks know nothing of the scale.
        let whole = Counts::new(points, 1).unwrap();
        for rule in RULES {
            for p in PS {
                prop_assert_eq!(counts.signed_rank(rule, p), whole.signed_rank(rule, p));
            }
        }
    }

    #[test]
    fn a_scale_and_a_constant_move_the_bootstrap_and_nothing_else(
        (points, scale) in fractions(), by in -99..99_i64, times in 1..9_i64,
    ) {
        let moved: Vec<_> = points.iter().map(|&(point, count)| (times * point + by, count)).collect();
        for kind in KINDS {
            let of = |points: &[(i64, u64)]| counts(points, scale).bootstrap_mean(kind, 0.9);
            match (of(&points), of(&moved)) {
                (Ok(a), Ok(b)) => {
                    let there = |x: f64| x * times as f64 + by as f64 / f64::from(scale);
                    prop_assert!((there(a.low) - b.low).abs() < 1e-9 && (there(a.high) - b.high).abs() < 1e-9);
                }
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn the_other_sign_mirrors_the_bootstrap((points, scale) in fractions(), confidence in 0.5..0.99_f64) {
        let other: Vec<_> = points.iter().map(|&(point, count)| (-point, count)).collect();
        for kind in KINDS {
            let of = |points: &[(i64, u64)]| counts(points, scale).bootstrap_mean(kind, confidence);
            let mirrored = of(&other).map(|found| (-found.high, -found.low));
            prop_assert_eq!(of(&points).map(|found| (found.low, found.high)), mirrored);
        }
    }

    #[test]
    fn rows_in_any_order_are_the_same_counts(mut values in prop::collection::vec(-9..=9_i64, 1..40)) {
        let of = |values: &[i64]| Counts::new(values.iter().map(|value| (*value, 1)), 1).unwrap();
        let one = of(&values);
        values.reverse();
        prop_assert_eq!(one, of(&values));
    }

    #[test]
    fn limits_lie_within_the_data_and_widen_with_confidence((points, scale) in fractions()) {
        let counts = counts(&points, scale);
        for kind in [BootstrapKind::Percentile, BootstrapKind::Bca] {
            let of = |confidence| counts.bootstrap_mean(kind, confidence);
            if let (Ok(narrow), Ok(wide)) = (of(0.8), of(0.95)) {
                prop_assert!(wide.low <= narrow.low && narrow.low <= narrow.high && narrow.high <= wide.high);
                let ends: Vec<f64> = counts.values().map(|(value, _)| value).collect();
                prop_assert!(ends[0] <= wide.low && wide.high <= ends[ends.len() - 1]);
            }
        }
    }
}

/// Cells as large as studies are, in every mixture of counts.
#[test]
fn large_counts_have_the_digits_of_the_list() {
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for most in [50, 2_000, 40_000] {
        for _ in 0..if most > 2_000 { 6 } else { 60 } {
            let points: Vec<(i64, u64)> = (-9..=9).map(|point| (point, next(most))).collect();
            same_digits(&counts(&points, 1));
        }
    }
}

/// Counts how many of all nⁿ resamples have each sum.
fn every_resample(values: &[i64]) -> Vec<(i64, u64)> {
    let mut sums = std::collections::BTreeMap::from([(0, 1_u64)]);
    for _ in values {
        let mut next = std::collections::BTreeMap::new();
        for (sum, ways) in sums {
            for value in values {
                *next.entry(sum + value).or_insert(0) += ways;
            }
        }
        sums = next;
    }
    sums.into_iter().collect()
}

/// The quantile by its definition, on counted resamples; the middle of two sums where the level is met exactly.
fn counted_quantile(ways: &[(i64, u64)], level: f64) -> f64 {
    let all: u64 = ways.iter().map(|(_, ways)| ways).sum();
    let least = |level: f64| {
        let mut reached = 0;
        let place = ways.iter().position(|(_, ways)| {
            reached += ways;
            reached as f64 / all as f64 >= level
        });
        ways[place.unwrap_or(ways.len() - 1)].0
    };
    f64::midpoint(least(level - 1e-12) as f64, least(level + 1e-12) as f64)
}

fn check_against_every_resample(values: &[i64], scale: u32, confidence: f64) {
    use statrs::distribution::{ContinuousCDF as _, Normal};
    let normal = Normal::standard();
    let ways = every_resample(values);
    let n = values.len() as f64;
    let sum: i64 = values.iter().sum();
    let all: u64 = ways.iter().map(|(_, ways)| ways).sum();
    let below: u64 = ways.iter().map(|(s, ways)| ways * (u64::from(*s < sum) + u64::from(*s <= sum))).sum();
    let (bias, tail) = (normal.inverse_cdf(below as f64 / (2 * all) as f64), (1.0 - confidence) / 2.0);
    let power = |k: i32| values.iter().map(|v| (*v as f64 - sum as f64 / n).powi(k)).sum::<f64>();
    let acceleration = power(3) / (6.0 * power(2).powf(1.5));
    let level = |z: f64| normal.cdf(bias + (bias + z) / (1.0 - acceleration * (bias + z)));
    let z = normal.inverse_cdf(tail);
    let counts = Counts::new(values.iter().map(|value| (*value, 1)), scale).unwrap();
    for kind in KINDS {
        let (low, high) = if kind == BootstrapKind::Bca { (level(z), level(-z)) } else { (tail, 1.0 - tail) };
        let (low, high) = (counted_quantile(&ways, low), counted_quantile(&ways, high));
        let (low, high) = if kind == BootstrapKind::Basic {
            (2.0 * sum as f64 - high, 2.0 * sum as f64 - low)
        } else {
            (low, high)
        };
        let got = counts.bootstrap_mean(kind, confidence).unwrap();
        for (got, expected) in [(got.low, low), (got.high, high)] {
            let expected = expected / (n * f64::from(scale));
            assert!((got - expected).abs() < 1e-12, "{kind:?} {values:?}: {got}, expected {expected}");
        }
    }
}

#[test]
fn the_bootstrap_is_that_of_all_resamples() {
    let lists: [&[i64]; 10] = [
        &[1, 3],
        &[-9, 9],
        &[0, 0, 1],
        &[1, 2, 5],
        &[-4, 0, 0, 7],
        &[1, 2, 3, 4, 5],
        &[9, 9, 9, 9, -9],
        &[0, 0, 0, 0, 0, 1],
        &[3, -1, 0, 5, 5, 2],
        &[1, 2, 4, 8, 16, 900],
    ];
    for values in lists {
        for confidence in [0.5, 0.8, 0.9, 0.95, 0.99] {
            check_against_every_resample(values, 1, confidence);
            check_against_every_resample(values, 3, confidence);
        }
    }
}

proptest! {
    #[test]
    fn the_bootstrap_of_any_few_is_that_of_all_resamples(
        values in prop::collection::vec(-9..=9_i64, 2..=6), confidence in 0.3..0.999_f64,
    ) {
        if values.iter().any(|value| *value != values[0]) {
            check_against_every_resample(&values, 1, confidence);
        }
    }
}

/// scipy's resampling errs by chance: its level by √(p (1 − p) / 10⁶), at most 0.0005, its bias as much. So each limit must lie within what
/// the exact interval gives at levels moved by five times that, both ways, and one step for scipy's interpolation between two means.
#[test]
fn the_bootstrap_is_scipys_with_a_million_resamples() {
    for row in own("exact_bootstrap.csv") {
        let list = |column| row.text(column).split_whitespace().map(|v| v.parse::<i64>().unwrap());
        let counts = Counts::new(
            list("points").zip(list("counts").map(|count| u64::try_from(count).unwrap())),
            row.text("scale").parse().unwrap(),
        )
        .unwrap();
        let step = 1.0 / (counts.n() as f64 * f64::from(counts.scale()));
        for (name, kind) in crate::oracle::KINDS {
            let got = counts.bootstrap_mean(kind, 0.95).unwrap();
            // Five standard errors of the level move a limit by so much, the density there being that of the normal at 1.96.
            let noise = 5.0 * (0.025 * 0.975 / 1e6_f64).sqrt() / 0.0584 * counts.sd().unwrap()
                / (counts.n() as f64).sqrt();
            let noise = if kind == BootstrapKind::Bca { 2.0 * noise } else { noise };
            for (end, got) in [("low", got.low), ("high", got.high)] {
                let expected = row.number(&format!("{name}_{end}"));
                assert!(
                    (got - expected).abs() <= noise + step * 1.001,
                    "{} {name} {end}: {got}, scipy {expected}, noise {noise}, step {step}",
                    row.text("name")
                );
            }
        }
    }
}

#[test]
fn too_few_for_a_bootstrap() {
    for kind in KINDS {
        let of = |points: &[(i64, u64)]| counts(points, 1).bootstrap_mean(kind, 0.95);
        assert_eq!(of(&[]), Err(Undefined::NoData));
        assert_eq!(of(&[(3, 0)]), Err(Undefined::NoData));
        assert_eq!(of(&[(3, 1)]), Err(Undefined::TooFew { n: 1, needed: 2 }));
        assert_eq!(of(&[(3, 7)]), Err(Undefined::NoVariation));
        assert!(of(&[(3, 1), (4, 1)]).is_ok());
    }
    assert_eq!(counts(&[], 1).median(), Err(Undefined::NoData));
    assert_eq!(counts(&[(3, 1)], 2).median(), Ok(1.5));
    assert_eq!(counts(&[(1, 7)], 10).sd(), Ok(0.0));
}

/// A mean gap of exactly 1 from three ratings each: sums of thirds miss it, whole numbers do not.
#[test]
fn thirds_add_up() {
    let gaps = counts(&[(1, 1), (2, 2), (4, 1), (5, 1), (7, 1), (0, 1)], 3);
    assert_eq!(gaps.sum(), i64::try_from(gaps.n() * u64::from(gaps.scale())).unwrap());
    assert_eq!(gaps.mean(), Ok(1.0));
}

#[test]
fn very_many_answers_cost_no_more() {
    let gaps = counts(&[(-3, 200_000_000), (0, 500_000_000), (2, 300_000_001)], 1);
    let (t, b) = (gaps.t_interval(0.95).unwrap(), gaps.bootstrap_mean(BootstrapKind::Bca, 0.95).unwrap());
    // So many means are normal: both intervals are the same but for a small part of their width.
    assert!(
        (t.low - b.low).abs() < 1e-3 * (t.high - t.low) && (t.high - b.high).abs() < 1e-3 * (t.high - t.low)
    );
}

/// One far value among many: the sum is nearly a Poisson number of it.
#[test]
fn one_huge_value() {
    let one = counts(&[(0, 999), (1_000_000, 1)], 1);
    assert!(one.is_small_lattice(), "two points on their own lattice");
    let got = one.bootstrap_mean(BootstrapKind::Percentile, 0.95).unwrap();
    // Poisson with mean 1: P(0) = 0.37, P(≤ 2) = 0.92, P(≤ 3) = 0.981.
    assert_eq!((got.low, got.high), (0.0, 3_000.0));
    assert!(!counts(&[(0, 998), (1, 1), (1_000_000, 1)], 1).is_small_lattice());
}

/// A lattice of even numbers but for one answer: the frequency in the middle hardly fades.
#[test]
fn one_odd_answer_among_many() {
    let (mostly, none) = (counts(&[(0, 500), (2, 499), (3, 1)], 1), counts(&[(0, 500), (2, 500)], 1));
    for kind in KINDS {
        let (a, b) = (mostly.bootstrap_mean(kind, 0.95).unwrap(), none.bootstrap_mean(kind, 0.95).unwrap());
        assert!((a.low - b.low).abs() < 0.003 && (a.high - b.high).abs() < 0.003);
    }
}

/// Levels that the waves cannot tell are read off the convolution, or there is no answer.
#[test]
fn levels_far_out() {
    let ten = counts(&[(0, 5), (1, 5)], 1);
    let of = |tail: f64| ten.bootstrap_mean(BootstrapKind::Percentile, 1.0 - 2.0 * tail).unwrap();
    // 1 / 1024 is the chance of ten zeros.
    assert_eq!((of(0.000_9).low, of(0.000_9).high), (0.0, 1.0));
    assert_eq!((of(1.2e-13).low, of(1.2e-13).high), (0.0, 1.0));
    let sixty = counts(&[(0, 30), (1, 30)], 1);
    let got = sixty.bootstrap_mean(BootstrapKind::Percentile, 1.0 - 2e-12).unwrap();
    // P(S ≤ 5) = 5.2e-12 and P(S ≤ 4) = 4.6e-13 × 1.0 by the binomial coefficients: 1 + 60 + 1770 + 34220 + 487635 + 5461512 of 2^60.
    assert_eq!((got.low, got.high), (5.0 / 60.0, 55.0 / 60.0));
    let many = counts(&[(0, 9_000), (1, 9_000)], 1);
    assert_eq!(many.bootstrap_mean(BootstrapKind::Basic, 1.0 - 2e-12), Err(Undefined::NoVariation));
}

#[test]
fn counts_that_cannot_be() {
    assert!(matches!(Counts::new([(1, 1)], 0), Err(Misuse::Range { what: "scale", .. })));
    assert!(matches!(Counts::new([(i64::MAX, 2)], 1), Err(Misuse::Range { what: "sum of points", .. })));
    assert!(matches!(Counts::new([(0, u64::MAX), (1, 1)], 1), Err(Misuse::Range { what: "count", .. })));
    let merged = counts(&[(2, 1), (-1, 3), (2, 4), (5, 0)], 7);
    assert_eq!((merged.points(), merged.scale(), merged.n()), (&[(-1, 3), (2, 5)][..], 7, 8));
}

#[test]
fn lists_on_a_lattice_are_found_and_no_others() {
    let scale = |values: &[f64]| Counts::of_values(values).map(|counts| counts.scale());
    assert_eq!(scale(&[1.0, -9.0, -0.0]), Some(1));
    assert_eq!(scale(&[1.0 / 3.0, 0.5]), Some(6));
    assert_eq!(scale(&[0.1, 0.25]), Some(20));
    assert_eq!(scale(&[0.333, 1.0]), Some(1_000));
    assert_eq!(scale(&[0.333_333_333]), None);
    assert_eq!(scale(&[0.1 + 0.2]), None, "0.30000000000000004 is not 0.3");
    assert_eq!(scale(&[0.0, 1.0, 1e9]), None, "too many points");
    assert_eq!(scale(&[0.0, 1e300]), None);
    let found = Counts::of_values(&[2.5, -1.0, 2.5]).unwrap();
    assert_eq!(found.points(), [(-2, 1), (5, 2)]);
}

#[test]
fn lists_say_how_their_bootstrap_was_found() {
    let how = lars_measure::Bootstrap { kind: BootstrapKind::Bca, resamples: 99, confidence: 0.9, seed: 1 };
    let of = |values: &[f64]| lars_measure::bootstrap_mean(values, how).unwrap();
    let exact = of(&[1.0, 2.0, 4.5]);
    assert_eq!(exact.method, BootstrapMethod::Exact);
    assert_eq!(exact.interval, counts(&[(2, 1), (4, 1), (9, 1)], 2).bootstrap_mean(how.kind, 0.9).unwrap());
    assert_eq!(of(&[1.0, 2.0, std::f64::consts::PI]).method, BootstrapMethod::Resampled);
}
