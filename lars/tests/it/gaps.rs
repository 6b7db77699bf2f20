//! `lars gaps` on good files: the form of its results, and that the same answers give the same bytes.
//!
//! Faulty files are in `faults`, other forms of files in `forms`.

use serde_json::Value;

use crate::program::{Folder, HEADER, file, rows};

/// The fields of a record, as they were agreed.
const FIELDS: [&str; 25] = [
    "case",
    "wave",
    "helix",
    "partner",
    "level",
    "item",
    "n",
    "mean_expectation",
    "mean_experience",
    "mean_gap",
    "median_gap",
    "sd_gap",
    "t_low",
    "t_high",
    "bca_low",
    "bca_high",
    "wilcoxon_w",
    "wilcoxon_p",
    "q",
    "rank_biserial",
    "share_positive",
    "share_no_contact",
    "share_dont_know",
    "class",
    "within_noise",
];

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows()));
    folder
}

pub fn cells(json: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(json).unwrap();
    assert_eq!(file.as_object().unwrap().len(), 2, "options and cells");
    assert_eq!(file["options"]["sign"], "gap = expectation - experience");
    file["cells"].as_array().unwrap().clone()
}

#[test]
fn a_record_has_the_agreed_fields_in_order() {
    let folder = folder();
    let json = folder.run(&["gaps", "answers.csv"]).ends(0).stdout;
    let cells = cells(&json);
    assert_eq!(cells.len(), 4);
    for cell in &cells {
        let extra: Vec<&String> =
            cell.as_object().unwrap().keys().filter(|key| !FIELDS.contains(&key.as_str())).collect();
        let allowed = |name: &str| {
            ["suppressed", "interval_method", "certainty"].contains(&name)
                || name.strip_suffix("_undefined").is_some_and(|field| cell[field].is_null())
        };
        assert!(extra.iter().all(|name| allowed(name)), "{extra:?}");
        assert!(FIELDS.iter().all(|field| cell.get(field).is_some()), "{cell}");
    }
    let record = json.lines().find(|line| line.starts_with("{\"case\"")).unwrap();
    let places: Vec<usize> =
        FIELDS.iter().map(|field| record.find(&format!("\"{field}\": ")).unwrap()).collect();
    assert!(places.is_sorted(), "{record}");
}

#[test]
fn numbers_are_those_worked_out_by_hand() {
    let folder = Folder::new();
    let pairs = [(8, 5), (7, 5), (9, 5), (6, 7)];
    let rows: Vec<String> = pairs
        .iter()
        .enumerate()
        .map(|(place, (e, x))| format!("north,2024,r{place},company,research,regional,relation,{e},{x},"))
        .collect();
    folder.write("four.csv", file(&rows));
    let cells = cells(&folder.run(&["gaps", "four.csv"]).ends(0).stdout);
    let cell = &cells[0];
    assert_eq!((&cell["n"], &cell["mean_gap"], &cell["median_gap"]), (&4.into(), &2.0.into(), &2.5.into()));
    assert_eq!((&cell["mean_expectation"], &cell["mean_experience"]), (&7.5.into(), &5.5.into()));
    assert_eq!(
        (&cell["share_positive"], &cell["wilcoxon_p"], &cell["q"]),
        (&0.75.into(), &0.25.into(), &0.25.into())
    );
    assert_eq!((&cell["class"], &cell["within_noise"]), (&"unmet".into(), &true.into()));
    assert_eq!(cell["certainty"], "cannot-tell");
    assert_eq!((&cell["bca_low"], &cell["bca_low_undefined"]), (&Value::Null, &"TooFew".into()));
    assert!((cell["sd_gap"].as_f64().unwrap() - (14.0_f64 / 3.0).sqrt()).abs() < 1e-12);
}

#[test]
fn csv_holds_the_same_records() {
    let folder = folder();
    let json = cells(&folder.run(&["gaps", "answers.csv"]).ends(0).stdout);
    let text = folder.run(&["gaps", "answers.csv", "--format", "csv"]).ends(0).stdout;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header[..25], FIELDS);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), json.len());
    for (row, cell) in rows.iter().zip(&json) {
        for (field, value) in FIELDS.iter().zip(row) {
            let expected = match &cell[*field] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            assert_eq!(value, expected, "{field}");
        }
    }
}

