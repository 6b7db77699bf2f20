//! Comparing cases: the same relation side by side, and what differs between the sides.
//!
//! A first form of the comparability guard: differences are listed and flagged, nothing is refused yet.

use std::collections::BTreeSet;

use super::cell::Cell;

/// One case of a comparison.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// Code of the case.
    pub case: &'a str,
    /// The edition that was answered.
    pub edition: Option<&'a str>,
    /// The cells of this case.
    pub cells: Vec<&'a Cell>,
}

crate::codes! {
    /// What may differ between the sides, in the order of the page.
    pub enum Aspect {
        /// The edition of the questionnaire.
        Edition = "edition",
        /// The waves answered.
        Waves = "waves",
        /// The helices with shown cells.
        HelixMix = "helix-mix",
        /// The levels asked about.
        Levels = "levels",
    }
}

impl Aspect {
    fn of(self, side: &Side<'_>) -> BTreeSet<String> {
        let shown = side.cells.iter().filter(|cell| cell.numbers.shown().is_some());
        match self {
            Self::Edition => side.edition.iter().map(|&edition| edition.to_owned()).collect(),
            Self::Waves => shown.filter_map(|cell| cell.key.wave.clone()).collect(),
            Self::HelixMix => shown.filter_map(|cell| cell.key.helix.clone()).collect(),
            Self::Levels => shown.filter_map(|cell| cell.key.level.clone()).collect(),
        }
    }
}

/// Whether the sides agree in each aspect: `true` is fine, `false` is shown with a flag.
pub fn agreement(sides: &[Side<'_>]) -> Vec<(Aspect, bool)> {
    let agree = |aspect: Aspect| sides.windows(2).all(|pair| aspect.of(&pair[0]) == aspect.of(&pair[1]));
    Aspect::ALL.into_iter().map(|aspect| (aspect, agree(aspect))).collect()
}
