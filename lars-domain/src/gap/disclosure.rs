//! Disclosure control: which numbers may be shown. The same decision feeds page, chart, file and report.
//!
//! Filters select cells and never add them up anew, and totals are taken over shown cells only, so no
//! hidden cell can be found by subtraction.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The smallest number of respondents a shown cell rests on. Never under [`MinN::FLOOR`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "usize", try_from = "usize")]
pub struct MinN(usize);

impl MinN {
    /// No study may show cells of fewer respondents than this.
    pub const FLOOR: usize = 3;
    /// The floor itself.
    pub const SMALLEST: Self = Self(Self::FLOOR);
    /// The value of a study that says nothing else.
    pub const DEFAULT: Self = Self(4);

    /// A minimum of `k` respondents; `None` where `k` is under the floor.
    pub fn new(k: usize) -> Option<Self> {
        (k >= Self::FLOOR).then_some(Self(k))
    }

    /// The number itself.
    pub fn get(self) -> usize {
        self.0
    }
}

impl From<MinN> for usize {
    fn from(min_n: MinN) -> Self {
        min_n.0
    }
}

impl TryFrom<usize> for MinN {
    type Error = &'static str;

    fn try_from(k: usize) -> Result<Self, Self::Error> {
        Self::new(k).ok_or("min-n")
    }
}

impl Default for MinN {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl fmt::Display for MinN {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A value that passed disclosure control, or the fact that it did not. Stored, the latter is nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Disclosed<T> {
    /// May be shown.
    Shown(T),
    /// Rests on too few respondents; nothing of it may be shown, not even how many.
    TooFew,
}

impl<T> Disclosed<T> {
    /// Decides on one cell: shown when it rests on at least `min_n` respondents.
    pub fn decide(respondents: usize, min_n: MinN, value: impl FnOnce() -> T) -> Self {
        if respondents >= min_n.get() { Self::Shown(value()) } else { Self::TooFew }
    }

    /// The value, where it may be shown.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::TooFew => None,
        }
    }
}

impl<T: Serialize> Serialize for Disclosed<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.shown().serialize(out)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Disclosed<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(from)?.map_or(Self::TooFew, Self::Shown))
    }
}
