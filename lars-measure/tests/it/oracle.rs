//! Every published number against the tables in `oracle/`; the tolerance stands beside each check.
//! Tables that stay outside the repository are in `shared`.

use lars_measure::{
    Bootstrap, BootstrapKind, Continuity, Interval, SignedRankP, ZeroRule, benjamini_hochberg,
    bootstrap_mean, interval::resampled_mean, mean, median, rank_biserial, ranks, sd, signed_rank,
    t_interval,
};
use std::collections::HashMap;
use std::path::Path;

/// Holds one row of a table: the text of each column.
pub struct Row(HashMap<String, String>);

impl Row {
    pub fn text(&self, column: &str) -> &str {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column}"))
    }

    pub fn number(&self, column: &str) -> f64 {
        self.text(column).parse().unwrap_or_else(|_| panic!("{column}: {}", self.text(column)))
    }

    pub fn list(&self, column: &str) -> Vec<f64> {
        self.text(column).split_whitespace().map(|v| v.parse().unwrap()).collect()
    }
}

/// Reads a table; lines that begin with `#` tell its origin.
pub fn table(path: &Path) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let rows: Vec<Row> = reader.deserialize().map(|row| Row(row.unwrap())).collect();
    assert!(!rows.is_empty(), "{} is empty", path.display());
    rows
}

pub fn own(name: &str) -> Vec<Row> {
    table(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("oracle").join(name))
}

/// Checks a number to 1e-9 of its size; zero, which has no size, to 1e-12.
pub fn near(what: &str, got: f64, expected: f64) {
    let tolerance = if expected == 0.0 { 1e-12 } else { 1e-9 * expected.abs() };
    assert!((got - expected).abs() <= tolerance, "{what}: {got}, expected {expected}");
}

pub const RULES: [(&str, ZeroRule); 3] =
    [("wilcox", ZeroRule::Wilcoxon), ("pratt", ZeroRule::Pratt), ("zsplit", ZeroRule::Zsplit)];
pub const KINDS: [(&str, BootstrapKind); 3] =
    [("percentile", BootstrapKind::Percentile), ("basic", BootstrapKind::Basic), ("bca", BootstrapKind::Bca)];

/// Checks the normal approximation; `column` makes the name of `T`, `z` or `p` in the table.
pub fn check_asymptotic(d: &[f64], row: &Row, column: impl Fn(&str, u8, &str) -> String) {
    for (name, rule) in RULES {
        for (code, continuity) in [(0, Continuity::None), (1, Continuity::Half)] {
            let got = signed_rank(d, rule, SignedRankP::Asymptotic(continuity)).unwrap();
            near("T", got.w, row.number(&column(name, code, "T")));
            near("z", -got.z.unwrap().abs(), row.number(&column(name, code, "z")));
            near("p", got.p, row.number(&column(name, code, "p")));
            assert!(!got.exact);
        }
    }
}

/// Checks limits to 3 % of the width (Monte-Carlo error of 10,000 resamples) plus a step of the mean: those of resampling, and those that are
/// exact where the values lie on a lattice.
pub fn check_bootstrap(values: &[f64], kind: BootstrapKind, expected: Interval, step: f64) {
    let how = Bootstrap { kind, resamples: 10_000, confidence: 0.95, seed: 1 };
    let tolerance = 0.03 * (expected.high - expected.low) + step;
    for got in [resampled_mean(values, how).unwrap(), bootstrap_mean(values, how).unwrap().interval] {
        for (got, expected) in [(got.low, expected.low), (got.high, expected.high)] {
            assert!((got - expected).abs() <= tolerance, "{kind:?} {got}, expected {expected}");
        }
    }
}

#[test]
fn description_and_t_interval_of_the_synthetic_survey() {
    for row in own("paired.csv") {
        let d = row.list("differences");
        near("n", d.len() as f64, row.number("n"));
        near("mean", mean(&d).unwrap(), row.number("mean"));
        near("median", median(&d).unwrap(), row.number("median"));
        near("sd", sd(&d).unwrap(), row.number("sd"));
        let t = t_interval(&d, 0.95).unwrap();
        near("t low", t.low, row.number("t_low"));
        near("t high", t.high, row.number("t_high"));
    }
}

