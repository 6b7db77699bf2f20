//! The edges, each named: empty, one, two, all equal, all zero, ties, very many, other seeds.
//! What happens in between is for laws and oracles.

use lars_measure::{
    Bootstrap, BootstrapKind, Continuity, SignedRankP, Undefined, ZeroRule, benjamini_hochberg,
    bootstrap_mean, interval::resampled_mean, mean, median, rank_biserial, ranks, sd, signed_rank,
    t_interval,
};

const TOO_FEW: Undefined = Undefined::TooFew { n: 1, needed: 2 };
const RULES: [ZeroRule; 3] = [ZeroRule::Wilcoxon, ZeroRule::Pratt, ZeroRule::Zsplit];
const KINDS: [BootstrapKind; 3] = [BootstrapKind::Percentile, BootstrapKind::Basic, BootstrapKind::Bca];

fn how(kind: BootstrapKind) -> Bootstrap {
    Bootstrap { kind, resamples: 10_000, confidence: 0.95, seed: 1 }
}

fn exact_p(differences: &[f64]) -> f64 {
    signed_rank(differences, ZeroRule::Wilcoxon, SignedRankP::Exact).unwrap().p
}

fn check(got: f64, expected: f64) {
    assert!((got - expected).abs() < 1e-12, "{got}, expected {expected}");
}

#[test]
fn empty() {
    assert_eq!(mean(&[]), Err(Undefined::NoData));
    assert_eq!(median(&[]), Err(Undefined::NoData));
    assert_eq!(sd(&[]), Err(Undefined::NoData));
    assert_eq!(t_interval(&[], 0.95), Err(Undefined::NoData));
    assert_eq!(rank_biserial(&[]), Err(Undefined::NoData));
    assert!(ranks(&[]).is_empty());
    assert!(benjamini_hochberg(&[]).is_empty());
    for kind in KINDS {
        assert_eq!(bootstrap_mean(&[], how(kind)), Err(Undefined::NoData));
    }
    for zeros in RULES {
        assert_eq!(signed_rank(&[], zeros, SignedRankP::Exact), Err(Undefined::NoData));
    }
}

#[test]
fn one() {
    check(mean(&[7.0]).unwrap(), 7.0);
    check(median(&[7.0]).unwrap(), 7.0);
    assert_eq!(sd(&[7.0]), Err(TOO_FEW));
    assert_eq!(t_interval(&[7.0], 0.95), Err(TOO_FEW));
    for kind in KINDS {
        assert_eq!(bootstrap_mean(&[7.0], how(kind)), Err(TOO_FEW));
    }
    check(exact_p(&[7.0]), 1.0);
    check(rank_biserial(&[-7.0]).unwrap(), -1.0);
    check(benjamini_hochberg(&[0.2])[0], 0.2);
}

#[test]
fn two() {
    check(median(&[1.0, 4.0]).unwrap(), 2.5);
    check(sd(&[1.0, 3.0]).unwrap(), 2.0_f64.sqrt());
    // t(1) at 0.975 is tan(0.475 pi).
    let t = (0.475 * std::f64::consts::PI).tan();
    check(t_interval(&[1.0, 3.0], 0.95).unwrap().high, 2.0 + t);
    check(exact_p(&[1.0, 3.0]), 0.5);
    let percentile = bootstrap_mean(&[1.0, 3.0], how(BootstrapKind::Percentile)).unwrap().interval;
    assert_eq!((percentile.low, percentile.high), (1.0, 3.0));
}

#[test]
fn all_equal() {
    // A tenth is not exact in binary: its sum is the trap.
    let same = [0.1; 10];
    assert_eq!(mean(&same), Ok(0.1));
    assert_eq!(sd(&same), Ok(0.0));
    assert_eq!(t_interval(&same, 0.95), Err(Undefined::NoVariation));
    for kind in KINDS {
        assert_eq!(bootstrap_mean(&same, how(kind)), Err(Undefined::NoVariation));
    }
    assert_eq!(ranks(&same), [5.5; 10]);
    // All on one side: the smallest p there is, 2 / 2^10.
    check(exact_p(&same), 2.0 / 1024.0);
}

#[test]
fn all_zero() {
    let zeros = [0.0, -0.0, 0.0];
    assert_eq!(rank_biserial(&zeros), Err(Undefined::NoVariation));
    for rule in RULES {
        for p in [SignedRankP::Exact, SignedRankP::Asymptotic(Continuity::None)] {
            assert_eq!(signed_rank(&zeros, rule, p), Err(Undefined::NoVariation));
        }
    }
}

