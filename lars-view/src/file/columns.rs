//! Named columns of a table, as text: for measures that take one thing a row.

use std::collections::HashSet;
use std::path::Path;

use super::cell::column_letters;
use super::fault::{BELOW_TITLES, Fault, Faults, TableRule};
use super::options::{Decimal, OR_MISSING, TableFile, is_missing};
use super::refused::Refused;
use super::table::read_rows;

/// Finds the places of columns in a header; the name of one that is not there comes back.
type Find<'f> = &'f dyn Fn(&[String]) -> Vec<Result<usize, String>>;

/// Receives the cells of a row: line, cells, what is wrong with them.
pub type TakeCells<'t> = dyn FnMut(u64, &[&str], &mut Faults) + 't;

/// Some columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The line of each row.
    pub lines: Vec<u64>,
    /// For each row, the cells of the columns that were asked for, in that order.
    pub cells: Vec<Vec<String>>,
    /// How its numbers are written.
    decimal: Decimal,
}

impl Columns {
    /// The names of a table's columns; those of columns without a name are empty.
    pub fn header<'f>(table: impl Into<TableFile<'f>>) -> anyhow::Result<Vec<String>> {
        let table = table.into();
        let mut header: Option<Vec<String>> = None;
        read_rows(
            table.path,
            &table.options,
            &mut |_, row, _| {
                header.get_or_insert_with(|| row.iter().map(|cell| cell.trim().to_owned()).collect());
                Ok(())
            },
            &mut |_| {},
        )?;
        Ok(header.unwrap_or_default())
    }

    /// The names of a table's columns, and the first column that holds anything: what spreadsheets leave at the left holds nothing, and names
    /// no row.
    pub fn header_from<'f>(table: impl Into<TableFile<'f>>) -> anyhow::Result<(Vec<String>, usize)> {
        let table = table.into();
        let names = Self::header(table.clone())?;
        let mut first = names.iter().position(|name| !name.is_empty()).unwrap_or_default();
        // Only where the heading at the left is empty must the rows be looked at.
        if first > 0 {
            let mut take = |_, row: &[&str], _| {
                first = row.iter().take(first).position(|cell| !cell.trim().is_empty()).unwrap_or(first);
                Ok(())
            };
            read_rows(table.path, &table.options, &mut take, &mut |_| {})?;
        }
        Ok((names, first))
    }

    /// Reads the columns of these names; a missing or doubled one, or a row of another length, is a fault.
    pub fn read<'f>(table: impl Into<TableFile<'f>>, names: &[&str]) -> anyhow::Result<Self> {
        Self::read_where(&table.into(), &|header| named(header, names))
    }

    /// Reads every column that has a name, and says their names. One without may hold nothing.
    pub fn read_all<'f>(table: impl Into<TableFile<'f>>) -> anyhow::Result<(Vec<String>, Self)> {
        let table = table.into();
        let (mut names, first) = Self::header_from(table.clone())?;
        let all = Self::read_where(&table, &|header| (0..header.len()).map(Ok).collect())?;
        let kept: Vec<usize> =
            (first..names.len()).filter(|&at| at == first || !names[at].is_empty()).collect();
        let only = |row: &Vec<String>| kept.iter().map(|&at| row[at].clone()).collect();
        let cells = all.cells.iter().map(only).collect();
        names = kept.iter().map(|&at| names[at].clone()).collect();
        Ok((names, Self { cells, ..all }))
    }

    /// Reads the columns that are found in the header; the name of one that is not there is a fault.
    fn read_where(table: &TableFile<'_>, find: Find<'_>) -> anyhow::Result<Self> {
        let (mut lines, mut rows) = (Vec::new(), Vec::new());
        each_where(table, find, &mut |line, row, _| {
            lines.push(line);
            rows.push(row.iter().map(|cell| (*cell).to_owned()).collect());
        })?;
        Ok(Self { lines, cells: rows, decimal: table.options.decimal })
    }

    /// The numbers of one of the columns; missing ones are `None`, anything else that is no number a fault.
    pub fn numbers(&self, path: &Path, at: usize, name: &str) -> anyhow::Result<Vec<Option<f64>>> {
        let mut faults = Faults::default();
        let mut numbers = Vec::with_capacity(self.cells.len());
        for (line, row) in self.lines.iter().zip(&self.cells) {
            let cell = &row[at];
            match self.decimal.number(cell, "", OR_MISSING) {
                _ if is_missing(cell) => numbers.push(None),
                Ok(number) => numbers.push(Some(number)),
                Err(rule) => faults.push(Fault::new(*line, name, cell, rule)),
            }
        }
        refuse(path, &faults)?;
        Ok(numbers)
    }
}

