//! Measures of answers of people: describing them, agreement, reliability, groups, correlation, power, information shared.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use lars_measure::agreement::{IccForm, Kappa, icc, kappa, kendall_w, r_wg};
use lars_measure::compare::{EXACT_VALUES, MannWhitneyP, kruskal_wallis, mann_whitney};
use lars_measure::correlation::{kendall, spearman};
use lars_measure::effect::{Correction, cliffs_delta, hedges_g};
use lars_measure::multiple::{benjamini_hochberg, holm};
use lars_measure::power::{Wanted, paired_power, sample_for_gap, smallest_visible_gap};
use lars_measure::reliability::cronbach_alpha;
use lars_measure::triple_helix::{decompose, shared_information};
use lars_measure::{Continuity, Matrix, Undefined, sd};
use serde_json::{Value, json};

use super::output::{Output, refused};
use super::paired;
use crate::file::TableFlags;
use crate::file::columns::Columns;
use crate::file::sheet::{Cell, Sheet};
use lars_view::file::Refused;

/// Which columns hold the answers.
#[derive(Debug, Args)]
struct Items {
    /// The table: a header, one row for each person or thing.
    input: PathBuf,
    /// The columns to use; where not given all but the first, which names the rows.
    #[arg(long = "items", value_name = "COLUMN", value_delimiter = ',')]
    chosen: Vec<String>,
    #[command(flatten)]
    table: TableFlags,
}

/// Answers that were read: one row for each line of the table.
struct Answers {
    names: Vec<String>,
    /// What stands in the first column of each line.
    labels: Vec<String>,
    /// For each item its answers; none where the cell is empty.
    columns: Vec<Vec<Option<f64>>>,
}

impl Items {
    fn read(&self) -> anyhow::Result<Answers> {
        let file = self.table.of(&self.input);
        let (names, table) = if self.chosen.is_empty() {
            Columns::read_all(file)?
        } else {
            let (header, first) = Columns::header_from(file.clone())?;
            let first = header.into_iter().nth(first).unwrap_or_default();
            let names: Vec<String> = std::iter::once(first).chain(self.chosen.iter().cloned()).collect();
            let table = Columns::read(file, &names.iter().map(String::as_str).collect::<Vec<_>>())?;
            (names, table)
        };
        let labels = table.cells.iter().map(|row| row[0].clone()).collect();
        let of = |(at, name): (usize, &String)| table.numbers(&self.input, at, name);
        let columns = names.iter().enumerate().skip(1).map(of).collect::<anyhow::Result<_>>()?;
        Ok(Answers { names: names.into_iter().skip(1).collect(), labels, columns })
    }
}

impl Answers {
    /// The rows in which nothing is missing, with their labels; says how many were left out.
    fn complete(&self) -> (Vec<&String>, Matrix) {
        let lines = self.columns.first().map_or(0, Vec::len);
        let row = |line: usize| {
            let cells = self.columns.iter().map(|column| column[line]);
            Some((&self.labels[line], cells.collect::<Option<Vec<f64>>>()?))
        };
        let (labels, rows): (Vec<&String>, Vec<Vec<f64>>) = (0..lines).filter_map(row).unzip();
        if rows.len() < lines {
            eprintln!("lars: {} of {lines} rows have an empty cell and were left out", lines - rows.len());
        }
        (labels, Matrix::from_fn(rows.len(), self.columns.len(), |line, column| rows[line][column]))
    }
}

/// Cronbach's alpha with Feldt's interval: do items say the same? Cronbach 1951, doi:10.1007/BF02310555; Feldt 1965, doi:10.1007/BF02289499
///
/// Rows are people, columns items. alpha = k / (k − 1) · (1 − Σ variances / variance of the sums). Rows with an empty cell are left out, and counted on
/// standard error. Records measure, item, value: n, alpha, low, high, standardised (from correlations), and for each item alpha without it.
/// Undefined: TooFew under 2 people or items; NoVariation where all sums are equal.
#[derive(Debug, Args)]
pub struct Alpha {
    #[command(flatten)]
    items: Items,
    /// The confidence of the interval.
    #[arg(long, default_value_t = 0.95)]
    confidence: f64,
    #[command(flatten)]
    output: Output,
}

