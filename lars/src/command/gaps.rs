//! `lars gaps`: gap cells from a file, without a database.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use lars_domain::entered::look_alikes;
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::cell::CellKey;
use lars_domain::gap::collector::Collector;
use lars_domain::gap::disclosure::MinN;
use lars_domain::gap::lattice::{TOGETHER, is_publishable, published};
use lars_domain::gap::observed::{KeyField, Observed, Unit};
use lars_view::export::gap::{GapFile, gap_csv, gap_json};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::report::gap::{GapReport, gap_report};
use lars_view::words::{Language, Words};

use crate::command::write_whole;
use crate::file::fault::PRINTED;
use crate::file::{Fault, Map, TableFlags, read_ratings};
use lars_view::file::Refused;

/// Summarise paired ratings of a file as gap cells (gap = expectation − experience).
#[derive(Debug, Args)]
pub struct Gaps {
    /// The file: CSV, XLSX, ODS or XLS, in the long form, or in any form with --map.
    file: PathBuf,
    /// How the file's columns are read.
    #[arg(long, value_name = "MAP.toml")]
    map: Option<PathBuf>,
    #[command(flatten)]
    table: TableFlags,
    /// What cells are grouped by, besides wave and item. Of one file may be published together: case,helix,partner,level;
    /// helix,partner,level; case,partner,level; partner,level. Any other needs --alone.
    #[arg(long, value_delimiter = ',', default_value = "case,helix,partner,level", value_parser = key_field)]
    by: Vec<KeyField>,
    /// Decide on this grouping by itself: safe only if nothing else of the same answers is published, now or later, neither another grouping nor
    /// this one with another --min-n. From two that were decided apart, what a single person said can often be worked out by subtraction.
    #[arg(long)]
    alone: bool,
    /// What counts once where a cell holds several ratings of one respondent.
    #[arg(long, value_enum, default_value_t = UnitName::Respondent)]
    unit: UnitName,
    /// The seed of the bootstrap.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The smallest number of respondents that a shown cell rests on; 3 at least. A larger one hides more and shows nothing else, so results with
    /// several of them may be published together.
    #[arg(long, value_name = "K", default_value = "4", value_parser = min_n)]
    min_n: MinN,
    /// Leave the bootstrap intervals out.
    #[arg(long)]
    no_bootstrap: bool,
    /// Leave the dot of each respondent out of the HTML page.
    #[arg(long)]
    no_dots: bool,
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// The language of the HTML page.
    #[arg(long, default_value = "en", value_parser = crate::command::language)]
    lang: Language,
    /// Where it is written; standard output where not given.
    #[arg(long, value_name = "F")]
    out: Option<PathBuf>,
}

/// The forms of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Csv,
    Html,
}

/// What counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum UnitName {
    /// The respondent: the mean of the respondent's ratings in the cell.
    Respondent,
    /// The rating.
    Rating,
}

fn key_field(name: &str) -> Result<KeyField, String> {
    KeyField::parse(name).ok_or_else(|| "must be one of case, wave, helix, partner, level, item".to_owned())
}

/// Reads the smallest shown cell given on the command line.
pub fn min_n(text: &str) -> Result<MinN, String> {
    let k: usize = text.parse().map_err(|_| "must be a whole number".to_owned())?;
    MinN::new(k)
        .ok_or_else(|| format!("must be {} or more: smaller cells would show single people", MinN::FLOOR))
}

impl Gaps {
    /// Reads the file, computes, writes. A faulty file is refused whole.
    pub fn run(&self) -> anyhow::Result<()> {
        let map = self.table.over(self.map.as_deref().map_or_else(|| Ok(Map::long()), Map::read)?);
        let unit = match self.unit {
            UnitName::Respondent => Unit::Respondent,
            UnitName::Rating => Unit::Rating,
        };
        let options = GapOptions {
            by: self.by.clone(),
            unit,
            min_n: self.min_n,
            seed: self.seed,
            bootstrap: !self.no_bootstrap,
            ..GapOptions::default()
        };
        let analysis = analyse(&self.observed(&map, &options)?, &options);
        self.tell_look_alikes(&analysis);
        let form = self.form(&analysis)?;
        write_whole(self.out.as_deref(), |out| out.write_all(&form))
    }

