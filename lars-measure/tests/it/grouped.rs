//! Assignments of rows in groups against every assignment tried, scipy, and the slower `assign`; and their edges.

use lars_measure::Misuse;
use lars_measure::assignment::{Aim, Assignment, assign};
use lars_measure::grouped::{Grouped, MAX_WEIGHT, assign_grouped};
use lars_measure::matrix::PartialMatrix;
use proptest::prelude::*;

use crate::oracle::own;

fn assigned(what: &Grouped<'_>, weights: &[i64]) -> Vec<Option<usize>> {
    let row_of = |row: usize, of_row: &mut [i64]| {
        of_row.copy_from_slice(&weights[row * what.columns..][..what.columns]);
    };
    assign_grouped(what, &row_of).unwrap()
}

fn total(columns: usize, weights: &[i64], chosen: &[Option<usize>]) -> i64 {
    chosen.iter().enumerate().filter_map(|(row, column)| Some(weights[row * columns + (*column)?])).sum()
}

#[test]
fn the_first_of_the_best_assignments_is_found() {
    for (at, row) in own("grouped.csv").iter().enumerate() {
        let number = |column: &str| row.text(column).parse::<usize>().unwrap();
        let list =
            |column: &str| row.text(column).split(' ').map(|v| v.parse::<usize>().ok()).collect::<Vec<_>>();
        let group_of: Vec<usize> = list("group_of").into_iter().flatten().collect();
        let weights: Vec<i64> =
            list("weights").into_iter().map(|v| i64::try_from(v.unwrap()).unwrap()).collect();
        let what = Grouped {
            group_of: &group_of,
            columns: number("columns"),
            group_limit: number("row_limit"),
            column_limit: number("column_limit"),
        };
        let chosen = assigned(&what, &weights);
        assert_eq!(
            total(what.columns, &weights, &chosen),
            row.text("total").parse::<i64>().unwrap(),
            "row {at}"
        );
        assert_eq!(chosen, list("chosen"), "row {at}");
    }
}

#[test]
fn the_edges_of_groups() {
    let nobody = Grouped { group_of: &[], columns: 3, group_limit: 1, column_limit: 1 };
    assert_eq!(assigned(&nobody, &[]), []);
    let nothing = Grouped { group_of: &[0, 0], columns: 0, group_limit: 1, column_limit: 1 };
    assert_eq!(assigned(&nothing, &[]), [None, None]);
    let closed = Grouped { group_of: &[0], columns: 1, group_limit: 0, column_limit: 1 };
    assert_eq!(assigned(&closed, &[5]), [None]);
    // A pair that is worth nothing, or less, is not made.
    let one = Grouped { group_limit: 1, ..closed };
    assert_eq!((assigned(&one, &[0]), assigned(&one, &[-3])), (vec![None], vec![None]));
    // Groups without rows are no harm, and everything equal goes by number.
    let sparse = Grouped { group_of: &[7, 2, 7], columns: 2, group_limit: 1, column_limit: 1 };
    assert_eq!(assigned(&sparse, &[4; 6]), [Some(0), Some(1), None]);
    let large = assign_grouped(&one, &|_, of_row: &mut [i64]| of_row[0] = MAX_WEIGHT + 1);
    assert!(matches!(large, Err(Misuse::Range { at: 0, .. })));
    assert_eq!(assigned(&one, &[MAX_WEIGHT]), [Some(0)]);
}

proptest! {
    #[test]
    fn rows_that_are_their_own_groups_are_an_ordinary_assignment(
        weights in prop::collection::vec(-2..40_i64, 12 * 7),
        limit in 1..4_usize,
    ) {
        let group_of: Vec<usize> = (0..12).collect();
        let what = Grouped { group_of: &group_of, columns: 7, group_limit: 2, column_limit: limit };
        let plain = assign(&Assignment {
            weights: PartialMatrix::from_fn(12, 7, |row, column| Some(weights[row * 7 + column] as f64)),
            row_capacities: vec![1; 12],
            column_capacities: vec![limit; 7],
            aim: Aim::Weight,
        }).unwrap();
        let chosen = assigned(&what, &weights);
        prop_assert!((plain.total - total(7, &weights, &chosen) as f64).abs() < 1e-9);
        for column in 0..7 {
            prop_assert!(chosen.iter().filter(|of| **of == Some(column)).count() <= limit);
        }
    }

    #[test]
    fn more_room_never_makes_the_best_worse(
        weights in prop::collection::vec(0..6_i64, 10 * 5),
        groups in prop::collection::vec(0..4_usize, 10),
        limits in (1..3_usize, 1..3_usize),
    ) {
        let best = |group_limit, column_limit| {
            let what = Grouped { group_of: &groups, columns: 5, group_limit, column_limit };
            total(5, &weights, &assigned(&what, &weights))
        };
        let tight = best(limits.0, limits.1);
        prop_assert!(best(limits.0 + 1, limits.1) >= tight);
        prop_assert!(best(limits.0, limits.1 + 1) >= tight);
    }
}
