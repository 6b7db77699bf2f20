//! Which cells of published tables must be hidden, so that nobody's answers can be worked out from the rest.
//! This file chooses what to hide; the tables are in `tables`, and what an attacker can work out is in `attack`.

mod attack;
mod tables;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::misuse::Misuse;

pub use attack::Leak;
pub use tables::{Cell, Lattice, Relation, Rule};

/// Says whether a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is shown.
    Shown,
    /// It is hidden for its own sake: too few people.
    TooFew,
    /// It is hidden for the sake of others, which could be worked out from it.
    Complementary,
}

/// Chooses what to hide.
///
/// **Takes** all cells that would be published, how they add up, and the rule. **Gives** a decision for each cell: hidden are all with
/// 1 to `min_n` − 1 people, and as many others as it takes until [`attack`] finds nothing; then every one of these that can be
/// shown after all is shown, the largest first. An empty cell is shown: it says nothing of anybody.
/// What is hidden besides is few, not proven fewest: in the tests' tables, where all ways were tried, it is the fewest people.
/// **Errors** `Shape` if cells have not all as many means; `Range` for a cell that does not exist, a total that contains itself or is not the
/// sum of its parts (n exactly, means to 1e-6 of the scale), a mean outside the scale, `min_n` of 0, `within` not above 0.
/// **Cost** a linear programme or two for each hidden cell and each step, both cores: ten seconds for a lattice of 225, once for each
/// published table.
/// **Source** Cox 1980, doi:10.1080/01621459.1980.10477481; Hundepool et al. 2012, Statistical Disclosure Control, doi:10.1002/9781118348239.
/// **Oracle** the attacker: no decision leaves a leak; and all ways of hiding in small tables, gone through one by one.
///
/// ```
/// use lars_measure::disclosure::{Cell, Decision, Lattice, Relation, Rule, hide};
/// // Answers by group, and the total of all three groups.
/// let cell = |n, mean| Cell { n, means: vec![mean] };
/// let lattice = Lattice {
///     cells: vec![cell(3, 2.0), cell(6, 7.0), cell(9, 5.0), cell(18, 31.0 / 6.0)],
///     relations: vec![Relation { total: 3, parts: vec![0, 1, 2] }],
/// };
/// let decisions = hide(&lattice, Rule::of_scale(1.0, 10.0))?;
/// // The first group alone could be worked out from the rest: the next smallest is hidden with it.
/// assert_eq!(decisions, [Decision::TooFew, Decision::Complementary, Decision::Shown, Decision::Shown]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn hide(lattice: &Lattice, rule: Rule) -> Result<Vec<Decision>, Misuse> {
    let contents = checked(lattice, rule)?;
    let few: Vec<bool> = lattice.cells.iter().map(|cell| cell.n > 0 && cell.n < rule.min_n).collect();
    // Ways that are each the best in some tables: fewest people, or fewest smallest cells, so that totals stay; beside the cell that
    // leaks, or also further away.
    let people: Vec<(u32, usize)> = lattice.cells.iter().map(|cell| (0, cell.n)).collect();
    let size = |cell: usize| contents[cell].iter().map(|bits| bits.count_ones()).sum();
    let inner: Vec<(u32, usize)> = people.iter().enumerate().map(|(cell, (_, n))| (size(cell), *n)).collect();
    let ways = [(&people, false), (&people, true), (&inner, false), (&inner, true)];
    let found: Vec<Vec<bool>> = ways
        .into_par_iter()
        .map(|(prices, far)| {
            let attacker = attack::Attacker { lattice, contents: &contents, rule, known: HashMap::new() };
            hidden_by(lattice, attacker, &few, &Way { prices, far })
        })
        .collect();
    let cost = |shown: &Vec<bool>| -> usize {
        (0..few.len()).filter(|&cell| !shown[cell]).map(|cell| lattice.cells[cell].n).sum()
    };
    let shown = found.into_iter().min_by_key(cost).unwrap_or_default();
    let decision = |(shown, few): (&bool, &bool)| match (shown, few) {
        (true, _) => Decision::Shown,
        (false, true) => Decision::TooFew,
        (false, false) => Decision::Complementary,
    };
    Ok(shown.iter().zip(&few).map(decision).collect())
}

