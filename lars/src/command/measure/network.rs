//! Measures of networks: nodes, the whole, communities, and two networks against each other.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use encoding_rs::Encoding;
use lars_measure::network::{
    Clustering, CoreTies, Direction, Length, Network as Ties, Regression, Triads, betweenness, brokerage,
    closeness, clustering, communities, constraint, core, directed_modularity, e_i_index, effective_size,
    eigenvector, harmonic, modularity, page_rank, qap_correlation, qap_regression, reciprocity_of_nodes,
    summary, transitivity,
};
use lars_measure::{Matrix, Undefined};
use serde_json::json;

use super::output::{Output, name_of, refused};
use crate::command::write_whole;
use crate::file::TableFlags;
use crate::file::network::{Choice, NamedNetwork, Reading, gexf, graphml};
use crate::file::sheet::{Cell, Sheet};
use lars_view::file::Refused;

/// How long a tie is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LengthName {
    /// 1, whatever the weight.
    One,
    /// 1 / weight: strong ties are short.
    InverseWeight,
    /// The weight.
    Weight,
}

impl LengthName {
    fn length(self) -> Length {
        match self {
            Self::One => Length::One,
            Self::InverseWeight => Length::InverseWeight,
            Self::Weight => Length::Weight,
        }
    }
}

/// Which ties count for core numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CoreName {
    /// Two nodes are tied or not, whichever way.
    Undirected,
    /// What leaves and what reaches a node: ties both ways count twice (networkx of a directed graph, igraph's all).
    Both,
    /// What leaves a node (igraph's out).
    Out,
    /// What reaches a node (igraph's in).
    In,
}

/// Whether direction counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DirectionName {
    /// Both directions are added first (igraph's default; networkx of an undirected graph).
    Undirected,
    /// Direction counts, as networkx does of a directed graph.
    Directed,
}

/// What is closed, and out of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TriadName {
    /// Paths of two ties whose ends are tied, whichever way (igraph; networkx of an undirected graph).
    Undirected,
    /// Paths a → b → c with a tie a → c (sna's weak).
    Paths,
    /// Pairs b and c that one node leads to, with a tie b → c (networkx of a directed graph).
    OutPairs,
}

/// What direction means to measures that were made for networks without one. A network without direction has the same numbers whatever is chosen.
#[derive(Debug, Args)]
struct Conventions {
    /// Which ties count for core.
    #[arg(long, value_enum, default_value_t = CoreName::Undirected)]
    core: CoreName,
    /// What clustering counts: pairs of neighbours, or every directed triangle (Fagiolo 2007); clustering_barrat adds both directions.
    #[arg(long, value_enum, default_value_t = DirectionName::Undirected)]
    clustering: DirectionName,
    /// What the transitivity of --graph counts.
    #[arg(long, value_enum, default_value_t = TriadName::Undirected)]
    transitivity: TriadName,
    /// What chance is for the modularity of --graph: by the strength of nodes, or by what leaves and what reaches them (Leicht & Newman 2008).
    #[arg(long, value_enum, default_value_t = DirectionName::Undirected)]
    modularity: DirectionName,
}

/// A network file.
#[derive(Debug, Args)]
struct Input {
    /// An edge list with the columns from, to and, where ties have one, weight (or as Gephi and Kumu write it); GraphML, GEXF, Pajek or
    /// UCINET DL, told by what the file begins with.
    file: PathBuf,
    /// A table with the columns node and, where there are groups, group: adds nodes without ties, and groups. Or with Id and Label.
    #[arg(long, value_name = "FILE")]
    nodes: Option<PathBuf>,
    /// The attribute or column of ties that is their weight, instead of weight.
    #[arg(long, value_name = "NAME")]
    weight: Option<String>,
    /// The attribute or column of nodes that is their group, instead of group.
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// Ties have no direction: both directions are added. Files other than edge lists say so themselves.
    #[arg(long)]
    undirected: bool,
    /// What a Pajek or UCINET DL file is written in, such as windows-1257; where it is not Unicode and nothing is named, windows-1252.
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
    #[command(flatten)]
    table: TableFlags,
}

fn encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| "must be the name of an encoding, such as windows-1257".to_owned())
}

/// The forms in which a network is written.
const ENDINGS: [&str; 2] = ["graphml", "gexf"];

fn network_file(name: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(name);
    let is_known =
        path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
    if is_known { Ok(path) } else { Err("must end in .graphml or .gexf".to_owned()) }
}

/// A network that was read.
struct Read {
    named: NamedNetwork,
    ties: Ties,
    /// The group of each node by number, where there are groups; nodes without one are a group of their own each.
    groups: Option<Vec<usize>>,
}

