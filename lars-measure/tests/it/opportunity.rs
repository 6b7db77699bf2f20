//! Opportunities, outlook and complementarity: oracles, laws, edges.

use lars_measure::complexity::{Divisor, complexity};
use lars_measure::opportunity::{Quadrant, complementarity, opportunities, outlook};
use lars_measure::relatedness::{
    DensityOf, Diagonal, RelatednessMethod, RelatednessOptions, relatedness, relatedness_density,
};
use lars_measure::specialisation::{Presence, PresenceRule};
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

use crate::specialisation::{check_entry, counts, own, shared};

fn presence(counts: &Matrix) -> Presence {
    Presence::of_counts(counts, PresenceRule::AtLeastOne).unwrap()
}

/// py-ecomplexity: the index from complexity that is not standardised, then z-scores; the gain over the
/// standard deviation.
#[test]
fn outlook_is_py_ecomplexitys() {
    let Some(input) = shared("complexity_py/input/sbs.csv") else { return };
    let presence = presence(&input.matrix());
    let related = relatedness(
        &presence,
        RelatednessOptions { method: RelatednessMethod::Proximity, diagonal: Diagonal::One },
    );
    let raw = complexity(&presence);
    let found = outlook(&presence, &related, &raw).unwrap();
    let moments = |values: &[Result<f64, Undefined>]| {
        let n = values.len() as f64;
        let mean = values.iter().map(|v| v.unwrap()).sum::<f64>() / n;
        (mean, (values.iter().map(|v| (v.unwrap() - mean).powi(2)).sum::<f64>() / n).sqrt())
    };
    let root = "complexity_py/expected/sbs/py_ecomplexity";
    let ((mean, sd), (_, of_rows)) = (moments(&found.index), moments(&raw.rows));
    if let Some(table) = shared(&format!("{root}/by_location.csv")) {
        for (name, value) in input.rows.iter().zip(&found.index) {
            let at = table.rows.iter().position(|row| row == name).unwrap();
            check_entry(name, value.map(|v| (v - mean) / sd), table.cells[at][2]);
        }
    }
    if let Some(table) = shared(&format!("{root}/cog.csv")) {
        for (row, cells) in table.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                // py-ecomplexity gives 0 for what a row has already.
                check_entry("cog", found.gain.get(row, column).map(|v| v / of_rows), *cell);
            }
        }
    }
}

#[test]
fn complementarity_is_the_formulas() {
    let counts = own("econgeo/input/tiny.csv").matrix();
    let presence = presence(&counts);
    let related = relatedness(&presence, RelatednessOptions::default());
    let expected = own("complementarity.csv");
    for column in 0..counts.columns() {
        let found = complementarity(&presence, &related, column).unwrap();
        for row in 0..counts.rows() {
            for other in 0..counts.rows() {
                let name = format!("{column}-{row}-{other}");
                check_entry(&name, found.get(row, other), expected.by_name(&name));
            }
        }
    }
    assert!(complementarity(&presence, &related, counts.columns()).is_err());
}

#[test]
fn opportunities_by_hand() {
    // The first row has everything; the others nest inside it.
    let entries =
        Matrix::new(4, 4, vec![1., 1., 1., 1., 1., 1., 1., 0., 1., 1., 0., 0., 1., 0., 0., 0.]).unwrap();
    let presence = Presence::of_binary(&entries).unwrap();
    let related = relatedness(&presence, RelatednessOptions::default());
    let scores = complexity(&presence).standardised(Divisor::Population);
    let found = opportunities(&presence, &related, &scores).unwrap();
    let places: Vec<(usize, usize)> = found.iter().map(|o| (o.row, o.column)).collect();
    assert_eq!(places, [(1, 3), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)]);
    for one in &found {
        let gain = scores.columns[one.column].unwrap() - scores.rows[one.row].unwrap();
        assert!((one.gain.unwrap() - gain).abs() < 1e-12);
        assert!(gain > 0.0, "what few have is more complex");
    }
    // A single absent column lies on its own line: low risk.
    assert_eq!(found[0].quadrant, Ok(Quadrant::LowRiskHighBenefit));
    let nobody = Presence::of_binary(&Matrix::zeros(1, 1)).unwrap();
    let related = relatedness(&nobody, RelatednessOptions::default());
    let empty = opportunities(&nobody, &related, &complexity(&nobody)).unwrap();
    assert_eq!(empty[0].density, Err(Undefined::NoData));
    assert_eq!(empty[0].quadrant, Err(Undefined::NoData));
    assert!(opportunities(&nobody, &related, &scores).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn density_and_complementarity_are_at_most_the_whole(counts in counts(), column in 0_usize..7) {
        let presence = presence(&counts);
        let related = relatedness(&presence, RelatednessOptions::default());
        let column = column % counts.columns();
        let added = complementarity(&presence, &related, column).unwrap();
        let density = relatedness_density(&presence, &related, DensityOf::All).unwrap();
        for row in 0..counts.rows() {
            for other in 0..counts.rows() {
                if let (Ok(added), Ok(density)) = (added.get(row, other), density.get(row, column)) {
                    prop_assert!(added + density <= 1.0 + 1e-12);
                    prop_assert!(row != other || added.abs() < 1e-15);
                }
            }
        }
    }
}
