//! Real paired ratings, read in place because they may not be copied here.
//! Where the shared folder is absent the test says so loudly and checks nothing.

use crate::oracle::{KINDS, check_asymptotic, check_bootstrap, near, table};
use lars_measure::{Interval, mean, median, rank_biserial, sd, t_interval};
use std::path::PathBuf;

fn survey(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../../shared/oracles/survey")
        .join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: data not present ({})", path.display());
    None
}

/// Cross & Parker: how often one asks for information against how one values the knowledge, and the like.
#[test]
fn real_paired_ratings() {
    let Some(expected) = survey("expected/real_paired_ratings.csv") else {
        return;
    };
    for row in table(&expected) {
        let Some(input) = survey(&format!("input/{}.csv", row.text("pair"))) else {
            return;
        };
        let d: Vec<f64> = table(&input).iter().map(|r| r.number("w_b") - r.number("w_a")).collect();
        near("n", d.len() as f64, row.number("n_pairs"));
        near("mean", mean(&d).unwrap(), row.number("mean_gap"));
        near("median", median(&d).unwrap(), row.number("median_gap"));
        near("sd", sd(&d).unwrap(), row.number("sd_gap"));
        let t = t_interval(&d, 0.95).unwrap();
        near("t low", t.low, row.number("t_ci_low"));
        near("t high", t.high, row.number("t_ci_high"));
        near("rank-biserial", rank_biserial(&d).unwrap(), row.number("rank_biserial_matched"));
        check_asymptotic(&d, &row, |rule, cc, what| format!("wilcoxon_{rule}_cc{cc}_{what}"));
        for (name, kind) in KINDS {
            let name = if name == "bca" { "BCa" } else { name };
            let [low, high] = ["low", "high"].map(|end| row.number(&format!("boot_{name}_{end}")));
            check_bootstrap(&d, kind, Interval { low, high }, 1.0 / d.len() as f64);
        }
    }
}
