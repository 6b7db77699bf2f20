//! The register of stakeholders as files: CSV and XLSX out and in, vCard in; foreign tables by a mapping of their columns and words.
//!
//! What the rows mean is decided in `lars_domain::map`; here they are only read and written.

mod guess;
mod mapping;
mod sheet;
mod template;
mod vcard;

use std::collections::BTreeMap;

use lars_domain::map::stakeholder::{COLUMNS, MOST_ROWS, RegisterFault, Stakeholder};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::file::guard::{BYTE_ORDER_MARK, harmless};
use crate::file::{Decimal, Fault, TableOptions, TableRule, Unreadable, column_letters, read_bytes};

pub use self::guess::Vocabulary;
pub use self::mapping::{CODED, ForeignWord, Mapping, Remembered};
pub use self::sheet::RegisterSheet;
pub use self::template::{TemplateList, template};

/// The columns that hold whole numbers.
const SCORES: [&str; 3] = ["power", "legitimacy", "urgency"];

/// A row with its line in the file.
pub type Row = (usize, BTreeMap<String, String>);

/// Reads a register in our own columns: vCards by the ending of the name, tables of any kind by their first bytes.
pub fn read_with(name: &str, bytes: &[u8], options: &TableOptions) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let rows = if is_cards(name) { vcard::read(bytes)? } else { read_table(bytes, options)? };
    if rows.len() > MOST_ROWS {
        return Err(vec![RegisterFault::new(0, "", &rows.len().to_string(), "many")]);
    }
    Ok(rows)
}

/// Whether a file is one of vCards, by the ending of its name.
fn is_cards(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    matches!(ending.as_deref(), Some("vcf" | "vcard"))
}

/// How many cards of groups a file of vCards holds; they are no stakeholders and are passed over. 0 for other files.
pub fn groups(name: &str, bytes: &[u8]) -> usize {
    if is_cards(name) { vcard::groups(bytes) } else { 0 }
}

/// The columns of a head, or those that are not known or stand twice.
fn columns(line: usize, head: &[&str]) -> Result<Vec<String>, Vec<RegisterFault>> {
    let head: Vec<String> = head.iter().map(|column| column.trim().to_lowercase()).collect();
    let mut faults = Vec::new();
    for (at, column) in head.iter().enumerate().filter(|(_, column)| !column.is_empty()) {
        if !COLUMNS.contains(&column.as_str()) {
            faults.push(RegisterFault::new(line, column, column, "column"));
        } else if head[..at].contains(column) {
            faults.push(RegisterFault::new(line, column, column, TableRule::Twice.code()));
        }
    }
    if !head.iter().any(|column| column == "organisation") {
        faults.push(RegisterFault::new(line, "organisation", "", "missing"));
    }
    if faults.is_empty() { Ok(head) } else { Err(faults) }
}

fn row(
    line: usize,
    columns: &[String],
    cells: &[&str],
    decimal: Decimal,
) -> Result<Option<Row>, RegisterFault> {
    if cells.len() != columns.len() {
        let value = format!("{} / {}", cells.len(), columns.len());
        return Err(RegisterFault::new(line, "", &value, TableRule::Width.code()));
    }
    let mut row = BTreeMap::new();
    for (at, (column, text)) in
        columns.iter().zip(cells).enumerate().filter(|(_, (_, text))| !text.trim().is_empty())
    {
        if column.is_empty() {
            let value = format!("{}: {text}", column_letters(at));
            return Err(RegisterFault::new(line, &column_letters(at), &value, TableRule::Nameless.code()));
        }
        // Whole numbers with a fraction of zeros, as programs write a column that has gaps.
        let is_score = SCORES.contains(&column.as_str());
        let text = if is_score { decimal.whole(text) } else { text };
        row.insert(column.clone(), text.to_owned());
    }
    Ok((!row.is_empty()).then_some((line, row)))
}

