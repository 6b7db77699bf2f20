//! `lars audit`: the chain holds after use, and a noted seal is found again.

use crate::program::{Folder, file, rows};

#[test]
fn the_audit_log_is_checked_and_written_out() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.run(&["import", "responses", "answers.csv", "--study", "s"]).ends(0);
    folder.run(&["export", "responses", "--study", "s", "--out", "copy.csv"]).ends(0);
    let said = folder.run(&["audit", "verify"]).ends(0).stdout;
    assert!(said.starts_with("2 entries hold; the last is 2:"), "{said}");
    let noted = said.trim().rsplit(' ').next().unwrap().to_owned();
    folder.run(&["export", "responses", "--study", "s", "--out", "copy.csv"]).ends(0);
    folder.run(&["audit", "verify", "--expect", &noted]).ends(0);
    let lost = folder.run(&["audit", "verify", "--expect", "2:0000"]).ends(1);
    assert!(lost.stderr.contains("does not hold the entry 2:0000"), "{}", lost.stderr);
    let log = folder.run(&["audit", "export"]).ends(0).stdout;
    assert_eq!(log.lines().count(), 4);
    assert!(log.contains(",command-line,imported-responses,"), "{log}");
}
