//! The same relation asked again: the change by hand, and what of pairs may be said.

use std::collections::HashMap;

use lars_domain::ask::answer::rating::RatingRow;
use lars_domain::gap::again::{GapChange, NotPaired, Participants, Points, linked};
use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::cell::CellNumbers;
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::observed::{Observations, Pair};
use lars_domain::gap::release::{Answers, Pace, Release};
use lars_domain::gap::trace::Traces;

use crate::fixture::{near, pair};

/// Answers of one relation, released after the close.
fn released(wave: &str, said: &[(&str, Points)]) -> (Release, Traces) {
    let mut answers = Answers::default();
    for (respondent, (expectation, experience)) in said {
        answers.add(&RatingRow {
            case: "north",
            wave,
            respondent,
            helix: "company",
            partner: "research",
            level: "regional",
            item: "relation",
            scores: pair(*expectation, *experience),
        });
    }
    let rule = (MinN::DEFAULT, Pace::Closed);
    Release::default().followed_by(&Traces::default(), &answers, rule).release.expect("a first release")
}

fn numbers(release: &Release) -> CellNumbers {
    let analysis = analyse(&release.observed(), &GapOptions { bootstrap: false, ..GapOptions::default() });
    analysis.cells[0].numbers.shown().expect("enough answered").clone()
}

fn observed(all: impl IntoIterator<Item = Points>) -> Observations {
    let mut observed = Observations::default();
    for (expectation, experience) in all {
        observed.pairs.add(Pair::points(expectation, experience), 1);
        observed.respondents += 1;
        observed.asked += 1;
    }
    observed
}

fn same(pairs: &[(Points, Points)], others: (&[Points], &[Points])) -> Result<GapChange, NotPaired> {
    let before = observed(pairs.iter().map(|pair| pair.0).chain(others.0.iter().copied()));
    let after = observed(pairs.iter().map(|pair| pair.1).chain(others.1.iter().copied()));
    GapChange::of_the_same((&before, &after), pairs, MinN::DEFAULT)
}

/// Eight who experience more the second time, each by another step.
const EIGHT: [(Points, Points); 8] = [
    ((8, 4), (8, 7)),
    ((9, 8), (8, 8)),
    ((7, 5), (7, 6)),
    ((7, 4), (9, 6)),
    ((8, 4), (8, 8)),
    ((10, 4), (8, 4)),
    ((8, 3), (9, 6)),
    ((9, 5), (7, 6)),
];

#[test]
fn a_change_of_eight_who_answered_both_times_by_hand() {
    // Gaps before 4 1 2 3 4 6 5 4, after 1 0 1 3 0 4 3 1: they fell by 3, 1, 1, 0, 4, 2, 2 and 3, 16 in all.
    let change = same(&EIGHT, (&[], &[])).unwrap();
    assert_eq!(change.pairs, Some(8));
    near("difference", change.difference, -2.0);
    // sd² = (44 − 8 · 2²) / 7 = 12 / 7; t(7) = 2.3646; 2 ± 2.3646 · 1.3093 / √8 = 2 ± 1.095: 0.905 to 3.095, outwards to halves.
    assert_eq!(change.interval, Some((-3.5, -0.5)));
    // All seven that moved fell: 4 of the 2⁸ sets of signs are as far from 0, p = 0.0156: not above 0.05.
    near("p", change.p.unwrap(), 0.05);
    assert!(change.is_larger);
    // Of the 2⁷ sets of signs of those who moved 6 give 14 or 16 of 16; 122, 95.3 in 100, stay within 12, and 12 / 8 = 1.5.
    near("chance", change.chance.unwrap(), 1.5);
}

#[test]
fn two_groups_need_no_more_than_their_released_cells() {
    let answers = |all: &[Points]| -> Vec<(String, Points)> {
        all.iter().enumerate().map(|(at, said)| (format!("r{at}"), *said)).collect()
    };
    let release = |wave: &str, all: &[Points]| {
        let answers = answers(all);
        let said: Vec<(&str, Points)> = answers.iter().map(|(code, said)| (code.as_str(), *said)).collect();
        released(wave, &said).0
    };
    let before = numbers(&release("2026", &[(8, 4), (9, 6), (8, 6), (9, 4)]));
    let after = numbers(&release("2028", &[(8, 7), (9, 8), (8, 7), (9, 9)]));
    let change = GapChange::of_groups(&before, &after);
    // Gaps 4 3 2 5 and 1 1 1 0: apart by 2.75; of the 70 choices only this one and its mirror are so far apart.
    near("difference", change.difference, -2.75);
    near("p", change.p.unwrap(), 2.0 / 70.0);
    assert!(change.is_larger && change.pairs.is_none());
    let nothing = GapChange::of_groups(&before, &before);
    near("no difference", nothing.difference, 0.0);
    assert!(!nothing.is_larger);
}