impl Input {
    /// How this network and others beside it are read.
    fn reading(&self, choice: Choice) -> Reading<'_> {
        let (table, encoding) = (self.table.clone(), self.encoding);
        Reading { choice, nodes: None, undirected: self.undirected, table, encoding }
    }

    fn read(&self) -> anyhow::Result<Read> {
        let choice = Choice { weight: self.weight.clone(), group: self.group.clone() };
        let reading = Reading { nodes: self.nodes.as_deref(), ..self.reading(choice) };
        let named = NamedNetwork::read(&self.file, &reading)?;
        named.tell(&self.file);
        let ties = Ties::new(named.nodes.len(), &named.ties, !named.undirected)
            .map_err(|misuse| refused(&self.file, &misuse))?;
        let groups = named.groups.iter().any(Option::is_some).then(|| {
            let mut groups: Vec<&String> = named.groups.iter().flatten().collect();
            groups.sort();
            groups.dedup();
            let place = |at: usize, group: &Option<String>| {
                group
                    .as_ref()
                    .and_then(|group| groups.binary_search(&group).ok())
                    .unwrap_or(groups.len() + at)
            };
            named.groups.iter().enumerate().map(|(at, group)| place(at, group)).collect()
        });
        Ok(Read { named, ties, groups })
    }
}

/// Measures of each node, or of the whole network. Wasserman & Faust 1994, doi:10.1017/CBO9780511815478
///
/// One row per node: out_degree, in_degree, out_strength, in_strength; betweenness (number of shortest paths over the node, each pair once
/// without direction) and betweenness_share (over all pairs of others); closeness_into and closeness_out (Wasserman and Faust: scaled by reach),
/// harmonic_into; eigenvector (largest component, unit length, by ties that reach the node); page_rank (damping 0.85); core; clustering (plain) and
/// clustering_barrat (weighted); constraint and effective_size (Burt, weighted); reciprocity. With groups also the five parts of
/// brokerage (Gould and Fernandez). Constraint and effective size add both directions; clustering, core and, with --graph, transitivity and modularity do
/// so unless an option says otherwise. Ties of a node with itself are left out,
/// repeated ties are added up. Undefined: TooFew for clustering under two neighbours, NoData for a node without ties, NotConnected for the
/// eigenvector outside the largest component.
#[derive(Debug, Args)]
pub struct Network {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    conventions: Conventions,
    /// How long a tie is, for betweenness, closeness and harmonic centrality.
    #[arg(long, value_enum, default_value_t = LengthName::One)]
    length: LengthName,
    /// Write one table of measures of the whole network instead: measure, value.
    #[arg(long)]
    graph: bool,
    /// Also write the network with these measures as attributes of the nodes, as .graphml or .gexf.
    #[arg(long = "network-out", value_name = "FILE", value_parser = network_file)]
    write_to: Option<PathBuf>,
    /// With --graph: another network over the same nodes, for the QAP correlation of both.
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
    /// With --graph: other networks over the same nodes that explain this one together (MRQAP, double semi-partialling); several with commas.
    #[arg(long, value_name = "FILES", value_delimiter = ',')]
    explain_by: Vec<PathBuf>,
    /// Permutations of QAP.
    #[arg(long, default_value_t = 5_000)]
    permutations: usize,
    /// The seed of the permutations.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    output: Output,
}

