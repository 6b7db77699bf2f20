//! What the readers of workbooks share: which sheet is read, and the row that is being put together.

use std::io::{Read, Seek};

use super::cell::column_letters;
use super::fault::TableRule;
use super::refused::Unreadable;
use super::sink::Sink;

/// The largest cell: 32,767 characters of four bytes, as spreadsheet programs have it.
const MAX_CELL_BYTES: usize = 4 * 32_767;

/// What a workbook is read from.
pub(super) trait Source: Read + Seek {}
impl<R: Read + Seek> Source for R {}

/// The sheet that is read: the one that was asked for, or the first that a person sees.
pub(super) fn choose_sheet<'n>(
    wanted: Option<&str>,
    sheets: impl Iterator<Item = (&'n str, bool)> + Clone,
) -> Result<&'n str, Unreadable> {
    let found = match wanted {
        Some(wanted) => sheets.clone().find(|(name, _)| *name == wanted),
        None => sheets.clone().find(|(_, visible)| *visible).or_else(|| sheets.clone().next()),
    };
    found.map(|(name, _)| name).ok_or_else(|| {
        let there = sheets.map(|(name, _)| format!("{name:?}")).collect::<Vec<_>>().join(", ");
        Unreadable::options(format!("there is no sheet {:?}, but {there}", wanted.unwrap_or_default()))
    })
}

/// The row of a sheet that is being put together.
#[derive(Default)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) column: usize,
    cells: Vec<String>,
    is_faulty: bool,
}

impl Row {
    /// Goes to a cell; a row that is complete is handed over. Cells come row by row, or the sheet is broken.
    pub(super) fn advance(
        &mut self,
        line: u64,
        column: usize,
        sink: &mut Sink<'_, '_>,
    ) -> anyhow::Result<()> {
        if line < self.line {
            return Err(Unreadable::broken(&format!("row {line} comes after row {}", self.line)).into());
        }
        if line > self.line {
            self.hand_over(sink)?;
            self.line = line;
        }
        self.check(column, sink)
    }

    /// Goes to a column of the row.
    pub(super) fn check(&mut self, column: usize, sink: &Sink<'_, '_>) -> anyhow::Result<()> {
        let columns = sink.limits().columns;
        if column >= columns {
            return Err(Unreadable::large(format!("{columns} columns")).into());
        }
        self.column = column;
        Ok(())
    }

    pub(super) fn set(&mut self, column: usize, text: String) -> anyhow::Result<()> {
        if text.len() > MAX_CELL_BYTES {
            let at = format!("{}{}", column_letters(column), self.line);
            return Err(Unreadable::large(format!("{MAX_CELL_BYTES} bytes, {at}")).into());
        }
        if text.is_empty() {
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        Ok(())
    }

    /// Notes a cell that cannot be read; its row is not handed over.
    pub(super) fn refuse(&mut self, column: usize, rule: TableRule, value: &str, sink: &mut Sink<'_, '_>) {
        self.is_faulty = true;
        sink.fault(self.line, column, value, rule);
    }

    /// Hands over what there is of the row.
    pub(super) fn hand_over(&mut self, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        let done = if self.is_faulty {
            sink.left_out(self.line)
        } else {
            let cells: Vec<&str> = self.cells.iter().map(String::as_str).collect();
            sink.sheet_row(self.line, cells)
        };
        self.cells.clear();
        self.is_faulty = false;
        done
    }
}
