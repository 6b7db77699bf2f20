//! Full-text search in memory, in ten languages: words by their stems and by their beginnings, letters folded, the best first.
//!
//! Nine languages are stemmed by the kept crate `frostem`, Latvian by `latvian`. Stems of all languages lie in one map, so that words that
//! languages share are found in each (docs/adr/0049-practices-and-their-search.md). What is found may be seen by whoever searches: only that
//! goes in.

mod latvian;

use std::collections::{BTreeMap, HashMap, HashSet};

use frostem::{Algorithm, Stemmer};
use lars_domain::map::likeness::plain_letters;

use crate::words::Language;

/// From this length on, the beginning of a word finds it; shorter ones would find half of everything.
const MIN_BEGINNING: usize = 4;
/// Of words as long as this, the last letter may differ: stems of some languages, such as Estonian, catch only some of the forms.
const MIN_LONG: usize = 7;
/// A word that only begins like one that is looked for counts by this less than its stem.
const BEGINNING_WEIGHT: f64 = 0.5;
/// How soon further occurrences in one document count less (k₁ of BM25).
const SATURATION: f64 = 1.2;
/// The most words of a query that are looked at; the rest is not read.
const MAX_WORDS: usize = 12;

/// How often a word is in each document, with the weight of the places where it stands.
type Postings = BTreeMap<usize, f64>;

/// An index of documents, numbered from 0 in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct Index {
    documents: usize,
    stems: HashMap<String, Postings>,
    words: BTreeMap<String, Postings>,
}

/// A text of a document.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'t> {
    /// Code of its language; a text in a language without stemmer is found by its words.
    pub language: &'t str,
    /// The text.
    pub text: &'t str,
    /// How much a word in it counts: 1 for running text, more for titles.
    pub weight: f64,
}

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its number.
    pub document: usize,
    /// How well it fits; more is better.
    pub score: f64,
}

impl Index {
    /// Makes the index.
    pub fn of<'t>(documents: impl IntoIterator<Item = Vec<Passage<'t>>>) -> Self {
        let mut index = Self::default();
        for passages in documents {
            let number = index.documents;
            for Passage { language, text, weight } in passages {
                let language = Language::parse(language);
                for word in words(text) {
                    if let Some(language) = language {
                        let stem = stem(language, &word);
                        *index.stems.entry(stem).or_default().entry(number).or_default() += weight;
                    }
                    let plain = plain_letters(&word);
                    *index.words.entry(plain).or_default().entry(number).or_default() += weight;
                }
            }
            index.documents += 1;
        }
        index
    }

    /// The documents in which every word of a query stands in some form, the best first; those that fit alike in their order.
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let mut scores: Option<BTreeMap<usize, f64>> = None;
        for word in words(query).into_iter().take(MAX_WORDS) {
            let found = self.of_word(&word);
            scores = Some(match scores {
                None => found,
                Some(before) => {
                    let both = before
                        .into_iter()
                        .filter_map(|(number, score)| found.get(&number).map(|more| (number, score + more)));
                    both.collect()
                }
            });
        }
        let mut hits: Vec<Hit> =
            scores.into_iter().flatten().map(|(document, score)| Hit { document, score }).collect();
        hits.sort_by(|one, other| other.score.total_cmp(&one.score));
        hits
    }

    /// How well each document fits one word: by the best of its stems in all languages, and of the words that begin like it.
    fn of_word(&self, word: &str) -> BTreeMap<usize, f64> {
        let mut best = BTreeMap::new();
        let stems: HashSet<String> = Language::ALL.into_iter().map(|language| stem(language, word)).collect();
        for postings in stems.iter().filter_map(|stem| self.stems.get(stem)) {
            self.take_best(postings, 1.0, &mut best);
        }
        let plain = plain_letters(word);
        if let Some(postings) = self.words.get(&plain) {
            self.take_best(postings, 1.0, &mut best);
        }
        let length = plain.chars().count();
        if length >= MIN_BEGINNING {
            let kept = if length >= MIN_LONG { length - 1 } else { length };
            let beginning: String = plain.chars().take(kept).collect();
            let from = self.words.range(beginning.clone()..);
            for (_, postings) in from.take_while(|(word, _)| word.starts_with(&beginning)) {
                self.take_best(postings, BEGINNING_WEIGHT, &mut best);
            }
        }
        best
    }

    fn take_best(&self, postings: &Postings, weight: f64, best: &mut BTreeMap<usize, f64>) {
        // A word that is in every document tells nothing apart, and still is found.
        let (all, with) = (self.documents as f64, postings.len() as f64);
        let rare = ((all - with + 0.5) / (with + 0.5)).ln_1p();
        for (number, count) in postings {
            let score = weight * rare * count * (SATURATION + 1.0) / (count + SATURATION);
            let known = best.entry(*number).or_insert(score);
            *known = known.max(score);
        }
    }
}

