//! The table that is given out: its columns with names, labels and codes, and what stands in a cell. How formats write it is beside.

use std::borrow::Cow;
use std::io;

use jiff::civil::Date;

/// A code of a column, with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The code, as files hold it.
    pub code: String,
    /// What it means.
    pub label: String,
    /// The number that stands for it where a format wants numbers.
    pub number: i32,
    /// Whether it stands for a missing value: an answer that is none to calculate with.
    pub is_missing: bool,
}

/// What stands in a column besides codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Numbers with at most so many decimals.
    Number(u8),
    /// Codes only.
    Code,
    /// Text.
    Text,
    /// Days.
    Date,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name: letters, digits and underscores, at most 64 bytes, no other of the table like it.
    pub name: String,
    /// What it holds, in words.
    pub label: String,
    /// What stands in it.
    pub kind: Kind,
    /// The codes that may stand in it.
    pub codes: Vec<Code>,
}

impl Column {
    /// A column without codes.
    pub fn new(name: &str, label: impl Into<String>, kind: Kind) -> Self {
        Self { name: name.to_owned(), label: label.into(), kind, codes: Vec::new() }
    }

    /// A column of codes with their labels, numbered from 1.
    pub fn of_codes(
        name: &str,
        label: impl Into<String>,
        codes: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let code = |((code, label), number)| Code { code, label, number, is_missing: false };
        Self { codes: codes.into_iter().zip(1..).map(code).collect(), ..Self::new(name, label, Kind::Code) }
    }

    /// Where a code stands among those of the column.
    pub fn place_of(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|known| known.code == code)
    }

    /// The value of a code; a text where the column does not know it, which no format takes in its place.
    pub fn value<'a>(&self, code: &'a str) -> Value<'a> {
        match self.place_of(code) {
            _ if code.is_empty() => Value::Empty,
            Some(place) => Value::Code(place),
            None => Value::Text(Cow::Borrowed(code)),
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing: not asked, or not answered.
    Empty,
    /// A number.
    Number(f64),
    /// A code, by its place among those of the column.
    Code(usize),
    /// A text.
    Text(Cow<'a, str>),
    /// A day.
    Date(Date),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Owned(text)) }
    }
}

impl From<Option<u64>> for Value<'_> {
    fn from(number: Option<u64>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number as f64))
    }
}

/// A table without its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is about.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The words of the second sheet of a workbook: its name, and its heads: column, label, code, meaning.
    pub codebook: [String; 5],
}

/// What a format must know before the first row: some write it at the beginning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measure {
    /// How many rows come.
    pub rows: u64,
    /// The longest text of each column, in bytes.
    pub bytes: Vec<usize>,
}

impl Measure {
    /// Nothing measured yet.
    pub fn of(sheet: &Sheet) -> Self {
        Self { rows: 0, bytes: vec![0; sheet.columns.len()] }
    }

    /// Takes a row into account.
    pub fn add(&mut self, row: &[Value<'_>]) {
        self.rows += 1;
        for (longest, value) in self.bytes.iter_mut().zip(row) {
            if let Value::Text(text) = value {
                *longest = text.len().max(*longest);
            }
        }
    }
}

/// What a format cannot hold.
pub fn refused(what: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.into())
}

/// A name made from a text for a column: letters and digits, all else as underscores, cut to 64 bytes, unlike all others in `taken`
/// whatever the case of their letters.
#[allow(clippy::implicit_hasher, reason = "there is one kind of set here")]
pub fn column_name(text: &str, taken: &mut std::collections::HashSet<String>) -> String {
    const MAX_BYTES: usize = 64;
    let plain: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let begins = plain.chars().next().is_some_and(char::is_alphabetic);
    let plain = if begins { plain } else { format!("v{plain}") };
    let mut number = 1;
    loop {
        let ending = if number == 1 { String::new() } else { format!("_{number}") };
        let name = format!("{}{ending}", cut(&plain, MAX_BYTES - ending.len()));
        if taken.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

/// As much of a text as fits into so many bytes.
pub fn cut(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_are_unlike_and_fit() {
        let mut taken = std::collections::HashSet::new();
        let mut name = |text: &str| column_name(text, &mut taken);
        assert_eq!(name("q.no-contact"), "q_no_contact");
        assert_eq!(name("Q no contact"), "Q_no_contact_2");
        assert_eq!(name("1st"), "v1st");
        let long = "ā".repeat(60);
        assert_eq!(name(&long).len(), 64);
        let second = name(&long);
        assert!(second.len() <= 64 && second.ends_with("_2"), "{second}");
    }
}
