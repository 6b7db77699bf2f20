//! The directed network of a case: who relates to whom, how strongly, with which gap.
//!
//! Only shown cells become ties. Measures of the network come later; a tie from a group to itself counts.

use super::cell::{Cell, GapClass};
use crate::ask::answer::rating::RELATION;

/// The level at which the respondents themselves are.
pub const HOME_LEVEL: &str = "regional";

/// A partner group at a level.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node {
    /// Code of the level.
    pub level: String,
    /// Code of the partner group.
    pub group: String,
}

/// What one helix says of one partner group.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    /// The node that speaks, by its place among the nodes.
    pub from: usize,
    /// The node it speaks of.
    pub to: usize,
    /// Respondents.
    pub n: usize,
    /// Mean expectation.
    pub mean_expectation: f64,
    /// Mean experience: the strength of the tie.
    pub mean_experience: f64,
    /// Mean gap.
    pub mean_gap: f64,
    /// What the means say, where that is clear.
    pub class: Option<GapClass>,
}

/// Nodes and ties of one case and wave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Network {
    /// Nodes, sorted by level and group.
    pub nodes: Vec<Node>,
    /// Ties, strongest experience first.
    pub ties: Vec<Tie>,
}

/// Builds the network from the overall ratings among the cells of one case and wave.
///
/// A helix speaks as the node of its own code at the home level (`regional`, or the first level by code where
/// that is not used).
pub fn network(cells: &[&Cell]) -> Network {
    let overall: Vec<&&Cell> =
        cells.iter().filter(|cell| cell.key.item.as_deref() == Some(RELATION)).collect();
    let cells: Vec<&&Cell> = if overall.is_empty() { cells.iter().collect() } else { overall };
    let mut levels: Vec<&str> = cells.iter().filter_map(|cell| cell.key.level.as_deref()).collect();
    levels.sort_unstable();
    let home =
        if levels.contains(&HOME_LEVEL) { HOME_LEVEL } else { levels.first().copied().unwrap_or(HOME_LEVEL) };
    let ends = |cell: &Cell| {
        let node = |level: &str, group: &str| Node { level: level.to_owned(), group: group.to_owned() };
        let (helix, partner) = (cell.key.helix.as_deref()?, cell.key.partner.as_deref()?);
        Some((node(home, helix), node(cell.key.level.as_deref().unwrap_or(home), partner)))
    };
    let mut nodes: Vec<Node> =
        cells.iter().filter_map(|cell| ends(cell)).flat_map(|(from, to)| [from, to]).collect();
    nodes.sort();
    nodes.dedup();
    let place = |node: &Node| nodes.binary_search(node).ok();
    let mut ties: Vec<Tie> = cells
        .iter()
        .filter_map(|cell| {
            let (numbers, (from, to)) = (cell.numbers.shown()?, ends(cell)?);
            Some(Tie {
                from: place(&from)?,
                to: place(&to)?,
                n: numbers.n,
                mean_expectation: numbers.mean_expectation,
                mean_experience: numbers.mean_experience,
                mean_gap: numbers.mean_gap,
                class: numbers.clear_class(),
            })
        })
        .collect();
    ties.sort_by(|a, b| {
        b.mean_experience.total_cmp(&a.mean_experience).then(a.from.cmp(&b.from)).then(a.to.cmp(&b.to))
    });
    Network { nodes, ties }
}
