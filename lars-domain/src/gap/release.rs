//! Releases: the counters of a case and wave as they are published, and when the next ones may follow.
//!
//! Nothing follows the answers of the moment: two looks would tell who came in between. What two releases may differ in is decided here,
//! cell by cell; `docs/disclosure.md` shows the arithmetic, `docs/adr/0034-results-are-releases.md` the reasons.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::analysis::{GapAnalysis, GapOptions, Size, analyse};
pub use super::batch::{Batch, Pace};
use super::batch::{Seat, Standing, Verdict};
use super::cell::{Cell, CellKey};
use super::disclosure::MinN;
use super::gather::{Gather, Ids, RowCodes};
use super::observed::{KeyField, Observations, Observed, Unit};
use super::organisation::{CountsAs, Organisations, Whose};
use super::question::QuestionResult;
use super::together::{Coarse, Hidden, Rest, Together, Voice, coarse, rests};
use super::trace::{Said, Trace, Traces};
use crate::ask::answer::rating::{RatingRow, SIMULATED};

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

    /// Everything that was ever released of it, by releases: for those who want to check a release.
    pub fn batches(&self) -> &[Batch] {
        &self.batches
    }

    /// Whether a trace is in the latest release.
    pub(super) fn holds(&self, trace: &Trace) -> bool {
        self.times > 0 && trace.inside & 1 << (self.times - 1) > 0
    }

    /// Takes the numbers of the next release.
    fn follow(&mut self, batches: Vec<Batch>) {
        let bit = 1_u64 << self.times;
        self.observed = Observations::default();
        for batch in batches.iter().filter(|batch| batch.inside & bit > 0) {
            self.observed.merge(batch.said.clone());
        }
        (self.batches, self.times) = (batches, self.times + 1);
    }
}

/// What the smallest group is counted in: organisations where they are known, else people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Different organisations.
    pub organisations: usize,
    /// People whose organisation is not known.
    pub people: usize,
}

/// What follows a release.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// The next release with the traces it leaves; `None` where no cell changes.
    pub release: Option<(Release, Traces)>,
    /// Whether a cell keeps its numbers although answers have come, gone or changed.
    pub waits: bool,
}

impl Next {
    /// The same without a release in which no number changes: in an anonymous study with an open wave its time would be that of the first
    /// answer of a group.
    #[must_use]
    pub fn if_numbers_change(self, before: &Release) -> Self {
        let times = |release: &Release| release.cells.iter().map(|cell| cell.times).sum::<u32>();
        let release = self.release.filter(|(release, _)| {
            times(release) > times(before) || release.rests.len() > before.rests.len()
        });
        Self { release, ..self }
    }

    /// The same with results of questions that were not published yet.
    #[must_use]
    pub fn with_questions(self, (before, traces): (&Release, &Traces), results: Vec<QuestionResult>) -> Self {
        if results.is_empty() {
            return self;
        }
        let (mut release, traces) = self.release.unwrap_or_else(|| (before.clone(), traces.clone()));
        release.questions.extend(results);
        Self { release: Some((release, traces)), waits: self.waits }
    }
}

/// The results of a case, computed from its releases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaseReleases {
    /// When the latest of them was made; none where there is none.
    pub at: Option<Timestamp>,
    /// The respondents of each wave at its latest release, as far as the shown cells tell.
    pub respondents: BTreeMap<String, usize>,
    /// What the smallest group was counted in, of each wave.
    #[serde(default)]
    pub counted: BTreeMap<String, Counted>,
    /// The cells of all waves.
    pub analysis: GapAnalysis,
    /// What is published of questions, by wave.
    #[serde(default)]
    pub questions: BTreeMap<String, Vec<QuestionResult>>,
    /// The cells of coarser views, of all waves.
    #[serde(default)]
    pub coarse: Vec<(Together, Vec<Coarse>)>,
}

impl CaseReleases {
    /// Computes them from the latest release of each wave.
    pub fn of(releases: Vec<(String, Timestamp, Release)>, options: &GapOptions) -> Self {
        let mut observed = Observed::default();
        let (mut waves, mut at) = (Vec::new(), None);
        let mut counted = BTreeMap::new();
        let (mut all_rests, mut questions) = (Vec::new(), BTreeMap::new());
        for (wave, made, release) in releases {
            all_rests.extend_from_slice(&release.rests);
            questions.insert(wave.clone(), release.questions.clone());
            counted.extend(release.counted.map(|of| (wave.clone(), of)));
            waves.push(wave);
            at = at.max(Some(made));
            observed.merge(release.observed());
        }
        let coarse = Together::ALL.map(|view| (view, coarse(view, &observed, &all_rests, options)));
        let mut analysis = analyse(&observed, options);
        analysis.waves =
            waves.into_iter().map(|wave| (wave.clone(), shown_size(&analysis.cells, &wave))).collect();
        analysis.rows = analysis.waves.values().map(|size| size.rows).sum();
        analysis.respondents = analysis.waves.values().map(|size| size.respondents).sum();
        let respondents =
            analysis.waves.iter().map(|(wave, size)| (wave.clone(), size.respondents)).collect();
        Self { at, respondents, counted, analysis, questions, coarse: coarse.to_vec() }
    }

