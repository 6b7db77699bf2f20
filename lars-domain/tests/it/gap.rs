//! Gap cells on ratings small enough to work out by hand.
//!
//! The statistics themselves are checked in `lars-measure`, and on real ratings in `shared`.

use lars_domain::ask::answer::rating::{Score, Scores};
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, gap_index};
use lars_domain::gap::cell::{Cell, CellNumbers, GapClass, IntervalMethod};
use lars_domain::gap::disclosure::{Disclosed, MinN};
use lars_domain::gap::observed::{KeyField, Unit};

use crate::fixture::{Given, analysis, analysis_with, by_others, cell, near, numbers, points, says};

/// Gaps 3, 2, 4, −1: mean 2, median 2.5, squares around the mean 1 + 0 + 4 + 9.
const FOUR: [(u8, u8); 4] = [(8, 5), (7, 5), (9, 5), (6, 7)];

/// Each gap as often as it stands.
fn gaps(numbers: &CellNumbers) -> Vec<f64> {
    numbers.gaps.iter().flat_map(|(gap, count)| (0..count).map(move |_| gap)).collect()
}

#[test]
fn a_gap_is_expectation_minus_experience() {
    near("gap", lars_domain::gap::gap(9.0, 4.0), 5.0);
    let analysis = analysis(&says("company", "research", &FOUR));
    let numbers = numbers(&analysis, "company", "research");
    assert_eq!(numbers.n, 4);
    near("mean expectation", numbers.mean_expectation, 7.5);
    near("mean experience", numbers.mean_experience, 5.5);
    near("mean gap", numbers.mean_gap, 2.0);
    near("median gap", numbers.median_gap, 2.5);
    near("sd", numbers.sd_gap.unwrap(), (14.0_f64 / 3.0).sqrt());
    assert_eq!(gaps(numbers), [-1.0, 2.0, 3.0, 4.0]);
    near("share positive", numbers.share_positive, 0.75);
    // Student's quantile for 3 degrees of freedom at 97.5 %.
    let half = 3.182_446_305_284_263 * (14.0_f64 / 3.0).sqrt() / 2.0;
    let t = numbers.t.unwrap();
    assert!((t.low - (2.0 - half)).abs() < 1e-9 && (t.high - (2.0 + half)).abs() < 1e-9, "{t:?}");
    // Ranks 1 (negative), 2, 3, 4: W is the smaller sum, 2 of 16 sign patterns on each side reach it.
    let test = numbers.wilcoxon.as_ref().unwrap();
    near("w", test.w, 1.0);
    near("p", test.p, 0.25);
    near("rank-biserial", numbers.rank_biserial.unwrap(), 0.8);
}

#[test]
fn swapped_answers_turn_every_sign() {
    let there = analysis(&says("company", "research", &FOUR));
    let back = analysis(&says("company", "research", &FOUR.map(|(e, x)| (x, e))));
    let (there, back) = (numbers(&there, "company", "research"), numbers(&back, "company", "research"));
    near("mean", back.mean_gap, -there.mean_gap);
    near("median", back.median_gap, -there.median_gap);
    near("rank-biserial", back.rank_biserial.unwrap(), -there.rank_biserial.unwrap());
    near("p", back.wilcoxon.as_ref().unwrap().p, there.wilcoxon.as_ref().unwrap().p);
    near("low", back.t.unwrap().low, -there.t.unwrap().high);
}

fn check_class(pairs: &[(u8, u8)], class: GapClass, within_noise: bool) {
    let analysis = analysis(&says("company", "research", pairs));
    let numbers = numbers(&analysis, "company", "research");
    assert_eq!((numbers.class, numbers.within_noise), (class, Ok(within_noise)), "{pairs:?}");
}

#[test]
fn class_and_noise_follow_means_and_interval() {
    check_class(&[(9, 5), (9, 4), (8, 4), (8, 3)], GapClass::Unmet, false);
    check_class(&FOUR, GapClass::Unmet, true);
    check_class(&[(3, 7), (3, 8), (2, 7), (4, 8)], GapClass::Exceeded, false);
    check_class(&[(9, 9), (8, 8), (9, 8), (8, 9), (9, 9), (8, 8)], GapClass::Working, false);
    check_class(&[(2, 2), (3, 3), (2, 1), (3, 4), (2, 2), (3, 3)], GapClass::Dormant, false);
}

#[test]
fn a_small_cell_has_no_numbers() {
    let three = analysis(&says("company", "research", &FOUR[..3]));
    assert_eq!(cell(&three, "company", "research").numbers, Disclosed::TooFew);
    let options = GapOptions { min_n: MinN::new(3).unwrap(), bootstrap: false, ..GapOptions::default() };
    let shown = analysis_with(&says("company", "research", &FOUR[..3]), &options);
    assert_eq!(numbers(&shown, "company", "research").n, 3);
}

