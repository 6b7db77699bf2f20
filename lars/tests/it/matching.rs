//! `lars matching` against an independent computation (`lars-measure/oracle/matching.csv`), and what it refuses.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::demo::Demo;
use crate::program::{Folder, Ran};

const NEEDS: &str = "need,case,helix,partner,level,area,nace,class,gap,se,experience,verdict\n\
    u1,north,company,research,regional,biogas,35.21,unmet,3.5,0.5,,confirmed\n\
    u2,south,research,company,national,wood,C16,dormant,,,4,\n";

const PRACTICES: &str = "practice,region,helices,partners,levels,areas,nace,review,successes,failures\n\
    p1,south,company|research,research,regional,biogas,,3.5,2,0\n\
    p2,east,research,company,national,,16.1,,0,1\n";

fn oracle() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../lars-measure/oracle")
}

fn records(path: &Path) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let names = reader.headers().unwrap().clone();
    let row =
        |row: csv::StringRecord| names.iter().zip(&row).map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn field<'r>(row: &'r [(String, String)], name: &str) -> &'r str {
    &row.iter().find(|(known, _)| known == name).unwrap().1
}

fn matching(folder: &Folder, arguments: &[&str]) -> Ran {
    let mut all = vec!["matching", "needs.csv", "practices.csv"];
    all.extend(arguments);
    folder.run(&all)
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    serde_json::from_str(&matching(folder, arguments).ends(0).stdout).unwrap()
}

fn small() -> Folder {
    let folder = Folder::new();
    folder.write("needs.csv", NEEDS);
    folder.write("practices.csv", PRACTICES);
    folder
}

#[track_caller]
fn near(what: &str, got: &Value, expected: &str) {
    match expected.parse::<f64>() {
        Ok(expected) => {
            let got = got.as_f64().unwrap_or(f64::NAN);
            assert!((got - expected).abs() < 1e-11, "{what}: {got}, expected {expected}");
        }
        Err(_) => assert!(got.is_null() && expected.is_empty(), "{what}: {got}, expected {expected:?}"),
    }
}

/// A set of the oracle in a folder, with the arguments that it was made with.
fn set(row: &[(String, String)]) -> (Folder, Vec<String>) {
    let (folder, from) = (Folder::new(), oracle().join("matching").join(field(row, "name")));
    let mut arguments = vec![
        "--weights".to_owned(),
        field(row, "weights").to_owned(),
        "--visits".to_owned(),
        field(row, "visits").to_owned(),
        "--receivers".to_owned(),
        field(row, "receivers").to_owned(),
    ];
    for name in ["needs", "practices", "similarity", "wish"] {
        let Ok(text) = std::fs::read(from.join(format!("{name}.csv"))) else { continue };
        folder.write(&format!("{name}.csv"), text);
        if matches!(name, "similarity" | "wish") {
            arguments.extend([format!("--{name}"), format!("{name}.csv")]);
        }
    }
    (folder, arguments)
}

#[test]
fn scores_and_assignments_are_those_of_an_independent_computation() {
    for row in records(&oracle().join("matching.csv")) {
        let name = field(&row, "name");
        let (folder, arguments) = set(&row);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let got = json(&folder, &arguments);
        let expected = records(&oracle().join("matching").join(name).join("scores.csv"));
        let scores = got["scores"].as_array().unwrap();
        assert_eq!(scores.len(), expected.len(), "{name}");
        for (got, expected) in scores.iter().zip(&expected) {
            assert_eq!(
                (&got["need"], &got["practice"]),
                (&expected[0].1.clone().into(), &expected[1].1.clone().into())
            );
            for (column, value) in &expected[2..8] {
                near(&format!("{name} {got} {column}"), &got[column], value);
            }
            let reasons = got["undefined"].as_object().unwrap();
            let mut reasons: Vec<String> =
                reasons.iter().map(|(term, why)| format!("{term}={}", why.as_str().unwrap())).collect();
            let mut wanted: Vec<&str> = field(expected, "undefined").split_whitespace().collect();
            reasons.sort();
            wanted.sort_unstable();
            assert_eq!(reasons, wanted, "{name}");
        }
        let pairs = got["assignment"].as_array().unwrap().iter();
        let pairs: Vec<[&str; 2]> =
            pairs.map(|pair| ["need", "practice"].map(|key| pair[key].as_str().unwrap())).collect();
        let expected = records(&oracle().join("matching").join(name).join("assignment.csv"));
        let expected: Vec<[&str; 2]> =
            expected.iter().map(|row| [row[0].1.as_str(), row[1].1.as_str()]).collect();
        assert_eq!(pairs, expected, "{name}");
        let total = got["total"].as_f64().unwrap();
        assert!((total - field(&row, "total").parse::<f64>().unwrap()).abs() < 1e-9, "{name}: {total}");
        sensitivity(name, &got, &row);
    }
}

