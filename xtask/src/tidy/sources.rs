//! Rules on Rust source: sizes, head comments, where numbers are rounded, where SQL and words stand.

use super::scan::Scanned;
use super::tree::{Finding, Tree};

/// Lines of code of a file of the product, and of a test file.
const FILE_LINES: usize = 600;
const TEST_FILE_LINES: usize = 800;
/// Lines of code of a function.
const FUNCTION_LINES: usize = 70;

/// Checks every Rust file.
pub fn check(tree: &Tree, findings: &mut Vec<Finding>) {
    for (file, text) in tree.with_ending("rs") {
        let scanned = Scanned::new(text);
        let mut find = |line: usize, rule: &'static str, what: String| {
            findings.push(Finding { file: file.to_owned(), line, rule, what });
        };
        if !text.starts_with("//!") {
            find(
                1,
                "head-comment",
                "the file must begin with what it holds and what it does not (//!)".to_owned(),
            );
        }
        sizes(file, &scanned, &mut find);
        if is_test(file) || file.starts_with("xtask/") {
            continue;
        }
        lines(file, &scanned, &mut find);
        if !file.starts_with("lars/") {
            documented(text, &scanned, &mut find);
        }
        literals(file, &scanned, &mut find);
    }
}

fn is_test(file: &str) -> bool {
    ["/tests/", "/benches/", "/examples/"].iter().any(|folder| file.contains(folder))
}

