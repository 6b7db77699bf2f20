//! Right numbers of small tables, as other software, fractions or a full enumeration give them: degenerate variances, ties of decimals, exact p, separate
//! groups, zeros without a sign. All names are made up.

use std::collections::HashMap;

use crate::program::Folder;

/// Runs a measure on one table and gives each row as a map of its columns, with what was said on standard error.
fn rows(table: &str, arguments: &[&str]) -> (Vec<HashMap<String, String>>, String) {
    let folder = Folder::new();
    folder.write("table.csv", table);
    let ran = folder.run(&[&["measure", arguments[0], "table.csv"], &arguments[1..]].concat()).ends(0);
    let mut reader = csv::Reader::from_reader(ran.stdout.as_bytes());
    (reader.deserialize().map(|row| row.unwrap()).collect(), ran.stderr)
}

#[track_caller]
fn near(row: &HashMap<String, String>, column: &str, expected: f64) {
    let got: f64 = row[column].parse().unwrap_or_else(|_| panic!("{column}: {row:?}"));
    assert!((got - expected).abs() < 1e-9, "{column}: {got}, expected {expected}");
}

#[test]
fn ties_of_decimal_gaps_are_ties() {
    let table =
        "id,expectation,experience\na,0.3,0.1\nb,0.5,0.7\nc,1.1,0.9\nd,2.3,2.1\ne,4.4,4.3\nf,3.2,2.7\n";
    let (rows, _) = rows(table, &["paired", "--no-bootstrap"]);
    // Exact gaps 0.2 −0.2 0.2 0.2 0.1 0.5: ranks 3.5 3.5 3.5 3.5 1 6, and 12 of the 64 patterns of signs.
    near(&rows[0], "wilcoxon_w", 3.5);
    near(&rows[0], "wilcoxon_p", 0.1875);
    near(&rows[0], "rank_biserial", 14.0 / 21.0);
}

#[test]
fn raters_whose_means_are_all_equal_have_a_table_and_reasons() {
    let table = "id,r1,r2,r3\na,5,4,6\nb,5,5,5\nc,5,6,4\nd,5,5,5\ne,5,4,6\n";
    let (rows, _) = rows(table, &["agreement"]);
    let of = |name: &str| rows.iter().find(|row| row["measure"] == name).unwrap();
    for (name, value) in [("icc_1", -0.5), ("icc_2", -7.0 / 11.0), ("icc_3", -0.5)] {
        near(of(name), "value", value);
        near(of(name), "statistic", 0.0);
    }
    for (name, why) in [("icc_1k", "NoVariation"), ("icc_2k", "OutOfRange"), ("icc_3k", "NoVariation")] {
        assert_eq!(
            (of(name)["value"].as_str(), of(name)["undefined"].as_str()),
            ("", &*format!("value={why}"))
        );
    }
    near(of("kendall_w"), "p", 1.0);
}

#[test]
fn agreement_without_a_fault_is_one() {
    let (perfect, _) = rows("id,a,b,c\n1,1,1,1\n2,2,2,2\n3,3,3,3\n", &["agreement"]);
    for row in perfect.iter().filter(|row| row["measure"].starts_with("icc")) {
        assert_eq!(row["value"], "1", "{row:?}");
        assert!(row["undefined"].contains("statistic=NoVariation"), "{row:?}");
    }
    // Each rater a point above the one before: consistent, not in agreement.
    let (shifted, _) = rows("id,a,b,c\n1,1,2,3\n2,2,3,4\n3,3,4,5\n", &["agreement"]);
    let expected = [0.4, 0.5, 1.0, 2.0 / 3.0, 0.75, 1.0];
    for (row, expected) in shifted.iter().filter(|row| row["measure"].starts_with("icc")).zip(expected) {
        near(row, "value", expected);
    }
}

