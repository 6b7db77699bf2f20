//! Centrality along shortest paths: betweenness, closeness, harmonic centrality.
//!
//! Sources are taken in fixed blocks, and blocks are added in their order: digits do not depend on the number of threads.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use rayon::prelude::*;

use super::{Lists, Network};
use crate::undefined::Undefined;

/// Names how long a tie is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// Every tie has length 1, whatever its weight. The default.
    #[default]
    One,
    /// 1 / weight: strong ties are short.
    InverseWeight,
    /// The weight itself is a distance.
    Weight,
}

/// Names which way paths are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From others to the node: how near it is for others. networkx' convention, and the default.
    #[default]
    Into,
    /// From the node to others. igraph's `mode = "out"`.
    Out,
}

/// Two paths count as equally long when they differ by less than this share: sums of 1/weight tie only up to rounding.
const TIE: f64 = 1e-10;

/// Sources that one task takes; there are never more than 64 tasks, so that their sums fit into memory.
const TASKS: usize = 64;

/// Betweenness: the share of shortest paths between two others that lead over a node, added over all pairs.
///
/// `b_v = Σ_{s≠v≠t} σ_st(v) / σ_st`, each pair once without direction, both ways with it.
///
/// **Takes** a network and how long its ties are.
/// **Gives** one number per node, 0 or above. With `normalised` it is divided by the number of pairs of others, (n−1)(n−2), or half of it
/// without direction: 0 to 1.
/// **Undefined** normalised: `TooFew` (needed 3) for every node of a smaller network.
/// **Errors** none.
/// **Cost** O(n t) time for t ties of length 1, O(n (t + n log n)) else; O(64 n) memory; both shared among threads.
/// **Source** Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
/// **Oracle** networkx 3.6 and igraph 1.0 on two advice networks, read in place. With lengths other than 1, igraph compares with a tolerance
/// as here; networkx compares exactly and misses ties of rounded sums.
///
/// ```
/// use lars_measure::network::{Length, Network, betweenness};
/// // A path of three: all goes over the middle.
/// let path = Network::new(3, &[(0, 1, 1.0), (1, 2, 1.0)], false)?;
/// assert_eq!(betweenness(&path, Length::One, false), [Ok(0.0), Ok(1.0), Ok(0.0)]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn betweenness(network: &Network, length: Length, normalised: bool) -> Vec<Result<f64, Undefined>> {
    let n = network.nodes();
    if normalised && n < 3 {
        return vec![Err(Undefined::TooFew { n, needed: 3 }); n];
    }
    let per_task = n.div_ceil(TASKS).max(1);
    let firsts: Vec<usize> = (0..n).step_by(per_task).collect();
    let parts: Vec<Vec<f64>> = firsts
        .par_iter()
        .map(|&first| {
            let mut search = Search::new(n);
            let mut sums = vec![0.0; n];
            for source in first..(first + per_task).min(n) {
                search.from(source, &network.out, length);
                search.credit(source, &mut sums);
            }
            sums
        })
        .collect();
    let pairs = (n as f64 - 1.0) * (n as f64 - 2.0);
    let scale = match (normalised, network.is_directed()) {
        (true, _) => 1.0 / pairs,
        (false, true) => 1.0,
        (false, false) => 0.5,
    };
    (0..n).map(|node| Ok(parts.iter().map(|part| part[node]).sum::<f64>() * scale)).collect()
}

/// One search for shortest paths, with memory that is used again.
struct Search {
    distance: Vec<f64>,
    /// The number of shortest paths from the source.
    paths: Vec<f64>,
    /// Nodes in the order they were reached for good.
    order: Vec<u32>,
    /// For each node, those before it on shortest paths, from `starts` on; filled only with lengths other than 1.
    before: Vec<Vec<u32>>,
    share: Vec<f64>,
    /// Levels of the nodes with length 1; -1 where not reached.
    level: Vec<i32>,
    is_hops: bool,
    lists: Option<(Vec<usize>, Vec<u32>)>,
}

