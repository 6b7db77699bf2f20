//! Complexity against EconGeo, py-ecomplexity and Datawheel, with its laws and edges.

use lars_measure::complexity::{Divisor, FitnessOptions, complexity, fitness, reflections};
use lars_measure::specialisation::{Presence, PresenceRule};
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

use crate::specialisation::{check_entry, counts, econgeo, own, shared};

fn presence(counts: &Matrix) -> Presence {
    Presence::of_counts(counts, PresenceRule::AtLeastOne).unwrap()
}

fn binary(rows: usize, columns: usize, entries: &[u8]) -> Presence {
    let entries = entries.iter().map(|entry| f64::from(*entry)).collect();
    Presence::of_binary(&Matrix::new(rows, columns, entries).unwrap()).unwrap()
}

/// EconGeo gives the vector divided by its sum. Regions are then turned to rise with diversity, as here;
/// technologies are left as the sum happens to turn them, so that on some data (sbs) its TCI runs against its
/// KCI. Where groups are separate its vector means nothing.
#[test]
fn complexity_is_econgeos_vector() {
    econgeo(|input, expected| {
        let presence = presence(&input.matrix());
        let found = complexity(&presence);
        if found.eigenvalue == Err(Undefined::NotConnected) {
            return;
        }
        for (table, names, values, turned) in
            [("kci", &input.rows, &found.rows, false), ("tci_rca_true", &input.columns, &found.columns, true)]
        {
            let Some(table) = expected(table) else { continue };
            let both: Vec<(f64, f64)> = names
                .iter()
                .zip(values)
                .filter_map(|(name, value)| Some((value.unwrap(), table.by_name(name)?)))
                .collect();
            let sum = both.iter().map(|(own, _)| own).sum::<f64>().abs();
            let sign = if turned && both[0].0 * both[0].1 < 0.0 { -1.0 } else { 1.0 };
            for (own, peer) in both {
                check_entry("vector", Ok(sign * own / sum), Some(peer));
            }
        }
    });
}

#[test]
fn complexity_is_py_ecomplexitys() {
    let Some(input) = shared("complexity_py/input/sbs.csv") else { return };
    let found = complexity(&presence(&input.matrix())).standardised(Divisor::Population);
    let root = "complexity_py/expected/sbs/py_ecomplexity";
    for (table, column, names, values) in
        [("by_location", 1, &input.rows, &found.rows), ("by_activity", 1, &input.columns, &found.columns)]
    {
        let Some(table) = shared(&format!("{root}/{table}.csv")) else { continue };
        for (name, value) in names.iter().zip(values) {
            let at = table.rows.iter().position(|row| row == name).unwrap();
            check_entry(name, *value, table.cells[at][column]);
        }
    }
}

#[test]
fn reflections_are_econgeos_and_datawheels() {
    let rescaled = |values: &[Result<f64, Undefined>]| -> Vec<Result<f64, Undefined>> {
        let known = values.iter().flatten();
        let low = known.clone().copied().fold(f64::INFINITY, f64::min);
        let high = known.copied().fold(f64::NEG_INFINITY, f64::max);
        values.iter().map(|value| value.map(|v| (v - low) / (high - low) * 100.0)).collect()
    };
    econgeo(|input, expected| {
        let presence = presence(&input.matrix());
        let of = |steps| reflections(&presence, steps);
        for (table, names, values) in [
            ("morc_1", &input.rows, of(1).rows),
            ("morc_2", &input.rows, of(2).rows),
            ("morc_20", &input.rows, rescaled(&of(20).rows)),
            ("mort_19", &input.columns, rescaled(&of(19).columns)),
        ] {
            let Some(table) = expected(table) else { continue };
            for (name, value) in names.iter().zip(values) {
                if let Some(peer) = table.by_name(name) {
                    // Rescaling by a small range takes digits: compared to 1e-6 of the range.
                    assert!((value.unwrap() - peer).abs() < 1e-4, "{name}: {value:?}, expected {peer}");
                }
            }
        }
    });
}

#[test]
fn fitness_is_the_plain_loops() {
    for row in own("fitness_cases.csv").rows {
        let entries = own(&format!("fitness_{row}.csv"));
        let expected = own(&format!("fitness_{row}_expected.csv"));
        let presence = Presence::of_binary(&entries.matrix()).unwrap();
        let found = fitness(&presence, FitnessOptions { steps: 20, tolerance: 0.0 });
        if row == "c" {
            // Its groups are not connected: the loops give numbers that say when they were ended.
            assert_eq!(found.settled, Err(Undefined::NotConnected));
            continue;
        }
        assert_eq!(found.steps, 20);
        let values = entries.rows.iter().zip(&found.rows).chain(entries.columns.iter().zip(&found.columns));
        for (name, value) in values {
            check_entry(name, *value, expected.by_name(name));
        }
    }
}

#[test]
fn the_edges_of_complexity() {
    let check = |presence: &Presence, why: Undefined| {
        assert_eq!(complexity(presence).eigenvalue, Err(why));
    };
    check(&binary(0, 0, &[]), Undefined::NoData);
    check(&binary(2, 2, &[0; 4]), Undefined::NoData);
    check(&binary(1, 3, &[1, 1, 1]), Undefined::TooFew { n: 1, needed: 2 });
    check(&binary(3, 1, &[1, 1, 1]), Undefined::TooFew { n: 1, needed: 2 });
    check(&binary(3, 3, &[1; 9]), Undefined::NoVariation);
    check(&binary(4, 4, &[1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]), Undefined::NotConnected);
    // A ring: turning it by one changes nothing, so no direction stands out.
    check(&binary(4, 4, &[1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1]), Undefined::NotUnique);
    let mixed = complexity(&binary(3, 3, &[1, 1, 0, 0, 0, 0, 1, 0, 0])).standardised(Divisor::Population);
    assert_eq!(mixed.rows[1], Err(Undefined::NoData));
    assert_eq!(mixed.columns[2], Err(Undefined::NoData));
    assert!(mixed.rows[0].unwrap() > mixed.rows[2].unwrap(), "the more diverse is the more complex");
}

