//! Rules on what imports what: no circle of files inside a crate, and no room of `lars-web` knows another room.
//!
//! Paths are read from the source (`use` and paths within code), not from the compiler; what a macro makes is not seen.
//! The root of a crate ties everything together and everybody may name what it holds: it is on no circle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::scan::Scanned;
use super::tree::{Finding, Tree};

/// The rooms of the site: the steps of the method, and people.
const ROOMS: [&str; 7] = ["ask", "gap", "learn", "map", "people", "pilot", "tell"];

/// The place of a module in its crate: `ask::draft` is `["ask", "draft"]`, the root is empty.
type Module = Vec<String>;

/// Names that a parent passes on from its children (`pub use self::child::Name`), with the child: who names them names the child.
type PassedOn = BTreeMap<(Module, String), Module>;

/// A path in a file, and whether the file only passes on what it leads to (`pub use`).
struct Path {
    line: usize,
    segments: Vec<String>,
    passes_on: bool,
}

/// One file that names another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Import {
    line: usize,
    of: Module,
}

/// Checks each crate of the product.
pub fn check(tree: &Tree, findings: &mut Vec<Finding>) {
    let mut crates: BTreeMap<&str, BTreeMap<Module, (&str, &str)>> = BTreeMap::new();
    for (file, text) in tree.with_ending("rs") {
        let Some((name, inside)) = file.split_once("/src/") else { continue };
        if name != "xtask" && !name.contains('/') {
            crates.entry(name).or_default().insert(module_of(inside), (file, text));
        }
    }
    for (name, modules) in &crates {
        let read = |(_, text): &(&str, &str)| paths(&tokens(&Scanned::new(text)));
        let named: BTreeMap<&Module, Vec<Path>> =
            modules.iter().map(|(module, file)| (module, read(file))).collect();
        let known: BTreeSet<&Module> = modules.keys().collect();
        let passed_on = passed_on(&named, &known);
        let imports: BTreeMap<&Module, Vec<Import>> = named
            .iter()
            .filter(|(module, _)| !module.is_empty())
            .map(|(module, paths)| (*module, imports(module, paths, &known, &passed_on)))
            .collect();
        let file = |module: &Module| modules.get(module).map_or_else(String::new, |found| found.0.to_owned());
        circles(&imports, &file, findings);
        if *name == "lars-web" {
            rooms(&imports, &file, findings);
        }
    }
}

/// The module of a file, from its path below `src`.
fn module_of(inside: &str) -> Module {
    let mut module: Module = inside.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    let is_root = matches!(inside, "lib.rs" | "main.rs");
    if is_root || module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

fn circles(
    imports: &BTreeMap<&Module, Vec<Import>>,
    file: &impl Fn(&Module) -> String,
    findings: &mut Vec<Finding>,
) {
    for module in imports.keys() {
        if let Some(way) = way_back(module, imports) {
            let way: Vec<String> = way.iter().map(|module| module.join("::")).collect();
            let what = format!("files import each other in a circle: {}", way.join(" → "));
            findings.push(Finding { file: file(module), line: 0, rule: "circle", what });
        }
    }
}

/// The shortest way along imports that leads from a module back to it.
fn way_back<'a>(from: &'a Module, imports: &'a BTreeMap<&Module, Vec<Import>>) -> Option<Vec<&'a Module>> {
    let mut came: BTreeMap<&Module, &Module> = BTreeMap::new();
    let mut waiting = VecDeque::from([from]);
    while let Some(here) = waiting.pop_front() {
        for Import { of, .. } in imports.get(here).into_iter().flatten() {
            if came.contains_key(of) {
                continue;
            }
            came.insert(of, here);
            if of == from {
                let mut way = vec![of];
                let mut step = here;
                while step != from {
                    way.push(step);
                    step = came.get(step)?;
                }
                way.push(from);
                way.reverse();
                return Some(way);
            }
            waiting.push_back(of);
        }
    }
    None
}

fn rooms(
    imports: &BTreeMap<&Module, Vec<Import>>,
    file: &impl Fn(&Module) -> String,
    findings: &mut Vec<Finding>,
) {
    let room = |module: &Module| module.first().filter(|first| ROOMS.contains(&first.as_str())).cloned();
    for (module, found) in imports {
        let own = room(module);
        for Import { line, of } in found {
            if let Some(other) = room(of).filter(|other| Some(other) != own.as_ref()) {
                let what = match &own {
                    Some(own) => format!("the room {own} imports the room {other}"),
                    None => format!("what rooms share imports the room {other}"),
                };
                findings.push(Finding { file: file(module), line: *line, rule: "room", what });
            }
        }
    }
}

/// What parents pass on from their children.
fn passed_on(named: &BTreeMap<&Module, Vec<Path>>, known: &BTreeSet<&Module>) -> PassedOn {
    let mut found = PassedOn::new();
    for (module, paths) in named {
        for path in paths.iter().filter(|path| path.passes_on) {
            if let Some(of) = resolve(module, &path.segments, known)
                && is_child(&of, module)
                && let Some(name) = path.segments.last()
            {
                found.insert(((*module).clone(), name.clone()), of);
            }
        }
    }
    found
}

fn is_child(module: &Module, parent: &Module) -> bool {
    module.len() > parent.len() && module.starts_with(parent)
}

/// The modules that a file names, each once per line; neither itself nor the root. A parent that passes on what a child holds
/// does not use it.
fn imports(module: &Module, paths: &[Path], known: &BTreeSet<&Module>, passed_on: &PassedOn) -> Vec<Import> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for Path { line, segments, passes_on } in paths {
        let Some(mut of) = resolve(module, segments, known) else { continue };
        if *passes_on && is_child(&of, module) {
            continue;
        }
        // The segment behind the module is what is named there; it may be passed on more than once.
        let next = |of: &Module| {
            let mut names =
                segments.iter().filter(|name| passed_on.contains_key(&(of.clone(), (*name).clone())));
            names.next_back().and_then(|name| passed_on.get(&(of.clone(), name.clone())))
        };
        while let Some(child) = next(&of) {
            of.clone_from(child);
        }
        if !of.is_empty() && of != *module && seen.insert((*line, of.clone())) {
            found.push(Import { line: *line, of });
        }
    }
    found
}

