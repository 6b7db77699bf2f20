//! A panel: official statistics as cells, each at one code of every dimension, such as region × branch × year.
//!
//! A cell has a value or is missing with a reason, and keeps the flags of the office that published it. What a panel holds does not depend on
//! the kind of file it came in: dimensions, codes and cells stand in one order, flags are written one way, and so two files of the same cells
//! give the same digest. How files are read is elsewhere (`lars-view/src/panel`), and so is how panels are kept (`lars-store`). Converting
//! between editions of regions is not here.

mod builder;
mod period;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use self::builder::{Duplicate, Duplicates, PanelBuilder, PanelLimit};
pub use self::period::{frequency, period};

use crate::ask::reach::invitation::hex;

/// The dimension of regions, as Eurostat names it.
pub const GEO: &str = "geo";
/// The dimension of periods, whatever a file calls it.
pub const TIME: &str = "time";
/// The dimension of units.
pub const UNIT: &str = "unit";
/// The dimension of frequencies.
pub const FREQ: &str = "freq";

/// The most dimensions of a panel.
pub const MAX_DIMENSIONS: usize = 30;
/// The most cells of a panel, those without a value among them.
pub const MAX_CELLS: usize = 10_000_000;
/// The most characters of a code and of the name of a dimension.
pub const MAX_CODE: usize = 200;
/// The most characters of the flags of one cell.
pub const MAX_FLAG: usize = 20;
/// The most different flags of a panel, none among them.
pub const MAX_FLAGS: usize = 500;
/// The most characters of what is said about a panel in one field.
pub const MAX_ABOUT: usize = 500;

crate::codes! {
    /// An edition of NUTS, by the year of its number. Codes of one edition may be other regions in the next.
    pub enum NutsEdition {
        /// In force from 2008.
        Of2006 = "2006",
        /// In force from 2012.
        Of2010 = "2010",
        /// In force from 2015.
        Of2013 = "2013",
        /// In force from 2018.
        Of2016 = "2016",
        /// In force from 2021.
        Of2021 = "2021",
        /// In force from 2024.
        Of2024 = "2024",
    }
}

crate::codes! {
    /// Why a cell has no value.
    pub enum Missing {
        /// The office knows the value and does not publish it (flag c).
        Confidential = "confidential",
        /// There can be no value (flag z).
        NotApplicable = "not-applicable",
        /// The value is not significant (flag n).
        NotSignificant = "not-significant",
        /// The value is too uncertain to be published (flag u).
        Unreliable = "unreliable",
        /// The office gives no value, and another flag or none.
        NotAvailable = "not-available",
    }
}

impl Missing {
    /// The reason that flags give for a missing value.
    pub fn of(flag: &str) -> Self {
        let is_letters = flag.bytes().all(|byte| byte.is_ascii_lowercase());
        let has = |letter| is_letters && flag.contains(letter);
        [
            ('c', Self::Confidential),
            ('z', Self::NotApplicable),
            ('n', Self::NotSignificant),
            ('u', Self::Unreliable),
        ]
        .into_iter()
        .find_map(|(letter, reason)| has(letter).then_some(reason))
        .unwrap_or(Self::NotAvailable)
    }
}

/// The flags of a cell, one way: letters of Eurostat without anything between them, in the order of the alphabet; any other flag as it is.
pub fn flags(text: &str) -> String {
    let text = text.trim();
    let is_between = |character: char| character.is_whitespace() || matches!(character, ',' | ';' | '|');
    let mut letters: Vec<char> = text.chars().filter(|&character| !is_between(character)).collect();
    if !letters.iter().all(char::is_ascii_lowercase) {
        return text.to_owned();
    }
    letters.sort_unstable();
    letters.dedup();
    letters.into_iter().collect()
}

/// What is said about a panel besides its cells; empty where it is not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Its title in words.
    pub title: String,
    /// Who published it, and which table it is.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// When it was last changed there, as `2024-03-01` where that can be told.
    pub date: String,
    /// In which unit the values are, where that is no dimension.
    pub unit: String,
    /// The edition of NUTS that the regions are of, by its code.
    pub nuts: String,
    /// The kind of file it was read from.
    pub format: String,
    /// What the file says of all cells alike, by the name it has there.
    pub notes: BTreeMap<String, String>,
}

impl About {
    /// The edition of NUTS, where it is named.
    pub fn nuts(&self) -> Option<NutsEdition> {
        NutsEdition::parse(&self.nuts)
    }
}

/// One dimension of a panel: its codes in ascending order, and what they are called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// The name of the dimension, such as `geo`.
    pub id: String,
    /// What it is called in words; empty where the file does not say.
    pub label: String,
    /// Its codes that have cells, ascending.
    pub codes: Vec<String>,
    /// What codes are called in words, by code; not every one need have a name.
    pub labels: BTreeMap<String, String>,
}

/// A value, or none, with the place of its flags in the panel's list of flags.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Option<f64>,
    /// Which flags.
    pub flag: u16,
}

/// A cell as it is read out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellRef<'p> {
    /// For each dimension, the place of the cell's code.
    pub places: &'p [u32],
    /// The value.
    pub value: Option<f64>,
    /// The flags; empty where there are none.
    pub flag: &'p str,
}

