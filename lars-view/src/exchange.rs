//! Texts for translators, out and in: a spreadsheet, and XLIFF 2.0 (OASIS Standard, 5 August 2014).
//!
//! What comes back is checked whole before anything of it is taken: paths must be known, nothing may come twice.

use std::collections::{BTreeMap, HashSet};

use lars_domain::ask::write::draft::TranslationStatus;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::file::{Limits, TableOptions, TableRule, Unreadable, read_bytes};

/// The most faults that are told of one file.
const TOLD: usize = 20;

/// A text with its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands in the questionnaire.
    pub path: String,
    /// What it says in the source language.
    pub source: String,
    /// The translation.
    pub target: String,
    /// How far it is.
    pub status: TranslationStatus,
}

/// What is wrong with a translator's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeFault {
    /// The rule, as it stands in message keys.
    pub rule: &'static str,
    /// The row of the sheet, or the number of the unit.
    pub line: usize,
    /// What stands there.
    pub value: String,
}

impl ExchangeFault {
    /// Every rule, for tests that look for its words.
    pub const RULES: [&str; 6] = ["format", "columns", "path", "twice", "status", "language"];

    fn new(rule: &'static str, line: usize, value: &str) -> Self {
        Self { rule, line, value: value.chars().take(80).collect() }
    }
}

/// A sheet with a row per text; `words` are the headings of place, source, target and status.
pub fn xlsx(units: &[Unit], words: &[String; 4]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, wrap) = (Format::new().set_bold(), Format::new().set_text_wrap());
    for (column, (word, width)) in (0..).zip(words.iter().zip([34, 60, 60, 16])) {
        sheet.write_string_with_format(0, column, word, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, unit) in (1..).zip(units) {
        sheet.write_string(row, 0, &unit.path)?;
        sheet.write_string_with_format(row, 1, &unit.source, &wrap)?;
        sheet.write_string_with_format(row, 2, &unit.target, &wrap)?;
        sheet.write_string(row, 3, unit.status.code())?;
    }
    book.save_to_buffer()
}

/// XLIFF 2.0 with a unit per text. `state` and `subState` say how far it is.
pub fn xliff(units: &[Unit], study: &str, source: &str, target: &str) -> Result<Vec<u8>, XlsxError> {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         version=\"2.0\" srcLang=\"{}\" trgLang=\"{}\">\n<file id=\"{}\">\n",
        escaped(source),
        escaped(target),
        escaped(study)
    );
    for (number, unit) in (1..).zip(units) {
        text += &format_unit(number, unit);
    }
    text += "</file>\n</xliff>\n";
    Ok(text.into_bytes())
}

fn format_unit(number: usize, unit: &Unit) -> String {
    let state = match unit.status {
        TranslationStatus::Missing | TranslationStatus::SourceChanged => "initial",
        TranslationStatus::Draft => "translated",
        TranslationStatus::Reviewed => "reviewed",
        TranslationStatus::Approved => "final",
    };
    let substate = match unit.status {
        TranslationStatus::SourceChanged => " subState=\"lars:source-changed\"",
        _ => "",
    };
    let target = if unit.target.is_empty() {
        String::new()
    } else {
        format!("<target xml:space=\"preserve\">{}</target>", escaped(&unit.target))
    };
    let (name, source) = (escaped(&unit.path), escaped(&unit.source));
    format!(
        "<unit id=\"u{number}\" name=\"{name}\"><segment state=\"{state}\"{substate}>\
         <source xml:space=\"preserve\">{source}</source>{target}</segment></unit>\n"
    )
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// Reads a translator's file by its name. Gives the texts that it translates; empty ones are passed over.
///
/// `known` are the texts as they stand; `language` is the language that an XLIFF file must be in.
pub fn read(
    name: &str,
    bytes: &[u8],
    known: &[Unit],
    language: &str,
) -> Result<Vec<Unit>, Vec<ExchangeFault>> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let rows = match ending.as_deref() {
        Some("xlf" | "xliff") => read_xliff(bytes, language)?,
        _ => read_sheet(bytes)?,
    };
    let paths: HashSet<&str> = known.iter().map(|unit| unit.path.as_str()).collect();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let (mut units, mut faults) = (Vec::new(), Vec::new());
    for (line, path, target, status) in rows {
        let Some(status) = TranslationStatus::parse(&status) else {
            faults.push(ExchangeFault::new("status", line, &status));
            continue;
        };
        if !paths.contains(path.as_str()) {
            faults.push(ExchangeFault::new("path", line, &path));
        } else if first.insert(path.clone(), line).is_some() {
            faults.push(ExchangeFault::new("twice", line, &path));
        } else if !target.trim().is_empty() {
            let (source, target) = (String::new(), target.trim().replace("\r\n", "\n"));
            units.push(Unit { path, source, target, status });
        }
    }
    faults.truncate(TOLD);
    if faults.is_empty() { Ok(units) } else { Err(faults) }
}

