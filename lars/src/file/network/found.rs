//! What every reader of networks finds in its file, before names are made different and directions settled.

use std::collections::HashMap;

/// Which attributes are meant; without a choice those called `weight` and `group`.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// The attribute of ties that is their weight.
    pub weight: Option<String>,
    /// The attribute of nodes that is their group.
    pub group: Option<String>,
}

/// How a tie runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From its first end to its second.
    Directed,
    /// It has no direction.
    Undirected,
    /// Both ways: two ties in one.
    Mutual,
}

impl Way {
    /// A way by its name, in any case.
    pub fn parse(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "directed" | "true" => Some(Self::Directed),
            "undirected" | "false" => Some(Self::Undirected),
            "mutual" => Some(Self::Mutual),
            _ => None,
        }
    }
}

/// A node.
#[derive(Debug, Clone, Default)]
pub struct FoundNode {
    /// What ties call it.
    pub id: String,
    /// What people call it; empty where nothing is said.
    pub label: String,
    /// Its group.
    pub group: Option<String>,
}

/// A network before it is a [`super::NamedNetwork`].
#[derive(Debug, Default)]
pub struct Found {
    pub nodes: Vec<FoundNode>,
    /// From and to by number, the weight, how it runs.
    pub ties: Vec<(usize, usize, f64, Way)>,
    /// What the reader of the result should know, for standard error.
    pub notes: Vec<String>,
    /// How many ties have no weight; they count 1.
    pub unweighted: usize,
    /// Whether the file says how its ties run. Without that, whoever reads it says so.
    pub says_direction: bool,
    by_id: HashMap<String, usize>,
}

impl Found {
    /// Of a file that says how its ties run.
    pub fn with_direction() -> Self {
        Self { says_direction: true, ..Self::default() }
    }

    /// Adds a node; its id must be new.
    pub fn add(&mut self, node: FoundNode) -> Result<(), String> {
        if self.by_id.insert(node.id.clone(), self.nodes.len()).is_some() {
            return Err(format!("two nodes have the id {:?}", node.id));
        }
        self.nodes.push(node);
        Ok(())
    }

    /// The number of a node.
    pub fn at(&self, id: &str) -> Result<usize, String> {
        self.by_id.get(id).copied().ok_or_else(|| format!("a tie ends at {id:?}, which is no node"))
    }

    /// The number of a node, which is new if it was not named before.
    pub fn place(&mut self, id: &str) -> usize {
        if let Some(at) = self.by_id.get(id) {
            return *at;
        }
        self.by_id.insert(id.to_owned(), self.nodes.len());
        self.nodes.push(FoundNode { id: id.to_owned(), ..FoundNode::default() });
        self.nodes.len() - 1
    }

    /// Adds a tie whose weight is text; empty counts 1.
    pub fn tie(&mut self, from: usize, to: usize, weight: &str, way: Way) -> Result<(), String> {
        let weight = weight.trim();
        let number = if weight.is_empty() { Ok(1.0) } else { weight.parse::<f64>() };
        match number {
            Ok(number) if number.is_finite() && number >= 0.0 => {
                self.ties.push((from, to, number, way));
                self.unweighted += usize::from(weight.is_empty());
                Ok(())
            }
            _ => Err(format!(
                "the weight {weight:?} of the tie from {:?} to {:?} is not a number, 0 or above",
                self.nodes[from].id, self.nodes[to].id
            )),
        }
    }

    /// The names of the nodes: their labels, with the id behind it where several are called alike.
    pub fn names(&self) -> Result<Vec<String>, String> {
        let label =
            |node: &FoundNode| if node.label.is_empty() { node.id.clone() } else { node.label.clone() };
        let mut count: HashMap<String, usize> = HashMap::new();
        for node in &self.nodes {
            *count.entry(label(node)).or_default() += 1;
        }
        let name = |node: &FoundNode| match label(node) {
            label if count[&label] > 1 && label != node.id => format!("{label} ({})", node.id),
            label => label,
        };
        let names: Vec<String> = self.nodes.iter().map(name).collect();
        let mut seen = std::collections::HashSet::new();
        match names.iter().find(|name| !seen.insert(name.as_str())) {
            Some(twice) => Err(format!("two nodes have the name {twice:?}")),
            None => Ok(names),
        }
    }
}

/// Which of `there` is meant: the chosen one, which must be there, else the usual one, in any case. Tells what else there is.
pub fn choose<'a>(
    chosen: Option<&str>,
    usual: &str,
    of: &str,
    there: &[&'a str],
    notes: &mut Vec<String>,
) -> Result<Option<&'a str>, String> {
    let wanted = chosen.unwrap_or(usual);
    let exact = there.iter().find(|name| **name == wanted);
    let found = exact.or_else(|| there.iter().find(|name| name.eq_ignore_ascii_case(wanted)));
    let others = there.join(", ");
    match (found, chosen) {
        (Some(name), _) => Ok(Some(*name)),
        (None, Some(chosen)) => {
            let others = if others.is_empty() { "none".to_owned() } else { others };
            Err(format!("no attribute {chosen} on the {of}; there is: {others}"))
        }
        (None, None) => {
            if !others.is_empty() {
                notes.push(format!("no attribute {usual} on the {of}; there is: {others}"));
            }
            Ok(None)
        }
    }
}
