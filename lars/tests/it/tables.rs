//! Tables as people bring them: workbooks of every kind, exports of survey programs, odd ends, numbers of scripts. Each is read
//! right or refused with the place; nothing is misread. All names in them are made up.

use rust_xlsxwriter::{Format, Workbook};

use crate::program::{Folder, HEADER};

const SIX: [(u8, u8); 6] = [(8, 6), (7, 5), (9, 6), (8, 5), (7, 6), (9, 5)];

fn rated(number: usize, (expectation, experience): (impl std::fmt::Display, u8)) -> String {
    format!("north,2024,r{number},company,research,regional,relation,{expectation},{experience},8\n")
}

/// A column of the first cell of a result.
fn field(csv: &str, name: &str) -> String {
    let mut lines = csv.lines();
    let at = lines.next().unwrap().split(',').position(|column| column == name).unwrap();
    lines.next().unwrap().split(',').nth(at).unwrap().to_owned()
}

#[track_caller]
fn gaps(folder: &Folder, arguments: &[&str]) -> (String, String) {
    let all = [&["gaps"], arguments, &["--no-bootstrap", "--format", "csv"]].concat();
    let csv = folder.run(&all).ends(0).stdout;
    (field(&csv, "n"), field(&csv, "mean_gap"))
}

#[track_caller]
fn refused(folder: &Folder, arguments: &[&str], parts: &[&str]) {
    let ran = folder.run(arguments).ends(2);
    for part in parts {
        assert!(
            ran.stderr.contains(part) && ran.stdout.is_empty(),
            "{part:?} is missing in:\n{}",
            ran.stderr
        );
    }
}

fn six() -> String {
    HEADER.to_owned()
        + &SIX.into_iter().enumerate().map(|(number, pair)| rated(number, pair)).collect::<String>()
}

#[test]
fn workbooks_are_read_whatever_their_kind_and_name() {
    let folder = Folder::new();
    let files: [(&str, &[u8]); 4] = [
        ("answers.ods", include_bytes!("table/answers.ods")),
        ("answers.xls", include_bytes!("table/answers.xls")),
        ("answers.csv", include_bytes!("table/answers.ods")),
        ("answers", include_bytes!("table/answers.xls")),
    ];
    for (name, bytes) in files {
        folder.write(name, bytes);
        assert_eq!(gaps(&folder, &[name]), ("6".to_owned(), "2.5".to_owned()), "{name}");
    }
    let wide: Vec<u8> = six().replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("unicode.txt", [vec![0xFF, 0xFE], wide].concat());
    assert_eq!(gaps(&folder, &["unicode.txt"]).0, "6");
    folder.write("formula.xlsx", include_bytes!("table/formula.xlsx"));
    refused(
        &folder,
        &["gaps", "formula.xlsx"],
        &["line 3, column expectation, value \"H3\"", "without a result"],
    );
}

