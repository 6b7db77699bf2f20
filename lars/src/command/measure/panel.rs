//! Measures of a matrix of counts, such as regions × sectors: shares, relatedness, complexity, opportunities.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use lars_measure::complexity::{
    Complexity as Scores, Divisor, FitnessOptions, complexity, fitness, reflections,
};
use lars_measure::opportunity::{Quadrant, complementarity, opportunities, outlook};
use lars_measure::relatedness::{
    DensityOf, Diagonal, Relatedness as Related, RelatednessMethod, RelatednessOptions, relatedness,
    relatedness_density,
};
use lars_measure::specialisation::{Presence, PresenceRule, location_quotient};
use lars_measure::{Matrix, Undefined};
use serde_json::{Value, json};

use super::output::{Output, name_of, refused};
use crate::file::TableFlags;
use crate::file::matrix::{NamedMatrix, Values};
use crate::file::sheet::{Cell, Sheet};
use lars_view::file::Refused;

/// When a column counts as present in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PresenceName {
    /// Location quotient 1 or above.
    #[value(name = "lq-ge-1")]
    LqGe1,
    /// Location quotient above 1.
    #[value(name = "lq-gt-1")]
    LqGt1,
    /// The input is 0 and 1 already.
    Binary,
    /// Any count above 0.
    Any,
}

/// What co-occurrence is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MethodName {
    Probability,
    Association,
    Cosine,
    Jaccard,
    Proximity,
    ProximityRoot,
}

/// What stands on the diagonal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DiagonalName {
    #[value(name = "0")]
    Zero,
    #[value(name = "1")]
    One,
}

/// The divisor of the standard deviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DivisorName {
    #[value(name = "n")]
    Population,
    #[value(name = "n-1")]
    Sample,
}

impl DivisorName {
    fn divisor(self) -> Divisor {
        match self {
            Self::Population => Divisor::Population,
            Self::Sample => Divisor::Sample,
        }
    }
}

/// Which entries of the density are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OfName {
    All,
    Present,
    Absent,
}

/// A matrix of counts and when a column counts as present.
#[derive(Debug, Args)]
struct Panel {
    /// The matrix of counts, rows × columns.
    input: PathBuf,
    #[command(flatten)]
    table: TableFlags,
    /// When a column counts as present in a row.
    #[arg(long, value_enum, default_value_t = PresenceName::LqGe1)]
    presence: PresenceName,
}

/// A panel that was read.
struct Read {
    named: NamedMatrix,
    presence: Presence,
}

impl Panel {
    fn read(&self) -> anyhow::Result<Read> {
        let named = NamedMatrix::read(self.table.of(&self.input), Values::Counts)?;
        let presence = self.presence_of(&named.matrix()).map_err(|misuse| refused(&self.input, &misuse))?;
        Ok(Read { named, presence })
    }

    fn presence_of(&self, counts: &Matrix) -> Result<Presence, lars_measure::Misuse> {
        match self.presence {
            PresenceName::LqGe1 => Presence::of_counts(counts, PresenceRule::AtLeastOne),
            PresenceName::LqGt1 => Presence::of_counts(counts, PresenceRule::AboveOne),
            PresenceName::Any => Presence::of_counts(counts, PresenceRule::Any),
            PresenceName::Binary => Presence::of_binary(counts),
        }
    }
}

/// How columns are related.
#[derive(Debug, Args)]
struct Relating {
    /// What co-occurrence is divided by.
    #[arg(long, value_enum, default_value_t = MethodName::Probability)]
    method: MethodName,
    /// What stands on the diagonal: how a column is related to itself.
    #[arg(long, value_enum, default_value_t = DiagonalName::Zero)]
    diagonal: DiagonalName,
    /// Use 1 where relatedness is above its mean, else 0.
    #[arg(long)]
    above_mean: bool,
}

impl Relating {
    fn relate(&self, presence: &Presence) -> Related {
        let method = match self.method {
            MethodName::Probability => RelatednessMethod::Probability,
            MethodName::Association => RelatednessMethod::Association,
            MethodName::Cosine => RelatednessMethod::Cosine,
            MethodName::Jaccard => RelatednessMethod::Jaccard,
            MethodName::Proximity => RelatednessMethod::Proximity,
            MethodName::ProximityRoot => RelatednessMethod::ProximityRoot,
        };
        let diagonal = match self.diagonal {
            DiagonalName::Zero => Diagonal::Zero,
            DiagonalName::One => Diagonal::One,
        };
        let related = relatedness(presence, RelatednessOptions { method, diagonal });
        if self.above_mean { related.above_mean() } else { related }
    }