/// The module that a path leads into, where it is one of this crate.
fn resolve(module: &Module, path: &[String], known: &BTreeSet<&Module>) -> Option<Module> {
    let mut at: Module = module.clone();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => (at, rest) = (Module::new(), &path[1..]),
        "self" => rest = &path[1..],
        "super" => {
            while let Some(("super", after)) =
                rest.split_first().map(|(first, after)| (first.as_str(), after))
            {
                at.pop();
                rest = after;
            }
        }
        child => {
            at.push(child.to_owned());
            rest = &path[1..];
            known.get(&at)?;
        }
    }
    for segment in rest {
        at.push(segment.clone());
        if !known.contains(&at) {
            at.pop();
            break;
        }
    }
    Some(at)
}

/// The words and signs of the code outside tests, with their lines.
fn tokens(scanned: &Scanned) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for (place, line) in scanned.code.iter().enumerate() {
        if scanned.in_tests[place] {
            continue;
        }
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            let mut token = c.to_string();
            if c.is_alphanumeric() || c == '_' {
                while let Some(next) = chars.next_if(|next| next.is_alphanumeric() || *next == '_') {
                    token.push(next);
                }
            } else if c == ':' && chars.next_if_eq(&':').is_some() {
                token.push(':');
            } else if c.is_whitespace() {
                continue;
            }
            found.push((place + 1, token));
        }
    }
    found
}