type Column = (&'static str, Vec<Cell>);

impl Network {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.input.read()?;
        if self.graph {
            return self.whole(&read);
        }
        let columns = self.nodes(&read)?;
        let rows = || {
            (0..read.named.nodes.len()).map(|node| {
                let mut row = vec![Cell::from(&read.named.nodes[node])];
                row.extend(columns.iter().map(|(_, values)| values[node].clone()));
                row
            })
        };
        if let Some(path) = &self.write_to {
            let kind = |values: &[Cell]| values.first().map_or("string", Cell::kind);
            let names = columns.iter().map(|(name, values)| ((*name).to_owned(), kind(values))).collect();
            let values = (names, rows().map(|row| row[1..].iter().map(Cell::text).collect()).collect());
            let directed = read.ties.is_directed();
            let as_gexf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gexf"));
            write_whole(Some(path), |out| {
                if as_gexf {
                    gexf(&read.named, directed, &values, out)
                } else {
                    graphml(&read.named, directed, &values, out)
                }
            })?;
        }
        let mut names = vec!["node"];
        names.extend(columns.iter().map(|(name, _)| *name));
        let options = [
            ("directed", json!(read.ties.is_directed())),
            ("length", name_of(&self.length)),
            ("core", name_of(&self.conventions.core)),
            ("clustering", name_of(&self.conventions.clustering)),
        ];
        self.output.write("network", &options, Sheet::records(&names, rows()))
    }

    fn nodes(&self, read: &Read) -> anyhow::Result<Vec<Column>> {
        let (ties, length) = (&read.ties, self.length.length());
        let numbers =
            |values: Vec<Result<f64, Undefined>>| values.into_iter().map(Cell::from).collect::<Vec<_>>();
        let plain = |values: Vec<f64>| values.into_iter().map(Cell::from).collect::<Vec<_>>();
        let counts = |values: Vec<usize>| values.into_iter().map(Cell::from).collect::<Vec<_>>();
        let ((out_degree, in_degree), (out_strength, in_strength)) = (ties.degrees(), ties.strengths());
        let cores = match self.conventions.core {
            CoreName::Undirected => CoreTies::Undirected,
            CoreName::Both => CoreTies::Both,
            CoreName::Out => CoreTies::Out,
            CoreName::In => CoreTies::In,
        };
        let triangles = match self.conventions.clustering {
            DirectionName::Undirected => Clustering::Plain,
            DirectionName::Directed => Clustering::Directed,
        };
        let rank = page_rank(ties, 0.85).map_or_else(
            |why| vec![Cell::from(Err(why)); ties.nodes()],
            |rank| rank.into_iter().map(Cell::from).collect(),
        );
        let mut columns = vec![
            ("out_degree", counts(out_degree)),
            ("in_degree", counts(in_degree)),
            ("out_strength", plain(out_strength)),
            ("in_strength", plain(in_strength)),
            ("betweenness", numbers(betweenness(ties, length, false))),
            ("betweenness_share", numbers(betweenness(ties, length, true))),
            ("closeness_into", numbers(closeness(ties, length, Direction::Into, true))),
            ("closeness_out", numbers(closeness(ties, length, Direction::Out, true))),
            ("harmonic_into", plain(harmonic(ties, length, Direction::Into))),
            ("eigenvector", numbers(eigenvector(ties))),
            ("page_rank", rank),
            ("core", counts(core(ties, cores))),
            ("clustering", numbers(clustering(ties, triangles))),
            ("clustering_barrat", numbers(clustering(ties, Clustering::Barrat))),
            ("constraint", numbers(constraint(ties, true))),
            ("effective_size", numbers(effective_size(ties, true))),
            ("reciprocity", numbers(reciprocity_of_nodes(ties))),
        ];
        if let Some(groups) = &read.groups {
            let parts = brokerage(ties, groups).map_err(|misuse| refused(&self.input.file, &misuse))?;
            columns.extend([
                ("coordinator", counts(parts.iter().map(|part| part.coordinator).collect())),
                ("consultant", counts(parts.iter().map(|part| part.consultant).collect())),
                ("gatekeeper", counts(parts.iter().map(|part| part.gatekeeper).collect())),
                ("representative", counts(parts.iter().map(|part| part.representative).collect())),
                ("liaison", counts(parts.iter().map(|part| part.liaison).collect())),
            ]);
        }
        Ok(columns)
    }

    fn whole(&self, read: &Read) -> anyhow::Result<()> {
        let found = summary(&read.ties);
        let triads = match self.conventions.transitivity {
            TriadName::Undirected => Triads::Undirected,
            TriadName::Paths => Triads::Paths,
            TriadName::OutPairs => Triads::OutPairs,
        };
        let fault = |misuse| refused(&self.input.file, &misuse);
        let mut rows: Vec<(&str, Cell)> = vec![
            ("nodes", found.nodes.into()),
            ("ties", found.ties.into()),
            ("density", found.density.into()),
            ("reciprocity", found.reciprocity.into()),
            ("transitivity", transitivity(&read.ties, triads).into()),
            ("components", found.components.into()),
            ("strong_components", found.strong_components.into()),
            ("diameter", found.diameter.into()),
            ("mean_path", found.mean_path.into()),
            ("degree_assortativity", found.degree_assortativity.into()),
        ];
        if let Some(groups) = &read.groups {
            rows.push(("e_i_index", e_i_index(&read.ties, groups).map_err(fault)?.into()));
            let found = match self.conventions.modularity {
                DirectionName::Undirected => modularity(&read.ties, groups, 1.0),
                DirectionName::Directed => directed_modularity(&read.ties, groups, 1.0),
            };
            rows.push(("modularity", found.map_err(fault)?.into()));
        }
        if let Some(path) = &self.compare {
            let other = self.matrix_of(path, &read.named)?;
            let own = matrix(&read.ties);
            let found = qap_correlation(&own, &other, self.permutations, self.seed).map_err(fault)?;
            rows.extend([
                ("qap_r", found.map(|found| found.r).into()),
                ("qap_p_greater", found.map(|found| found.p_greater).into()),
                ("qap_p_less", found.map(|found| found.p_less).into()),
                ("qap_p_two_sided", found.map(|found| found.p_two_sided).into()),
            ]);
        }
        let explained = self.explained(read)?;
        rows.extend(explained.iter().map(|(name, value)| (name.as_str(), value.clone())));
        let options = [
            ("directed", json!(read.ties.is_directed())),
            ("transitivity", name_of(&self.conventions.transitivity)),
            ("modularity", name_of(&self.conventions.modularity)),
            ("permutations", json!(self.permutations)),
            ("seed", json!(self.seed)),
        ];
        let rows = rows.into_iter().map(|(name, value)| vec![name.into(), value]);
        self.output.write("network", &options, Sheet::records(&["measure", "value"], rows))
    }

    /// The regression of this network on others, by the names of their files.
    fn explained(&self, read: &Read) -> anyhow::Result<Vec<(String, Cell)>> {
        if self.explain_by.is_empty() {
            return Ok(Vec::new());
        }
        let others = self.explain_by.iter().map(|path| self.matrix_of(path, &read.named));
        let others: Vec<Matrix> = others.collect::<anyhow::Result<_>>()?;
        let found = qap_regression(&matrix(&read.ties), &others, self.permutations, self.seed)
            .map_err(|misuse| refused(&self.input.file, &misuse))?;
        let number = |of: &dyn Fn(&Regression) -> f64| Cell::from(found.as_ref().map(of).map_err(|why| *why));
        let mut rows = vec![
            ("mrqap_r_squared".to_owned(), number(&|found| found.r_squared)),
            ("mrqap_intercept".to_owned(), number(&|found| found.coefficients[0])),
        ];
        for (at, path) in self.explain_by.iter().enumerate() {
            let name =
                path.file_stem().map_or_else(|| at.to_string(), |name| name.to_string_lossy().into_owned());
            rows.push((format!("mrqap_{name}"), number(&|found| found.coefficients[at + 1])));
            rows.push((format!("mrqap_{name}_p"), number(&|found| found.p[at])));
        }
        Ok(rows)
    }

    /// Another network as a matrix over the nodes of this one; a node that this one has not is refused.
    fn matrix_of(&self, path: &std::path::Path, named: &NamedNetwork) -> anyhow::Result<Matrix> {
        let choice = Choice { weight: self.input.weight.clone(), group: None };
        let other = NamedNetwork::read(path, &self.input.reading(choice))?;
        other.tell(path);
        let place = |at: usize| {
            let name = &other.nodes[at];
            let place = named.nodes.iter().position(|known| known == name);
            place.ok_or_else(|| {
                Refused(format!(
                    "{}: the node {name:?} is not in {}",
                    path.display(),
                    self.input.file.display()
                ))
            })
        };
        let mut ties = Vec::with_capacity(other.ties.len());
        for (from, to, weight) in &other.ties {
            ties.push((place(*from)?, place(*to)?, *weight));
        }
        let ties = Ties::new(named.nodes.len(), &ties, !other.undirected)
            .map_err(|misuse| refused(path, &misuse))?;
        Ok(matrix(&ties))
    }
}