#[test]
fn days_and_errors_in_cells_are_days_and_errors() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (row, line) in (0..).zip(six().lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            match (column, cell.parse::<f64>()) {
                (1, Ok(_)) => sheet.write_with_format(row, column, 45_352.0, &day).unwrap(),
                (_, Ok(number)) => sheet.write(row, column, number).unwrap(),
                _ => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    workbook.save(folder.path("days.xlsx")).unwrap();
    let csv = folder.run(&["gaps", "days.xlsx", "--format", "csv"]).ends(0).stdout;
    assert_eq!((field(&csv, "wave"), field(&csv, "n")), ("2024-03-01".to_owned(), "6".to_owned()));
}

#[test]
fn odd_ends_of_a_table_are_passed_over() {
    let folder = Folder::new();
    let with_column = six().replace('\n', ",\n");
    let forms = [
        ("rows.csv", six() + ",,,,,,,,,\n,,,,,,,,,\n"),
        ("column.csv", with_column.clone()),
        ("blank.csv", six().replacen("wave", "wave ", 1)),
        ("sep.csv", "sep=;\r\n".to_owned() + &six().replace(',', ";").replace('\n', "\r\n")),
    ];
    for (name, text) in forms {
        folder.write(name, text);
        assert_eq!(gaps(&folder, &[name]), ("6".to_owned(), "2.5".to_owned()), "{name}");
    }
    let short: String =
        six().lines().map(|line| line.rsplit_once(',').unwrap().0.to_owned() + "\n").collect();
    folder.write("short.csv", short);
    assert_eq!(gaps(&folder, &["short.csv"]).0, "6", "importance may be left out");
    folder.write("lost.csv", with_column + "north,2024,x,company,research,regional,relation,8,6,8,lost\n");
    refused(&folder, &["gaps", "lost.csv"], &["line 8, column row", "10 cells", "has 11"]);
    folder.write("title.csv", "Survey;of 2024\n\n".to_owned() + &six().replace(',', ";"));
    refused(&folder, &["gaps", "title.csv"], &["column 1 must be case, not Survey", "--header-row"]);
    assert_eq!(gaps(&folder, &["title.csv", "--header-row", "3"]).0, "6");
    let other = six().replace(',', ":");
    folder.write("colon.csv", other);
    assert_eq!(gaps(&folder, &["colon.csv", "--delimiter", ":"]).0, "6");
}

#[test]
fn whole_numbers_may_have_a_fraction_of_zeros() {
    let folder = Folder::new();
    let pairs = [("8.0", 6), ("7.00", 5), ("", 6), (" ", 6), ("8.0", 5), ("7.0", 6), ("9", 5)];
    let text: String = pairs.into_iter().enumerate().map(|(number, pair)| rated(number, pair)).collect();
    folder.write("script.csv", HEADER.to_owned() + &text);
    assert_eq!(gaps(&folder, &["script.csv"]), ("5".to_owned(), "2.4".to_owned()));
    let comma = (HEADER.to_owned() + &text).replace(',', ";").replace('.', ",");
    folder.write("comma.csv", comma);
    assert_eq!(gaps(&folder, &["comma.csv", "--decimal", "comma"]), ("5".to_owned(), "2.4".to_owned()));
    refused(&folder, &["gaps", "comma.csv"], &["value \"8,0\"", "whole number"]);
    folder.write("half.csv", HEADER.to_owned() + &rated(1, ("7.5", 5)));
    refused(&folder, &["gaps", "half.csv"], &["value \"7.5\"", "whole number"]);
    folder.write("matrix.csv", "region;a;b\nnorth;5,5;1\nsouth;2;7\n");
    let lq = folder.run(&["measure", "location-quotient", "matrix.csv", "--decimal", "comma"]).ends(0).stdout;
    assert!(lq.starts_with("region,a,b\nnorth,1.7"), "{lq}");
    refused(
        &folder,
        &["measure", "location-quotient", "matrix.csv"],
        &["line 2, column a", "with a decimal point"],
    );
}

#[test]
fn a_column_name_stands_once_and_columns_without_one_are_empty() {
    let folder = Folder::new();
    folder.write("items.csv", "id,q1,q2,q2,q3\na,1,2,5,3\nb,2,3,1,4\nc,4,4,2,5\nd,5,5,3,5\n");
    refused(&folder, &["measure", "alpha", "items.csv"], &["line 1, column q2", "only once"]);
    assert!(
        folder.run(&["measure", "alpha", "items.csv", "--items", "q1,q3"]).ends(0).stdout.contains("alpha,,")
    );
    folder.write("paired.csv", "id,expectation,experience,experience\na,9,5,9\nb,8,4,8\n");
    refused(&folder, &["measure", "paired", "paired.csv"], &["column experience", "only once"]);
    folder.write("ends.csv", "id,q1,,q2,q3,,\na,1,,2,3,,\nb,2,,3,4,,\nc,4,,4,5,,\nd,5,,5,4,,\n");
    let alpha = folder.run(&["measure", "alpha", "ends.csv"]).ends(0).stdout;
    assert!(alpha.contains("n,,4,\nalpha,,0.8780487804878"), "{alpha}");
    folder.write("lost.csv", "id,q1,,q2\na,1,7,2\nb,2,,3\nc,4,,4\n");
    refused(&folder, &["measure", "alpha", "lost.csv"], &["line 2, column C, value \"7\"", "without a name"]);
    folder.write("matrix.csv", "region,a,,b,\nnorth,5,,1,\nsouth,2,,7,\n");
    let lq = folder.run(&["measure", "location-quotient", "matrix.csv"]).ends(0).stdout;
    assert!(lq.starts_with("region,a,b\nnorth,1.7857142857142858,0.3125\n"), "{lq}");
}

/// The map of a survey program as it stands in the documents.
fn survey(folder: &Folder, file: &str, map: &str) -> String {
    folder.write("map.toml", map);
    folder.run(&["gaps", file, "--map", "map.toml", "--no-bootstrap", "--format", "csv"]).ends(0).stdout
}

/// Five companies on research (gaps 4 4 1 6 3), and on the city three pairs, which are too few to be shown.
#[track_caller]
fn is_the_survey(csv: &str) {
    let start = |prefix: &str| csv.lines().filter(|line| line.starts_with(prefix)).count();
    assert_eq!(start("north,2026,company,research,regional,relation,5,8.4,4.8,3.6,"), 1, "{csv}");
    assert_eq!(start("north,2026,company,public-body,regional,relation,,"), 1, "{csv}");
    assert_eq!(start("north,2026,research,"), 2, "{csv}");
}

#[test]
fn exports_of_survey_programs_are_read_with_their_maps() {
    let folder = Folder::new();
    folder.write("lime.csv", include_str!("table/limesurvey.csv"));
    is_the_survey(&survey(&folder, "lime.csv", include_str!("../../../docs/maps/limesurvey.toml")));
    let qualtrics = include_str!("table/qualtrics.csv");
    let map = include_str!("../../../docs/maps/qualtrics.toml");
    folder.write("qualtrics.csv", qualtrics);
    is_the_survey(&survey(&folder, "qualtrics.csv", map));
    // As TSV the same program writes UTF-16.
    let mut tabs = csv_to_tabs(qualtrics).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    tabs.splice(0..0, [0xFF, 0xFE]);
    folder.write("qualtrics.tsv", tabs);
    is_the_survey(&survey(&folder, "qualtrics.tsv", map));
    folder.write("kobo.csv", include_str!("table/kobotoolbox.csv"));
    is_the_survey(&survey(&folder, "kobo.csv", include_str!("../../../docs/maps/kobotoolbox.toml")));
    eusurvey(&folder);
    is_the_survey(&survey(&folder, "eusurvey.xlsx", include_str!("../../../docs/maps/eusurvey.toml")));
}

fn csv_to_tabs(text: &str) -> String {
    let (mut quoted, mut tabs) = (false, String::new());
    for character in text.chars() {
        quoted ^= character == '"';
        tabs.push(if character == ',' && !quoted { '\t' } else { character });
    }
    tabs
}

/// An export of `EUSurvey`: alias and date above the header, words for answers.
fn eusurvey(folder: &Folder) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Content").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy hh:mm:ss");
    sheet.write(0, 0, "Alias").unwrap();
    sheet.write(0, 1, "Gaps2026").unwrap();
    sheet.write(1, 0, "Export Date").unwrap();
    sheet.write_with_format(1, 1, 46_356.5, &day).unwrap();
    let heads = [
        "What are you?",
        "What do you expect?: Universities",
        "What do you expect?: The city",
        "What do you experience?: Universities",
        "What do you experience?: The city",
        "Contribution ID",
        "Last Update",
    ];
    let (company, none, unsure) = ("A company", "We have no contact", "I cannot say");
    let most = "10 (very much)";
    let answers = [
        [company, "9", "8", "5", "2"],
        [company, "8", "9", "4", none],
        [company, "7", "9", "6", ""],
        [company, most, "9", "4", "4"],
        [company, "8", "6", "5", "4"],
        ["A university or institute", unsure, "6", "5", "4"],
    ];
    for (column, head) in (0..).zip(heads) {
        sheet.write(3, column, head).unwrap();
    }
    for (row, cells) in (4..).zip(answers) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
        sheet.write(row, 5, format!("c0ffee-{row}")).unwrap();
        sheet.write_with_format(row, 6, 46_356.5, &day).unwrap();
    }
    workbook.save(folder.path("eusurvey.xlsx")).unwrap();
}

