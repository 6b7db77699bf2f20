//! Needs and practices of a study with their scores and the assignment of the whole group: loaded, computed beside the requests, and kept in
//! memory by what they were made from.
//!
//! Only cases whose results the reader may see take part: of what they may not see, nothing is told by who is left without a visit. Pages
//! wait a moment for what is being computed; then they say that it is on its way.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lars_domain::ask::reach::invitation::hex;
use lars_domain::ask::write::edition::Edition;
use lars_domain::gap::analysis::latest_wave;
use lars_domain::gap::cell::Cell;
use lars_domain::gap::finding::{Finding, Verdicts};
use lars_domain::gap::release::CaseReleases;
use lars_domain::learn::first_place::{Standing, list_of, standings};
use lars_domain::learn::matching::{Capacities, Matching};
use lars_domain::learn::need::{CaseCells, MatchingInput, StudyNeed, StudyPractice, Wished};
use lars_domain::learn::practice::{Outcomes, Practice};
use lars_domain::learn::review::Stage;
use lars_domain::learn::sensitivity::{Firmness, PAIRS_UNASKED, sensitivity};
use lars_domain::learn::stored_match::{Match, MatchAct, MatchedNeed, MatchedPractice, ScoreThen, TermThen};
use lars_domain::learn::term::Weights;
use lars_domain::learn::wish::Seminar;
use lars_domain::map::study::Study;
use lars_domain::people::role::Action;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{Store, StoreError};
use lars_view::export::matching::matching_files;
use sha2::{Digest as _, Sha256};
use tokio::sync::{Semaphore, watch};

use crate::PageError;
use crate::analysis::{CaseResult, known_results};
use crate::at::At;
use crate::part::result::overall;

/// A page waits this long for what is being computed.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// Studies, by what their readers may see, whose needs and practices are kept in memory: the most.
const MAX_STUDIES: usize = 16;
/// Assignments that are kept in memory: the most.
const MAX_PLANS: usize = 64;

/// A practice as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct PracticeHead {
    /// What it is called.
    pub title: Text,
    /// The region, as the practice names it.
    pub region: String,
    /// Who carries it out.
    pub organisation: String,
    /// Its version.
    pub version: i64,
    /// The identifier of its knot.
    pub knot: String,
    /// What became of its transfers.
    pub outcomes: Outcomes,
}

