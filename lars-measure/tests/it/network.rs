//! Networks against networkx and igraph, with their laws and edges.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lars_measure::network::{
    Brokerage, Clustering, CoreTies, Direction, Length, Network, Triads, betweenness, brokerage, closeness,
    clustering, communities, constraint, core, directed_modularity, e_i_index, effective_size, eigenvector,
    harmonic, modularity, page_rank, qap_correlation, qap_regression, reciprocity_of_nodes, summary,
    transitivity,
};
use lars_measure::{Matrix, Undefined};
use proptest::prelude::*;

use crate::oracle::{Row, own, table};

/// Nodes, and ties from, to, weight.
type TieList = (usize, Vec<(usize, usize, f64)>);

/// The four networks of our own making, directed, by name.
fn networks() -> BTreeMap<String, Network> {
    let mut ties: BTreeMap<String, TieList> = BTreeMap::new();
    for row in own("network_ties.csv") {
        let place = |column: &str| row.text(column).parse::<usize>().unwrap();
        let entry = ties.entry(row.text("network").to_owned()).or_default();
        entry.0 = place("nodes");
        entry.1.push((place("from"), place("to"), row.number("weight")));
    }
    ties.into_iter().map(|(name, (nodes, ties))| (name, Network::new(nodes, &ties, true).unwrap())).collect()
}

/// Checks to 1e-9; an undefined number may be empty or 0 at the peer.
#[track_caller]
fn check(what: &str, got: Result<f64, Undefined>, row: &Row, column: &str) {
    let expected: Option<f64> = row.text(column).parse().ok().filter(|v: &f64| v.is_finite());
    match (got, expected) {
        (Ok(got), Some(expected)) => {
            assert!(
                (got - expected).abs() <= 1e-9 * expected.abs().max(1e-3),
                "{what} {column}: {got}, expected {expected}"
            );
        }
        (Err(_), None) => {}
        (Err(why), Some(expected)) => {
            assert!(expected.abs() < 1e-12, "{what} {column}: {why}, expected {expected}");
        }
        (Ok(got), None) => panic!("{what} {column}: {got}, the peer has none"),
    }
}

/// Columns of a table of nodes, and how each is computed.
fn columns(directed: &Network) -> Vec<(&'static str, Vec<Result<f64, Undefined>>)> {
    let plain = directed.undirected();
    let fine = |values: Vec<f64>| values.into_iter().map(Ok).collect::<Vec<_>>();
    vec![
        ("betweenness", betweenness(directed, Length::One, false)),
        ("betweenness_share", betweenness(directed, Length::One, true)),
        ("closeness_into", closeness(directed, Length::One, Direction::Into, true)),
        ("closeness_out", closeness(directed, Length::One, Direction::Out, true)),
        ("harmonic_into", fine(harmonic(directed, Length::One, Direction::Into))),
        ("page_rank", fine(page_rank(directed, 0.85).unwrap())),
        ("betweenness_und", betweenness(&plain, Length::One, false)),
        ("clustering", clustering(directed, Clustering::Plain)),
        ("clustering_onnela", clustering(directed, Clustering::Onnela)),
        ("clustering_barrat", clustering(directed, Clustering::Barrat)),
        ("core", core(directed, CoreTies::Undirected).into_iter().map(|k| Ok(k as f64)).collect()),
        ("constraint", constraint(directed, true)),
        ("constraint_plain", constraint(directed, false)),
        ("effective_size", effective_size(directed, false)),
        ("betweenness_length", betweenness(directed, Length::InverseWeight, false)),
        ("betweenness_und_length", betweenness(&plain, Length::InverseWeight, false)),
        ("closeness_component", closeness(&plain, Length::One, Direction::Out, false)),
    ]
}

#[test]
fn nodes_of_our_networks_are_networkxs_and_igraphs() {
    let rows = own("network_nodes.csv");
    for (name, network) in networks() {
        for (column, values) in columns(&network) {
            for row in rows.iter().filter(|row| row.text("network") == name) {
                let node: usize = row.text("node").parse().unwrap();
                check(&format!("{name} {node}"), values[node], row, column);
            }
        }
    }
}