#[test]
fn every_key_of_a_map_has_an_effect() {
    let folder = Folder::new();
    folder.write("answers.csv", six());
    folder.write("wide.csv", "id,kind,e,x\n1,company,much,5\n2,company,8,4\n3,company,7,3\n4,company,9,4\n");
    let columns =
        "[columns]\ncase = { constant = \"north\" }\nwave = { constant = \"2024\" }\nhelix = \"kind\"\n";
    let rating =
        "[[rating]]\npartner = \"uni\"\nlevel = \"regional\"\nexpectation = \"e\"\nexperience = \"x\"\n";
    let wide = format!(
        "layout = \"wide\"\n{columns}[codes.partner]\nuni = \"research\"\n[values.points]\nmuch = 9\n{rating}"
    );
    folder.write("map.toml", &wide);
    let csv = folder.run(&["gaps", "wide.csv", "--map", "map.toml", "--format", "csv"]).ends(0).stdout;
    assert_eq!((field(&csv, "partner"), field(&csv, "mean_gap")), ("research".to_owned(), "4.25".to_owned()));
    let slips = [
        (
            "codes.expectation",
            format!("layout = \"wide\"\n{columns}[codes.expectation]\nmuch = \"9\"\n{rating}"),
        ),
        ("codes.colour", format!("layout = \"wide\"\n{columns}[codes.colour]\na = \"b\"\n{rating}")),
        ("scale", wide.replace("much = 9", "much = 11")),
        (
            "points",
            wide.replace("much = 9", "much = 9\n[values]\nempty = [\"much\"]")
                .replace("[values.points]\nmuch = 9\n[values]", "[values]\npoints = { much = 9 }"),
        ),
        ("no column", wide.clone() + "[[rating]]\npartner = \"a\"\nlevel = \"b\"\n"),
        ("two [[rating]]", wide.clone() + rating),
        ("header-row", format!("header-row = 0\n{wide}")),
        ("decimal", wide.replace("[values.points]\nmuch = 9", "[values]\ndecimal = \"'\"")),
        ("a sheet was named", format!("sheet = \"answers\"\n{wide}")),
    ];
    for (part, map) in slips {
        folder.write("map.toml", &map);
        refused(&folder, &["gaps", "wide.csv", "--map", "map.toml"], &[part]);
    }
}

