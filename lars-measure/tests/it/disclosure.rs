//! What must be hidden: the attacker against scipy's linear programmes, and no leak left by the choice of what to hide.

use lars_measure::Misuse;
use lars_measure::disclosure::{Cell, Decision, Lattice, Leak, Relation, Rule, attack, hide};
use proptest::prelude::*;

use crate::oracle::own;

/// A table of rows and columns with all its totals, cells first, then rows, columns and the whole.
fn table(rows: usize, columns: usize) -> Vec<Relation> {
    let cells = rows * columns;
    let row = |r: usize| Relation { total: cells + r, parts: (r * columns..(r + 1) * columns).collect() };
    let column =
        |c: usize| Relation { total: cells + rows + c, parts: (0..rows).map(|r| r * columns + c).collect() };
    let whole = cells + rows + columns;
    let mut relations: Vec<Relation> = (0..rows).map(row).chain((0..columns).map(column)).collect();
    relations.push(Relation { total: whole, parts: (cells..cells + rows).collect() });
    relations.push(Relation { total: whole, parts: (cells + rows..whole).collect() });
    relations
}

/// The cells of a table with totals, from its inner cells.
fn lattice(rows: usize, columns: usize, inner: &[(usize, f64)]) -> Lattice {
    let sum = |places: Vec<usize>| {
        let n: usize = places.iter().map(|place| inner[*place].0).sum();
        let sum: f64 = places.iter().map(|place| inner[*place].0 as f64 * inner[*place].1).sum();
        Cell { n, means: vec![if n > 0 { sum / n as f64 } else { 0.0 }] }
    };
    let mut cells: Vec<Cell> = (0..rows * columns).map(|place| sum(vec![place])).collect();
    cells.extend((0..rows).map(|r| sum((r * columns..(r + 1) * columns).collect())));
    cells.extend((0..columns).map(|c| sum((0..rows).map(|r| r * columns + c).collect())));
    cells.push(sum((0..rows * columns).collect()));
    Lattice { cells, relations: table(rows, columns) }
}

#[test]
fn limits_are_scipys() {
    for row in own("disclosure.csv") {
        let [rows, columns] = ["rows", "columns"].map(|c| row.text(c).parse::<usize>().unwrap());
        let counts = row.text("n").split(' ').map(|n| n.trim_end_matches(".0").parse().unwrap());
        let cells: Vec<Cell> =
            counts.zip(row.list("means")).map(|(n, mean)| Cell { n, means: vec![mean] }).collect();
        let lattice = Lattice { cells, relations: table(rows, columns) };
        let shown: Vec<bool> = row.list("shown").iter().map(|mark| *mark > 0.0).collect();
        // Nobody is too few, and nothing is safe: every hidden cell is told with its limits.
        let rule = Rule { min_n: 1, scale: (1.0, 10.0), within: 100.0 };
        let leaks = attack(&lattice, &shown, rule).unwrap();
        assert_eq!(leaks.len(), shown.iter().filter(|shown| !**shown).count());
        let (low, high) = (row.list("low"), row.list("high"));
        for leak in leaks {
            let Leak::Cell { cell, between, number: 0 } = leak else { panic!("{leak:?}") };
            assert!((between.0 - low[cell]).abs() < 1e-7, "{cell}: {between:?}, expected {}", low[cell]);
            assert!((between.1 - high[cell]).abs() < 1e-7, "{cell}: {between:?}, expected {}", high[cell]);
        }
    }
}

fn shown(decisions: &[Decision]) -> Vec<bool> {
    decisions.iter().map(|decision| *decision == Decision::Shown).collect()
}

/// People in the cells that are hidden.
fn hidden_people(lattice: &Lattice, shown: &[bool]) -> usize {
    lattice.cells.iter().zip(shown).filter(|(_, shown)| !**shown).map(|(cell, _)| cell.n).sum()
}

#[test]
fn what_is_hidden_besides_is_few() {
    let rule = Rule::of_scale(1.0, 10.0);
    for inner in [
        [(3, 4.0), (8, 6.0), (9, 2.0), (12, 5.0), (7, 3.0), (20, 8.0)],
        [(2, 9.0), (3, 6.5), (9, 2.0), (5, 5.0), (3, 3.0), (6, 8.0)],
        [(1, 9.0), (30, 6.5), (9, 2.0), (5, 5.0), (13, 3.0), (6, 8.0)],
    ] {
        let lattice = lattice(2, 3, &inner);
        let marks = shown(&hide(&lattice, rule).unwrap());
        assert_eq!(attack(&lattice, &marks, rule).unwrap(), []);
        let own = hidden_people(&lattice, &marks);
        let free: Vec<usize> = (0..marks.len()).filter(|&cell| lattice.cells[cell].n >= rule.min_n).collect();
        let best = (0..1_u32 << free.len())
            .map(|set| {
                let mut marks: Vec<bool> = lattice.cells.iter().map(|cell| cell.n >= rule.min_n).collect();
                free.iter().enumerate().for_each(|(at, &cell)| marks[cell] = set >> at & 1 == 1);
                marks
            })
            .filter(|marks| hidden_people(&lattice, marks) < own)
            .filter(|marks| attack(&lattice, marks, rule).unwrap().is_empty())
            .map(|marks| hidden_people(&lattice, &marks))
            .min();
        eprintln!("{own} people in hidden cells, fewest possible {best:?}");
        assert!(best.is_none_or(|best| own as f64 <= 1.5 * best as f64), "{own}, could be {best:?}");
    }
}

