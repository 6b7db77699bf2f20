//! GraphML (with what yEd adds) and GEXF 1.1 to 1.3, as networkx, igraph, Gephi, Cytoscape, graphology and yEd write them.

use std::collections::{BTreeMap, BTreeSet};

use lars_view::xml::Element;

use super::found::{Choice, Found, FoundNode, Way, choose};

/// The most elements of a file.
const MAX_ELEMENTS: usize = 5_000_000;
/// Attributes that hold what people call a node, the first that is there and filled.
const LABELS: [&str; 2] = ["label", "name"];
/// Attributes that programs add by themselves, and that nobody looks for when a weight or a group is missing.
const OWN: [&str; 14] = [
    "id",
    "label",
    "name",
    "edge label",
    "x",
    "y",
    "z",
    "r",
    "g",
    "b",
    "size",
    "color",
    "shared name",
    "selected",
];

pub fn read(bytes: &[u8], choice: &Choice) -> Result<Found, String> {
    let root = Element::read(bytes, MAX_ELEMENTS).map_err(|why| format!("is not well-formed: {why}"))?;
    let graphs: Vec<&Element> = root.all("graph").collect();
    let [graph] = graphs[..] else {
        return Err(match graphs.len() {
            0 => format!("holds no graph but <{}>", root.name),
            number => format!("holds {number} graphs; write each as a file of its own"),
        });
    };
    match root.name.as_str() {
        "graphml" => graphml(&root, graph, choice),
        "gexf" => gexf(graph, choice),
        other => Err(format!("is <{other}>; GraphML and GEXF are read")),
    }
}

/// Attributes of nodes or of ties: what each id stands for, and its value where none is given.
#[derive(Default)]
struct Attributes {
    names: BTreeMap<String, String>,
    defaults: BTreeMap<String, String>,
}

impl Attributes {
    fn declare(&mut self, id: &str, name: &str, default: Option<String>) {
        self.names.insert(id.to_owned(), name.to_owned());
        if let Some(default) = default {
            self.defaults.entry(name.to_owned()).or_insert(default);
        }
    }

    /// Values by name; the same name can have several ids, one for each type.
    fn values<'a>(
        &self,
        given: impl Iterator<Item = (&'a str, String)>,
    ) -> Result<BTreeMap<&str, String>, String> {
        let mut values: BTreeMap<&str, String> = BTreeMap::new();
        for (id, value) in given {
            let Some(name) = self.names.get(id) else { continue };
            if let Some(other) = values.insert(name, value.clone())
                && other != value
            {
                return Err(format!(
                    "the attribute {name:?} has several values, {other:?} and {value:?}; write one point in time"
                ));
            }
        }
        for (name, value) in &self.defaults {
            values.entry(name).or_insert_with(|| value.clone());
        }
        Ok(values)
    }

    /// The attribute that is meant.
    fn choose(
        &self,
        chosen: Option<&str>,
        usual: &str,
        of: &str,
        notes: &mut Vec<String>,
    ) -> Result<Option<String>, String> {
        let all: BTreeSet<&str> = self.names.values().map(String::as_str).collect();
        let own = |name: &&str| {
            let name = name.to_lowercase();
            chosen.is_some() || name == usual || !(OWN.contains(&name.as_str()) || name.starts_with("viz"))
        };
        let there: Vec<&str> = all.into_iter().filter(own).collect();
        Ok(choose(chosen, usual, of, &there, notes)?.map(str::to_owned))
    }
}

fn label(values: &BTreeMap<&str, String>) -> Option<String> {
    LABELS.iter().find_map(|wanted| {
        let found =
            values.iter().find(|(name, value)| name.eq_ignore_ascii_case(wanted) && !value.is_empty());
        found.map(|(_, value)| value.clone())
    })
}

