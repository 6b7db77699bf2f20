//! Saving a knot of the thread that several people edit: a form names the version it began from, and what others saved since is merged
//! with it field by field. Only a field that both changed, each differently, is a clash: then nothing is saved and the page shows both.

use lars_domain::ask::write::draft::merge;
use lars_domain::thread::Knot;
use lars_store::Store;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::PageError;

/// Attempts to save while others keep saving the same knot at the same time; then the person is told to send again.
const TRIES: usize = 5;

/// What became of a save.
#[derive(Debug)]
pub enum Saved<T> {
    /// It is there, under this version. Where nothing was changed, that is the version that was there.
    Done(i64),
    /// Somebody changed the same fields since. Nothing was saved.
    Clash {
        /// The knot as it is now.
        theirs: Knot<T>,
        /// The paths of the fields that both changed, joined by points.
        fields: Vec<String>,
    },
}

/// Saves what a form made of the version `base` of a knot. State and case are those of `mine` where the form changed them.
///
/// `who` and `saved` of `mine` are whoever sends the form, and now; its version and its number are not read.
pub async fn save<T: Serialize + DeserializeOwned>(
    store: &Store,
    base: i64,
    mine: Knot<T>,
) -> Result<Saved<T>, PageError> {
    save_while(store, base, mine, |_| true).await?.ok_or(PageError::BadForm)
}

/// The same while the knot as it is may still be changed; nothing is saved, and nothing comes back, where it may not.
pub async fn save_while<T: Serialize + DeserializeOwned>(
    store: &Store,
    base: i64,
    mine: Knot<T>,
    is_open: impl Fn(&Knot<T>) -> bool,
) -> Result<Option<Saved<T>>, PageError> {
    for _ in 0..TRIES {
        let Knot { study, kind, number, .. } = &mine;
        let theirs: Knot<T> = store.knot(study, *kind, *number).await?.ok_or(PageError::NotFound)?;
        if !is_open(&theirs) {
            return Ok(None);
        }
        let began: Knot<T> =
            store.knot_version(study, *kind, *number, base).await?.ok_or(PageError::BadForm)?;
        let began = value(&began)?;
        let now = value(&theirs)?;
        let (merged, fields) = merge(&began, &now, &value(&mine)?);
        if !fields.is_empty() {
            let fields = fields.iter().map(|path| path.trim_start_matches("body.").to_owned()).collect();
            return Ok(Some(Saved::Clash { theirs, fields }));
        }
        if merged == now {
            return Ok(Some(Saved::Done(theirs.version)));
        }
        let text = |key: &str| merged[key].as_str().unwrap_or_default().to_owned();
        let next = Knot {
            version: theirs.version + 1,
            saved: mine.saved,
            who: mine.who.clone(),
            case: text("case"),
            state: text("state"),
            body: serde_json::from_value(merged["body"].clone()).map_err(|_| PageError::BadForm)?,
            id: theirs.id,
            study: theirs.study,
            kind: theirs.kind,
            number: theirs.number,
            created: theirs.created,
        };
        if store.save_knot::<T>(&next).await? {
            return Ok(Some(Saved::Done(next.version)));
        }
    }
    Err(PageError::Unavailable)
}

/// What two versions are compared by.
fn value<T: Serialize>(knot: &Knot<T>) -> Result<Value, PageError> {
    let body = serde_json::to_value(&knot.body).map_err(|_| PageError::BadForm)?;
    Ok(serde_json::json!({ "case": knot.case, "state": knot.state, "body": body }))
}
