//! The context sheet of a match: block by block what the practice needed at home, what the receiver has, what differs, what is to be adapted,
//! who decides, and the verdict. What is asked in each block is words of the interface.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The most characters of one field.
pub const MAX_FIELD: usize = 3_000;

crate::codes! {
    /// The conditions that do not change quickly, in the order of the sheet (Navarro et al., JRC S3 Working Paper 3/2014).
    #[derive(Hash, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum ContextBlock {
        /// Size and age of the population.
        Population = "population",
        /// Education.
        Education = "education",
        /// Technology and sectors.
        Sectors = "sectors",
        /// Size of firms.
        FirmSize = "firm-size",
        /// Openness.
        Openness = "openness",
        /// Institutions.
        Institutions = "institutions",
        /// Trust.
        Trust = "trust",
    }
}

crate::codes! {
    /// How a condition here differs from the one at home.
    #[derive(Hash, Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Difference {
        /// Nobody has said.
        #[default]
        Open = "open",
        /// Much the same.
        Alike = "alike",
        /// Somewhat different.
        Some = "some",
        /// Very different.
        Large = "large",
    }
}

crate::codes! {
    /// What follows for the practice.
    #[derive(Hash, Default, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Suits {
        /// Nobody has said.
        #[default]
        Open = "open",
        /// It can be taken over as it is.
        AsItIs = "as-it-is",
        /// It can be taken over if it is adapted.
        Adapted = "adapted",
        /// It cannot be taken over.
        Not = "not",
    }
}

/// One block of the sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextRow {
    /// What the practice needed at home.
    pub needed: String,
    /// What is here.
    pub here: String,
    /// Where that is known from.
    pub source: String,
    /// How large the difference is.
    pub difference: Difference,
    /// What is to be adapted.
    pub adaptation: String,
    /// Who decides on it.
    pub decides: String,
    /// What follows.
    pub verdict: Suits,
}

impl ContextRow {
    /// The fields of text with their names in forms.
    pub fn texts(&self) -> [(&'static str, &String); 5] {
        [
            ("needed", &self.needed),
            ("here", &self.here),
            ("source", &self.source),
            ("adaptation", &self.adaptation),
            ("decides", &self.decides),
        ]
    }

    /// Whether a verdict was given.
    pub fn is_judged(&self) -> bool {
        self.verdict != Suits::Open
    }
}

/// The sheet. Its blocks are kept by code, so that two who write in different blocks, or fields, do not meet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextSheet {
    /// The number of the match.
    pub of_match: i64,
    /// The blocks that anything was written in.
    pub rows: BTreeMap<String, ContextRow>,
    /// The verdict of the region on the whole.
    pub verdict: Suits,
    /// Why.
    pub reason: String,
    /// Whether it is made up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub simulated: bool,
}

crate::codes! {
    /// What is wrong with a sheet.
    pub enum ContextFault {
        /// A text that is too long.
        TooLong = "too-long",
        /// A verdict on the whole without a reason.
        NoReason = "no-reason",
        /// What is to be adapted is not said where it has to be.
        NoAdaptation = "no-adaptation",
    }
}

impl ContextSheet {
    /// An empty sheet of a match.
    pub fn of(of_match: i64) -> Self {
        Self { of_match, ..Self::default() }
    }

    /// A block; empty where nothing was written.
    pub fn row(&self, block: ContextBlock) -> ContextRow {
        self.rows.get(block.code()).cloned().unwrap_or_default()
    }

    /// Puts a block in; an empty one goes.
    pub fn put(&mut self, block: ContextBlock, row: ContextRow) {
        if row == ContextRow::default() {
            self.rows.remove(block.code());
        } else {
            self.rows.insert(block.code().to_owned(), row);
        }
    }

    /// How many blocks have a verdict.
    pub fn judged(&self) -> usize {
        ContextBlock::ALL.into_iter().filter(|block| self.row(*block).is_judged()).count()
    }

    /// The blocks that keep the practice from being taken over.
    pub fn obstacles(&self) -> Vec<ContextBlock> {
        let is_in_the_way = |block: &ContextBlock| self.row(*block).verdict == Suits::Not;
        ContextBlock::ALL.into_iter().filter(is_in_the_way).collect()
    }

    /// What is wrong, with the field: `block.field`, or the field of the whole.
    pub fn faults(&self) -> Vec<(String, ContextFault)> {
        let is_long = |text: &str| text.chars().count() > MAX_FIELD;
        let mut faults = Vec::new();
        for block in ContextBlock::ALL {
            let row = self.row(block);
            for (field, text) in row.texts() {
                if is_long(text) {
                    faults.push((format!("{}.{field}", block.code()), ContextFault::TooLong));
                }
            }
            if row.verdict == Suits::Adapted && row.adaptation.trim().is_empty() {
                faults.push((format!("{}.adaptation", block.code()), ContextFault::NoAdaptation));
            }
        }
        if is_long(&self.reason) {
            faults.push(("reason".to_owned(), ContextFault::TooLong));
        }
        if self.verdict != Suits::Open && self.reason.trim().is_empty() {
            faults.push(("reason".to_owned(), ContextFault::NoReason));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_says_what_is_missing_and_what_stands_in_the_way() {
        let mut sheet = ContextSheet::of(4);
        assert!(sheet.faults().is_empty() && sheet.judged() == 0);
        sheet.put(ContextBlock::Trust, ContextRow { verdict: Suits::Adapted, ..ContextRow::default() });
        sheet.put(ContextBlock::Education, ContextRow { verdict: Suits::Not, ..ContextRow::default() });
        sheet.put(ContextBlock::Openness, ContextRow::default());
        sheet.verdict = Suits::Adapted;
        assert_eq!(
            sheet.faults(),
            [
                ("trust.adaptation".to_owned(), ContextFault::NoAdaptation),
                ("reason".to_owned(), ContextFault::NoReason)
            ]
        );
        assert_eq!((sheet.judged(), sheet.rows.len()), (2, 2));
        assert_eq!(sheet.obstacles(), [ContextBlock::Education]);
    }

    #[test]
    fn two_who_write_in_different_fields_of_one_block_do_not_meet() {
        let base = {
            let mut sheet = ContextSheet::of(1);
            sheet.put(ContextBlock::Trust, ContextRow { needed: "a".to_owned(), ..ContextRow::default() });
            sheet
        };
        let with = |change: fn(&mut ContextRow)| {
            let mut sheet = base.clone();
            let mut row = sheet.row(ContextBlock::Trust);
            change(&mut row);
            sheet.put(ContextBlock::Trust, row);
            serde_json::to_value(sheet).unwrap()
        };
        let (one, other) = (with(|row| row.here = "b".to_owned()), with(|row| row.decides = "c".to_owned()));
        let base = serde_json::to_value(&base).unwrap();
        let (merged, clashes) = crate::ask::write::draft::merge(&base, &one, &other);
        let merged: ContextSheet = serde_json::from_value(merged).unwrap();
        let row = merged.row(ContextBlock::Trust);
        assert_eq!((row.needed.as_str(), row.here.as_str(), row.decides.as_str()), ("a", "b", "c"));
        assert!(clashes.is_empty());
    }
}
