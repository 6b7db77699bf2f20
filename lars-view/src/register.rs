//! The register of stakeholders as files: CSV and XLSX out and in, vCard in.
//!
//! What the rows mean is decided in `lars_domain::map::stakeholder`; here they are only read and written.

mod vcard;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use lars_domain::map::stakeholder::{COLUMNS, MOST_ROWS, RegisterFault, Stakeholder};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::table::harmless;

/// A row with its line in the file.
pub type Row = (usize, BTreeMap<String, String>);

/// Reads a register by the ending of its name: `csv`, `xlsx`, `vcf`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let rows = match ending.as_deref() {
        Some("csv") => read_csv(bytes)?,
        Some("xlsx") => read_xlsx(bytes)?,
        Some("vcf" | "vcard") => vcard::read(bytes)?,
        _ => return Err(vec![RegisterFault::new(0, "", name, "format")]),
    };
    if rows.len() > MOST_ROWS {
        return Err(vec![RegisterFault::new(0, "", &rows.len().to_string(), "many")]);
    }
    Ok(rows)
}

/// How many cards of groups a file of vCards holds; they are no stakeholders and are passed over. 0 for other files.
pub fn groups(name: &str, bytes: &[u8]) -> usize {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    if matches!(ending.as_deref(), Some("vcf" | "vcard")) { vcard::groups(bytes) } else { 0 }
}

fn broken(line: usize, error: &impl ToString) -> Vec<RegisterFault> {
    vec![RegisterFault::new(line, "", &error.to_string(), "format")]
}

/// The columns of a head, or those that are not known.
fn columns(head: impl Iterator<Item = String>) -> Result<Vec<String>, Vec<RegisterFault>> {
    let head: Vec<String> =
        head.map(|column| column.trim().trim_start_matches('\u{feff}').to_lowercase()).collect();
    let unknown = |column: &&String| !column.is_empty() && !COLUMNS.contains(&column.as_str());
    let mut faults: Vec<RegisterFault> =
        head.iter().filter(unknown).map(|column| RegisterFault::new(1, column, column, "column")).collect();
    if !head.iter().any(|column| column == "organisation") {
        faults.push(RegisterFault::new(1, "organisation", "", "missing"));
    }
    if faults.is_empty() { Ok(head) } else { Err(faults) }
}

fn row(line: usize, columns: &[String], cells: impl Iterator<Item = String>) -> Option<Row> {
    let filled =
        columns.iter().zip(cells).filter(|(column, text)| !column.is_empty() && !text.trim().is_empty());
    let row: BTreeMap<String, String> =
        filled.map(|(column, text)| (column.clone(), unharmed(&text).to_owned())).collect();
    (!row.is_empty()).then_some((line, row))
}

/// Takes the apostrophe off with which we keep spreadsheets from taking text for a formula.
fn unharmed(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => text,
    }
}

fn read_csv(bytes: &[u8]) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let parts = |delimiter: u8| first.split(|byte| *byte == delimiter).count();
    let delimiter = if parts(b';') > parts(b',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(bytes);
    let mut known: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    let (mut line, mut at) = (1, 0);
    for record in reader.records() {
        let record = record.map_err(|error| {
            broken(error.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0)), &error)
        })?;
        // The reader counts a line late where lines end in CR LF, and passes over empty ones.
        let begun = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(at);
        let blank = bytes[begun..].iter().take_while(|byte| b"\r\n".contains(byte)).count();
        line += bytes[at..begun + blank].split(|byte| *byte == b'\n').count() - 1;
        at = begun + blank;
        let cells = record.iter().map(str::to_owned);
        match &known {
            None => known = Some(columns(cells)?),
            Some(known) => rows.extend(row(line, known, cells)),
        }
    }
    if known.is_none() {
        return Err(vec![RegisterFault::new(1, "organisation", "", "missing")]);
    }
    Ok(rows)
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(0, &error))?;
    let sheet = book.worksheet_range_at(0).ok_or_else(|| broken(0, &"xlsx"))?;
    let sheet = sheet.map_err(|error| broken(0, &error))?;
    let mut lines = sheet.rows();
    let head = lines.next().unwrap_or_default();
    let known = columns(head.iter().map(Data::to_string))?;
    let cells = |(place, cells): (usize, &[Data])| row(place + 2, &known, cells.iter().map(Data::to_string));
    Ok(lines.enumerate().filter_map(cells).collect())
}

/// The register as CSV, in the columns that [`read`] takes.
pub fn csv(stakeholders: &[Stakeholder]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for stakeholder in stakeholders {
        writer.write_record(COLUMNS.map(|column| harmless(&stakeholder.field(column))))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The register as a sheet, in the columns that [`read`] takes.
pub fn xlsx(stakeholders: &[Stakeholder]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, stakeholder) in (1..).zip(stakeholders) {
        for (column, name) in (0..).zip(COLUMNS) {
            sheet.write_string(row, column, stakeholder.field(name))?;
        }
    }
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stakeholder() -> Stakeholder {
        let mut one = Stakeholder { id: "1".to_owned(), ..Stakeholder::default() };
        let texts = ["=cmd()", "kind", "company", "latvia", "regional", "bio", "Jānis \"J\" Ozols", "j@o.lv"];
        for (column, text) in COLUMNS.iter().zip(texts) {
            one.set(column, text).unwrap();
        }
        one.set("power", "4").unwrap();
        one.set("justification", "first line,\nsecond; line").unwrap();
        one
    }

    #[test]
    fn what_is_written_is_read_again() {
        let one = stakeholder();
        let files = [
            ("a.csv", csv(std::slice::from_ref(&one)).unwrap()),
            ("a.XLSX", xlsx(std::slice::from_ref(&one)).unwrap()),
        ];
        assert!(!String::from_utf8_lossy(&files[0].1).contains("\n=cmd"), "no formula");
        for (name, bytes) in files {
            let rows = read(name, &bytes).unwrap();
            assert_eq!(rows.len(), 1, "{name}");
            for column in COLUMNS {
                let text = rows[0].1.get(column).cloned().unwrap_or_default();
                assert_eq!(text, one.field(column), "{name}: {column}");
            }
        }
    }

    #[test]
    fn faulty_files_are_refused() {
        let rule = |name: &str, bytes: &[u8]| read(name, bytes).unwrap_err()[0].rule;
        assert_eq!(rule("a.pdf", b"x"), "format");
        assert_eq!(rule("a.xlsx", b"PK nonsense"), "format");
        assert_eq!(rule("a.csv", b""), "missing");
        assert_eq!(rule("a.csv", b"organisation,colour\nx,red\n"), "column");
        assert_eq!(rule("a.csv", b"helix\ncompany\n"), "missing");
        assert_eq!(rule("a.csv", b"organisation,helix\nx\n"), "format");
        assert_eq!(rule("a.vcf", b"BEGIN:VCARD\nFN:x\n"), "format");
        assert_eq!(rule("a.vcf", b"\xff\xfe"), "format");
        let line = read("a.csv", b"organisation;helix\r\n\xc4\x80;company\r\n\r\nB;\r\n").unwrap();
        assert_eq!(line.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4]);
    }
}