/// Every path of at least two segments, with braces written out: `a::{b, c::d}` is `a::b` and `a::c::d`. What a `use` renames
/// keeps its first name.
fn paths(tokens: &[(usize, String)]) -> Vec<Path> {
    let word = |place: usize| {
        let token = tokens.get(place).map(|(_, token)| token.as_str())?;
        token.starts_with(|c: char| c.is_alphabetic() || c == '_').then_some(token)
    };
    let sign = |place: usize| tokens.get(place).map_or("", |(_, token)| token.as_str());
    let mut found = Vec::new();
    // What stands before each open brace of a tree.
    let mut before: Vec<Vec<String>> = Vec::new();
    let mut passes_on = false;
    let mut place = 0;
    while place < tokens.len() {
        match sign(place) {
            "use" => passes_on = place > 0 && matches!(sign(place - 1), "pub" | ")"),
            ";" => passes_on = false,
            _ => {}
        }
        let starts = word(place).is_some() && (place == 0 || sign(place - 1) != "::");
        if starts {
            let line = tokens[place].0;
            let mut path: Vec<String> = before.last().cloned().unwrap_or_default();
            path.extend(word(place).map(str::to_owned));
            while sign(place + 1) == "::"
                && let Some(next) = word(place + 2)
            {
                path.push(next.to_owned());
                place += 2;
            }
            let opens = sign(place + 1) == "::" && sign(place + 2) == "{";
            // What a brace holds is found with it; `super::*` is the one path of a single segment that names something.
            let takes_all = sign(place + 1) == "::" && sign(place + 2) == "*";
            if !opens && (path.len() > 1 || takes_all) {
                found.push(Path { line, segments: path.clone(), passes_on });
            }
            if opens {
                before.push(path);
                place += 2;
            }
        } else if !before.is_empty() && sign(place) == "}" {
            before.pop();
        }
        place += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &[(&str, &str)]) {
        let files = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        let mut findings = Vec::new();
        super::check(&Tree { files }, &mut findings);
        let found: Vec<(&str, &str)> = findings.iter().map(|one| (one.file.as_str(), one.rule)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_circle_of_files_is_found_through_any_kind_of_path() {
        let a = ("lars-domain/src/a.rs", "use crate::{Root, b::{self, Other}};\n");
        let both = [("lars-domain/src/a.rs", "circle"), ("lars-domain/src/b.rs", "circle")];
        check(&[a, ("lars-domain/src/b.rs", "fn x() { super::a::y() }\n")], &both);
        check(&[a, ("lars-domain/src/b.rs", "// super::a\nfn x() { \"crate::a\" }\n")], &[]);
        check(&[a, ("lars-domain/src/b.rs", "#[cfg(test)]\nmod tests { use crate::a::y; }\n")], &[]);
        check(&[a, ("lars-domain/src/b.rs", "use crate::a::*;\n")], &both);
        let siblings = ("lars-domain/src/c/mod.rs", "pub mod d;\npub mod e;\nfn x() { d::y() }\n");
        check(
            &[siblings, ("lars-domain/src/c/d.rs", "use crate::c::{e};\n"), ("lars-domain/src/c/e.rs", "")],
            &[],
        );
        let three = [
            ("lars-domain/src/a.rs", "use super::b::B;\n"),
            ("lars-domain/src/b.rs", "fn x() -> crate::c::C {}\n"),
            ("lars-domain/src/c/mod.rs", "use crate::a::{\n    A,\n};\n"),
        ];
        let names = ["lars-domain/src/a.rs", "lars-domain/src/b.rs", "lars-domain/src/c/mod.rs"];
        check(&three, &names.map(|name| (name, "circle")));
    }

    #[test]
    fn a_parent_that_uses_its_child_is_not_used_by_it() {
        let parent = ("lars-domain/src/a.rs", "pub mod b;\nfn x() { b::y(); }\npub fn z() {}\n");
        check(&[parent, ("lars-domain/src/a/b.rs", "use crate::Root;\n")], &[]);
        let names = ["lars-domain/src/a.rs", "lars-domain/src/a/b.rs"];
        check(&[parent, ("lars-domain/src/a/b.rs", "use super::z;\n")], &names.map(|name| (name, "circle")));
        let declares = ("lars-domain/src/a.rs", "pub mod b;\npub fn z() {}\n");
        check(&[declares, ("lars-domain/src/a/b.rs", "use super::z;\n")], &[]);
        let passes_on = ("lars-domain/src/a.rs", "mod b;\npub use self::b::{B, C};\npub fn z() {}\n");
        check(&[passes_on, ("lars-domain/src/a/b.rs", "use super::z;\n")], &[]);
        let through = ("lars-domain/src/d.rs", "use crate::a::B;\n");
        let circle = [("lars-domain/src/a/b.rs", "circle"), ("lars-domain/src/d.rs", "circle")];
        check(&[passes_on, ("lars-domain/src/a/b.rs", "use crate::d::D;\n"), through], &circle);
        // The root ties everything together: naming it, or being named by it, is no circle.
        let root = ("lars-domain/src/lib.rs", "pub mod a;\npub struct Root(a::A);\n");
        check(&[root, ("lars-domain/src/a.rs", "use crate::Root;\n")], &[]);
    }

    #[test]
    fn a_room_of_the_site_imports_no_other_room_and_neither_does_what_they_share() {
        let map = ("lars-web/src/map/mod.rs", "pub mod study;\n");
        let study = ("lars-web/src/map/study.rs", "use crate::page::Frame;\n");
        let page = ("lars-web/src/page.rs", "use crate::Site;\n");
        check(&[map, study, page], &[]);
        let ask = ("lars-web/src/ask/draft.rs", "use crate::map::study::load;\n");
        check(&[map, study, page, ask], &[("lars-web/src/ask/draft.rs", "room")]);
        let shared = ("lars-web/src/visit.rs", "fn x() { crate::map::study::load() }\n");
        check(&[map, study, page, shared], &[("lars-web/src/visit.rs", "room")]);
        let root = ("lars-web/src/lib.rs", "mod map;\nfn x() { map::study::load() }\n");
        check(&[map, study, page, root], &[]);
    }
}
