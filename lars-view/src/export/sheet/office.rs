//! What the two kinds of workbook have in common: limits, text in XML, the sheet of codes.

use std::fmt::Write as _;

use super::table::{Sheet, Value};

/// The most characters in a cell of a workbook.
pub const MAX_CHARACTERS: usize = 32_767;
/// The most rows of a sheet, its head among them.
pub const MAX_ROWS: u64 = 1_048_576;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 16_384;
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
