//! Published tables, as cells that add up, and the rule that protects the people in them.

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

impl Rule {
    /// The rule of LARS for answers from `low` to `high`: four people, and ±0.5 on the mean.
    pub fn of_scale(low: f64, high: f64) -> Self {
        Self { min_n: 4, scale: (low, high), within: 0.5 }
    }
}
