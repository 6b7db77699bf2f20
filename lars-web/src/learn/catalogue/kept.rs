//! Published practices and their index, kept in memory and made anew where any practice of the study has a newer version.
//!
//! Opening sealed practices and stemming their texts costs more than a page: 5,000 of them take about half a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use lars_domain::learn::practice::Practice;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::Store;
use lars_view::search::{Index, Passage};

use crate::PageError;

/// The most studies whose catalogues are kept; then all are forgotten, and made anew as they are asked for.
const MAX_STUDIES: usize = 64;
/// How much a word counts in a title.
const TITLE_WEIGHT: f64 = 4.0;
/// How much a word counts in a summary.
const SUMMARY_WEIGHT: f64 = 2.0;

/// Number and version of each practice of a study, drafts included.
type Versions = Vec<(i64, i64)>;

/// The catalogues that were asked for, by study.
#[derive(Debug, Default)]
pub struct Catalogues(Mutex<HashMap<String, (Versions, Arc<Kept>)>>);

/// The catalogue of a study.
#[derive(Debug)]
pub struct Kept {
    /// What was published, in the order of numbers.
    pub practices: Vec<Knot<Practice>>,
    /// The index of these, in the same order.
    pub index: Index,
}

impl Catalogues {
    /// The catalogue of a study as it is now.
    pub async fn of(&self, store: &Store, study: &str) -> Result<Arc<Kept>, PageError> {
        let heads = store.knot_heads(study).await?;
        let practices = heads.iter().filter(|head| head.kind == KnotKind::Practice);
        let mut versions: Versions = practices.map(|head| (head.number, head.version)).collect();
        versions.sort_unstable();
        if let Some((known, kept)) = self.lock().get(study)
            && *known == versions
        {
            return Ok(kept.clone());
        }
        let mut practices: Vec<Knot<Practice>> = store.knots(study, KnotKind::Practice).await?;
        // What is kept is what the versions say, or newer: then the next visit makes it anew.
        practices.retain(|knot| knot.body.review.stage.is_public());
        let index = Index::of(practices.iter().map(|knot| passages(&knot.body)));
        let kept = Arc::new(Kept { practices, index });
        let mut all = self.lock();
        if all.len() >= MAX_STUDIES {
            all.clear();
        }
        all.insert(study.to_owned(), (versions, kept.clone()));
        Ok(kept)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, (Versions, Arc<Kept>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The texts of a practice that a search looks into. The contact is none of them.
fn passages(practice: &Practice) -> Vec<Passage<'_>> {
    let mut all = Vec::new();
    for (field, text) in practice.texts() {
        let weight = match field.as_str() {
            "title" => TITLE_WEIGHT,
            "summary" => SUMMARY_WEIGHT,
            _ => 1.0,
        };
        all.extend(text.0.iter().map(|(language, text)| Passage { language, text, weight }));
    }
    let names = [&practice.organisation, &practice.region];
    all.extend(names.map(|text| Passage { language: practice.source(), text, weight: 1.0 }));
    all
}