/// The words of a text in lower case: letters and digits that stand together.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The stem of a word of a language, in plain letters.
fn stem(language: Language, word: &str) -> String {
    let algorithm = match language {
        Language::Lv => return latvian::stem(&plain_letters(word)),
        Language::En => Algorithm::English,
        Language::Lt => Algorithm::Lithuanian,
        Language::Et => Algorithm::Estonian,
        Language::Fi => Algorithm::Finnish,
        Language::Sv => Algorithm::Swedish,
        Language::Nb => Algorithm::Norwegian,
        Language::Pl => Algorithm::Polish,
        Language::De => Algorithm::German,
        Language::Fr => Algorithm::French,
    };
    plain_letters(&Stemmer::new(algorithm).stem(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(documents: &[(&str, &str)], query: &str) -> Vec<usize> {
        let passage =
            |(language, text): &(&'static str, &'static str)| vec![Passage { language, text, weight: 1.0 }];
        let documents: Vec<(&'static str, &'static str)> = documents
            .iter()
            .map(|(language, text)| {
                (&*String::leak((*language).to_owned()), &*String::leak((*text).to_owned()))
            })
            .collect();
        Index::of(documents.iter().map(passage)).find(query).into_iter().map(|hit| hit.document).collect()
    }

    /// In each language another form of the word than the one in the text, and without its accents where it has any.
    #[test]
    fn a_word_is_found_in_another_form_in_ten_languages() {
        for (language, text, query) in [
            ("en", "Farmers share digesters.", "farmer digester"),
            ("lv", "Saimniecības kopīgi izmanto biogāzes iekārtas.", "biogazi iekārta"),
            ("lt", "Įmonės bendradarbiauja su universitetais.", "imonė universitetas"),
            ("et", "Ettevõtted teevad koostööd ülikoolidega.", "ettevõte ülikool"),
            ("fi", "Yritykset tekevät yhteistyötä yliopistojen kanssa.", "yliopistojen yrityksiä"),
            ("sv", "Företagen samarbetar med universiteten.", "företag universitet"),
            ("nb", "Bedriftene samarbeider med universitetene.", "bedrift universitet"),
            ("pl", "Przedsiębiorstwa współpracują z uczelniami.", "przedsiębiorstwo uczelnia"),
            ("de", "Straßen und Brücken der Gemeinden", "strasse brucke gemeinde"),
            ("fr", "Les entreprises coopèrent avec les universités.", "entreprise universite"),
        ] {
            assert_eq!(
                found(&[("en", "Nothing of the kind"), (language, text)], query),
                [1],
                "{language}: {query}"
            );
        }
    }

    #[test]
    fn every_word_of_a_query_must_be_there_and_rare_words_count_more() {
        let documents = [
            ("en", "biogas from manure in the region"),
            ("en", "grain in the region, region, region"),
            ("en", "biogas biogas from waste"),
        ];
        assert_eq!(found(&documents, "biogas region"), [0]);
        assert_eq!(found(&documents, "biogas"), [2, 0]);
        assert_eq!(found(&documents, "region"), [1, 0]);
        assert_eq!(found(&documents, "biog"), [2, 0]);
        assert_eq!(found(&documents, "bio"), [0_usize; 0]);
        assert_eq!(found(&documents, "  ,, "), [0_usize; 0]);
        assert_eq!(found(&documents, "biogas wind"), [0_usize; 0]);
    }

    #[test]
    fn a_word_of_a_title_counts_more_than_one_of_the_text() {
        let passage = |text, weight| Passage { language: "en", text, weight };
        let index = Index::of([
            vec![passage("Other things", 4.0), passage("grain and more", 1.0)],
            vec![passage("Grain cluster", 4.0), passage("other things", 1.0)],
        ]);
        assert_eq!(index.find("grains").iter().map(|hit| hit.document).collect::<Vec<_>>(), [1, 0]);
    }
}