#[test]
fn an_attacker_finds_differences_and_rests() {
    let cell = |n, mean| Cell { n, means: vec![mean] };
    let rule = Rule::of_scale(1.0, 10.0);
    // 4 + 4 + 2 people: the last two are the whole less the first two.
    let lattice = Lattice {
        cells: vec![cell(4, 2.0), cell(4, 3.0), cell(2, 7.0), cell(10, 3.4)],
        relations: vec![Relation { total: 3, parts: vec![0, 1, 2] }],
    };
    let leaks = attack(&lattice, &[true, true, false, true], rule).unwrap();
    assert!(leaks.contains(&Leak::Rest { relation: 0, n: 2 }), "{leaks:?}");
    assert!(leaks.iter().any(|leak| matches!(leak, Leak::Cell { cell: 2, .. })), "{leaks:?}");
    // A total and a part of it that differ by two people.
    let pair = Lattice {
        cells: vec![cell(8, 2.0), cell(2, 9.0), cell(10, 3.4)],
        relations: vec![Relation { total: 2, parts: vec![0, 1] }],
    };
    let leaks = attack(&pair, &[true, false, true], rule).unwrap();
    assert!(leaks.contains(&Leak::Difference { smaller: 0, larger: 2, n: 2 }), "{leaks:?}");
    // Everybody gave the highest answer: a mean of 10 gives each part away, however many are hidden.
    let top = Lattice {
        cells: vec![cell(3, 10.0), cell(3, 10.0), cell(6, 10.0)],
        relations: vec![Relation { total: 2, parts: vec![0, 1] }],
    };
    let leaks = attack(&top, &[false, false, true], rule).unwrap();
    assert_eq!(leaks.len(), 2, "{leaks:?}");
    assert_eq!(hide(&top, rule).unwrap(), [Decision::TooFew, Decision::TooFew, Decision::Complementary]);
    // Two numbers of the same people: one of them gives the cell away.
    let both = Lattice {
        cells: [(3, [5.0, 10.0]), (3, [6.0, 10.0]), (6, [5.5, 10.0])]
            .map(|(n, means)| Cell { n, means: means.to_vec() })
            .to_vec(),
        ..top.clone()
    };
    assert!(
        attack(&both, &[false, false, true], rule)
            .unwrap()
            .iter()
            .all(|leak| matches!(leak, Leak::Cell { number: 1, .. }))
    );
}

#[test]
fn the_edges_of_disclosure() {
    let cell = |n, mean| Cell { n, means: vec![mean] };
    let rule = Rule::of_scale(1.0, 10.0);
    let nothing = Lattice { cells: vec![], relations: vec![] };
    assert_eq!(hide(&nothing, rule).unwrap(), []);
    let alone = |n| Lattice { cells: vec![cell(n, 5.0)], relations: vec![] };
    assert_eq!(hide(&alone(0), rule).unwrap(), [Decision::Shown]);
    assert_eq!(hide(&alone(3), rule).unwrap(), [Decision::TooFew]);
    assert_eq!(hide(&alone(4), rule).unwrap(), [Decision::Shown]);
    let relations = |total, parts| vec![Relation { total, parts }];
    let wrong = |cells: Vec<Cell>, relations| {
        matches!(hide(&Lattice { cells, relations }, rule), Err(Misuse::Range { .. }))
    };
    assert!(wrong(vec![cell(4, 5.0), cell(5, 5.0)], relations(1, vec![0])), "n does not add up");
    assert!(wrong(vec![cell(4, 5.0), cell(4, 6.0)], relations(1, vec![0])), "means do not add up");
    assert!(wrong(vec![cell(4, 5.0)], relations(0, vec![0])), "a cell of itself");
    assert!(wrong(vec![cell(4, 5.0)], relations(3, vec![0])), "no such cell");
    assert!(wrong(vec![cell(4, 11.0)], vec![]), "off the scale");
    assert!(hide(&alone(3), Rule { min_n: 0, ..rule }).is_err());
    assert!(attack(&alone(3), &[], rule).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Answers are whole numbers, as in a questionnaire: extremes are common.
    #[test]
    fn nothing_leaks(inner in prop::collection::vec((0..9_usize, prop::sample::select(vec![1.0, 2.5, 4.0, 7.0, 9.5, 10.0])), 12)) {
        let lattice = lattice(3, 4, &inner);
        let rule = Rule::of_scale(1.0, 10.0);
        let decisions = hide(&lattice, rule).unwrap();
        prop_assert_eq!(attack(&lattice, &shown(&decisions), rule).unwrap(), vec![]);
        for (cell, decision) in lattice.cells.iter().zip(&decisions) {
            prop_assert_eq!(*decision == Decision::TooFew, cell.n > 0 && cell.n < 4);
        }
        // No cell is hidden for nothing.
        for cell in (0..decisions.len()).filter(|&cell| decisions[cell] == Decision::Complementary) {
            let mut marks = shown(&decisions);
            marks[cell] = true;
            prop_assert!(!attack(&lattice, &marks, rule).unwrap().is_empty(), "cell {cell} could be shown");
        }
    }
}
