//! The test command: installs what is missing, runs everything, ends with one line that counts.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use crate::postgres::Postgres;
use crate::workspace::{cargo, root};
use crate::{install, tidy};

/// A test runner that says nothing for this long is ended: one test that hangs would otherwise cost the result of all others.
const LONGEST_SILENCE: Duration = Duration::from_mins(10);

/// Which tests to run.
#[derive(Debug, Args)]
pub struct Test {
    /// Leave a part out that needs more than Rust.
    #[arg(long, value_enum, value_delimiter = ',')]
    without: Vec<Part>,
}

/// A part that needs more than Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The browser suite.
    Browser,
    /// The tests on PostgreSQL.
    Postgres,
}

/// What was counted so far.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Test {
    /// Runs every test, also after one failed, and counts.
    pub fn run(&self) -> anyhow::Result<bool> {
        let mut all = Count::default();
        let mut failures: Vec<String> = Vec::new();
        let postgres = self.postgres(&mut all, &mut failures);
        let browser = self.prepare_browser(&mut all, &mut failures);
        for (name, arguments) in [
            ("formatting", &["fmt", "--all", "--check"][..]),
            ("clippy", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"][..]),
        ] {
            let status = cargo(arguments).status()?;
            step(&mut all, &mut failures, name, status.success());
        }
        step(&mut all, &mut failures, "tidy", tidy::run()?);
        deny(&mut all, &mut failures)?;
        let built = cargo(&["test", "--workspace", "--locked", "--no-run"]).status()?;
        step(&mut all, &mut failures, "build of the tests", built.success());
        let mut tests = cargo(&["test", "--workspace", "--locked", "--no-fail-fast", "--", "--show-output"]);
        if let Some(postgres) = &postgres {
            tests.env("LARS_TEST_POSTGRES", postgres.url());
        }
        counted(&mut tests, "Rust tests", &mut all, &mut failures)?;
        drop(postgres);
        if browser && let Err(error) = Self::browser(&mut all, &mut failures) {
            failed(&mut all, &mut failures, "browser suite", &error);
        }
        for failure in &failures {
            println!("failed: {failure}");
        }
        println!("{} passed, {} failed, {} skipped", all.passed, all.failed, all.skipped);
        Ok(all.failed == 0)
    }

    fn postgres(&self, all: &mut Count, failures: &mut Vec<String>) -> Option<Postgres> {
        if self.without.contains(&Part::Postgres) {
            println!("skipped: PostgreSQL");
            all.skipped += 1;
            return None;
        }
        let started = install::postgres()
            .map_or_else(|| install::debian(&["postgresql"]), |_| Ok(()))
            .and_then(|()| install::postgres().context("PostgreSQL is not there after installing it"))
            .and_then(|programs| Postgres::start(&programs));
        started.map_err(|error| failed(all, failures, "PostgreSQL", &error)).ok()
    }

    fn prepare_browser(&self, all: &mut Count, failures: &mut Vec<String>) -> bool {
        if self.without.contains(&Part::Browser) {
            println!("skipped: browser suite");
            all.skipped += 1;
            return false;
        }
        let mut missing = Vec::new();
        if install::chromium().is_none() {
            missing.push("chromium");
        }
        if !install::has("node") {
            missing.push("nodejs");
        }
        if !install::has("npm") {
            missing.push("npm");
        }
        missing.extend(install::missing_engines());
        let ready = if missing.is_empty() { Ok(()) } else { install::debian(&missing) };
        let ready = ready.and_then(|()| install::node_packages(&root().join("browser")));
        ready.map_err(|error| failed(all, failures, "browser suite", &error)).is_ok()
    }

    fn browser(all: &mut Count, failures: &mut Vec<String>) -> anyhow::Result<()> {
        // The whole workspace, so that dependencies keep the features they were built with.
        let built = cargo(&["build", "--workspace", "--locked"]).status()?;
        step(all, failures, "build for the browser suite", built.success());
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
        let mut suite = Command::new("node");
        suite.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(browser_tests()?);
        suite.env("LARS_BIN", target.join("debug/lars"));
        // Colours would hide the counts; node asks the terminal of its standard error whether to use them.
        suite.env_remove("FORCE_COLOR").env("NO_COLOR", "1").env("NODE_DISABLE_COLORS", "1");
        if let Some(chromium) = install::chromium() {
            suite.env("CHROMIUM", chromium);
        }
        counted(&mut suite, "browser suite", all, failures)
    }
}

/// The files of the browser suite, named one by one: releases of node differ in what a folder means to them.
fn browser_tests() -> anyhow::Result<Vec<PathBuf>> {
    let folder = root().join("browser/tests");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("no tests in {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        bail!("no tests in {}", folder.display());
    }
    Ok(files)
}

