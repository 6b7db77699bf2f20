//! Assignments against an integer programme, with each pair forced in and out, and their laws.

use lars_measure::assignment::{Aim, Assigned, Assignment, assign};
use lars_measure::matrix::PartialMatrix;
use lars_measure::{Misuse, Undefined};
use proptest::prelude::*;

use crate::oracle::{Row, own};

fn capacities(row: &Row, column: &str) -> Vec<usize> {
    row.text(column).split(' ').map(|v| v.trim_end_matches(".0").parse().unwrap()).collect()
}

fn assignment(rows: usize, columns: usize, weights: &[f64]) -> Assignment {
    Assignment {
        weights: PartialMatrix::from_fn(rows, columns, |row, column| {
            Some(weights[row * columns + column]).filter(|w| !w.is_nan())
        }),
        row_capacities: vec![1; rows],
        column_capacities: vec![1; columns],
        aim: Aim::Weight,
    }
}

#[test]
fn totals_and_slacks_are_the_integer_programmes() {
    for row in own("assignment.csv") {
        let [rows, columns, pairs] =
            ["rows", "columns", "pairs"].map(|c| row.text(c).parse::<usize>().unwrap());
        let what = Assignment {
            row_capacities: capacities(&row, "row_capacities"),
            column_capacities: capacities(&row, "column_capacities"),
            aim: if row.text("aim") == "weight" { Aim::Weight } else { Aim::PairsThenWeight },
            ..assignment(rows, columns, &row.list("weights"))
        };
        let got = assign(&what).unwrap();
        let name = format!("{} {}", row.text("kind"), row.text("aim"));
        assert!((got.total - row.number("total")).abs() < 1e-9, "{name}: {}", got.total);
        let slacks = row.list("slack");
        if got.unique {
            assert_eq!(got.pairs.iter().filter(|pair| pair.chosen).count(), pairs, "{name}");
        }
        // Where another assignment is as good, the programme may have found that one: in and out are then not the same question.
        assert_eq!(got.unique, slacks.iter().all(|slack| *slack != 0.0), "{name}");
        for pair in got.pairs.iter().filter(|_| got.unique) {
            let expected = slacks[pair.row * columns + pair.column];
            match pair.slack {
                Ok(slack) => assert!((slack - expected).abs() < 1e-8, "{name} {pair:?}: {expected}"),
                Err(why) => assert!(
                    why == Undefined::NotConnected && expected.is_nan(),
                    "{name} {pair:?}: {expected}"
                ),
            }
        }
    }
}

#[test]
fn the_edges_of_assignment() {
    let nothing = assign(&assignment(0, 0, &[])).unwrap();
    assert_eq!(nothing, Assigned { pairs: vec![], total: 0.0, unique: true });
    let apart = assign(&assignment(1, 1, &[f64::NAN])).unwrap();
    assert!(apart.pairs.is_empty());
    let idle = assign(&Assignment { row_capacities: vec![0], ..assignment(1, 1, &[1.0]) }).unwrap();
    assert_eq!((idle.pairs[0].chosen, idle.pairs[0].slack), (false, Err(Undefined::NotConnected)));
    // A pair of no weight is as well made as not.
    let zero = assign(&assignment(1, 1, &[0.0])).unwrap();
    assert!(!zero.pairs[0].chosen && !zero.unique && zero.pairs[0].slack == Ok(0.0));
    let made = assign(&Assignment { aim: Aim::PairsThenWeight, ..assignment(1, 1, &[-2.0]) }).unwrap();
    assert!(made.pairs[0].chosen && made.total < 0.0);
    // Sums that are equal in decimals: 0.1 + 0.2 is not 0.3 in binary digits, and is told apart exactly.
    let close = assign(&assignment(2, 2, &[0.1, 0.3, 0.0, 0.2])).unwrap();
    assert!(
        close.pairs.iter().any(|pair| pair.slack.is_ok_and(|slack| slack > 0.0 && slack < 1e-15)),
        "{close:?}"
    );
    assert!(matches!(
        assign(&Assignment { row_capacities: vec![], ..assignment(1, 1, &[1.0]) }),
        Err(Misuse::Shape { .. })
    ));
    assert!(assign(&assignment(1, 1, &[f64::INFINITY])).is_err());
    assert!(assign(&assignment(2, 1, &[1e-300, 1e300])).unwrap().pairs[1].chosen);
}

/// The best total of all ways, tried one by one.
fn best_of_all(weights: &[Option<i32>], columns: usize, rows: &[usize], free: &[usize]) -> i32 {
    fn go(place: usize, of: (&[Option<i32>], usize), rows: &mut Vec<usize>, free: &mut Vec<usize>) -> i32 {
        let (weights, columns) = of;
        if place == weights.len() {
            return 0;
        }
        let without = go(place + 1, of, rows, free);
        let (row, column) = (place / columns, place % columns);
        match weights[place] {
            Some(weight) if rows[row] > 0 && free[column] > 0 => {
                (rows[row], free[column]) = (rows[row] - 1, free[column] - 1);
                let with = weight + go(place + 1, of, rows, free);
                (rows[row], free[column]) = (rows[row] + 1, free[column] + 1);
                without.max(with)
            }
            _ => without,
        }
    }
    go(0, (weights, columns), &mut rows.to_vec(), &mut free.to_vec())
}

proptest! {
    #[test]
    fn nothing_is_better(
        weights in prop::collection::vec(prop::option::weighted(0.9, -3..9_i32), 12),
        rows in prop::collection::vec(0..3_usize, 4),
        columns in prop::collection::vec(0..3_usize, 3),
    ) {
        let what = Assignment {
            weights: PartialMatrix::from_fn(4, 3, |row, column| weights[row * 3 + column].map(f64::from)),
            row_capacities: rows.clone(),
            column_capacities: columns.clone(),
            aim: Aim::Weight,
        };
        let got = assign(&what).unwrap();
        prop_assert!((got.total - f64::from(best_of_all(&weights, 3, &rows, &columns))).abs() < 1e-9);
        for (row, capacity) in rows.iter().enumerate() {
            prop_assert!(got.pairs.iter().filter(|pair| pair.chosen && pair.row == row).count() <= *capacity);
        }
        for (column, capacity) in columns.iter().enumerate() {
            prop_assert!(got.pairs.iter().filter(|pair| pair.chosen && pair.column == column).count() <= *capacity);
        }
        // A weight that changes by half its slack leaves the choice; by more than it, another is better.
        for pair in got.pairs.iter().filter(|_| got.unique) {
            let Ok(slack) = pair.slack else { continue };
            let changed = |by: f64| {
                let by = if pair.chosen { -by } else { by };
                let weight = |row: usize, column: usize| {
                    let own = what.weights.get(row, column).ok()?;
                    Some(if (row, column) == (pair.row, pair.column) { own + by } else { own })
                };
                assign(&Assignment { weights: PartialMatrix::from_fn(4, 3, weight), ..what.clone() }).unwrap()
            };
            let chosen = |of: &Assigned| of.pairs.iter().map(|pair| pair.chosen).collect::<Vec<bool>>();
            prop_assert_eq!(chosen(&changed(slack / 2.0)), chosen(&got));
            prop_assert!(chosen(&changed(slack + 0.5)) != chosen(&got));
        }
    }
}
