//! Charts and the report of one case and wave as files: the overall relation, or the first aspect where there is none.

use std::io::Write as _;

use lars_domain::gap::analysis::{GapAnalysis, gap_index, latest_wave};
use lars_domain::gap::cell::Cell;
use lars_domain::gap::finding::{Finding, Verdicts};
use lars_domain::gap::network::network;
use lars_domain::tell::export::{Content, Format};
use lars_domain::thread::Knot;
use lars_view::chart::dots::dots;
use lars_view::chart::matrix::matrix;
use lars_view::chart::network::network as network_chart;
use lars_view::chart::picture::png;
use lars_view::chart::{Chart, ChartView};
use lars_view::document::Document;
use lars_view::document::report::{Heads, report};
use lars_view::finding::{status_text, verdict_line};
use lars_view::names::Names;
use lars_view::summary::summary;
use lars_view::words::Words;
use tokio::task::spawn_blocking;

use super::made::{Made, Outcome};
use crate::PageError;
use crate::analysis::CaseResult;
use crate::at::At;
use crate::export::Digested;
use crate::page::pdf_bytes;
use crate::part::result::{chart_view, made as made_by, overall};
use crate::print::unprintable;
use crate::verdict::{cell_of, findings};

/// The file of one case, in the wave that is chosen or the latest with results.
pub async fn made(
    at: &At<'_>,
    (content, format): (Content, Format),
    (case, wave, result): (&str, &str, &CaseResult),
) -> Result<Outcome, PageError> {
    let all: Vec<&Cell> = result.analysis().cells.iter().collect();
    let latest = || latest_wave(&at.study.waves, &all).unwrap_or_default();
    let wave = if wave.is_empty() { latest() } else { wave };
    let item = overall(&at.edition.questionnaire);
    let analysis = result.analysis().of_wave(wave, |cell| cell.key.item.as_deref() == item);
    let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
    let findings = findings(at.store(), &at.study.id, case).await?;
    let verdicts = Verdicts::of(findings.iter().map(|knot| (knot.number, &knot.body)));
    let mut view = chart_view(at, ("export", wave), (&analysis, analysis.cells.iter().collect(), &names));
    view.verdicts = Some(&verdicts);
    let bytes = if content == Content::Report {
        let mut heads = heads(at, (case, wave), (result, &analysis, &view));
        heads.findings = said_findings(at, &findings, result);
        let document = report(&view, (&analysis, &heads), at.words);
        match document_of(at, document).await? {
            Outcome::Page(page) => return Ok(Outcome::Page(page)),
            Outcome::File(made) => made.bytes,
        }
    } else {
        let svg = chart_of(content, &view, at.words).file();
        if format == Format::Svg { svg.into_bytes() } else { drawn(svg).await? }
    };
    Ok(Outcome::File(whole(&bytes, (analysis.cells.len() as u64, case, wave))?))
}

fn whole(bytes: &[u8], (rows, case, wave): (u64, &str, &str)) -> Result<Made, PageError> {
    let mut digested = Digested::new(Vec::with_capacity(bytes.len()));
    digested.write_all(bytes).map_err(|_| PageError::Broken)?;
    let (bytes, written) = digested.finish(rows);
    Ok(Made { bytes, written, case: case.to_owned(), wave: wave.to_owned() })
}

fn chart_of(content: Content, view: &ChartView<'_>, words: Words) -> Chart {
    match content {
        Content::Matrix => matrix(view, words),
        Content::Dots => dots(view, words),
        _ => network_chart(&network(&view.cells), view, words),
    }
}

/// A chart as a picture, beside the requests: it keeps a core busy for a moment.
async fn drawn(svg: String) -> Result<Vec<u8>, PageError> {
    let drawn = spawn_blocking(move || png(&svg)).await.map_err(|_| PageError::Broken)?;
    drawn.map_err(|fault| {
        tracing::error!(%fault, "a chart could not be drawn");
        PageError::Broken
    })
}

async fn document_of(at: &At<'_>, document: Document) -> Result<Outcome, PageError> {
    if let Some(page) = unprintable(at.visit, &document) {
        return page.map(Outcome::Page);
    }
    Ok(Outcome::File(whole(&pdf_bytes(document).await?, (0, "", ""))?))
}

/// What the report says besides cells.
fn heads(
    at: &At<'_>,
    (case, wave): (&str, &str),
    (result, analysis, view): (&CaseResult, &GapAnalysis, &ChartView<'_>),
) -> Heads {
    let (words, said) = (at.words, at.said());
    let shown = analysis.cells.iter().filter(|cell| cell.numbers.shown().is_some()).count();
    let index = gap_index(&analysis.cells).ok().map(|index| {
        let index = words.signed(index, 1).into();
        words.say_with("gap-show-index", &[("index", index), ("n", shown.into())])
    });
    let mut made: Vec<String> = Vec::new();
    if let Some(released) = result.released.at {
        made.push(words.say_with("gap-show-as-of", &[("when", words.moment(released).into())]));
    }
    made.push(made_by(analysis, wave, words));
    let area = at.study.case(case).map(|case| said.area_of(case));
    Heads {
        study: said.title(),
        case: said.case(case),
        about: [Some(said.wave(wave)), area].into_iter().flatten().collect(),
        summary: summary(view, words).into_iter().map(|sentence| sentence.text).chain(index).collect(),
        findings: Vec::new(),
        made,
    }
}

/// The findings of the case that go into its report: those that a focus group has discussed. Drafts are nobody's yet.
fn said_findings(at: &At<'_>, findings: &[Knot<Finding>], result: &CaseResult) -> Vec<(String, String)> {
    let words = at.words;
    let line = |knot: &Knot<Finding>| {
        let (finding, verdict) = (&knot.body, knot.body.verdict()?);
        let number = words.integer(knot.number.unsigned_abs());
        let name = words.say_with("finding-title", &[("number", number.into())]);
        let head =
            format!("{name}: {}; {}", status_text(verdict.outcome, words), verdict_line(verdict, words));
        let sentence = finding.sentence.best_body(words.language().code());
        // A sentence quotes its numbers.
        let is_hidden = finding
            .quoted
            .as_ref()
            .is_some_and(|quoted| !quoted.may_be_shown(at.study.min_n, cell_of(result, &quoted.key)));
        let said = if is_hidden { words.say("finding-numbers-hidden") } else { sentence.to_owned() };
        Some((head, format!("{said} {}", verdict.reason).trim_end().to_owned()))
    };
    findings.iter().filter_map(line).collect()
}