impl Alpha {
    pub fn run(&self) -> anyhow::Result<()> {
        let answers = self.items.read()?;
        let (_, complete) = answers.complete();
        let found = cronbach_alpha(&complete, self.confidence)
            .map_err(|misuse| refused(&self.items.input, &misuse))?;
        let of = |number: fn(&lars_measure::reliability::Alpha) -> f64| {
            Cell::from(found.as_ref().map(number).map_err(|why| *why))
        };
        let all = |name: &'static str, value: Cell| vec![name.into(), Cell::Nothing, value];
        let mut rows = vec![
            all("n", complete.rows().into()),
            all("alpha", of(|a| a.alpha)),
            all("low", of(|a| a.interval.low)),
            all("high", of(|a| a.interval.high)),
            all("standardised", found.as_ref().map_err(|why| *why).and_then(|a| a.standardised).into()),
        ];
        for (at, name) in answers.names.iter().enumerate() {
            let without = found.as_ref().map_err(|why| *why).and_then(|alpha| alpha.without[at]);
            rows.push(vec!["alpha_without".into(), name.into(), without.into()]);
        }
        let options = [("confidence", json!(self.confidence))];
        self.output.write("alpha", &options, Sheet::records(&["measure", "item", "value"], rows.into_iter()))
    }
}

/// Do raters agree? Kendall's W, kappas, intraclass correlations, r_wg. Kendall & Babington Smith 1939, doi:10.1214/aoms/1177732186; Fleiss 1971, doi:10.1037/h0031619; Shrout & Fleiss 1979, doi:10.1037/0033-2909.86.2.420
///
/// Rows are the things rated, columns the raters. Rows with an empty cell are left out, and counted on standard error. Records measure, row, value, low,
/// high, statistic, p: kendall_w (ranks of each rater, ties corrected, chi-squared; p over all orders, ties and all, for 2 things and up to 50 raters, 3 and
/// 30, 4 and 12, 5 and 6, 6 and 4, 7 and 3, else by chi-squared); fleiss_kappa and randolph_kappa (ratings as categories; chance by their
/// frequency, or the same for each category that occurs); icc_1 … icc_3k (single raters and means; ICC1 one-way, ICC2 agreement, ICC3 consistency,
/// with F); with --points also r_wg of each row, against ratings spread evenly over a scale of so many points.
#[derive(Debug, Args)]
pub struct Agreement {
    #[command(flatten)]
    items: Items,
    /// The number of points of the scale, for r_wg.
    #[arg(long, value_name = "POINTS")]
    points: Option<usize>,
    /// The confidence of the intervals.
    #[arg(long, default_value_t = 0.95)]
    confidence: f64,
    #[command(flatten)]
    output: Output,
}

const ICC_FORMS: [(&str, IccForm); 6] = [
    ("icc_1", IccForm::OneWay),
    ("icc_2", IccForm::Agreement),
    ("icc_3", IccForm::Consistency),
    ("icc_1k", IccForm::OneWayMean),
    ("icc_2k", IccForm::AgreementMean),
    ("icc_3k", IccForm::ConsistencyMean),
];

impl Agreement {
    pub fn run(&self) -> anyhow::Result<()> {
        let answers = self.items.read()?;
        let (labels, ratings) = answers.complete();
        let fault = |misuse| refused(&self.items.input, &misuse);
        let none = |why| Cell::from(Err(why));
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut push = |name: &str, [value, low, high, statistic, p]: [Cell; 5]| {
            rows.push(vec![name.into(), Cell::Nothing, value, low, high, statistic, p]);
        };
        let blank = || Cell::Nothing;
        push(
            "kendall_w",
            match kendall_w(&ratings.transposed()) {
                Ok(w) => [w.w.into(), blank(), blank(), w.chi_squared.into(), w.p.into()],
                Err(why) => [none(why), blank(), blank(), blank(), blank()],
            },
        );
        let counts = categories(&ratings);
        for (name, chance) in [("fleiss_kappa", Kappa::Fleiss), ("randolph_kappa", Kappa::Randolph)] {
            let value = kappa(&counts, chance).map_err(fault)?;
            push(name, [value.into(), blank(), blank(), blank(), blank()]);
        }
        for (name, form) in ICC_FORMS {
            push(
                name,
                match icc(&ratings, form, self.confidence).map_err(fault)? {
                    Ok(icc) => {
                        let (low, high) = (icc.interval.map(|i| i.low), icc.interval.map(|i| i.high));
                        [Ok(icc.value), low, high, icc.f, icc.p].map(Cell::from)
                    }
                    Err(why) => [none(why), blank(), blank(), blank(), blank()],
                },
            );
        }
        if let Some(points) = self.points {
            for (row, label) in labels.into_iter().enumerate() {
                let value = r_wg(ratings.row(row), points).map_err(fault)?;
                rows.push(vec![
                    "r_wg".into(),
                    label.into(),
                    value.into(),
                    blank(),
                    blank(),
                    blank(),
                    blank(),
                ]);
            }
        }
        let options = [("confidence", json!(self.confidence)), ("points", json!(self.points))];
        let columns = ["measure", "row", "value", "low", "high", "statistic", "p"];
        self.output.write("agreement", &options, Sheet::records(&columns, rows.into_iter()))
    }
}

