//! Documents for paper and for keeping: PDF files made from a template and values.
//!
//! Templates (`document/*.typ`) are compiled in. What people wrote reaches them as values in a data file and is never read as markup.
//! Every file is PDF/UA-1: a document that a screen reader could not read is not made (`docs/adr/0017-paper-by-typst.md`).

pub mod answers;
pub mod letter;
pub mod questionnaire;
mod world;

use serde_json::{Value, json};
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::words::Words;

/// A template with what it is filled in with.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    template: &'static str,
    data: Value,
}

/// Why there is no file: our mistake, for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFault(String);

impl std::fmt::Display for DocumentFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DocumentFault {}

impl Document {
    /// A document in a language. Every text in the data is brought down to what the fonts can show.
    fn new(template: &'static str, words: Words, title: &str, mut data: Value) -> Self {
        world::readable(&mut data);
        if let Value::Object(fields) = &mut data {
            let mut title = json!(title);
            world::readable(&mut title);
            fields.insert("title".to_owned(), title);
            fields.insert("lang".to_owned(), json!(words.language().code()));
        }
        Self { template, data }
    }

    /// Sets the pages.
    pub fn lay(&self) -> Result<Pages, DocumentFault> {
        let laid = world::compile(self.template, &self.data);
        // What people wrote does not stay behind in the engine's memory.
        typst::comemo::evict(0);
        laid.map(Pages)
    }

    /// The file. It takes a moment: not for a thread that others wait for.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentFault> {
        self.lay()?.pdf()
    }
}

/// A document whose pages are set.
pub struct Pages(PagedDocument);

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// The text on a page, counted from 0, in the order in which it was set; runs apart by a space, words that were divided whole.
    pub fn text(&self, page: usize) -> String {
        let mut text = String::new();
        if let Some(page) = self.0.pages().get(page) {
            collect(&page.frame, &mut text);
        }
        text.replace(" \u{AD} ", "")
    }

    /// The PDF file.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentFault> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|fault| DocumentFault(fault.message().to_string()))?;
        let options = PdfOptions {
            standards,
            creator: Smart::Custom(Some("LARS".to_owned())),
            ..PdfOptions::default()
        };
        let made = typst_pdf::pdf(&self.0, &options).map_err(|faults| world::fault(&faults));
        typst::comemo::evict(0);
        made
    }
}

fn collect(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(run) => {
                text.push_str(&run.text);
                text.push(' ');
            }
            FrameItem::Group(group) => collect(&group.frame, text),
            _ => {}
        }
    }
}
