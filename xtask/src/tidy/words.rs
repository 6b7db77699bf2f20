//! Rules on words and texts: glossary, architecture map, message files, templates, hosts.

use std::collections::BTreeSet;

use super::tree::{Finding, Tree};

/// Messages of one file.
const MESSAGES: usize = 150;
/// Crates that are planned and may be named before they exist.
const PLANNED: [&str; 1] = ["lars-bulk"];
/// Files of the root that must be there.
const REQUIRED: [&str; 10] = [
    "README.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "NOTICE",
    "LICENSE",
    "deny.toml",
    ".ci/run",
];

/// Checks texts that are not Rust, and the words that must agree with it.
pub fn check(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in REQUIRED.into_iter().filter(|file| !tree.has(file)) {
        findings.push(finding(file, 0, "required", "the file is missing".to_owned()));
    }
    glossary(tree, findings);
    architecture(tree, findings);
    messages(tree, findings);
    templates(tree, findings);
    hosts(tree, findings);
    test_executables(tree, findings);
}

fn finding(file: &str, line: usize, rule: &'static str, what: String) -> Finding {
    Finding { file: file.to_owned(), line, rule, what }
}

/// The words in backticks of a text.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// Every noun of the domain and every table has an entry.
fn glossary(tree: &Tree, findings: &mut Vec<Finding>) {
    let words = quoted(tree.text("GLOSSARY.md").unwrap_or_default());
    let mut nouns: BTreeSet<String> = BTreeSet::new();
    for (file, _) in tree.with_ending("rs").filter(|(file, _)| file.starts_with("lars-domain/src/")) {
        let noun = file.trim_end_matches(".rs").rsplit('/').next().unwrap_or_default();
        if !matches!(noun, "mod" | "lib") {
            nouns.insert(noun.to_owned());
        }
    }
    for (_, text) in tree.with_ending("sql").filter(|(file, _)| file.starts_with("lars-store/migrations/")) {
        let tables = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE "));
        nouns.extend(tables.filter_map(|rest| rest.split([' ', '(']).next()).map(str::to_owned));
    }
    for noun in nouns.iter().filter(|noun| !words.contains(noun.as_str())) {
        findings.push(finding("GLOSSARY.md", 0, "glossary", format!("`{noun}` has no entry")));
    }
}

/// Every path and crate that the map names exists.
fn architecture(tree: &Tree, findings: &mut Vec<Finding>) {
    let Some(text) = tree.text("ARCHITECTURE.md") else { return };
    for word in quoted(text) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
        if !word.chars().all(plain) || PLANNED.iter().any(|planned| word.starts_with(planned)) {
            continue;
        }
        let is_path =
            word.contains('/') || [".rs", ".md", ".toml"].iter().any(|ending| word.ends_with(ending));
        let is_crate = word.starts_with("lars-");
        if (is_path && !word.starts_with('/') || is_crate)
            && !tree.has(word)
            && !tree.has(word.trim_end_matches('/'))
        {
            findings.push(finding("ARCHITECTURE.md", 0, "map", format!("`{word}` does not exist")));
        }
    }
}

/// Every language has the same files, none too long.
fn messages(tree: &Tree, findings: &mut Vec<Finding>) {
    let mut languages: BTreeSet<&str> = BTreeSet::new();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let files: BTreeSet<&str> = tree.with_ending("ftl").map(|(file, _)| file).collect();
    for (file, text) in tree.with_ending("ftl") {
        let count = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())).count();
        if count > MESSAGES {
            findings.push(finding(file, 0, "messages", format!("{count} messages, at most {MESSAGES}")));
        }
        if let Some((language, name)) =
            file.strip_prefix("lars-view/messages/").and_then(|rest| rest.split_once('/'))
        {
            languages.insert(language);
            names.insert(name);
        }
    }
    for language in &languages {
        for name in &names {
            let file = format!("lars-view/messages/{language}/{name}");
            if !files.contains(file.as_str()) {
                findings.push(finding(
                    &file,
                    0,
                    "messages",
                    "the file is missing in this language".to_owned(),
                ));
            }
        }
    }
}

/// Templates obey the site's content security policy and escape everything but finished charts and tables.
fn templates(tree: &Tree, findings: &mut Vec<Finding>) {
    for (file, text) in tree.with_ending("html").filter(|(file, _)| file.starts_with("lars-web/")) {
        for (place, line) in text.lines().enumerate() {
            let mut find = |what: &str| findings.push(finding(file, place + 1, "template", what.to_owned()));
            if line.contains(" style=") {
                find("no inline styles");
            }
            if line.contains("<script") && !line.contains("src=") {
                find("no inline script");
            }
            if has_handler(line) {
                find("no inline handlers");
            }
            if line.contains("|safe") && !line.contains("{# svg #}") {
                find("only finished charts and tables are not escaped; mark the line {# svg #}");
            }
        }
    }
}

/// Whether a line has an attribute such as `onclick=`.
fn has_handler(line: &str) -> bool {
    line.split(" on").skip(1).any(|rest| {
        let name = rest.chars().take_while(char::is_ascii_lowercase).count();
        name > 2 && rest[name..].starts_with('=')
    })
}

/// No file names a host of a package registry.
fn hosts(tree: &Tree, findings: &mut Vec<Finding>) {
    // In pieces, so that this file does not name them either.
    let hosts = [
        ["crates", ".io"],
        ["registry.npmjs", ".org"],
        ["pypi", ".org"],
        ["pythonhosted", ".org"],
        ["deb.debian", ".org"],
    ];
    for (file, text) in tree.files.iter().filter(|(file, _)| file != "Cargo.lock") {
        for (place, line) in text.lines().enumerate() {
            if let Some(host) = hosts.iter().find(|host| line.contains(&host.concat())) {
                findings.push(finding(file, place + 1, "hosts", format!("names {}", host.concat())));
            }
        }
    }
}

/// One integration executable a crate.
fn test_executables(tree: &Tree, findings: &mut Vec<Finding>) {
    for (file, _) in tree.with_ending("rs") {
        let parts: Vec<&str> = file.split('/').collect();
        let is_own = matches!(parts[..], [_, "tests", folder, "main.rs"] if folder != "it");
        if is_own || parts.len() == 3 && parts[1] == "tests" {
            findings.push(finding(file, 0, "tests", "integration tests stand in tests/it/".to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_sees_its_fault() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let mut files: Vec<_> = REQUIRED.iter().map(|name| file(name, "")).collect();
        files.push(file("lars-domain/src/ask/thing.rs", ""));
        files.push(file("lars-store/migrations/1.sql", "CREATE TABLE other (\n"));
        files.push(file("lars-web/src/a.html", "<p style=\"x\">{{ a|safe }}</p>\n<p on b><a onclick=\"x\">"));
        files.push(file("lars-view/messages/en/a.ftl", "a = b"));
        files.push(file("lars-view/messages/lv/b.ftl", "a = b"));
        files.push(file("lars/tests/loose.rs", ""));
        let mut findings = Vec::new();
        check(&Tree { files }, &mut findings);
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
        let expected =
            ["glossary", "glossary", "messages", "messages", "template", "template", "template", "tests"];
        assert_eq!(rules, expected, "{findings:?}");
    }
}
