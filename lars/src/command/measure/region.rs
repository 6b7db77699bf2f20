//! Measures of regions beside each other: how concentrated, how far apart, who learns from whom.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use lars_measure::assignment::{Aim, Assignment, assign};
use lars_measure::concentration::{
    average_location_quotient, entropy, gini, hachman, herfindahl, hoover, hoover_gini, krugman,
    locational_gini, specialisation_coefficient,
};
use lars_measure::distance::{
    Blocks, Limits, Linkage, Metric, Missing, Scaling, between, linkage, mahalanobis, nearest,
    principal_components, scaled, silhouette, structural, winsorised,
};
use lars_measure::matrix::PartialMatrix;
use lars_measure::{Matrix, Misuse, Undefined};
use serde_json::{Value, json};

use super::output::{Output, name_of, refused};
use crate::file::columns::{Columns, refuse};
use crate::file::matrix::{NamedMatrix, Values};
use crate::file::sheet::{Cell, Sheet};
use crate::file::{Fault, Faults, TableFlags};
use lars_view::file::{Refused, TableFile};

/// How concentrated each row is, or with --columns each column. Herfindahl; Krugman 1991; Hoover 1936, doi:10.2307/1927875; Gini 1921, doi:10.2307/2223319
///
/// Of rows: herfindahl = Σ p², 1/columns to 1; entropy = −Σ p log₂ p in bits; krugman = Σ |p − share in the whole|, 0 to 2;
/// specialisation_coefficient, half of it; hachman = 1 / Σ LQ p, at most 1; average_location_quotient, its inverse.
///
/// With --columns, how unevenly each column is spread over rows: gini; locational_gini, 0 to ½; hoover_gini and hoover against the rows' totals (or
/// --sizes), 0 to 1 (EconGeo gives percent); herfindahl and entropy of its shares.
///
/// Undefined (NoData) for an empty row or column.
#[derive(Debug, Args)]
pub struct Concentration {
    /// The matrix of counts, rows × columns.
    input: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// Measure columns over rows.
    #[arg(long)]
    columns: bool,
    /// With --columns: a table with the columns row and size, such as population, to compare with instead of the rows' totals.
    #[arg(long, value_name = "FILE", requires = "columns")]
    sizes: Option<PathBuf>,
    /// Added to each share inside the logarithm of entropy: EconGeo adds 1e-9.
    #[arg(long, default_value_t = 0.0)]
    inside: f64,
    #[command(flatten)]
    output: Output,
}

type Numbers = Vec<Result<f64, Undefined>>;

impl Concentration {
    pub fn run(&self) -> anyhow::Result<()> {
        let table = NamedMatrix::read(self.table.of(&self.input), Values::Counts)?;
        let counts = table.matrix();
        let sizes = match &self.sizes {
            Some(path) => by_name(&self.table.beside(path), ("row", "size"), &table.rows)?,
            None => counts.row_sums(),
        };
        let found = if self.columns { self.of_columns(&counts, &sizes) } else { self.of_rows(&counts) };
        let found = found.map_err(|misuse| refused(&self.input, &misuse))?;
        let names = if self.columns { &table.columns } else { &table.rows };
        let kind = if self.columns { "column" } else { "row" };
        let header: Vec<&str> = std::iter::once(kind).chain(found.iter().map(|(name, _)| *name)).collect();
        let rows = names.iter().enumerate().map(|(at, name)| {
            let mut row = vec![Cell::from(name)];
            row.extend(found.iter().map(|(_, numbers)| Cell::from(numbers[at])));
            row
        });
        let options = [("columns", json!(self.columns)), ("inside", json!(self.inside))];
        self.output.write("concentration", &options, Sheet::records(&header, rows))
    }

