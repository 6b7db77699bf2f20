//! `lars import stakeholders`: a file into the register of a study, all of it or nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use lars_domain::map::stakeholder::{Known, RegisterFault, Stakeholder, assemble};
use lars_domain::people::audit::Act;
use lars_view::words::{Language, Words};

use super::record;
use crate::file::TableFlags;
use crate::place::Place;
use lars_view::file::{Limits, Refused, TableOptions, fault_key};

/// The most faults that are told of one file.
const TOLD: usize = 20;

/// Which file, into which register.
#[derive(Debug, Args)]
pub struct Stakeholders {
    #[command(flatten)]
    place: Place,
    /// The file: CSV, XLSX, ODS or XLS with a head, or vCard.
    file: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// The study.
    #[arg(long)]
    study: String,
    /// The case of rows that do not say.
    #[arg(long)]
    case: Option<String>,
    /// The helix of rows that do not say.
    #[arg(long)]
    helix: Option<String>,
    /// Why rows that do not say are in the register.
    #[arg(long)]
    justification: Option<String>,
    /// Check everything and change nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Stakeholders {
    /// Takes the file in, or refuses it whole.
    pub async fn run(&self) -> anyhow::Result<()> {
        let bytes =
            std::fs::read(&self.file).with_context(|| format!("could not read {}", self.file.display()))?;
        let store = self.place.store().await?;
        let study = store.study(&self.study).await?;
        let study = study.ok_or_else(|| Refused(format!("there is no study named {:?}", self.study)))?;
        let edition = store.latest_edition(&study.id).await?;
        let edition =
            edition.ok_or_else(|| Refused("the study has no published questionnaire".to_owned()))?;
        let codes = |named: &[lars_domain::text::Named]| named.iter().map(|one| one.code.clone()).collect();
        let known = Known {
            cases: study.cases.iter().map(|case| case.code.clone()).collect(),
            helices: codes(&edition.questionnaire.helices),
            levels: codes(&edition.questionnaire.levels),
            languages: Language::ALL.iter().map(|language| language.code().to_owned()).collect(),
        };
        let given = [("case", &self.case), ("helix", &self.helix), ("justification", &self.justification)];
        let defaults: BTreeMap<String, String> =
            given.into_iter().filter_map(|(column, text)| Some((column.to_owned(), text.clone()?))).collect();
        let before = store.stakeholders(&study.id).await?;
        let name = self.file.to_string_lossy();
        let options = TableOptions { limits: Limits::UPLOAD, ..self.table.options() };
        let brought = lars_view::register::read_with(&name, &bytes, &options)
            .and_then(|rows| assemble(&rows, &defaults, &known, &before))
            .map_err(|faults| refused(&name, &faults))?;
        let new = brought.new.into_iter().map(|one| Stakeholder { study: study.id.clone(), ..one });
        let new: Vec<Stakeholder> = new.collect();
        let (added, same) = (new.len(), brought.known);
        let groups = lars_view::register::groups(&name, &bytes);
        if groups > 0 {
            println!("Cards of groups are no stakeholders; passed over: {groups}.");
        }
        if self.dry_run {
            println!(
                "{added} stakeholders would be added, {same} are in the register already. Nothing was changed."
            );
            return Ok(());
        }
        if added > 0 {
            store.save_stakeholders(&new).await?;
            record(&store, Act::ChangedRegister, &study, &format!("file {added}")).await?;
        }
        println!("{added} stakeholders added, {same} were in the register already.");
        Ok(())
    }
}

fn refused(file: &str, faults: &[RegisterFault]) -> Refused {
    let words = Words::new(Language::En);
    let line = |fault: &RegisterFault| {
        let column = words.find(&format!("register-column-{}", fault.column));
        let column = column.unwrap_or_else(|| fault.column.clone());
        let said = [("column", column.into()), ("value", fault.value.as_str().into())];
        let rule = words.say_with(&fault_key(fault.rule, format!("register-fault-{}", fault.rule)), &said);
        format!("  line {}, column {}: {rule}", fault.line, fault.column)
    };
    let mut lines = vec![format!("{file} was refused and nothing was changed:")];
    lines.extend(faults.iter().take(TOLD).map(line));
    if faults.len() > TOLD {
        lines.push(format!("  and {} more", faults.len() - TOLD));
    }
    Refused(lines.join("\n"))
}
