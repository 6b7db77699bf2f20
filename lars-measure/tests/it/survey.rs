//! The synthetic survey of the shared folder against scipy, statsmodels and pingouin, read in place: every statistic on answers with gaps in them.
//! Where the folder is absent the tests say so loudly and check nothing.

use std::path::PathBuf;

use lars_measure::agreement::{IccForm, Kappa, icc, kappa, kendall_w, r_wg};
use lars_measure::compare::{MannWhitneyP, kruskal_wallis, mann_whitney, sign_test};
use lars_measure::correlation::{kendall, spearman};
use lars_measure::describe::{Weights, weighted_mean, weighted_sd};
use lars_measure::effect::{Correction, cliffs_delta, d_av, d_z, hedges_g};
use lars_measure::multiple::{benjamini_yekutieli, bonferroni, holm};
use lars_measure::reliability::cronbach_alpha;
use lars_measure::{Continuity, Matrix, benjamini_hochberg, mean, median, rank_biserial, sd, t_interval};

use crate::oracle::{Row, check_asymptotic, near, table};

fn shared(path: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../shared").join(path);
    if path.exists() {
        return Some(table(&path));
    }
    eprintln!("skipped: data not present ({})", path.display());
    None
}

fn expected(name: &str) -> Option<Vec<Row>> {
    shared(&format!("oracles/survey/expected/{name}.csv"))
}

fn people() -> Option<Vec<Row>> {
    shared("data/synthetic_gap_survey/responses.csv")
}

/// An answer; empty and, for experience, 9 are missing.
fn answer(person: &Row, column: &str) -> Option<f64> {
    let value = person.text(column).parse().ok()?;
    Some(value).filter(|value: &f64| !column.ends_with("_exp") || (*value - 9.0).abs() > 0.5)
}

/// Importance, experience and weight of everybody who gave both.
fn pairs<'p>(people: impl Iterator<Item = &'p Row>, item: &str) -> Vec<(f64, f64, f64)> {
    let both = |person: &Row| {
        let (x, y) = (answer(person, &format!("{item}_imp"))?, answer(person, &format!("{item}_exp"))?);
        Some((x, y, person.number("weight")))
    };
    people.filter_map(both).collect()
}

#[test]
fn every_item_is_scipys() {
    let (Some(people), Some(all)) = (people(), expected("gap_items_all")) else { return };
    for row in &all {
        check_item(&pairs(people.iter(), row.text("item")), row);
    }
    for (kind, adjusted) in [
        ("fdr_bh", benjamini_hochberg as fn(&[f64]) -> Vec<f64>),
        ("fdr_by", benjamini_yekutieli),
        ("holm", holm),
        ("bonferroni", bonferroni),
    ] {
        for column in ["t_p", "wilcoxon_wilcox_cc0_p"] {
            let p: Vec<f64> = all.iter().map(|row| row.number(column)).collect();
            for (got, row) in adjusted(&p).iter().zip(&all) {
                near(kind, *got, row.number(&format!("{column}_{kind}")));
            }
        }
    }
}

#[test]
fn every_cell_is_scipys() {
    let (Some(people), Some(cells)) = (people(), expected("gap_items_by_region_group")) else { return };
    for row in &cells {
        let own = people
            .iter()
            .filter(|p| p.text("region") == row.text("region") && p.text("group") == row.text("group"));
        check_item(&pairs(own, row.text("item")), row);
    }
}

