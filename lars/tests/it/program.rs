//! Runs the program in a folder of its own, and writes the files that it reads.
//!
//! The answers are made by rule, not by chance.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub const HEADER: &str = "case,wave,respondent,helix,partner,level,item,expectation,experience,importance\n";

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    #[track_caller]
    pub fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }
}

/// A folder with files, and the program in it.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The program, told to work in this folder and nowhere else.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lars"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        // What is set where the tests run is not what they are about.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("LARS_") || name.starts_with("AWS_")) {
                command.env_remove(name);
            }
        }
        command.env("XDG_DATA_HOME", self.path("home")).env("HOME", self.path("home"));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran {
            status: output.status.code().unwrap(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// A command that works on a data folder beside the files.
    pub fn on_data(&self, data: &str, arguments: &[&str]) -> Ran {
        let mut all = arguments.to_vec();
        all.extend(["--data", data]);
        self.run(&all)
    }

    pub fn import(&self, data: &str, file: &str, more: &[&str]) -> Ran {
        let mut all = vec!["import", "responses", file, "--study", "biogas"];
        all.extend(more);
        self.on_data(data, &all)
    }

    /// The answers of the study, as the program writes them.
    pub fn export(&self, data: &str) -> String {
        self.on_data(data, &["export", "responses", "--study", "biogas"]).ends(0).stdout
    }

    pub fn names(&self) -> Vec<String> {
        names(self.0.path())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Rows without header: seven companies and three research groups of `north`, two partner groups each.
pub fn rows() -> Vec<String> {
    let mut rows = Vec::new();
    for (helix, count) in [("company", 7), ("research", 3)] {
        for number in 0..count {
            for (far, partner) in ["company", "research"].into_iter().enumerate() {
                let expectation = 10 - (number + far) % 4;
                let experience = 1 + (number * 3 + far) % 6;
                rows.push(format!(
                    "north,2024,{helix}-{number},{helix},{partner},regional,relation,{expectation},{experience},"
                ));
            }
        }
    }
    rows
}

pub fn file(rows: &[String]) -> String {
    let mut text = HEADER.to_owned();
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    text
}
