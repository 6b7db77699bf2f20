//! The privacy notice and the record of processing of a study, made from its rules on personal data.
//!
//! The notice is for respondents (Articles 12 to 14 of the General Data Protection Regulation), the record for the authority (Article 30).

use jiff::civil::Date;

use super::Document;
use super::block::{Block, Part, heading, par, text_in, title};
use super::block::{SIZE, Type};
use crate::words::Words;

/// Which of the two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The privacy notice.
    Notice,
    /// The record of processing.
    Record,
}

/// What the documents say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processing {
    /// The language.
    pub words: Words,
    /// The study's title.
    pub study: String,
    /// Who is responsible.
    pub controller: String,
    /// The lawful basis, in words.
    pub basis: String,
    /// Whom to ask.
    pub contact: String,
    /// How long answers are kept, in words.
    pub kept: String,
    /// The smallest group that is shown.
    pub smallest: usize,
    /// Whether nothing leads from a link to the answers.
    pub is_anonymous: bool,
    /// The day it is made.
    pub day: Date,
}

impl Processing {
    /// The document: a heading with a paragraph for each thing that the law asks for.
    pub fn document(&self, kind: Kind) -> Document {
        let words = self.words;
        let (key, sections) = match kind {
            Kind::Notice => ("protection-notice", self.notice()),
            Kind::Record => ("protection-record", self.record()),
        };
        let name = format!("{}: {}", words.say(key), self.study);
        let mut blocks: Vec<Block> = vec![title(name.as_str())];
        for (label, text) in sections {
            blocks.push(heading(1, label));
            blocks.push(par(text));
        }
        blocks.push(text_in(words.date(self.day), Type::of(SIZE).grey()));
        let parts = vec![Part { lang: words.language().code(), foot: Some(self.study.clone()), blocks }];
        Document::new(words, &name, [20.0, 20.0, 18.0, 20.0], parts)
    }

    fn said(&self, part: &str) -> (String, String) {
        let key = format!("protection-doc-{part}");
        (self.words.say(&key), self.words.say(&format!("{key}-text")))
    }

    fn head(&self) -> Vec<(String, String)> {
        let say = |key: &str| self.words.say(key);
        vec![
            (say("protection-controller"), self.controller.clone()),
            (say("protection-contact"), self.contact.clone()),
            self.said("purpose"),
            (say("protection-basis"), self.basis.clone()),
        ]
    }

    fn seen(&self) -> (String, String) {
        let smallest = [("n", self.smallest.into())];
        let text = self.words.say_with("protection-doc-seen-text", &smallest);
        (self.words.say("protection-doc-seen"), text)
    }

    fn notice(&self) -> Vec<(String, String)> {
        let mut all = self.head();
        all.push(self.said("data"));
        all.push(self.seen());
        all.push((self.words.say("protection-doc-kept"), self.kept.clone()));
        all.push(if self.is_anonymous {
            (self.words.say("protection-doc-rights"), self.words.say("protection-anonymous-is"))
        } else {
            self.said("rights")
        });
        all
    }

    fn record(&self) -> Vec<(String, String)> {
        let mut all = self.head();
        all.push(self.said("persons"));
        all.push(self.said("data"));
        all.push(self.seen());
        all.push((self.words.say("protection-doc-kept"), self.kept.clone()));
        all.push(self.said("security"));
        all
    }
}
