//! Mutual information of helices against the formula in numpy, with its laws and edges.

use lars_measure::Undefined;
use lars_measure::triple_helix::{decompose, shared_information};

use crate::oracle::{near, own};

/// The codes of every cell of a table with so many levels a side, in order.
fn codes(helices: usize, levels: usize) -> Vec<Vec<usize>> {
    (0..levels.pow(u32::try_from(helices).unwrap()))
        .map(|cell| {
            (0..helices).rev().map(|k| cell / levels.pow(u32::try_from(k).unwrap()) % levels).collect()
        })
        .collect()
}

#[test]
fn shared_information_and_its_parts_are_the_formulas() {
    for row in own("triple_helix.csv") {
        let codes = codes(row.text("helices").parse().unwrap(), row.text("levels").parse().unwrap());
        let groups: Vec<Vec<(&[usize], f64)>> = row
            .text("groups")
            .split(';')
            .map(|group| {
                let counts = group.split_whitespace().map(|count| count.parse().unwrap());
                codes.iter().map(Vec::as_slice).zip(counts).collect()
            })
            .collect();
        let all: Vec<(&[usize], f64)> = groups.iter().flatten().copied().collect();
        near("T", shared_information(&all).unwrap().shared, row.number("shared"));
        let parts = decompose(&groups).unwrap();
        near("between", parts.between, row.number("between"));
        for (part, expected) in parts.within.iter().zip(row.list("within")) {
            near("within", *part, expected);
        }
    }
}

#[test]
fn the_laws_and_edges_of_shared_information() {
    let of = |cells: &[([usize; 3], f64)]| {
        let counts: Vec<(&[usize], f64)> =
            cells.iter().map(|(codes, count)| (codes.as_slice(), *count)).collect();
        shared_information(&counts)
    };
    let independent: Vec<([usize; 3], f64)> =
        (0..8).map(|cell| ([cell / 4, cell / 2 % 2, cell % 2], [2.0, 6.0][cell % 2])).collect();
    assert!(of(&independent).unwrap().shared.abs() < 1e-12, "independent helices share nothing");
    let copies = [([0, 0, 0], 3.0), ([1, 1, 1], 3.0), ([2, 2, 2], 2.0)];
    let found = of(&copies).unwrap();
    assert!((found.shared - found.entropies[1]).abs() < 1e-12, "copies share all that one has");
    assert_eq!(of(&[]), Err(Undefined::NoData));
    assert_eq!(of(&[([0, 0, 0], 0.0)]), Err(Undefined::NoData));
    assert_eq!(shared_information(&[(&[0], 1.0)]), Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert!(of(&[([0, 0, 0], 9.0)]).unwrap().shared.abs() < 1e-15, "one combination: nothing is uncertain");
}
