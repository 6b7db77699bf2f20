//! Tables in files: what is read, what is refused, and that a small file never makes much memory of itself.

use std::io::{Cursor, Write as _};

use flate2::write::GzEncoder;
use lars_view::file::{Fault, Limits, TableOptions, Unreadable, read_bytes};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// The rows of a table under the limits of an upload, and the faults in it.
fn read(bytes: &[u8]) -> Result<(Vec<Vec<String>>, Vec<Fault>), Unreadable> {
    read_with(bytes, &TableOptions { limits: Limits::UPLOAD, ..TableOptions::default() })
}

fn read_with(bytes: &[u8], options: &TableOptions) -> Result<(Vec<Vec<String>>, Vec<Fault>), Unreadable> {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let read = read_bytes(
        bytes,
        options,
        &mut |_, cells, _| {
            rows.push(cells.iter().map(|cell| (*cell).to_owned()).collect());
            Ok(())
        },
        &mut |fault| faults.push(fault),
    );
    match read {
        Ok(()) => Ok((rows, faults)),
        Err(error) => Err(error.downcast().unwrap()),
    }
}

fn rows(bytes: &[u8]) -> Vec<String> {
    let (rows, faults) = read(bytes).unwrap();
    assert_eq!(faults, []);
    rows.iter().map(|cells| cells.join("|")).collect()
}

#[track_caller]
fn refused(bytes: &[u8]) -> &'static str {
    read(bytes).unwrap_err().code
}

fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these rows, and what stands beside it.
fn workbook(rows: &str, strings: &str, more: &str) -> Vec<u8> {
    let kinds = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/relationships/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |list: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
        )
    };
    let sheets = format!(
        "<workbook {MAIN} xmlns:r=\"{OFFICE}/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets>{more}</workbook>"
    );
    let parts = [
        ("[Content_Types].xml", kinds.to_owned()),
        ("_rels/.rels", relations(&relation("w", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", sheets),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                &(relation("s", "worksheet", "worksheets/sheet1.xml")
                    + &relation("t", "sharedStrings", "sharedStrings.xml")),
            ),
        ),
        ("xl/sharedStrings.xml", format!("<sst {MAIN} {strings}</sst>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>")),
    ];
    zipped(&parts.map(|(name, text)| (name, text.into_bytes())))
}

fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// An `OpenDocument` workbook with these tables.
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:calcext=\"c\" \
         xmlns:style=\"s\"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let mime = b"application/vnd.oasis.opendocument.spreadsheet".to_vec();
    zipped(&[("mimetype", mime), ("content.xml", content.into_bytes())])
}

#[test]
fn cells_far_apart_cost_no_memory_for_what_lies_between() {
    let far = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text_cell("A1", "organisation"),
        text_cell("XFD1048576", "x")
    );
    let bytes = workbook(&far, ">", "");
    assert!(bytes.len() < 5000);
    assert_eq!(refused(&bytes), "spreadsheet-large");
    let below = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text_cell("A1", "a"),
        text_cell("A1048576", "b")
    );
    assert_eq!(rows(&workbook(&below, ">", "")), ["a", "b"]);
}

#[test]
fn what_unpacks_to_much_more_is_refused_before_it_is_read() {
    let blank = " ".repeat(100 << 20);
    let bytes = workbook(&format!("<row r=\"1\">{}</row>{blank}", text_cell("A1", "a")), ">", "");
    assert!(bytes.len() < 200_000);
    assert_eq!(refused(&bytes), "spreadsheet-large");
    let mut packed = GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(blank.as_bytes()).unwrap();
    assert_eq!(refused(&packed.finish().unwrap()), "spreadsheet-large");
}

#[test]
fn texts_that_are_declared_and_not_there_make_no_room() {
    let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    let two = "<si><t>organisation</t></si><si><t>x</t></si>";
    assert_eq!(rows(&workbook(row, &format!("uniqueCount=\"2\">{two}"), "")), ["organisation"]);
    for claimed in ["4000000000", "99999999999999999999999"] {
        let bytes = workbook(row, &format!("count=\"1\" uniqueCount = '{claimed}'>{two}"), "");
        assert_eq!(refused(&bytes), "spreadsheet-broken");
    }
}

#[test]
fn one_long_text_in_many_cells_is_not_held_often() {
    let long = "x".repeat(120_000);
    let row = |row: u32| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    let cells = (1..1000).map(row).collect::<Vec<_>>().concat();
    assert_eq!(refused(&workbook(&cells, &format!("><si><t>{long}</t></si>"), "")), "spreadsheet-large");
    let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    assert_eq!(refused(&workbook(row, &format!("><si><t>{long}{long}</t></si>"), "")), "spreadsheet-large");
}

#[test]
fn rows_that_go_back_are_no_sheet() {
    let rows =
        format!("<row r=\"2\">{}</row><row r=\"1\">{}</row>", text_cell("A2", "a"), text_cell("A1", "b"));
    assert_eq!(refused(&workbook(&rows, ">", "")), "spreadsheet-broken");
}

