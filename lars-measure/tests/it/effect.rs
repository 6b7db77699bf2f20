//! Effect sizes against pingouin and scipy, with their edges.

use lars_measure::Undefined;
use lars_measure::effect::{Correction, cliffs_delta, cohens_d, d_av, d_z, hedges_g};

use crate::oracle::{near, own};

#[test]
fn effects_of_two_groups_are_pingouins() {
    for row in own("two_groups.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        near("delta", cliffs_delta(&a, &b).unwrap(), row.number("delta"));
        near("d", cohens_d(&a, &b).unwrap(), row.number("d"));
        near("g", hedges_g(&a, &b, Correction::Approximate).unwrap(), row.number("g"));
        let exact = hedges_g(&a, &b, Correction::Exact).unwrap();
        let freedom = (a.len() + b.len()) as f64 - 2.0;
        let apart = (exact - row.number("g")).abs();
        assert!(apart <= 0.1 / freedom * exact.abs(), "both corrections are near: {exact}");
        assert!((cliffs_delta(&b, &a).unwrap() + cliffs_delta(&a, &b).unwrap()).abs() < 1e-15);
    }
}

#[test]
fn paired_effects_are_pingouins() {
    for row in own("paired_effects.csv") {
        let (a, b) = (row.list("first"), row.list("second"));
        let d: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a - b).collect();
        near("d_z", d_z(&d).unwrap(), row.number("d_z"));
        near("d_av", d_av(&a, &b).unwrap().unwrap(), row.number("d_av"));
    }
}

#[test]
fn the_edges_of_effects() {
    assert_eq!(cliffs_delta(&[], &[1.0]), Err(Undefined::NoData));
    assert_eq!(cliffs_delta(&[2.0, 2.0], &[1.0]), Ok(1.0));
    assert_eq!(d_z(&[2.0, 2.0]), Err(Undefined::NoVariation));
    assert_eq!(cohens_d(&[1.0, 1.0], &[2.0, 2.0]), Err(Undefined::NoVariation));
    assert_eq!(cohens_d(&[1.0], &[2.0, 3.0]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert!(d_av(&[1.0], &[]).is_err());
}
