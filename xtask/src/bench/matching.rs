//! `lars matching` on generated (simulated) needs and practices, beside numpy, pandas and scipy doing the same on the same files.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use clap::Args;

use super::process::{Taken, build, machine, measured, python};
use crate::workspace::root;

/// How far.
#[derive(Debug, Args)]
pub struct Matching {
    /// A tenth of the needs and practices.
    #[arg(long)]
    quick: bool,
    /// Leave numpy, pandas and scipy out.
    #[arg(long)]
    no_peer: bool,
}

/// The cases that needs and practices are spread over: with few, visits are scarce; with many, practices are.
const CASES: [usize; 2] = [150, 1_200];
const NEEDS: usize = 2_000;
const PRACTICES: usize = 5_000;
/// The whole command, every row written: seconds and megabytes.
const FLOOR: (f64, f64) = (10.0, 1_000.0);
/// Scores alone are at least this many times faster than with numpy and pandas.
const FLOOR_SCORES: f64 = 5.0;

impl Matching {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = build(&["-p", "lars"])?.join("lars");
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let python = if self.no_peer { None } else { python(&["numpy", "pandas", "scipy"]) };
        let smaller = if self.quick { 10 } else { 1 };
        println!("{}", machine());
        println!("{:<44} {:<34} {:>8} {:>8} {:>8}", "input (simulated)", "program", "wall s", "cpu s", "MB");
        for cases in CASES {
            let (needs, practices, cases) = (NEEDS / smaller, PRACTICES / smaller, cases / smaller);
            generate(folder.path(), needs, practices, cases)?;
            let run = |more: &[&str]| {
                let mut command = Command::new(&lars);
                let file = |name: &str| folder.path().join(name);
                command.arg("matching").arg(file("needs.csv")).arg(file("practices.csv"));
                command.arg("--similarity").arg(file("similarity.csv")).arg("--wish").arg(file("wish.csv"));
                command.args(more);
                command
            };
            let input = format!("{needs} needs × {practices} practices, {cases} cases");
            let scores = measured(|| run(&["--no-assignment", "--top", "10", "--format", "csv"]))?;
            line(&input, "lars, scores, ten best", scores);
            let rows = measured(|| run(&["--no-assignment", "--format", "csv"]))?;
            line("", "lars, scores, every row", rows);
            let best = measured(|| run(&["--top", "10", "--sensitivity", "never"]))?;
            line("", "lars, with assignment, ten best", best);
            let whole = measured(|| run(&["--sensitivity", "never"]))?;
            line("", "lars, everything, JSON", whole);
            let fits = whole.megabytes.is_none_or(|used| used < FLOOR.1);
            verdict(&format!("{} s and {} MB", FLOOR.0, FLOOR.1), whole.wall < FLOOR.0 && fits);
            if let Some(python) = &python {
                beside(python, folder.path(), [scores, rows, best])?;
            }
        }
        Ok(())
    }
}

/// Measures the peers on the same files.
fn beside(python: &Path, folder: &Path, [scores, rows, best]: [Taken; 3]) -> anyhow::Result<()> {
    let run = |what: &str| {
        let mut command = Command::new(python);
        command.arg(root().join("xtask/bench/matching.py")).arg(what).arg(folder);
        command
    };
    let peer = measured(|| run("scores"))?;
    line("", "numpy + pandas, scores, ten best", peer);
    ratio("times as long as lars", peer.wall / scores.wall);
    verdict(
        &format!("{FLOOR_SCORES} times faster than numpy and pandas"),
        peer.wall >= FLOOR_SCORES * scores.wall,
    );
    let every = measured(|| run("rows"))?;
    line("", "numpy + pandas, scores, every row", every);
    ratio("times as long as lars", every.wall / rows.wall);
    let told = run("assign").output()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let mut numbers = told.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
    let scipy = numbers.next().context("scipy told no time")?;
    let own = (best.wall - scores.wall).max(1e-3);
    println!("{:<44} assignment alone: lars {own:.2} s, scipy {scipy:.2} s", "");
    verdict("as fast as scipy.optimize", own <= scipy);
    Ok(())
}

fn ratio(what: &str, ratio: f64) {
    println!("{:<44} {what:<34} {ratio:>8.1}", "");
}