/// Hands the cells of the columns of these names to `take`, row by row: the line, the cells, and where it notes what is wrong with them. A table
/// with any fault is refused whole, after its last row; nothing of it is kept here.
pub fn read_each<'f>(
    table: impl Into<TableFile<'f>>,
    names: &[&str],
    take: &mut TakeCells<'_>,
) -> anyhow::Result<()> {
    each_where(&table.into(), &|header| named(header, names), take)
}

fn named(header: &[String], names: &[&str]) -> Vec<Result<usize, String>> {
    let place = |name: &&str| header.iter().position(|cell| cell == name).ok_or_else(|| (*name).to_owned());
    names.iter().map(place).collect()
}

fn each_where(table: &TableFile<'_>, find: Find<'_>, take: &mut TakeCells<'_>) -> anyhow::Result<()> {
    let mut reading = Reading::default();
    let mut unreadable = Faults::default();
    read_rows(
        table.path,
        &table.options,
        &mut |line, row, _| {
            match &reading.header {
                None => reading.take_header(line, row, find),
                Some(header) => match Fault::width(line, header, row) {
                    Some(fault) => reading.faults.push(fault),
                    None => reading.take(line, row, take),
                },
            }
            Ok(())
        },
        &mut |fault| unreadable.push(fault),
    )?;
    reading.faults.merge(unreadable);
    if reading.header.is_none() && reading.faults.is_empty() {
        reading.faults.push(Fault::new(1, "?", "", "must begin with a header"));
    }
    refuse(table.path, &reading.faults)
}

/// A table while it is read.
#[derive(Default)]
struct Reading {
    header: Option<Vec<String>>,
    /// Where the columns stand that are kept.
    places: Vec<usize>,
    /// Whether all that are asked for were found.
    is_whole: bool,
    faults: Faults,
}

impl Reading {
    fn take_header(&mut self, line: u64, row: &[&str], find: Find<'_>) {
        let header: Vec<String> = row.iter().map(|cell| cell.trim().to_owned()).collect();
        self.is_whole = true;
        for found in find(&header) {
            match found {
                Ok(place) => self.places.push(place),
                Err(name) => {
                    self.is_whole = false;
                    let rule = format!("must have a column {name:?}{BELOW_TITLES}");
                    self.faults.push(Fault::new(line, &name, &row.join(","), rule));
                }
            }
        }
        // Of two columns of one name nobody can say which is meant. One that is not asked for may stand twice.
        let asked: HashSet<&String> = self.places.iter().map(|&place| &header[place]).collect();
        let mut seen = HashSet::new();
        for name in header.iter().filter(|name| !name.is_empty() && asked.contains(name)) {
            if !seen.insert(name) {
                self.faults.push(Fault::of_table(line, name, name, TableRule::Twice));
            }
        }
        self.header = Some(header);
    }

    fn take(&mut self, line: u64, row: &[&str], take: &mut TakeCells<'_>) {
        let header = self.header.as_deref().unwrap_or_default();
        // The first column names the rows, and many programs leave it without a name.
        for &place in self.places.iter().filter(|&&place| place > 0 && header[place].is_empty()) {
            if !row[place].trim().is_empty() {
                self.faults.push(Fault::of_table(
                    line,
                    &column_letters(place),
                    row[place],
                    TableRule::Nameless,
                ));
            }
        }
        // A column that was not found is a fault, and then no cell stands where it is asked for.
        if !self.is_whole {
            return;
        }
        let cells: Vec<&str> = self.places.iter().map(|&place| row[place].trim()).collect();
        take(line, &cells, &mut self.faults);
    }
}

/// Refuses a file that has faults.
pub fn refuse(path: &Path, faults: &Faults) -> anyhow::Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Refused(faults.report(&path.display().to_string())).into())
}