#[test]
fn rank_correlations_of_few_count_all_orders() {
    for (y, rho, spearman_p, tau, kendall_p) in [
        ("1 2 3", 1.0, 1.0 / 3.0, 1.0, 1.0 / 3.0),
        ("1 3 2", 0.5, 1.0, 1.0 / 3.0, 1.0),
        ("1 2 3 4", 1.0, 1.0 / 12.0, 1.0, 1.0 / 12.0),
        ("1 2 3 4 6 5", 33.0 / 35.0, 1.0 / 60.0, 13.0 / 15.0, 1.0 / 60.0),
        ("2 1 4 3 6 5", 29.0 / 35.0, 42.0 / 720.0, 0.6, 98.0 / 720.0),
    ] {
        let lines: Vec<String> = y.split(' ').enumerate().map(|(at, y)| format!("{at},{at},{y}")).collect();
        let (rows, _) = rows(&format!("id,x,y\n{}\n", lines.join("\n")), &["correlation"]);
        for (column, expected) in
            [("spearman", rho), ("spearman_p", spearman_p), ("kendall", tau), ("kendall_p", kendall_p)]
        {
            near(&rows[0], column, expected);
        }
        assert!(rho < 1.0 || rows[0]["spearman"] == "1", "not nearly 1: {rows:?}");
    }
}

/// Three against three, all of one side above the other: 2 of 20 divisions; scipy's approximation would be 0.0495 for H.
#[test]
fn groups_of_few_count_all_divisions_with_ties() {
    let table = "value,group\n1,a\n2,a\n2,a\n3,b\n3,b\n4,b\n";
    let (rows, _) = rows(table, &["groups"]);
    near(&rows[0], "p", 0.1);
    near(&rows[1], "p", 0.1);
}

#[test]
fn fitness_of_groups_that_nothing_connects_does_not_hang_on_the_tolerance() {
    let table = "region,p,q,r,s,t\nA,10,0,5,1,0\nB,0,8,0,2,1\nC,3,3,0,0,9\nD,7,1,2,0,0\n";
    for tolerance in ["1e-6", "1e-12"] {
        let (rows, said) = rows(table, &["fitness", "--tolerance", tolerance]);
        assert!(rows.iter().all(|row| row["value"].is_empty() && row["undefined"] == "value=NotConnected"));
        assert!(said.contains("NotConnected"), "{said}");
    }
}

#[test]
fn pooling_names_the_factor_that_it_left_out() {
    let (rows, said) = rows("region,value\nA,5\nB,6\nC,7\n", &["pooling", "--factor", "region"]);
    for row in &rows {
        near(row, "pooled", 6.0);
        assert_eq!(row["undefined"], "region=Singular");
    }
    assert!(said.contains("region (Singular)") && said.contains("grand mean"), "{said}");
}

/// Burt's formula in plain loops, and networkx 3.6.1 with `nodes=`.
#[test]
fn the_weighted_effective_size_is_burts() {
    let table = "from,to,weight\na,b,2\na,c,1\nb,c,0.5\nb,d,3\nc,d,1\nd,e,1\n";
    let (rows, _) = rows(table, &["network", "--undirected"]);
    let expected = [29.0 / 18.0, 2.015_151_515_151_515, 29.0 / 15.0, 8.0 / 3.0, 1.0];
    rows.iter().zip(expected).for_each(|(row, expected)| near(row, "effective_size", expected));
}

#[test]
fn zero_has_no_sign_in_any_form() {
    let (ties, _) = rows("from,to\na,b\n", &["network"]);
    let numbers = ties.iter().flat_map(HashMap::values);
    assert!(numbers.into_iter().all(|cell| cell != "-0" && cell != "-0.0"), "{ties:?}");
    let (shares, _) = rows("region,a,b\nnorth,5,0\nsouth,1,2\n", &["concentration"]);
    assert_eq!(shares[0]["entropy"], "0");
    let (regions, _) = rows(
        "region,a,b,c\nA,1,1,1\nB,1,1,0\nC,1,0,0\nD,0,1,1\n",
        &["opportunity", "--outlook", "--presence", "any"],
    );
    assert_eq!(regions[0]["outlook"], "0", "there is nothing left for it to gain");
    // A sign that stands in the file is none either.
    let (minus, _) = rows("region,a,b\nnorth,-0,1\nsouth,1,-0.0\n", &["distance"]);
    assert!(minus.iter().flat_map(HashMap::values).all(|cell| !cell.starts_with("-0")), "{minus:?}");
}