#[test]
fn html_loads_nothing_from_anywhere() {
    let folder = folder();
    let html = folder.run(&["gaps", "answers.csv", "--format", "html"]).ends(0).stdout;
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<svg") && html.contains("<table"));
    for attribute in ["src=\"", "href=\"", "srcset=\"", "data=\"", "action=\""] {
        for (place, _) in html.match_indices(attribute) {
            let value = html[place + attribute.len()..].split('"').next().unwrap();
            assert!(value.starts_with('#') || value.starts_with("data:"), "{attribute}{value}");
        }
    }
    for load in ["<link", "<iframe", "@import", "url(http", "url(//", "<script src"] {
        assert!(!html.contains(load), "{load}");
    }
    assert!(html.contains("<html lang=\"en\""));
    let finnish = folder.run(&["gaps", "answers.csv", "--format", "html", "--lang", "fi"]).ends(0).stdout;
    assert!(finnish.contains("<html lang=\"fi\""));
    folder.run(&["gaps", "answers.csv", "--format", "html", "--lang", "xx"]).ends(2);
}

#[test]
fn dots_of_single_people_can_be_left_out() {
    let folder = folder();
    let with = folder.run(&["gaps", "answers.csv", "--format", "html"]).ends(0).stdout;
    let without = folder.run(&["gaps", "answers.csv", "--format", "html", "--no-dots"]).ends(0).stdout;
    let dots = |html: &str| html.matches("h0").count();
    assert!(dots(&without) + 14 <= dots(&with), "{} {}", dots(&without), dots(&with));
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let folder = folder();
    let forward = folder.run(&["gaps", "answers.csv", "--seed", "7"]).ends(0).stdout;
    assert_eq!(folder.run(&["gaps", "answers.csv", "--seed", "7"]).ends(0).stdout, forward);
    let mut other = rows();
    other.reverse();
    other.rotate_left(5);
    folder.write("answers.csv", file(&other));
    for format in ["json", "csv", "html"] {
        let arguments = ["gaps", "answers.csv", "--seed", "7", "--format", format];
        let turned = folder.run(&arguments).ends(0).stdout;
        folder.write("answers.csv", file(&rows()));
        assert!(folder.run(&arguments).ends(0).stdout == turned, "{format} depends on the order of rows");
        folder.write("answers.csv", file(&other));
    }
    let without = cells(&folder.run(&["gaps", "answers.csv", "--no-bootstrap"]).ends(0).stdout);
    assert_eq!(without[0]["bca_low_undefined"], "NotRequested");
    assert_eq!(without[0]["t_low"], cells(&forward)[0]["t_low"]);
}

#[test]
fn small_cells_carry_no_numbers() {
    let folder = folder();
    let json = cells(&folder.run(&["gaps", "answers.csv"]).ends(0).stdout);
    let hidden: Vec<&Value> = json.iter().filter(|cell| cell["helix"] == "research").collect();
    assert_eq!(hidden.len(), 2);
    for cell in hidden {
        assert_eq!(cell["suppressed"], true);
        assert!(FIELDS[6..].iter().all(|field| cell[*field].is_null()), "{cell}");
        assert!(cell["interval_method"].is_null());
        assert_eq!(cell.as_object().unwrap().len(), 28, "no reason tells how many there are");
    }
    // Other answers of the same three people leave every form of the result as it is.
    let changed: Vec<String> = rows()
        .into_iter()
        .map(|row| {
            if row.contains(",research-") {
                row.rsplitn(4, ',').last().unwrap().to_owned() + ",1,10,"
            } else {
                row
            }
        })
        .collect();
    assert_ne!(changed, rows());
    for format in ["json", "csv", "html"] {
        let arguments = ["gaps", "answers.csv", "--format", format];
        let before = folder.run(&arguments).ends(0).stdout;
        folder.write("answers.csv", file(&changed));
        assert!(folder.run(&arguments).ends(0).stdout == before, "{format} tells of hidden answers");
        folder.write("answers.csv", file(&rows()));
    }
    let shown = cells(&folder.run(&["gaps", "answers.csv", "--min-n", "3"]).ends(0).stdout);
    assert!(shown.iter().all(|cell| cell["suppressed"] == false));
}

#[test]
fn nobody_can_ask_for_cells_of_two() {
    let folder = folder();
    for k in ["2", "1", "0", "-1", "x"] {
        let ran = folder.run(&["gaps", "answers.csv", &format!("--min-n={k}"), "--out", "out.json"]).ends(2);
        assert!(ran.stdout.is_empty() && ran.stderr.contains("--min-n"), "{k}: {}", ran.stderr);
    }
    assert_eq!(folder.names(), ["answers.csv"]);
}

#[test]
fn coarser_cells_count_people() {
    let folder = folder();
    let people = cells(&folder.run(&["gaps", "answers.csv", "--by", "case,helix", "--alone"]).ends(0).stdout);
    assert_eq!((people.len(), &people[0]["n"], &people[0]["partner"]), (2, &7.into(), &Value::Null));
    let ratings = ["gaps", "answers.csv", "--by", "case,helix", "--alone", "--unit", "rating"];
    let ratings = cells(&folder.run(&ratings).ends(0).stdout);
    assert_eq!((&ratings[0]["n"], &ratings[0]["mean_gap"]), (&14.into(), &people[0]["mean_gap"]));
    assert_eq!(ratings[1]["suppressed"], true, "six ratings of three people");
    folder.run(&["gaps", "answers.csv", "--by", "helix,colour"]).ends(2);
}

