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
        if !got.exact {
            near("p", got.p, row.number("p"));
        }
        let counts = Matrix::new(9, 4, row.list("counts")).unwrap();
        near("fleiss", kappa(&counts, Kappa::Fleiss).unwrap().unwrap(), row.number("fleiss"));
        near("randolph", kappa(&counts, Kappa::Randolph).unwrap().unwrap(), row.number("randolph"));
    }
}

const FORMS: [(&str, IccForm); 6] = [
    ("ICC(1,1)", IccForm::OneWay),
    ("ICC(A,1)", IccForm::Agreement),
    ("ICC(C,1)", IccForm::Consistency),
    ("ICC(1,k)", IccForm::OneWayMean),
    ("ICC(A,k)", IccForm::AgreementMean),
    ("ICC(C,k)", IccForm::ConsistencyMean),
];

#[test]
fn p_of_few_raters_is_that_of_all_their_orders() {
    for row in own("exact_concordance.csv") {
        let got = kendall_w(&matrix(&row, ["raters", "items"], "ratings")).unwrap();
        assert!(got.exact);
        near("w", got.w, row.number("w"));
        near("p", got.p, row.number("p"));
    }
}

/// Where mean squares are 0 the correlation is what the formula says in fractions, or undefined, and nothing is infinite.
#[test]
fn intraclass_correlations_at_their_edges_are_those_of_fractions() {
    for row in own("icc_edges.csv") {
        let ratings = matrix(&row, ["rows", "columns"], "ratings");
        for (name, form) in FORMS {
            let found = icc(&ratings, form, 0.95).unwrap();
            let what = format!("{} {name}: {found:?}", row.text("name"));
            let Ok(found) = found else {
                assert_eq!(row.text(name), "", "{what}");
                continue;
            };
            near(&what, found.value, row.number(name));
            let limits = found.interval.map_or(Vec::new(), |limits| vec![limits.low, limits.high]);
            assert!(
                limits.iter().chain(found.f.iter()).chain(found.p.iter()).all(|v| v.is_finite()),
                "{what}"
            );
        }
    }
}

#[test]
fn agreement_without_a_fault_is_one_and_has_no_bound_on_f() {
    let perfect = Matrix::new(3, 2, vec![0.1, 0.1, 0.3, 0.3, 0.7, 0.7]).unwrap();
    for (name, form) in FORMS {
        let found = icc(&perfect, form, 0.95).unwrap().unwrap();
        assert_eq!((found.value, found.f), (1.0, Err(Undefined::NoVariation)), "{name}");
        assert!(found.p.is_err() && found.interval.is_err(), "{name}");
    }
}

/// pingouin rounds its limits to two decimals.
#[test]
fn intraclass_correlations_are_pingouins() {
    for row in own("icc.csv") {
        let form = FORMS.into_iter().find(|(name, _)| *name == row.text("form")).unwrap().1;
        let got = icc(&matrix(&row, ["rows", "columns"], "ratings"), form, 0.95).unwrap().unwrap();
        near("icc", got.value, row.number("icc"));
        near("f", got.f.unwrap(), row.number("f"));
        near("p", got.p.unwrap(), row.number("p"));
        let limits = got.interval.unwrap();
        for (limit, expected) in [(limits.low, "low"), (limits.high, "high")] {
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
    assert!(icc(&Matrix::zeros(3, 3), IccForm::OneWay, 1.0).is_err());
    assert_eq!(r_wg(&[3.0, 3.0], 5).unwrap(), Ok(1.0));
    assert!((r_wg(&[1.0, 5.0], 5).unwrap().unwrap() + 3.0).abs() < 1e-12, "1 − 8/2");
    assert!(r_wg(&[1.0], 1).is_err());
}
