//! Exact distributions of the sum of whole numbers chosen by chance, one number added after the other (the shift algorithm of Streitberg &
//! Röhmel 1986, Statistical Software Newsletter 12, 10–17). Chances, not counts of ways, so that nothing overflows; all are sums of
//! what is not negative, so that small ones keep their digits too.

/// Gives the chance that the sum is at most `most` when each number is taken or left, as a coin falls.
pub fn taken_at_most(numbers: impl IntoIterator<Item = usize>, most: usize) -> f64 {
    taken(numbers, most).iter().sum()
}

/// Gives the chance of each sum from 0 to `most` when each number is taken or left, as a coin falls.
pub fn taken(numbers: impl IntoIterator<Item = usize>, most: usize) -> Vec<f64> {
    let mut chance = vec![0.0_f64; most + 1];
    chance[0] = 1.0;
    let mut reached = 0;
    for number in numbers {
        reached = (reached + number).min(most);
        // From above, so that no number is used twice. Halving keeps the chances chances.
        for sum in (0..=reached).rev() {
            let with = if sum >= number { chance[sum - number] } else { 0.0 };
            chance[sum] = 0.5 * (chance[sum] + with);
        }
    }
    chance
}

/// Gives the chance of each sum, from 0 on, of `count` of the numbers, all choices equally likely.
pub fn chosen(numbers: &[usize], count: usize) -> Vec<f64> {
    let mut largest = numbers.to_vec();
    largest.sort_unstable_by(|a, b| b.cmp(a));
    let most: usize = largest.iter().take(count).sum();
    // chance[k][s]: that k of the numbers looked at were chosen and add up to s.
    let mut chance = vec![vec![0.0_f64; most + 1]; count + 1];
    chance[0][0] = 1.0;
    for (seen, &number) in numbers.iter().enumerate() {
        let size = (seen + 1) as f64;
        // Fewer than these cannot become `count` with the numbers that are still to come.
        let fewest = (count + seen + 1).saturating_sub(numbers.len());
        for k in (fewest..=count.min(seen + 1)).rev() {
            // A choice of k among seen + 1 has the new number with chance k / (seen + 1).
            let with = k as f64 / size;
            let (fewer, own) = chance.split_at_mut(k);
            for left in &mut own[0] {
                *left *= 1.0 - with;
            }
            if let (Some(fewer), Some(own)) = (fewer.last(), own[0].get_mut(number..)) {
                own.iter_mut().zip(fewer).for_each(|(own, taken)| *own += with * taken);
            }
        }
    }
    chance.swap_remove(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coins_by_hand() {
        // 0, 1, 2, 3, 3, 4, 5, 6 are the eight sums.
        let at_most = |most| taken_at_most([1, 2, 3], most);
        assert!((at_most(2) - 3.0 / 8.0).abs() < 1e-15 && (at_most(3) - 5.0 / 8.0).abs() < 1e-15);
    }

    #[test]
    fn choices_by_hand() {
        let chance = chosen(&[0, 1, 2, 2], 2);
        for (got, expected) in chance.iter().zip([0.0, 1.0, 2.0, 2.0, 1.0]) {
            assert!((got - expected / 6.0).abs() < 1e-15);
        }
        assert_eq!(chance.len(), 5);
    }
}
