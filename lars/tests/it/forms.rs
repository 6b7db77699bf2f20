//! Files in other forms: column maps long and wide, delimiters, byte order marks, line ends, workbooks.
//!
//! Each is compared with the same answers in the plain long form.

use std::fmt::Write as _;

use rust_xlsxwriter::Workbook;

use crate::program::{Folder, file, rows};

/// The result for a file under another name: everything but the name must be the same.
fn gaps(folder: &Folder, arguments: &[&str]) -> String {
    let mut all = vec!["gaps"];
    all.extend(arguments);
    let stdout = folder.run(&all).ends(0).stdout;
    let (_, cells) = stdout.split_once("\"cells\"").unwrap();
    cells.to_owned()
}

fn plain(folder: &Folder) -> String {
    folder.write("plain.csv", file(&rows()));
    gaps(folder, &["plain.csv"])
}

#[test]
fn marks_delimiters_quotes_and_line_ends_do_not_matter() {
    let folder = Folder::new();
    let expected = plain(&folder);
    let text = file(&rows());
    let quoted =
        |line: &str| line.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\n";
    let forms = [
        ("marked.csv", format!("\u{feff}{text}")),
        ("semicolon.csv", text.replace(',', ";")),
        ("tab.csv", text.replace(',', "\t")),
        ("crlf.csv", text.replace('\n', "\r\n")),
        ("marked-semicolon-crlf.csv", format!("\u{feff}{text}").replace(',', ";").replace('\n', "\r\n")),
        ("quoted.csv", text.lines().map(quoted).collect()),
        ("no-end.csv", text.trim_end().to_owned()),
        ("blank-lines.csv", text.replace("\nnorth", "\n\nnorth")),
    ];
    for (name, content) in forms {
        folder.write(name, content);
        assert_eq!(gaps(&folder, &[name]), expected, "{name}");
    }
}

#[test]
fn a_map_reads_other_columns_codes_and_spellings() {
    let folder = Folder::new();
    let expected = plain(&folder);
    let mut text = "\"ignored\nremark\";Nr;Art;Gegenüber;Erwartung;Erfahrung\n".to_owned();
    for row in rows() {
        let cells: Vec<&str> = row.split(',').collect();
        let art = if cells[3] == "company" { "Firma" } else { "Forschung" };
        let to = if cells[4] == "company" { "Firma" } else { "Forschung" };
        writeln!(text, "\"two\nlines; here\";{};{art};{to};{};{}", cells[2], cells[7], cells[8]).unwrap();
    }
    text += "x;late;Firma;Firma;k. A.;99\n";
    folder.write("german.csv", text);
    folder.write(
        "map.toml",
        r#"
layout = "long"
delimiter = ";"
[columns]
case = { constant = "north" }
wave = { constant = "2024" }
level = { constant = "regional" }
respondent = "Nr"
helix = "Art"
partner = "Gegenüber"
expectation = "Erwartung"
experience = "Erfahrung"
[codes.helix]
Firma = "company"
Forschung = "research"
[codes.partner]
Firma = "company"
Forschung = "research"
[values]
empty = ["k. A.", "99"]
"#,
    );
    assert_eq!(gaps(&folder, &["german.csv", "--map", "map.toml"]), expected);
}

#[test]
fn a_wide_map_reads_one_respondent_a_row() {
    let folder = Folder::new();
    let expected = plain(&folder);
    let mut text = "id,kind,e_company,x_company,e_research,x_research\n".to_owned();
    for pair in rows().chunks(2) {
        let [a, b] = pair else { panic!("two partners each") };
        let (a, b): (Vec<&str>, Vec<&str>) = (a.split(',').collect(), b.split(',').collect());
        writeln!(text, "{},{},{},{},{},{}", a[2], a[3], a[7], a[8], b[7], b[8]).unwrap();
    }
    text += "nobody,company,,,,\n";
    folder.write("wide.csv", &text);
    let map = r#"
layout = "wide"
[columns]
case = { constant = "north" }
wave = { constant = "2024" }
respondent = "id"
helix = "kind"
[[rating]]
partner = "company"
level = "regional"
expectation = "e_company"
experience = "x_company"
[[rating]]
partner = "research"
level = "regional"
expectation = "e_research"
experience = "x_research"
"#;
    folder.write("map.toml", map);
    assert_eq!(gaps(&folder, &["wide.csv", "--map", "map.toml"]), expected);
    folder.write("wide.csv", text + "late,company,8,5,8,55\n");
    let ran = folder.run(&["gaps", "wide.csv", "--map", "map.toml"]).ends(2);
    assert!(ran.stderr.contains("line 13, column x_research, value \"55\""), "{}", ran.stderr);
    folder.write("map.toml", map.replace("x_research", "y_research"));
    let ran = folder.run(&["gaps", "wide.csv", "--map", "map.toml"]).ends(2);
    assert!(ran.stderr.contains("y_research"), "{}", ran.stderr);
}

