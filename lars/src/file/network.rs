//! Networks with named nodes: edge lists (CSV, XLSX), GraphML, GEXF, Pajek and UCINET DL in; GraphML and GEXF out.
//!
//! Of a file only what a measure needs is read: nodes with a name and a group, ties with a weight, the direction.

mod found;
mod list;
mod plain;
mod xml;

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Context as _;
use encoding_rs::Encoding;
use lars_domain::entered::{clean, look_alikes};
use quick_xml::escape::escape;

pub use found::Choice;
use found::{Found, FoundNode, Way};

use lars_view::file::{Refused, unpacked_gzip};

use super::TableFlags;

/// A network as a file gives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NamedNetwork {
    /// The names of the nodes, in the order they came; no two are the same.
    pub nodes: Vec<String>,
    /// The group of each node, where it has one.
    pub groups: Vec<Option<String>>,
    /// From, to, weight.
    pub ties: Vec<(usize, usize, f64)>,
    /// Whether the ties have no direction.
    pub undirected: bool,
    /// What the user should know, for standard error.
    pub notes: Vec<String>,
}

/// How a network is read.
#[derive(Debug, Clone, Default)]
pub struct Reading<'a> {
    /// Which attributes are meant.
    pub choice: Choice,
    /// A table of nodes beside the network.
    pub nodes: Option<&'a Path>,
    /// Whether ties have no direction, whatever the file says.
    pub undirected: bool,
    /// How an edge list and a table of nodes are read.
    pub table: TableFlags,
    /// What Pajek and DL files are written in, where they are not in Unicode.
    pub encoding: Option<&'static Encoding>,
}

impl NamedNetwork {
    /// Reads a network by what it begins with, else as an edge list.
    pub fn read(path: &Path, reading: &Reading<'_>) -> anyhow::Result<Self> {
        let refusal = |why: String| Refused(format!("{}: {why}; the file was refused whole", path.display()));
        let choice = &reading.choice;
        let mut bytes = std::fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
        if bytes.starts_with(GZIP) {
            bytes = unpacked_gzip(&bytes).map_err(|error| refusal(error.to_string()))?;
        }
        let kind = Kind::of(&bytes);
        reading.check(&kind).map_err(refusal)?;
        let text = || text_of(&bytes, reading.encoding);
        let mut found = match kind {
            Kind::Xml => xml::read(&bytes, choice).map_err(refusal)?,
            Kind::Pajek => plain::pajek(&text().0, choice).map_err(refusal)?,
            Kind::Dl => plain::dl(&text().0).map_err(refusal)?,
            Kind::Other(name) => {
                let why =
                    format!("is {name}; save it as GraphML, GEXF, Pajek, UCINET DL or an edge list (CSV)");
                return Err(refusal(why).into());
            }
            Kind::List => list::read(&reading.table.of(path), choice)?,
        };
        if matches!(kind, Kind::Pajek | Kind::Dl) {
            found.notes.extend(text().1);
        }
        if let Some(nodes) = reading.nodes {
            let (listed, told) = list::nodes(&reading.table.beside(nodes), choice)?;
            found.notes.extend(told);
            join(&mut found, listed);
        }
        Self::of(found, reading.undirected).map_err(|why| refusal(why).into())
    }

    fn of(found: Found, undirected: bool) -> Result<Self, String> {
        let names = found.names()?;
        let mut notes = found.notes;
        if found.unweighted > 0 && found.unweighted < found.ties.len() {
            notes.push(format!(
                "{} of {} ties have no weight; they count 1",
                found.unweighted,
                found.ties.len()
            ));
        }
        let weightless = found.ties.iter().filter(|(.., weight, _)| *weight == 0.0).count();
        let loops = found.ties.iter().filter(|(from, to, ..)| from == to).count();
        for (number, what) in [(weightless, "weight 0"), (loops, "the same node at both ends")] {
            if number > 0 {
                notes.push(format!("{number} of {} ties have {what}; they are left out", found.ties.len()));
            }
        }
        let alike = look_alikes(names.iter().map(String::as_str));
        notes.extend(
            alike.iter().take(5).map(|(one, other)| format!("the nodes {one:?} and {other:?} look the same")),
        );
        let says_undirected =
            !found.ties.is_empty() && found.ties.iter().all(|(.., way)| *way == Way::Undirected);
        let undirected = undirected || (found.says_direction && says_undirected);
        let mut ties = Vec::with_capacity(found.ties.len());
        for (from, to, weight, way) in found.ties {
            ties.push((from, to, weight));
            // Beside directed ties one without a direction runs both ways.
            if !undirected && way != Way::Directed && from != to {
                ties.push((to, from, weight));
            }
        }
        let groups = found.nodes.into_iter().map(|node| node.group).collect();
        Ok(Self { nodes: names, groups, ties, undirected, notes })
    }

