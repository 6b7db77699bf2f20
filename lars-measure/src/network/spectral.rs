//! Centrality by eigenvectors: a node counts for as much as those that turn to it.

use faer::Side;

use super::Network;
use crate::matrix::Matrix;
use crate::undefined::Undefined;

/// Up to this size the eigenproblem is solved whole.
const SMALL: usize = 400;
const STEPS: usize = 100_000;

/// Eigenvector centrality of a network without direction; with direction, by the ties that reach a node.
///
/// The vector of the largest eigenvalue of the weights, over the largest component alone: components have nothing to compare.
///
/// **Takes** a network.
/// **Gives** one number per node of the largest component (the first of several as large), 0 or above, of unit length. Divide by the largest for
/// igraph's scale.
/// **Undefined** `NotConnected` for nodes of other components; `NoData` for all without ties; with direction `NotUnique` where the iteration turns
/// round (the network has no node that both leads to and is reached by its strongest part), `NotConverged` after 100,000 steps.
/// **Errors** none.
/// **Cost** O(n³) up to 400 nodes without direction, else O(ties) a step.
/// **Source** Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
/// **Oracle** networkx (unit length) and igraph (largest 1) on two advice networks, read in place.
pub fn eigenvector(network: &Network) -> Vec<Result<f64, Undefined>> {
    let component = network.components();
    let count = component.iter().max().map_or(0, |last| last + 1);
    let mut sizes = vec![0_usize; count];
    for c in &component {
        sizes[*c] += 1;
    }
    let largest = (0..count).rev().max_by_key(|c| sizes[*c]);
    let kept: Vec<usize> = (0..network.nodes()).filter(|node| Some(component[*node]) == largest).collect();
    if network.ties() == 0 {
        return vec![Err(Undefined::NoData); network.nodes()];
    }
    let found = if kept.len() <= SMALL && !network.is_directed() {
        whole(network, &kept)
    } else {
        power(network, &kept)
    };
    let mut out = vec![Err(Undefined::NotConnected); network.nodes()];
    for (at, node) in kept.iter().enumerate() {
        out[*node] = found.as_ref().map(|vector| vector[at]).map_err(|why| *why);
    }
    if network.is_directed() {
        empty_the_unreached(network, &mut out);
    }
    out
}

/// Makes exactly 0 what only rounding and the last step of the iteration keep from it.
///
/// In the limit a node is 0 if all that reach it are, and above 0 if any of them is. So the nodes that are as good as 0 are 0 in the limit,
/// but for those that another node reaches.
fn empty_the_unreached(network: &Network, found: &mut [Result<f64, Undefined>]) {
    const AS_GOOD_AS_ZERO: f64 = 1e-9;
    let is_small = |value: &Result<f64, Undefined>| value.is_ok_and(|value| value < AS_GOOD_AS_ZERO);
    let mut is_empty: Vec<bool> = found.iter().map(is_small).collect();
    let mut reached: Vec<usize> = (0..found.len()).filter(|node| !is_empty[*node]).collect();
    while let Some(node) = reached.pop() {
        for (to, _) in network.out(node) {
            if std::mem::take(&mut is_empty[to]) {
                reached.push(to);
            }
        }
    }
    for (value, is_empty) in found.iter_mut().zip(is_empty) {
        if is_empty {
            *value = Ok(0.0);
        }
    }
}

fn whole(network: &Network, kept: &[usize]) -> Result<Vec<f64>, Undefined> {
    let n = kept.len();
    let weights = Matrix::from_fn(n, n, |i, j| network.weight(kept[i], kept[j]));
    let found =
        weights.faer().self_adjoint_eigen(Side::Lower).map_err(|_| Undefined::NotConverged { steps: 0 })?;
    // By Perron and Frobenius all entries have one sign.
    Ok((0..n).map(|i| found.U()[(i, n - 1)].abs()).collect())
}

fn power(network: &Network, kept: &[usize]) -> Result<Vec<f64>, Undefined> {
    let mut place = vec![usize::MAX; network.nodes()];
    for (at, node) in kept.iter().enumerate() {
        place[*node] = at;
    }
    let n = kept.len() as f64;
    let mut vector = vec![1.0 / n.sqrt(); kept.len()];
    for _ in 0..STEPS {
        // The vector itself is added: the vectors of the largest eigenvalue and of its negative twin part.
        let mut next: Vec<f64> = kept
            .iter()
            .enumerate()
            .map(|(at, node)| {
                vector[at]
                    + network.into(*node).map(|(from, weight)| weight * vector[place[from]]).sum::<f64>()
            })
            .collect();
        let length = next.iter().map(|v| v * v).sum::<f64>().sqrt();
        for value in &mut next {
            *value /= length;
        }
        let moved = next.iter().zip(&vector).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        vector = next;
        if moved < 1e-15 {
            return Ok(vector);
        }
    }
    Err(Undefined::NotConverged { steps: STEPS })
}

/// PageRank: where a walker is found who follows a tie by its weight, or jumps anywhere.
///
/// `p = (1 − d)/n + d (Σ_u p_u w_uv / s_u + lost/n)`, where nodes without ties that leave them pass on everything evenly.
///
/// **Takes** a network and the damping d between 0 and 1 (0.85 is usual).
/// **Gives** one share per node; they add up to 1.
/// **Undefined** `NoData` without nodes; `NotConverged` after 100,000 steps.
/// **Errors** none; a damping outside 0 to 1 is taken as the nearer end.
/// **Cost** O(ties) a step, about 200 steps for d = 0.85.
/// **Source** Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X.
/// **Oracle** networkx on two advice networks, read in place.
pub fn page_rank(network: &Network, damping: f64) -> Result<Vec<f64>, Undefined> {
    let n = network.nodes();
    if n == 0 {
        return Err(Undefined::NoData);
    }
    let (damping, even) = (damping.clamp(0.0, 1.0), 1.0 / n as f64);
    let (strength, _) = network.strengths();
    let mut rank = vec![even; n];
    for _ in 0..STEPS {
        let lost: f64 = rank.iter().zip(&strength).filter(|(_, s)| **s <= 0.0).map(|(rank, _)| rank).sum();
        let next: Vec<f64> = (0..n)
            .map(|node| {
                let followed: f64 =
                    network.into(node).map(|(from, weight)| rank[from] * weight / strength[from]).sum();
                even * (1.0 - damping) + damping * (followed + lost * even)
            })
            .collect();
        let moved: f64 = next.iter().zip(&rank).map(|(new, old)| (new - old).abs()).sum();
        rank = next;
        if moved < 1e-15 * n as f64 || moved < 1e-14 {
            return Ok(rank);
        }
    }
    Err(Undefined::NotConverged { steps: STEPS })
}
