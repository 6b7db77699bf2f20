//! Sorting and compensated summation, so that the order of rows cannot change a single digit.
//! It does not give statistics; `describe` and `interval` do.

/// Gives the values in ascending order.
pub fn sorted(values: &[f64]) -> Vec<f64> {
    debug_assert!(values.iter().all(|v| v.is_finite()), "values must be finite");
    let mut out = values.to_vec();
    out.sort_unstable_by(f64::total_cmp);
    out
}

/// Adds with Neumaier's compensation (1974, doi:10.1002/zamm.19740540106).
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0_f64);
    for v in values {
        let next = total + v;
        // The smaller of the two is the one whose low digits fall off.
        lost += if total.abs() >= v.abs() { (total - next) + v } else { (v - next) + total };
        total = next;
    }
    total + lost
}

/// Adds each value as often as it counts: the digits of [`sum`] of the list with every value repeated.
///
/// The product of value and count is taken with what its rounding lost, so both give the true sum, rounded once. They can differ only
/// where that sum lies within about 1e-9 of a last digit from halfway between two numbers; no test has met one.
pub fn counted_sum(values: impl Iterator<Item = (f64, u64)>) -> f64 {
    sum(values.flat_map(|(value, count)| {
        let count = count as f64;
        let product = value * count;
        [product, value.mul_add(count, -product)]
    }))
}

/// Gives the mean of sorted values, or nothing if there are none.
///
/// Equal values give that very value: their sum divided by n may miss it by a digit, which would
/// later look like variation.
pub fn mean_of_sorted(sorted: &[f64]) -> Option<f64> {
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    Some((sum(sorted.iter().copied()) / sorted.len() as f64).clamp(low, high))
}

/// Gives the sum of the given power of the deviations from the mean.
pub fn central_sum(sorted: &[f64], mean: f64, power: i32) -> f64 {
    sum(sorted.iter().map(|v| (v - mean).powi(power)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compensation_keeps_what_plain_addition_loses() {
        let values = [1.0, 1e100, 1.0, -1e100];
        assert_eq!(sum(values.into_iter()).to_bits(), 2.0_f64.to_bits());
    }

    #[test]
    fn equal_values_have_exactly_that_mean() {
        let mean = mean_of_sorted(&[0.1; 7]).unwrap();
        assert_eq!(mean.to_bits(), 0.1_f64.to_bits());
    }
}
