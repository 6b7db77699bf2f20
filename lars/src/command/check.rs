//! `lars check`: everything that is stored, read and compared with what it must be.

use anyhow::bail;
use clap::Args;
use lars_store::{CheckFault, CheckPart, CheckReport, Checked, FAULTS_KEPT};

use crate::place::Place;

/// Read everything that is stored, and say whether it is whole.
///
/// Reads the database's own check, every sealed text, the questionnaires, the chain of the audit log, the kept counts, and whether anything
/// is there that was erased. Changes nothing, and may run beside the site. Exit status: 0 all is in order, 1 something is not, or could
/// not be read.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    place: Place,
}

impl Check {
    /// Reads and tells.
    pub async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store_as_it_is().await?;
        let report = store.check().await;
        store.close().await;
        let report = report?;
        tell(&report);
        if report.holds() {
            println!("everything that was read is in order");
            return Ok(());
        }
        bail!(
            "{} faults were found, nothing was changed; keep a copy of everything as it is before you restore a backup",
            report.wrong()
        )
    }
}

/// Says what was read and what is wrong with it.
pub fn tell(report: &CheckReport) {
    for part in &report.parts {
        println!("{}", line(part, report));
        part.faults.iter().for_each(|fault| println!("  {}", worded(fault)));
        if part.wrong > FAULTS_KEPT as u64 {
            println!("  and {} more", part.wrong - FAULTS_KEPT as u64);
        }
    }
}

fn line(part: &CheckPart, report: &CheckReport) -> String {
    let read = part.read;
    match &part.checked {
        Checked::Database if read == 0 => {
            "database: PostgreSQL, which has pg_amcheck for its own files".to_owned()
        }
        Checked::Database if part.wrong == 0 => {
            "database: the file is whole, and no row names a missing one".to_owned()
        }
        Checked::Database => "database: the file is damaged".to_owned(),
        Checked::Columns => format!("sealed columns: {read}"),
        Checked::Seals(column) => {
            let keys: Vec<String> =
                part.keys.iter().map(|(key, texts)| format!("{texts} with key {key}")).collect();
            format!("sealed texts of {column}: {read} ({})", keys.join(", "))
        }
        Checked::Questionnaires => format!("questionnaires: {read}"),
        Checked::AuditLog => {
            let (number, seal) = &report.audit_end;
            let end =
                if *number > 0 { format!("; the last that holds is {number}:{seal}") } else { String::new() };
            let before = match report.audit_unsealed {
                0 => String::new(),
                before => format!("; {before} are older than the chain and not sealed"),
            };
            format!("entries of the audit log: {read}{end}{before}")
        }
        Checked::Counts => format!("kept counts: {read}"),
        Checked::Erasures => format!("rows compared with {} erasures: {read}", report.erasures),
    }
}

fn worded(fault: &CheckFault) -> String {
    match fault {
        CheckFault::Damage(line) => line.clone(),
        CheckFault::UnknownColumn(column) => format!("{column} is sealed, and this program does not know it"),
        CheckFault::NoKey(row, key) => {
            format!("{row} is sealed with the key {key:?}, which is not in the key file")
        }
        CheckFault::Unreadable(row) => format!("{row} was changed, moved, or cannot be read"),
        CheckFault::AuditMissing(number) => format!("entry {number} is missing; the entries before it hold"),
        CheckFault::AuditChanged(number) => {
            format!("entry {number} is not what was sealed; the entries before it hold")
        }
        CheckFault::Miscount(what, kept, is) => format!("{what}: {kept} is kept, and there are {is}"),
        CheckFault::NotErased(row) => {
            format!(
                "{row} was erased and is there; the next start of the site, or lars gdpr apply-tombstones, erases it again"
            )
        }
    }
}
