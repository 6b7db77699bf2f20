//! Structural distance against scipy, scikit-learn, scikit-bio and R's daisy, with laws and edges.

use lars_measure::distance::{
    Blocks, Kind, Limits, Linkage, Metric, Missing, Scaling, Variable, between, gower, linkage, mahalanobis,
    nearest, permanova, principal_components, scaled, silhouette, structural, winsorised,
};
use lars_measure::matrix::PartialMatrix;
use lars_measure::{Matrix, Misuse, Undefined};
use proptest::prelude::*;

use crate::oracle::{near, own};
use crate::specialisation::{Named, shared};

fn whole(row: &crate::oracle::Row, column: &str) -> usize {
    row.text(column).parse().unwrap()
}

/// One column of values, `nan` where missing.
fn partial(rows: usize, columns: usize, values: &[f64]) -> PartialMatrix {
    PartialMatrix::from_fn(rows, columns, |row, column| {
        Some(values[row * columns + column]).filter(|v| !v.is_nan())
    })
}

/// Compares with a table in which `nan` is undefined; a number near 0 is compared with the size of what was subtracted, 1.
fn same(what: &str, got: &PartialMatrix, expected: &[f64]) {
    assert_eq!(got.rows() * got.columns(), expected.len(), "{what}");
    for (at, expected) in expected.iter().enumerate() {
        let got = got.get(at / got.columns(), at % got.columns());
        match got {
            Ok(got) => assert!(
                (got - expected).abs() <= 1e-9 * expected.abs().max(1e-3),
                "{what} {at}: {got}, expected {expected}"
            ),
            Err(_) => assert!(expected.is_nan(), "{what} {at}: expected {expected}"),
        }
    }
}

const METRICS: [(&str, Metric); 8] = [
    ("euclidean", Metric::Euclidean),
    ("sqeuclidean", Metric::SquaredEuclidean),
    ("cityblock", Metric::CityBlock),
    ("cosine", Metric::Cosine),
    ("correlation", Metric::Correlation),
    ("braycurtis", Metric::BrayCurtis),
    ("jensenshannon", Metric::JensenShannon),
    ("krugman", Metric::Krugman),
];

#[test]
fn scales_are_scikit_learns_and_limits_scipys() {
    for row in own("scaled.csv") {
        let values = row.list("values");
        let column = partial(values.len(), 1, &values);
        for (name, scaling) in
            [("standard", Scaling::Standard), ("range", Scaling::Range), ("robust", Scaling::Robust)]
        {
            // scikit-learn leaves x − median undivided where the quartiles are equal; only one value does that here, and is 0.
            same(name, &scaled(&column, scaling).unwrap(), &row.list(name));
        }
        for share in ["0.05", "0.2"] {
            for (name, limits) in [("quantile", Limits::Quantile), ("count", Limits::Count)] {
                let got = winsorised(&column, share.parse().unwrap(), limits).unwrap();
                same(name, &got, &row.list(&format!("{name}_{share}")));
            }
        }
    }
}

#[test]
fn distances_are_scipys() {
    for row in own("distances.csv") {
        let columns = whole(&row, "columns");
        let x = Matrix::new(whole(&row, "rows"), columns, row.list("x")).unwrap();
        let y = Matrix::new(whole(&row, "others"), columns, row.list("y")).unwrap();
        for (name, metric) in METRICS {
            same(name, &between(metric, &x, &y).unwrap(), &row.list(name));
        }
    }
}

#[test]
fn mixed_kinds_are_daisys() {
    for row in own("gower.csv") {
        let weights = row.list("weights");
        let kinds = [Kind::Number, Kind::Number, Kind::Category, Kind::Presence, Kind::Number];
        let variables: Vec<Variable> =
            kinds.into_iter().zip(weights).map(|(kind, weight)| Variable { kind, weight }).collect();
        let values = partial(whole(&row, "rows"), 5, &row.list("values"));
        same("gower", &gower(&values, &variables).unwrap(), &row.list("distances"));
    }
}

