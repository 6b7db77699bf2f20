//! Eurostat's own table: the codes of a row joined by commas in its first column, then a column a period.
//!
//! `unit,nace_r2,geo\time` with the newest year first is the older form, `freq,unit,nace_r2,geo\TIME_PERIOD` with the oldest first the newer. What
//! stands after the stroke names what the columns are.

use std::collections::HashSet;

use lars_domain::map::panel::{About, FREQ, TIME, frequency, period};

use super::dimension::dimension_id;
use super::intake::Intake;
use super::reading::{PanelError, PanelOptions};
use super::value::read_cell;
use crate::file::{Brought, Fault, TableOptions};

/// Whether a text begins as such a table does.
pub(super) fn is_tsv(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let line = head.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let first = line.split(|&byte| byte == b'\t').next().unwrap_or_default();
    let Some(stroke) = first.iter().rposition(|&byte| byte == b'\\') else { return false };
    let name = |text: &[u8]| {
        let text = text.trim_ascii();
        !text.is_empty() && text.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    };
    first[..stroke].split(|&byte| byte == b',').all(name) && name(&first[stroke + 1..])
}

/// Reads the cells of such a table.
pub(super) fn read(
    file: Brought<'_>,
    options: &PanelOptions,
    intake: &mut Intake<'_>,
) -> Result<About, PanelError> {
    // The codes of a row hold more commas than some tables have periods, so nothing is found out here.
    let table = TableOptions { delimiter: Some('\t'), ..options.table.clone() };
    let mut header: Option<Option<Header>> = None;
    let mut unreadable = Vec::new();
    file.read_rows(
        &table,
        &mut |line, row, _| {
            match &header {
                None => header = Some(Header::read(line, row, intake)?),
                Some(Some(header)) => header.row(line, row, options, intake),
                Some(None) => {}
            }
            Ok(())
        },
        &mut |fault| unreadable.push(fault),
    )?;
    intake.faults_of(unreadable);
    Ok(About::default())
}

/// The first line of a table.
struct Header {
    /// How many codes a row has.
    codes: usize,
    names: Vec<String>,
    /// The codes of the columns.
    across: Vec<String>,
    /// For each column the frequency of its period, where the file does not have one.
    frequencies: Option<Vec<&'static str>>,
}

impl Header {
    fn read(line: u64, row: &[&str], intake: &mut Intake<'_>) -> anyhow::Result<Option<Self>> {
        let first = row.first().copied().unwrap_or_default();
        let (rows, columns) = first.rsplit_once('\\').unwrap_or((first, ""));
        let mut names: Vec<String> = rows.split(',').map(dimension_id).collect();
        let codes = names.len();
        names.push(dimension_id(columns));
        let across: Vec<String> = row.iter().skip(1).map(|cell| cell.trim().to_owned()).collect();
        if across.is_empty() {
            intake.fault(line, "header", first, "must have a column for each period");
            return Ok(None);
        }
        let before = intake.faults.count;
        let is_time = names[codes] == TIME;
        let mut seen = HashSet::new();
        for (at, code) in across.iter().enumerate() {
            if code.is_empty() {
                intake.fault(line, &format!("column {}", at + 2), "", "must have a heading");
            } else if !seen.insert(period(code)) {
                intake.fault(line, code, code, "stands twice in the header");
            }
        }
        // Older files leave the frequency to the form of their periods.
        let frequencies: Option<Vec<&str>> =
            across.iter().map(|code| frequency(&period(code)).filter(|_| is_time)).collect();
        let frequencies = frequencies.filter(|_| !names.iter().any(|name| name == FREQ));
        let mut heads: Vec<(String, String)> = names.iter().map(|id| (id.clone(), String::new())).collect();
        if frequencies.is_some() {
            heads.push((FREQ.to_owned(), String::new()));
        }
        let is_right = intake.dimensions(line, heads)? && intake.faults.count == before;
        Ok(is_right.then_some(Self { codes, names, across, frequencies }))
    }

    fn row(&self, line: u64, row: &[&str], options: &PanelOptions, intake: &mut Intake<'_>) {
        let mut codes: Vec<&str> = row[0].split(',').collect();
        if codes.len() != self.codes {
            let rule = format!(
                "must have {} codes between commas, as {}",
                self.codes,
                self.names[..self.codes].join(",")
            );
            return intake.fault(line, &self.names[..self.codes].join(","), row[0], rule);
        }
        let cells = &row[1..];
        if cells.len() != self.across.len() {
            let rule = format!("must have {} cells like the header, not {}", self.across.len(), cells.len());
            return intake.fault(line, "row", row[0], rule);
        }
        codes.push("");
        if self.frequencies.is_some() {
            codes.push("");
        }
        for (at, (text, across)) in cells.iter().zip(&self.across).enumerate() {
            match read_cell(text, options.table.decimal) {
                Ok((value, flag)) => {
                    codes[self.codes] = across;
                    if let Some(frequencies) = &self.frequencies {
                        codes[self.codes + 1] = frequencies[at];
                    }
                    intake.cell(line, &codes, value, &flag);
                }
                Err(rule) => intake.faults.push(Fault::new(line, across, text, rule)),
            }
        }
    }
}