    /// Keeps the waves that are asked for.
    pub fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        let keeps = |cell: &Cell| cell.key.wave.as_deref().is_none_or(&is_kept);
        self.analysis.cells.retain(keeps);
        self.questions.retain(|wave, _| is_kept(wave));
        for (_, cells) in &mut self.coarse {
            cells.retain(|coarse| keeps(&coarse.cell));
        }
    }

    /// Leaves out every group of which nothing is shown in a wave: in an anonymous study that it is hidden would say that somebody of it has
    /// answered.
    pub fn veil(&mut self) {
        let group = |cell: &Cell| (cell.key.wave.clone(), cell.key.helix.clone());
        let shown = self.analysis.cells.iter().filter(|cell| cell.numbers.shown().is_some());
        let told: HashSet<_> = shown.map(group).collect();
        self.analysis.cells.retain(|cell| told.contains(&group(cell)));
        self.analysis.waves.retain(|_, size| size.respondents > 0);
        let cells = &self.analysis.cells;
        for (view, coarse) in &mut self.coarse {
            let hidden = |key: &CellKey| {
                let of_key = cells.iter().filter(|cell| view.key(&cell.key) == *key);
                of_key.filter(|cell| cell.numbers.shown().is_none()).count()
            };
            let is_told = |key: &CellKey| cells.iter().any(|cell| view.key(&cell.key) == *key);
            coarse.retain(|coarse| coarse.cell.numbers.shown().is_some() || is_told(&coarse.cell.key));
            for coarse in coarse {
                coarse.without = coarse.without.min(hidden(&coarse.cell.key));
            }
        }
    }

    /// The cells of a coarser view; none where the result was computed before there were any.
    pub fn coarse(&self, view: Together) -> &[Coarse] {
        self.coarse.iter().find(|(known, _)| *known == view).map_or(&[], |(_, cells)| cells)
    }

    /// How many more must answer, at least, before a wave that stays open has other results: from how many have answered by helix. 0 where
    /// enough have: then it depends on which relations they rated.
    pub fn more(&self, wave: &str, finished: &[usize], min_n: MinN) -> usize {
        let of_wave = |cell: &&Cell| cell.key.wave.as_deref() == Some(wave);
        let sizes = self.analysis.cells.iter().filter(of_wave).filter_map(|cell| cell.numbers.shown());
        let (step, come) = if let Some(smallest) = sizes.map(|numbers| numbers.n).min() {
            let known = self.respondents.get(wave).copied().unwrap_or_default();
            (Pace::InSteps.step(smallest, min_n), finished.iter().sum::<usize>().saturating_sub(known))
        } else {
            (min_n.get(), finished.iter().copied().max().unwrap_or_default())
        };
        step.saturating_sub(come)
    }
}

/// What the shown cells of a wave rest on: their ratings, and of each helix the respondents of its largest cell. A number of all respondents,
/// less those, would be the size of the groups that are hidden.
fn shown_size(cells: &[Cell], wave: &str) -> Size {
    let (mut rows, mut largest) = (0, BTreeMap::new());
    for cell in cells.iter().filter(|cell| cell.key.wave.as_deref() == Some(wave)) {
        let Some(numbers) = cell.numbers.shown() else { continue };
        rows += numbers.n as u64;
        let of_helix = largest.entry(&cell.key.helix).or_insert(0);
        *of_helix = numbers.n.max(*of_helix);
    }
    Size { rows, respondents: largest.into_values().sum() }
}