fn check_item(pairs: &[(f64, f64, f64)], row: &Row) {
    let d: Vec<f64> = pairs.iter().map(|(x, y, _)| y - x).collect();
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().map(|(x, y, _)| (*x, *y)).unzip();
    let weights: Vec<f64> = pairs.iter().map(|(_, _, w)| *w).collect();
    let check =
        |column: &str, got: f64| near(&format!("{} {column}", row.text("item")), got, row.number(column));
    check("n_pairs", d.len() as f64);
    check("mean_importance", mean(&x).unwrap());
    check("mean_gap", mean(&d).unwrap());
    check("median_gap", median(&d).unwrap());
    check("sd_gap", sd(&d).unwrap());
    let t = t_interval(&d, 0.95).unwrap();
    check("t_ci_low", t.low);
    check("t_ci_high", t.high);
    check("sign_test_p", sign_test(&d).unwrap().p);
    check("rank_biserial_matched", rank_biserial(&d).unwrap());
    check("cohen_dz", d_z(&d).unwrap());
    check("cohen_d_av_pingouin", d_av(&y, &x).unwrap().unwrap());
    check("weighted_mean_gap", weighted_mean(&d, &weights).unwrap().unwrap());
    check("weighted_sd_gap_ddof0", weighted_sd(&d, &weights, Weights::Population).unwrap().unwrap());
    check_asymptotic(&d, row, |rule, cc, what| format!("wilcoxon_{rule}_cc{cc}_{what}"));
}

const GROUPS: [&str; 3] = ["company", "research", "public"];

fn gaps_of_groups(people: &[Row], item: &str) -> Vec<Vec<f64>> {
    let of = |group| {
        let own = people.iter().filter(move |person| person.text("group") == group);
        pairs(own, item).iter().map(|(x, y, _)| y - x).collect()
    };
    GROUPS.into_iter().map(of).collect()
}

#[test]
fn groups_are_scipys() {
    let (Some(people), Some(tests), Some(pairwise)) =
        (people(), expected("group_tests"), expected("group_pairwise"))
    else {
        return;
    };
    for row in &tests {
        let groups = gaps_of_groups(&people, row.text("item"));
        let lists: Vec<&[f64]> = groups.iter().map(Vec::as_slice).collect();
        let got = kruskal_wallis(&lists).unwrap();
        near("H", got.h, row.number("H"));
        near("p", got.p, row.number("kruskal_p"));
        near("epsilon squared", got.epsilon_squared, row.number("epsilon2"));
        near("eta squared", got.eta_squared.unwrap(), row.number("eta2_H"));
    }
    for row in &pairwise {
        let groups = gaps_of_groups(&people, row.text("item"));
        let of = |column: &str| &groups[GROUPS.iter().position(|group| *group == row.text(column)).unwrap()];
        let (a, b) = (of("a"), of("b"));
        for (column, continuity) in [("p_cc", Continuity::Half), ("p_nocc", Continuity::None)] {
            let got = mann_whitney(a, b, MannWhitneyP::Asymptotic(continuity)).unwrap();
            near("U", got.u, row.number("U"));
            near(column, got.p, row.number(column));
        }
        near("delta", cliffs_delta(a, b).unwrap(), row.number("cliffs_delta"));
        near("g", hedges_g(a, b, Correction::Approximate).unwrap(), row.number("hedges_g"));
    }
}

/// People × items without missing answers.
fn complete(people: &[Row], columns: &[String]) -> Matrix {
    let rows: Vec<Vec<f64>> =
        people.iter().filter_map(|p| columns.iter().map(|c| answer(p, c)).collect()).collect();
    Matrix::new(rows.len(), columns.len(), rows.concat()).unwrap()
}

#[test]
fn alpha_is_pingouins() {
    let (Some(people), Some(items), Some(alphas)) =
        (people(), shared("data/synthetic_gap_survey/items.csv"), expected("cronbach_alpha"))
    else {
        return;
    };
    // Pairwise alpha, from covariances of different people each, is not offered: it need not be the alpha of anybody.
    for row in alphas.iter().filter(|row| row.text("nan_policy") == "listwise") {
        let own = items.iter().filter(|i| [i.text("dimension"), "all"].contains(&row.text("dimension")));
        let columns: Vec<String> = own.map(|i| format!("{}_{}", i.text("item"), row.text("side"))).collect();
        let answers = complete(&people, &columns);
        near("n", answers.rows() as f64, row.number("n_listwise"));
        let got = cronbach_alpha(&answers, 0.95).unwrap().unwrap();
        near("alpha", got.alpha, row.number("alpha"));
        // pingouin takes n before it leaves people out, so that its interval is too short; and rounds the limits to three decimals.
        let (low, high) = (row.number("ci_low"), row.number("ci_high"));
        assert!(got.interval.low < low && got.interval.high > high, "{low} to {high}");
        assert!(low - got.interval.low < 0.1 && got.interval.high - high < 0.1);
    }
}

