//! `lars measure NAME`: every measure on plain tables, without a database.
//!
//! Here stand the list of names, where results go, and how a refusal reads; what each name takes is in the files beside this one.

#![allow(
    clippy::doc_markdown,
    reason = "these comments are the help that people read: formulas stand as they are"
)]

mod answers;
mod network;
mod paired;
mod panel;
mod pooling;
mod region;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use lars_measure::Misuse;
use serde_json::{Map, Value};

use crate::command::write_whole;
use crate::file::sheet::{Shape, Sheet};
use crate::refused::Refused;

/// Compute a measure of a table: matrices, networks, ratings. `lars measure NAME --help` gives formula, conventions and source.
///
/// Matrices are CSV (also .csv.gz) or XLSX: a header of column names with the row's name first, or the long form `row,column,value`.
/// Networks are edge lists `from,to,weight`. Results keep names and order. An undefined number is empty in CSV (null in JSON), and its
/// reason is told: in the last column of records, in a file of its own for matrices. A faulty file is refused whole, with exit status 2.
#[derive(Debug, Args)]
pub struct Measure {
    #[command(subcommand)]
    name: Name,
}

#[derive(Debug, Subcommand)]
enum Name {
    LocationQuotient(panel::LocationQuotient),
    Relatedness(panel::Relatedness),
    RelatednessDensity(panel::RelatednessDensity),
    Complexity(panel::Complexity),
    Fitness(panel::Fitness),
    Reflections(panel::Reflections),
    Opportunity(panel::Opportunity),
    Complementarity(panel::Complementarity),
    Concentration(region::Concentration),
    Distance(region::Distance),
    Assign(region::Assign),
    Network(network::Network),
    Communities(network::Communities),
    Paired(paired::Paired),
    Alpha(answers::Alpha),
    Agreement(answers::Agreement),
    Groups(answers::Groups),
    Correlation(answers::Correlation),
    Pooling(pooling::Pooling),
    Power(answers::Power),
    TripleHelix(answers::TripleHelix),
}

impl Measure {
    /// Reads, computes, writes.
    pub fn run(&self) -> anyhow::Result<()> {
        match &self.name {
            Name::LocationQuotient(measure) => measure.run(),
            Name::Relatedness(measure) => measure.run(),
            Name::RelatednessDensity(measure) => measure.run(),
            Name::Complexity(measure) => measure.run(),
            Name::Fitness(measure) => measure.run(),
            Name::Reflections(measure) => measure.run(),
            Name::Opportunity(measure) => measure.run(),
            Name::Complementarity(measure) => measure.run(),
            Name::Concentration(measure) => measure.run(),
            Name::Distance(measure) => measure.run(),
            Name::Assign(measure) => measure.run(),
            Name::Network(measure) => measure.run(),
            Name::Communities(measure) => measure.run(),
            Name::Paired(measure) => measure.run(),
            Name::Alpha(measure) => measure.run(),
            Name::Agreement(measure) => measure.run(),
            Name::Groups(measure) => measure.run(),
            Name::Correlation(measure) => measure.run(),
            Name::Pooling(measure) => measure.run(),
            Name::Power(measure) => measure.run(),
            Name::TripleHelix(measure) => measure.run(),
        }
    }
}

/// Where a result goes, and in which form.
#[derive(Debug, Args)]
struct Output {
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "F")]
    out: Option<PathBuf>,
    /// Where the reasons for undefined entries of a matrix are written (CSV `row,column,reason`); beside --out where not given.
    #[arg(long, value_name = "F")]
    reasons: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Json,
}

impl Output {
    /// Writes a result; `options` are what JSON says of how it was computed.
    fn write(&self, measure: &str, options: &[(&str, Value)], sheet: Sheet<'_>) -> anyhow::Result<()> {
        let options: Map<String, Value> =
            options.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        if self.format == Format::Json {
            return write_whole(self.out.as_deref(), |out| sheet.json(measure, &options, out));
        }
        let reasons = match (&self.reasons, &self.out) {
            _ if sheet.shape == Shape::Records => None,
            (Some(path), _) => Some(path.clone()),
            (None, Some(out)) => Some(out.with_extension("reasons.csv")),
            (None, None) => None,
        };
        let mut list = csv::Writer::from_writer(Vec::new());
        let mut count = 0_usize;
        write_whole(self.out.as_deref(), |out| {
            sheet.csv(out, &mut |row, column, reason| {
                if count == 0 {
                    list.write_record(["row", "column", "reason"])?;
                }
                count += 1;
                if reasons.is_some() { Ok(list.write_record([row, column, reason])?) } else { Ok(()) }
            })
        })?;
        match reasons {
            Some(path) if count > 0 => {
                write_whole(Some(&path), |out| out.write_all(&list.into_inner().unwrap_or_default()))
            }
            None if count > 0 => {
                eprintln!(
                    "lars: {count} entries are undefined and stand empty; --reasons F or --format json says why"
                );
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// Turns what a measure refuses into a refusal of the file.
fn refused(file: &Path, misuse: &Misuse) -> anyhow::Error {
    Refused(format!("{}: {misuse}; the file was refused whole and nothing was written", file.display()))
        .into()
}

/// The name of a value as it is given on the command line, for JSON.
fn name_of(value: &impl ValueEnum) -> Value {
    value.to_possible_value().map_or(Value::Null, |value| Value::from(value.get_name().to_owned()))
}
