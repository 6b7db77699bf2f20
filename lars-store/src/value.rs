//! Values on their way into and out of statements, and rows that are read from their first column on. What an engine makes of them is in
//! `db`.

use jiff::Timestamp;

use crate::error::StoreError;

/// A value on its way into or out of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, or its absence.
    Text(Option<String>),
    /// A whole number, or its absence.
    Int(Option<i64>),
    /// A real number, or its absence: it comes back to the last bit. NaN is refused, and a zero has no sign, for `SQLite` stores neither.
    Real(Option<f64>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<&Option<String>> for Value {
    fn from(text: &Option<String>) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Timestamp> for Value {
    fn from(time: Timestamp) -> Self {
        Self::Text(Some(time.to_string()))
    }
}

impl From<Option<Timestamp>> for Value {
    fn from(time: Option<Timestamp>) -> Self {
        Self::Text(time.map(|time| time.to_string()))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Real(Some(number))
    }
}

impl From<Option<f64>> for Value {
    fn from(number: Option<f64>) -> Self {
        Self::Real(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(Some(i64::from(yes)))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Int(Some(i64::try_from(number).unwrap_or(i64::MAX)))
    }
}

/// The values of a statement.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::value::Value::from($value)),*] };
}
pub(crate) use values;

/// A row that a statement gave. It is read in the order of its columns: see [`InOrder`].
#[derive(Debug, Clone, PartialEq)]
pub struct Row(Vec<Value>);

impl Row {
    /// All values of the row.
    pub fn values(&self) -> &[Value] {
        &self.0
    }

    /// A row of these columns.
    pub fn of(columns: Vec<Value>) -> Self {
        Self(columns)
    }

    /// The row, to be read from its first column on.
    pub fn in_order(&self) -> InOrder<'_> {
        InOrder(self.0.iter())
    }
}

/// A row that is read from its first column to its last, in the order of the statement: each read takes the next column.
#[derive(Debug, Clone)]
pub struct InOrder<'a>(std::slice::Iter<'a, Value>);

impl InOrder<'_> {
    /// The next column, text.
    pub fn text(&mut self) -> Result<String, StoreError> {
        self.maybe_text()?.ok_or(StoreError::Broken("text"))
    }

    /// The next column, text or its absence.
    pub fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        match self.0.next() {
            Some(Value::Text(text)) => Ok(text.clone()),
            _ => Err(StoreError::Broken("text")),
        }
    }

    /// The next column, a whole number.
    pub fn int(&mut self) -> Result<i64, StoreError> {
        self.maybe_int()?.ok_or(StoreError::Broken("number"))
    }

    /// The next column, a whole number or its absence.
    pub fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        match self.0.next() {
            Some(Value::Int(number)) => Ok(*number),
            Some(Value::Text(None)) => Ok(None),
            _ => Err(StoreError::Broken("number")),
        }
    }

    /// The next column, a real number.
    pub fn real(&mut self) -> Result<f64, StoreError> {
        self.maybe_real()?.ok_or(StoreError::Broken("number"))
    }

    /// The next column, a real number or its absence.
    pub fn maybe_real(&mut self) -> Result<Option<f64>, StoreError> {
        match self.0.next() {
            Some(Value::Real(number)) => Ok(*number),
            Some(Value::Text(None)) => Ok(None),
            _ => Err(StoreError::Broken("number")),
        }
    }

    /// The next column, a time.
    pub fn time(&mut self) -> Result<Timestamp, StoreError> {
        self.maybe_time()?.ok_or(StoreError::Broken("time"))
    }

    /// The next column, a time or its absence.
    pub fn maybe_time(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let text = self.maybe_text()?;
        text.map(|text| text.parse().map_err(|_| StoreError::Broken("time"))).transpose()
    }
}
