//! Quantiles, weights, corrections and tests of groups against numpy, statsmodels and scipy, with their laws and edges.

use lars_measure::compare::{
    MannWhitneyP, kruskal_wallis, mann_whitney, permute_groups, permute_paired, sign_test,
};
use lars_measure::describe::{QuantileType, Weights, quantile, weighted_mean, weighted_sd};
use lars_measure::multiple::{benjamini_hochberg, benjamini_yekutieli, bonferroni, holm};
use lars_measure::{Continuity, Undefined, median};
use proptest::prelude::*;

use crate::oracle::{near, own};

const TYPES: [QuantileType; 9] = [
    QuantileType::InverseShare,
    QuantileType::AveragedInverseShare,
    QuantileType::Nearest,
    QuantileType::LinearShare,
    QuantileType::Hazen,
    QuantileType::Weibull,
    QuantileType::Linear,
    QuantileType::MedianUnbiased,
    QuantileType::NormalUnbiased,
];

#[test]
fn quantiles_are_numpys_nine() {
    for row in own("quantile.csv") {
        let how = TYPES[row.text("type").parse::<usize>().unwrap() - 1];
        let got = quantile(&row.list("values"), row.number("level"), how).unwrap().unwrap();
        near(
            &format!("{how:?} {} of {}", row.text("level"), row.text("values")),
            got,
            row.number("quantile"),
        );
    }
}

#[test]
fn weighted_means_are_statsmodels() {
    for row in own("weighted.csv") {
        let (x, w) = (row.list("values"), row.list("weights"));
        near("mean", weighted_mean(&x, &w).unwrap().unwrap(), row.number("mean"));
        for (what, column) in [
            (Weights::Frequency, "sd_frequency"),
            (Weights::Population, "sd_population"),
            (Weights::Reliability, "sd_reliability"),
        ] {
            near(column, weighted_sd(&x, &w, what).unwrap().unwrap(), row.number(column));
        }
    }
    assert_eq!(weighted_mean(&[1.0], &[0.0]).unwrap(), Err(Undefined::NoData));
    assert!(weighted_sd(&[1.0], &[1.0], Weights::Frequency).unwrap().is_err());
    assert!(weighted_mean(&[1.0], &[]).is_err() && weighted_mean(&[1.0], &[-1.0]).is_err());
}

#[test]
fn corrections_are_statsmodels() {
    for row in own("corrections.csv") {
        let p = row.list("p");
        for (column, got) in [
            ("fdr_bh", benjamini_hochberg(&p)),
            ("fdr_by", benjamini_yekutieli(&p)),
            ("holm", holm(&p)),
            ("bonferroni", bonferroni(&p)),
        ] {
            for (got, expected) in got.iter().zip(row.list(column)) {
                near(column, *got, expected);
            }
        }
    }
    assert!(holm(&[]).is_empty() && bonferroni(&[]).is_empty());
}

#[test]
fn mann_whitney_is_scipys() {
    for row in own("two_groups.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        let of = |how| mann_whitney(&a, &b, how).unwrap();
        let plain = of(MannWhitneyP::Asymptotic(Continuity::None));
        near("u", plain.u, row.number("u"));
        near("p", plain.p, row.number("p"));
        near("p, corrected", of(MannWhitneyP::Asymptotic(Continuity::Half)).p, row.number("p_continuity"));
        if let Ok(exact) = row.text("p_exact").parse::<f64>() {
            near("exact p", of(MannWhitneyP::Exact).p, exact);
        }
    }
    assert_eq!(mann_whitney(&[], &[1.0], MannWhitneyP::Exact), Err(Undefined::NoData));
    assert_eq!(mann_whitney(&[1.0], &[1.0, 1.0], MannWhitneyP::Exact), Err(Undefined::NoVariation));
}

