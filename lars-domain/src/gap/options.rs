//! The choices of an analysis, and the constants of the method. Nothing is computed here.

use serde::{Deserialize, Serialize};

use super::cell::Cutoffs;
use super::disclosure::MinN;
use super::observed::{KeyField, Unit};

/// Confidence of every interval.
pub const CONFIDENCE: f64 = 0.95;
/// The bootstrap interval needs this many respondents; under it resamples repeat one another.
pub const BOOTSTRAP_MIN_N: usize = 6;
/// Resamples of the bootstrap.
pub const RESAMPLES: usize = 10_000;
/// The Wilcoxon test is exact up to this many non-zero gaps.
pub const EXACT_UP_TO: usize = 50;

/// The choices of an analysis. They are printed with every result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
