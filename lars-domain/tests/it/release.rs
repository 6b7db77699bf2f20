//! Releases: what two of them may differ in, worked out by hand; and attacked from outside over thousands of random studies.

use std::collections::{BTreeMap, BTreeSet};

use lars_domain::ask::answer::rating::{RatingRow, Score, Scores};
use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::group::GroupResult;
use lars_domain::gap::organisation::CountsAs;
use lars_domain::gap::release::{Answers, Counted, Pace, Release, ReleasedCell};
use lars_domain::gap::trace::{Said, Trace, Traces};
use lars_domain::map::study::Wave;
use lars_domain::text::Text;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::attack::{Published, numbers, recovered, recovered_of};
use crate::equations::Answer;
use crate::fixture::{near, pair, time};

const PARTNERS: [&str; 2] = ["company", "research"];

/// Who says what of each partner group now; none where it is not rated.
type People = BTreeMap<usize, [Option<(u8, u8)>; 2]>;

fn answers(people: &People, (organisations, by_open_link): (usize, fn(usize) -> bool)) -> Answers {
    // Without organisations nothing is known of anybody's.
    let known = people.keys().filter(|person| organisations > 0 && !by_open_link(**person));
    let known =
        known.map(|person| (format!("r{person:03}"), format!("o{}", organisation(*person, organisations))));
    let mut answers = Answers::of_organisations(known.collect(), Counted::default());
    let no_contact =
        Scores { expectation: Some(Score::NoContact), experience: Some(Score::NoContact), importance: None };
    for (person, said) in people {
        let respondent = format!("r{person:03}");
        for (partner, said) in PARTNERS.iter().zip(said) {
            answers.add(&RatingRow {
                case: "north",
                wave: "2024",
                respondent: &respondent,
                helix: "company",
                partner,
                level: "regional",
                item: "relation",
                scores: said.map_or(no_contact, |(e, x)| pair(e, x)),
            });
        }
    }
    answers
}

/// What people count toward k where they are of so many organisations.
fn organisations_of(people: &BTreeSet<usize>, organisations: usize) -> usize {
    people.iter().map(|person| organisation(*person, organisations)).collect::<BTreeSet<_>>().len()
}

/// The organisation of a person, where there are so many; where there are none, everybody is one.
fn organisation(person: usize, organisations: usize) -> usize {
    if organisations == 0 { person } else { person % organisations }
}

/// Looks, one after the other, with all that was published.
struct Looks {
    rule: (MinN, Pace),
    release: Release,
    traces: Traces,
    /// Of each cell: what was published, one after the other.
    published: [Vec<Published>; 2],
    /// What was released of those who were erased since, of each cell: the attacker has not forgotten it.
    gone: [Vec<(Answer, u64)>; 2],
    /// What respondents were shown of their group, once.
    group: Option<GroupResult>,
    /// How many organisations there are; none: everybody is one.
    organisations: usize,
    /// Who came by an open link: they are of one of the organisations, and the program is not told which.
    by_open_link: fn(usize) -> bool,
}

/// What a trace tells of a respondent; without two ratings, zeros.
fn answer(respondent: &str, said: Said) -> Answer {
    let (e, x) = said.pair().unwrap_or_default();
    (respondent.trim_start_matches('r').parse().unwrap(), e, x)
}

impl Looks {
    fn new(min_n: usize, pace: Pace) -> Self {
        let rule = (MinN::new(min_n).unwrap(), pace);
        Self {
            rule,
            release: Release::default(),
            traces: Traces::default(),
            published: Default::default(),
            gone: Default::default(),
            group: None,
            organisations: 0,
            by_open_link: |_| false,
        }
    }

    /// The same where people are of so many organisations.
    fn of_organisations(min_n: usize, pace: Pace, organisations: usize) -> Self {
        Self { organisations, ..Self::new(min_n, pace) }
    }

