//! Batches: what was ever released of a cell, in groups that nobody who sees all releases can tell apart; and which answers may follow.
//!
//! Why it is enough that no batch is small is told in `docs/disclosure.md`. What is kept of it, and of whom, is in `release`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::disclosure::MinN;
use super::observed::{Observations, Pair, PairCounts};
use super::organisation::CountsAs;
use super::trace::Said;
use crate::map::study::Wave;

/// A mean is told if it can be had to within this, on either side.
pub const WITHIN: f64 = 0.5;
/// The most releases of one cell: then it stays as it is.
pub const MAX_RELEASES: u32 = 63;
/// Where a wave stays open, a step is at least one of so many people of a cell.
const PART_OF_STEP: usize = 5;
/// Stands for answers that were in no release yet.
const FRESH: u64 = 0;

/// When results of a wave are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Not now: answers are taken until a day that is set.
    NotYet,
    /// In steps: the wave has no closing date.
    InSteps,
    /// After the close: with every change that enough people are behind.
    Closed,
}

impl Pace {
    /// The pace of a wave at a moment; of one that the study does not know any more, that of a closed one.
    pub fn of(wave: Option<&Wave>, now: Timestamp) -> Self {
        match wave.map(|wave| wave.closes) {
            Some(Some(closes)) if now < closes => Self::NotYet,
            Some(None) => Self::InSteps,
            _ => Self::Closed,
        }
    }

    /// How many people must be behind a change of a cell of this size.
    pub fn step(self, people: usize, min_n: MinN) -> usize {
        if self == Self::InSteps { min_n.get().max(people / PART_OF_STEP) } else { min_n.get() }
    }
}

/// Answers that have been in the same releases of a cell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// The releases of the cell that they are in, a bit each.
    pub inside: u64,
    /// What they say. Of those who were erased since nothing else is kept.
    pub said: Observations,
}

/// Whether these people may be seen as the difference of releases: nobody, or of enough organisations, and not all saying the same.
fn is_safe(said: &Observations, min_n: MinN) -> bool {
    let enough = |organisations: usize| organisations >= min_n.get();
    let is_rated_safely = said.respondents == 0 || (enough(said.organisations()) && !is_told(1, &said.pairs));
    said.asked == 0 || (enough(said.organisations_asked()) && is_rated_safely)
}

/// Whether the mean of `some` of these people can be had to ±0.5 by whoever knows what all of them said, and not who said what.
pub(super) fn is_told(some: u64, all: &PairCounts) -> bool {
    let told = |part: fn(Pair) -> i64| {
        let mut values: Vec<(f64, u64)> =
            all.iter().map(|(pair, count)| (part(pair) as f64 / f64::from(pair.of), count)).collect();
        values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let least = sum_of_first(some, values.iter().copied());
        let most = sum_of_first(some, values.iter().rev().copied());
        most - least <= 2.0 * WITHIN * some as f64
    };
    told(|pair| pair.expectation) || told(|pair| pair.experience) || told(Pair::gap)
}

fn sum_of_first(mut some: u64, values: impl Iterator<Item = (f64, u64)>) -> f64 {
    let mut sum = 0.0;
    for (value, count) in values {
        let taken = count.min(some);
        (sum, some) = (sum + value * taken as f64, some - taken);
    }
    sum
}

/// What one respondent has in the latest release of a cell, and what they say now; each with the releases it is in.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// In the latest release.
    pub was: Option<(Said, u64)>,
    /// Now.
    pub is: Option<(Said, u64)>,
    /// How they count in the cell.
    pub counts_as: CountsAs,
}

impl Seat {
    fn stays(&self) -> bool {
        self.was.is_some() && self.was == self.is
    }
}

/// How the answers of now stand to what was released of a cell. Batches are named by the releases they are in.
#[derive(Debug, Default)]
pub struct Standing {
    /// In the latest release, and still said.
    stays: BTreeMap<u64, Observations>,
    /// In the latest release, and something else is said now, of another batch: what was said, and what is.
    moves: BTreeMap<(u64, u64), (Observations, Observations)>,
    /// Not in the latest release.
    comes: BTreeMap<u64, Observations>,
}

impl Standing {
    /// Counts a respondent.
    pub fn add(&mut self, seat: Seat) {
        match (seat.was, seat.is) {
            (Some((said, inside)), _) if seat.stays() => {
                said.count(self.stays.entry(inside).or_default(), seat.counts_as);
            }
            (Some((was, from)), Some((is, to))) => {
                let (before, after) = self.moves.entry((from, to)).or_default();
                was.count(before, seat.counts_as);
                is.count(after, seat.counts_as);
            }
            (None, Some((said, to))) => said.count(self.comes.entry(to).or_default(), seat.counts_as),
            // Gone: what the batch has more than all others.
            (_, None) => {}
        }
    }
}

/// What becomes of a cell.
#[derive(Debug, Default)]
pub struct Verdict {
    /// What was ever released of it afterwards; `None` where it keeps its numbers.
    pub batches: Option<Vec<Batch>>,
    /// Whether anything has changed that is not seen yet.
    pub waits: bool,
    /// Batches whose respondents are seen with what they say now.
    from: BTreeSet<u64>,
    /// Batches that stay whole although some of them are gone.
    whole: BTreeSet<u64>,
    /// Batches that nobody may join.
    shut: BTreeSet<u64>,
}

