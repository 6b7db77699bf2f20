//! Agreement against scipy, statsmodels and pingouin, with its edges.

use lars_measure::agreement::{IccForm, Kappa, icc, kappa, kendall_w, r_wg};
use lars_measure::{Matrix, Undefined};

use crate::oracle::{Row, near, own};

fn matrix(row: &Row, [rows, columns]: [&str; 2], values: &str) -> Matrix {
    let [rows, columns] = [rows, columns].map(|name| row.text(name).parse().unwrap());
    Matrix::new(rows, columns, row.list(values)).unwrap()
}

#[test]
fn concordance_and_kappa_are_scipys_and_statsmodels() {
    for row in own("agreement.csv") {
        let got = kendall_w(&matrix(&row, ["raters", "items"], "ratings")).unwrap();
        near("w", got.w, row.number("w"));
        near("chi", got.chi_squared, row.number("chi_squared"));
        near("p", got.p, row.number("p"));
        let counts = Matrix::new(9, 4, row.list("counts")).unwrap();
        near("fleiss", kappa(&counts, Kappa::Fleiss).unwrap().unwrap(), row.number("fleiss"));
        near("randolph", kappa(&counts, Kappa::Randolph).unwrap().unwrap(), row.number("randolph"));
    }
}

/// pingouin rounds its limits to two decimals.
#[test]
fn intraclass_correlations_are_pingouins() {
    for row in own("icc.csv") {
        let form = match row.text("form") {
            "ICC(1,1)" => IccForm::OneWay,
            "ICC(A,1)" => IccForm::Agreement,
            "ICC(C,1)" => IccForm::Consistency,
            "ICC(1,k)" => IccForm::OneWayMean,
            "ICC(A,k)" => IccForm::AgreementMean,
            "ICC(C,k)" => IccForm::ConsistencyMean,
            other => panic!("{other}"),
        };
        let got = icc(&matrix(&row, ["rows", "columns"], "ratings"), form, 0.95).unwrap().unwrap();
        near("icc", got.value, row.number("icc"));
        near("f", got.f, row.number("f"));
        near("p", got.p, row.number("p"));
        for (limit, expected) in [(got.interval.low, "low"), (got.interval.high, "high")] {
            assert!((limit - row.number(expected)).abs() < 0.0051, "{form:?} {expected}: {limit}");
        }
    }
}

#[test]
fn the_edges_of_agreement() {
    let of = |rows, columns, values: &[f64]| Matrix::new(rows, columns, values.to_vec()).unwrap();
    assert_eq!(kendall_w(&of(1, 3, &[1.0, 2.0, 3.0])), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(kendall_w(&of(2, 2, &[1.0; 4])), Err(Undefined::NoVariation));
    assert!((kendall_w(&of(2, 3, &[1., 2., 3., 4., 5., 6.])).unwrap().w - 1.0).abs() < 1e-12);
    assert!((kendall_w(&of(2, 3, &[1., 2., 3., 3., 2., 1.])).unwrap().w).abs() < 1e-12);
    assert!(kappa(&of(2, 2, &[2.0, 0.0, 1.0, 2.0]), Kappa::Fleiss).is_err(), "different numbers of raters");
    assert!(kappa(&of(1, 2, &[1.5, 0.5]), Kappa::Fleiss).is_err());
    assert_eq!(kappa(&of(2, 2, &[3.0, 0.0, 3.0, 0.0]), Kappa::Fleiss).unwrap(), Err(Undefined::NoVariation));
    assert_eq!(kappa(&of(2, 2, &[3.0, 0.0, 3.0, 0.0]), Kappa::Randolph).unwrap(), Ok(1.0));
    assert_eq!(kappa(&Matrix::zeros(0, 2), Kappa::Fleiss).unwrap(), Err(Undefined::NoData));
    let perfect = icc(&of(3, 2, &[1., 1., 2., 2., 5., 5.]), IccForm::OneWay, 0.95).unwrap();
    assert_eq!(perfect, Err(Undefined::NoVariation), "no rating differs inside a target: F has no bound");
    assert!(icc(&Matrix::zeros(3, 3), IccForm::OneWay, 1.0).is_err());
    assert_eq!(r_wg(&[3.0, 3.0], 5).unwrap(), Ok(1.0));
    assert!((r_wg(&[1.0, 5.0], 5).unwrap().unwrap() + 3.0).abs() < 1e-12, "1 − 8/2");
    assert!(r_wg(&[1.0], 1).is_err());
}