#[test]
fn respondents_without_both_scores_do_not_count_towards_the_minimum() {
    let mut given = says("company", "research", &FOUR);
    given[3].scores.experience = Some(Score::NoContact);
    assert_eq!(cell(&analysis(&given), "company", "research").numbers, Disclosed::TooFew);
}

/// Only what a person may read of it: the debug form writes every number with all its digits.
fn text(analysis: &GapAnalysis) -> Vec<String> {
    analysis.cells.iter().map(|cell| format!("{cell:?}")).collect()
}

#[test]
fn row_order_does_not_move_a_digit() {
    let mut given = says("company", "research", &[(9, 2), (8, 3), (7, 5), (10, 1), (6, 6), (9, 4), (3, 5)]);
    given.extend(by_others("research", "company", ["a", "b", "c", "d"], [(5, 3), (5, 9), (6, 2), (7, 3)]));
    let options = GapOptions::default();
    let forward = text(&analysis_with(&given, &options));
    given.reverse();
    assert_eq!(forward, text(&analysis_with(&given, &options)));
    given.rotate_left(4);
    given.swap(0, 2);
    assert_eq!(forward, text(&analysis_with(&given, &options)));
}

#[test]
fn a_cell_keeps_its_digits_when_others_come() {
    let own = says("research", "company", &[(9, 2), (8, 3), (7, 5), (10, 1), (6, 6), (9, 4), (3, 5)]);
    let alone = analysis_with(&own, &GapOptions::default());
    let mut more = by_others("company", "research", ["a", "b", "c", "d"], [(5, 3), (5, 9), (6, 2), (7, 3)]);
    more.extend(own);
    let among = analysis_with(&more, &GapOptions::default());
    let (alone, among) = (numbers(&alone, "research", "company"), numbers(&among, "research", "company"));
    assert_eq!(alone.bca, among.bca);
    assert!(matches!(alone.bca, Some(Ok(interval)) if interval.low < interval.high));
    assert_eq!(alone.t, among.t);
    // The q value is the one number that belongs to the family and not to the cell.
    assert!(among.q.unwrap() >= alone.q.unwrap());
}

#[test]
fn whole_numbers_need_no_seed() {
    let given =
        says("company", "research", &[(9, 2), (8, 3), (7, 5), (10, 1), (6, 6), (9, 4), (3, 5), (8, 2)]);
    let seeded = |seed| analysis_with(&given, &GapOptions { seed, ..GapOptions::default() });
    let one = numbers(&seeded(1), "company", "research").clone();
    assert_eq!(one.interval_method, Some(IntervalMethod::Exact));
    assert_eq!(one, *numbers(&seeded(2), "company", "research"));
}

/// Four people who rate two levels each: gaps 4 and 2, 1 and 1, 0 and 2, 5 and −1.
fn two_levels() -> Vec<Given> {
    let mut near = says("company", "research", &[(9, 5), (6, 5), (5, 5), (8, 3)]);
    let mut far = says("company", "research", &[(8, 6), (6, 5), (7, 5), (4, 5)]);
    for given in &mut far {
        given.level = "national";
    }
    near.extend(far);
    near
}

fn coarse(unit: Unit) -> GapAnalysis {
    let by = vec![KeyField::Case, KeyField::Helix, KeyField::Partner];
    let options = GapOptions { by, unit, bootstrap: false, ..GapOptions::default() };
    analysis_with(&two_levels(), &options)
}

#[test]
fn a_coarser_cell_counts_people_once() {
    let analysis = coarse(Unit::Respondent);
    assert_eq!(analysis.cells.len(), 1);
    assert_eq!(analysis.cells[0].key.level, None);
    let numbers = numbers(&analysis, "company", "research");
    assert_eq!((numbers.n, gaps(numbers)), (4, vec![1.0, 1.0, 2.0, 3.0]));
    near("mean", numbers.mean_gap, 1.75);
    near("expectation", numbers.mean_expectation, (8.5 + 6.0 + 6.0 + 6.0) / 4.0);
}

#[test]
fn by_rating_every_rating_counts() {
    let analysis = coarse(Unit::Rating);
    let numbers = numbers(&analysis, "company", "research");
    assert_eq!((numbers.n, gaps(numbers)), (8, vec![-1.0, 0.0, 1.0, 1.0, 2.0, 2.0, 4.0, 5.0]));
    near("mean", numbers.mean_gap, 1.75);
}