#[test]
fn formulas_count_only_with_a_result() {
    let faults = |cell: &str, more: &str| {
        let rows = format!(
            "<row r=\"1\">{}{}</row><row r=\"2\"><c r=\"A2\"><v>1</v></c>{cell}</row>",
            text_cell("A1", "a"),
            text_cell("B1", "b")
        );
        let (rows, faults) = read(&workbook(&rows, ">", more)).unwrap();
        (
            rows.len(),
            faults
                .iter()
                .map(|fault| format!("{} {} {}", fault.line, fault.column, fault.value))
                .collect::<Vec<_>>(),
        )
    };
    let at_b2 = (1, vec!["2 b B2".to_owned()]);
    let lacking = [
        "<c r=\"B2\"><f>A2+1</f></c>",
        "<c r=\"B2\"><f>A2+1</f><v></v></c>",
        "<c r=\"B2\"><f>A2+1</f><v/></c>",
        "<c r=\"B2\"><f t=\"shared\" si=\"4000000000\"/></c>",
    ];
    for cell in lacking {
        assert_eq!(faults(cell, ""), at_b2, "{cell}");
    }
    let calculated = "<c r=\"B2\"><f>A2+1</f><v>2</v></c>";
    assert_eq!(faults(calculated, ""), (2, vec![]));
    assert_eq!(faults("<c r=\"B2\" t=\"str\"><f>IF(A2,\"\")</f><v></v></c>", ""), (2, vec![]));
    // Some programs write 0 for every formula, and that it is to be calculated when the file is opened.
    assert_eq!(faults("<c r=\"B2\"><f>A2+1</f><v>0</v></c>", "<calcPr fullCalcOnLoad=\"1\"/>"), at_b2);
    assert_eq!(faults("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", ""), (1, vec!["2 b #REF!".to_owned()]));
}

#[test]
fn open_document_sheets_say_what_xlsx_says() {
    let cell = |kind: &str, text: &str| {
        format!("<table:table-cell office:value-type=\"{kind}\"{text}</table:table-cell>")
    };
    let table = [
        "<table:table table:name=\"a\"><table:table-row>",
        &cell("string", "><text:p>Krā<text:s text:c=\"2\"/>s&amp;</text:p><text:p>two</text:p>"),
        &cell("string", "><office:annotation><text:p>no</text:p></office:annotation><text:p>b</text:p>"),
        &cell("string", "><text:p>c</text:p>"),
        "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"2\">",
        &cell("float", " office:value=\"8\"><text:p>8,00</text:p>"),
        &cell("date", " office:date-value=\"2024-03-01T00:00:00\"><text:p>1.3.24</text:p>"),
        &cell("time", " office:time-value=\"PT14H30M00S\"><text:p>x</text:p>"),
        "</table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>",
        "</table:table>",
    ]
    .concat();
    assert_eq!(rows(&ods(&table)), ["Krā  s&\ntwo|b|c", "8|2024-03-01|14:30", "8|2024-03-01|14:30"]);
    let second = "<table:table table:name=\"b\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>other</text:p></table:table-cell></table:table-row></table:table>";
    let options = TableOptions { sheet: Some("b".to_owned()), ..TableOptions::default() };
    assert_eq!(read_with(&ods(&(table + second)), &options).unwrap().0, [["other"]]);
}

#[test]
fn open_document_sheets_are_held_no_larger_than_they_are() {
    let cell = |more: &str| {
        format!("<table:table-cell{more} office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")
    };
    let table = |rows: &str| ods(&format!("<table:table table:name=\"a\">{rows}</table:table>"));
    let wide = cell(" table:number-columns-repeated=\"1000000000\"");
    assert_eq!(refused(&table(&format!("<table:table-row>{wide}</table:table-row>"))), "spreadsheet-large");
    let long =
        format!("<table:table-row table:number-rows-repeated=\"1000000000\">{}</table:table-row>", cell(""));
    assert_eq!(refused(&table(&long)), "spreadsheet-large");
    let formula = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell table:formula=\"of:=1+1\"/></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>";
    let (_, faults) = read(&table(formula)).unwrap();
    let told: Vec<String> = faults.iter().map(|fault| format!("{} {}", fault.line, fault.value)).collect();
    assert_eq!(told, ["2 A2", "3 #DIV/0!"]);
}

#[test]
fn another_kind_of_file_is_named() {
    let kind = |bytes: &[u8]| {
        let why = read(bytes).unwrap_err();
        assert_eq!(why.code, "spreadsheet-kind");
        why.value
    };
    assert_eq!(kind(b"%PDF-1.7"), "PDF");
    assert_eq!(kind(&zipped(&[("word/document.xml", Vec::new())])), "Word (DOCX)");
    assert_eq!(kind(&zipped(&[("answers.csv", b"a,b\n".to_vec())])), "ZIP (answers.csv)");
    assert_eq!(
        kind(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text".to_vec())])),
        "OpenDocument Text (ODT)"
    );
    assert!(read(&[]).unwrap().0.is_empty());
    // A compound file that leads in a circle, and one that is cut short.
    let mut circle = vec![0_u8; 2048];
    circle[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    circle[30] = 9;
    for cut in [40, 600, 2048] {
        assert_eq!(refused(&circle[..cut]), "spreadsheet-broken");
    }
}

#[test]
fn titles_above_and_texts_below_the_header_are_passed_over() {
    let text = b"Survey of \"2026\"\n\nid;a, b\nWho;What, in fact\n1;8\n;\n";
    let options = TableOptions { header_row: Some(3), skip_rows: 1, ..TableOptions::default() };
    assert_eq!(read_with(text, &options).unwrap().0, [["id", "a, b"], ["1", "8"]]);
    let nothing = TableOptions { header_row: Some(2), ..TableOptions::default() };
    assert_eq!(read_with(text, &nothing).unwrap_err().code, "spreadsheet-options");
}

#[test]
fn a_quotation_mark_that_stays_open_does_not_swallow_any_file() {
    let mut text = b"a,b\n1,\"open\n".to_vec();
    text.resize(40 << 20, b'x');
    assert_eq!(refused(&text), "spreadsheet-quote");
}