    fn look(&mut self, people: &People) {
        let before = PARTNERS.map(|partner| self.times(partner));
        let next = self.release.followed_by(
            &self.traces,
            &answers(people, (self.organisations, self.by_open_link)),
            self.rule,
        );
        if let Some((release, traces)) = next.release {
            // As it comes back from where it is kept.
            let kept = serde_json::to_string(&release).unwrap();
            self.release = serde_json::from_str(&kept).unwrap();
            self.traces = Traces::default();
            traces.write().iter().for_each(|part| self.traces.read(part).unwrap());
        }
        for (at, partner) in PARTNERS.into_iter().enumerate() {
            let Some(cell) = self.cell(partner).filter(|cell| cell.times() > before[at]).cloned() else {
                continue;
            };
            let bit = 1_u64 << (cell.times() - 1);
            let place = u32::try_from(self.release.cells.iter().position(|of| *of == cell).unwrap()).unwrap();
            // Who was erased is in it while their batch was not parted.
            let parted: BTreeSet<u64> = cell.batches().iter().map(|batch| batch.inside).collect();
            for (_, inside) in &mut self.gone[at] {
                *inside |= if parted.contains(inside) || *inside & (bit >> 1) == 0 { 0 } else { bit };
            }
            let here = self.traces.respondents().flat_map(|respondent| {
                let traces = self.traces.of(respondent).iter().filter(|trace| trace.cell == place);
                traces.map(|trace| (answer(respondent, trace.said), trace.inside))
            });
            let all = here.chain(self.gone[at].iter().copied());
            let asked: BTreeSet<Answer> =
                all.filter(|(_, inside)| inside & bit > 0).map(|(answer, _)| answer).collect();
            let answers = asked.iter().filter(|answer| answer.1 > 0).copied().collect();
            if let Some(numbers) = numbers(&cell.observed, self.rule.0) {
                self.published[at].push(Published { asked, answers, numbers });
            }
        }
        self.group_looks();
    }

    fn cell(&self, partner: &str) -> Option<&ReleasedCell> {
        self.release.cells.iter().find(|cell| cell.key.partner.as_deref() == Some(partner))
    }

    fn times(&self, partner: &str) -> u32 {
        self.cell(partner).map_or(0, ReleasedCell::times)
    }

    /// What respondents are shown is one of the releases, and of one person more.
    fn group_looks(&mut self) {
        let options = GapOptions { min_n: self.rule.0, bootstrap: false, ..GapOptions::default() };
        let analysis = analyse(&self.release.observed(), &options);
        let place = ("north", "2024", "company");
        if self.group.as_ref().is_none_or(|group| group.means.is_empty()) {
            self.group = Some(GroupResult::of(&analysis, place, self.rule.0, time("2024-12-01T00:00:00Z")));
        }
        for mean in self.group.iter().flat_map(|group| &group.means) {
            let at = PARTNERS.iter().position(|partner| *partner == mean.partner).unwrap();
            let is_it = |of: &Published| (of.numbers.n, of.numbers.mean_gap) == (mean.n, mean.gap);
            assert!(mean.n > self.rule.0.get() && self.published[at].iter().any(is_it), "{mean:?}");
        }
    }

    fn erase(&mut self, person: usize) {
        let respondent = format!("r{person:03}");
        for (at, partner) in PARTNERS.into_iter().enumerate() {
            let cells = &self.release.cells;
            let place = cells.iter().position(|cell| cell.key.partner.as_deref() == Some(partner));
            let of_cell = |trace: &&Trace| Some(trace.cell as usize) == place;
            let traces = self.traces.of(&respondent).iter().filter(of_cell);
            self.gone[at].extend(traces.map(|trace| (answer(&respondent, trace.said), trace.inside)));
        }
        let parts = self.traces.write();
        self.traces = Traces::default();
        for part in parts {
            self.traces.read(&Traces::without(&part, &respondent).unwrap_or(part)).unwrap();
        }
    }

    /// n and mean expectation of the first relation, as released.
    fn mean(&self) -> (usize, f64) {
        let last = &self.published[0].last().unwrap().numbers;
        (last.n, last.mean_expectation)
    }
}

fn people(said: &[(u8, u8)]) -> People {
    said.iter().enumerate().map(|(person, said)| (person, [Some(*said); 2])).collect()
}

const FOUR: [(u8, u8); 4] = [(8, 5), (6, 2), (9, 7), (5, 4)];