/// Where all pairs have the same terms, the oracle says how far each weight can move.
fn sensitivity(name: &str, got: &Value, row: &[(String, String)]) {
    for end in ["down", "up"] {
        let expected: Vec<&str> = field(row, end).split_whitespace().collect();
        for (at, expected) in expected.iter().enumerate() {
            let found = &got["options"]["sensitivity"][at][end];
            match expected.parse::<f64>() {
                Ok(expected) => {
                    let found = found.as_f64().unwrap_or(f64::NAN);
                    assert!(
                        (found - expected).abs() < 1e-8,
                        "{name} {at} {end}: {found}, expected {expected}"
                    );
                }
                Err(_) => assert!(found.is_null(), "{name} {at} {end}: {found}"),
            }
        }
    }
}

#[test]
fn the_scores_of_two_needs_by_hand() {
    let got = json(&small(), &[]);
    let scores = got["scores"].as_array().unwrap();
    let pairs: Vec<(&str, &str)> =
        scores.iter().map(|row| (row["need"].as_str().unwrap(), row["practice"].as_str().unwrap())).collect();
    // p1 is of the south itself.
    assert_eq!(pairs, [("u1", "p1"), ("u1", "p2"), ("u2", "p2")]);
    near("fit", &scores[0]["fit"], "1");
    near("evidence", &scores[0]["evidence"], "0.8125");
    // min(1, 3.5 / 9) · Φ(5)
    near("need", &scores[0]["need_term"], "0.3888887774132776");
    near("score", &scores[0]["score"], "0.6857638401183088");
    // Half of 1 − 4/10, and 0.5 + 0.15 + 0.2 of 0.35 and 0.25.
    near("dormant", &scores[2]["need_term"], "0.3");
    near("score", &scores[2]["score"], "0.5291666666666667");
    assert_eq!(scores[2]["undefined"]["evidence"], "not-reviewed");
    assert_eq!(got["assignment"].as_array().unwrap().len(), 2);
    assert_eq!(got["options"]["weights"]["need_term"], 0.35);
}

#[test]
fn every_form_says_the_same() {
    let folder = small();
    let printed = matching(&folder, &["--format", "csv"]).ends(0).stdout;
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines[0], "need,practice,score,need_term,fit,evidence,similarity,wish,undefined,assigned");
    assert!(
        lines[1].starts_with("u1,p1,0.68576")
            && lines[1].ends_with("similarity=no-similarity wish=no-wish,yes")
    );
    assert_eq!(lines.len(), 4);
    matching(&folder, &["--format", "csv", "--out", "out.csv"]).ends(0);
    assert_eq!(folder.read("out.csv"), format!("\u{feff}{printed}"));
    // The same tables with semicolons, and as a workbook.
    for (name, text) in [("needs", NEEDS), ("practices", PRACTICES)] {
        folder.write(&format!("{name}-2.csv"), text.replace(',', ";"));
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, line) in (0..).zip(text.lines()) {
            for (column, cell) in (0..).zip(line.split(',')) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
        book.save(folder.path(&format!("{name}.xlsx"))).unwrap();
    }
    for (needs, practices) in [("needs-2.csv", "practices-2.csv"), ("needs.xlsx", "practices.xlsx")] {
        let again = folder.run(&["matching", needs, practices, "--format", "csv"]).ends(0).stdout;
        assert_eq!(again, printed, "{needs}");
    }
    let comma = folder.run(&["matching", "needs.csv", "practices.csv", "--decimal", "comma"]).ends(2).stderr;
    assert!(
        comma.contains("column gap, value \"3.5\": must be a number, with a decimal comma, or empty"),
        "{comma}"
    );
}

