//! Groupings that are published together: nobody can be worked out from all of them at once.

use std::collections::BTreeSet;

use lars_domain::gap::cell::CellKey;
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::lattice::{TOGETHER, is_publishable, published};
use lars_domain::gap::observed::{KeyField, Observations, Observed, Pair};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::attack::{Published, numbers, recovered};
use crate::equations::Answer;

const CASES: [&str; 3] = ["east", "north", "west"];
const HELICES: [&str; 3] = ["citizens", "company", "research"];

fn key(case: Option<&str>, helix: Option<&str>) -> CellKey {
    let own = |code: Option<&str>| code.map(str::to_owned);
    CellKey {
        case: own(case),
        wave: own(Some("2024")),
        helix: own(helix),
        partner: own(Some("company")),
        level: own(Some("regional")),
        item: own(Some("relation")),
    }
}

/// The pairs of each cell, by case and helix.
type Table = Vec<(usize, usize, Vec<(u8, u8)>)>;

fn observed(table: &Table) -> Observed {
    let cells = table.iter().filter(|(.., pairs)| !pairs.is_empty()).map(|(case, helix, pairs)| {
        let observations = Observations {
            pairs: pairs.iter().map(|(e, x)| Pair::points(*e, *x)).collect(),
            respondents: pairs.len(),
            asked: pairs.len(),
            ..Observations::default()
        };
        (key(Some(CASES[*case]), Some(HELICES[*helix])), observations)
    });
    let mut cells: Vec<_> = cells.collect();
    cells.sort_by(|a, b| a.0.cmp(&b.0));
    Observed { cells, ..Observed::default() }
}

/// Everything that all groupings show of a table, with who stands behind it.
fn all_published(
    table: &Table,
    min_n: MinN,
    of: impl Fn(&Observed, &[KeyField]) -> Observed,
) -> Vec<Published> {
    let mut number = 0;
    let mut people: Vec<(CellKey, Answer)> = Vec::new();
    for (case, helix, pairs) in table {
        for (e, x) in pairs {
            people.push((key(Some(CASES[*case]), Some(HELICES[*helix])), (number, *e, *x)));
            number += 1;
        }
    }
    let standard = observed(table);
    let mut found: Vec<Published> = Vec::new();
    for by in TOGETHER {
        for (key, observed) in of(&standard, by).cells {
            let Some(numbers) = numbers(&observed, min_n) else { continue };
            let is_in = |of: &CellKey| {
                key.case.as_ref().is_none_or(|case| of.case.as_ref() == Some(case))
                    && key.helix.as_ref().is_none_or(|helix| of.helix.as_ref() == Some(helix))
            };
            let answers: BTreeSet<Answer> =
                people.iter().filter(|(of, _)| is_in(of)).map(|(_, answer)| *answer).collect();
            if found.iter().all(|known| known.answers != answers) {
                found.push(Published { asked: answers.clone(), answers, numbers });
            }
        }
    }
    found
}

fn together(table: &Table, min_n: MinN) -> Vec<Published> {
    all_published(table, min_n, |standard, by| published(standard, by, min_n))
}

#[test]
fn the_fifth_of_five_is_not_what_four_leave() {
    // 5 × 8.4 − 4 × 8.0 = 10.
    let four = vec![(8, 5), (7, 2), (9, 7), (8, 4)];
    let table = vec![(0, 1, four.clone()), (0, 2, vec![(10, 1)])];
    let shown: Vec<usize> = together(&table, MinN::DEFAULT).iter().map(|of| of.numbers.n).collect();
    assert_eq!(shown, [4], "neither the case nor all are shown beside the four");
    // With enough people in the rest the totals are shown, and the hidden cells stay hidden.
    let table = vec![(0, 1, four), (0, 2, vec![(10, 1), (2, 2)]), (0, 0, vec![(4, 9), (6, 5)])];
    let shown: Vec<usize> = together(&table, MinN::DEFAULT).iter().map(|of| of.numbers.n).collect();
    assert_eq!(shown, [4, 8]);
}

/// Everything that all groupings show of a table with either of two smallest groups.
fn with_two_smallest_groups(
    table: &Table,
    groups: [MinN; 2],
    of: impl Fn(&Observed, &[KeyField], MinN) -> Observed,
) -> Vec<Published> {
    let mut found: Vec<Published> = Vec::new();
    for min_n in groups {
        for new in all_published(table, min_n, |standard, by| of(standard, by, min_n)) {
            if found.iter().all(|known| known.answers != new.answers) {
                found.push(new);
            }
        }
    }
    found
}

#[test]
fn two_smallest_groups_do_not_leave_one_person() {
    // With 4, cells of three and one are hidden and the case's total of eight could be shown; with 3, the cell of three is.
    let table = vec![
        (0, 0, vec![(8, 5), (7, 2), (9, 7), (8, 4)]),
        (0, 1, vec![(3, 3), (5, 1), (9, 9)]),
        (0, 2, vec![(10, 1)]),
    ];
    let groups = [4, 3].map(|k| MinN::new(k).unwrap());
    let shown = |found: Vec<Published>| found.iter().map(|of| of.numbers.n).collect::<Vec<_>>();
    assert_eq!(shown(with_two_smallest_groups(&table, groups, published)), [4, 3], "8 − 4 − 3 would be one");
    assert_eq!(shown(together(&table, groups[0])), [4]);
}

