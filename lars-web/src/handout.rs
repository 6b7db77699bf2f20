//! Files of answers of anonymous studies: which answers go into one, and why others do not. For the pages and for the command line.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lars_domain::ask::answer::handout::{Fresh, Handouts, Withheld};
use lars_domain::map::study::Study;
use lars_store::{HandedOut, Store, StoreError};

/// Attempts while answers come or go at the same moment; then whoever asks is told to ask again.
const MAX_ATTEMPTS: usize = 5;

/// What goes into a file, and what does not.
#[derive(Debug, Default)]
pub struct Chosen {
    /// The answers that go into it.
    pub given: Vec<HandedOut>,
    /// Codes of cases and waves whose answers do not, with the reason.
    pub withheld: Vec<(String, String, Withheld)>,
}

impl Chosen {
    /// The rows of the file.
    pub fn rows(&self) -> u64 {
        self.given.iter().map(|one| one.rows).sum()
    }

    /// The reasons why answers are missing, each once.
    pub fn reasons(&self) -> BTreeSet<Withheld> {
        self.withheld.iter().map(|(.., why)| *why).collect()
    }

    fn add(&mut self, (study, now): (&Study, Timestamp), handouts: &Handouts) -> Option<Vec<Fresh>> {
        let Handouts { case, wave, before, .. } = handouts;
        let fresh = match handouts.verdict(study.wave(wave), (now, study.min_n)) {
            Ok(fresh) => fresh,
            Err(why) => {
                self.withheld.push((case.clone(), wave.clone(), why));
                return None;
            }
        };
        let one = |number, helix: &str, rows| HandedOut {
            case: case.clone(),
            wave: wave.clone(),
            number,
            helix: helix.to_owned(),
            rows,
        };
        let known = before.iter().map(|handout| one(handout.number, &handout.helix, handout.left));
        let new = fresh.iter().map(|fresh| one(fresh.number, fresh.helix(), fresh.rows()));
        self.given.extend(known.chain(new).filter(|one| one.rows > 0));
        Some(fresh)
    }
}

/// What a file of these cases, and of one wave where it is not empty, would hold. Nothing is noted.
pub async fn preview(
    store: &Store,
    (study, now): (&Study, Timestamp),
    (cases, wave): (&[String], &str),
) -> Result<Chosen, StoreError> {
    let mut chosen = Chosen::default();
    for handouts in of_place(store, study, (cases, wave)).await? {
        chosen.add((study, now), &handouts);
    }
    Ok(chosen)
}

/// The same, noted: the next file is compared with it.
pub async fn hand_out(
    store: &Store,
    (study, now): (&Study, Timestamp),
    place: (&[String], &str),
) -> Result<Chosen, StoreError> {
    'again: for _ in 0..MAX_ATTEMPTS {
        let mut chosen = Chosen::default();
        for handouts in of_place(store, study, place).await? {
            let Some(fresh) = chosen.add((study, now), &handouts) else { continue };
            if !store.hand_out(&study.id, &handouts, &fresh).await? {
                continue 'again;
            }
        }
        return Ok(chosen);
    }
    Err(StoreError::Outrun)
}

async fn of_place(
    store: &Store,
    study: &Study,
    (cases, wave): (&[String], &str),
) -> Result<Vec<Handouts>, StoreError> {
    let mut all = store.handouts(&study.id).await?;
    all.retain(|one| cases.contains(&one.case) && (wave.is_empty() || one.wave == wave));
    Ok(all)
}
