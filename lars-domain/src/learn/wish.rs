//! What the participants of a case's learning seminar chose, counted: nobody is named. The share that a match is scored by is made here.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::gap::disclosure::MinN;

/// The most participants of a seminar.
pub const MAX_PARTICIPANTS: u32 = 10_000;

/// A case's learning seminar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seminar {
    /// How many took part; 0 where there was none.
    pub participants: u32,
    /// The day.
    pub held: Option<Date>,
    /// How often it was saved.
    pub version: i64,
    /// How many chose each practice, by its number. A practice that nobody voted on is not there.
    pub chosen: BTreeMap<i64, u32>,
}

crate::codes! {
    /// What is wrong with the counts of a seminar.
    pub enum WishFault {
        /// More than take part in a seminar, or no number.
        Participants = "participants",
        /// More chose a practice than took part.
        MoreThanPresent = "more-than-present",
        /// A day that is none, or has not come.
        Day = "day",
    }
}

impl Seminar {
    /// The share that chose a practice; none where fewer took part than the study's smallest group; nothing where it was not voted on.
    pub fn share(&self, practice: i64, min_n: MinN) -> Option<Option<f64>> {
        let chosen = *self.chosen.get(&practice)?;
        let is_enough = self.participants as usize >= min_n.get();
        Some(is_enough.then(|| f64::from(chosen) / f64::from(self.participants)))
    }

    /// What is wrong, with the practice where it is about one.
    pub fn faults(&self, today: Date) -> Vec<(Option<i64>, WishFault)> {
        let mut faults = Vec::new();
        if self.participants > MAX_PARTICIPANTS {
            faults.push((None, WishFault::Participants));
        }
        if self.held.is_some_and(|day| day > today) {
            faults.push((None, WishFault::Day));
        }
        let more = self.chosen.iter().filter(|(_, chosen)| **chosen > self.participants);
        faults.extend(more.map(|(practice, _)| (Some(*practice), WishFault::MoreThanPresent)));
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_share_is_undefined_under_the_smallest_group_and_absent_without_a_vote() {
        let seminar = |participants| Seminar {
            participants,
            chosen: BTreeMap::from([(1, 3), (2, 0)]),
            ..Seminar::default()
        };
        let k = MinN::new(4).unwrap();
        assert_eq!(seminar(12).share(1, k), Some(Some(0.25)));
        assert_eq!(seminar(12).share(2, k), Some(Some(0.0)), "voted on, and chosen by nobody");
        assert_eq!(seminar(12).share(3, k), None);
        assert_eq!(seminar(3).share(1, k), Some(None));
        let today = date(2026, 11, 30);
        assert_eq!(seminar(2).faults(today), [(Some(1), WishFault::MoreThanPresent)]);
        assert_eq!(seminar(10_001).faults(today), [(None, WishFault::Participants)]);
        let tomorrow = Seminar { held: Some(date(2026, 12, 1)), ..seminar(3) };
        assert_eq!(tomorrow.faults(today), [(None, WishFault::Day)]);
    }
}
