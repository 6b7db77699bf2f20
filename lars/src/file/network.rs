//! Networks with named nodes: edge lists (CSV, XLSX), GraphML and GEXF, in and out.
//!
//! Of GraphML and GEXF only what a measure needs is read: nodes with a name and a group, ties with a weight, the direction.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Context as _;
use quick_xml::XmlVersion;
use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesStart, Event};

use super::columns::{Columns, refuse};
use super::fault::{Fault, Faults};
use super::number;
use crate::refused::Refused;

/// A network as a file gives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NamedNetwork {
    /// The names of the nodes, in the order they came.
    pub nodes: Vec<String>,
    /// The group of each node, where it has one.
    pub groups: Vec<Option<String>>,
    /// From, to, weight.
    pub ties: Vec<(usize, usize, f64)>,
    /// Whether the file says that ties have no direction; an edge list does not say.
    pub undirected: Option<bool>,
    places: HashMap<String, usize>,
}

impl NamedNetwork {
    /// Reads a network by the ending of its name: `.graphml`, `.gexf`, else an edge list `from,to[,weight]`.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        match ending.as_deref() {
            Some("graphml" | "gexf") => Self::read_xml(path),
            _ => Self::read_list(path),
        }
    }

    /// The place of a node; a new name gets the next one.
    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.nodes.len();
        self.places.insert(name.to_owned(), place);
        self.nodes.push(name.to_owned());
        self.groups.push(None);
        place
    }

    fn read_list(path: &Path) -> anyhow::Result<Self> {
        // Weight is optional: without it each tie counts 1.
        let weighted = Columns::header(path)?.iter().any(|name| name == "weight");
        let names: &[&str] = if weighted { &["from", "to", "weight"] } else { &["from", "to"] };
        let table = Columns::read(path, names)?;
        let mut network = Self::default();
        let mut faults = Faults::default();
        for (line, row) in table.lines.iter().zip(&table.cells) {
            for (name, cell) in names.iter().zip(row).take(2).filter(|(_, cell)| cell.is_empty()) {
                faults.push(Fault::new(*line, name, cell, "must name a node"));
            }
            match row.get(2).map_or(Ok(1.0), |cell| weight(cell)) {
                Ok(weight) => {
                    let (from, to) = (network.place(&row[0]), network.place(&row[1]));
                    network.ties.push((from, to, weight));
                }
                Err(rule) => faults.push(Fault::new(*line, "weight", &row[2], rule)),
            }
        }
        refuse(path, &faults)?;
        Ok(network)
    }

    /// Adds nodes that have no tie, and groups: a table with the columns `node` and, where there are groups, `group`.
    pub fn add_nodes(&mut self, path: &Path) -> anyhow::Result<()> {
        let grouped = Columns::header(path)?.iter().any(|name| name == "group");
        let table = Columns::read(path, if grouped { &["node", "group"] } else { &["node"] })?;
        for row in &table.cells {
            let place = self.place(&row[0]);
            self.groups[place] = row.get(1).filter(|group| !group.is_empty()).cloned();
        }
        Ok(())
    }

    fn read_xml(path: &Path) -> anyhow::Result<Self> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
        let refusal = |why: String| Refused(format!("{}: {why}; the file was refused whole", path.display()));
        let mut reading = Xml::default();
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Err(error) => return Err(refusal(format!("is not well-formed: {error}")).into()),
                Ok(Event::Eof) => break,
                Ok(Event::Start(tag)) => reading.open(&tag),
                Ok(Event::Empty(tag)) => {
                    reading.open(&tag);
                    reading.close(tag.local_name().as_ref());
                }
                Ok(Event::End(tag)) => reading.close(tag.local_name().as_ref()),
                Ok(Event::Text(text)) => reading.text.push_str(&text.xml10_content()),
                Ok(Event::CData(text)) => reading.text.push_str(&text.xml10_content()),
                Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                    Ok(Some(character)) => reading.text.push(character),
                    _ => reading
                        .text
                        .push_str(resolve_predefined_entity(&name.xml10_content()).unwrap_or_default()),
                },
                Ok(_) => {}
            }
        }
        reading.finish().map_err(|why| refusal(why).into())
    }
}