    fn said(&self) -> [(&'static str, Value); 3] {
        [
            ("method", name_of(&self.method)),
            ("diagonal", name_of(&self.diagonal)),
            ("above_mean", json!(self.above_mean)),
        ]
    }
}

/// Share of a column in a row over its share in the whole (LQ, RCA). Balassa 1965, doi:10.1111/j.1467-9957.1965.tb00050.x
///
/// LQ_rs = (x_rs / x_r·) / (x_·s / x_··). Undefined (NoData) in an empty row or column.
#[derive(Debug, Args)]
pub struct LocationQuotient {
    #[command(flatten)]
    panel: Panel,
    /// Write 1 where the column is present and 0 where not, by --presence, instead of the quotient.
    #[arg(long)]
    binary: bool,
    #[command(flatten)]
    output: Output,
}

impl LocationQuotient {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let options = [("presence", name_of(&self.panel.presence)), ("binary", json!(self.binary))];
        let named = &read.named;
        if self.binary {
            let matrix = read.presence.matrix();
            let entries =
                |row: usize| matrix.row(row).iter().map(|entry| Ok(*entry)).collect::<Vec<_>>().into_iter();
            let sheet = Sheet::matrix(&named.corner, &named.rows, &named.columns, entries);
            return self.output.write("location-quotient", &options, sheet);
        }
        let quotients =
            location_quotient(&named.matrix()).map_err(|misuse| refused(&self.panel.input, &misuse))?;
        let sheet = Sheet::matrix(&named.corner, &named.rows, &named.columns, |row| quotients.row(row));
        self.output.write("location-quotient", &options, sheet)
    }
}

/// How related columns are, by the rows that have both. van Eck & Waltman 2009, doi:10.1002/asi.21075; Hidalgo et al. 2007, doi:10.1126/science.1144581
///
/// C_ij is the number of rows that have both, S_i the sum of C_ij over j ≠ i, T the sum of all S_i, u_i the number of rows that have i.
///
/// probability: C_ij / (T/2 · (S_i/T · S_j/(T−S_i) + S_j/T · S_i/(T−S_j))), observed over expected; the default, as EconGeo's prob
///
/// association: C_ij T / (S_i S_j)
///
/// cosine: C_ij / √(S_i S_j)
///
/// jaccard: C_ij / (S_i + S_j − C_ij)
///
/// proximity: C_ij / max(u_i, u_j), Hidalgo's; proximity-root: C_ij / √(u_i u_j)
///
/// Columns that no row has together are 0; a column that nobody has is undefined (NoData).
#[derive(Debug, Args)]
pub struct Relatedness {
    #[command(flatten)]
    panel: Panel,
    #[command(flatten)]
    relating: Relating,
    #[command(flatten)]
    output: Output,
}

impl Relatedness {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let related = self.relating.relate(&read.presence);
        let mut options = vec![("presence", name_of(&self.panel.presence))];
        options.extend(self.relating.said());
        let names = &read.named.columns;
        let related = &related;
        let entries = |i: usize| (0..related.len()).map(move |j| related.get(i, j));
        self.output.write("relatedness", &options, Sheet::matrix("column", names, names, entries))
    }
}

/// How much of what is related to a column a row has, 0 to 1. Hidalgo et al. 2007, doi:10.1126/science.1144581
///
/// d_rs = Σ_t φ_st m_rt / Σ_t φ_st, with presence m and relatedness φ. With --diagonal 0 the column itself does not count (EconGeo, Datawheel),
/// with --diagonal 1 it does (py-ecomplexity). EconGeo gives percent. Undefined (NoData) where a column is related to nothing.
#[derive(Debug, Args)]
pub struct RelatednessDensity {
    #[command(flatten)]
    panel: Panel,
    #[command(flatten)]
    relating: Relating,
    /// Which entries are given: all, those of columns that the row has, or those that it has not.
    #[arg(long, value_enum, default_value_t = OfName::All)]
    of: OfName,
    #[command(flatten)]
    output: Output,
}

impl RelatednessDensity {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let of = match self.of {
            OfName::All => DensityOf::All,
            OfName::Present => DensityOf::Present,
            OfName::Absent => DensityOf::Absent,
        };
        let density = relatedness_density(&read.presence, &self.relating.relate(&read.presence), of)
            .map_err(|misuse| refused(&self.panel.input, &misuse))?;
        let mut options = vec![("presence", name_of(&self.panel.presence)), ("of", name_of(&self.of))];
        options.extend(self.relating.said());
        let named = &read.named;
        let sheet = Sheet::matrix(&named.corner, &named.rows, &named.columns, |row| density.row(row));
        self.output.write("relatedness-density", &options, sheet)
    }
}

