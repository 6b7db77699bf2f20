//! Every measure on every table of tiny numbers: it gives a table or refuses the file, and what it gives are numbers or reasons.
//!
//! The measures are called as the command line calls them, in this process: thousands of programs would take minutes to start. What the numbers are is
//! checked in `lars-measure`.

#![expect(clippy::format_push_string, reason = "tables of a few lines read best so")]

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use clap::Parser;
use serde_json::Value;

use super::Measure;
use lars_view::file::Refused;

#[derive(Debug, Parser)]
struct Line {
    #[command(flatten)]
    measure: Measure,
}

/// A folder with one table, in the forms that measures take.
struct Tables {
    folder: tempfile::TempDir,
    what: String,
}

impl Tables {
    fn new(columns: usize, entries: &[String]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let rows: Vec<&[String]> = entries.chunks(columns).collect();
        let name = |at: usize| char::from(b'a' + u8::try_from(at).unwrap_or(25));
        let heads: Vec<String> = (0..columns).map(|at| format!("c{at}")).collect();
        let mut wide = format!("row,{}\n", heads.join(","));
        let (mut long, mut ties) = (String::from("value,group,helix\n"), String::from("from,to,weight\n"));
        let (mut pairs, mut groups) =
            (String::from("expectation,experience,case\n"), String::from("node,group\n"));
        for (at, row) in rows.iter().enumerate() {
            wide += &format!("{},{}\n", name(at), row.join(","));
            groups += &format!("{},g{}\n", name(at), at % 2);
            for (column, entry) in row.iter().enumerate() {
                long += &format!("{entry},g{at},h{column}\n");
                // Ties between the same nodes, whatever the shape: the row's and the column's letter.
                if !entry.is_empty() {
                    ties += &format!("{},{},{entry}\n", name(at), name(column));
                }
            }
            pairs += &format!("{},{},g{}\n", row[0], row.get(1).unwrap_or(&row[0]), at % 2);
        }
        for (name, text) in
            [("wide", wide), ("long", long), ("ties", ties), ("pairs", pairs), ("groups", groups)]
        {
            std::fs::write(folder.path().join(format!("{name}.csv")), text).expect("a file is written");
        }
        Self { folder, what: format!("{columns} columns: {}", entries.join(" ")) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a measure; its records, none where the file was refused, or what is wrong with it.
    fn run(&self, line: &str) -> Result<Option<Records>, String> {
        let words = line.split(' ').map(|word| match word.strip_prefix('@') {
            Some(name) => self.path(&format!("{name}.csv")).into_os_string(),
            None => word.into(),
        });
        let out = self.path("out.json");
        let words =
            std::iter::once("measure".into()).chain(words).chain(["--out".into(), out.clone().into()]);
        let parsed = Line::try_parse_from(words.chain(["--format".into(), "json".into()]));
        let parsed = parsed.unwrap_or_else(|error| panic!("{line}: {error}"));
        let done = catch_unwind(AssertUnwindSafe(|| parsed.measure.run()));
        match done.map_err(|_| "panicked".to_owned())? {
            Ok(()) => checked(&std::fs::read_to_string(out).expect("a result was written")).map(Some),
            Err(error) if error.is::<Refused>() => Ok(None),
            Err(error) => Err(format!("status 1: {error:#}")),
        }
    }
}

type Records = Vec<serde_json::Map<String, Value>>;

/// The records of a result, in which each number is one and each that is none has its reason.
fn checked(text: &str) -> Result<Records, String> {
    let result: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    for number in text.split([' ', ',', ':', '\n', '{', '}', '[', ']']) {
        if ["-0", "-0.0", "inf", "-inf", "NaN"].contains(&number) {
            return Err(format!("{number} is no number"));
        }
    }
    let records = result["records"].as_array().or(result["cells"].as_array()).ok_or("no records")?;
    let records: Records = records.iter().filter_map(|record| record.as_object().cloned()).collect();
    for record in &records {
        for (name, _) in record.iter().filter(|(_, value)| value.is_null()) {
            if !record.contains_key(&format!("{name}_undefined")) && !has_none(record, name) {
                return Err(format!("{name} has no reason"));
            }
        }
    }
    Ok(records)
}

/// Whether a field is one that its record does not have, so that nothing is missing where it is empty.
fn has_none(record: &serde_json::Map<String, Value>, name: &str) -> bool {
    let is = |field: &str, value: &str| record.get(field).is_some_and(|found| found == value);
    let undefined = record.keys().any(|key| key.ends_with("_undefined"));
    if record.get("suppressed").is_some_and(|suppressed| *suppressed == true) {
        return true;
    }
    match name {
        // The key of a record about the whole.
        "item" | "row" | "name" | "first" | "second" | "n_second" | "case" | "wave" | "helix" | "partner"
        | "level" | "interval_method" => true,
        "group" => !is("group", "g0"),
        // What goes with a value goes with it, and kappas have neither test nor limits.
        "low" | "high" | "statistic" | "p" => {
            undefined
                || is("measure", "kendall_w")
                || is("measure", "fleiss_kappa")
                || is("measure", "randolph_kappa")
                || is("measure", "r_wg")
        }
        "epsilon_squared" => is("kind", "pair"),
        "p_holm" | "q" | "cliffs_delta" | "hedges_g" => is("kind", "all"),
        _ => false,
    }
}

/// Every table of so many entries, each one of the values.
fn every(entries: usize, values: &[&str]) -> Vec<Vec<String>> {
    let mut tables = vec![Vec::new()];
    for _ in 0..entries {
        tables = tables
            .into_iter()
            .flat_map(|table: Vec<String>| {
                values.iter().map(move |value| table.iter().cloned().chain([(*value).to_owned()]).collect())
            })
            .collect();
    }
    tables
}

/// Columns and entries of tables that have something of their own: large, small, nearly or exactly equal, one value apart, empty.
const ODD: [(usize, &str); 14] = [
    (2, "1 1e308 2 1e308 3 1e308"),
    (2, "1e75 1e75 1e75 -1e75"),
    (3, "1e-300 1 2 3 1e70 4"),
    (2, "1 2 3 1000000000000000"),
    (3, "0.1 0.2 0.3 0.30000000000000004 0.2 0.1"),
    (2, "0.3333333333333333 0.6666666666666666 1 0 0.5 0.5"),
    (2, "1000000000.1 1000000000.2 1000000000.3 1000000000.1"),
    (2, "-1 1 1 -1"),
    (2, "-0 -0 0 0"),
    (3, "1 1 1 2 2 2 3 3 3"),
    (3, "1 2 3 2 3 4 3 4 5"),
    (4, "1 2 3 4 4 3 2 1 1 2 3 4 2 2 2 2"),
    (2, "1  2 "),
    (2, "   "),
];

/// Tables by their number of columns.
fn tables() -> Vec<(usize, Vec<String>)> {
    let mut all = Vec::new();
    for (columns, entries, values) in [
        (1, 1, ["0", "1", "2"].as_slice()),
        (2, 2, &["0", "1", "3"]),
        (1, 3, &["0", "1", "2"]),
        (2, 4, &["0", "1", "2"]),
        (2, 4, &["0.1", "0.2", "0.3"]),
        (2, 6, &["0", "1"]),
        (3, 6, &["1", "5"]),
        (3, 9, &["0", "1"]),
    ] {
        all.extend(every(entries, values).into_iter().map(|table| (columns, table)));
    }
    all.extend(ODD.map(|(columns, table)| (columns, table.split(' ').map(str::to_owned).collect())));
    all
}

const LINES: [&str; 48] = [
    "location-quotient @wide",
    "location-quotient @wide --binary",
    "relatedness @wide --presence any",
    "relatedness @wide --presence any --method association",
    "relatedness @wide --presence any --method cosine",
    "relatedness @wide --presence any --method jaccard",
    "relatedness @wide --presence any --method proximity-root --diagonal 1",
    "relatedness-density @wide --presence any",
    "complexity @wide --presence any",
    "complexity @wide --divisor n-1",
    "fitness @wide --presence any --steps 40",
    "reflections @wide --presence any",
    "opportunity @wide --presence any",
    "opportunity @wide --presence any --outlook",
    "complementarity @wide --presence any --column c0",
    "concentration @wide",
    "concentration @wide --columns",
    "distance @wide",
    "distance @wide --metric cosine",
    "distance @wide --metric correlation",
    "distance @wide --metric bray-curtis",
    "distance @wide --metric jensen-shannon",
    "distance @wide --metric mahalanobis",
    "distance @wide --metric krugman",
    "distance @wide --groups 2",
    "distance @wide --groups 2 --linkage average --metric city-block",
    "distance @wide --components",
    "distance @wide --nearest 1",
    "assign @wide",
    "assign @wide --chosen",
    "network @ties",
    "network @ties --undirected --length inverse-weight",
    "network @ties --nodes @groups",
    "network @ties --graph --nodes @groups",
    "network @ties --core both --clustering directed",
    "network @ties --graph --nodes @groups --transitivity paths --modularity directed",
    "network @ties --graph --compare @ties --permutations 20",
    "communities @ties",
    "paired @pairs --min-n 3",
    "alpha @wide",
    "agreement @wide --points 5",
    "groups @long",
    "correlation @wide",
    "pooling @long --factor group",
    "pooling @long --factor group,helix --variances",
    "power @pairs --group case",
    "triple-helix @wide --dimensions c0,row",
    "triple-helix @long --dimensions group,helix --count value",
];

/// One in so many of the larger tables, so that it takes seconds; all with `LARS_SLOW=1`.
fn step(entries: usize) -> usize {
    match entries {
        _ if std::env::var_os("LARS_SLOW").is_some() => 1,
        9 => 25,
        4.. => 5,
        _ => 1,
    }
}

#[test]
fn every_measure_of_every_tiny_table_is_a_table_of_numbers_and_reasons() {
    let mut answered: BTreeSet<&str> = BTreeSet::new();
    // What is wrong is gathered, each kind once, with the first table that shows it.
    let mut wrong: BTreeMap<(&str, String), String> = BTreeMap::new();
    let all = tables();
    let count = all.len();
    for (at, (columns, entries)) in all.into_iter().enumerate() {
        // The odd ones at the end are all looked at.
        if at + ODD.len() < count && at % step(entries.len()) > 0 {
            continue;
        }
        let tables = Tables::new(columns, &entries);
        for line in LINES {
            match tables.run(line) {
                Ok(Some(_)) => _ = answered.insert(line),
                Ok(None) => {}
                Err(what) => _ = wrong.entry((line, what)).or_insert_with(|| tables.what.clone()),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let never: Vec<&str> = LINES.into_iter().filter(|line| !answered.contains(line)).collect();
    assert!(never.is_empty(), "no table was good for {never:?}");
}

/// The unit of the answers changes no test, no class and no reason: decimals are compared as the decimals they are.
#[test]
fn a_tenth_of_every_answer_changes_no_p_and_no_reason() {
    let measured = |columns: usize, entries: &[String], line: &str| {
        let found = Tables::new(columns, entries).run(line);
        let records = found.unwrap_or_else(|what| panic!("{line} on {entries:?}: {what}"))?;
        let kept = |name: &str| {
            let same = [
                "p",
                "wilcoxon_p",
                "wilcoxon_w",
                "spearman_p",
                "kendall_p",
                "quadrant",
                "gini",
                "c0",
                "c1",
                "c2",
            ];
            name.ends_with("_undefined") || same.contains(&name)
        };
        let kept = records.into_iter().map(|mut record| {
            record.retain(|name, _| kept(name));
            record
        });
        Some(kept.collect::<Vec<_>>())
    };
    for (columns, entries) in tables().into_iter().filter(|(_, table)| table.len() > 3).step_by(7) {
        if entries.iter().any(|entry| entry.len() != 1) {
            continue;
        }
        let tenths: Vec<String> = entries.iter().map(|entry| format!("0.{entry}")).collect();
        for line in [
            "paired @pairs --min-n 3 --no-bootstrap",
            "agreement @wide",
            "alpha @wide",
            "groups @long",
            "correlation @wide",
            "location-quotient @wide --binary",
            "opportunity @wide",
            "concentration @wide --columns",
        ] {
            let (whole, tenth) = (measured(columns, &entries, line), measured(columns, &tenths, line));
            let (Some(whole), Some(tenth)) = (&whole, &tenth) else {
                assert_eq!(whole, tenth, "{line}: {entries:?}");
                continue;
            };
            for (whole, tenth) in whole.iter().zip(tenth) {
                assert!(whole.keys().eq(tenth.keys()), "{line}: {entries:?}: {whole:?}, {tenth:?}");
                for (name, value) in whole {
                    let same = match (value.as_f64(), tenth[name].as_f64()) {
                        (Some(value), Some(other)) => (value - other).abs() < 1e-9,
                        _ => *value == tenth[name],
                    };
                    assert!(same, "{line}: {entries:?}: {name} {value}, {}", tenth[name]);
                }
            }
        }
    }
}
