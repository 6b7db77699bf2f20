//! Named columns of a table, as text: for measures that take one thing a row.

use std::path::Path;

use super::fault::{Fault, Faults};
use super::number;
use super::table::{TableOptions, read_rows};
use crate::refused::Refused;

/// Some columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The line of each row.
    pub lines: Vec<u64>,
    /// For each row, the cells of the columns that were asked for, in that order.
    pub cells: Vec<Vec<String>>,
}

impl Columns {
    /// The names of a table's columns.
    pub fn header(path: &Path) -> anyhow::Result<Vec<String>> {
        let mut header: Option<Vec<String>> = None;
        read_rows(
            path,
            &TableOptions::default(),
            &mut |_, row, _| {
                header.get_or_insert_with(|| row.iter().map(|cell| cell.trim().to_owned()).collect());
                Ok(())
            },
            &mut |_| {},
        )?;
        Ok(header.unwrap_or_default())
    }

    /// The names of all columns but the first, which names the rows. Columns without a name and without values are passed over, as spreadsheets leave
    /// them at the end of a line; one with values is a fault.
    pub fn items(path: &Path) -> anyhow::Result<Vec<String>> {
        let names = Self::header(path)?;
        let nameless: Vec<usize> = (1..names.len()).filter(|at| names[*at].is_empty()).collect();
        let mut faults = Faults::default();
        if !nameless.is_empty() {
            let mut of_row = |line: u64, row: &[&str]| {
                let values = nameless.iter().filter_map(|at| Some((at, row.get(*at)?.trim())));
                for (at, value) in values.filter(|(_, value)| !value.is_empty()) {
                    faults.push(Fault::new(
                        line,
                        &(at + 1).to_string(),
                        value,
                        "a column with values must have a name",
                    ));
                }
            };
            read_rows(
                path,
                &TableOptions::default(),
                &mut |line, row, _| {
                    of_row(line, row);
                    Ok(())
                },
                &mut |_| {},
            )?;
        }
        refuse(path, &faults)?;
        Ok(names.into_iter().skip(1).filter(|name| !name.is_empty()).collect())
    }

    /// Reads the columns of these names; a missing one, or a row of another length, is a fault.
    pub fn read(path: &Path, names: &[&str]) -> anyhow::Result<Self> {
        let (mut faults, mut unreadable) = (Faults::default(), Faults::default());
        let mut places: Option<(usize, Vec<usize>)> = None;
        let (mut lines, mut cells) = (Vec::new(), Vec::new());
        read_rows(
            path,
            &TableOptions::default(),
            &mut |line, row, _| {
                match &places {
                    None => {
                        let known = |name: &&str| row.iter().position(|cell| cell.trim() == *name);
                        for (at, name) in row.iter().map(|cell| cell.trim()).enumerate() {
                            if !name.is_empty() && row[..at].iter().any(|cell| cell.trim() == name) {
                                faults.push(Fault::new(
                                    line,
                                    name,
                                    name,
                                    "a column name may stand only once",
                                ));
                            }
                        }
                        for name in names.iter().filter(|name| known(name).is_none()) {
                            let rule = format!("must have a column {name:?}");
                            faults.push(Fault::new(line, name, &row.join(","), rule));
                        }
                        places = Some((row.len(), names.iter().filter_map(known).collect()));
                    }
                    Some(_) if row.iter().all(|cell| cell.trim().is_empty()) => {}
                    Some((width, _)) if row.len() != *width => {
                        let rule = format!("must have {width} fields like the header, not {}", row.len());
                        faults.push(Fault::new(line, names[0], row[0], rule));
                    }
                    Some((_, places)) => {
                        lines.push(line);
                        cells.push(places.iter().map(|place| row[*place].trim().to_owned()).collect());
                    }
                }
                Ok(())
            },
            &mut |fault| unreadable.push(fault),
        )?;
        faults.merge(unreadable);
        if places.is_none() {
            faults.push(Fault::new(1, "?", "", "must begin with a header"));
        }
        refuse(path, &faults)?;
        Ok(Self { lines, cells })
    }

    /// The numbers of one of the columns; empty cells are `None`, anything else that is no number a fault.
    pub fn numbers(&self, path: &Path, at: usize, name: &str) -> anyhow::Result<Vec<Option<f64>>> {
        let mut faults = Faults::default();
        let mut numbers = Vec::with_capacity(self.cells.len());
        for (line, row) in self.lines.iter().zip(&self.cells) {
            let cell = &row[at];
            match number(cell, "must be a number, with a decimal point, or empty") {
                _ if cell.is_empty() => numbers.push(None),
                Ok(number) => numbers.push(Some(number)),
                Err(rule) => faults.push(Fault::new(*line, name, cell, rule)),
            }
        }
        refuse(path, &faults)?;
        Ok(numbers)
    }
}

/// Refuses a file that has faults.
pub fn refuse(path: &Path, faults: &Faults) -> anyhow::Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Refused(faults.report(&path.display().to_string())).into())
}
