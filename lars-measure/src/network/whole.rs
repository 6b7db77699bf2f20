//! Measures of a whole network: density, reciprocity, transitivity, path lengths, mixing of groups.

use super::Network;
use super::paths::diameter_and_mean;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds measures of a whole network.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Nodes.
    pub nodes: usize,
    /// Ties; one without direction counts once.
    pub ties: usize,
    /// Ties over possible ties. `TooFew` (needed 2) in a network of one node.
    pub density: Result<f64, Undefined>,
    /// The share of ties that are answered; 1 without direction. `NoData` without ties.
    pub reciprocity: Result<f64, Undefined>,
    /// The share of paths of two ties that close to a triangle, without direction. `NoData` without such paths.
    pub transitivity: Result<f64, Undefined>,
    /// Groups of nodes that can be reached without regard to direction.
    pub components: usize,
    /// Groups of nodes that can reach one another along directions.
    pub strong_components: usize,
    /// The longest shortest path, over pairs within reach, in ties. `NoData` without ties.
    pub diameter: Result<f64, Undefined>,
    /// The mean shortest path over pairs within reach, in ties. `NoData` without ties.
    pub mean_path: Result<f64, Undefined>,
    /// Correlation of the degrees at both ends of a tie (out-degree with in-degree). `NoVariation` where all are equal.
    pub degree_assortativity: Result<f64, Undefined>,
}

/// Describes a whole network. Weights are left out.
///
/// **Takes** a network. **Gives** a [`Summary`], whose fields say when they are undefined. **Errors** none.
/// **Cost** O(n t) time for the paths. **Source** Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Newman 2003,
/// doi:10.1103/PhysRevE.67.026126 (assortativity). **Oracle** networkx on two advice networks, read in place.
pub fn summary(network: &Network) -> Summary {
    let n = network.nodes();
    let ties = network.ties();
    let possible = n as f64 * (n as f64 - 1.0) / if network.is_directed() { 1.0 } else { 2.0 };
    let answered = (0..n)
        .map(|node| network.out(node).filter(|(end, _)| network.weight(*end, node) > 0.0).count())
        .sum::<usize>();
    let arcs = network.degrees().0.iter().sum::<usize>();
    let paths = diameter_and_mean(network);
    Summary {
        nodes: n,
        ties,
        density: if n < 2 { Err(Undefined::TooFew { n, needed: 2 }) } else { Ok(ties as f64 / possible) },
        reciprocity: if arcs == 0 { Err(Undefined::NoData) } else { Ok(answered as f64 / arcs as f64) },
        transitivity: transitivity(network, Triads::Undirected),
        components: network.components().iter().max().map_or(0, |last| last + 1),
        strong_components: strong_components(network),
        diameter: paths.map(|paths| paths.0),
        mean_path: paths.map(|paths| paths.1),
        degree_assortativity: degree_assortativity(network),
    }
}

/// Names what is closed, and out of what, in [`transitivity`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Triads {
    /// Paths of two ties whose ends are tied, whichever way (networkx of an undirected graph; igraph always). The default.
    #[default]
    Undirected,
    /// Paths a → b → c to another node with a tie a → c (sna's `weak`).
    Paths,
    /// Pairs of nodes that one node leads to, b and c in this order, with a tie b → c (networkx of a directed graph).
    OutPairs,
}

