//! XLIFF: 2.0 out; 2.0 to 2.2 and 1.0 to 1.2 in (OASIS Standards of 5 August 2014 and 1 February 2008, and later versions of the first).
//!
//! A file is read by its structure: of a unit only its segments and what stands between them. Matches, notes, glossaries and the
//! history of changes, which hold sources and targets of their own, are never taken for the text.

use std::collections::{BTreeMap, HashSet};

use lars_domain::ask::write::draft::{TranslationStatus, fingerprint};
use lars_domain::ask::write::translation::{Returned, Sent};
use rust_xlsxwriter::XlsxError;

use super::unit::{ExchangeFault, Line, TOLD, Unit, is_language};
use crate::xml::{Element, Piece};

/// The most elements of a file: 500 questions with ten options each are a tenth of it.
const MAX_ELEMENTS: usize = 500_000;
/// What `subState` says of a translation whose source was changed since.
const SOURCE_CHANGED: &str = "lars:source-changed";
/// The namespace of the attribute that carries what went out. It is declared on each unit: some programs drop declarations of the root
/// and keep attributes that need them.
const NAMESPACE: &str = "urn:lars:translation";

/// XLIFF 2.0 with a unit per text, whose id is its place in the questionnaire. `state` and `subState` say how far it is.
pub fn xliff(units: &[Unit], study: &str, source: &str, target: &str) -> Result<Vec<u8>, XlsxError> {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         version=\"2.0\" srcLang=\"{}\" trgLang=\"{}\">\n<file id=\"{}\">\n",
        escaped(source),
        escaped(target),
        escaped(study)
    );
    for unit in units {
        text += &format_unit(unit);
    }
    text += "</file>\n</xliff>\n";
    Ok(text.into_bytes())
}

fn format_unit(unit: &Unit) -> String {
    let state = match unit.status {
        TranslationStatus::Missing | TranslationStatus::SourceChanged => "initial",
        TranslationStatus::Draft => "translated",
        TranslationStatus::Reviewed => "reviewed",
        TranslationStatus::Approved => "final",
    };
    let substate = match unit.status {
        TranslationStatus::SourceChanged => format!(" subState=\"{SOURCE_CHANGED}\""),
        _ => String::new(),
    };
    let target = if unit.target.is_empty() {
        String::new()
    } else {
        format!("<target xml:space=\"preserve\">{}</target>", escaped(&unit.target))
    };
    let (id, name, source) = (unit_id(&unit.path), escaped(&unit.path), escaped(&unit.source));
    format!(
        "<unit id=\"{id}\" name=\"{name}\" xmlns:lars=\"{NAMESPACE}\" lars:sent=\"{}\"><segment state=\"{state}\"{substate}>\
         <source xml:space=\"preserve\">{source}</source>{target}</segment></unit>\n",
        escaped(&unit.sent())
    )
}

/// The id of a text's unit: its path where that can be one (an NMTOKEN), else its fingerprint. Never its position, which changes.
fn unit_id(path: &str) -> String {
    let can_be = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte));
    if can_be { path.to_owned() } else { fingerprint(path) }
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// Whether a file can be XLIFF: XML in whatever encoding.
pub fn is_xliff(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let rest = marks.iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
    rest.iter().find(|byte| !byte.is_ascii_whitespace() && **byte != 0) == Some(&b'<')
}

fn fault(rule: &'static str, line: usize, value: &str) -> Vec<ExchangeFault> {
    vec![ExchangeFault::new(rule, line, value)]
}

