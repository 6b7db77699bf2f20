//! Small cells that borrow strength from each other: means of cells, shrunken by a fitted model.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use lars_measure::pooling::{Cell as Place, Factor, Grouped, Noise, Pooling as Fit, pool};
use lars_measure::{Undefined, mean};
use serde_json::json;

use super::output::{Output, refused};
use crate::file::columns::{Columns, refuse};
use crate::file::sheet::{Cell, Sheet};
use crate::file::{Fault, Faults};
use crate::refused::Refused;

/// Means of small cells, drawn towards what the others say (partial pooling). Patterson & Thompson 1971, doi:10.1093/biomet/58.3.545; Fay & Herriot 1979, doi:10.1080/01621459.1979.10482505
///
/// Normal model with an effect for each level of each --factor (a:b is their combination), fitted by REML. With --variance the values are means whose
/// variance is known. One record for each combination of levels that was seen: the factors, n, mean (raw), pooled, se, low, high. With --variances
/// instead: the variance of each factor and the residual. Undefined: TooFew for a factor with fewer than 2 levels; Singular for one that cannot be told
/// from others or from the residual; such a factor is left out and the rest is fitted, which the column undefined of each record and standard error
/// say. Without any factor pooled is the grand mean.
#[derive(Debug, Args)]
pub struct Pooling {
    /// The table: a header, one row for each answer or mean.
    input: PathBuf,
    /// The column of values; rows where it is empty are left out.
    #[arg(long, value_name = "COLUMN", default_value = "value")]
    value: String,
    /// The columns of the factors, such as case,helix,partner,helix:partner.
    #[arg(long = "factor", value_name = "COLUMN", value_delimiter = ',', required = true)]
    factors: Vec<String>,
    /// The column of known variances of the values.
    #[arg(long, value_name = "COLUMN")]
    variance: Option<String>,
    /// The confidence of the intervals.
    #[arg(long, default_value_t = 0.95)]
    confidence: f64,
    /// Write the variances instead.
    #[arg(long)]
    variances: bool,
    #[command(flatten)]
    output: Output,
}

/// The observations, and the levels of each factor by name.
struct Read {
    grouped: Grouped,
    levels: Vec<Vec<String>>,
}

