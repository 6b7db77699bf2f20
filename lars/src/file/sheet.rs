//! Results as tables: CSV or JSON, with names and order as they came in, and a reason for each number there is not.

use std::io::{self, Write};

use lars_measure::Undefined;
use serde_json::{Map, Value, json};

/// One value of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A name or code.
    Text(String),
    /// A count.
    Whole(usize),
    /// A number, or why there is none; made by `from`, which looks at it.
    Number(Result<f64, Undefined>),
    /// A name or code, and why what it stands for took no part.
    Unused(String, Undefined),
    /// A code, or why there is none.
    Code(Result<&'static str, Undefined>),
    /// Yes or no.
    Yes(bool),
    /// Something that this row does not have.
    Nothing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::from(Ok(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(number)
    }
}

/// The one door for numbers: none that is infinite or no number leaves, whatever a formula made of it, and 0 has no sign (an empty sum of floats is
/// −0 in Rust).
impl From<Result<f64, Undefined>> for Cell {
    fn from(number: Result<f64, Undefined>) -> Self {
        let known = number.map(|number| number + 0.0);
        Self::Number(
            known.and_then(|known| if known.is_finite() { Ok(known) } else { Err(Undefined::OutOfRange) }),
        )
    }
}

impl Cell {
    fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Number(Err(why)) | Self::Code(Err(why)) | Self::Unused(_, why) => Some(why.code()),
            _ => None,
        }
    }

    /// The type of the value, as GraphML and GEXF call it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Whole(_) => "long",
            Self::Number(_) => "double",
            Self::Yes(_) => "boolean",
            Self::Text(_) | Self::Unused(..) | Self::Code(_) | Self::Nothing => "string",
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Text(text) | Self::Unused(text, _) => json!(text),
            Self::Whole(number) => json!(number),
            Self::Yes(yes) => json!(yes),
            Self::Number(Ok(number)) => json!(number),
            Self::Code(Ok(code)) => json!(code),
            Self::Number(Err(_)) | Self::Code(Err(_)) | Self::Nothing => Value::Null,
        }
    }

    /// The value as text; empty where there is none.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Unused(text, _) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Yes(yes) => yes.to_string(),
            Self::Number(Ok(number)) => number.to_string(),
            Self::Code(Ok(code)) => (*code).to_owned(),
            Self::Number(Err(_)) | Self::Code(Err(_)) | Self::Nothing => String::new(),
        }
    }
}

/// Takes the writer's wrapping off an error, so that a closed pipe is still known as one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// How a table tells its reasons in CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One thing a row: the last column, `undefined`, holds `field=Reason …`, as in `lars gaps`.
    Records,
    /// Rows × columns, and nothing else: reasons go to a file of their own.
    Matrix,
}

/// A result: the rows come one at a time, so that a large one is never held as text.
pub struct Sheet<'r> {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// How reasons are told.
    pub shape: Shape,
    /// The rows.
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'r>,
}

impl<'r> Sheet<'r> {
    /// A table of records.
    pub fn records(columns: &[&str], rows: impl Iterator<Item = Vec<Cell>> + 'r) -> Self {
        let columns = columns.iter().map(|&column| column.to_owned()).collect();
        Self { columns, shape: Shape::Records, rows: Box::new(rows) }
    }

    /// A matrix: `corner` stands above the names of the rows.
    pub fn matrix<I>(
        corner: &str,
        rows: &'r [String],
        columns: &[String],
        entries: impl Fn(usize) -> I + 'r,
    ) -> Self
    where
        I: Iterator<Item = Result<f64, Undefined>> + 'r,
    {
        let named = rows.iter().enumerate().map(move |(at, name)| {
            let mut row = vec![Cell::from(name)];
            row.extend(entries(at).map(Cell::from));
            row
        });
        let columns = std::iter::once(corner.to_owned()).chain(columns.iter().cloned()).collect();
        Self { columns, shape: Shape::Matrix, rows: Box::new(named) }
    }

    /// Writes CSV, and hands each missing number of a matrix to `missing`: row, column, reason.
    pub fn csv(
        self,
        out: &mut dyn Write,
        missing: &mut dyn FnMut(&str, &str, &str) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        let records = self.shape == Shape::Records;
        writer
            .write_record(self.columns.iter().map(String::as_str).chain(records.then_some("undefined")))
            .map_err(plain)?;
        for row in self.rows {
            let mut reasons = Vec::new();
            for (name, cell) in self.columns.iter().zip(&row) {
                writer.write_field(cell.text()).map_err(plain)?;
                let Some(reason) = cell.reason() else { continue };
                if records {
                    reasons.push(format!("{name}={reason}"));
                } else {
                    missing(&row[0].text(), name, reason)?;
                }
            }
            if records {
                writer.write_field(reasons.join(" ")).map_err(plain)?;
            }
            writer.write_record(None::<&[u8]>).map_err(plain)?;
        }
        writer.flush()
    }

    /// Writes `{"measure": …, "options": …, "records": […]}`; a missing number is null, with `<field>_undefined` beside it.
    pub fn json(self, measure: &str, options: &Map<String, Value>, out: &mut dyn Write) -> io::Result<()> {
        let head = (json!(measure), Value::Object(options.clone()));
        write!(out, "{{\n\"measure\": {},\n\"options\": {},\n\"records\": [", head.0, head.1)?;
        for (place, row) in self.rows.enumerate() {
            out.write_all(if place == 0 { b"\n{" } else { b",\n{" })?;
            for (at, (name, cell)) in self.columns.iter().zip(&row).enumerate() {
                let separator = if at == 0 { "" } else { ", " };
                write!(out, "{separator}{}: {}", json!(name), cell.json())?;
                if let Some(reason) = cell.reason() {
                    write!(out, ", {}: \"{reason}\"", json!(format!("{name}_undefined")))?;
                }
            }
            out.write_all(b"}")?;
        }
        out.write_all(b"\n]\n}\n")
    }
}