#[test]
fn a_larger_smallest_group_shows_nothing_that_a_smaller_one_hides() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..300 {
        let table = tables().new_tree(&mut runner).unwrap().current();
        let mut before: Option<Vec<Published>> = None;
        for k in 3..=9 {
            let now = together(&table, MinN::new(k).unwrap());
            let is_known = |of: &Published| {
                before.as_ref().is_none_or(|before| before.iter().any(|known| known.answers == of.answers))
            };
            assert!(now.iter().all(is_known), "{k}: {table:?}");
            before = Some(now);
        }
    }
}

#[test]
fn a_hidden_cell_does_not_stand_where_two_totals_cross() {
    let many = vec![(8, 5), (7, 2), (9, 7), (8, 4), (2, 3)];
    let few = vec![(10, 1), (3, 3)];
    let mut table: Table = Vec::new();
    for case in 0..2 {
        table.push((case, 0, many.clone()));
        table.push((case, 1, few.clone()));
        table.push((case, 2, few.clone()));
    }
    let found = together(&table, MinN::DEFAULT);
    let total = |n: usize| found.iter().filter(|of| of.numbers.n == n).count();
    // Totals of helices: 10, 4, 4 people. Totals of cases would be of 9.
    assert_eq!((total(10), total(4), total(9), total(18)), (1, 2, 0, 1));
    assert_eq!(recovered(&found, 4), Vec::<String>::new());
}

#[test]
fn no_contact_alone_hides_a_total_too() {
    let mut standard = observed(&vec![(0, 1, vec![(8, 5), (7, 2), (9, 7), (8, 4)])]);
    let few = Observations { asked: 2, no_contact: 2, ..Observations::default() };
    standard.cells.push((key(Some("north"), Some("research")), few));
    let total = published(&standard, &[KeyField::Partner, KeyField::Level], MinN::DEFAULT);
    assert_eq!(total.cells[0].1, Observations::default(), "both of the others have no contact");
}

#[test]
fn groupings_without_partner_or_level_are_not_of_the_lattice() {
    use KeyField::{Case, Helix, Item, Level, Partner, Wave};
    for by in
        [vec![Level, Partner], vec![Case, Level, Wave, Partner, Item], vec![Partner, Level, Helix, Case]]
    {
        assert!(is_publishable(&by), "{by:?}");
    }
    for by in [vec![Case, Helix], vec![Case, Helix, Partner], vec![Level], vec![], vec![Wave]] {
        assert!(!is_publishable(&by), "{by:?}");
    }
}

#[test]
fn the_standard_grouping_is_as_it_was() {
    let table =
        vec![(0, 1, vec![(8, 5), (7, 2), (9, 7), (8, 4)]), (0, 2, vec![(10, 1)]), (1, 1, vec![(2, 2); 7])];
    let standard = observed(&table);
    let found = published(&standard, &KeyField::STANDARD, MinN::DEFAULT);
    for ((key, observed), (same, before)) in found.cells.iter().zip(&standard.cells) {
        assert_eq!(key, same);
        let expected = if before.respondents >= 4 { before.clone() } else { Observations::default() };
        assert_eq!(*observed, expected);
    }
}

fn tables() -> impl Strategy<Value = Table> {
    let score = || prop_oneof![3 => 1..=10_u8, 1 => 9..=10_u8];
    let pairs = move || prop::collection::vec((score(), score()), 0..8);
    let shape = (1..=3_usize, 1..=3_usize);
    shape.prop_flat_map(move |(cases, helices)| {
        let cell = move |at: usize| (Just(at / helices), Just(at % helices), pairs());
        (0..cases * helices).map(cell).collect::<Vec<_>>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn nobody_is_recovered_from_all_groupings(table in tables(), min_n in 3..=5_usize) {
        let min_n = MinN::new(min_n).unwrap();
        prop_assert_eq!(recovered(&together(&table, min_n), min_n.get()), Vec::<String>::new());
    }

    #[test]
    fn nobody_is_recovered_from_two_runs_with_other_smallest_groups(
        table in tables(), one in 3..=7_usize, other in 3..=7_usize,
    ) {
        let groups = [one, other].map(|k| MinN::new(k).unwrap());
        let found = with_two_smallest_groups(&table, groups, published);
        prop_assert_eq!(recovered(&found, one.min(other)), Vec::<String>::new());
    }
}

/// The attack works: it finds people where each run of two decides for its own smallest group.
#[test]
fn smallest_groups_decided_apart_give_people_away() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut found = 0;
    for _ in 0..60 {
        let table = tables().new_tree(&mut runner).unwrap().current();
        let groups = [3, 5].map(|k| MinN::new(k).unwrap());
        // Cells as each run decides them, and every total of enough people.
        let apart = |standard: &Observed, by: &[KeyField], _: MinN| sums(standard, by);
        found += usize::from(!recovered(&with_two_smallest_groups(&table, groups, apart), 3).is_empty());
    }
    assert!(found > 15, "{found}");
}

/// The cells of a grouping, each decided by itself.
fn sums(standard: &Observed, by: &[KeyField]) -> Observed {
    let mut sums = Observed::default();
    for (key, observed) in &standard.cells {
        let case = key.case.clone().filter(|_| by.contains(&KeyField::Case));
        let helix = key.helix.clone().filter(|_| by.contains(&KeyField::Helix));
        let cells = vec![(CellKey { case, helix, ..key.clone() }, observed.clone())];
        sums.merge(Observed { cells, ..Observed::default() });
    }
    sums
}

/// The attack works: it finds people where each grouping is decided by itself.
#[test]
fn groupings_decided_apart_give_people_away() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut found = 0;
    for _ in 0..40 {
        let table = tables().new_tree(&mut runner).unwrap().current();
        found += usize::from(!recovered(&all_published(&table, MinN::DEFAULT, sums), 4).is_empty());
    }
    assert!(found > 15, "{found}");
}
