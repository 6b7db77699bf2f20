//! Backups of a large study: how long making, rehearsing and restoring takes, how much memory, and what respondents would notice of it.
//!
//! The answers are simulated and imported by the program into a data folder of its own; the restored answers are exported again and
//! compared with those of the original.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use clap::Args;

use super::process::{Taken, machine, one_run, program};
use super::results::{Shape, simulated};

/// How large.
#[derive(Debug, Args)]
pub struct LargeBackup {
    /// The program, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
    /// The number of responses.
    #[arg(long, default_value_t = 1_000_000)]
    responses: usize,
    /// An empty database of PostgreSQL to restore into too.
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
    /// The folder for everything; in the folder for temporary files where not given.
    #[arg(long)]
    folder: Option<PathBuf>,
}

impl LargeBackup {
    pub fn run(&self) -> anyhow::Result<()> {
        let lars = program(self.lars.as_deref())?;
        println!("{}", machine().split(';').next().unwrap_or_default());
        let mut folder = tempfile::Builder::new();
        let folder = folder.prefix("lars-bench-");
        let folder = match &self.folder {
            Some(place) => folder.tempdir_in(place)?,
            None => folder.tempdir()?,
        };
        let at = |name: &str| folder.path().join(name);
        let with = |arguments: &[&str], data: &Path| {
            let mut command = Command::new(&lars);
            command.args(arguments).arg("--data").arg(data);
            command
        };
        let shape = Shape { cases: 20, responses: self.responses, partners: 1, levels: 2, board: false };
        simulated(&at("answers.csv"), &shape, 0..self.responses)?;
        let data = at("data");
        let mut import = with(&["import", "responses", "--study", "large"], &data);
        say("import", one_run(import.arg(at("answers.csv")))?);
        println!("  database: {} MB", std::fs::metadata(data.join("lars.db"))?.len() / 1_000_000);

        let mut key = Command::new(&lars);
        let made = key.args(["backup", "key", "--out"]).arg(at("identity")).output()?;
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        let recipient =
            said.split_whitespace().find(|word| word.starts_with("age1")).context("no recipient")?;
        std::fs::create_dir(at("backups"))?;
        let mut backup = with(&["backup", "--recipient", recipient], &data);
        say("backup with its rehearsal", one_run(backup.arg("--to").arg(at("backups")))?);
        let file = std::fs::read_dir(at("backups"))?.next().context("no backup")??;
        println!("  file: {} MB", file.metadata()?.len() / 1_000_000);

        let mut databases = vec![("restore", at("restored"), None)];
        databases.extend(
            self.postgres.as_ref().map(|url| ("restore into PostgreSQL", at("restored-too"), Some(url))),
        );
        let exported =
            exported(with(&["export", "responses", "--study", "large"], &data), &at("before.csv"))?;
        for (what, data, url) in databases {
            std::fs::create_dir(&data)?;
            std::fs::copy(at("data/lars.key"), data.join("lars.key"))?;
            let mut restore = with(&["restore"], &data);
            restore.arg(file.path()).arg("--identity").arg(at("identity"));
            let mut export = with(&["export", "responses", "--study", "large"], &data);
            if let Some(url) = url {
                restore.arg("--database").arg(url);
                export.arg("--database").arg(url);
            }
            say(what, one_run(&restore)?);
            if self::exported(export, &at("after.csv"))? != exported {
                bail!("what was restored is not what was there");
            }
            println!("  all answers are the same");
        }
        Ok(())
    }
}

fn exported(mut export: Command, file: &Path) -> anyhow::Result<Vec<u8>> {
    if !export.arg("--out").arg(file).status()?.success() {
        bail!("{export:?} failed");
    }
    Ok(std::fs::read(file)?)
}

fn say(what: &str, taken: Taken) {
    let Taken { wall, cpu, megabytes } = taken;
    let number = |number: Option<f64>| number.map_or("?".to_owned(), |number| format!("{number:.1}"));
    println!("  {what}: {wall:.1} s, {} s of processor, {} MB at most", number(cpu), number(megabytes));
}
