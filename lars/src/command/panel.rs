//! `lars import panel` and `lars panel`: official statistics in, the list of them, and their cells out.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use lars_domain::map::panel::{About, GEO, Panel};
use lars_domain::map::study::is_slug;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_store::{PanelRow, PanelSaved, Store};
use lars_view::export::panel::{panel_csv, panel_json};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::file::{Brought, Refused};
use lars_view::nuts;
use lars_view::panel::{PanelError, PanelMap, PanelOptions, PanelRead, Where, read_panel};
use lars_view::words::{Language, Words};

use super::write_whole;
use crate::file::TableFlags;
use crate::place::Place;

/// The most codes that are named of those that NUTS does not know.
const NAMED: usize = 5;

/// Which file, under which name.
#[derive(Debug, Args)]
pub struct ImportPanel {
    #[command(flatten)]
    place: Place,
    /// The file: Eurostat TSV, SDMX-CSV, JSON-stat, CSV, XLSX, ODS or XLS; texts also packed by gzip.
    file: PathBuf,
    /// The name of the panel: lower-case letters, digits and hyphens.
    #[arg(long)]
    name: String,
    /// What the columns of a plain table are.
    #[arg(long, value_name = "MAP.toml")]
    map: Option<PathBuf>,
    /// Take these codes of a dimension alone; CODE* takes all that begin so. May be given for several dimensions.
    #[arg(long = "where", value_name = "DIM=CODE,…")]
    only: Vec<String>,
    #[command(flatten)]
    about: AboutFlags,
    #[command(flatten)]
    table: TableFlags,
    /// Put it in the place of another panel of this name.
    #[arg(long)]
    replace: bool,
    /// Check everything and change nothing.
    #[arg(long)]
    dry_run: bool,
}

/// What is said of a panel that its file does not say, or says otherwise.
#[derive(Debug, Args)]
#[command(next_help_heading = "What the file does not say")]
struct AboutFlags {
    /// Its title.
    #[arg(long)]
    title: Option<String>,
    /// Who published it, and which table it is.
    #[arg(long)]
    source: Option<String>,
    /// Under which licence.
    #[arg(long)]
    licence: Option<String>,
    /// When it was last changed by who published it.
    #[arg(long)]
    date: Option<String>,
    /// The unit of its values, where that is no dimension.
    #[arg(long)]
    unit: Option<String>,
    /// The edition of NUTS that its regions are of, such as 2021.
    #[arg(long, value_name = "YEAR")]
    nuts: Option<String>,
}

impl AboutFlags {
    fn about(&self) -> About {
        let said = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        About {
            title: said(&self.title),
            source: said(&self.source),
            licence: said(&self.licence),
            date: said(&self.date),
            unit: said(&self.unit),
            nuts: said(&self.nuts),
            ..About::default()
        }
    }
}

/// What is done with the panels of the installation.
#[derive(Debug, Subcommand)]
pub enum PanelCommand {
    /// List the panels: dimensions, completeness, source, licence, date, fingerprint.
    List(List),
    /// Write the cells of a panel.
    Show(Show),
    /// Delete a panel.
    Delete(Delete),
}

/// The list.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    place: Place,
}

/// Which panel, in which form.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    place: Place,
    /// The panel.
    name: String,
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "F")]
    out: Option<PathBuf>,
}

/// Which panel goes.
#[derive(Debug, Args)]
pub struct Delete {
    #[command(flatten)]
    place: Place,
    /// The panel.
    name: String,
}

/// The forms of the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Json,
}

