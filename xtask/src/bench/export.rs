//! `lars export answers` of a large study as `.sav` and XLSX, beside pyreadstat and openpyxl with the same table, in the same run.
//!
//! The program opens every sealed response; the peers read the table from a CSV file, which is the easier task.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::bail;
use clap::Args;

use super::process::{Taken, build, machine, measured, python};
use super::results::{Shape, simulated};
use crate::workspace::root;

/// Ratings of one respondent of the file.
const RATINGS: usize = 36;
/// The program takes at most this part of a peer's memory.
const FLOOR_MEMORY: f64 = 0.1;

/// How large.
#[derive(Debug, Args)]
pub struct Export {
    /// Ratings in the study.
    #[arg(long, default_value_t = 1_000_000)]
    ratings: usize,
    /// Leave pyreadstat and openpyxl out.
    #[arg(long)]
    no_peer: bool,
    /// The program, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
}

impl Export {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = match &self.lars {
            Some(lars) => lars.clone(),
            None => build(&["-p", "lars"])?.join("lars"),
        };
        let packages = ["pandas", "pyreadstat==1.3.5", "openpyxl==3.1.5"];
        let python = if self.no_peer { None } else { python(&packages) };
        let folder = tempfile::Builder::new().prefix("lars-bench-").tempdir()?;
        let at = |name: &str| folder.path().join(name);
        let (file, data) = (at("answers.csv"), at("data"));
        let shape = Shape {
            cases: 8,
            responses: self.ratings.div_ceil(RATINGS),
            partners: 12,
            levels: 3,
            board: false,
        };
        simulated(&file, &shape, 0..shape.responses)?;
        let mut import = Command::new(&lars);
        import.args(["import", "responses", "--study", "large", "--data"]).arg(&data).arg(&file);
        let imported = import.output()?;
        if !imported.status.success() {
            bail!("lars import responses: {}", String::from_utf8_lossy(&imported.stderr));
        }
        let export = |format: &str| {
            let mut command = Command::new(&lars);
            command.args(["export", "answers", "--study", "large", "--format", format, "--data"]).arg(&data);
            command.arg("--out").arg(at(&format!("lars.{format}")));
            command
        };
        println!("{}", machine());
        let table = at("lars.csv");
        println!("{} ratings (simulated) of {} respondents", shape.responses * RATINGS, shape.responses);
        println!(
            "{:<12} {:<28} {:>8} {:>8} {:>8} {:>10}",
            "format", "program", "wall s", "cpu s", "MB", "file MB"
        );
        for format in ["csv", "json", "ods"] {
            let taken = measured(|| export(format))?;
            line((format, "lars export answers"), taken, &at(&format!("lars.{format}")));
        }
        for (format, package) in [("sav", "pyreadstat"), ("xlsx", "openpyxl")] {
            let own = measured(|| export(format))?;
            line((format, "lars export answers"), own, &at(&format!("lars.{format}")));
            let Some(python) = &python else { continue };
            let out = at(&format!("peer.{format}"));
            let peer = measured(|| {
                let mut command = Command::new(python);
                command.arg(root().join("xtask/bench/export.py")).arg(package).arg(&table).arg(&out);
                command
            })?;
            line(("", package), peer, &out);
            verdict("at most its time", own.wall <= peer.wall);
            if let (Some(own), Some(peer)) = (own.megabytes, peer.megabytes) {
                verdict("a tenth of its memory", own <= peer * FLOOR_MEMORY);
            }
        }
        Ok(())
    }
}

fn line((format, program): (&str, &str), taken: Taken, file: &Path) {
    let known = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| format!("{value:.1}"));
    let size = file.metadata().map(|facts| facts.len() as f64 / 1e6).ok();
    println!(
        "{format:<12} {program:<28} {:>8.2} {:>8} {:>8} {:>10}",
        taken.wall,
        known(taken.cpu),
        known(taken.megabytes),
        known(size)
    );
}

fn verdict(floor: &str, kept: bool) {
    println!("{:<12} floor of {floor}: {}", "", if kept { "kept" } else { "MISSED" });
}