/// Counts how many raters put each row in each category that occurs.
fn categories(ratings: &Matrix) -> Matrix {
    let mut values = ratings.values().to_vec();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let count = |row: usize, category: usize| {
        ratings.row(row).iter().filter(|rating| rating.total_cmp(&values[category]).is_eq()).count() as f64
    };
    Matrix::from_fn(ratings.rows(), values.len(), count)
}

/// Do groups differ? Kruskal–Wallis, and Mann–Whitney for each pair. Kruskal & Wallis 1952, doi:10.1080/01621459.1952.10483441; Mann & Whitney 1947, doi:10.1214/aoms/1177730491
///
/// First record: all groups, H with p and epsilon squared; p over all divisions into such groups, ties and all, up to 50 answers and 1,000,000 divisions
/// (three groups of 5), else by chi-squared. Then each pair: U of the first group, two-sided p (over all divisions, ties and all, up to 50 answers of the
/// pair, else normal with continuity correction), Holm's p and Benjamini–Hochberg's q over the pairs, Cliff's delta (above 0: the first is higher)
/// and Hedges' g. Groups come in the order of their names.
#[derive(Debug, Args)]
pub struct Groups {
    /// The table: a header, one row for each answer.
    input: PathBuf,
    /// The column of numbers; rows where it is empty are left out.
    #[arg(long, value_name = "COLUMN", default_value = "value")]
    value: String,
    /// The column of groups.
    #[arg(long, value_name = "COLUMN", default_value = "group")]
    group: String,
    #[command(flatten)]
    table: TableFlags,
    #[command(flatten)]
    output: Output,
}

impl Groups {
    pub fn run(&self) -> anyhow::Result<()> {
        let table = Columns::read(self.table.of(&self.input), &[&self.value, &self.group])?;
        let mut groups: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for (row, value) in table.cells.iter().zip(table.numbers(&self.input, 0, &self.value)?) {
            groups.entry(row[1].as_str()).or_default().extend(value);
        }
        let groups: Vec<(&str, Vec<f64>)> =
            groups.into_iter().filter(|(_, values)| !values.is_empty()).collect();
        let lists: Vec<&[f64]> = groups.iter().map(|(_, values)| values.as_slice()).collect();
        let mut rows = vec![whole(&lists)];
        let blank = || Cell::Nothing;
        let pairs: Vec<(usize, usize)> =
            (0..lists.len()).flat_map(|a| (a + 1..lists.len()).map(move |b| (a, b))).collect();
        let tests: Vec<_> = pairs.iter().map(|(a, b)| tested(lists[*a], lists[*b])).collect();
        let p: Vec<f64> = tests.iter().flatten().map(|test| test.p).collect();
        let (mut adjusted, mut q) = (holm(&p).into_iter(), benjamini_hochberg(&p).into_iter());
        for ((a, b), test) in pairs.iter().zip(&tests) {
            let (first, second) = (lists[*a], lists[*b]);
            let after = |of: fn(&lars_measure::compare::MannWhitney) -> f64| {
                Cell::from(test.as_ref().map(of).map_err(|why| *why))
            };
            let (u, own) = (after(|t| t.u), after(|t| t.p));
            let next = |list: &mut dyn Iterator<Item = f64>| {
                Cell::from(
                    test.as_ref().map_err(|why| *why).and_then(|_| list.next().ok_or(Undefined::NoData)),
                )
            };
            rows.push(vec![
                "pair".into(),
                groups[*a].0.into(),
                groups[*b].0.into(),
                first.len().into(),
                second.len().into(),
                u,
                own,
                next(&mut adjusted),
                next(&mut q),
                blank(),
                cliffs_delta(first, second).into(),
                hedges_g(first, second, Correction::Exact).into(),
            ]);
        }
        let columns = [
            "kind",
            "first",
            "second",
            "n_first",
            "n_second",
            "statistic",
            "p",
            "p_holm",
            "q",
            "epsilon_squared",
            "cliffs_delta",
            "hedges_g",
        ];
        let options = [("value", json!(self.value)), ("group", json!(self.group))];
        self.output.write("groups", &options, Sheet::records(&columns, rows.into_iter()))
    }
}

