//! The directed network: nodes of every cell, ties of the shown ones, strongest experience first.
//!
//! How it is drawn is tested in `lars-view`.

use lars_domain::gap::cell::Cell;
use lars_domain::gap::network::network;

use crate::fixture::{analysis, by_others, says};

#[test]
fn shown_cells_become_ties_and_hidden_ones_only_nodes() {
    let mut given = says("company", "research", &[(8, 4), (7, 4), (9, 4), (6, 4)]);
    given.extend(by_others("research", "company", ["a", "b", "c", "d"], [(9, 8), (9, 8), (8, 7), (8, 9)]));
    given.extend(says("company", "public-body", &[(9, 9), (9, 9), (9, 9)]));
    let analysis = analysis(&given);
    let cells: Vec<&Cell> = analysis.cells.iter().collect();
    let network = network(&cells);
    let groups: Vec<&str> = network.nodes.iter().map(|node| node.group.as_str()).collect();
    assert_eq!(groups, ["company", "public-body", "research"]);
    let ties: Vec<(&str, &str, usize, f64)> = network
        .ties
        .iter()
        .map(|tie| (groups[tie.from], groups[tie.to], tie.n, tie.mean_experience))
        .collect();
    assert_eq!(ties, [("research", "company", 4, 8.0), ("company", "research", 4, 4.0)]);
    assert!((network.ties[1].mean_gap - 3.5).abs() < 1e-12, "the tie keeps the sign of the cell");
}

#[test]
fn a_helix_speaks_at_home_whatever_level_it_speaks_of() {
    let mut given = says("company", "company", &[(8, 4), (7, 4), (9, 4), (6, 4)]);
    for given in &mut given {
        given.level = "national";
    }
    given.extend(says("company", "company", &[(5, 5), (5, 5), (5, 5), (5, 5)]));
    let analysis = analysis(&given);
    let cells: Vec<&Cell> = analysis.cells.iter().collect();
    let network = network(&cells);
    let from: Vec<&str> = network.ties.iter().map(|tie| network.nodes[tie.from].level.as_str()).collect();
    let to: Vec<&str> = network.ties.iter().map(|tie| network.nodes[tie.to].level.as_str()).collect();
    assert_eq!(from, ["regional", "regional"]);
    assert_eq!(to, ["regional", "national"], "a tie from a group to itself counts");
}

#[test]
fn nobody_answered_nobody_is_tied() {
    let network = network(&[]);
    assert!(network.nodes.is_empty() && network.ties.is_empty());
}