fn sizes(file: &str, scanned: &Scanned, find: &mut impl FnMut(usize, &'static str, String)) {
    let most = if is_test(file) { TEST_FILE_LINES } else { FILE_LINES };
    let lines = scanned.code_lines();
    if lines > most {
        find(0, "file-size", format!("{lines} lines of code, at most {most}"));
    }
    for (name, line, lines) in scanned.functions() {
        if lines > FUNCTION_LINES {
            find(
                line,
                "function-size",
                format!("{name} has {lines} lines of code, at most {FUNCTION_LINES}"),
            );
        }
    }
}

fn lines(file: &str, scanned: &Scanned, find: &mut impl FnMut(usize, &'static str, String)) {
    for (place, line) in scanned.code.iter().enumerate() {
        if scanned.in_tests[place] {
            continue;
        }
        let is_nan = line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "NAN");
        if (is_nan || line.contains("unwrap_or(0.0)")) && !file.starts_with("lars-measure/src/matrix") {
            find(place + 1, "undefined", "an undefined number is a reason, neither NaN nor zero".to_owned());
        }
        // A measure may ask for the nearest whole number, which is arithmetic; decimals it does not cut.
        let is_arithmetic = file.starts_with("lars-measure/src/") && !line.contains(".round() /");
        if line.contains(".round()") && !is_arithmetic && !file.starts_with("lars-view/") {
            find(place + 1, "rounding", "only lars-view rounds".to_owned());
        }
    }
}

fn literals(file: &str, scanned: &Scanned, find: &mut impl FnMut(usize, &'static str, String)) {
    for (line, text) in &scanned.literals {
        if scanned.in_tests.get(line.saturating_sub(1)).copied().unwrap_or(false) {
            continue;
        }
        if is_sql(text) && !file.starts_with("lars-store/") && !file.starts_with("lars-bulk/") {
            find(*line, "sql", "statements stand in lars-store only".to_owned());
        }
        if has_decimals(text) && !file.starts_with("lars-view/") {
            find(*line, "rounding", format!("only lars-view writes decimals: {text:?}"));
        }
        let is_reason = is_reason(scanned, *line);
        if file.starts_with("lars-domain/src/") && text.contains(' ') && !is_reason {
            find(*line, "words", format!("lars-domain has no words: {text:?}"));
        }
    }
}

/// Whether a literal says why something cannot fail or why a lint does not hold (or is another part of an attribute): a comment for us, not a
/// sentence for people.
fn is_reason(scanned: &Scanned, line: usize) -> bool {
    let Some(code) = scanned.code.get(line.saturating_sub(1)) else { return false };
    let name = code.trim_start().strip_prefix("const ").and_then(|rest| rest.split_once(": &str ="));
    let is_named = |name: &str| scanned.code.iter().any(|line| line.contains(&format!(".expect({name})")));
    code.contains(".expect(")
        || name.is_some_and(|(name, _)| is_named(name))
        || scanned.in_attribute.get(line.saturating_sub(1)).copied().unwrap_or(false)
}

fn is_sql(text: &str) -> bool {
    let has = |words: [&str; 2]| text.contains(words[0]) && text.contains(words[1]);
    has(["SELECT ", " FROM "])
        || has(["INSERT INTO ", " VALUES"])
        || has(["UPDATE ", " SET "])
        || ["DELETE FROM ", "CREATE TABLE ", "CREATE INDEX "].iter().any(|words| text.contains(words))
}

/// Whether a format string asks for a number of decimals: `{:.2}`, `{x:.1}`, `{:.*}`.
fn has_decimals(text: &str) -> bool {
    text.split('{').skip(1).any(|part| {
        let inside = part.split('}').next().unwrap_or_default();
        let Some((name, format)) = inside.split_once(':') else { return false };
        let decimals = format.split_once('.').map_or("", |(_, decimals)| decimals);
        name.chars().all(|c| c.is_alphanumeric() || c == '_')
            && !format.starts_with(' ')
            && (decimals.starts_with(|c: char| c.is_ascii_digit() || c == '*') || decimals.ends_with('$'))
    })
}

/// Every public item of a library has a doc comment, also where the compiler does not ask for one (private modules).
fn documented(text: &str, scanned: &Scanned, find: &mut impl FnMut(usize, &'static str, String)) {
    const ITEMS: [&str; 9] = ["fn", "async", "struct", "enum", "trait", "const", "static", "type", "mod"];
    let raw: Vec<&str> = text.lines().collect();
    for (place, line) in scanned.code.iter().enumerate() {
        let Some(item) = line.trim_start().strip_prefix("pub ") else { continue };
        let kind = item.split(' ').next().unwrap_or_default();
        // A module in a file of its own says at its head what it holds.
        let is_elsewhere = kind == "mod" && item.trim_end().ends_with(';');
        if !scanned.in_tests[place]
            && ITEMS.contains(&kind)
            && !is_elsewhere
            && !has_doc(&raw, &scanned.code, place)
        {
            find(place + 1, "doc-comment", format!("say what it is: pub {}", item.trim_end()));
        }
    }
}

/// Whether a doc comment stands above a line; attributes may stand between, over several lines too.
fn has_doc(raw: &[&str], code: &[String], place: usize) -> bool {
    let mut open = 0_usize;
    for above in (0..place).rev() {
        let line = raw.get(above).map_or("", |line| line.trim());
        if line.starts_with("///") || line.starts_with("#[doc") {
            return true;
        }
        let attribute = code[above].trim();
        open += attribute.matches(']').count();
        open = open.saturating_sub(attribute.matches('[').count());
        if open == 0 && !attribute.starts_with('#') && !line.starts_with("//") {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, source: &str, expected: &[&str]) {
        let tree = Tree { files: vec![(file.to_owned(), source.to_owned())] };
        let mut findings = Vec::new();
        super::check(&tree, &mut findings);
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, expected, "{source}");
    }

    #[test]
    fn each_rule_sees_its_fault() {
        check("lars-web/src/a.rs", "fn a() {}", &["head-comment"]);
        check("lars-web/src/a.rs", "//! a\nfn a() { x.round() }", &["rounding"]);
        check("lars-view/src/a.rs", "//! a\nfn a() { x.round() }", &[]);
        check("lars-web/src/a.rs", "//! a\nfn a() { format!(\"{:.2}\", x) }", &["rounding"]);
        check("lars-web/src/a.rs", "//! a\nfn a() { q(\"SELECT x FROM y\") }", &["sql"]);
        check("lars-store/src/a.rs", "//! a\nfn a() { q(\"SELECT x FROM y\") }", &[]);
        check("lars-domain/src/a.rs", "//! a\nfn a() { b(\"please answer\") }", &["words"]);
        check("lars-domain/src/a.rs", "//! a\n#[a(\n    b = \"c d\"\n)]\nfn a() {}", &[]);
        check("lars-domain/src/a.rs", "//! a\nconst A: &str = \"b c\";\nfn a() { b.expect(A) }", &[]);
        check("lars-domain/src/a.rs", "//! a\nconst A: &str = \"b c\";\nfn a() { b.expect(B) }", &["words"]);
        check("lars-measure/src/a.rs", "//! a\nfn a() { x.round() as i64 }", &[]);
        check("lars-measure/src/a.rs", "//! a\nfn a() { (10.0 * x).round() / 10.0 }", &["rounding"]);
        check("lars-measure/examples/a.rs", "//! a\nfn a() { print!(\"{:.1}\", x) }", &[]);
        check("lars-domain/src/a.rs", "//! a\nfn a() { f64::NAN }", &["undefined"]);
        check("lars-domain/src/a.rs", "//! a\nuse std::f64::NAN;", &["undefined"]);
        check("lars-web/src/a.rs", "//! a\nfn a() { json(\"{a: 1.5}\", \"{x:>5}\") }", &[]);
        check("lars-web/src/a.rs", "//! a\npub fn a() {}\npub mod b;", &["doc-comment"]);
        check("lars-web/src/a.rs", "//! a\n/// A.\n#[derive(\n    B,\n)]\npub struct A;", &[]);
        check("lars-web/src/a.rs", "//! a\n#[cfg(test)]\nmod tests {\n    pub fn a() { x.round() }\n}", &[]);
        let long = format!("//! a\nfn a() {{\n{}}}\n", "    b();\n".repeat(71));
        check("lars-web/src/a.rs", &long, &["function-size"]);
    }
}
