//! A table as a workbook of Office Open XML, row by row. A second sheet says what columns and codes mean.

use std::fmt::Write as _;
use std::io::{self, Write};

use jiff::civil::{Date, date};

use super::archive::Archive;
use super::office::{MAX_CHARACTERS, MAX_COLUMNS, codebook, escape, heads, next_row, number};
use super::table::{Column, Sheet, Value, refused};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
    <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
    <Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
    <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const PARTS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
/// Formats of cells: 0 as it is, 1 bold, 2 a day.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
    <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
/// Wide enough for a name; the first row stays in view.
const SHEET: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
    <sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"16384\" width=\"16\" customWidth=\"1\"/></cols><sheetData>";
const SHEET_END: &str = "</sheetData></worksheet>";
/// A sheet's name has at most this many characters, and none of these.
const MAX_NAME: usize = 31;
const NOT_IN_NAMES: [char; 8] = ['[', ']', ':', '*', '?', '/', '\\', '\''];

/// The file in the making.
pub struct XlsxSheet<W: Write> {
    sheet: Sheet,
    archive: Archive<W>,
    /// What each column is called: `A`, `B` …
    letters: Vec<String>,
    rows: u64,
}

impl<W: Write> XlsxSheet<W> {
    /// Writes everything but the rows. Fails where there are more columns than a sheet has.
    pub fn begin(sheet: Sheet, out: W) -> io::Result<Self> {
        if sheet.columns.len() > MAX_COLUMNS {
            return Err(refused(format!("{} columns, and a sheet has {MAX_COLUMNS}", sheet.columns.len())));
        }
        let mut archive = Archive::new(out);
        archive.file("[Content_Types].xml", &format!("{HEAD}{TYPES}"))?;
        archive.file("_rels/.rels", &format!("{HEAD}{RELATIONS}"))?;
        archive.file("xl/workbook.xml", &workbook(&sheet))?;
        archive.file("xl/_rels/workbook.xml.rels", &format!("{HEAD}{PARTS}"))?;
        archive.file("xl/styles.xml", &format!("{HEAD}{STYLES}"))?;
        archive.begin("xl/worksheets/sheet1.xml")?;
        archive.text.push_str(HEAD);
        archive.text.push_str(SHEET);
        let letters = (0..sheet.columns.len().max(4)).map(letters).collect();
        let mut file = Self { sheet, archive, letters, rows: 0 };
        let heads = heads(&file.sheet);
        file.write(&heads, true)?;
        Ok(file)
    }

    /// Writes a row.
    pub fn row(&mut self, row: &[Value<'_>]) -> io::Result<()> {
        self.write(row, false)
    }

    fn write(&mut self, row: &[Value<'_>], is_head: bool) -> io::Result<()> {
        self.rows = next_row(self.rows)?;
        let (xml, rows) = (&mut self.archive.text, self.rows);
        // Writing to memory cannot fail.
        let _ = write!(xml, "<row r=\"{rows}\">");
        for (place, value) in row.iter().enumerate() {
            let letters = &self.letters[place];
            let text = match value {
                Value::Empty => continue,
                Value::Number(value) => {
                    let _ = write!(xml, "<c r=\"{letters}{rows}\"><v>");
                    number(*value, xml);
                    xml.push_str("</v></c>");
                    continue;
                }
                Value::Date(day) => {
                    let _ = write!(xml, "<c r=\"{letters}{rows}\" s=\"2\"><v>{}</v></c>", serial(*day));
                    continue;
                }
                Value::Code(code) => &self.sheet.columns[place].codes[*code].code,
                Value::Text(text) => text.as_ref(),
            };
            if text.len() > MAX_CHARACTERS && text.encode_utf16().count() > MAX_CHARACTERS {
                return Err(too_long(self.sheet.columns.get(place), rows));
            }
            let style = if is_head { " s=\"1\"" } else { "" };
            let _ =
                write!(xml, "<c r=\"{letters}{rows}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(text, xml);
            xml.push_str("</t></is></c>");
        }
        xml.push_str("</row>");
        self.archive.spill()
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        self.archive.text.push_str(SHEET_END);
        self.archive.begin("xl/worksheets/sheet2.xml")?;
        self.archive.text.push_str(HEAD);
        self.archive.text.push_str(SHEET);
        self.rows = 0;
        let sheet = std::mem::take(&mut self.sheet);
        for (place, row) in codebook(&sheet).iter().enumerate() {
            self.write(row, place == 0)?;
        }
        self.archive.text.push_str(SHEET_END);
        self.archive.finish()
    }
}

/// The error of a text that no cell holds.
pub fn too_long(column: Option<&Column>, row: u64) -> io::Error {
    let name = column.map_or("", |column| &column.name);
    refused(format!(
        "row {row}, column {name}: a text of more than {MAX_CHARACTERS} characters, which no cell holds"
    ))
}

fn workbook(sheet: &Sheet) -> String {
    let mut xml = format!(
        "{HEAD}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
    );
    let first = sheet_name(&sheet.title, "LARS");
    let second = sheet_name(&sheet.codebook[0], "Codes");
    let second = if second.to_lowercase() == first.to_lowercase() { "Codes 2".to_owned() } else { second };
    for (name, number) in [first, second].iter().zip(1..) {
        xml.push_str("<sheet name=\"");
        escape(name, &mut xml);
        let _ = write!(xml, "\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    xml.push_str("</sheets></workbook>");
    xml
}

/// A text as the name of a sheet.
pub fn sheet_name(text: &str, otherwise: &str) -> String {
    let name: String = text.chars().filter(|c| !NOT_IN_NAMES.contains(c)).collect();
    let mut name: String = name.trim().chars().take(MAX_NAME).collect();
    while name.encode_utf16().count() > MAX_NAME {
        name.pop();
    }
    if name.trim().is_empty() { otherwise.to_owned() } else { name.trim().to_owned() }
}

/// What a column is called, counted from 0.
fn letters(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { last.to_string() } else { format!("{}{last}", letters(place / 26 - 1)) }
}

/// The number of a day in a workbook: 1 is 1 January 1900, and there was a 29 February 1900.
fn serial(day: Date) -> i32 {
    let days = (day - date(1899, 12, 30)).get_days();
    if days < 61 { days - 1 } else { days }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_and_days_counted_as_spreadsheets_do() {
        let expected = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (place, letter) in expected {
            assert_eq!(letters(place), letter);
        }
        let days = [(date(1900, 1, 1), 1), (date(1900, 3, 1), 61), (date(2026, 11, 30), 46_356)];
        for (day, number) in days {
            assert_eq!(serial(day), number, "{day}");
        }
    }

    #[test]
    fn names_of_sheets_have_no_signs_that_are_refused() {
        assert_eq!(sheet_name("a/b: [c]*?", "x"), "ab c");
        assert_eq!(sheet_name("''", "x"), "x");
        assert_eq!(sheet_name(&"ā".repeat(40), "x").chars().count(), 31);
    }
}