#[test]
fn a_slip_in_a_map_is_not_passed_over() {
    let folder = Folder::new();
    folder.write("plain.csv", file(&rows()));
    let slips = [
        "layout = \"long\"\ncolour = 1",
        "layout = \"tall\"",
        "layout = \"long\"\n[columns]\ncase = \"case\"",
        "layout = \"wide\"\n[columns]\ncase = \"case\"\nwave = \"wave\"\nhelix = \"helix\"",
        "layout = \"long\"\n[columns]\ncolour = \"case\"",
        "layout = \"long\"\n[values]\nscale = [5, 1]",
        "not toml",
    ];
    for slip in slips {
        folder.write("map.toml", slip);
        let ran = folder.run(&["gaps", "plain.csv", "--map", "map.toml"]);
        assert!(
            ran.status != 0 && ran.stderr.contains("map.toml") && ran.stdout.is_empty(),
            "{slip}: {ran:?}"
        );
    }
}

/// Numbers as numbers, codes as texts, empty cells as nothing: as a spreadsheet saves them.
fn workbook(folder: &Folder, name: &str, text: &str, sheets: &[&str]) {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(*sheet).unwrap();
        if sheets.len() > 1 && *sheet != "answers" {
            worksheet.write(0, 0, "nothing here").unwrap();
            continue;
        }
        for (row, line) in (0..).zip(text.lines()) {
            for (column, cell) in (0..).zip(line.split(',')) {
                match cell.parse::<f64>() {
                    Ok(number) => worksheet.write(row, column, number).unwrap(),
                    Err(_) if cell.is_empty() => worksheet,
                    Err(_) => worksheet.write(row, column, cell).unwrap(),
                };
            }
        }
    }
    workbook.save(folder.path(name)).unwrap();
}

#[test]
fn a_workbook_gives_what_the_text_gives() {
    let folder = Folder::new();
    let expected = plain(&folder);
    workbook(&folder, "answers.xlsx", &file(&rows()), &["answers"]);
    assert_eq!(gaps(&folder, &["answers.xlsx"]), expected);
    let bad = file(&rows()) + "north,2024,x,company,company,regional,relation,8,7.5,\n";
    workbook(&folder, "bad.xlsx", &bad, &["answers"]);
    let ran = folder.run(&["gaps", "bad.xlsx"]).ends(2);
    assert!(ran.stderr.contains("line 22, column experience, value \"7.5\""), "{}", ran.stderr);
}

#[test]
fn a_map_names_the_sheet() {
    let folder = Folder::new();
    let expected = plain(&folder);
    workbook(&folder, "answers.xlsx", &file(&rows()), &["cover", "answers"]);
    folder.run(&["gaps", "answers.xlsx"]).ends(2);
    let columns = crate::program::HEADER.trim_end().split(',').map(|name| format!("{name} = \"{name}\""));
    let columns = columns.collect::<Vec<_>>().join("\n");
    folder.write("map.toml", format!("layout = \"long\"\nsheet = \"answers\"\n[columns]\n{columns}"));
    assert_eq!(gaps(&folder, &["answers.xlsx", "--map", "map.toml"]), expected);
    folder.write("map.toml", format!("layout = \"long\"\nsheet = \"none\"\n[columns]\n{columns}"));
    let ran = folder.run(&["gaps", "answers.xlsx", "--map", "map.toml"]).ends(2);
    assert!(ran.stderr.contains("cover"), "it names the sheets there are: {}", ran.stderr);
}