#[test]
fn trees_are_scipys_and_silhouettes_scikit_learns() {
    for row in own("linkage.csv") {
        let n = whole(&row, "rows");
        let distances = partial(n, n, &row.list("distances"));
        for (name, how) in
            [("ward", Linkage::Ward), ("average", Linkage::Average), ("complete", Linkage::Complete)]
        {
            let tree = linkage(&distances, how).unwrap().unwrap();
            assert_eq!(tree.merges.len(), n - 1);
            for (merge, expected) in tree.merges.iter().zip(row.list(name).chunks(4)) {
                let got = [merge.groups.0 as f64, merge.groups.1 as f64, merge.height, merge.size as f64];
                got.iter().zip(expected).for_each(|(got, expected)| near(name, *got, *expected));
            }
        }
    }
    for row in own("silhouette.csv") {
        let n = whole(&row, "rows");
        let groups: Vec<usize> =
            row.text("groups").split(' ').map(|g| g.trim_end_matches(".0").parse().unwrap()).collect();
        let got = silhouette(&partial(n, n, &row.list("distances")), &groups).unwrap();
        for (got, expected) in got.into_iter().zip(row.list("silhouette")) {
            near("silhouette", got.unwrap(), expected);
        }
    }
}

/// The 171 regions of the shared oracles, scaled by mean and sd with divisor n.
fn regions() -> Option<(Named, Matrix, PartialMatrix)> {
    let mut table = shared("benchmark/input/nuts2_benchmark_variables.csv")?;
    for row in &mut table.cells {
        row.remove(0);
    }
    table.columns.remove(0);
    let plain = table.matrix();
    let values =
        PartialMatrix::from_fn(plain.rows(), plain.columns(), |row, column| Some(plain.at(row, column)));
    Some((table, plain, values))
}

fn expected(name: &str) -> Option<Vec<f64>> {
    Some(shared(&format!("benchmark/expected/python/{name}.csv"))?.matrix().values().to_vec())
}

fn whole_of(part: &PartialMatrix) -> Matrix {
    part.complete().unwrap().clone()
}

#[test]
fn real_regions_lie_where_scipy_and_scikit_learn_put_them() {
    let Some((table, plain, values)) = regions() else { return };
    let standard = scaled(&values, Scaling::Standard).unwrap();
    let range = scaled(&values, Scaling::Range).unwrap();
    for (name, got) in [
        ("norm_zscore_ddof0", standard.clone()),
        ("norm_minmax", range.clone()),
        ("norm_robust_iqr", scaled(&values, Scaling::Robust).unwrap()),
    ] {
        let Some(expected) = expected(name) else { return };
        same(name, &got, &expected);
    }
    let (z, minmax) = (whole_of(&standard), whole_of(&range));
    let Some(weights) = expected("../../input/weights") else { return };
    let blocks = Blocks { weights, block_of: vec![0, 1, 1, 1, 2, 2, 3, 3, 3, 2], count: 4 };
    let split = structural(&standard, &blocks, Missing::NoDistance).unwrap();
    for (name, got) in [
        ("euclidean_z", between(Metric::Euclidean, &z, &z).unwrap()),
        ("cityblock_minmax", between(Metric::CityBlock, &minmax, &minmax).unwrap()),
        ("cosine_z", between(Metric::Cosine, &z, &z).unwrap()),
        ("correlation_z", between(Metric::Correlation, &z, &z).unwrap()),
        ("mahalanobis", mahalanobis(&plain).unwrap().unwrap()),
        ("weighted_sq_euclidean_z", split.total.clone()),
    ] {
        let Some(expected) = expected(&format!("dist_{name}")) else { return };
        same(name, &got, &expected);
        neighbours(name, &table, &got);
    }
    for row in 0..z.rows() {
        let parts: f64 = split.blocks.iter().map(|block| block.get(row, 7).unwrap()).sum();
        near("parts add up", parts, split.total.get(row, 7).unwrap());
    }
}

/// The ten nearest, ties by code: rows are in the order of codes only within a country, so distances are compared where codes differ.
fn neighbours(name: &str, table: &Named, distances: &PartialMatrix) {
    let path = std::path::PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join(format!("../../shared/oracles/benchmark/expected/python/nearest10_{name}.csv"));
    let found = nearest(distances, 10, |row, other| row != other);
    for expected in crate::oracle::table(&path) {
        let row = table.rows.iter().position(|code| code == expected.text("region")).unwrap();
        let got = found[row][whole(&expected, "rank") - 1];
        assert!(
            (got.distance - expected.number("distance")).abs() < 1e-9,
            "{name} {}",
            expected.text("region")
        );
        assert_eq!(table.rows[got.row], expected.text("neighbour"), "{name}");
    }
}

