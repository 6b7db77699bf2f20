//! Counting the rows of a file, which may be wrong: a rating that stands twice and a respondent of two helices are refused.
//!
//! To know that a rating stands twice one bit a rating is enough. To say where it stood first takes a second reading.

use std::collections::HashMap;

use super::gather::{Gather, Ids, Sums};
use super::observed::{KeyField, Observed, Unit};
use super::organisation::Whose;
use crate::ask::answer::rating::{RatingRow, SIMULATED};

/// Why a row cannot join the rows before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// The respondent rated this partner, level, item and wave in an earlier row.
    Repeated {
        /// The earlier line; only a second reading knows it ([`Collector::again`]).
        first: Option<u64>,
    },
    /// The respondent belonged to another helix in an earlier row.
    OtherHelix {
        /// The earlier line.
        first: u64,
        /// The helix there.
        helix: String,
    },
}

/// A respondent and what was rated.
type Rating = (u32, u32);

/// Ratings that one word of bits tells of.
const WORD: u32 = u64::BITS;

/// Takes the rows of a file one by one and keeps what the cells need of them.
///
/// Memory grows by about 90 bytes a respondent, and by a bit a rating.
#[derive(Debug)]
pub struct Collector {
    by: Vec<KeyField>,
    unit: Unit,
    gather: Gather,
    respondents: HashMap<u32, HashMap<Box<str>, u32>>,
    /// The respondent of the last row: case, code, number.
    last: Option<(u32, Box<str>, u32)>,
    helix_of: Vec<(u32, u64)>,
    rated: Ids<[u32; 4]>,
    /// What each respondent rated, of the first things that were rated, and of all others.
    seen: Vec<u64>,
    seen_more: HashMap<(u32, u32), u64>,
    /// What each respondent rated in each cell, where that is more than one rating.
    sums: HashMap<(u32, u32), Sums>,
    repeated: Vec<Rating>,
    first_lines: HashMap<Rating, Option<u64>>,
    simulated: bool,
}

impl Collector {
    /// A second reading tells the first lines of this many repeated rows.
    pub const MOST_FIRST_LINES: usize = 100;

    /// A collector that groups by these fields and by wave and item.
    pub fn new(by: &[KeyField], unit: Unit) -> Self {
        Self {
            by: by.to_vec(),
            unit,
            gather: Gather::new(by, unit),
            respondents: HashMap::new(),
            last: None,
            helix_of: Vec::new(),
            rated: Ids::default(),
            seen: Vec::new(),
            seen_more: HashMap::new(),
            sums: HashMap::new(),
            repeated: Vec::new(),
            first_lines: HashMap::new(),
            simulated: false,
        }
    }

    /// Takes one row, found at this line of its file, or says why it cannot follow the rows before it.
    pub fn add(&mut self, line: u64, row: &RatingRow<'_>) -> Result<(), RowFault> {
        let codes = self.gather.codes(row);
        let [case, wave, helix, partner, level, item] = codes;
        let respondent = self.respondent(line, row, case, helix)?;
        let rating = (respondent, self.rated.id(&[wave, partner, level, item]));
        if self.is_repeated(rating) {
            if self.repeated.len() < Self::MOST_FIRST_LINES {
                self.repeated.push(rating);
            }
            return Err(RowFault::Repeated { first: self.first_lines.get(&rating).copied().flatten() });
        }
        if let Some(first) = self.first_lines.get_mut(&rating) {
            *first = Some(line);
        }
        self.gather.count(codes, row, Whose::Unknown);
        Ok(())
    }

    /// The collector of a second reading of the same rows, where this reading met repeated ones: it tells where those
    /// stood first.
    pub fn again(&self) -> Option<Self> {
        let first_lines: HashMap<Rating, Option<u64>> =
            self.repeated.iter().map(|rating| (*rating, None)).collect();
        (!first_lines.is_empty()).then(|| Self { first_lines, ..Self::new(&self.by, self.unit) })
    }

    fn respondent(&mut self, line: u64, row: &RatingRow<'_>, case: u32, helix: u32) -> Result<u32, RowFault> {
        let respondent = match &self.last {
            Some((last_case, code, respondent)) if *last_case == case && **code == *row.respondent => {
                *respondent
            }
            _ => self.turn_to(line, row, case, helix),
        };
        let (first_helix, first) = self.helix_of[respondent as usize];
        if first_helix == helix {
            return Ok(respondent);
        }
        let helix = self.gather.text(KeyField::Helix, first_helix).to_owned();
        Err(RowFault::OtherHelix { first, helix })
    }

    /// Finds or notes a respondent who is not that of the last row.
    fn turn_to(&mut self, line: u64, row: &RatingRow<'_>, case: u32, helix: u32) -> u32 {
        self.close();
        let of_case = self.respondents.entry(case).or_default();
        let respondent = of_case.get(row.respondent).copied().unwrap_or_else(|| {
            let id = u32::try_from(self.helix_of.len()).unwrap_or(u32::MAX);
            of_case.insert(row.respondent.into(), id);
            self.helix_of.push((helix, line));
            self.seen.push(0);
            self.simulated |= row.respondent.starts_with(SIMULATED);
            id
        });
        self.last = Some((case, row.respondent.into(), respondent));
        respondent
    }

    /// Notes a rating and says whether it was noted before.
    fn is_repeated(&mut self, (respondent, rated): Rating) -> bool {
        let bit = 1 << (rated % WORD);
        let word = if rated < WORD {
            &mut self.seen[respondent as usize]
        } else {
            self.seen_more.entry((respondent, rated / WORD)).or_default()
        };
        let is_repeated = *word & bit > 0;
        *word |= bit;
        is_repeated
    }

    /// Puts the sums of the last respondent aside: more rows of the same person may come later.
    fn close(&mut self) {
        if let Some((_, _, respondent)) = self.last {
            self.gather.close(&mut |cell, sums| self.sums.entry((cell, respondent)).or_default().add(sums));
        }
    }

    /// Hands over the cells, sorted by key.
    pub fn finish(mut self) -> Observed {
        self.close();
        for ((cell, _), sums) in std::mem::take(&mut self.sums) {
            self.gather.person(cell, sums);
        }
        self.gather.finish(self.helix_of.len(), self.simulated)
    }
}