/// Transitivity of a whole network: how many of its open triads are closed. Weights are left out.
///
/// **Takes** a network, and what is counted. **Gives** 0 to 1; the same for all three without direction. **Undefined** `NoData` where there is nothing
/// to close; sna gives 1 there, networkx 0. **Errors** none. **Cost** O(Σ degree² log degree) time.
/// **Source** Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, section 6.5.
/// **Oracle** `oracle/network_directed_whole.csv` (networkx, sna), made by `oracle/make_directed.py`.
pub fn transitivity(network: &Network, what: Triads) -> Result<f64, Undefined> {
    let (mut closed, mut open) = (0_usize, 0_usize);
    let mut count = |from: usize, to: usize| {
        open += 1;
        closed += usize::from(network.weight(from, to) > 0.0);
    };
    for node in 0..network.nodes() {
        let out = || network.out(node).map(|tie| tie.0);
        match what {
            Triads::Undirected => return undirected(&network.undirected()),
            Triads::Paths => network.into(node).for_each(|(from, _)| {
                out().filter(|to| *to != from).for_each(|to| count(from, to));
            }),
            Triads::OutPairs => out().for_each(|one| {
                out().filter(|other| *other != one).for_each(|other| count(one, other));
            }),
        }
    }
    if open == 0 { Err(Undefined::NoData) } else { Ok(closed as f64 / open as f64) }
}

fn undirected(network: &Network) -> Result<f64, Undefined> {
    let (mut closed, mut open) = (0_usize, 0_usize);
    for node in 0..network.nodes() {
        let ends: Vec<usize> = network.out(node).map(|tie| tie.0).collect();
        open += ends.len() * ends.len().saturating_sub(1) / 2;
        for (at, one) in ends.iter().enumerate() {
            closed += ends[at + 1..].iter().filter(|other| network.weight(*one, **other) > 0.0).count();
        }
    }
    if open == 0 { Err(Undefined::NoData) } else { Ok(closed as f64 / open as f64) }
}

/// Counts strong components: Kosaraju's two searches, with stacks of our own.
fn strong_components(network: &Network) -> usize {
    let n = network.nodes();
    let mut seen = vec![false; n];
    let mut finished = Vec::with_capacity(n);
    for first in 0..n {
        if std::mem::replace(&mut seen[first], true) {
            continue;
        }
        let mut open = vec![(first, 0)];
        while let Some((node, at)) = open.pop() {
            let Some((next, _)) = network.out(node).nth(at) else {
                finished.push(node);
                continue;
            };
            open.push((node, at + 1));
            if !std::mem::replace(&mut seen[next], true) {
                open.push((next, 0));
            }
        }
    }
    let mut count = 0;
    for &first in finished.iter().rev() {
        if !seen[first] {
            continue;
        }
        // The second search takes marks away.
        seen[first] = false;
        count += 1;
        let mut open = vec![first];
        while let Some(node) = open.pop() {
            for (next, _) in network.into(node) {
                if std::mem::replace(&mut seen[next], false) {
                    open.push(next);
                }
            }
        }
    }
    count
}

fn degree_assortativity(network: &Network) -> Result<f64, Undefined> {
    let (out, into) = network.degrees();
    let arcs: Vec<(f64, f64)> = (0..network.nodes())
        .flat_map(|node| network.out(node).map(move |(end, _)| (node, end)))
        .map(|(from, to)| (out[from] as f64, into[to] as f64))
        .collect();
    super::permutation::pearson(arcs.iter().copied())
}

/// E–I index: ties between groups less ties inside groups, over all ties.
///
/// **Takes** a network and the group of each node. **Gives** −1 (all inside) to 1 (all between). Weights are left out.
/// **Undefined** `NoData` without ties. **Errors** if there is not one group per node. **Cost** O(t) time.
/// **Source** Krackhardt & Stern 1988, doi:10.2307/2786835. **Oracle** computed on networkx graphs of two advice networks, read in place.
pub fn e_i_index(network: &Network, groups: &[usize]) -> Result<Result<f64, Undefined>, Misuse> {
    if groups.len() != network.nodes() {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: network.nodes() });
    }
    let arcs: Vec<bool> = (0..network.nodes())
        .flat_map(|node| network.out(node).map(move |(end, _)| groups[node] == groups[end]))
        .collect();
    let inside = arcs.iter().filter(|inside| **inside).count() as f64;
    let all = arcs.len() as f64;
    Ok(if arcs.is_empty() { Err(Undefined::NoData) } else { Ok((all - 2.0 * inside) / all) })
}
