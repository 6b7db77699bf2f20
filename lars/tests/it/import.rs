//! `lars import` and `lars export`: nothing is lost, nothing is changed twice, a fault changes nothing at all.
//!
//! Faults that a file has on its own are in `faults`.

use crate::program::{Folder, file, rows};

/// Every kind of score, codes with commas and quotes, two cases and waves.
fn everything() -> String {
    let mut all = rows();
    let scores = [
        ("no-contact", "no-contact", ""),
        ("8", "no-contact", "dont-know"),
        ("dont-know", "dont-know", "10"),
        ("", "", "7"),
        ("9", "", ""),
        ("", "1", ""),
        ("", "", ""),
    ];
    for (place, (e, x, i)) in scores.into_iter().enumerate() {
        all.push(format!("south,2025,r{place},research,company,national,trust,{e},{x},{i}"));
    }
    all.push("south,2025,\"Õ, \"\"q\"\" & <b>\",research,company,national,trust,3,4,5".to_owned());
    file(&all)
}

fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].sort_unstable();
    lines
}

#[test]
fn a_round_trip_loses_nothing() {
    let folder = Folder::new();
    folder.write("answers.csv", everything());
    let ran = folder.import("one", "answers.csv", &[]).ends(0);
    assert!(ran.stdout.contains("28; new responses: 18"), "{}", ran.stdout);
    let first = folder.export("one");
    assert_eq!(sorted(&first), sorted(&everything()));
    folder.write("first.csv", &first);
    folder.import("two", "first.csv", &[]).ends(0);
    assert!(folder.export("two") == first, "the second export differs from the first");
    let to_file = ["export", "responses", "--study", "biogas", "--out", "out.csv"];
    folder.on_data("two", &to_file).ends(0);
    assert_eq!(folder.read("out.csv"), first);
    assert!(!folder.names().contains(&"out.csv.part".to_owned()));
}

#[test]
fn the_same_answers_twice_change_nothing_and_say_so() {
    let folder = Folder::new();
    folder.write("answers.csv", everything());
    folder.import("data", "answers.csv", &[]).ends(0);
    let before = folder.export("data");
    let again = folder.import("data", "answers.csv", &[]).ends(0);
    assert!(
        again.stdout.contains("already") && again.stdout.contains("nothing was changed"),
        "{}",
        again.stdout
    );
    // The same answers in another order: another file, the same nothing.
    let mut lines: Vec<String> = everything().lines().skip(1).map(str::to_owned).collect();
    lines.reverse();
    folder.write("turned.csv", file(&lines));
    let turned = folder.import("data", "turned.csv", &[]).ends(0);
    assert!(turned.stdout.contains("nothing was changed"), "{}", turned.stdout);
    assert_eq!(folder.export("data"), before);
}

#[test]
fn more_answers_are_added_to_those_there_are() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()[..10]));
    folder.import("data", "answers.csv", &[]).ends(0);
    folder.write("answers.csv", file(&rows()));
    let ran = folder.import("data", "answers.csv", &[]);
    // The three research groups are a helix that the edition, made from the first file, does not have.
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("column helix, value \"research\""), "{}", ran.stderr);
    folder.write("answers.csv", file(&rows()[..14]));
    let ran = folder.import("data", "answers.csv", &[]).ends(0);
    assert!(ran.stdout.contains(": 4; new responses: 2; there already: 10"), "{}", ran.stdout);
    assert_eq!(sorted(&folder.export("data")), sorted(&file(&rows()[..14])));
}

