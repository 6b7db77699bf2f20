//! From observations to gap cells: means, intervals, test, class. The main computation of LARS.
//!
//! A result is a function of its observations and options: same input, same digits, in any row order.

use lars_measure::{
    Bootstrap, BootstrapKind, Interval, SignedRankP, Undefined, ZeroRule, benjamini_hochberg, bootstrap_mean,
    mean, median, rank_biserial, sd, signed_rank, t_interval,
};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::cell::{Cell, CellKey, CellNumbers, Cutoffs};
use super::disclosure::{Disclosed, MinN};
use super::gap;
use super::observed::{KeyField, Observations, Observed, Unit};

/// Confidence of every interval.
pub const CONFIDENCE: f64 = 0.95;
/// The bootstrap interval needs this many respondents; under it resamples repeat one another.
pub const BOOTSTRAP_MIN_N: usize = 6;
/// Resamples of the bootstrap.
pub const RESAMPLES: usize = 10_000;
/// The Wilcoxon test is exact up to this many non-zero gaps.
pub const EXACT_UP_TO: usize = 50;

/// The choices of an analysis. They are printed with every result.
#[derive(Debug, Clone, PartialEq)]
pub struct GapOptions {
    /// What cells are grouped by, besides wave and item.
    pub by: Vec<KeyField>,
    /// What counts once.
    pub unit: Unit,
    /// The smallest cell that is shown.
    pub min_n: MinN,
    /// The seed of the bootstrap.
    pub seed: u64,
    /// Whether bootstrap intervals are computed.
    pub bootstrap: bool,
    /// Where the classes part.
    pub cutoffs: Cutoffs,
}

impl Default for GapOptions {
    fn default() -> Self {
        Self {
            by: KeyField::STANDARD.to_vec(),
            unit: Unit::Respondent,
            min_n: MinN::DEFAULT,
            seed: 1,
            bootstrap: true,
            cutoffs: Cutoffs::default(),
        }
    }
}

/// All cells of a set of answers, with the choices they were computed by.
#[derive(Debug, Clone, PartialEq)]
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
            numbers: Disclosed::decide(observations.respondents, options.min_n, || {
                summarise(key, observations, options)
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
    }
}

fn summarise(key: &CellKey, observed: &Observations, options: &GapOptions) -> CellNumbers {
    let mut pairs = observed.pairs.clone();
    // Sorted, so that the order of rows cannot move the last digit of a sum.
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let (expectations, experiences): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let mut gaps: Vec<f64> =
        pairs.iter().map(|&(expectation, experience)| gap(expectation, experience)).collect();
    gaps.sort_by(f64::total_cmp);
    let shown = "a shown cell has at least three pairs";
    let mean_expectation = mean(&expectations).expect(shown);
    let mean_gap = mean(&gaps).expect(shown);
    let t = t_interval(&gaps, CONFIDENCE);
    let share = |count: usize, of: usize| count as f64 / of as f64;
    CellNumbers {
        n: gaps.len(),
        mean_expectation,
        mean_experience: mean(&experiences).expect(shown),
        mean_gap,
        median_gap: median(&gaps).expect(shown),
        sd_gap: sd(&gaps),
        bca: options.bootstrap.then(|| bca(&gaps, cell_seed(options.seed, key))),
        wilcoxon: signed_rank(&gaps, ZeroRule::Wilcoxon, SignedRankP::ExactUpTo(EXACT_UP_TO)),
        q: Err(Undefined::NoVariation),
        rank_biserial: rank_biserial(&gaps),
        share_positive: share(gaps.iter().filter(|gap| **gap > 0.0).count(), gaps.len()),
        share_no_contact: share(observed.no_contact, observed.asked),
        share_dont_know: share(observed.dont_know, observed.asked),
        class: options.cutoffs.class(mean_expectation, mean_gap),
        within_noise: t.map(|interval| options.cutoffs.within_noise(mean_expectation, interval)),
        t,
        gaps,
    }
}

fn bca(gaps: &[f64], seed: u64) -> Result<Interval, Undefined> {
    if gaps.len() < BOOTSTRAP_MIN_N {
        return Err(Undefined::TooFew { n: gaps.len(), needed: BOOTSTRAP_MIN_N });
    }
    let how = Bootstrap { kind: BootstrapKind::Bca, resamples: RESAMPLES, confidence: CONFIDENCE, seed };
    bootstrap_mean(gaps, how).map(|found| found.interval)
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
    let mut by_helix: std::collections::BTreeMap<Option<&str>, Vec<f64>> = std::collections::BTreeMap::new();
    for cell in cells {
        if let Some(numbers) = cell.numbers.shown() {
            by_helix.entry(cell.key.helix.as_deref()).or_default().push(numbers.mean_gap);
        }
    }
    let means: Result<Vec<f64>, Undefined> = by_helix.values().map(|gaps| mean(gaps)).collect();
    mean(&means?)
}