/// Reads a weight; gives the rule that it breaks.
fn weight(text: &str) -> Result<f64, &'static str> {
    const RULE: &str = "must be a number, 0 or above";
    number(text, RULE).and_then(|weight| if weight < 0.0 { Err(RULE) } else { Ok(weight) })
}

/// A GraphML or GEXF file while it is read.
#[derive(Default)]
struct Xml {
    /// What the keys of attributes stand for, by id.
    keys: HashMap<String, String>,
    undirected: bool,
    is_graph: bool,
    /// Id, name, group.
    nodes: Vec<(String, String, Option<String>)>,
    /// From, to, weight as text.
    ties: Vec<(String, String, String)>,
    /// The attribute whose value is being read.
    data: Option<String>,
    inside: Inside,
    text: String,
}

#[derive(Default, PartialEq)]
enum Inside {
    #[default]
    Graph,
    Node,
    Tie,
}

/// The value of an attribute, or nothing.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

impl Xml {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let get = |name: &str| attribute(tag, name);
        match tag.local_name().as_ref() {
            "graph" => {
                self.is_graph = true;
                let direction = get("edgedefault").or_else(|| get("defaultedgetype"));
                self.undirected = direction.as_deref() == Some("undirected");
            }
            // GraphML declares attributes as keys, GEXF as attributes.
            "key" => self.declare(get("id"), get("attr.name")),
            "attribute" => self.declare(get("id"), get("title")),
            "node" => {
                let id = get("id").unwrap_or_default();
                self.nodes.push((id.clone(), get("label").unwrap_or(id), None));
                self.inside = Inside::Node;
            }
            "edge" => {
                let end = |name: &str| get(name).unwrap_or_default();
                self.ties.push((end("source"), end("target"), get("weight").unwrap_or_default()));
                self.inside = Inside::Tie;
            }
            "data" => {
                self.data = get("key").and_then(|key| self.keys.get(&key).cloned());
                self.text.clear();
            }
            "attvalue" => {
                let key = get("for").and_then(|key| self.keys.get(&key).cloned());
                self.take(key.as_deref(), &get("value").unwrap_or_default());
            }
            _ => {}
        }
    }

    fn declare(&mut self, id: Option<String>, name: Option<String>) {
        if let (Some(id), Some(name)) = (id, name) {
            self.keys.insert(id, name);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "data" => {
                let (data, text) = (self.data.take(), std::mem::take(&mut self.text));
                self.take(data.as_deref(), text.trim());
            }
            "node" | "edge" => self.inside = Inside::Graph,
            _ => {}
        }
    }

    fn take(&mut self, key: Option<&str>, value: &str) {
        match (key, &self.inside) {
            (Some("name" | "label"), Inside::Node) => {
                if let Some(node) = self.nodes.last_mut() {
                    value.clone_into(&mut node.1);
                }
            }
            (Some("group"), Inside::Node) => {
                if let Some(node) = self.nodes.last_mut() {
                    node.2 = Some(value.to_owned());
                }
            }
            (Some("weight"), Inside::Tie) => {
                if let Some(tie) = self.ties.last_mut() {
                    value.clone_into(&mut tie.2);
                }
            }
            _ => {}
        }
    }

    fn finish(self) -> Result<NamedNetwork, String> {
        if !self.is_graph {
            return Err("holds no graph".to_owned());
        }
        let mut network = NamedNetwork { undirected: Some(self.undirected), ..NamedNetwork::default() };
        let mut by_id = HashMap::new();
        for (id, name, group) in self.nodes {
            let before = network.nodes.len();
            let place = network.place(&name);
            if place < before {
                return Err(format!("two nodes have the name {name:?}"));
            }
            network.groups[place] = group;
            by_id.insert(id, place);
        }
        for (from, to, weight) in self.ties {
            let end = |id: &str| {
                by_id.get(id).copied().ok_or_else(|| format!("a tie ends at {id:?}, which is no node"))
            };
            let weight = if weight.is_empty() { Ok(1.0) } else { self::weight(&weight) };
            let weight =
                weight.map_err(|rule| format!("the weight of the tie from {from:?} to {to:?} {rule}"))?;
            network.ties.push((end(&from)?, end(&to)?, weight));
        }
        Ok(network)
    }
}

