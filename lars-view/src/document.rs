//! Documents for paper and for keeping: PDF files made from blocks of text, tables and boxes to cross.
//!
//! What people wrote is text and is never read as markup: there is no markup. Every file is PDF/UA-1: a document that a screen
//! reader could not read is not made (`docs/adr/0020-paper-on-krilla.md`).

pub mod answers;
mod block;
pub mod context;
mod drawing;
pub(crate) mod face;
mod file;
pub mod finding;
pub mod letter;
mod line;
mod page;
pub mod pilot;
pub mod processing;
pub mod questionnaire;
pub mod report;
mod set;
pub mod sheet;

use std::collections::BTreeSet;

use block::{MM, Part};
use page::{Drawn, Margins, Set};

pub use file::DocumentFault;

use crate::words::Words;

/// A document before its pages are set.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    title: String,
    lang: &'static str,
    margins: Margins,
    parts: Vec<Part>,
}

impl Document {
    /// A document in a language, with pages that have these margins in millimetres: left, right, above, below.
    fn new(words: Words, title: &str, margins: [f32; 4], parts: Vec<Part>) -> Self {
        let [left, right, top, bottom] = margins.map(|margin| margin * MM);
        let title = face::readable_line(title);
        Self { title, lang: words.language().code(), margins: Margins { left, right, top, bottom }, parts }
    }

    /// Sets the pages.
    pub fn lay(&self) -> Pages {
        Pages { set: set::set(&self.parts, self.margins), title: self.title.clone(), lang: self.lang }
    }

    /// The characters of its text that the fonts lack; in the file, a question mark stands in the place of each.
    pub fn unprintable(&self) -> BTreeSet<char> {
        let mut found = BTreeSet::new();
        for part in &self.parts {
            block::texts(&part.blocks, &mut |text| found.extend(face::unprintable(text)));
            found.extend(part.foot.iter().flat_map(|foot| face::unprintable(foot)));
        }
        found
    }

    /// The file. It takes a moment where there are many pages: not for a thread that others wait for.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentFault> {
        self.lay().pdf()
    }
}

/// A document whose pages are set.
pub struct Pages {
    set: Set,
    title: String,
    lang: &'static str,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.set.pages.len()
    }

    /// The text on a page, counted from 0, in the order in which it was set; lines apart by a space, words that were divided whole.
    pub fn text(&self, page: usize) -> String {
        let mut text = String::new();
        for mark in self.set.pages.get(page).into_iter().flat_map(|page| &page.marks) {
            if let Drawn::Run(shaped, _) = &mark.drawn {
                text.push_str(&shaped.text);
                text.push(' ');
            }
        }
        text.replace(&format!("{} ", face::SOFT_HYPHEN), "")
    }

    /// The PDF file.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentFault> {
        file::write(&self.set, &self.title, self.lang)
    }
}