fn matrix(ties: &Ties) -> Matrix {
    Matrix::from_fn(ties.nodes(), ties.nodes(), |from, to| ties.weight(from, to))
}

/// Communities by the Leiden algorithm, on weighted modularity. Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z
///
/// Columns node, community (numbered by first node). Both directions are added. The best of 20 runs is kept, whose seeds follow from --seed; the
/// same seed gives the same communities. Standard error says the modularity; JSON has it among the options.
#[derive(Debug, Args)]
pub struct Communities {
    #[command(flatten)]
    input: Input,
    /// 1 is plain modularity; more gives smaller communities.
    #[arg(long, default_value_t = 1.0)]
    resolution: f64,
    /// The seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    output: Output,
}

impl Communities {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.input.read()?;
        let found = communities(&read.ties, self.resolution, self.seed)
            .map_err(|misuse| refused(&self.input.file, &misuse))?;
        let mut options = vec![("resolution", json!(self.resolution)), ("seed", json!(self.seed))];
        if let Ok(found) = &found {
            let modularity = Cell::from(found.modularity).text();
            eprintln!("lars: modularity {modularity}");
            options.push(("modularity", json!(found.modularity)));
        }
        let of_node = |at: usize| match &found {
            Ok(found) => Cell::from(found.of_node[at]),
            Err(why) => Cell::from(Err(*why)),
        };
        let rows = read.named.nodes.iter().enumerate().map(|(at, name)| vec![name.into(), of_node(at)]);
        self.output.write("communities", &options, Sheet::records(&["node", "community"], rows))
    }
}
