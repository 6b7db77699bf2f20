//! `lars matching`: who could learn from whom, scored pair by pair and assigned under capacities, without a database.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use lars_domain::learn::matching::{Capacities, Matching};
use lars_domain::learn::sensitivity::{PAIRS_UNASKED, sensitivity};
use lars_domain::learn::term::Weights;
use lars_view::export::matching::{MatchFile, MatchOptions, matching_csv, matching_json};
use lars_view::file::Refused;
use lars_view::file::guard::BYTE_ORDER_MARK;
use serde_json::{Map, json};

use crate::command::write_whole;
use crate::file::TableFlags;
use crate::file::matching::{Beside, UnusedLines, read_beside, read_needs, read_practices};

/// Score every need with every practice of another region, and find the assignment with the largest sum of scores.
///
/// NEEDS has the columns need,case,helix,partner,level,area,nace,class,gap,se,experience,verdict, one unmet or dormant relation a row; PRACTICES has
/// practice,region,helices,partners,levels,areas,nace,review,successes,failures, lists joined by `|`. A score is the weighted mean of the terms need,
/// fit, evidence, similarity and wish, over those that are defined; the others are named with a reason. Formulas and rules: docs/matching.md. A faulty
/// file is refused whole, with exit status 2.
#[derive(Debug, Args)]
pub struct MatchingCommand {
    /// The needs: CSV, XLSX, ODS or XLS.
    needs: PathBuf,
    /// The practices.
    practices: PathBuf,
    /// The weights of need, fit, evidence, similarity and wish: each 0, or from 0.000001 to 1000000, and not all 0.
    #[arg(long, value_name = "W,W,W,W,W", default_value = "0.35,0.25,0.20,0.10,0.10", value_parser = weights)]
    weights: Weights,
    /// The most practices that a case visits.
    #[arg(long, value_name = "M", default_value_t = 2)]
    visits: u32,
    /// The most needs that a practice receives.
    #[arg(long, value_name = "S", default_value_t = 3)]
    receivers: u32,
    /// How alike cases and regions are: the columns case,region,similarity, 0 to 1 or empty.
    #[arg(long, value_name = "FILE")]
    similarity: Option<PathBuf>,
    /// What participants of learning seminars chose: the columns case,practice,share, 0 to 1, or empty where too few voted to say.
    #[arg(long, value_name = "FILE")]
    wish: Option<PathBuf>,
    /// Write for each need only this many practices, those with the highest scores, and the assigned one.
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Write the scores alone.
    #[arg(long)]
    no_assignment: bool,
    /// By how much each weight must change for the assignment to change; auto: up to 200,000 pairs of need and practice.
    #[arg(long, value_enum, default_value_t = When::Auto)]
    sensitivity: When,
    #[command(flatten)]
    table: TableFlags,
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "F")]
    out: Option<PathBuf>,
}

/// The forms of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Csv,
}

/// When something is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

fn weights(text: &str) -> Result<Weights, String> {
    let rule = || "must be five numbers, each 0 or from 0.000001 to 1000000, and not all 0".to_owned();
    let numbers: Vec<f64> =
        text.split(',').map(|weight| weight.trim().parse()).collect::<Result<_, _>>().map_err(|_| rule())?;
    <[f64; 5]>::try_from(numbers).ok().and_then(Weights::new).ok_or_else(rule)
}

impl MatchingCommand {
    /// Reads, scores, assigns, writes.
    pub fn run(&self) -> anyhow::Result<()> {
        let needs = read_needs(&self.table.of(&self.needs))?;
        let practices = read_practices(&self.table.beside(&self.practices))?;
        let mut matching = Matching::new(needs, practices);
        let mut unused = Map::new();
        for (kind, name, path) in
            [(Beside::Similarity, "similarity", &self.similarity), (Beside::Wish, "wish", &self.wish)]
        {
            if let Some(path) = path {
                let lines = read_beside(&self.table.beside(path), kind, &mut matching)?;
                tell_unused(path, &lines);
                unused.insert(name.to_owned(), json!(lines.count));
            }
        }
        let capacities = Capacities { visits: self.visits as usize, receivers: self.receivers as usize };
        let misuse = |misuse| Refused(format!("{}: {misuse}; nothing was written", self.needs.display()));
        let chosen = if self.no_assignment {
            None
        } else {
            Some(matching.assign(&self.weights, capacities).map_err(misuse)?)
        };
        let firm = match &chosen {
            Some(chosen) if self.is_sensitivity_asked(&matching) => {
                Some(sensitivity(&matching, &self.weights, capacities, chosen).map_err(misuse)?)
            }
            _ => None,
        };
        let file = MatchFile {
            matching: &matching,
            weights: &self.weights,
            chosen: chosen.as_deref(),
            top: self.top,
            options: MatchOptions {
                weights: &self.weights,
                capacities,
                top: self.top,
                unused,
                firm: firm.as_deref(),
            }
            .record(&matching),
        };
        self.write(&file)?;
        if let Some(total) = file.total() {
            let pairs = chosen.iter().flatten().flatten().count();
            let (needs, practices) = (matching.needs().len(), matching.profiles().len());
            eprintln!("lars: {needs} needs, {practices} practices; {pairs} assigned, sum of scores {total}");
        }
        Ok(())
    }

    fn is_sensitivity_asked(&self, matching: &Matching) -> bool {
        match self.sensitivity {
            When::Always => true,
            When::Never => false,
            When::Auto => matching.needs().len() * matching.profiles().len() <= PAIRS_UNASKED,
        }
    }

    fn write(&self, file: &MatchFile<'_>) -> anyhow::Result<()> {
        write_whole(self.out.as_deref(), |out| match self.format {
            Format::Json => matching_json(file, out),
            Format::Csv => {
                // A file is opened by people, in spreadsheet programs; standard output is read by programs.
                if self.out.is_some() {
                    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
                }
                matching_csv(file, out)
            }
        })
    }
}

/// Names what was read and is about nobody: often a code was mistyped.
fn tell_unused(path: &std::path::Path, lines: &UnusedLines) {
    if let Some(first) = &lines.first {
        eprintln!(
            "lars: {}: {} lines were not used, as no need is of their case or no practice is theirs; the first: {first}",
            path.display(),
            lines.count
        );
    }
}
