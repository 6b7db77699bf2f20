//! What the two kinds of workbook have in common: limits, text in XML, the sheet of codes.

use std::fmt::Write as _;
use std::io;

use super::table::{Sheet, Value, refused};

/// The most characters in a cell of a workbook.
pub const MAX_CHARACTERS: usize = 32_767;
/// The most rows of a sheet, its head among them.
const MAX_ROWS: u64 = 1_048_576;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 16_384;

/// The number of the next row, as far as a sheet has one.
pub fn next_row(rows: u64) -> io::Result<u64> {
    if rows >= MAX_ROWS {
        return Err(refused(format!("more rows than a sheet has ({MAX_ROWS})")));
    }
    Ok(rows + 1)
}

/// The names of the columns, as the first row.
pub fn heads(sheet: &Sheet) -> Vec<Value<'static>> {
    sheet.columns.iter().map(|column| Value::Text(column.name.clone().into())).collect()
}

/// Adds text to XML. What no XML may hold becomes the replacement character.
pub fn escape(text: &str, xml: &mut String) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\r' => xml.push_str("&#13;"),
            '\t' | '\n' => xml.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => xml.push('\u{fffd}'),
            c => xml.push(c),
        }
    }
}

/// Adds a number, with all its digits.
pub fn number(value: f64, xml: &mut String) {
    // Writing to memory cannot fail.
    let _ = write!(xml, "{value}");
}

/// The rows of the sheet of codes: column, label, code, meaning; the heads first.
pub fn codebook(sheet: &Sheet) -> Vec<Vec<Value<'_>>> {
    let mut rows: Vec<Vec<Value<'_>>> = Vec::new();
    let [_, heads @ ..] = &sheet.codebook;
    rows.push(heads.iter().map(|head| Value::from(head.as_str())).collect());
    for column in &sheet.columns {
        let named = [Value::from(column.name.as_str()), Value::from(column.label.as_str())];
        rows.push(named.to_vec());
        for code in &column.codes {
            let coded = [Value::from(code.code.as_str()), Value::from(code.label.as_str())];
            rows.push([named[0].clone(), Value::Empty].into_iter().chain(coded).collect());
        }
    }
    rows
}