impl Verdict {
    /// Decides on a cell that was released `times` times.
    ///
    /// Who has changed an answer goes from one batch and comes to another, in one step or not at all, so that nobody is counted twice.
    pub fn on((before, times): (&[Batch], u32), now: &Standing, (min_n, pace): (MinN, Pace)) -> Self {
        let next = 1_u64 << times.min(MAX_RELEASES);
        let latest = next >> 1;
        let mut verdict = Self { from: now.moves.keys().map(|(from, _)| *from).collect(), ..Self::default() };
        if times == 0 {
            let fresh = now.comes.get(&FRESH).cloned().unwrap_or_default();
            let enough = fresh.organisations() >= min_n.get();
            verdict.batches = enough.then(|| vec![Batch { inside: next, said: fresh }]);
            return verdict;
        }
        while verdict.is_tightened(before, now, latest, min_n) {}
        let joined = verdict.joined(now);
        let (mut batches, mut behind, mut people) = (Vec::new(), 0, 0);
        for batch in before {
            let (inside, outside) = if batch.inside & latest > 0 {
                people += batch.said.organisations_asked();
                let stays = verdict.staying(batch, now);
                let goes = batch.said.less(&stays);
                behind += goes.organisations_asked();
                (stays, goes)
            } else {
                let comes = joined.get(&batch.inside).cloned().unwrap_or_default();
                behind += comes.organisations_asked();
                let rest = batch.said.less(&comes);
                (comes, rest)
            };
            batches.push(Batch { inside: batch.inside | next, said: inside });
            batches.push(Batch { inside: batch.inside, said: outside });
        }
        let fresh = joined.get(&FRESH).cloned().unwrap_or_default();
        behind += fresh.organisations_asked();
        batches.push(Batch { inside: next, said: fresh });
        batches.retain(|batch| batch.said.asked > 0);
        let follows = behind > 0 && behind >= pace.step(people, min_n) && times < MAX_RELEASES;
        let moved = now.moves.keys().all(|(from, _)| verdict.from.contains(from));
        verdict.waits = !moved
            || !verdict.whole.is_empty()
            || now.comes.keys().any(|to| verdict.shut.contains(to))
            || (behind > 0 && !follows);
        verdict.batches = follows.then_some(batches);
        verdict
    }

    /// Takes one liberty back that would leave a small batch; `false` where there is none.
    fn is_tightened(&mut self, before: &[Batch], now: &Standing, latest: u64, min_n: MinN) -> bool {
        let nobody = Observations::default();
        for (to, comes) in self.joined(now) {
            let batch = before.iter().find(|batch| to != FRESH && batch.inside == to);
            let rest = batch.map_or_else(|| nobody.clone(), |batch| batch.said.less(&comes));
            if is_safe(&comes, min_n) && is_safe(&rest, min_n) {
                continue;
            }
            let moved = now.moves.keys().filter(|(_, into)| *into == to);
            let back: Vec<u64> =
                moved.map(|(from, _)| *from).filter(|from| self.from.contains(from)).collect();
            if back.is_empty() {
                self.shut.insert(to);
            }
            self.from.retain(|from| !back.contains(from));
            return true;
        }
        for batch in before.iter().filter(|batch| batch.inside & latest > 0) {
            let stays = self.staying(batch, now);
            let goes = batch.said.less(&stays);
            let is_split = stays.asked > 0 && goes.asked > 0;
            if is_split && !(is_safe(&stays, min_n) && is_safe(&goes, min_n)) {
                if !self.from.remove(&batch.inside) {
                    self.whole.insert(batch.inside);
                }
                return true;
            }
        }
        false
    }

    /// Who of a batch of the latest release is in the next one, too.
    fn staying(&self, batch: &Batch, now: &Standing) -> Observations {
        if self.whole.contains(&batch.inside) {
            return batch.said.clone();
        }
        let mut stays = now.stays.get(&batch.inside).cloned().unwrap_or_default();
        for ((from, _), (was, _)) in &now.moves {
            if *from == batch.inside && !self.from.contains(from) {
                stays.merge(was.clone());
            }
        }
        stays
    }

    /// Who joins which batch.
    fn joined(&self, now: &Standing) -> BTreeMap<u64, Observations> {
        let mut joined: BTreeMap<u64, Observations> = BTreeMap::new();
        for (to, said) in now.comes.iter().filter(|(to, _)| !self.shut.contains(to)) {
            joined.entry(*to).or_default().merge(said.clone());
        }
        for ((from, to), (_, is)) in &now.moves {
            if self.from.contains(from) {
                joined.entry(*to).or_default().merge(is.clone());
            }
        }
        joined
    }

    /// Which of what a respondent said and says is in the next release, if the cell has one.
    pub fn seated(&self, seat: Seat) -> Option<(Said, u64)> {
        match (seat.was, seat.is) {
            (Some(was), _) if seat.stays() || self.whole.contains(&was.1) => Some(was),
            (Some(was), Some(is)) => Some(if self.from.contains(&was.1) { is } else { was }),
            (None, Some(is)) => (!self.shut.contains(&is.1)).then_some(is),
            (_, None) => None,
        }
    }
}