impl CellRef<'_> {
    /// Why there is no value, where there is none.
    pub fn missing(&self) -> Option<Missing> {
        self.value.is_none().then(|| Missing::of(self.flag))
    }
}

/// Official statistics as cells. A cell without a value and without flags is not kept: it says no more than its absence.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What is said about it.
    pub about: About,
    /// Its dimensions: by name, then regions, then periods.
    pub dimensions: Vec<Dimension>,
    places: Vec<u32>,
    cells: Vec<Cell>,
    flags: Vec<String>,
}

/// How many cells there could be, and how many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Combinations of codes; none where there are more than can be counted.
    pub possible: Option<u64>,
    /// Cells with a value.
    pub valued: u64,
    /// Cells that are confidential.
    pub confidential: u64,
    /// Cells without a value for another reason that their flags name.
    pub missing: u64,
}

impl Completeness {
    /// The share of combinations of codes that have a value.
    pub fn share(&self) -> Option<f64> {
        let possible = self.possible.filter(|&possible| possible > 0)?;
        #[expect(clippy::cast_precision_loss, reason = "a share that is shown with one decimal")]
        let share = self.valued as f64 / possible as f64;
        Some(share)
    }
}

impl Panel {
    /// A panel from parts that were a panel before: `None` where they do not fit together.
    pub fn of_parts(
        about: About,
        dimensions: Vec<Dimension>,
        (places, cells): (Vec<u32>, Vec<Cell>),
        flags: Vec<String>,
    ) -> Option<Self> {
        let panel = Self { about, dimensions, places, cells, flags };
        let width = panel.dimensions.len();
        let fits = width > 0
            && panel.places.len() == panel.cells.len() * width
            && panel.cells.iter().all(|cell| usize::from(cell.flag) < panel.flags.len())
            && panel.rows().all(|row| {
                row.iter().zip(&panel.dimensions).all(|(place, of)| (*place as usize) < of.codes.len())
            });
        fits.then_some(panel)
    }

    fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.places.chunks_exact(self.dimensions.len().max(1))
    }

    /// Its cells, in the order of their codes.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = CellRef<'_>> {
        let width = self.dimensions.len().max(1);
        let row = move |(at, cell): (usize, &Cell)| CellRef {
            places: &self.places[at * width..(at + 1) * width],
            value: cell.value,
            flag: &self.flags[usize::from(cell.flag)],
        };
        self.cells.iter().enumerate().map(row)
    }

    /// The cells as they are kept: values, and places in [`Panel::flags`].
    pub fn raw_cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Every flag that occurs; the first is none.
    pub fn flags(&self) -> &[String] {
        &self.flags
    }

    /// The code of a cell in a dimension.
    pub fn code(&self, cell: &CellRef<'_>, dimension: usize) -> &str {
        &self.dimensions[dimension].codes[cell.places[dimension] as usize]
    }

    /// The dimension of this name.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// In which unit all values are: what is said of it, or the one code that its dimension of units has.
    pub fn unit(&self) -> Option<&str> {
        let said = Some(self.about.unit.as_str()).filter(|unit| !unit.is_empty());
        said.or_else(|| match self.dimension(UNIT)?.codes.as_slice() {
            [one] => Some(one),
            _ => None,
        })
    }

    /// How many cells there are of those that could be.
    pub fn completeness(&self) -> Completeness {
        let product = |so_far: u64, of: &Dimension| so_far.checked_mul(of.codes.len() as u64);
        let mut all =
            Completeness { possible: self.dimensions.iter().try_fold(1, product), ..Completeness::default() };
        for cell in self.cells() {
            match cell.missing() {
                None => all.valued += 1,
                Some(Missing::Confidential) => all.confidential += 1,
                Some(_) => all.missing += 1,
            }
        }
        all
    }

    /// The fingerprint of the cells: the same cells give the same, whatever file they came in and whatever is said about them.
    pub fn digest(&self) -> String {
        use std::fmt::Write as _;
        let mut digest = Sha256::new();
        let mut line = String::new();
        for dimension in &self.dimensions {
            // No name and no code holds a control character.
            let _ = write!(line, "{}\t", dimension.id);
        }
        for cell in self.cells() {
            line.push('\n');
            digest.update(line.as_bytes());
            line.clear();
            for dimension in 0..self.dimensions.len() {
                let _ = write!(line, "{}\t", self.code(&cell, dimension));
            }
            if let Some(value) = cell.value {
                let _ = write!(line, "{value}");
            }
            let _ = write!(line, "\t{}", cell.flag);
        }
        digest.update(line.as_bytes());
        hex(&digest.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(rows: &[(&str, &str, Option<f64>, &str)], turned: bool) -> Panel {
        let mut names = vec![(TIME.to_owned(), String::new()), (GEO.to_owned(), String::new())];
        names.insert(usize::from(turned), ("nace_r2".to_owned(), String::new()));
        let mut builder = PanelBuilder::new(names);
        for (line, (geo, time, value, flag)) in (2..).zip(rows) {
            let codes = if turned { [*time, "A", geo] } else { ["A", time, geo] };
            let places: Vec<u32> = (0..3).map(|at| builder.place(at, codes[at])).collect();
            builder.push(line, &places, *value, flag).unwrap();
        }
        builder.finish(About::default()).unwrap()
    }

    #[test]
    fn the_same_cells_in_another_order_are_the_same_panel_and_have_the_same_digest() {
        let rows = [
            ("LV00A", "2020", Some(1.5), "p"),
            ("LV00A", "2019", None, "c"),
            ("EE00", "2020", Some(0.0), ""),
            ("EE00", "2019", None, ""),
        ];
        let backwards: Vec<_> = rows.into_iter().rev().collect();
        let (one, other) = (panel(&rows, false), panel(&backwards, true));
        assert_eq!(one.dimensions, other.dimensions);
        assert_eq!(one.digest(), other.digest());
        assert_eq!(
            one.dimensions.iter().map(|of| of.id.as_str()).collect::<Vec<_>>(),
            ["nace_r2", "geo", "time"]
        );
        let read: Vec<_> =
            one.cells().map(|cell| (one.code(&cell, 1), one.code(&cell, 2), cell.value, cell.flag)).collect();
        let kept = [
            ("EE00", "2020", Some(0.0), ""),
            ("LV00A", "2019", None, "c"),
            ("LV00A", "2020", Some(1.5), "p"),
        ];
        assert_eq!(read, kept);
        assert_ne!(one.digest(), panel(&rows[..2], false).digest());
    }

    #[test]
    fn a_confidential_cell_is_missing_with_its_reason_whatever_stands_there() {
        let panel = panel(
            &[("LV", "2020", Some(0.0), "c"), ("LV", "2021", Some(7.0), "bc"), ("LV", "2022", None, "u")],
            false,
        );
        let reasons: Vec<_> = panel.cells().map(|cell| (cell.value, cell.missing())).collect();
        assert_eq!(
            reasons,
            [
                (None, Some(Missing::Confidential)),
                (None, Some(Missing::Confidential)),
                (None, Some(Missing::Unreliable))
            ]
        );
        let complete = panel.completeness();
        assert_eq!(
            (complete.possible, complete.valued, complete.confidential, complete.missing),
            (Some(3), 0, 2, 1)
        );
    }

    #[test]
    fn two_cells_at_the_same_codes_are_told_with_both_lines_even_where_one_is_empty() {
        let mut builder = PanelBuilder::new([(GEO.to_owned(), String::new())]);
        for (line, value) in [(2, Some(10.0)), (3, Some(12.0)), (4, None)] {
            let place = builder.place(0, "LT02");
            builder.push(line, &[place], value, "").unwrap();
        }
        let doubled = builder.finish(About::default()).unwrap_err();
        assert_eq!(doubled.count, 2);
        let lines: Vec<_> = doubled.first.iter().map(|double| (double.first, double.line)).collect();
        assert_eq!(lines, [(2, 3), (3, 4)]);
        assert_eq!(doubled.first[0].codes, ["geo=LT02"]);
    }

    #[test]
    fn flags_are_written_one_way() {
        for (written, read) in
            [("ub", "bu"), (" b u ", "bu"), ("b;b", "b"), ("", ""), ("..", ".."), ("M", "M")]
        {
            assert_eq!(flags(written), read, "{written:?}");
        }
        assert_eq!(Missing::of("bc"), Missing::Confidential);
        assert_eq!(Missing::of("Secret"), Missing::NotAvailable, "letters of a word are no flags");
    }

    #[test]
    fn periods_of_older_files_are_those_of_newer_ones() {
        for (old, new, of) in [
            ("2015", "2015", Some("A")),
            ("2015-A1", "2015", Some("A")),
            ("2015Q4", "2015-Q4", Some("Q")),
            ("2015-Q4", "2015-Q4", Some("Q")),
            ("2015S1", "2015-S1", Some("S")),
            ("2015M01", "2015-01", Some("M")),
            ("2015W53", "2015-W53", Some("W")),
            ("2015M02D28", "2015-02-28", Some("D")),
            ("2015-02-28", "2015-02-28", Some("D")),
            ("2014-2016", "2014-2016", None),
            ("2015Q5", "2015Q5", None),
            ("Ķekava", "Ķekava", None),
        ] {
            assert_eq!((period(old).as_ref(), frequency(&period(old))), (new, of), "{old}");
        }
    }

    #[test]
    fn parts_that_do_not_fit_together_are_no_panel() {
        let whole = panel(&[("LV", "2020", Some(1.0), "p")], false);
        let parts = |places: Vec<u32>, flag: u16| {
            let cells = vec![Cell { value: Some(1.0), flag }];
            Panel::of_parts(
                About::default(),
                whole.dimensions.clone(),
                (places, cells),
                whole.flags().to_vec(),
            )
        };
        assert_eq!(parts(vec![0, 0, 0], 1), Some(whole.clone()));
        assert_eq!(
            (parts(vec![0, 0, 1], 1), parts(vec![0, 0], 1), parts(vec![0, 0, 0], 9)),
            (None, None, None)
        );
    }
}
