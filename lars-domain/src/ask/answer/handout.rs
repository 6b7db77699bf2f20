//! Handouts: answers of an anonymous study that went into files together, and which of them may go into the next file.
//!
//! Two files of single answers that differ by one row tell whose it is to everybody who knows who answered, or withdrew, in between. What is
//! given out here are whole handouts of at least k rows; why that is enough is in `docs/adr/0052-anonymous-files-are-whole.md`.

use jiff::Timestamp;

use crate::gap::disclosure::MinN;
use crate::map::study::Wave;

/// What stands in the place of every time of an answer in an anonymous study.
pub const NO_TIME: Timestamp = Timestamp::UNIX_EPOCH;

/// Answers that went into files together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// Its number within the case and wave, from 1.
    pub number: i64,
    /// Code of the helix of all of them; empty where they are of several, and no row says which.
    pub helix: String,
    /// The rows it had in the last file.
    pub rows: u64,
    /// The rows that are still there, and unchanged.
    pub left: u64,
}

/// The submitted answers of a case and wave of an anonymous study, by the files they were in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handouts {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// What was given out before.
    pub before: Vec<Handout>,
    /// Answers that were in no file yet, or changed since, by helix.
    pub fresh: Vec<(String, u64)>,
}

/// Answers that go into a file for the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// The number they get.
    pub number: i64,
    /// Codes of the helices that they are of, each with its answers.
    pub of: Vec<(String, u64)>,
}

impl Fresh {
    /// How many there are.
    pub fn rows(&self) -> u64 {
        self.of.iter().map(|(_, n)| n).sum()
    }

    /// The helix that a row says; nothing where they are of several.
    pub fn helix(&self) -> &str {
        match self.of.as_slice() {
            [(helix, _)] => helix,
            _ => "",
        }
    }
}

crate::codes! {
    /// Why no single answers of a case and wave are given out.
    #[derive(PartialOrd, Ord)]
    pub enum Withheld {
        /// Answers are still taken, or there is no closing time.
        Open = "open",
        /// Fewer than k have answered.
        Few = "few",
        /// Fewer than k have withdrawn, or changed their answers, since the last file: it would tell which.
        Gone = "gone",
    }
}

impl Handouts {
    /// Which answers go into a file for the first time, beside all that were given out before.
    ///
    /// Those of a helix of which there are enough go together; those of all others go together without their helix, where there are enough.
    /// The rest waits.
    pub fn verdict(
        &self,
        wave: Option<&Wave>,
        (now, min_n): (Timestamp, MinN),
    ) -> Result<Vec<Fresh>, Withheld> {
        let k = min_n.get() as u64;
        // A wave that the study does not know any more takes no answers.
        if wave.is_some_and(|wave| wave.closes.is_none_or(|closes| now < closes)) {
            return Err(Withheld::Open);
        }
        let is_whole = |n: u64| n == 0 || n >= k;
        let is_told = |handout: &Handout| {
            !is_whole(handout.left) || !is_whole(handout.rows.saturating_sub(handout.left))
        };
        if self.before.iter().any(is_told) {
            return Err(Withheld::Gone);
        }
        let (large, small): (Vec<_>, Vec<_>) = self.fresh.iter().cloned().partition(|(_, n)| *n >= k);
        let together = Some(small).filter(|small| small.iter().map(|(_, n)| n).sum::<u64>() >= k);
        let last = self.before.iter().map(|handout| handout.number).max().unwrap_or(0);
        let all = large.into_iter().map(|one| vec![one]).chain(together);
        let fresh: Vec<Fresh> = (last + 1..).zip(all).map(|(number, of)| Fresh { number, of }).collect();
        if fresh.is_empty() && self.before.iter().all(|handout| handout.left == 0) {
            return Err(Withheld::Few);
        }
        Ok(fresh)
    }
}