#[test]
fn only_the_best_are_written_on_request() {
    let got = json(&small(), &["--top", "1"]);
    let of = |at: usize| (got["scores"][at]["need"].clone(), got["scores"][at]["practice"].clone());
    assert_eq!((of(0), of(1)), (("u1".into(), "p1".into()), ("u2".into(), "p2".into())));
    assert_eq!(got["scores"].as_array().unwrap().len(), 2);
    let alone = json(&small(), &["--no-assignment"]);
    assert!(alone["assignment"].is_null() && alone["total"].is_null());
    let nobody = json(&small(), &["--visits", "0"]);
    assert_eq!((&nobody["assignment"], &nobody["total"]), (&serde_json::json!([]), &serde_json::json!(0.0)));
}

#[test]
fn verdicts_change_the_need_and_take_it_out() {
    let folder = small();
    folder.write(
        "needs.csv",
        NEEDS.replace("confirmed", "explained").replace("dormant,,,4,", "dormant,,,4,rejected"),
    );
    let got = json(&folder, &[]);
    near("half", &got["scores"][0]["need_term"], "0.1944443887066388");
    assert_eq!(got["scores"].as_array().unwrap().len(), 2);
    assert_eq!(got["options"]["rejected"], serde_json::json!(["u2"]));
}

#[test]
fn a_faulty_file_is_refused_whole() {
    let need = |from: &str, to: &str| ("needs.csv", NEEDS.replacen(from, to, 1));
    let practice = |from: &str, to: &str| ("practices.csv", PRACTICES.replacen(from, to, 1));
    let faults = [
        (need("3.5,0.5", "3.5,-0.5"), "line 2, column se, value \"-0.5\": must be a number, 0 or above"),
        (need("3.5", "much"), "line 2, column gap, value \"much\": must be a number"),
        (need("3.5", "NaN"), "line 2, column gap, value \"NaN\": must be a number"),
        (need(",,,4,", ",,,11,"), "line 3, column experience, value \"11\": must be a number from 0 to 10"),
        (need("unmet", "Unmet"), "line 2, column class, value \"Unmet\": must be unmet or dormant"),
        (need("confirmed", "yes"), "line 2, column verdict, value \"yes\""),
        (need("35.21", "gas"), "line 2, column nace, value \"gas\": must be NACE codes"),
        (need("biogas", "biogas|wood"), "line 2, column area, value \"biogas|wood\": must be one code"),
        (
            need("u2", "u1"),
            "line 3, column need, value \"u1\": a code may stand only once; line 2 has it already",
        ),
        (need("north", ""), "line 2, column case, value \"\": must not be empty"),
        (need(",verdict", ",judged"), "line 1, column verdict"),
        (need(",confirmed", ""), "must have 12 fields like the header, not 11"),
        (practice("3.5", "4.5"), "line 2, column review, value \"4.5\": must be a number from 0 to 4"),
        (practice("2,0\n", "2.5,0\n"), "line 2, column successes, value \"2.5\": must be a whole number"),
        (practice("0,1\n", "0,-1\n"), "line 3, column failures, value \"-1\""),
        (practice("east", " "), "line 3, column region"),
        (practice("p2", "p1"), "line 3, column practice, value \"p1\""),
    ];
    for ((file, text), says) in faults {
        let folder = small();
        folder.write(file, text);
        folder.write("out.json", "as it was");
        let ran = matching(&folder, &["--out", "out.json"]).ends(2);
        assert!(
            ran.stderr.contains(says) && ran.stderr.contains(file),
            "{says} is missing in {}",
            ran.stderr
        );
        assert_eq!((ran.stdout.as_str(), folder.read("out.json").as_str()), ("", "as it was"));
    }
}

