//! `lars import practices` and `lars export practices`: whole or not at all, told with line and column, the same there and back.

use crate::program::{Folder, file, rows};

/// A folder with the demo study in it.
fn with_study() -> Folder {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    folder
}

#[test]
fn practices_come_whole_or_not_at_all_and_go_out_as_they_came() {
    let folder = with_study();
    let take = |name: &str, more: &[&str]| {
        let mut words = vec!["import", "practices", name, "--study", "biogas"];
        words.extend(more);
        folder.on_data("data", &words)
    };
    let give = |words: &[&str]| {
        let mut all = vec!["export", "practices", "--study", "biogas"];
        all.extend(words);
        folder.on_data("data", &all).ends(0).stdout
    };
    folder.write("bad.csv", "practice,title_en,helices,cost\nring,Ring,company,1\nmill,Mill,mars,1.000\n");
    let refused = take("bad.csv", &[]).ends(2);
    for part in [
        "bad.csv: line 3, column helices, value \"mars\"",
        "line 3, column cost, value \"1.000\"",
        "2 faults",
    ] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    assert_eq!(give(&["--format", "json"]).matches("\"practice\": \"").count(), 0, "nothing of it was kept");
    let good = "practice;title_en;title_lv;region;helices;partners;cost;evidence_1_source;transfer_1_region;\
        transfer_1_outcome;contact_name\r\nring;Ring;Loks;north;company;research;470000,5;Report 12;south;stopped;Anna Secretperson\r\n";
    folder.write("good.csv", good);
    assert!(take("good.csv", &["--dry-run"]).ends(0).stdout.contains("1 practices would be new"));
    assert!(take("good.csv", &[]).ends(0).stdout.contains("1 practices are new as drafts, 0 changed, 0"));
    assert!(take("good.csv", &[]).ends(0).stdout.contains("0 practices are new as drafts, 0 changed, 1"));
    let first = give(&[]);
    assert!(first.contains("practice,language,stage,region,") && !first.contains("Secretperson"), "{first}");
    assert!(give(&["--contacts"]).contains("Anna Secretperson"));
    for format in ["csv", "xlsx", "ods", "json"] {
        let name = format!("out.{format}");
        give(&["--out", &name]);
        let again = take(&name, &[]).ends(0).stdout;
        assert!(
            again.contains("0 practices are new as drafts, 0 changed, 1 are the same"),
            "{format}: {again}"
        );
    }
    assert_eq!(give(&[]), first);
    // A file with one more language changes that only.
    folder.write("lt.csv", "practice,title_lt\nring,Žiedas\n");
    assert!(take("lt.csv", &[]).ends(0).stdout.contains("0 practices are new as drafts, 1 changed"));
    assert!(give(&[]).contains("Žiedas") && give(&["--contacts"]).contains("Anna Secretperson"));
    // What was not published is nothing to match.
    assert_eq!(give(&["--published"]).lines().count(), 1);
    let bytes = std::fs::read(folder.path("data/lars.db")).unwrap();
    let lies_open = |plain: &str| bytes.windows(plain.len()).any(|window| window == plain.as_bytes());
    assert!(!lies_open("Secretperson") && !lies_open("Žiedas"));
}

#[test]
fn the_table_of_practices_is_read_by_the_command_that_matches() {
    let folder = with_study();
    let table = "practice,title_en,region,helices,partners\nring,Ring,south,company,research\n";
    folder.write("good.csv", table);
    folder.on_data("data", &["import", "practices", "good.csv", "--study", "biogas"]).ends(0);
    folder.on_data("data", &["export", "practices", "--study", "biogas", "--out", "practices.csv"]).ends(0);
    let needs = "need,case,helix,partner,level,area,nace,class,gap,se,experience,verdict\n\
        n1,north,company,research,regional,,,unmet,3,0.5,4,\n";
    folder.write("needs.csv", needs);
    let done = folder.run(&["matching", "needs.csv", "practices.csv", "--format", "json"]).ends(0);
    assert!(
        done.stdout.contains("\"practice\":\"ring\"") || done.stdout.contains("\"practice\": \"ring\""),
        "{}",
        done.stdout
    );
}