impl Search {
    fn new(n: usize) -> Self {
        Self {
            distance: vec![f64::INFINITY; n],
            paths: vec![0.0; n],
            order: Vec::with_capacity(n),
            before: Vec::new(),
            share: vec![0.0; n],
            level: vec![-1; n],
            is_hops: true,
            lists: None,
        }
    }

    fn clear(&mut self) {
        for &node in &self.order {
            let node = node as usize;
            self.distance[node] = f64::INFINITY;
            self.paths[node] = 0.0;
            self.share[node] = 0.0;
            self.level[node] = -1;
            if let Some(before) = self.before.get_mut(node) {
                before.clear();
            }
        }
        self.order.clear();
    }

    fn from(&mut self, source: usize, lists: &Lists, length: Length) {
        self.clear();
        self.is_hops = length == Length::One;
        if self.is_hops {
            if self.lists.is_none() {
                self.lists = Some((lists.starts.clone(), lists.ends.clone()));
            }
            self.by_hops(source);
        } else {
            self.before.resize(self.paths.len(), Vec::new());
            self.by_length(source, lists, length);
        }
    }

    /// Goes level by level; who comes before whom is read off the levels afterwards.
    fn by_hops(&mut self, source: usize) {
        let Some((starts, ends)) = &self.lists else { return };
        self.level[source] = 0;
        self.paths[source] = 1.0;
        self.order.push(super::short(source));
        let mut at = 0;
        while at < self.order.len() {
            let node = self.order[at] as usize;
            at += 1;
            let (next_level, paths) = (self.level[node] + 1, self.paths[node]);
            for &next in &ends[starts[node]..starts[node + 1]] {
                let next = next as usize;
                if self.level[next] < 0 {
                    self.level[next] = next_level;
                    self.order.push(super::short(next));
                }
                if self.level[next] == next_level {
                    self.paths[next] += paths;
                }
            }
        }
    }

    fn by_length(&mut self, source: usize, lists: &Lists, length: Length) {
        let mut done = vec![false; self.paths.len()];
        let mut open = BinaryHeap::from([Reached { distance: 0.0, node: super::short(source) }]);
        self.distance[source] = 0.0;
        self.paths[source] = 1.0;
        while let Some(Reached { node, .. }) = open.pop() {
            let node = node as usize;
            if std::mem::replace(&mut done[node], true) {
                continue;
            }
            self.order.push(super::short(node));
            for (next, weight) in lists.of(node) {
                let far = self.distance[node] + if length == Length::Weight { weight } else { 1.0 / weight };
                let known = self.distance[next];
                if known.is_infinite() || far < known * (1.0 - TIE) {
                    self.distance[next] = far;
                    self.paths[next] = self.paths[node];
                    self.before[next].clear();
                    self.before[next].push(super::short(node));
                    open.push(Reached { distance: far, node: super::short(next) });
                } else if far <= known * (1.0 + TIE) && !done[next] {
                    self.paths[next] += self.paths[node];
                    self.before[next].push(super::short(node));
                }
            }
        }
    }

    /// Adds to each node the shares of shortest paths from the source that lead over it (Brandes' accumulation).
    fn credit(&mut self, source: usize, sums: &mut [f64]) {
        for &node in self.order.iter().rev() {
            let node = node as usize;
            let part = (1.0 + self.share[node]) / self.paths[node];
            if self.is_hops {
                let Some((starts, ends)) = &self.lists else { return };
                let level = self.level[node] + 1;
                let mut share = 0.0;
                // What follows a node was credited before it: its share is taken, not pushed, and ties need no list of those before.
                for &next in &ends[starts[node]..starts[node + 1]] {
                    let next = next as usize;
                    if self.level[next] == level {
                        share += (1.0 + self.share[next]) / self.paths[next];
                    }
                }
                self.share[node] = share * self.paths[node];
            } else {
                for &before in &self.before[node] {
                    self.share[before as usize] += self.paths[before as usize] * part;
                }
            }
            if node != source {
                sums[node] += self.share[node];
            }
        }
    }

