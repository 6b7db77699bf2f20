//! Counting rows that are known to be right, such as those of the database: each rating once, respondent by respondent.
//!
//! Rows of a file are not known to be right: they go through the collector.

use super::gather::{Gather, Sums};
use super::observed::{KeyField, Observed, Unit};
use super::organisation::Organisations;
use crate::ask::answer::rating::RatingRow;

/// Counts rows as they come and remembers none of them: memory grows with the cells, not with the rows.
///
/// A respondent rates a relation and item once in a wave, and the rows of a respondent in a case and wave come one after
/// the other. Cells of a coarser grouping than the standard one would count the respondent twice otherwise.
#[derive(Debug)]
pub struct Tally {
    gather: Gather,
    case: String,
    respondent: String,
    organisations: Organisations,
}

impl Tally {
    /// Groups by these fields and by wave and item.
    pub fn new(by: &[KeyField], unit: Unit) -> Self {
        Self {
            gather: Gather::new(by, unit),
            case: String::new(),
            respondent: String::new(),
            organisations: Organisations::default(),
        }
    }

    /// The same for one case and wave, with the organisations of those respondents of whom they are known: each counts once.
    #[must_use]
    pub fn with_organisations(self, organisations: Organisations) -> Self {
        Self { organisations, ..self }
    }

    /// Counts a row.
    pub fn add(&mut self, row: &RatingRow<'_>) {
        if !self.gather.is_finest() && (self.respondent != row.respondent || self.case != row.case) {
            self.respondent_done();
            self.case.replace_range(.., row.case);
            self.respondent.replace_range(.., row.respondent);
        }
        let codes = self.gather.codes(row);
        self.gather.count(codes, row, self.organisations.whose(row.respondent));
    }

    /// Hands over the cells, sorted by key. How many people the rows are of, and whether any is simulated, the caller knows.
    pub fn finish(mut self, respondents: usize, simulated: bool) -> Observed {
        self.respondent_done();
        self.gather.finish(respondents, simulated)
    }

    fn respondent_done(&mut self) {
        let mut done: Vec<(u32, Sums)> = Vec::new();
        self.gather.close(&mut |cell, sums| done.push((cell, sums)));
        for (cell, sums) in done {
            self.gather.person(cell, sums);
        }
    }
}