#[test]
fn whoever_answers_between_two_looks_is_not_the_difference() {
    // Live it was 5 × 6.8 − 4 × 7.0 = 6.
    let mut looks = Looks::new(4, Pace::InSteps);
    let mut now = people(&FOUR);
    looks.look(&now);
    assert_eq!(looks.mean(), (4, 7.0));
    for (person, said) in [(4, (6, 6)), (5, (10, 1)), (6, (2, 8))] {
        now.insert(person, [Some(said); 2]);
        looks.look(&now);
        assert_eq!(looks.mean(), (4, 7.0), "{person}");
    }
    now.insert(7, [Some((4, 9)); 2]);
    looks.look(&now);
    assert_eq!(looks.mean(), (8, 6.25));
}

#[test]
fn whoever_withdraws_is_not_the_difference() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&[FOUR.as_slice(), &[(1, 9), (7, 2), (3, 3), (10, 6)]].concat());
    looks.look(&now);
    let all = looks.mean();
    for person in 0..3 {
        now.remove(&person);
        looks.erase(person);
        looks.look(&now);
        assert_eq!(looks.mean(), all, "{person}");
    }
    now.remove(&3);
    looks.erase(3);
    looks.look(&now);
    assert_eq!(looks.mean(), (4, 5.25));
}

#[test]
fn three_new_answers_and_one_that_goes_are_not_four() {
    // The dot that is missing afterwards would be the one of whoever withdrew.
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&[FOUR.as_slice(), &[(1, 9)]].concat());
    looks.look(&now);
    now.remove(&4);
    looks.erase(4);
    for (person, said) in [(5, (10, 1)), (6, (2, 8)), (7, (6, 6))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.mean(), (5, 5.8));
}

#[test]
fn one_who_withdraws_holds_nobody_up() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&[FOUR.as_slice(), &[(1, 9)]].concat());
    looks.look(&now);
    now.remove(&4);
    looks.erase(4);
    for (person, said) in [(5, (10, 1)), (6, (2, 8)), (7, (6, 6)), (8, (4, 9))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    // Four are added to the five; the one who went stays in the counters until three others go.
    assert_eq!(looks.mean(), (9, 51.0 / 9.0));
    for person in 0..3 {
        now.remove(&person);
        looks.erase(person);
    }
    looks.look(&now);
    assert_eq!(looks.mean().0, 9, "one of the first five would be left alone");
    now.remove(&3);
    looks.erase(3);
    looks.look(&now);
    assert_eq!(looks.mean(), (4, 5.5));
}

#[test]
fn whoever_changes_an_answer_is_counted_once() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&FOUR);
    looks.look(&now);
    now.insert(0, [Some((1, 1)); 2]);
    for (person, said) in [(5, (10, 1)), (6, (2, 8)), (7, (6, 6)), (8, (4, 9))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.mean(), (8, 6.25), "with the old answer, as before");
}

#[test]
fn an_answer_that_is_changed_back_is_the_old_one() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&[FOUR.as_slice(), &[(1, 9), (7, 2), (3, 3), (10, 6)]].concat());
    looks.look(&now);
    let first = now.clone();
    for (person, said) in [(0, (2, 9)), (1, (9, 9)), (2, (3, 1)), (3, (6, 8))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.published[0].len(), 2);
    // Three change back and one is new: against the first release the difference would be two people.
    for person in 0..3 {
        now.insert(person, first[&person]);
    }
    now.insert(8, [Some((5, 5)); 2]);
    looks.look(&now);
    assert_eq!(looks.published[0].len(), 2);
    now = first;
    looks.look(&now);
    assert_eq!(looks.published[0].len(), 3, "all four back is the first release again");
}

#[test]
fn a_relation_that_few_know_waits_and_holds_up_no_other() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&FOUR);
    looks.look(&now);
    for (person, said) in [(4, (10, 1)), (5, (2, 8)), (6, (6, 6)), (7, (4, 9))] {
        now.insert(person, [Some(said), (person == 4).then_some(said)]);
    }
    looks.look(&now);
    assert_eq!(looks.published.each_ref().map(Vec::len), [2, 1]);
}

