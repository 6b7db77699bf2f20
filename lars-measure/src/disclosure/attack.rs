//! The attacker: what can be worked out of hidden cells from all that is shown. What is then hidden besides is chosen in `mod`.

use std::collections::HashMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::tables::{Lattice, Relation, Rule};

/// Holds something that can be worked out and should not.
#[derive(Debug, Clone, PartialEq)]
pub enum Leak {
    /// A hidden cell's mean can be told.
    Cell {
        /// The cell.
        cell: usize,
        /// Which of its means.
        number: usize,
        /// The least and the greatest that agree with what is shown.
        between: (f64, f64),
    },
    /// A total less the parts of it that are shown leaves too few people.
    Rest {
        /// The relation.
        relation: usize,
        /// How many people are left.
        n: usize,
    },
    /// Of two cells shown, one has the people of the other and too few besides.
    Difference {
        /// The cell with fewer people.
        smaller: usize,
        /// The cell with more.
        larger: usize,
        /// How many people are the difference.
        n: usize,
    },
}

/// Holds what the attacker needs to know, and what was worked out before.
pub(super) struct Attacker<'a> {
    pub lattice: &'a Lattice,
    /// The smallest cells that each cell consists of, as a set of bits.
    pub contents: &'a [Vec<u64>],
    pub rule: Rule,
    /// Leaks of groups of hidden cells that hang together: most groups stay the same from one step to the next.
    pub known: HashMap<Vec<usize>, Vec<Leak>>,
}

