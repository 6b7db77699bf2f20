//! Releases: the counters of a case and wave as they are published, and when the next ones may follow.
//!
//! Nothing follows the answers of the moment: two looks would tell who came in between. What two releases may differ in is decided here,
//! cell by cell; `docs/disclosure.md` shows the arithmetic, `docs/adr/0034-results-are-releases.md` the reasons.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::analysis::{GapAnalysis, GapOptions, analyse};
use super::cell::{Cell, CellKey};
use super::disclosure::MinN;
use super::gather::{Gather, Ids, RowCodes};
use super::observed::{KeyField, Observations, Observed, Pair, PairCounts, Unit};
use super::trace::{Said, Trace, Traces};
use crate::ask::answer::rating::{RatingRow, SIMULATED};
use crate::map::study::Wave;

/// A mean is told if it can be had to within this, on either side.
pub const WITHIN: f64 = 0.5;
/// The most releases of one cell: then it stays as it is.
pub const MAX_RELEASES: u32 = 63;
/// Where a wave stays open, a step is at least one of so many people of a cell.
const PART_OF_STEP: u64 = 5;

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
    pub fn step(self, people: u64, min_n: MinN) -> u64 {
        let least = min_n.get() as u64;
        if self == Self::InSteps { least.max(people / PART_OF_STEP) } else { least }
    }
}

/// Answers that have been in the same releases of a cell. Nobody who sees all releases can tell them apart.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// The releases of the cell that they are in, a bit each.
    inside: u64,
    /// How many were asked.
    asked: u64,
    /// What those said who gave both ratings.
    pairs: PairCounts,
}

impl Batch {
    fn add(&mut self, said: Said) {
        self.asked += 1;
        if let Some((expectation, experience)) = said.pair() {
            self.pairs.add(Pair::points(expectation, experience), 1);
        }
    }

    fn is_empty(&self) -> bool {
        self.asked == 0
    }

    /// What is left without some of them.
    fn less(&self, others: &Self) -> Self {
        let mut pairs = self.pairs.clone();
        pairs.take(&others.pairs);
        Self { inside: self.inside, asked: self.asked.saturating_sub(others.asked), pairs }
    }

    /// Whether it may be seen as the difference of releases: nobody, or enough people who do not all say the same.
    fn is_safe(&self, min_n: MinN) -> bool {
        let (least, rated) = (min_n.get() as u64, self.pairs.total());
        self.is_empty()
            || (self.asked >= least && (rated == 0 || (rated >= least && !is_told(1, &self.pairs))))
    }
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

/// A cell as it was last released.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ReleasedCell {
    /// Which answers.
    pub key: CellKey,
    /// What they say; nothing where too few people answered for a first release.
    pub observed: Observations,
    /// Everything that was ever released of it.
    batches: Vec<Batch>,
    /// How often it was released.
    times: u32,
}

impl ReleasedCell {
    /// How often it was released.
    pub fn times(&self) -> u32 {
        self.times
    }

    /// Whether the answers of now may follow. They come by the releases that they are in already.
    fn followed_by(&self, now: &BTreeMap<u64, Batch>, (min_n, pace): (MinN, Pace)) -> Verdict {
        let nobody = Batch::default();
        let next = 1_u64 << self.times.min(MAX_RELEASES);
        let fresh = Batch { inside: next, ..now.get(&0).unwrap_or(&nobody).clone() };
        if self.times == 0 {
            let enough = fresh.pairs.total() >= min_n.get() as u64;
            return if enough { Verdict::Follows(vec![fresh]) } else { Verdict::Same };
        }
        let (mut batches, mut behind, mut is_safe) = (Vec::new(), fresh.asked, fresh.is_safe(min_n));
        for batch in &self.batches {
            let stays = now.get(&batch.inside).unwrap_or(&nobody);
            let goes = batch.less(stays);
            let was_in = batch.inside & (next >> 1) > 0;
            behind += if was_in { goes.asked } else { stays.asked };
            let is_split = !stays.is_empty() && !goes.is_empty();
            is_safe &= !is_split || (stays.is_safe(min_n) && goes.is_safe(min_n));
            batches.push(Batch { inside: batch.inside | next, ..stays.clone() });
            batches.push(goes);
        }
        batches.push(fresh);
        let people =
            self.batches.iter().filter(|batch| batch.inside & (next >> 1) > 0).map(|batch| batch.asked).sum();
        batches.retain(|batch| !batch.is_empty());
        match behind {
            0 => Verdict::Same,
            _ if is_safe && self.times < MAX_RELEASES && behind >= pace.step(people, min_n) => {
                Verdict::Follows(batches)
            }
            _ => Verdict::Waits,
        }
    }
}