/// What a study is matched by, loaded.
#[derive(Debug)]
pub struct Matched {
    /// Needs, practices, wishes.
    pub input: MatchingInput,
    /// Their scores.
    pub matching: Matching,
    /// Published practices by number.
    pub practices: BTreeMap<i64, PracticeHead>,
    /// The files that `lars matching` reads.
    pub files: [(&'static str, Vec<u8>); 3],
    /// The digest of these files: what every score here was made from.
    pub digest: String,
    /// Relations that disclosure control hides, in the waves that count.
    pub hidden: usize,
    /// Practices that are not published.
    pub unpublished: usize,
}

impl Matched {
    /// The number of a practice by its place in the order of codes.
    pub fn number(&self, profile: usize) -> i64 {
        self.input.practices[profile].number
    }

    /// The practice at a place in the order of codes.
    pub fn head(&self, profile: usize) -> Option<&PracticeHead> {
        self.practices.get(&self.number(profile))
    }

    /// A match of a need (with the number of its finding and its place) and a practice (by its place), as it is scored now; none where the pair
    /// is not in the list of the need.
    pub fn proposed(
        &self,
        (need, finding, place, profile): (&StudyNeed, i64, usize, usize),
        (weights, assigned): (Weights, bool),
        act: MatchAct,
    ) -> Option<Match> {
        let list = list_of(&self.matching, place, &weights);
        let at = list.iter().position(|one| one.profile == profile)?;
        let (offered, head) = (&self.input.practices[profile], self.head(profile)?);
        Some(Match {
            need: MatchedNeed {
                finding,
                key: need.key.clone(),
                class: need.need.class?,
                mean_gap: need.mean_gap,
                n: need.n,
                certainty: need.certainty.code().to_owned(),
                gap: need.need.gap,
                se: need.need.se,
                verdict: need.need.verdict.code().to_owned(),
                released: need.released,
            },
            practice: MatchedPractice {
                number: offered.number,
                code: offered.profile.code.clone(),
                version: head.version,
                title: head.title.clone(),
                region: offered.profile.region.clone(),
            },
            score: ScoreThen {
                weights: weights.list(),
                terms: list[at].terms.map(TermThen::from),
                place: at + 1,
                of: list.len(),
                assigned,
                run: self.digest.clone(),
            },
            acts: vec![act],
            dates: Vec::new(),
            simulated: false,
        })
    }

    /// The place of a need among those that are matched; none where a verdict took it out.
    pub fn place_of(&self, code: &str) -> Option<usize> {
        self.matching.needs().binary_search_by(|need| need.code.as_str().cmp(code)).ok()
    }
}

/// The assignment of the whole group.
#[derive(Debug)]
pub struct Plan {
    /// For each need its practice, or none.
    pub chosen: Vec<Option<usize>>,
    /// The sum of the scores.
    pub total: f64,
    /// What it is to each need.
    pub standings: Vec<Standing>,
}

/// By what an assignment is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlanOptions {
    /// The weights of the terms.
    pub weights: Weights,
    /// How many pairs there may be.
    pub capacities: Capacities,
}

impl PlanOptions {
    fn key(&self, matched: &Matched) -> String {
        let Capacities { visits, receivers } = self.capacities;
        let weights = self.weights.list().map(|weight| weight.to_bits().to_string()).join(",");
        format!("{} {weights} {visits} {receivers}", matched.digest)
    }
}

/// How firm an assignment is.
pub enum Firm {
    /// There are more pairs than it is computed for.
    TooMany,
    /// It is being computed.
    Waits,
    /// By how much each weight can move.
    Known(Arc<Vec<Firmness>>),
}

/// What is kept in memory.
#[derive(Debug)]
pub struct Matchings {
    studies: Kept<Matched>,
    plans: Kept<Plan>,
    firm: Kept<Vec<Firmness>>,
    /// One is computed at a time: it uses all cores.
    turn: Arc<Semaphore>,
}

impl Default for Matchings {
    fn default() -> Self {
        Self {
            studies: Kept::of(MAX_STUDIES),
            plans: Kept::of(MAX_PLANS),
            firm: Kept::of(MAX_PLANS),
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

/// Something that is there, or will be.
type Waiting<V> = watch::Receiver<Option<Arc<V>>>;

/// What is known or being computed, by what it is made from; the oldest goes.
#[derive(Debug)]
struct Kept<V> {
    known: Mutex<VecDeque<(String, Waiting<V>)>>,
    most: usize,
}

impl<V: Send + Sync + 'static> Kept<V> {
    fn of(most: usize) -> Self {
        Self { known: Mutex::default(), most }
    }

    /// What is known, or being computed and not given up.
    fn look(&self, key: &str) -> Option<watch::Receiver<Option<Arc<V>>>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|(_, done)| done.borrow().is_some() || done.has_changed().is_ok());
        known.iter().find(|(known, _)| known == key).map(|(_, done)| done.clone())
    }

