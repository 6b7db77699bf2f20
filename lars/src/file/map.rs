//! The column map: how a file that is not in the long form is read (`--map MAP.toml`).
//!
//! The format is described in `docs/files.md`. Unknown keys are refused, so that a slip cannot be ignored.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context as _, bail};
use lars_domain::ask::answer::rating::{RELATION, Scale};
use serde::Deserialize;

use crate::refused::Refused;

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

/// How a file is read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Map {
    /// One rating a row, or one respondent a row.
    pub layout: Layout,
    /// The character between fields of a CSV file; found out where not given.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// The sheet of a workbook; the first where not given.
    #[serde(default)]
    pub sheet: Option<String>,
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
        let scale = self.scale();
        if scale.low >= scale.high {
            bail!("values.scale must go from a lower to a higher number");
        }
        let rated = ["partner", "level", "item", "expectation", "experience", "importance"];
        for field in self.columns.keys().chain(self.codes.keys()) {
            let known = LONG_HEADER.contains(&field.as_str());
            if !known
                || (self.layout == Layout::Wide
                    && self.columns.contains_key(field)
                    && rated.contains(&field.as_str()))
            {
                bail!("{field} is not a field of a {} file's columns", self.layout.name());
            }
        }
        let wide = self.layout == Layout::Wide;
        if wide == self.ratings.is_empty() {
            bail!("a wide map needs [[rating]] tables, a long map has none");
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