/// What becomes of a cell.
enum Verdict {
    /// Nothing has changed, or too few people have answered for a first release.
    Same,
    /// Something has changed, and too few people are behind it.
    Waits,
    /// It is released; these are all the answers that ever were.
    Follows(Vec<Batch>),
}

/// What follows a release.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// The next release with the traces it leaves; `None` where no cell changes.
    pub release: Option<(Release, Traces)>,
    /// Whether a cell keeps its numbers although answers have come, gone or changed.
    pub waits: bool,
}

/// The results of a case, computed from its releases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaseReleases {
    /// When the latest of them was made; none where there is none.
    pub at: Option<Timestamp>,
    /// The respondents of each wave at its latest release.
    pub respondents: BTreeMap<String, usize>,
    /// The cells of all waves.
    pub analysis: GapAnalysis,
}

impl CaseReleases {
    /// Computes them from the latest release of each wave.
    pub fn of(releases: Vec<(String, Timestamp, Release)>, options: &GapOptions) -> Self {
        let mut observed = Observed::default();
        let (mut respondents, mut at) = (BTreeMap::new(), None);
        for (wave, made, release) in releases {
            respondents.insert(wave, release.respondents);
            at = at.max(Some(made));
            observed.merge(release.observed());
        }
        Self { at, respondents, analysis: analyse(&observed, options) }
    }

    /// How many more must answer, at least, before a wave that stays open has other results: from how many have answered by helix.
    pub fn more(&self, wave: &str, finished: &[usize], min_n: MinN) -> usize {
        let is_of = |cell: &&Cell| cell.key.wave.as_deref() == Some(wave) && cell.numbers.shown().is_some();
        let (step, come) = if self.analysis.cells.iter().any(|cell| is_of(&cell)) {
            let known = self.respondents.get(wave).copied().unwrap_or_default();
            (min_n.get(), finished.iter().sum::<usize>().saturating_sub(known))
        } else {
            (min_n.get(), finished.iter().copied().max().unwrap_or_default())
        };
        step.saturating_sub(come).max(1)
    }
}

/// What is published of a case and wave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// The cells. A cell keeps its place from release to release.
    pub cells: Vec<ReleasedCell>,
    /// Rating rows at the time.
    pub rows: u64,
    /// Different respondents at the time.
    pub respondents: usize,
    /// Whether any of the respondents is simulated.
    pub simulated: bool,
}

impl Release {
    /// The counters of all cells, sorted by key: what results are computed from.
    pub fn observed(&self) -> Observed {
        let mut cells: Vec<_> =
            self.cells.iter().map(|cell| (cell.key.clone(), cell.observed.clone())).collect();
        cells.sort_by(|a, b| a.0.cmp(&b.0));
        Observed { cells, rows: self.rows, respondents: self.respondents, simulated: self.simulated }
    }

