//! Measures of a node's neighbourhood: clustering, cores, constraint, effective size, reciprocity, brokerage.

use super::Network;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Names how weights enter clustering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clustering {
    /// Not at all (Watts & Strogatz). The default.
    #[default]
    Plain,
    /// Geometric mean of the three weights of each triangle, over the largest weight (Onnela; networkx).
    Onnela,
    /// Each triangle by the mean weight of the two ties at the node (Barrat; igraph).
    Barrat,
    /// Not at all, but every directed triangle counts (Fagiolo; networkx of a directed graph).
    Directed,
}

/// Clustering: how many pairs of a node's neighbours are tied to each other. Direction is left out but for [`Clustering::Directed`], which is
/// `Σ_j<k s_ij s_jk s_ki / (d (d − 1) − 2 r)` with s the number of ties between two nodes (0, 1, 2), d of the node, and r of its neighbours tied both ways.
///
/// **Takes** a network and how weights enter.
/// **Gives** one number per node, 0 to 1.
/// **Undefined** `TooFew` (needed 2) for a node with fewer than two neighbours; networkx and igraph's zero mode give 0 there.
/// **Errors** none.
/// **Cost** O(Σ degree²) time.
/// **Source** Watts & Strogatz 1998, doi:10.1038/30918; Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103; Barrat et al. 2004,
/// doi:10.1073/pnas.0400087101; Fagiolo 2007, doi:10.1103/PhysRevE.76.026107.
/// **Oracle** networkx (plain, Onnela) and igraph (Barrat) on two advice networks, read in place; `oracle/network_directed.csv` (networkx), made by
/// `oracle/make_directed.py`.
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::network::{Clustering, Network, clustering};
/// // A triangle with a tail: the tail's end has one neighbour only.
/// let ties = [(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)];
/// let found = clustering(&Network::new(4, &ties, false)?, Clustering::Plain);
/// assert_eq!(found[0], Ok(1.0));
/// assert_eq!(found[3], Err(Undefined::TooFew { n: 1, needed: 2 }));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn clustering(network: &Network, how: Clustering) -> Vec<Result<f64, Undefined>> {
    if how == Clustering::Directed {
        return directed_clustering(network);
    }
    let network = network.undirected();
    let largest =
        (0..network.nodes()).flat_map(|node| network.out(node)).map(|tie| tie.1).fold(0.0, f64::max);
    let of_node = |node: usize| {
        let ties: Vec<(usize, f64)> = network.out(node).collect();
        let k = ties.len() as f64;
        if ties.len() < 2 {
            return Err(Undefined::TooFew { n: ties.len(), needed: 2 });
        }
        let mut sum = 0.0;
        for (at, (one, near)) in ties.iter().enumerate() {
            for (other, far) in &ties[at + 1..] {
                let across = network.weight(*one, *other);
                if across > 0.0 {
                    sum += match how {
                        Clustering::Plain | Clustering::Directed => 1.0,
                        Clustering::Onnela => {
                            (near / largest).cbrt() * (far / largest).cbrt() * (across / largest).cbrt()
                        }
                        Clustering::Barrat => f64::midpoint(*near, *far),
                    };
                }
            }
        }
        let strength: f64 = ties.iter().map(|tie| tie.1).sum();
        Ok(2.0 * sum / if how == Clustering::Barrat { strength * (k - 1.0) } else { k * (k - 1.0) })
    };
    (0..network.nodes()).map(of_node).collect()
}

/// Counts every directed triangle at a node, over those that its ties could close.
fn directed_clustering(network: &Network) -> Vec<Result<f64, Undefined>> {
    let all = network.undirected();
    let ties = |a: usize, b: usize| -> usize {
        usize::from(network.weight(a, b) > 0.0) + usize::from(network.weight(b, a) > 0.0)
    };
    let of_node = |node: usize| {
        let ends: Vec<(usize, usize)> = all.out(node).map(|(end, _)| (end, ties(node, end))).collect();
        let degree: usize = ends.iter().map(|(_, ties)| ties).sum();
        let both = ends.iter().filter(|(_, ties)| *ties == 2).count();
        let possible = (degree * degree).saturating_sub(degree + 2 * both);
        if possible == 0 {
            return Err(Undefined::TooFew { n: ends.len(), needed: 2 });
        }
        let pairs = ends
            .iter()
            .enumerate()
            .flat_map(|(at, one)| ends[at + 1..].iter().map(move |other| (one, other)));
        let found: usize = pairs.map(|(one, other)| one.1 * other.1 * ties(one.0, other.0)).sum();
        Ok(found as f64 / possible as f64)
    };
    (0..network.nodes()).map(of_node).collect()
}

/// Names which ties count for [`core`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CoreTies {
    /// Neighbours: two nodes are tied or not, whichever way. The default.
    #[default]
    Undirected,
    /// Those that leave and those that reach a node: two nodes tied both ways count twice (networkx of a directed graph; igraph's `all`).
    Both,
    /// Those that leave a node (igraph's `out`).
    Out,
    /// Those that reach a node (igraph's `in`).
    In,
}

