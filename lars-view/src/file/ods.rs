//! Sheets of `OpenDocument` workbooks (ODF 1.2 and 1.3), read cell by cell from their XML.
//!
//! Rows and cells that are equal stand once with a count, so that a few bytes can stand for a million rows: empty ones are
//! skipped, others are handed over one by one under the limits of the sink.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::cell::{CellText, bool_text, column_letters, iso_text};
use super::fault::TableRule;
use super::limits::Limits;
use super::options::Decimal;
use super::refused::Unreadable;
use super::sheet::{Row, Source, choose_sheet};
use super::sink::Sink;

/// Hands over the rows of a sheet. The file is read twice: for the names of its sheets, then for the cells of one.
pub(super) fn read_ods(source: &mut dyn Source, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    let mut archive = ZipArchive::new(source).map_err(|error| Unreadable::broken(&error))?;
    let sheets = {
        let part = archive.by_name("content.xml").map_err(|error| Unreadable::broken(&error))?;
        sheets(Reader::from_reader(BufReader::new(part)))?
    };
    let name = choose_sheet(sink.sheet(), sheets.iter().map(|(name, visible)| (name.as_str(), *visible)))?;
    let part = archive.by_name("content.xml").map_err(|error| Unreadable::broken(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    while let Some(event) = next(&mut reader, &mut buffer)? {
        if let Event::Start(tag) = event
            && tag.local_name().as_ref() == "table"
            && attribute(&tag, "name").as_deref() == Some(name)
        {
            return Sheet { reader, buffer: Vec::new(), row: Row::default(), line: 1 }.read(sink);
        }
    }
    Ok(())
}

/// The next event, or nothing at the end of the file.
fn next<'b, R: BufRead>(
    reader: &mut Reader<R>,
    buffer: &'b mut Vec<u8>,
) -> Result<Option<Event<'b>>, Unreadable> {
    buffer.clear();
    match reader.read_event_into(buffer) {
        Ok(Event::Eof) => Ok(None),
        Ok(event) => Ok(Some(event)),
        Err(error) => Err(Unreadable::broken(&error)),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// The names of the sheets, and whether a person sees them.
fn sheets<R: BufRead>(mut reader: Reader<R>) -> Result<Vec<(String, bool)>, Unreadable> {
    let (mut hidden, mut sheets) = (HashSet::new(), Vec::new());
    let (mut style, mut depth, mut buffer) = (None, 0_usize, Vec::new());
    while let Some(event) = next(&mut reader, &mut buffer)? {
        let is_open = matches!(event, Event::Start(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => style = attribute(&tag, "name"),
                "table-properties" if attribute(&tag, "display").as_deref() == Some("false") => {
                    hidden.extend(style.take());
                }
                "table" => {
                    if depth == 0
                        && let Some(name) = attribute(&tag, "name")
                    {
                        let style = attribute(&tag, "style-name");
                        sheets.push((name, !style.is_some_and(|style| hidden.contains(&style))));
                    }
                    depth += usize::from(is_open);
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "table" => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(sheets)
}

/// A sheet while its cells are read.
struct Sheet<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    row: Row,
    /// The line that the next row stands on.
    line: u64,
}

/// What the mark of a cell says.
#[derive(Default)]
struct Mark {
    kind: String,
    value: Option<String>,
    is_error: bool,
    has_formula: bool,
}

impl<R: BufRead> Sheet<R> {
    fn read(mut self, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        loop {
            self.buffer.clear();
            let event =
                self.reader.read_event_into(&mut self.buffer).map_err(|error| Unreadable::broken(&error))?;
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                    let times = times(&tag, "number-rows-repeated");
                    self.read_row(times, sink)?;
                }
                Event::Empty(tag) if tag.local_name().as_ref() == "table-row" => {
                    self.line = self.line.saturating_add(times(&tag, "number-rows-repeated"));
                }
                Event::Eof => return Ok(()),
                Event::End(tag) if tag.local_name().as_ref() == "table" => return Ok(()),
                _ => {}
            }
            if sink.is_done() {
                return Ok(());
            }
        }
    }

    /// Reads the cells of a row, and hands it over as often as it stands for.
    fn read_row(&mut self, times: u64, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
        let (mut column, mut cells) = (0_usize, Vec::new());
        loop {
            self.buffer.clear();
            let event =
                self.reader.read_event_into(&mut self.buffer).map_err(|error| Unreadable::broken(&error))?;
            let is_open = matches!(event, Event::Start(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.local_name();
                    if !matches!(name.as_ref(), "table-cell" | "covered-table-cell") {
                        continue;
                    }
                    let repeated =
                        usize::try_from(self::times(&tag, "number-columns-repeated")).unwrap_or(usize::MAX);
                    let mark = mark(&tag);
                    let shown = if is_open { self.shown()? } else { String::new() };
                    let text = cell_of(&mark, shown, sink.decimal());
                    if text.as_ref().is_ok_and(String::is_empty) {
                        column = column.saturating_add(repeated);
                        continue;
                    }
                    let length = text.as_ref().map_or(0, String::len) as u64;
                    let held = sink.limits().held;
                    if length.saturating_mul(repeated as u64) > held {
                        return Err(Limits::too_large(held).into());
                    }
                    for _ in 0..repeated {
                        self.row.check(column, sink)?;
                        cells.push((column, text.clone()));
                        column += 1;
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "table-row" => break,
                Event::Eof => return Err(Unreadable::broken(&"the sheet ends within a row").into()),
                _ => {}
            }
        }
        let first = self.line;
        self.line = self.line.saturating_add(times);
        if cells.is_empty() {
            return Ok(());
        }
        for line in first..self.line {
            self.row.advance(line, 0, sink)?;
            for (column, text) in &cells {
                match text {
                    Ok(text) => self.row.set(*column, text.clone())?,
                    Err((rule, value)) => {
                        let at = format!("{}{line}", column_letters(*column));
                        self.row.refuse(*column, *rule, if value.is_empty() { &at } else { value }, sink);
                    }
                }
            }
            self.row.hand_over(sink)?;
            if sink.is_done() {
                break;
            }
        }
        Ok(())
    }

    /// The text that a cell shows: its paragraphs, without comments and pictures.
    fn shown(&mut self) -> anyhow::Result<String> {
        let (mut text, mut paragraphs, mut depth, mut aside) = (String::new(), 0, 0_usize, 0_usize);
        loop {
            self.buffer.clear();
            let event =
                self.reader.read_event_into(&mut self.buffer).map_err(|error| Unreadable::broken(&error))?;
            match event {
                Event::Start(tag) => {
                    depth += 1;
                    let name = tag.local_name();
                    if aside > 0
                        || matches!(name.as_ref(), "annotation" | "frame" | "shapes" | "custom-shape")
                    {
                        aside += 1;
                    } else if name.as_ref() == "p" {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    } else if name.as_ref() == "s" {
                        spaces(&tag, &mut text);
                    }
                }
                Event::Empty(tag) if aside == 0 => match tag.local_name().as_ref() {
                    "s" => spaces(&tag, &mut text),
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    "p" => {
                        text.extend((paragraphs > 0).then_some('\n'));
                        paragraphs += 1;
                    }
                    _ => {}
                },
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => {
                    depth -= 1;
                    aside = aside.saturating_sub(1);
                }
                Event::Text(words) if aside == 0 && depth > 0 => text.push_str(&words.xml10_content()),
                Event::CData(words) if aside == 0 && depth > 0 => text.push_str(&words.xml10_content()),
                Event::GeneralRef(name) if aside == 0 => text.push_str(&resolved(&name)?),
                Event::Eof => return Err(Unreadable::broken(&"the sheet ends within a cell").into()),
                _ => {}
            }
        }
    }
}

fn resolved(name: &BytesRef<'_>) -> Result<String, Unreadable> {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return Ok(character.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(&name.xml10_content()).map(str::to_owned);
    known.ok_or_else(|| Unreadable::broken(&format!("&{};", name.xml10_content())))
}

fn times(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

fn spaces(tag: &BytesStart<'_>, text: &mut String) {
    let count = attribute(tag, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
    text.extend(std::iter::repeat_n(' ', count.min(1000)));
}

fn mark(tag: &BytesStart<'_>) -> Mark {
    let mut mark = Mark::default();
    for attribute in tag.attributes().flatten() {
        let value =
            || attribute.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned).ok();
        match attribute.key.local_name().as_ref() {
            // LibreOffice writes the kind twice, and says of errors only in its own that they are none of the other's.
            "value-type" if value().as_deref() == Some("error") => mark.is_error = true,
            "value-type" => mark.kind = value().unwrap_or_default(),
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => mark.value = value(),
            "formula" => mark.has_formula = true,
            _ => {}
        }
    }
    mark
}

/// What a cell says. A formula without a result has no kind.
fn cell_of(mark: &Mark, shown: String, decimal: Decimal) -> CellText {
    if mark.is_error || (mark.has_formula && shown.starts_with("Err:")) {
        return Err((TableRule::Error, shown));
    }
    let value = mark.value.as_deref();
    Ok(match (mark.kind.as_str(), value) {
        ("", _) if mark.has_formula => return Err((TableRule::Formula, String::new())),
        ("float" | "percentage" | "currency", Some(value)) => {
            value.parse().map_or_else(|_| value.to_owned(), |number| decimal.text(number))
        }
        ("float" | "percentage" | "currency", None) if mark.has_formula => {
            return Err((TableRule::Formula, String::new()));
        }
        ("date" | "time", Some(value)) => iso_text(value),
        ("boolean", Some(value)) => bool_text(value == "true"),
        ("string", Some(value)) => value.to_owned(),
        _ => shown,
    })
}