#[test]
fn too_few_who_answered_both_times_are_not_compared() {
    assert_eq!(same(&EIGHT[..3], (&[(8, 4); 5], &[(8, 6); 5])), Err(NotPaired::TooFew));
}

#[test]
fn nobody_who_answered_once_is_what_is_left_over() {
    // 9 before less 8 pairs: the ninth person's gap would be the difference.
    assert_eq!(same(&EIGHT, (&[(9, 1)], &[])), Err(NotPaired::Rest));
    assert_eq!(same(&EIGHT, (&[], &[(9, 1), (8, 2), (7, 7)])), Err(NotPaired::Rest));
    // Four who say nearly the same are told, too.
    assert_eq!(same(&EIGHT, (&[(9, 8); 4], &[])), Err(NotPaired::Rest));
    assert!(same(&EIGHT, (&[(9, 1), (2, 7), (5, 5), (8, 3)], &[])).is_ok());
}

#[test]
fn an_answer_that_would_follow_from_the_one_before_is_not_told() {
    // Everybody moved by the same: whoever knows what somebody said first knows what they said then.
    let moved: Vec<(Points, Points)> = (1..=8).map(|x| ((9, x), (9, x + 1))).collect();
    assert_eq!(same(&moved, (&[], &[])), Err(NotPaired::Told));
    // One came from far and went far: no other way to pair gives the same interval.
    let far = [((9, 1), (9, 9)), ((9, 8), (9, 8)), ((9, 8), (9, 8)), ((9, 8), (9, 8))];
    assert_eq!(same(&far, (&[], &[])), Err(NotPaired::Told));
}

#[test]
fn what_is_said_of_pairs_is_rounded_and_of_the_same_answers_always_the_same() {
    let change = same(&EIGHT, (&[], &[])).unwrap();
    let mut turned = EIGHT;
    turned.reverse();
    assert_eq!(same(&turned, (&[], &[])).unwrap(), change);
    let (low, high) = change.interval.unwrap();
    for number in [change.difference, low, high, change.chance.unwrap()] {
        near("halves, which are tenths too", (number * 10.0).round() / 10.0, number);
    }
}

#[test]
fn the_same_are_organisations_asked_once_each_time_or_codes_of_files() {
    let participants = |all: &[(&str, Option<&str>)]| -> Participants {
        all.iter().map(|(code, row)| ((*code).to_owned(), row.map(str::to_owned))).collect()
    };
    let said = |codes: &[&'static str]| -> Vec<(&'static str, Points)> {
        codes.iter().map(|code| (*code, (8, 5))).collect()
    };
    let then =
        participants(&[("r1", Some("mill")), ("r2", Some("farm")), ("r3", None), ("r4", Some("farm"))]);
    let now = participants(&[("r7", Some("mill")), ("r8", Some("farm")), ("r3", None)]);
    let before = said(&["r1", "r2", "r3", "r4", "file-1", "file-2"]);
    let after = said(&["r7", "r8", "r3", "file-1", "r1"]);
    // The mill, and file-1. The farm was asked twice; r3 has no row, so its code says nothing; r1 now is from a file and was not then.
    assert_eq!(linked((&before, &then), (&after, &now)).len(), 2);
    let nobody = HashMap::new();
    assert_eq!(linked((&before, &nobody), (&after, &nobody)).len(), 3, "r1, r3 and file-1 by their codes");
}

#[test]
fn only_what_was_released_of_those_who_are_still_there_is_paired() {
    let all = [("a", (8, 4)), ("b", (9, 6)), ("c", (8, 6)), ("d", (9, 4)), ("e", (7, 5))];
    let (release, mut traces) = released("2026", &all);
    let key = release.cells[0].key.clone();
    assert_eq!(release.said_by(&traces, &key).len(), 5);
    assert_eq!(release.counters(&key).unwrap().respondents, 5);
    // Somebody was erased: their trace is gone, the counters keep them.
    traces.put("e", Vec::new());
    assert_eq!(release.said_by(&traces, &key).len(), 4);
    let other = lars_domain::gap::cell::CellKey { partner: Some("company".to_owned()), ..key };
    assert!(release.said_by(&traces, &other).is_empty() && release.counters(&other).is_none());
}