/// Core number: the largest k such that a node belongs to a part where everybody has k ties inside. Weights are left out.
///
/// **Takes** a network, and which ties count. **Gives** one whole number per node. **Undefined** never. **Errors** none. **Cost** O(n + t) time.
/// **Source** Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011, doi:10.1007/s11634-010-0079-y.
/// **Oracle** networkx on two advice networks, read in place; `oracle/network_directed.csv` (networkx, igraph), made by `oracle/make_directed.py`.
pub fn core(network: &Network, ties: CoreTies) -> Vec<usize> {
    let network = &if ties == CoreTies::Undirected { network.undirected() } else { network.clone() };
    let (out, into) = network.degrees();
    let mut degree: Vec<usize> = match ties {
        CoreTies::Undirected | CoreTies::Out => out,
        CoreTies::In => into,
        CoreTies::Both => out.iter().zip(&into).map(|(out, into)| out + into).collect(),
    };
    // Whose ties go when a node goes: those that it reaches lose one that reaches them.
    let reached = |node: usize| network.out(node).map(|tie| tie.0).collect::<Vec<usize>>();
    let reaching = |node: usize| network.into(node).map(|tie| tie.0).collect::<Vec<usize>>();
    let losing = |node: usize| match ties {
        CoreTies::Undirected | CoreTies::In => reached(node),
        CoreTies::Out => reaching(node),
        CoreTies::Both => [reached(node), reaching(node)].concat(),
    };
    let most = degree.iter().copied().max().unwrap_or(0);
    // Nodes by degree; a node may stand in several lists, and counts where its degree is still that one.
    let mut by_degree = vec![Vec::new(); most + 1];
    for (node, k) in degree.iter().enumerate() {
        by_degree[*k].push(node);
    }
    let mut done = vec![false; network.nodes()];
    let mut level = 0;
    while level <= most {
        let Some(node) = by_degree[level].pop() else {
            level += 1;
            continue;
        };
        if degree[node] != level || std::mem::replace(&mut done[node], true) {
            continue;
        }
        for next in losing(node) {
            if !done[next] && degree[next] > level {
                degree[next] -= 1;
                by_degree[degree[next]].push(next);
            }
        }
    }
    degree
}

/// Gives the share that each neighbour has of a node's ties, both directions together; nothing for a node without ties.
fn shares(network: &Network, node: usize, weighted: bool) -> Vec<(usize, f64)> {
    let ties: Vec<(usize, f64)> =
        network.out(node).map(|(end, weight)| (end, if weighted { weight } else { 1.0 })).collect();
    let sum: f64 = ties.iter().map(|tie| tie.1).sum();
    ties.into_iter().map(|(end, weight)| (end, weight / sum)).collect()
}

/// Burt's constraint: how much a node's neighbours lead back to one another. High: little room between them.
///
/// `c_i = Σ_j (p_ij + Σ_q p_iq p_qj)²`, with `p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki)` and q ≠ i, j.
///
/// **Takes** a network, and whether weights count or only ties.
/// **Gives** one number per node, above 0; it can exceed 1 for small neighbourhoods.
/// **Undefined** `NoData` for a node without ties.
/// **Errors** none.
/// **Cost** O(Σ degree · degree of neighbours) time.
/// **Source** Burt 1992, Structural Holes, ISBN 978-0-674-84371-4.
/// **Oracle** networkx and igraph on two advice networks, read in place.
///
/// ```
/// use lars_measure::Undefined;
/// use lars_measure::network::{Network, constraint};
/// // The middle of a star has contacts who do not know each other.
/// let star = Network::new(4, &[(0, 1, 1.0), (0, 2, 1.0)], false)?;
/// let found = constraint(&star, true);
/// assert_eq!((found[0], found[1], found[3]), (Ok(0.5), Ok(1.0), Err(Undefined::NoData)));
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn constraint(network: &Network, weighted: bool) -> Vec<Result<f64, Undefined>> {
    let network = network.undirected();
    let n = network.nodes();
    let all: Vec<Vec<(usize, f64)>> = (0..n).map(|node| shares(&network, node, weighted)).collect();
    let mut reach = vec![0.0; n];
    (0..n)
        .map(|node| {
            if all[node].is_empty() {
                return Err(Undefined::NoData);
            }
            for (near, share) in &all[node] {
                for (far, part) in all[*near].iter().filter(|(far, _)| *far != node) {
                    reach[*far] += share * part;
                }
            }
            let sum = all[node].iter().map(|(near, share)| (share + reach[*near]).powi(2)).sum();
            for (near, _) in &all[node] {
                for (far, _) in &all[*near] {
                    reach[*far] = 0.0;
                }
            }
            Ok(sum)
        })
        .collect()
}