    /// What follows.
    ///
    /// **Takes** what was released before and of whom, the answers of now, and how few people may be behind a change.
    /// **Cost** linear in the ratings.
    pub fn followed_by(&self, traces: &Traces, now: Answers, rule: (MinN, Pace)) -> Next {
        if rule.1 == Pace::NotYet {
            return Next { release: None, waits: false };
        }
        let Answers { gather, cells: ids, people } = now;
        let mut next = self.clone();
        let mut places: HashMap<CellKey, u32> =
            (0..).zip(&self.cells).map(|(place, cell)| (cell.key.clone(), place)).collect();
        let mut is_new = false;
        let mut place = |codes: &RowCodes| {
            let key = gather.key(codes);
            *places.entry(key.clone()).or_insert_with(|| {
                is_new = true;
                next.cells.push(ReleasedCell { key, ..ReleasedCell::default() });
                u32::try_from(next.cells.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let place_of: Vec<u32> = ids.keys().iter().map(&mut place).collect();
        let mut found: Vec<BTreeMap<u64, Batch>> = vec![BTreeMap::new(); next.cells.len()];
        for person in &people {
            for (cell, said, inside) in person.beside(traces, &place_of) {
                found[cell as usize].entry(inside).or_default().add(said);
            }
        }
        let simulated = people.iter().any(|person| person.respondent.starts_with(SIMULATED));
        let observed = gather.finish(people.len(), simulated);
        (next.rows, next.respondents, next.simulated) =
            (observed.rows, observed.respondents, observed.simulated);
        let mut counters: HashMap<CellKey, Observations> = observed.cells.into_iter().collect();
        let (mut bits, mut waits) = (vec![0_u64; next.cells.len()], false);
        for ((cell, found), bit) in next.cells.iter_mut().zip(&found).zip(&mut bits) {
            match cell.followed_by(found, rule) {
                Verdict::Same => {}
                Verdict::Waits => waits = true,
                Verdict::Follows(batches) => {
                    *bit = 1 << cell.times;
                    cell.observed = counters.remove(&cell.key).unwrap_or_default();
                    (cell.batches, cell.times) = (batches, cell.times + 1);
                }
            }
        }
        let changes = is_new || bits.iter().any(|bit| *bit > 0);
        let release = changes.then(|| (next, left_by(&people, traces, &place_of, &bits)));
        Next { release, waits }
    }
}

/// The traces after a release in which the cells with a bit have changed.
fn left_by(people: &[Person], before: &Traces, place_of: &[u32], bits: &[u64]) -> Traces {
    let mut after = before.clone();
    for person in people {
        let mut traces = before.of(&person.respondent).to_vec();
        for (cell, said, inside) in person.beside(before, place_of) {
            let bit = bits[cell as usize];
            match traces.iter_mut().find(|trace| trace.cell == cell && trace.said == said) {
                _ if bit == 0 => {}
                Some(trace) => trace.inside |= bit,
                None => traces.push(Trace { cell, said, inside: inside | bit }),
            }
        }
        if !traces.is_empty() {
            after.put(&person.respondent, traces);
        }
    }
    after
}

/// What one respondent said, by the number of the cell.
#[derive(Debug)]
struct Person {
    respondent: Box<str>,
    said: Vec<(u32, Said)>,
}

impl Person {
    /// What was said in each cell, and in which releases that is already.
    fn beside<'a>(
        &'a self,
        traces: &'a Traces,
        place_of: &'a [u32],
    ) -> impl Iterator<Item = (u32, Said, u64)> + 'a {
        let known = traces.of(&self.respondent);
        self.said.iter().map(move |(number, said)| {
            let cell = place_of[*number as usize];
            let from = known.partition_point(|trace| trace.cell < cell);
            let mut same = known[from..].iter().take_while(|trace| trace.cell == cell);
            (cell, *said, same.find(|trace| trace.said == *said).map_or(0, |trace| trace.inside))
        })
    }
}

/// The answers of a case and wave as they are now: the finished ones, respondent by respondent.
#[derive(Debug)]
pub struct Answers {
    gather: Gather,
    cells: Ids<RowCodes>,
    people: Vec<Person>,
}

impl Default for Answers {
    fn default() -> Self {
        let gather = Gather::new(&KeyField::STANDARD, Unit::Respondent);
        Self { gather, cells: Ids::default(), people: Vec::new() }
    }
}

impl Answers {
    /// Takes a row. The rows of a respondent come one after the other, each rating once.
    pub fn add(&mut self, row: &RatingRow<'_>) {
        let codes = self.gather.codes(row);
        if self.people.last().is_none_or(|last| *last.respondent != *row.respondent) {
            self.people.push(Person { respondent: row.respondent.into(), said: Vec::new() });
        }
        let cell = self.cells.id(&codes);
        if let (Some(said), Some(person)) = (Said::of(&row.scores), self.people.last_mut()) {
            person.said.push((cell, said));
        }
        self.gather.count(codes, row);
    }
}
