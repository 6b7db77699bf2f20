//! `lars import panel` and `lars panel`: official statistics in, whole or not at all, and the same cells out.

use serde_json::Value;

use crate::program::{Folder, Ran};

const TSV: &str = "freq,unit,geo\\TIME_PERIOD\t2014 \t2015 \nA,THS,LV00A\t1.5 p\t: c\nA,THS,LT02\t0n\t: \n";
const SDMX: &str = "STRUCTURE,STRUCTURE_ID,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
    dataflow,ESTAT:JOBS(1.0),A,THS,LT02,2014,0,n,\r\n\
    dataflow,ESTAT:JOBS(1.0),A,THS,LV00A,2015,,,C\r\n\
    dataflow,ESTAT:JOBS(1.0),A,THS,LV00A,2014,1.5,p,\r\n";

fn import(folder: &Folder, file: &str, name: &str, more: &[&str]) -> Ran {
    folder.on_data("data", &[&["import", "panel", file, "--name", name], more].concat())
}

fn show(folder: &Folder, name: &str, format: &str) -> String {
    folder.on_data("data", &["panel", "show", name, "--format", format]).ends(0).stdout
}

#[test]
fn cells_come_back_the_same_whatever_they_came_in() {
    let folder = Folder::new();
    folder.write("jobs.tsv", TSV);
    folder.write("jobs.csv", SDMX);
    import(&folder, "jobs.tsv", "one", &[]).ends(0);
    import(&folder, "jobs.csv", "two", &["--licence", "CC BY 4.0", "--nuts", "2021"]).ends(0);
    let csv = show(&folder, "one", "csv");
    let cells =
        "freq,unit,geo,time,value,flag\nA,THS,LT02,2014,0,n\nA,THS,LV00A,2014,1.5,p\nA,THS,LV00A,2015,,c\n";
    assert_eq!((csv.as_str(), show(&folder, "two", "csv")), (cells, cells.to_owned()));
    let json: Value = serde_json::from_str(&show(&folder, "one", "json")).unwrap();
    let cells = serde_json::json!([
        {"freq": "A", "unit": "THS", "geo": "LT02", "time": "2014", "value": 0, "flag": "n"},
        {"freq": "A", "unit": "THS", "geo": "LV00A", "time": "2014", "value": 1.5, "flag": "p"},
        {"freq": "A", "unit": "THS", "geo": "LV00A", "time": "2015", "value": null, "flag": "c"},
    ]);
    assert_eq!(
        json,
        serde_json::json!({"name": "one", "dimensions": ["freq", "unit", "geo", "time"], "cells": cells})
    );
    let list = folder.on_data("data", &["panel", "list"]).ends(0).stdout;
    let digests: Vec<&str> = list.lines().filter(|line| line.starts_with("  digest: ")).collect();
    assert!(digests.len() == 2 && digests[0] == digests[1], "{list}");
    for told in [
        "source: Eurostat, JOBS",
        "licence: CC BY 4.0",
        "NUTS: 2021",
        "2 values, 1 confidential",
        "complete: 50%",
    ] {
        assert!(list.contains(told), "{told} is not in {list}");
    }
    // What was written is read again as it is, from a file with the mark of spreadsheet programs too.
    folder.on_data("data", &["panel", "show", "one", "--out", "out.csv"]).ends(0);
    let again = import(&folder, "out.csv", "three", &[]).ends(0);
    assert!(again.stdout.contains("2 values"), "{}", again.stdout);
    assert_eq!(show(&folder, "three", "csv"), csv);
}

#[test]
fn a_faulty_file_changes_nothing_and_a_dry_run_neither() {
    let folder = Folder::new();
    folder.write("jobs.tsv", TSV);
    folder.write("faulty.tsv", TSV.replace("0n", "0,5"));
    import(&folder, "jobs.tsv", "jobs", &[]).ends(0);
    let before = show(&folder, "jobs", "csv");
    let refused = import(&folder, "faulty.tsv", "jobs", &["--replace"]).ends(2);
    assert!(refused.stderr.contains("line 3, column 2014, value \"0,5\""), "{}", refused.stderr);
    assert_eq!(show(&folder, "jobs", "csv"), before);
    let dry = import(&folder, "jobs.tsv", "other", &["--dry-run", "--where", "geo=LV*"]).ends(0);
    assert!(
        dry.stdout.contains("dry run: panel other would be new: 1 values, 1 confidential"),
        "{}",
        dry.stdout
    );
    let none = folder.on_data("data", &["panel", "show", "other"]).ends(2);
    assert!(none.stderr.contains("there is no panel \"other\" here; there is jobs"), "{}", none.stderr);
}

#[test]
fn a_name_is_taken_over_only_where_that_is_said() {
    let folder = Folder::new();
    folder.write("jobs.tsv", TSV);
    folder.write("later.tsv", TSV.replace("1.5 p", "1.6"));
    import(&folder, "jobs.tsv", "jobs", &[]).ends(0);
    let same = import(&folder, "jobs.tsv", "jobs", &[]).ends(0);
    assert!(same.stdout.contains("nothing was changed"), "{}", same.stdout);
    let taken = import(&folder, "later.tsv", "jobs", &[]).ends(2);
    assert!(taken.stderr.contains("--replace"), "{}", taken.stderr);
    import(&folder, "later.tsv", "jobs", &["--replace"]).ends(0);
    assert!(show(&folder, "jobs", "csv").contains("LV00A,2014,1.6,\n"));
    let audit = folder.on_data("data", &["audit", "export"]).ends(0).stdout;
    assert_eq!(audit.matches("imported-panel").count(), 2, "{audit}");
    folder.on_data("data", &["panel", "delete", "jobs"]).ends(0);
    folder.on_data("data", &["panel", "show", "jobs"]).ends(2);
    for (name, more) in [("Jobs", &[][..]), ("jobs", &["--nuts", "2020"]), ("jobs", &["--where", "geo"])] {
        import(&folder, "jobs.tsv", name, more).ends(2);
    }
    let absent = folder.path("absent.tsv");
    import(&folder, absent.to_str().unwrap(), "jobs", &[]).ends(1);
}
