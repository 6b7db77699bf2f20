//! A pilot and its reports on paper. What stands in them is put together where the pages are; here it is set.

use super::Document;
use super::block::{
    Block, Cell, Column, Part, Place, SIZE, Type, framed, heading, par, strong, table, text_in, title,
};
use super::face::Face;
use crate::words::Words;

/// A section: its heading, paragraphs, and a table where it has one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperSection {
    /// The heading.
    pub heading: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Heads of columns and rows; columns after the first `words` hold numbers.
    pub table: Option<PaperTable>,
}

/// A table on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperTable {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// How many of the first columns hold words.
    pub words: usize,
}

/// What a paper about a pilot says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PilotPaper {
    /// The study.
    pub study: String,
    /// Whether it is simulated.
    pub simulated: bool,
    /// The title of the paper.
    pub name: String,
    /// Lines under the title.
    pub lead: Vec<String>,
    /// Sections.
    pub sections: Vec<PaperSection>,
}

/// The paper as a document.
pub fn pilot(paper: &PilotPaper, words: Words) -> Document {
    let grey = text_in(paper.study.clone(), Type::of(SIZE).grey()).room(0.0, 4.0).keep();
    let mut blocks = vec![grey, title(paper.name.clone())];
    if paper.simulated {
        blocks.push(framed(1.2, 7.0, vec![strong(words.say("gap-simulated-long"))]));
    }
    blocks.extend(paper.lead.iter().map(|line| par(line.clone()).room(0.0, 2.0)));
    for section in &paper.sections {
        blocks.push(heading(1, section.heading.clone()));
        blocks.extend(section.paragraphs.iter().map(|text| par(text.clone())));
        if let Some(rows) = &section.table {
            blocks.push(Block::Grid(grid(rows)));
        }
    }
    let foot = Some(format!("{} · {}", paper.study, paper.name));
    let part = Part { lang: words.language().code(), foot, blocks };
    Document::new(words, &paper.name, [20.0, 20.0, 16.0, 20.0], vec![part])
}

fn grid(said: &PaperTable) -> super::block::Grid {
    let looks = Type::of(9.0);
    let place = |column: usize| if column < said.words { Place::Start } else { Place::End };
    let cell = |column: usize, text: &String, looks: Type| {
        Cell::new(vec![text_in(text.clone(), looks).room(0.0, 0.0)]).place(place(column))
    };
    let head = said
        .heads
        .iter()
        .enumerate()
        .map(|(at, text)| cell(at, text, looks.face(Face::Bold)).head_of(said.rows.len()));
    let mut rows: Vec<Vec<Cell>> = vec![head.collect()];
    for row in &said.rows {
        rows.push(row.iter().enumerate().map(|(at, text)| cell(at, text, looks)).collect());
    }
    let columns =
        (0..said.heads.len()).map(|at| Column::Share(if at < said.words { 2.0 } else { 1.0 })).collect();
    table(columns, (4.0, 2.0), rows)
}
