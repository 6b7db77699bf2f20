//! What the command line says of a table besides its name: the same options wherever one is read.

use std::path::Path;

use clap::{Args, ValueEnum};
use lars_view::file::{Decimal, Map, TableFile, TableOptions};

/// How a table is read.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "How the table is read")]
pub struct TableFlags {
    /// The character between the fields of a text, or `tab`; found out where not given.
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    pub delimiter: Option<char>,
    /// What stands between whole and fraction of a number: a point where not given.
    #[arg(long, value_enum, value_name = "MARK")]
    pub decimal: Option<Mark>,
    /// The sheet of a workbook; the first that is not hidden where not given.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The line that the header stands on, below rows of titles; the first that is not empty where not given.
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u64).range(1..))]
    pub header_row: Option<u64>,
}

/// A decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mark {
    /// 7.5
    Point,
    /// 7,5
    Comma,
}

fn delimiter(text: &str) -> Result<char, String> {
    let mut characters = text.chars();
    match (text, characters.next(), characters.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(one), None) if one.is_ascii() && !matches!(one, '"' | '\n' | '\r') => Ok(one),
        _ => Err("must be one ASCII character, or tab".to_owned()),
    }
}

impl TableFlags {
    /// The decimal mark.
    pub fn decimal(&self) -> Decimal {
        if self.decimal == Some(Mark::Comma) { Decimal::Comma } else { Decimal::Point }
    }

    /// The options that were given, by name.
    pub fn named(&self) -> Vec<&'static str> {
        let given = [
            ("--delimiter", self.delimiter.is_some()),
            ("--decimal", self.decimal.is_some()),
            ("--sheet", self.sheet.is_some()),
            ("--header-row", self.header_row.is_some()),
        ];
        given.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name).collect()
    }

    /// All that is said, as readers take it.
    pub fn options(&self) -> TableOptions {
        TableOptions {
            delimiter: self.delimiter,
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            decimal: self.decimal(),
            ..TableOptions::default()
        }
    }

    /// The table in this file.
    pub fn of<'f>(&self, path: &'f (impl AsRef<Path> + ?Sized)) -> TableFile<'f> {
        TableFile { path: path.as_ref(), options: self.options() }
    }

    /// A second table beside the first: of another sheet and another header, but written the same way.
    pub fn beside<'f>(&self, path: &'f (impl AsRef<Path> + ?Sized)) -> TableFile<'f> {
        let mut table = self.of(path);
        (table.options.sheet, table.options.header_row) = (None, None);
        table
    }

    /// A column map in which these options come before its own.
    pub fn over(&self, mut map: Map) -> Map {
        map.delimiter = self.delimiter.or(map.delimiter);
        map.sheet = self.sheet.clone().or(map.sheet);
        map.header_row = self.header_row.or(map.header_row);
        map.values.decimal = match self.decimal {
            Some(Mark::Point) => Some('.'),
            Some(Mark::Comma) => Some(','),
            None => map.values.decimal,
        };
        map
    }
}
