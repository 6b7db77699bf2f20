//! Files that are taken away, for the pages and for the command line: what goes into each is loaded, written, counted and digested here.
//!
//! Who may have them is asked before, and the audit log is written after, by whoever calls.

use std::io::{self, Write};
use std::sync::Arc;

use jiff::Timestamp;
use lars_domain::ask::answer::whole::WholeResponse;
use lars_domain::ask::reach::invitation::hex;
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;
use lars_domain::tell::export::{Content, Export, Format};
use lars_domain::text::Named;
use lars_store::{Depth, Order, Store, StoreError, Within};
use lars_view::export::answers::{Answers, Choices};
use lars_view::export::board::board_sheet;
use lars_view::export::gap::{GapFile, gap_csv, gap_json, gap_sheet};
use lars_view::export::network::{graphml, networks, tie_sheet, ties};
use lars_view::export::register::register_sheet;
use lars_view::export::sheet::{Column, Kind, Measure, Sheet, SheetWriter, Value, is_measured, write_sheet};
use lars_view::file::guard::BYTE_ORDER_MARK;
use lars_view::names::Names;
use lars_view::words::Words;
use sha2::{Digest as _, Sha256};

use crate::handout::{hand_out, preview};

/// Why there is no file.
#[derive(Debug)]
pub enum ExportFault {
    /// The database did not give it.
    Store(StoreError),
    /// It could not be written, or the format cannot hold it.
    Write(io::Error),
}