#[test]
fn signed_rank_and_effect_size_of_the_synthetic_survey() {
    for row in own("paired.csv") {
        let d = row.list("differences");
        check_asymptotic(&d, &row, |rule, cc, what| format!("{rule}_{cc}_{what}"));
        near("rank-biserial", rank_biserial(&d).unwrap(), row.number("rank_biserial"));
        let zeros = signed_rank(&d, ZeroRule::Wilcoxon, SignedRankP::ExactUpTo(50)).unwrap().n_zero;
        near("zeros", zeros as f64, row.number("n_zero"));
    }
}

/// One cell in six, and all of them with `LARS_SLOW=1` (10,000 resamples take their time without optimisation).
#[test]
fn bootstrap_of_the_synthetic_survey() {
    let every = if std::env::var_os("LARS_SLOW").is_some() { 1 } else { 6 };
    for row in own("paired.csv").iter().step_by(every) {
        let d = row.list("differences");
        for (name, kind) in KINDS {
            let [low, high] = ["low", "high"].map(|end| row.number(&format!("{name}_{end}")));
            check_bootstrap(&d, kind, Interval { low, high }, 1.0 / d.len() as f64);
        }
    }
}

#[test]
fn bootstrap_of_small_and_skewed_samples() {
    for row in own("bootstrap.csv") {
        let values = row.list("values");
        let whole = values.iter().all(|v| v.fract() == 0.0);
        let step = if whole { 1.0 / values.len() as f64 } else { 0.0 };
        for (name, kind) in KINDS {
            let [low, high] = ["low", "high"].map(|end| row.number(&format!("{name}_{end}")));
            check_bootstrap(&values, kind, Interval { low, high }, step);
        }
    }
}

#[test]
fn exact_signed_rank() {
    for row in own("signed_rank.csv") {
        let rule = RULES.iter().find(|(name, _)| *name == row.text("rule")).unwrap().1;
        let d = row.list("differences");
        let got = signed_rank(&d, rule, SignedRankP::Exact).unwrap();
        near("w", got.w, row.number("w"));
        near("p", got.p, row.number("p"));
        assert!(got.exact && got.z.is_none());
        assert_eq!(got, signed_rank(&d, rule, SignedRankP::ExactUpTo(50)).unwrap());
    }
}

#[test]
fn t_interval_at_other_confidences() {
    for row in own("t_interval.csv") {
        let got = t_interval(&row.list("values"), row.number("confidence")).unwrap();
        near("low", got.low, row.number("low"));
        near("high", got.high, row.number("high"));
    }
}

#[test]
fn t_interval_of_very_many() {
    for row in own("t_large.csv") {
        let count = row.text("n").parse().unwrap();
        let values: Vec<f64> = [1.0, -1.0].into_iter().cycle().take(count).collect();
        let got = t_interval(&values, row.number("confidence")).unwrap();
        near("high", got.high, row.number("high"));
        near("low", got.low, -row.number("high"));
    }
}

#[test]
fn ranks_with_ties() {
    for row in own("ranks.csv") {
        assert_eq!(ranks(&row.list("values")), row.list("ranks"));
    }
}

#[test]
fn q_values() {
    let check = |p: &[f64], expected: &[f64]| {
        let q = benjamini_hochberg(p);
        assert_eq!(q.len(), expected.len());
        q.iter().zip(expected).for_each(|(q, expected)| near("q", *q, *expected));
    };
    for row in own("bh.csv") {
        check(&row.list("p"), &row.list("q"));
    }
    let paired = own("paired.csv");
    for family in ["gap_items_all", "gap_items_by_region_group"] {
        let cells = paired.iter().filter(|row| row.text("family") == family);
        let (p, q): (Vec<f64>, Vec<f64>) = cells.map(|row| (row.number("t_p"), row.number("t_q"))).unzip();
        check(&p, &q);
    }
}
