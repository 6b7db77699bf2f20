//! Real paired ratings against the published numbers, from the rating row to the finished cell.
//!
//! The ratings may not be copied into this repository: they are read where they are, and where they are not,
//! the test says so and checks nothing. The tables subtract the other way round: their gap is minus ours.

use std::collections::HashMap;
use std::path::PathBuf;

use lars_domain::ask::answer::rating::{RatingRow, Score, Scores};
use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::collector::Collector;
use lars_domain::gap::observed::{KeyField, Unit};

type Row = HashMap<String, String>;

fn table(path: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../../shared/oracles/survey")
        .join(path);
    if !path.exists() {
        eprintln!("skipped: data not present ({})", path.display());
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    Some(reader.deserialize().map(Result::unwrap).collect())
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap()
}

fn near(what: &str, got: f64, expected: f64) {
    assert!((got - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {got}, expected {expected}");
}

#[test]
fn real_paired_ratings() {
    let Some(expected) = table("expected/real_paired_ratings.csv") else {
        return;
    };
    let mut checked = 0;
    for expected in expected {
        let Some(ratings) = table(&format!("input/{}.csv", expected["pair"])) else {
            return;
        };
        check(&ratings, &expected);
        checked += 1;
    }
    assert_eq!(checked, 2);
}

fn check(ratings: &[Row], expected: &Row) {
    let mut collector = Collector::new(&KeyField::STANDARD, Unit::Respondent);
    for (line, rating) in (2..).zip(ratings) {
        let respondent = format!("{}-{}", rating["i"], rating["j"]);
        let score = |column: &str| Some(Score::Points(rating[column].parse().unwrap()));
        let scores = Scores { expectation: score("w_a"), experience: score("w_b"), importance: None };
        let row = RatingRow {
            case: "c",
            wave: "1",
            respondent: &respondent,
            helix: "company",
            partner: "company",
            level: "regional",
            item: "relation",
            scores,
        };
        collector.add(line, &row).unwrap();
    }
    let analysis = analyse(&collector.finish(), &GapOptions { bootstrap: false, ..GapOptions::default() });
    let numbers = analysis.cells[0].numbers.shown().unwrap();
    let n = number(expected, "n_pairs");
    near("n", numbers.n as f64, n);
    near("mean expectation", numbers.mean_expectation, number(expected, "mean_importance"));
    near("mean experience", numbers.mean_experience, number(expected, "mean_experience"));
    near("mean gap", numbers.mean_gap, -number(expected, "mean_gap"));
    near("median gap", numbers.median_gap, -number(expected, "median_gap"));
    near("sd", numbers.sd_gap.unwrap(), number(expected, "sd_gap"));
    let t = numbers.t.unwrap();
    near("t low", t.low, -number(expected, "t_ci_high"));
    near("t high", t.high, -number(expected, "t_ci_low"));
    near("rank-biserial", numbers.rank_biserial.unwrap(), -number(expected, "rank_biserial_matched"));
    near("share positive", numbers.share_positive, number(expected, "n_neg") / n);
}
