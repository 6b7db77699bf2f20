//! Cronbach's alpha against pingouin, with its edges.

use lars_measure::reliability::cronbach_alpha;
use lars_measure::{Matrix, Undefined};

use crate::oracle::{near, own};

#[test]
fn alpha_is_pingouins_with_feldts_interval() {
    for row in own("alpha.csv") {
        let (n, k) = (row.text("rows").parse().unwrap(), row.text("columns").parse().unwrap());
        let answers = Matrix::new(n, k, row.list("answers")).unwrap();
        let got = cronbach_alpha(&answers, 0.95).unwrap().unwrap();
        near("alpha", got.alpha, row.number("alpha"));
        near("low", got.interval.low, row.number("low"));
        near("high", got.interval.high, row.number("high"));
        near("standardised", got.standardised.unwrap(), row.number("standardised"));
        for (without, expected) in got.without.iter().zip(row.list("without")) {
            match without {
                Ok(without) => near("without", *without, expected),
                Err(why) => assert!(expected.is_nan() && *why == Undefined::TooFew { n: 1, needed: 2 }),
            }
        }
    }
}

#[test]
fn the_edges_of_alpha() {
    let of = |rows, columns, values: &[f64]| {
        cronbach_alpha(&Matrix::new(rows, columns, values.to_vec()).unwrap(), 0.95).unwrap()
    };
    assert_eq!(of(1, 2, &[1.0, 2.0]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(of(2, 1, &[1.0, 2.0]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(of(2, 2, &[1.0, 2.0, 2.0, 1.0]), Err(Undefined::NoVariation), "totals are equal");
    let same = of(3, 2, &[1.0, 1.0, 2.0, 2.0, 5.0, 5.0]).unwrap();
    assert!((same.alpha - 1.0).abs() < 1e-12);
    let constant = of(3, 2, &[1.0, 1.0, 2.0, 1.0, 5.0, 1.0]).unwrap();
    assert_eq!(constant.standardised, Err(Undefined::NoVariation));
    assert!(cronbach_alpha(&Matrix::zeros(2, 2), 95.0).is_err());
}
