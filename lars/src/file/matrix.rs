//! Matrices of numbers with the names of their rows and columns, from CSV (also packed, `.csv.gz`) or XLSX.
//!
//! Wide: a header of column names, the row's name first. Long: the header `row,column,value`; what is not there is 0.

use std::collections::HashMap;

use lars_measure::Matrix;
use lars_measure::matrix::PartialMatrix;
use lars_view::file::fault::BELOW_TITLES;
use lars_view::file::{
    Decimal, Fault, Faults, OR_MISSING, TableFile, TableRule, column_letters, is_missing, read_rows,
};

use super::columns::{Columns, refuse};

/// The header of the long form.
const LONG: [&str; 3] = ["row", "column", "value"];

/// Which values may stand in a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Finite and 0 or above.
    Counts,
    /// Finite or empty.
    Holes,
}

impl Values {
    fn parse(self, text: &str, decimal: Decimal) -> Result<Option<f64>, String> {
        match self {
            Self::Holes if is_missing(text) => Ok(None),
            Self::Holes => decimal.number(text, "", OR_MISSING).map(Some),
            Self::Counts => match decimal.number(text, ", 0 or above", "") {
                Ok(count) if count < 0.0 => Err(decimal.rule(", 0 or above", "")),
                read => read.map(Some),
            },
        }
    }
}

/// A matrix with names.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedMatrix {
    /// What stands above the names of the rows.
    pub corner: String,
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The entries, row by row; `None` where one was empty.
    pub entries: Vec<Option<f64>>,
}

impl NamedMatrix {
    /// Reads a matrix; a faulty file is refused whole, with every fault.
    pub fn read<'f>(table: impl Into<TableFile<'f>>, values: Values) -> anyhow::Result<Self> {
        Self::read_without(table, values, &[])
    }

    /// Reads a matrix without some of its columns, such as one of text.
    pub fn read_without<'f>(
        table: impl Into<TableFile<'f>>,
        values: Values,
        left_out: &[String],
    ) -> anyhow::Result<Self> {
        let table = table.into();
        let first = Columns::header_from(table.clone())?.1;
        let mut reading = Reading::new(values, table.options.decimal);
        let is_kept = |at: usize, name: &str| at >= first && !left_out.iter().any(|out| out == name);
        let (mut header, mut kept): (Option<Vec<String>>, Vec<usize>) = (None, Vec::new());
        let mut unreadable = Faults::default();
        read_rows(
            table.path,
            &table.options,
            &mut |line, cells, _| {
                let header = header.get_or_insert_with(|| {
                    kept = (0..cells.len()).filter(|&at| is_kept(at, cells[at].trim())).collect();
                    cells.iter().map(|cell| cell.trim().to_owned()).collect()
                });
                match Fault::width(line, header, cells) {
                    Some(fault) => reading.faults.push(fault),
                    None if kept.len() == cells.len() => reading.take(line, cells),
                    None => reading.take(line, &kept.iter().map(|&at| cells[at]).collect::<Vec<_>>()),
                }
                Ok(())
            },
            &mut |fault| unreadable.push(fault),
        )?;
        reading.faults.merge(unreadable);
        if reading.header.is_none() && reading.faults.is_empty() {
            reading.faults.push(Fault::new(1, "?", "", "must begin with a header"));
        }
        refuse(table.path, &reading.faults)?;
        Ok(reading.finish())
    }

    /// The entries as a matrix; an empty one, which only [`Values::Holes`] lets in, has no value there.
    pub fn partial(&self) -> PartialMatrix {
        let columns = self.columns.len();
        PartialMatrix::from_fn(self.rows.len(), columns, |row, column| self.entries[row * columns + column])
    }

    /// The entries as a matrix without holes: an empty entry cannot be there but by [`Values::Holes`], and counts as 0.
    pub fn matrix(&self) -> Matrix {
        let values = self.entries.iter().map(|entry| entry.unwrap_or_default()).collect();
        Matrix::new(self.rows.len(), self.columns.len(), values).expect("one entry for each row and column")
    }
}

