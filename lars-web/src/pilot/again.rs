//! Did the gap change? The relation of a pilot before and after, beside the same relation in regions without a pilot; and what the comparability
//! guard says of the two waves.
//!
//! Whatever is shown comes from releases. What is said of those who answered both times is said once, for good.

use lars_domain::gap::again::{GapChange, NotPaired, linked};
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::comparable::{Axis, Comparability, Sample, judge};
use lars_domain::gap::release::Pace;
use lars_domain::map::study::{Study, Wave};
use lars_domain::pilot::plan::{Pilot, PilotState};
use lars_domain::thread::{Knot, KnotKind};
use lars_view::names::{Labels, Names};

use super::opened::Opened;
use crate::PageError;
use crate::analysis::{CaseResult, Wanted, case_result, known_results};
use crate::at::At;
use crate::comparable;

/// The relation of a pilot asked again.
pub struct Again {
    /// The cell then, as it is released now.
    pub before: Cell,
    /// The cell of the later wave.
    pub after: Cell,
    /// The change of all who answered.
    pub all: GapChange,
    /// The change of those who answered both times, or why it is not said.
    pub pairs: Result<GapChange, NotPaired>,
    /// The same relation in cases without a pilot: code of the case, answers then and now, the change.
    pub elsewhere: Vec<(String, (usize, usize), GapChange)>,
    /// What the guard says of the two waves.
    pub guard: Comparability,
    /// The guard's table.
    pub table: String,
}

impl Again {
    /// The change that the page speaks of: of the same people where that may be said.
    pub fn change(&self) -> &GapChange {
        self.pairs.as_ref().unwrap_or(&self.all)
    }
}

/// How the question stands.
pub enum Asked {
    /// The pilot has no relation with numbers.
    NoGap,
    /// The result is being computed.
    Waiting,
    /// Nobody has asked again yet.
    NotYet,
    /// The same was asked in this wave, and too few answered.
    TooFew(String),
    /// It was asked again.
    Again(Box<Again>),
}

/// The same relation in another case or wave.
fn key_in(key: &CellKey, case: &str, wave: &str) -> CellKey {
    CellKey { case: Some(case.to_owned()), wave: Some(wave.to_owned()), ..key.clone() }
}

fn cell<'r>(result: &'r CaseResult, key: &CellKey) -> Option<&'r Cell> {
    result.analysis().cells.iter().find(|cell| cell.key == *key)
}

/// The waves after a wave, in their order, without those for trying out.
fn later<'s>(study: &'s Study, wave: &str) -> impl Iterator<Item = &'s Wave> {
    let place = study.waves.iter().position(|known| known.code == wave).unwrap_or(usize::MAX);
    study.waves.iter().skip(place.saturating_add(1)).filter(|wave| !wave.is_trial)
}

/// Looks whether the relation was asked again, and what came of it.
pub async fn look(opened: &Opened<'_>) -> Result<Asked, PageError> {
    let (at, case) = (&opened.at, opened.knot.case.as_str());
    let Some(quoted) = &opened.pilot().gap else { return Ok(Asked::NoGap) };
    let key = &quoted.key;
    let Some(result) = case_result(at.visit, &at.study, case, Wanted::Soon).await? else {
        return Ok(Asked::Waiting);
    };
    let Some(wave_before) = key.wave.clone() else { return Ok(Asked::NoGap) };
    let asked = later(&at.study, &wave_before)
        .filter_map(|wave| Some((wave, cell(&result, &key_in(key, case, &wave.code))?)))
        .last();
    let Some((wave, after)) = asked else { return Ok(Asked::NotYet) };
    let before = cell(&result, &key_in(key, case, &wave_before));
    let shown = |cell: &Cell| cell.numbers.shown().cloned();
    let (Some(before), Some(then), Some(now)) = (before, before.and_then(shown), shown(after)) else {
        return Ok(Asked::TooFew(at.said().wave(&wave.code)));
    };
    let pairs = pairs(at, (case, [&wave_before, &wave.code]), key).await?;
    let elsewhere = elsewhere(opened, key, [&wave_before, &wave.code]).await?;
    let (guard, table) = guard(at, (case, [&wave_before, &wave.code]), &result).await?;
    Ok(Asked::Again(Box::new(Again {
        all: GapChange::of_groups(&then, &now),
        before: before.clone(),
        after: after.clone(),
        pairs,
        elsewhere,
        guard,
        table,
    })))
}

