//! Studies and editions in memory, for the pages of respondents: thousands of them ask for the same two.
//!
//! A published edition never changes. A study is asked for again after a second, and at once if this process saved it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;

use crate::ask::reach::asked::Askings;
use crate::map::register::Registers;
use crate::{Store, StoreError};

/// A study that another process changed is seen after this long.
const FRESH: Duration = Duration::from_secs(1);
/// Beyond so many all are forgotten: memory does not grow with the number of studies.
const MOST: usize = 64;

/// Something, and when it was read.
type Read<T> = (Instant, Arc<T>);

/// What is kept.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    studies: Arc<Mutex<HashMap<String, Read<Study>>>>,
    editions: Arc<Mutex<HashMap<String, Arc<Edition>>>>,
    latest: Arc<Mutex<HashMap<String, Read<Edition>>>>,
    languages: Arc<Mutex<HashMap<String, Read<Vec<String>>>>>,
    /// Registers of stakeholders, for the pages of the staff.
    pub registers: Registers,
    /// Who is asked in studies, for the pages of the staff.
    pub askings: Askings,
}

impl Kept {
    /// Forgets the studies: one was saved.
    pub fn forget_studies(&self) {
        self.languages.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.studies.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Store {
    /// A study by its identifier, as it was at most a second ago.
    pub async fn kept_study(&self, id: &str) -> Result<Option<Arc<Study>>, StoreError> {
        let known = self.kept.studies.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned();
        if let Some((at, study)) = known
            && at.elapsed() < FRESH
        {
            return Ok(Some(study));
        }
        // The moment before it is read: what is saved meanwhile is not missed for longer.
        let at = Instant::now();
        let Some(study) = self.study_by_id(id).await?.map(Arc::new) else { return Ok(None) };
        let mut studies = self.kept.studies.lock().unwrap_or_else(PoisonError::into_inner);
        if studies.len() >= MOST {
            studies.clear();
        }
        studies.insert(id.to_owned(), (at, study.clone()));
        Ok(Some(study))
    }

    /// The latest edition of a study, as it was at most a second ago.
    pub async fn kept_latest_edition(&self, study: &str) -> Result<Option<Arc<Edition>>, StoreError> {
        let known = self.kept.latest.lock().unwrap_or_else(PoisonError::into_inner).get(study).cloned();
        if let Some((at, edition)) = known
            && at.elapsed() < FRESH
        {
            return Ok(Some(edition));
        }
        let at = Instant::now();
        let Some(edition) = self.latest_edition(study).await?.map(Arc::new) else { return Ok(None) };
        let mut latest = self.kept.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if latest.len() >= MOST {
            latest.clear();
        }
        latest.insert(study.to_owned(), (at, edition.clone()));
        Ok(Some(edition))
    }

    /// The languages a study is asked in, as they were at most a second ago; none where nobody chose.
    pub async fn kept_languages(&self, study: &str) -> Result<Arc<Vec<String>>, StoreError> {
        let known = self.kept.languages.lock().unwrap_or_else(PoisonError::into_inner).get(study).cloned();
        if let Some((at, languages)) = known
            && at.elapsed() < FRESH
        {
            return Ok(languages);
        }
        let at = Instant::now();
        let read = Arc::new(self.study_languages(study).await?);
        let mut languages = self.kept.languages.lock().unwrap_or_else(PoisonError::into_inner);
        if languages.len() >= MOST {
            languages.clear();
        }
        languages.insert(study.to_owned(), (at, read.clone()));
        Ok(read)
    }

    /// A published edition by its identifier.
    pub async fn kept_edition(&self, id: &str) -> Result<Option<Arc<Edition>>, StoreError> {
        if let Some(edition) = self.kept.editions.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
            return Ok(Some(edition.clone()));
        }
        let Some(edition) = self.edition(id).await?.map(Arc::new) else { return Ok(None) };
        let mut editions = self.kept.editions.lock().unwrap_or_else(PoisonError::into_inner);
        if editions.len() >= MOST {
            editions.clear();
        }
        editions.insert(id.to_owned(), edition.clone());
        Ok(Some(edition))
    }
}
