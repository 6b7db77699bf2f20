//! Before fieldwork: the share of hidden cells against a simulation, by hand, and at the edges.

use lars_measure::fieldwork::{answers_for_hidden, hidden_share};

/// A generator of numbers between 0 and 1 that is the same everywhere (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[test]
fn the_share_of_hidden_cells_is_what_a_simulation_finds() {
    const CELLS: usize = 40_000;
    let mut chance = Chance(141);
    for (n, least, rates) in
        [(5, 4, 0.64), (9, 4, 0.64), (4, 4, 0.9), (12, 5, 0.3), (30, 4, 0.1), (6, 3, 0.5)]
    {
        let hidden = (0..CELLS).filter(|_| (0..n).filter(|_| chance.next() < rates).count() < least).count();
        let found = hidden as f64 / CELLS as f64;
        let told = hidden_share(n, least, rates).unwrap();
        let allowed = 4.0 * (told * (1.0 - told) / CELLS as f64).sqrt() + 1e-9;
        assert!((found - told).abs() < allowed, "{n} {least} {rates}: {found} {told}");
    }
}

#[test]
fn with_five_companies_most_cells_are_hidden_and_with_nine_a_tenth() {
    // A quarter without contact and a seventh of the rest who do not know: 0.75 × 0.86.
    let rates = 0.75 * 0.86;
    let share = |n| hidden_share(n, 4, rates).unwrap();
    assert!((0.55..0.62).contains(&share(5)), "{}", share(5));
    assert!((0.04..0.10).contains(&share(9)), "{}", share(9));
    assert_eq!(answers_for_hidden(0.1, 4, rates, 100).unwrap(), Some(9));
}

#[test]
fn more_people_and_fewer_refusals_hide_less_and_the_edges_hold() {
    for least in 3..8 {
        for n in least..40 {
            let here = hidden_share(n, least, 0.6).unwrap();
            assert!(hidden_share(n + 1, least, 0.6).unwrap() <= here + 1e-12);
            assert!(hidden_share(n, least, 0.7).unwrap() <= here + 1e-12);
            assert!(hidden_share(n, least + 1, 0.6).unwrap() >= here - 1e-12);
        }
    }
    let is = |n, rates, share: f64| (hidden_share(n, 4, rates).unwrap() - share).abs() < 1e-12;
    assert!(is(3, 1.0, 1.0), "fewer people than are shown");
    assert!(is(4, 1.0, 0.0));
    assert!(is(100, 0.0, 1.0), "nobody rates it");
    assert!(hidden_share(100_000, 4, 0.5).unwrap() < 1e-12);
    assert!(hidden_share(5, 4, 1.2).is_err() && hidden_share(5, 4, f64::NAN).is_err());
    assert_eq!(answers_for_hidden(0.1, 4, 0.0, 100).unwrap(), None);
}
