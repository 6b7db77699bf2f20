//! Findings on paper: a sheet for each to take to a focus group, under its agenda; and the minutes of a verdict.
//!
//! What stands on a sheet was let through by disclosure control before it comes here.

use lars_domain::gap::finding::FindingStatus;

use super::Document;
use super::block::{Block, Inline, Part, SIZE, Type, framed, heading, line, par, strong, text_in, title};
use super::face::Face;
use crate::chart::Chart;
use crate::finding::status_text;
use crate::words::Words;

/// Lines to write notes on.
const NOTE_LINES: usize = 7;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingSheet {
    /// Which finding of which region: "Finding 3 · Latgale".
    pub head: String,
    /// What is said.
    pub sentence: String,
    /// The numbers with their source, a line each; where it rests on words, what it rests on.
    pub facts: Vec<String>,
    /// The interval of the gap, where there are numbers.
    pub chart: Option<Chart>,
    /// What is to be discussed.
    pub questions: Vec<String>,
}

/// The minutes of a verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// Which finding of which region.
    pub head: String,
    /// What is said.
    pub sentence: String,
    /// What the focus group said of it.
    pub status: FindingStatus,
    /// When, how many, noted by whom.
    pub line: String,
    /// How many of which group were there, a line each.
    pub present: Vec<String>,
    /// Why.
    pub reason: String,
    /// What was said.
    pub minutes: String,
}

/// The sheets of a focus group: the agenda, then a page for each finding.
pub fn sheets(study: &str, simulated: bool, sheets: &[FindingSheet], words: Words) -> Document {
    let name = words.say("finding-sheet-title");
    let mut parts = vec![agenda(study, &name, sheets, words)];
    for sheet in sheets {
        let mut blocks = vec![grey(&sheet.head), heading(1, sheet.sentence.clone())];
        if simulated {
            blocks.push(framed(1.2, 7.0, vec![strong(words.say("gap-simulated-long"))]));
        }
        blocks.extend(sheet.facts.iter().map(|fact| par(fact.clone()).room(1.0, 2.0)));
        if let Some(chart) = &sheet.chart {
            blocks.push(Block::Drawing { svg: chart.svg(), alt: chart.description.clone() });
        }
        blocks.push(heading(2, words.say("finding-questions")));
        for (number, question) in (1_u64..).zip(&sheet.questions) {
            blocks.push(par(format!("{}. {question}", words.integer(number))).keep());
            blocks.push(Block::Lines(2));
        }
        blocks.push(heading(2, words.say("finding-verdict")));
        blocks.push(ticks(words));
        blocks.push(heading(2, words.say("finding-sheet-notes")));
        blocks.push(Block::Lines(NOTE_LINES));
        parts.push(part(study, words, blocks));
    }
    Document::new(words, &name, [20.0, 20.0, 16.0, 20.0], parts)
}

/// The minutes as a document.
pub fn minutes(study: &str, minutes: &Minutes, words: Words) -> Document {
    let name = words.say_with("finding-minutes-title", &[("head", minutes.head.as_str().into())]);
    let mut blocks = vec![
        grey(study),
        title(name.clone()),
        par(minutes.sentence.clone()),
        strong(status_text(minutes.status, words)).keep(),
        par(minutes.line.clone()),
    ];
    blocks.extend(minutes.present.iter().map(|line| par(line.clone()).room(0.0, 2.0)));
    for (key, text) in [("finding-reason", &minutes.reason), ("finding-minutes", &minutes.minutes)] {
        if !text.is_empty() {
            blocks.push(heading(1, words.say(key)));
            blocks.extend(text.lines().filter(|line| !line.trim().is_empty()).map(par));
        }
    }
    Document::new(words, &name, [20.0, 20.0, 18.0, 20.0], vec![part(study, words, blocks)])
}

fn agenda(study: &str, name: &str, sheets: &[FindingSheet], words: Words) -> Part {
    let mut blocks = vec![grey(study), title(name), heading(1, words.say("finding-agenda"))];
    let each = words.say_with("finding-agenda-each", &[("n", sheets.len().into())]);
    let points = [
        words.say("finding-agenda-begin"),
        each,
        words.say("finding-agenda-verdict"),
        words.say("finding-agenda-end"),
    ];
    for (number, point) in (1_u64..).zip(points) {
        blocks.push(par(format!("{}. {point}", words.integer(number))));
    }
    blocks.push(heading(1, words.say("finding-list-title")));
    for sheet in sheets {
        blocks.push(grey(&sheet.head));
        blocks.push(par(sheet.sentence.clone()).room(0.0, 6.0));
    }
    blocks.push(heading(1, words.say("finding-present")));
    blocks.push(Block::Lines(3));
    part(study, words, blocks)
}

fn part(study: &str, words: Words, blocks: Vec<Block>) -> Part {
    Part { lang: words.language().code(), foot: Some(study.to_owned()), blocks }
}

fn grey(text: &str) -> Block {
    text_in(text, Type::of(SIZE).grey()).room(0.0, 2.0).keep()
}

/// A box to cross for each verdict.
fn ticks(words: Words) -> Block {
    let mut inlines = Vec::new();
    for status in FindingStatus::ALL.into_iter().filter(|status| *status != FindingStatus::Draft) {
        let name = words.say(&format!("finding-status-{}", status.code()));
        inlines.extend([
            Inline::Tick,
            Inline::Gap(4.0),
            Inline::Text(name, Type::of(SIZE).face(Face::Roman).whole()),
            Inline::Gap(18.0),
        ]);
    }
    line(inlines)
}
