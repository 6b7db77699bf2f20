//! `lars measure` on small tables: names and order kept, reasons told, faults refused. The numbers are `lars-measure`'s to check.

use serde_json::Value;

use crate::program::Folder;

/// Three regions; the last has nothing, and nobody has the last sector.
const COUNTS: &str = "region,wood,fish,code,none\nVaasa,9,1,4,0\nPori,1,9,2,0\nKotka,0,0,0,0\n";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("counts.csv", COUNTS);
    folder
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn names_and_order_are_kept_and_undefined_entries_stand_empty() {
    let ran = folder().run(&["measure", "location-quotient", "counts.csv"]).ends(0);
    let lines = lines(&ran.stdout);
    assert_eq!(lines[0], "region,wood,fish,code,none");
    assert!(lines[1].starts_with("Vaasa,1.67") && lines[1].ends_with(','), "{}", lines[1]);
    assert_eq!(lines[3], "Kotka,,,,");
    assert!(ran.stderr.contains("6 entries are undefined"), "{}", ran.stderr);
}

#[test]
fn reasons_go_beside_the_result() {
    let folder = folder();
    folder.run(&["measure", "location-quotient", "counts.csv", "--out", "lq.csv"]).ends(0);
    let reasons = folder.read("lq.reasons.csv");
    assert_eq!(lines(&reasons)[..3], ["row,column,reason", "Vaasa,none,NoData", "Pori,none,NoData"]);
    let json = folder.run(&["measure", "location-quotient", "counts.csv", "--format", "json"]).ends(0).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["records"][2]["wood"], Value::Null);
    assert_eq!(json["records"][2]["wood_undefined"], "NoData");
    assert_eq!(json["options"]["presence"], "lq-ge-1");
}

#[test]
fn the_long_form_and_the_packed_form_say_the_same() {
    let folder = folder();
    let long =
        "row,column,value\nVaasa,wood,9\nVaasa,fish,1\nVaasa,code,4\nPori,wood,1\nPori,fish,9\nPori,code,2\n";
    folder.write("long.csv", long);
    folder.write("wide.csv", "row,wood,fish,code\nVaasa,9,1,4\nPori,1,9,2\n");
    let of = |file: &str| folder.run(&["measure", "relatedness", file, "--presence", "any"]).ends(0).stdout;
    assert_eq!(of("long.csv"), of("wide.csv"));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, long.as_bytes()).unwrap();
    folder.write("long.csv.gz", packed.finish().unwrap());
    assert_eq!(of("long.csv.gz"), of("wide.csv"));
}

#[test]
fn complexity_is_one_table_of_rows_and_columns() {
    let folder = Folder::new();
    folder.write("m.csv", "r,a,b,c\nw,1,1,1\nx,1,1,0\ny,1,0,0\n");
    let out = folder.run(&["measure", "complexity", "m.csv", "--presence", "binary"]).ends(0).stdout;
    let lines = lines(&out);
    assert_eq!(lines[0], "kind,name,value,standardised,undefined");
    let starts: Vec<String> =
        lines[1..].iter().map(|line| line.split(',').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(starts, ["row w", "row x", "row y", "column a", "column b", "column c"]);
    let standardised = |at: usize| lines[at].split(',').nth(3).unwrap().parse::<f64>().unwrap();
    assert!(standardised(1) > standardised(2) && standardised(2) > standardised(3));
    assert!((standardised(1) + standardised(2) + standardised(3)).abs() < 1e-12);
}

#[test]
fn every_name_runs_and_helps() {
    let folder = folder();
    let list = folder.run(&["measure", "--help"]).ends(0).stdout;
    for name in [
        "location-quotient",
        "relatedness",
        "relatedness-density",
        "complexity",
        "fitness",
        "reflections",
        "opportunity",
        "complementarity",
    ] {
        assert!(list.contains(&format!("  {name} ")), "{name} is in the list");
        let help = folder.run(&["measure", name, "--help"]).ends(0).stdout;
        assert!(help.contains("doi:10."), "{name} names its source");
        let mut arguments = vec!["measure", name, "counts.csv"];
        if name == "complementarity" {
            arguments.extend(["--column", "wood"]);
        }
        let ran = folder.run(&arguments).ends(0);
        assert!(!ran.stdout.contains("NaN") && !ran.stdout.contains("inf"), "{name}");
        assert!(lines(&ran.stdout).len() > 1, "{name}");
    }
}

#[test]
fn a_faulty_matrix_is_refused_whole() {
    let folder = Folder::new();
    for (content, says) in [
        ("id,a,b\nx,1,-2\n", "line 2, column b, value \"-2\": must be a number, 0 or above"),
        ("id,a,b\nx,1,two\n", "line 2, column b, value \"two\""),
        ("id,a,b\nx,1,NaN\n", "line 2, column b"),
        ("id,a,b\nx,1\n", "must have 3 fields like the header, not 2"),
        ("id,a,a\nx,1,2\n", "a column name may stand only once"),
        ("id,a\nx,1\nx,2\n", "line 3, column 1, value \"x\": a row name may stand only once"),
        ("row,column,value\nx,a,1\nx,a,2\n", "line 3, column row, value \"x,a\": one line for each"),
        ("", "must begin with a header"),
    ] {
        folder.write("m.csv", content);
        let ran = folder.run(&["measure", "complexity", "m.csv", "--out", "out.csv"]).ends(2);
        assert!(ran.stderr.contains(says), "{content:?}: {}", ran.stderr);
        assert!(!folder.path("out.csv").exists());
    }
    folder.write("m.csv", "id,a\nx,2\n");
    let ran = folder.run(&["measure", "complexity", "m.csv", "--presence", "binary"]).ends(2);
    assert!(ran.stderr.contains("is 2, needed: 0 or 1"), "{}", ran.stderr);
    let ran = folder.run(&["measure", "complexity", "absent.csv"]).ends(1);
    assert!(ran.stderr.contains("could not open absent.csv"), "{}", ran.stderr);
}

#[test]
fn completions_name_the_measures() {
    let script = Folder::new().run(&["completions", "bash"]).ends(0).stdout;
    assert!(script.contains("relatedness-density"));
}
