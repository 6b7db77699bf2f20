//! Paired ratings in two columns: the record of `lars gaps`, one for each group.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::cell::CellKey;
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::observed::{KeyField, Observations, Observed, Pair};
use lars_view::export::gap::{GapFile, gap_csv, gap_json};
use lars_view::file::{Decimal, is_missing};

use super::output::{Format, Output};
use crate::command::{gaps, write_whole};
use crate::file::columns::{Columns, refuse};
use crate::file::{Fault, Faults, TableFlags};

/// Gap of paired ratings, expectation − experience, by group. Wilcoxon 1945, doi:10.2307/3001968; Efron 1987, doi:10.1080/01621459.1987.10478410
///
/// Prints the record of `lars gaps` for each group: means, median and standard deviation, 95 % t and BCa intervals, exact Wilcoxon signed-rank test,
/// Benjamini–Hochberg q over the groups, rank-biserial correlation, class. The group stands in the column case. Cells hold a number, are empty (not
/// asked), or say no-contact or dont-know. A group with fewer than --min-n pairs is suppressed.
#[derive(Debug, Args)]
pub struct Paired {
    /// The table: a header, one row for each pair.
    input: PathBuf,
    #[command(flatten)]
    rated: Rated,
    /// The smallest number of pairs that a shown group rests on; 3 at least.
    #[arg(long, value_name = "K", default_value = "4", value_parser = gaps::min_n)]
    min_n: MinN,
    /// The seed of the bootstrap.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Leave the bootstrap intervals out.
    #[arg(long)]
    no_bootstrap: bool,
    #[command(flatten)]
    output: Output,
}

/// Which columns hold the ratings.
#[derive(Debug, Args)]
pub struct Rated {
    /// The column of expectations.
    #[arg(long, value_name = "COLUMN", default_value = "expectation")]
    expectation: String,
    /// The column of experiences.
    #[arg(long, value_name = "COLUMN", default_value = "experience")]
    experience: String,
    /// The column of groups; all rows are one group where not given.
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    #[command(flatten)]
    table: TableFlags,
}

impl Paired {
    pub fn run(&self) -> anyhow::Result<()> {
        let options = GapOptions {
            by: vec![KeyField::Case],
            min_n: self.min_n,
            seed: self.seed,
            bootstrap: !self.no_bootstrap,
            ..GapOptions::default()
        };
        let analysis = analyse(&self.rated.observe(&self.input)?, &options);
        let name = self.input.file_name().map(|name| name.to_string_lossy().into_owned());
        let about = GapFile { file: name, ..GapFile::default() };
        write_whole(self.output.out.as_deref(), |mut out| match self.output.format {
            Format::Json => gap_json(&analysis, &about, &mut out),
            Format::Csv => gap_csv(&analysis, &about, &mut out),
        })
    }
}

impl Rated {
    /// Reads the pairs of each group.
    pub fn observe(&self, input: &Path) -> anyhow::Result<Observed> {
        let mut names = vec![self.expectation.as_str(), self.experience.as_str()];
        names.extend(self.group.as_deref());
        let table = Columns::read(self.table.of(input), &names)?;
        let mut faults = Faults::default();
        let mut groups: BTreeMap<&str, Observations> = BTreeMap::new();
        for (line, row) in table.lines.iter().zip(&table.cells) {
            let mut rated = |at: usize| {
                Rating::parse(&row[at], self.table.decimal()).unwrap_or_else(|rule| {
                    faults.push(Fault::new(*line, names[at], &row[at], rule));
                    Rating::NotAsked
                })
            };
            let both = [rated(0), rated(1)];
            let group = groups.entry(row.get(2).map_or("", String::as_str)).or_default();
            group.asked += usize::from(both.iter().any(|rating| *rating != Rating::NotAsked));
            group.no_contact += usize::from(both.contains(&Rating::NoContact));
            group.dont_know += usize::from(both.contains(&Rating::DontKnow));
            if let [Rating::Points(expectation), Rating::Points(experience)] = both {
                match Pair::of_decimals(expectation, experience) {
                    Some(pair) => group.pairs.add(pair, 1),
                    None => group.uncounted.push((expectation, experience)),
                }
                group.respondents += 1;
            }
        }
        refuse(input, &faults)?;
        let key = |group: &str| CellKey {
            case: self.group.as_ref().map(|_| group.to_owned()),
            ..CellKey::default()
        };
        let cells: Vec<(CellKey, Observations)> =
            groups.into_iter().map(|(group, observed)| (key(group), observed)).collect();
        let respondents = cells.iter().map(|(_, observed)| observed.respondents).sum();
        Ok(Observed { cells, rows: table.lines.len() as u64, respondents, simulated: false })
    }
}

/// One cell of a rating column.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Rating {
    Points(f64),
    NoContact,
    DontKnow,
    NotAsked,
}

impl Rating {
    /// Reads a cell; gives the rule that it breaks.
    fn parse(text: &str, decimal: Decimal) -> Result<Self, String> {
        match text {
            missing if is_missing(missing) => Ok(Self::NotAsked),
            "no-contact" => Ok(Self::NoContact),
            "dont-know" => Ok(Self::DontKnow),
            points => decimal
                .number(points, "", ", empty or NA (not asked), no-contact or dont-know")
                .map(Self::Points),
        }
    }
}
