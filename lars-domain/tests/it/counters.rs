//! Counters against the rows that they were counted from, and that what is stored of them comes back whole.
//!
//! What single rows may not do is in `observed`.

use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::cell::{CellKey, GapClass, IntervalMethod};
use lars_domain::gap::collector::{Collector, RowFault::Repeated};
use lars_domain::gap::disclosure::Disclosed;
use lars_domain::gap::observed::{KeyField, Observations, Observed, Pair, Unit};
use lars_domain::gap::tally::Tally;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::fixture::{Given, near};

const LEVELS: [&str; 3] = ["regional", "national", "international"];
const PARTNERS: [&str; 2] = ["company", "research"];
const PEOPLE: [&str; 9] = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"];

/// What one person says of the six relations; `None` was not asked.
fn person() -> impl Strategy<Value = Vec<Option<Scores>>> {
    let score = prop_oneof![
        8 => (1..=10_u8).prop_map(Score::Points),
        1 => Just(Score::NoContact),
        1 => Just(Score::DontKnow),
    ];
    let scores = (proptest::option::of(score.clone()), proptest::option::of(score))
        .prop_map(|(expectation, experience)| Scores { expectation, experience, importance: None });
    vec(proptest::option::weighted(0.9, scores), 6)
}

fn rows(people: &[Vec<Option<Scores>>]) -> Vec<Given> {
    let rated = || PARTNERS.into_iter().flat_map(|partner| LEVELS.map(|level| (partner, level)));
    let of_person = |(respondent, said): (&&'static str, &Vec<Option<Scores>>)| {
        let helix = if respondent.ends_with(['1', '2']) { "research" } else { "company" };
        let given =
            |(partner, level), scores| Given { case: "biogas", respondent, helix, partner, level, scores };
        rated().zip(said).filter_map(|(rated, scores)| Some(given(rated, (*scores)?))).collect::<Vec<_>>()
    };
    PEOPLE.iter().zip(people).flat_map(of_person).collect()
}

fn collected(rows: &[Given], by: &[KeyField], unit: Unit) -> Observed {
    let mut collector = Collector::new(by, unit);
    for (line, row) in (2..).zip(rows) {
        collector.add(line, &row.row()).unwrap();
    }
    collector.finish()
}

fn tallied(rows: &[Given], by: &[KeyField], unit: Unit) -> Observed {
    let mut tally = Tally::new(by, unit);
    for row in rows {
        tally.add(&row.row());
    }
    let people: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.respondent).collect();
    tally.finish(people.len(), false)
}

/// The pairs of one cell by the plain way: all rows of the cell, person by person.
fn pairs_of(rows: &[Given], fits: impl Fn(&Given) -> bool) -> Vec<Pair> {
    let of_person = |person: &&str| {
        let own = rows.iter().filter(|row| row.respondent == *person && fits(row));
        let points: Vec<(u8, u8)> = own.filter_map(|row| row.scores.pair()).collect();
        let sum = |part: fn(&(u8, u8)) -> u8| points.iter().map(|pair| i64::from(part(pair))).sum();
        let of = u32::try_from(points.len()).unwrap();
        (of > 0).then(|| Pair::new(sum(|pair| pair.0), sum(|pair| pair.1), of))
    };
    PEOPLE.iter().filter_map(of_person).collect()
}

