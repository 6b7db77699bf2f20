//! Faulty files: refused whole, with line, column, value and rule of each fault, and nothing written.
//!
//! The same files are given to `lars import` too, where the rules are the same.

use std::fmt::Write as _;

use crate::program::{Folder, HEADER, Ran, file, rows};

/// Refuses a file and returns what was said, after checking that nothing was written.
fn refused(content: impl AsRef<[u8]>) -> String {
    let folder = Folder::new();
    folder.write("answers.csv", content);
    folder.write("out.json", "as it was");
    let ran = folder.run(&["gaps", "answers.csv", "--out", "out.json"]).ends(2);
    assert_eq!((ran.stdout.as_str(), folder.read("out.json").as_str()), ("", "as it was"));
    assert_eq!(folder.names(), ["answers.csv", "out.json"]);
    let printed = folder.run(&["gaps", "answers.csv"]).ends(2);
    assert_eq!((printed.stdout.as_str(), printed.stderr.as_str()), ("", ran.stderr.as_str()));
    let import = folder.import("data", "answers.csv", &[]).ends(2);
    let place = |ran: &Ran| ran.stderr.split(": ").nth(1).unwrap().to_owned();
    assert_eq!(place(&import), place(&ran), "import names the same place");
    folder.on_data("data", &["export", "responses", "--study", "biogas"]).ends(2);
    ran.stderr
}

/// One faulty row behind good ones: line 22.
fn row(row: &str) -> String {
    refused(file(&rows()) + row + "\n")
}

#[track_caller]
fn says(stderr: &str, parts: &[&str]) {
    for part in parts {
        assert!(stderr.contains(part), "{part:?} is missing in:\n{stderr}");
    }
}

#[test]
fn a_bad_score_is_named() {
    let bad = [
        ("11", "1 to 10"),
        ("0", "1 to 10"),
        ("-3", "1 to 10"),
        ("7.5", "whole number"),
        ("seven", "whole number"),
        ("07", "whole number"),
        (" 7", "whole number"),
        ("NO-CONTACT", "no-contact"),
    ];
    for (value, rule) in bad {
        let stderr = row(&format!("north,2024,x,company,company,regional,relation,8,{value},"));
        says(
            &stderr,
            &["answers.csv: line 22, column experience", &format!("value {value:?}"), rule, "1 fault in"],
        );
    }
    let stderr = row("north,2024,x,company,company,regional,relation,99,5,12");
    says(&stderr, &["column expectation, value \"99\"", "column importance, value \"12\"", "2 faults"]);
}

#[test]
fn a_wrong_header_is_named_once() {
    for (header, column) in [
        ("case,wave,respondent,helix,partner,level,item,experience,expectation,importance", "experience"),
        ("Case,wave,respondent,helix,partner,level,item,expectation,experience,importance", "Case"),
        ("case,wave,respondent,helix,partner,level,item,expectation", "experience"),
        ("a,b,c", "a"),
    ] {
        let stderr = refused(format!("{header}\n{}\n", rows().join("\n")));
        says(
            &stderr,
            &[&format!("line 1, column {column}"), "case,wave,respondent,helix", "--map", "1 fault"],
        );
    }
}

#[test]
fn a_second_row_of_a_rating_is_a_fault() {
    let stderr = row(&rows()[3]);
    says(&stderr, &["line 22, column respondent, value \"company-1\"", "line 5 has it already"]);
    let stderr = row("north,2024,company-1,company,research,regional,relation,1,1,1");
    says(&stderr, &["line 22", "line 5"]);
}

#[test]
fn a_respondent_of_two_helices_is_a_fault() {
    let stderr = row("north,2024,company-1,research,research,national,relation,1,1,1");
    says(&stderr, &["line 22, column helix, value \"research\"", "one helix", "company"]);
}

#[test]
fn a_row_has_as_many_cells_as_the_header() {
    says(
        &row("north,2024,x,company,company,regional,relation,8,5"),
        &["line 22, column row", "10 cells", "has 9"],
    );
    says(&row("north,2024,x,company,company,regional,relation,8,5,,x"), &["line 22, column row", "has 11"]);
}

