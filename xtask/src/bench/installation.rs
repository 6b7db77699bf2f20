//! An installation of the program for a measurement, with a data folder of its own, on `SQLite` or a `PostgreSQL` of its own.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Context as _;
use clap::Args;
use tempfile::TempDir;

use super::process::program;
use crate::{install, postgres::Postgres};

/// Which program, on which engine.
#[derive(Debug, Args)]
pub struct InstallationFlags {
    /// Use a PostgreSQL of its own instead of SQLite.
    #[arg(long)]
    postgres: bool,
    /// The program, where it lies already.
    #[arg(long)]
    lars: Option<PathBuf>,
}

/// The program and its data; both are gone when it is dropped.
pub struct Installation {
    lars: PathBuf,
    pub folder: TempDir,
    server_of_data: Option<Postgres>,
}

impl InstallationFlags {
    pub fn set_up(&self) -> anyhow::Result<Installation> {
        let lars = program(self.lars.as_deref())?;
        let programs = if self.postgres {
            Some(install::postgres().context("PostgreSQL is not installed")?)
        } else {
            None
        };
        Ok(Installation {
            lars,
            folder: tempfile::Builder::new().prefix("lars-bench-").tempdir()?,
            server_of_data: programs.map(|programs| Postgres::start(&programs)).transpose()?,
        })
    }

    pub fn engine(&self) -> &'static str {
        if self.postgres { "PostgreSQL" } else { "SQLite" }
    }
}

impl Installation {
    /// A command of the program on these data.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.lars);
        command.args(arguments).arg("--data").arg(self.folder.path());
        if let Some(server) = &self.server_of_data {
            command.args(["--database", &server.url()]);
        }
        command
    }
}
