//! Who learns from whom: the assignment of largest total weight under capacities, exact, and how firm each pair is in it.
//! What the weights consist of is the caller's.

use crate::matrix::PartialMatrix;
use crate::misuse::Misuse;
use crate::undefined::Undefined;

/// Says which assignments are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The largest total weight, whatever the number of pairs: a pair of weight 0 or less is never made.
    Weight,
    /// As many pairs as the capacities allow, and among these the largest total weight: everybody learns.
    PairsThenWeight,
}

/// Holds what is to be assigned.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// The weight of each pair of row and column; undefined where the pair must not be.
    pub weights: PartialMatrix,
    /// How many columns each row can take at most.
    pub row_capacities: Vec<usize>,
    /// How many rows each column can take at most.
    pub column_capacities: Vec<usize>,
    /// What is sought.
    pub aim: Aim,
}

/// Holds a pair and how firm it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// Whether the pair is in the assignment.
    pub chosen: bool,
    /// By how much the pair's weight alone could change, without end or up to this, before another assignment would be better:
    /// fall, for a chosen pair; rise, for one that is not. 0: another assignment is as good. Undefined `NotConnected`: no change of this
    /// weight alone would do it (there is no other way to make as many pairs, or no capacity).
    pub slack: Result<f64, Undefined>,
}

/// Holds the best assignment.
#[derive(Debug, Clone, PartialEq)]
pub struct Assigned {
    /// Every pair that may be, row by row.
    pub pairs: Vec<Pair>,
    /// The sum of the chosen weights.
    pub total: f64,
    /// Whether every other assignment is worse.
    pub unique: bool,
}

/// Assignment of rows to columns with the largest total weight, each pair at most once, under capacities.
///
/// **Takes** weights of any sign, capacities, and the aim. **Gives** the chosen pairs, their sum, and for every pair by how much its weight
/// would have to change to change the answer. Exact: weights are whole numbers inside (of 2⁻⁹⁰ of the largest), so that equal sums are
/// equal; a weight that is smaller than 2⁻³⁷ of the largest is rounded there. Of equally good assignments one is given, always the same,
/// and `unique` is false.
/// **Undefined** the slack of a pair, where said. No rows, no columns or no capacity: no pairs.
/// **Errors** `Shape` unless there is a capacity for each row and column; `Range` for a weight that is not finite.
/// **Cost** O(pairs chosen · (r + c)²) for the assignment and O((r + c)³) for the slacks. **Source** Ahuja, Magnanti & Orlin 1993,
/// Network Flows, ISBN 978-0-13-617549-0 (successive shortest paths); Edmonds & Karp 1972, doi:10.1145/321694.321699.
/// **Oracle** `oracle/assignment.csv`: scipy's `milp`, and for slacks the same with each pair forced in or out.
///
/// ```
/// use lars_measure::assignment::{Aim, Assignment, assign};
/// use lars_measure::matrix::PartialMatrix;
/// // Two receivers, two practices; the second receiver cannot use the second practice.
/// let weights = [[Some(0.9), Some(0.8)], [Some(0.7), None]];
/// let best = assign(&Assignment {
///     weights: PartialMatrix::from_fn(2, 2, |row, column| weights[row][column]),
///     row_capacities: vec![1, 1],
///     column_capacities: vec![1, 1],
///     aim: Aim::Weight,
/// })?;
/// let chosen: Vec<_> = best.pairs.iter().filter(|pair| pair.chosen).map(|pair| (pair.row, pair.column)).collect();
/// assert_eq!(chosen, [(0, 1), (1, 0)]);
/// // Without the first of these pairs the best is 0.9 alone: it could fall from 0.8 to 0.2.
/// assert!((best.pairs[1].slack? - 0.6).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assign(what: &Assignment) -> Result<Assigned, Misuse> {
    let (rows, columns) = (what.weights.rows(), what.weights.columns());
    for (name, got, needed) in [
        ("row capacities", what.row_capacities.len(), rows),
        ("column capacities", what.column_capacities.len(), columns),
    ] {
        if got != needed {
            return Err(Misuse::Shape { what: name, got, needed });
        }
    }
    what.weights.check_finite("weight")?;
    let mut net = Net::new(what);
    net.fill();
    let slacks = net.slacks();
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let pairs: Vec<Pair> = places
        .filter(|(row, column)| what.weights.get(*row, *column).is_ok())
        .map(|(row, column)| {
            let place = row * columns + column;
            Pair {
                row,
                column,
                chosen: net.chosen[place],
                slack: slacks[place].map(|slack| net.unscaled(slack)).ok_or(Undefined::NotConnected),
            }
        })
        .collect();
    let total = pairs
        .iter()
        .filter(|pair| pair.chosen)
        .filter_map(|pair| what.weights.get(pair.row, pair.column).ok())
        .sum();
    let unique = slacks.iter().all(|slack| *slack != Some(0));
    Ok(Assigned { pairs, total, unique })
}

