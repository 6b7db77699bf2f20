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

/// Answers of six people in two groups; one did not answer the second question.
const ANSWERS: &str = "id,q1,q2,q3,group,expectation,experience\n1,3,4,5,a,7,5\n2,5,5,4,a,8,5\n3,1,2,1,a,6,6\n4,2,,3,b,9,4\n5,4,5,5,b,8,dont-know\n6,2,3,3,b,7,3\n";

/// Every name of the command, with the arguments that it needs beside its table.
const NAMES: [(&str, &[&str]); 21] = [
    ("location-quotient", &["counts.csv"]),
    ("relatedness", &["counts.csv"]),
    ("relatedness-density", &["counts.csv"]),
    ("complexity", &["counts.csv"]),
    ("fitness", &["counts.csv"]),
    ("reflections", &["counts.csv"]),
    ("opportunity", &["counts.csv"]),
    ("complementarity", &["counts.csv", "--column", "wood"]),
    ("concentration", &["counts.csv"]),
    ("distance", &["counts.csv"]),
    ("assign", &["counts.csv"]),
    ("network", &["ties.csv"]),
    ("communities", &["ties.csv"]),
    ("paired", &["answers.csv", "--group", "group", "--min-n", "3"]),
    ("alpha", &["answers.csv", "--items", "q1,q2,q3"]),
    ("agreement", &["answers.csv", "--items", "q1,q2,q3", "--points", "5"]),
    ("groups", &["answers.csv", "--value", "q1"]),
    ("correlation", &["answers.csv", "--items", "q1,q2,q3"]),
    ("pooling", &["answers.csv", "--value", "q1", "--factor", "group"]),
    ("power", &["--n", "4,10"]),
    ("triple-helix", &["answers.csv", "--dimensions", "q1,q3,group"]),
];

#[test]
fn every_name_runs_and_helps() {
    let folder = folder();
    folder.write("ties.csv", "from,to,weight\na,b,1\nb,c,2\nc,a,1\nc,d,3\n");
    folder.write("answers.csv", ANSWERS);
    let list = folder.run(&["measure", "--help"]).ends(0).stdout;
    let listed =
        list.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // The last one is `help`.
    assert_eq!(listed.count(), NAMES.len() + 1, "a name of the command is not tried here");
    for (name, arguments) in NAMES {
        assert!(list.contains(&format!("  {name} ")), "{name} is in the list");
        let help = folder.run(&["measure", name, "--help"]).ends(0).stdout;
        assert!(help.contains("doi:10."), "{name} names its source");
        let arguments = [&["measure", name], arguments].concat();
        let ran = folder.run(&arguments).ends(0);
        assert!(!ran.stdout.contains("NaN") && !ran.stdout.contains("inf"), "{name}: {}", ran.stdout);
        assert!(lines(&ran.stdout).len() > 1, "{name}");
        let json = folder.run(&[&arguments[..], &["--format", "json"]].concat()).ends(0).stdout;
        assert!(serde_json::from_str::<Value>(&json).is_ok(), "{name}: {json}");
    }
}

#[test]
fn distances_are_split_by_block_and_leave_out_ones_own_country() {
    let folder = Folder::new();
    folder.write(
        "regions.csv",
        "region,country,jobs,schools\nFI1,FI,0,0\nFI2,FI,0,1\nSE1,SE,10,0\nSE2,SE,4,\n",
    );
    folder.write("weights.csv", "variable,weight,block\njobs,1,economy\nschools,3,people\n");
    let run = |more: &[&str]| {
        let all = [
            &["measure", "distance", "regions.csv", "--leave-out", "country", "--weights", "weights.csv"],
            more,
        ];
        folder.run(&all.concat()).ends(0).stdout
    };
    let near = run(&["--nearest", "1", "--other-countries"]);
    let lines = lines(&near);
    assert_eq!(lines[0], "row,rank,neighbour,distance,block_economy,block_people,undefined");
    // (4/10)² of a weight of 1 stands for all 4.
    assert!(lines[1].starts_with("FI1,1,SE2,0.64") && lines[1].ends_with(",0,"), "{}", lines[1]);
    assert_eq!(lines.len(), 5);
    let groups = run(&["--groups", "2"]);
    assert_eq!(groups.lines().count(), 5, "{groups}");
    let refusal = folder.run(&["measure", "distance", "regions.csv", "--metric", "euclidean"]).ends(2).stderr;
    assert!(refusal.contains("column country, value \"FI\": must be a number"), "{refusal}");
    let holes = ["measure", "distance", "regions.csv", "--leave-out", "country", "--metric", "euclidean"];
    let refusal = folder.run(&holes).ends(2).stderr;
    assert!(refusal.contains("only --metric structural can do without"), "{refusal}");
    folder.write("weights.csv", "variable,weight\njobs,1\nships,3\n");
    let refusal = folder
        .run(&["measure", "distance", "regions.csv", "--leave-out", "country", "--weights", "weights.csv"])
        .ends(2)
        .stderr;
    assert!(refusal.contains("value \"ships\": is not in the matrix"), "{refusal}");
    assert!(refusal.contains("value \"schools\": is missing"), "{refusal}");
}