/// The change of those who answered both times: as it was said, or said now.
async fn pairs(
    at: &At<'_>,
    (case, [before, after]): (&str, [&str; 2]),
    key: &CellKey,
) -> Result<Result<GapChange, NotPaired>, PageError> {
    let (store, study) = (at.store(), &at.study);
    if study.anonymous {
        return Ok(Err(NotPaired::Anonymous));
    }
    let relation = [&key.helix, &key.partner, &key.level, &key.item];
    let relation = relation.map(|code| code.as_deref().unwrap_or_default()).join("|");
    let place = [study.id.as_str(), case, before, after, &relation];
    let is_enough = |change: &GapChange| change.pairs.is_some_and(|pairs| pairs >= study.min_n.get());
    if let Some(kept) = store.gap_change(place).await? {
        return Ok(if is_enough(&kept) { Ok(kept) } else { Err(NotPaired::TooFew) });
    }
    // While a wave can still change, so could its pairs.
    let is_closed = |wave: &str| Pace::of(study.wave(wave), at.visit.now) == Pace::Closed;
    if !is_closed(before) || !is_closed(after) {
        return Ok(Err(NotPaired::TooFew));
    }
    let states = store.wave_states(&study.id, case).await?;
    let number =
        |wave: &str| states.iter().find(|state| state.wave == wave).map_or(0, |state| state.released);
    let mut sides = Vec::with_capacity(2);
    for wave in [before, after] {
        let place = [study.id.as_str(), case, wave];
        let Some((_, release)) = store.release(place, number(wave)).await? else {
            return Ok(Err(NotPaired::TooFew));
        };
        sides.push((release, store.release_traces(place).await?, store.participants_of(place).await?));
    }
    let (then_key, now_key) = (key_in(key, case, before), key_in(key, case, after));
    let [(then, then_traces, then_asked), (now, now_traces, now_asked)] = &sides[..] else {
        return Ok(Err(NotPaired::TooFew));
    };
    let said = (then.said_by(then_traces, &then_key), now.said_by(now_traces, &now_key));
    let (Some(counted_then), Some(counted_now)) = (then.counters(&then_key), now.counters(&now_key)) else {
        return Ok(Err(NotPaired::TooFew));
    };
    let found = linked((&said.0, then_asked), (&said.1, now_asked));
    match GapChange::of_the_same((counted_then, counted_now), &found, study.min_n) {
        Ok(change) => Ok(Ok(store.keep_gap_change(place, &change).await?)),
        Err(reason) => Ok(Err(reason)),
    }
}

/// The same relation in cases that may be read and have no pilot for it, as their results are known.
async fn elsewhere(
    opened: &Opened<'_>,
    key: &CellKey,
    [before, after]: [&str; 2],
) -> Result<Vec<(String, (usize, usize), GapChange)>, PageError> {
    let at = &opened.at;
    let pilots: Vec<Knot<Pilot>> = at.store().knots(&at.study.id, KnotKind::Pilot).await?;
    let has_pilot = |case: &str| {
        case == opened.knot.case
            || pilots.iter().any(|knot| {
                knot.case == case
                    && knot.body.state != PilotState::Planned
                    && knot.body.relation == opened.pilot().relation
            })
    };
    let others = at.study.cases.iter().map(|case| case.code.as_str());
    let others = others.filter(|case| !has_pilot(case) && at.may_in(case));
    let known = known_results(at.visit, &at.study, others).await?;
    let change = |(case, result): (&str, CaseResult)| {
        let numbers = |wave: &str| cell(&result, &key_in(key, case, wave))?.numbers.shown().cloned();
        let (then, now) = (numbers(before)?, numbers(after)?);
        Some((case.to_owned(), (then.n, now.n), GapChange::of_groups(&then, &now)))
    };
    Ok(known.into_iter().filter_map(change).collect())
}

/// What the guard says of two waves of a case, and its table.
async fn guard(
    at: &At<'_>,
    (case, waves): (&str, [&str; 2]),
    result: &CaseResult,
) -> Result<(Comparability, String), PageError> {
    let of_wave = |wave: &str| -> Vec<&Cell> {
        result.analysis().cells.iter().filter(|cell| cell.key.wave.as_deref() == Some(wave)).collect()
    };
    let sides: Vec<(&str, &str, Vec<&Cell>)> =
        waves.iter().map(|wave| (case, *wave, of_wave(wave))).collect();
    let samples: Vec<Sample> = comparable::samples(at, &sides).await?;
    let guard = judge(Axis::Waves, &samples);
    let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
    let heads: Vec<String> = waves.iter().map(|wave| at.said().wave(wave)).collect();
    let labels = Labels { names: &names, words: at.words };
    let table = comparable::table(at, labels, &heads, (&samples, &guard));
    Ok((guard, table))
}
