//! Measures of directed and weighted networks: who is central, who bridges, who belongs together.
//!
//! A network holds its ties once for each direction, in lists sorted by node. Centrality along paths is in `paths`, by
//! eigenvectors in `spectral`, neighbourhoods in `structure`, the whole in `whole`, communities in `community`, and tests
//! of two networks against each other in `permutation`. Files are not read here.

mod community;
mod paths;
mod permutation;
mod spectral;
mod structure;
mod whole;

use crate::misuse::Misuse;

pub use community::{Communities, communities, directed_modularity, modularity};
pub use paths::{Direction, Length, betweenness, closeness, harmonic};
pub use permutation::{Correlation, Regression, qap_correlation, qap_regression};
pub use spectral::{eigenvector, page_rank};
pub use structure::{
    Brokerage, Clustering, CoreTies, Role, brokerage, clustering, constraint, core, effective_size,
    reciprocity_of_nodes,
};
pub use whole::{Summary, Triads, e_i_index, summary, transitivity};

/// Holds nodes, numbered from 0, and the ties between them.
///
/// Ties between the same nodes in the same direction are added up, ties of weight 0 and of a node with itself are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    directed: bool,
    out: Lists,
    into: Lists,
}

/// For each node the nodes at the other end, ascending, with the weights.
#[derive(Debug, Clone, PartialEq)]
struct Lists {
    starts: Vec<usize>,
    ends: Vec<u32>,
    weights: Vec<f64>,
}

impl Lists {
    fn new(nodes: usize, mut ties: Vec<(u32, u32, f64)>) -> Self {
        // Weight is part of the order, so that sums of doubled ties do not depend on the order of rows.
        ties.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        let (mut starts, mut ends, mut weights) = (vec![0; nodes + 1], Vec::new(), Vec::new());
        for same in ties.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let weight: f64 = same.iter().map(|tie| tie.2).sum();
            starts[same[0].0 as usize + 1] += 1;
            ends.push(same[0].1);
            weights.push(weight);
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Self { starts, ends, weights }
    }

    fn of(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + '_ {
        let range = self.starts[node]..self.starts[node + 1];
        self.ends[range.clone()].iter().map(|end| *end as usize).zip(self.weights[range].iter().copied())
    }

    fn ends(&self, node: usize) -> &[u32] {
        &self.ends[self.starts[node]..self.starts[node + 1]]
    }

    fn weight(&self, from: usize, to: usize) -> f64 {
        let range = self.starts[from]..self.starts[from + 1];
        let found = u32::try_from(to).ok().and_then(|to| self.ends[range.clone()].binary_search(&to).ok());
        found.map_or(0.0, |at| self.weights[range.start + at])
    }
}

impl Network {
    /// Makes a network of ties from, to and weight; errors if a node does not exist or a weight is negative or not finite.
    ///
    /// Without direction, a tie from a to b and one from b to a are the same tie, and their weights are added.
    /// **Cost** O(t log t) time and O(n + t) memory for t ties.
    pub fn new(nodes: usize, ties: &[(usize, usize, f64)], directed: bool) -> Result<Self, Misuse> {
        let mut kept = Vec::with_capacity(ties.len());
        for (at, &(from, to, weight)) in ties.iter().enumerate() {
            if !(weight >= 0.0 && weight.is_finite()) {
                return Err(Misuse::Range { what: "weight", at, value: weight, range: "finite and >= 0" });
            }
            let place = |node: usize| {
                let known = u32::try_from(node).ok().filter(|_| node < nodes);
                known.ok_or(Misuse::Range {
                    what: "node",
                    at,
                    value: node as f64,
                    range: "below the number of nodes",
                })
            };
            let (from, to) = (place(from)?, place(to)?);
            if from != to && weight > 0.0 {
                kept.push((from, to, weight));
                if !directed {
                    kept.push((to, from, weight));
                }
            }
        }
        let turned = kept.iter().map(|(from, to, weight)| (*to, *from, *weight)).collect();
        let out = Lists::new(nodes, kept);
        let into = if directed { Lists::new(nodes, turned) } else { out.clone() };
        Ok(Self { directed, out, into })
    }

    /// Gives the number of nodes.
    pub fn nodes(&self) -> usize {
        self.out.starts.len() - 1
    }

    /// Says whether ties have a direction.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// Gives the number of ties; a tie without direction counts once.
    pub fn ties(&self) -> usize {
        if self.directed { self.out.ends.len() } else { self.out.ends.len() / 2 }
    }

    /// Gives the weight of the tie between two nodes; 0 where there is none. Panics for a node that does not exist.
    pub fn weight(&self, from: usize, to: usize) -> f64 {
        self.out.weight(from, to)
    }

    /// Gives the ties that leave a node: node and weight. Panics for a node that does not exist.
    pub fn out(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + '_ {
        self.out.of(node)
    }

    /// Gives the ties that reach a node: node and weight. Panics for a node that does not exist.
    pub fn into(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + '_ {
        self.into.of(node)
    }

    /// Gives the number of ties that leave and that reach each node: out-degree and in-degree.
    pub fn degrees(&self) -> (Vec<usize>, Vec<usize>) {
        let of = |lists: &Lists| lists.starts.windows(2).map(|ends| ends[1] - ends[0]).collect();
        (of(&self.out), of(&self.into))
    }

    /// Gives the sum of the weights that leave and that reach each node: out-strength and in-strength.
    pub fn strengths(&self) -> (Vec<f64>, Vec<f64>) {
        let of =
            |lists: &Lists| (0..self.nodes()).map(|node| lists.of(node).map(|tie| tie.1).sum()).collect();
        (of(&self.out), of(&self.into))
    }

    /// Gives the network without direction: the weights of both directions are added, as in the oracles.
    #[must_use]
    pub fn undirected(&self) -> Self {
        if !self.directed {
            return self.clone();
        }
        let ties: Vec<(u32, u32, f64)> = (0..self.nodes())
            .flat_map(|from| self.out.of(from).map(move |(to, weight)| (short(from), short(to), weight)))
            .flat_map(|(from, to, weight)| [(from, to, weight), (to, from, weight)])
            .collect();
        let out = Lists::new(self.nodes(), ties);
        Self { directed: false, into: out.clone(), out }
    }

    /// Gives the group of nodes that each node can be reached from without regard to direction, numbered by their first node.
    pub fn components(&self) -> Vec<usize> {
        let mut found = vec![usize::MAX; self.nodes()];
        let mut count = 0;
        for first in 0..self.nodes() {
            if found[first] != usize::MAX {
                continue;
            }
            let mut open = vec![first];
            found[first] = count;
            while let Some(node) = open.pop() {
                for &next in self.out.ends(node).iter().chain(self.into.ends(node)) {
                    if found[next as usize] == usize::MAX {
                        found[next as usize] = count;
                        open.push(next as usize);
                    }
                }
            }
            count += 1;
        }
        found
    }
}

/// Gives the short form of a node that was checked when the network was made.
#[expect(clippy::cast_possible_truncation, reason = "checked in Network::new")]
fn short(node: usize) -> u32 {
    node as u32
}
