//! Results of cases, computed from releases and kept as runs.
//!
//! Pages and files of results, comparisons and what respondents see of their group read runs. Releases that are due are made, and runs are
//! computed, beside the requests: once however many ask, on at most as many threads as there are cores, and given up when nobody asks any
//! more. A page waits a moment; then it shows the run before, or says that the result is on its way.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use lars_domain::ask::answer::rating::{RatingRow, SIMULATED};
use lars_domain::gap::analysis::{GapAnalysis, GapOptions, Size, analyse};
use lars_domain::gap::release::CaseReleases;
use lars_domain::gap::tally::Tally;
use lars_domain::map::study::Study;
use lars_domain::people::role::Action;
use lars_domain::run::{Run, RunInputs};
use lars_store::{Store, StoreError, WaveState};
use tokio::sync::{Semaphore, watch};

use crate::PageError;
use crate::release::{self, Due};
use crate::visit::Visit;

/// The kind of these runs.
const KIND: &str = "gap";
/// What a run holds besides the cells: one that holds less is computed anew.
const CONTENTS: &str = "coarser views";
/// A page waits this long for a result that is being computed.
const PATIENCE: Duration = Duration::from_millis(1500);
/// Somebody who needs the newest result waits this long.
const LONG_PATIENCE: Duration = Duration::from_secs(50);
/// A result that nobody asked for in this time is not computed further: the page that waits for it asks every few seconds.
const FORSAKEN: Duration = Duration::from_secs(20);
/// The results of one case are computed at most once in this time.
pub const PAUSE: Duration = Duration::from_secs(5);
/// Results that are kept in memory besides: the most.
const MOST: usize = 256;

/// A result of a case, as it is shown.
#[derive(Debug, Clone)]
pub struct CaseResult {
    /// The cells of its releases, and when the latest of them was made.
    pub released: Arc<CaseReleases>,
    /// Whether answers came, went or changed since.
    pub is_outdated: bool,
    /// The digest of the run; empty for what is no release.
    pub run: String,
}

impl CaseResult {
    /// The cells.
    pub fn analysis(&self) -> &GapAnalysis {
        &self.released.analysis
    }
}

/// A run in memory.
#[derive(Debug, Clone)]
struct Known {
    digest: String,
    at: Timestamp,
    released: Arc<CaseReleases>,
    options: GapOptions,
    /// When this process computed it; none where it was read.
    computed: Option<Instant>,
}

/// Releases that are being made, and the run of them that is being computed.
#[derive(Debug, Clone)]
struct Flight {
    asked: Arc<Mutex<Instant>>,
    done: watch::Receiver<Option<Result<Known, ()>>>,
}

/// What is to be computed, and for whom.
#[derive(Debug, Clone)]
struct Order {
    study: Arc<Study>,
    case: String,
    options: GapOptions,
    who: Option<String>,
    now: Timestamp,
}

/// The most results of other cases whose computing one look begins.
const MOST_BEGUN: usize = 8;

/// Study and case.
type Key = (String, String);

/// Runs in memory and under way.
#[derive(Debug)]
pub struct Runs {
    known: Mutex<HashMap<Key, Known>>,
    flights: Mutex<HashMap<Key, Flight>>,
    cores: Arc<Semaphore>,
    pause: Duration,
}

impl Runs {
    /// None yet; the results of one case are computed at most once in `pause`.
    pub fn new(pause: Duration) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            known: Mutex::default(),
            flights: Mutex::default(),
            cores: Arc::new(Semaphore::new(cores)),
            pause,
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How new a result has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// For a page: one from before will do, with its time.
    Soon,
    /// Of the releases that are due now: what is taken from it is kept.
    Newest,
}

/// The result of a case; none if it takes longer to compute than a page waits. Without the waves that this visitor must not see it of.
pub async fn case_result(
    visit: &Visit,
    study: &Study,
    case: &str,
    wanted: Wanted,
) -> Result<Option<CaseResult>, PageError> {
    let result = whole_result(visit, study, case, wanted).await?;
    Ok(result.map(|result| for_reader(visit, study, case, result)))
}

