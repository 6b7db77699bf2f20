//! A table as JSON: one object with its columns, their codes and labels, and a row for each line.

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::table::{Column, Kind, Sheet, Value};

/// The file in the making.
pub struct JsonSheet<W: Write> {
    sheet: Sheet,
    /// The name of each column, as JSON.
    names: Vec<String>,
    out: W,
    /// What was not written yet.
    gathered: Vec<u8>,
    is_first: bool,
}

/// Bytes that are gathered before they are written.
const GATHERED: usize = 1 << 16;

impl<W: Write> JsonSheet<W> {
    /// Writes the columns.
    pub fn begin(sheet: Sheet, mut out: W) -> io::Result<Self> {
        let columns: Vec<Json> = sheet.columns.iter().map(column).collect();
        write!(out, "{{\n\"title\": {},\n\"columns\": [", json!(sheet.title))?;
        for (place, column) in columns.iter().enumerate() {
            write!(out, "{}\n{column}", if place == 0 { "" } else { "," })?;
        }
        out.write_all(b"\n],\n\"rows\": [")?;
        let names = sheet.columns.iter().map(|column| json!(column.name).to_string()).collect();
        Ok(Self { sheet, names, out, gathered: Vec::with_capacity(GATHERED), is_first: true })
    }

    /// Writes a row.
    pub fn row(&mut self, row: &[Value<'_>]) -> io::Result<()> {
        let out = &mut self.gathered;
        out.extend_from_slice(if self.is_first { b"\n{" } else { b",\n{" });
        self.is_first = false;
        for (place, ((value, column), name)) in
            row.iter().zip(&self.sheet.columns).zip(&self.names).enumerate()
        {
            write!(out, "{}{name}: ", if place == 0 { "" } else { ", " })?;
            match value {
                Value::Empty => out.extend_from_slice(b"null"),
                Value::Number(number) => write!(out, "{}", json!(number))?,
                Value::Code(place) => serde_json::to_writer(&mut *out, &column.codes[*place].code)?,
                Value::Text(text) => serde_json::to_writer(&mut *out, text)?,
                Value::Date(date) => write!(out, "\"{date}\"")?,
            }
        }
        out.extend_from_slice(b"}");
        if out.len() >= GATHERED {
            self.out.write_all(out)?;
            out.clear();
        }
        Ok(())
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        self.gathered.extend_from_slice(b"\n]\n}\n");
        self.out.write_all(&self.gathered)?;
        Ok(self.out)
    }
}

fn column(column: &Column) -> Json {
    let kind = match column.kind {
        Kind::Number(_) => "number",
        Kind::Code => "code",
        Kind::Text => "text",
        Kind::Date => "date",
    };
    let mut said = json!({ "name": column.name, "label": column.label, "kind": kind });
    if !column.codes.is_empty() {
        let code = |code: &super::table::Code| json!({ "code": code.code, "label": code.label, "missing": code.is_missing });
        said["codes"] = column.codes.iter().map(code).collect();
    }
    said
}
