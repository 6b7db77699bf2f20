//! Rules on manifests: which crate may know which, what the pure crates may use, what is banned.

use anyhow::Context as _;

use super::tree::{Finding, Tree};

/// Crates that are no part of the product.
const TOOLS: [&str; 1] = ["xtask"];

/// Who may depend on which crate of ours. Arrows point down only.
const ARROWS: [(&str, &[&str]); 7] = [
    ("lars-measure", &[]),
    ("lars-domain", &["lars-measure"]),
    ("lars-store", &["lars-domain"]),
    ("lars-view", &["lars-domain"]),
    ("lars-web", &["lars-domain", "lars-store", "lars-view"]),
    ("lars", &["lars-domain", "lars-measure", "lars-store", "lars-view", "lars-web"]),
    ("lars-bulk", &["lars-domain"]),
];

/// Everything that the crates without input and output may use.
const PURE: [(&str, &[&str]); 2] = [
    (
        "lars-measure",
        &[
            "faer",
            "leiden-rs",
            "petgraph",
            "pulp",
            "rand",
            "rand_chacha",
            "rand_distr",
            "rayon",
            "rustworkx-core",
            "statrs",
            "thiserror",
        ],
    ),
    (
        "lars-domain",
        &[
            "jiff",
            "lars-measure",
            "rayon",
            "serde",
            "serde_json",
            "sha2",
            "strsim",
            "thiserror",
            "unicode-normalization",
            "uuid",
        ],
    ),
];

/// Checks every manifest and the lock file.
pub fn check(tree: &Tree, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let workspace: toml::Table = tree.text("Cargo.toml").context("Cargo.toml is missing")?.parse()?;
    let members = workspace.get("workspace").and_then(|workspace| workspace.get("members"));
    let members: Vec<&str> = members
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(toml::Value::as_str)
        .collect();
    for name in &members {
        if !TOOLS.contains(name) && ARROWS.iter().all(|(known, _)| known != name) {
            find(findings, name, "crates", "an eighth crate needs a decision record".to_owned());
        }
    }
    for (name, allowed) in ARROWS.into_iter().filter(|(name, _)| members.contains(name)) {
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
    let tables = ["dependencies", "build-dependencies"].into_iter().filter_map(|name| manifest.get(name));
    Ok(tables.filter_map(toml::Value::as_table).flat_map(|table| table.keys().cloned()).collect())
}

fn find(findings: &mut Vec<Finding>, name: &str, rule: &'static str, what: String) {
    let file = if name.is_empty() { "Cargo.lock".to_owned() } else { format!("{name}/Cargo.toml") };
    findings.push(Finding { file, line: 0, rule, what });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_sees_its_fault() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let members =
            "[workspace]\nmembers = [\"lars-measure\", \"lars-domain\", \"lars-web\", \"lars-extra\"]";
        let files = vec![
            file("Cargo.toml", members),
            file("lars-measure/Cargo.toml", "[dependencies]\nrand = \"1\"\n[dev-dependencies]\ncsv = \"1\""),
            file("lars-domain/Cargo.toml", "[dependencies]\nsqlx = \"1\"\nlars-measure.workspace = true"),
            file("lars-web/Cargo.toml", "[build-dependencies]\nlars-measure.workspace = true"),
            file("deny.toml", "[bans]\ndeny = [{ name = \"openssl\" }, { name = \"ort\" }]"),
            file("Cargo.lock", "[[package]]\nname = \"openssl\"\n"),
        ];
        let mut findings = Vec::new();
        check(&Tree { files }, &mut findings).expect("the samples are right");
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["crates", "arrows", "pure", "banned"], "{findings:?}");
    }
}