/// Results of cases that are known already, in the order of the cases; none is of other choices than those of now. Nobody waits for the others:
/// the computing of some of them begins, so that they are there at the next look.
pub async fn known_results<'c>(
    visit: &Visit,
    study: &Study,
    cases: impl IntoIterator<Item = &'c str>,
) -> Result<Vec<(&'c str, CaseResult)>, PageError> {
    let (site, options) = (&visit.site, options_of(study));
    let key = |case: &str| (study.id.clone(), case.to_owned());
    let cases: Vec<&str> = cases.into_iter().collect();
    let missing: Vec<&str> = {
        let known = lock(&site.runs.known);
        cases.iter().copied().filter(|case| !known.contains_key(&key(case))).collect()
    };
    if !missing.is_empty() {
        let is_missing = |subject: &str| missing.contains(&subject);
        let stored = site.store.latest_runs::<CaseReleases>([&study.id, KIND], is_missing).await?;
        for (case, Run { digest, at, result, .. }) in stored {
            let options = result.analysis.options.clone();
            let known = Known { digest, at, released: Arc::new(result), options, computed: None };
            remember(&site.runs, &key(&case), &known);
        }
    }
    let is_known = |case: &&str| lock(&site.runs.known).contains_key(&key(case));
    for case in cases.iter().filter(|case| !is_known(case)).take(MOST_BEGUN) {
        let order = order(visit, study, case, &options);
        flight(site, &key(case), &order);
    }
    let known = lock(&site.runs.known);
    let of = |case: &'c str| {
        let known = known.get(&key(case)).filter(|known| known.options == options)?;
        let result =
            CaseResult { released: known.released.clone(), is_outdated: false, run: known.digest.clone() };
        Some((case, for_reader(visit, study, case, result)))
    };
    Ok(cases.into_iter().filter_map(of).collect())
}

/// A result without the waves that this visitor must not see it of; of an anonymous study without a sign of groups of fewer than k, and of
/// answers that came since.
fn for_reader(visit: &Visit, study: &Study, case: &str, result: CaseResult) -> CaseResult {
    let open = |wave: &str| study.wave(wave).is_some_and(|wave| wave.is_open(visit.now));
    let result = if study.anonymous {
        let mut released = CaseReleases::clone(&result.released);
        released.veil();
        CaseResult { released: Arc::new(released), is_outdated: false, run: result.run }
    } else {
        result
    };
    if !sees_who_submitted(visit, study, case) || !study.waves.iter().any(|wave| open(&wave.code)) {
        return result;
    }
    let mut released = CaseReleases::clone(&result.released);
    released.retain(|wave| !open(wave));
    CaseResult { released: Arc::new(released), ..result }
}

/// Whether somebody sees who has submitted in a case, and not what they said: results of an open wave do not stand beside that list.
pub fn sees_who_submitted(visit: &Visit, study: &Study, case: &str) -> bool {
    let may = |action| visit.may(action, &study.scope_of(case)).is_ok();
    (may(Action::Invite) || may(Action::EnterAnswers)) && !may(Action::ExportResponses)
}

async fn whole_result(
    visit: &Visit,
    study: &Study,
    case: &str,
    wanted: Wanted,
) -> Result<Option<CaseResult>, PageError> {
    let site = &visit.site;
    let options = options_of(study);
    let key = (study.id.clone(), case.to_owned());
    let patience = if wanted == Wanted::Newest { LONG_PATIENCE } else { PATIENCE };
    let until = tokio::time::Instant::now() + patience;
    loop {
        let states = site.store.wave_states(&study.id, case).await?;
        let due = Due::of(study, &states, visit.now);
        let digest = inputs(study, case, &options, &states)?.digest();
        // One of other choices is no older view of the same: a smallest group that was raised holds at once.
        let known = known(site, &key, &digest).await?.filter(|known| known.options == options);
        let shown = |known: &Known| CaseResult {
            released: known.released.clone(),
            is_outdated: known.digest != digest || due.is_any() || due.waits,
            run: known.digest.clone(),
        };
        if let Some(known) = &known {
            let rests = known.computed.is_some_and(|at| at.elapsed() < site.runs.pause);
            if (known.digest == digest && !due.is_any()) || (rests && wanted == Wanted::Soon) {
                return Ok(Some(shown(known)));
            }
        }
        let order = order(visit, study, case, &options);
        let mut done = flight(site, &key, &order);
        let ended = tokio::time::timeout_at(until, done.wait_for(Option::is_some)).await;
        let ended = ended.ok().and_then(|ended| ended.ok().and_then(|ended| ended.clone()));
        return match (ended, wanted) {
            // Somebody had asked before the last answer came: once more, until nothing is due.
            (Some(Ok(_)), Wanted::Newest) => continue,
            // Somebody had asked before the study changed its smallest group.
            (Some(Ok(new)), Wanted::Soon) if new.options != options => continue,
            (Some(Ok(new)), Wanted::Soon) => {
                let states = site.store.wave_states(&study.id, case).await?;
                let due = Due::of(study, &states, visit.now);
                let is_outdated = due.is_any() || due.waits;
                Ok(Some(CaseResult { released: new.released, is_outdated, run: new.digest }))
            }
            (Some(Err(())), _) | (None, Wanted::Newest) => Err(PageError::Broken),
            (None, Wanted::Soon) => Ok(known.as_ref().map(shown)),
        };
    }
}

