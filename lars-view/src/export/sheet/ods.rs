//! A table as a workbook of `OpenDocument`, row by row. A second sheet says what columns and codes mean.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::archive::Archive;
use super::office::{MAX_CHARACTERS, MAX_COLUMNS, codebook, escape, heads, next_row, number};
use super::table::{Sheet, Value, refused};
use super::xlsx::{sheet_name, too_long};

const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
    <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
    <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
/// Styles: `d` a day, `h` the head.
const BEGIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" office:version=\"1.3\">\
    <office:automatic-styles><number:date-style style:name=\"iso\"><number:year number:style=\"long\"/><number:text>-</number:text>\
    <number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>\
    <style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"iso\"/>\
    <style:style style:name=\"h\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    </office:automatic-styles><office:body><office:spreadsheet>";
const END: &str = "</office:spreadsheet></office:body></office:document-content>";

/// The file in the making.
pub struct OdsSheet<W: Write> {
    sheet: Sheet,
    archive: Archive<W>,
    rows: u64,
}

impl<W: Write> OdsSheet<W> {
    /// Writes everything before the rows. Fails where there are more columns than a sheet has.
    pub fn begin(sheet: Sheet, out: W) -> io::Result<Self> {
        if sheet.columns.len() > MAX_COLUMNS {
            return Err(refused(format!("{} columns, and a sheet has {MAX_COLUMNS}", sheet.columns.len())));
        }
        let mut archive = Archive::new(out);
        archive.stored("mimetype", TYPE)?;
        archive.file("META-INF/manifest.xml", MANIFEST)?;
        archive.begin("content.xml")?;
        archive.text.push_str(BEGIN);
        table(&sheet_name(&sheet.title, "LARS"), &mut archive.text);
        let mut file = Self { sheet, archive, rows: 0 };
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
        let xml = &mut self.archive.text;
        xml.push_str("<table:table-row>");
        for (place, value) in row.iter().enumerate() {
            let text = match value {
                Value::Empty => {
                    xml.push_str("<table:table-cell/>");
                    continue;
                }
                Value::Number(value) => {
                    xml.push_str("<table:table-cell office:value-type=\"float\" office:value=\"");
                    number(*value, xml);
                    xml.push_str("\"><text:p>");
                    number(*value, xml);
                    xml.push_str("</text:p></table:table-cell>");
                    continue;
                }
                Value::Date(day) => {
                    // Writing to memory cannot fail.
                    let _ = write!(
                        xml,
                        "<table:table-cell table:style-name=\"d\" office:value-type=\"date\" office:date-value=\"{day}\">\
                         <text:p>{day}</text:p></table:table-cell>"
                    );
                    continue;
                }
                Value::Code(code) => &self.sheet.columns[place].codes[*code].code,
                Value::Text(text) => text.as_ref(),
            };
            if text.len() > MAX_CHARACTERS && text.encode_utf16().count() > MAX_CHARACTERS {
                return Err(too_long(self.sheet.columns.get(place), self.rows));
            }
            let style = if is_head { " table:style-name=\"h\"" } else { "" };
            let _ = write!(xml, "<table:table-cell{style} office:value-type=\"string\">");
            paragraphs(text, xml);
            xml.push_str("</table:table-cell>");
        }
        xml.push_str("</table:table-row>");
        self.archive.spill()
    }

    /// Ends the file.
    pub fn finish(mut self) -> io::Result<W> {
        let sheet = std::mem::take(&mut self.sheet);
        let (first, mut second) = (sheet_name(&sheet.title, "LARS"), sheet_name(&sheet.codebook[0], "Codes"));
        if first.to_lowercase() == second.to_lowercase() {
            second.push_str(" 2");
        }
        self.archive.text.push_str("</table:table>");
        table(&second, &mut self.archive.text);
        self.rows = 0;
        for (place, row) in codebook(&sheet).iter().enumerate() {
            self.write(row, place == 0)?;
        }
        self.archive.text.push_str("</table:table>");
        self.archive.text.push_str(END);
        self.archive.finish()
    }
}

fn table(name: &str, xml: &mut String) {
    xml.push_str("<table:table table:name=\"");
    escape(name, xml);
    xml.push_str("\">");
}

/// Text as paragraphs: a line end begins another, and blanks after the first of several are elements.
fn paragraphs(text: &str, xml: &mut String) {
    for line in text.split('\n') {
        xml.push_str("<text:p>");
        let mut rest = line;
        while let Some(at) = rest.find([' ', '\t']) {
            escape(&rest[..at], xml);
            xml.push_str(if rest.as_bytes()[at] == b' ' { "<text:s/>" } else { "<text:tab/>" });
            rest = &rest[at + 1..];
        }
        escape(rest, xml);
        xml.push_str("</text:p>");
    }
}
