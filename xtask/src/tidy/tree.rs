//! What the rules look at and what they find: the files of the workspace, and findings.

use std::fmt;
use std::path::Path;

use anyhow::Context as _;

use crate::workspace::root;

/// Something that a house rule does not allow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the root.
    pub file: String,
    /// The line, 0 where the whole file is meant.
    pub line: usize,
    /// The rule.
    pub rule: &'static str,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file, self.line, self.rule, self.what)
    }
}

/// The files that git would commit, with their texts.
pub struct Tree {
    /// Path from the root and text; files that are not text are left out.
    pub files: Vec<(String, String)>,
}

impl Tree {
    /// Reads the files from disk.
    pub fn read() -> anyhow::Result<Self> {
        let listed = std::process::Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root())
            .output()
            .context("could not list the files with git")?;
        let names = String::from_utf8(listed.stdout).context("a file name is not UTF-8")?;
        let mut files = Vec::new();
        for name in names.split('\0').filter(|name| !name.is_empty()) {
            if let Ok(text) = std::fs::read_to_string(root().join(name)) {
                files.push((name.to_owned(), text));
            }
        }
        Ok(Self { files })
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.files.iter().find(|(file, _)| file == name).map(|(_, text)| text.as_str())
    }

    /// Whether a file or folder of this name is there.
    pub fn has(&self, name: &str) -> bool {
        let folder = format!("{}/", name.trim_end_matches('/'));
        self.files.iter().any(|(file, _)| file == name || file.starts_with(&folder))
    }

    /// Files with this ending.
    pub fn with_ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let is = move |(file, _): &&(String, String)| {
            Path::new(file).extension().is_some_and(|found| found == ending)
        };
        self.files.iter().filter(is).map(|(file, text)| (file.as_str(), text.as_str()))
    }
}