#[test]
fn whole_networks_are_networkxs() {
    let networks = networks();
    for row in own("network_whole.csv") {
        let name = row.text("network").to_owned();
        let network = &networks[&name];
        let found = summary(network);
        let groups: Vec<usize> = (0..network.nodes()).map(|node| node % 2).collect();
        for (column, value) in [
            ("density", found.density),
            ("reciprocity", found.reciprocity),
            ("transitivity", found.transitivity),
            ("components", Ok(found.components as f64)),
            ("strong_components", Ok(found.strong_components as f64)),
            ("assortativity", found.degree_assortativity),
            ("modularity", modularity(network, &groups, 1.0).unwrap()),
            ("e_i", e_i_index(network, &groups).unwrap()),
        ] {
            check(&name, value, &row, column);
        }
    }
}

fn shared(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../../shared/oracles/networks")
        .join(name);
    if !path.exists() {
        eprintln!("skipped: data not present ({name})");
    }
    path.exists().then_some(path)
}

#[test]
fn real_advice_networks_are_networkxs_and_igraphs() {
    for name in ["Cross_Parker_Consulting_net_info", "Lazega_lawyers_advice"] {
        let (Some(ties), Some(nodes)) =
            (shared(&format!("input/{name}.csv")), shared(&format!("input/{name}.nodes.csv")))
        else {
            return;
        };
        let place = |row: &Row, column: &str| row.text(column).parse::<usize>().unwrap() - 1;
        let list: Vec<(usize, usize, f64)> =
            table(&ties).iter().map(|row| (place(row, "i"), place(row, "j"), row.number("w"))).collect();
        let directed = Network::new(table(&nodes).len(), &list, true).unwrap();
        let plain = directed.undirected();
        let (out, into) = directed.strengths();
        let known = |values: Vec<f64>| values.into_iter().map(Ok).collect::<Vec<Result<f64, Undefined>>>();
        let mut columns = columns(&directed);
        for (column, file) in [
            ("betweenness", "betweenness_dir"),
            ("betweenness_share", "betweenness_dir_norm"),
            ("closeness_into", "closeness_in_dir_wf"),
            ("harmonic_into", "harmonic_in_dir"),
            ("page_rank", "pagerank_085_w"),
            ("clustering", "clustering_und"),
            ("clustering_onnela", "clustering_und_w_onnela"),
            ("core", "core_number"),
            ("constraint", "constraint_und_w"),
            ("constraint_plain", "constraint_und_unw"),
            ("effective_size", "effective_size_und_unw"),
        ] {
            columns.iter_mut().filter(|known| known.0 == column).for_each(|known| known.0 = file);
        }
        columns.retain(|(column, _)| {
            column.contains("_u")
                || column.contains("_d")
                || column.ends_with("_w")
                || *column == "core_number"
                || column.ends_with("onnela")
        });
        columns.extend([
            ("out_strength", known(out)),
            ("in_strength", known(into)),
            ("local_reciprocity", reciprocity_of_nodes(&directed)),
            ("eigenvector_und_w", eigenvector(&plain)),
            ("harmonic_und", known(harmonic(&plain, Length::One, Direction::Into))),
            ("closeness_und_invweight_wf", closeness(&plain, Length::InverseWeight, Direction::Into, true)),
        ]);
        let Some(table_of) = shared(&format!("expected/{name}/nodes_networkx.csv")) else { return };
        let rows = table(&table_of);
        for (column, values) in columns.iter().filter(|(column, _)| *column != "betweenness_und_length") {
            for (node, row) in rows.iter().enumerate() {
                check(&format!("{name} {node}"), values[node], row, column);
            }
        }
        by_igraph(name, &directed);
    }
}