    /// Codes that a reader cannot tell apart are cells of their own: often one was mistyped.
    fn tell_look_alikes(&self, analysis: &GapAnalysis) {
        let code_of = |field: KeyField, key: &'_ CellKey| -> Option<String> {
            match field {
                KeyField::Case => key.case.clone(),
                KeyField::Wave => key.wave.clone(),
                KeyField::Helix => key.helix.clone(),
                KeyField::Partner => key.partner.clone(),
                KeyField::Level => key.level.clone(),
                KeyField::Item => key.item.clone(),
            }
        };
        for field in &self.by {
            let codes = analysis.cells.iter().filter_map(|cell| code_of(*field, &cell.key));
            let codes: BTreeSet<String> = codes.collect();
            for (one, other) in look_alikes(codes.iter().map(String::as_str)).into_iter().take(PRINTED) {
                eprintln!("lars: {}: the codes {one:?} and {other:?} look the same", self.file.display());
            }
        }
    }

    /// The cells asked for, those that must be hidden empty.
    fn observed(&self, map: &Map, options: &GapOptions) -> anyhow::Result<Observed> {
        if self.alone {
            let observed = observe(&self.file, map, options)?;
            eprintln!(
                "--alone: these numbers are safe only by themselves. Publish nothing else of these answers, now or later, neither \
                 another grouping nor another --min-n: what a single person said could be worked out from both."
            );
            return Ok(observed);
        }
        if !is_publishable(&self.by) {
            return Err(Refused(self.not_together()).into());
        }
        let standard = GapOptions { by: KeyField::STANDARD.to_vec(), ..options.clone() };
        Ok(published(&observe(&self.file, map, &standard)?, &self.by, self.min_n))
    }

    fn not_together(&self) -> String {
        let named = |by: &[KeyField]| by.iter().map(|field| field.code()).collect::<Vec<_>>().join(",");
        let together: Vec<String> = TOGETHER.iter().map(|by| format!("  --by {}", named(by))).collect();
        format!(
            "--by {}: not computed, nothing was written. Published beside another grouping of the same answers it could tell what a single \
             person said. These may be published together:\n{}\nIf this is the only grouping of these answers that is ever published, \
             say so with --alone.",
            named(&self.by),
            together.join("\n")
        )
    }

    fn form(&self, analysis: &GapAnalysis) -> anyhow::Result<Vec<u8>> {
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned());
        let simulated = analysis.simulated.then(|| Words::new(self.lang).say("gap-simulated-long"));
        let about = GapFile { file: name, simulated, ..GapFile::default() };
        let mut out = Vec::new();
        match self.format {
            Format::Json => gap_json(analysis, &about, &mut out)?,
            Format::Csv => {
                // A file is opened by people, in spreadsheet programs; standard output is read by programs.
                if self.out.is_some() {
                    out.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
                }
                gap_csv(analysis, &about, &mut out)?;
            }
            Format::Html => {
                let about = GapReport {
                    file: about.file,
                    simulated: analysis.simulated,
                    show_dots: !self.no_dots,
                    ..GapReport::default()
                };
                out = gap_report(analysis, &about, Words::new(self.lang)).into_bytes();
            }
        }
        Ok(out)
    }
}

/// Reads a file into the observations of its cells, or refuses it with every fault.
pub fn observe(file: &Path, map: &Map, options: &GapOptions) -> anyhow::Result<Observed> {
    let read = |collector: &mut Collector| {
        read_ratings(file, map, &mut |line, row, _| {
            Ok(collector
                .add(line, row)
                .err()
                .map(|fault| Fault::row(line, row.respondent, row.helix, &fault)))
        })
    };
    let mut collector = Collector::new(&options.by, options.unit);
    let mut facts = read(&mut collector)?;
    if let Some(mut again) = collector.again() {
        facts = read(&mut again)?;
    }
    if facts.faults.is_empty() {
        Ok(collector.finish())
    } else {
        Err(Refused(facts.faults.report(&file.display().to_string())).into())
    }
}
