//! Rules on manifests: which crate may know which, what the pure crates may use, what is banned.

use anyhow::Context as _;

use super::{Finding, Tree};

/// Who may depend on which crate of ours. Arrows point down only.
const ARROWS: [(&str, &[&str]); 6] = [
    ("lars-measure", &[]),
    ("lars-domain", &["lars-measure"]),
    ("lars-store", &["lars-domain"]),
    ("lars-view", &["lars-domain"]),
    ("lars-web", &["lars-domain", "lars-store", "lars-view"]),
    ("lars", &["lars-domain", "lars-store", "lars-view", "lars-web"]),
];

/// Everything that the crates without input and output may use.
const PURE: [(&str, &[&str]); 2] = [
    (
        "lars-measure",
        &[
            "faer",
            "leiden-rs",
            "petgraph",
            "rand",
            "rand_chacha",
            "rand_distr",
            "rayon",
            "rustworkx-core",
            "statrs",
            "thiserror",
        ],
    ),
    ("lars-domain", &["jiff", "lars-measure", "rayon", "serde", "serde_json", "sha2", "thiserror", "uuid"]),
];

/// Checks every manifest and the lock file.
pub fn check(tree: &Tree, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    for (name, allowed) in ARROWS {
        for dependency in dependencies(tree, name)? {
            if dependency.starts_with("lars") && !allowed.contains(&dependency.as_str()) {
                find(findings, name, "arrows", format!("{name} must not know {dependency}"));
            }
        }
    }
    for (name, allowed) in PURE {
        for dependency in dependencies(tree, name)? {
            if !allowed.contains(&dependency.as_str()) {
                find(findings, name, "pure", format!("{name} may not use {dependency}"));
            }
        }
    }
    let deny: toml::Table = tree.text("deny.toml").context("deny.toml is missing")?.parse()?;
    let lock = tree.text("Cargo.lock").context("Cargo.lock is missing")?;
    let banned = deny.get("bans").and_then(|bans| bans.get("deny")).and_then(toml::Value::as_array);
    for name in
        banned.into_iter().flatten().filter_map(|entry| entry.get("name")).filter_map(toml::Value::as_str)
    {
        if lock.contains(&format!("name = \"{name}\"\n")) {
            find(findings, "", "banned", format!("{name} is banned in deny.toml and is in Cargo.lock"));
        }
    }
    Ok(())
}

fn dependencies(tree: &Tree, name: &str) -> anyhow::Result<Vec<String>> {
    let file = format!("{name}/Cargo.toml");
    let manifest: toml::Table = tree.text(&file).with_context(|| format!("{file} is missing"))?.parse()?;
    let table = manifest.get("dependencies").and_then(toml::Value::as_table);
    Ok(table.map(|table| table.keys().cloned().collect()).unwrap_or_default())
}

fn find(findings: &mut Vec<Finding>, name: &str, rule: &'static str, what: String) {
    let file = if name.is_empty() { "Cargo.lock".to_owned() } else { format!("{name}/Cargo.toml") };
    findings.push(Finding { file, line: 0, rule, what });
}