#[test]
fn a_dry_run_changes_nothing() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    let dry = folder.import("data", "answers.csv", &["--dry-run"]).ends(0);
    assert!(dry.stdout.contains("dry run") && dry.stdout.contains("20; new"), "{}", dry.stdout);
    let none = folder.on_data("data", &["export", "responses", "--study", "biogas"]).ends(2);
    assert!(none.stderr.contains("no study"), "{}", none.stderr);
    folder.import("data", "answers.csv", &[]).ends(0);
    let before = folder.export("data");
    folder.write("answers.csv", everything());
    folder.import("data", "answers.csv", &["--dry-run"]).ends(2);
    folder.write("answers.csv", file(&rows()).replace("north", "west"));
    folder.import("data", "answers.csv", &["--dry-run", "--extend"]).ends(0);
    assert_eq!(folder.export("data"), before);
    let again = folder.import("data", "answers.csv", &[]).ends(2);
    assert!(again.stderr.contains("\"west\""), "the dry run did not add the case either: {}", again.stderr);
}

#[test]
fn a_faulty_file_leaves_the_database_as_it_was() {
    let folder = Folder::new();
    folder.write("bad.csv", file(&rows()) + "north,2024,x,company,company,regional,relation,8,99,\n");
    folder.import("data", "bad.csv", &[]).ends(2);
    let none = folder.on_data("data", &["export", "responses", "--study", "biogas"]).ends(2);
    assert!(none.stderr.contains("there is none yet"), "no study was made: {}", none.stderr);
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    let before = folder.export("data");
    folder.import("data", "bad.csv", &[]).ends(2);
    assert_eq!(folder.export("data"), before);
}

#[test]
fn new_cases_and_waves_need_a_word() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    for (old, new, column) in [("north", "west", "case"), ("2024", "2025", "wave")] {
        folder.write("more.csv", file(&rows()).replace(old, new));
        let refused = folder.import("data", "more.csv", &[]).ends(2);
        let place = format!("line 2, column {column}, value {new:?}");
        assert!(refused.stderr.contains(&place) && refused.stderr.contains("--extend"), "{}", refused.stderr);
        let ran = folder.import("data", "more.csv", &["--extend"]).ends(0);
        assert!(ran.stdout.contains(&format!("{column} {new} is new")), "{}", ran.stdout);
    }
    assert_eq!(folder.export("data").lines().count(), 61);
    folder.write("more.csv", file(&rows()).replace("relation", "colour"));
    let refused = folder.import("data", "more.csv", &["--extend"]).ends(2);
    assert!(
        refused.stderr.contains("column item"),
        "codes of the edition are never added: {}",
        refused.stderr
    );
}

#[test]
fn a_stored_rating_is_never_changed() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    let before = folder.export("data");
    let mut other = rows();
    other[4] = other[4].rsplitn(4, ',').last().unwrap().to_owned() + ",1,1,1";
    other.push("north,2024,new,company,company,regional,relation,8,5,".to_owned());
    folder.write("answers.csv", file(&other));
    let refused = folder.import("data", "answers.csv", &[]).ends(2);
    assert!(refused.stderr.contains("line 6,") && refused.stderr.contains("\"1,1,1\""), "{}", refused.stderr);
    assert!(refused.stderr.contains("1 fault"), "{}", refused.stderr);
    assert_eq!(folder.export("data"), before, "the good row of the same file was not taken either");
    let moved = file(&rows()).replace("company-0,company,company", "company-0,research,company");
    folder.write("answers.csv", moved.replace("company-0,company,research", "company-0,research,research"));
    let refused = folder.import("data", "answers.csv", &[]).ends(2);
    assert!(refused.stderr.contains("column helix, value \"research\""), "{}", refused.stderr);
    assert_eq!(folder.export("data"), before);
}

#[test]
fn gaps_of_an_export_are_those_of_the_file() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    let direct = folder.run(&["gaps", "answers.csv"]).ends(0).stdout;
    folder.write("answers.csv", folder.export("data"));
    assert_eq!(folder.run(&["gaps", "answers.csv"]).ends(0).stdout, direct);
}

#[test]
fn a_study_has_a_plain_name() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    for name in ["Biogas", "bio gas", "-a", "", "../x", "õ"] {
        let study = format!("--study={name}");
        let ran = folder.on_data("data", &["import", "responses", "answers.csv", &study]).ends(2);
        assert!(ran.stderr.contains("--study"), "{name}: {}", ran.stderr);
    }
}

