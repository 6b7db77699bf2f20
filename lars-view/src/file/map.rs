//! The column map: how a file that is not in the long form is read (`--map MAP.toml`).
//!
//! The format is described in `docs/files.md`. Unknown keys are refused, and so are keys without effect: a slip cannot be ignored.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use anyhow::{Context as _, bail};
use lars_domain::ask::answer::rating::{RELATION, Scale};
use serde::Deserialize;

use super::options::{Decimal, TableOptions};
use super::refused::Refused;

/// The header of the long form, in its order.
pub const LONG_HEADER: [&str; 10] = [
    "case",
    "wave",
    "respondent",
    "helix",
    "partner",
    "level",
    "item",
    "expectation",
    "experience",
    "importance",
];

/// The fields of the long form that are codes, in its order.
pub const CODE_FIELDS: [&str; 7] = ["case", "wave", "respondent", "helix", "partner", "level", "item"];

/// The fields of the long form that are scores.
pub const SCORES: [&str; 3] = ["expectation", "experience", "importance"];

/// The fields that a wide map says in its ratings.
const RATED: [&str; 6] = ["partner", "level", "item", "expectation", "experience", "importance"];

/// How a file is read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Map {
    /// One rating a row, or one respondent a row.
    pub layout: Layout,
    /// The character between fields of a CSV file; found out where not given.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// The sheet of a workbook; the first that is not hidden where not given.
    #[serde(default)]
    pub sheet: Option<String>,
    /// The line that the header stands on; the first that is not empty where not given.
    #[serde(default)]
    pub header_row: Option<u64>,
    /// Rows between the header and the first answer.
    #[serde(default)]
    pub skip_rows: u64,
    /// Where each field comes from.
    #[serde(default)]
    pub columns: HashMap<String, Origin>,
    /// How ratings are written.
    #[serde(default)]
    pub values: Values,
    /// For each field, the file's codes and what they are called in LARS.
    #[serde(default)]
    pub codes: HashMap<String, HashMap<String, String>>,
    /// The ratings of a wide file.
    #[serde(default, rename = "rating")]
    pub ratings: Vec<WideRating>,
}

/// What a row of the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One rating a row.
    Long,
    /// One respondent a row.
    Wide,
}

/// Where a field comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Origin {
    /// A column of the file, by its name.
    Column(String),
    /// Several columns, joined by a hyphen.
    Joined(Vec<String>),
    /// The same value in every row.
    Constant {
        /// The value.
        constant: String,
    },
}

/// How ratings are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Values {
    /// Lowest and highest point; 1 and 10 where not given. Points are kept as they are.
    #[serde(default)]
    pub scale: Option<(u8, u8)>,
    /// What stands between whole and fraction of a number: `.` or `,`; a point where not given.
    #[serde(default)]
    pub decimal: Option<char>,
    /// Labels and codes that stand for points.
    #[serde(default)]
    pub points: HashMap<String, u8>,
    /// Spellings of "no contact" besides `no-contact`.
    #[serde(default)]
    pub no_contact: Vec<String>,
    /// Spellings of "don't know" besides `dont-know`.
    #[serde(default)]
    pub dont_know: Vec<String>,
    /// Spellings of "not asked" besides the empty cell.
    #[serde(default)]
    pub empty: Vec<String>,
}

/// One rating of a wide file: what is rated, and the columns that hold its scores.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WideRating {
    /// Code of the partner group.
    pub partner: String,
    /// Code of the level.
    pub level: String,
    /// Code of the aspect.
    #[serde(default = "relation")]
    pub item: String,
    /// Column of the expectation.
    #[serde(default)]
    pub expectation: Option<String>,
    /// Column of the experience.
    #[serde(default)]
    pub experience: Option<String>,
    /// Column of the importance.
    #[serde(default)]
    pub importance: Option<String>,
}

fn relation() -> String {
    RELATION.to_owned()
}

impl Map {
    /// The long form itself.
    pub fn long() -> Self {
        let own = |field: &&str| ((*field).to_owned(), Origin::Column((*field).to_owned()));
        Self {
            layout: Layout::Long,
            delimiter: None,
            sheet: None,
            header_row: None,
            skip_rows: 0,
            columns: LONG_HEADER.iter().map(own).collect(),
            values: Values::default(),
            codes: HashMap::new(),
            ratings: Vec::new(),
        }
    }