    /// Gives the distance of every node that was reached.
    fn distances(&self) -> impl Iterator<Item = f64> + '_ {
        self.order.iter().map(|&node| {
            if self.is_hops { f64::from(self.level[node as usize]) } else { self.distance[node as usize] }
        })
    }
}

/// A node and how far it is, nearest first in a heap.
struct Reached {
    distance: f64,
    node: u32,
}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other.distance.total_cmp(&self.distance).then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Reached {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Reached {}

/// Gives something of the distances of every node.
fn of_distances<T: Send>(
    network: &Network,
    length: Length,
    direction: Direction,
    take: impl Fn(&Search) -> T + Sync,
) -> Vec<T> {
    let lists = match direction {
        Direction::Into => &network.into,
        Direction::Out => &network.out,
    };
    let n = network.nodes();
    (0..n)
        .into_par_iter()
        .map_init(
            || Search::new(n),
            |search, node| {
                search.from(node, lists, length);
                take(search)
            },
        )
        .collect()
}

/// Closeness: how near a node is to the others that reach it.
///
/// `c_v = (r − 1) / Σ d · (r − 1) / (n − 1)`, with r nodes (itself among them) within reach (Wasserman & Faust): nodes of a small group do
/// not look central. Without `scaled` the second factor is left out, as in igraph.
///
/// **Takes** a network, the length of ties, the direction, and whether to scale by reach.
/// **Gives** one number per node; 0 for a node out of reach when scaled.
/// **Undefined** `NotConnected` for a node out of reach when not scaled; `TooFew` (needed 2) in a network of one node.
/// **Errors** none.
/// **Cost** as [`betweenness`], O(n) memory per thread.
/// **Source** Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, section 5.2.
/// **Oracle** networkx (scaled) and igraph (not scaled) on two advice networks, read in place.
pub fn closeness(
    network: &Network,
    length: Length,
    direction: Direction,
    scaled: bool,
) -> Vec<Result<f64, Undefined>> {
    let n = network.nodes();
    of_distances(network, length, direction, |search| {
        if n < 2 {
            return Err(Undefined::TooFew { n, needed: 2 });
        }
        let (others, sum) = (search.order.len() as f64 - 1.0, search.distances().sum::<f64>());
        match (sum > 0.0, scaled) {
            (true, true) => Ok(others / sum * others / (n as f64 - 1.0)),
            (true, false) => Ok(others / sum),
            (false, true) => Ok(0.0),
            (false, false) => Err(Undefined::NotConnected),
        }
    })
}

/// Harmonic centrality: the sum of 1 / distance over the others; those out of reach add 0.
///
/// **Takes** a network, the length of ties, the direction.
/// **Gives** one number per node, 0 or above.
/// **Undefined** never.
/// **Errors** none.
/// **Cost** as [`betweenness`], O(n) memory per thread.
/// **Source** Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3.
/// **Oracle** networkx on two advice networks, read in place.
pub fn harmonic(network: &Network, length: Length, direction: Direction) -> Vec<f64> {
    of_distances(network, length, direction, |search| {
        search.distances().filter(|distance| *distance > 0.0).map(|distance| 1.0 / distance).sum()
    })
}

/// Gives the longest shortest path and the mean length over pairs within reach, by hops.
pub(super) fn diameter_and_mean(network: &Network) -> Result<(f64, f64), Undefined> {
    let of_node = |search: &Search| {
        (search.distances().fold(0.0, f64::max), search.distances().sum::<f64>(), search.order.len() - 1)
    };
    let all = of_distances(network, Length::One, Direction::Out, of_node);
    let pairs: usize = all.iter().map(|(_, _, pairs)| pairs).sum();
    if pairs == 0 {
        return Err(Undefined::NoData);
    }
    let longest = all.iter().map(|(longest, ..)| *longest).fold(0.0, f64::max);
    Ok((longest, all.iter().map(|(_, sum, _)| sum).sum::<f64>() / pairs as f64))
}