/// Reads a file in `language`; `paths` are the texts that are known.
pub fn read(bytes: &[u8], language: &str, paths: &HashSet<&str>) -> Result<Vec<Line>, Vec<ExchangeFault>> {
    let root = Element::read(bytes, MAX_ELEMENTS).map_err(|why| fault("format", 0, &why))?;
    if root.name != "xliff" {
        return Err(fault("format", 0, &format!("<{}>", root.name)));
    }
    let version = root.attribute("version").unwrap_or_default();
    let is_two = version.starts_with("2.") || (version.is_empty() && root.attribute("trgLang").is_some());
    // Versions 1.0 and 1.1 differ from 1.2 in nothing that is read here.
    if !is_two && !matches!(version, "1.0" | "1.1" | "1.2") {
        return Err(fault("version", 0, version));
    }
    let own = if is_two { root.attribute("trgLang") } else { None };
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for file in root.all("file") {
        match if is_two { own } else { file.attribute("target-language") } {
            None | Some("") => return Err(fault("no-language", 0, "")),
            Some(named) if !is_language(named, language) => return Err(fault("language", 0, named)),
            Some(_) => {}
        }
        for unit in units_of(file, if is_two { "unit" } else { "trans-unit" }) {
            let number = all.len() + faults.len() + 1;
            let path = path_of(unit, paths);
            match if is_two { read_unit(unit) } else { read_trans_unit(unit) } {
                Ok(said) => all.push((number, said.returned(unit, path))),
                Err((rule, value)) => {
                    faults.push(ExchangeFault::new(rule, number, &format!("{value}: {path}")));
                }
            }
        }
    }
    faults.truncate(TOLD);
    match (faults.is_empty(), all.is_empty()) {
        (false, _) => Err(faults),
        (true, true) => Err(fault("format", 0, "xliff")),
        (true, false) => Ok(all),
    }
}

/// The units of a file in reading order, those in groups included.
fn units_of<'a>(within: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for element in within.elements() {
        match element.name.as_str() {
            known if known == name => found.push(element),
            "group" | "body" => found.extend(units_of(element, name)),
            _ => {}
        }
    }
    found
}

/// The text that a unit is of: by its name, else by its id, which some programs alone keep.
fn path_of(unit: &Element, paths: &HashSet<&str>) -> String {
    let names = ["resname", "name", "id"].map(|name| unit.attribute(name).unwrap_or_default());
    let known = names.iter().find(|name| paths.contains(*name)).map(|name| (*name).to_owned());
    let by_id = || {
        paths
            .iter()
            .find(|path| !names[2].is_empty() && unit_id(path) == names[2])
            .map(|path| (*path).to_owned())
    };
    let first = || names.iter().find(|name| !name.is_empty()).map(|name| (*name).to_owned());
    known.or_else(by_id).or_else(first).unwrap_or_default()
}

/// What a unit says.
#[derive(Default)]
struct Said {
    source: String,
    target: String,
    status: Option<TranslationStatus>,
}

impl Said {
    fn returned(self, unit: &Element, path: String) -> Returned {
        let Self { source, target, status } = self;
        let sent = unit.foreign_attribute("sent").and_then(Sent::parse);
        Returned { path, source: Some(source), target, status, sent, only_rises: true }
    }
}