/// Line, path, target, code of the status.
type Line = (usize, String, String, String);

/// Reads a sheet of any kind of workbook, or a text, by the places of its columns: headings are words of a language.
fn read_sheet(bytes: &[u8]) -> Result<Vec<Line>, Vec<ExchangeFault>> {
    let options = TableOptions { limits: Limits::UPLOAD, ..TableOptions::default() };
    let (mut lines, mut width, mut faults) = (Vec::new(), None, Vec::new());
    let read = read_bytes(
        bytes,
        &options,
        &mut |line, cells, _| {
            if width.replace(cells.len()).is_some() {
                let text = |at: usize| cells.get(at).copied().unwrap_or_default().to_owned();
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                lines.push((line, text(0), text(2), text(3).trim().to_owned()));
            } else if cells.len() < 4 {
                return Err(Unreadable { code: "columns", value: cells.len().to_string() }.into());
            }
            Ok(())
        },
        &mut |fault| faults.push(fault),
    );
    if let Err(error) = read {
        return Err(vec![match error.downcast::<Unreadable>() {
            Ok(why) => ExchangeFault::new(why.code, 0, &why.value),
            Err(error) => ExchangeFault::new("format", 0, &error.to_string()),
        }]);
    }
    if let Some(fault) = faults.first() {
        let value = format!("{} · {}: {}", fault.line, fault.column, fault.value);
        return Err(vec![ExchangeFault::new(fault.code.map_or("format", TableRule::code), 0, &value)]);
    }
    if width.is_none() {
        return Err(vec![ExchangeFault::new("columns", 0, "0")]);
    }
    lines.retain(|(_, path, ..)| !path.is_empty());
    Ok(lines)
}

fn read_xliff(bytes: &[u8], language: &str) -> Result<Vec<Line>, Vec<ExchangeFault>> {
    let mut units: Vec<Line> = Vec::new();
    let mut within: Option<&'static str> = None;
    let fault = |rule, line, value: &str| vec![ExchangeFault::new(rule, line, value)];
    let text = std::str::from_utf8(bytes).map_err(|error| fault("format", 0, &error.to_string()))?;
    let mut reader = Reader::from_str(text);
    loop {
        let number = units.len();
        match reader.read_event().map_err(|error| fault("format", number, &error.to_string()))? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "xliff" => {
                    let target = attribute(&tag, "trgLang").unwrap_or_default();
                    if target != language {
                        return Err(fault("language", 0, &target));
                    }
                }
                "unit" => {
                    let path = attribute(&tag, "name").unwrap_or_default();
                    units.push((number + 1, path, String::new(), "draft".to_owned()));
                }
                "segment" => {
                    if let Some(unit) = units.last_mut() {
                        let state = attribute(&tag, "state").unwrap_or_default();
                        of_state(&state).clone_into(&mut unit.3);
                    }
                }
                "target" => within = Some("target"),
                _ => {}
            },
            Event::Text(text) if within.is_some() => {
                if let Some(unit) = units.last_mut() {
                    unit.2 += &text.xml10_content();
                }
            }
            Event::GeneralRef(name) if within.is_some() => {
                let resolved = match name.resolve_char_ref() {
                    Ok(Some(character)) => Some(character.to_string()),
                    _ => quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned),
                };
                let resolved = resolved.ok_or_else(|| fault("format", number, &name))?;
                if let Some(unit) = units.last_mut() {
                    unit.2 += &resolved;
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "target" => within = None,
            Event::Eof => break,
            _ => {}
        }
    }
    if units.is_empty() { Err(fault("format", 0, "xliff")) } else { Ok(units) }
}

/// The status of an XLIFF state. What tools call `initial` and yet carries a target is a draft.
fn of_state(state: &str) -> &'static str {
    match state {
        "reviewed" => "reviewed",
        "final" => "approved",
        _ => "draft",
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