/// Economic complexity of rows and columns (ECI, PCI; KCI, TCI). Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106
///
/// K is the vector of the second largest eigenvalue λ of D^-1 M U^-1 Mᵀ (presence M, diversity D, ubiquity U), P = U^-1 Mᵀ K / λ.
/// Columns kind (row or column), name, value, standardised. Value: K of unit length, and P such that a row is the mean of its columns.
/// Standardised: mean 0 and standard deviation 1 over the rows, columns on the rows' scale. The sign is such that rows do not fall with
/// diversity. Undefined: NoData for an empty row or column; NotConnected for the whole when the rows fall into separate groups;
/// NoVariation when all have the same; NotUnique when the second eigenvalue comes twice.
#[derive(Debug, Args)]
pub struct Complexity {
    #[command(flatten)]
    panel: Panel,
    /// The divisor of the standard deviation: n (py-ecomplexity) or n-1 (Datawheel, R's scale).
    #[arg(long, value_enum, default_value_t = DivisorName::Population)]
    divisor: DivisorName,
    #[command(flatten)]
    output: Output,
}

impl Complexity {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let found = complexity(&read.presence);
        let standardised = found.standardised(self.divisor.divisor());
        let options = [("presence", name_of(&self.panel.presence)), ("divisor", name_of(&self.divisor))];
        let rows = both_kinds(&read.named, (&found.rows, &found.columns))
            .zip(standardised.rows.iter().chain(&standardised.columns));
        let rows = rows.map(|(mut row, standardised)| {
            row.push(Cell::from(*standardised));
            row
        });
        let sheet = Sheet::records(&["kind", "name", "value", "standardised"], rows);
        self.output.write("complexity", &options, sheet)
    }
}

type Entries = [Result<f64, Undefined>];

/// Records of kind, name and value: rows first, then columns.
fn both_kinds<'r>(
    named: &'r NamedMatrix,
    (rows, columns): (&'r Entries, &'r Entries),
) -> impl Iterator<Item = Vec<Cell>> + 'r {
    let of = |kind: &'static str, names: &'r [String], values: &'r Entries| {
        names.iter().zip(values).map(move |(name, value)| vec![kind.into(), name.into(), Cell::from(*value)])
    };
    of("row", &named.rows, rows).chain(of("column", &named.columns, columns))
}

/// Fitness of rows and complexity of columns, by iteration. Tacchella et al. 2012, doi:10.1038/srep00723
///
/// F_r = Σ_s m_rs Q_s, Q_s = 1 / Σ_r m_rs / F_r, each divided by its mean after each step, from 1 everywhere. Some matrices draw values to 0
/// without an end: when they have not settled after --steps, standard error says so, and the order is more reliable than the values. Undefined:
/// NoData for an empty row or column; NotConnected for the whole when the rows fall into separate groups, as the share of each group would only
/// say when the iteration was ended.
#[derive(Debug, Args)]
pub struct Fitness {
    #[command(flatten)]
    panel: Panel,
    /// The most steps.
    #[arg(long, default_value_t = 1_000)]
    steps: usize,
    /// Settled when no value moves by more than this share of itself.
    #[arg(long, default_value_t = 1e-12)]
    tolerance: f64,
    #[command(flatten)]
    output: Output,
}

impl Fitness {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let how = FitnessOptions { steps: self.steps, tolerance: self.tolerance };
        let found = fitness(&read.presence, how);
        match found.settled {
            Ok(true) => {}
            Ok(false) => eprintln!(
                "lars: the values had not settled after {} steps; their order is more reliable than they are",
                found.steps
            ),
            Err(why) => eprintln!(
                "lars: there is no fitness of the whole ({}): what is not connected is measured group by group, each in a table of its own",
                why.code()
            ),
        }
        let options = [
            ("presence", name_of(&self.panel.presence)),
            ("steps", json!(found.steps)),
            ("settled", json!(found.settled.ok())),
        ];
        let rows = both_kinds(&read.named, (&found.rows, &found.columns));
        self.output.write("fitness", &options, Sheet::records(&["kind", "name", "value"], rows))
    }
}

/// Diversity and ubiquity averaged over each other (method of reflections). Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106
///
/// k_r,0 = diversity, k_s,0 = ubiquity, k_r,N = mean of k_s,N−1 over the columns of r, k_s,N = mean of k_r,N−1 over the rows of s. Plain averages;
/// EconGeo rescales them to 0–100 from step 3 on, Datawheel takes z-scores. All values draw together as N grows: prefer complexity, their limit.
#[derive(Debug, Args)]
pub struct Reflections {
    #[command(flatten)]
    panel: Panel,
    /// The number of steps N.
    #[arg(long, default_value_t = 20)]
    steps: usize,
    #[command(flatten)]
    output: Output,
}