/// Four companies and one research group, whose answers were 5 × 8.4 − 4 × 8.0 = 10 from two groupings.
#[test]
fn two_groupings_of_one_file_give_nobody_away() {
    let folder = Folder::new();
    let row = |number: usize, helix: &str, e: u8, x: u8| {
        format!("north,2024,r{number},{helix},company,regional,relation,{e},{x},")
    };
    let four = [(8, 5), (7, 2), (9, 7), (8, 4)];
    let mut rows: Vec<String> =
        (0..).zip(four).map(|(number, (e, x))| row(number, "company", e, x)).collect();
    rows.push(row(4, "research", 10, 1));
    folder.write("answers.csv", file(&rows));
    let by = |by: &str| cells(&folder.run(&["gaps", "answers.csv", "--by", by]).ends(0).stdout);
    let mean = |cell: &Value| cell["mean_expectation"].as_f64();
    assert_eq!(by("case,helix,partner,level").iter().map(mean).collect::<Vec<_>>(), [Some(8.0), None]);
    for total in ["case,partner,level", "partner,level", "level,wave,partner"] {
        assert_eq!(by(total).iter().map(mean).collect::<Vec<_>>(), [None], "{total}");
    }
    // Three more of another helix: the rest of the total is four people then, but with --min-n 3 the three are shown, and the one is left.
    rows.extend(
        [(5, 3), (2, 2), (6, 9)].into_iter().zip(5..).map(|((e, x), number)| row(number, "citizens", e, x)),
    );
    folder.write("answers.csv", file(&rows));
    assert_eq!(by("case,partner,level").iter().map(mean).collect::<Vec<_>>(), [None]);
    let with_3 = cells(&folder.run(&["gaps", "answers.csv", "--min-n", "3"]).ends(0).stdout);
    assert_eq!(with_3.iter().filter(|cell| mean(cell).is_some()).count(), 2, "the four and the three");
    // Three more beside the one: whatever --min-n is, the rest is nobody or four.
    rows.extend(
        [(5, 3), (2, 2), (6, 9)].into_iter().zip(8..).map(|((e, x), number)| row(number, "research", e, x)),
    );
    folder.write("answers.csv", file(&rows));
    let total = by("case,partner,level").iter().map(mean).collect::<Vec<_>>();
    assert!(total[0].is_none(), "three citizens are left with 4, and 3 would show them: {total:?}");
    rows.push(row(11, "citizens", 7, 7));
    folder.write("answers.csv", file(&rows));
    let total = by("case,partner,level").iter().map(|cell| cell["n"].as_u64()).collect::<Vec<_>>();
    assert_eq!(total, [Some(12)]);
    assert_eq!(by("helix,partner,level").len(), 3);
    rows.truncate(8);
    folder.write("answers.csv", file(&rows));
    assert_eq!(by("helix,partner,level").iter().map(mean).collect::<Vec<_>>(), [None, Some(8.0), None]);
}

#[test]
fn other_groupings_are_refused_unless_they_stand_alone() {
    let folder = folder();
    for by in ["case,helix", "helix", "case,helix,partner", "level", "wave"] {
        let ran = folder.run(&["gaps", "answers.csv", "--by", by, "--out", "out.json"]).ends(2);
        assert!(
            ran.stdout.is_empty() && ran.stderr.contains(&format!("--by {by}: not computed")),
            "{}",
            ran.stderr
        );
        assert!(
            ran.stderr.contains("--by helix,partner,level\n") && ran.stderr.contains("--alone"),
            "{}",
            ran.stderr
        );
        assert_eq!(folder.names(), ["answers.csv"]);
        let alone = folder.run(&["gaps", "answers.csv", "--by", by, "--alone"]).ends(0);
        assert!(
            alone.stderr.contains("safe only by themselves") && !alone.stdout.is_empty(),
            "{}",
            alone.stderr
        );
    }
}

#[test]
fn wave_and_item_always_part_cells() {
    let folder = Folder::new();
    let mut all = rows();
    all.extend(rows().iter().map(|row| row.replace(",2024,", ",2025,")));
    all.extend(rows().iter().map(|row| row.replace(",relation,", ",trust,")));
    folder.write("answers.csv", file(&all));
    let cells = cells(&folder.run(&["gaps", "answers.csv", "--by", "helix", "--alone"]).ends(0).stdout);
    assert_eq!(cells.len(), 6);
    let respondents =
        &serde_json::from_str::<Value>(&folder.run(&["gaps", "answers.csv"]).stdout).unwrap()["options"];
    assert_eq!((&respondents["respondents"], &respondents["rows"]), (&10.into(), &60.into()));
}

