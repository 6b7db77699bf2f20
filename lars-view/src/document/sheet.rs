//! A sheet: a title, a lead and sections of text under headings, as a PDF document; for what a page says and people want on paper.

use super::Document;
use super::block::{Block, Part, SIZE, Type, heading, par, text_in, title};
use crate::words::Words;

/// What the sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextSheet {
    /// The language.
    pub words: Words,
    /// The title.
    pub title: String,
    /// Paragraphs before the first heading.
    pub lead: Vec<String>,
    /// Headings with their paragraphs, in their order.
    pub sections: Vec<(String, Vec<String>)>,
    /// The last line, in grey: where it comes from, and when it was made.
    pub end: String,
    /// What stands at the foot of each page.
    pub foot: String,
}

impl TextSheet {
    /// The document.
    pub fn document(&self) -> Document {
        let mut blocks: Vec<Block> = vec![title(self.title.as_str())];
        blocks.extend(self.lead.iter().map(|text| par(text.as_str())));
        for (label, paragraphs) in &self.sections {
            blocks.push(heading(1, label.as_str()));
            blocks.extend(paragraphs.iter().map(|text| par(text.as_str())));
        }
        blocks.push(text_in(self.end.as_str(), Type::of(SIZE).grey()));
        let parts = vec![Part { lang: self.words.language().code(), foot: Some(self.foot.clone()), blocks }];
        Document::new(self.words, &self.title, [20.0, 20.0, 18.0, 20.0], parts)
    }
}
