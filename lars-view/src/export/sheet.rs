//! Tables that are given out: columns with names, labels and codes, and rows that come one by one. How each format writes them is below.
//!
//! Nothing is held but the row that is written: a table of a million answers takes as much memory as one of ten. A value that a format
//! cannot hold is an error, never a shorter value.

mod archive;
mod csv;
mod json;
mod ods;
mod office;
mod sav;
mod table;
mod xlsx;

use std::io::{self, Write};

use jiff::Timestamp;
use lars_domain::tell::export::Format;

use self::table::refused;
pub use self::table::{Code, Column, Kind, Measure, Sheet, Value, column_name};

/// A file in the making.
pub enum SheetWriter<W: Write> {
    /// Text with commas.
    Csv(csv::CsvSheet<W>),
    /// One object.
    Json(json::JsonSheet<W>),
    /// A workbook of `OpenDocument`.
    Ods(ods::OdsSheet<W>),
    /// A system file of SPSS.
    Sav(sav::SavSheet<W>),
    /// A workbook of Office Open XML.
    Xlsx(xlsx::XlsxSheet<W>),
}

impl<W: Write> SheetWriter<W> {
    /// Begins a file. Fails where `out` does, and for a format that holds no tables.
    pub fn begin(
        format: Format,
        sheet: Sheet,
        (measure, made): (&Measure, Timestamp),
        out: W,
    ) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => Self::Csv(csv::CsvSheet::begin(sheet, out)?),
            Format::Json => Self::Json(json::JsonSheet::begin(sheet, out)?),
            Format::Ods => Self::Ods(ods::OdsSheet::begin(sheet, out)?),
            Format::Sav => Self::Sav(sav::SavSheet::begin(sheet, (measure, made), out)?),
            Format::Xlsx => Self::Xlsx(xlsx::XlsxSheet::begin(sheet, out)?),
            _ => return Err(refused("a format that holds no tables")),
        })
    }

    /// Writes a row, as long as the columns. Fails where `out` does, and where the format cannot hold a value.
    pub fn row(&mut self, row: &[Value<'_>]) -> io::Result<()> {
        match self {
            Self::Csv(sheet) => sheet.row(row),
            Self::Json(sheet) => sheet.row(row),
            Self::Ods(sheet) => sheet.row(row),
            Self::Sav(sheet) => sheet.row(row),
            Self::Xlsx(sheet) => sheet.row(row),
        }
    }

    /// Ends the file and gives back what it was written to.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Csv(sheet) => sheet.finish(),
            Self::Json(sheet) => sheet.finish(),
            Self::Ods(sheet) => sheet.finish(),
            Self::Sav(sheet) => sheet.finish(),
            Self::Xlsx(sheet) => sheet.finish(),
        }
    }
}

/// Whether a format has to be measured first: one that writes lengths before the rows.
pub fn is_measured(format: Format) -> bool {
    format == Format::Sav
}

/// Writes a table whose rows are at hand.
pub fn write_sheet<W: Write>(
    (format, made): (Format, Timestamp),
    sheet: Sheet,
    rows: &[Vec<Value<'_>>],
    out: W,
) -> io::Result<W> {
    let mut measure = Measure::of(&sheet);
    for row in rows {
        measure.add(row);
    }
    let mut writer = SheetWriter::begin(format, sheet, (&measure, made), out)?;
    for row in rows {
        writer.row(row)?;
    }
    writer.finish()
}
