//! Coarser views: nobody can be worked out from them and everything else that is published, and what was published stays.

use std::collections::BTreeSet;

use lars_domain::ask::answer::rating::{RatingRow, Score, Scores};
use lars_domain::gap::analysis::GapOptions;
use lars_domain::gap::cell::{CellKey, CellNumbers, Certainty};
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::release::{Answers, CaseReleases, Pace, Release};
use lars_domain::gap::together::Together;
use lars_domain::gap::trace::Traces;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::attack::{Published, numbers, recovered};
use crate::equations::Answer;
use crate::fixture::{pair, time};

const HELICES: [&str; 2] = ["company", "research"];
const LEVELS: [&str; 2] = ["national", "regional"];

/// A person: helix, and what they say at each level.
type Person = (usize, [Option<(u8, u8)>; 2]);

fn answers(people: &[Person]) -> Answers {
    let mut answers = Answers::default();
    let none = Some(Score::NoContact);
    let no_contact = Scores { expectation: none, experience: none, importance: None };
    for (number, (helix, said)) in people.iter().enumerate() {
        for (level, said) in LEVELS.iter().zip(said) {
            answers.add(&RatingRow {
                case: "north",
                wave: "2024",
                respondent: &format!("r{number:03}"),
                helix: HELICES[*helix],
                partner: "company",
                level,
                item: "relation",
                scores: said.map_or(no_contact, |(e, x)| pair(e, x)),
            });
        }
    }
    answers
}

fn released(people: &[Person], min_n: MinN) -> Option<(Release, Traces)> {
    Release::default().followed_by(&Traces::default(), &answers(people), (min_n, Pace::Closed)).release
}

fn results(release: &Release, min_n: MinN) -> CaseReleases {
    let options = GapOptions { min_n, ..GapOptions::default() };
    CaseReleases::of(vec![("2024".to_owned(), time("2026-11-30T12:00:00Z"), release.clone())], &options)
}

/// Who stands in the cells of these keys.
fn behind(people: &[Person], keys: &[&CellKey], numbers: CellNumbers) -> Published {
    let (mut asked, mut answers) = (BTreeSet::new(), BTreeSet::new());
    for (number, (helix, said)) in people.iter().enumerate() {
        for (at, said) in said.iter().enumerate() {
            let is_in = |key: &&CellKey| {
                key.helix.as_deref() == Some(HELICES[*helix]) && key.level.as_deref() == Some(LEVELS[at])
            };
            if keys.iter().any(is_in) {
                let answer: Answer =
                    (number * 2 + at, said.map_or(0, |(e, _)| e), said.map_or(0, |(_, x)| x));
                asked.insert(answer);
                answers.extend(said.map(|_| answer));
            }
        }
    }
    Published { asked, answers, numbers }
}

/// Everything that is published of a case: cells, rests and coarser views.
fn published(people: &[Person], release: &Release, min_n: MinN) -> Vec<Published> {
    let mut all = Vec::new();
    let mut parts: Vec<(CellKey, Vec<&CellKey>)> = Vec::new();
    for cell in release.cells.iter().filter(|cell| cell.times() > 0) {
        all.push(behind(people, &[&cell.key], numbers(&cell.observed, min_n).unwrap()));
        parts.push((cell.key.clone(), vec![&cell.key]));
    }
    for rest in &release.rests {
        let members: Vec<&CellKey> =
            rest.members.iter().map(|place| &release.cells[*place as usize].key).collect();
        all.push(behind(people, &members, numbers(&rest.observed, min_n).unwrap()));
        parts.push((rest.key.clone(), members));
    }
    let results = results(release, min_n);
    for view in Together::ALL {
        for coarse in results.coarse(view) {
            let Some(numbers) = coarse.cell.numbers.shown() else { continue };
            let fits = |key: &CellKey| {
                let kind = |key: &CellKey| (key.helix.is_some(), key.level.is_some());
                let own = kind(key) == (true, true) || kind(key) == kind(&coarse.cell.key);
                view.key(key) == coarse.cell.key && (own || view == Together::All)
            };
            let inside = parts.iter().filter(|(key, _)| fits(key)).flat_map(|(_, keys)| keys.iter().copied());
            all.push(behind(people, &inside.collect::<Vec<_>>(), numbers.clone()));
        }
    }
    all
}

