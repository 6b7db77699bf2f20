//! What the collector refuses, and what it counts.
//!
//! Means and tests are not here; they follow from the pairs that are checked below.

use lars_domain::ask::answer::rating::RatingRow;
use lars_domain::gap::collector::{Collector, RowFault};
use lars_domain::gap::observed::{KeyField, Pair, Unit};

use crate::fixture::{Given, pair, says};

fn collector() -> Collector {
    Collector::new(&KeyField::STANDARD, Unit::Respondent)
}

fn given(respondent: &'static str, helix: &'static str) -> Given {
    let mut given = says(helix, "research", &[(7, 5)])[0];
    given.respondent = respondent;
    given
}

#[test]
fn a_second_row_of_the_same_rating_is_refused_and_not_counted() {
    let mut collector = collector();
    collector.add(2, &given("r1", "company").row()).unwrap();
    collector.add(3, &given("r2", "company").row()).unwrap();
    let again = Given { scores: pair(1, 1), ..given("r1", "company") };
    assert_eq!(collector.add(9, &again.row()), Err(RowFault::Repeated { first: None }));
    let observed = collector.finish();
    assert_eq!((observed.rows, observed.respondents), (2, 2));
    assert!(observed.cells[0].1.pairs.iter().eq([(Pair::points(7, 5), 2)]));
}

#[test]
fn another_wave_item_level_partner_or_case_is_another_rating() {
    let first = given("r1", "company");
    let row = first.row();
    let others = [
        RatingRow { wave: "2025", ..row },
        RatingRow { item: "trust", ..row },
        RatingRow { level: "national", ..row },
        RatingRow { partner: "company", ..row },
        RatingRow { case: "wood", ..row },
    ];
    let mut collector = collector();
    collector.add(2, &row).unwrap();
    for (line, other) in (3..).zip(others) {
        assert_eq!(collector.add(line, &other), Ok(()), "{other:?}");
    }
    let observed = collector.finish();
    assert_eq!(observed.cells.len(), 6, "wave and item always part cells");
    assert_eq!(observed.respondents, 2, "a code names one person within a case, another one in another case");
}

#[test]
fn a_respondent_belongs_to_one_helix_of_a_case() {
    let mut collector = collector();
    collector.add(2, &given("r1", "company").row()).unwrap();
    let moved = Given { level: "national", ..given("r1", "research") };
    let fault = RowFault::OtherHelix { first: 2, helix: "company".to_owned() };
    assert_eq!(collector.add(3, &moved.row()), Err(fault));
    let elsewhere = Given { case: "wood", ..moved };
    assert_eq!(collector.add(4, &elsewhere.row()), Ok(()));
}

#[test]
fn cells_are_sorted_by_their_codes() {
    let mut collector = collector();
    for (line, helix) in (2..).zip(["research", "civil-society", "company"]) {
        let given = Given { respondent: helix, ..given("r", helix) };
        collector.add(line, &given.row()).unwrap();
    }
    let observed = collector.finish();
    let helices: Vec<_> = observed.cells.iter().filter_map(|(key, _)| key.helix.as_deref()).collect();
    assert_eq!(helices, ["civil-society", "company", "research"]);
}

#[test]
fn grouping_by_fewer_fields_leaves_them_out_of_the_key() {
    let mut collector = Collector::new(&[KeyField::Helix], Unit::Respondent);
    collector.add(2, &given("r1", "company").row()).unwrap();
    let observed = collector.finish();
    let key = &observed.cells[0].0;
    assert_eq!((&key.case, &key.partner, &key.level), (&None, &None, &None));
    assert_eq!(key.wave.as_deref(), Some("2024"));
    assert_eq!(key.item.as_deref(), Some("relation"));
    for field in KeyField::ALL {
        assert_eq!(KeyField::parse(field.code()), Some(field));
    }
    assert_eq!(KeyField::parse("Case"), None);
}
