//! The floor under every minimum, and the one decision that hides a cell.
//!
//! That hidden numbers reach no page and no file is tested where pages and files are made.

use lars_domain::gap::disclosure::{Disclosed, MinN};

#[test]
fn no_minimum_is_under_three() {
    assert_eq!([0, 1, 2].map(MinN::new), [None; 3]);
    assert_eq!(MinN::new(3).map(MinN::get), Some(3));
    assert_eq!((MinN::DEFAULT.get(), MinN::default()), (4, MinN::DEFAULT));
    assert_eq!(MinN::new(12).unwrap().to_string(), "12");
}

#[test]
fn a_hidden_value_is_not_even_computed() {
    let minimum = MinN::new(5).unwrap();
    let mut computed = 0;
    let hidden = Disclosed::decide(4, minimum, || computed += 1);
    assert_eq!((hidden.shown(), computed), (None, 0));
    let shown = Disclosed::decide(5, minimum, || 7);
    assert_eq!(shown.shown(), Some(&7));
}
