//! `lars gaps` on simulated answers of several sizes, beside pandas and scipy doing the same.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::Command;

use clap::Args;

use super::process::{Taken, build, machine, measured, python};
use crate::workspace::root;

/// How far.
#[derive(Debug, Args)]
pub struct Gaps {
    /// Also 1,000,000 responses × 36 relations; the file takes 2 GB in the temporary folder.
    #[arg(long)]
    full: bool,
    /// Leave pandas and scipy out.
    #[arg(long)]
    no_peer: bool,
}

/// A generated file: respondents, cases they are spread over.
struct Input {
    name: &'static str,
    respondents: u64,
    cases: u64,
    most_rows: u64,
    /// Measured only when asked for, and not with the peer.
    is_huge: bool,
}

const FLOOR_ROWS: u64 = 1_000_000;
const FLOOR_SECONDS: f64 = 3.0;
const FLOOR_MEGABYTES: f64 = 500.0;

const INPUTS: [Input; 4] = [
    Input { name: "20,000 responses", respondents: 20_000, cases: 8, most_rows: u64::MAX, is_huge: false },
    Input { name: "1,000,000 rows", respondents: 27_778, cases: 8, most_rows: FLOOR_ROWS, is_huge: false },
    Input {
        name: "1,000,000 rows, cells ≤ 200",
        respondents: 27_778,
        cases: 40,
        most_rows: FLOOR_ROWS,
        is_huge: false,
    },
    Input {
        name: "1,000,000 responses",
        respondents: 1_000_000,
        cases: 8,
        most_rows: u64::MAX,
        is_huge: true,
    },
];

impl Gaps {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = build(&["-p", "lars"])?.join("lars");
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let python = if self.no_peer { None } else { python(&["pandas", "scipy"]) };
        println!("{}", machine());
        println!(
            "{:<30} {:<28} {:>8} {:>8} {:>8} {:>12}",
            "input (simulated)", "program", "wall s", "cpu s", "MB", "rows/s"
        );
        for input in INPUTS.iter().filter(|input| self.full || !input.is_huge) {
            let file = folder.path().join("answers.csv");
            let rows = generate(input, &file)?;
            let out = folder.path().join("out.json");
            let gaps = |more: &[&str]| {
                let mut command = Command::new(&lars);
                command.arg("gaps").arg(&file).args(["--format", "json", "--out"]).arg(&out).args(more);
                command
            };
            let plain = measured(|| gaps(&["--no-bootstrap"]))?;
            line(input.name, "lars gaps --no-bootstrap", rows, plain);
            line("", "lars gaps", rows, measured(|| gaps(&[]))?);
            if let Some(python) = python.as_ref().filter(|_| !input.is_huge) {
                let peer = measured(|| {
                    let mut command = Command::new(python);
                    command.arg(root().join("xtask/bench/gaps.py")).arg(&file);
                    command
                })?;
                line("", "pandas + scipy", rows, peer);
                println!("{:<30} {:<28} {:>8.1}", "", "times as long as lars", peer.wall / plain.wall);
            }
            if rows == FLOOR_ROWS {
                floor(plain);
            }
        }
        Ok(())
    }
}

fn line(input: &str, program: &str, rows: u64, taken: Taken) {
    let (wall, speed) = (taken.wall, rows as f64 / taken.wall);
    let cpu = taken.cpu.map_or_else(|| "-".to_owned(), |cpu| format!("{cpu:.2}"));
    let memory = taken.megabytes.map_or_else(|| "-".to_owned(), |megabytes| format!("{megabytes:.0}"));
    println!("{input:<30} {program:<28} {wall:>8.2} {cpu:>8} {memory:>8} {speed:>12.0}");
}

/// Says whether the promise for a million rows without the bootstrap is kept.
fn floor(taken: Taken) {
    let kept = taken.wall < FLOOR_SECONDS && taken.megabytes.is_none_or(|used| used < FLOOR_MEGABYTES);
    let verdict = if kept { "kept" } else { "MISSED" };
    println!("{:<30} floor of {FLOOR_SECONDS} s and {FLOOR_MEGABYTES} MB: {verdict}", "");
}

/// Writes simulated answers in the long form. Returns the rows.
fn generate(input: &Input, path: &Path) -> anyhow::Result<u64> {
    const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
    const LEVELS: [&str; 3] = ["regional", "national", "international"];
    const ITEMS: [&str; 3] = ["relation", "trust", "knowledge"];
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    writeln!(file, "case,wave,respondent,helix,partner,level,item,expectation,experience,importance")?;
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut rows = 0;
    for respondent in 0..input.respondents {
        let case = respondent % input.cases;
        let helix = HELICES[usize::try_from(respondent / input.cases % 4).unwrap_or(0)];
        for partner in HELICES {
            for level in LEVELS {
                for item in ITEMS {
                    if rows == input.most_rows {
                        break;
                    }
                    rows += 1;
                    let (expectation, experience) = (chance.score(), chance.score());
                    let importance = chance.importance();
                    writeln!(
                        file,
                        "case-{case},2026,simulated-{respondent},{helix},{partner},{level},{item},{expectation},{experience},{importance}"
                    )?;
                }
            }
        }
    }
    file.flush()?;
    Ok(rows)
}

const SCORES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// A small generator of its own, so that the files are the same everywhere.
struct Chance(u64);

impl Chance {
    /// A rating, sometimes none.
    fn score(&mut self) -> &'static str {
        match self.below(100) {
            0..=3 => "no-contact",
            4..=6 => "dont-know",
            _ => SCORES[self.below(SCORES.len())],
        }
    }

    /// An importance, often not asked.
    fn importance(&mut self) -> &'static str {
        if self.below(10) < 3 { "" } else { SCORES[self.below(SCORES.len())] }
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }
}
