//! What is kept of rating rows: for each cell how often each pair of scores stands, and nothing of any single row.
//!
//! Every number that is shown follows from these counters. They can be stored, and those of other people added to them.

use std::collections::BTreeMap;

use lars_measure::lattice::point;
use serde::{Deserialize, Serialize};

use super::cell::CellKey;
use super::gap;
use super::organisation::units;
use crate::ask::answer::rating::RatingRow;

crate::codes! {
    /// A field that cells can be grouped by. Wave and item always are part of the key.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum KeyField {
        /// The case.
        Case = "case",
        /// The wave.
        Wave = "wave",
        /// The respondents' helix.
        Helix = "helix",
        /// The partner group.
        Partner = "partner",
        /// The level of the partner group.
        Level = "level",
        /// The aspect.
        Item = "item",
    }
}

impl KeyField {
    /// The grouping of the method: one cell per case, helix, partner group and level.
    pub const STANDARD: [Self; 4] = [Self::Case, Self::Helix, Self::Partner, Self::Level];

    pub(super) fn of<'a>(self, row: &RatingRow<'a>) -> &'a str {
        match self {
            Self::Case => row.case,
            Self::Wave => row.wave,
            Self::Helix => row.helix,
            Self::Partner => row.partner,
            Self::Level => row.level,
            Self::Item => row.item,
        }
    }
}

/// What counts as one observation where a cell holds several ratings of one respondent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// The respondent: the mean of the respondent's ratings in the cell. `n` counts people.
    Respondent,
    /// The rating. `n` counts ratings; intervals are then too narrow, as ratings of one person are alike.
    Rating,
}

/// Expectation and experience of one unit: two whole sums over the same number, in lowest terms.
///
/// One rating of 8 and 5 is `8, 5, of 1`; a person who rated twice, 8 and 5, then 7 and 5, is `15, 10, of 2`. Equal
/// means are equal pairs, so that ties are decided on whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The sum of the expectations.
    pub expectation: i64,
    /// The sum of the experiences.
    pub experience: i64,
    /// What both are divided by, at least 1.
    pub of: u32,
}

impl Pair {
    /// The most decimals of a number that [`Pair::of_decimals`] takes.
    const MOST_DECIMALS: u32 = 6;
    /// The largest number that [`Pair::of_decimals`] takes: larger ones have no exact digits to spare.
    const LARGEST: f64 = 1e9;

    /// The means of sums over `of` ratings; `of` must not be 0.
    pub fn new(expectation: i64, experience: i64, of: u32) -> Self {
        let common = divisor(divisor(expectation.unsigned_abs(), experience.unsigned_abs()), u64::from(of));
        let (whole, common) = (i64::try_from(common).unwrap_or(1), u32::try_from(common).unwrap_or(1));
        Self { expectation: expectation / whole, experience: experience / whole, of: of / common }
    }

    /// One rating.
    pub fn points(expectation: u8, experience: u8) -> Self {
        Self { expectation: i64::from(expectation), experience: i64::from(experience), of: 1 }
    }

    /// Two numbers of few decimals, such as 7.25; `None` where one of them has more than six, or is very large.
    pub fn of_decimals(expectation: f64, experience: f64) -> Option<Self> {
        (0..=Self::MOST_DECIMALS)
            .map(|decimals| 10_u32.pow(decimals))
            .find_map(|of| Some(Self::new(Self::scaled(expectation, of)?, Self::scaled(experience, of)?, of)))
    }

    /// The whole number that gives exactly this value when it is divided by `of`.
    fn scaled(value: f64, of: u32) -> Option<i64> {
        (value.abs() <= Self::LARGEST).then(|| point(value, of))?
    }

    /// Expectation − experience, as a whole number over `of`.
    pub fn gap(self) -> i64 {
        gap(self.expectation, self.experience)
    }
}

/// The greatest common divisor.
pub(super) fn divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Pairs as they are stored: expectation, experience, of, count.
type StoredPairs = Vec<(i64, i64, u32, u64)>;

/// How often each pair stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "StoredPairs", try_from = "StoredPairs")]
pub struct PairCounts(BTreeMap<Pair, u64>);

impl PairCounts {
    /// Counts a pair so many times more.
    pub fn add(&mut self, pair: Pair, times: u64) {
        if times > 0 {
            *self.0.entry(pair).or_default() += times;
        }
    }

    /// Takes pairs out again that were counted here.
    pub fn take(&mut self, pairs: &Self) {
        for (pair, times) in pairs.iter() {
            if let Some(count) = self.0.get_mut(&pair) {
                *count = count.saturating_sub(times);
            }
        }
        self.0.retain(|_, count| *count > 0);
    }

    /// Adds pairs of others.
    pub fn merge(&mut self, others: &Self) {
        others.iter().for_each(|(pair, count)| self.add(pair, count));
    }

    /// Each pair with its count, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (Pair, u64)> {
        self.0.iter().map(|(pair, count)| (*pair, *count))
    }

    /// How many there are in all.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }
}

impl FromIterator<Pair> for PairCounts {
    fn from_iter<I: IntoIterator<Item = Pair>>(pairs: I) -> Self {
        let mut counts = Self::default();
        pairs.into_iter().for_each(|pair| counts.add(pair, 1));
        counts
    }
}