/// A count of people of an anonymous study, as it may be shown: down to the next multiple of k, so that nobody is seen to come.
///
/// Sums are made of what is shown, never the other way round: else a group would follow from the others.
pub fn in_steps(n: u64, min_n: MinN) -> u64 {
    n - n % min_n.get() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(closes: Option<i64>) -> Wave {
        Wave {
            code: "w".to_owned(),
            name: crate::text::Text::default(),
            opens: None,
            closes: closes.map(|second| Timestamp::from_second(second).unwrap()),
            is_trial: false,
        }
    }

    fn of(before: &[(u64, u64)], fresh: &[u64]) -> Handouts {
        let handout = |(number, (rows, left)): (i64, &(u64, u64))| Handout {
            number,
            helix: String::new(),
            rows: *rows,
            left: *left,
        };
        let helix = |(number, n): (usize, &u64)| (format!("h{number}"), *n);
        Handouts {
            before: (1..).zip(before).map(handout).collect(),
            fresh: fresh.iter().enumerate().map(helix).collect(),
            ..Handouts::default()
        }
    }

    fn k() -> MinN {
        MinN::new(4).unwrap()
    }

    /// The helix and the rows of each new handout.
    fn verdict(handouts: &Handouts) -> Result<Vec<(String, u64)>, Withheld> {
        let fresh = handouts.verdict(Some(&wave(Some(10))), (Timestamp::from_second(10).unwrap(), k()))?;
        Ok(fresh.iter().map(|fresh| (fresh.helix().to_owned(), fresh.rows())).collect())
    }

    fn all_of(rows: u64) -> Result<Vec<(String, u64)>, Withheld> {
        Ok(vec![("h0".to_owned(), rows)])
    }

    #[test]
    fn nothing_leaves_an_open_wave_or_one_without_a_closing_time() {
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(of(&[], &[40]).verdict(Some(&wave(Some(10))), (at(9), k())), Err(Withheld::Open));
        assert_eq!(of(&[], &[40]).verdict(Some(&wave(None)), (at(9), k())), Err(Withheld::Open));
        assert_eq!(of(&[(40, 40)], &[]).verdict(Some(&wave(None)), (at(9), k())), Err(Withheld::Open));
    }

    #[test]
    fn whoever_comes_late_waits_for_enough_others_and_is_not_told_by_a_second_file() {
        assert_eq!(verdict(&of(&[], &[3])), Err(Withheld::Few));
        assert_eq!(verdict(&of(&[], &[4])), all_of(4));
        assert_eq!(verdict(&of(&[(4, 4)], &[1])), Ok(Vec::new()));
        let late = of(&[(4, 4)], &[4]).verdict(None, (Timestamp::UNIX_EPOCH, k())).unwrap();
        assert_eq!((late.len(), late[0].number), (1, 2));
    }

    #[test]
    fn a_row_says_its_group_only_where_enough_of_it_go_together() {
        let several = |rows| (String::new(), rows);
        assert_eq!(verdict(&of(&[], &[4, 1])), all_of(4), "the one of the other group waits");
        assert_eq!(verdict(&of(&[], &[3, 1])), Ok(vec![several(4)]));
        assert_eq!(verdict(&of(&[], &[5, 2, 2])), Ok(vec![("h0".to_owned(), 5), several(4)]));
    }

    #[test]
    fn whoever_goes_is_not_told_by_a_second_file() {
        assert_eq!(verdict(&of(&[(9, 8)], &[])), Err(Withheld::Gone));
        assert_eq!(verdict(&of(&[(9, 5)], &[])), Ok(Vec::new()));
        assert_eq!(verdict(&of(&[(7, 3)], &[])), Err(Withheld::Gone), "those who stay are too few");
        assert_eq!(verdict(&of(&[(4, 0)], &[])), Err(Withheld::Few));
        // Four have gone, two of each handout: each is a row that one file has and another has not.
        assert_eq!(verdict(&of(&[(8, 6), (8, 6)], &[])), Err(Withheld::Gone));
        // One changed an answer: gone from one handout, and fresh.
        assert_eq!(verdict(&of(&[(8, 7)], &[1])), Err(Withheld::Gone));
    }

    #[test]
    fn counts_go_up_in_steps() {
        assert_eq!([0, 1, 3, 4, 7, 8, 9].map(|n| in_steps(n, k())), [0, 0, 0, 4, 4, 8, 8]);
    }
}
