//! Laws that hold for any data: order, shift, sign, range, seed.
//! Ratings are whole numbers from 1 to 10, so differences run from -9 to 9; decimals are tried as well.

use lars_measure::{
    Bootstrap, BootstrapKind, Continuity, Interval, SignedRankP, Undefined, ZeroRule, benjamini_hochberg,
    bootstrap_mean, interval::resampled_mean, mean, median, rank_biserial, ranks, sd, signed_rank,
    t_interval,
};
use proptest::prelude::*;

const RULES: [ZeroRule; 3] = [ZeroRule::Wilcoxon, ZeroRule::Pratt, ZeroRule::Zsplit];
const PS: [SignedRankP; 4] = [
    SignedRankP::Exact,
    SignedRankP::ExactUpTo(20),
    SignedRankP::Asymptotic(Continuity::None),
    SignedRankP::Asymptotic(Continuity::Half),
];
const KINDS: [BootstrapKind; 3] = [BootstrapKind::Percentile, BootstrapKind::Basic, BootstrapKind::Bca];

type Way = fn(&[f64], Bootstrap) -> Result<Interval, Undefined>;

/// Both ways: exact where values lie on a lattice, and always by resampling.
const WAYS: [Way; 2] =
    [|values, how| bootstrap_mean(values, how).map(|found| found.interval), resampled_mean];

fn how(kind: BootstrapKind, seed: u64) -> Bootstrap {
    Bootstrap { kind, resamples: 300, confidence: 0.9, seed }
}

/// Whole differences as in a survey, or decimals; 1 to 60 of them.
fn values() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        prop::collection::vec((-9..=9_i32).prop_map(f64::from), 1..60),
        prop::collection::vec(-100.0..100.0_f64, 1..60),
    ]
}

/// Values with the same values in another order.
fn shuffled() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    values().prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

fn close_intervals<E: PartialEq>(a: &Result<Interval, E>, b: &Result<Interval, E>) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => close(a.low, b.low) && close(a.high, b.high),
        (Err(a), Err(b)) => a == b,
        _ => false,
    }
}

