//! What can be worked out of hidden cells of published tables: limits by linear programmes, rests and differences. It shares nothing with the
//! rules that it attacks, and has an oracle of its own: scipy (`docs/adr/0009-attacker-by-linear-programme.md`).

use std::collections::HashMap;
use std::path::Path;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// Holds one cell: the answers of a group of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// How many people.
    pub n: usize,
    /// The means that would be published of them, such as of expectation and experience; none matters if n is 0.
    pub means: Vec<f64>,
}

/// Says that one cell is made of others: every person of the total is in exactly one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The cell that is the total.
    pub total: usize,
    /// The cells that it is made of.
    pub parts: Vec<usize>,
}

/// Holds cells with all totals that are published beside them: a lattice.
#[derive(Debug, Clone, PartialEq)]
pub struct Lattice {
    /// The cells, totals among them.
    pub cells: Vec<Cell>,
    /// How they add up. A cell may be in several: in a row and in a column.
    pub relations: Vec<Relation>,
}

/// Holds what protects a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// The smallest number of people that may be shown.
    pub min_n: usize,
    /// The lowest and highest answer there is: everybody knows these.
    pub scale: (f64, f64),
    /// A hidden mean is safe if nobody can tell it to within this.
    pub within: f64,
}

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

/// What somebody can work out who knows every cell that is shown, how many people are in every cell, and the scale: a hidden cell whose mean
/// can be told to within the rule; a total less the parts shown that leaves fewer than `min_n` people; one cell shown that is another less
/// fewer than `min_n` people. Where a programme cannot be solved, the cell counts as found out.
pub fn attack(lattice: &Lattice, shown: &[bool], rule: Rule) -> Vec<Leak> {
    Attacker { lattice, contents: &contents(lattice), rule }.leaks(shown)
}

/// Gives the smallest cells that each cell consists of.
fn contents(lattice: &Lattice) -> Vec<Vec<u64>> {
    let count = lattice.cells.len();
    let mut contents: Vec<Option<Vec<u64>>> = vec![None; count];
    let first: HashMap<usize, &Relation> = lattice.relations.iter().rev().map(|r| (r.total, r)).collect();
    // A cell is settled once its parts are: as many rounds as there are levels of totals.
    for _ in 0..=count {
        let mut settled = true;
        for cell in 0..count {
            if contents[cell].is_some() {
                continue;
            }
            let mut set = vec![0_u64; count.div_ceil(64)];
            match first.get(&cell) {
                None => set[cell / 64] |= 1 << (cell % 64),
                Some(relation) => {
                    let parts: Option<Vec<&Vec<u64>>> =
                        relation.parts.iter().map(|part| contents[*part].as_ref()).collect();
                    let Some(parts) = parts else {
                        settled = false;
                        continue;
                    };
                    for part in parts {
                        set.iter_mut().zip(part).for_each(|(all, own)| *all |= own);
                    }
                }
            }
            contents[cell] = Some(set);
        }
        if settled {
            return contents.into_iter().flatten().collect();
        }
    }
    panic!("a total is a part of itself")
}

/// Holds what the attacker needs to know, and what was worked out before.
struct Attacker<'a> {
    lattice: &'a Lattice,
    /// The smallest cells that each cell consists of, as a set of bits.
    contents: &'a [Vec<u64>],
    rule: Rule,
}