fn read_table(bytes: &[u8], options: &TableOptions) -> Result<Vec<Row>, Vec<RegisterFault>> {
    let mut known: Option<Vec<String>> = None;
    let (mut rows, mut faults, mut cells_at_fault) = (Vec::new(), Vec::new(), Vec::new());
    let read = read_bytes(
        bytes,
        options,
        &mut |line, cells, _| {
            let line = usize::try_from(line).unwrap_or(usize::MAX);
            match &known {
                None => match columns(line, cells) {
                    Ok(head) => known = Some(head),
                    Err(found) => return Err(Stopped(found).into()),
                },
                Some(known) => match row(line, known, cells, options.decimal) {
                    Ok(row) => rows.extend(row),
                    Err(fault) => faults.push(fault),
                },
            }
            Ok(())
        },
        &mut |fault| cells_at_fault.push(fault),
    );
    match read.map_err(anyhow::Error::downcast::<Stopped>) {
        Ok(()) => {}
        Err(Ok(Stopped(found))) => return Err(found),
        Err(Err(error)) => return Err(vec![unreadable(&error)]),
    }
    faults.extend(cell_faults(&cells_at_fault));
    if known.is_none() && faults.is_empty() {
        faults.push(RegisterFault::new(1, "organisation", "", "missing"));
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// Cells that cannot be read, as faults of a register.
fn cell_faults(faults: &[Fault]) -> Vec<RegisterFault> {
    let fault = |fault: &Fault| {
        let line = usize::try_from(fault.line).unwrap_or(usize::MAX);
        let value = format!("{}: {}", fault.column, fault.value);
        RegisterFault::new(line, &fault.column, &value, fault.code.map_or("format", TableRule::code))
    };
    faults.iter().map(fault).collect()
}

/// Ends the reading of a file whose head is at fault: its rows mean nothing.
#[derive(Debug)]
struct Stopped(Vec<RegisterFault>);

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the head is at fault")
    }
}

impl std::error::Error for Stopped {}

/// What is said of a file that is no table at all.
fn unreadable(error: &anyhow::Error) -> RegisterFault {
    match error.downcast_ref::<Unreadable>() {
        Some(why) => RegisterFault::new(0, "", &why.value, why.code),
        None => RegisterFault::new(0, "", &error.to_string(), "format"),
    }
}

/// The register as CSV for spreadsheet programs, in the columns that [`read`] takes.
pub fn csv(stakeholders: &[Stakeholder]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(COLUMNS)?;
    for stakeholder in stakeholders {
        writer.write_record(COLUMNS.map(|column| harmless(&stakeholder.field(column)).into_owned()))?;
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
    use crate::file::Limits;

    fn read(name: &str, bytes: &[u8]) -> Result<Vec<Row>, Vec<RegisterFault>> {
        read_with(name, bytes, &TableOptions { limits: Limits::UPLOAD, ..TableOptions::default() })
    }

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
        assert_eq!(rule("a.csv", b"%PDF-1.7"), "spreadsheet-kind");
        assert_eq!(rule("a.xlsx", b"PK\x03\x04 nonsense"), "spreadsheet-broken");
        assert_eq!(rule("a.csv", b""), "missing");
        assert_eq!(rule("a.csv", b"organisation,colour\nx,red\n"), "column");
        assert_eq!(rule("a.csv", b"helix\ncompany\n"), "missing");
        assert_eq!(rule("a.csv", b"organisation,helix\nx\n"), "spreadsheet-width");
        assert_eq!(rule("a.csv", b"organisation,helix,helix\nx,a,b\n"), "spreadsheet-twice");
        assert_eq!(rule("a.csv", b"organisation,,helix\nx,lost,company\n"), "spreadsheet-nameless");
        assert_eq!(rule("a.csv", b"organisation\nR\xeega\n"), "spreadsheet-utf8");
        assert_eq!(rule("a.vcf", b"BEGIN:VCARD\nFN:x\n"), "format");
        assert_eq!(rule("a.vcf", b"\xff\xfe"), "format");
        let line = read("a.csv", b"organisation;helix\r\n\xc4\x80;company\r\n\r\nB;\r\n").unwrap();
        assert_eq!(line.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4]);
        let tabs = read("a.txt", b"organisation\tpower\t\nA\t4.0\t\n\t\t\n").unwrap();
        assert_eq!((tabs.len(), tabs[0].1["power"].as_str()), (1, "4"));
    }
}