/// Burt's effective size: the number of a node's neighbours, less how much they say the same.
///
/// `e_i = Σ_j (1 − Σ_q p_iq m_jq)`, q ≠ i, j, with `m_jq` the tie of j and q over j's strongest.
///
/// **Takes** a network, and whether weights count or only ties.
/// **Gives** one number per node, up to its number of neighbours.
/// **Undefined** `NoData` for a node without ties.
/// **Errors** none.
/// **Cost** as [`constraint`].
/// **Source** Burt 1992, Structural Holes, ISBN 978-0-674-84371-4.
/// **Oracle** networkx (without weights) on two advice networks, read in place; with weights `oracle/network_directed.csv`, made by
/// `oracle/make_directed.py`: networkx 3.6.1 asked with `nodes=`, and Burt's formula in plain loops. Without `nodes=` networkx divides by another
/// maximum where there are weights.
pub fn effective_size(network: &Network, weighted: bool) -> Vec<Result<f64, Undefined>> {
    let network = network.undirected();
    let of_node = |node: usize| {
        let mine = shares(&network, node, weighted);
        if mine.is_empty() {
            return Err(Undefined::NoData);
        }
        let own = |near: usize| {
            let strongest = network.out(near).map(|tie| tie.1).fold(0.0, f64::max);
            let said = mine.iter().filter(|(other, _)| *other != near).map(|(other, share)| {
                let tie = network.weight(near, *other);
                let part = if weighted { tie / strongest } else { f64::from(u8::from(tie > 0.0)) };
                share * part
            });
            1.0 - said.sum::<f64>()
        };
        Ok(mine.iter().map(|(near, _)| own(*near)).sum())
    };
    (0..network.nodes()).map(of_node).collect()
}

/// Reciprocity of each node: the share of its ties, in and out, that are answered. Weights are left out.
///
/// **Takes** a network. **Gives** one number per node, 0 to 1. **Undefined** `NoData` for a node without ties. **Errors** none.
/// **Cost** O(t log t) time. **Source** Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, section 13.3.
/// **Oracle** networkx on two advice networks, read in place.
pub fn reciprocity_of_nodes(network: &Network) -> Vec<Result<f64, Undefined>> {
    (0..network.nodes())
        .map(|node| {
            let (out, into) = (network.out(node).len(), network.into(node).len());
            if out + into == 0 {
                return Err(Undefined::NoData);
            }
            let answered = network.out(node).filter(|(end, _)| network.weight(*end, node) > 0.0).count();
            Ok(2.0 * answered as f64 / (out + into) as f64)
        })
        .collect()
}

/// Names the part that the middle one of three plays, by the groups of all three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// All three are of one group.
    Coordinator,
    /// The outer two are of one group, the middle one of another.
    Consultant,
    /// It lets in: the first is of another group.
    Gatekeeper,
    /// It speaks for its group: the last is of another group.
    Representative,
    /// Three groups.
    Liaison,
}

/// Holds how often a node plays each part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brokerage {
    /// Parts as [`Role::Coordinator`].
    pub coordinator: usize,
    /// Parts as [`Role::Consultant`].
    pub consultant: usize,
    /// Parts as [`Role::Gatekeeper`].
    pub gatekeeper: usize,
    /// Parts as [`Role::Representative`].
    pub representative: usize,
    /// Parts as [`Role::Liaison`].
    pub liaison: usize,
}

/// Brokerage: how often a node stands between two others that are not tied, by the groups of all three.
///
/// Counts the paths a → v → b without a tie a → b. Without direction each path counts both ways.
///
/// **Takes** a network and the group of each node.
/// **Gives** five counts per node.
/// **Undefined** never.
/// **Errors** if there is not one group per node.
/// **Cost** O(Σ in-degree · out-degree · log degree) time.
/// **Source** Gould & Fernandez 1989, doi:10.2307/270949.
/// **Oracle** `tests/it/network.rs` counts all triples by hand on small networks; `oracle/network_brokerage.csv` (R sna), made by
/// `oracle/make_brokerage.R`.
pub fn brokerage(network: &Network, groups: &[usize]) -> Result<Vec<Brokerage>, Misuse> {
    if groups.len() != network.nodes() {
        return Err(Misuse::Shape { what: "groups", got: groups.len(), needed: network.nodes() });
    }
    let of_node = |node: usize| {
        let mut count = Brokerage::default();
        for (first, _) in network.into(node) {
            for (last, _) in network.out(node) {
                if first != last && network.weight(first, last) <= 0.0 {
                    let (first, own, last) = (groups[first], groups[node], groups[last]);
                    *match (first == own, own == last, first == last) {
                        (true, true, _) => &mut count.coordinator,
                        (false, false, true) => &mut count.consultant,
                        (false, true, _) => &mut count.gatekeeper,
                        (true, false, _) => &mut count.representative,
                        (false, false, false) => &mut count.liaison,
                    } += 1;
                }
            }
        }
        count
    };
    Ok((0..network.nodes()).map(of_node).collect())
}