#[test]
fn measures_in_network_files_are_typed_and_zero_has_no_sign_there() {
    let folder = Folder::new();
    folder.write("ties.csv", "from,to,weight\nhub,a,2\nhub,b,1\na,b,0.5\n");
    folder.run(&["measure", "network", "ties.csv", "--network-out", "n.graphml"]).ends(0);
    folder.run(&["measure", "network", "ties.csv", "--network-out", "n.gexf"]).ends(0);
    let (graphml, gexf) = (folder.read("n.graphml"), folder.read("n.gexf"));
    assert!(graphml.contains("attr.name=\"out_degree\" attr.type=\"long\""), "{graphml}");
    assert!(graphml.contains("attr.name=\"betweenness\" attr.type=\"double\""), "{graphml}");
    assert!(
        gexf.contains("title=\"core\" type=\"long\"")
            && gexf.contains("title=\"constraint\" type=\"double\"")
    );
    assert!(gexf.contains("<node id=\"hub\" label=\"hub\">") && gexf.contains("source=\"hub\" target=\"a\""));
    assert!(!graphml.contains(">-0<") && !gexf.contains("\"-0\""));
}

#[test]
fn what_direction_means_is_an_option() {
    let table = "from,to,weight\na,b,1\nb,a,2\nb,c,1\nc,a,3\nc,d,1\nd,a,1\ne,d,2\n";
    let of = |arguments: &[&str], row: usize, column: &str| {
        rows(table, &[&["network"], arguments].concat()).0[row][column].parse::<f64>().unwrap()
    };
    // networkx 3.6.1 and igraph 1.0.0 of the directed graph, R sna 2.7-1 for paths.
    assert!((of(&["--clustering", "directed"], 0, "clustering") - 0.3).abs() < 1e-12);
    assert!((of(&[], 0, "clustering") - 2.0 / 3.0).abs() < 1e-12);
    let whole = |arguments: &[&str]| of(&[&["--graph"], arguments].concat(), 4, "value");
    assert!((whole(&["--transitivity", "out-pairs"]) - 0.5).abs() < 1e-12);
    assert!((whole(&["--transitivity", "paths"]) - 2.0 / 7.0).abs() < 1e-12);
    assert!((whole(&[]) - 0.6).abs() < 1e-12);
}

#[test]
fn a_number_whose_squares_leave_the_range_is_refused() {
    let folder = Folder::new();
    folder.write("huge.csv", "id,a,b\nx,1,1e308\ny,2,3\n");
    for measure in ["correlation", "distance", "complexity", "agreement"] {
        let said = folder.run(&["measure", measure, "huge.csv"]).ends(2).stderr;
        assert!(said.contains("line 2, column b, value \"1e308\": must not be larger than 1e75"), "{said}");
    }
}

/// Of two columns of one name either could be meant; columns that a spreadsheet left at the end are none.
#[test]
fn a_doubled_name_is_refused_and_empty_columns_are_passed_over() {
    let folder = Folder::new();
    folder.write("items.csv", "id,q1,q2,q2,q3\na,1,2,5,3\nb,2,3,1,4\n");
    folder.write("paired.csv", "id,expectation,experience,experience\na,9,5,9\nb,8,4,8\n");
    for measure in [["alpha", "items.csv"], ["paired", "paired.csv"]] {
        let said = folder.run(&[&["measure"], &measure[..]].concat()).ends(2).stderr;
        assert!(said.contains("line 1") && said.contains("a column name may stand only once"), "{said}");
    }
    let (plain, _) = rows("id,q1,q2\na,1,2\nb,2,4\nc,3,3\n", &["alpha"]);
    assert_eq!(rows("id,q1,q2,,\na,1,2,,\nb,2,4,,\nc,3,3,,\n", &["alpha"]).0, plain);
    assert_eq!(
        rows(",id,q1,q2\n,1,1,2\n,2,2,4\n,3,3,3\n", &["alpha"]).0,
        plain,
        "numbers of rows are no item"
    );
    folder.write("nameless.csv", "id,q1,q2,\na,1,2,\nb,2,3,7\n");
    let said = folder.run(&["measure", "alpha", "nameless.csv"]).ends(2).stderr;
    assert!(said.contains("line 3") && said.contains("must have 3 fields like the header, not 4"), "{said}");
}
