//! What both pages of the matching begin with: what is matched, by which weights, and what things are called.

use std::sync::Arc;

use lars_domain::learn::sensitivity::PAIRS_UNASKED;
use lars_domain::learn::term::Verdict;
use lars_view::names::{Labels, Names};

use super::weighing::Weighing;
use crate::at::At;
use crate::matched::{Matched, Plan};

/// Practices of each need in a file of scores of very many pairs.
const TOP: usize = 20;

/// The matching of a study as a page shows it.
pub struct Shown<'a> {
    /// The visit to the study.
    pub at: &'a At<'a>,
    /// The names of codes.
    pub names: Names,
    /// What is matched.
    pub matched: Arc<Matched>,
    /// The assignment; none while it is being computed.
    pub plan: Option<Arc<Plan>>,
    /// Weights and capacities.
    pub weighing: Weighing,
    /// Cases whose results are not there yet.
    pub missing: usize,
}

impl Shown<'_> {
    /// Names in the language of the page.
    pub fn labels(&self) -> Labels<'_> {
        Labels { names: &self.names, words: self.at.words }
    }

    /// What a practice is called, by its place in the order of codes.
    pub fn title(&self, profile: usize) -> String {
        let title = self.matched.head(profile).map(|head| self.at.said().text(&head.title));
        title.unwrap_or_else(|| self.matched.input.practices[profile].profile.code.clone())
    }

    /// The region of a practice.
    pub fn region(&self, profile: usize) -> String {
        region(self.at, &self.matched.input.practices[profile].profile.region)
    }

    /// The page of a practice.
    pub fn practice(&self, profile: usize) -> String {
        self.at.address(&format!("/practice/{}", self.matched.number(profile)))
    }

    /// What the form of weights shows.
    pub fn weighing(&self) -> Weighing {
        self.weighing.clone()
    }

    /// The list of a need, with the weights of this page.
    pub fn list(&self, code: &str) -> String {
        self.at.address(&format!("/matching{}", self.weighing.query(&[("need", code)])))
    }
}

/// The name of a region: of a case of the study, else of the classification, else its code.
pub fn region(at: &At<'_>, code: &str) -> String {
    if at.study.case(code).is_some() {
        return at.said().case(code);
    }
    lars_view::nuts::region(code).map_or_else(|| code.to_owned(), |region| region.name.clone())
}

/// What was said of the finding behind a need.
pub fn verdict(verdict: Verdict, words: lars_view::words::Words) -> String {
    let code = if verdict == Verdict::Open { "open" } else { verdict.code() };
    words.say(&format!("matching-verdict-{code}"))
}

/// How many practices of each need stand in a file of scores: all, unless the file would be larger than a page can make.
pub fn top(matched: &Matched) -> Option<usize> {
    let pairs = matched.matching.needs().len() * matched.matching.profiles().len();
    (pairs > PAIRS_UNASKED).then_some(TOP)
}
