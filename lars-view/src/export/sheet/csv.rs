//! A table as CSV: codes as codes, days as `2026-11-24`, a byte order mark for spreadsheet programs.

use std::borrow::Cow;
use std::io::{self, Write};

use super::table::{Sheet, Value};
use crate::file::guard::{BYTE_ORDER_MARK, harmless};

/// The file in the making.
pub struct CsvSheet<W: Write> {
    sheet: Sheet,
    writer: csv::Writer<W>,
}

impl<W: Write> CsvSheet<W> {
    /// Writes the heads.
    pub fn begin(sheet: Sheet, mut out: W) -> io::Result<Self> {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(sheet.columns.iter().map(|column| column.name.as_str()))?;
        Ok(Self { sheet, writer })
    }

    /// Writes a row.
    pub fn row(&mut self, row: &[Value<'_>]) -> io::Result<()> {
        for (value, column) in row.iter().zip(&self.sheet.columns) {
            let field: Cow<'_, str> = match value {
                Value::Empty => "".into(),
                Value::Number(number) => number.to_string().into(),
                Value::Code(place) => harmless(&column.codes[*place].code),
                Value::Text(text) => harmless(text),
                Value::Date(date) => date.to_string().into(),
            };
            self.writer.write_field(field.as_bytes())?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Ends the file.
    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}
