//! The column map of a panel: what the columns of a plain table are (`--map MAP.toml`).
//!
//! The format is described in `docs/panel.md`. Unknown keys are refused, and so are keys without effect.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context as _, bail};
use lars_domain::map::panel::About;
use serde::Deserialize;

use crate::file::map::Origin;
use crate::file::{Decimal, Refused, TableOptions};

/// What the columns of a plain table are, and what is said of the panel.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PanelMap {
    /// The character between fields of a CSV file; found out where not given.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// The sheet of a workbook; the first that is not hidden where not given.
    #[serde(default)]
    pub sheet: Option<String>,
    /// The line that the header stands on; the first that is not empty where not given.
    #[serde(default)]
    pub header_row: Option<u64>,
    /// Rows between the header and the first that counts.
    #[serde(default)]
    pub skip_rows: u64,
    /// For each dimension, where its codes come from.
    #[serde(default)]
    pub dimensions: BTreeMap<String, Origin>,
    /// Where values and flags come from, and how they are written.
    #[serde(default)]
    pub cells: Cells,
    /// The dimension whose codes are the headings of columns.
    #[serde(default)]
    pub across: Option<Across>,
    /// For each dimension, the file's codes and what they are called in LARS.
    #[serde(default)]
    pub codes: HashMap<String, HashMap<String, String>>,
    /// What is said of the panel.
    #[serde(default)]
    pub about: About,
}

/// Where values and flags come from, and how they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Cells {
    /// The column of values.
    #[serde(default)]
    pub value: Option<String>,
    /// The column of flags.
    #[serde(default)]
    pub flag: Option<String>,
    /// What stands between whole and fraction of a number.
    #[serde(default)]
    pub decimal: Option<char>,
    /// Spellings of a missing value besides the empty cell, `NA` and `:`.
    #[serde(default)]
    pub missing: Vec<String>,
}

/// The dimension whose codes are the headings of columns.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Across {
    /// Its name.
    pub dimension: String,
    /// The columns; all that no dimension comes from where none are given.
    #[serde(default)]
    pub columns: Vec<String>,
}

impl PanelMap {
    /// Reads a map from a TOML file, or says what is wrong with it.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("could not read the map {}", path.display()))?;
        Self::parse(&text)
            .map_err(|error| Refused(format!("the map {} is not right: {error:#}", path.display())).into())
    }

    /// Reads a map from its text.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let map: Self = toml::from_str(text)?;
        map.check()?;
        Ok(map)
    }

    fn check(&self) -> anyhow::Result<()> {
        if self.header_row == Some(0) {
            bail!("header-row is counted from 1");
        }
        if self.cells.decimal.is_some_and(|mark| !matches!(mark, '.' | ',')) {
            bail!("cells.decimal must be \".\" or \",\"");
        }
        if !self.about.notes.is_empty() || !self.about.format.is_empty() {
            bail!("[about] holds title, source, licence, date, unit and nuts");
        }
        if !self.has_columns() {
            return Ok(());
        }
        if self.dimensions.is_empty() {
            bail!("[dimensions] is missing: name at least one column, such as geo = \"NUTS_ID\"");
        }
        match (&self.across, &self.cells.value) {
            (None, None) => bail!("cells.value is missing: name the column of values, or give [across]"),
            (Some(_), Some(_)) => bail!("either cells.value or [across], not both"),
            (Some(_), None) if self.cells.flag.is_some() => {
                bail!("cells.flag does nothing with [across]: flags stand in the cells, after the value")
            }
            (Some(across), None) if self.dimensions.contains_key(&across.dimension) => {
                bail!("{} is in [dimensions] and in [across]", across.dimension)
            }
            _ => {}
        }
        let empty = |origin: &Origin| matches!(origin, Origin::Joined(names) if names.is_empty());
        if let Some((id, _)) = self.dimensions.iter().find(|(_, origin)| empty(origin)) {
            bail!("dimensions.{id} names no column");
        }
        Ok(())
    }

    /// Whether anything is said of columns.
    pub fn has_columns(&self) -> bool {
        let Cells { value, flag, missing, .. } = &self.cells;
        !self.dimensions.is_empty()
            || self.across.is_some()
            || value.is_some()
            || flag.is_some()
            || !missing.is_empty()
    }

    /// Options of a table with what the map says where they say nothing.
    pub fn under(&self, options: TableOptions, is_decimal_given: bool) -> TableOptions {
        let decimal = match self.cells.decimal {
            Some(',') if !is_decimal_given => Decimal::Comma,
            _ => options.decimal,
        };
        TableOptions {
            delimiter: options.delimiter.or(self.delimiter),
            sheet: options.sheet.or_else(|| self.sheet.clone()),
            header_row: options.header_row.or(self.header_row),
            skip_rows: self.skip_rows,
            decimal,
            limits: options.limits,
        }
    }
}
