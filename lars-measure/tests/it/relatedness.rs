//! Relatedness and density against EconGeo, py-ecomplexity and Datawheel, with their laws and edges.

use lars_measure::relatedness::{
    DensityOf, Diagonal, Relatedness, RelatednessMethod, RelatednessOptions, co_occurrence, relatedness,
    relatedness_density,
};
use lars_measure::specialisation::{Presence, PresenceRule};
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

use crate::specialisation::{check_entry, counts, econgeo, shared};

const METHODS: [(&str, RelatednessMethod); 4] = [
    ("prob", RelatednessMethod::Probability),
    ("association", RelatednessMethod::Association),
    ("cosine", RelatednessMethod::Cosine),
    ("jaccard", RelatednessMethod::Jaccard),
];

fn presence(counts: &Matrix) -> Presence {
    Presence::of_counts(counts, PresenceRule::AtLeastOne).unwrap()
}

fn how(method: RelatednessMethod, diagonal: Diagonal) -> RelatednessOptions {
    RelatednessOptions { method, diagonal }
}

#[test]
fn co_occurrence_relatedness_and_density_are_econgeos() {
    econgeo(|input, expected| {
        let presence = presence(&input.matrix());
        let together = co_occurrence(&presence);
        if let Some(table) = expected("co_occurrence_binary") {
            for (i, row) in table.cells.iter().enumerate() {
                for (j, cell) in row.iter().enumerate().filter(|(j, _)| *j != i) {
                    assert_eq!(Some(together.at(i, j)), *cell);
                }
            }
        }
        for (name, method) in METHODS {
            let related = relatedness(&presence, how(method, Diagonal::Zero));
            if let Some(table) = expected(&format!("relatedness_{name}")) {
                for (i, row) in table.cells.iter().enumerate() {
                    for (j, cell) in row.iter().enumerate() {
                        check_entry(&format!("{name} {i} {j}"), related.get(i, j), *cell);
                    }
                }
            }
            if let Some(table) = expected(&format!("relatedness_density_{name}")) {
                check_density(name, &presence, &related, DensityOf::All, &table.cells);
            }
        }
    });
}

#[test]
fn density_inside_outside_and_above_the_mean_is_econgeos() {
    econgeo(|input, expected| {
        let presence = presence(&input.matrix());
        let related = relatedness(&presence, how(RelatednessMethod::Probability, Diagonal::Zero));
        for (name, of) in [("int", DensityOf::Present), ("ext", DensityOf::Absent)] {
            if let Some(table) = expected(&format!("relatedness_density_{name}_prob")) {
                check_density(name, &presence, &related, of, &table.cells);
            }
        }
        let cosine = relatedness(&presence, how(RelatednessMethod::Cosine, Diagonal::Zero));
        if let Some(table) = expected("relatedness_density_cosine_gt_mean") {
            check_density("above mean", &presence, &cosine.above_mean(), DensityOf::All, &table.cells);
        }
    });
}

fn check_density(
    name: &str,
    presence: &Presence,
    related: &Relatedness,
    of: DensityOf,
    cells: &[Vec<Option<f64>>],
) {
    let density = relatedness_density(presence, related, of).unwrap();
    for (row, cells) in cells.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            // EconGeo gives percent.
            check_entry(
                &format!("{name} {row} {column}"),
                density.get(row, column).map(|d| 100.0 * d),
                *cell,
            );
        }
    }
}

#[test]
fn proximity_and_density_are_py_ecomplexitys_and_datawheels() {
    let Some(input) = shared("complexity_py/input/sbs.csv") else { return };
    let presence = presence(&input.matrix());
    let root = "complexity_py/expected/sbs";
    for (table, method, diagonal) in [
        ("py_ecomplexity/proximity_discrete", RelatednessMethod::Proximity, Diagonal::One),
        ("economic_complexity/proximity_max", RelatednessMethod::Proximity, Diagonal::Zero),
        ("economic_complexity/proximity_sqrt", RelatednessMethod::ProximityRoot, Diagonal::Zero),
    ] {
        let related = relatedness(&presence, how(method, diagonal));
        let Some(table) = shared(&format!("{root}/{table}.csv")) else { continue };
        for (i, row) in table.cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate() {
                check_entry(&format!("{i} {j}"), related.get(i, j), *cell);
            }
        }
    }
    for (table, diagonal) in
        [("py_ecomplexity/density", Diagonal::One), ("economic_complexity/relatedness", Diagonal::Zero)]
    {
        let related = relatedness(&presence, how(RelatednessMethod::Proximity, diagonal));
        let density = relatedness_density(&presence, &related, DensityOf::All).unwrap();
        let Some(table) = shared(&format!("{root}/{table}.csv")) else { continue };
        for (row, cells) in table.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                check_entry(&format!("{row} {column}"), density.get(row, column), *cell);
            }
        }
    }
}