#[test]
fn new_people_who_all_say_nearly_the_same_wait_for_another() {
    let mut looks = Looks::new(4, Pace::Closed);
    let mut now = people(&FOUR);
    looks.look(&now);
    for person in 4..8 {
        now.insert(person, [Some((9 + u8::try_from(person % 2).unwrap(), 2)); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.mean().0, 4, "their mean would tell each of them to half a point");
    now.insert(8, [Some((4, 6)); 2]);
    looks.look(&now);
    assert_eq!(looks.mean().0, 9);
}

#[test]
fn a_wave_that_stays_open_is_released_in_steps() {
    let mut looks = Looks::new(4, Pace::InSteps);
    let mut now = People::new();
    for person in 0..400_u16 {
        let said = (1 + u8::try_from(person * 7 % 10).unwrap(), 1 + u8::try_from(person * 3 % 10).unwrap());
        now.insert(person.into(), [Some(said); 2]);
        looks.look(&now);
    }
    let sizes: Vec<usize> = looks.published[0].iter().map(|of| of.numbers.n).collect();
    assert_eq!(sizes[..5], [4, 8, 12, 16, 20]);
    assert!(sizes.windows(2).all(|two| two[1] >= two[0] + two[0] / 5) && sizes.len() < 24, "{sizes:?}");
}

#[test]
fn the_pace_follows_the_closing_date() {
    let wave = |closes: Option<&str>| Wave {
        code: "w".to_owned(),
        name: Text::default(),
        opens: None,
        closes: closes.map(time),
        is_trial: false,
    };
    let now = time("2024-06-01T00:00:00Z");
    let pace = |closes| Pace::of(Some(&wave(closes)), now);
    assert_eq!(pace(Some("2024-06-01T00:00:01Z")), Pace::NotYet);
    assert_eq!(pace(Some("2024-06-01T00:00:00Z")), Pace::Closed);
    assert_eq!(pace(None), Pace::InSteps);
    assert_eq!(Pace::of(None, now), Pace::Closed);
    let mut looks = Looks::new(4, Pace::NotYet);
    looks.look(&people(&[(8, 5); 30]));
    assert!(looks.release.cells.is_empty());
}

#[test]
fn an_erased_respondent_leaves_no_trace() {
    let mut looks = Looks::new(4, Pace::Closed);
    looks.look(&people(&[FOUR.as_slice(), &FOUR].concat()));
    assert!(looks.traces.write().concat().contains("r002"));
    looks.erase(2);
    assert!(!looks.traces.write().concat().contains("r002") && looks.traces.of("r002").is_empty());
    near("the counters stay", looks.mean().1, 7.0);
}

/// What happens in a study between two looks.
#[derive(Debug, Clone)]
enum Event {
    Arrives([Option<(u8, u8)>; 2]),
    Changes(usize, [Option<(u8, u8)>; 2]),
    ChangesBack(usize),
    Withdraws(usize),
    Look,
}

fn event() -> impl Strategy<Value = Event> {
    let score = || prop_oneof![3 => 1..=10_u8, 1 => 9..=10_u8];
    let rating = || prop::option::weighted(0.85, (score(), score()));
    let said = || [rating(), rating()];
    prop_oneof![
        5 => said().prop_map(Event::Arrives),
        2 => (0..30_usize, said()).prop_map(|(who, said)| Event::Changes(who, said)),
        1 => (0..30_usize).prop_map(Event::ChangesBack),
        2 => (0..30_usize).prop_map(Event::Withdraws),
        4 => Just(Event::Look),
    ]
}

/// Plays a study; who looks sees what `look` makes of it.
fn play(events: &[Event], mut look: impl FnMut(&People, &BTreeSet<usize>)) {
    let mut now = People::new();
    let mut before: People = People::new();
    let (mut next, mut gone) = (0, BTreeSet::new());
    let nth = |now: &People, who: usize| now.keys().nth(who % now.len().max(1)).copied();
    for event in events {
        match event {
            Event::Arrives(said) => {
                now.insert(next, *said);
                next += 1;
            }
            Event::Changes(who, said) => {
                if let Some(who) = nth(&now, *who) {
                    before.insert(who, now[&who]);
                    // Often only one of the relations.
                    let said = if who % 2 == 0 { [said[0], now[&who][1]] } else { *said };
                    now.insert(who, said);
                }
            }
            Event::ChangesBack(who) => {
                if let Some(who) = nth(&now, *who)
                    && let Some(said) = before.get(&who)
                {
                    now.insert(who, *said);
                }
            }
            Event::Withdraws(who) => {
                if let Some(who) = nth(&now, *who) {
                    now.remove(&who);
                    gone.insert(who);
                }
            }
            Event::Look => look(&now, &gone),
        }
    }
    look(&now, &gone);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn nobody_is_recovered_from_releases(
        events in prop::collection::vec(event(), 12..70),
        min_n in 3..=5_usize,
        stays_open in any::<bool>(),
    ) {
        let mut looks = Looks::new(min_n, if stays_open { Pace::InSteps } else { Pace::Closed });
        let mut erased = BTreeSet::new();
        play(&events, |now, gone| {
            for person in gone.difference(&erased.clone()) {
                looks.erase(*person);
                erased.insert(*person);
            }
            looks.look(now);
        });
        for published in &looks.published {
            prop_assert_eq!(recovered(published, min_n), Vec::<String>::new());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_few_organisations_are_recovered_from_releases(
        events in prop::collection::vec(event(), 20..80),
        min_n in 3..=5_usize,
        organisations in 4..=14_usize,
        stays_open in any::<bool>(),
    ) {
        let pace = if stays_open { Pace::InSteps } else { Pace::Closed };
        let mut looks = Looks::of_organisations(min_n, pace, organisations);
        let mut erased = BTreeSet::new();
        play(&events, |now, gone| {
            for person in gone.difference(&erased.clone()) {
                looks.erase(*person);
                erased.insert(*person);
            }
            looks.look(now);
        });
        for published in &looks.published {
            let left = recovered_of(published, min_n, &|people| organisations_of(people, organisations));
            prop_assert_eq!(left, Vec::<String>::new());
        }
    }

    /// Those who came by an open link may be colleagues of anybody: they are never added to organisations that are known.
    #[test]
    fn no_few_are_recovered_where_some_came_by_an_open_link(
        events in prop::collection::vec(event(), 20..80),
        min_n in 3..=5_usize,
        organisations in 4..=14_usize,
        stays_open in any::<bool>(),
    ) {
        let pace = if stays_open { Pace::InSteps } else { Pace::Closed };
        let by_open_link = |person: usize| person % 3 == 2;
        let mut looks = Looks { by_open_link, ..Looks::of_organisations(min_n, pace, organisations) };
        let mut erased = BTreeSet::new();
        play(&events, |now, gone| {
            for person in gone.difference(&erased.clone()) {
                looks.erase(*person);
                erased.insert(*person);
            }
            looks.look(now);
        });
        let units = |people: &BTreeSet<usize>| {
            let (open, known): (BTreeSet<usize>, BTreeSet<usize>) = people.iter().partition(|one| by_open_link(**one));
            open.len().max(organisations_of(&known, organisations))
        };
        for published in &looks.published {
            prop_assert_eq!(recovered_of(published, min_n, &units), Vec::<String>::new());
        }
    }
}

/// The attack works on organisations too: it finds them where people are counted.
#[test]
fn counting_people_gives_organisations_away() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut studies, mut found) = (0, 0);
    for _ in 0..60 {
        let events = prop::collection::vec(event(), 40..70).new_tree(&mut runner).unwrap().current();
        let mut looks = Looks::new(4, Pace::Closed);
        play(&events, |now, _| looks.look(now));
        studies += usize::from(!looks.published[0].is_empty());
        let left = recovered_of(&looks.published[0], 4, &|people| organisations_of(people, 3));
        found += usize::from(!left.is_empty());
    }
    assert!(studies > 30 && found * 10 > studies * 8, "{found} of {studies}");
}

#[test]
fn four_people_of_one_organisation_are_no_group_and_a_fifth_of_another_is_none_either() {
    let mut looks = Looks::of_organisations(4, Pace::Closed, 100);
    // 0, 100, 200 and 300 are of one organisation.
    let mut now: People = FOUR.iter().enumerate().map(|(at, said)| (at * 100, [Some(*said); 2])).collect();
    looks.look(&now);
    assert!(looks.published[0].is_empty());
    for (person, said) in [(1, (6, 6)), (2, (10, 1))] {
        now.insert(person, [Some(said); 2]);
        looks.look(&now);
        assert!(looks.published[0].is_empty(), "{person}");
    }
    now.insert(3, [Some((2, 8)); 2]);
    looks.look(&now);
    assert_eq!(looks.mean().0, 7, "seven people of four organisations");
    // A colleague of each of the three comes: no new organisation is behind it with them, so all wait.
    for (person, said) in [(101, (1, 1)), (102, (9, 2)), (103, (4, 7)), (400, (5, 5))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.mean().0, 7, "they are no more organisations than before");
    for (person, said) in [(4, (3, 3)), (5, (8, 1)), (6, (6, 9)), (7, (10, 4))] {
        now.insert(person, [Some(said); 2]);
    }
    looks.look(&now);
    assert_eq!(looks.mean().0, 15);
}

#[test]
fn an_answer_by_an_open_link_opens_no_row_that_organisations_do_not_open() {
    let by_open_link = |person: usize| person >= 200;
    let mut looks = Looks { by_open_link, ..Looks::of_organisations(4, Pace::Closed, 100) };
    // Three organisations, and a colleague of the first by an open link.
    let mut now: People =
        [0, 1, 2, 200].into_iter().zip(FOUR).map(|(person, said)| (person, [Some(said); 2])).collect();
    looks.look(&now);
    assert!(looks.published[0].is_empty());
    for (person, said) in [(201, (1, 10)), (202, (5, 6))] {
        now.insert(person, [Some(said); 2]);
        looks.look(&now);
        assert!(looks.published[0].is_empty(), "{person}");
    }
    now.insert(3, [Some((2, 8)); 2]);
    looks.look(&now);
    assert_eq!(looks.mean().0, 7, "four organisations, and whoever else is there");
    // Whoever comes next is of unknown organisations only: four of them are enough for one another, three are not.
    for (person, said) in [(203, (1, 1)), (204, (9, 2)), (205, (4, 7))] {
        now.insert(person, [Some(said); 2]);
        looks.look(&now);
        assert_eq!(looks.mean().0, 7, "{person}");
    }
    now.insert(206, [Some((6, 3)); 2]);
    looks.look(&now);
    assert_eq!(looks.mean().0, 11);
}

#[test]
fn who_was_counted_as_unknown_stays_so_when_the_organisation_is_learnt() {
    let four: People = FOUR.iter().enumerate().map(|(at, said)| (200 + at, [Some(*said); 2])).collect();
    let by_open_link = |person: usize| person >= 200;
    let mut looks = Looks { by_open_link, ..Looks::of_organisations(4, Pace::Closed, 100) };
    looks.look(&four);
    assert_eq!(looks.mean().0, 4, "four people of whom nothing is known");
    // The register learns whose they are: nothing of what was released counts anew.
    let before = looks.release.clone();
    looks.by_open_link = |_| false;
    looks.look(&four);
    assert_eq!(looks.release, before);
    let traces: Vec<_> = looks.traces.respondents().flat_map(|one| looks.traces.of(one)).collect();
    assert!(!traces.is_empty() && traces.iter().all(|trace| trace.counts_as == CountsAs::Unknown));
}

/// The attack works: it finds people where results follow the answers of the moment.
#[test]
fn live_results_give_people_away() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut studies, mut found) = (0, 0);
    for _ in 0..60 {
        let events = prop::collection::vec(event(), 30..50).new_tree(&mut runner).unwrap().current();
        let mut live: Vec<Published> = Vec::new();
        let min_n = MinN::DEFAULT;
        play(&events, |now, _| {
            let mut looks = Looks::new(4, Pace::Closed);
            looks.look(now);
            live.extend(looks.published[0].pop());
        });
        live.dedup_by(|a, b| a.answers == b.answers);
        studies += usize::from(live.len() > 1);
        found += usize::from(!recovered(&live, min_n.get()).is_empty());
    }
    assert!(studies > 30 && found * 10 > studies * 8, "{found} of {studies}");
}
