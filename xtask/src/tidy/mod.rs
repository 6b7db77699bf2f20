//! The house rules that a machine can check, as findings: rule, file, line, what is wrong.
//!
//! Sizes and texts are read from the source itself; nothing is compiled.

mod imports;
mod manifests;
mod scan;
mod sources;
mod tree;
mod words;

use std::path::PathBuf;

use anyhow::Context as _;

use self::tree::{Finding, Tree};
use crate::workspace::root;

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