#[test]
fn kruskal_wallis_is_scipys() {
    for row in own("groups.csv") {
        let groups: Vec<Vec<f64>> = row
            .text("groups")
            .split(';')
            .map(|group| group.split_whitespace().map(|v| v.parse().unwrap()).collect())
            .collect();
        let mut slices: Vec<&[f64]> = groups.iter().map(Vec::as_slice).collect();
        slices.push(&[]);
        let got = kruskal_wallis(&slices).unwrap();
        near("h", got.h, row.number("h"));
        near("p", got.p, row.number("p"));
        near("epsilon", got.epsilon_squared, row.number("epsilon"));
        near("eta", got.eta_squared.unwrap(), row.number("eta"));
    }
    assert_eq!(kruskal_wallis(&[&[1.0]]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(kruskal_wallis(&[&[1.0], &[1.0]]), Err(Undefined::NoVariation));
    assert!(kruskal_wallis(&[&[1.0], &[2.0]]).unwrap().eta_squared.is_err());
}

#[test]
fn sign_test_is_scipys() {
    for row in own("paired_effects.csv") {
        let d: Vec<f64> = row.list("first").iter().zip(row.list("second")).map(|(a, b)| a - b).collect();
        near("p", sign_test(&d).unwrap().p, row.number("sign_p"));
    }
    assert_eq!(sign_test(&[]), Err(Undefined::NoData));
    assert_eq!(sign_test(&[0.0, -0.0]), Err(Undefined::NoVariation));
    assert!((sign_test(&[1.0, -1.0]).unwrap().p - 1.0).abs() < 1e-12);
}

#[test]
fn permutation_tests_are_the_exhaustive_ones() {
    for row in own("permutation.csv") {
        let d = row.list("differences");
        let paired = permute_paired(&d, 1_000, 1).unwrap();
        assert!(paired.exhaustive);
        near("paired", paired.p, row.number("paired_p"));
        let (a, b) = (row.list("first"), row.list("second"));
        let groups = permute_groups(&a, &b, 1_000, 1).unwrap();
        assert!(groups.exhaustive);
        near("groups", groups.p, row.number("groups_p"));
        // Sampled: within four standard errors of the exhaustive share.
        for (p, exact) in [
            (permute_paired(&d, 15, 1).unwrap(), paired.p),
            (permute_groups(&a, &b, 30, 1).unwrap(), groups.p),
        ] {
            assert!(!p.exhaustive && (p.p - exact).abs() < 4.0 * (0.25 / p.arrangements as f64).sqrt());
        }
    }
    assert_eq!(permute_paired(&[], 9, 1), Err(Undefined::NoData));
    assert_eq!(permute_paired(&[0.0], 9, 1), Err(Undefined::NoVariation));
    assert_eq!(permute_groups(&[1.0], &[1.0], 9, 1), Err(Undefined::NoVariation));
}

fn scores() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-9_i8..10).prop_map(f64::from), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn quantiles_rise_with_the_level_and_stay_inside(values in scores(), a in 0.0..1.0_f64, b in 0.0..1.0_f64) {
        for how in TYPES {
            let at = |level| quantile(&values, level, how).unwrap().unwrap();
            prop_assert!(at(a.min(b)) <= at(a.max(b)) + 1e-12);
            let most = values.iter().copied().fold(f64::MIN, f64::max);
            prop_assert!(at(a) <= most && at(0.0) >= values.iter().copied().fold(f64::MAX, f64::min));
        }
        prop_assert_eq!(quantile(&values, 0.5, QuantileType::Linear).unwrap(), median(&values));
    }

    #[test]
    fn both_lists_have_all_the_pairs(a in scores(), b in scores()) {
        let how = MannWhitneyP::Asymptotic(Continuity::None);
        if let (Ok(one), Ok(other)) = (mann_whitney(&a, &b, how), mann_whitney(&b, &a, how)) {
            prop_assert!((one.u + other.u - (a.len() * b.len()) as f64).abs() < 1e-9);
            prop_assert!((one.p - other.p).abs() < 1e-12);
            let exact = mann_whitney(&a, &b, MannWhitneyP::Exact).unwrap().p;
            prop_assert!(exact > 0.0 && exact <= 1.0);
        }
    }

    #[test]
    fn stronger_corrections_are_never_smaller(p in prop::collection::vec(0.0..1.0_f64, 1..20)) {
        let (bh, by, holm, all) = (benjamini_hochberg(&p), benjamini_yekutieli(&p), holm(&p), bonferroni(&p));
        for at in 0..p.len() {
            prop_assert!(p[at] <= bh[at] && bh[at] <= by[at] + 1e-15 && bh[at] <= holm[at] + 1e-15 && holm[at] <= all[at] + 1e-15);
        }
    }
}
