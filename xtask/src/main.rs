//! `cargo xtask`: the test command, the tidy checks, the benchmarks. It builds and runs the product, nothing of it is in it.

mod bench;
mod install;
mod postgres;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

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
