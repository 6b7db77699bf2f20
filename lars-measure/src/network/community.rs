//! Communities by the Leiden algorithm, and the modularity of any division into groups.

use leiden_rs::{GraphDataBuilder, Leiden, LeidenConfig};

use super::Network;
use crate::distribution::finite;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Holds a division of nodes into communities.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The community of each node, numbered by their first node.
    pub of_node: Vec<usize>,
    /// The modularity of the division.
    pub modularity: f64,
}

/// How many runs, each with a seed of its own, the best is taken of.
const RUNS: u64 = 20;

/// Communities of a network by the Leiden algorithm, on weighted modularity. Direction is left out: both directions are added.
///
/// The best of 20 runs is kept, whose seeds follow from the one given.
///
/// **Takes** a network, the resolution (1 is plain modularity; more gives smaller communities) and a seed.
/// **Gives** the community of each node and the modularity at that resolution. The same seed gives the same division.
/// **Undefined** `NoData` without ties.
/// **Errors** if the resolution is not above 0.
/// **Cost** about O(t log n) a run. The algorithm is the crate `leiden-rs`.
/// **Source** Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
/// **Oracle** the best modularity of 100 runs of leidenalg on two advice networks, read in place: within 0.001.
pub fn communities(
    network: &Network,
    resolution: f64,
    seed: u64,
) -> Result<Result<Communities, Undefined>, Misuse> {
    if !(resolution > 0.0 && resolution.is_finite()) {
        return Err(Misuse::Range { what: "resolution", at: 0, value: resolution, range: "> 0" });
    }
    let network = network.undirected();
    if network.ties() == 0 {
        return Ok(Err(Undefined::NoData));
    }
    let mut best: Option<Communities> = None;
    for run in 0..RUNS {
        let Some(of_node) = one_run(&network, resolution, seed.wrapping_mul(RUNS).wrapping_add(run)) else {
            continue;
        };
        let modularity = of_division(&network, &of_node, resolution);
        if best.as_ref().is_none_or(|best| modularity > best.modularity + 1e-12) {
            best = Some(Communities { of_node, modularity });
        }
    }
    Ok(best.ok_or(Undefined::NotConverged { steps: 0 }))
}

fn one_run(network: &Network, resolution: f64, seed: u64) -> Option<Vec<usize>> {
    let mut graph = GraphDataBuilder::new(network.nodes());
    for node in 0..network.nodes() {
        for (end, weight) in network.out(node).filter(|(end, _)| *end > node) {
            graph.add_edge(node, end, weight).ok()?;
        }
    }
    let config = LeidenConfig::builder().resolution(resolution).seed(seed).build();
    let found = Leiden::new(config).run(&graph.build().ok()?).ok()?;
    Some(by_first_node(found.partition.as_slice()))
}

/// Numbers groups by their first node.
fn by_first_node(groups: &[usize]) -> Vec<usize> {
    let mut numbers = std::collections::HashMap::new();
    groups
        .iter()
        .map(|group| {
            let next = numbers.len();
            *numbers.entry(*group).or_insert(next)
        })
        .collect()
}

/// Modularity of a division: ties inside groups, less what chance would put there.
///
/// `Q = Σ_c (w_c / W − γ (s_c / 2W)²)`, with `w_c` the weight inside group c, `s_c` the strength of its nodes, W all weight, γ the resolution.
/// Direction is left out: both directions are added.
///
/// **Takes** a network, the group of each node, the resolution. **Gives** −1/2 to 1. **Undefined** `NoData` without ties.
/// **Errors** if there is not one group per node. **Cost** O(n + t) time. **Source** Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113.
/// **Oracle** networkx and igraph on two advice networks, read in place.
pub fn modularity(
    network: &Network,
    groups: &[usize],
    resolution: f64,
) -> Result<Result<f64, Undefined>, Misuse> {
    if groups.len() != network.nodes() {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: network.nodes() });
    }
    let network = network.undirected();
    Ok(if network.ties() == 0 {
        Err(Undefined::NoData)
    } else {
        finite(of_division(&network, &by_first_node(groups), resolution))
    })
}

/// Modularity of a division of a directed network: chance is by what leaves and what reaches each group.
///
/// `Q = Σ_c (w_c / W − γ s_c,out s_c,in / W²)`, with `w_c` the weight of the ties inside group c, W all weight. The same as [`modularity`] without direction.
///
/// **Takes**, **Gives**, **Undefined**, **Errors**, **Cost** as [`modularity`]. **Source** Leicht & Newman 2008, doi:10.1103/PhysRevLett.100.118703.
/// **Oracle** `oracle/network_directed_whole.csv` (networkx and igraph of a directed graph), made by `oracle/make_directed.py`.
pub fn directed_modularity(
    network: &Network,
    groups: &[usize],
    resolution: f64,
) -> Result<Result<f64, Undefined>, Misuse> {
    if groups.len() != network.nodes() {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: network.nodes() });
    }
    if network.ties() == 0 {
        return Ok(Err(Undefined::NoData));
    }
    let groups = by_first_node(groups);
    let count = groups.iter().max().map_or(0, |last| last + 1);
    let (mut inside, mut out, mut into) = (vec![0.0; count], vec![0.0; count], vec![0.0; count]);
    for (node, group) in groups.iter().enumerate() {
        for (end, weight) in network.out(node) {
            out[*group] += weight;
            into[groups[end]] += weight;
            inside[*group] += if groups[end] == *group { weight } else { 0.0 };
        }
    }
    let all: f64 = out.iter().sum();
    let of = |group: usize| inside[group] / all - resolution * (out[group] / all) * (into[group] / all);
    Ok(finite((0..count).map(of).sum()))
}

fn of_division(network: &Network, groups: &[usize], resolution: f64) -> f64 {
    let count = groups.iter().max().map_or(0, |last| last + 1);
    let (mut inside, mut strength) = (vec![0.0; count], vec![0.0; count]);
    for node in 0..network.nodes() {
        for (end, weight) in network.out(node) {
            strength[groups[node]] += weight;
            if groups[node] == groups[end] {
                inside[groups[node]] += weight;
            }
        }
    }
    // Both directions were counted, so that this is twice the weight.
    let twice: f64 = strength.iter().sum();
    inside.iter().zip(&strength).map(|(w, s)| w / twice - resolution * (s / twice).powi(2)).sum()
}
