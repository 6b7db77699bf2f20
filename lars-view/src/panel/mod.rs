//! Files of official statistics, read into a panel: Eurostat's TSV, SDMX-CSV 1.0 and 2.0, JSON-stat 2.0, and plain tables by a column map.
//!
//! What a file is, its own beginning says. Whatever it is, the same cells give the same panel. A file with any fault is refused whole, with line
//! and reason. Nothing is guessed: what a file does not say (licence, edition of NUTS) is said by whoever imports it, or not at all.

mod dimension;
mod intake;
mod json;
mod json_stat;
mod map;
mod reading;
mod sdmx;
mod sdmx_columns;
mod table;
mod tsv;
mod value;
mod where_;

use lars_domain::map::panel::{About, MAX_ABOUT, NutsEdition};

pub use self::map::PanelMap;
pub use self::reading::{PanelError, PanelFormat, PanelOptions, PanelRead};
pub use self::where_::Where;

use self::intake::Intake;
use crate::file::{Beginning, Brought, Unreadable};

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