#[test]
fn similarities_and_wishes_are_checked_and_strangers_are_named() {
    let folder = small();
    folder.write(
        "similarity.csv",
        "case,region,similarity\nnorth,south,0.25\nnorth,mars,1\nvenus,east,1\nnorth,east,\n",
    );
    folder.write("wish.csv", "case,practice,share\nnorth,p1,0.5\nsouth,p2,\n");
    let arguments = ["--similarity", "similarity.csv", "--wish", "wish.csv"];
    let ran = matching(&folder, &arguments).ends(0);
    assert!(
        ran.stderr.contains("2 lines were not used") && ran.stderr.contains("line 3, region \"mars\""),
        "{}",
        ran.stderr
    );
    let got: Value = serde_json::from_str(&ran.stdout).unwrap();
    near("similarity", &got["scores"][0]["similarity"], "0.25");
    near("wish", &got["scores"][0]["wish"], "0.5");
    assert_eq!(got["scores"][1]["undefined"]["similarity"], "no-similarity");
    assert_eq!(got["scores"][1]["undefined"]["wish"], "no-wish");
    assert_eq!(got["scores"][2]["undefined"]["wish"], "under-k");
    assert_eq!(got["options"]["unused_lines"], serde_json::json!({"similarity": 2, "wish": 0}));
    for (file, text, says) in [
        (
            "wish.csv",
            "case,practice,share\nnorth,p1,1.5\n",
            "line 2, column share, value \"1.5\": must be a number from 0 to 1",
        ),
        ("wish.csv", "case,practice,share\nnorth,p1,1\nnorth,p1,1\n", "line 3, column practice"),
        ("similarity.csv", "case,region\nnorth,south\n", "must have a column \"similarity\""),
        ("similarity.csv", "case,region,similarity\nnorth,,1\n", "line 2, column region"),
    ] {
        let folder = small();
        folder.write("similarity.csv", "case,region,similarity\n");
        folder.write("wish.csv", "case,practice,share\n");
        folder.write(file, text);
        let ran = matching(&folder, &arguments).ends(2);
        assert!(ran.stderr.contains(says), "{says} is missing in {}", ran.stderr);
    }
}

#[test]
fn weights_that_weigh_nothing_are_refused() {
    for weights in
        ["1,1,1,1", "0,0,0,0,0", "1,1,1,1,-1", "1,1,1,1,NaN", "1,1,1,1,inf", "1;1;1;1;1", "1,1,1,1,1,1", ""]
    {
        let ran = matching(&small(), &["--weights", weights]).ends(2);
        assert!(ran.stderr.contains("must be five numbers"), "{weights}: {}", ran.stderr);
        assert_eq!(ran.stdout, "");
    }
    // Only their ratios count.
    let of = |weights: &str| json(&small(), &["--weights", weights])["scores"][0]["score"].as_f64().unwrap();
    assert!((of("3.5,2.5,2,1,1") - of("0.35,0.25,0.2,0.1,0.1")).abs() < 1e-12);
}

/// A file of the page of the matching: results are computed beside the requests, and the page that waits is no file.
fn of_page(demo: &Demo, cookie: &str, name: &str) -> String {
    for _ in 0..300 {
        let (status, head, body) = demo.get_as(cookie, &format!("/en/study/lars/matching/{name}"));
        assert_eq!(status, 200, "{name}: {head}");
        if !head.contains("text/html") {
            return body;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("{name} was not computed");
}

#[test]
fn the_page_of_a_study_and_the_command_on_its_files_say_the_same_digit_by_digit() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let cookie = demo.come_in();
    for name in ["needs.csv", "practices.csv", "wishes.csv"] {
        folder.write(name, of_page(&demo, &cookie, name));
    }
    let weights = "need_term=0.5&fit=0.2&visits=3&receivers=2";
    for (query, options) in [
        ("", &["--wish", "wishes.csv"][..]),
        (
            weights,
            &[
                "--wish",
                "wishes.csv",
                "--weights",
                "0.5,0.2,0.2,0.1,0.1",
                "--visits",
                "3",
                "--receivers",
                "2",
            ],
        ),
    ] {
        let page = of_page(&demo, &cookie, &format!("scores.json?{query}"));
        let command = matching(&folder, options).ends(0).stdout;
        assert_eq!(page, command, "with {query:?}");
        let scores = serde_json::from_str::<Value>(&page).unwrap()["scores"].as_array().unwrap().len();
        let pairs = |name: &str| folder.read(name).lines().count() - 1;
        assert!(
            scores > 0 && pairs("needs.csv") > 0,
            "{scores} scores of {} practices",
            pairs("practices.csv")
        );
    }
    assert_eq!(demo.end("INT").0, Some(0));
    let ran = folder.on_data("data", &["export", "needs", "--study", "lars", "--out", "out"]).ends(0);
    assert!(ran.stderr.contains("the answers are simulated"), "{}", ran.stderr);
    for name in ["needs.csv", "practices.csv", "wishes.csv"] {
        assert_eq!(folder.read(&format!("out/{name}")), folder.read(name), "{name}");
    }
}