#[test]
fn links_from_the_command_line_are_for_known_places() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    let invite = |case, wave, helix, count| {
        let arguments = [
            "invite", "--study", "biogas", "--case", case, "--wave", wave, "--helix", helix, "--count", count,
        ];
        folder.on_data("data", &arguments)
    };
    let made = invite("north", "2024", "company", "3").ends(0).stdout;
    let lines: Vec<&str> = made.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with("company-001\t/en/answer/"), "{made}");
    let code = lines[0].split('\t').nth(2).unwrap();
    assert!(lars_domain::ask::reach::short_code::ShortCode::parse(code).is_some(), "{made}");
    for (case, wave, helix, count) in [
        ("west", "2024", "company", "1"),
        ("north", "1999", "company", "1"),
        ("north", "2024", "people", "1"),
        ("north", "2024", "company", "0"),
    ] {
        assert!(invite(case, wave, helix, count).ends(2).stdout.is_empty());
    }
    assert_eq!(sorted(&folder.export("data")), sorted(&file(&rows())), "an invitation is not an answer");
}

#[test]
fn stakeholders_come_whole_or_not_at_all_and_lie_sealed() {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder.import("data", "answers.csv", &[]).ends(0);
    let take = |name: &str, more: &[&str]| {
        let mut words =
            vec!["import", "stakeholders", name, "--study", "biogas", "--justification", "known to us"];
        words.extend(more);
        folder.on_data("data", &words)
    };
    folder.write("bad.csv", "organisation,helix,case,power\nSecret Mill,company,north,5\n,firm,mars,9\n");
    let refused = take("bad.csv", &[]).ends(2);
    for part in ["nothing was changed", "line 3, column power", "“9”"] {
        assert!(refused.stderr.contains(part), "{part}: {}", refused.stderr);
    }
    let good = "organisation;helix;case;contact\r\nSecret Mill;company;north;Anna Secretperson\r\n";
    folder.write("good.csv", good);
    let dry = take("good.csv", &["--dry-run"]).ends(0);
    assert!(dry.stdout.contains("1 stakeholders would be added"), "{}", dry.stdout);
    let taken = take("good.csv", &[]).ends(0);
    assert!(taken.stdout.contains("1 stakeholders added, 0 were"), "{}", taken.stdout);
    let again = take("good.csv", &[]).ends(0);
    assert!(again.stdout.contains("0 stakeholders added, 1 were"), "{}", again.stdout);
    let bytes = std::fs::read(folder.path("data/lars.db")).unwrap();
    for plain in ["Secret Mill", "Secretperson", "known to us"] {
        let found = bytes.windows(plain.len()).any(|window| window == plain.as_bytes());
        assert!(!found, "{plain} lies open in the database");
    }
}

#[test]
fn messages_that_came_back_are_told_apart_and_none_of_them_is_a_fault() {
    let folder = Folder::new();
    let report = |id: &str| {
        format!(
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\
            Reporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}@y>\n\n--b--\n"
        )
    };
    folder.write("ours.eml", report("lars.0190"));
    folder.write("other.eml", report("0190"));
    folder.write("away.eml", "From: aino@firm.example\n\nI am away.");
    let ran = folder.on_data("d", &["import", "bounces", "ours.eml", "other.eml", "away.eml"]).ends(0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "ours.eml: a letter came back that is not known here, or was noted already",
            "other.eml: a delivery report, but not about a letter from here",
            "away.eml: no delivery report"
        ]
    );
    let empty = folder.on_data("d", &["import", "bounces"]).ends(0);
    assert_eq!(empty.stdout, "standard input: no delivery report\n");
    let gone = folder.on_data("d", &["import", "bounces", "gone.eml"]).ends(1);
    assert!(gone.stderr.contains("could not open gone.eml"), "{}", gone.stderr);
}