#[test]
fn agreement_is_statsmodels_and_pingouins() {
    let (Some(people), Some(agreement), Some(iccs), Some(rwg)) =
        (people(), expected("agreement"), expected("icc_items_as_targets"), expected("rwg_formula"))
    else {
        return;
    };
    let columns: Vec<String> = (1..=16).map(|item| format!("Q{item:02}_imp")).collect();
    let raters = complete(&people, &columns);
    let (row, items) = (&agreement[0], raters.transposed());
    let w = kendall_w(&raters).unwrap();
    near("W", w.w, row.number("kendall_W_tie_corrected"));
    near("chi squared", w.chi_squared, row.number("friedman_chi2"));
    near("p", w.p, row.number("friedman_p"));
    let count = |item: usize, points: usize| {
        items.row(item).iter().filter(|rating| (**rating - points as f64 - 1.0).abs() < 0.5).count() as f64
    };
    let counts = Matrix::from_fn(16, 5, count);
    near("Fleiss", kappa(&counts, Kappa::Fleiss).unwrap().unwrap(), row.number("fleiss_kappa"));
    near("Randolph", kappa(&counts, Kappa::Randolph).unwrap().unwrap(), row.number("randolph_kappa"));
    for (name, form) in [
        ("ICC(1,1)", IccForm::OneWay),
        ("ICC(A,1)", IccForm::Agreement),
        ("ICC(C,1)", IccForm::Consistency),
        ("ICC(1,k)", IccForm::OneWayMean),
        ("ICC(A,k)", IccForm::AgreementMean),
        ("ICC(C,k)", IccForm::ConsistencyMean),
    ] {
        let row = iccs.iter().find(|row| row.text("Type") == name).unwrap();
        let got = icc(&items, form, 0.95).unwrap().unwrap();
        near(name, got.value, row.number("ICC"));
        near(name, got.f.unwrap(), row.number("F"));
        // A p of 1e-80 has no more than the exponent's digits.
        assert!((got.p.unwrap().ln() / row.number("pval").ln() - 1.0).abs() < 1e-9, "{name}");
        let limits: Vec<f64> = row
            .text("CI95")
            .trim_matches(['[', ']'])
            .split_whitespace()
            .map(|v| v.parse().unwrap())
            .collect();
        assert!(
            (got.interval.unwrap().low - limits[0]).abs() <= 0.005_001
                && (got.interval.unwrap().high - limits[1]).abs() <= 0.005_001,
            "{name}"
        );
    }
    for row in &rwg {
        let column = format!("{}_imp", row.text("item"));
        let ratings: Vec<f64> = people
            .iter()
            .filter(|p| p.text("group") == row.text("group"))
            .filter_map(|p| answer(p, &column))
            .collect();
        near("r_wg", r_wg(&ratings, 5).unwrap().unwrap(), row.number("rwg_uniform5"));
    }
}

#[test]
fn correlations_are_pandas() {
    let Some(people) = people() else { return };
    for (file, of) in [
        ("spearman_importance_pairwise", spearman as fn(&[f64], &[f64]) -> _),
        ("kendall_tau_b_importance_pairwise", kendall),
    ] {
        let Some(rows) = expected(file) else { return };
        for row in &rows {
            let first = row.text("");
            for item in 1..=16 {
                let second = format!("Q{item:02}_imp");
                let both = |p: &Row| Some((answer(p, first)?, answer(p, &second)?));
                let (a, b): (Vec<f64>, Vec<f64>) = people.iter().filter_map(both).unzip();
                near(file, of(&a, &b).unwrap().unwrap().value, row.number(&second));
            }
        }
    }
}