proptest! {
    #[test]
    fn order_of_rows_changes_no_digit((a, b) in shuffled(), seed: u64) {
        prop_assert_eq!(mean(&a), mean(&b));
        prop_assert_eq!(median(&a), median(&b));
        prop_assert_eq!(sd(&a), sd(&b));
        prop_assert_eq!(t_interval(&a, 0.95), t_interval(&b, 0.95));
        prop_assert_eq!(rank_biserial(&a), rank_biserial(&b));
        for (kind, way) in KINDS.into_iter().flat_map(|kind| WAYS.map(|way| (kind, way))) {
            prop_assert_eq!(way(&a, how(kind, seed)), way(&b, how(kind, seed)));
        }
        for zeros in RULES {
            for p in PS {
                prop_assert_eq!(signed_rank(&a, zeros, p), signed_rank(&b, zeros, p));
            }
        }
    }

    #[test]
    fn a_constant_shifts_places_and_not_widths(v in values(), by in -50..50_i32, seed: u64) {
        let by = f64::from(by);
        let moved: Vec<f64> = v.iter().map(|x| x + by).collect();
        prop_assert!(close(mean(&moved).unwrap(), mean(&v).unwrap() + by));
        prop_assert!(close(median(&moved).unwrap(), median(&v).unwrap() + by));
        if let (Ok(a), Ok(b)) = (sd(&moved), sd(&v)) {
            prop_assert!(close(a, b));
        }
        let shift = |i: Interval| Interval { low: i.low + by, high: i.high + by };
        prop_assert!(close_intervals(&t_interval(&moved, 0.95), &t_interval(&v, 0.95).map(shift)));
        for (kind, way) in KINDS.into_iter().flat_map(|kind| WAYS.map(|way| (kind, way))) {
            let (a, b) = (way(&moved, how(kind, seed)), way(&v, how(kind, seed)));
            prop_assert!(close_intervals(&a, &b.map(shift)), "{:?}", kind);
        }
    }

    #[test]
    fn the_other_sign_swaps_sides(v in values()) {
        let other: Vec<f64> = v.iter().map(|x| -x).collect();
        prop_assert!(close(mean(&other).unwrap(), -mean(&v).unwrap()));
        prop_assert!(close(median(&other).unwrap(), -median(&v).unwrap()));
        let swap = |i: Interval| Interval { low: -i.high, high: -i.low };
        prop_assert!(close_intervals(&t_interval(&other, 0.95), &t_interval(&v, 0.95).map(swap)));
        if let (Ok(a), Ok(b)) = (rank_biserial(&other), rank_biserial(&v)) {
            prop_assert!(close(a, -b));
        }
        for zeros in RULES {
            for p in PS {
                let (Ok(a), Ok(b)) = (signed_rank(&other, zeros, p), signed_rank(&v, zeros, p)) else { continue };
                prop_assert_eq!((a.w_plus, a.w_minus, a.w), (b.w_minus, b.w_plus, b.w));
                prop_assert_eq!(a.p.to_bits(), b.p.to_bits());
                prop_assert_eq!(a.z.map(|z| z + 0.0), b.z.map(|z| 0.0 - z));
            }
        }
    }

    #[test]
    fn p_is_a_probability_and_rank_sums_add_up(v in values()) {
        let n = v.len() as f64;
        let zeros_of = v.iter().filter(|d| **d == 0.0).count();
        for zeros in RULES {
            for p in PS {
                let Ok(got) = signed_rank(&v, zeros, p) else { continue };
                let n_zero = got.n_zero as f64;
                let dropped = match zeros {
                    ZeroRule::Wilcoxon => n * (n + 1.0) / 2.0 - (n - n_zero) * (n - n_zero + 1.0) / 2.0,
                    ZeroRule::Pratt => n_zero * (n_zero + 1.0) / 2.0,
                    ZeroRule::Zsplit => 0.0,
                };
                prop_assert!(got.p > 0.0 && got.p <= 1.0);
                prop_assert!(close(got.w_plus + got.w_minus, n * (n + 1.0) / 2.0 - dropped));
                prop_assert_eq!(got.n_zero, zeros_of);
                prop_assert_eq!(got.exact, got.z.is_none());
            }
        }
    }

    #[test]
    fn zeros_dropped_by_wilcoxon_change_nothing(v in values(), zeros in 0..9_usize) {
        let mut more = v.clone();
        more.extend(std::iter::repeat_n(0.0, zeros));
        let of = |v: &[f64]| signed_rank(v, ZeroRule::Wilcoxon, SignedRankP::Exact).map(|s| (s.w, s.p));
        prop_assert_eq!(of(&v), of(&more));
        prop_assert_eq!(rank_biserial(&v), rank_biserial(&more));
    }

    #[test]
    fn ranks_add_up_and_follow_the_values(v in values()) {
        let r = ranks(&v);
        let n = v.len() as f64;
        prop_assert!(close(r.iter().sum(), n * (n + 1.0) / 2.0));
        for (i, a) in v.iter().enumerate() {
            for (j, b) in v.iter().enumerate() {
                prop_assert_eq!(a.partial_cmp(b), r[i].partial_cmp(&r[j]));
            }
        }
    }

    #[test]
    fn q_is_at_least_p_and_keeps_its_order(p in prop::collection::vec(0.0..=1.0_f64, 0..40)) {
        let q = benjamini_hochberg(&p);
        prop_assert_eq!(q.len(), p.len());
        for (i, a) in p.iter().enumerate() {
            prop_assert!(q[i] >= *a && q[i] <= 1.0);
            for (j, b) in p.iter().enumerate() {
                prop_assert!(a > b || q[i] <= q[j]);
            }
        }
    }

    #[test]
    fn quantile_limits_stay_within_the_data(v in values(), seed: u64) {
        let (low, high) = v.iter().fold((v[0], v[0]), |(l, h), x| (l.min(*x), h.max(*x)));
        for (kind, way) in KINDS.into_iter().flat_map(|kind| WAYS.map(|way| (kind, way))) {
            if let (true, Ok(got)) = (kind != BootstrapKind::Basic, way(&v, how(kind, seed))) {
                prop_assert!(low - 1e-9 <= got.low && got.low <= got.high && got.high <= high + 1e-9);
            }
        }
    }

    #[test]
    fn same_seed_same_digits(v in values(), seed: u64) {
        for (kind, way) in KINDS.into_iter().flat_map(|kind| WAYS.map(|way| (kind, way))) {
            prop_assert_eq!(way(&v, how(kind, seed)), way(&v, how(kind, seed)));
        }
    }

    #[test]
    fn more_confidence_is_a_wider_interval(v in values(), seed: u64) {
        for (kind, way) in KINDS.into_iter().flat_map(|kind| WAYS.map(|way| (kind, way))) {
            let wide = way(&v, Bootstrap { confidence: 0.95, ..how(kind, seed) });
            if let (Ok(narrow), Ok(wide)) = (way(&v, how(kind, seed)), wide) {
                prop_assert!(wide.low <= narrow.low && narrow.high <= wide.high);
            }
        }
        if let (Ok(narrow), Ok(wide)) = (t_interval(&v, 0.9), t_interval(&v, 0.95)) {
            prop_assert!(wide.low < narrow.low && narrow.high < wide.high);
        }
    }
}
