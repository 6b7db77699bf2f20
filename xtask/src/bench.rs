//! Benchmarks: the program beside its peers on the same file, each in its own process, in the same run.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};

use crate::root;

/// Runs of each measurement; the median is printed.
const RUNS: usize = 3;

/// What is measured.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// `lars gaps` on generated (simulated) files.
    Gaps(Gaps),
}

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

/// What one process took.
#[derive(Clone, Copy)]
struct Taken {
    wall: f64,
    cpu: Option<f64>,
    megabytes: Option<f64>,
}

impl Bench {
    /// Measures and prints a table.
    pub fn run(&self) -> anyhow::Result<()> {
        let Self::Gaps(gaps) = self;
        gaps.run()
    }
}

impl Gaps {
    fn run(&self) -> anyhow::Result<()> {
        let lars = build()?;
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let python = if self.no_peer { None } else { python() };
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

fn build() -> anyhow::Result<PathBuf> {
    let mut build = Command::new("cargo");
    build.args(["build", "--release", "--locked", "-p", "lars"]).current_dir(root());
    if !build.status()?.success() {
        bail!("the program could not be built");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("release/lars"))
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

fn machine() -> String {
    let facts = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = facts.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!(
        "{cores} cores, {}; median of {RUNS} runs, each in its own process",
        model.trim_start_matches(['\t', ' ', ':'])
    )
}

/// The user's folder for what can be made again.
fn cache() -> Option<PathBuf> {
    let given = |name: &str| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    given("XDG_CACHE_HOME").or_else(|| given("HOME").map(|home| home.join(".cache")))
}

/// A Python with pandas and scipy: the one on the path, or one of our own in the user's cache.
fn python() -> Option<PathBuf> {
    let works = |python: &Path| {
        let mut check = Command::new(python);
        check.args(["-c", "import pandas, scipy"]).stdout(Stdio::null()).stderr(Stdio::null());
        check.status().is_ok_and(|status| status.success())
    };
    let system = PathBuf::from("python3");
    if works(&system) {
        return Some(system);
    }
    let own = cache()?.join("lars/bench-python");
    let python = own.join("bin/python");
    if works(&python) {
        return Some(python);
    }
    println!("installing pandas and scipy in {}", own.display());
    let made =
        Command::new(&system).args(["-m", "venv"]).arg(&own).status().is_ok_and(|status| status.success());
    let installed = made
        && Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "pandas", "scipy"])
            .status()
            .is_ok_and(|status| status.success());
    if installed && works(&python) {
        return Some(python);
    }
    println!("pandas and scipy could not be had: no ratios");
    None
}

/// Runs a command several times and takes the median of the wall times, with the rest of that run.
fn measured(command: impl Fn() -> Command) -> anyhow::Result<Taken> {
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(one_run(&command())?);
    }
    runs.sort_by(|a: &Taken, b| a.wall.total_cmp(&b.wall));
    Ok(runs[RUNS / 2])
}

fn one_run(command: &Command) -> anyhow::Result<Taken> {
    // A small Python parent reads what the system accounted for its only child.
    let script = "import resource, subprocess, sys, time\n\
        begun = time.perf_counter()\n\
        done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n\
        wall = time.perf_counter() - begun\n\
        use = resource.getrusage(resource.RUSAGE_CHILDREN)\n\
        print(wall, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024)\n\
        sys.exit(done.returncode)";
    let mut accounted = Command::new("python3");
    accounted.args(["-c", script]).arg(command.get_program()).args(command.get_args());
    let begun = Instant::now();
    let (output, is_accounted) = match accounted.output() {
        Ok(output) => (output, true),
        // Without Python there is the clock only; the table says that the rest was not measured.
        Err(_) => (Command::new(command.get_program()).args(command.get_args()).output()?, false),
    };
    let wall = begun.elapsed().as_secs_f64();
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    if !is_accounted {
        return Ok(Taken { wall, cpu: None, megabytes: None });
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
    Ok(Taken { wall: numbers.next().context("no time")?, cpu: numbers.next(), megabytes: numbers.next() })
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
