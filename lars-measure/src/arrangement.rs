//! Exact distributions of rank statistics over all arrangements that are equally likely, ties and all: orders of one list against another, orders
//! of each rater, divisions into groups. Sums of chosen numbers are in `subset`.
//!
//! Arrangements that lead to the same state are counted together, so that there are thousands of states where there are millions of arrangements.

use std::collections::HashMap;

/// Gives how many orders of the second list have each value of a statistic that adds up over groups of ties, from 0 to `most`.
///
/// `first` and `second` are the sizes of the groups of ties, ascending by value. `gain` says what an element of the first list's group adds that is
/// paired with one of the second's, given how many of each of the second's groups were paired with earlier groups of the first.
pub fn orders(
    first: &[usize],
    second: &[usize],
    most: usize,
    gain: impl Fn(usize, usize, &[usize]) -> usize,
) -> Vec<f64> {
    // A state says how many of each of the second's groups are used: a number with a digit for each.
    let radix: Vec<usize> = second.iter().map(|size| size + 1).collect();
    let states: usize = radix.iter().product();
    let used = |state: usize| {
        let mut rest = state;
        radix.iter().map(|base| (rest % base, rest /= base).0).collect::<Vec<usize>>()
    };
    let mut ways: Vec<Vec<f64>> = vec![Vec::new(); states];
    ways[0] = vec![0.0; most + 1];
    ways[0][0] = 1.0;
    let mut before = 0;
    for (group, &size) in first.iter().enumerate() {
        for state in 0..states {
            let used = used(state);
            if ways[state].is_empty() || used.iter().sum::<usize>() != before {
                continue;
            }
            let own = std::mem::take(&mut ways[state]);
            let gains: Vec<usize> = (0..second.len()).map(|level| gain(group, level, &used)).collect();
            let left: Vec<usize> = second.iter().zip(&used).map(|(size, used)| size - used).collect();
            each_part(&left, size, &mut |part, times| {
                let mut next = state;
                let mut stride = 1;
                for (taken, base) in part.iter().zip(&radix) {
                    next += taken * stride;
                    stride *= base;
                }
                let add: usize = part.iter().zip(&gains).map(|(taken, gain)| taken * gain).sum();
                if ways[next].is_empty() {
                    ways[next] = vec![0.0; most + 1];
                }
                let reached = ways[next].iter_mut().skip(add);
                reached.zip(&own).for_each(|(sum, ways)| *sum += times * ways);
            });
        }
        before += size;
    }
    ways.pop().unwrap_or_default()
}

/// Hands over every way to take `count` from kinds of which there are so many each, with the number of choices that it stands for.
fn each_part(left: &[usize], count: usize, take: &mut dyn FnMut(&[usize], f64)) {
    fn level(
        left: &[usize],
        count: usize,
        part: &mut Vec<usize>,
        times: f64,
        take: &mut dyn FnMut(&[usize], f64),
    ) {
        let Some((own, others)) = left.split_first() else {
            if count == 0 {
                take(part, times);
            }
            return;
        };
        let mut choices = 1.0;
        for taken in 0..=count.min(*own) {
            part.push(taken);
            level(others, count - taken, part, times * choices, take);
            part.pop();
            choices = choices * (own - taken) as f64 / (taken + 1) as f64;
        }
    }
    level(left, count, &mut Vec::with_capacity(left.len()), 1.0, take);
}

/// Gives the chance that the squares of the columns' sums add up to at least `least`, when each rater's numbers could stand in any order.
pub fn sums_of_squares_at_least(raters: &[Vec<usize>], least: usize) -> f64 {
    // Which column has which sum does not matter: sums are kept sorted.
    let mut chances: HashMap<Vec<usize>, f64> = HashMap::new();
    for (at, numbers) in raters.iter().enumerate() {
        let mut numbers = numbers.clone();
        numbers.sort_unstable();
        if at == 0 {
            chances.insert(numbers, 1.0);
            continue;
        }
        let mut orders = Vec::new();
        each_order(&mut numbers, &mut |order| orders.push(order.to_vec()));
        let each = 1.0 / orders.len() as f64;
        let mut next: HashMap<Vec<usize>, f64> = HashMap::with_capacity(chances.len());
        for (sums, chance) in sorted(chances) {
            for order in &orders {
                let mut sums: Vec<usize> = sums.iter().zip(order).map(|(sum, number)| sum + number).collect();
                sums.sort_unstable();
                *next.entry(sums).or_default() += chance * each;
            }
        }
        chances = next;
    }
    share(&sorted(chances), |sums| sums.iter().map(|sum| sum * sum).sum::<usize>() >= least)
}

