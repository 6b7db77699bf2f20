//! `lars gaps` on simulated answers of several sizes, with and without intervals, beside an older build, pandas and scipy.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;
use clap::Args;

use super::process::{Taken, machine, measured, program, python};
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
    /// An older build of `lars`, measured on the same files.
    #[arg(long, value_name = "BINARY")]
    against: Option<PathBuf>,
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
/// With intervals, a million rows take at most this many times as long as without.
const FLOOR_INTERVALS: f64 = 1.25;
/// Intervals take at most this part of the time that scipy takes for those of the same cells.
const FLOOR_SCIPY: f64 = 30.0;
/// scipy computes the intervals of one in so many cells: all of them would take minutes.
const EVERY: &str = "50";

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
        let lars = program(None)?;
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
            let gaps = |program: &Path, more: &[&str]| {
                let mut command = Command::new(program);
                command.arg("gaps").arg(&file).args(["--format", "json", "--out"]).arg(&out).args(more);
                command
            };
            let plain = measured(|| gaps(&lars, &["--no-bootstrap"]))?;
            line(input.name, "lars gaps --no-bootstrap", rows, plain);
            let full = measured(|| gaps(&lars, &[]))?;
            line("", "lars gaps", rows, full);
            let cells = std::fs::read_to_string(&out)?.matches("\"n\": ").count();
            ratio("with intervals, times as long", full.wall / plain.wall);
            if let Some(old) = &self.against {
                let old_plain = measured(|| gaps(old, &["--no-bootstrap"]))?;
                line("", "older, --no-bootstrap", rows, old_plain);
                ratio("older, times as long", old_plain.wall / plain.wall);
                if !input.is_huge {
                    let old_full = measured(|| gaps(old, &[]))?;
                    line("", "older", rows, old_full);
                    ratio("older, times as long", old_full.wall / full.wall);
                }
            }
            if let Some(python) = python.as_ref().filter(|_| !input.is_huge) {
                let peer = measured(|| {
                    let mut command = Command::new(python);
                    command.arg(root().join("xtask/bench/gaps.py")).arg(&file);
                    command
                })?;
                line("", "pandas + scipy", rows, peer);
                ratio("times as long as lars", peer.wall / plain.wall);
                let own = (full.wall - plain.wall).max(1e-3) / cells as f64;
                intervals(python, &file, own)?;
            }
            if rows == FLOOR_ROWS {
                floor(plain);
                let kept = full.wall <= FLOOR_INTERVALS * plain.wall;
                verdict(&format!("{FLOOR_INTERVALS} times as long with intervals"), kept);
            }
        }
        Ok(())
    }
}

/// Compares what one cell's interval takes here and with scipy.
fn intervals(python: &Path, file: &Path, own: f64) -> anyhow::Result<()> {
    let script = root().join("xtask/bench/gap_intervals.py");
    let told = Command::new(python).arg(script).arg(file).arg(EVERY).output()?;
    let scipy: f64 = String::from_utf8_lossy(&told.stdout).trim().parse().context("scipy told no time")?;
    println!("{:<30} one interval: lars {:.1} µs, scipy {:.0} µs", "", own * 1e6, scipy * 1e6);
    verdict(&format!("{FLOOR_SCIPY} times faster than scipy"), scipy >= FLOOR_SCIPY * own);
    Ok(())
}

fn ratio(what: &str, ratio: f64) {
    println!("{:<30} {what:<28} {ratio:>8.2}", "");
}

fn verdict(floor: &str, kept: bool) {
    println!("{:<30} floor of {floor}: {}", "", if kept { "kept" } else { "MISSED" });
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
    verdict(&format!("{FLOOR_SECONDS} s and {FLOOR_MEGABYTES} MB"), kept);
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