impl Attacker<'_> {
    fn leaks(&self, shown: &[bool]) -> Vec<Leak> {
        let mut leaks = self.rests(shown);
        leaks.extend(self.differences(shown));
        for group in self.groups(shown) {
            for number in 0..self.lattice.cells[group[0]].means.len() {
                leaks.extend(self.told(&group, shown, number));
            }
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

    /// Gives the cells of a group of which a mean can be told.
    fn told(&self, group: &[usize], shown: &[bool], number: usize) -> Vec<Leak> {
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

/// A table of rows and columns with all its totals, cells first, then rows, columns and the whole.
fn table(rows: usize, columns: usize) -> Vec<Relation> {
    let cells = rows * columns;
    let row = |r: usize| Relation { total: cells + r, parts: (r * columns..(r + 1) * columns).collect() };
    let column =
        |c: usize| Relation { total: cells + rows + c, parts: (0..rows).map(|r| r * columns + c).collect() };
    let whole = cells + rows + columns;
    let mut relations: Vec<Relation> = (0..rows).map(row).chain((0..columns).map(column)).collect();
    relations.push(Relation { total: whole, parts: (cells..cells + rows).collect() });
    relations.push(Relation { total: whole, parts: (cells + rows..whole).collect() });
    relations
}

#[test]
fn limits_are_scipys() {
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../lars-measure/oracle/disclosure.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    for row in reader.deserialize::<HashMap<String, String>>() {
        let row = row.unwrap();
        let list = |column: &str| -> Vec<f64> {
            row[column].split_whitespace().map(|value| value.parse().unwrap()).collect()
        };
        let [rows, columns] = ["rows", "columns"].map(|column| row[column].parse::<usize>().unwrap());
        let counts = row["n"].split(' ').map(|n| n.trim_end_matches(".0").parse().unwrap());
        let cells: Vec<Cell> =
            counts.zip(list("means")).map(|(n, mean)| Cell { n, means: vec![mean] }).collect();
        let lattice = Lattice { cells, relations: table(rows, columns) };
        let shown: Vec<bool> = list("shown").iter().map(|mark| *mark > 0.0).collect();
        // Nobody is too few, and nothing is safe: every hidden cell is told with its limits.
        let rule = Rule { min_n: 1, scale: (1.0, 10.0), within: 100.0 };
        let leaks = attack(&lattice, &shown, rule);
        assert_eq!(leaks.len(), shown.iter().filter(|shown| !**shown).count());
        let (low, high) = (list("low"), list("high"));
        for leak in leaks {
            let Leak::Cell { cell, between, number: 0 } = leak else { panic!("{leak:?}") };
            assert!((between.0 - low[cell]).abs() < 1e-7, "{cell}: {between:?}, expected {}", low[cell]);
            assert!((between.1 - high[cell]).abs() < 1e-7, "{cell}: {between:?}, expected {}", high[cell]);
        }
    }
}

#[test]
fn an_attacker_finds_differences_and_rests() {
    let cell = |n, mean| Cell { n, means: vec![mean] };
    let rule = Rule { min_n: 4, scale: (1.0, 10.0), within: 0.5 };
    // 4 + 4 + 2 people: the last two are the whole less the first two.
    let lattice = Lattice {
        cells: vec![cell(4, 2.0), cell(4, 3.0), cell(2, 7.0), cell(10, 3.4)],
        relations: vec![Relation { total: 3, parts: vec![0, 1, 2] }],
    };
    let leaks = attack(&lattice, &[true, true, false, true], rule);
    assert!(leaks.contains(&Leak::Rest { relation: 0, n: 2 }), "{leaks:?}");
    assert!(leaks.iter().any(|leak| matches!(leak, Leak::Cell { cell: 2, .. })), "{leaks:?}");
    // A total and a part of it that differ by two people.
    let pair = Lattice {
        cells: vec![cell(8, 2.0), cell(2, 9.0), cell(10, 3.4)],
        relations: vec![Relation { total: 2, parts: vec![0, 1] }],
    };
    let leaks = attack(&pair, &[true, false, true], rule);
    assert!(leaks.contains(&Leak::Difference { smaller: 0, larger: 2, n: 2 }), "{leaks:?}");
    // Everybody gave the highest answer: a mean of 10 gives each part away, however many are hidden.
    let top = Lattice {
        cells: vec![cell(3, 10.0), cell(3, 10.0), cell(6, 10.0)],
        relations: vec![Relation { total: 2, parts: vec![0, 1] }],
    };
    let leaks = attack(&top, &[false, false, true], rule);
    assert_eq!(leaks.len(), 2, "{leaks:?}");
    // Two numbers of the same people: one of them gives the cell away.
    let both = Lattice {
        cells: [(3, [5.0, 10.0]), (3, [6.0, 10.0]), (6, [5.5, 10.0])]
            .map(|(n, means)| Cell { n, means: means.to_vec() })
            .to_vec(),
        ..top.clone()
    };
    assert!(
        attack(&both, &[false, false, true], rule)
            .iter()
            .all(|leak| matches!(leak, Leak::Cell { number: 1, .. }))
    );
}
