//! The key file: made once, needed always, replaced by `lars key rotate`, killed or not.

use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::demo::Demo;
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

/// The names of the keys in the key file of a folder.
fn keys(folder: &Folder, name: &str) -> Vec<String> {
    let text = folder.read(name);
    let key = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        matches!(words[0], "key" | "next").then(|| words[1].to_owned())
    };
    text.lines().filter_map(key).collect()
}

#[test]
fn a_key_is_replaced_beside_a_running_site_and_killed_again_and_again_and_every_answer_stays() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let form = format!("key={}&go=next&consent=yes", demo.key(&demo.answer));
    let (before, stop) = (keys(&folder, "data/lars.key"), AtomicBool::new(false));
    let saved = std::thread::scope(|scope| {
        let answering = scope.spawn(|| {
            let mut saved = 0;
            while !stop.load(Ordering::Relaxed) {
                assert_eq!(demo.post(&format!("{}/start", demo.answer), &form), 303);
                saved += 1;
            }
            saved
        });
        for wait in [0, 40, 80, 200, 700, 1400] {
            let mut child = folder
                .command(&["key", "rotate", "--data", "data"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(wait));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        folder.run(&["key", "rotate", "--data", "data"]).ends(0);
        stop.store(true, Ordering::Relaxed);
        answering.join().unwrap()
    });
    assert!(saved > 10, "{saved}");
    let after = keys(&folder, "data/lars.key");
    assert!(after.len() == 1 && after != before, "{after:?}");
    assert_eq!(demo.get("/ready").0, 200);
    assert_eq!(demo.get(&format!("{}/start", demo.answer)).0, 200, "what was said is read under the new key");
    let checked = folder.run(&["check", "--data", "data"]).ends(0).stdout;
    assert!(
        checked.contains(&format!("with key {})", after[0])) && !checked.contains(&before[0]),
        "{checked}"
    );
    assert_eq!(demo.end("TERM").0, Some(0));
    folder.run(&["check", "--data", "data"]).ends(0);
}

#[test]
fn a_key_is_not_replaced_from_another_folder_before_the_site_has_the_new_one() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    std::fs::create_dir(folder.path("other")).unwrap();
    folder.write("other/lars.key", folder.read("data/lars.key"));
    let before = keys(&folder, "data/lars.key");
    let rotate = ["key", "rotate", "--data", "other", "--database", "sqlite:data/lars.db"];
    let refused = folder.run(&rotate).ends(1);
    assert!(refused.stderr.contains("does not have the key"), "{}", refused.stderr);
    assert_eq!(keys(&folder, "other/lars.key")[0], before[0], "the key before stays in force");
    let form = format!("key={}&go=next&consent=yes", demo.key(&demo.answer));
    assert_eq!(demo.post(&format!("{}/start", demo.answer), &form), 303);
    folder.run(&["check", "--data", "data"]).ends(0);
    // The copy that was asked for; the next try goes on.
    folder.write("data/lars.key", folder.read("other/lars.key"));
    folder.run(&rotate).ends(0);
    assert_eq!(demo.post(&format!("{}/start", demo.answer), &form), 303);
    assert_eq!(demo.get("/ready").0, 200);
    drop(demo);
    let refused = folder.run(&["check", "--data", "other"]).ends(1);
    assert!(refused.stderr.contains("could not open the database"), "{}", refused.stderr);
    folder.run(&["check", "--data", "other", "--database", "sqlite:data/lars.db"]).ends(0);
}

#[test]
fn a_database_that_is_missing_or_empty_beside_a_key_file_is_refused_and_nothing_is_made() {
    let folder = filled();
    let path = folder.path("data/lars.db");
    // It closes the database, so that nothing is left in the journal beside the file.
    let close = || folder.run(&["check", "--data", "data"]).ends(0);
    close();
    std::fs::rename(&path, folder.path("data/elsewhere.db")).unwrap();
    for command in [&["serve", "--data", "data", "--listen", "127.0.0.1:0"][..], &["link", "--data", "data"]]
    {
        let refused = folder.run(command).ends(1);
        assert!(
            refused.stderr.contains("is missing or empty") && refused.stderr.contains("--new"),
            "{}",
            refused.stderr
        );
    }
    assert!(!path.exists(), "no database was made");
    std::fs::write(&path, "").unwrap();
    folder.run(&["link", "--data", "data"]).ends(1);
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
    folder.run(&["link", "--data", "data", "--new"]).ends(0);
    folder.run(&["link", "--data", "data"]).ends(0);
    close();
    std::fs::rename(folder.path("data/elsewhere.db"), &path).unwrap();
    assert!(!export(&folder).is_empty());
}
