//! From observations to gap cells: means, intervals, test, class. The main computation of LARS.
//!
//! A result is a function of its observations and options: same input, same digits, in any row order.

use std::collections::BTreeMap;

use lars_measure::{Undefined, benjamini_hochberg, mean};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::cell::{Cell, CellKey, IntervalMethod};
use super::disclosure::Disclosed;
use super::observed::Observed;
pub use super::options::{BOOTSTRAP_MIN_N, CONFIDENCE, EXACT_UP_TO, GapOptions, RESAMPLES};
use super::summary::summarise;
use crate::map::study::Wave;

/// All cells of a set of answers, with the choices they were computed by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GapAnalysis {
    /// The choices.
    pub options: GapOptions,
    /// The cells, sorted by key.
    pub cells: Vec<Cell>,
    /// Rating rows read.
    pub rows: u64,
    /// Different respondents among them.
    pub respondents: usize,
    /// Whether any of the respondents is simulated.
    pub simulated: bool,
    /// What each wave rests on, where the rows were counted by wave.
    #[serde(default)]
    pub waves: BTreeMap<String, Size>,
}

/// What numbers rest on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Rating rows.
    pub rows: u64,
    /// Different respondents among them.
    pub respondents: usize,
}

impl GapAnalysis {
    /// What the numbers of one wave rest on; what all rest on where the rows were not counted by wave.
    pub fn size_of(&self, wave: &str) -> Size {
        let all = Size { rows: self.rows, respondents: self.respondents };
        if self.waves.is_empty() { all } else { self.waves.get(wave).copied().unwrap_or_default() }
    }

    /// The cells of one wave that are chosen, with the size of that wave: what is shown says what it rests on, and not what else there is.
    #[must_use]
    pub fn of_wave(&self, wave: &str, chosen: impl Fn(&Cell) -> bool) -> Self {
        let Size { rows, respondents } = self.size_of(wave);
        let in_wave = |cell: &&Cell| cell.key.wave.as_deref() == Some(wave) && chosen(cell);
        Self {
            options: self.options.clone(),
            cells: self.cells.iter().filter(in_wave).cloned().collect(),
            rows,
            respondents,
            simulated: self.simulated,
            waves: self
                .waves
                .get_key_value(wave)
                .map(|(wave, size)| (wave.clone(), *size))
                .into_iter()
                .collect(),
        }
    }

    /// Whether resamples were drawn for any of the intervals.
    pub fn resampled(&self) -> bool {
        let mut shown = self.cells.iter().filter_map(|cell| cell.numbers.shown());
        shown.any(|numbers| numbers.interval_method == Some(IntervalMethod::Resampled))
    }
}

/// Summarises observations into gap cells.
///
/// **Takes** the observations of each cell and the choices.
/// **Gives** one cell for each, in the same order; a cell of fewer than `min_n` respondents comes without numbers.
/// The family of the q values is all shown cells whose test is defined.
/// **Undefined** values carry their reason (`TooFew`, `NoVariation`).
/// **Cost** per cell of n answers O(n log n), plus the bootstrap: 10,000 × min(n, 19) draws.
/// **Source** method §2; each statistic names its own in `lars-measure`.
pub fn analyse(observed: &Observed, options: &GapOptions) -> GapAnalysis {
    let mut cells: Vec<Cell> = observed
        .cells
        .par_iter()
        .map(|(key, observations)| Cell {
            key: key.clone(),
            numbers: Disclosed::decide(observations.organisations(), options.min_n, || {
                summarise(observations, options, cell_seed(options.seed, key))
            }),
        })
        .collect();
    give_q(&mut cells);
    GapAnalysis {
        options: options.clone(),
        cells,
        rows: observed.rows,
        respondents: observed.respondents,
        simulated: observed.simulated,
        waves: BTreeMap::new(),
    }
}

/// The wave that is looked at where none is chosen: the last with anything to show, else the last that anybody answered, else the last. A wave for
/// trying out is none of these, however many answered it, unless there is no other.
pub fn latest_wave<'w>(waves: &'w [Wave], cells: &[&Cell]) -> Option<&'w str> {
    let only_trials = waves.iter().all(|wave| wave.is_trial);
    let mut candidates: Vec<&str> =
        waves.iter().filter(|wave| only_trials || !wave.is_trial).map(|wave| wave.code.as_str()).collect();
    candidates.reverse();
    let last = |counts: fn(&Cell) -> bool| {
        let counted =
            |wave: &&&str| cells.iter().any(|cell| cell.key.wave.as_deref() == Some(**wave) && counts(cell));
        candidates.iter().find(counted).copied()
    };
    last(|cell| cell.numbers.shown().is_some())
        .or_else(|| last(|_| true))
        .or_else(|| candidates.first().copied())
}

/// A seed of the cell's own, so that a cell keeps its digits when other cells come or go.
fn cell_seed(seed: u64, key: &CellKey) -> u64 {
    let mut digest = Sha256::new();
    digest.update(seed.to_le_bytes());
    for code in [&key.case, &key.wave, &key.helix, &key.partner, &key.level, &key.item] {
        digest.update(code.as_deref().unwrap_or_default().as_bytes());
        digest.update([0]);
    }
    let bytes: [u8; 8] = digest.finalize()[..8].try_into().expect("a SHA-256 digest has 32 bytes");
    u64::from_le_bytes(bytes)
}

fn give_q(cells: &mut [Cell]) {
    let mut family = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        if let Some(Ok(test)) = cell.numbers.shown().map(|numbers| numbers.wilcoxon.as_ref()) {
            family.push((place, test.p));
        }
    }
    let p: Vec<f64> = family.iter().map(|(_, p)| *p).collect();
    for ((place, _), q) in family.into_iter().zip(benjamini_hochberg(&p)) {
        if let Disclosed::Shown(numbers) = &mut cells[place].numbers {
            numbers.q = Ok(q);
        }
    }
    for cell in cells {
        if let Disclosed::Shown(numbers) = &mut cell.numbers
            && let Err(reason) = &numbers.wilcoxon
        {
            numbers.q = Err(*reason);
        }
    }
}

/// The gap index of a set of cells: the unweighted mean over helices of the mean gap over their shown relations.
///
/// **Undefined** `NoData` where no cell is shown. Hidden cells do not enter, so the index tells nothing of them.
pub fn gap_index<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Result<f64, Undefined> {
    let mut by_helix: BTreeMap<Option<&str>, Vec<f64>> = BTreeMap::new();
    for cell in cells {
        if let Some(numbers) = cell.numbers.shown() {
            by_helix.entry(cell.key.helix.as_deref()).or_default().push(numbers.mean_gap);
        }
    }
    let means: Result<Vec<f64>, Undefined> = by_helix.values().map(|gaps| mean(gaps)).collect();
    mean(&means?)
}
