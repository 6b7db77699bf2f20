//! Before fieldwork: with so many organisations of a group, how much stays hidden, and how small a gap can be seen.
//!
//! The formulas are in `lars-measure`; here are the rates they are fed with.

use lars_measure::fieldwork::{answers_for_hidden, hidden_share};
use lars_measure::misuse::Misuse;
use lars_measure::power::{Wanted, smallest_visible_gap};

use crate::gap::disclosure::MinN;
use crate::gap::observed::Observations;

/// The share of hidden cells that a study should aim at.
pub const WANTED_HIDDEN: f64 = 0.1;
/// Where the search for enough answers stops.
const MOST_ANSWERS: usize = 500;

/// How people rate: what cannot be known before they do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    /// The share of ratings that are "no contact".
    pub no_contact: f64,
    /// The share of ratings that are "don't know".
    pub dont_know: f64,
    /// The standard deviation of gaps, in points of the scale.
    pub deviation: f64,
    /// Whether they come from answers; else they are [`Rates::ASSUMED`].
    pub is_measured: bool,
}

impl Rates {
    /// What is assumed where nobody has answered anything: a quarter has no contact with a group at a level, one in ten does not know, and
    /// gaps differ by two and a half points of ten, as in the simulated demo study.
    pub const ASSUMED: Self = Self { no_contact: 0.25, dont_know: 0.1, deviation: 2.5, is_measured: false };

    /// The rates of cells that were released; those assumed where there are none.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a Observations>) -> Self {
        let (mut asked, mut no_contact, mut dont_know) = (0_usize, 0_usize, 0_usize);
        for cell in cells {
            asked += cell.asked;
            no_contact += cell.no_contact;
            dont_know += cell.dont_know;
        }
        if asked == 0 {
            return Self::ASSUMED;
        }
        let share = |n: usize| n as f64 / asked as f64;
        Self {
            no_contact: share(no_contact),
            dont_know: share(dont_know),
            is_measured: true,
            ..Self::ASSUMED
        }
    }

    /// The chance that somebody who answers rates a cell.
    pub fn rated(self) -> f64 {
        (1.0 - self.no_contact - self.dont_know).clamp(0.0, 1.0)
    }
}

/// What a number of answers will show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// The share of cells that stay hidden.
    pub hidden: f64,
    /// The smallest gap that is seen with a chance of 80 %; none with fewer than two ratings.
    pub gap: Option<f64>,
    /// The answers that leave at most a tenth of the cells hidden; none below 500.
    pub needed: Option<usize>,
}

impl Outlook {
    /// Of so many people who answer.
    pub fn of(answers: usize, min_n: MinN, rates: Rates) -> Result<Self, Misuse> {
        let least = min_n.get();
        // As many as are expected to rate a cell.
        let expected = answers as f64 * rates.rated();
        let pairs = (1..=answers).take_while(|pairs| *pairs as f64 <= expected + 0.5).count();
        let gap = smallest_visible_gap(pairs, rates.deviation, Wanted::default())?;
        Ok(Self {
            hidden: hidden_share(answers, least, rates.rated())?,
            gap: gap.ok(),
            needed: answers_for_hidden(WANTED_HIDDEN, least, rates.rated(), MOST_ANSWERS)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_organisations_hide_half_and_nine_a_tenth() {
        let of = |n| Outlook::of(n, MinN::new(4).unwrap(), Rates::ASSUMED).unwrap();
        assert!((0.5..0.65).contains(&of(5).hidden), "{}", of(5).hidden);
        assert!(of(9).hidden <= 0.1, "{}", of(9).hidden);
        assert_eq!(of(5).needed, Some(9));
        assert!(of(9).gap.unwrap() < of(5).gap.unwrap());
        assert_eq!((of(0).hidden, of(0).gap), (1.0, None));
    }

    #[test]
    fn rates_come_from_cells_where_there_are_any() {
        assert_eq!(Rates::of([]), Rates::ASSUMED);
        let cell = Observations { asked: 20, no_contact: 5, dont_know: 1, ..Observations::default() };
        let rates = Rates::of([&cell, &cell]);
        assert!(rates.is_measured && (rates.no_contact, rates.dont_know) == (0.25, 0.05));
        assert!((rates.rated() - 0.7).abs() < 1e-12);
    }
}