impl Attacker<'_> {
    /// Gives one leak, if there is any: the cheapest to find.
    pub fn first_leak(&mut self, shown: &[bool]) -> Option<Leak> {
        self.leaks(shown, true).into_iter().next()
    }

    /// Gives all leaks, or at least one if the first will do.
    pub fn leaks(&mut self, shown: &[bool], first_will_do: bool) -> Vec<Leak> {
        let mut leaks = self.rests(shown);
        if first_will_do && !leaks.is_empty() {
            return leaks;
        }
        leaks.extend(self.differences(shown));
        for group in self.groups(shown) {
            if first_will_do && !leaks.is_empty() {
                return leaks;
            }
            if !self.known.contains_key(&group) {
                let found = self.told(&group, shown, first_will_do);
                self.known.insert(group.clone(), found);
            }
            leaks.extend(self.known[&group].iter().cloned());
        }
        leaks
    }

    fn n(&self, cell: usize) -> usize {
        self.lattice.cells[cell].n
    }

    fn too_few(&self, n: usize) -> bool {
        n > 0 && n < self.rule.min_n
    }

    fn rests(&self, shown: &[bool]) -> Vec<Leak> {
        let rest = |(relation, of): (usize, &Relation)| {
            let n: usize = of.parts.iter().filter(|part| !shown[**part]).map(|part| self.n(*part)).sum();
            (shown[of.total] && self.too_few(n)).then_some(Leak::Rest { relation, n })
        };
        self.lattice.relations.iter().enumerate().filter_map(rest).collect()
    }

    fn differences(&self, shown: &[bool]) -> Vec<Leak> {
        let within =
            |a: usize, b: usize| self.contents[a].iter().zip(&self.contents[b]).all(|(a, b)| a & !b == 0);
        let visible: Vec<usize> = (0..shown.len()).filter(|&cell| shown[cell] && self.n(cell) > 0).collect();
        let pairs = visible.iter().flat_map(|&smaller| visible.iter().map(move |&larger| (smaller, larger)));
        pairs
            .filter(|(smaller, larger)| {
                self.n(*larger) > self.n(*smaller) && self.too_few(self.n(*larger) - self.n(*smaller))
            })
            .filter(|(smaller, larger)| within(*smaller, *larger))
            .map(|(smaller, larger)| Leak::Difference {
                smaller,
                larger,
                n: self.n(larger) - self.n(smaller),
            })
            .collect()
    }

    /// Gives the hidden cells that anybody is in, in groups that relations hold together.
    fn groups(&self, shown: &[bool]) -> Vec<Vec<usize>> {
        let hidden = |cell: usize| !shown[cell] && self.n(cell) > 0;
        let mut parent: Vec<usize> = (0..shown.len()).collect();
        for relation in &self.lattice.relations {
            let mut cells =
                relation.parts.iter().chain([&relation.total]).copied().filter(|&cell| hidden(cell));
            if let Some(first) = cells.next() {
                for cell in cells {
                    let (a, b) = (root(&parent, first), root(&parent, cell));
                    parent[a.max(b)] = a.min(b);
                }
            }
        }
        let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
        for cell in (0..shown.len()).filter(|&cell| hidden(cell)) {
            groups.entry(root(&parent, cell)).or_default().push(cell);
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort();
        groups
    }

    /// Gives the cells of a group whose means can be told, or the first of them if that will do.
    fn told(&self, group: &[usize], shown: &[bool], first_will_do: bool) -> Vec<Leak> {
        let numbers = self.lattice.cells[group[0]].means.len();
        let mut leaks = Vec::new();
        for number in 0..numbers {
            if first_will_do && !leaks.is_empty() {
                break;
            }
            leaks.extend(self.told_of(group, shown, number, first_will_do));
        }
        leaks
    }

    fn told_of(&self, group: &[usize], shown: &[bool], number: usize, first_will_do: bool) -> Vec<Leak> {
        let is_told = |(low, high): (f64, f64)| high - low <= 2.0 * self.rule.within;
        // Any two answers to the programme show how far apart a mean may be: often no more need be asked.
        let mut seen: Vec<(f64, f64)> = group
            .iter()
            .map(|&cell| (self.lattice.cells[cell].means[number], self.lattice.cells[cell].means[number]))
            .collect();
        let mut leaks = Vec::new();
        for place in 0..group.len() {
            for direction in [OptimizationDirection::Minimize, OptimizationDirection::Maximize] {
                if !is_told(seen[place]) {
                    break;
                }
                // What cannot be solved gives nothing: the cell stays told.
                for (seen, mean) in seen
                    .iter_mut()
                    .zip(self.extreme((group, shown), number, (place, direction)).into_iter().flatten())
                {
                    *seen = (seen.0.min(mean), seen.1.max(mean));
                }
            }
            if is_told(seen[place]) {
                leaks.push(Leak::Cell { cell: group[place], number, between: seen[place] });
                if first_will_do {
                    break;
                }
            }
        }
        leaks
    }

    /// Gives means of the group's cells that agree with all that is shown, one of them as small or large as can be.
    fn extreme(
        &self,
        (group, shown): (&[usize], &[bool]),
        number: usize,
        (place, direction): (usize, OptimizationDirection),
    ) -> Option<Vec<f64>> {
        let mut problem = Problem::new(direction);
        let variables: Vec<Variable> = (0..group.len())
            .map(|other| problem.add_var(f64::from(u8::from(other == place)), self.rule.scale))
            .collect();
        for relation in &self.lattice.relations {
            let mut terms = Vec::new();
            let mut rest = 0.0;
            let signed = relation.parts.iter().map(|part| (*part, 1.0)).chain([(relation.total, -1.0)]);
            for (cell, sign) in signed.filter(|(cell, _)| self.n(*cell) > 0) {
                let weight = sign * self.n(cell) as f64;
                match group.binary_search(&cell) {
                    Ok(at) => terms.push((variables[at], weight)),
                    Err(_) if shown[cell] => rest -= weight * self.lattice.cells[cell].means[number],
                    // Hidden cells of one relation are always of one group.
                    Err(_) => return None,
                }
            }
            if !terms.is_empty() {
                problem.add_constraint(&terms, ComparisonOp::Eq, rest);
            }
        }
        let solution = problem.solve().ok()?;
        Some(variables.iter().map(|variable| solution.var_value(*variable)).collect())
    }
}

/// Gives the cell that stands for a cell's group.
fn root(parent: &[usize], mut cell: usize) -> usize {
    while parent[cell] != cell {
        cell = parent[cell];
    }
    cell
}