    fn begin(
        &self,
        key: String,
        turn: &Arc<Semaphore>,
        work: impl FnOnce() -> Option<V> + Send + 'static,
    ) -> watch::Receiver<Option<Arc<V>>> {
        let (ended, done) = watch::channel(None);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= self.most {
            known.pop_front();
        }
        known.push_back((key, done.clone()));
        drop(known);
        let turn = turn.clone();
        tokio::spawn(async move {
            let Ok(turn) = turn.acquire_owned().await else { return };
            // Whoever waits is told by the sender that goes away where there is no result.
            if let Ok(Some(made)) = tokio::task::spawn_blocking(work).await {
                ended.send_replace(Some(Arc::new(made)));
            }
            drop(turn);
        });
        done
    }
}

/// Waits a moment; nothing where it takes longer.
async fn patient<V>(mut done: watch::Receiver<Option<Arc<V>>>) -> Result<Option<Arc<V>>, PageError> {
    match tokio::time::timeout(PATIENCE, done.wait_for(Option::is_some)).await {
        Ok(Ok(made)) => Ok(made.clone()),
        Ok(Err(_)) => {
            tracing::error!("a matching could not be computed");
            Err(PageError::Broken)
        }
        Err(_) => Ok(None),
    }
}

/// What a study is matched by, as far as the reader may see its results, and how many results are not there yet; nothing where it takes
/// longer than a page waits.
pub async fn matched(at: &At<'_>) -> Result<Option<(Arc<Matched>, usize)>, PageError> {
    let (visit, study) = (at.visit, &at.study);
    let is_open = |case: &&str| visit.may(Action::ReadResults, &study.scope_of(case)).is_ok();
    let open: Vec<&str> = study.cases.iter().map(|case| case.code.as_str()).filter(is_open).collect();
    let results = known_results(visit, study, open.iter().copied()).await?;
    let missing = open.len() - results.len();
    let seminars = at.store().seminars(&study.id).await?;
    let heads = at.store().knot_heads(&study.id).await?;
    let key = state(study, &at.edition, &results, (&heads, &seminars));
    let all = &visit.site.matchings;
    let done = if let Some(done) = all.studies.look(&key) {
        done
    } else {
        let said = Said::load(at.store(), &study.id, seminars).await?;
        let (study, edition) = (study.clone(), at.edition.clone());
        let results: Vec<(String, CaseResult)> =
            results.into_iter().map(|(case, result)| (case.to_owned(), result)).collect();
        all.studies.begin(key, &all.turn, move || {
            let results = results.iter().map(|(case, result)| (case.as_str(), result.released.as_ref()));
            put_together(&study, &edition, results.collect(), &said).ok()
        })
    };
    Ok(patient(done).await?.map(|matched| (matched, missing)))
}

/// What findings, practices and seminars of a study say.
pub struct Said {
    findings: Vec<Knot<Finding>>,
    practices: Vec<Knot<Practice>>,
    seminars: BTreeMap<String, Seminar>,
}

impl Said {
    /// Loads it.
    pub async fn load(
        store: &Store,
        study: &str,
        seminars: BTreeMap<String, Seminar>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            findings: store.knots(study, KnotKind::Finding).await?,
            practices: store.knots(study, KnotKind::Practice).await?,
            seminars,
        })
    }
}

/// Everything that a matching is made from, as text: another text, another matching.
fn state(
    study: &Study,
    edition: &Edition,
    results: &[(&str, CaseResult)],
    (heads, seminars): (&[Knot<()>], &BTreeMap<String, Seminar>),
) -> String {
    let mut digest = Sha256::new();
    let mut add = |text: &str| {
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    };
    add(&study.id);
    add(&edition.id);
    add(&study.min_n.to_string());
    for case in &study.cases {
        add(&case.code);
        add(case.nuts.as_deref().unwrap_or_default());
        add(case.area.as_deref().unwrap_or_default());
    }
    for (case, result) in results {
        add(case);
        add(&format!("{:?}", result.released.at));
        // A reader may not see the waves that are open.
        for cell in &result.analysis().cells {
            add(cell.key.wave.as_deref().unwrap_or_default());
        }
    }
    for head in heads.iter().filter(|head| matches!(head.kind, KnotKind::Finding | KnotKind::Practice)) {
        add(&format!("{} {} {}", head.id, head.version, head.state));
    }
    for (case, seminar) in seminars {
        add(&format!("{case} {}", seminar.version));
    }
    hex(&digest.finalize())
}

