//! Tables that are given out: each format read back by a reader that is not its writer, and nothing shorter than what went in.

use std::io::{self, Write};

use jiff::civil::date;
use lars_domain::tell::export::Format;
use lars_view::export::sheet::{Code, Column, Kind, Sheet, Value, write_sheet};
use lars_view::file::{TableOptions, read_bytes};
use serde_json::json;

use crate::sav;

const MADE: &str = "2026-11-30T12:00:00Z";

fn sheet() -> Sheet {
    let missing = |code: &str, label: &str, number| Code {
        code: code.to_owned(),
        label: label.to_owned(),
        number,
        is_missing: true,
    };
    let score = Column {
        codes: vec![missing("no-contact", "Nav kontakta", -1), missing("dont-know", "Nezinu", -2)],
        ..Column::new("expectation_company_regional", "Gaidas: uzņēmumi", Kind::Number(0))
    };
    let sizes =
        [("small", "Mazs"), ("large", "Liels")].map(|(code, label)| (code.to_owned(), label.to_owned()));
    Sheet {
        title: "Rīcība: \"A & B\"".to_owned(),
        columns: vec![
            Column::new("respondent", "Respondents", Kind::Text),
            score,
            Column::of_codes("q_size", "Lielums", sizes),
            Column::new("q_share", "Share", Kind::Number(2)),
            Column::new("q_founded", "Founded", Kind::Date),
            Column::new("q_open", "Saviem vārdiem", Kind::Text),
        ],
        codebook: ["Codes", "Column", "Label", "Code", "Meaning"].map(str::to_owned),
    }
}

/// A text longer than two segments of 255 bytes, its letters of two bytes each.
fn long() -> String {
    "āž ".repeat(160).trim_end().to_owned()
}

fn rows() -> Vec<Vec<Value<'static>>> {
    let long = Value::Text(long().into());
    vec![
        vec![
            "r1".into(),
            Value::Number(9.0),
            Value::Code(0),
            Value::Number(-12.25),
            Value::Date(date(1998, 3, 1)),
            "two\nlines  and  <b>&\"</b>".into(),
        ],
        vec![
            "r2".into(),
            Value::Code(0),
            Value::Code(1),
            Value::Number(1e15),
            Value::Date(date(1582, 10, 15)),
            long,
        ],
        vec!["r3".into(), Value::Code(1), Value::Empty, Value::Empty, Value::Empty, "=1+1".into()],
        vec![
            "r4".into(),
            Value::Empty,
            Value::Empty,
            Value::Number(0.1),
            Value::Date(date(2026, 11, 30)),
            Value::Empty,
        ],
    ]
}

fn written(format: Format) -> Vec<u8> {
    write_sheet((format, MADE.parse().unwrap()), sheet(), &rows(), Vec::new()).unwrap()
}

/// The rows that the program's own reader finds in a file.
fn read_back(format: Format) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut take = |_: u64, cells: &[&str], _: u64| {
        found.push(cells.iter().map(|cell| (*cell).to_owned()).collect());
        Ok(())
    };
    let read =
        read_bytes(&written(format), &TableOptions::default(), &mut take, &mut |fault| panic!("{fault:?}"));
    read.unwrap();
    found
}

