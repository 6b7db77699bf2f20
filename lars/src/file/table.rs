//! Rows of cells from a CSV file or a workbook, one at a time, with the line each stands on.
//!
//! Memory does not grow with the file: CSV is read block by block, a sheet cell by cell.

use std::path::Path;

use anyhow::{Context as _, bail};
use calamine::{DataRef, Reader as _, Xlsx, open_workbook};

use super::delimited::{TakeRow, read_csv};
use super::fault::Fault;

/// The largest sheet of a workbook has this many columns; a cell beyond it is not a table's.
const MAX_COLUMNS: usize = 16_384;

/// Hands every row of a file to `take`, the header first: line, cells, bytes read so far.
///
/// A CSV cell that is not UTF-8 becomes a fault, handed to `refuse`, and its row is left out.
pub fn read_rows(
    path: &Path,
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    let workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if workbook { read_sheet(path, options, take) } else { read_csv(path, options.delimiter, take, refuse) }
}

/// What a map says of the table itself.
#[derive(Debug, Clone, Default)]
pub struct TableOptions {
    /// The character between fields.
    pub delimiter: Option<char>,
    /// The sheet.
    pub sheet: Option<String>,
}

fn read_sheet(path: &Path, options: &TableOptions, take: &mut TakeRow<'_>) -> anyhow::Result<()> {
    let mut workbook: Xlsx<_> =
        open_workbook(path).with_context(|| format!("could not open {} as a workbook", path.display()))?;
    let names = workbook.sheet_names();
    let sheet = match &options.sheet {
        Some(sheet) if names.contains(sheet) => sheet.clone(),
        Some(sheet) => bail!("{} has no sheet {sheet:?}; it has {names:?}", path.display()),
        None => names.first().cloned().with_context(|| format!("{} has no sheet", path.display()))?,
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet)?;
    let mut row: Vec<String> = Vec::new();
    let (mut line, mut width) = (0, 0);
    while let Some(cell) = cells.next_cell()? {
        let (at, column) = cell.get_position();
        let (at, column) = (u64::from(at) + 1, column as usize);
        if at != line {
            hand_over(line, &mut row, &mut width, take)?;
            line = at;
        }
        if column < MAX_COLUMNS {
            row.resize(row.len().max(column + 1), String::new());
            row[column] = cell_text(cell.get_value());
        }
    }
    hand_over(line, &mut row, &mut width, take)
}

/// Hands over a row that is not empty. A sheet does not store empty cells at the end: they are put back.
fn hand_over(
    line: u64,
    row: &mut Vec<String>,
    width: &mut usize,
    take: &mut TakeRow<'_>,
) -> anyhow::Result<()> {
    if row.iter().any(|cell| !cell.is_empty()) {
        *width = (*width).max(row.len());
        row.resize(*width, String::new());
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        take(line, &cells, line)?;
    }
    row.clear();
    Ok(())
}

/// A cell as it would be typed: a whole number without its decimal point.
fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        other => format!("{other:?}"),
    }
}