#[test]
fn csv_for_people_has_a_byte_order_mark_and_no_formulas() {
    let folder = Folder::new();
    let text = six().replace("north", "=Krāslava");
    folder.write("answers.csv", &text);
    folder.run(&["gaps", "answers.csv", "--format", "csv", "--out", "gaps.csv"]).ends(0);
    assert!(folder.read("gaps.csv").starts_with("\u{feff}case,"));
    assert!(folder.read("gaps.csv").contains("\n'=Krāslava,2024,"));
    let printed = folder.run(&["gaps", "answers.csv", "--format", "csv"]).ends(0).stdout;
    assert!(printed.starts_with("case,"), "programs read standard output");
    folder.import("data", "answers.csv", &[]).ends(0);
    let copy = folder.export("data");
    assert!(copy.contains("\n'=Krāslava,"), "{copy}");
    folder.write("copy.csv", &copy);
    let again = folder.import("data", "copy.csv", &[]).ends(0);
    assert!(again.stdout.contains("all 6 ratings are in study biogas already"), "{}", again.stdout);
    folder.write("matrix.csv", "region,@a,b\n=north,5,1\nsouth,2,7\n");
    let lq = folder.run(&["measure", "location-quotient", "matrix.csv"]).ends(0).stdout;
    assert!(lq.starts_with("region,'@a,b\n'=north,"), "{lq}");
}

#[cfg(unix)]
#[test]
fn results_go_through_links_and_pipes() {
    use std::os::unix::fs::FileTypeExt as _;

    let folder = Folder::new();
    folder.write("m.csv", "region,a,b\nnorth,5,1\nsouth,2,7\n");
    folder.write("real.csv", "");
    std::os::unix::fs::symlink("real.csv", folder.path("link.csv")).unwrap();
    folder.run(&["measure", "location-quotient", "m.csv", "--out", "link.csv"]).ends(0);
    assert!(std::fs::symlink_metadata(folder.path("link.csv")).unwrap().is_symlink());
    assert!(folder.read("real.csv").starts_with("region,a,b\n"));
    let printed =
        folder.run(&["measure", "location-quotient", "m.csv", "--out", "/dev/stdout"]).ends(0).stdout;
    assert_eq!(printed, folder.read("real.csv"));
    let made = std::process::Command::new("mkfifo").arg(folder.path("pipe")).status().unwrap();
    assert!(made.success());
    let pipe = folder.path("pipe");
    let reader = std::thread::spawn(move || std::fs::read_to_string(pipe).unwrap());
    folder.run(&["measure", "location-quotient", "m.csv", "--out", "pipe"]).ends(0);
    assert_eq!(reader.join().unwrap(), printed);
    assert!(std::fs::metadata(folder.path("pipe")).unwrap().file_type().is_fifo());
}

