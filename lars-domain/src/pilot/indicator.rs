//! Indicators of a pilot: where it began, where it should go, what was read since, and how far that is.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

crate::codes! {
    /// Which link of the intervention logic an indicator measures.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum IndicatorKind {
        /// What was made.
        #[default]
        Output = "output",
        /// What changed for those it was made for.
        Result = "result",
        /// What follows from that in the region.
        Impact = "impact",
    }
}

/// Codes of the common indicators of Interreg that a pilot may use: annex I of Regulation (EU) 2021/1059. Others can be typed.
pub const PROGRAMME_CODES: [&str; 9] =
    ["RCO83", "RCO84", "RCO85", "RCO87", "RCO116", "RCR79", "RCR81", "RCR84", "RCR104"];

/// From this share of the way on it is close to its target (ours).
pub const CLOSE: f64 = 0.75;

/// A value that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// The day that it holds for.
    pub day: Option<Date>,
    /// In thousandths.
    pub value: i64,
    /// Where that stands.
    pub source: String,
}

/// An indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Indicator {
    /// What is counted.
    pub title: String,
    /// Which link it measures.
    pub kind: IndicatorKind,
    /// Its code in the programme, where it has one.
    pub code: String,
    /// In what it is counted.
    pub unit: String,
    /// Where it began, in thousandths.
    pub baseline: i64,
    /// Where it should go, in thousandths.
    pub target: i64,
    /// What was read, by identifier.
    pub readings: BTreeMap<String, Reading>,
}

crate::codes! {
    /// How far an indicator is.
    #[derive(Hash)]
    pub enum Standing {
        /// The last value is at the target or beyond it.
        Reached = "reached",
        /// It has gone [`CLOSE`] of the way or more.
        Close = "close",
        /// It has gone a part of the way.
        UnderWay = "under-way",
        /// It is where it began, or has moved away from the target.
        NotMoved = "not-moved",
        /// Nothing was read yet.
        Unread = "unread",
    }
}

impl Standing {
    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Reached => "●",
            Self::Close => "◐",
            Self::UnderWay => "◔",
            Self::NotMoved => "▽",
            Self::Unread => "○",
        }
    }
}

impl Indicator {
    /// The readings in the order of their days.
    pub fn in_order(&self) -> Vec<(&str, &Reading)> {
        let mut all: Vec<(&str, &Reading)> =
            self.readings.iter().map(|(id, one)| (id.as_str(), one)).collect();
        all.sort_by(|a, b| (a.1.day, a.0).cmp(&(b.1.day, b.0)));
        all
    }

    /// The latest value.
    pub fn latest(&self) -> Option<&Reading> {
        self.in_order().last().map(|(_, reading)| *reading)
    }

    /// Whether less is better.
    pub fn is_falling(&self) -> bool {
        self.target < self.baseline
    }

    /// How much of the way from baseline to target a value has gone; nothing where there is no way to go.
    pub fn progress(&self, value: i64) -> Option<f64> {
        let way = self.target - self.baseline;
        (way != 0).then(|| (value - self.baseline) as f64 / way as f64)
    }

    /// How far it is.
    pub fn standing(&self) -> Standing {
        let Some(Reading { value, .. }) = self.latest() else { return Standing::Unread };
        // By whole numbers: a target that is met is met, whatever division makes of it.
        let has_met = if self.is_falling() { *value <= self.target } else { *value >= self.target };
        match self.progress(*value) {
            _ if has_met => Standing::Reached,
            Some(share) if share >= CLOSE => Standing::Close,
            Some(share) if share > 0.0 => Standing::UnderWay,
            _ => Standing::NotMoved,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indicator(baseline: i64, target: i64, values: &[(&str, i64)]) -> Indicator {
        let reading = |(at, (day, value)): (usize, &(&str, i64))| {
            let reading = Reading {
                day: Some(day.parse().unwrap()),
                value: value * 1_000,
                source: "Lab book".to_owned(),
            };
            (format!("r{at}"), reading)
        };
        let readings = values.iter().enumerate().map(reading).collect();
        Indicator { baseline: baseline * 1_000, target: target * 1_000, readings, ..Indicator::default() }
    }

    #[test]
    fn the_latest_day_counts_whatever_was_typed_last() {
        let one = indicator(0, 80, &[("2028-08-31", 96), ("2028-02-01", 20)]);
        assert_eq!(one.latest().unwrap().value, 96_000);
        assert_eq!(one.standing(), Standing::Reached);
    }

    #[test]
    fn standing_follows_the_direction_of_the_target() {
        let of = |baseline, target, value| indicator(baseline, target, &[("2028-01-01", value)]).standing();
        assert_eq!(of(0, 40, 37), Standing::Close);
        assert_eq!(of(31, 10, 12), Standing::Close);
        assert_eq!(of(31, 10, 9), Standing::Reached);
        assert_eq!(of(31, 10, 25), Standing::UnderWay);
        assert_eq!(of(31, 10, 40), Standing::NotMoved);
        assert_eq!(of(2, 6, 2), Standing::NotMoved);
        assert_eq!(of(5, 5, 5), Standing::Reached, "to keep what there is");
        assert_eq!(of(5, 5, 4), Standing::NotMoved);
        assert_eq!(indicator(0, 5, &[]).standing(), Standing::Unread);
    }
}
