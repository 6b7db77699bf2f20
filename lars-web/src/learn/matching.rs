//! Who could learn from whom: the needs of a study with each region's own best list beside the assignment of the whole group, the list of one
//! need, and the files from which anyone can recompute both.
//!
//! Weights and capacities stand in the address. What is scored, and when it is computed, is in `matched`.

mod files;
mod group;
mod list;
mod weighing;

use std::sync::Arc;

use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::names::{Labels, Names};
use serde::Deserialize;

use self::weighing::Weighing;
use crate::PageError;
use crate::at::At;
use crate::matched::{Matched, Plan, matched};
use crate::part::result::waiting;
use crate::visit::{Segments, Visit};

pub use files::download;
pub use group::verdict;
pub use weighing::options_of;

/// What the address chooses.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The number of a finding whose need is looked at.
    finding: String,
    /// The code of a need.
    need: String,
    /// The code of a case whose needs are looked at.
    case: String,
    need_term: String,
    fit: String,
    evidence: String,
    similarity: String,
    wish: String,
    visits: String,
    receivers: String,
}

/// The matching of a study as a page shows it.
struct Shown<'a> {
    at: &'a At<'a>,
    names: Names,
    matched: Arc<Matched>,
    /// The assignment; none while it is being computed.
    plan: Option<Arc<Plan>>,
    weighing: Weighing,
    /// Cases whose results are not there yet.
    missing: usize,
}

impl Shown<'_> {
    fn labels(&self) -> Labels<'_> {
        Labels { names: &self.names, words: self.at.words }
    }

    /// What a practice is called, by its place in the order of codes.
    fn title(&self, profile: usize) -> String {
        let title = self.matched.head(profile).map(|head| self.at.said().text(&head.title));
        title.unwrap_or_else(|| self.matched.input.practices[profile].profile.code.clone())
    }

    /// The region of a practice.
    fn region(&self, profile: usize) -> String {
        region(self.at, &self.matched.input.practices[profile].profile.region)
    }

    /// The page of a practice.
    fn practice(&self, profile: usize) -> String {
        self.at.address(&format!("/practice/{}", self.matched.number(profile)))
    }

    /// What the form of weights shows.
    fn weighing(&self) -> Weighing {
        self.weighing.clone()
    }

    /// The list of a need, with the weights of this page.
    fn list(&self, code: &str) -> String {
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

/// The list of one need where the address names one, else all needs.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    if !chosen.case.is_empty() {
        at.case(&chosen.case)?;
    }
    let weighing = Weighing::read(&at, &chosen);
    at.record(Act::ReadResults, "matching").await?;
    let Some((matched, missing)) = matched(&at).await? else {
        return waiting(at.frame(at.words.say("matching-title")));
    };
    let plan = match &weighing.options {
        Some(options) => crate::matched::plan(&at, &matched, *options).await?,
        None => None,
    };
    let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
    let shown = Shown { at: &at, names, matched, plan, weighing, missing };
    if chosen.need.is_empty() && chosen.finding.is_empty() {
        return group::page(&shown, &chosen);
    }
    list::page(&shown, &chosen).await
}
