//! Who could learn from whom: the needs of a study with each region's own best list beside the assignment of the whole group, the list of one
//! need, and the files from which anyone can recompute both.
//!
//! Weights and capacities stand in the address. What is scored, and when it is computed, is in `matched`.

mod files;
mod group;
mod list;
mod shown;
mod weighing;

use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::names::Names;

use self::shown::Shown;
use self::weighing::{Chosen, Weighing};
use crate::PageError;
use crate::matched::matched;
use crate::part::result::waiting;
use crate::visit::{Segments, Visit};

pub use files::download;
pub use shown::{region, verdict};
pub use weighing::options_of;

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
