//! The flow behind the assignment: hub → group → row → column → hub, one row after another put in by the cheapest way round.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Holds who may be assigned, and the limits.
#[derive(Debug, Clone)]
pub struct Grouped<'g> {
    /// The group of each row, counted from 0.
    pub group_of: &'g [usize],
    /// How many columns there are.
    pub columns: usize,
    /// The most pairs of all rows of one group.
    pub group_limit: usize,
    /// The most pairs of one column.
    pub column_limit: usize,
}

/// A column that a row may take.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// What the pair is worth.
    pub weight: i64,
    /// The column.
    pub column: u32,
}

/// Longer than any path.
const FAR: i64 = i64::MAX / 4;

/// A flow of largest weight through the rows that were put in so far.
///
/// Nodes are rows, then columns, then groups, then the hub, which is source and sink in one. Prices keep every open arc's reduced cost, cost +
/// price of its tail − price of its head, from being negative. A column that is not full has the hub's price; no column has a higher one.
pub struct Flow {
    pub rows: usize,
    pub columns: usize,
    pub group_of: Vec<usize>,
    group_limit: usize,
    column_limit: usize,
    pub candidates: Vec<Vec<Candidate>>,
    /// The pair of each row.
    pairs: Vec<Option<Candidate>>,
    /// The rows of each column.
    pub held: Vec<Vec<usize>>,
    /// The number of pairs of each group.
    used: Vec<usize>,
    /// The rows of each group that were put in.
    pub members: Vec<Vec<usize>>,
    prices: Vec<i64>,
    search: Search,
}

/// A search for the cheapest path, with what it keeps from one to the next.
struct Search {
    far: Vec<i64>,
    before: Vec<usize>,
    touched: Vec<usize>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    /// The node that is looked for.
    target: usize,
    /// A path of this length or more is of no use.
    bound: i64,
}

impl Search {
    fn begin(&mut self, start: usize, target: usize, bound: i64) {
        for node in self.touched.drain(..) {
            self.far[node] = FAR;
        }
        self.heap.clear();
        (self.target, self.bound) = (target, bound);
        self.relax(start, start, 0);
    }

    #[inline]
    fn relax(&mut self, from: usize, to: usize, far: i64) {
        if far >= self.bound || far >= self.far[to] {
            return;
        }
        if self.far[to] == FAR {
            self.touched.push(to);
        }
        (self.far[to], self.before[to]) = (far, from);
        if to == self.target {
            self.bound = far;
        } else {
            self.heap.push(Reverse((far, to)));
        }
    }
}

impl Flow {
    /// Nothing assigned yet.
    pub fn new(what: &Grouped<'_>, groups: usize, candidates: Vec<Vec<Candidate>>) -> Self {
        let rows = what.group_of.len();
        let nodes = rows + what.columns + groups + 1;
        Self {
            rows,
            columns: what.columns,
            group_of: what.group_of.to_vec(),
            group_limit: what.group_limit,
            column_limit: what.column_limit,
            candidates,
            pairs: vec![None; rows],
            held: vec![Vec::new(); what.columns],
            used: vec![0; groups],
            members: vec![Vec::new(); groups],
            prices: vec![0; nodes],
            search: Search {
                far: vec![FAR; nodes],
                before: vec![0; nodes],
                touched: Vec::new(),
                heap: BinaryHeap::new(),
                target: 0,
                bound: 0,
            },
        }
    }

    /// The column of each row.
    pub fn chosen(&self) -> Vec<Option<usize>> {
        self.pairs.iter().map(|pair| pair.map(|pair| pair.column as usize)).collect()
    }

    /// The node of a column.
    pub fn column_node(&self, column: usize) -> usize {
        self.rows + column
    }

    /// The node of a group.
    pub fn group_node(&self, group: usize) -> usize {
        self.rows + self.columns + group
    }

    /// The node that is source and sink.
    pub fn hub(&self) -> usize {
        self.prices.len() - 1
    }

    /// The column of a row.
    pub fn pair(&self, row: usize) -> Option<usize> {
        self.pairs[row].map(|pair| pair.column as usize)
    }

    /// Whether a column takes no further row.
    pub fn is_full(&self, column: usize) -> bool {
        self.held[column].len() >= self.column_limit
    }

    /// Whether a group can have a further pair.
    pub fn has_room(&self, group: usize) -> bool {
        self.used[group] < self.group_limit
    }

    /// Whether a group has a pair.
    pub fn is_used(&self, group: usize) -> bool {
        self.used[group] > 0
    }

    /// The price of a node.
    pub fn price(&self, node: usize) -> i64 {
        let is_open_column =
            (self.rows..self.rows + self.columns).contains(&node) && !self.is_full(node - self.rows);
        if is_open_column { self.prices[self.hub()] } else { self.prices[node] }
    }

    /// The price of a column, without asking what node it is.
    #[inline]
    fn column_price(&self, column: usize) -> i64 {
        if self.is_full(column) { self.prices[self.rows + column] } else { self.prices[self.hub()] }
    }

    /// Puts a row in, and with it one pair more where the total grows by that.
    pub fn insert(&mut self, row: usize) {
        let hub_price = self.prices[self.hub()];
        let mut price = i64::MIN;
        for candidate in &self.candidates[row] {
            // Candidates come by falling weight, and no column has a higher price than the hub.
            if candidate.weight + hub_price <= price {
                break;
            }
            price = price.max(candidate.weight + self.column_price(candidate.column as usize));
        }
        if price == i64::MIN {
            return;
        }
        self.prices[row] = price;
        let group = self.group_of[row];
        self.members[group].push(row);
        let target = self.group_node(group);
        let gain = price - self.prices[target];
        if gain <= 0 {
            return;
        }
        self.look(row, target, gain);
        // Where a path was found that costs less than the row gains, the bound is its length.
        let (bound, is_found) = (self.search.bound, self.search.far[target] < gain);
        for at in 0..self.search.touched.len() {
            let node = self.search.touched[at];
            // The price of a column with room is the hub's, whatever stands here.
            self.prices[node] += (self.search.far[node] - bound).min(0);
        }
        if is_found {
            self.send(row, target);
        }
    }