impl ImportPanel {
    /// Takes the file in, or refuses it whole.
    pub async fn run(&self) -> anyhow::Result<()> {
        if !is_slug(&self.name) {
            let rule = "a panel's name has lower-case letters, digits and hyphens, at most 60";
            return Err(Refused(format!("--name {:?}: {rule}", self.name)).into());
        }
        let map = self.map.as_deref().map(PanelMap::read).transpose()?;
        let mut table = self.table.options();
        if let Some(map) = &map {
            table = map.under(table, self.table.decimal.is_some());
        }
        let only = Where::parse(&self.only).map_err(|rule| Refused(format!("--where: {rule}")))?;
        let options = PanelOptions { table, map, only, about: self.about.about() };
        let read = read_panel(Brought::Path(&self.file), &options).map_err(|error| self.refused(error))?;
        tell(&read);
        let store = self.place.store().await?;
        if self.dry_run {
            let known = store.panel_row(&self.name).await?;
            println!("dry run: {}; nothing was changed", self.would(&read.panel, known.as_ref()));
            return Ok(());
        }
        let saved = store.save_panel(&self.name, &read.panel, (Timestamp::now(), self.replace)).await?;
        let name = &self.name;
        match saved {
            PanelSaved::Same(row) => {
                println!("panel {name} has held these cells since {}; nothing was changed", row.imported);
                return Ok(());
            }
            PanelSaved::Taken(_) => return Err(self.taken().into()),
            PanelSaved::New | PanelSaved::Replaced => {
                record(&store, Act::ImportedPanel, name, &read.panel.digest()).await?;
            }
        }
        let replaced = if saved == PanelSaved::Replaced { ", in place of the one before" } else { "" };
        println!("panel {name}: {}{replaced}", counts(&read.panel));
        Ok(())
    }

    /// What would be done, if the name is free, taken, or taken by the same cells.
    fn would(&self, panel: &Panel, known: Option<&PanelRow>) -> String {
        let counts = counts(panel);
        match known {
            None => format!("panel {} would be new: {counts}", self.name),
            Some(row) if row.digest == panel.digest() && row.about == panel.about => {
                format!("panel {} holds these cells already", self.name)
            }
            Some(_) if self.replace => format!("panel {} would be replaced: {counts}", self.name),
            Some(_) => format!("{}; {counts}", self.taken()),
        }
    }

    fn taken(&self) -> Refused {
        Refused(format!(
            "there is another panel named {:?}; choose another name, or say --replace to put this one in its place",
            self.name
        ))
    }

    fn refused(&self, error: PanelError) -> anyhow::Error {
        let file = self.file.display();
        match error {
            PanelError::Faults(faults) => Refused(faults.report(&file.to_string())).into(),
            PanelError::Unreadable(why) => Refused(format!("{file}: {why}")).into(),
            PanelError::Failed(error) => error,
        }
    }
}

/// Says what was read and what whoever imports it should know.
fn tell(read: &PanelRead) {
    let PanelRead { panel, format, cells_in_file, withheld, attribute_rows } = read;
    let shape = panel.dimensions.iter().map(|of| format!("{} ({})", of.id, of.codes.len()));
    println!(
        "{}: {cells_in_file} cells in the file; dimensions: {}",
        format.code(),
        shape.collect::<Vec<_>>().join(", ")
    );
    if *withheld > 0 {
        println!("confidential cells that held a number, which was not taken: {withheld}");
    }
    if *attribute_rows > 0 {
        println!("rows that hold attributes and no observation, passed over: {attribute_rows}");
    }
    let about = &panel.about;
    if about.licence.is_empty() {
        println!("its licence is not named; --licence says it");
    }
    if let Some(regions) = panel.dimension(GEO) {
        tell_regions(&regions.codes, &about.nuts);
    }
}

/// Says of which edition of NUTS the regions are, and which of them the edition of 2024 does not know.
fn tell_regions(codes: &[String], edition: &str) {
    if edition.is_empty() {
        println!("the edition of NUTS is not named; --nuts says it, and nothing is converted without it");
    }
    let unknown: Vec<&str> = codes
        .iter()
        .map(String::as_str)
        .filter(|code| code.len() > 2 && nuts::region(code).is_none())
        .collect();
    if unknown.is_empty() {
        println!("all {} regions are in NUTS 2024 too", codes.len());
        return;
    }
    let more = if unknown.len() > NAMED { " …" } else { "" };
    println!(
        "codes of {GEO} that NUTS 2024 does not have: {} of {} ({}{more}); aggregates and older editions are among such codes",
        unknown.len(),
        codes.len(),
        unknown[..unknown.len().min(NAMED)].join(", ")
    );
}