#[test]
fn out_is_replaced_whole() {
    let folder = folder();
    folder.write("gaps.json", "older and longer than anything\n".repeat(1000));
    let printed = folder.run(&["gaps", "answers.csv"]).ends(0).stdout;
    let ran = folder.run(&["gaps", "answers.csv", "--out", "gaps.json"]).ends(0);
    assert_eq!((ran.stdout.as_str(), folder.read("gaps.json")), ("", printed));
    assert_eq!(folder.names(), ["answers.csv", "gaps.json"]);
    folder.run(&["gaps", "answers.csv", "--out", "nowhere/gaps.json"]).ends(1);
}

#[test]
fn no_contact_and_dont_know_are_shares_and_no_numbers() {
    let folder = folder();
    let mut all = rows();
    all.push("north,2024,company-7,company,company,regional,relation,8,no-contact,".to_owned());
    all.push("north,2024,company-8,company,company,regional,relation,dont-know,5,3".to_owned());
    all.push("north,2024,company-9,company,company,regional,relation,,,3".to_owned());
    folder.write("answers.csv", file(&all));
    let cell = &cells(&folder.run(&["gaps", "answers.csv"]).ends(0).stdout)[0];
    assert_eq!(cell["n"], 7);
    assert_eq!(
        (&cell["share_no_contact"], &cell["share_dont_know"]),
        (&(1.0 / 9.0).into(), &(1.0 / 9.0).into())
    );
}

#[test]
fn a_file_of_a_header_alone_has_no_cells() {
    let folder = Folder::new();
    folder.write("answers.csv", HEADER);
    assert!(cells(&folder.run(&["gaps", "answers.csv"]).ends(0).stdout).is_empty());
    let html = folder.run(&["gaps", "answers.csv", "--format", "html"]).ends(0).stdout;
    assert!(html.contains("<h1"));
}

#[test]
fn a_mean_gap_of_exactly_one_is_unmet_also_where_it_is_a_mean_of_thirds() {
    // Six people who rate three relations each: sums of gaps 1, 5, 2, 4, 1, 5 over three, so the mean gap is exactly 1.
    let gaps = [[1, 0, 0], [2, 2, 1], [1, 1, 0], [2, 1, 1], [0, 1, 0], [1, 2, 2]];
    let levels = ["regional", "national", "international"];
    let row = |(person, gaps): (usize, &[u8; 3])| {
        levels
            .iter()
            .zip(gaps)
            .map(move |(level, gap)| {
                format!("north,2024,r{person},company,research,{level},relation,{},3,", 3 + gap)
            })
            .collect::<Vec<_>>()
    };
    let rows: Vec<String> = gaps.iter().enumerate().flat_map(row).collect();
    let folder = Folder::new();
    folder.write("answers.csv", file(&rows));
    let by = ["gaps", "answers.csv", "--by", "case,helix,partner", "--alone"];
    let cells = cells(&folder.run(&by).ends(0).stdout);
    assert_eq!((&cells[0]["n"], &cells[0]["mean_gap"]), (&6.into(), &1.0.into()));
    assert_eq!((&cells[0]["class"], &cells[0]["interval_method"]), (&"unmet".into(), &"exact".into()));
}

#[test]
fn quoted_and_plain_cells_are_the_same_also_across_blocks() {
    let folder = Folder::new();
    let rows: Vec<String> = (0..9_000)
        .map(|person| {
            let (e, x) = (1 + person % 10, 1 + person / 10 % 10);
            format!("north,2024,person-{person},company,research,regional,relation,{e},{x},")
        })
        .collect();
    folder.write("answers.csv", file(&rows));
    let plain = folder.run(&["gaps", "answers.csv"]).ends(0).stdout;
    let quoted: Vec<String> = rows.iter().map(|row| row.replace(",company,", ",\"company\",")).collect();
    folder.write("answers.csv", file(&quoted));
    assert_eq!(folder.run(&["gaps", "answers.csv"]).ends(0).stdout, plain);
    folder.write("answers.csv", file(&rows).replace('\n', "\r\n") + "\r\n");
    assert_eq!(folder.run(&["gaps", "answers.csv"]).ends(0).stdout, plain);
    // The last row stands again: its first line is told, as far down as it is.
    folder.write("answers.csv", file(&quoted) + &rows[8_999] + "\n");
    let told = folder.run(&["gaps", "answers.csv"]).ends(2).stderr;
    assert!(
        told.contains("line 9002, column respondent") && told.contains("line 9001 has it already"),
        "{told}"
    );
}
