//! `cargo xtask`: the test command, the tidy checks, the benchmarks. It builds and runs the product, nothing of it is in it.

mod bench;
mod install;
mod postgres;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::{Parser, Subcommand};

/// Automation of the LARS workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Xtask {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Install what is missing and run every test.
    Test(test::Test),
    /// Check the house rules that a machine can check.
    Tidy,
    /// Measure the program, beside its peers where they can be had.
    #[command(subcommand)]
    Bench(bench::Bench),
}

/// The root of the workspace: what Cargo says while this runs, as clones that share a build folder share this program too.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = Path::new(&here);
    here.parent().map_or_else(|| here.to_owned(), Path::to_owned)
}

/// Cargo in the root of the workspace, as if it had been called by hand: what cargo told this program about itself is taken
/// away. Build scripts look at it, and a cryptography crate with all that rests on it would be built anew at each change of caller.
fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    for (name, _) in std::env::vars_os() {
        let told = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO"
        });
        if told {
            cargo.env_remove(name);
        }
    }
    cargo.args(arguments).current_dir(root());
    cargo
}

fn main() -> ExitCode {
    let done = match Xtask::parse().task {
        Task::Test(test) => test.run(),
        Task::Tidy => tidy::run(),
        Task::Bench(bench) => bench.run().map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
