//! `lars gdpr`: the rules of a study on personal data, erasure on request and after its time, and after a restored backup.

use anyhow::Context as _;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use lars_domain::map::protection::{Basis, LONGEST_CONTACT, LONGEST_RETENTION, parse_contact};
use lars_domain::people::audit::Act;

use super::{record, study};
use crate::place::{Place, note_reapplied};
use lars_view::file::Refused;

/// Data protection: rules, erasure, retention.
#[derive(Debug, Subcommand)]
pub enum Gdpr {
    Rules(Rules),
    Erase(Erase),
    Retention(Retention),
    /// Erase again what was erased before, after an older backup of the database was restored.
    ///
    /// Every command does so by itself when the list of erasures (`lars.erased` beside the key file) knows of one that the database does
    /// not. This one goes through all of the list and all of the database.
    ApplyTombstones {
        #[command(flatten)]
        place: Place,
    },
}

/// Show or set the rules of a study: lawful basis, retention, contact. What is not given stays as it is.
#[derive(Debug, Args)]
pub struct Rules {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long, value_name = "SLUG")]
    study: String,
    /// The lawful basis: consent, public-task or other.
    #[arg(long, value_parser = basis)]
    basis: Option<Basis>,
    /// How many months after the close of the last wave answers are kept; 0 takes the rule away.
    #[arg(long, value_name = "MONTHS", value_parser = clap::value_parser!(i64).range(0..=LONGEST_RETENTION))]
    retention: Option<i64>,
    /// Whom respondents ask about their data.
    #[arg(long, value_parser = contact)]
    contact: Option<String>,
    /// Whether respondents see their own answers beside their group's result once the wave has closed.
    #[arg(long, value_name = "YES-OR-NO", value_parser = yes_or_no)]
    own_results: Option<bool>,
}

/// Erase everything that one respondent said, for good: a restored backup loses it again.
#[derive(Debug, Args)]
pub struct Erase {
    #[command(flatten)]
    place: Place,
    /// The study.
    #[arg(long, value_name = "SLUG")]
    study: String,
    /// The case.
    #[arg(long, value_name = "CODE")]
    case: String,
    /// The wave.
    #[arg(long, value_name = "CODE")]
    wave: String,
    /// The respondent's code.
    #[arg(long, value_name = "CODE")]
    respondent: String,
}

/// List and erase the responses that are past the retention of their study.
#[derive(Debug, Args)]
pub struct Retention {
    #[command(flatten)]
    place: Place,
    /// List them only.
    #[arg(long)]
    dry_run: bool,
}

impl Gdpr {
    /// Does it.
    pub async fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Rules(rules) => rules.run().await,
            Self::Erase(erase) => erase.run().await,
            Self::Retention(retention) => retention.run().await,
            Self::ApplyTombstones { place } => {
                let store = place.store().await?;
                let again = store.apply_tombstones(false).await?;
                note_reapplied(&store, &again).await?;
                println!(
                    "{} responses and {} accounts were erased again",
                    again.responses.len(),
                    again.persons.len()
                );
                store.close().await;
                Ok(())
            }
        }
    }
}

impl Rules {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let mut rules = store.protection(&study.id).await?;
        let before = rules.clone();
        rules.basis = self.basis.or(rules.basis);
        if let Some(months) = self.retention {
            rules.retention_months = (months > 0).then_some(months);
        }
        if let Some(contact) = &self.contact {
            rules.contact.clone_from(contact);
        }
        rules.own_results = self.own_results.unwrap_or(rules.own_results);
        if rules != before {
            store.save_protection(&study.id, &rules).await?;
            record(&store, Act::SetProtection, &study, "rules").await?;
        }
        println!("basis      {}", rules.basis.map_or("not set", Basis::code));
        match (rules.retention_months, rules.ends(&study)) {
            (None, _) => println!("retention  not set"),
            (Some(months), None) => println!("retention  {months} months; a wave has no closing time yet"),
            (Some(months), Some(end)) => println!("retention  {months} months, until {end}"),
        }
        println!("contact    {}", if rules.contact.is_empty() { "not set" } else { &rules.contact });
        println!(
            "results    {}",
            if rules.own_results { "shown to respondents" } else { "not shown to respondents" }
        );
        store.close().await;
        Ok(())
    }
}

impl Erase {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let study = study(&store, &self.study).await?;
        let Self { case, wave, respondent, .. } = self;
        if !store.delete_response([&study.id, case, wave, respondent], Timestamp::now()).await? {
            let refused =
                format!("there is no response of {respondent:?} in {case:?}, {wave:?}; nothing was erased");
            return Err(Refused(refused).into());
        }
        record(&store, Act::DeletedResponse, &study, &format!("{case} {wave} {respondent}")).await?;
        println!("erased; delete or keep away the copies that you gave out, such as exported files");
        store.close().await;
        Ok(())
    }
}

impl Retention {
    async fn run(&self) -> anyhow::Result<()> {
        let store = self.place.store().await?;
        let now = Timestamp::now();
        let mut count = 0;
        for study in store.studies().await? {
            let end = store.protection(&study.id).await?.ends(&study);
            let Some(end) = end.filter(|end| *end <= now) else { continue };
            for [case, wave, respondent] in store.respondents(&study.id).await? {
                println!("{} {case} {wave} {respondent} until {end}", study.slug);
                count += 1;
                if self.dry_run {
                    continue;
                }
                store.delete_response([&study.id, &case, &wave, &respondent], now).await.with_context(
                    || format!("{respondent} and what comes after was not erased; run this again"),
                )?;
                record(
                    &store,
                    Act::DeletedResponse,
                    &study,
                    &format!("{case} {wave} {respondent} retention"),
                )
                .await?;
            }
        }
        if self.dry_run {
            println!("{count} responses are past their time; nothing was erased");
        } else {
            println!("{count} responses were past their time and are erased");
        }
        store.close().await;
        Ok(())
    }
}

fn basis(code: &str) -> Result<Basis, String> {
    Basis::parse(code).ok_or_else(|| {
        let known: Vec<&str> = Basis::ALL.into_iter().map(Basis::code).collect();
        format!("must be one of {}", known.join(", "))
    })
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("must be yes or no".to_owned()),
    }
}

fn contact(text: &str) -> Result<String, String> {
    parse_contact(text).ok_or_else(|| format!("at most {LONGEST_CONTACT} characters, on one line"))
}