#[test]
fn ties_by_hand() {
    let got = signed_rank(&[1.0, -1.0, -2.0], ZeroRule::Wilcoxon, SignedRankP::Exact).unwrap();
    assert_eq!((got.w_plus, got.w_minus, got.w), (1.5, 4.5, 1.5));
    // Ranks 1.5, 1.5 and 3. W+ is at most 1.5 for none, or one of the two small ones: 3 of 8 signs.
    check(got.p, 0.75);
}

#[test]
fn zero_rules_by_hand() {
    // Sizes 0, 1, 2, 3 have ranks 1, 2, 3, 4 once zeros are ranked.
    let d = [0.0, 1.0, -2.0, 3.0];
    let of = |rule| {
        let s = signed_rank(&d, rule, SignedRankP::Exact).unwrap();
        (s.w_plus, s.w_minus)
    };
    assert_eq!(of(ZeroRule::Wilcoxon), (4.0, 2.0));
    assert_eq!(of(ZeroRule::Pratt), (6.0, 3.0));
    assert_eq!(of(ZeroRule::Zsplit), (6.5, 3.5));
}

#[test]
fn exact_up_to_counts_the_ranked() {
    let mut d: Vec<f64> = (1..=50).map(f64::from).collect();
    d.push(0.0);
    let exact = |rule| signed_rank(&d, rule, SignedRankP::ExactUpTo(50)).unwrap().exact;
    assert!(exact(ZeroRule::Wilcoxon), "the zero is not ranked");
    assert!(!exact(ZeroRule::Pratt) && !exact(ZeroRule::Zsplit), "51 are ranked");
}

#[test]
fn no_winner_has_p_one() {
    let d = [1.0, -1.0, 2.0, -2.0];
    for p in [SignedRankP::Exact, SignedRankP::Asymptotic(Continuity::Half)] {
        check(signed_rank(&d, ZeroRule::Wilcoxon, p).unwrap().p, 1.0);
    }
}

#[test]
fn exact_and_normal_agree_when_many() {
    let d: Vec<f64> = (1..=300).map(|i| if i % 5 < 2 { f64::from(i) } else { f64::from(-i) }).collect();
    let p = |how| signed_rank(&d, ZeroRule::Wilcoxon, how).unwrap().p;
    let (exact, normal) = (p(SignedRankP::Exact), p(SignedRankP::Asymptotic(Continuity::None)));
    assert!((exact / normal - 1.0).abs() < 0.05, "{exact} {normal}");
}

#[test]
fn another_seed_gives_other_digits_and_nearly_the_same_interval() {
    let d: Vec<f64> = (0..40).map(|i| f64::from(i * i % 17) / 7.0).collect();
    let of = |seed| resampled_mean(&d, Bootstrap { seed, ..how(BootstrapKind::Bca) }).unwrap();
    let (a, b) = (of(1), of(2));
    assert_ne!(a, b);
    assert!((a.low - b.low).abs() < 0.05 * (a.high - a.low));
}

/// One resample lies on one side of the mean: the bias is infinite.
#[test]
fn bca_without_a_finite_bias_is_undefined() {
    let how = Bootstrap { resamples: 1, ..how(BootstrapKind::Bca) };
    let d: Vec<f64> = (0..9).map(|i| f64::from(i).exp()).collect();
    assert_eq!(bootstrap_mean(&d, how), Err(Undefined::NoVariation));
}

#[test]
fn threads_change_no_digit() {
    let many: Vec<f64> = (0..200).map(|i| f64::from(i).sqrt()).collect();
    let whole: Vec<f64> = (0..3_000).map(|i| f64::from(i * i % 13)).collect();
    for values in [many, whole] {
        let of = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| resampled_mean(&values, how(BootstrapKind::Bca)).unwrap())
        };
        assert_eq!(of(1), of(3));
    }
}

#[test]
fn reasons_have_codes() {
    assert_eq!(Undefined::NoData.code(), "NoData");
    assert_eq!(TOO_FEW.code(), "TooFew");
    assert_eq!(Undefined::NoVariation.code(), "NoVariation");
    assert_eq!(TOO_FEW.to_string(), "too few values: 1, needed 2");
}

#[test]
#[should_panic(expected = "confidence strictly between 0 and 1")]
fn a_confidence_in_percent_is_our_mistake() {
    let _ = t_interval(&[1.0, 2.0], 95.0);
}

#[test]
#[should_panic(expected = "at least one resample")]
fn no_resample_is_our_mistake() {
    let _ = bootstrap_mean(&[1.0, 2.0], Bootstrap { resamples: 0, ..how(BootstrapKind::Basic) });
}