/// What is published of a case and wave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// The cells. A cell keeps its place from release to release.
    pub cells: Vec<ReleasedCell>,
    /// What hidden cells say together. A rest stays as it is, and its cells are in no other and never shown by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rests: Vec<Rest>,
    /// What is published of questions that are not ratings: each once, for good.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionResult>,
    /// Rating rows at the time.
    pub rows: u64,
    /// Different respondents at the time.
    pub respondents: usize,
    /// Whether any of the respondents is simulated.
    pub simulated: bool,
    /// What was counted; nothing in releases from before organisations were.
    #[serde(default)]
    pub counted: Option<Counted>,
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
    pub fn followed_by(&self, traces: &Traces, now: &Answers, rule: (MinN, Pace)) -> Next {
        if rule.1 == Pace::NotYet {
            return Next { release: None, waits: false };
        }
        let mut next = self.clone();
        let place_of = next.places(now);
        let is_new = next.cells.len() > self.cells.len();
        let mut people = now.seats(traces, &place_of, &next.cells);
        now.seat_organisations(traces, &mut people);
        let mut standing: Vec<Standing> = next.cells.iter().map(|_| Standing::default()).collect();
        for (cell, seat) in people.iter().flat_map(|(_, seats)| seats) {
            standing[*cell as usize].add(*seat);
        }
        let in_rest: HashSet<u32> = self.rests.iter().flat_map(|rest| rest.members.iter().copied()).collect();
        let verdict = |(place, (cell, standing)): (u32, (&ReleasedCell, &Standing))| {
            if in_rest.contains(&place) {
                return Verdict::default();
            }
            Verdict::on((&cell.batches, cell.times), standing, rule)
        };
        let verdicts: Vec<Verdict> = (0..).zip(next.cells.iter().zip(&standing)).map(verdict).collect();
        let waits = verdicts.iter().any(|verdict| verdict.waits);
        let follows = verdicts.iter().any(|verdict| verdict.batches.is_some());
        if rule.1 == Pace::Closed {
            let is_hidden = |place: u32| {
                let (cell, verdict) = (&next.cells[place as usize], &verdicts[place as usize]);
                cell.times == 0 && verdict.batches.is_none() && !in_rest.contains(&place)
            };
            let hidden = hidden_cells(now, &people, &next.cells, is_hidden);
            next.rests.extend(rests(hidden, rule.0));
        }
        if !is_new && !follows && next.rests.len() == self.rests.len() {
            return Next { release: None, waits };
        }
        let after = left_by(traces, &people, &verdicts, &next.cells);
        for (cell, verdict) in next.cells.iter_mut().zip(verdicts) {
            if let Some(batches) = verdict.batches {
                cell.follow(batches);
            }
        }
        next.simulated = now.people.iter().any(|person| person.respondent.starts_with(SIMULATED));
        (next.rows, next.respondents, next.counted) = (now.rows, now.people.len(), Some(now.counted));
        Next { release: Some((next, after)), waits }
    }

    /// The place of each cell of the answers; a cell that is new gets one.
    fn places(&mut self, now: &Answers) -> Vec<u32> {
        let mut known: HashMap<CellKey, u32> =
            (0..).zip(&self.cells).map(|(place, cell)| (cell.key.clone(), place)).collect();
        let cells = &mut self.cells;
        let place = |codes: &RowCodes| {
            let key = now.gather.key(codes);
            *known.entry(key.clone()).or_insert_with(|| {
                cells.push(ReleasedCell { key, ..ReleasedCell::default() });
                u32::try_from(cells.len() - 1).unwrap_or(u32::MAX)
            })
        };
        now.cells.keys().iter().map(place).collect()
    }
}

/// The cells that stay hidden, with what is said in them.
fn hidden_cells<'a>(
    now: &'a Answers,
    people: &[(&'a str, Vec<(u32, Seat)>)],
    cells: &[ReleasedCell],
    is_hidden: impl Fn(u32) -> bool,
) -> Vec<Hidden<'a>> {
    let hidden = (0..).zip(cells).filter(|(place, _)| is_hidden(*place));
    let mut found: BTreeMap<u32, Hidden<'a>> = hidden
        .map(|(place, cell)| (place, Hidden { place, key: cell.key.clone(), said: Vec::new() }))
        .collect();
    for (respondent, seats) in people {
        for (place, seat) in seats {
            if let (Some(cell), Some((said, _))) = (found.get_mut(place), seat.is) {
                cell.said.push(Voice { respondent, whose: now.organisations.whose(respondent), said });
            }
        }
    }
    found.into_values().collect()
}