proptest! {
    #[test]
    fn counters_are_those_of_the_rows(people in vec(person(), 1..9), coarse: bool, by_rating: bool) {
        let rows = rows(&people);
        let by: &[KeyField] = if coarse { &[KeyField::Helix, KeyField::Partner] } else { &KeyField::STANDARD };
        let unit = if by_rating { Unit::Rating } else { Unit::Respondent };
        let observed = collected(&rows, by, unit);
        prop_assert_eq!(&observed, &tallied(&rows, by, unit));
        // Other people's rows in between change nothing for a file.
        let mut mixed = rows.clone();
        mixed.sort_by_key(|row| (row.level, row.partner));
        prop_assert_eq!(&observed, &collected(&mixed, by, unit));
        for (key, cell) in &observed.cells {
            let fits = |row: &Given| {
                let is = |code: &Option<String>, of_row| code.as_deref().is_none_or(|code| code == of_row);
                is(&key.helix, row.helix) && is(&key.partner, row.partner) && is(&key.level, row.level)
            };
            let people = pairs_of(&rows, fits);
            prop_assert_eq!(cell.respondents, people.len());
            let pairs: Vec<Pair> = if by_rating {
                rows.iter().filter(|row| fits(row)).filter_map(|row| row.scores.pair())
                    .map(|(e, x)| Pair::points(e, x)).collect()
            } else {
                people
            };
            prop_assert_eq!(&cell.pairs, &pairs.into_iter().collect());
            let asked = rows.iter().filter(|row| fits(row) && !row.scores.is_empty()).count();
            prop_assert_eq!(cell.asked, asked);
        }
    }

    #[test]
    fn two_parts_merge_to_the_whole(first in vec(person(), 1..4), second in vec(person(), 1..4)) {
        let whole = rows(&[first.clone(), second].concat());
        let (of_first, of_second): (Vec<Given>, Vec<Given>) =
            whole.iter().partition(|row| PEOPLE[..first.len()].contains(&row.respondent));
        let mut merged = tallied(&of_first, &[KeyField::Helix], Unit::Respondent);
        merged.merge(tallied(&of_second, &[KeyField::Helix], Unit::Respondent));
        prop_assert_eq!(merged, tallied(&whole, &[KeyField::Helix], Unit::Respondent));
    }

    #[test]
    fn what_is_stored_comes_back_to_the_last_bit(people in vec(person(), 1..9), coarse: bool) {
        let by = if coarse { vec![KeyField::Helix] } else { KeyField::STANDARD.to_vec() };
        let options = GapOptions { by, ..GapOptions::default() };
        let observed = collected(&rows(&people), &options.by, options.unit);
        let text = serde_json::to_string(&observed).unwrap();
        prop_assert_eq!(&observed, &serde_json::from_str(&text).unwrap());
        let analysis = analyse(&observed, &options);
        let text = serde_json::to_string(&analysis).unwrap();
        let read: GapAnalysis = serde_json::from_str(&text).unwrap();
        // The debug form writes every number with all its digits, and tells the negative zero from the positive one.
        prop_assert_eq!(format!("{analysis:?}"), format!("{read:?}"));
    }
}

fn one_cell(pairs: impl IntoIterator<Item = Pair>) -> Observed {
    let pairs: Vec<Pair> = pairs.into_iter().collect();
    let n = pairs.len();
    let observations = Observations {
        pairs: pairs.into_iter().collect(),
        respondents: n,
        asked: n,
        ..Observations::default()
    };
    Observed {
        cells: vec![(CellKey::default(), observations)],
        rows: n as u64,
        respondents: n,
        simulated: false,
    }
}

fn numbers(observed: &Observed) -> lars_domain::gap::cell::CellNumbers {
    analyse(observed, &GapOptions::default()).cells[0].numbers.shown().unwrap().clone()
}

#[test]
fn a_hidden_cell_leaves_nothing_in_what_is_stored() {
    let analysis = analyse(&one_cell([Pair::points(9, 1), Pair::points(8, 1)]), &GapOptions::default());
    assert_eq!(analysis.cells[0].numbers, Disclosed::TooFew);
    let stored = serde_json::to_value(&analysis.cells).unwrap();
    assert_eq!(stored, serde_json::json!([{"key": [null, null, null, null, null, null], "numbers": null}]));
}

#[test]
fn a_minimum_under_the_floor_is_not_read_back() {
    let mut stored = serde_json::to_value(GapOptions::default()).unwrap();
    assert!(serde_json::from_value::<GapOptions>(stored.clone()).is_ok());
    stored["min_n"] = 2.into();
    assert!(serde_json::from_value::<GapOptions>(stored).is_err());
}