/// What igraph and leidenalg say of the same network.
/// Nobody turns to the first node, and the second is reached by it alone: in the limit both have nothing, and only rounding kept them above it.
#[test]
fn who_is_reached_by_nobody_of_the_strongest_part_has_exactly_nothing() {
    let mut ties =
        vec![(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0), (4, 2, 1.0), (3, 2, 1.0), (4, 5, 1e-3)];
    let found = eigenvector(&Network::new(6, &ties, true).unwrap());
    assert_eq!((found[0], found[1]), (Ok(0.0), Ok(0.0)));
    assert!(found[2..].iter().all(|value| value.unwrap() > 1e-9), "{found:?}");
    // However little of it arrives, who is reached is above 0.
    ties.extend([(5, 6, 1e-9), (6, 7, 1e-9)]);
    let found = eigenvector(&Network::new(8, &ties, true).unwrap());
    assert!(found[6].unwrap() > 0.0 && found[7].unwrap() > 0.0, "{found:?}");
}

fn by_igraph(name: &str, directed: &Network) {
    let plain = &directed.undirected();
    let Some(table_of) = shared(&format!("expected/{name}/nodes_igraph_and_communities.csv")) else {
        return;
    };
    let eigen = eigenvector(plain);
    let most = eigen.iter().flatten().copied().fold(0.0, f64::max);
    for (node, row) in table(&table_of).iter().enumerate() {
        // networkx compares lengths exactly and misses ties of rounded sums; igraph and we do not.
        let by_length = betweenness(plain, Length::InverseWeight, false);
        check(name, by_length[node], row, "betweenness_und_invweight");
        check(name, eigen[node].map(|value| value / most), row, "eigenvector_und_w_max1");
        check(name, clustering(plain, Clustering::Barrat)[node], row, "transitivity_barrat_w");
        if node > 8 {
            break;
        }
    }
    let best = summary_number(name, "modularity_w_best_of_100_leiden");
    let found = communities(directed, 1.0, 1).unwrap().unwrap();
    assert!(found.modularity > best - 1e-3, "{}, best of 100: {best}", found.modularity);
    assert_eq!(communities(directed, 1.0, 1).unwrap().unwrap(), found, "the same seed, the same division");
}

fn summary_number(name: &str, field: &str) -> f64 {
    let file = shared(&format!("expected/{name}/graph_summary.json")).unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let (_, rest) = text.split_once(&format!("\"{field}\": ")).unwrap();
    rest.split([',', '\n']).next().unwrap().parse().unwrap()
}

fn square(row: &Row, column: &str) -> Matrix {
    let n = row.text("n").parse().unwrap();
    Matrix::new(n, n, row.list(column)).unwrap()
}

#[test]
fn permutation_tests_are_the_exhaustive_ones() {
    let row = own("qap.csv").remove(0);
    let (one, other) = (square(&row, "one"), square(&row, "other"));
    let found = qap_correlation(&one, &other, 720, 1).unwrap().unwrap();
    assert!(found.exhaustive && found.permutations == 720);
    check("qap", Ok(found.r), &row, "r");
    check("qap", Ok(found.p_greater), &row, "p_greater");
    check("qap", Ok(found.p_less), &row, "p_less");
    check("qap", Ok(found.p_two_sided), &row, "p_two_sided");
    let sampled = qap_correlation(&one, &other, 700, 1).unwrap().unwrap();
    assert!(!sampled.exhaustive);
    assert!((sampled.p_greater - found.p_greater).abs() < 0.05);
    let row = own("mrqap.csv").remove(0);
    let found =
        qap_regression(&square(&row, "explained"), &[square(&row, "one"), square(&row, "third")], 720, 1);
    let found = found.unwrap().unwrap();
    for (at, column) in ["b0", "b1", "b2"].into_iter().enumerate() {
        check("mrqap", Ok(found.coefficients[at]), &row, column);
    }
    check("mrqap", Ok(found.r_squared), &row, "r_squared");
    assert!(found.p[0] < 0.05 && found.p[1] > 0.05, "one is in it, the third is not: {:?}", found.p);
    let twice = qap_regression(&square(&row, "explained"), &[square(&row, "one"), square(&row, "one")], 9, 1);
    assert_eq!(twice.unwrap(), Err(Undefined::Singular));
    let flat = Matrix::zeros(6, 6);
    assert_eq!(qap_correlation(&flat, &one, 9, 1).unwrap(), Err(Undefined::NoVariation));
    assert!(qap_correlation(&flat, &Matrix::zeros(5, 5), 9, 1).is_err());
}

