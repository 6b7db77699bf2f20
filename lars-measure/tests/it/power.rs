//! Power against scipy's non-central t and statsmodels (whose solver misses the smallest gap of few pairs), and against a simulation.

use lars_measure::Undefined;
use lars_measure::power::{Wanted, paired_power, sample_for_gap, smallest_visible_gap};
use rand::{RngExt as _, SeedableRng as _};

use crate::oracle::own;

#[test]
fn power_is_scipys_and_statsmodels() {
    for row in own("power.csv") {
        let n = row.text("n").parse().unwrap();
        let (d_z, alpha) = (row.number("d_z"), row.number("alpha"));
        let got = paired_power(n, d_z, alpha).unwrap().unwrap();
        let what = format!("n {n}, d_z {d_z}, alpha {alpha}");
        // scipy has no number where its own series fails.
        if let Ok(expected) = row.text("power").parse::<f64>() {
            assert!((got - expected).abs() < 1e-9, "{what}: {got}, expected {expected}");
        }
        if n > 2 {
            let visible = smallest_visible_gap(n, 1.0, Wanted { alpha, power: 0.8 }).unwrap().unwrap();
            assert!((visible - row.number("visible")).abs() < 1e-9 * visible, "{what}: {visible}");
            // statsmodels agrees as far as its solver goes for 30 and more; for few pairs at a level of 0.01 its solver stops at a gap whose power, by its own
            // function, is not 0.8.
            if n >= 30 {
                let peer = row.number("visible_statsmodels");
                assert!((visible - peer).abs() < 1e-4 * visible, "{what}: {visible}, statsmodels {peer}");
            }
        }
    }
}

#[test]
fn the_sample_for_a_gap_is_the_smallest_that_will_do() {
    for (gap, sd) in [(1.0, 2.0), (0.5, 2.0), (2.0, 1.0), (-1.0, 2.0)] {
        let wanted = Wanted::default();
        let n = sample_for_gap(gap, sd, wanted).unwrap().unwrap();
        let of = |n| paired_power(n, gap / sd, wanted.alpha).unwrap().unwrap();
        assert!(of(n) >= wanted.power, "{gap} {n}");
        assert!(n == 2 || of(n - 1) < wanted.power, "{gap} {n}");
    }
    assert_eq!(sample_for_gap(0.0, 1.0, Wanted::default()).unwrap(), Err(Undefined::NoVariation));
    assert_eq!(paired_power(1, 1.0, 0.05).unwrap(), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert!(paired_power(5, 1.0, 5.0).is_err());
    assert!(smallest_visible_gap(5, 0.0, Wanted::default()).is_err());
    assert!(sample_for_gap(1.0, 1.0, Wanted { alpha: 0.05, power: 0.01 }).is_err());
}

/// 20,000 samples of 6: the share that a t test calls, within four standard errors.
#[test]
fn a_simulation_sees_as_much() {
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(5);
    let mut normal = || -> f64 { (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0 };
    let (runs, n, d_z) = (20_000, 6, 1.2);
    let hits = (0..runs)
        .filter(|_| {
            let sample: Vec<f64> = (0..n).map(|_| normal() + d_z).collect();
            let limits = lars_measure::t_interval(&sample, 0.95).unwrap();
            limits.low > 0.0 || limits.high < 0.0
        })
        .count();
    let (seen, told) = (hits as f64 / f64::from(runs), paired_power(n, d_z, 0.05).unwrap().unwrap());
    // A sum of twelve is not quite normal: a hundredth is allowed for that.
    assert!(
        (seen - told).abs() < 4.0 * (told * (1.0 - told) / f64::from(runs)).sqrt() + 0.01,
        "{seen}, told {told}"
    );
}