    /// Tells the notes on standard error.
    pub fn tell(&self, path: &Path) {
        for note in &self.notes {
            eprintln!("lars: {}: {note}", path.display());
        }
    }
}

impl Reading<'_> {
    /// Refuses what would do nothing: options of tables for a file that is none, an encoding for one that says its own.
    fn check(&self, kind: &Kind) -> Result<(), String> {
        let named = self.table.named();
        match kind {
            Kind::Xml | Kind::Pajek | Kind::Dl if self.nodes.is_none() && !named.is_empty() => {
                Err(format!("{} is of tables, and this is none", named.join(", ")))
            }
            Kind::Xml | Kind::List if self.encoding.is_some() => {
                Err("--encoding is for Pajek and UCINET DL; XML says its own, and tables are UTF-8 or UTF-16"
                    .to_owned())
            }
            _ => Ok(()),
        }
    }
}

/// Adds what a table of nodes says: groups, names for people, nodes without ties.
fn join(found: &mut Found, nodes: Vec<FoundNode>) {
    let by_name: HashMap<String, usize> = found
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| !node.label.is_empty())
        .map(|(at, node)| (node.label.clone(), at))
        .collect();
    for node in nodes {
        let at = match by_name.get(&node.id) {
            Some(at) => *at,
            None => found.place(&node.id),
        };
        if !node.label.is_empty() {
            found.nodes[at].label = node.label;
        }
        found.nodes[at].group = node.group;
    }
}

/// How a file begins that was packed by gzip.
const GZIP: &[u8] = &[0x1F, 0x8B];

/// What a file of a network is, by its first bytes.
enum Kind {
    Xml,
    Pajek,
    Dl,
    List,
    Other(&'static str),
}

impl Kind {
    fn of(bytes: &[u8]) -> Self {
        let head: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).take(400).collect();
        let head = String::from_utf8_lossy(&head).replace(['\u{feff}', '\u{fffd}'], "").to_ascii_lowercase();
        let head = head.trim_start();
        let first = head
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with('%'))
            .unwrap_or_default();
        let word =
            first.split(|character: char| !character.is_ascii_alphanumeric()).next().unwrap_or_default();
        match word {
            _ if head.starts_with('<') => Self::Xml,
            _ if first.starts_with('*') && first.contains("node data") => Self::Other("VNA (NetDraw)"),
            _ if first.starts_with('*') => Self::Pajek,
            "dl" if !first.contains(';') && first.contains(['=', ' ']) || first == "dl" => Self::Dl,
            "graph" | "creator" if head.contains('[') => Self::Other("GML"),
            "graph" | "digraph" | "strict" if head.contains('{') => Self::Other("DOT (Graphviz)"),
            _ if first.starts_with('{') => Self::Other("JSON"),
            _ => Self::List,
        }
    }
}

/// The text of a plain file, and what the reader of the result should know of it: UTF-8 or UTF-16, or the encoding that was named; else as
/// programs of western Europe write it.
fn text_of(bytes: &[u8], named: Option<&'static Encoding>) -> (String, Option<String>) {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let (text, _, is_broken) = marked.or(named).unwrap_or(encoding_rs::UTF_8).decode(bytes);
    let (text, note) = match (marked, named) {
        (None, None) if is_broken => (
            encoding_rs::WINDOWS_1252.decode(bytes).0,
            Some(
                "is not UTF-8 and was read as windows-1252; name another by --encoding, such as windows-1257 (Baltic) or windows-1250 \
                 (central Europe)"
                    .to_owned(),
            ),
        ),
        (None, Some(encoding)) if is_broken => {
            (text, Some(format!("holds characters that {} does not have", encoding.name())))
        }
        _ => (text, None),
    };
    (clean(&text).into_owned(), note)
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
        let name = escape(name.as_str());
        write!(out, "<node id=\"{name}\"><data key=\"name\">{name}</data>")?;
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
            "<edge source=\"{}\" target=\"{}\"><data key=\"weight\">{weight}</data></edge>",
            escape(network.nodes[*from].as_str()),
            escape(network.nodes[*to].as_str())
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
        let (from, to) = (escape(network.nodes[*from].as_str()), escape(network.nodes[*to].as_str()));
        writeln!(out, "<edge id=\"e{at}\" source=\"{from}\" target=\"{to}\" weight=\"{weight}\"/>")?;
    }
    writeln!(out, "</edges>\n</graph>\n</gexf>")
}