#[test]
fn real_regions_have_scikit_learns_components_and_scipys_groups() {
    let Some((table, _, values)) = regions() else { return };
    let z = whole_of(&scaled(&values, Scaling::Standard).unwrap());
    let found = principal_components(&z).unwrap().unwrap();
    let (Some(variance), Some(loadings), Some(scores)) =
        (expected("pca_z_variance"), expected("pca_z_components"), expected("pca_z_scores"))
    else {
        return;
    };
    for k in 0..10 {
        near("variance", found.variances[k], variance[2 * k]);
        near("share", found.shares[k], variance[2 * k + 1]);
        // The sign of a component is arbitrary.
        let sign = (found.loadings.at(k, 0) * loadings[k * 10]).signum();
        for c in 0..10 {
            assert!((sign * found.loadings.at(k, c) - loadings[k * 10 + c]).abs() < 1e-9, "loading {k} {c}");
        }
        for r in 0..z.rows() {
            assert!((sign * found.scores.at(r, k) - scores[r * 10 + k]).abs() < 1e-8, "score {r} {k}");
        }
    }
    let distances = between(Metric::Euclidean, &z, &z).unwrap();
    let tree = linkage(&distances, Linkage::Ward).unwrap().unwrap();
    let path = "../../shared/oracles/benchmark/expected/python/linkage_ward_z.csv";
    for (merge, row) in tree.merges.iter().zip(crate::oracle::table(
        std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(path).as_path(),
    )) {
        near("height", merge.height, row.number("height"));
        assert_eq!((merge.groups.0 as f64, merge.groups.1 as f64), (row.number("a"), row.number("b")));
    }
    let Some(six) = expected("ward_k6") else { return };
    let groups = tree.cut(6).unwrap();
    for a in 0..six.len() {
        for b in 0..a {
            assert_eq!(groups[a] == groups[b], six[a].total_cmp(&six[b]).is_eq(), "{a} {b}");
        }
    }
    // scikit-bio: pseudo-F of countries.
    let country: Vec<&str> = table.rows.iter().map(|code| &code[..2]).collect();
    let of: Vec<usize> =
        country.iter().map(|c| country.iter().position(|other| other == c).unwrap()).collect();
    let path = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../../shared/oracles/benchmark/expected/python/permanova_country.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let f: f64 = text.lines().find_map(|line| line.strip_prefix("test statistic,")).unwrap().parse().unwrap();
    let got = permanova(&distances, &of, (99, 1)).unwrap().unwrap();
    near("pseudo-F", got.f, f);
    near("p", got.p, 0.01);
}

#[test]
fn real_sector_shares_are_scipys() {
    let Some(counts) = shared("../data/sbs_nuts2_2014/matrix_nuts2_x_nace2.csv") else { return };
    let all = counts.matrix();
    let baltic = |code: &str| ["EE", "LV", "LT", "FI", "SE", "PL", "DK"].contains(&&code[..2]);
    let own: Vec<usize> = (0..counts.rows.len()).filter(|&row| baltic(&counts.rows[row])).collect();
    let sums = all.row_sums();
    let shares = Matrix::from_fn(all.rows(), all.columns(), |r, c| all.at(r, c) / sums[r]);
    let some = Matrix::from_fn(own.len(), all.columns(), |r, c| shares.at(own[r], c));
    for (name, metric) in [
        ("jensenshannon_base2", Metric::JensenShannon),
        ("cosine", Metric::Cosine),
        ("cityblock", Metric::CityBlock),
        ("braycurtis", Metric::BrayCurtis),
        ("correlation", Metric::Correlation),
    ] {
        let Some(expected) = expected(&format!("sector_bsr_to_all_{name}")) else { return };
        let got = between(metric, &some, &shares).unwrap();
        // A row's distance from itself is 0 here, and scipy's root of a last digit there.
        for (at, expected) in expected.iter().enumerate() {
            let (row, other) = (at / got.columns(), at % got.columns());
            let off = (got.get(row, other).unwrap() - expected).abs();
            let allowed = if own[row] == other { 1e-7 } else { 1e-9 * expected.max(1e-3) };
            assert!(off <= allowed, "{name} {row} {other}: off by {off}");
        }
    }
    let path = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../../shared/oracles/benchmark/expected/python/sector_krugman_pairs_bsr.csv");
    let krugman = between(Metric::Krugman, &some, &some).unwrap();
    for row in crate::oracle::table(&path) {
        let place = |column: &str| own.iter().position(|&r| counts.rows[r] == row.text(column)).unwrap();
        near("krugman", krugman.get(place("a"), place("b")).unwrap(), row.number("krugman_pair_half"));
    }
}