/// The record of all groups.
fn whole(lists: &[&[f64]]) -> Vec<Cell> {
    let all = kruskal_wallis(lists);
    let number = |of: fn(&lars_measure::compare::KruskalWallis) -> f64| {
        Cell::from(all.as_ref().map(of).map_err(|why| *why))
    };
    let n: usize = lists.iter().map(|list| list.len()).sum();
    let (h, p, epsilon) = (number(|k| k.h), number(|k| k.p), number(|k| k.epsilon_squared));
    let mut row = vec!["all".into(), Cell::Nothing, Cell::Nothing, n.into(), Cell::Nothing, h, p];
    row.extend([Cell::Nothing, Cell::Nothing, epsilon, Cell::Nothing, Cell::Nothing]);
    row
}

/// Exact up to fifty values, ties and all; scipy is exact without ties and up to 8 in one of the groups.
fn tested(first: &[f64], second: &[f64]) -> Result<lars_measure::compare::MannWhitney, Undefined> {
    let exact = first.len() + second.len() <= EXACT_VALUES;
    let how = if exact { MannWhitneyP::Exact } else { MannWhitneyP::Asymptotic(Continuity::Half) };
    mann_whitney(first, second, how)
}

/// Do two columns rise together? Spearman's rho and Kendall's tau-b of each pair. Spearman 1904, doi:10.2307/1412159; Kendall 1945, doi:10.1093/biomet/33.3.239
///
/// Rows in which either of the two is empty are left out of that pair. Records first, second, n, spearman, spearman_p, kendall, kendall_p. p is two-sided:
/// over all orders, ties and all, up to 10 rows (tau without ties up to 33, as scipy); beyond by Student's t (rho) and the normal distribution (tau).
#[derive(Debug, Args)]
pub struct Correlation {
    #[command(flatten)]
    items: Items,
    #[command(flatten)]
    output: Output,
}

impl Correlation {
    pub fn run(&self) -> anyhow::Result<()> {
        let answers = self.items.read()?;
        let fault = |misuse| refused(&self.items.input, &misuse);
        let mut rows = Vec::new();
        for a in 0..answers.names.len() {
            for b in a + 1..answers.names.len() {
                let both = answers.columns[a].iter().zip(&answers.columns[b]);
                let (first, second): (Vec<f64>, Vec<f64>) =
                    both.filter_map(|(a, b)| Some(((*a)?, (*b)?))).unzip();
                let mut row =
                    vec![Cell::from(&answers.names[a]), (&answers.names[b]).into(), first.len().into()];
                for found in
                    [spearman(&first, &second).map_err(fault)?, kendall(&first, &second).map_err(fault)?]
                {
                    row.push(found.map(|found| found.value).into());
                    row.push(found.and_then(|found| found.p).into());
                }
                rows.push(row);
            }
        }
        let columns = ["first", "second", "n", "spearman", "spearman_p", "kendall", "kendall_p"];
        self.output.write("correlation", &[], Sheet::records(&columns, rows.into_iter()))
    }
}

/// What gap can a sample show, and how large a sample shows a gap? Paired t test, non-central t. Cohen 1988, ISBN 978-0-8058-0283-2, doi:10.4324/9780203771587
///
/// Without a file: --n alone gives the smallest visible gap, --gap alone the sample that it needs, both the power. With a file of paired ratings:
/// n and standard deviation of the gaps of each group, and the smallest gap that it could have shown. Records group, n, sd, gap, alpha, power.
#[derive(Debug, Args)]
pub struct Power {
    /// A table of paired ratings, as of `paired`; not needed.
    input: Option<PathBuf>,
    /// How many pairs; several with commas.
    #[arg(long, value_name = "N", value_delimiter = ',', conflicts_with = "input")]
    n: Vec<usize>,
    /// The mean gap.
    #[arg(long, value_name = "GAP", allow_negative_numbers = true, conflicts_with = "input")]
    gap: Option<f64>,
    /// The standard deviation of gaps.
    #[arg(long, default_value_t = 1.0)]
    sd: f64,
    /// The level of the two-sided test.
    #[arg(long, default_value_t = 0.05)]
    alpha: f64,
    /// The wanted power.
    #[arg(long = "power", value_name = "POWER", default_value_t = 0.8)]
    wanted: f64,
    #[command(flatten)]
    rated: paired::Rated,
    #[command(flatten)]
    output: Output,
}

