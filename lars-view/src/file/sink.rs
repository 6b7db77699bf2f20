//! Between a reader of files and whoever takes the rows: what every table has in common, whatever it was read from.
//!
//! Title rows above the header and rows without content are passed over, empty columns without a name at the end are cut
//! off, and a row of a sheet is as long as its header.

use anyhow::Context as _;

use super::fault::{Fault, TableRule};
use super::guard::{is_guarded, unharmed};
use super::limits::Limits;
use super::options::{Decimal, TableOptions, TakeRow};
use super::refused::Unreadable;

/// Where the rows of one file go.
pub(super) struct Sink<'s, 't> {
    options: &'s TableOptions,
    header: Option<Vec<String>>,
    /// Rows below the header that are still to be passed over.
    skip: u64,
    rows: u64,
    cells: u64,
    /// Bytes of text in the cells of a sheet: one text can stand in many.
    text_bytes: u64,
    /// Nothing more is wanted: the header cannot be read.
    is_done: bool,
    is_undecodable: bool,
    take: &'s mut TakeRow<'t>,
    refuse: &'s mut dyn FnMut(Fault),
}

impl<'s, 't> Sink<'s, 't> {
    pub(super) fn new(
        options: &'s TableOptions,
        take: &'s mut TakeRow<'t>,
        refuse: &'s mut dyn FnMut(Fault),
    ) -> Self {
        let skip = options.skip_rows;
        Self {
            options,
            header: None,
            skip,
            rows: 0,
            cells: 0,
            text_bytes: 0,
            is_done: false,
            is_undecodable: false,
            take,
            refuse,
        }
    }

    pub(super) fn limits(&self) -> Limits {
        self.options.limits
    }

    pub(super) fn decimal(&self) -> Decimal {
        self.options.decimal
    }

    pub(super) fn sheet(&self) -> Option<&'s str> {
        self.options.sheet.as_deref()
    }

    pub(super) fn header_row(&self) -> u64 {
        self.options.header_row.unwrap_or(0)
    }

    pub(super) fn names_delimiter(&self) -> bool {
        self.options.delimiter.is_some()
    }

    /// The delimiter that was asked for.
    pub(super) fn delimiter(&self) -> anyhow::Result<Option<u8>> {
        let byte = self.options.delimiter.map(u8::try_from).transpose();
        byte.ok()
            .filter(|byte| byte.is_none_or(|byte| byte.is_ascii()))
            .context("the delimiter must be one ASCII character")
    }

    pub(super) fn is_done(&self) -> bool {
        self.is_done
    }

    /// A row of a text, with the bytes read so far.
    pub(super) fn row(&mut self, line: u64, cells: &[&str], bytes: u64) -> anyhow::Result<()> {
        if self.is_done || self.is_above(line) || is_blank(cells) {
            return Ok(());
        }
        let Some(header) = &self.header else { return self.take_header(line, cells, bytes) };
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        let guarded: Vec<&str>;
        let cells = if cells.iter().any(|cell| is_guarded(cell)) {
            guarded = cells.iter().map(|cell| unharmed(cell)).collect();
            &guarded[..]
        } else {
            cells
        };
        let width = header.len();
        let cells = if cells.len() > width && is_blank(&cells[width..]) { &cells[..width] } else { cells };
        self.count(cells.len())?;
        (self.take)(line, cells, bytes)
    }

    /// A row of a sheet: empty cells at its end are not stored, and are put back.
    pub(super) fn sheet_row(&mut self, line: u64, mut cells: Vec<&str>) -> anyhow::Result<()> {
        self.text_bytes += cells.iter().map(|cell| cell.len() as u64).sum::<u64>();
        if self.text_bytes > self.limits().unpacked {
            return Err(Limits::too_large(self.limits().unpacked).into());
        }
        let width = self.header.as_ref().map_or(0, Vec::len);
        if cells.len() < width && !is_blank(&cells) {
            cells.resize(width, "");
        }
        self.row(line, &cells, line)
    }

    fn take_header(&mut self, line: u64, cells: &[&str], bytes: u64) -> anyhow::Result<()> {
        if self.options.header_row.is_some_and(|row| row != line) {
            return Err(Unreadable::options(format!(
                "the header was to stand on line {}, where there is nothing",
                self.header_row()
            ))
            .into());
        }
        let width = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        let cells: Vec<&str> = cells[..width].iter().map(|cell| unharmed(cell)).collect();
        self.header = Some(cells.iter().map(|&cell| cell.trim().to_owned()).collect());
        self.count(width)?;
        (self.take)(line, &cells, bytes)
    }

    fn count(&mut self, cells: usize) -> anyhow::Result<()> {
        let Limits { rows, columns, cells: most, .. } = self.options.limits;
        self.rows += 1;
        self.cells += cells as u64;
        if cells > columns {
            return Err(Unreadable::large(format!("{columns} columns")).into());
        }
        if self.rows > rows {
            return Err(Unreadable::large(format!("{rows} rows")).into());
        }
        if self.cells > most {
            return Err(Unreadable::large(format!("{most} cells")).into());
        }
        Ok(())
    }

    /// A row that was not handed over because a cell of it is at fault. Without its header no row means anything.
    pub(super) fn left_out(&mut self, line: u64) -> anyhow::Result<()> {
        if self.is_above(line) {
            return Ok(());
        }
        self.is_done |= self.header.is_none();
        self.skip = self.skip.saturating_sub(1);
        self.count(0)
    }

    /// Whether a line stands above the header, where titles may be.
    fn is_above(&self, line: u64) -> bool {
        line < self.header_row()
    }

    /// Notes a cell that cannot be read. Of cells that are not UTF-8 only the first is told: the others are so too.
    pub(super) fn fault(&mut self, line: u64, column: usize, value: &str, rule: TableRule) {
        let is_passed_over = self.is_above(line) || (self.header.is_some() && self.skip > 0);
        if is_passed_over || (rule == TableRule::Utf8 && self.is_undecodable) {
            return;
        }
        self.is_undecodable |= rule == TableRule::Utf8;
        let name = self.header.as_ref().and_then(|header| header.get(column)).filter(|name| !name.is_empty());
        let column = name.cloned().unwrap_or_else(|| super::cell::column_letters(column));
        (self.refuse)(Fault::of_table(line, &column, value, rule));
    }
}

fn is_blank(cells: &[&str]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}
