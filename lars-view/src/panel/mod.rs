//! Files of official statistics, read into a panel: Eurostat's TSV, SDMX-CSV 1.0 and 2.0, JSON-stat 2.0, and plain tables by a column map.
//!
//! What a file is, its own beginning says. Whatever it is, the same cells give the same panel. A file with any fault is refused whole, with line
//! and reason. Nothing is guessed: what a file does not say (licence, edition of NUTS) is said by whoever imports it, or not at all.

mod intake;
mod json;
mod json_stat;
mod map;
mod sdmx;
mod sdmx_columns;
mod table;
mod tsv;
mod value;
mod where_;

use lars_domain::map::panel::{About, MAX_ABOUT, NutsEdition, Panel};

pub use self::map::PanelMap;
pub use self::where_::Where;

use self::intake::Intake;
use crate::file::{Beginning, Brought, Faults, TableOptions, Unreadable};

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

/// Reads a panel from a file of any kind, whole or not at all.
pub fn read_panel(file: Brought<'_>, options: &PanelOptions) -> Result<PanelRead, PanelError> {
    check_about(&options.about)?;
    let format = match file.beginning(&options.table.limits)? {
        Beginning::Json => PanelFormat::JsonStat,
        Beginning::Text(head) if tsv::is_tsv(&head) => PanelFormat::Tsv,
        Beginning::Text(head) => sdmx::version(&head).unwrap_or(PanelFormat::Table),
        Beginning::Other => PanelFormat::Table,
    };
    if let Some(map) = &options.map
        && format != PanelFormat::Table
        && map.has_columns()
    {
        let why = format!(
            "the map says which columns there are, and a file of the kind {} says so itself; leave out \
             [dimensions], [cells] and [across]",
            format.code()
        );
        return Err(PanelError::Unreadable(Unreadable::options(why)));
    }
    let mut intake = Intake::new(options);
    let about = match format {
        PanelFormat::Tsv => tsv::read(file, options, &mut intake)?,
        PanelFormat::Sdmx1 | PanelFormat::Sdmx2 => sdmx::read(file, options, format, &mut intake)?,
        PanelFormat::JsonStat => json_stat::read(file, options, &mut intake)?,
        PanelFormat::Table => table::read(file, options, &mut intake)?,
    };
    let said = options.map.as_ref().map(|map| &map.about);
    let about = over(over(about, said.unwrap_or(&About::default())), &options.about);
    check_about(&about)?;
    intake.finish(About { format: format.code().to_owned(), ..about }, format)
}

/// What is said of a panel, with what somebody says in place of what the file says.
fn over(mut file: About, said: &About) -> About {
    let fields = [
        (&mut file.title, &said.title),
        (&mut file.source, &said.source),
        (&mut file.licence, &said.licence),
        (&mut file.date, &said.date),
        (&mut file.unit, &said.unit),
        (&mut file.nuts, &said.nuts),
    ];
    for (field, said) in fields {
        if !said.is_empty() {
            said.clone_into(field);
        }
    }
    file
}

fn check_about(about: &About) -> Result<(), PanelError> {
    let wrong = |why: String| Err(PanelError::Unreadable(Unreadable::options(why)));
    if !about.nuts.is_empty() && about.nuts().is_none() {
        let known: Vec<&str> = NutsEdition::ALL.iter().map(|edition| edition.code()).collect();
        return wrong(format!("{:?} is no edition of NUTS; there are {}", about.nuts, known.join(", ")));
    }
    for (field, text) in [
        ("title", &about.title),
        ("source", &about.source),
        ("licence", &about.licence),
        ("date", &about.date),
        ("unit", &about.unit),
    ] {
        if text.chars().count() > MAX_ABOUT || text.chars().any(char::is_control) {
            return wrong(format!("the {field} must be on one line of at most {MAX_ABOUT} characters"));
        }
    }
    Ok(())
}

/// Who published a table that SDMX names as `ESTAT:NAMA_10R_2GDP(1.0)`, as a person would say it.
fn source_of(structure: &str) -> String {
    let Some((agency, table)) = structure.split_once(':') else { return structure.to_owned() };
    let table = table.split('(').next().unwrap_or(table);
    let agency = if agency == "ESTAT" { "Eurostat" } else { agency };
    format!("{agency}, {table}")
}

/// A day as `2017-09-14`, from that or from `14/09/17 11:00:00`; any other text as it is.
fn day_of(text: &str) -> String {
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