impl Power {
    pub fn run(&self) -> anyhow::Result<()> {
        let wanted = Wanted { alpha: self.alpha, power: self.wanted };
        let fault = |misuse| refused(self.input.as_deref().unwrap_or(Path::new("power")), &misuse);
        let row = |group: Cell, n: Cell, sd: Cell, gap: Cell, power: Cell| {
            vec![group, n, sd, gap, self.alpha.into(), power]
        };
        let mut rows = Vec::new();
        if let Some(path) = &self.input {
            for (key, seen) in self.rated.observe(path)?.cells {
                let gaps = seen.gaps();
                let spread =
                    sd(&gaps).and_then(|sd| if sd > 0.0 { Ok(sd) } else { Err(Undefined::NoVariation) });
                let gap = match spread {
                    Ok(sd) => smallest_visible_gap(gaps.len(), sd, wanted).map_err(fault)?,
                    Err(why) => Err(why),
                };
                let group = key.case.map_or(Cell::Nothing, Cell::Text);
                rows.push(row(group, gaps.len().into(), sd(&gaps).into(), gap.into(), self.wanted.into()));
            }
        }
        let alone = |n: Cell, gap: Cell, power: Cell| row(Cell::Nothing, n, self.sd.into(), gap, power);
        if let (Some(gap), true) = (self.gap, self.n.is_empty()) {
            let n = sample_for_gap(gap, self.sd, wanted).map_err(fault)?;
            let n = n.map_or_else(|why| Cell::from(Err(why)), Cell::from);
            rows.push(alone(n, gap.into(), self.wanted.into()));
        }
        for &n in &self.n {
            rows.push(if let Some(gap) = self.gap {
                let power = paired_power(n, gap / self.sd, self.alpha).map_err(fault)?;
                alone(n.into(), gap.into(), power.into())
            } else {
                let gap = smallest_visible_gap(n, self.sd, wanted).map_err(fault)?;
                alone(n.into(), gap.into(), self.wanted.into())
            });
        }
        if rows.is_empty() {
            let what = "give --n for the smallest visible gap, --gap for the sample it needs, both for the power, or a file";
            return Err(Refused(format!("lars measure power: {what}")).into());
        }
        let columns = ["group", "n", "sd", "gap", "alpha", "power"];
        self.output.write("power", &[], Sheet::records(&columns, rows.into_iter()))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Entropies and the information shared.
    Shared,
    /// What lies between groups and inside each.
    Groups,
}

/// Combinations of categories, each with how often it was seen.
type Combinations = Vec<(Vec<usize>, f64)>;

/// How much information three or more helices share: T(uig), four-helix form. Leydesdorff & Meyer 2003, doi:10.1023/A:1026264416455; Leydesdorff & Strand 2013, doi:10.1002/asi.22895
///
/// Rows are units such as firms or publications, columns their category in each dimension (such as university, industry, government). T = Σ over all sets of
/// dimensions of (−1)^(size + 1) H, in bits. With three dimensions T below 0 is synergy; with four the sign is the other way round. Records kind, name,
/// bits: entropy of each set (names joined with +), shared. With --group: whole, between, and each group's part.
#[derive(Debug, Args)]
pub struct TripleHelix {
    /// The table: a header, one row for each unit or combination.
    input: PathBuf,
    /// The columns of the dimensions; where not given all but the first, and but --count and --group.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    dimensions: Vec<String>,
    /// The column that says how often a combination was seen; 1 for each row where not given.
    #[arg(long, value_name = "COLUMN")]
    count: Option<String>,
    /// The column of groups, such as regions, over which T is split.
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    #[command(flatten)]
    table: TableFlags,
    #[command(flatten)]
    output: Output,
}

impl TripleHelix {
    pub fn run(&self) -> anyhow::Result<()> {
        let dimensions = self.names()?;
        if !(2..=8).contains(&dimensions.len()) {
            let what = format!("{} dimensions given, needed: 2 to 8", dimensions.len());
            return Err(Refused(format!("{}: {what}; nothing was written", self.input.display())).into());
        }
        let groups = self.read(&dimensions)?;
        let lists: Vec<Vec<(&[usize], f64)>> = groups
            .iter()
            .map(|(_, counts)| counts.iter().map(|(codes, count)| (codes.as_slice(), *count)).collect())
            .collect();
        let part = if self.group.is_some() { Part::Groups } else { Part::Shared };
        let record = |kind: &'static str, name: Cell, bits: Result<f64, Undefined>| {
            vec![kind.into(), name, bits.into()]
        };
        let rows: Vec<Vec<Cell>> = match part {
            Part::Groups => match decompose(&lists) {
                Ok(split) => {
                    let mut rows = vec![
                        record("whole", Cell::Nothing, Ok(split.whole)),
                        record("between", Cell::Nothing, Ok(split.between)),
                    ];
                    let within = groups.iter().zip(split.within);
                    rows.extend(
                        within
                            .map(|((group, _), bits)| record("within", Cell::Text(group.clone()), Ok(bits))),
                    );
                    rows
                }
                Err(why) => vec![record("whole", Cell::Nothing, Err(why))],
            },
            Part::Shared => match shared_information(&lists.concat()) {
                Ok(found) => {
                    let name = |set: usize| {
                        let members = dimensions.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
                        Cell::Text(members.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("+"))
                    };
                    let sets = found.entropies.iter().enumerate().skip(1);
                    let mut rows: Vec<Vec<Cell>> =
                        sets.map(|(set, bits)| record("entropy", name(set), Ok(*bits))).collect();
                    rows.push(record("shared", Cell::Text(dimensions.join("+")), Ok(found.shared)));
                    rows
                }
                Err(why) => vec![record("shared", Cell::Text(dimensions.join("+")), Err(why))],
            },
        };
        let options = [
            ("dimensions", json!(dimensions)),
            ("group", self.group.clone().map_or(Value::Null, Value::from)),
        ];
        self.output.write(
            "triple-helix",
            &options,
            Sheet::records(&["kind", "name", "bits"], rows.into_iter()),
        )
    }