#[test]
fn csv_xlsx_and_ods_are_read_back_by_the_programs_own_reader() {
    let long = long();
    let expected = |guard: &str| {
        vec![
            vec!["respondent", "expectation_company_regional", "q_size", "q_share", "q_founded", "q_open"],
            vec!["r1", "9", "small", "-12.25", "1998-03-01", "two\nlines  and  <b>&\"</b>"],
            vec!["r2", "no-contact", "large", "1000000000000000", "1582-10-15", &long],
            vec!["r3", "dont-know", "", "", "", guard],
            vec!["r4", "", "", "0.1", "2026-11-30", ""],
        ]
        .into_iter()
        .map(|row| row.into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect::<Vec<_>>()
    };
    assert_eq!(read_back(Format::Csv), expected("=1+1"), "the guard is taken off again");
    assert!(written(Format::Csv).starts_with("\u{feff}respondent,".as_bytes()), "a byte order mark");
    assert_eq!(read_back(Format::Ods), expected("=1+1"));
    assert_eq!(read_back(Format::Xlsx)[1..2], expected("=1+1")[1..2]);
    assert_eq!(read_back(Format::Xlsx)[3..], expected("=1+1")[3..]);
}

#[test]
fn a_sav_file_holds_labels_missing_values_and_long_texts() {
    let file = sav::read(&written(Format::Sav));
    assert_eq!(file.label, "Rīcība: \"A & B\"");
    let names: Vec<&str> = file.variables.iter().map(|variable| variable.name.as_str()).collect();
    let expected = ["respondent", "expectation_company_regional", "q_size", "q_share", "q_founded", "q_open"];
    assert_eq!(names, expected);
    let score = &file.variables[1];
    assert_eq!((score.label.as_str(), score.missing.as_slice()), ("Gaidas: uzņēmumi", &[-1.0, -2.0][..]));
    let labels: Vec<(i64, &str)> =
        score.labels.iter().map(|(value, label)| (*value, label.as_str())).collect();
    assert_eq!(labels, [(-2, "Nezinu"), (-1, "Nav kontakta")]);
    assert_eq!(file.variables[2].labels[&2], "Liels");
    assert_eq!(file.variables[4].format, [0, 10, 39, 0], "a day is shown as a day");
    let column = |at: usize| file.rows.iter().map(|row| row[at].clone()).collect::<Vec<_>>();
    let (number, missing) = (sav::Value::Number, sav::Value::Missing);
    assert_eq!(column(1), [number(9.0), number(-1.0), number(-2.0), missing.clone()]);
    assert_eq!(column(2), [number(1.0), number(2.0), missing.clone(), missing.clone()]);
    assert_eq!(column(3), [number(-12.25), number(1e15), missing.clone(), number(0.1)]);
    // Seconds since 14 October 1582: the next day is the first.
    assert_eq!(column(4)[1], number(86_400.0));
    assert_eq!(column(5)[1], sav::Value::Text(long()));
    assert_eq!(column(5)[3], sav::Value::Text(String::new()));
}

/// The file that PSPP 1.6.2, pyreadstat 1.3.5 and this suite's own reader read alike (`docs/files.md`): a writer that makes other bytes has
/// to be shown to them again.
#[test]
fn a_sav_file_is_to_the_byte_the_one_that_pspp_read() {
    let bytes = written(Format::Sav);
    if std::env::var_os("LARS_BLESS").is_some() {
        std::fs::write("tests/it/expected/answers.sav", &bytes).unwrap();
    }
    let own = [env!("CARGO_PKG_VERSION").as_bytes(), &[b' '; 60]].concat();
    let mut known = include_bytes!("expected/answers.sav").to_vec();
    // The program's version stands in the first line.
    known[29..64].copy_from_slice(&own[..35]);
    assert!(bytes == known, "compare with tests/it/expected/answers.sav by PSPP, then LARS_BLESS=1");
}

#[test]
fn json_names_its_columns_and_codes() {
    let read: serde_json::Value = serde_json::from_slice(&written(Format::Json)).unwrap();
    assert_eq!(
        read["columns"][1]["codes"][0],
        json!({ "code": "no-contact", "label": "Nav kontakta", "missing": true })
    );
    assert_eq!(read["rows"][1]["expectation_company_regional"], "no-contact");
    assert_eq!(read["rows"][0]["q_share"], json!(-12.25));
    assert_eq!(read["rows"][3]["q_size"], json!(null));
    assert_eq!(read["rows"].as_array().unwrap().len(), 4);
}

/// Takes so many bytes, then says that the disk is full.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        if taken == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_disk_that_is_full_is_an_error_in_every_format_and_at_every_byte() {
    for format in [Format::Csv, Format::Json, Format::Ods, Format::Sav, Format::Xlsx] {
        let all = written(format).len();
        for room in (0..all).step_by(7).chain([all - 1]) {
            let made = write_sheet((format, MADE.parse().unwrap()), sheet(), &rows(), Full(room));
            assert!(made.is_err(), "{format:?}: {room} of {all} bytes passed for a whole file");
        }
        assert!(write_sheet((format, MADE.parse().unwrap()), sheet(), &rows(), Full(all)).is_ok());
    }
}

#[test]
fn what_a_format_cannot_hold_is_refused_and_never_cut() {
    let one = |text: String| {
        let columns = vec![Column::new("q", "", Kind::Text)];
        let sheet = Sheet { columns, ..Sheet::default() };
        move |format| {
            write_sheet(
                (format, MADE.parse().unwrap()),
                sheet.clone(),
                &[vec![text.clone().into()]],
                Vec::new(),
            )
        }
    };
    let fits = one("x".repeat(32_767));
    let too_long = one("x".repeat(32_768));
    for format in [Format::Xlsx, Format::Ods, Format::Sav] {
        assert!(fits(format).is_ok(), "{format:?}");
        assert!(too_long(format).is_err(), "{format:?}");
    }
    assert!(too_long(Format::Csv).is_ok());
    let columns = vec![Column::of_codes("c", "", [("a".to_owned(), "A".to_owned())])];
    let unknown = [vec!["b".into()]];
    let sheet = Sheet { columns, ..Sheet::default() };
    assert!(write_sheet((Format::Sav, MADE.parse().unwrap()), sheet, &unknown, Vec::new()).is_err());
}
