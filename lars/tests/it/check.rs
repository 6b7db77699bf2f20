//! `lars check` says what it read and ends with its finding; and what a killed import leaves is nothing.

use std::process::Stdio;
use std::time::Duration;

use crate::program::{Folder, file, rows};

fn filled() -> Folder {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    folder
}

#[test]
fn a_whole_database_is_read_and_a_changed_text_is_found_and_named() {
    let folder = filled();
    let said = folder.on_data("data", &["check"]).ends(0).stdout;
    for part in
        ["sealed texts of response.sealed: 10", "entries of the audit log: 1", "kept counts: ", "is in order"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let before = folder.export("data");
    assert_eq!(folder.on_data("data", &["check"]).ends(0).stdout.lines().count(), said.lines().count());
    // One character of one sealed text, in the file itself.
    let id = folder.on_data("data", &["key", "show-id"]).ends(0).stdout;
    let seal = format!("{}.", id.trim());
    let mut bytes = std::fs::read(folder.path("data/lars.db")).unwrap();
    let is_long = |at: usize| {
        bytes[at + 9..at + 120].iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
    };
    let places: Vec<usize> = (0..bytes.len() - 120)
        .filter(|at| bytes[*at..].starts_with(seal.as_bytes()) && is_long(*at))
        .collect();
    assert!(places.len() >= 10, "{}", places.len());
    for at in places {
        let place = at + 50;
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
    }
    let whole = std::fs::read(folder.path("data/lars.db")).unwrap();
    folder.write("data/lars.db", &bytes);
    let found = folder.on_data("data", &["check"]);
    assert_eq!(found.status, 1, "{found:?}");
    assert!(
        found.stdout.contains("cannot be read") && found.stderr.contains("faults were found"),
        "{found:?}"
    );
    folder.write("data/lars.db", whole);
    folder.on_data("data", &["check"]).ends(0);
    assert_eq!(folder.export("data"), before);
}

#[test]
fn an_import_that_is_killed_at_any_moment_is_there_whole_or_not_at_all() {
    let folder = filled();
    let before = folder.export("data");
    let mut many = Vec::new();
    for number in 0..3000 {
        many.push(format!("north,2024,many-{number:05},company,research,regional,relation,7,3,"));
    }
    folder.write("many.csv", file(&many));
    for wait in [20, 120, 300, 500] {
        let mut child = folder
            .command(&["import", "responses", "many.csv", "--study", "biogas", "--data", "data"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let lines = folder.export("data").lines().count();
        assert!(
            [before.lines().count(), before.lines().count() + 3000].contains(&lines),
            "{wait} ms: {lines}"
        );
        folder.on_data("data", &["check"]).ends(0);
    }
    folder.import("data", "many.csv", &[]).ends(0);
    assert_eq!(folder.export("data").lines().count(), before.lines().count() + 3000);
    folder.on_data("data", &["check"]).ends(0);
}
