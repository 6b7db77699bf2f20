//! Where a row could go next: opportunities among what it has not, the outlook over all of them, and what
//! another row could add (complementarity). Entry and exit between two periods are in `concentration`.

use crate::complexity::Complexity;
use crate::matrix::{Matrix, PartialMatrix};
use crate::misuse::Misuse;
use crate::relatedness::{DensityOf, Relatedness, relatedness_density};
use crate::specialisation::Presence;
use crate::undefined::Undefined;

/// Names the quarter of the risk–benefit plane that an opportunity lies in.
///
/// Risk is low where density is at or above the mean density of what the row has not; benefit is high where
/// the complexity gain is above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// Related, and more complex than the row is now.
    LowRiskHighBenefit,
    /// Related, and less complex.
    LowRiskLowBenefit,
    /// Unrelated, and more complex.
    HighRiskHighBenefit,
    /// Unrelated, and less complex.
    HighRiskLowBenefit,
}

/// Holds one column that a row has not, and what it would mean to have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// The row.
    pub row: usize,
    /// The column that it has not.
    pub column: usize,
    /// Relatedness density, 0 to 1.
    pub density: Result<f64, Undefined>,
    /// Complexity of the column less that of the row.
    pub gain: Result<f64, Undefined>,
    /// The quarter, where both are defined.
    pub quadrant: Result<Quadrant, Undefined>,
}

/// Opportunities: for each column that a row has not, how near it is and how much complexity it would add.
///
/// `density d_rs` and `gain = P_s − K_r`, with the quarter of the plane they span.
///
/// **Takes** presence, relatedness of its columns, and complexity (usually standardised) of its rows and
/// columns.
/// **Gives** one entry per absent column, row by row, columns ascending.
/// **Sign** positive gain: the column is more complex than the row.
/// **Undefined** density where a column is related to nothing; gain where a complexity is undefined; the
/// quarter where either is.
/// **Errors** if the shapes do not fit.
/// **Cost** that of [`relatedness_density`]; one entry of memory per absent column.
/// **Source** Balland, Boschma, Crespo & Rigby 2019, doi:10.1080/00343404.2018.1437900. The lines between the
/// quarters are ours: the paper draws them by eye.
/// **Oracle** density and complexity have theirs; the rest is checked by hand on the tiny matrix.
pub fn opportunities(
    presence: &Presence,
    relatedness: &Relatedness,
    complexity: &Complexity,
) -> Result<Vec<Opportunity>, Misuse> {
    check(presence, complexity)?;
    let density = relatedness_density(presence, relatedness, DensityOf::Absent)?;
    let mut out = Vec::new();
    for row in 0..presence.rows() {
        let known: Vec<f64> = density.row(row).flatten().collect();
        let line = known.iter().sum::<f64>() / known.len().max(1) as f64;
        let mut present = presence.of_row(row).iter().map(|column| *column as usize).peekable();
        for column in 0..presence.columns() {
            if present.next_if_eq(&column).is_some() {
                continue;
            }
            let density = density.get(row, column);
            let gain = complexity.columns[column].and_then(|of| complexity.rows[row].map(|own| of - own));
            let quadrant =
                density.and_then(|density| gain.map(|gain| quadrant(density >= line - TIE, gain > TIE)));
            out.push(Opportunity { row, column, density, gain, quadrant });
        }
    }
    Ok(out)
}

/// Densities and gains that differ by less are the same: a mean of equal densities may miss them by a digit.
const TIE: f64 = 1e-12;

fn quadrant(low_risk: bool, high_benefit: bool) -> Quadrant {
    match (low_risk, high_benefit) {
        (true, true) => Quadrant::LowRiskHighBenefit,
        (true, false) => Quadrant::LowRiskLowBenefit,
        (false, true) => Quadrant::HighRiskHighBenefit,
        (false, false) => Quadrant::HighRiskLowBenefit,
    }
}

fn check(presence: &Presence, complexity: &Complexity) -> Result<(), Misuse> {
    for (what, got, needed) in [
        ("rows of complexity", complexity.rows.len(), presence.rows()),
        ("columns of complexity", complexity.columns.len(), presence.columns()),
    ] {
        if got != needed {
            return Err(Misuse::Shape { what, got, needed });
        }
    }
    Ok(())
}

/// Holds the outlook of every row.
#[derive(Debug, Clone)]
pub struct Outlook {
    /// The complexity outlook index of each row.
    pub index: Vec<Result<f64, Undefined>>,
    /// The complexity outlook gain of each row by each column that it has not.
    pub gain: PartialMatrix,
}