    /// Reads a map from a TOML file, or says what is wrong with it.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("could not read the map {}", path.display()))?;
        let read = toml::from_str(&text).map_err(anyhow::Error::from);
        let checked = read.and_then(|map: Self| map.check().map(|()| map));
        checked.map_err(|error| Refused(format!("the map {} is not right: {error:#}", path.display())).into())
    }

    fn check(&self) -> anyhow::Result<()> {
        self.check_columns()?;
        self.check_codes()?;
        self.check_ratings()?;
        self.check_values()?;
        if self.header_row == Some(0) {
            bail!("header-row is counted from 1");
        }
        Ok(())
    }

    fn check_columns(&self) -> anyhow::Result<()> {
        let wide = self.layout == Layout::Wide;
        for (field, origin) in &self.columns {
            if !LONG_HEADER.contains(&field.as_str()) || (wide && RATED.contains(&field.as_str())) {
                bail!("{field} is not a field of a {} file's columns", self.layout.name());
            }
            if SCORES.contains(&field.as_str()) && !matches!(origin, Origin::Column(_)) {
                bail!("columns.{field} must name one column: scores are not joined and not constant");
            }
            if matches!(origin, Origin::Joined(names) if names.is_empty()) {
                bail!("columns.{field} names no column");
            }
        }
        let needed: &[&str] =
            if wide { &["case", "wave", "helix"] } else { &["case", "wave", "helix", "partner", "level"] };
        for field in needed {
            if !self.columns.contains_key(*field) {
                bail!("columns.{field} is missing: name a column, or give {{ constant = \"…\" }}");
            }
        }
        let has_pair = ["expectation", "experience"].iter().all(|field| self.columns.contains_key(*field));
        if !wide && !has_pair {
            bail!("columns.expectation and columns.experience are needed");
        }
        Ok(())
    }

    fn check_codes(&self) -> anyhow::Result<()> {
        if let Some(field) = SCORES.iter().find(|field| self.codes.contains_key(**field)) {
            bail!(
                "codes.{field} does nothing, as scores are no codes: labels of points stand in values.points"
            );
        }
        for field in self.codes.keys() {
            if !CODE_FIELDS.contains(&field.as_str()) {
                bail!("codes.{field} is of no field; the fields are {}", CODE_FIELDS.join(", "));
            }
        }
        Ok(())
    }

    fn check_ratings(&self) -> anyhow::Result<()> {
        if (self.layout == Layout::Wide) == self.ratings.is_empty() {
            bail!("a wide map needs [[rating]] tables, a long map has none");
        }
        let mut rated = HashSet::new();
        for WideRating { partner, level, item, expectation, experience, importance } in &self.ratings {
            if [expectation, experience, importance].iter().all(|column| column.is_none()) {
                bail!("the [[rating]] of {partner}, {level}, {item} names no column");
            }
            if !rated.insert((partner, level, item)) {
                bail!("{partner}, {level}, {item} has two [[rating]] tables");
            }
        }
        Ok(())
    }

    /// A spelling that stands twice would have one meaning and hide the other.
    fn check_values(&self) -> anyhow::Result<()> {
        let scale = self.scale();
        if scale.low >= scale.high {
            bail!("values.scale must go from a lower to a higher number");
        }
        let Values { decimal, points, no_contact, dont_know, empty, .. } = &self.values;
        if decimal.is_some_and(|mark| !matches!(mark, '.' | ',')) {
            bail!("values.decimal must be \".\" or \",\"");
        }
        if let Some((label, point)) =
            points.iter().find(|(_, point)| **point < scale.low || **point > scale.high)
        {
            bail!(
                "values.points: {label:?} = {point} is not on the scale from {} to {}",
                scale.low,
                scale.high
            );
        }
        let lists = [("no-contact", no_contact), ("dont-know", dont_know), ("empty", empty)];
        let spelled = lists.iter().flat_map(|(name, list)| list.iter().map(move |text| (text, *name)));
        let mut meanings: HashMap<&String, &str> = points.keys().map(|label| (label, "points")).collect();
        for (text, meaning) in spelled {
            if let Some(other) = meanings.insert(text, meaning)
                && other != meaning
            {
                bail!("values: {text:?} stands in {other} and in {meaning}");
            }
        }
        Ok(())
    }

    /// How the table itself is read.
    pub fn table_options(&self) -> TableOptions {
        TableOptions {
            delimiter: self.delimiter,
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            skip_rows: self.skip_rows,
            decimal: self.decimal(),
            ..TableOptions::default()
        }
    }

    /// What stands between whole and fraction of a number.
    pub fn decimal(&self) -> Decimal {
        if self.values.decimal == Some(',') { Decimal::Comma } else { Decimal::Point }
    }

    /// The scale that scores are checked against.
    pub fn scale(&self) -> Scale {
        self.values.scale.map_or(Scale::STANDARD, |(low, high)| Scale { low, high })
    }
}

impl Layout {
    fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
        }
    }
}