    fn names(&self) -> anyhow::Result<Vec<String>> {
        if !self.dimensions.is_empty() {
            return Ok(self.dimensions.clone());
        }
        let other = [&self.count, &self.group];
        let header = Columns::read_all(self.table.of(&self.input))?.0.into_iter().skip(1);
        Ok(header.filter(|name| !other.iter().any(|other| other.as_ref() == Some(name))).collect())
    }

    /// Reads the counts of each group, in the order of their names.
    fn read(&self, dimensions: &[String]) -> anyhow::Result<Vec<(String, Combinations)>> {
        let mut names: Vec<&str> = dimensions.iter().map(String::as_str).collect();
        let (count_at, group_at) = (names.len(), names.len() + usize::from(self.count.is_some()));
        names.extend(self.count.as_deref());
        names.extend(self.group.as_deref());
        let table = Columns::read(self.table.of(&self.input), &names)?;
        let counts = match &self.count {
            Some(name) => table.numbers(&self.input, count_at, name)?,
            None => vec![Some(1.0); table.cells.len()],
        };
        if let Some(at) = counts.iter().position(|count| count.is_none_or(|count| count < 0.0)) {
            let what = format!("line {}: a count must be a number, 0 or above", table.lines[at]);
            return Err(Refused(format!("{}: {what}; nothing was written", self.input.display())).into());
        }
        let mut codes: Vec<BTreeMap<&str, usize>> = vec![BTreeMap::new(); dimensions.len()];
        let mut groups: BTreeMap<String, Combinations> = BTreeMap::new();
        for (row, count) in table.cells.iter().zip(counts.into_iter().flatten()) {
            let code = |(known, cell): (&mut BTreeMap<_, usize>, _)| {
                let next = known.len();
                *known.entry(cell).or_insert(next)
            };
            let combination = codes.iter_mut().zip(row.iter().map(String::as_str)).map(code).collect();
            let group = self.group.as_ref().map_or_else(String::new, |_| row[group_at].clone());
            groups.entry(group).or_default().push((combination, count));
        }
        Ok(groups.into_iter().collect())
    }
}