#[test]
fn ratings_of_three_people_stay_hidden_however_many() {
    let by = vec![KeyField::Helix];
    let options = GapOptions { by, unit: Unit::Rating, bootstrap: false, ..GapOptions::default() };
    let given: Vec<Given> = two_levels().into_iter().filter(|given| given.respondent != "r4").collect();
    assert_eq!(given.len(), 6);
    let analysis = analysis_with(&given, &options);
    assert_eq!(analysis.cells[0].numbers, Disclosed::TooFew);
}

#[test]
fn no_contact_and_dont_know_are_shares_of_those_asked() {
    let mut given = says("company", "research", &[(8, 5), (7, 5), (9, 5), (6, 7), (5, 5), (5, 5), (5, 5)]);
    given[4].scores.experience = Some(Score::NoContact);
    given[5].scores =
        Scores { expectation: Some(Score::DontKnow), experience: Some(Score::DontKnow), importance: None };
    // Not asked at all: importance alone does not make an answer to the pair.
    given[6].scores = Scores { importance: Some(points(9)), ..Scores::default() };
    let analysis = analysis(&given);
    let numbers = numbers(&analysis, "company", "research");
    assert_eq!(numbers.n, 4);
    near("no contact", numbers.share_no_contact, 1.0 / 6.0);
    near("don't know", numbers.share_dont_know, 1.0 / 6.0);
    near("mean", numbers.mean_gap, 2.0);
    assert_eq!((analysis.rows, analysis.respondents), (7, 7));
}

#[test]
fn q_is_taken_over_shown_cells_only() {
    let shown = says("company", "research", &FOUR);
    let alone = analysis(&shown);
    let mut more = shown.clone();
    // Three people with a clear answer: hidden, so they must not move anybody's q.
    more.extend(says("company", "company", &[(9, 1), (9, 2), (8, 1)]));
    let with_hidden = analysis(&more);
    let q = |analysis: &GapAnalysis| numbers(analysis, "company", "research").q.unwrap();
    near("q", q(&with_hidden), q(&alone));
    near("q of a family of one", q(&alone), 0.25);
    // Two shown cells with p 0.25 and 0.125: q is 0.25 for both.
    more.extend(by_others("research", "company", ["a", "b", "c", "d"], [(5, 3), (9, 5), (6, 5), (7, 4)]));
    let two = analysis(&more);
    near("p", numbers(&two, "research", "company").wilcoxon.as_ref().unwrap().p, 0.125);
    near("q", numbers(&two, "research", "company").q.unwrap(), 0.25);
    near("q", q(&two), 0.25);
}

#[test]
fn the_index_weighs_helices_alike_and_leaves_hidden_cells_out() {
    let mut given = says("company", "research", &FOUR); // mean 2
    given.extend(says("company", "company", &[(5, 5), (6, 6), (7, 7), (4, 4)])); // mean 0
    given.extend(by_others("research", "company", ["a", "b", "c", "d"], [(9, 5), (9, 4), (8, 5), (8, 4)])); // mean 4
    let index = |given: &[Given]| gap_index(&analysis(given).cells);
    near("index", index(&given).unwrap(), 2.5);
    let before = index(&given).unwrap();
    let mut hidden = says("research", "research", &[(10, 1), (10, 1)]);
    hidden.iter_mut().zip(["a", "b"]).for_each(|(given, name)| given.respondent = name);
    given.extend(hidden);
    near("index with a hidden cell", index(&given).unwrap(), before);
    assert_eq!(gap_index(&[] as &[Cell]).unwrap_err().code(), "NoData");
}

#[test]
fn an_undefined_number_names_its_reason() {
    let analysis = analysis_with(
        &says("company", "research", &[(7, 5), (8, 6), (9, 7), (6, 4)]),
        &GapOptions::default(),
    );
    let numbers = numbers(&analysis, "company", "research");
    near("mean", numbers.mean_gap, 2.0);
    assert_eq!(numbers.bca.unwrap().unwrap_err().code(), "TooFew");
    let same = says("company", "research", &[(5, 5), (6, 6), (7, 7), (8, 8), (9, 9), (4, 4)]);
    let analysis = analysis_with(&same, &GapOptions::default());
    let numbers = crate::fixture::numbers(&analysis, "company", "research");
    assert_eq!(numbers.wilcoxon.as_ref().unwrap_err().code(), "NoVariation");
    assert_eq!(numbers.q.unwrap_err().code(), "NoVariation");
    assert_eq!(numbers.rank_biserial.unwrap_err().code(), "NoVariation");
    assert_eq!(numbers.sd_gap, Ok(0.0));
}