fn order(visit: &Visit, study: &Study, case: &str, options: &GapOptions) -> Order {
    Order {
        study: Arc::new(study.clone()),
        case: case.to_owned(),
        options: options.clone(),
        who: visit.session.as_ref().map(|session| session.who().to_owned()),
        now: visit.now,
    }
}

fn options_of(study: &Study) -> GapOptions {
    GapOptions { min_n: study.min_n, ..GapOptions::default() }
}

/// What the result of a case is made from: the latest release of each wave.
fn inputs(
    study: &Study,
    case: &str,
    options: &GapOptions,
    states: &[WaveState],
) -> Result<RunInputs, StoreError> {
    Ok(RunInputs {
        study: study.id.clone(),
        kind: KIND,
        subject: case.to_owned(),
        options: serde_json::to_string(options).map_err(|_| StoreError::Broken("options"))?,
        made_from: states
            .iter()
            .flat_map(|state| [state.wave.clone(), state.released.to_string()])
            .chain([CONTENTS.to_owned()])
            .collect(),
        program: env!("CARGO_PKG_VERSION"),
    })
}

/// The run that is known: of this digest if there is one, else the latest.
async fn known(site: &crate::Site, key: &Key, digest: &str) -> Result<Option<Known>, StoreError> {
    let here = lock(&site.runs.known).get(key).cloned();
    if here.as_ref().is_some_and(|known| known.digest == digest) {
        return Ok(here);
    }
    // Another process may have computed it.
    let stored = site.store.latest_run::<CaseReleases>([&key.0, KIND, &key.1]).await?;
    let stored = stored.filter(|run| here.as_ref().is_none_or(|here| here.at < run.at));
    let Some(Run { digest, at, result, .. }) = stored else { return Ok(here) };
    let options = result.analysis.options.clone();
    let known = Known { digest, at, released: Arc::new(result), options, computed: None };
    remember(&site.runs, key, &known);
    Ok(Some(known))
}

fn remember(runs: &Runs, key: &Key, known: &Known) {
    let mut all = lock(&runs.known);
    if all.len() >= MOST && !all.contains_key(key) {
        let oldest = all.iter().min_by_key(|(_, known)| known.at).map(|(key, _)| key.clone());
        oldest.map(|oldest| all.remove(&oldest));
    }
    all.insert(key.clone(), known.clone());
}

/// Joins the computing of a run, or begins it.
fn flight(site: &crate::Site, key: &Key, order: &Order) -> watch::Receiver<Option<Result<Known, ()>>> {
    let mut flights = lock(&site.runs.flights);
    if let Some(flight) = flights.get(key)
        && flight.done.borrow().is_none()
    {
        // One of an earlier state is waited for, too: two of one case at a time would take twice as long each.
        *lock(&flight.asked) = Instant::now();
        return flight.done.clone();
    }
    let (ended, done) = watch::channel(None);
    let asked = Arc::new(Mutex::new(Instant::now()));
    flights.insert(key.clone(), Flight { asked: asked.clone(), done: done.clone() });
    drop(flights);
    let (site, key, order) = (site.clone(), key.clone(), order.clone());
    tokio::spawn(async move {
        let made = compute(&site, &key, order, asked).await;
        if let Ok(known) = &made {
            remember(&site.runs, &key, known);
        }
        lock(&site.runs.flights).remove(&key);
        ended.send_replace(Some(made));
    });
    done
}

async fn compute(
    site: &crate::Site,
    key: &Key,
    order: Order,
    asked: Arc<Mutex<Instant>>,
) -> Result<Known, ()> {
    let turn = site.runs.cores.clone().acquire_owned().await.map_err(|_| ())?;
    let (work_site, work_key) = (site.clone(), key.clone());
    let runtime = tokio::runtime::Handle::current();
    // A thread of its own: opening seals and counting would hold up the requests on this one.
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let forsaken = move || lock(&asked).elapsed() > FORSAKEN;
        runtime.block_on(released(&work_site, &work_key, &order, forsaken))
    });
    match work.await {
        Ok(Ok(Some(known))) => Ok(known),
        Ok(Ok(None)) => Err(()),
        Ok(Err(error)) => {
            tracing::error!(%error, "a result could not be computed");
            Err(())
        }
        Err(error) => {
            tracing::error!(%error, "the computing of a result ended early");
            Err(())
        }
    }
}

