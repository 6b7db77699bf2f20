//! What a survey can show before anybody answers: the cells that stay hidden, and the answers that are needed.
//!
//! The smallest gap that can be seen is in `power`.

use crate::misuse::Misuse;

/// The chance that a cell is hidden: that of n people who answer fewer than `least` rate it.
///
/// Each rates it with the same chance, on their own: `Σ C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ` over i < least.
///
/// **Takes** the people who answer, the fewest ratings that are shown, and the chance that a person who answers rates the cell.
/// **Gives** 0 to 1. **Errors** if the chance is not between 0 and 1. **Cost** linear in `least`.
/// **Source** the binomial distribution. **Oracle** a simulation in the tests.
pub fn hidden_share(n: usize, least: usize, rates: f64) -> Result<f64, Misuse> {
    if !(0.0..=1.0).contains(&rates) {
        return Err(Misuse::Range { what: "chance to rate", at: 0, value: rates, range: "between 0 and 1" });
    }
    if n < least {
        return Ok(1.0);
    }
    if rates >= 1.0 {
        return Ok(0.0);
    }
    // Logarithms: (1 − p)ⁿ is too small for a number where n is large.
    let (mut log_choose, mut sum) = (0.0_f64, 0.0_f64);
    let (yes, no) = (rates.ln(), (1.0 - rates).ln());
    for i in 0..least {
        if i > 0 {
            log_choose += ((n - i + 1) as f64).ln() - (i as f64).ln();
        }
        let of_yes = if i == 0 { 0.0 } else { i as f64 * yes };
        sum += (log_choose + of_yes + (n - i) as f64 * no).exp();
    }
    Ok(sum.clamp(0.0, 1.0))
}

/// The fewest people who must answer so that at most this share of cells is hidden; none up to `most`.
///
/// **Takes** the share, the fewest ratings that are shown, the chance that a person who answers rates a cell, and where to stop.
/// **Errors** if the chance is not between 0 and 1. **Cost** `most` times `least`. **Source** [`hidden_share`].
pub fn answers_for_hidden(
    share: f64,
    least: usize,
    rates: f64,
    most: usize,
) -> Result<Option<usize>, Misuse> {
    for n in least..=most {
        if hidden_share(n, least, rates)? <= share {
            return Ok(Some(n));
        }
    }
    Ok(None)
}