#[test]
fn brokerage_counts_every_open_triple_once() {
    for (name, network) in networks() {
        let n = network.nodes();
        let groups: Vec<usize> = (0..n).map(|node| node % 3).collect();
        let found = brokerage(&network, &groups).unwrap();
        for node in 0..n {
            let mut expected = Brokerage::default();
            for a in 0..n {
                for b in 0..n {
                    let open = a != b && network.weight(a, node) > 0.0 && network.weight(node, b) > 0.0;
                    if open && network.weight(a, b) == 0.0 {
                        let (x, y, z) = (groups[a], groups[node], groups[b]);
                        if x == y && y == z {
                            expected.coordinator += 1;
                        } else if x == z {
                            expected.consultant += 1;
                        } else if y == z {
                            expected.gatekeeper += 1;
                        } else if x == y {
                            expected.representative += 1;
                        } else {
                            expected.liaison += 1;
                        }
                    }
                }
            }
            assert_eq!(found[node], expected, "{name} {node}");
        }
        assert!(brokerage(&network, &[0]).is_err());
    }
}

#[test]
fn the_edges_of_networks() {
    assert!(Network::new(2, &[(0, 2, 1.0)], true).is_err(), "a node that does not exist");
    for bad in [-1.0, f64::NAN, f64::INFINITY] {
        assert!(Network::new(2, &[(0, 1, bad)], true).is_err(), "{bad}");
    }
    let nobody = Network::new(0, &[], true).unwrap();
    assert_eq!(page_rank(&nobody, 0.85), Err(Undefined::NoData));
    assert!(eigenvector(&nobody).is_empty() && betweenness(&nobody, Length::One, false).is_empty());
    let alone = Network::new(1, &[(0, 0, 4.0)], false).unwrap();
    assert_eq!(alone.ties(), 0, "a tie with itself is none");
    assert_eq!(betweenness(&alone, Length::One, true), [Err(Undefined::TooFew { n: 1, needed: 3 })]);
    assert_eq!(summary(&alone).density, Err(Undefined::TooFew { n: 1, needed: 2 }));
    assert_eq!(communities(&alone, 1.0, 1).unwrap(), Err(Undefined::NoData));
    assert!(communities(&alone, 0.0, 1).is_err());
    let doubled = Network::new(2, &[(0, 1, 1.0), (0, 1, 2.0), (1, 0, 0.0)], true).unwrap();
    assert_eq!((doubled.ties(), doubled.weight(0, 1), doubled.weight(1, 0)), (1, 3.0, 0.0));
}

