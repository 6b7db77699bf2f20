//! The small world of these tests: one case, four helices, three levels, two hidden relations.

use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::observed::{Observations, Observed, Pair};
use lars_view::words::{Language, Words};

pub const GROUPS: [&str; 4] = ["company", "research", "public-body", "civil-society"];
pub const LEVELS: [&str; 3] = ["regional", "national", "international"];

pub fn english() -> Words {
    Words::new(Language::En)
}

/// Ratings without chance: a small generator of remainders, so that the digits never change.
fn pairs(seed: usize, n: usize) -> Vec<Pair> {
    (0..n)
        .map(|k| {
            let high = [9, 8, 4, 7, 3, 9, 6][seed % 7];
            let expectation = (high - 1 + (seed + k * 5) % 3).min(10);
            let drop = [0, 4, 0, 2, 1, 6, 0, 3][(seed * 3) % 8] + (k * 3 + seed) % 2;
            let experience = if seed % 6 == 1 {
                (expectation + drop).min(10)
            } else {
                expectation.saturating_sub(drop).max(1)
            };
            let points = |points: usize| u8::try_from(points).unwrap();
            Pair::points(points(expectation), points(experience))
        })
        .collect()
}

pub fn observed() -> Observed {
    let mut cells = Vec::new();
    for (from, helix) in GROUPS.iter().enumerate() {
        for (to, partner) in GROUPS.iter().enumerate() {
            for (far, level) in LEVELS.iter().enumerate() {
                let seed = from * 12 + to * 3 + far;
                let n = if seed == 17 || seed == 30 { 2 } else { 5 + seed % 8 };
                let key = CellKey {
                    case: Some("biogas".to_owned()),
                    wave: Some("2019".to_owned()),
                    helix: Some((*helix).to_owned()),
                    partner: Some((*partner).to_owned()),
                    level: Some((*level).to_owned()),
                    item: Some("relation".to_owned()),
                };
                let pairs = if seed == 17 || seed == 30 {
                    vec![Pair::points(9, 2), Pair::points(8, 2)]
                } else {
                    pairs(seed, n)
                };
                let observations = Observations {
                    pairs: pairs.into_iter().collect(),
                    respondents: n,
                    asked: n + seed % 3,
                    no_contact: seed % 3,
                    ..Observations::default()
                };
                cells.push((key, observations));
            }
        }
    }
    cells.sort_by(|a, b| a.0.cmp(&b.0));
    Observed { cells, rows: 420, respondents: 43, simulated: false }
}

pub fn analysis() -> GapAnalysis {
    analyse(&observed(), &GapOptions { bootstrap: false, ..GapOptions::default() })
}

pub fn cells(analysis: &GapAnalysis) -> Vec<&Cell> {
    analysis.cells.iter().collect()
}