fn verdict(floor: &str, kept: bool) {
    println!("{:<44} floor of {floor}: {}", "", if kept { "kept" } else { "MISSED" });
}

fn line(input: &str, program: &str, taken: Taken) {
    let number = |value: Option<f64>, digits| {
        value.map_or_else(|| "-".to_owned(), |value| format!("{value:.digits$}"))
    };
    let (cpu, memory) = (number(taken.cpu, 2), number(taken.megabytes, 0));
    println!("{input:<44} {program:<34} {:>8.2} {cpu:>8} {memory:>8}", taken.wall);
}

const HELICES: [&str; 4] = ["company", "research", "public-body", "civil-society"];
const LEVELS: [&str; 3] = ["regional", "national", "international"];
const VERDICTS: [&str; 4] = ["", "confirmed", "explained", "draft"];

/// Writes simulated needs, practices, similarities and wishes.
fn generate(folder: &Path, needs: usize, practices: usize, cases: usize) -> anyhow::Result<()> {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let file = |name: &str| anyhow::Ok(BufWriter::with_capacity(1 << 20, File::create(folder.join(name))?));
    let mut out = file("needs.csv")?;
    writeln!(out, "need,case,helix,partner,level,area,nace,class,gap,se,experience,verdict")?;
    for need in 0..needs {
        let (case, area) = (chance.below(cases), chance.below(40));
        let (helix, partner, level) = (chance.of(&HELICES), chance.of(&HELICES), chance.of(&LEVELS));
        let class = if chance.below(10) < 7 { "unmet" } else { "dormant" };
        let (gap, se, experience) = (chance.share() * 6.0, 0.1 + chance.share(), 1.0 + 8.0 * chance.share());
        let (nace, verdict) = (chance.nace(), chance.of(&VERDICTS));
        writeln!(
            out,
            "u{need},r{case},{helix},{partner},{level},area-{area},{nace},{class},{gap:.3},{se:.3},{experience:.2},{verdict}"
        )?;
    }
    out.flush()?;
    let mut out = file("practices.csv")?;
    writeln!(out, "practice,region,helices,partners,levels,areas,nace,review,successes,failures")?;
    for practice in 0..practices {
        let (region, areas) = (chance.below(cases), (chance.below(40), chance.below(40)));
        let (helices, partners) = (chance.two(&HELICES), chance.two(&HELICES));
        let (level, nace, review) = (chance.of(&LEVELS), chance.nace(), chance.share() * 4.0);
        let review = if chance.below(5) == 0 { String::new() } else { format!("{review:.2}") };
        let (good, bad) = (chance.below(7), chance.below(4));
        writeln!(
            out,
            "p{practice},r{region},{helices},{partners},{level},area-{}|area-{},{nace},{review},{good},{bad}",
            areas.0, areas.1
        )?;
    }
    out.flush()?;
    let mut out = file("similarity.csv")?;
    writeln!(out, "case,region,similarity")?;
    for case in 0..cases {
        for region in (0..cases).filter(|region| *region != case) {
            writeln!(out, "r{case},r{region},{:.4}", chance.share())?;
        }
    }
    out.flush()?;
    let mut out = file("wish.csv")?;
    writeln!(out, "case,practice,share")?;
    for case in 0..cases {
        let first = chance.below(practices);
        for step in 0..20 {
            writeln!(out, "r{case},p{},{:.2}", (first + 37 * step) % practices, chance.share())?;
        }
    }
    Ok(out.flush()?)
}

/// A small generator of its own, so that the files are the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    fn share(&mut self) -> f64 {
        self.below(1_000_001) as f64 / 1e6
    }

    fn of(&mut self, codes: &[&'static str]) -> &'static str {
        codes[self.below(codes.len())]
    }

    fn two(&mut self, codes: &[&'static str]) -> String {
        let (one, other) = (self.of(codes), self.of(codes));
        if one == other { one.to_owned() } else { format!("{one}|{other}") }
    }

    fn nace(&mut self) -> String {
        let section = char::from(b'A' + u8::try_from(self.below(20)).unwrap_or(0));
        format!("{section}{:02}.{}", 1 + self.below(90), 1 + self.below(9))
    }
}