/// The share of each group would only say when the iteration was ended.
#[test]
fn groups_that_nothing_connects_have_no_fitness_together() {
    let apart = binary(4, 4, &[1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    for tolerance in [1e-3, 1e-12] {
        let found = fitness(&apart, FitnessOptions { steps: 1_000, tolerance });
        assert_eq!(found.rows[..3], [Err(Undefined::NotConnected); 3]);
        assert_eq!((found.rows[3], found.columns[3]), (Err(Undefined::NoData), Err(Undefined::NoData)));
        assert_eq!(found.settled, Err(Undefined::NotConnected));
    }
    let nothing = fitness(&binary(2, 2, &[0; 4]), FitnessOptions::default());
    assert_eq!(nothing.rows, [Err(Undefined::NoData); 2]);
}

/// In a staircase the last columns draw the rows that have only what all have towards 0, by the same share in each step.
#[test]
fn a_fitness_that_falls_without_an_end_is_not_called_settled() {
    let staircase = binary(3, 3, &[1, 1, 1, 1, 1, 0, 1, 0, 0]);
    let of = |tolerance| fitness(&staircase, FitnessOptions { steps: 200, tolerance });
    assert_eq!(of(1e-3).settled, Ok(false));
    assert!(of(1e-3).rows.iter().all(|row| row.is_ok_and(f64::is_finite)));
    let square = fitness(&binary(2, 2, &[1; 4]), FitnessOptions::default());
    assert_eq!((square.settled, square.rows), (Ok(true), vec![Ok(1.0); 2]));
}

/// Above the size that is solved whole, the iteration must find the same.
#[test]
fn the_iteration_finds_what_the_whole_problem_gives() {
    let entry = |r: usize, c: usize| u8::from((r * 31 + c * 17 + r * c) % 23 < 3 + (300 - r) / 40);
    let entries: Vec<u8> = (0..300 * 140).map(|at| entry(at / 140, at % 140)).collect();
    let large = binary(300, 140, &entries);
    let found = complexity(&large);
    let lambda = found.eigenvalue.unwrap();
    // K = D⁻¹ M P and λ P = U⁻¹ Mᵀ K: both, to the last digits, are what the eigenproblem asks for.
    for row in 0..300 {
        let columns = large.of_row(row);
        let mean =
            columns.iter().map(|c| found.columns[*c as usize].unwrap()).sum::<f64>() / columns.len() as f64;
        assert!((mean - found.rows[row].unwrap()).abs() < 1e-12);
    }
    for column in 0..140 {
        let rows = large.of_column(column);
        let mean = rows.iter().map(|r| found.rows[*r as usize].unwrap()).sum::<f64>() / rows.len() as f64;
        assert!((mean - lambda * found.columns[column].unwrap()).abs() < 1e-12);
    }
    let turned = complexity(&large.transposed());
    assert!((turned.eigenvalue.unwrap() - lambda).abs() < 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_row_is_the_mean_of_its_columns_and_does_not_fall_with_diversity(counts in counts()) {
        let presence = presence(&counts);
        let found = complexity(&presence).standardised(Divisor::Population);
        let known: Vec<(usize, f64)> =
            found.rows.iter().enumerate().filter_map(|(row, value)| Some((row, value.ok()?))).collect();
        for (row, value) in &known {
            let columns = presence.of_row(*row);
            let mean = columns.iter().map(|c| found.columns[*c as usize].unwrap()).sum::<f64>() / columns.len() as f64;
            prop_assert!((mean - value).abs() < 1e-9, "{mean} {value}");
        }
        if !known.is_empty() {
            let n = known.len() as f64;
            prop_assert!((known.iter().map(|(_, v)| v).sum::<f64>() / n).abs() < 1e-9);
            prop_assert!((known.iter().map(|(_, v)| v * v).sum::<f64>() / n - 1.0).abs() < 1e-9);
            let together: f64 = known.iter().map(|(row, v)| v * presence.of_row(*row).len() as f64).sum();
            prop_assert!(together > -1e-9);
        }
        let squares = found.eigenvalue.unwrap_or(0.5);
        prop_assert!(squares > 0.0 && squares < 1.0 + 1e-12);
    }

    #[test]
    fn an_empty_row_changes_nothing_for_others(counts in counts()) {
        let mut values = counts.values().to_vec();
        values.extend(vec![0.0; counts.columns()]);
        let longer = Matrix::new(counts.rows() + 1, counts.columns(), values).unwrap();
        let (before, after) = (complexity(&presence(&counts)), complexity(&presence(&longer)));
        for (old, new) in before.rows.iter().zip(&after.rows) {
            if let (Ok(old), Ok(new)) = (old, new) { prop_assert!((old - new).abs() < 1e-9) } else { prop_assert_eq!(old, new) }
        }
        prop_assert_eq!(after.rows[counts.rows()], Err(Undefined::NoData));
    }
}
