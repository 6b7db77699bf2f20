//! Networks as other programs write them: read as they are meant, or refused by name. Names are made up.

use crate::program::Folder;

/// The first columns of the nodes' measures (name, degrees, strengths), and what was told.
fn nodes(name: &str, text: &str, options: &[&str]) -> (Vec<String>, String) {
    let folder = Folder::new();
    folder.write(name, text);
    let ran = folder.run(&[&["measure", "network", name], options].concat()).ends(0);
    let row = |line: &str| {
        let cells: Vec<&str> =
            line.split(',').take(5).map(|cell| cell.strip_prefix('-').unwrap_or(cell)).collect();
        cells.join(" ")
    };
    (ran.stdout.lines().skip(1).map(row).collect(), ran.stderr)
}

fn refused(name: &str, text: &str, options: &[&str]) -> String {
    let folder = Folder::new();
    folder.write(name, text);
    folder.run(&[&["measure", "network", name], options].concat()).ends(2).stderr
}

fn gexf(graph: &str) -> String {
    format!("<?xml version=\"1.0\"?><gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">{graph}</gexf>")
}

fn graphml(inside: &str) -> String {
    format!(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">{inside}</graphml>"
    )
}

#[test]
fn gexf_has_no_direction_unless_it_says_so_and_each_tie_can_say_its_own() {
    let nodes_of =
        "<nodes><node id=\"a\" label=\"Alfa\"/><node id=\"b\" label=\"Beta\"/><node id=\"c\"/></nodes>";
    let plain = gexf(&format!(
        "<graph>{nodes_of}<edges><edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\"/></edges></graph>"
    ));
    assert_eq!(nodes("n.gexf", &plain, &[]).0, ["Alfa 1 1 1 1", "Beta 2 2 2 2", "c 1 1 1 1"]);
    let mixed = |kind: &str| {
        gexf(&format!(
            "<graph defaultedgetype=\"directed\">{nodes_of}<edges><edge source=\"a\" target=\"b\" weight=\"2\"/>\
            <edge source=\"b\" target=\"c\" type=\"{kind}\" weight=\"0.5\"/></edges></graph>"
        ))
    };
    for kind in ["undirected", "mutual"] {
        let both = ["Alfa 1 0 2 0", "Beta 1 2 0.5 2.5", "c 1 1 0.5 0.5"];
        assert_eq!(nodes("n.gexf", &mixed(kind), &[]).0, both, "{kind}");
        // Told to be undirected, a tie counts once.
        let once = ["Alfa 1 1 2 2", "Beta 2 2 2.5 2.5", "c 1 1 0.5 0.5"];
        assert_eq!(nodes("n.gexf", &mixed(kind), &["--undirected"]).0, once, "{kind}");
    }
}

#[test]
fn ids_of_attributes_are_those_of_their_class_and_have_defaults() {
    let text = gexf(
        "<graph defaultedgetype=\"directed\"><attributes class=\"node\"><attribute id=\"0\" title=\"group\" type=\"string\">\
        <default>company</default></attribute></attributes><attributes class=\"edge\"><attribute id=\"0\" title=\"kind\" type=\"string\"/>\
        </attributes><nodes><node id=\"a\"/><node id=\"b\"><attvalues><attvalue for=\"0\" value=\"research\"/></attvalues></node>\
        <node id=\"c\"/></nodes><edges><edge source=\"a\" target=\"b\"><attvalues><attvalue for=\"0\" value=\"advice\"/></attvalues></edge>\
        <edge source=\"b\" target=\"c\"/></edges></graph>",
    );
    let folder = Folder::new();
    folder.write("n.gexf", &text);
    let json = folder.run(&["measure", "network", "n.gexf", "--format", "json"]).ends(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let parts = ["coordinator", "consultant", "gatekeeper", "representative", "liaison"];
    assert_eq!(parts.map(|part| json["records"][1][part].as_u64().unwrap()), [0, 1, 0, 0, 0]);
    let moving = text.replace(
        "<attvalue for=\"0\" value=\"research\"/>",
        "<attvalue for=\"0\" value=\"research\"/><attvalue for=\"0\" value=\"firm\"/>",
    );
    assert!(refused("n.gexf", &moving, &[]).contains("several values"));
}

#[test]
fn weight_and_group_can_have_other_names_and_what_is_there_is_told() {
    let text = graphml(
        "<key id=\"v\" for=\"edge\" attr.name=\"value\" attr.type=\"long\"/><key id=\"w\" for=\"edge\" attr.name=\"value\" attr.type=\"double\"/>\
        <key id=\"h\" for=\"node\" attr.name=\"helix\"/><graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"h\">company</data></node>\
        <node id=\"b\"/><node id=\"c\"/><edge source=\"a\" target=\"b\"><data key=\"v\">5</data></edge><edge source=\"b\" target=\"c\"><data key=\"w\">1.5</data></edge></graph>",
    );
    let (found, told) = nodes("n.graphml", &text, &[]);
    assert_eq!(found, ["a 1 1 1 1", "b 2 2 2 2", "c 1 1 1 1"]);
    assert!(told.contains("no attribute weight on the ties; there is: value"), "{told}");
    assert!(told.contains("no attribute group on the nodes; there is: helix"), "{told}");
    let (found, told) = nodes("n.graphml", &text, &["--weight", "value", "--group", "helix"]);
    assert_eq!(
        (found, told.as_str()),
        (vec!["a 1 1 5 5".to_owned(), "b 2 2 6.5 6.5".to_owned(), "c 1 1 1.5 1.5".to_owned()], "")
    );
    assert!(
        refused("n.graphml", &text, &["--weight", "values"])
            .contains("no attribute values on the ties; there is: value")
    );
}

#[test]
fn nodes_have_the_names_that_people_see() {
    let yed = graphml(
        "<key id=\"d0\" for=\"node\" yfiles.type=\"nodegraphics\"/><graph edgedefault=\"directed\">\
        <node id=\"g\" yfiles.foldertype=\"group\"><data key=\"d0\"><y:GroupNode><y:NodeLabel>Frame</y:NodeLabel></y:GroupNode></data><graph edgedefault=\"directed\" id=\"g:\">\
        <node id=\"g::n1\"><data key=\"d0\"><y:ShapeNode><y:NodeLabel>Alfa\n SIA<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></node>\
        <node id=\"n2\"><data key=\"d0\"><y:ShapeNode><y:NodeLabel>Beta</y:NodeLabel></y:ShapeNode></data></node><edge source=\"g::n1\" target=\"n2\"/></graph>",
    );
    assert_eq!(nodes("n.graphml", &yed, &[]).0, ["Alfa SIA 1 0 1 0", "Beta 0 1 0 1"]);
    let alike = gexf(
        "<graph><nodes><node id=\"1\" label=\"University\"/><node id=\"2\" label=\"University\"/><node id=\"3\" label=\"Firm\"/></nodes>\
        <edges><edge source=\"1\" target=\"3\"/><edge source=\"2\" target=\"3\"/></edges></graph>",
    );
    assert_eq!(
        nodes("n.gexf", &alike, &[]).0,
        ["University (1) 1 1 1 1", "University (2) 1 1 1 1", "Firm 2 2 2 2"]
    );
    let (_, told) = nodes("n.csv", "from,to\nAlfa,Beta\nAlfа,Gamma\n", &[]);
    assert!(told.contains("the nodes \"Alfa\" and \"Alfа\" look the same"), "{told}");
}

#[test]
fn edge_lists_of_gephi_and_kumu_are_read() {
    let gephi = "Source,Target,Type,Id,Label,Weight\nAlfa,Beta,Directed,0,,2.0\nBeta,Gamma,Directed,1,,3.0\nAlfa,Gamma,Undirected,2,,0.5\n";
    assert_eq!(nodes("n.csv", gephi, &[]).0, ["Alfa 2 1 2.5 0.5", "Beta 1 1 3 2", "Gamma 1 2 0.5 3.5"]);
    let kumu = "From,To,Type,Strength\nAlfa,Beta,works with,2\nBeta,Gamma,works with,3\n";
    let (found, told) = nodes("n.csv", kumu, &[]);
    assert_eq!(found, ["Alfa 1 0 1 0", "Beta 1 1 1 1", "Gamma 0 1 0 1"]);
    assert!(told.contains("there is: Strength"), "{told}");
    assert_eq!(nodes("n.csv", kumu, &["--weight", "strength"]).0[1], "Beta 1 1 3 2");
    assert!(
        refused("n.csv", "a,b\n1,2\n", &[]).contains("from and to, or Source and Target; there are: a, b")
    );
    assert!(
        refused("n.csv", &gephi.replace("Undirected", "both"), &[])
            .contains("must be Directed, Undirected or Mutual")
    );
    let folder = Folder::new();
    folder.write("ties.csv", "Source,Target\n1,2\n");
    folder.write("nodes.csv", "Id,Label,Modularity Class\n1,Alfa,x\n2,Beta,y\n3,Gamma,x\n");
    let ran = folder
        .run(&[
            "measure",
            "network",
            "ties.csv",
            "--nodes",
            "nodes.csv",
            "--group",
            "Modularity Class",
            "--graph",
        ])
        .ends(0);
    assert!(ran.stdout.contains("nodes,3") && ran.stdout.contains("e_i_index,1"), "{}", ran.stdout);
}

#[test]
fn pajek_and_ucinet_are_read() {
    let pajek = "\u{feff}*Network try\r\n% a remark\r\n*Vertices 3\r\n1 \"Alfa SIA\" 0.1 0.2 ic Red\r\n2 Beta 0.0 0.0 ellipse group research\r\n3 \"Gamma\"\r\n\
        *Arcs\r\n1 2 2.5 c Blue\r\n*Edges\r\n2 3\r\n";
    assert_eq!(nodes("n.net", pajek, &[]).0, ["Alfa SIA 1 0 2.5 0", "Beta 1 2 1 3.5", "Gamma 1 1 1 1"]);
    let list = "*vertices 3\n*edgeslist\n1 2 3\n";
    assert_eq!(nodes("n.paj", list, &[]).0, ["1 2 2 2 2", "2 1 1 1 1", "3 1 1 1 1"]);
    assert_eq!(nodes("n.net", "*Vertices 2\n*Matrix\n0 2\n0 0\n", &[]).0, ["1 1 0 2 0", "2 0 1 0 2"]);
    assert!(refused("n.net", "*Vertices 2\n*Arcs\n1 3\n", &[]).contains("line 3: \"3\" is no vertex"));
    assert!(
        refused("n.net", "*Vertices 2\n*Arcs :1 \"a\"\n1 2\n*Arcs :2 \"b\"\n2 1\n", &[])
            .contains("several relations")
    );
    let full = "DL N=3 FORMAT=FULLMATRIX\nLABELS:\nAlfa,\"Beta B\",Gamma\nDATA:\n0 2 0\n0 0\n1\n0 0 0\n";
    assert_eq!(nodes("n.dl", full, &[]).0, ["Alfa 1 0 2 0", "Beta B 1 1 1 2", "Gamma 0 1 0 1"]);
    let list = "dl n = 3, format = edgelist1\nlabels embedded:\ndata:\nAlfa Beta 2\nBeta Gamma\n";
    assert_eq!(nodes("n.txt", list, &[]).0, ["Alfa 1 0 2 0", "Beta 1 1 1 2", "Gamma 0 1 0 1"]);
    let neighbours = "dl n=3 format=nodelist1\ndata:\n1 2 3\n2 3\n";
    assert_eq!(nodes("n.dl", neighbours, &[]).0, ["1 2 0 2 0", "2 1 1 1 1", "3 0 2 0 2"]);
    let half = "dl n=3 format=lowerhalf diagonal=absent\ndata:\n2\n0 1\n";
    assert_eq!(nodes("n.dl", half, &[]).0, ["1 1 1 2 2", "2 2 2 3 3", "3 1 1 1 1"]);
    assert!(refused("n.dl", "dl n=3 format=edgelist2\ndata:\n", &[]).contains("edgelist2 is not read"));
    assert!(refused("n.dl", "dl n=2\ndata:\n0 1 0\n", &[]).contains("3 cells, not 4"));
}

#[test]
fn other_files_are_named() {
    for (name, text, kind) in [
        ("n.gml", "graph [\n directed 1\n]\n", "GML"),
        ("n.gv", "digraph { a -> b }\n", "DOT"),
        ("n.json", "{\"nodes\": []}", "JSON"),
        ("n.graphml", "<html><body/></html>", "no graph but <html>"),
        (
            "n.graphml",
            &graphml("<graph edgedefault=\"directed\"/><graph edgedefault=\"directed\"/>"),
            "2 graphs",
        ),
        ("n.graphml", &graphml("<graph edgedefault=\"directed\"><hyperedge/></graph>"), "hyperedge"),
        ("n.graphml", &graphml("<graph edgedefault=\"directed\"><node id=\"a\"/>"), "not well-formed"),
    ] {
        let said = refused(name, text, &[]);
        assert!(said.contains(kind), "{name}: {said}");
    }
}

#[test]
fn what_is_written_has_readable_ids_and_is_read_again() {
    let folder = Folder::new();
    folder.write("ties.csv", "from,to,weight\nA & B,<c>,2\n<c>,d,1\n");
    for file in ["n.gexf", "n.graphml"] {
        folder.run(&["measure", "network", "ties.csv", "--network-out", file]).ends(0);
        let written = folder.read(file);
        assert!(
            written.contains("id=\"A &amp; B\"")
                && written.contains("source=\"A &amp; B\" target=\"&lt;c&gt;\""),
            "{written}"
        );
        let rows = |file: &str| folder.run(&["measure", "network", file]).ends(0).stdout;
        assert_eq!(rows(file), rows("ties.csv"));
    }
}

#[test]
fn edge_lists_are_read_with_the_options_of_tables() {
    let plain = nodes("n.csv", "from,to,weight\na,b,2.5\n", &[]).0;
    assert_eq!(plain, ["a 1 0 2.5 0", "b 0 1 0 2.5"]);
    let text = "Ties 2024\n\nfrom;to;weight\na;b;2,5\n";
    let said = refused("n.csv", text, &["--delimiter", ";", "--decimal", "comma"]);
    assert!(said.contains("--header-row"), "{said}");
    let options = ["--delimiter", ";", "--decimal", "comma", "--header-row", "3"];
    assert_eq!(nodes("n.csv", text, &options).0, plain);
    let said = refused("n.csv", "from;to;weight\na;b;2.5\n", &["--decimal", "comma"]);
    assert!(said.contains("with a decimal comma"), "{said}");
    let said = refused("n.net", "*Vertices 1\n1 a\n", &["--decimal", "comma"]);
    assert!(said.contains("--decimal is of tables"), "{said}");
}

#[test]
fn what_pajek_files_are_written_in_is_told_and_can_be_named() {
    let text = "*Vertices 2\n1 \"Rīga\"\n2 \"Šķēde\"\n*Arcs\n1 2\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1257.encode(text);
    let read = |options: &[&str]| {
        let folder = Folder::new();
        folder.write("n.net", &bytes);
        folder.run(&[&["measure", "network", "n.net"], options].concat()).ends(0)
    };
    let guessed = read(&[]);
    assert!(
        guessed.stderr.contains("windows-1252") && guessed.stderr.contains("--encoding"),
        "{}",
        guessed.stderr
    );
    let named = read(&["--encoding", "windows-1257"]);
    assert!(named.stdout.contains("\nRīga,") && named.stdout.contains("\nŠķēde,"), "{}", named.stdout);
    assert_eq!(named.stderr, "");
    assert_eq!(nodes("n.net", text, &[]).1, "", "UTF-8 is not guessed");
    refused("n.net", text, &["--encoding", "klingon"]);
    assert!(refused("n.csv", "from,to\na,b\n", &["--encoding", "windows-1257"]).contains("--encoding"));
}

#[test]
fn ties_that_are_left_out_are_told() {
    let told = nodes("n.csv", "from,to,weight\na,b,1\nb,c,0\nc,c,2\n", &[]).1;
    assert!(told.contains("1 of 3 ties have weight 0; they are left out"), "{told}");
    assert!(told.contains("1 of 3 ties have the same node at both ends"), "{told}");
    let whole = graphml(
        "<key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>\
         <edge source=\"a\" target=\"b\"><data key=\"w\">0</data></edge></graph>",
    );
    assert!(nodes("n.graphml", &whole, &[]).1.contains("1 of 1 ties have weight 0"));
}

#[test]
fn a_network_is_written_in_the_form_that_its_name_says_or_not_at_all() {
    let folder = Folder::new();
    folder.write("ties.csv", "from,to\na,b\n");
    for name in ["n.net", "n", "n.gml", "graphml"] {
        let ran = folder.run(&["measure", "network", "ties.csv", "--network-out", name]).ends(2);
        assert!(ran.stderr.contains("must end in .graphml or .gexf"), "{}", ran.stderr);
        assert_eq!(folder.names(), ["ties.csv"]);
    }
}

#[test]
fn packed_networks_are_read_by_their_first_bytes() {
    let packed = |text: &str| {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut packed, text.as_bytes()).unwrap();
        packed.finish().unwrap()
    };
    let gexf = gexf(
        "<graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\"/></edges></graph>",
    );
    let graphml = graphml(
        "<graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph>",
    );
    let folder = Folder::new();
    for text in [gexf.as_str(), &graphml, "*Vertices 2\n1 a\n2 b\n*Edges\n1 2\n"] {
        folder.write("plain", text);
        folder.write("packed.graphml", packed(text));
        let rows = |name: &str| folder.run(&["measure", "network", name]).ends(0).stdout;
        assert_eq!(rows("packed.graphml"), rows("plain"));
    }
    folder.write("list.csv.gz", packed("from,to\na,b\n"));
    assert!(folder.run(&["measure", "network", "list.csv.gz"]).ends(0).stdout.contains("\na,1,0"));
    let whole = packed(&graphml);
    folder.write("cut.graphml", &whole[..whole.len() / 2]);
    folder.run(&["measure", "network", "cut.graphml"]).ends(2);
}