/// Complexity outlook: how much complexity lies near a row, and how much of it a new column would bring
/// nearer.
///
/// `COI_r = Σ_s d_rs (1 − m_rs) P_s`; `COG_rs = (1 − m_rs) Σ_t (1 − m_rt) P_t φ_st / Σ_t' φ_tt'`.
///
/// **Takes** presence, relatedness and complexity. py-ecomplexity passes complexity that is not standardised,
/// then standardises the index with divisor n and divides the gain by the standard deviation of the rows'
/// complexity.
/// **Gives** one index per row and one gain per row and absent column.
/// **Undefined** columns with undefined complexity or related to nothing count as 0 in the sums; the gain of
/// a column that the row has is `NoData`; `NoData` for the index of a row when no column has a complexity.
/// **Errors** if the shapes do not fit.
/// **Cost** O(r s²) time, O(r s) memory.
/// **Source** Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, ISBN 978-0-262-52542-8,
/// technical box 2.4.
/// **Oracle** py-ecomplexity's `coi` and `cog` on 270 regions × 68 activities, read in place.
pub fn outlook(
    presence: &Presence,
    relatedness: &Relatedness,
    complexity: &Complexity,
) -> Result<Outlook, Misuse> {
    check(presence, complexity)?;
    let density = relatedness_density(presence, relatedness, DensityOf::Absent)?;
    let (rows, columns) = (presence.rows(), presence.columns());
    let any = complexity.columns.iter().any(Result::is_ok);
    let weight =
        |sum: f64, of: Result<f64, Undefined>| if sum > 0.0 { of.unwrap_or_default() / sum } else { 0.0 };
    let weights: Vec<f64> =
        relatedness.sums().into_iter().zip(&complexity.columns).map(|(sum, of)| weight(sum, *of)).collect();
    let (mut index, mut gain) = (Vec::with_capacity(rows), Matrix::zeros(rows, columns));
    for row in 0..rows {
        let absent: Vec<usize> = (0..columns).filter(|column| !presence.has(row, *column)).collect();
        let parts =
            absent.iter().filter_map(|s| Some(density.get(row, *s).ok()? * complexity.columns[*s].ok()?));
        index.push(if any { Ok(parts.sum()) } else { Err(Undefined::NoData) });
        let gains = gain.row_mut(row);
        gains.fill(PartialMatrix::HOLE);
        for &column in &absent {
            let related = relatedness.values().row(column);
            gains[column] = absent.iter().map(|other| weights[*other] * related[*other]).sum();
        }
    }
    Ok(Outlook { index, gain: PartialMatrix::new(gain) })
}

/// Complementarity: how much of what is related to a column, and missing in a row, another row has.
///
/// `c_rsi = Σ_j φ_ij (1 − m_rj) m_sj / Σ_j φ_ij`: our reading of the paper named.
///
/// **Takes** presence, relatedness, and the column i.
/// **Gives** a matrix rows × rows: what the second row could add for the first, a share from 0 to 1. Not
/// symmetric; 0 of a row for itself. With the density of the first row it adds up to at most 1.
/// **Undefined** `NoData` throughout when the column is related to nothing.
/// **Errors** if the shapes do not fit or there is no such column.
/// **Cost** O(r · presences) time, O(r²) memory.
/// **Source** Balland & Boschma 2021, doi:10.1080/00343404.2020.1861240.
/// **Oracle** `oracle/complementarity.csv`, made by `oracle/make_complexity.py` from the formula.
pub fn complementarity(
    presence: &Presence,
    relatedness: &Relatedness,
    column: usize,
) -> Result<PartialMatrix, Misuse> {
    let (rows, columns) = (presence.rows(), presence.columns());
    if relatedness.len() != columns {
        return Err(Misuse::Shape {
            what: "columns of relatedness",
            got: relatedness.len(),
            needed: columns,
        });
    }
    if column >= columns {
        return Err(Misuse::Range {
            what: "column",
            at: 0,
            value: column as f64,
            range: "a column of the matrix",
        });
    }
    let related = relatedness.values().row(column);
    let whole: f64 = related.iter().sum();
    let mut out = Matrix::zeros(rows, rows);
    for row in 0..rows {
        let mut missing = related.to_vec();
        for &have in presence.of_row(row) {
            missing[have as usize] = 0.0;
        }
        for (other, value) in out.row_mut(row).iter_mut().enumerate() {
            let added: f64 = presence.of_row(other).iter().map(|have| missing[*have as usize]).sum();
            *value = if whole > 0.0 { added / whole } else { PartialMatrix::HOLE };
        }
    }
    Ok(PartialMatrix::new(out))
}