#[test]
fn an_empty_or_padded_code_is_a_fault() {
    for (column, place) in
        [("case", 0), ("wave", 1), ("respondent", 2), ("helix", 3), ("partner", 4), ("level", 5), ("item", 6)]
    {
        let mut cells = ["north", "2024", "x", "company", "company", "regional", "relation", "8", "5", ""];
        cells[place] = "";
        says(
            &row(&cells.join(",")),
            &[&format!("line 22, column {column}, value \"\""), "must not be empty"],
        );
        cells[place] = "padded ";
        says(&row(&cells.join(",")), &[&format!("line 22, column {column}, value \"padded \""), "space"]);
    }
    let long = "x".repeat(201);
    says(
        &row(&format!("north,2024,{long},company,company,regional,relation,8,5,")),
        &["column respondent", "200 characters"],
    );
    says(
        &row("north,2024,\"a\nb\",company,company,regional,relation,8,5,"),
        &["line 22, column respondent", "one line"],
    );
}

#[test]
fn bytes_that_are_no_text_are_a_fault() {
    let mut content = file(&rows()).into_bytes();
    content.extend(b"north,2024,J\xF5gi,company,company,regional,relation,8,5,\n");
    says(&refused(&content), &["line 22, column respondent", "UTF-8", "1 fault"]);
    // UTF-16 without its mark: every second byte is zero.
    let wide: Vec<u8> = file(&rows()).encode_utf16().flat_map(u16::to_le_bytes).collect();
    says(&refused(&wide), &["another kind: UTF-16"]);
}

#[test]
fn twenty_faults_are_told_and_the_rest_counted() {
    let mut text = HEADER.to_owned();
    for number in 0..25 {
        writeln!(text, "north,2024,r{number},company,company,regional,relation,8,{},", 11 + number).unwrap();
    }
    let stderr = refused(text);
    let told = stderr.lines().filter(|line| line.contains(": line ")).count();
    assert_eq!(told, 20, "{stderr}");
    says(&stderr, &["line 2,", "line 21,", "… and 5 more", "25 faults"]);
    assert!(!stderr.contains("line 22,"));
}

#[test]
fn faults_are_told_in_the_order_of_lines() {
    let mut content = HEADER.as_bytes().to_vec();
    content.extend(b"north,2024,a,company,company,regional,relation,8,99,\n");
    content.extend(b"north,2024,\xFF,company,company,regional,relation,8,5,\n");
    for _ in 0..25 {
        content.extend(b"north,2024,c,company,company,regional,relation,8,99,\n");
    }
    let stderr = refused(&content);
    let lines: Vec<&str> =
        stderr.lines().filter_map(|line| line.split("line ").nth(1)?.split(',').next()).collect();
    let expected: Vec<String> = (2..22).map(|line| line.to_string()).collect();
    assert_eq!(lines, expected);
    says(&stderr, &["27 faults", "… and 7 more"]);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let bad = "north,2024,x,company,company,regional,relation,8,99,";
    let crlf = (file(&rows()) + bad + "\n").replace('\n', "\r\n");
    says(&refused(crlf), &["line 22,"]);
    let marked = format!("\u{feff}{}{bad}\n", file(&rows()));
    says(&refused(marked), &["line 22,"]);
    let quoted = format!("{HEADER}north,2024,a,company,company,regional,\"rela\ntion\",8,5,\n{bad}\n");
    says(&refused(quoted), &["line 2, column item", "line 4, column experience"]);
    let spaced = format!("{HEADER}\n\n{bad}");
    says(&refused(spaced), &["line 4,"]);
    let old = (file(&rows()) + bad).replace('\n', "\r");
    says(&refused(old), &["line 22,"]);
}

#[test]
fn an_empty_file_is_refused_and_a_missing_one_cannot_be_read() {
    says(&refused(""), &["line 1", "empty"]);
    says(&refused("\u{feff}"), &["line 1", "empty"]);
    let folder = Folder::new();
    let ran = folder.run(&["gaps", "missing.csv"]).ends(1);
    assert!(ran.stderr.contains("missing.csv") && ran.stdout.is_empty());
    folder.import("data", "missing.csv", &[]).ends(1);
    folder.write("answers.csv", file(&rows()));
    folder.run(&["gaps", "answers.csv", "--map", "missing.toml"]).ends(1);
}

#[test]
fn a_workbook_that_is_none_cannot_be_read() {
    let folder = Folder::new();
    folder.write("answers.xlsx", "PK\x03\x04 and no more");
    let ran = folder.run(&["gaps", "answers.xlsx"]).ends(2);
    assert!(ran.stderr.contains("answers.xlsx"), "{}", ran.stderr);
}
