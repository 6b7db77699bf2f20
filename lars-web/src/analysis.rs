//! Results of cases: kept as runs, computed anew only when what they are made from has changed.
//!
//! Pages and files of results, comparisons and what respondents see of their group read runs. A run is computed beside the requests, once
//! however many ask for it, on at most as many threads as there are cores, and ends early when nobody asks any more. A page waits a moment
//! for it; then it shows the run before, with its time, or says that the result is on its way.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use lars_domain::ask::answer::rating::{RatingRow, SIMULATED};
use lars_domain::gap::analysis::GapOptions;
use lars_domain::gap::analysis::{GapAnalysis, Size, analyse};
use lars_domain::gap::tally::Tally;
use lars_domain::map::study::Study;
use lars_domain::run::{Run, RunInputs};
use lars_store::Store;
use tokio::sync::{Semaphore, watch};

use crate::PageError;
use crate::visit::Visit;

/// The kind of these runs.
const KIND: &str = "gap";
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
    /// The cells.
    pub analysis: Arc<GapAnalysis>,
    /// When it was computed.
    pub at: Timestamp,
    /// Whether answers came or went since.
    pub is_outdated: bool,
}

/// A run in memory.
#[derive(Debug, Clone)]
struct Known {
    digest: String,
    at: Timestamp,
    analysis: Arc<GapAnalysis>,
    /// When this process computed it; none where it was read.
    computed: Option<Instant>,
}

/// A run that is being computed.
#[derive(Debug, Clone)]
struct Flight {
    digest: String,
    asked: Arc<Mutex<Instant>>,
    done: watch::Receiver<Option<Result<Known, ()>>>,
}

/// What is to be computed, and for whom.
#[derive(Debug, Clone)]
struct Order {
    inputs: RunInputs,
    options: GapOptions,
    who: Option<String>,
}

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
    /// Of all answers that there are now: what is taken from it is kept.
    Newest,
}

/// The result of a case; none if it takes longer to compute than a page waits.
pub async fn case_result(
    visit: &Visit,
    study: &Study,
    case: &str,
    wanted: Wanted,
) -> Result<Option<CaseResult>, PageError> {
    let site = &visit.site;
    let options = GapOptions { min_n: study.min_n, ..GapOptions::default() };
    let inputs = inputs(&site.store, study, case, &options).await?;
    let digest = inputs.digest();
    let key = (study.id.clone(), case.to_owned());
    // One of other choices is no older view of the same: a smallest group that was raised holds at once.
    let known = known(site, &key, &digest).await?.filter(|known| known.analysis.options == options);
    let shown = |known: &Known| CaseResult {
        analysis: known.analysis.clone(),
        at: known.at,
        is_outdated: known.digest != digest,
    };
    if let Some(known) = &known {
        let rests = known.computed.is_some_and(|at| at.elapsed() < site.runs.pause);
        if known.digest == digest || (rests && wanted == Wanted::Soon) {
            return Ok(Some(shown(known)));
        }
    }
    let who = visit.session.as_ref().map(|session| session.who().to_owned());
    let order = Order { inputs, options, who };
    let patience = if wanted == Wanted::Newest { LONG_PATIENCE } else { PATIENCE };
    let until = tokio::time::Instant::now() + patience;
    loop {
        let mut done = flight(site, &key, &order);
        let ended = tokio::time::timeout_at(until, done.wait_for(Option::is_some)).await;
        let ended = ended.ok().and_then(|ended| ended.ok().and_then(|ended| ended.clone()));
        return match (ended, wanted) {
            // Somebody had asked before the last answer came: once more.
            (Some(Ok(new)), Wanted::Newest) if new.digest != digest => continue,
            (Some(Ok(new)), _) => Ok(Some(shown(&new))),
            (Some(Err(())), _) | (None, Wanted::Newest) => Err(PageError::Broken),
            (None, Wanted::Soon) => Ok(known.as_ref().map(shown)),
        };
    }
}

/// What the result of a case is made from.
async fn inputs(
    store: &Store,
    study: &Study,
    case: &str,
    options: &GapOptions,
) -> Result<RunInputs, PageError> {
    let edition = store.kept_latest_edition(&study.id).await?;
    let mut made_from = vec![edition.map(|edition| edition.id.clone()).unwrap_or_default()];
    for (_, wave, changes) in store.response_states(&study.id, Some(case)).await? {
        made_from.extend([wave, changes.to_string()]);
    }
    Ok(RunInputs {
        study: study.id.clone(),
        kind: KIND,
        subject: case.to_owned(),
        options: serde_json::to_string(options).map_err(|_| PageError::Broken)?,
        made_from,
        program: env!("CARGO_PKG_VERSION"),
    })
}

