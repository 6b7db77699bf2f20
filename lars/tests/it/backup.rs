//! Backups by the program: made, listed, rehearsed, restored; while the site is served; killed; into a folder and into a bucket.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::bucket::Bucket;
use crate::place::{empty_places, ring};
use crate::program::{Folder, file, rows};

/// An installation that holds answers, and a pair of keys for its backups.
struct Installation {
    folder: Folder,
    recipient: String,
}

impl Installation {
    fn new() -> Self {
        let folder = Folder::new();
        folder.write("answers.csv", file(&rows()));
        folder.run(&["import", "responses", "answers.csv", "--study", "s", "--data", "data"]).ends(0);
        std::fs::create_dir(folder.path("backups")).unwrap();
        let made = folder.run(&["backup", "key", "--out", "identity"]).ends(0);
        let recipient =
            made.stderr.split_whitespace().find(|word| word.starts_with("age1")).unwrap().to_owned();
        assert!(!made.stdout.contains("SECRET") && !made.stderr.contains("SECRET"), "it is in the file only");
        assert!(folder.read("identity").contains("AGE-SECRET-KEY-1"));
        Self { folder, recipient }
    }

    /// Makes a backup into the folder `backups`, and returns its name.
    fn back_up(&self, more: &[&str]) -> String {
        let fixed = ["backup", "--data", "data", "--to", "backups", "--recipient", &self.recipient];
        let made = self.folder.run(&[&fixed, more].concat()).ends(0);
        assert!(made.stdout.contains("all rows are the same"), "{}", made.stdout);
        made.stdout.split_whitespace().next().unwrap().to_owned()
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path("backups")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn restore(&self, backup: &str, data: &str, more: &[&str]) -> crate::program::Ran {
        let fixed = ["restore", backup, "--data", data, "--identity", "identity"];
        self.folder.run(&[&fixed, more].concat())
    }

    fn export(&self, data: &str, more: &[&str]) -> String {
        let fixed = ["export", "responses", "--study", "s", "--data", data, "--out", "out.csv"];
        self.folder.run(&[&fixed, more].concat()).ends(0);
        self.folder.read("out.csv")
    }

    /// A data folder with the key file and nothing else.
    fn with_key(&self, data: &str) {
        std::fs::create_dir(self.folder.path(data)).unwrap();
        std::fs::copy(self.folder.path("data/lars.key"), self.folder.path(&format!("{data}/lars.key")))
            .unwrap();
    }
}

#[test]
fn a_backup_is_restored_where_nothing_is_and_never_over_something() {
    let one = Installation::new();
    let before = one.export("data", &[]);
    let name = one.back_up(&[]);
    assert_eq!(one.names(), [name.as_str()], "nothing else is left beside it");
    let path = format!("backups/{name}");
    let mode = std::fs::metadata(one.folder.path(&path)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(
        std::fs::read_dir(one.folder.path("data/backup")).unwrap().count(),
        0,
        "the rehearsal is gone"
    );
    let listed = one.folder.run(&["backup", "list", "--to", "backups"]).ends(0);
    assert!(listed.stdout.starts_with(&name), "{}", listed.stdout);

    let no_key = one.restore(&path, "new", &[]).ends(1);
    assert!(no_key.stderr.contains("there is no key file"), "{}", no_key.stderr);
    one.with_key("new-data");
    let restored = one.restore(&path, "new-data", &[]).ends(0);
    assert!(restored.stdout.contains("Restored the state of"), "{}", restored.stdout);
    assert_eq!(one.export("new-data", &[]), before);
    let verified = one.folder.run(&["audit", "verify", "--data", "new-data"]).ends(0);
    assert!(verified.stdout.contains("entries hold"), "{}", verified.stdout);

    let again = one.restore(&path, "new-data", &[]).ends(1);
    assert!(
        again.stderr.contains("there is a database") && again.stderr.contains("nothing was changed"),
        "{}",
        again.stderr
    );
    assert_eq!(one.export("new-data", &[]), before);

    // By name, from where backups lie; with another installation's key it is refused.
    let other = Installation::new();
    std::fs::create_dir(one.folder.path("third")).unwrap();
    std::fs::copy(other.folder.path("data/lars.key"), one.folder.path("third/lars.key")).unwrap();
    let wrong = one.restore(&name, "third", &["--from", "backups"]).ends(1);
    assert!(wrong.stderr.contains("needs the key"), "{}", wrong.stderr);
    assert!(!one.folder.path("third/lars.db").exists() && !one.folder.path("third/lars.db.part").exists());
    let rehearsed =
        ["backup", "rehearse", &name, "--to", "backups", "--data", "data", "--identity", "identity"];
    assert!(one.folder.run(&rehearsed).ends(0).stdout.contains("can be restored"));
}

#[test]
fn a_cut_or_altered_backup_is_refused_with_what_is_wrong() {
    let one = Installation::new();
    let path = format!("backups/{}", one.back_up(&[]));
    let whole = std::fs::read(one.folder.path(&path)).unwrap();
    let mut altered = whole.clone();
    altered[whole.len() / 2] ^= 4;
    one.with_key("new");
    let cases: [(&[u8], &str); 4] = [
        (&whole[..whole.len() - 1], "its end is missing or damaged"),
        (&altered, "altered"),
        (b"", "this is no backup"),
        (b"SQLite format 3\0 and so on", "this is no backup"),
    ];
    for (content, said) in cases {
        one.folder.write("bad.age", content);
        let refused = one.restore("bad.age", "new", &[]).ends(1);
        assert!(
            refused.stderr.contains("bad.age was not restored") && refused.stderr.contains(said),
            "{}",
            refused.stderr
        );
        let mut left: Vec<_> = std::fs::read_dir(one.folder.path("new"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        left.retain(|name| name != "lars.key" && name != "lars.lock");
        assert!(left.is_empty(), "{left:?}");
    }
    one.folder.run(&["backup", "key", "--out", "other-identity"]).ends(0);
    let refused =
        one.folder.run(&["restore", &path, "--data", "new", "--identity", "other-identity"]).ends(1);
    assert!(refused.stderr.contains("sealed for another recipient"), "{}", refused.stderr);
    let refused = one.folder.run(&["restore", &path, "--data", "new", "--identity", "answers.csv"]).ends(1);
    assert!(refused.stderr.contains("holds no identity"), "{}", refused.stderr);
    let refused = one.restore("nothing.age", "new", &[]).ends(1);
    assert!(refused.stderr.contains("there is no file nothing.age"), "{}", refused.stderr);
    let nobody = one.folder.run(&["backup", "--data", "data", "--to", "backups"]).ends(1);
    assert!(nobody.stderr.contains("nobody could open"), "{}", nobody.stderr);
    let arguments = ["backup", "--data", "data", "--to", "mnt/backups", "--recipient", &one.recipient];
    let unmounted = one.folder.run(&arguments).ends(1);
    assert!(unmounted.stderr.contains("mount what belongs there"), "{}", unmounted.stderr);
    assert!(!one.folder.path("mnt").exists(), "no folder is made where a disk is missing");
}

#[test]
fn older_backups_go_only_after_a_newer_one_was_rehearsed() {
    let one = Installation::new();
    for name in [
        "lars-20200101T000000-000Z.age",
        "lars-20200102T000000-000Z.age",
        "lars-20200103T000000-000Z.age",
        "mine.age",
    ] {
        one.folder.write(&format!("backups/{name}"), "old");
    }
    // A rehearsal that cannot be done: its place is a file.
    one.folder.write("no-folder", "");
    let fixed = ["backup", "--data", "data", "--to", "backups", "--recipient", &one.recipient, "--keep", "2"];
    let failed = one.folder.run(&[&fixed[..], &["--backup-scratch", "no-folder"]].concat()).ends(1);
    assert!(failed.stderr.contains("no-folder"), "{}", failed.stderr);
    assert_eq!(one.names().len(), 4, "nothing was deleted");
    let name = one.back_up(&["--keep", "2"]);
    assert_eq!(one.names(), ["lars-20200103T000000-000Z.age", name.as_str(), "mine.age"]);
}

#[test]
fn a_backup_that_is_killed_leaves_nothing_under_its_name() {
    let one = Installation::new();
    let before = one.export("data", &[]);
    let arguments = ["backup", "--data", "data", "--to", "backups", "--recipient", &one.recipient];
    for wait in [5, 15, 25, 40, 60, 90, 130, 200] {
        let mut child =
            one.folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let whole: Vec<String> = one.names().into_iter().filter(|name| !name.contains(".part")).collect();
    for (number, name) in whole.iter().enumerate() {
        let data = format!("restored-{number}");
        one.with_key(&data);
        one.restore(&format!("backups/{name}"), &data, &[]).ends(0);
        assert_eq!(one.export(&data, &[]), before);
    }
    // A restore that is killed leaves no database under its name either, and the next one goes on.
    let path = format!("backups/{}", one.back_up(&[]));
    one.with_key("killed");
    for wait in [2, 5, 10, 20] {
        let arguments = ["restore", &path, "--data", "killed", "--identity", "identity"];
        let mut child =
            one.folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        if one.folder.path("killed/lars.db").exists() {
            break;
        }
    }
    if !one.folder.path("killed/lars.db").exists() {
        one.restore(&path, "killed", &[]).ends(0);
    }
    assert_eq!(one.export("killed", &[]), before);
}

/// A site that is served, and ends with the test.
struct Served(std::process::Child);

impl Drop for Served {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

#[test]
fn a_served_site_makes_its_backup_by_itself_and_rehearses_it() {
    let one = Installation::new();
    let arguments = [
        "serve",
        "--data",
        "data",
        "--listen",
        "127.0.0.1:0",
        "--backup-to",
        "backups",
        "--backup-recipient",
        &one.recipient,
        "--backup-keep",
        "3",
    ];
    let child = one.folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut served = Served(child);
    let begun = Instant::now();
    let acts = loop {
        assert!(begun.elapsed() < Duration::from_mins(1), "no backup came");
        let log = one.folder.run(&["audit", "export", "--data", "data"]).ends(0).stdout;
        if log.contains("rehearsed-backup") || log.contains("failed-backup") {
            break log;
        }
        std::thread::sleep(Duration::from_millis(200));
    };
    assert!(acts.contains("schedule,made-backup") && acts.contains("schedule,rehearsed-backup"), "{acts}");
    // By hand beside it, while it is served.
    std::thread::sleep(Duration::from_secs(1));
    one.back_up(&[]);
    assert_eq!(one.names().len(), 2);
    let pid = served.0.id().to_string();
    std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap();
    let ended = Instant::now();
    assert!(served.0.wait().unwrap().success() && ended.elapsed() < Duration::from_secs(10));
    let settings = one.folder.read("data/lars.settings");
    assert!(
        settings.contains("--backup-to backups\n") && settings.contains("--backup-at 02:30\n"),
        "{settings}"
    );
    // What it was served with comes back with a restore.
    one.with_key("new");
    let path = format!("backups/{}", one.names()[0]);
    assert!(one.restore(&path, "new", &[]).ends(0).stdout.contains("lars.settings"));
    assert_eq!(one.folder.read("new/lars.settings"), settings);
    // It was made today already: a new start makes no second one.
    let child = one.folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let served = Served(child);
    std::thread::sleep(Duration::from_secs(3));
    drop(served);
    assert_eq!(one.names().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_goes_to_either_engine_and_erased_people_stay_erased() {
    let one = Installation::new();
    let before = one.export("data", &[]);
    let respondent = before.lines().nth(1).unwrap().split(',').nth(2).unwrap().to_owned();
    let path = format!("backups/{}", one.back_up(&[]));
    let [case, wave] =
        [0, 1].map(|column| before.lines().nth(1).unwrap().split(',').nth(column).unwrap().to_owned());
    let erase = [
        "gdpr",
        "erase",
        "--study",
        "s",
        "--case",
        &case,
        "--wave",
        &wave,
        "--respondent",
        &respondent,
        "--data",
        "data",
    ];
    one.folder.run(&erase).ends(0);
    let after = one.export("data", &[]);
    assert_ne!(after, before);
    for (number, empty) in empty_places().await.into_iter().enumerate() {
        assert!(!ring().ids().is_empty());
        let data = format!("new-{number}");
        one.with_key(&data);
        // The list of erasures is kept apart from backups, and is newer than this one.
        let erased = one.folder.path("data/lars.erased");
        std::fs::copy(erased, one.folder.path(&format!("{data}/lars.erased"))).unwrap();
        let database = ["--database", &empty.place.url];
        one.restore(&path, &data, &database).ends(0);
        assert_eq!(one.export(&data, &database), after, "{}", empty.place.url);
        let again = one.restore(&path, &data, &database).ends(1);
        assert!(
            again.stderr.contains("there is a database") || again.stderr.contains("not empty"),
            "{}",
            again.stderr
        );
        assert_eq!(one.export(&data, &database), after);
        // And back, from the other engine to a file.
        std::fs::create_dir(one.folder.path("again")).unwrap();
        let fixed = ["backup", "--data", &data, "--to", "again", "--recipient", &one.recipient];
        let made = one.folder.run(&[&fixed[..], &database].concat()).ends(0).stdout;
        let name = made.split_whitespace().next().unwrap();
        let back = format!("back-{number}");
        one.with_key(&back);
        one.restore(&format!("again/{name}"), &back, &[]).ends(0);
        assert_eq!(one.export(&back, &[]), after);
        std::fs::remove_dir_all(one.folder.path("again")).unwrap();
        empty.gone().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_takes_backups_in_parts_and_gives_them_back() {
    let bucket = Bucket::serve().await;
    let one = Installation::new();
    let before = one.export("data", &[]);
    let run = |arguments: &[&str], secret: &str| {
        let mut command = one.folder.command(arguments);
        command.env("AWS_ACCESS_KEY_ID", Bucket::KEY).env("AWS_SECRET_ACCESS_KEY", secret);
        command.env("AWS_ENDPOINT_URL", &bucket.address).env("LARS_BACKUP_TO", "s3://backups/lars/north");
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    bucket.hold("lars/north/lars-20200101T000000-000Z.age", b"old");
    bucket.hold("lars/north/other.txt", b"not ours");
    bucket.hold("lars/lars-20200101T000000-000Z.age", b"of others");
    let make = ["backup", "--data", "data", "--recipient", &one.recipient, "--keep", "1"];
    let (status, _, stderr) = run(&make, "wrong");
    assert!(status == Some(1) && stderr.contains("SignatureDoesNotMatch"), "{stderr}");
    assert!(!stderr.contains("wrong"), "no secret is said");

    let (status, stdout, stderr) = run(&make, Bucket::SECRET);
    assert_eq!(status, Some(0), "{stderr}");
    let name = stdout.split_whitespace().next().unwrap().to_owned();
    let held = bucket.names();
    assert_eq!(
        held,
        [
            "lars/lars-20200101T000000-000Z.age".to_owned(),
            format!("lars/north/{name}"),
            "lars/north/other.txt".to_owned()
        ]
    );
    assert_eq!(std::fs::read_dir(one.folder.path("data/backup")).unwrap().count(), 0, "no copy stays here");
    let (_, listed, _) = run(&["backup", "list"], Bucket::SECRET);
    assert!(listed.starts_with(&name), "{listed}");

    one.with_key("new");
    let restore = ["restore", &name, "--data", "new", "--identity", "identity"];
    let (status, _, stderr) = run(&restore, Bucket::SECRET);
    assert_eq!(status, Some(0), "{stderr}");
    assert_eq!(one.export("new", &[]), before);
    let (status, _, stderr) = run(
        &["restore", "lars-20200101T000000-000Z.age", "--data", "newer", "--identity", "identity"],
        Bucket::SECRET,
    );
    assert_eq!(status, Some(1), "{stderr}");
}
