//! Networks of released cells: as GraphML for programs that draw and measure networks, and as a table of ties.
//!
//! Several cases and waves are one file of networks that do not touch: a node's identifier begins with its case and wave. Only shown cells
//! are ties.

use std::fmt::Write as _;

use lars_domain::gap::cell::{Cell, CellKey, GapClass};
use lars_domain::gap::network::{Network, Node, network};

use super::answers::codebook;
use super::gap::{field_label, key_columns};
use super::sheet::{Column, Kind, Sheet, Value};
use crate::chart::svg::escape;
use crate::names::{Labels, Names};
use crate::words::Words;

/// The network of one case and wave.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedNetwork {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Nodes and ties.
    pub network: Network,
}

/// The networks of cells, one for each case and wave.
pub fn networks(cells: &[Cell]) -> Vec<PlacedNetwork> {
    let mut sorted: Vec<&Cell> = cells.iter().collect();
    let place = |cell: &Cell| (cell.key.case.clone(), cell.key.wave.clone());
    sorted.sort_by_cached_key(|cell| place(cell));
    let placed = |cells: &[&Cell]| {
        let (case, wave) = place(cells[0]);
        let (case, wave) = (case.unwrap_or_default(), wave.unwrap_or_default());
        PlacedNetwork { case, wave, network: network(cells) }
    };
    sorted.chunk_by(|one, other| place(one) == place(other)).map(placed).collect()
}

/// How many ties there are.
pub fn ties(networks: &[PlacedNetwork]) -> u64 {
    networks.iter().map(|placed| placed.network.ties.len() as u64).sum()
}

/// The attributes of GraphML: identifier, what has it, name, type.
const ATTRIBUTES: [(&str, &str, &str, &str); 11] = [
    ("g0", "graph", "simulated", "boolean"),
    ("n0", "node", "label", "string"),
    ("n1", "node", "case", "string"),
    ("n2", "node", "wave", "string"),
    ("n3", "node", "level", "string"),
    ("n4", "node", "group", "string"),
    ("e0", "edge", "weight", "double"),
    ("e1", "edge", "mean_expectation", "double"),
    ("e2", "edge", "mean_gap", "double"),
    ("e3", "edge", "n", "int"),
    ("e4", "edge", "class", "string"),
];

/// The networks as GraphML: directed, the mean experience as weight.
pub fn graphml(networks: &[PlacedNetwork], is_simulated: bool, (names, words): (&Names, Words)) -> String {
    let labels = Labels { names, words };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    // Writing to memory cannot fail.
    for (id, of, name, kind) in ATTRIBUTES {
        let _ = writeln!(xml, "<key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    let _ =
        writeln!(xml, "<graph id=\"G\" edgedefault=\"directed\">\n<data key=\"g0\">{is_simulated}</data>");
    for placed in networks {
        for node in &placed.network.nodes {
            let Node { level, group } = node;
            let label = format!("{}, {}", labels.partner(Some(group)), labels.level(Some(level)));
            let parts = [&label, &placed.case, &placed.wave, level, group];
            let _ = write!(xml, "<node id=\"{}\">", escape(&id(placed, node)));
            for (part, key) in parts.into_iter().zip(["n0", "n1", "n2", "n3", "n4"]) {
                let _ = write!(xml, "<data key=\"{key}\">{}</data>", escape(part));
            }
            xml.push_str("</node>\n");
        }
    }
    for placed in networks {
        let nodes = &placed.network.nodes;
        for tie in &placed.network.ties {
            let (from, to) = (id(placed, &nodes[tie.from]), id(placed, &nodes[tie.to]));
            let _ = write!(xml, "<edge source=\"{}\" target=\"{}\">", escape(&from), escape(&to));
            let _ = write!(xml, "<data key=\"e0\">{}</data>", tie.mean_experience);
            let _ = write!(xml, "<data key=\"e1\">{}</data>", tie.mean_expectation);
            let _ = write!(xml, "<data key=\"e2\">{}</data>", tie.mean_gap);
            let _ = write!(xml, "<data key=\"e3\">{}</data>", tie.n);
            let _ = writeln!(xml, "<data key=\"e4\">{}</data></edge>", tie.class.map_or("", GapClass::code));
        }
    }
    xml.push_str("</graph>\n</graphml>\n");
    xml
}

fn id(placed: &PlacedNetwork, node: &Node) -> String {
    [&placed.case, &placed.wave, &node.level, &node.group].map(String::as_str).join("/")
}

/// The ties as a table.
pub fn tie_sheet(
    networks: &[PlacedNetwork],
    (names, words): (&Names, Words),
) -> (Sheet, Vec<Vec<Value<'static>>>) {
    let keys: Vec<CellKey> = networks
        .iter()
        .flat_map(|placed| {
            placed.network.nodes.iter().map(|node| CellKey {
                case: Some(placed.case.clone()),
                wave: Some(placed.wave.clone()),
                partner: Some(node.group.clone()),
                level: Some(node.level.clone()),
                ..CellKey::default()
            })
        })
        .collect();
    let [case, wave, _, group, level, _]: [Column; 6] = key_columns(keys.iter(), (names, words))
        .try_into()
        .unwrap_or_else(|_| std::array::from_fn(|_| Column::new("", "", Kind::Text)));
    let renamed = |column: &Column, name: &str, key: &str| Column {
        name: name.to_owned(),
        label: words.say(key),
        ..column.clone()
    };
    let class = |class: GapClass| (class.code().to_owned(), words.say(&format!("class-{}", class.code())));
    let number = |name: &str, decimals| Column::new(name, field_label(name, words), Kind::Number(decimals));
    let columns = vec![
        case,
        wave,
        renamed(&level, "from_level", "export-from-level"),
        renamed(&group, "from_group", "export-from-group"),
        renamed(&level, "to_level", "export-to-level"),
        renamed(&group, "to_group", "export-to-group"),
        number("n", 0),
        number("mean_expectation", 10),
        number("mean_experience", 10),
        number("mean_gap", 10),
        Column::of_codes("class", field_label("class", words), GapClass::ALL.map(class)),
    ];
    let mut rows = Vec::new();
    for placed in networks {
        let nodes = &placed.network.nodes;
        for tie in &placed.network.ties {
            let (from, to) = (&nodes[tie.from], &nodes[tie.to]);
            let codes = [&placed.case, &placed.wave, &from.level, &from.group, &to.level, &to.group];
            let value_of =
                |(code, column): (&String, &Column)| column.place_of(code).map_or(Value::Empty, Value::Code);
            let mut row: Vec<Value<'static>> = codes.into_iter().zip(&columns).map(value_of).collect();
            let n = u32::try_from(tie.n).unwrap_or(u32::MAX);
            let numbers = [f64::from(n), tie.mean_expectation, tie.mean_experience, tie.mean_gap];
            row.extend(numbers.map(Value::Number));
            row.push(
                tie.class.map_or(Value::Empty, |class| value_of((&class.code().to_owned(), &columns[10]))),
            );
            rows.push(row);
        }
    }
    (Sheet { title: words.say("export-content-network"), columns, codebook: codebook(words) }, rows)
}
