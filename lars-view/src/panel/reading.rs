//! What the readers of panels share: the kinds of files, how a file is read, what comes of it, and how what it says of itself is written.

use lars_domain::map::panel::{About, Panel};

use super::map::PanelMap;
use super::where_::Where;
use crate::file::{Faults, TableOptions, Unreadable};

lars_domain::codes! {
    /// The kinds of files that panels are read from.
    pub enum PanelFormat {
        /// Eurostat's table of tabs, as the bulk download and the interface give it.
        Tsv = "eurostat-tsv",
        /// SDMX-CSV 1.0.
        Sdmx1 = "sdmx-csv-1",
        /// SDMX-CSV 2.0.
        Sdmx2 = "sdmx-csv-2",
        /// JSON-stat 2.0.
        JsonStat = "json-stat-2",
        /// Any other table.
        Table = "table",
    }
}

/// How a file is read, and what is said of it that it does not say itself.
#[derive(Debug, Clone, Default)]
pub struct PanelOptions {
    /// How a text or workbook is read.
    pub table: TableOptions,
    /// What the columns of a plain table are.
    pub map: Option<PanelMap>,
    /// Which codes are wanted.
    pub only: Where,
    /// What is said of the panel; what is said here comes before what the file says.
    pub about: About,
}

/// A panel that was read, and what whoever imports it should know.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelRead {
    /// The panel.
    pub panel: Panel,
    /// What kind of file it came in.
    pub format: PanelFormat,
    /// Cells in the file, also those that are not wanted or say nothing.
    pub cells_in_file: u64,
    /// Confidential cells that held a number, which was not taken.
    pub withheld: u64,
    /// Rows of SDMX-CSV that hold attributes and no observation.
    pub attribute_rows: u64,
}

/// Why a file gives no panel.
#[derive(Debug)]
pub enum PanelError {
    /// Something in it is wrong: where, and which rule it breaks.
    Faults(Faults),
    /// It cannot be read at all, or is not as the options say.
    Unreadable(Unreadable),
    /// It could not be opened.
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for PanelError {
    fn from(error: anyhow::Error) -> Self {
        error.downcast().map_or_else(Self::Failed, Self::Unreadable)
    }
}

/// Who published a table that SDMX names as `ESTAT:NAMA_10R_2GDP(1.0)`, as a person would say it.
pub(super) fn source_of(structure: &str) -> String {
    let Some((agency, table)) = structure.split_once(':') else { return structure.to_owned() };
    let table = table.split('(').next().unwrap_or(table);
    let agency = if agency == "ESTAT" { "Eurostat" } else { agency };
    format!("{agency}, {table}")
}

/// A day as `2017-09-14`, from that or from `14/09/17 11:00:00`; any other text as it is.
pub(super) fn day_of(text: &str) -> String {
    let text = text.trim();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let iso: Vec<&str> = text.get(..10).map(|day| day.split('-').collect()).unwrap_or_default();
    if let [year, month, day] = iso[..]
        && digits(year)
        && digits(month)
        && digits(day)
    {
        return format!("{year}-{month}-{day}");
    }
    let day: Vec<&str> = text.split(' ').next().unwrap_or_default().split('/').collect();
    match day[..] {
        [day, month, year] if digits(day) && digits(month) && digits(year) => match year.len() {
            2 => format!("20{year}-{month}-{day}"),
            4 => format!("{year}-{month}-{day}"),
            _ => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}
