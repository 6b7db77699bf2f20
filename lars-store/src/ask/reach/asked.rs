//! Who is asked in a study, in memory: the register shows, counts and filters by how far everybody is.
//!
//! The asking of a study has a version, counted up in the transaction that changes something of a participant. Who reads asks for the
//! version, and then only for those who changed since: other processes of the same database are never missed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lars_domain::ask::reach::invitation::Channel;
use lars_domain::ask::reach::participant::{Asked, Asking};

use super::participant::{participants, read};
use crate::ask::answer::staging::is_there;
use crate::db::{Row, values};
use crate::{Store, StoreError};

const ASKING_VERSION: &str = "SELECT version FROM asking WHERE study = $1";
/// Of an anonymous study no answers are found: they lie under codes that nothing leads to.
const CHANGED_PARTICIPANTS: &str = concat!(
    "SELECT ",
    participants!(),
    ", participant.opened, response.saved, response.finished, \
    COALESCE(recipient.bounced, participant.came_back), participant.said_no, participant.withdrawn, recipient.unsubscribed \
    FROM participant LEFT JOIN response ON response.study = participant.study AND response.case_code = participant.case_code \
    AND response.wave = participant.wave AND response.respondent = participant.respondent AND ",
    is_there!("response"),
    " LEFT JOIN recipient ON recipient.participant = participant.id \
    WHERE participant.study = $1 AND participant.version > $2 \
    AND participant.id NOT IN (SELECT participant FROM trial) ORDER BY participant.id"
);
const CHANGED_CHANNELS: &str = "SELECT invitation.participant, invitation.channel, MAX(invitation.at) \
    FROM participant JOIN invitation ON invitation.participant = participant.id \
    WHERE participant.study = $1 AND participant.version > $2 \
    GROUP BY invitation.participant, invitation.channel ORDER BY invitation.participant, MAX(invitation.at), invitation.channel";
const ASKED_COUNT: &str =
    "SELECT COUNT(*) FROM participant WHERE study = $1 AND id NOT IN (SELECT participant FROM trial)";

/// Listed in lib.rs, so that a test prepares each on both engines.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("ASKING_VERSION", ASKING_VERSION),
    ("CHANGED_PARTICIPANTS", CHANGED_PARTICIPANTS),
    ("CHANGED_CHANNELS", CHANGED_CHANNELS),
    ("ASKED_COUNT", ASKED_COUNT),
];

/// What nobody asked for during this time is forgotten when another study is asked for.
const REST: Duration = Duration::from_mins(15);
/// The most studies in memory.
const MAX_STUDIES: usize = 8;

/// The asking of a study that one at a time brings up to date; none before it was read.
type Slot = Arc<tokio::sync::Mutex<Option<Arc<Asking>>>>;

/// The asking by study, each with when it was last looked at.
#[derive(Debug, Clone, Default)]
pub struct Askings(Arc<Mutex<HashMap<String, (Instant, Slot)>>>);

impl Askings {
    fn slot(&self, study: &str) -> Slot {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|id, (asked, _)| id == study || asked.elapsed() < REST);
        if !all.contains_key(study)
            && all.len() >= MAX_STUDIES
            && let Some(oldest) = all.iter().min_by_key(|(_, (asked, _))| *asked).map(|(id, _)| id.clone())
        {
            all.remove(&oldest);
        }
        let (asked, slot) = all.entry(study.to_owned()).or_insert_with(|| (Instant::now(), Slot::default()));
        *asked = Instant::now();
        slot.clone()
    }
}

impl Store {
    /// Who is asked in a study, as it is now: from memory where nothing changed.
    pub async fn asking(&self, study: &str) -> Result<Arc<Asking>, StoreError> {
        let slot = self.kept.askings.slot(study);
        let mut kept = slot.lock().await;
        // The version before the rows: what is changed meanwhile is read again the next time.
        let row = self.db.row(ASKING_VERSION, values![study]).await?;
        let version = row.map_or(Ok(0), |row| row.in_order().int())?;
        if let Some(known) = kept.as_ref().filter(|known| known.version() == version) {
            return Ok(known.clone());
        }
        let mut asking = Asking::default();
        if let Some(before) = kept.take().filter(|known| known.version() < version) {
            asking = Arc::unwrap_or_clone(before);
            self.bring_up_to_date(study, &mut asking, version).await?;
            let count = self.db.row(ASKED_COUNT, values![study]).await?;
            let count = count.map_or(Ok(0), |row| row.in_order().int())?;
            if i64::try_from(asking.len()) == Ok(count) {
                return Ok(kept.insert(Arc::new(asking)).clone());
            }
            // Two were joined: a row that is gone has no version.
            asking = Asking::default();
        }
        self.bring_up_to_date(study, &mut asking, version).await?;
        Ok(kept.insert(Arc::new(asking)).clone())
    }

    async fn bring_up_to_date(
        &self,
        study: &str,
        asking: &mut Asking,
        version: i64,
    ) -> Result<(), StoreError> {
        let since = if asking.version() == 0 { -1 } else { asking.version() };
        let rows = self.db.rows(CHANGED_PARTICIPANTS, values![study, since]).await?;
        let mut changed = rows.iter().map(asked).collect::<Result<Vec<_>, _>>()?;
        let mut place = 0;
        for row in self.db.rows(CHANGED_CHANNELS, values![study, since]).await? {
            let mut row = row.in_order();
            let id = row.text()?;
            let channel = Channel::parse(&row.text()?).ok_or(StoreError::Broken("channel"))?;
            let at = row.maybe_time()?;
            // Both are in the order of identifiers.
            let Some(ahead) = changed[place..].iter().position(|one| one.participant.id == id) else {
                continue;
            };
            place += ahead;
            changed[place].channels.push((channel, at));
        }
        asking.take(version, changed);
        Ok(())
    }
}

fn asked(row: &Row) -> Result<Asked, StoreError> {
    let mut row = row.in_order();
    Ok(Asked {
        participant: read(&mut row)?,
        channels: Vec::new(),
        opened: row.maybe_time()?,
        saved: row.maybe_time()?,
        finished: row.maybe_time()?,
        came_back: row.maybe_time()?,
        said_no: row.maybe_time()?,
        withdrawn: row.maybe_time()?,
        unsubscribed: row.maybe_time()?,
    })
}
