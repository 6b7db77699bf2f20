//! Where the result of a measure goes, in which form, and how a refusal reads.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use lars_measure::Misuse;
use lars_view::file::guard::harmless;
use serde_json::{Map, Value};

use crate::command::write_whole;
use crate::file::sheet::{Shape, Sheet};
use lars_view::file::Refused;

/// Where a result goes, and in which form.
#[derive(Debug, Args)]
pub struct Output {
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub format: Format,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "F")]
    pub out: Option<PathBuf>,
    /// Where the reasons for undefined entries of a matrix are written (CSV `row,column,reason`); beside --out where not given.
    #[arg(long, value_name = "F")]
    reasons: Option<PathBuf>,
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
}

impl Output {
    /// Writes a result; `options` are what JSON says of how it was computed.
    pub fn write(&self, measure: &str, options: &[(&str, Value)], sheet: Sheet<'_>) -> anyhow::Result<()> {
        let options: Map<String, Value> =
            options.iter().map(|(name, value)| ((*name).to_owned(), unsigned_zero(value))).collect();
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
                if reasons.is_some() {
                    Ok(list.write_record([row, column, reason].map(|text| harmless(text).into_owned()))?)
                } else {
                    Ok(())
                }
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

/// The value, without the sign of a zero.
fn unsigned_zero(value: &Value) -> Value {
    match value.as_f64() {
        Some(number) if number == 0.0 && value.is_f64() => Value::from(0.0),
        _ => value.clone(),
    }
}

/// Turns what a measure refuses into a refusal of the file.
pub fn refused(file: &Path, misuse: &Misuse) -> anyhow::Error {
    Refused(format!("{}: {misuse}; the file was refused whole and nothing was written", file.display()))
        .into()
}

/// The name of a value as it is given on the command line, for JSON.
pub fn name_of(value: &impl ValueEnum) -> Value {
    value.to_possible_value().map_or(Value::Null, |value| Value::from(value.get_name().to_owned()))
}