/// Gives the share of states that are far; exactly 1 where all are.
pub fn share<T>(states: &[(T, f64)], far: impl Fn(&T) -> bool) -> f64 {
    let all: f64 = states.iter().map(|(_, chance)| chance).sum();
    states.iter().filter(|(state, _)| far(state)).map(|(_, chance)| chance).sum::<f64>() / all
}

/// Gives states in one order, so that the same input gives the same digits.
fn sorted<T: Ord>(states: HashMap<T, f64>) -> Vec<(T, f64)> {
    let mut states: Vec<(T, f64)> = states.into_iter().collect();
    states.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    states
}

/// Hands over each order of sorted numbers that looks different, in the order of dictionaries.
fn each_order(numbers: &mut [usize], take: &mut dyn FnMut(&[usize])) {
    loop {
        take(numbers);
        let Some(at) = numbers.windows(2).rposition(|pair| pair[0] < pair[1]) else { return };
        let Some(next) = numbers.iter().rposition(|number| *number > numbers[at]) else { return };
        numbers.swap(at, next);
        numbers[at + 1..].reverse();
    }
}

/// Gives size and sum of each group when tied numbers, each with how often it stands, are dealt to groups of given sizes, each outcome with a weight in
/// proportion to how many divisions lead to it. Which of several groups of one size has which sum does not matter: outcomes are sorted.
pub fn divisions(numbers: &[(usize, usize)], sizes: &[usize]) -> Vec<(Vec<(usize, usize)>, f64)> {
    // A state is, for each group, its size, what it has so far, and what it still takes.
    let mut start: Vec<(usize, usize, usize)> = sizes.iter().map(|size| (*size, 0, *size)).collect();
    start.sort_unstable();
    let mut ways = HashMap::from([(start, 1.0)]);
    for &(number, count) in numbers {
        let mut next: HashMap<Vec<(usize, usize, usize)>, f64> = HashMap::with_capacity(ways.len());
        for (groups, times) in sorted(ways) {
            let left: Vec<usize> = groups.iter().map(|group| group.2).collect();
            // By which of the places left: the choices of all numbers together are the divisions.
            each_part(&left, count, &mut |part, choices| {
                let with = |((size, sum, left), taken): (&(usize, usize, usize), &usize)| {
                    (*size, sum + taken * number, left - taken)
                };
                let mut groups: Vec<(usize, usize, usize)> = groups.iter().zip(part).map(with).collect();
                groups.sort_unstable();
                *next.entry(groups).or_default() += times * choices;
            });
        }
        ways = next;
    }
    let sums =
        |groups: Vec<(usize, usize, usize)>| groups.into_iter().map(|(size, sum, _)| (size, sum)).collect();
    sorted(ways).into_iter().map(|(groups, times)| (sums(groups), times)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_by_hand() {
        // Products of the places 0, 1, 2 with those of another order: 5, 4, 4, 2, 2, 1 in the six orders … each counted once.
        let found = orders(&[1, 1, 1], &[1, 1, 1], 5, |group, level, _| group * level);
        assert_eq!(found, [0.0, 1.0, 2.0, 0.0, 2.0, 1.0]);
        // Two alike in either list: of six orders two put both pairs together.
        let found = orders(&[2, 1], &[2, 1], 1, |group, level, _| group * level);
        assert_eq!(found, [2.0, 1.0]);
    }

    #[test]
    fn divisions_by_hand() {
        // Three of one kind and one of another: in two and two the odd one is in either, in one and three as often as there are places.
        assert_eq!(divisions(&[(0, 3), (1, 1)], &[2, 2]).len(), 1);
        let found = divisions(&[(0, 3), (1, 1)], &[1, 3]);
        let odd_alone = share(&found, |groups| groups.contains(&(1, 1)));
        assert!((odd_alone - 0.25).abs() < 1e-15 && found.len() == 2, "{found:?}");
    }

    #[test]
    fn orders_of_raters_by_hand() {
        let raters = [vec![1, 2, 3], vec![1, 2, 3]];
        assert!((sums_of_squares_at_least(&raters, 4 + 16 + 36) - 1.0 / 6.0).abs() < 1e-15);
        assert!((sums_of_squares_at_least(&raters, 0) - 1.0).abs() < 1e-15);
    }
}
