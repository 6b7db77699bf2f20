//! SDMX-CSV, an observation a row: version 1.0, which begins with `DATAFLOW`, and version 2.0, which begins with `STRUCTURE`.
//!
//! Codes, codes with names in columns of their own, and codes joined with names are read. Version 2.0 may say in the header what every row holds
//! (`ACTION=I`), may have rows that hold attributes alone, and may say what is to be done with a row; a row that deletes is refused.

use std::collections::BTreeMap;

use lars_domain::map::panel::{About, MAX_ABOUT, flags};

use super::intake::Intake;
use super::reading::{PanelError, PanelFormat, PanelOptions, day_of, source_of};
use super::sdmx_columns::{Columns, Role, columns};
use super::value::read_cell;
use crate::file::{Brought, Decimal, Fault, TableOptions};

/// The version of SDMX-CSV that a text begins as, if it does.
pub(super) fn version(head: &[u8]) -> Option<PanelFormat> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let head = head.strip_prefix(b"\"").unwrap_or(head);
    let after = |name: &[u8]| head.strip_prefix(name).and_then(|rest| rest.first());
    match (after(b"DATAFLOW"), after(b"STRUCTURE")) {
        (Some(b',' | b';' | b'\t' | b'|' | b'"' | b':'), _) => Some(PanelFormat::Sdmx1),
        (_, Some(b',' | b';' | b'\t' | b'|' | b'"' | b'[' | b'=')) => Some(PanelFormat::Sdmx2),
        _ => None,
    }
}

/// Reads the observations of such a file.
pub(super) fn read(
    file: Brought<'_>,
    options: &PanelOptions,
    format: PanelFormat,
    intake: &mut Intake<'_>,
) -> Result<About, PanelError> {
    let mut state = State::Header;
    let mut unreadable = Vec::new();
    let table = TableOptions { ..options.table.clone() };
    file.read_rows(
        &table,
        &mut |line, row, _| {
            match &mut state {
                State::Header => state = header(line, row, format, table.decimal, intake)?,
                State::Rows(rows) => rows.row(line, row, intake),
                State::Refused => {}
            }
            Ok(())
        },
        &mut |fault| unreadable.push(fault),
    )?;
    intake.faults_of(unreadable);
    Ok(match state {
        State::Rows(rows) => rows.said.about(),
        _ => About::default(),
    })
}

enum State {
    Header,
    Rows(Box<Rows>),
    Refused,
}

fn header(
    line: u64,
    row: &[&str],
    format: PanelFormat,
    decimal: Decimal,
    intake: &mut Intake<'_>,
) -> anyhow::Result<State> {
    let columns = match columns(row, format) {
        Ok(columns) => columns,
        Err((column, rule)) => {
            intake.fault(line, &column, &row.join(","), rule);
            return Ok(State::Refused);
        }
    };
    if !intake.dimensions(line, columns.dimensions.clone())? {
        return Ok(State::Refused);
    }
    Ok(State::Rows(Box::new(Rows { columns, said: Said { decimal, ..Said::default() } })))
}

struct Rows {
    columns: Columns,
    said: Said,
}

/// What the rows of a file have said so far besides their observations.
#[derive(Default)]
struct Said {
    decimal: Decimal,
    structure: String,
    title: String,
    updated: String,
    multiplier: Option<String>,
    /// What an attribute says in every row so far; nothing once two rows differ.
    notes: BTreeMap<String, Option<String>>,
}

/// The observation of one row.
#[derive(Default)]
struct Observation {
    value: Option<f64>,
    flag: String,
    is_confidential: bool,
}

impl Rows {
    fn row(&mut self, line: u64, row: &[&str], intake: &mut Intake<'_>) {
        let width = self.columns.list.len();
        // A last column of names may have no heading.
        if row.len() < width || row.len() > width + 1 {
            let rule = format!("must have {width} cells like the header, not {}", row.len());
            return intake.fault(line, "row", &row.join(","), rule);
        }
        let columns = &self.columns;
        let before = intake.faults.count;
        let mut codes: Vec<&str> = vec![""; columns.dimensions.len()];
        let mut names: Vec<(usize, &str)> = Vec::new();
        let mut seen = Observation::default();
        for (at, column) in columns.list.iter().enumerate() {
            let cell = match &column.constant {
                Some(constant) if row[at].trim().is_empty() => constant.as_str(),
                _ => row[at].trim(),
            };
            match column.role {
                Role::Dimension(dimension) => {
                    let (code, name) = if columns.is_joined { apart(cell) } else { (cell, "") };
                    codes[dimension] = code;
                    names.push((dimension, name));
                }
                Role::Names(dimension) => names.push((dimension, cell)),
                _ => {
                    if let Err((value, rule)) =
                        self.said.take(&column.role, cell, columns.is_joined, &mut seen)
                    {
                        intake.faults.push(Fault::new(line, &column.name, value, rule));
                    }
                }
            }
        }
        if intake.faults.count > before {
            return;
        }
        // A dimension that is left open or turned off belongs to a row of attributes for several observations.
        let is_open = codes.iter().any(|code| matches!(*code, "" | "~"));
        if is_open && seen.value.is_none() && seen.flag.is_empty() && !seen.is_confidential {
            intake.attribute_rows += 1;
            return;
        }
        if seen.is_confidential {
            seen.flag = flags(&format!("{}c", seen.flag));
        }
        intake.cell(line, &codes, seen.value, &seen.flag);
        for (dimension, name) in names {
            if !name.is_empty() && !codes[dimension].is_empty() {
                intake.label(dimension, codes[dimension], name);
            }
        }
    }
}

