//! Concentration against EconGeo, with its laws and edges.

use lars_measure::concentration::{
    Change, average_location_quotient, changes, entropy, gini, growth, hachman, herfindahl, hoover,
    hoover_gini, krugman, locational_gini, specialisation_coefficient,
};
use lars_measure::specialisation::Presence;
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

use crate::specialisation::{check_entry, counts, econgeo};

#[test]
fn indices_are_econgeos() {
    econgeo(|input, expected| {
        let counts = input.matrix();
        let even = vec![1.0; counts.rows()];
        let totals = counts.row_sums();
        for (table, names, values, scale) in [
            ("herfindahl", &input.rows, herfindahl(&counts), 1.0),
            ("entropy", &input.rows, entropy(&counts, 1e-9), 1.0),
            ("krugman_index", &input.rows, krugman(&counts), 1.0),
            ("spec_coeff", &input.rows, specialisation_coefficient(&counts), 1.0),
            ("hachman", &input.rows, hachman(&counts), 1.0),
            ("location_quotient_avg", &input.rows, average_location_quotient(&counts), 1.0),
            ("gini", &input.columns, gini(&counts), 1.0),
            ("locational_gini", &input.columns, locational_gini(&counts), 1.0),
            ("hoover_index_uniform", &input.columns, hoover(&counts, &even), 100.0),
            ("hoover_index_total", &input.columns, hoover(&counts, &totals), 100.0),
            ("hoover_gini_total", &input.columns, hoover_gini(&counts, &totals), 1.0),
        ] {
            let Some(table_of) = expected(table) else { continue };
            for (at, (name, value)) in names.iter().zip(values.unwrap()).enumerate() {
                let peer = table_of.by_name(name).or_else(|| table_of.by_name(&(at + 1).to_string()));
                let has = table_of.rows.contains(name);
                if has {
                    check_entry(&format!("{table} {name}"), value.map(|value| scale * value), peer);
                }
            }
        }
    });
}

#[test]
fn the_edges_of_concentration() {
    let counts = Matrix::new(3, 2, vec![4.0, 0.0, 0.0, 0.0, 4.0, 0.0]).unwrap();
    assert_eq!(herfindahl(&counts).unwrap(), [Ok(1.0), Err(Undefined::NoData), Ok(1.0)]);
    assert_eq!(gini(&counts).unwrap()[1], Err(Undefined::NoData));
    assert_eq!(hoover(&counts, &[0.0; 3]).unwrap()[0], Err(Undefined::NoData));
    assert!(hoover(&counts, &[1.0]).is_err() && krugman(&Matrix::new(1, 1, vec![-1.0]).unwrap()).is_err());
    assert!(entropy(&counts, 0.0).unwrap()[0].unwrap().abs() < 1e-15);
    let one = Matrix::new(1, 1, vec![3.0]).unwrap();
    assert_eq!(hachman(&one).unwrap(), [Ok(1.0)]);
    let binary = |values: &[f64]| Presence::of_binary(&Matrix::new(1, 4, values.to_vec()).unwrap()).unwrap();
    let changed = changes(&binary(&[0., 0., 1., 1.]), &binary(&[1., 0., 1., 0.])).unwrap();
    assert_eq!(changed[0], [Change::Entered, Change::StayedOut, Change::Stayed, Change::Left]);
    assert_eq!(growth(&[2.0, 0.0], &[3.0, 1.0]).unwrap(), [Ok(0.5), Err(Undefined::NoData)]);
    assert!(growth(&[1.0], &[]).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn indices_stay_in_their_ranges_and_do_not_see_the_unit(counts in counts(), unit in 1_u8..9) {
        let scaled = Matrix::from_fn(counts.rows(), counts.columns(), |r, c| counts.at(r, c) * f64::from(unit));
        for (of, low, high) in [
            (herfindahl as fn(&Matrix) -> Result<Vec<Result<f64, Undefined>>, lars_measure::Misuse>, 0.0, 1.0),
            (krugman, 0.0, 2.0),
            (hachman, 0.0, 1.0),
            (gini, 0.0, 1.0),
            (locational_gini, 0.0, 0.5),
        ] {
            for (one, other) in of(&counts).unwrap().into_iter().zip(of(&scaled).unwrap()) {
                match (one, other) {
                    (Ok(one), Ok(other)) => {
                        prop_assert!((one - other).abs() < 1e-12);
                        prop_assert!(one >= low - 1e-12 && one <= high + 1e-12, "{}", one);
                    }
                    (one, other) => prop_assert_eq!(one, other),
                }
            }
        }
    }
}