impl Pooling {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.read()?;
        let fitted = pool(&read.grouped).map_err(|misuse| refused(&self.input, &misuse))?;
        let fitted = fitted.map_err(|why: Undefined| {
            let what = format!("the model cannot be fitted: {why}");
            Refused(format!("{}: {what}; nothing was written", self.input.display()))
        })?;
        let mut options =
            vec![("confidence", json!(self.confidence)), ("criterion", json!(fitted.criterion))];
        options.push(("residual", json!(fitted.residual)));
        if self.variances {
            let rows = self.factors.iter().zip(&fitted.variances);
            let mut rows: Vec<Vec<Cell>> =
                rows.map(|(name, variance)| vec![name.into(), Cell::from(*variance)]).collect();
            rows.extend(fitted.residual.map(|residual| vec!["residual".into(), residual.into()]));
            let sheet = Sheet::records(&["factor", "variance"], rows.into_iter());
            return self.output.write("pooling", &options, sheet);
        }
        self.tell_left_out(&fitted);
        self.write_cells(&read, &fitted, &options)
    }

    /// Says on standard error which factors took no part, and what pooled then is: a combination has no column that could say so.
    fn tell_left_out(&self, fitted: &Fit) {
        let named = self.factors.iter().zip(&fitted.variances);
        let out: Vec<String> = named
            .filter_map(|(name, variance)| Some(format!("{name} ({})", variance.err()?.code())))
            .collect();
        if out.is_empty() {
            return;
        }
        let rest = if out.len() == self.factors.len() { "; pooled is the grand mean" } else { "" };
        eprintln!(
            "lars: left out, as their effect cannot be told from others or the residual: {}{rest}",
            out.join(", ")
        );
    }

    fn write_cells(
        &self,
        read: &Read,
        fitted: &Fit,
        options: &[(&str, serde_json::Value)],
    ) -> anyhow::Result<()> {
        let mut seen: BTreeMap<Vec<usize>, Vec<f64>> = BTreeMap::new();
        for (at, value) in read.grouped.values.iter().enumerate() {
            let levels = read.grouped.factors.iter().map(|factor| factor.level_of[at]).collect();
            seen.entry(levels).or_default().push(*value);
        }
        let places: Vec<Place> = seen
            .keys()
            .map(|levels| Place { fixed: Vec::new(), levels: levels.iter().copied().map(Some).collect() })
            .collect();
        let pooled =
            fitted.cells(&places, self.confidence).map_err(|misuse| refused(&self.input, &misuse))?;
        let rows = seen.iter().zip(pooled).map(|((levels, values), pooled)| {
            // A combination is told by its parts, which stand in columns of their own.
            let own = |at: &usize| !self.factors[*at].contains(':');
            let mut row: Vec<Cell> = (0..levels.len())
                .filter(own)
                .map(|factor| {
                    let level = read.levels[factor][levels[factor]].clone();
                    match fitted.variances[factor] {
                        Ok(_) => Cell::Text(level),
                        Err(why) => Cell::Unused(level, why),
                    }
                })
                .collect();
            row.push(values.len().into());
            row.push(mean(values).into());
            row.extend(
                [
                    pooled.map(|cell| cell.mean),
                    pooled.map(|cell| cell.se),
                    pooled.map(|cell| cell.interval.low),
                    pooled.map(|cell| cell.interval.high),
                ]
                .map(Cell::from),
            );
            row
        });
        let mut columns: Vec<&str> =
            self.factors.iter().map(String::as_str).filter(|name| !name.contains(':')).collect();
        columns.extend(["n", "mean", "pooled", "se", "low", "high"]);
        self.output.write("pooling", options, Sheet::records(&columns, rows))
    }

    fn read(&self) -> anyhow::Result<Read> {
        let parts: Vec<Vec<&str>> = self.factors.iter().map(|factor| factor.split(':').collect()).collect();
        let mut columns = vec![self.value.as_str()];
        columns.extend(self.variance.as_deref());
        let first = columns.len();
        for part in parts.iter().flatten() {
            if !columns[first..].contains(part) {
                columns.push(part);
            }
        }
        let table = Columns::read(&self.input, &columns)?;
        let values = table.numbers(&self.input, 0, &self.value)?;
        let variances = match &self.variance {
            Some(name) => Some(table.numbers(&self.input, 1, name)?),
            None => None,
        };
        let kept: Vec<usize> = (0..values.len()).filter(|&row| values[row].is_some()).collect();
        let mut faults = Faults::default();
        let mut known = Vec::new();
        for &row in kept.iter().filter(|_| variances.is_some()) {
            match variances.as_ref().and_then(|list| list[row]) {
                Some(variance) if variance > 0.0 => known.push(variance),
                _ => faults.push(Fault::new(table.lines[row], "variance", "", "must be a number above 0")),
            }
        }
        refuse(&self.input, &faults)?;
        let mut levels = Vec::new();
        let mut factors = Vec::new();
        for part in &parts {
            let name = |row: &usize| {
                let cell = |part: &&str| {
                    let at =
                        columns[first..].iter().position(|name| name == part).map_or(first, |at| first + at);
                    table.cells[*row][at].as_str()
                };
                part.iter().map(cell).collect::<Vec<_>>().join(":")
            };
            let named: Vec<String> = kept.iter().map(name).collect();
            let mut known: Vec<String> = named.clone();
            known.sort();
            known.dedup();
            let level_of = named.iter().map(|name| known.partition_point(|other| other < name)).collect();
            factors.push(Factor { levels: known.len(), level_of });
            levels.push(known);
        }
        let grouped = Grouped {
            values: kept.iter().filter_map(|&row| values[row]).collect(),
            fixed: None,
            factors,
            noise: if variances.is_some() { Noise::Known(known) } else { Noise::Estimated },
        };
        Ok(Read { grouped, levels })
    }
}