/// Makes the releases that are due, and the run of the latest ones if there is none yet; none if it was forsaken on the way.
async fn released(
    site: &crate::Site,
    key: &Key,
    order: &Order,
    forsaken: impl Fn() -> bool + Send + Sync,
) -> Result<Option<Known>, StoreError> {
    let Order { study, case, options, who, now } = order;
    let store = &site.store;
    let mut states = store.wave_states(&study.id, case).await?;
    let due = Due::of(study, &states, *now);
    if due.is_any() {
        if !release::publish(store, (study, case), &due, &forsaken).await? {
            return Ok(None);
        }
        states = store.wave_states(&study.id, case).await?;
    }
    let inputs = inputs(study, case, options, &states)?;
    let (digest, computed) = (inputs.digest(), Some(Instant::now()));
    if let Some(known) = known(site, key, &digest).await?.filter(|known| known.digest == digest) {
        return Ok(Some(Known { computed, ..known }));
    }
    let releases = release::latest(store, (study, case), &states).await?;
    let result = CaseReleases::of(releases, options);
    let run = Run {
        id: lars_domain::new_id(),
        digest: digest.clone(),
        at: Timestamp::now(),
        who: who.clone(),
        result: &result,
    };
    if let Err(error) = store.keep_run(&inputs, &run).await {
        // It is shown all the same; only the next start computes it again.
        tracing::warn!(%error, "a result could not be kept");
    }
    let at = run.at;
    Ok(Some(Known { digest, at, released: Arc::new(result), options: options.clone(), computed }))
}

/// The result of a case as the command line takes it away: releases that are due are made first, as a page would.
pub async fn newest_result(
    store: &Store,
    (study, case): (&Study, &str),
    now: Timestamp,
) -> Result<CaseReleases, StoreError> {
    let mut states = store.wave_states(&study.id, case).await?;
    let due = Due::of(study, &states, now);
    if due.is_any() {
        release::publish(store, (study, case), &due, &|| false).await?;
        states = store.wave_states(&study.id, case).await?;
    }
    let releases = release::latest(store, (study, case), &states).await?;
    let mut all = CaseReleases::of(releases, &options_of(study));
    if study.anonymous {
        all.veil();
    }
    Ok(all)
}

/// The cells of the answers of this moment: no release, and not kept. Only for those who may read single answers.
pub async fn live_result(visit: &Visit, study: &Study, case: &str) -> Result<GapAnalysis, PageError> {
    let turn = visit.site.runs.cores.clone().acquire_owned().await.map_err(|_| PageError::Broken)?;
    let (store, place, options) =
        (visit.site.store.clone(), [study.id.clone(), case.to_owned()], options_of(study));
    let runtime = tokio::runtime::Handle::current();
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        runtime.block_on(counted_now(&store, place.each_ref().map(String::as_str), &options))
    });
    Ok(work.await.map_err(|_| PageError::Broken)??)
}

async fn counted_now(
    store: &Store,
    [study, case]: [&str; 2],
    options: &GapOptions,
) -> Result<GapAnalysis, StoreError> {
    let organisations = store.organisations([study, case, ""]).await?;
    let mut tally = Tally::new(&options.by, options.unit).with_organisations(organisations);
    let mut respondents = HashSet::<Box<str>>::new();
    let mut waves: BTreeMap<String, (Size, HashSet<Box<str>>)> = BTreeMap::new();
    store
        .for_each_rating([study, case, ""], |row: RatingRow<'_>| {
            if !respondents.contains(row.respondent) {
                respondents.insert(row.respondent.into());
            }
            if !waves.contains_key(row.wave) {
                waves.insert(row.wave.to_owned(), Default::default());
            }
            if let Some((size, people)) = waves.get_mut(row.wave) {
                size.rows += 1;
                if !people.contains(row.respondent) {
                    people.insert(row.respondent.into());
                    size.respondents += 1;
                }
            }
            tally.add(&row);
            true
        })
        .await?;
    let simulated = respondents.iter().any(|respondent| respondent.starts_with(SIMULATED));
    let mut analysis = analyse(&tally.finish(respondents.len(), simulated), options);
    analysis.waves = waves.into_iter().map(|(wave, (size, _))| (wave, size)).collect();
    Ok(analysis)
}
