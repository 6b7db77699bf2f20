//! How far each language of a practice is: which texts are there, and which were translated from a source that has changed since.
//! The words of these states are elsewhere; what a practice holds is in `practice`.

use std::collections::BTreeMap;

use super::practice::Practice;
use crate::ask::write::draft::{Mark, TranslationStatus, fingerprint, status_beside};
use crate::text::Text;

/// A language of a practice, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Texts that the source language has.
    pub texts: usize,
    /// Of these, how many the language has.
    pub there: usize,
    /// Of those, how many were translated from an older source.
    pub older: usize,
}

/// Makes the list of texts of a practice, borrowed as it is asked for.
macro_rules! texts {
    ($practice:expr, $each:ident $(, $mutable:tt)?) => {{
        let practice = $practice;
        let chain = &$($mutable)? practice.chain;
        let mut all = vec![
            ("title".to_owned(), &$($mutable)? practice.title),
            ("summary".to_owned(), &$($mutable)? practice.summary),
            ("driver".to_owned(), &$($mutable)? chain.driver),
            ("pressure".to_owned(), &$($mutable)? chain.pressure),
            ("state".to_owned(), &$($mutable)? chain.state),
            ("impact".to_owned(), &$($mutable)? chain.impact),
            ("response".to_owned(), &$($mutable)? chain.response),
            ("resources".to_owned(), &$($mutable)? practice.resources),
            ("difficulties".to_owned(), &$($mutable)? practice.difficulties),
            ("transfer_potential".to_owned(), &$($mutable)? practice.transfer_potential),
            ("ending".to_owned(), &$($mutable)? practice.ending),
        ];
        for (at, evidence) in practice.evidence.$each().enumerate() {
            all.push((format!("evidence.{at}.text"), &$($mutable)? evidence.text));
        }
        for (at, transfer) in practice.transfers.$each().enumerate() {
            all.push((format!("transfers.{at}.lesson"), &$($mutable)? transfer.lesson));
        }
        for (at, picture) in practice.pictures.$each().enumerate() {
            all.push((format!("pictures.{at}.alternative"), &$($mutable)? picture.alternative));
        }
        for (at, attachment) in practice.attachments.$each().enumerate() {
            all.push((format!("attachments.{at}.title"), &$($mutable)? attachment.title));
        }
        all
    }};
}

impl Practice {
    /// Every text with the name of its field, in the order in which it is read.
    pub fn texts(&self) -> Vec<(String, &Text)> {
        texts!(self, iter)
    }

    /// The same, to be written.
    pub fn texts_mut(&mut self) -> Vec<(String, &mut Text)> {
        texts!(self, iter_mut, mut)
    }

    /// The language that the others are translated from; English where none was said.
    pub fn source(&self) -> &str {
        if self.language.is_empty() { "en" } else { &self.language }
    }

    /// The state of one text in a language.
    pub fn status(&self, field: &str, text: &Text, language: &str) -> TranslationStatus {
        let source = fingerprint(text.body(self.source()));
        let mark = self.marks.get(language).and_then(|marks| marks.get(field));
        let mark = mark.map(|source| Mark { status: TranslationStatus::Draft, source: source.clone() });
        status_beside(&source, text.body(language), mark.as_ref())
    }

    /// How far a language is. The source itself is always as old as it is.
    pub fn written(&self, language: &str) -> Written {
        let mut count = Written::default();
        let is_source = language == self.source();
        for (field, text) in self.texts() {
            if text.body(self.source()).is_empty() {
                continue;
            }
            count.texts += 1;
            match self.status(&field, text, language) {
                TranslationStatus::Missing => {}
                TranslationStatus::SourceChanged if !is_source => {
                    count.there += 1;
                    count.older += 1;
                }
                _ => count.there += 1,
            }
        }
        count
    }

    /// The languages in which its title is there, the source first.
    pub fn languages(&self) -> Vec<&str> {
        let source = self.source();
        let others =
            self.title.0.iter().filter(|(language, body)| *language != source && !body.trim().is_empty());
        std::iter::once(source).chain(others.map(|(language, _)| language.as_str())).collect()
    }

    /// Notes that texts of a language say what the source says now: those that differ from before, and all of them where somebody says so.
    pub fn mark(&mut self, before: &Self, language: &str, is_checked: bool) {
        let source = self.source().to_owned();
        if language == source {
            return;
        }
        let old: BTreeMap<String, &Text> = before.texts().into_iter().collect();
        let changed = |field: &String, text: &Text| {
            old.get(field).is_none_or(|old| old.body(language) != text.body(language))
        };
        let marks: Vec<(String, String)> = self
            .texts()
            .into_iter()
            .filter(|(field, text)| !text.body(language).is_empty() && (is_checked || changed(field, text)))
            .map(|(field, text)| (field, fingerprint(text.body(&source))))
            .collect();
        if !marks.is_empty() {
            self.marks.entry(language.to_owned()).or_default().extend(marks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practice() -> Practice {
        let mut practice = Practice { language: "en".to_owned(), ..Practice::default() };
        practice.title = Text::new("en", "Biogas ring");
        practice.summary = Text::new("en", "Farms share a digester.");
        practice
    }

    #[test]
    fn a_language_is_older_where_its_source_was_changed_after_it() {
        let first = practice();
        let mut translated = first.clone();
        translated.title.set("lv", "Biogāzes loks");
        translated.summary.set("lv", "Saimniecībām ir kopīga iekārta.");
        translated.mark(&first, "lv", false);
        assert_eq!(translated.written("lv"), Written { texts: 2, there: 2, older: 0 });
        let mut changed = translated.clone();
        changed.summary.set("en", "Farms share a digester and a lorry.");
        changed.mark(&translated, "en", false);
        assert_eq!(changed.written("lv"), Written { texts: 2, there: 2, older: 1 });
        assert_eq!(changed.written("en"), Written { texts: 2, there: 2, older: 0 });
        assert_eq!(changed.written("et"), Written { texts: 2, there: 0, older: 0 });
        // Somebody looked and found that it still fits.
        let mut checked = changed.clone();
        checked.mark(&changed, "lv", true);
        assert_eq!(checked.written("lv").older, 0);
        assert_eq!(checked.languages(), ["en", "lv"]);
    }

    #[test]
    fn both_lists_of_texts_name_the_same_fields() {
        let mut practice = practice();
        practice.evidence.push(super::super::practice::Evidence::default());
        practice.pictures.push(super::super::practice::Picture::default());
        let names: Vec<String> = practice.texts().into_iter().map(|(field, _)| field).collect();
        let writable: Vec<String> = practice.texts_mut().into_iter().map(|(field, _)| field).collect();
        assert_eq!(names, writable);
        assert!(names.contains(&"evidence.0.text".to_owned()));
    }
}