#[test]
fn the_edges_of_relatedness() {
    // The last column is nobody's; the third is somebody's, who has nothing else.
    let entries = Matrix::new(3, 4, vec![1., 1., 0., 0., 1., 1., 0., 0., 0., 0., 1., 0.]).unwrap();
    let presence = Presence::of_binary(&entries).unwrap();
    for method in METHODS.map(|(_, method)| method).into_iter().chain([RelatednessMethod::Proximity]) {
        let related = relatedness(&presence, how(method, Diagonal::Zero));
        assert_eq!(related.get(0, 2), Ok(0.0), "nobody has both");
        assert_eq!(related.get(3, 0), Err(Undefined::NoData));
        assert_eq!(related.get(3, 3), Err(Undefined::NoData));
        let density = relatedness_density(&presence, &related, DensityOf::All).unwrap();
        assert_eq!(density.get(0, 0), Ok(1.0));
        assert_eq!(density.get(2, 0), Ok(0.0));
        assert_eq!(density.get(0, 2), Err(Undefined::NoData), "related to nothing");
    }
    let none = Presence::of_binary(&Matrix::zeros(0, 0)).unwrap();
    assert!(relatedness(&none, RelatednessOptions::default()).is_empty());
    let one = Presence::of_binary(&Matrix::new(1, 1, vec![1.0]).unwrap()).unwrap();
    let related = relatedness(&one, how(RelatednessMethod::Proximity, Diagonal::One));
    assert_eq!(related.get(0, 0), Ok(1.0));
    assert!(relatedness_density(&none, &related, DensityOf::All).is_err());
    assert!(Relatedness::of_matrix(Matrix::zeros(2, 3)).is_err());
}

/// A matrix too large for lists alone: both ways of counting and of adding must give the same.
#[test]
fn sparse_and_dense_roads_agree() {
    for share in [2_usize, 7, 40] {
        let entry =
            |r: usize, c: usize| f64::from(u8::from((r * 7919 + c * 104_729 + r * c) % 97 < 97 / share));
        let entries = Matrix::from_fn(150, 131, entry);
        let presence = Presence::of_binary(&entries).unwrap();
        let together = co_occurrence(&presence);
        let related = relatedness(&presence, how(RelatednessMethod::Cosine, Diagonal::Zero));
        let density = relatedness_density(&presence, &related, DensityOf::All).unwrap();
        for i in (0..131).step_by(10) {
            for j in 0..131 {
                let both: f64 = (0..150).map(|r| entries.at(r, i) * entries.at(r, j)).sum();
                assert!((together.at(i, j) - both).abs() < 0.5, "{share} {i} {j}");
            }
            let sum: f64 = (0..131).filter_map(|t| related.get(i, t).ok()).sum();
            for r in 0..150 {
                let has: f64 = (0..131).map(|t| related.get(i, t).unwrap_or(0.0) * entries.at(r, t)).sum();
                check_entry("density", density.get(r, i), (sum > 0.0).then(|| has / sum));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn relatedness_is_symmetric_and_density_a_share(counts in counts()) {
        let presence = presence(&counts);
        for (_, method) in METHODS {
            let related = relatedness(&presence, how(method, Diagonal::Zero));
            for i in 0..related.len() {
                for j in 0..related.len() {
                    prop_assert_eq!(related.get(i, j), related.get(j, i));
                    prop_assert!(related.get(i, j).unwrap_or(0.0) >= 0.0);
                }
            }
            let density = relatedness_density(&presence, &related, DensityOf::All).unwrap();
            for row in 0..presence.rows() {
                for value in density.row(row).flatten() {
                    prop_assert!((0.0..=1.0).contains(&value));
                }
            }
        }
    }

    #[test]
    fn more_presence_is_never_less_density(counts in counts(), row in 0_usize..7, column in 0_usize..7) {
        let before = presence(&counts);
        let related = relatedness(&before, RelatednessOptions::default());
        let mut more = before.matrix();
        let (row, column) = (row % counts.rows(), column % counts.columns());
        more.put(row, column, 1.0);
        let after = Presence::of_binary(&more).unwrap();
        let old = relatedness_density(&before, &related, DensityOf::All).unwrap();
        let new = relatedness_density(&after, &related, DensityOf::All).unwrap();
        for (old, new) in old.row(row).zip(new.row(row)) {
            if let (Ok(old), Ok(new)) = (old, new) {
                prop_assert!(new >= old - 1e-12);
            }
        }
    }
}
