//! A register's file as it is: rows of cells with their lines, whatever kind of file it was. What the columns mean is in `mapping`.

use lars_domain::map::stakeholder::{COLUMNS, MOST_ROWS, RegisterFault};
use serde::{Deserialize, Serialize};

use super::{cell_faults, is_cards, unreadable, vcard};
use crate::file::{Limits, TableOptions, TableRule, column_letters, read_bytes};

/// Rows of cells, as a file has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterSheet {
    /// The name of the file.
    pub name: String,
    /// Rows that hold anything, each with its line. Of cards the first one names the columns, on line 0.
    pub rows: Vec<(usize, Vec<String>)>,
    /// How many cards of groups were passed over.
    pub groups: usize,
    /// Whether rows must be as long as their header: of a text, another length means that a cell was cut in two.
    is_text: bool,
}

impl RegisterSheet {
    /// Reads a file: vCards by the ending of the name, tables of any kind by their first bytes.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Vec<RegisterFault>> {
        let name: String = name.chars().take(200).collect();
        let mut sheet = if is_cards(&name) { Self::of_cards(bytes)? } else { Self::of_table(bytes)? };
        if sheet.rows.len() > MOST_ROWS + 20 {
            return Err(vec![RegisterFault::new(0, "", &sheet.rows.len().to_string(), "many")]);
        }
        if sheet.rows.is_empty() {
            return Err(vec![RegisterFault::new(1, "organisation", "", "missing")]);
        }
        sheet.name = name;
        Ok(sheet)
    }

    fn of_cards(bytes: &[u8]) -> Result<Self, Vec<RegisterFault>> {
        let head = (0, COLUMNS.map(str::to_owned).to_vec());
        let cards = vcard::read(bytes)?.into_iter().map(|(line, row)| {
            let cells = COLUMNS.map(|column| row.get(column).cloned().unwrap_or_default());
            (line, cells.to_vec())
        });
        let rows = std::iter::once(head).chain(cards).collect();
        Ok(Self { rows, groups: vcard::groups(bytes), ..Self::default() })
    }

    fn of_table(bytes: &[u8]) -> Result<Self, Vec<RegisterFault>> {
        let (mut rows, mut faults) = (Vec::new(), Vec::new());
        let options = TableOptions { limits: Limits::UPLOAD, ..TableOptions::default() };
        let mut take = |line: u64, cells: &[&str], _| {
            let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
            rows.push((usize::try_from(line).unwrap_or(usize::MAX), cells));
            Ok(())
        };
        let read = read_bytes(bytes, &options, &mut take, &mut |fault| faults.push(fault));
        read.map_err(|error| vec![unreadable(&error)])?;
        if !faults.is_empty() {
            return Err(cell_faults(&faults));
        }
        let is_text = !bytes.starts_with(b"PK") && !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
        Ok(Self { rows, is_text, ..Self::default() })
    }

    /// How many columns there are at most.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default()
    }

    /// The heading of a column, or its letter where it has none.
    pub fn heading(&self, header: usize, column: usize) -> String {
        let text = self.cell(header, column).trim();
        if text.is_empty() { column_letters(column) } else { text.to_owned() }
    }

    /// A cell of the row on a line.
    pub fn cell(&self, line: usize, column: usize) -> &str {
        let row = self.rows.binary_search_by_key(&line, |(line, _)| *line).ok().map(|at| &self.rows[at].1);
        row.and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// The rows below a header.
    pub fn below(&self, header: usize) -> impl Iterator<Item = &(usize, Vec<String>)> {
        self.rows.iter().filter(move |(line, _)| *line > header)
    }

    /// Rows of a text that are not as long as their header.
    pub fn of_other_length(&self, header: usize) -> Vec<RegisterFault> {
        let width = self.rows.iter().find(|(line, _)| *line == header).map_or(0, |(_, cells)| cells.len());
        // The reader cuts empty cells off to the width of the first row, which may be a title.
        let cut = self.rows.first().map_or(0, |(_, cells)| cells.len());
        let is_other = |cells: &[String]| {
            (cells.len() < width && cells.len() != cut)
                || cells.iter().skip(width).any(|cell| !cell.trim().is_empty())
        };
        let of_text = self.below(header).filter(|(_, cells)| self.is_text && is_other(cells));
        let fault = |(line, cells): &(usize, Vec<String>)| {
            RegisterFault::new(*line, "", &format!("{} / {width}", cells.len()), TableRule::Width.code())
        };
        of_text.map(fault).collect()
    }
}
