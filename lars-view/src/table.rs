//! A table of words and written numbers, as accessible HTML and as CSV. What stands in it is decided by others.

mod bars;
mod board;
mod comparable;
mod compare;
mod gap;
mod interval;
mod mark;
mod matrix;
pub mod numbers;
pub mod own;
mod pairs;
pub mod pilot;

use std::fmt::Write as _;

pub use self::bars::bars;
pub use self::board::{BoardPlace, board, counts, days};
pub use self::comparable::{comparability, judged, weighed};
pub use self::compare::{compare, relations};
pub(crate) use self::gap::{certainty_inside, class_text};
pub use self::gap::{gap_table, network_table};
pub use self::interval::{IntervalRow, Intervals};
pub use self::mark::{gap_mark, parts_mark, reach_of};
pub use self::matrix::{hidden_helices, matrix_tables};
pub use self::pairs::pairs;
use crate::chart::svg::escape;
use crate::file::guard::{BYTE_ORDER_MARK, harmless};

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What people read.
    pub head: String,
    /// Whether its cells are numbers, set flush right with tabular figures.
    pub numeric: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellText {
    /// What people read.
    pub text: String,
    /// Why there is no number, for readers who hover or listen.
    pub reason: Option<String>,
}

impl From<String> for CellText {
    fn from(text: String) -> Self {
        Self { text, reason: None }
    }
}

/// A table whose first columns name the row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table is about.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// How many of the first columns name the row.
    pub row_heads: usize,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<CellText>>,
    /// Remarks below.
    pub notes: Vec<String>,
    /// What the head of each column leads to, where the table can be sorted: an address, and `ascending` or `descending` where it is sorted so.
    pub sorts: Vec<(String, Option<&'static str>)>,
}

impl Table {
    /// A table without rows; the first column names them.
    pub fn new(caption: String, heads: &[(String, bool)]) -> Self {
        let columns =
            heads.iter().map(|(head, numeric)| Column { head: head.clone(), numeric: *numeric }).collect();
        Self { caption, columns, row_heads: 1, ..Self::default() }
    }

    /// The first row as rows of two columns: what it is, and what it says. The caption is the row's name.
    #[must_use]
    pub fn turned(&self) -> Self {
        let mut cells = self.rows.iter().flatten().cloned();
        let caption = cells.next().map(|cell| cell.text).unwrap_or_default();
        let heads = self.columns.iter().skip(1).map(|column| column.head.clone());
        Self {
            caption,
            columns: Vec::new(),
            row_heads: 1,
            rows: heads.zip(cells).map(|(head, cell)| vec![head.into(), cell]).collect(),
            notes: self.notes.clone(),
            sorts: Vec::new(),
        }
    }

    /// The table as HTML, in a container that scrolls by keyboard when the table is wider than the page.
    pub fn html(&self) -> String {
        let caption = escape(&self.caption);
        let mut html = format!(
            "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{caption}\">\n\
             <table class=\"data\">\n<caption>{caption}</caption>\n"
        );
        if !self.columns.is_empty() {
            html.push_str("<thead><tr>");
        }
        for (place, column) in self.columns.iter().enumerate() {
            let class = if column.numeric { " class=\"number\"" } else { "" };
            let head = escape(&column.head);
            let _ = match self.sorts.get(place) {
                Some((address, sorted)) => {
                    let sorted = sorted.map(|how| format!(" aria-sort=\"{how}\"")).unwrap_or_default();
                    let address = escape(address);
                    write!(html, "<th scope=\"col\"{class}{sorted}><a href=\"{address}\">{head}</a></th>")
                }
                None => write!(html, "<th scope=\"col\"{class}>{head}</th>"),
            };
        }
        html.push_str(if self.columns.is_empty() { "<tbody>\n" } else { "</tr></thead>\n<tbody>\n" });
        for row in &self.rows {
            html.push_str("<tr>");
            for (place, cell) in row.iter().enumerate() {
                // A table without heads of columns has numbers after the name of each row.
                let numeric = self.columns.get(place).map_or(place > 0, |column| column.numeric);
                html.push_str(&self.cell(place, cell, numeric));
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>\n</div>\n");
        for note in &self.notes {
            let _ = writeln!(html, "<p class=\"note\">{}</p>", escape(note));
        }
        html
    }

    fn cell(&self, place: usize, cell: &CellText, numeric: bool) -> String {
        let class = if numeric { " class=\"number\"" } else { "" };
        let text = escape(&cell.text);
        let text = match &cell.reason {
            Some(reason) => {
                let reason = escape(reason);
                format!("<span aria-hidden=\"true\" title=\"{reason}\">{text}</span><span class=\"for-ears\">{reason}</span>").into()
            }
            None => text,
        };
        if place < self.row_heads {
            format!("<th scope=\"row\"{class}>{text}</th>")
        } else {
            format!("<td{class}>{text}</td>")
        }
    }

    /// The table as CSV text for spreadsheet programs, with the words and numbers of the page.
    pub fn csv(&self) -> String {
        let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let heads = self.columns.iter().map(|column| harmless(&column.head).into_owned());
        // Writing to memory cannot fail, and every row has the length of the columns.
        let mut written = writer.write_record(heads);
        for row in &self.rows {
            written = written
                .and_then(|()| writer.write_record(row.iter().map(|cell| harmless(&cell.text).into_owned())));
        }
        let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}