/// Needs, practices and wishes of a study with the files of them: for pages and for the command line.
pub fn put_together(
    study: &Study,
    edition: &Edition,
    results: Vec<(&str, &CaseReleases)>,
    said: &Said,
) -> std::io::Result<Matched> {
    let overall = overall(&edition.questionnaire);
    let mut hidden = 0;
    let cases: Vec<CaseCells<'_>> = results
        .into_iter()
        .filter_map(|(code, released)| {
            let case = study.case(code)?;
            let all: Vec<&Cell> = released.analysis.cells.iter().collect();
            let wave = latest_wave(&study.waves, &all);
            let counts = |cell: &&Cell| {
                cell.key.wave.as_deref() == wave && (overall.is_none() || cell.key.item.as_deref() == overall)
            };
            let cells: Vec<&Cell> = all.into_iter().filter(counts).collect();
            hidden += cells.iter().filter(|cell| cell.numbers.shown().is_none()).count();
            Some(CaseCells { case, cells, released: released.at })
        })
        .collect();
    let verdicts = Verdicts::of(said.findings.iter().map(|knot| (knot.number, &knot.body)));
    let is_published = |knot: &&Knot<Practice>| knot.state == Stage::Published.code();
    let published: Vec<&Knot<Practice>> = said.practices.iter().filter(is_published).collect();
    let offered: Vec<StudyPractice<'_>> = published
        .iter()
        .map(|knot| StudyPractice {
            number: knot.number,
            practice: &knot.body,
            review: knot.body.review.mean(),
        })
        .collect();
    let mut input = MatchingInput::of(&cases, &verdicts, &offered, &study.cases);
    for of in &cases {
        let Some(seminar) = said.seminars.get(&of.case.code) else { continue };
        for one in &input.practices {
            if let Some(share) = seminar.share(one.number, study.min_n) {
                let (case, practice) = (of.case.code.clone(), one.profile.code.clone());
                input.wishes.push(Wished { case, practice, share });
            }
        }
    }
    let files = matching_files(&input)?;
    let mut digest = Sha256::new();
    for (_, bytes) in &files {
        digest.update(Sha256::digest(bytes));
    }
    let head = |knot: &&Knot<Practice>| {
        let practice = &knot.body;
        let head = PracticeHead {
            title: practice.title.clone(),
            region: practice.region.clone(),
            organisation: practice.organisation.clone(),
            version: knot.version,
            knot: knot.id.clone(),
            outcomes: practice.outcomes(),
        };
        (knot.number, head)
    };
    Ok(Matched {
        matching: input.matching(),
        practices: published.iter().map(head).collect(),
        unpublished: said.practices.iter().filter(|knot| !knot.body.review.stage.is_public()).count(),
        digest: hex(&digest.finalize()),
        input,
        files,
        hidden,
    })
}

/// The assignment of the whole group; nothing where it takes longer than a page waits.
pub async fn plan(
    at: &At<'_>,
    matched: &Arc<Matched>,
    options: PlanOptions,
) -> Result<Option<Arc<Plan>>, PageError> {
    let all = &at.visit.site.matchings;
    let key = options.key(matched);
    let done = all.plans.look(&key).unwrap_or_else(|| {
        let matched = matched.clone();
        all.plans.begin(key, &all.turn, move || planned(&matched, &options))
    });
    patient(done).await
}

fn planned(matched: &Matched, options: &PlanOptions) -> Option<Plan> {
    let (matching, weights) = (&matched.matching, &options.weights);
    let chosen = matching.assign(weights, options.capacities).ok()?;
    let score =
        |(need, profile): (usize, &Option<usize>)| weights.score(&matching.terms(need, (*profile)?)).ok();
    let total = chosen.iter().enumerate().filter_map(score).sum::<f64>() + 0.0;
    let standings = standings(matching, weights, &chosen);
    Some(Plan { chosen, total, standings })
}

/// How firm an assignment is, as far as that is known. Nobody waits for it.
pub fn firmness(at: &At<'_>, matched: &Arc<Matched>, (options, plan): (PlanOptions, &Arc<Plan>)) -> Firm {
    let matching = &matched.matching;
    if matching.needs().len() * matching.profiles().len() > PAIRS_UNASKED {
        return Firm::TooMany;
    }
    let all = &at.visit.site.matchings;
    let key = options.key(matched);
    let done = all.firm.look(&key).unwrap_or_else(|| {
        let (matched, plan) = (matched.clone(), plan.clone());
        all.firm.begin(key, &all.turn, move || {
            sensitivity(&matched.matching, &options.weights, options.capacities, &plan.chosen).ok()
        })
    });
    let known = done.borrow().clone();
    known.map_or(Firm::Waits, Firm::Known)
}
