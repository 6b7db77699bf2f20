//! `lars gdpr`: rules, erasure on request, restored backups, retention.

use crate::program::{Folder, file, rows};

const STUDY: [&str; 4] = ["--study", "s", "--data", "data"];

fn filled() -> Folder {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.run(&["import", "responses", "answers.csv", "--study", "s", "--data", "data"]).ends(0);
    folder
}

fn export(folder: &Folder) -> String {
    folder.run(&[&["export", "responses", "--out", "out.csv"], &STUDY[..]].concat()).ends(0);
    folder.read("out.csv")
}

/// Case, wave and respondent of the first rating.
fn first(export: &str) -> [String; 3] {
    let row: Vec<&str> = export.lines().nth(1).unwrap().split(',').collect();
    [row[0], row[1], row[2]].map(str::to_owned)
}

/// Puts the database of one folder in the place of another's, with its journal and without anything else.
fn copy_database(folder: &Folder, from: &str, to: &str) {
    std::fs::create_dir_all(folder.path(to)).unwrap();
    for name in ["lars.db", "lars.db-wal", "lars.db-shm"] {
        let (from, to) = (folder.path(&format!("{from}/{name}")), folder.path(&format!("{to}/{name}")));
        std::fs::remove_file(&to).ok();
        if from.exists() {
            std::fs::copy(from, to).unwrap();
        }
    }
}

#[test]
fn what_was_erased_does_not_come_back_with_a_backup() {
    let folder = filled();
    let before = export(&folder);
    let [case, wave, respondent] = first(&before);
    copy_database(&folder, "data", "backup");
    let erase = ["gdpr", "erase", "--case", &case, "--wave", &wave, "--respondent", &respondent];
    folder.run(&[&erase[..], &STUDY[..]].concat()).ends(0);
    let again = folder.run(&[&erase[..], &STUDY[..]].concat()).ends(2);
    assert!(again.stderr.contains("nothing was erased"), "{}", again.stderr);
    let after = export(&folder);
    let of_person =
        |text: &str| text.lines().filter(|line| line.contains(&format!(",{respondent},"))).count();
    assert!(of_person(&before) > 0);
    assert_eq!((of_person(&after), after.lines().count()), (0, before.lines().count() - of_person(&before)));

    copy_database(&folder, "backup", "data");
    let ran = folder.run(&[&["export", "responses", "--out", "restored.csv"], &STUDY[..]].concat()).ends(0);
    assert!(ran.stderr.contains("1 responses and 0 accounts were erased again"), "{}", ran.stderr);
    assert_eq!(folder.read("restored.csv"), after);
    let ran = folder.run(&["gdpr", "apply-tombstones", "--data", "data"]).ends(0);
    assert!(ran.stdout.starts_with("0 responses"), "{}", ran.stdout);
    let log = folder.run(&["audit", "export", "--data", "data"]).ends(0).stdout;
    assert_eq!(log.lines().filter(|line| line.contains("deleted-response")).count(), 1, "{log}");
}

#[test]
fn rules_are_set_and_an_open_wave_is_never_past_its_time() {
    let folder = filled();
    let rules = |more: &[&str]| folder.run(&[&["gdpr", "rules"], more, &STUDY[..]].concat());
    assert!(rules(&[]).ends(0).stdout.contains("basis      not set"));
    let said = rules(&[
        "--basis",
        "public-task",
        "--retention",
        "24",
        "--contact",
        "Region, +371 1",
        "--own-results",
        "no",
    ])
    .ends(0)
    .stdout;
    assert_eq!(said, rules(&[]).ends(0).stdout);
    assert!(
        said.contains("basis      public-task") && said.contains("24 months; a wave has no closing time yet"),
        "{said}"
    );
    assert!(said.contains("contact    Region, +371 1"), "{said}");
    assert!(said.contains("results    not shown to respondents"), "{said}");
    rules(&["--basis", "because"]).ends(2);
    rules(&["--retention", "1201"]).ends(2);
    let before = export(&folder);
    let ran = folder.run(&["gdpr", "retention", "--data", "data"]).ends(0);
    assert_eq!(ran.stdout, "0 responses were past their time and are erased\n");
    assert_eq!(export(&folder), before);
    assert!(rules(&["--retention", "0"]).ends(0).stdout.contains("retention  not set"));
}

#[test]
fn what_is_past_its_time_is_listed_and_then_erased() {
    let folder = filled();
    let rules = ["gdpr", "rules", "--retention", "1"];
    folder.run(&[&rules[..], &STUDY[..]].concat()).ends(0);
    let ring = lars_store::Ring::parse(&folder.read("data/lars.key")).unwrap();
    let url = format!("sqlite:{}", folder.path("data/lars.db").display());
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = lars_store::Store::open(&url, ring).await.unwrap();
        let mut study = store.study("s").await.unwrap().unwrap();
        for wave in &mut study.waves {
            wave.closes = Some("2024-01-31T00:00:00Z".parse().unwrap());
        }
        store.save_study(&study).await.unwrap();
        store.close().await;
    });
    let before = export(&folder);
    let listed = folder.run(&["gdpr", "retention", "--dry-run", "--data", "data"]).ends(0).stdout;
    let [case, wave, respondent] = first(&before);
    assert!(listed.contains(&format!("s {case} {wave} {respondent} until 2024-02-29T00:00:00Z")), "{listed}");
    assert!(listed.ends_with("responses are past their time; nothing was erased\n"), "{listed}");
    assert_eq!(export(&folder), before);
    let erased = folder.run(&["gdpr", "retention", "--data", "data"]).ends(0).stdout;
    assert_eq!(erased.lines().count(), listed.lines().count());
    assert_eq!(export(&folder).lines().count(), 1, "the header alone");
    let again = folder.run(&["gdpr", "retention", "--data", "data"]).ends(0).stdout;
    assert!(again.starts_with("0 responses"), "{again}");
}
