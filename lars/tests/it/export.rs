//! `lars export`: each content in each of its formats, read back by readers that are not their writers; noted with rows and digest; nothing
//! half is ever left.

use lars_domain::ask::reach::invitation::hex;
use lars_domain::tell::export::Content;
use lars_view::file::{TableOptions, read_bytes};
use sha2::{Digest as _, Sha256};

use crate::program::{Folder, file, rows};

/// A study of one wave with answers, as a file makes it.
fn folder() -> Folder {
    let folder = Folder::new();
    let mut all = rows();
    all.push("north,2024,r9,research,company,national,relation,no-contact,dont-know,".to_owned());
    folder.write("answers.csv", file(&all));
    folder.import("data", "answers.csv", &[]).ends(0);
    folder
}

fn bytes(folder: &Folder, name: &str) -> Vec<u8> {
    std::fs::read(folder.path(name)).unwrap()
}

fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut take = |_: u64, cells: &[&str], _: u64| {
        found.push(cells.iter().map(|cell| (*cell).to_owned()).collect());
        Ok(())
    };
    read_bytes(bytes, &TableOptions::default(), &mut take, &mut |fault| panic!("{fault:?}")).unwrap();
    found
}

#[test]
fn every_content_comes_in_every_format_with_rows_and_digest() {
    let folder = folder();
    for content in ["answers", "board", "gaps", "network", "register"] {
        let formats = Content::parse(content).unwrap().formats();
        for format in formats {
            let name = format!("{content}.{}", format.code());
            let ran =
                folder.on_data("data", &["export", content, "--study", "biogas", "--out", &name]).ends(0);
            let written = bytes(&folder, &name);
            let digest = hex(&Sha256::digest(&written));
            assert!(ran.stderr.contains(&digest), "{name}: {}", ran.stderr);
            assert!(ran.stderr.contains(&format!("{} bytes", written.len())), "{name}: {}", ran.stderr);
            let log = folder.on_data("data", &["audit", "export"]).ends(0).stdout;
            assert!(log.contains(&digest) && log.contains(&name), "the audit log knows {name}");
        }
        // The same rows, whatever the format.
        let count = |format: &str| table(&bytes(&folder, &format!("{content}.{format}"))).len();
        assert_eq!(count("csv"), count("xlsx"), "{content}");
        assert_eq!(count("csv"), count("ods"), "{content}");
    }
    assert!(folder.names().iter().all(|name| !name.contains(".part")), "{:?}", folder.names());
}

#[test]
fn answers_are_one_row_a_respondent() {
    let folder = folder();
    folder.on_data("data", &["export", "answers", "--study", "biogas", "--out", "a.xlsx"]).ends(0);
    let rows = table(&bytes(&folder, "a.xlsx"));
    let mut respondents: Vec<&String> = rows[1..].iter().map(|row| &row[0]).collect();
    respondents.sort();
    respondents.dedup();
    assert_eq!(respondents.len(), rows.len() - 1);
    let column = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let last = rows.iter().find(|row| row[0] == "r9").unwrap();
    assert_eq!(last[column("expectation_company_national_relation")], "no-contact");
    assert_eq!(last[column("experience_company_national_relation")], "dont-know");
    let only = ["export", "answers", "--study", "biogas", "--case", "nowhere", "--out", "b.csv"];
    assert!(folder.on_data("data", &only).ends(2).stderr.contains("has no case"));
}

#[test]
fn a_network_is_read_by_the_programs_own_reader_of_graphml() {
    let folder = folder();
    folder.on_data("data", &["export", "network", "--study", "biogas", "--out", "n.graphml"]).ends(0);
    folder.on_data("data", &["export", "network", "--study", "biogas", "--out", "n.csv"]).ends(0);
    let nodes = folder.run(&["measure", "network", "n.graphml"]).ends(0).stdout;
    let text = folder.read("n.graphml");
    assert_eq!(nodes.lines().count() - 1, text.matches("<node ").count());
    assert_eq!(folder.read("n.csv").lines().count() - 1, text.matches("<edge ").count());
}

#[test]
fn a_format_that_there_is_not_is_refused_and_an_old_file_stays() {
    let folder = folder();
    let export =
        |more: &[&str]| folder.on_data("data", &[&["export", "answers", "--study", "biogas"], more].concat());
    folder.write("old.csv", "old");
    let refused = export(&["--format", "graphml", "--out", "old.csv"]).ends(2);
    assert!(refused.stderr.contains("answers can be had as csv, xlsx, ods, sav, json"), "{}", refused.stderr);
    assert_eq!(folder.read("old.csv"), "old");
    // The ending of the name says the format, and --format says it better.
    export(&["--out", "a.sav"]).ends(0);
    assert!(bytes(&folder, "a.sav").starts_with(b"$FL2"));
    export(&["--out", "a.dat", "--format", "sav"]).ends(0);
    assert_eq!(bytes(&folder, "a.sav")[200..], bytes(&folder, "a.dat")[200..]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_nothing_that_looks_like_a_file() {
    let folder = folder();
    for content in ["answers", "gaps", "register", "board", "network"] {
        for format in Content::parse(content).unwrap().formats() {
            let export =
                ["export", content, "--study", "biogas", "--format", format.code(), "--out", "/dev/full"];
            let ran = folder.on_data("data", &export).ends(1);
            assert!(ran.stderr.contains("could not write"), "{content} {format:?}: {}", ran.stderr);
            assert!(!ran.stderr.contains("SHA-256"), "{}", ran.stderr);
        }
    }
}
