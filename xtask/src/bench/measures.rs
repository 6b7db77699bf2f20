//! The measures of `lars-measure` on generated matrices, beside numpy, scipy, py-ecomplexity and igraph doing the same work.
//!
//! Every program reads the same file of doubles, row by row, in a process of its own; the time is that of the whole process.

use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use clap::Args;

use super::process::{Taken, build, machine, measured, python};
use crate::workspace::root;

/// How far.
#[derive(Debug, Args)]
pub struct Measures {
    /// Leave the two largest matrices out.
    #[arg(long)]
    quick: bool,
    /// Leave the peers out.
    #[arg(long)]
    no_peer: bool,
}

/// A generated matrix: rows, columns, share of entries above 0, and the promise in seconds and megabytes.
struct Input {
    rows: u32,
    columns: u32,
    fill: f64,
    floor: (f64, Option<f64>),
    /// py-ecomplexity takes minutes above this size.
    is_large: bool,
}

const INPUTS: [Input; 5] = [
    Input { rows: 300, columns: 650, fill: 0.35, floor: (0.03, Some(40.0)), is_large: false },
    Input { rows: 1_500, columns: 650, fill: 0.20, floor: (0.06, None), is_large: false },
    Input { rows: 1_500, columns: 4_500, fill: 0.15, floor: (0.8, Some(450.0)), is_large: true },
    Input { rows: 5_000, columns: 5_000, fill: 0.10, floor: (3.0, Some(900.0)), is_large: true },
    Input { rows: 5_000, columns: 5_000, fill: 0.02, floor: (3.0, Some(900.0)), is_large: true },
];

/// The packages of the peers.
const PEERS: [&str; 5] = ["numpy", "scipy", "pandas", "igraph", "ecomplexity"];

impl Measures {
    pub fn run(&self) -> anyhow::Result<()> {
        let timings = build(&["-p", "lars-measure", "--example", "timings"])?.join("examples/timings");
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let python = if self.no_peer { None } else { python(&PEERS) };
        println!("{}", machine());
        println!(
            "{:<34} {:<24} {:>8} {:>8} {:>8}  ",
            "input (simulated)", "program", "wall s", "cpu s", "MB"
        );
        let ours = |args: &[&str]| {
            let mut command = Command::new(&timings);
            command.args(args);
            command
        };
        let script = root().join("xtask/bench/measures.py");
        let peer = |args: &[&str]| {
            let mut command = Command::new(python.as_deref().unwrap_or(Path::new("python3")));
            command.arg(&script).args(args);
            command
        };
        for input in INPUTS.iter().filter(|input| !self.quick || !input.is_large) {
            let file = folder.path().join("counts.f64");
            let (rows, columns) = (input.rows.to_string(), input.columns.to_string());
            let file = file.to_str().context("the temporary folder has a plain name")?;
            let share = input.fill.to_string();
            if !ours(&["generate", &rows, &columns, &share, file]).status()?.success() {
                anyhow::bail!("the matrix could not be generated");
            }
            let name = format!("{rows} × {columns}, {:.0} % filled", 100.0 * input.fill);
            let own = measured(|| ours(&["panel", &rows, &columns, file]))?;
            line(&name, "lars-measure", own, None);
            if python.is_some() {
                line("", "numpy + scipy", measured(|| peer(&["numpy", &rows, &columns, file]))?, Some(own));
                if !input.is_large {
                    let taken = measured(|| peer(&["ecomplexity", &rows, &columns, file]))?;
                    line("", "py-ecomplexity", taken, Some(own));
                }
            }
            floor(own, input.floor);
        }
        let own = measured(|| ours(&["bootstrap"]))?;
        line("16 × 2,000 ratings, 9,999 BCa", "lars-measure", own, None);
        if python.is_some() {
            line("", "scipy", measured(|| peer(&["bootstrap"]))?, Some(own));
        }
        floor(own, (0.15, None));
        let file = folder.path().join("ties.csv");
        let file = file.to_str().context("the temporary folder has a plain name")?;
        if !ours(&["ties", "10000", "100000", file]).status()?.success() {
            anyhow::bail!("the network could not be generated");
        }
        let own = measured(|| ours(&["betweenness", "10000", file]))?;
        line("betweenness, 10,000 nodes", "lars-measure", own, None);
        if python.is_some() {
            line(
                "and 100,000 ties",
                "igraph",
                measured(|| peer(&["betweenness", "10000", file]))?,
                Some(own),
            );
        }
        Ok(())
    }
}

fn line(input: &str, program: &str, taken: Taken, own: Option<Taken>) {
    let number = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"));
    let times = own.map(|own| format!("{:.0} × lars", taken.wall / own.wall)).unwrap_or_default();
    println!(
        "{input:<34} {program:<24} {:>8.3} {:>8} {:>8.0}  {times}",
        taken.wall,
        number(taken.cpu),
        taken.megabytes.unwrap_or_default()
    );
}

/// Says whether the promise is kept.
fn floor(taken: Taken, (seconds, megabytes): (f64, Option<f64>)) {
    let fits = megabytes.is_none_or(|most| taken.megabytes.is_none_or(|used| used <= most));
    let verdict = if taken.wall <= seconds && fits { "kept" } else { "MISSED" };
    let memory = megabytes.map(|most| format!(" and {most} MB")).unwrap_or_default();
    println!("{:<34} floor of {seconds} s{memory}: {verdict}", "");
}