/// What spreadsheets leave empty at the left names no row, in every measure.
#[test]
fn matrices_may_begin_with_empty_columns() {
    let folder = Folder::new();
    folder.write("plain.csv", "region,a,b\nnorth,1,2\nsouth,3,4\n");
    folder.write("moved.csv", ",,region,a,b\n,,north,1,2\n,,south,3,4\n");
    folder.write("corner.csv", ",a,b\nnorth,1,2\nsouth,3,4\n");
    folder.write("both.csv", ",,a,b\n,north,1,2\n,south,3,4\n");
    folder.write("long.csv", ",row,column,value\n,north,a,1\n,north,b,2\n,south,a,3\n,south,b,4\n");
    let of = |name: &str| {
        let out = folder.run(&["measure", "location-quotient", name]).ends(0).stdout;
        out.split_once('\n').unwrap().1.to_owned()
    };
    let plain = of("plain.csv");
    for name in ["moved.csv", "corner.csv", "both.csv", "long.csv"] {
        assert_eq!(of(name), plain, "{name}");
    }
    let alpha = |name: &str, items: &[&str]| {
        folder.run(&[&["measure", "alpha", name], items].concat()).ends(0).stdout
    };
    assert_eq!(alpha("moved.csv", &[]), alpha("plain.csv", &[]));
    assert_eq!(alpha("moved.csv", &["--items", "a,b"]), alpha("plain.csv", &["--items", "a,b"]));
    // A column that is left out does not make a row of another length fit.
    folder.write("short.csv", "region,about,a\nnorth,x,1\nsouth,2\n");
    refused(
        &folder,
        &["measure", "distance", "short.csv", "--leave-out", "about"],
        &["line 3", "must have 3 fields like the header, not 2", "--header-row"],
    );
}

#[test]
fn a_number_of_a_spreadsheet_has_no_decimal_mark_of_its_own() {
    let folder = Folder::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in (0..).zip(["region", "a", "b"]) {
        sheet.write(0, column, name).unwrap();
    }
    sheet.write(1, 0, "north").unwrap();
    sheet.write(1, 1, 0.5).unwrap();
    sheet.write(1, 2, "2,25").unwrap();
    sheet.write(2, 0, "south").unwrap();
    sheet.write(2, 1, 3).unwrap();
    sheet.write(2, 2, 4.75).unwrap();
    workbook.save(folder.path("n.xlsx")).unwrap();
    folder.write("n.csv", "region,a,b\nnorth,0.5,2.25\nsouth,3,4.75\n");
    let with_comma =
        folder.run(&["measure", "location-quotient", "n.xlsx", "--decimal", "comma"]).ends(0).stdout;
    assert_eq!(with_comma, folder.run(&["measure", "location-quotient", "n.csv"]).ends(0).stdout);
}

#[test]
fn missing_numbers_may_be_written_as_r_writes_them() {
    let folder = Folder::new();
    let empty = "row,a,b\n1,2,3\n2,,4\n3,5,6\n4,7,8\n";
    folder.write("empty.csv", empty);
    folder.write("na.csv", empty.replace("2,,4", "2,NA,4"));
    for measure in ["alpha", "correlation"] {
        let of = |name: &str| folder.run(&["measure", measure, name]).ends(0).stdout;
        assert_eq!(of("na.csv"), of("empty.csv"), "{measure}");
    }
    let rows = six();
    folder.write("answers.csv", &rows);
    let first = rows.lines().nth(1).unwrap();
    let cells: Vec<&str> = first.split(',').collect();
    let with = |score: &str| {
        let mut cells = cells.clone();
        cells[7] = score;
        rows.replace(first, &cells.join(","))
    };
    folder.write("gap.csv", with(""));
    folder.write("gap-na.csv", with("NA"));
    let cells_of =
        |name: &str| folder.run(&["gaps", name, "--format", "csv"]).ends(0).stdout.replace(name, "");
    assert_eq!(cells_of("gap-na.csv"), cells_of("gap.csv"));
    // Where no number may be missing, it is a fault.
    folder.write("counts.csv", "region,a\nnorth,NA\n");
    refused(&folder, &["measure", "location-quotient", "counts.csv"], &["NA", "must be a number"]);
}