#[test]
fn an_assignment_says_what_it_hangs_on() {
    let folder = Folder::new();
    folder.write("w.csv", "receiver,p,q\nx,0.9,0.8\ny,0.7,\n");
    let ran = folder.run(&["measure", "assign", "w.csv"]).ends(0);
    assert!(
        ran.stderr.contains("2 pairs, sum of weights 1.5; no other assignment is as good"),
        "{}",
        ran.stderr
    );
    let lines = lines(&ran.stdout);
    assert_eq!(lines[0], "row,column,weight,chosen,slack,undefined");
    assert_eq!(lines.len(), 4, "the pair that may not be is left out");
    assert!(lines[2].starts_with("x,q,0.8,true,0.6"), "{}", lines[2]);
    folder.write("room.csv", "column,capacity\np,2\nq,0\n");
    let ran =
        folder.run(&["measure", "assign", "w.csv", "--column-capacities", "room.csv", "--chosen"]).ends(0);
    assert_eq!(ran.stdout.lines().count(), 3, "{}", ran.stdout);
    folder.write("room.csv", "column,capacity\np,1.5\nq,0\n");
    let refusal =
        folder.run(&["measure", "assign", "w.csv", "--column-capacities", "room.csv"]).ends(2).stderr;
    assert!(refusal.contains("must be a whole number"), "{refusal}");
}

#[test]
fn power_answers_three_questions() {
    let folder = Folder::new();
    let answer = |arguments: &[&str]| {
        let json =
            folder.run(&[&["measure", "power", "--format", "json"], arguments].concat()).ends(0).stdout;
        serde_json::from_str::<Value>(&json).unwrap()["records"][0].clone()
    };
    let n = answer(&["--gap", "1", "--sd", "2"])["n"].as_u64().unwrap();
    assert_eq!(n, 34, "G*Power and statsmodels: 34 pairs for d_z 0.5");
    assert!(answer(&["--gap", "1", "--sd", "2", "--n", "34"])["power"].as_f64().unwrap() >= 0.8);
    let gap = answer(&["--n", "34", "--sd", "2"])["gap"].as_f64().unwrap();
    assert!(gap < 1.0 && gap > 0.97, "{gap}");
    folder.write("answers.csv", ANSWERS);
    let group = answer(&["answers.csv", "--group", "group"]);
    assert_eq!((group["group"].as_str(), group["n"].as_u64()), (Some("a"), Some(3)));
    assert!(folder.run(&["measure", "power"]).ends(2).stderr.contains("give --n"));
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

#[test]
fn networks_are_compared_and_explained_by_others() {
    let folder = Folder::new();
    folder.write("now.csv", "from,to,weight\na,b,2\nb,c,4\nc,d,6\nd,a,1\na,c,3\n");
    folder.write("before.csv", "from,to,weight\na,b,1\nb,c,2\nc,d,3\n");
    folder.write("near.csv", "from,to,weight\nd,a,1\na,c,1\nb,d,1\n");
    let arguments = [
        "measure",
        "network",
        "now.csv",
        "--graph",
        "--compare",
        "before.csv",
        "--explain-by",
        "before.csv,near.csv",
    ];
    let out = folder.run(&arguments).ends(0).stdout;
    let value = |name: &str| {
        let line = out.lines().find(|line| line.starts_with(&format!("{name},")));
        line.unwrap_or_else(|| panic!("{name}: {out}")).split(',').nth(1).unwrap().parse::<f64>().unwrap()
    };
    assert!(value("qap_r") > 0.8 && value("qap_p_greater") < 0.2);
    assert!(value("mrqap_r_squared") > 0.8, "{out}");
    assert!(value("mrqap_before") > 1.0 && value("mrqap_near") > 0.0, "{out}");
    assert!((0.0..=1.0).contains(&value("mrqap_near_p")));
    folder.write("near.csv", "from,to,weight\na,x,1\n");
    assert!(folder.run(&arguments).ends(2).stderr.contains("the node \"x\" is not in now.csv"));
}
