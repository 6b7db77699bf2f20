//! Which of several best assignments: row by row the smallest column. All best ones are reached from any of them along arcs without reduced cost.

use super::flow::Flow;

/// Turns an optimal flow into the first of all optimal ones.
pub fn first(flow: &mut Flow) {
    let columns: Vec<Vec<usize>> = (0..flow.rows).map(|row| tight_columns(flow, row)).collect();
    let mut way = Way {
        columns,
        is_fixed: vec![false; flow.rows],
        seen: vec![usize::MAX; flow.hub() + 1],
        before: vec![0; flow.hub() + 1],
        stack: Vec::new(),
    };
    for row in 0..flow.rows {
        let own = flow.pair(row);
        for at in 0..way.columns[row].len() {
            let column = way.columns[row][at];
            if own.is_some_and(|own| column >= own) {
                break;
            }
            if let Some(path) = way.back(flow, row, column) {
                flow.follow(&path);
                break;
            }
        }
        way.is_fixed[row] = true;
    }
}

/// The columns of a row that cost nothing beside the prices, in ascending order.
fn tight_columns(flow: &Flow, row: usize) -> Vec<usize> {
    let (price, hub_price) = (flow.price(row), flow.price(flow.hub()));
    let near = flow.candidates[row].iter().take_while(|candidate| candidate.weight + hub_price >= price);
    let is_tight = |column: usize, weight: i64| weight + flow.price(flow.column_node(column)) == price;
    let tight = near.map(|candidate| (candidate.column as usize, candidate.weight));
    let mut columns: Vec<usize> =
        tight.filter(|(column, weight)| is_tight(*column, *weight)).map(|(column, _)| column).collect();
    columns.sort_unstable();
    columns
}

/// The search for a way back to a row, through rows that are not fixed yet.
struct Way {
    columns: Vec<Vec<usize>>,
    is_fixed: Vec<bool>,
    /// The row for which a node was last seen. What one column of a row reaches need not be searched again from the next.
    seen: Vec<usize>,
    before: Vec<usize>,
    stack: Vec<usize>,
}

impl Way {
    /// The way from a row to a column and back to the row, if there is one.
    fn back(&mut self, flow: &Flow, row: usize, column: usize) -> Option<Vec<usize>> {
        let start = flow.column_node(column);
        if self.seen[start] == row {
            return None;
        }
        self.stack.clear();
        self.step(row, start, row);
        while let Some(node) = self.stack.pop() {
            self.leave(flow, node, row);
            if self.seen[row] == row {
                let mut path = vec![row];
                let mut node = self.before[row];
                while node != row {
                    path.push(node);
                    node = self.before[node];
                }
                path.push(row);
                path.reverse();
                return Some(path);
            }
        }
        None
    }

    fn step(&mut self, from: usize, to: usize, row: usize) {
        if self.seen[to] != row {
            (self.seen[to], self.before[to]) = (row, from);
            self.stack.push(to);
        }
    }

    fn leave(&mut self, flow: &Flow, node: usize, row: usize) {
        let (hub, first_group) = (flow.hub(), flow.rows + flow.columns);
        let is_level = |other: usize| flow.price(node) == flow.price(other);
        if node < flow.rows {
            let group = flow.group_node(flow.group_of[node]);
            if flow.pair(node).is_some() && is_level(group) {
                self.step(node, group, row);
            }
            for at in 0..self.columns[node].len() {
                let column = self.columns[node][at];
                if flow.pair(node) != Some(column) {
                    self.step(node, flow.column_node(column), row);
                }
            }
        } else if node < first_group {
            let column = node - flow.rows;
            if !flow.is_full(column) {
                self.step(node, hub, row);
            }
            for &held in flow.held[column].iter().filter(|held| !self.is_fixed[**held]).collect::<Vec<_>>() {
                self.step(node, held, row);
            }
        } else if node < hub {
            let group = node - first_group;
            if flow.is_used(group) && is_level(hub) {
                self.step(node, hub, row);
            }
            for &member in &flow.members[group] {
                if !self.is_fixed[member] && flow.pair(member).is_none() && is_level(member) {
                    self.step(node, member, row);
                }
            }
        } else {
            for group in 0..flow.members.len() {
                if flow.has_room(group) && is_level(flow.group_node(group)) {
                    self.step(node, flow.group_node(group), row);
                }
            }
            for column in 0..flow.columns {
                if !flow.held[column].is_empty() && is_level(flow.column_node(column)) {
                    self.step(node, flow.column_node(column), row);
                }
            }
        }
    }
}