/// The traces after a release in which cells have changed by these verdicts.
fn left_by(
    before: &Traces,
    people: &[(&str, Vec<(u32, Seat)>)],
    verdicts: &[Verdict],
    cells: &[ReleasedCell],
) -> Traces {
    let mut after = before.clone();
    for (respondent, seats) in people {
        let mut traces = before.of(respondent).to_vec();
        for (cell, seat @ Seat { counts_as, .. }) in seats {
            let place = *cell as usize;
            let Some((said, inside)) =
                verdicts[place].batches.as_ref().and_then(|_| verdicts[place].seated(*seat))
            else {
                continue;
            };
            let inside = inside | 1 << cells[place].times;
            match traces.iter_mut().find(|trace| trace.cell == *cell && trace.said == said) {
                Some(trace) => trace.inside = inside,
                None => traces.push(Trace { cell: *cell, said, inside, counts_as: *counts_as }),
            }
        }
        if !traces.is_empty() {
            after.put(respondent, traces);
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
    /// What was released of each cell and what is said now.
    fn seats(&self, known: &[Trace], place_of: &[u32], cells: &[ReleasedCell]) -> Vec<(u32, Seat)> {
        let seat = |(number, said): &(u32, Said)| {
            let cell = place_of[*number as usize];
            let from = known.partition_point(|trace| trace.cell < cell);
            let of_cell = || known[from..].iter().take_while(|trace| trace.cell == cell);
            let was = of_cell().find(|trace| cells[cell as usize].holds(trace));
            let inside = of_cell().find(|trace| trace.said == *said).map_or(0, |trace| trace.inside);
            let counts_as = of_cell().next().map(|trace| trace.counts_as).unwrap_or_default();
            let was = was.map(|trace| (trace.said, trace.inside));
            (cell, Seat { was, is: Some((*said, inside)), counts_as })
        };
        let mut seats: Vec<(u32, Seat)> = self.said.iter().map(seat).collect();
        let left = gone(known, cells).filter(|(cell, _)| seats.iter().all(|(known, _)| known != cell));
        let left: Vec<(u32, Seat)> = left.collect();
        seats.extend(left);
        seats
    }
}

/// What was released of somebody who says nothing now.
fn gone<'a>(known: &'a [Trace], cells: &'a [ReleasedCell]) -> impl Iterator<Item = (u32, Seat)> + 'a {
    let held = known.iter().filter(|trace| cells[trace.cell as usize].holds(trace));
    held.map(|trace| {
        let was = Some((trace.said, trace.inside));
        (trace.cell, Seat { was, is: None, counts_as: trace.counts_as })
    })
}

/// The answers of a case and wave as they are now: the finished ones, respondent by respondent.
#[derive(Debug)]
pub struct Answers {
    gather: Gather,
    cells: Ids<RowCodes>,
    people: Vec<Person>,
    rows: u64,
    organisations: Organisations,
    counted: Counted,
}

impl Default for Answers {
    fn default() -> Self {
        let gather = Gather::new(&KeyField::STANDARD, Unit::Respondent);
        let (organisations, counted) = (Organisations::default(), Counted::default());
        Self { gather, cells: Ids::default(), people: Vec::new(), rows: 0, organisations, counted }
    }
}

impl Answers {
    /// Answers of people the organisations of some of whom are known; and what there is to count.
    pub fn of_organisations(organisations: Organisations, counted: Counted) -> Self {
        Self { organisations, counted, ..Self::default() }
    }

    /// Says of each seat how it counts in the cell. Who was counted once stays as they were.
    fn seat_organisations(&self, traces: &Traces, people: &mut [(&str, Vec<(u32, Seat)>)]) {
        let mut heads: HashSet<(&str, u32)> = HashSet::new();
        for (respondent, organisation) in self.organisations.several() {
            let counted = traces.of(respondent).iter().filter(|trace| trace.counts_as == CountsAs::One);
            heads.extend(counted.map(|trace| (organisation, trace.cell)));
        }
        for (respondent, seats) in people {
            let known = traces.of(respondent);
            let whose = self.organisations.whose(respondent);
            for (cell, seat) in seats {
                if known.iter().any(|trace| trace.cell == *cell) {
                    continue;
                }
                seat.counts_as = match whose {
                    Whose::Unknown => CountsAs::Unknown,
                    Whose::OneOfSeveral(of) if !heads.insert((of, *cell)) => CountsAs::Beside,
                    Whose::Only | Whose::OneOfSeveral(_) => CountsAs::One,
                };
            }
        }
    }

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
        self.rows += 1;
    }

    /// What was released of each respondent who is there or has left a trace, and what they say now.
    fn seats<'a>(
        &'a self,
        traces: &'a Traces,
        place_of: &[u32],
        cells: &[ReleasedCell],
    ) -> Vec<(&'a str, Vec<(u32, Seat)>)> {
        let seats = |person: &'a Person| {
            let known = traces.of(&person.respondent);
            (&*person.respondent, person.seats(known, place_of, cells))
        };
        let mut all: Vec<_> = self.people.iter().map(seats).collect();
        let here: HashSet<&str> = self.people.iter().map(|person| &*person.respondent).collect();
        let absent = traces.respondents().filter(|respondent| !here.contains(respondent));
        all.extend(absent.map(|respondent| (respondent, gone(traces.of(respondent), cells).collect())));
        all
    }
}