/// The run that is known: of this digest if there is one, else the latest.
async fn known(site: &crate::Site, key: &Key, digest: &str) -> Result<Option<Known>, PageError> {
    let here = lock(&site.runs.known).get(key).cloned();
    if here.as_ref().is_some_and(|known| known.digest == digest) {
        return Ok(here);
    }
    // Another process may have computed it.
    let stored = site.store.latest_run::<GapAnalysis>([&key.0, KIND, &key.1]).await?;
    if stored.is_none() {
        // Runs are deleted with a respondent whose answers they were made from, and are forgotten here too.
        lock(&site.runs.known).remove(key);
        return Ok(None);
    }
    let stored = stored.filter(|run| here.as_ref().is_none_or(|here| here.at < run.at));
    let Some(Run { digest, at, result, .. }) = stored else { return Ok(here) };
    let known = Known { digest, at, analysis: Arc::new(result), computed: None };
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
    let digest = order.inputs.digest();
    let mut flights = lock(&site.runs.flights);
    if let Some(flight) = flights.get(key)
        && (flight.digest == digest || flight.done.borrow().is_none())
    {
        // One of an earlier state is waited for, too: two of one case at a time would take twice as long each.
        *lock(&flight.asked) = Instant::now();
        return flight.done.clone();
    }
    let (ended, done) = watch::channel(None);
    let asked = Arc::new(Mutex::new(Instant::now()));
    flights.insert(key.clone(), Flight { digest: digest.clone(), asked: asked.clone(), done: done.clone() });
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
    (study, case): &Key,
    order: Order,
    asked: Arc<Mutex<Instant>>,
) -> Result<Known, ()> {
    let Order { inputs, options, who } = order;
    let turn = site.runs.cores.clone().acquire_owned().await.map_err(|_| ())?;
    let (store, place) = (site.store.clone(), [study.clone(), case.clone()]);
    let runtime = tokio::runtime::Handle::current();
    // A thread of its own: opening seals and counting would hold up the requests on this one.
    let work = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let [study, case] = place.each_ref().map(String::as_str);
        let forsaken = move || lock(&asked).elapsed() > FORSAKEN;
        runtime.block_on(analysis(&store, [study, case, ""], &options, forsaken))
    });
    let analysis = match work.await {
        Ok(Ok(Some(analysis))) => analysis,
        Ok(Ok(None)) => return Err(()),
        Ok(Err(error)) => {
            tracing::error!(%error, "a result could not be computed");
            return Err(());
        }
        Err(error) => {
            tracing::error!(%error, "the computing of a result ended early");
            return Err(());
        }
    };
    let run = Run {
        id: lars_domain::new_id(),
        digest: inputs.digest(),
        at: Timestamp::now(),
        who,
        result: &analysis,
    };
    if let Err(error) = site.store.keep_run(&inputs, &run).await {
        // It is shown all the same; only the next start computes it again.
        tracing::warn!(%error, "a result could not be kept");
    }
    Ok(Known { digest: run.digest, at: run.at, analysis: Arc::new(analysis), computed: Some(Instant::now()) })
}

/// Counts the stored ratings of a place and analyses the counts; none if it was forsaken on the way.
async fn analysis(
    store: &Store,
    place: [&str; 3],
    options: &GapOptions,
    forsaken: impl Fn() -> bool + Send + Sync,
) -> Result<Option<GapAnalysis>, lars_store::StoreError> {
    let mut tally = Tally::new(&options.by, options.unit);
    let (mut respondents, mut simulated, mut rows) = (HashSet::<Box<str>>::new(), false, 0_u64);
    let mut waves: BTreeMap<String, (Size, HashSet<Box<str>>)> = BTreeMap::new();
    let ended = AtomicBool::new(false);
    store
        .for_each_rating(place, |row: RatingRow<'_>| {
            if !respondents.contains(row.respondent) {
                respondents.insert(row.respondent.into());
                simulated |= row.respondent.starts_with(SIMULATED);
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
            rows += 1;
            if rows % 65_536 == 0 && forsaken() {
                ended.store(true, Ordering::Relaxed);
            }
            !ended.load(Ordering::Relaxed)
        })
        .await?;
    if ended.into_inner() {
        return Ok(None);
    }
    let mut analysis = analyse(&tally.finish(respondents.len(), simulated), options);
    analysis.waves = waves.into_iter().map(|(wave, (size, _))| (wave, size)).collect();
    Ok(Some(analysis))
}
