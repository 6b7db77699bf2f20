//! Quotas: how many answers are wanted of each helix in each case and wave, and what share of them is there.
//!
//! Nothing here chooses respondents, and nothing stops when a quota is full.

use lars_measure::Undefined;

/// The most answers that can be wanted of one helix in one case and wave.
pub const MOST: u64 = 9999;

/// How many answers are wanted of a helix in a case, in one wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Code of the case.
    pub case: String,
    /// Code of the helix.
    pub helix: String,
    /// How many.
    pub wanted: u64,
}

/// Reads what was typed: nothing, or a whole number from 0 to [`MOST`]. `None` for anything else.
pub fn parse_wanted(typed: &str) -> Option<Option<u64>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    if !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    typed.parse().ok().filter(|wanted| *wanted <= MOST).map(Some)
}

/// The share of a whole. Undefined (`NoData`) where the whole is nothing: no answers are wanted, nobody was invited.
pub fn share(part: u64, whole: u64) -> Result<f64, Undefined> {
    if whole == 0 { Err(Undefined::NoData) } else { Ok(part as f64 / whole as f64) }
}
