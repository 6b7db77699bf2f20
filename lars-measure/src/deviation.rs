//! Deviations from the mean that are exactly 0 where a value is the mean: decimals are compared as the whole numbers they are over one scale.
//!
//! 0.1 + 0.2 and 0.3 differ in the last digit of a float, and a variance of 1e-33 in place of 0 makes a correlation of noise. Nothing here is taken for
//! near enough where the values are decimals of up to nine places, or fractions over one denominator up to 60; elsewhere what is lost in adding is told
//! from what is there by the size of the values.

use crate::lattice::points;
use crate::sum::sum;

/// Gives what values are tried to be whole multiples of: one over each of these.
fn scales() -> impl Iterator<Item = u32> {
    (1..=60).chain((2..=9).map(|places| 10_u32.pow(places)))
}

/// The most that whole numbers may add up to for floats to hold every sum.
const WHOLE: f64 = 9e15;

/// Gives values as whole numbers over one scale, and the scale; as they are, and 1, where there is none.
pub fn whole(values: &[f64]) -> (Vec<f64>, f64) {
    let found = scales().find_map(|scale| Some((points(values, scale)?, scale)));
    match found {
        Some((points, scale)) => (points.into_iter().map(|point| point as f64).collect(), f64::from(scale)),
        None => (values.to_vec(), 1.0),
    }
}

/// Gives how far a sum of values of one size may lie from 0 by what was lost in adding; 0 for whole numbers, which lose nothing.
pub fn lost(values: &[f64], times: f64) -> f64 {
    let most = values.iter().fold(0.0_f64, |most, value| most.max(value.abs())) * times;
    if most < WHOLE && values.iter().all(|value| value.fract() == 0.0) {
        0.0
    } else {
        16.0 * f64::EPSILON * most
    }
}

/// Gives n times the deviation of each value from the mean of all n.
pub fn deviations(values: &[f64]) -> Vec<f64> {
    let n = values.len() as f64;
    let total = sum(values.iter().copied());
    let lost = lost(values, n);
    let of = |value: &f64| n * value - total;
    values.iter().map(of).map(|by| if by.abs() <= lost { 0.0 } else { by }).collect()
}

/// Gives the sum of the products of two lists.
pub fn product(first: &[f64], second: &[f64]) -> f64 {
    sum(first.iter().zip(second).map(|(a, b)| a * b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_that_are_the_mean_deviate_by_nothing() {
        let (points, scale) = whole(&[0.1, 0.2, 0.3]);
        assert_eq!((points, scale), (vec![1.0, 2.0, 3.0], 10.0));
        let sums = [0.1 + 0.2, 0.3];
        assert!(sums[0] > sums[1], "what floats make of it");
        assert_eq!(deviations(&sums), [0.0, 0.0]);
        assert_eq!(deviations(&[1.0, 2.0, 6.0]), [-6.0, -3.0, 9.0]);
        assert!(deviations(&[1e9 + 0.5, 1e9 + 0.25])[0] > 0.0);
    }
}