impl Said {
    /// Reads a cell that belongs to no dimension.
    fn take<'c>(
        &mut self,
        role: &Role,
        cell: &'c str,
        is_joined: bool,
        seen: &mut Observation,
    ) -> Result<(), (&'c str, String)> {
        let (code, name) = if is_joined { apart(cell) } else { (cell, "") };
        match role {
            Role::Value if matches!(cell, "NaN" | "NA") => {}
            Role::Value => {
                let (value, flag) = read_cell(cell, self.decimal).map_err(|rule| (cell, rule))?;
                seen.value = value;
                seen.flag = flags(&format!("{}{flag}", seen.flag));
            }
            Role::Flag => {
                let read = status(code);
                seen.flag = if seen.flag.is_empty() { read } else { flags(&format!("{}{read}", seen.flag)) };
            }
            Role::Confidentiality => seen.is_confidential = !is_free(code),
            Role::Structure => {
                once(&mut self.structure, code).map_err(|rule| (cell, rule))?;
                if !name.is_empty() {
                    name.clone_into(&mut self.title);
                }
            }
            Role::Title => once(&mut self.title, cell).map_err(|rule| (cell, rule))?,
            Role::Updated if self.updated.is_empty() => cell.clone_into(&mut self.updated),
            Role::Action if matches!(code, "D") => {
                return Err((cell, "the row deletes; a panel is read from rows that hold data".to_owned()));
            }
            Role::Action if !matches!(code, "" | "I" | "A" | "R" | "M") => {
                return Err((cell, "must be I, A, R or M".to_owned()));
            }
            Role::Multiplier => {
                let power = if code.is_empty() { "0" } else { code };
                let first = self.multiplier.get_or_insert_with(|| power.to_owned());
                if first != power {
                    let why = format!(
                        "an earlier row says {first}, and values of two powers of ten are not put into one panel; choose with --where"
                    );
                    return Err((cell, why));
                }
            }
            Role::Note(name) => {
                let note = self.notes.entry(name.clone()).or_insert_with(|| Some(code.to_owned()));
                if note.as_deref().is_some_and(|before| before != code) {
                    *note = None;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn about(self) -> About {
        let mut notes: BTreeMap<String, String> = self
            .notes
            .into_iter()
            .filter_map(|(name, note)| Some((name, note?)))
            .filter(|(_, note)| !note.is_empty() && note.chars().count() <= MAX_ABOUT)
            .collect();
        if let Some(power) = self.multiplier.filter(|power| power != "0") {
            notes.insert("UNIT_MULT".to_owned(), power);
        }
        About {
            title: self.title,
            source: source_of(&self.structure),
            date: day_of(&self.updated),
            notes,
            ..About::default()
        }
    }
}

/// A code and its name from `LV: Latvia`.
fn apart(cell: &str) -> (&str, &str) {
    match cell.split_once(": ") {
        Some((code, name)) => (code.trim(), name.trim()),
        None => (cell.strip_suffix(':').unwrap_or(cell), ""),
    }
}

/// Keeps what every row says; a row that says another thing is of another table.
fn once(kept: &mut String, cell: &str) -> Result<(), String> {
    if kept.is_empty() {
        cell.clone_into(kept);
    }
    if kept == cell || cell.is_empty() {
        return Ok(());
    }
    Err(format!("an earlier row is of {kept}, and a panel is read from one table"))
}

/// Whether a code of confidentiality says that a value may be published.
fn is_free(code: &str) -> bool {
    matches!(code, "" | "F")
        || code.eq_ignore_ascii_case("free")
        || code.eq_ignore_ascii_case("Free for publication")
}

/// The flags that a status stands for: letters of Eurostat as they are; those of SDMX that mean the same, as Eurostat writes them; a normal value
/// has none. Where a file has names in place of codes, the name of a flag is its letter.
fn status(code: &str) -> String {
    const LETTERS: [(&str, &str); 17] = [
        ("A", ""),
        ("B", "b"),
        ("D", "d"),
        ("E", "e"),
        ("F", "f"),
        ("N", "n"),
        ("P", "p"),
        ("U", "u"),
        ("break in time series", "b"),
        ("confidential", "c"),
        ("definition differs (see metadata)", "d"),
        ("estimated", "e"),
        ("forecast", "f"),
        ("not significant", "n"),
        ("provisional", "p"),
        ("low reliability", "u"),
        ("not applicable", "z"),
    ];
    let known = LETTERS.iter().find(|(status, _)| {
        if status.len() == 1 { *status == code } else { status.eq_ignore_ascii_case(code) }
    });
    known.map_or_else(|| flags(code), |(_, letter)| (*letter).to_owned())
}
