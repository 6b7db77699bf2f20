//! A study, its cases and its waves. A case is a region together with one intervention area.
//!
//! The questions are not here: they belong to an edition (`ask::edition`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::zone::Zone;
use crate::gap::disclosure::MinN;
use crate::people::role::Scope;
use crate::text::{Named, Text};

/// One run of the method by one region or a group of regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// Identifier, made by us.
    pub id: String,
    /// The short name in addresses and on the command line: lower-case letters, digits, hyphens.
    pub slug: String,
    /// The title people read.
    pub title: Text,
    /// Whether the answers are simulated: then every page, chart and export says so.
    pub simulated: bool,
    /// Whether nothing is stored that leads from a personal link to the answers given with it.
    pub anonymous: bool,
    /// A cell is shown when at least this many respondents answered.
    pub min_n: MinN,
    /// Regions with their intervention areas, in the order of the study.
    pub cases: Vec<Case>,
    /// Periods of asking, in order.
    pub waves: Vec<Wave>,
    /// The intervention areas, in the order of the study.
    pub areas: Vec<Named>,
    /// Where its days begin and end.
    pub zone: Zone,
}

impl Study {
    /// The case with this code.
    pub fn case(&self, code: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.code == code)
    }

    /// The wave with this code.
    pub fn wave(&self, code: &str) -> Option<&Wave> {
        self.waves.iter().find(|wave| wave.code == code)
    }

    /// The study as a place where roles hold.
    pub fn scope(&self) -> Scope {
        Scope::Study(self.id.clone())
    }

    /// One of its cases as a place.
    pub fn scope_of(&self, case: &str) -> Scope {
        Scope::Case(self.id.clone(), case.to_owned())
    }
}

/// A region together with one intervention area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The code in files and addresses.
    pub code: String,
    /// What people read.
    pub name: Text,
    /// Code of the region in the NUTS edition of 2024, where recorded.
    pub nuts: Option<String>,
    /// Code of the intervention area; `None` where it was not recorded.
    pub area: Option<String>,
    /// How sure the area is.
    pub area_status: AreaStatus,
}

crate::codes! {
    /// How a recorded area is known.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum AreaStatus {
        /// A source states it.
        Sourced = "sourced",
        /// It was concluded from several sources.
        Inferred = "inferred",
        /// Nobody recorded it.
        Unknown = "unknown",
    }
}

/// A period of asking. A wave without closing time stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// The code in files and addresses.
    pub code: String,
    /// What people read.
    pub name: Text,
    /// From when answers are taken.
    pub opens: Option<Timestamp>,
    /// Until when answers are taken and may be changed.
    pub closes: Option<Timestamp>,
    /// Whether it is there for trying out only: its results are never what a page shows unless they are chosen.
    pub is_trial: bool,
}

impl Wave {
    /// Whether answers are taken at this moment.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens.is_none_or(|opens| opens <= now) && self.closes.is_none_or(|closes| now < closes)
    }
}

/// A code made from a name: its plain letters and digits with hyphens between, `stem` where it has none; with a number behind it where
/// that is taken.
pub fn derived_code(name: &str, stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut code = String::new();
    for letter in super::likeness::plain_letters(name).chars() {
        if letter.is_ascii_alphanumeric() {
            code.push(letter);
        } else if !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    code.truncate(36);
    let code = match code.trim_matches('-') {
        "" => stem,
        code => code,
    };
    let numbered = (2..).map(|number| format!("{code}-{number}"));
    let mut all = std::iter::once(code.to_owned()).chain(numbered);
    all.find(|code| !is_taken(code)).unwrap_or_else(|| code.to_owned())
}

/// Whether a text can serve as a study's slug: 1 to 60 lower-case letters, digits and inner hyphens.
pub fn is_slug(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=60).contains(&text.len())
        && text.chars().all(inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_from_a_name_in_any_script_and_is_never_taken() {
        let code = |name: &str| derived_code(name, "region", |code| code == "latgale");
        assert_eq!(code("Vidzemes plānošanas reģions"), "vidzemes-planosanas-regions");
        assert_eq!(code("Latgale"), "latgale-2");
        assert_eq!(code("Αττική"), "region");
        assert_eq!(code("  "), "region");
        assert!(is_slug(&code(&"long name ".repeat(20))));
        assert!(is_slug(&derived_code("2026", "round", |_| false)));
    }
}