/// The rule that is broken, and what stands there.
type Broken = (&'static str, String);

/// Reads a unit of version 2: segments, and what stands between them, which without a target is as in the source. The status is that
/// of the least finished segment. A unit of which a segment has no translation yet is not translated.
fn read_unit(unit: &Element) -> Result<Said, Broken> {
    let data = unit.first("originalData").into_iter().flat_map(Element::elements);
    let codes: BTreeMap<&str, String> = data
        .filter_map(|data| Some((data.attribute("id")?, content(data, &BTreeMap::new()).ok()?)))
        .collect();
    let mut said = Said::default();
    let mut targets: Vec<(usize, String)> = Vec::new();
    let mut states = Vec::new();
    let mut is_whole = true;
    let parts = unit.elements().filter(|part| matches!(part.name.as_str(), "segment" | "ignorable"));
    for (position, part) in (1..).zip(parts) {
        let source =
            part.first("source").map(|source| content(source, &codes)).transpose()?.unwrap_or_default();
        said.source += &source;
        let target = part.first("target");
        let text = target.map(|target| content(target, &codes)).transpose()?;
        if part.name == "segment" {
            states.push(state_of(part));
            is_whole &= source.trim().is_empty() || text.as_ref().is_some_and(|text| !text.trim().is_empty());
        }
        let order = match target.and_then(|target| target.attribute("order")) {
            Some(order) => order.trim().parse().map_err(|_| ("order", order.to_owned()))?,
            None => position,
        };
        targets.push((order, text.unwrap_or(source)));
    }
    targets.sort_by_key(|(order, _)| *order);
    if targets.iter().zip(1..).any(|((order, _), place)| *order != place) {
        let orders: Vec<String> = targets.iter().map(|(order, _)| order.to_string()).collect();
        return Err(("order", orders.join(" ")));
    }
    if is_whole {
        said.target = targets.into_iter().map(|(_, text)| text).collect();
    }
    said.status = states.into_iter().min().flatten();
    Ok(said)
}

/// The status of a segment. One without a state, or in the state in which work begins, says nothing.
fn state_of(segment: &Element) -> Option<TranslationStatus> {
    if segment.attribute("subState") == Some(SOURCE_CHANGED) {
        return Some(TranslationStatus::SourceChanged);
    }
    match segment.attribute("state")? {
        "translated" => Some(TranslationStatus::Draft),
        "reviewed" => Some(TranslationStatus::Reviewed),
        "final" => Some(TranslationStatus::Approved),
        _ => None,
    }
}

/// Reads a unit of version 1. Segments are marked inside its one target there.
fn read_trans_unit(unit: &Element) -> Result<Said, Broken> {
    let of = |name: &str| unit.first(name).map(|text| content(text, &BTreeMap::new())).transpose();
    let state = unit.first("target").and_then(|target| target.attribute("state"));
    let is_approved = unit.attribute("approved") == Some("yes");
    let status = match state {
        Some("final" | "signed-off") => Some(TranslationStatus::Approved),
        // Where both are said the state counts: the translate toolkit writes `approved` on every text that was translated.
        None if is_approved => Some(TranslationStatus::Approved),
        Some("translated" | "needs-review-translation" | "needs-review-adaptation" | "needs-review-l10n") => {
            Some(TranslationStatus::Draft)
        }
        _ => None,
    };
    let source = of("source")?.unwrap_or_default();
    let target = if is_segmented_whole(unit)? { of("target")?.unwrap_or_default() } else { String::new() };
    Ok(Said { source, target, status })
}

/// Whether each segment that is marked in the source of a unit of version 1 has a translation.
fn is_segmented_whole(unit: &Element) -> Result<bool, Broken> {
    let mut marked = BTreeMap::new();
    for (name, at) in [("seg-source", 0), ("target", 1)] {
        let mut marks = Vec::new();
        unit.all(name).for_each(|text| segments_of(text, &mut marks));
        for mark in marks {
            let is_filled = !content(mark, &BTreeMap::new())?.trim().is_empty();
            let entry: &mut [bool; 2] = marked.entry(mark.attribute("mid").unwrap_or_default()).or_default();
            entry[at] |= is_filled;
        }
    }
    let has_targets = marked.values().any(|[_, target]| *target);
    Ok(!has_targets || marked.values().all(|[source, target]| !*source || *target))
}

fn segments_of<'a>(within: &'a Element, found: &mut Vec<&'a Element>) {
    for element in within.elements() {
        if element.name == "mrk" && element.attribute("mtype") == Some("seg") {
            found.push(element);
        } else {
            segments_of(element, found);
        }
    }
}

/// The text of a source or target: characters, those of codes that a program put around parts of it, and what such codes stand for.
/// An element that gives no text is refused: whatever it stood for would be lost.
fn content(element: &Element, codes: &BTreeMap<&str, String>) -> Result<String, Broken> {
    let mut text = String::new();
    let stands_for = |element: &Element, reference: &str| {
        let code = element.attribute(reference).and_then(|id| codes.get(id)).cloned();
        code.or_else(|| {
            element.attribute("equiv").or_else(|| element.attribute("equiv-text")).map(str::to_owned)
        })
    };
    for piece in &element.pieces {
        let inner = match piece {
            Piece::Text(own) => {
                text += own;
                continue;
            }
            Piece::Element(inner) => inner,
        };
        match inner.name.as_str() {
            // Marks of a program for itself.
            "sm" | "em" => {}
            "mrk" | "g" | "sub" => text += &content(inner, codes)?,
            "pc" => {
                text += &stands_for(inner, "dataRefStart").unwrap_or_default();
                text += &content(inner, codes)?;
                text += &stands_for(inner, "dataRefEnd").unwrap_or_default();
            }
            "cp" => {
                let code = inner.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                text.extend(code.and_then(char::from_u32));
            }
            "x" if inner.attribute("ctype") == Some("lb") => text.push('\n'),
            "bpt" | "ept" | "it" | "ph" | "sc" | "ec" | "x" | "bx" | "ex" => {
                let native = content(inner, codes)?;
                let native = if native.is_empty() { stands_for(inner, "dataRef") } else { Some(native) };
                text += &native.ok_or_else(|| ("element", format!("<{}>", inner.name)))?;
            }
            other => return Err(("element", format!("<{other}>"))),
        }
    }
    Ok(text)
}
