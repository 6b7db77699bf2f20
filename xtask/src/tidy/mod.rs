//! The house rules that a machine can check, as findings: rule, file, line, what is wrong.
//!
//! Sizes and texts are read from the source itself; nothing is compiled.

mod imports;
mod manifests;
mod scan;
mod sources;
mod words;

use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::root;

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
    fn read() -> anyhow::Result<Self> {
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

/// Prints every finding; `true` where there is none.
pub fn run() -> anyhow::Result<bool> {
    let tree = Tree::read()?;
    let mut findings = Vec::new();
    sources::check(&tree, &mut findings);
    imports::check(&tree, &mut findings);
    manifests::check(&tree, &mut findings)?;
    words::check(&tree, &mut findings);
    exempt(&mut findings)?;
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    println!("tidy: {} findings", findings.len());
    Ok(findings.is_empty())
}

/// Takes out what `exemptions.toml` lists. The list may only shrink: an entry that hits nothing is a finding.
fn exempt(findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let path: PathBuf = root().join("xtask/exemptions.toml");
    let text = std::fs::read_to_string(&path).context("xtask/exemptions.toml cannot be read")?;
    let table: toml::Table = text.parse().context("xtask/exemptions.toml is not right")?;
    let entries = table.get("exempt").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    for entry in entries {
        let field = |name: &str| entry.get(name).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let (rule, file) = (field("rule"), field("file"));
        let mut find = |what: String| {
            let file = "xtask/exemptions.toml".to_owned();
            findings.push(Finding { file, line: 0, rule: "exemptions", what });
        };
        if field("why").is_empty() {
            find(format!("{rule} in {file}: say why"));
        }
        let before = findings.len();
        findings.retain(|finding| finding.rule != rule || finding.file != file);
        if findings.len() == before {
            findings.push(Finding {
                file: "xtask/exemptions.toml".to_owned(),
                line: 0,
                rule: "exemptions",
                what: format!("{rule} in {file} is not needed any more"),
            });
        }
    }
    Ok(())
}