/// Checks licences, bans, sources and advisories of what comes into the program, as far as this machine can, and says what it cannot.
fn deny(all: &mut Count, failures: &mut Vec<String>) -> anyhow::Result<()> {
    let runs = |arguments: &[&str]| cargo(arguments).output().map(|output| output.status.success());
    if !runs(&["deny", "--version"])? {
        println!(
            "skipped: licences and advisories (cargo-deny is not there: cargo install --locked cargo-deny)"
        );
        all.skipped += 1;
        return Ok(());
    }
    let status = cargo(&["deny", "--offline", "check", "bans", "licenses", "sources"]).status()?;
    step(all, failures, "licences", status.success());
    if runs(&["deny", "fetch", "db"])? {
        let status = cargo(&["deny", "check", "--disable-fetch", "advisories"]).status()?;
        step(all, failures, "advisories", status.success());
    } else {
        println!("skipped: advisories (their database cannot be had from here)");
        all.skipped += 1;
    }
    Ok(())
}

fn step(all: &mut Count, failures: &mut Vec<String>, name: &str, passed: bool) {
    if passed {
        all.passed += 1;
        println!("{name}: passed");
    } else {
        all.failed += 1;
        failures.push(name.to_owned());
    }
}

fn failed(all: &mut Count, failures: &mut Vec<String>, name: &str, error: &anyhow::Error) {
    all.failed += 1;
    println!("{name}: {error:#}");
    failures.push(format!("{name}: {error:#}"));
}

/// Runs a test runner, shows what it prints, and adds up what it counts.
fn counted(
    command: &mut Command,
    name: &str,
    all: &mut Count,
    failures: &mut Vec<String>,
) -> anyhow::Result<()> {
    let mut child = command
        .current_dir(root())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .with_context(|| format!("could not start the {name}"))?;
    let mut here = Count::default();
    let stdout = child.stdout.take().context("the output of a test runner is missing")?;
    let (say, said) = std::sync::mpsc::channel();
    std::thread::spawn(move || BufReader::new(stdout).lines().try_for_each(|line| say.send(line).ok()));
    loop {
        match said.recv_timeout(LONGEST_SILENCE) {
            Ok(line) => {
                let line = line?;
                println!("{line}");
                here.add(&line);
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                println!("{name}: nothing was heard for {} s, so a test hangs", LONGEST_SILENCE.as_secs());
                Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).status()?;
                break;
            }
        }
    }
    let status = child.wait()?;
    if !status.success() || here.failed > 0 {
        // A runner that ended badly without counting a failure has failed all the same.
        here.failed = here.failed.max(1);
        failures.push(name.to_owned());
    }
    if here.passed == 0 && here.failed == 0 {
        here.failed = 1;
        failures.push(format!("{name}: no test was run"));
    }
    all.passed += here.passed;
    all.failed += here.failed;
    all.skipped += here.skipped;
    Ok(())
}

impl Count {
    /// Adds what a line of cargo's or node's test runner counts. A line that says it skipped something counts too.
    fn add(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            for part in counts.split(['.', ';']) {
                let Some((number, what)) = part.trim().split_once(' ') else { continue };
                let Ok(number) = number.parse::<u64>() else { continue };
                match what {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    "ignored" => self.skipped += number,
                    _ => {}
                }
            }
        }
        let node = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "));
        if let Some((what, number)) = node.and_then(|node| node.split_once(' ')) {
            let number = number.trim().parse::<u64>().unwrap_or(0);
            match what {
                "pass" => self.passed += number,
                "fail" | "cancelled" => self.failed += number,
                "skipped" => self.skipped += number,
                _ => {}
            }
        }
        if line.trim_start().starts_with("skipped: ") {
            self.skipped += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], expected: (u64, u64, u64)) {
        let mut count = Count::default();
        for line in lines {
            count.add(line);
        }
        assert_eq!((count.passed, count.failed, count.skipped), expected, "{lines:?}");
    }

    #[test]
    fn lines_of_the_runners_are_counted() {
        check(
            &[
                "test result: ok. 12 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.1s",
            ],
            (12, 0, 2),
        );
        check(
            &[
                "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 5 filtered out; finished in 1s",
            ],
            (3, 1, 0),
        );
        check(&["ℹ tests 9", "ℹ pass 7", "ℹ fail 1", "ℹ cancelled 0", "ℹ skipped 1"], (7, 1, 1));
        check(&["skipped: data not present", "something else"], (0, 0, 1));
    }
}