/// A flow from a source through rows and columns to a sink; a pair carries one or nothing.
struct Net {
    rows: usize,
    columns: usize,
    /// What a pair costs: its weight as a whole number, negative; none where it must not be.
    costs: Vec<Option<i128>>,
    chosen: Vec<bool>,
    row_left: Vec<usize>,
    column_left: Vec<usize>,
    row_used: Vec<usize>,
    column_used: Vec<usize>,
    /// Node prices that keep every open arc's reduced cost from being negative.
    prices: Vec<i128>,
    unit: f64,
    aim: Aim,
}

/// Larger than any path and small enough to add two of.
const FAR: i128 = i128::MAX / 4;

impl Net {
    fn new(what: &Assignment) -> Self {
        let (rows, columns) = (what.weights.rows(), what.weights.columns());
        let weights: Vec<Option<f64>> =
            (0..rows).flat_map(|row| what.weights.row(row)).map(Result::ok).collect();
        let largest = weights.iter().flatten().fold(0.0_f64, |largest, w| largest.max(w.abs()));
        // A power of two, so that the whole numbers are the weights' own digits: of about 2^90.
        let unit = if largest > 0.0 { (largest.log2().ceil() - 90.0).exp2() } else { 1.0 };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most 2^91, and beyond the last binary digit there is nothing to lose"
        )]
        let cost = |weight: f64| -((weight / unit) as i128);
        let mut net = Self {
            rows,
            columns,
            costs: weights.into_iter().map(|weight| weight.map(cost)).collect(),
            chosen: vec![false; rows * columns],
            row_left: what.row_capacities.clone(),
            column_left: what.column_capacities.clone(),
            row_used: vec![0; rows],
            column_used: vec![0; columns],
            prices: vec![0; rows + columns + 2],
            unit,
            aim: what.aim,
        };
        let cheapest = |column: usize| (0..rows).filter_map(|row| net.costs[row * columns + column]).min();
        let prices: Vec<i128> = (0..columns).map(|column| cheapest(column).unwrap_or(0)).collect();
        net.prices[rows + columns + 1] = prices.iter().copied().min().unwrap_or(0);
        net.prices[rows..rows + columns].copy_from_slice(&prices);
        net
    }

    fn unscaled(&self, slack: i128) -> f64 {
        slack as f64 * self.unit
    }

    fn source(&self) -> usize {
        self.rows + self.columns
    }

    fn sink(&self) -> usize {
        self.rows + self.columns + 1
    }

    /// Gives the cost of the arc between two nodes if it is open in what is left of the flow's room.
    fn open(&self, from: usize, to: usize) -> Option<i128> {
        let (source, sink, rows) = (self.source(), self.sink(), self.rows);
        let free = |open: bool| open.then_some(0);
        let is_column = |node: usize| (rows..source).contains(&node);
        let pair = |row: usize, column: usize| row * self.columns + column - rows;
        match (from, to) {
            _ if from == source && to < rows => free(self.row_left[to] > 0),
            _ if from < rows && to == source => free(self.row_used[from] > 0),
            _ if is_column(from) && to == sink => free(self.column_left[from - rows] > 0),
            _ if from == sink && is_column(to) => free(self.column_used[to - rows] > 0),
            // More flow or less of it: only where the number of pairs is free.
            _ if from == sink && to == source => free(self.aim == Aim::Weight),
            _ if from == source && to == sink => {
                free(self.aim == Aim::Weight && self.row_used.iter().any(|used| *used > 0))
            }
            _ if from < rows && is_column(to) => {
                self.costs[pair(from, to)].filter(|_| !self.chosen[pair(from, to)])
            }
            _ if is_column(from) && to < rows => {
                self.costs[pair(to, from)].filter(|_| self.chosen[pair(to, from)]).map(|cost| -cost)
            }
            _ => None,
        }
    }

    /// Dijkstra's algorithm: how far each node is in reduced costs, and the node before it.
    fn paths(&self, start: usize) -> (Vec<i128>, Vec<usize>) {
        let nodes = self.prices.len();
        let (mut far, mut before, mut done) = (vec![FAR; nodes], vec![start; nodes], vec![false; nodes]);
        far[start] = 0;
        while let Some(here) = (0..nodes).filter(|&n| !done[n] && far[n] < FAR).min_by_key(|&n| far[n]) {
            done[here] = true;
            for next in (0..nodes).filter(|&n| !done[n]) {
                let Some(cost) = self.open(here, next) else { continue };
                let through = far[here] + cost + self.prices[here] - self.prices[next];
                if through < far[next] {
                    (far[next], before[next]) = (through, here);
                }
            }
        }
        (far, before)
    }

    /// Sends one unit after another along the cheapest path, as long as the aim gains by it.
    fn fill(&mut self) {
        let (source, sink) = (self.source(), self.sink());
        loop {
            // While it is filled there is no way round from the sink to the source.
            let aim = std::mem::replace(&mut self.aim, Aim::PairsThenWeight);
            let (far, before) = self.paths(source);
            self.aim = aim;
            // What a pair would gain: never more than the one before it.
            let gain = self.prices[source] - self.prices[sink];
            let done = if aim == Aim::Weight { far[sink] >= gain } else { far[sink] >= FAR };
            let most = if !done {
                far[sink]
            } else if aim == Aim::Weight {
                gain
            } else {
                0
            };
            self.prices.iter_mut().zip(&far).for_each(|(price, far)| *price += (*far).min(most));
            if done {
                return;
            }
            let mut node = sink;
            while node != source {
                self.send(before[node], node);
                node = before[node];
            }
        }
    }

    fn send(&mut self, from: usize, to: usize) {
        let rows = self.rows;
        if from == self.source() {
            (self.row_left[to], self.row_used[to]) = (self.row_left[to] - 1, self.row_used[to] + 1);
        } else if to == self.sink() {
            let column = from - rows;
            (self.column_left[column], self.column_used[column]) =
                (self.column_left[column] - 1, self.column_used[column] + 1);
        } else {
            let place = from.min(to) * self.columns + from.max(to) - rows;
            self.chosen[place] = !self.chosen[place];
        }
    }

    /// Gives for each pair what the cheapest way round would cost that puts it in, or takes it out.
    fn slacks(&self) -> Vec<Option<i128>> {
        let mut slacks = vec![None; self.costs.len()];
        for start in 0..self.rows + self.columns {
            let (far, _) = self.paths(start);
            let pairs = (0..self.costs.len())
                .map(|place| (place, place / self.columns, self.rows + place % self.columns));
            for (place, row, column) in pairs {
                let Some(cost) = self.costs[place] else { continue };
                let (from, to, own) =
                    if self.chosen[place] { (row, column, -cost) } else { (column, row, cost) };
                if from == start && far[to] < FAR {
                    slacks[place] = Some(own + far[to] - self.prices[from] + self.prices[to]);
                }
            }
        }
        slacks
    }
}