impl Reflections {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let found = reflections(&read.presence, self.steps);
        let options = [("presence", name_of(&self.panel.presence)), ("steps", json!(self.steps))];
        let rows = both_kinds(&read.named, (&found.rows, &found.columns));
        self.output.write("reflections", &options, Sheet::records(&["kind", "name", "value"], rows))
    }
}

/// What each row has not: how near it is, and how much complexity it would add. Balland et al. 2019, doi:10.1080/00343404.2018.1437900
///
/// Columns row, column, density, gain, quadrant. density: relatedness density, 0 to 1. gain: standardised complexity of the column less that of the
/// row. quadrant: risk is low where density is at or above the mean density of what the row has not; benefit is high where gain is above 0.
#[derive(Debug, Args)]
pub struct Opportunity {
    #[command(flatten)]
    panel: Panel,
    #[command(flatten)]
    relating: Relating,
    /// The divisor of the standard deviation of complexity.
    #[arg(long, value_enum, default_value_t = DivisorName::Population)]
    divisor: DivisorName,
    /// Write the complexity outlook index of each row instead: Σ_s d_rs (1 − m_rs) P_s, from complexity that is not standardised.
    #[arg(long)]
    outlook: bool,
    #[command(flatten)]
    output: Output,
}

impl Opportunity {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let related = self.relating.relate(&read.presence);
        let raw = complexity(&read.presence);
        let mut options =
            vec![("presence", name_of(&self.panel.presence)), ("divisor", name_of(&self.divisor))];
        options.extend(self.relating.said());
        let fault = |misuse| refused(&self.panel.input, &misuse);
        let named = &read.named;
        if self.outlook {
            let index = outlook(&read.presence, &related, &raw).map_err(fault)?.index;
            let rows = named.rows.iter().zip(index).map(|(name, value)| vec![name.into(), value.into()]);
            return self.output.write("opportunity", &options, Sheet::records(&["row", "outlook"], rows));
        }
        let scores: Scores = raw.standardised(self.divisor.divisor());
        let found = opportunities(&read.presence, &related, &scores).map_err(fault)?;
        let rows = found.iter().map(|one| {
            vec![
                Cell::from(&named.rows[one.row]),
                Cell::from(&named.columns[one.column]),
                one.density.into(),
                one.gain.into(),
                Cell::Code(one.quadrant.map(quadrant_code)),
            ]
        });
        let columns = ["row", "column", "density", "gain", "quadrant"];
        self.output.write("opportunity", &options, Sheet::records(&columns, rows))
    }
}

fn quadrant_code(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::LowRiskHighBenefit => "low-risk-high-benefit",
        Quadrant::LowRiskLowBenefit => "low-risk-low-benefit",
        Quadrant::HighRiskHighBenefit => "high-risk-high-benefit",
        Quadrant::HighRiskLowBenefit => "high-risk-low-benefit",
    }
}

/// How much of what a row lacks around a column another row has, 0 to 1. Balland & Boschma 2021, doi:10.1080/00343404.2020.1861240
///
/// c_rsi = Σ_j φ_ij (1 − m_rj) m_sj / Σ_j φ_ij for the column i: what the row named at the top adds for the row named at the side. Our reading of
/// the paper. Undefined (NoData) when the column is related to nothing.
#[derive(Debug, Args)]
pub struct Complementarity {
    #[command(flatten)]
    panel: Panel,
    #[command(flatten)]
    relating: Relating,
    /// The column.
    #[arg(long, value_name = "NAME")]
    column: String,
    #[command(flatten)]
    output: Output,
}

impl Complementarity {
    pub fn run(&self) -> anyhow::Result<()> {
        let read = self.panel.read()?;
        let named = &read.named;
        let column = place_of(&self.panel.input, &named.columns, &self.column)?;
        let related = self.relating.relate(&read.presence);
        let found = complementarity(&read.presence, &related, column)
            .map_err(|misuse| refused(&self.panel.input, &misuse))?;
        let mut options = vec![("presence", name_of(&self.panel.presence)), ("column", json!(self.column))];
        options.extend(self.relating.said());
        let sheet = Sheet::matrix(&named.corner, &named.rows, &named.rows, |row| found.row(row));
        self.output.write("complementarity", &options, sheet)
    }
}

/// The place of a name, or a refusal that says so.
fn place_of(file: &Path, names: &[String], name: &str) -> anyhow::Result<usize> {
    let place = names.iter().position(|known| known == name);
    place.ok_or_else(|| Refused(format!("{}: there is no column {name:?}", file.display())).into())
}
