//! `lars measure NAME`: every measure on plain tables, without a database.
//!
//! Here stands the list of names; what each takes is in the files beside this one, and where results go in `output`.

#![allow(
    clippy::doc_markdown,
    reason = "these comments are the help that people read: formulas stand as they are"
)]

mod answers;
mod network;
mod output;
mod paired;
mod panel;
mod pooling;
mod region;
#[cfg(test)]
mod tiny;

use clap::{Args, Subcommand};

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
