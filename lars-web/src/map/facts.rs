//! The counts that the states of tasks follow from. What they mean is in `crate::task` and in the rooms.

use jiff::Timestamp;
use lars_domain::gap::finding::FindingStatus;
use lars_domain::learn::review::Stage;
use lars_domain::learn::stored_match::MatchState;
use lars_domain::map::study::{Study, Wave};
use lars_domain::pilot::plan::PilotState;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{ProgressCount, ResponseCount};

use crate::PageError;
use crate::at::At;
use crate::duration::Duration;
use crate::task::Facts;

/// Reads the counts of a study, in a fixed number of statements. `counts` are those of the cases that may be seen.
pub async fn load(at: &At<'_>, counts: &[ResponseCount]) -> Result<Facts, PageError> {
    let (store, study) = (at.store(), &at.study);
    let progress = store.progress(&study.id).await?;
    let count = |what: &str, is_of: &dyn Fn(&str) -> bool| {
        let is_meant = |count: &&ProgressCount| count.what == what && is_of(&count.part);
        let own = progress.iter().filter(|count| is_meant(count) && at.may_in(&count.case));
        own.map(|count| count.n).sum::<u64>()
    };
    let heads = store.knot_heads(&study.id).await?;
    let findings: Vec<&Knot<()>> = heads
        .iter()
        .filter(|knot| knot.kind == KnotKind::Finding && (knot.case.is_empty() || at.may_in(&knot.case)))
        .collect();
    let is_judged =
        |knot: &&&Knot<()>| FindingStatus::parse(&knot.state).is_some_and(FindingStatus::is_verdict);
    let pilots: Vec<&Knot<()>> =
        heads.iter().filter(|knot| knot.kind == KnotKind::Pilot && at.may_in(&knot.case)).collect();
    let is_over = |knot: &&&Knot<()>| {
        let state = PilotState::parse(&knot.state);
        matches!(state, Some(PilotState::Ended | PilotState::Stopped))
    };
    let is_published = |knot: &&Knot<()>| {
        knot.kind == KnotKind::Practice && Stage::parse(&knot.state) == Some(Stage::Published)
    };
    let matches: Vec<&Knot<()>> =
        heads.iter().filter(|knot| knot.kind == KnotKind::Match && at.may_in(&knot.case)).collect();
    let now = at.visit.now;
    let waves = &study.waves;
    let wave = current_wave(waves, now);
    let of_wave = |count: &&ResponseCount| count.wave == wave;
    let has_closed = |count: &&ResponseCount| {
        let closes = study.wave(&count.wave).and_then(|wave| wave.closes);
        count.finished >= study.min_n.get() as u64 && closes.is_some_and(|closes| closes <= now)
    };
    Ok(Facts {
        is_described: is_described(study),
        cases: study.cases.len(),
        sender: store.sender(&study.id).await?,
        protection: store.protection(&study.id).await?,
        has_project: progress.iter().any(|count| count.what == "project" && count.n > 0),
        edition: at.edition.number,
        duration: if at.edition.questionnaire.sections.is_empty() {
            None
        } else {
            Some(Duration::of(store, &study.id, &at.edition.questionnaire).await?)
        },
        registered: count("registered", &|_| true),
        asked: count("asked", &|part| part == wave),
        open_links: count("open-link", &|_| true),
        answered: counts.iter().filter(of_wave).map(|count| count.finished).sum(),
        has_closed_answers: counts.iter().any(|count| has_closed(&count)),
        released: count("released", &|_| true),
        pilots: pilots.len() as u64,
        pilots_over: pilots.iter().filter(is_over).count() as u64,
        findings: findings.len() as u64,
        judged: findings.iter().filter(is_judged).count() as u64,
        practices: heads.iter().filter(is_published).count() as u64,
        matches: matches.len() as u64,
        matches_open: matches.iter().filter(|knot| knot.state == MatchState::Proposed.code()).count() as u64,
        is_closed: !waves.is_empty()
            && waves.iter().all(|wave| wave.closes.is_some_and(|closes| closes <= now)),
    })
}

/// The wave that is being answered, else the last one that has begun, else the first.
fn current_wave(waves: &[Wave], now: Timestamp) -> &str {
    let open = waves.iter().rev().find(|wave| wave.is_open(now) && !wave.is_trial);
    let begun =
        || waves.iter().rev().find(|wave| !wave.is_trial && wave.opens.is_none_or(|opens| opens <= now));
    open.or_else(begun).or(waves.first()).map(|wave| wave.code.as_str()).unwrap_or_default()
}

fn is_described(study: &Study) -> bool {
    !study.title.is_empty() && !study.cases.is_empty() && !study.waves.is_empty()
}
