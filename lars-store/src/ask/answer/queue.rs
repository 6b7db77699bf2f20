//! Saves of many respondents, committed together: one wait for the disk serves all who were waiting for it.
//!
//! What a save writes is in `save`. Nobody is told "saved" before the commit that holds their save is done.

use std::sync::{Arc, OnceLock};

use tokio::sync::{mpsc, oneshot};

use super::save::{Change, save_changes};
use crate::StoreError;
use crate::db::{Db, twice_if_broken};
use crate::seal::Ring;

/// The most saves that one commit holds: a page must not wait for thousands of others.
const MOST: usize = 256;

struct Job {
    change: Change,
    done: oneshot::Sender<Result<(), StoreError>>,
}

/// The queue of one store; its workers start with the first save and end with the store.
#[derive(Clone, Default)]
pub struct Queue(Arc<OnceLock<mpsc::UnboundedSender<Job>>>);

impl std::fmt::Debug for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Queue")
    }
}

impl Queue {
    /// Saves a change. When this returns `Ok`, it is on the disk.
    pub async fn save(&self, db: &Db, ring: &Arc<Ring>, change: Change) -> Result<(), StoreError> {
        let (done, answered) = oneshot::channel();
        let sender = self.0.get_or_init(|| start(db, ring));
        if sender.send(Job { change, done }).is_err() {
            return Err(StoreError::Broken("queue of saves"));
        }
        answered.await.map_err(|_| StoreError::Broken("queue of saves"))?
    }
}

/// Starts the workers: one for SQLite, which has one writer anyway, some for PostgreSQL.
fn start(db: &Db, ring: &Arc<Ring>) -> mpsc::UnboundedSender<Job> {
    let (sender, receiver) = mpsc::unbounded_channel();
    let receiver = Arc::new(tokio::sync::Mutex::new(receiver));
    for _ in 0..if db.is_sqlite() { 1 } else { 4 } {
        tokio::spawn(work(db.clone(), ring.clone(), receiver.clone()));
    }
    sender
}

async fn work(db: Db, ring: Arc<Ring>, jobs: Arc<tokio::sync::Mutex<mpsc::UnboundedReceiver<Job>>>) {
    loop {
        let mut batch = Vec::new();
        if jobs.lock().await.recv_many(&mut batch, MOST).await == 0 {
            return;
        }
        if together(&db, &ring, &batch).await.is_err() {
            // One of them may be at fault: each is tried alone, and its own result told.
            for job in batch {
                let result = alone(&db, &ring, &job).await;
                let _ = job.done.send(result);
            }
            continue;
        }
        for job in batch {
            // Somebody who went away does not need to hear it.
            let _ = job.done.send(Ok(()));
        }
    }
}

/// How often a save is tried that somebody else's save of the same response outran.
const TRIES: usize = 5;

/// Whether something is to be tried again: somebody else saved the same response at the same moment, or the key was replaced.
pub fn is_to_try_again(error: &StoreError, tried: &mut usize) -> bool {
    let again = matches!(error, StoreError::Outrun | StoreError::Taken(_) | StoreError::OtherKey(_))
        && *tried < TRIES;
    *tried += 1;
    again
}

/// Saves one change, again where somebody else saved the same response at the same moment.
async fn alone(db: &Db, ring: &Ring, job: &Job) -> Result<(), StoreError> {
    let mut tried = 1;
    loop {
        match twice_if_broken!(together(db, ring, std::slice::from_ref(job)).await) {
            Err(error) if is_to_try_again(&error, &mut tried) => {}
            result => return result,
        }
    }
}

/// Saves all changes in one transaction.
async fn together(db: &Db, ring: &Ring, jobs: &[Job]) -> Result<(), StoreError> {
    // Whether the key may still seal is read with the responses.
    let mut tx = db.begin_unchecked().await?;
    let changes: Vec<&Change> = jobs.iter().map(|job| &job.change).collect();
    save_changes(&mut tx, ring, &changes).await?;
    tx.commit().await
}