#[test]
fn means_of_three_ratings_meet_a_cut_off_that_they_reach() {
    // In floating point these thirds add up to 0.9999999999999996 times as many.
    for sums in [[1, 5, 2, 4, 1, 5], [2, 4, 4, 2, 1, 5], [7, -1, 4, 2, 5, 1]] {
        let numbers = numbers(&one_cell(sums.map(|gap| Pair::new(9 + gap, 9, 3))));
        assert_eq!((numbers.class, numbers.interval_method), (GapClass::Unmet, Some(IntervalMethod::Exact)));
        near("mean", numbers.mean_gap, 1.0);
        let turned = crate::counters::numbers(&one_cell(sums.map(|gap| Pair::new(9, 9 + gap, 3))));
        assert_eq!(turned.class, GapClass::Exceeded);
    }
    let below = numbers(&one_cell([1, 5, 2, 4, 1, 4].map(|gap| Pair::new(9 + gap, 9, 3))));
    assert_eq!(below.class, GapClass::Dormant);
}

#[test]
fn thirds_tie_and_cancel_like_whole_numbers() {
    // 1/3 from one rating of three, from two of six and from four of twelve is one gap.
    let numbers = numbers(&one_cell([
        Pair::new(10, 9, 3),
        Pair::new(20, 18, 6),
        Pair::new(40, 36, 12),
        Pair::new(9, 10, 3),
        Pair::new(21, 21, 7),
        Pair::new(5, 5, 1),
    ]));
    assert_eq!(numbers.gaps.iter().map(|(_, count)| count).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(numbers.wilcoxon.unwrap().n_zero, 2);
    near("rank-biserial", numbers.rank_biserial.unwrap(), 0.5);
}

#[test]
fn a_lattice_too_fine_is_resampled_and_says_so() {
    let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];
    let fine = |seed| {
        let observed = one_cell(primes.map(|of| Pair::new(i64::from(of) * 5 + 1, 4 * i64::from(of), of)));
        analyse(&observed, &GapOptions { seed, ..GapOptions::default() }).cells[0]
            .numbers
            .shown()
            .unwrap()
            .clone()
    };
    let numbers = fine(1);
    assert_eq!(numbers.interval_method, Some(IntervalMethod::Resampled));
    assert_eq!(numbers.class, GapClass::Unmet);
    assert_ne!(numbers.bca, fine(2).bca, "another seed, other resamples");
    assert_eq!(numbers.bca, fine(1).bca);
}

#[test]
fn numbers_with_decimals_are_counted_where_they_are_short() {
    let pair = Pair::of_decimals(7.25, 6.5).unwrap();
    assert_eq!((pair.expectation, pair.experience, pair.of), (29, 26, 4));
    assert_eq!(Pair::of_decimals(-3.0, 0.1), Some(Pair::new(-30, 1, 10)));
    assert_eq!(Pair::of_decimals(1.0 / 3.0, 1.0), None);
    assert_eq!(Pair::of_decimals(1e300, 1.0), None);
}

#[test]
fn a_second_reading_tells_first_lines() {
    let rows = rows(&[vec![Some(crate::fixture::pair(7, 5)); 6]]);
    let read = |collector: &mut Collector| {
        let all = rows.iter().chain(&rows[2..4]);
        (2..).zip(all).filter_map(|(line, row)| collector.add(line, &row.row()).err()).collect::<Vec<_>>()
    };
    let mut first = Collector::new(&KeyField::STANDARD, Unit::Respondent);
    assert_eq!(read(&mut first).len(), 2);
    let mut second = first.again().expect("rows were repeated");
    let told = read(&mut second);
    assert_eq!(told, [Repeated { first: Some(4) }, Repeated { first: Some(5) }]);
    assert!(Collector::new(&KeyField::STANDARD, Unit::Rating).again().is_none());
}
