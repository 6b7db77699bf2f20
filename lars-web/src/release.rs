//! Releases of a case: which are due, making them, reading the latest. When they are made, and what is computed from them, is in `analysis`.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use lars_domain::ask::answer::answer::Roster;
use lars_domain::gap::organisation::Whose;
use lars_domain::gap::question::{QuestionResult, QuestionTally, unpublished};
use lars_domain::gap::release::{Answers, Pace, Release};
use lars_domain::gap::roster::{Speaker, kept};
use lars_domain::map::study::Study;
use lars_store::{Store, StoreError, WaveState};

/// How the note of a state ends in which a cell kept its numbers although answers had changed.
const WAITS: &str = " waits";
/// Part of the note of a state since hidden cells are considered together: what was considered before is due once more.
const WITH_RESTS: &str = "rests";
/// Rows between two looks at whether anybody still wants the result.
const ROWS_BETWEEN_LOOKS: u32 = 65_536;

/// The waves of a case whose next release is to be considered.
pub struct Due {
    waves: Vec<(WaveState, Pace)>,
    /// Whether cells wait for more people to be behind a change.
    pub waits: bool,
    at: Timestamp,
}

impl Due {
    /// Those whose answers, closing date or smallest group are others than when it was last considered.
    pub fn of(study: &Study, states: &[WaveState], now: Timestamp) -> Self {
        let pace = |state: &WaveState| Pace::of(study.wave(&state.wave), now);
        let is_due = |(state, pace): &(WaveState, Pace)| {
            *pace != Pace::NotYet && state.considered.trim_end_matches(WAITS) != note(study, state, *pace)
        };
        Self {
            waves: states.iter().map(|state| (state.clone(), pace(state))).filter(is_due).collect(),
            waits: states.iter().any(|state| state.considered.ends_with(WAITS)),
            at: now,
        }
    }

    /// Whether there is any.
    pub fn is_any(&self) -> bool {
        !self.waves.is_empty()
    }
}

/// What a release was considered for.
fn note(study: &Study, state: &WaveState, pace: Pace) -> String {
    format!("{} {} {pace:?} {WITH_RESTS}", state.changes, study.min_n)
}

/// Makes the releases that are due and may follow; `false` if it was forsaken on the way.
///
/// Where somebody else was quicker, or somebody was erased meanwhile, a wave is left as it is: it is due again at the next look.
pub async fn publish(
    store: &Store,
    (study, case): (&Study, &str),
    due: &Due,
    forsaken: &(impl Fn() -> bool + Send + Sync),
) -> Result<bool, StoreError> {
    for (state, pace) in &due.waves {
        let place = [study.id.as_str(), case, &state.wave];
        let (before, traces) = match state.released {
            0 => Default::default(),
            number => {
                let release = store.release(place, number).await?;
                let (_, release) = release.ok_or(StoreError::Broken("release"))?;
                (release, store.release_traces(place).await?)
            }
        };
        let Some(now) = answers(store, place, forsaken).await? else { return Ok(false) };
        let next = before.followed_by(&traces, &now, (study.min_n, *pace));
        let next = match pace {
            Pace::Closed => {
                let results = questions(store, (study, place), &before).await?;
                next.with_questions((&before, &traces), results)
            }
            _ if study.anonymous => next.if_numbers_change(&before),
            _ => next,
        };
        let considered = note(study, state, *pace) + if next.waits { WAITS } else { "" };
        let (place, state) = ([study.id.as_str(), case], (state, considered.as_str()));
        match &next.release {
            Some((release, traces)) => {
                store.publish_release(place, state, (release, traces), due.at).await?;
            }
            None => {
                store.consider_release(place, state).await?;
            }
        }
    }
    Ok(true)
}

/// Results of the questions of a closed wave that were not published yet.
async fn questions(
    store: &Store,
    (study, place): (&Study, [&str; 3]),
    before: &Release,
) -> Result<Vec<QuestionResult>, StoreError> {
    let Some(edition) = store.latest_edition(&study.id).await? else { return Ok(Vec::new()) };
    // All answers are opened for it, so only while a question can still come.
    if unpublished(&edition.questionnaire, &before.questions).next().is_none() {
        return Ok(Vec::new());
    }
    let organisations = store.organisations(place).await?;
    let rows = rows_of(store, (study, place)).await?;
    let mut tally = QuestionTally::of(&edition.questionnaire);
    let add = |[response, respondent, helix]: [&str; 3], answers| {
        let whose = organisations.whose(respondent);
        let unit = match whose {
            Whose::OneOfSeveral(organisation) => organisation,
            Whose::Only | Whose::Unknown => respondent,
        };
        let who = Speaker {
            response: response.to_owned(),
            unit: unit.to_owned(),
            stakeholder: rows.get(respondent).cloned(),
            helix: helix.to_owned(),
            roster: Roster::default(),
        };
        tally.add((whose, &who), answers);
    };
    store.for_each_answer(place, add).await?;
    let results = tally.results(&edition.questionnaire, &before.questions, study.min_n);
    let register = store.register(&study.id).await?;
    let mut named = Vec::new();
    for result in &results {
        let speakers = tally.named(result, study.min_n).into_iter();
        named.extend(speakers.filter_map(|speaker| {
            let kept = kept(speaker, (&study.id, place[1]), &register)?;
            Some((speaker.response.clone(), result.question.clone(), kept))
        }));
    }
    // Before the release: it names nobody whose ties are not kept.
    store.keep_named_ties(&named).await?;
    Ok(results)
}

/// The rows of the register of the respondents of a case and wave. None of an anonymous study.
async fn rows_of(
    store: &Store,
    (study, [_, case, wave]): (&Study, [&str; 3]),
) -> Result<HashMap<String, String>, StoreError> {
    if study.anonymous {
        return Ok(HashMap::new());
    }
    let asking = store.asking(&study.id).await?;
    let here = asking.iter().map(|asked| &asked.participant);
    let here = here.filter(|participant| participant.case == case && participant.wave == wave);
    Ok(here.filter_map(|one| Some((one.respondent.clone(), one.stakeholder.clone()?))).collect())
}

/// The answers of a case and wave as they are now; none if nobody wants them any more.
async fn answers(
    store: &Store,
    place: [&str; 3],
    forsaken: &(impl Fn() -> bool + Send + Sync),
) -> Result<Option<Answers>, StoreError> {
    let (organisations, counted) = (store.organisations(place).await?, store.counted_units(place).await?);
    let mut answers = Answers::of_organisations(organisations, counted);
    let (mut rows, ended) = (0, AtomicBool::new(false));
    store
        .for_each_rating(place, |row| {
            answers.add(&row);
            rows += 1;
            if rows % ROWS_BETWEEN_LOOKS == 0 && forsaken() {
                ended.store(true, Ordering::Relaxed);
            }
            !ended.load(Ordering::Relaxed)
        })
        .await?;
    Ok((!ended.into_inner()).then_some(answers))
}

/// The latest release of each wave of a case, with its time.
pub async fn latest(
    store: &Store,
    (study, case): (&Study, &str),
    states: &[WaveState],
) -> Result<Vec<(String, Timestamp, Release)>, StoreError> {
    let mut latest = Vec::new();
    for state in states.iter().filter(|state| state.released > 0) {
        let place = [study.id.as_str(), case, &state.wave];
        let (at, release) =
            store.release(place, state.released).await?.ok_or(StoreError::Broken("release"))?;
        latest.push((state.wave.clone(), at, release));
    }
    Ok(latest)
}