/// Values of nodes to be written with a network: names and types (both formats call them the same), and for each node one value in the same order.
pub type NodeValues = (Vec<(String, &'static str)>, Vec<Vec<String>>);

/// Writes GraphML, with the values as attributes of the nodes.
pub fn graphml(
    network: &NamedNetwork,
    directed: bool,
    values: &NodeValues,
    out: &mut dyn Write,
) -> io::Result<()> {
    let direction = if directed { "directed" } else { "undirected" };
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">")?;
    let key = |id: &str, of: &str, name: &str, kind: &str| {
        format!("<key id=\"{id}\" for=\"{of}\" attr.name=\"{}\" attr.type=\"{kind}\"/>", escape(name))
    };
    writeln!(out, "{}", key("name", "node", "name", "string"))?;
    writeln!(out, "{}", key("group", "node", "group", "string"))?;
    writeln!(out, "{}", key("weight", "edge", "weight", "double"))?;
    for (at, (name, kind)) in values.0.iter().enumerate() {
        writeln!(out, "{}", key(&format!("v{at}"), "node", name, kind))?;
    }
    writeln!(out, "<graph edgedefault=\"{direction}\">")?;
    for (at, name) in network.nodes.iter().enumerate() {
        write!(out, "<node id=\"n{at}\"><data key=\"name\">{}</data>", escape(name.as_str()))?;
        if let Some(group) = &network.groups[at] {
            write!(out, "<data key=\"group\">{}</data>", escape(group.as_str()))?;
        }
        for (key, value) in values.1[at].iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            write!(out, "<data key=\"v{key}\">{}</data>", escape(value.as_str()))?;
        }
        writeln!(out, "</node>")?;
    }
    for (from, to, weight) in &network.ties {
        writeln!(
            out,
            "<edge source=\"n{from}\" target=\"n{to}\"><data key=\"weight\">{weight}</data></edge>"
        )?;
    }
    writeln!(out, "</graph>\n</graphml>")
}

/// Writes GEXF 1.3, with the values as attributes of the nodes.
pub fn gexf(
    network: &NamedNetwork,
    directed: bool,
    values: &NodeValues,
    out: &mut dyn Write,
) -> io::Result<()> {
    let direction = if directed { "directed" } else { "undirected" };
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<graph defaultedgetype=\"{direction}\">"
    )?;
    writeln!(out, "<attributes class=\"node\">\n<attribute id=\"group\" title=\"group\" type=\"string\"/>")?;
    for (at, (name, kind)) in values.0.iter().enumerate() {
        writeln!(out, "<attribute id=\"v{at}\" title=\"{}\" type=\"{kind}\"/>", escape(name.as_str()))?;
    }
    writeln!(out, "</attributes>\n<nodes>")?;
    for (at, name) in network.nodes.iter().enumerate() {
        // The name is the id as well: names are distinct, and some programs show the id.
        let name = escape(name.as_str());
        write!(out, "<node id=\"{name}\" label=\"{name}\"><attvalues>")?;
        if let Some(group) = &network.groups[at] {
            write!(out, "<attvalue for=\"group\" value=\"{}\"/>", escape(group.as_str()))?;
        }
        for (key, value) in values.1[at].iter().enumerate().filter(|(_, value)| !value.is_empty()) {
            write!(out, "<attvalue for=\"v{key}\" value=\"{}\"/>", escape(value.as_str()))?;
        }
        writeln!(out, "</attvalues></node>")?;
    }
    writeln!(out, "</nodes>\n<edges>")?;
    for (at, (from, to, weight)) in network.ties.iter().enumerate() {
        let [from, to] = [from, to].map(|node| escape(network.nodes[*node].as_str()));
        writeln!(out, "<edge id=\"e{at}\" source=\"{from}\" target=\"{to}\" weight=\"{weight}\"/>")?;
    }
    writeln!(out, "</edges>\n</graph>\n</gexf>")
}