/// Holds how the next cell to hide is chosen.
struct Way<'a> {
    prices: &'a [(u32, usize)],
    /// Whether among all cells near the hidden ones that hang together, or only among those beside the one that leaks.
    far: bool,
}

/// Hides cell after cell until there is no leak, the cheapest first, and then shows again what can be shown.
fn hidden_by(lattice: &Lattice, mut attacker: attack::Attacker, few: &[bool], how: &Way) -> Vec<bool> {
    let mut shown: Vec<bool> = few.iter().map(|few| !few).collect();
    while let Some(leak) = attacker.first_leak(&shown) {
        match stopper(lattice, &shown, &leak, how) {
            Some(cell) => shown[cell] = false,
            None => break,
        }
    }
    let mut again: Vec<usize> = (0..shown.len()).filter(|&cell| !shown[cell] && !few[cell]).collect();
    again.sort_by_key(|&cell| std::cmp::Reverse(lattice.cells[cell].n));
    // What could not be shown may be so once another is: two that are hidden together protect nothing any more.
    let mut before = usize::MAX;
    while again.len() < before {
        before = again.len();
        again.retain(|&cell| {
            shown[cell] = true;
            shown[cell] = attacker.first_leak(&shown).is_none();
            !shown[cell]
        });
    }
    shown
}

/// What somebody can work out who knows every cell that is shown, how many people are in every cell, and the scale.
///
/// **Takes** the cells, whether each is shown, and the rule. **Gives** every leak found: a hidden cell whose mean can be told to within
/// the rule (the least and the greatest mean that agree with all that is shown, by linear programming); a total less the parts shown
/// that leaves fewer than `min_n` people; one cell shown that is another less fewer than `min_n` people. Cells of which nothing is hidden
/// and that have at least `min_n` people are no leak. Where the programme cannot be solved, the cell counts as a leak.
/// **Errors** as [`hide`], and `Shape` unless there is one mark for each cell. **Cost**, **Source** as [`hide`].
/// **Oracle** `oracle/disclosure.csv`: limits by scipy's `linprog`.
///
/// ```
/// use lars_measure::disclosure::{Cell, Lattice, Leak, Relation, Rule, attack};
/// // Two parts of three people each, hidden, and their total: everybody gave the highest answer.
/// let cell = |n| Cell { n, means: vec![10.0] };
/// let relations = vec![Relation { total: 2, parts: vec![0, 1] }];
/// let lattice = Lattice { cells: vec![cell(3), cell(3), cell(6)], relations };
/// let leaks = attack(&lattice, &[false, false, true], Rule::of_scale(1.0, 10.0))?;
/// assert!(matches!(leaks[0], Leak::Cell { cell: 0, .. }), "a mean of 10 gives both parts away");
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn attack(lattice: &Lattice, shown: &[bool], rule: Rule) -> Result<Vec<Leak>, Misuse> {
    let contents = checked(lattice, rule)?;
    if shown.len() != lattice.cells.len() {
        return Err(Misuse::Shape { what: "marks", got: shown.len(), needed: lattice.cells.len() });
    }
    let mut attacker = attack::Attacker { lattice, contents: &contents, rule, known: HashMap::new() };
    Ok(attacker.leaks(shown, false))
}

/// Chooses the cell that is hidden next to stop a leak: the cheapest of those that it was worked out from.
fn stopper(lattice: &Lattice, shown: &[bool], leak: &Leak, how: &Way) -> Option<usize> {
    let cheapest = |cells: &mut dyn Iterator<Item = usize>| {
        cells.filter(|&cell| shown[cell] && lattice.cells[cell].n > 0).min_by_key(|&cell| how.prices[cell])
    };
    match leak {
        Leak::Difference { smaller, larger, .. } => cheapest(&mut [*smaller, *larger].into_iter()),
        Leak::Rest { relation, .. } => cheapest(&mut cells_of(&lattice.relations[*relation])),
        Leak::Cell { cell, .. } => {
            let from = |far: bool| {
                let near = near(lattice, shown, *cell, far);
                let beside = lattice.relations.iter().filter(|r| cells_of(r).any(|c| near[c]));
                cheapest(&mut beside.flat_map(cells_of))
            };
            from(how.far).or_else(|| from(true))
        }
    }
}