impl From<PairCounts> for StoredPairs {
    fn from(counts: PairCounts) -> Self {
        counts.iter().map(|(pair, count)| (pair.expectation, pair.experience, pair.of, count)).collect()
    }
}

impl TryFrom<StoredPairs> for PairCounts {
    type Error = &'static str;

    fn try_from(stored: StoredPairs) -> Result<Self, Self::Error> {
        let mut counts = Self::default();
        for (expectation, experience, of, count) in stored {
            if of == 0 {
                return Err("score-divisor");
            }
            counts.add(Pair::new(expectation, experience, of), count);
        }
        Ok(counts)
    }
}

/// The observations of one cell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Observations {
    /// How often each pair of expectation and experience stands, over the units that gave both.
    pub pairs: PairCounts,
    /// Pairs of numbers with too many decimals to be counted. No rating has any; a table of other numbers may.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncounted: Vec<(f64, f64)>,
    /// Respondents behind the pairs.
    pub respondents: usize,
    /// Ratings that were asked for (expectation or experience is not empty).
    pub asked: usize,
    /// Ratings that say "no contact" on either side.
    pub no_contact: usize,
    /// Ratings that say "don't know" on either side.
    pub dont_know: usize,
    /// Of those who were asked, people of an organisation of which somebody else is counted already.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub beside_asked: usize,
    /// The same of those behind the pairs.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub beside: usize,
    /// Of those who were asked, people whose organisation is not known.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub unknown_asked: usize,
    /// The same of those behind the pairs.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub unknown: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_nobody(count: &usize) -> bool {
    *count == 0
}

impl Observations {
    /// How many organisations are behind the pairs, at least; or people, where that is more and none of their organisations is known. It is
    /// what the smallest group is compared with.
    pub fn organisations(&self) -> usize {
        units(self.respondents, self.beside, self.unknown)
    }

    /// The same of those who were asked.
    pub fn organisations_asked(&self) -> usize {
        units(self.asked, self.beside_asked, self.unknown_asked)
    }

    /// The gap of each unit, ascending: for what needs a list.
    pub fn gaps(&self) -> Vec<f64> {
        self.values(Pair::gap, |(expectation, experience)| gap(*expectation, *experience))
    }

    /// One number of each unit, ascending, so that the order of rows cannot move the last digit of a sum.
    pub(super) fn values(&self, counted: fn(Pair) -> i64, uncounted: fn(&(f64, f64)) -> f64) -> Vec<f64> {
        let repeated =
            |(pair, count): (Pair, u64)| (0..count).map(move |_| counted(pair) as f64 / f64::from(pair.of));
        // Adding zero turns the negative zero into the positive one.
        let others = self.uncounted.iter().map(|pair| uncounted(pair) + 0.0);
        let mut values: Vec<f64> = self.pairs.iter().flat_map(repeated).chain(others).collect();
        values.sort_unstable_by(f64::total_cmp);
        values
    }

    /// What is left without some of the respondents.
    #[must_use]
    pub fn less(&self, some: &Self) -> Self {
        let mut left = self.clone();
        left.pairs.take(&some.pairs);
        left.respondents = left.respondents.saturating_sub(some.respondents);
        left.asked = left.asked.saturating_sub(some.asked);
        left.no_contact = left.no_contact.saturating_sub(some.no_contact);
        left.dont_know = left.dont_know.saturating_sub(some.dont_know);
        left.beside_asked = left.beside_asked.saturating_sub(some.beside_asked);
        left.beside = left.beside.saturating_sub(some.beside);
        left.unknown_asked = left.unknown_asked.saturating_sub(some.unknown_asked);
        left.unknown = left.unknown.saturating_sub(some.unknown);
        left
    }

    /// Adds what other respondents said.
    pub fn merge(&mut self, others: Self) {
        self.pairs.merge(&others.pairs);
        self.uncounted.extend(others.uncounted);
        self.respondents += others.respondents;
        self.asked += others.asked;
        self.no_contact += others.no_contact;
        self.dont_know += others.dont_know;
        self.beside_asked += others.beside_asked;
        self.beside += others.beside;
        self.unknown_asked += others.unknown_asked;
        self.unknown += others.unknown;
    }
}

/// All cells of a set of rows, sorted by key, with the size of the set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Observed {
    /// Cells in the order of their keys.
    pub cells: Vec<(CellKey, Observations)>,
    /// Rows read.
    pub rows: u64,
    /// Different respondents among them.
    pub respondents: usize,
    /// Whether any of the respondents is simulated.
    pub simulated: bool,
}

impl Observed {
    /// Adds the rows of other respondents: nobody may stand in both sets.
    pub fn merge(&mut self, others: Self) {
        let mut cells: BTreeMap<CellKey, Observations> =
            std::mem::take(&mut self.cells).into_iter().collect();
        for (key, observations) in others.cells {
            cells.entry(key).or_default().merge(observations);
        }
        self.cells = cells.into_iter().collect();
        self.rows += others.rows;
        self.respondents += others.respondents;
        self.simulated |= others.simulated;
    }
}
