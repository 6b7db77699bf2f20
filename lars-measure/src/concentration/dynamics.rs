//! What comes and goes between two periods: entry, exit, growth.

use super::Numbers;
use crate::misuse::Misuse;
use crate::specialisation::Presence;
use crate::undefined::Undefined;

/// Names what became of a column in a row between two periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Absent before, present now.
    Entered,
    /// Absent before and now: it could have entered.
    StayedOut,
    /// Present before and now: it could have left.
    Stayed,
    /// Present before, absent now.
    Left,
}

/// Entry and exit: what became of every column in every row.
///
/// **Takes** presence before and now, over the same rows and columns. **Gives** one change per row and column, row by row. EconGeo's entry matrix is 1 for
/// [`Change::Entered`], 0 for [`Change::StayedOut`] and not at risk else; its exit matrix 1 for [`Change::Left`], 0 for [`Change::Stayed`].
/// **Undefined** never. **Errors** if the shapes differ. **Cost** O(r s).
/// **Source** Boschma, Balland & Kogler 2015, doi:10.1093/icc/dtu012. **Oracle** by hand.
pub fn changes(before: &Presence, now: &Presence) -> Result<Vec<Vec<Change>>, Misuse> {
    for (what, got, needed) in
        [("rows", now.rows(), before.rows()), ("columns", now.columns(), before.columns())]
    {
        if got != needed {
            return Err(Misuse::Shape { what, got, needed });
        }
    }
    let of = |row: usize, column: usize| match (before.has(row, column), now.has(row, column)) {
        (false, true) => Change::Entered,
        (false, false) => Change::StayedOut,
        (true, true) => Change::Stayed,
        (true, false) => Change::Left,
    };
    Ok((0..before.rows()).map(|row| (0..before.columns()).map(|column| of(row, column)).collect()).collect())
}

/// Growth of sums between two periods: now / before − 1.
///
/// **Takes** two lists of numbers ≥ 0, such as the sums of rows. **Gives** one share per place, −1 or above (EconGeo: percent).
/// **Undefined** `NoData` where nothing was before. **Errors** if the lists differ in length. **Cost** O(n). **Source** –. **Oracle** by hand.
pub fn growth(before: &[f64], now: &[f64]) -> Result<Numbers, Misuse> {
    if before.len() != now.len() {
        return Err(Misuse::Shape { what: "second list", got: now.len(), needed: before.len() });
    }
    let of = |(before, now): (&f64, &f64)| {
        if *before > 0.0 { Ok(now / before - 1.0) } else { Err(Undefined::NoData) }
    };
    Ok(before.iter().zip(now).map(of).collect())
}
