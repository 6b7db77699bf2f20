//! The files from which anyone can recompute the pages: what `lars matching` reads, and what it writes of it.

use std::sync::Arc;

use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::export::matching::{MatchFile, MatchOptions, matching_csv, matching_json};
use serde_json::Map;

use super::shown::top;
use super::weighing::{Chosen, Weighing};
use crate::PageError;
use crate::matched::{Firm, Matched, Plan, PlanOptions, firmness, matched, plan};
use crate::part::result::waiting;
use crate::visit::{Segments, Visit};

/// One of the files, for those who may take results away.
pub async fn download(
    visit: Visit,
    Segments((_, slug, name)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ExportResults).await?;
    let wait = || waiting(at.frame(at.words.say("matching-title")));
    let Some((matched, 0)) = matched(&at).await? else { return wait() };
    let bytes = if let Some((_, bytes)) = matched.files.iter().find(|(known, _)| *known == name) {
        bytes.clone()
    } else {
        let is_csv = match name.as_str() {
            "scores.json" => false,
            "scores.csv" => true,
            _ => return Err(PageError::NotFound),
        };
        let options = Weighing::read(&at, &chosen).options.ok_or(PageError::BadForm)?;
        let Some(plan) = plan(&at, &matched, options).await? else { return wait() };
        let firm = match firmness(&at, &matched, (options, &plan)) {
            Firm::Waits => return wait(),
            Firm::TooMany => None,
            Firm::Known(firm) => Some(firm),
        };
        let firm = firm.as_ref().map(|firm| firm.as_slice().to_vec());
        let written = tokio::task::spawn_blocking(move || {
            let mut out = Vec::new();
            write(&matched, (options, &plan), (firm.as_deref(), is_csv), &mut out).map(|()| out)
        });
        written.await.map_err(|_| PageError::Broken)?.map_err(|fault| {
            tracing::error!(%fault, "scores could not be written");
            PageError::Broken
        })?
    };
    at.record(Act::ExportedResults, format!("matching {name}")).await?;
    let is_json = name.rsplit_once('.').is_some_and(|(_, ending)| ending == "json");
    let kind = if is_json { "application/json" } else { "text/csv; charset=utf-8" };
    let mark = if at.study.simulated { "simulated-" } else { "" };
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{mark}{}-{name}\"", at.study.slug)),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// Writes scores and assignment as `lars matching` does.
fn write(
    matched: &Arc<Matched>,
    (options, plan): (PlanOptions, &Plan),
    (firm, is_csv): (Option<&[lars_domain::learn::sensitivity::Firmness]>, bool),
    out: &mut Vec<u8>,
) -> std::io::Result<()> {
    let matching = &matched.matching;
    let mut unused = Map::new();
    // All wishes are of practices that are offered; those of cases without a need are lines that are not used.
    let cases: std::collections::HashSet<&str> =
        matched.input.needs.iter().map(|one| one.need.case.as_str()).collect();
    let strangers = matched.input.wishes.iter().filter(|wish| !cases.contains(wish.case.as_str())).count();
    unused.insert("wish".to_owned(), strangers.into());
    let PlanOptions { weights, capacities } = &options;
    let top = top(matched);
    let record = MatchOptions { weights, capacities: *capacities, top, unused, firm }.record(matching);
    let file = MatchFile { matching, weights, chosen: Some(&plan.chosen), top, options: record };
    if is_csv { matching_csv(&file, out) } else { matching_json(&file, out) }
}