fn graphml(root: &Element, graph: &Element, choice: &Choice) -> Result<Found, String> {
    let (mut of_nodes, mut of_ties) = (Attributes::default(), Attributes::default());
    for key in root.all("key") {
        let id = key.attribute("id").unwrap_or_default();
        let Some(name) = key.attribute("attr.name") else { continue };
        let default = key.first("default").map(|default| default.text().trim().to_owned());
        let scope = key.attribute("for").unwrap_or("all");
        if matches!(scope, "node" | "all") {
            of_nodes.declare(id, name, default.clone());
        }
        if matches!(scope, "edge" | "all") {
            of_ties.declare(id, name, default);
        }
    }
    let mut found = Found::with_direction();
    let weight = of_ties.choose(choice.weight.as_deref(), "weight", "ties", &mut found.notes)?;
    let group = of_nodes.choose(choice.group.as_deref(), "group", "nodes", &mut found.notes)?;
    let default = graph.attribute("edgedefault").and_then(Way::parse).unwrap_or(Way::Directed);
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    graphml_parts(graph, default, &mut nodes, &mut edges)?;
    for node in nodes {
        let id = node.attribute("id").unwrap_or_default();
        let values = of_nodes.values(data(node))?;
        // What people see in yEd is a label of the drawing.
        let drawn = || {
            node.all("data")
                .find_map(|data| data.find("NodeLabel"))
                .map(|label| label.text().split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let label = label(&values).or_else(drawn).unwrap_or_default();
        let group = group
            .as_ref()
            .and_then(|group| values.get(group.as_str()).cloned())
            .filter(|group| !group.is_empty());
        found.add(FoundNode { id: id.to_owned(), label, group })?;
    }
    for (edge, default) in edges {
        let way = edge.attribute("directed").and_then(Way::parse).unwrap_or(default);
        let end = |name: &str| found.at(edge.attribute(name).unwrap_or_default());
        let (from, to) = (end("source")?, end("target")?);
        let values = of_ties.values(data(edge))?;
        let value = weight.as_ref().and_then(|weight| values.get(weight.as_str())).map_or("", String::as_str);
        found.tie(from, to, value, way)?;
    }
    Ok(found)
}

/// Nodes, and edges with the direction that their graph gives them; a node can hold a graph of its own. Such a node is a frame around
/// others, and no node of the network unless a tie ends at it.
fn graphml_parts<'a>(
    graph: &'a Element,
    default: Way,
    nodes: &mut Vec<&'a Element>,
    edges: &mut Vec<(&'a Element, Way)>,
) -> Result<(), String> {
    let mut frames = Vec::new();
    for element in graph.elements() {
        match element.name.as_str() {
            "hyperedge" => {
                return Err("holds a <hyperedge>, a tie of more than two nodes, which is not read".to_owned());
            }
            "edge" => edges.push((element, default)),
            "node" => match element.first("graph") {
                Some(inner) => {
                    let own = inner.attribute("edgedefault").and_then(Way::parse).unwrap_or(default);
                    graphml_parts(inner, own, nodes, edges)?;
                    frames.push(element);
                }
                None => nodes.push(element),
            },
            _ => {}
        }
    }
    for frame in frames {
        let id = frame.attribute("id");
        if edges.iter().any(|(edge, _)| edge.attribute("source") == id || edge.attribute("target") == id) {
            nodes.push(frame);
        }
    }
    Ok(())
}

fn data(element: &Element) -> impl Iterator<Item = (&str, String)> {
    element.all("data").filter_map(|data| Some((data.attribute("key")?, data.text().trim().to_owned())))
}

fn gexf(graph: &Element, choice: &Choice) -> Result<Found, String> {
    let (mut of_nodes, mut of_ties) = (Attributes::default(), Attributes::default());
    for class in graph.all("attributes") {
        let attributes = if class.attribute("class") == Some("edge") { &mut of_ties } else { &mut of_nodes };
        for attribute in class.all("attribute") {
            let (Some(id), Some(title)) = (attribute.attribute("id"), attribute.attribute("title")) else {
                continue;
            };
            attributes.declare(
                id,
                title,
                attribute.first("default").map(|default| default.text().trim().to_owned()),
            );
        }
    }
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    gexf_parts(graph, &mut nodes, &mut edges);
    let mut found = Found::with_direction();
    // The weight of a tie has an attribute of its own in XML, and is 1 where it is not there.
    let has_own = edges.iter().any(|edge| edge.attribute("weight").is_some());
    let weight = match choice.weight.as_deref() {
        None if has_own => None,
        Some(name) if name.eq_ignore_ascii_case("weight") && has_own => None,
        chosen => of_ties.choose(chosen, "weight", "ties", &mut found.notes)?,
    };
    let group = of_nodes.choose(choice.group.as_deref(), "group", "nodes", &mut found.notes)?;
    let default = graph.attribute("defaultedgetype").and_then(Way::parse).unwrap_or(Way::Undirected);
    for node in nodes {
        let id = node.attribute("id").unwrap_or_default();
        let values = of_nodes.values(attvalues(node))?;
        let own = node.attribute("label").map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned);
        let label = own.or_else(|| label(&values)).unwrap_or_default();
        let group = group
            .as_ref()
            .and_then(|group| values.get(group.as_str()).cloned())
            .filter(|group| !group.is_empty());
        found.add(FoundNode { id: id.to_owned(), label, group })?;
    }
    for edge in edges {
        let way = edge.attribute("type").and_then(Way::parse).unwrap_or(default);
        let end = |name: &str| found.at(edge.attribute(name).unwrap_or_default());
        let (from, to) = (end("source")?, end("target")?);
        let values = of_ties.values(attvalues(edge))?;
        let value = match &weight {
            Some(weight) => values.get(weight.as_str()).map_or("", String::as_str),
            None => edge.attribute("weight").unwrap_or("1"),
        };
        found.tie(from, to, value, way)?;
    }
    Ok(found)
}

/// Nodes and edges, those inside nodes included.
fn gexf_parts<'a>(within: &'a Element, nodes: &mut Vec<&'a Element>, edges: &mut Vec<&'a Element>) {
    for node in within.all("nodes").flat_map(|all| all.all("node")) {
        nodes.push(node);
        gexf_parts(node, nodes, edges);
    }
    edges.extend(within.all("edges").flat_map(|all| all.all("edge")));
}

fn attvalues(element: &Element) -> impl Iterator<Item = (&str, String)> {
    let all = element.all("attvalues").flat_map(|all| all.all("attvalue"));
    // Version 1.1 calls the reference `id`.
    all.filter_map(|one| {
        Some((
            one.attribute("for").or_else(|| one.attribute("id"))?,
            one.attribute("value")?.trim().to_owned(),
        ))
    })
}