#[test]
fn the_edges_of_distance() {
    let none = PartialMatrix::from_fn(0, 0, |_, _| None);
    assert_eq!(linkage(&none, Linkage::Ward).unwrap(), Err(Undefined::NoData));
    let one = partial(1, 1, &[0.0]);
    assert_eq!(linkage(&one, Linkage::Ward).unwrap().unwrap().cut(1).unwrap(), [0]);
    let hole = partial(2, 2, &[0.0, f64::NAN, f64::NAN, 0.0]);
    assert_eq!(linkage(&hole, Linkage::Average).unwrap(), Err(Undefined::NoData));
    assert!(matches!(linkage(&partial(1, 2, &[0.0, 1.0]), Linkage::Ward), Err(Misuse::Shape { .. })));
    let tree = linkage(&partial(2, 2, &[0.0, 1.0, 1.0, 0.0]), Linkage::Ward).unwrap().unwrap();
    assert!(tree.cut(0).is_err() && tree.cut(3).is_err());
    assert_eq!(silhouette(&one, &[0]).unwrap(), [Err(Undefined::TooFew { n: 1, needed: 2 })]);
    let zeros = partial(3, 3, &[0.0; 9]);
    assert_eq!(
        silhouette(&zeros, &[0, 0, 1]).unwrap(),
        [Err(Undefined::NoVariation), Err(Undefined::NoVariation), Ok(0.0)]
    );
    assert_eq!(permanova(&zeros, &[0, 0, 1], (9, 1)).unwrap(), Err(Undefined::NoVariation));
    assert_eq!(permanova(&zeros, &[0, 0, 0], (9, 1)).unwrap(), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(permanova(&zeros, &[0, 1, 2], (9, 1)).unwrap(), Err(Undefined::TooFew { n: 3, needed: 4 }));
    let same_columns = Matrix::new(4, 2, vec![1.0, 2.0, 2.0, 4.0, 5.0, 10.0, 7.0, 14.0]).unwrap();
    assert_eq!(mahalanobis(&same_columns).unwrap().unwrap_err(), Undefined::Singular);
    let constant = Matrix::new(4, 2, vec![0.1, 2.0, 0.1, 4.0, 0.1, 1.0, 0.1, 14.0]).unwrap();
    assert_eq!(mahalanobis(&constant).unwrap().unwrap_err(), Undefined::Singular);
    assert_eq!(
        mahalanobis(&Matrix::zeros(2, 2)).unwrap().unwrap_err(),
        Undefined::TooFew { n: 2, needed: 3 }
    );
    assert_eq!(principal_components(&Matrix::zeros(3, 2)).unwrap(), Err(Undefined::NoVariation));
    assert_eq!(
        principal_components(&Matrix::zeros(1, 2)).unwrap(),
        Err(Undefined::TooFew { n: 1, needed: 2 })
    );
    assert_eq!(principal_components(&Matrix::zeros(3, 0)).unwrap(), Err(Undefined::NoData));
    // Two kinds of missing: a pair with nothing in common, and one with a variable in common.
    let values = partial(3, 2, &[0.0, f64::NAN, f64::NAN, 1.0, 1.0, 1.0]);
    let blocks = Blocks { weights: vec![1.0, 1.0], block_of: vec![0, 0], count: 1 };
    let found = structural(&values, &blocks, Missing::KnownOnly).unwrap();
    assert_eq!(found.total.get(0, 1), Err(Undefined::NoData));
    assert_eq!(found.total.get(0, 2), Ok(2.0));
    assert!(winsorised(&values, 0.5, Limits::Count).is_err());
    assert!(
        structural(&values, &Blocks { block_of: vec![0, 1], ..blocks.clone() }, Missing::KnownOnly).is_err()
    );
    assert!(structural(&values, &Blocks { weights: vec![-1.0, 1.0], ..blocks }, Missing::KnownOnly).is_err());
    // A column that is missing throughout stays so; one with a single value becomes 0.
    let thin = partial(2, 2, &[f64::NAN, 5.0, f64::NAN, f64::NAN]);
    for scaling in
        [Scaling::Standard, Scaling::StandardSample, Scaling::Range, Scaling::Robust, Scaling::Rank]
    {
        let got = scaled(&thin, scaling).unwrap();
        assert!(got.get(0, 0).is_err() && got.get(1, 1).is_err());
        assert_eq!(got.get(0, 1), Ok(0.0), "{scaling:?}");
    }
    assert!(between(Metric::Krugman, &Matrix::new(1, 1, vec![-1.0]).unwrap(), &Matrix::zeros(1, 1)).is_err());
    assert!(between(Metric::Euclidean, &Matrix::zeros(1, 2), &Matrix::zeros(1, 1)).is_err());
}

proptest! {
    #[test]
    fn distances_are_distances(values in prop::collection::vec(0.0..9.0_f64, 12)) {
        let rows = Matrix::new(4, 3, values).unwrap();
        for (name, metric) in METRICS {
            let all = between(metric, &rows, &rows).unwrap();
            for a in 0..4 {
                for b in 0..4 {
                    let (Ok(there), Ok(back)) = (all.get(a, b), all.get(b, a)) else { continue };
                    prop_assert!(there >= 0.0 && (there - back).abs() < 1e-12, "{name}");
                    prop_assert!(a != b || there < 1e-7, "{name} {there}");
                    if !matches!(metric, Metric::SquaredEuclidean | Metric::Cosine | Metric::Correlation | Metric::BrayCurtis) {
                        for c in 0..4 {
                            let (Ok(one), Ok(two)) = (all.get(a, c), all.get(c, b)) else { continue };
                            prop_assert!(there <= one + two + 1e-9, "{name}: the way round is shorter");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn components_keep_all_variance_and_mahalanobis_forgets_scale(values in prop::collection::vec(-9.0..9.0_f64, 24), unit in 0.01..100.0_f64) {
        let rows = Matrix::new(8, 3, values).unwrap();
        let found = principal_components(&rows).unwrap().unwrap();
        prop_assert!((found.shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let back = |r: usize, c: usize| (0..3).map(|k| found.scores.at(r, k) * found.loadings.at(k, c)).sum::<f64>();
        for r in 1..8 {
            for c in 0..3 {
                prop_assert!((back(r, c) - back(0, c) - rows.at(r, c) + rows.at(0, c)).abs() < 1e-9);
            }
        }
        let wide = Matrix::from_fn(8, 3, |r, c| if c == 1 { unit * rows.at(r, c) - 5.0 } else { rows.at(r, c) });
        if let (Ok(one), Ok(other)) = (mahalanobis(&rows).unwrap(), mahalanobis(&wide).unwrap()) {
            let (a, b) = (one.get(0, 5).unwrap(), other.get(0, 5).unwrap());
            prop_assert!((a - b).abs() < 1e-6 * a.max(1.0));
        }
    }

    #[test]
    fn trees_do_not_depend_on_the_order_of_rows(values in prop::collection::vec(-9.0..9.0_f64, 10)) {
        let rows = Matrix::new(10, 1, values.clone()).unwrap();
        let turned = Matrix::new(10, 1, values.into_iter().rev().collect()).unwrap();
        for how in [Linkage::Ward, Linkage::Average, Linkage::Complete] {
            let heights = |rows: &Matrix| {
                let tree = linkage(&between(Metric::Euclidean, rows, rows).unwrap(), how).unwrap().unwrap();
                tree.merges.iter().map(|merge| merge.height).collect::<Vec<f64>>()
            };
            let (one, other) = (heights(&rows), heights(&turned));
            for (a, b) in one.iter().zip(&other) {
                prop_assert!((a - b).abs() < 1e-9);
            }
            prop_assert!(one.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
        }
    }
}