fn person() -> impl Strategy<Value = Person> {
    let said = || prop_oneof![3 => (1..=10_u8, 1..=10_u8).prop_map(Some), 2 => Just(None)];
    (0..2_usize, [said(), said()])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn nobody_is_recovered_from_cells_and_coarser_views(
        people in prop::collection::vec(person(), 4..14),
        min_n in 3..=5_usize,
    ) {
        let k = MinN::new(min_n).unwrap();
        let Some((release, _)) = released(&people, k) else { return Ok(()) };
        let all = published(&people, &release, k);
        for part in &all {
            for set in [&part.asked, &part.answers] {
                let persons: BTreeSet<usize> = set.iter().map(|answer| answer.0 / 2).collect();
                prop_assert!(persons.len() >= min_n, "{part:?}");
            }
        }
        prop_assert_eq!(recovered(&all, min_n), Vec::<String>::new());
    }

    #[test]
    fn what_was_shown_together_stays_and_is_never_shown_apart(
        people in prop::collection::vec(person(), 4..12),
        later in prop::collection::vec(person(), 1..8),
        min_n in 3..=5_usize,
    ) {
        let k = MinN::new(min_n).unwrap();
        let Some((first, traces)) = released(&people, k) else { return Ok(()) };
        let all = [people, later].concat();
        let next = first.followed_by(&traces, &answers(&all), (k, Pace::Closed));
        if let Some((next, _)) = next.release {
            prop_assert_eq!(&next.rests[..first.rests.len()], &first.rests[..]);
            for place in first.rests.iter().flat_map(|rest| &rest.members) {
                prop_assert_eq!(next.cells[*place as usize].times(), 0);
            }
            let members: Vec<u32> = next.rests.iter().flat_map(|rest| rest.members.clone()).collect();
            prop_assert_eq!(members.iter().collect::<BTreeSet<_>>().len(), members.len());
        }
    }
}

/// The attack works: totals of everybody, hidden cells or not, give people away.
#[test]
fn totals_over_everybody_give_people_away() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut studies, mut found) = (0, 0);
    for _ in 0..120 {
        let people = prop::collection::vec(person(), 5..9).new_tree(&mut runner).unwrap().current();
        let Some((release, _)) = released(&people, MinN::DEFAULT) else { continue };
        let mut all = published(&people, &release, MinN::DEFAULT);
        for level in LEVELS {
            let keys: Vec<&CellKey> = release
                .cells
                .iter()
                .map(|cell| &cell.key)
                .filter(|key| key.level.as_deref() == Some(level))
                .collect();
            let said: Vec<(u8, u8)> =
                behind(&people, &keys, some()).answers.iter().map(|answer| (answer.1, answer.2)).collect();
            let mut observed = lars_domain::gap::observed::Observations {
                respondents: said.len(),
                asked: said.len(),
                ..Default::default()
            };
            for (e, x) in said {
                observed.pairs.add(lars_domain::gap::observed::Pair::points(e, x), 1);
            }
            all.extend(numbers(&observed, MinN::DEFAULT).map(|numbers| behind(&people, &keys, numbers)));
        }
        studies += 1;
        found += usize::from(!recovered(&all, 4).is_empty());
    }
    assert!(studies > 60 && found * 3 > studies, "{found} of {studies}");
}

/// Any numbers, for sets that are looked at before they have their own.
fn some() -> CellNumbers {
    let observed = lars_domain::gap::observed::Observations {
        pairs: [(5, 5), (5, 6), (6, 5)]
            .iter()
            .map(|(e, x)| lars_domain::gap::observed::Pair::points(*e, *x))
            .collect(),
        respondents: 3,
        asked: 3,
        ..Default::default()
    };
    numbers(&observed, MinN::new(3).unwrap()).unwrap()
}

#[test]
fn hidden_levels_are_shown_together_where_enough_people_are_behind_them() {
    let near = [Some((9, 2)), None];
    let far = [None, Some((7, 5))];
    let people: Vec<Person> = vec![(0, near), (0, [Some((4, 4)), None]), (0, far), (0, [None, Some((3, 9))])];
    let (release, _) = released(&people, MinN::DEFAULT).unwrap();
    assert!(release.cells.iter().all(|cell| cell.times() == 0));
    let results = results(&release, MinN::DEFAULT);
    let levels = results.coarse(Together::Levels);
    let numbers = levels[0].cell.numbers.shown().unwrap();
    assert_eq!((levels.len(), numbers.n, levels[0].without), (1, 4, 0));
    // Four ratings of at most two levels each are at least two people: one degree of freedom, and nothing is clear.
    assert!(numbers.t.unwrap().low < -9.0);
    assert_eq!(numbers.certainty(), Certainty::CannotTell);
    assert!(results.coarse(Together::All)[0].cell.numbers.shown().is_some());
}

#[test]
fn a_hidden_group_beside_a_shown_one_stays_out_of_every_view() {
    let mut people: Vec<Person> = (0..5).map(|n| (0, [Some((8, 2 + n)), None])).collect();
    people.extend((0..3).map(|n| (1, [Some((1, 10 - n)), None])));
    let (release, _) = released(&people, MinN::DEFAULT).unwrap();
    assert!(release.rests.is_empty());
    let results = results(&release, MinN::DEFAULT);
    let groups = results.coarse(Together::Groups);
    let shown: Vec<usize> = groups.iter().filter_map(|one| Some(one.cell.numbers.shown()?.n)).collect();
    assert_eq!(shown, [5], "the five who are shown anyway, and none of the three");
    assert!(groups.iter().any(|one| one.without == 1));
}