fn ties() -> impl Strategy<Value = (usize, Vec<(usize, usize, f64)>)> {
    (2_usize..9).prop_flat_map(|n| {
        let tie = (0..n, 0..n, (1_u8..5).prop_map(f64::from));
        (Just(n), prop::collection::vec(tie, 0..30))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn betweenness_adds_up_to_the_steps_between((n, ties) in ties()) {
        // Over all pairs, the nodes between are the length of the path less one.
        let network = Network::new(n, &ties, true).unwrap();
        let sum: f64 = betweenness(&network, Length::One, false).into_iter().map(|b| b.unwrap()).sum();
        let found = summary(&network);
        if let Ok(mean) = found.mean_path {
            let pairs = harmonic(&network, Length::One, Direction::Out).len();
            prop_assert!(pairs == n);
            let reached: f64 = (0..n).map(|node| {
                closeness(&network, Length::One, Direction::Out, true)[node].unwrap();
                reach(&network, node)
            }).sum();
            prop_assert!((sum - reached * (mean - 1.0)).abs() < 1e-9);
        }
    }

    #[test]
    fn shares_of_page_rank_add_up_and_order_of_ties_is_nothing((n, mut ties) in ties()) {
        let network = Network::new(n, &ties, true).unwrap();
        let rank = page_rank(&network, 0.85).unwrap();
        prop_assert!((rank.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        ties.reverse();
        prop_assert_eq!(network, Network::new(n, &ties, true).unwrap());
    }

    #[test]
    fn no_division_is_better_than_the_communities((n, ties) in ties(), groups in prop::collection::vec(0_usize..3, 9)) {
        let network = Network::new(n, &ties, false).unwrap();
        if let Ok(found) = communities(&network, 1.0, 3).unwrap() {
            let other = modularity(&network, &groups[..n], 1.0).unwrap().unwrap();
            prop_assert!(found.modularity >= other - 1e-9, "{} {other}", found.modularity);
            let own = modularity(&network, &found.of_node, 1.0).unwrap().unwrap();
            prop_assert!((own - found.modularity).abs() < 1e-12);
        }
    }
}

/// How many others a node reaches.
fn reach(network: &Network, node: usize) -> f64 {
    let mut seen = vec![false; network.nodes()];
    let mut open = vec![node];
    seen[node] = true;
    while let Some(at) = open.pop() {
        for (next, _) in network.out(at) {
            if !std::mem::replace(&mut seen[next], true) {
                open.push(next);
            }
        }
    }
    seen.iter().filter(|seen| **seen).count() as f64 - 1.0
}

/// networkx 3.6.1, igraph 1.0.0 and R sna 2.7-1 of directed networks; of networks without direction the choice makes no difference.
#[test]
fn conventions_of_direction_are_those_of_the_peers() {
    let networks = networks();
    for row in own("network_directed.csv") {
        let network = &networks[row.text("network")];
        let node: usize = row.text("node").parse().unwrap();
        for (ties, column) in
            [(CoreTies::Both, "core_both"), (CoreTies::Out, "core_out"), (CoreTies::In, "core_in")]
        {
            check(column, Ok(core(network, ties)[node] as f64), &row, column);
        }
        check("directed", clustering(network, Clustering::Directed)[node], &row, "clustering_directed");
        check("weighted", effective_size(network, true)[node], &row, "effective_size_weighted");
    }
    for row in own("network_directed_whole.csv") {
        let network = &networks[row.text("network")];
        let groups: Vec<usize> = (0..network.nodes()).map(|node| node % 2).collect();
        check("paths", transitivity(network, Triads::Paths), &row, "transitivity_paths");
        check("pairs", transitivity(network, Triads::OutPairs), &row, "transitivity_out_pairs");
        check("modularity", directed_modularity(network, &groups, 1.0).unwrap(), &row, "modularity_directed");
        let plain = network.undirected();
        let same = |a: Result<f64, Undefined>, b: Result<f64, Undefined>| match (a, b) {
            (Ok(a), Ok(b)) => assert!((a - b).abs() < 1e-12, "{a} {b}"),
            (a, b) => assert_eq!(a.is_err(), b.is_err()),
        };
        for triads in [Triads::Paths, Triads::OutPairs] {
            same(transitivity(&plain, triads), transitivity(&plain, Triads::Undirected));
        }
        same(directed_modularity(&plain, &groups, 1.0).unwrap(), modularity(&plain, &groups, 1.0).unwrap());
        let (one, other) = (clustering(&plain, Clustering::Directed), clustering(&plain, Clustering::Plain));
        one.into_iter().zip(other).for_each(|(one, other)| same(one, other));
        assert_eq!(core(&plain, CoreTies::Out), core(&plain, CoreTies::Undirected));
        assert_eq!(core(&plain, CoreTies::In), core(&plain, CoreTies::Undirected));
    }
}

#[test]
fn brokerage_is_snas() {
    let networks = networks();
    for row in own("network_brokerage.csv") {
        let network = &networks[row.text("network")];
        let [kinds, node] = ["kinds", "node"].map(|name| row.text(name).parse::<usize>().unwrap());
        let groups: Vec<usize> = (0..network.nodes()).map(|node| node % kinds).collect();
        let found = brokerage(network, &groups).unwrap()[node];
        let parts = [
            ("coordinator", found.coordinator),
            ("consultant", found.consultant),
            ("gatekeeper", found.gatekeeper),
            ("representative", found.representative),
            ("liaison", found.liaison),
        ];
        for (name, count) in parts {
            assert_eq!(row.text(name), count.to_string(), "{name} of {node}");
        }
    }
}