/// How many cells a panel has.
fn counts(panel: &Panel) -> String {
    let complete = panel.completeness();
    let words = Words::new(Language::En);
    let share =
        complete.share().map(|share| format!(", {} complete", words.percent(share))).unwrap_or_default();
    format!(
        "{} values, {} confidential, {} missing for another reason{share}",
        complete.valued, complete.confidential, complete.missing
    )
}

impl PanelCommand {
    /// Does what was asked for.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::List(list) => list.run().await,
            Self::Show(show) => show.run().await,
            Self::Delete(delete) => delete.run().await,
        }
    }
}

impl List {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let panels = store.panels().await?;
        if panels.is_empty() {
            println!("there is no panel yet; lars import panel FILE --name NAME takes one in");
        }
        for row in &panels {
            println!("{}", listed(row));
        }
        Ok(())
    }
}

/// A panel of the catalogue, a fact a line.
fn listed(row: &PanelRow) -> String {
    let words = Words::new(Language::En);
    let about = &row.about;
    let shape = row.shape.iter().map(|of| format!("{} ({})", of.id, of.codes));
    let shape = shape.collect::<Vec<_>>().join(", ");
    let complete = row.completeness;
    let part = complete.share().map_or_else(|| "not known".to_owned(), |share| words.percent(share));
    let cells = format!(
        "{part}; {} values, {} confidential, {} missing for another reason",
        complete.valued, complete.confidential, complete.missing
    );
    let imported = row.imported.to_string();
    let facts = [
        ("title", about.title.as_str()),
        ("source", &about.source),
        ("licence", &about.licence),
        ("date", &about.date),
        ("unit", &about.unit),
        ("NUTS", &about.nuts),
        ("dimensions", &shape),
        ("complete", &cells),
        ("format", &about.format),
        ("imported", &imported),
        ("digest", &row.digest),
    ];
    let notes = about.notes.iter().map(|(name, note)| (name.as_str(), note.as_str()));
    let line = |(name, fact): (&str, &str)| {
        format!("\n  {name}: {}", if fact.is_empty() { "not named" } else { fact })
    };
    let facts: String = facts
        .into_iter()
        .filter(|(name, fact)| !(fact.is_empty() && matches!(*name, "title" | "unit")))
        .chain(notes)
        .map(line)
        .collect();
    format!("{}{facts}", row.name)
}

impl Show {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let Some((row, panel)) = store.panel(&self.name).await? else {
            return Err(none(&store, &self.name).await?);
        };
        write_whole(self.out.as_deref(), |out| match self.format {
            Format::Json => panel_json(&row.name, &panel, out),
            Format::Csv => {
                // A file is opened by people, in spreadsheet programs; standard output is read by programs.
                if self.out.as_deref().is_some_and(|out| out != Path::new("/dev/stdout")) {
                    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
                }
                panel_csv(&panel, out)
            }
        })
    }
}

impl Delete {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let Some(row) = store.panel_row(&self.name).await? else {
            return Err(none(&store, &self.name).await?);
        };
        store.delete_panel(&self.name).await?;
        record(&store, Act::DeletedPanel, &self.name, &row.digest).await?;
        println!("panel {} is deleted", self.name);
        Ok(())
    }
}

/// A refusal that names the panels there are.
async fn none(store: &Store, name: &str) -> anyhow::Result<anyhow::Error> {
    let known: Vec<String> = store.panels().await?.into_iter().map(|row| row.name).collect();
    let known = if known.is_empty() {
        "there is none yet".to_owned()
    } else {
        format!("there is {}", known.join(", "))
    };
    Ok(Refused(format!("there is no panel {name:?} here; {known}")).into())
}

/// Notes in the audit log what was done on the command line: the name of the panel and the beginning of its fingerprint.
async fn record(store: &Store, act: Act, name: &str, digest: &str) -> anyhow::Result<()> {
    let entry = AuditEntry {
        id: lars_domain::new_id(),
        at: Timestamp::now(),
        who: "command-line".to_owned(),
        act,
        study: None,
        subject: format!("{name} {}", digest.get(..12).unwrap_or(digest)),
    };
    Ok(store.record(&entry).await?)
}
