//! Texts for translators, out and in: a spreadsheet, and XLIFF.
//!
//! What comes back is checked whole before anything of it is taken: paths must be known, nothing may come twice. Each text carries
//! what went out ([`Sent`]), so that what comes back late can be told from what is new; `lars_domain::ask::write::translation` decides.

mod unit;
mod xliff;

use std::collections::{BTreeMap, HashSet};

use lars_domain::ask::write::draft::TranslationStatus;
use lars_domain::ask::write::translation::{Returned, Sent};
use lars_domain::entered::clean;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

pub use unit::{ExchangeFault, Unit};
use unit::{Line, TOLD, is_language};
pub use xliff::xliff;

use crate::file::{Limits, TableOptions, TableRule, Unreadable, read_bytes};

/// What stands above the column that tells what went out, before the language.
const SENT: &str = "lars";

/// A sheet with a row per text; `words` are the headings of place, source, target and status. A hidden fifth column tells what went out.
pub fn xlsx(units: &[Unit], words: &[String; 4], language: &str) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, wrap) = (Format::new().set_bold(), Format::new().set_text_wrap());
    for (column, (word, width)) in (0..).zip(words.iter().zip([34, 60, 60, 16])) {
        sheet.write_string_with_format(0, column, word, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string(0, 4, format!("{SENT} {language}"))?;
    sheet.set_column_hidden(4)?;
    sheet.set_freeze_panes(1, 0)?;
    for (row, unit) in (1..).zip(units) {
        sheet.write_string(row, 0, &unit.path)?;
        sheet.write_string_with_format(row, 1, &unit.source, &wrap)?;
        sheet.write_string_with_format(row, 2, &unit.target, &wrap)?;
        sheet.write_string(row, 3, unit.status.code())?;
        sheet.write_string(row, 4, unit.sent())?;
    }
    book.save_to_buffer()
}

/// Reads a translator's file by what it begins with. Gives the texts that it translates; empty ones are passed over.
///
/// `known` are the texts as they stand; `language` is the language that the file must be in, whatever its region.
pub fn read(bytes: &[u8], known: &[Unit], language: &str) -> Result<Vec<Returned>, Vec<ExchangeFault>> {
    let paths: HashSet<&str> = known.iter().map(|unit| unit.path.as_str()).collect();
    let rows = if xliff::is_xliff(bytes) {
        xliff::read(bytes, language, &paths)?
    } else {
        read_sheet(bytes, language)?
    };
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for (line, mut back) in rows {
        if !paths.contains(back.path.as_str()) {
            faults.push(ExchangeFault::new("path", line, &back.path));
        } else if first.insert(back.path.clone(), line).is_some() {
            faults.push(ExchangeFault::new("twice", line, &back.path));
        } else {
            let target = clean(&back.target).trim().to_owned();
            back.target = target;
            back.source = back.source.map(|source| clean(&source).into_owned());
            if !back.target.is_empty() {
                all.push(back);
            }
        }
    }
    faults.truncate(TOLD);
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// Reads a sheet of any kind of workbook, or a text, by the places of its columns: headings are words of a language.
fn read_sheet(bytes: &[u8], language: &str) -> Result<Vec<Line>, Vec<ExchangeFault>> {
    let options = TableOptions { limits: Limits::UPLOAD, ..TableOptions::default() };
    let (mut all, mut faults, mut at_cells, mut is_head) = (Vec::new(), Vec::new(), Vec::new(), true);
    let read = read_bytes(
        bytes,
        &options,
        &mut |line, cells, _| {
            let text = |at: usize| cells.get(at).copied().unwrap_or_default().to_owned();
            if std::mem::take(&mut is_head) {
                return head(cells, language);
            }
            let (path, status) = (text(0).trim().to_owned(), text(3).trim().to_lowercase());
            if path.is_empty() {
                return Ok(());
            }
            let line = usize::try_from(line).unwrap_or(usize::MAX);
            // A status that was taken out says nothing.
            let known = TranslationStatus::parse(&status);
            if known.is_none() && !status.is_empty() {
                faults.push(ExchangeFault::new("status", line, &status));
            }
            let (source, target, sent) = (Some(text(1)), text(2), Sent::parse(&text(4)));
            all.push((line, Returned { path, source, target, status: known, sent, only_rises: false }));
            Ok(())
        },
        &mut |fault| at_cells.push(fault),
    );
    if let Err(error) = read {
        return Err(vec![match error.downcast::<Unreadable>() {
            Ok(why) => ExchangeFault::new(why.code, 0, &why.value),
            Err(error) => ExchangeFault::new("format", 0, &error.to_string()),
        }]);
    }
    if let Some(fault) = at_cells.first() {
        let value = format!("{} · {}: {}", fault.line, fault.column, fault.value);
        return Err(vec![ExchangeFault::new(fault.code.map_or("format", TableRule::code), 0, &value)]);
    }
    if is_head {
        return Err(vec![ExchangeFault::new("columns", 0, "0")]);
    }
    faults.truncate(TOLD);
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// Looks at the head of a sheet: enough columns, and of the language that is asked for.
fn head(cells: &[&str], language: &str) -> anyhow::Result<()> {
    if cells.len() < 4 {
        return Err(Unreadable { code: "columns", value: cells.len().to_string() }.into());
    }
    let named = cells.get(4).and_then(|cell| cell.strip_prefix(SENT)).map(str::trim);
    if let Some(other) = named.filter(|named| !is_language(named, language)) {
        return Err(Unreadable { code: "language", value: other.to_owned() }.into());
    }
    Ok(())
}
