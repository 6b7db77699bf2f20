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
        if !got.exact {
            near("p", got.p, row.number("p"));
        }
        near("epsilon", got.epsilon_squared, row.number("epsilon"));
        near("eta", got.eta_squared.unwrap(), row.number("eta"));
    }
    assert_eq!(kruskal_wallis(&[&[1.0]]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(kruskal_wallis(&[&[1.0], &[1.0]]), Err(Undefined::NoVariation));
    assert!(kruskal_wallis(&[&[1.0], &[2.0]]).unwrap().eta_squared.is_err());
}

#[test]
fn p_of_few_in_groups_is_that_of_all_divisions() {
    for row in own("exact_groups.csv") {
        let values = row.list("values");
        let sizes: Vec<usize> = row.text("sizes").split(' ').map(|size| size.parse().unwrap()).collect();
        let mut rest = values.as_slice();
        let mut groups = Vec::new();
        for size in &sizes {
            let (own, others) = rest.split_at(*size);
            groups.push(own);
            rest = others;
        }
        let got = kruskal_wallis(&groups).unwrap();
        assert!(got.exact);
        near("h", got.h, row.number("h"));
        near("p", got.p, row.number("p"));
        if let [first, second] = groups[..] {
            let got = mann_whitney(first, second, MannWhitneyP::Exact).unwrap();
            near("u", got.u, row.number("u"));
            near("p", got.p, row.number("u_p"));
        }
    }
    // One more division than is looked at, and one more value.
    let many: Vec<f64> = (0..51).map(f64::from).collect();
    assert!(!kruskal_wallis(&[&many[..12], &many[12..24]]).unwrap().exact);
    assert!(kruskal_wallis(&[&many[..11], &many[11..22]]).unwrap().exact);
    assert!(!kruskal_wallis(&[&many[..1], &many[1..]]).unwrap().exact);
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
        // Off the lattice all are looked at one by one, and with too many sampled: within four standard errors of the exhaustive share.
        let off = |list: &[f64]| list.iter().map(|v| v * std::f64::consts::PI).collect::<Vec<f64>>();
        let (d, a, b) = (off(&d), off(&a), off(&b));
        near("paired", permute_paired(&d, 1_000, 1).unwrap().p, paired.p);
        near("groups", permute_groups(&a, &b, 1_000, 1).unwrap().p, groups.p);
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

/// Counts, of all sets of signs, those whose sum is as far from 0.
fn signs_counted(d: &[i64]) -> f64 {
    let observed: i64 = d.iter().sum();
    let sum = |set: usize| -> i64 {
        d.iter().enumerate().map(|(at, d)| if set >> at & 1 == 1 { -d } else { *d }).sum()
    };
    let far = (0..1_usize << d.len()).filter(|set| sum(*set).abs() >= observed.abs()).count();
    far as f64 / (1_usize << d.len()) as f64
}

/// Counts, of all choices of m, those whose mean is as far from that of the others.
fn choices_counted(all: &[i64], m: usize) -> f64 {
    let (n, total) = (i64::try_from(all.len()).unwrap(), all.iter().sum::<i64>());
    let size = i64::try_from(m).unwrap();
    let apart = |sum: i64| (n * sum - size * total).abs();
    let observed = apart(all[..m].iter().sum());
    let sets = (0..1_usize << all.len()).filter(|set| set.count_ones() as usize == m);
    let sum = |set: usize| all.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, v)| v).sum();
    let (far, of) =
        sets.fold((0, 0), |(far, of), set| (far + usize::from(apart(sum(set)) >= observed), of + 1));
    far as f64 / f64::from(of)
}

/// Beyond what can be looked at one by one: no sampling, and the same as the normal approximation but for a little.
#[test]
fn permutation_tests_of_many_ratings_are_exact() {
    let d: Vec<f64> = (0..2_000).map(|i| f64::from(i * 7 % 19) - 8.9).map(f64::round).collect();
    let paired = permute_paired(&d, 100, 1).unwrap();
    assert!(paired.exhaustive && paired.arrangements == usize::MAX);
    let z = d.iter().sum::<f64>() / d.iter().map(|v| v * v).sum::<f64>().sqrt();
    let normal = statrs::function::erf::erfc(z.abs() / 2.0_f64.sqrt());
    assert!((paired.p / normal - 1.0).abs() < 0.05, "{} {normal}", paired.p);
    let (a, b): (Vec<f64>, Vec<f64>) =
        (0..120).map(|i| (f64::from(i * 7 % 10), f64::from(i * 3 % 8))).unzip();
    let groups = permute_groups(&a, &b, 100, 1).unwrap();
    let all = [a.clone(), b.clone()].concat();
    let z = groups.difference / (lars_measure::sd(&all).unwrap() * (2.0 / 120.0_f64).sqrt());
    let normal = statrs::function::erf::erfc(z.abs() / 2.0_f64.sqrt());
    assert!(groups.exhaustive && (groups.p / normal - 1.0).abs() < 0.1, "{} {normal}", groups.p);
    // Too many for the stated cost: sampled, and it says so.
    let many: Vec<f64> = (0..40_000).map(|i| f64::from(i % 19 - 9)).collect();
    assert!(!permute_paired(&many, 10, 1).unwrap().exhaustive);
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
    fn permutation_tests_count_every_arrangement(
        d in prop::collection::vec(-9..10_i64, 1..11), m in 1..10_usize, scale in 1..4_u32,
    ) {
        let list = |v: &[i64]| v.iter().map(|v| *v as f64 / f64::from(scale)).collect::<Vec<f64>>();
        if let Ok(found) = permute_paired(&list(&d), 0, 1) {
            prop_assert!(found.exhaustive && found.arrangements == 1 << d.len());
            prop_assert!((found.p - signs_counted(&d)).abs() < 1e-12);
        }
        if m < d.len() && let Ok(found) = permute_groups(&list(&d[..m]), &list(&d[m..]), 0, 1) {
            prop_assert!(found.exhaustive);
            prop_assert!((found.p - choices_counted(&d, m)).abs() < 1e-12);
        }
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