    fn of_rows(&self, counts: &Matrix) -> Result<Vec<(&'static str, Numbers)>, Misuse> {
        Ok(vec![
            ("herfindahl", herfindahl(counts)?),
            ("entropy", entropy(counts, self.inside)?),
            ("krugman", krugman(counts)?),
            ("specialisation_coefficient", specialisation_coefficient(counts)?),
            ("hachman", hachman(counts)?),
            ("average_location_quotient", average_location_quotient(counts)?),
        ])
    }

    fn of_columns(&self, counts: &Matrix, sizes: &[f64]) -> Result<Vec<(&'static str, Numbers)>, Misuse> {
        let turned = counts.transposed();
        Ok(vec![
            ("gini", gini(counts)?),
            ("locational_gini", locational_gini(counts)?),
            ("hoover_gini", hoover_gini(counts, sizes)?),
            ("hoover", hoover(counts, sizes)?),
            ("herfindahl", herfindahl(&turned)?),
            ("entropy", entropy(&turned, self.inside)?),
        ])
    }
}

/// Reads one number for each name; a name that is missing, unknown or there twice is a fault.
fn by_name(file: &TableFile<'_>, (name, number): (&str, &str), names: &[String]) -> anyhow::Result<Vec<f64>> {
    let path = file.path;
    let table = Columns::read(file.clone(), &[name, number])?;
    let numbers = table.numbers(path, 1, number)?;
    let (mut faults, mut found) = (Faults::default(), BTreeMap::new());
    for ((line, cells), value) in table.lines.iter().zip(&table.cells).zip(numbers) {
        let known = names.iter().any(|known| *known == cells[0]);
        match value {
            Some(value) if known && found.insert(cells[0].as_str(), value).is_none() => {}
            Some(_) if known => faults.push(Fault::new(*line, name, &cells[0], "may stand only once")),
            Some(_) => faults.push(Fault::new(*line, name, &cells[0], "is not in the matrix")),
            None => faults.push(Fault::new(*line, number, "", "must be a number")),
        }
    }
    for missing in names.iter().filter(|known| !found.contains_key(known.as_str())) {
        faults.push(Fault::new(1, name, missing, "is missing in this table"));
    }
    refuse(path, &faults)?;
    Ok(names.iter().map(|known| found[known.as_str()]).collect())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MetricName {
    /// Σ weight · difference², split by block; the others know no weights and no missing values.
    Structural,
    Euclidean,
    SquaredEuclidean,
    CityBlock,
    Cosine,
    Correlation,
    BrayCurtis,
    /// Root of the divergence of the shares, in bits.
    JensenShannon,
    /// Half of Σ |share − share|.
    Krugman,
    /// Euclidean, variables made independent.
    Mahalanobis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ScaleName {
    /// (x − smallest) / (largest − smallest).
    Range,
    /// (x − mean) / sd, divisor n.
    Standard,
    /// (x − mean) / sd, divisor n − 1.
    StandardSample,
    /// (x − median) / (third quartile − first).
    Robust,
    /// Mean rank, 0 to 1.
    Rank,
    /// As it is.
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LimitsName {
    Quantile,
    Count,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MissingName {
    KnownOnly,
    NoDistance,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LinkageName {
    Ward,
    Average,
    Complete,
}

/// How far rows are apart in what does not change quickly; nearest, groups, components. Navarro et al. 2014, JRC S3 Working Paper 3/2014; Ward 1963, doi:10.1080/01621459.1963.10500845
///
/// Variables are winsorised (--winsorise), scaled (--scale, by default to 0–1) and compared (--metric). structural: Σ w (a − b)² with the
/// weights of --weights (columns variable, weight, and block where there are blocks; 1 for each where not given). It is squared, so that
/// blocks add up. Missing values (empty): with structural, --missing known-only multiplies what is known of both by (all weights / weights known),
/// no-distance leaves the pair undefined; other metrics refuse them.
///
/// Writes the square matrix; or with --nearest K the K nearest of each row, with each block's part; or with --groups K the cluster of each row and its
/// silhouette (Rousseeuw 1987); or with --components the principal components: variances, shares, loadings, scores.
#[derive(Debug, Args)]
pub struct Distance {
    /// The matrix of variables: rows are regions.
    input: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// Columns that are not compared, such as one of text.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    leave_out: Vec<String>,
    /// What the distance is.
    #[arg(long, value_enum, default_value_t = MetricName::Structural)]
    metric: MetricName,
    /// The scale of each variable; where not given range, or none for the metrics of shares and mahalanobis.
    #[arg(long, value_enum)]
    scale: Option<ScaleName>,
    /// Bring this share of values at each end to a limit first.
    #[arg(long, value_name = "SHARE", default_value_t = 0.0)]
    winsorise: f64,
    /// What the limits are: quantiles (type 7), or the last value that is left.
    #[arg(long, value_enum, default_value_t = LimitsName::Quantile)]
    limits: LimitsName,
    /// A table with the columns variable, weight and, where there are blocks, block.
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// What is done about missing values.
    #[arg(long, value_enum, default_value_t = MissingName::KnownOnly)]
    missing: MissingName,
    /// Write the K nearest of each row.
    #[arg(long, value_name = "K", group = "what")]
    nearest: Option<usize>,
    /// With --nearest: leave out rows whose name begins with the same two letters, as NUTS codes of one country do.
    #[arg(long, requires = "nearest")]
    other_countries: bool,
    /// Write K clusters.
    #[arg(long, value_name = "K", group = "what")]
    groups: Option<usize>,
    /// With --groups: how clusters join. ward takes Euclidean distances.
    #[arg(long, value_enum, default_value_t = LinkageName::Ward)]
    linkage: LinkageName,
    /// Write the principal components of the scaled variables.
    #[arg(long, group = "what")]
    components: bool,
    #[command(flatten)]
    output: Output,
}

/// Distances and, where there are, the parts of blocks.
struct Found {
    total: PartialMatrix,
    blocks: Vec<(String, PartialMatrix)>,
}

impl Distance {
    pub fn run(&self) -> anyhow::Result<()> {
        let named = NamedMatrix::read_without(self.table.of(&self.input), Values::Holes, &self.leave_out)?;
        let fault = |misuse| refused(&self.input, &misuse);
        let limits = match self.limits {
            LimitsName::Quantile => Limits::Quantile,
            LimitsName::Count => Limits::Count,
        };
        let limited = winsorised(&named.partial(), self.winsorise, limits).map_err(fault)?;
        let values = match self.scaling() {
            Some(scaling) => scaled(&limited, scaling).map_err(fault)?,
            None => limited,
        };
        if self.components {
            return self.write_components(&named, &values);
        }
        let found = self.distances(&named, &values)?;
        match (self.nearest, self.groups) {
            (Some(k), _) => self.write_nearest(&named, &found, k),
            (_, Some(k)) => self.write_groups(&named, &found, k),
            _ => {
                let sheet =
                    Sheet::matrix(&named.corner, &named.rows, &named.rows, |row| found.total.row(row));
                self.output.write("distance", &self.said(), sheet)
            }
        }
    }

    /// The scale asked for, or the one that suits what is computed.
    fn scale_name(&self) -> ScaleName {
        let plain = matches!(
            self.metric,
            MetricName::JensenShannon
                | MetricName::Krugman
                | MetricName::BrayCurtis
                | MetricName::Mahalanobis
        );
        self.scale.unwrap_or(if plain && !self.components { ScaleName::None } else { ScaleName::Range })
    }

    fn scaling(&self) -> Option<Scaling> {
        match self.scale_name() {
            ScaleName::Range => Some(Scaling::Range),
            ScaleName::Standard => Some(Scaling::Standard),
            ScaleName::StandardSample => Some(Scaling::StandardSample),
            ScaleName::Robust => Some(Scaling::Robust),
            ScaleName::Rank => Some(Scaling::Rank),
            ScaleName::None => None,
        }
    }

    fn said(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("metric", name_of(&self.metric)),
            ("scale", name_of(&self.scale_name())),
            ("winsorise", json!(self.winsorise)),
            ("limits", name_of(&self.limits)),
            ("missing", name_of(&self.missing)),
        ]
    }

    fn distances(&self, named: &NamedMatrix, values: &PartialMatrix) -> anyhow::Result<Found> {
        let fault = |misuse| refused(&self.input, &misuse);
        let metric = match self.metric {
            MetricName::Structural => return self.structural(named, values),
            MetricName::Mahalanobis => None,
            MetricName::Euclidean => Some(Metric::Euclidean),
            MetricName::SquaredEuclidean => Some(Metric::SquaredEuclidean),
            MetricName::CityBlock => Some(Metric::CityBlock),
            MetricName::Cosine => Some(Metric::Cosine),
            MetricName::Correlation => Some(Metric::Correlation),
            MetricName::BrayCurtis => Some(Metric::BrayCurtis),
            MetricName::JensenShannon => Some(Metric::JensenShannon),
            MetricName::Krugman => Some(Metric::Krugman),
        };
        let whole = self.whole(values)?;
        let total = match metric {
            Some(metric) => between(metric, whole, whole).map_err(fault)?,
            None => mahalanobis(whole).map_err(fault)?.map_err(|why| self.none(why))?,
        };
        Ok(Found { total, blocks: Vec::new() })
    }

    fn structural(&self, named: &NamedMatrix, values: &PartialMatrix) -> anyhow::Result<Found> {
        let count = named.columns.len();
        let same = || (Blocks { weights: vec![1.0; count], block_of: vec![0; count], count: 1 }, Vec::new());
        let read = self
            .weights
            .as_ref()
            .map(|path| weights(&self.table.beside(path), &named.columns))
            .transpose()?;
        let (blocks, of_blocks) = read.unwrap_or_else(same);
        let missing = match self.missing {
            MissingName::KnownOnly => Missing::KnownOnly,
            MissingName::NoDistance => Missing::NoDistance,
        };
        let found = structural(values, &blocks, missing).map_err(|misuse| refused(&self.input, &misuse))?;
        Ok(Found { total: found.total, blocks: of_blocks.into_iter().zip(found.blocks).collect() })
    }

    fn whole<'m>(&self, values: &'m PartialMatrix) -> anyhow::Result<&'m Matrix> {
        values.complete().ok_or_else(|| {
            let what = "has empty entries, which only --metric structural can do without";
            Refused(format!("{}: {what}; nothing was written", self.input.display())).into()
        })
    }

    fn none(&self, why: Undefined) -> anyhow::Error {
        Refused(format!("{}: there is no such number: {why}; nothing was written", self.input.display()))
            .into()
    }

    fn write_nearest(&self, named: &NamedMatrix, found: &Found, k: usize) -> anyhow::Result<()> {
        let country = |row: usize| named.rows[row].chars().take(2).collect::<String>();
        let may = |a: usize, b: usize| a != b && !(self.other_countries && country(a) == country(b));
        let near = nearest(&found.total, k, may);
        let blocks = found.blocks.iter().map(|(name, _)| format!("block_{name}"));
        let mut columns: Vec<String> = ["row", "rank", "neighbour", "distance"].map(str::to_owned).to_vec();
        columns.extend(blocks);
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let rows = near.iter().enumerate().flat_map(|(row, near)| {
            near.iter().enumerate().map(move |(rank, other)| {
                let mut cells: Vec<Cell> = vec![
                    (&named.rows[row]).into(),
                    (rank + 1).into(),
                    (&named.rows[other.row]).into(),
                    other.distance.into(),
                ];
                cells.extend(found.blocks.iter().map(|(_, part)| Cell::from(part.get(row, other.row))));
                cells
            })
        });
        let mut options = self.said();
        options.push(("nearest", json!(k)));
        options.push(("other_countries", json!(self.other_countries)));
        self.output.write("distance", &options, Sheet::records(&columns, rows))
    }

    fn write_groups(&self, named: &NamedMatrix, found: &Found, k: usize) -> anyhow::Result<()> {
        let fault = |misuse| refused(&self.input, &misuse);
        let how = match self.linkage {
            LinkageName::Ward => Linkage::Ward,
            LinkageName::Average => Linkage::Average,
            LinkageName::Complete => Linkage::Complete,
        };
        // Ward's sums of squares are of Euclidean distances: the structural one is squared.
        let rooted;
        let distances = if how == Linkage::Ward && self.metric == MetricName::Structural {
            let size = found.total.rows();
            rooted = PartialMatrix::from_fn(size, size, |a, b| found.total.get(a, b).ok().map(f64::sqrt));
            &rooted
        } else {
            &found.total
        };
        let tree = linkage(distances, how).map_err(fault)?.map_err(|why| self.none(why))?;
        let groups = tree.cut(k).map_err(fault)?;
        let silhouettes = silhouette(distances, &groups).map_err(fault)?;
        let rows = named
            .rows
            .iter()
            .zip(groups.iter().zip(&silhouettes))
            .map(|(name, (group, width))| vec![name.into(), (group + 1).into(), Cell::from(*width)]);
        let mut options = self.said();
        options.extend([("groups", json!(k)), ("linkage", name_of(&self.linkage))]);
        self.output.write("distance", &options, Sheet::records(&["row", "group", "silhouette"], rows))
    }

    fn write_components(&self, named: &NamedMatrix, values: &PartialMatrix) -> anyhow::Result<()> {
        let found = principal_components(self.whole(values)?)
            .map_err(|misuse| refused(&self.input, &misuse))?
            .map_err(|why| self.none(why))?;
        let single = |kind: &'static str, numbers: &[f64]| -> Vec<Vec<Cell>> {
            let row = |(at, number): (usize, &f64)| {
                vec![kind.into(), Cell::Nothing, (at + 1).into(), (*number).into()]
            };
            numbers.iter().enumerate().map(row).collect()
        };
        let mut rows = single("variance", &found.variances);
        rows.extend(single("share", &found.shares));
        for component in 0..found.loadings.rows() {
            for (name, loading) in named.columns.iter().zip(found.loadings.row(component)) {
                rows.push(vec!["loading".into(), name.into(), (component + 1).into(), (*loading).into()]);
            }
        }
        for (row, name) in named.rows.iter().enumerate() {
            for (component, score) in found.scores.row(row).iter().enumerate() {
                rows.push(vec!["score".into(), name.into(), (component + 1).into(), (*score).into()]);
            }
        }
        let sheet = Sheet::records(&["kind", "name", "component", "value"], rows.into_iter());
        self.output.write("distance", &self.said(), sheet)
    }
}

/// Reads weights and blocks of variables, and the names of the blocks.
fn weights(file: &TableFile<'_>, variables: &[String]) -> anyhow::Result<(Blocks, Vec<String>)> {
    let weights = by_name(file, ("variable", "weight"), variables)?;
    if !Columns::header(file.clone())?.iter().any(|name| name == "block") {
        return Ok((Blocks { weights, block_of: vec![0; variables.len()], count: 1 }, Vec::new()));
    }
    let table = Columns::read(file.clone(), &["variable", "block"])?;
    let mut names: Vec<String> = Vec::new();
    let block_of = variables.iter().map(|variable| {
        let block = table.cells.iter().find(|row| row[0] == *variable).map_or("", |row| row[1].as_str());
        names.iter().position(|name| name == block).unwrap_or_else(|| {
            names.push(block.to_owned());
            names.len() - 1
        })
    });
    let block_of: Vec<usize> = block_of.collect();
    Ok((Blocks { weights, block_of, count: names.len() }, names))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AimName {
    /// The largest sum of weights.
    Weight,
    /// As many pairs as can be, and among these the largest sum.
    Pairs,
}

/// Who goes with whom: the pairs with the largest sum of weights, under capacities. Edmonds & Karp 1972, doi:10.1145/321694.321699
///
/// Rows (such as receivers) × columns (such as practices) with the weight of each pair; an empty entry is a pair that may not be. Exact (min-cost flow).
/// One record for each pair: row, column, weight, chosen, slack. Slack is by how much this weight alone could fall (chosen) or rise (not chosen) before
/// another assignment would be better; 0 where another is as good, undefined (NotConnected) where no change would do it. The sum and whether the
/// assignment is the only best one stand in the options of JSON, and on standard error.
#[derive(Debug, Args)]
pub struct Assign {
    /// The matrix of weights.
    input: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// How many pairs each row may be in.
    #[arg(long, value_name = "N", default_value_t = 1)]
    row_capacity: usize,
    /// How many pairs each column may be in.
    #[arg(long, value_name = "N", default_value_t = 1)]
    column_capacity: usize,
    /// A table with the columns row and capacity, one line for each row.
    #[arg(long, value_name = "FILE", conflicts_with = "row_capacity")]
    row_capacities: Option<PathBuf>,
    /// A table with the columns column and capacity, one line for each column.
    #[arg(long, value_name = "FILE", conflicts_with = "column_capacity")]
    column_capacities: Option<PathBuf>,
    /// What is sought.
    #[arg(long, value_enum, default_value_t = AimName::Weight)]
    aim: AimName,
    /// Write the chosen pairs only.
    #[arg(long)]
    chosen: bool,
    #[command(flatten)]
    output: Output,
}

impl Assign {
    pub fn run(&self) -> anyhow::Result<()> {
        let named = NamedMatrix::read(self.table.of(&self.input), Values::Holes)?;
        let what = Assignment {
            weights: named.partial(),
            row_capacities: capacities(
                self.row_capacities.as_deref().map(|path| self.table.beside(path)),
                "row",
                &named.rows,
                self.row_capacity,
            )?,
            column_capacities: capacities(
                self.column_capacities.as_deref().map(|path| self.table.beside(path)),
                "column",
                &named.columns,
                self.column_capacity,
            )?,
            aim: match self.aim {
                AimName::Weight => Aim::Weight,
                AimName::Pairs => Aim::PairsThenWeight,
            },
        };
        let best = assign(&what).map_err(|misuse| refused(&self.input, &misuse))?;
        let pairs = best.pairs.iter().filter(|pair| pair.chosen).count();
        let only =
            if best.unique { "no other assignment is as good" } else { "another assignment is as good" };
        eprintln!("lars: {pairs} pairs, sum of weights {}; {only}", best.total);
        let options = [
            ("aim", name_of(&self.aim)),
            ("pairs", json!(pairs)),
            ("total", json!(best.total)),
            ("unique", json!(best.unique)),
        ];
        let rows = best.pairs.iter().filter(|pair| pair.chosen || !self.chosen).map(|pair| {
            vec![
                Cell::from(&named.rows[pair.row]),
                (&named.columns[pair.column]).into(),
                what.weights.get(pair.row, pair.column).into(),
                Cell::Yes(pair.chosen),
                pair.slack.into(),
            ]
        });
        let columns = ["row", "column", "weight", "chosen", "slack"];
        self.output.write("assign", &options, Sheet::records(&columns, rows))
    }
}

fn capacities(
    file: Option<TableFile<'_>>,
    kind: &str,
    names: &[String],
    all: usize,
) -> anyhow::Result<Vec<usize>> {
    let Some(file) = file else { return Ok(vec![all; names.len()]) };
    let (path, numbers) = (file.path, by_name(&file, (kind, "capacity"), names)?);
    let whole = |(number, name): (f64, &String)| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
        if number >= 0.0 && number.fract() == 0.0 && number < 1e9 {
            return Ok(number as usize);
        }
        let rule = "capacity must be a whole number, 0 or above";
        Err(Refused(format!("{}: {kind} {name:?}: {rule}; nothing was written", path.display())).into())
    };
    numbers.into_iter().zip(names).map(whole).collect()
}
