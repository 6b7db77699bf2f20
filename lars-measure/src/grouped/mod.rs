//! Who learns from whom where rows come in groups that share a limit: the assignment of largest total weight, exact, thousands of rows by thousands
//! of columns. What the weights consist of is the caller's; [`assignment`](mod@crate::assignment) takes limits for each row and says how firm pairs are.

mod flow;
mod ties;

use rayon::prelude::*;

use crate::misuse::Misuse;
use flow::{Candidate, Flow};

pub use flow::Grouped;

/// The largest weight: 2⁴⁰, so that no sum along a path leaves the range of whole numbers.
pub const MAX_WEIGHT: i64 = 1 << 40;

/// Assignment of rows to columns with the largest total weight: each row at most one column, each group and each column up to its limit.
///
/// **Takes** groups, limits, and a function that writes the weights of a row into a list, column by column: whole numbers up to [`MAX_WEIGHT`], so
/// that equal sums are equal. A pair of weight 0 or less is never made. **Gives** for each row its column, or none. Of several best
/// assignments it is the first one: row by row in their order, each takes the smallest column that it has in any best assignment in which
/// the rows before it have theirs; having none counts as larger than every column.
/// **Errors** `Range` for a weight above [`MAX_WEIGHT`].
/// **Cost** O(r · k) memory and O(r² · k) steps at worst, r rows, with k = ⌈most pairs / column limit⌉: no row needs more of its best columns,
/// as one of them is always free. Usually far fewer: a search ends as soon as nothing on its way can be cheaper.
/// **Source** Edmonds & Karp 1972, doi:10.1145/321694.321699; Ahuja, Magnanti & Orlin 1993, Network Flows, ISBN 978-0-13-617549-0 (shortest
/// paths with node prices; all optimal flows are those of the arcs without reduced cost).
/// **Oracle** `oracle/grouped.csv`: every assignment tried one by one, and scipy's `linear_sum_assignment` with pairs forced.
///
/// ```
/// use lars_measure::grouped::{Grouped, assign_grouped};
/// // Three rows, of which the first two are one group with a single visit; both columns take one row.
/// let weights = [[5, 5], [9, 8], [9, 1]];
/// let what = Grouped { group_of: &[0, 0, 1], columns: 2, group_limit: 1, column_limit: 1 };
/// let chosen = assign_grouped(&what, &|row, of_row: &mut [i64]| of_row.copy_from_slice(&weights[row]))?;
/// assert_eq!(chosen, [None, Some(1), Some(0)]);
/// # Ok::<(), lars_measure::Misuse>(())
/// ```
pub fn assign_grouped(
    what: &Grouped<'_>,
    weights: &(impl Fn(usize, &mut [i64]) + Sync),
) -> Result<Vec<Option<usize>>, Misuse> {
    let groups = what.group_of.iter().max().map_or(0, |last| last + 1);
    let mut sizes = vec![0; groups];
    what.group_of.iter().for_each(|group| sizes[*group] += 1);
    let most: usize = sizes.iter().map(|size| what.group_limit.min(*size)).sum();
    if most == 0 || what.column_limit == 0 || what.columns == 0 {
        return Ok(vec![None; what.group_of.len()]);
    }
    let needed = most.div_ceil(what.column_limit).min(what.columns);
    let candidates: Vec<Vec<Candidate>> = (0..what.group_of.len())
        .into_par_iter()
        .map_init(
            || (vec![0; what.columns], Vec::with_capacity(what.columns)),
            |(of_row, all), row| {
                weights(row, of_row);
                best(row, of_row, needed, all)
            },
        )
        .collect::<Result<_, Misuse>>()?;
    let mut flow = Flow::new(what, groups, candidates);
    for row in 0..what.group_of.len() {
        flow.insert(row);
    }
    ties::first(&mut flow);
    Ok(flow.chosen())
}

/// The best columns of a row, the largest weight first, and of equal weights the smaller column.
fn best(
    row: usize,
    weights: &[i64],
    needed: usize,
    all: &mut Vec<Candidate>,
) -> Result<Vec<Candidate>, Misuse> {
    all.clear();
    for (column, &weight) in (0_u32..).zip(weights) {
        if weight > MAX_WEIGHT {
            let at = row * weights.len() + column as usize;
            return Err(Misuse::Range { what: "weight", at, value: weight as f64, range: "<= 2^40" });
        }
        if weight > 0 {
            all.push(Candidate { weight, column });
        }
    }
    let order = |one: &Candidate, other: &Candidate| {
        other.weight.cmp(&one.weight).then(one.column.cmp(&other.column))
    };
    if needed < all.len() {
        all.select_nth_unstable_by(needed - 1, order);
        all.truncate(needed);
    }
    all.sort_unstable_by(order);
    Ok(all.clone())
}