impl std::fmt::Display for ExportFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(fault) => fault.fmt(f),
            Self::Write(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for ExportFault {}

impl From<StoreError> for ExportFault {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl From<io::Error> for ExportFault {
    fn from(fault: io::Error) -> Self {
        Self::Write(fault)
    }
}

/// A table with its rows.
type Filled = (Sheet, Vec<Vec<Value<'static>>>);

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Rows, without the head.
    pub rows: u64,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub digest: String,
}

/// Counts and digests what is written through it.
pub struct Digested<W> {
    out: W,
    digest: Sha256,
    bytes: u64,
}

impl<W: Write> Digested<W> {
    /// Nothing written yet.
    pub fn new(out: W) -> Self {
        Self { out, digest: Sha256::new(), bytes: 0 }
    }

    /// What it was written to, and what was written.
    pub fn finish(self, rows: u64) -> (W, Written) {
        (self.out, Written { rows, bytes: self.bytes, digest: hex(&self.digest.finalize()) })
    }
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Of which study a file is, and in which words.
pub struct Source<'a> {
    /// The store.
    pub store: &'a Store,
    /// The study.
    pub study: &'a Study,
    /// The words of labels.
    pub words: Words,
    /// Codes of the cases that go into it.
    pub cases: Vec<String>,
    /// Code of the wave that goes into it; all of them where it is empty.
    pub wave: String,
    /// When it is made.
    pub now: Timestamp,
}

/// Answers, streamed: rows are held by nobody. `with_words` says whether own words of respondents go along.
pub async fn write_answers<W: Write + Send>(
    source: &Source<'_>,
    (format, with_words): (Format, bool),
    out: W,
) -> Result<(W, Written), ExportFault> {
    let Source { store, study, words, now, .. } = source;
    let editions = store.editions(&study.id).await?;
    let answers = Answers::of(Choices { study, editions: &editions, words: *words, with_words });
    let place = (source.cases.as_slice(), source.wave.as_str());
    let handed =
        if study.anonymous { Some(hand_out(store, (study, *now), place).await?.given) } else { None };
    let order = handed.as_deref().map_or(Order::ByCode, Order::Shuffled);
    // What is measured is opened for it only where there are texts whose length is not known.
    let first = if answers.has_texts() { Depth::Whole } else { Depth::Heads };
    let passes: &[Depth] = if is_measured(format) { &[first, Depth::Whole] } else { &[Depth::Whole] };
    let within = Within::cases(&study.id, source.cases.iter().map(String::as_str));
    let mut measure = Measure::of(answers.sheet());
    let (mut rows, mut out) = (0, Some(Digested::new(out)));
    let mut writer = None;
    let take = |pass: usize, response: &WholeResponse<'_>| -> io::Result<()> {
        if pass + 1 < passes.len() {
            measure.add(&answers.row(response, measure.rows + 1)?);
            return Ok(());
        }
        if let Some(out) = out.take() {
            writer = Some(SheetWriter::begin(format, answers.sheet().clone(), (&measure, *now), out)?);
        }
        rows += 1;
        let row = answers.row(response, rows)?;
        writer.as_mut().map_or(Ok(()), |writer| writer.row(&row))
    };
    store.for_each_response((&within, &source.wave), (order, passes), take).await??;
    let writer = match (writer, out) {
        (Some(writer), _) => writer,
        // Nobody has answered yet: a file of heads.
        (None, Some(out)) => SheetWriter::begin(format, answers.sheet().clone(), (&measure, *now), out)?,
        (None, None) => return Err(io::Error::other("the file was lost").into()),
    };
    let mut out = writer.finish()?;
    out.flush()?;
    Ok(out.finish(rows))
}

/// How many finished responses go into a file of answers.
pub async fn count_answers(source: &Source<'_>) -> Result<u64, StoreError> {
    if source.study.anonymous {
        let place = (source.cases.as_slice(), source.wave.as_str());
        return Ok(preview(source.store, (source.study, source.now), place).await?.rows());
    }
    let counts = source.store.response_counts(&source.study.id).await?;
    let here = counts.iter().filter(|count| {
        let is_wave = source.wave.is_empty() || source.wave == count.wave;
        is_wave && source.cases.contains(&count.case)
    });
    Ok(here.map(|count| count.finished).sum())
}

/// Cells or networks of releases.
pub fn write_results<W: Write>(
    (content, format): (Content, Format),
    (analysis, about): (&GapAnalysis, &GapFile),
    (names, source): (&Names, &Source<'_>),
    out: W,
) -> Result<(W, Written), ExportFault> {
    let mut out = Digested::new(out);
    let labels = (names, source.words);
    let rows = match (content, format) {
        (Content::Network, Format::Graphml) => {
            let networks = networks(&analysis.cells);
            out.write_all(graphml(&networks, source.study.simulated, labels).as_bytes())?;
            ties(&networks)
        }
        (Content::Network, _) => {
            let table = tie_sheet(&networks(&analysis.cells), labels);
            let (sheet, rows) = marked(source, table);
            out = write_sheet((format, source.now), sheet, &rows, out)?;
            rows.len() as u64
        }
        (_, Format::Csv) => {
            out.write_all(BYTE_ORDER_MARK.as_bytes())?;
            gap_csv(analysis, about, &mut out)?;
            analysis.cells.len() as u64
        }
        (_, Format::Json) => {
            gap_json(analysis, about, &mut out)?;
            analysis.cells.len() as u64
        }
        _ => {
            let (sheet, rows) = marked(source, gap_sheet(analysis, labels));
            out = write_sheet((format, source.now), sheet, &rows, out)?;
            rows.len() as u64
        }
    };
    out.flush()?;
    Ok(out.finish(rows))
}

/// The register of the cases.
pub async fn write_register<W: Write>(
    source: &Source<'_>,
    (edition, format): (&Edition, Format),
    out: W,
) -> Result<(W, Written), ExportFault> {
    let Source { store, study, words, now, .. } = source;
    let register = store.register(&study.id).await?;
    let mut chosen: Vec<&Arc<Stakeholder>> =
        register.iter().filter(|one| source.cases.contains(&one.case)).collect();
    chosen.sort_by(|one, other| {
        (&one.case, &one.details.organisation, &one.id).cmp(&(
            &other.case,
            &other.details.organisation,
            &other.id,
        ))
    });
    let [_, cases, helices, levels] = names(source, edition);
    let all = chosen.iter().map(AsRef::as_ref);
    let (sheet, rows) = register_sheet(all, &[cases, helices, levels], (study.anonymous, *words));
    let mut out = write_sheet((format, *now), sheet, &rows, Digested::new(out))?;
    out.flush()?;
    Ok(out.finish(rows.len() as u64))
}

/// How far the asking of the cases is.
pub async fn write_board<W: Write>(
    source: &Source<'_>,
    (edition, format): (&Edition, Format),
    out: W,
) -> Result<(W, Written), ExportFault> {
    let Source { store, study, words, now, .. } = source;
    let [waves, cases, mut helices, _] = names(source, edition);
    let mut lines = Vec::new();
    for wave in study.waves.iter().filter(|wave| source.wave.is_empty() || source.wave == wave.code) {
        let mut board = store.board(&study.id, &wave.code).await?;
        board.keep(|case| source.cases.iter().any(|known| known == case));
        if study.anonymous {
            board.veil(study.min_n);
        }
        let known: Vec<String> = helices.iter().map(|(code, _)| code.clone()).collect();
        let further = board.further_helices(&known);
        helices.extend(further.into_iter().map(|code| (code.clone(), words.code("helix", &code))));
        for (case, _) in &cases {
            for (helix, _) in &helices {
                let codes = [&wave.code, case, helix].map(Clone::clone);
                lines.push((codes, board.line(case, helix)));
            }
        }
    }
    let (sheet, rows) = marked(source, board_sheet(&lines, [waves, cases, helices], *words));
    let mut out = write_sheet((format, *now), sheet, &rows, Digested::new(out))?;
    out.flush()?;
    Ok(out.finish(rows.len() as u64))
}

/// The table with a column that says that the answers are simulated, where they are.
fn marked(source: &Source<'_>, (mut sheet, mut rows): Filled) -> Filled {
    if source.study.simulated {
        let said = source.words.say("gap-simulated-long");
        sheet.columns.push(Column::new("simulated", said.clone(), Kind::Text));
        for row in &mut rows {
            row.push(said.clone().into());
        }
    }
    (sheet, rows)
}

/// Waves, cases of the file, helices and levels: codes and what they are called.
fn names(source: &Source<'_>, edition: &Edition) -> [Vec<(String, String)>; 4] {
    let Source { study, words, cases, .. } = source;
    let labels = Names::of_questionnaire(&edition.questionnaire).with_study(study);
    let named = |kind: &str, all: &[Named]| {
        all.iter().map(|one| (one.code.clone(), words.label(kind, one))).collect::<Vec<_>>()
    };
    let here = |(code, _): &(String, String)| cases.contains(code);
    [
        named("wave", &labels.waves),
        named("case", &labels.cases).into_iter().filter(here).collect(),
        named("helix", &labels.helices),
        named("level", &labels.levels),
    ]
}

/// The cells of several cases as one result; nothing where there is none.
pub fn joined(results: impl IntoIterator<Item = GapAnalysis>) -> Option<GapAnalysis> {
    results.into_iter().reduce(|mut all, other| {
        all.cells.extend(other.cells);
        all.rows += other.rows;
        all.respondents += other.respondents;
        all.simulated |= other.simulated;
        for (wave, size) in other.waves {
            let sum = all.waves.entry(wave).or_default();
            (sum.rows, sum.respondents) = (sum.rows + size.rows, sum.respondents + size.respondents);
        }
        all
    })
}

/// A file in the audit log: codes and numbers, nothing that is in it.
pub fn subject(export: &Export) -> String {
    let Export { content, format, case, wave, rows, digest, .. } = export;
    let place: Vec<&str> = [case.as_str(), wave].into_iter().filter(|code| !code.is_empty()).collect();
    let place = if place.is_empty() { String::new() } else { format!(" {}", place.join(" ")) };
    format!("{}.{}{place}, rows: {rows}, sha256: {digest}", content.code(), format.code())
}
