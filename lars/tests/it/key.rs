//! The key file: made once, needed always, replaced by `lars key rotate`, killed or not.

use std::process::Stdio;

use crate::program::{Folder, file, rows};

/// A folder with an installation in it that holds answers.
fn filled() -> Folder {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.run(&["import", "responses", "answers.csv", "--study", "s", "--data", "data"]).ends(0);
    folder
}

fn export(folder: &Folder) -> String {
    folder.run(&["export", "responses", "--study", "s", "--data", "data", "--out", "out.csv"]).ends(0);
    folder.read("out.csv")
}

#[test]
fn a_key_file_is_made_for_its_owner_and_then_needed() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = filled();
    let path = folder.path("data/lars.key");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let key = folder.read("data/lars.key");
    let id = folder.run(&["key", "show-id", "--data", "data"]).ends(0).stdout;
    assert!(key.contains(&format!("key {} ", id.trim())));
    let before = export(&folder);

    std::fs::remove_file(&path).unwrap();
    let refused = folder.run(&["export", "responses", "--study", "s", "--data", "data"]).ends(1);
    assert!(
        refused.stderr.contains(id.trim()) && refused.stderr.contains("there is no key file"),
        "{}",
        refused.stderr
    );
    assert!(!path.exists(), "no new key takes its place");

    folder.write("data/lars.key", "nonsense\n");
    let refused = folder.run(&["export", "responses", "--study", "s", "--data", "data"]).ends(1);
    assert!(refused.stderr.contains("line 1 is neither a key nor a comment"), "{}", refused.stderr);

    let other = filled();
    folder.write("data/lars.key", other.read("data/lars.key"));
    let refused = folder.run(&["export", "responses", "--study", "s", "--data", "data"]).ends(1);
    assert!(refused.stderr.contains("was sealed with the key"), "{}", refused.stderr);

    // At another place, named on the command line.
    folder.write("elsewhere.key", key);
    folder
        .run(&[
            "export",
            "responses",
            "--study",
            "s",
            "--data",
            "data",
            "--key-file",
            "elsewhere.key",
            "--out",
            "again.csv",
        ])
        .ends(0);
    assert_eq!(folder.read("again.csv"), before);
}

#[test]
fn a_key_is_replaced_even_if_that_is_killed_again_and_again() {
    let folder = filled();
    let before = export(&folder);
    let old = folder.run(&["key", "show-id", "--data", "data"]).ends(0).stdout;
    for wait in [0, 5, 15, 30, 60] {
        let mut child = folder
            .command(&["key", "rotate", "--data", "data"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(export(&folder), before, "killed after {wait} ms");
    }
    folder.run(&["key", "rotate", "--data", "data"]).ends(0);
    let new = folder.run(&["key", "show-id", "--data", "data"]).ends(0).stdout;
    assert_ne!(new, old);
    let key = folder.read("data/lars.key");
    assert_eq!(key.lines().filter(|line| line.starts_with("key ")).count(), 1);
    assert!(!key.contains(old.trim()));
    assert_eq!(export(&folder), before);
}