fn cells_of(relation: &Relation) -> impl Iterator<Item = usize> + '_ {
    relation.parts.iter().copied().chain([relation.total])
}

/// Marks a hidden cell, and with it those hidden that relations lead to from it.
fn near(lattice: &Lattice, shown: &[bool], cell: usize, far: bool) -> Vec<bool> {
    let mut near: Vec<bool> = (0..shown.len()).map(|other| other == cell).collect();
    let mut grew = far;
    while grew {
        grew = false;
        for relation in lattice.relations.iter().filter(|r| cells_of(r).any(|c| near[c])).collect::<Vec<_>>()
        {
            for other in cells_of(relation).filter(|&c| !shown[c] && lattice.cells[c].n > 0) {
                grew |= !std::mem::replace(&mut near[other], true);
            }
        }
    }
    near
}

/// Checks the input, and gives the smallest cells that each cell consists of, as a set of bits.
fn checked(lattice: &Lattice, rule: Rule) -> Result<Vec<Vec<u64>>, Misuse> {
    let (cells, (low, high)) = (&lattice.cells, rule.scale);
    let out = |what, at, value, range| Err(Misuse::Range { what, at, value, range });
    if rule.min_n == 0 {
        return out("min_n", 0, 0.0, "at least 1");
    }
    if !(rule.within > 0.0 && low < high && low.is_finite() && high.is_finite()) {
        return out("within", 0, rule.within, "above 0, with a scale from lower to higher");
    }
    let numbers = cells.first().map_or(0, |cell| cell.means.len());
    for (at, cell) in cells.iter().enumerate() {
        if cell.means.len() != numbers {
            return Err(Misuse::Shape { what: "means of a cell", got: cell.means.len(), needed: numbers });
        }
        if let Some(mean) = cell.means.iter().find(|mean| cell.n > 0 && !(low..=high).contains(*mean)) {
            return out("mean", at, *mean, "on the scale");
        }
    }
    for relation in &lattice.relations {
        if let Some(cell) = relation.parts.iter().chain([&relation.total]).find(|cell| **cell >= cells.len())
        {
            return out("cell of a relation", *cell, *cell as f64, "0 to one less than the cells");
        }
        adds_up(lattice, relation, rule)?;
    }
    contents(lattice)
}

fn adds_up(lattice: &Lattice, relation: &Relation, rule: Rule) -> Result<(), Misuse> {
    let total = &lattice.cells[relation.total];
    let parts = || relation.parts.iter().map(|part| &lattice.cells[*part]);
    let n: usize = parts().map(|part| part.n).sum();
    if n != total.n {
        return Err(Misuse::Range {
            what: "n of a total",
            at: relation.total,
            value: total.n as f64,
            range: "the sum of its parts",
        });
    }
    for (number, mean) in total.means.iter().enumerate().filter(|_| n > 0) {
        let sum: f64 = parts().filter(|part| part.n > 0).map(|part| part.n as f64 * part.means[number]).sum();
        if (sum / n as f64 - mean).abs() > 1e-6 * (rule.scale.1 - rule.scale.0) {
            return Err(Misuse::Range {
                what: "mean of a total",
                at: relation.total,
                value: *mean,
                range: "the mean of its parts",
            });
        }
    }
    Ok(())
}

/// Gives the smallest cells that each cell consists of; errors if a cell contains itself.
fn contents(lattice: &Lattice) -> Result<Vec<Vec<u64>>, Misuse> {
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
            return Ok(contents.into_iter().flatten().collect());
        }
    }
    let at = contents.iter().position(Option::is_none).map_or(count, |at| at);
    Err(Misuse::Range { what: "total", at, value: at as f64, range: "not a part of itself" })
}