/// A file while it is read.
struct Reading {
    values: Values,
    decimal: Decimal,
    header: Option<Vec<String>>,
    is_long: bool,
    faults: Faults,
    rows: Names,
    columns: Names,
    wide: Vec<Option<f64>>,
    long: HashMap<(usize, usize), Option<f64>>,
}

/// Names in the order they came, each with its place.
#[derive(Default)]
struct Names {
    list: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    /// The place of a name, and whether it is new.
    fn place(&mut self, name: &str) -> (usize, bool) {
        if let Some(place) = self.places.get(name) {
            return (*place, false);
        }
        let place = self.list.len();
        self.list.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        (place, true)
    }
}

impl Reading {
    fn new(values: Values, decimal: Decimal) -> Self {
        Self {
            values,
            decimal,
            header: None,
            is_long: false,
            faults: Faults::default(),
            rows: Names::default(),
            columns: Names::default(),
            wide: Vec::new(),
            long: HashMap::new(),
        }
    }

    fn take(&mut self, line: u64, cells: &[&str]) {
        if self.header.is_none() {
            self.take_header(line, cells);
        } else if self.is_long {
            self.take_long(line, cells);
        } else {
            self.take_wide(line, cells);
        }
    }

    fn take_header(&mut self, line: u64, cells: &[&str]) {
        self.is_long = cells.iter().map(|cell| cell.trim()).eq(LONG);
        if !self.is_long {
            for name in cells.iter().skip(1).filter(|name| !name.trim().is_empty()) {
                if !self.columns.place(name.trim()).1 {
                    self.faults.push(Fault::of_table(line, name, name, TableRule::Twice));
                }
            }
            if cells.len() < 2 {
                let rule = format!(
                    "must name the rows in the first column and hold numbers in the others{BELOW_TITLES}"
                );
                self.faults.push(Fault::new(line, "?", &cells.join(","), rule));
            }
        }
        self.header = Some(cells.iter().map(|cell| cell.trim().to_owned()).collect());
    }

    fn take_wide(&mut self, line: u64, cells: &[&str]) {
        if !self.rows.place(cells[0].trim()).1 {
            self.faults.push(Fault::new(line, "1", cells[0], "a row name may stand only once"));
        }
        let header = self.header.as_deref().unwrap_or_default();
        for (at, (name, cell)) in header.iter().zip(cells).enumerate().skip(1) {
            match self.values.parse(cell, self.decimal) {
                // A column without a name is passed over, if it holds nothing.
                _ if name.is_empty() && cell.trim().is_empty() => {}
                _ if name.is_empty() => {
                    self.faults.push(Fault::of_table(line, &column_letters(at), cell, TableRule::Nameless));
                }
                Ok(value) => self.wide.push(value),
                Err(rule) => self.faults.push(Fault::new(line, name, cell, rule)),
            }
        }
    }

    fn take_long(&mut self, line: u64, cells: &[&str]) {
        let value = match self.values.parse(cells[2], self.decimal) {
            Ok(value) => value,
            Err(rule) => return self.faults.push(Fault::new(line, "value", cells[2], rule)),
        };
        let place = (self.rows.place(cells[0].trim()).0, self.columns.place(cells[1].trim()).0);
        if self.long.insert(place, value).is_some() {
            let rule = "one line for each row and column";
            self.faults.push(Fault::new(line, "row", &cells[..2].join(","), rule));
        }
    }

    fn finish(self) -> NamedMatrix {
        let width = self.columns.list.len();
        let entries = if self.is_long {
            // An entry that is not in the list is 0, as in every sparse form; an empty one stays empty.
            let mut entries = vec![Some(0.0); self.rows.list.len() * width];
            for ((row, column), value) in self.long {
                entries[row * width + column] = value;
            }
            entries
        } else {
            self.wide
        };
        let corner = self.header.into_iter().flatten().next().unwrap_or_default();
        NamedMatrix { corner, rows: self.rows.list, columns: self.columns.list, entries }
    }
}