    /// Dijkstra's algorithm from a row that was put in to its group.
    fn look(&mut self, row: usize, target: usize, gain: i64) {
        let mut search = std::mem::replace(&mut self.search, Search::empty());
        search.begin(row, target, gain);
        while let Some(Reverse((far, node))) = search.heap.pop() {
            if far >= search.bound {
                break;
            }
            if far > search.far[node] {
                continue;
            }
            if node < self.rows {
                self.leave_row(node, far, &mut search);
            } else if node < self.rows + self.columns {
                self.leave_column(node, far, &mut search);
            } else if node < self.hub() {
                self.leave_group(node, far, &mut search);
            } else {
                self.leave_hub(far, &mut search);
            }
        }
        self.search = search;
    }

    fn leave_row(&self, row: usize, far: i64, search: &mut Search) {
        let base = far + self.prices[row];
        let hub_price = self.prices[self.hub()];
        let own = self.pairs[row].map(|pair| pair.column);
        if own.is_some() {
            let group = self.group_node(self.group_of[row]);
            search.relax(row, group, base - self.prices[group]);
        }
        for candidate in &self.candidates[row] {
            if base - candidate.weight - hub_price >= search.bound {
                break;
            }
            if Some(candidate.column) != own {
                let column = candidate.column as usize;
                let through = base - candidate.weight - self.column_price(column);
                search.relax(row, self.rows + column, through);
                // A column with room leads to the hub at no cost, and the hub perhaps to the end: that shortens the search.
                if !self.is_full(column) {
                    search.relax(self.rows + column, self.hub(), through);
                }
            }
        }
    }

    fn leave_column(&self, node: usize, far: i64, search: &mut Search) {
        let column = node - self.rows;
        let base = far + self.column_price(column);
        if !self.is_full(column) {
            search.relax(node, self.hub(), far);
        }
        for &row in &self.held[column] {
            let weight = self.pairs[row].map_or(0, |pair| pair.weight);
            search.relax(node, row, base + weight - self.prices[row]);
        }
    }

    fn leave_group(&self, node: usize, far: i64, search: &mut Search) {
        let group = node - self.rows - self.columns;
        let base = far + self.prices[node];
        if self.is_used(group) {
            search.relax(node, self.hub(), base - self.prices[self.hub()]);
        }
        for &row in self.members[group].iter().filter(|row| self.pairs[**row].is_none()) {
            search.relax(node, row, base - self.prices[row]);
        }
    }

    fn leave_hub(&self, far: i64, search: &mut Search) {
        let base = far + self.prices[self.hub()];
        let end = search.target - self.rows - self.columns;
        // The end first: it bounds the rest.
        for group in std::iter::once(end).chain(0..self.used.len()) {
            if self.has_room(group) {
                let node = self.group_node(group);
                search.relax(self.hub(), node, base - self.prices[node]);
            }
        }
        for column in 0..self.columns {
            if !self.held[column].is_empty() {
                search.relax(self.hub(), self.rows + column, base - self.column_price(column));
            }
        }
    }

    /// Sends one unit along the path that was found.
    fn send(&mut self, start: usize, end: usize) {
        let mut path = vec![end];
        let mut node = end;
        while node != start {
            node = self.search.before[node];
            path.push(node);
        }
        path.reverse();
        self.follow(&path);
    }

    /// Changes the flow by one unit along a path from a row to itself through its group, or from a row back to that row through a column.
    pub fn follow(&mut self, path: &[usize]) {
        let (first_group, hub) = (self.rows + self.columns, self.hub());
        let is_column = |node: usize| (self.rows..first_group).contains(&node);
        let mut released = Vec::new();
        let mut taken = Vec::new();
        let mut used = Vec::new();
        for step in path.windows(2) {
            let (from, to) = (step[0], step[1]);
            if from < self.rows && is_column(to) {
                taken.push((from, to - self.rows));
            } else if is_column(from) && to < self.rows {
                released.push((to, from - self.rows));
            } else if from == hub && (first_group..hub).contains(&to) {
                used.push((to - first_group, true));
            } else if (first_group..hub).contains(&from) && to == hub {
                used.push((from - first_group, false));
            }
        }
        let was_full: Vec<bool> = taken.iter().map(|(_, column)| self.is_full(*column)).collect();
        // A row that is dropped (row → group) keeps no column: the column before it on the path released it.
        for (row, column) in released {
            self.held[column].retain(|held| *held != row);
            self.pairs[row] = None;
        }
        for (row, column) in &taken {
            let of_row = &self.candidates[*row];
            self.pairs[*row] = of_row.iter().find(|candidate| candidate.column as usize == *column).copied();
            self.held[*column].push(*row);
        }
        for ((_, column), was_full) in taken.iter().zip(was_full) {
            if !was_full && self.is_full(*column) {
                self.prices[self.rows + column] = self.prices[self.hub()];
            }
        }
        for (group, is_more) in used {
            self.used[group] = if is_more { self.used[group] + 1 } else { self.used[group] - 1 };
        }
    }
}

impl Search {
    /// Stands in while the search is away.
    fn empty() -> Self {
        Self {
            far: Vec::new(),
            before: Vec::new(),
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            target: 0,
            bound: 0,
        }
    }
}
