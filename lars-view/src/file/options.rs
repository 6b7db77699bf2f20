//! What is said of a table besides its name, and who takes its rows.

use std::path::Path;

use super::limits::Limits;

/// Receives a row: line, cells, bytes read so far.
pub type TakeRow<'t> = dyn FnMut(u64, &[&str], u64) -> anyhow::Result<()> + 't;

/// What is said of a table besides its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableOptions {
    /// The character between fields; found out where not given.
    pub delimiter: Option<char>,
    /// The sheet of a workbook; the first that is not hidden where not given.
    pub sheet: Option<String>,
    /// The line that the header stands on; the first that is not empty where not given.
    pub header_row: Option<u64>,
    /// Rows between the header and the first that counts, such as one of question texts.
    pub skip_rows: u64,
    /// What stands between whole and fraction of a number.
    pub decimal: Decimal,
    /// How large the file may be.
    pub limits: Limits,
}

impl Default for TableOptions {
    fn default() -> Self {
        Self {
            delimiter: None,
            sheet: None,
            header_row: None,
            skip_rows: 0,
            decimal: Decimal::Point,
            limits: Limits::COMMAND,
        }
    }
}

/// A table in a file, with what is said of it. A path alone is a table of which nothing is said.
#[derive(Debug, Clone)]
pub struct TableFile<'f> {
    /// Where it is.
    pub path: &'f Path,
    /// How it is read.
    pub options: TableOptions,
}

impl<'f, P: AsRef<Path> + ?Sized> From<&'f P> for TableFile<'f> {
    fn from(path: &'f P) -> Self {
        Self { path: path.as_ref(), options: TableOptions::default() }
    }
}

/// What stands between whole and fraction of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `7.5`, as programs write it.
    #[default]
    Point,
    /// `7,5`, as people write it in most of Europe.
    Comma,
}

/// The largest number of a table that is measured, of either sign: its fourth power still is a number, so that no product of squares leaves
/// the range.
const LARGEST: f64 = 1e75;

/// What is said of a number beyond that.
const TOO_LARGE: &str = "must not be larger than 1e75, or below -1e75";

/// What else may stand where a number may be missing.
pub const OR_MISSING: &str = ", or empty or NA";

/// Whether a cell says that its number is missing: it is empty, or `NA`, as R writes it.
pub fn is_missing(text: &str) -> bool {
    matches!(text.trim(), "" | "NA")
}

impl Decimal {
    /// Reads a finite number; nothing where it is none, or has the other mark.
    pub fn parse(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let number = match self {
            Self::Point => text.parse(),
            Self::Comma if text.contains('.') => return None,
            Self::Comma => text.replace(',', ".").parse(),
        };
        number.ok().filter(|number: &f64| number.is_finite())
    }

    /// Reads a number that is measured: finite, of a size whose fourth power is a number too, and a zero has no sign. Gives the rule that it
    /// breaks; `range` and `or` are put into it: what the number must be, and what else may stand there.
    pub fn number(self, text: &str, range: &str, or: &str) -> Result<f64, String> {
        match self.parse(text) {
            Some(number) if number.abs() <= LARGEST => Ok(number + 0.0),
            Some(_) => Err(TOO_LARGE.to_owned()),
            None => Err(self.rule(range, or)),
        }
    }

    /// What a cell must hold, in words.
    pub fn rule(self, range: &str, or: &str) -> String {
        format!("must be a number{range}, {}{or}", self.named())
    }

    /// A whole number that was written with a fraction of zeros, without them: `8.0` is 8.
    pub fn whole(self, text: &str) -> &str {
        let mark = match self {
            Self::Point => '.',
            Self::Comma => ',',
        };
        match text.split_once(mark) {
            Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|digit| digit == b'0') => whole,
            _ => text,
        }
    }

    /// A number of a workbook's cell as a person would type it: without a mark where it is whole, and never `-0`.
    pub(super) fn text(self, number: f64) -> String {
        match self {
            _ if number == 0.0 => "0".to_owned(),
            Self::Point => number.to_string(),
            Self::Comma => number.to_string().replace('.', ","),
        }
    }

    /// How a message says it.
    pub fn named(self) -> &'static str {
        match self {
            Self::Point => "with a decimal point",
            Self::Comma => "with a decimal comma",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal_mark() {
        assert_eq!(Decimal::Point.parse(" 7.5 "), Some(7.5));
        assert_eq!(Decimal::Comma.parse("7,5"), Some(7.5));
        assert_eq!((Decimal::Point.parse("7,5"), Decimal::Comma.parse("7.5")), (None, None));
        assert_eq!((Decimal::Point.parse("inf"), Decimal::Point.parse("")), (None, None));
        let whole = ["8.0", "8.00", "8.", "8.5", "8"].map(|text| Decimal::Point.whole(text));
        assert_eq!(whole, ["8", "8", "8.", "8.5", "8"]);
        assert_eq!((Decimal::Comma.whole("8,0"), Decimal::Comma.whole("8.0")), ("8", "8.0"));
    }
}
