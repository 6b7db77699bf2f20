//! Sheets of workbooks, cell by cell: XLSX and XLSM. What is unpacked was counted before (`archive.rs`).
//!
//! Nothing is held but one row: a range from the first to the last used cell may be a thousand times the file.

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::{Archive, inspect};
use super::cell::{cell_text, column_letters};
use super::fault::TableRule;
use super::ods::read_ods;
use super::refused::Unreadable;
use super::sheet::{Row, Source, choose_sheet};
use super::sink::Sink;

/// Hands over the rows of a workbook in a ZIP archive.
pub(super) fn read_archive(
    source: &mut dyn Source,
    packed: u64,
    sink: &mut Sink<'_, '_>,
) -> anyhow::Result<()> {
    let archive = inspect(&mut *source, packed, &sink.limits())?;
    source.rewind()?;
    match archive {
        Archive::Xlsx { never_calculated } => read_xlsx(source, never_calculated, sink),
        Archive::Ods => read_ods(source, sink),
    }
}

fn broken(error: &XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::locked(),
        other => Unreadable::broken(other),
    }
}

fn read_xlsx(source: &mut dyn Source, never_calculated: bool, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    let mut workbook: Xlsx<_> = Xlsx::new(source).map_err(|error| broken(&error))?;
    let sheets = workbook.sheets_metadata().to_vec();
    let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets = sheets.map(|sheet| (sheet.name.as_str(), sheet.visible == SheetVisible::Visible));
    let name = choose_sheet(sink.sheet(), sheets)?;
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut row = Row::default();
    loop {
        let cell = match cells.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => cell,
            Ok(None) => return row.hand_over(sink),
            Err(error) => {
                let after = format!("after {}{}: {error}", column_letters(row.column), row.line);
                return Err(Unreadable::broken(&after).into());
            }
        };
        let (line, column) = (u64::from(cell.pos.0) + 1, cell.pos.1 as usize);
        row.advance(line, column, sink)?;
        if sink.is_done() {
            return Ok(());
        }
        let is_empty = cell.value == calamine::DataRef::Empty;
        if cell.formula.is_some() && (is_empty || never_calculated) {
            row.refuse(column, TableRule::Formula, &format!("{}{line}", column_letters(column)), sink);
            continue;
        }
        match cell_text(&cell.value, sink.decimal()) {
            Ok(text) => row.set(column, text)?,
            Err((rule, value)) => row.refuse(column, rule, &value, sink),
        }
    }
}
