//! The counts that the states of tasks follow from. What they mean is in `crate::task` and in the rooms.

use lars_domain::map::study::Study;
use lars_store::ResponseCount;

use crate::PageError;
use crate::at::At;
use crate::duration::Duration;
use crate::task::Facts;

/// Reads the counts of a study, in a fixed number of statements. `counts` are those of the cases that may be seen.
pub async fn load(at: &At<'_>, counts: &[ResponseCount]) -> Result<Facts, PageError> {
    let (store, study) = (at.store(), &at.study);
    let progress = store.progress(&study.id).await?;
    let count = |what: &str| {
        let own = progress.iter().filter(|count| count.what == what && at.may_in(&count.case));
        own.map(|count| count.n).sum::<u64>()
    };
    let now = at.visit.now;
    let waves = &study.waves;
    Ok(Facts {
        is_described: is_described(study),
        cases: study.cases.len(),
        sender: store.sender(&study.id).await?,
        protection: store.protection(&study.id).await?,
        has_project: progress.iter().any(|count| count.what == "project" && count.n > 0),
        edition: at.edition.number,
        duration: if at.edition.questionnaire.sections.is_empty() {
            None
        } else {
            Some(Duration::of(store, &study.id, &at.edition.questionnaire).await?)
        },
        registered: count("registered"),
        asked: count("asked"),
        open_links: count("open-link"),
        answered: counts.iter().map(|count| count.finished).sum(),
        released: count("released"),
        is_closed: !waves.is_empty()
            && waves.iter().all(|wave| wave.closes.is_some_and(|closes| closes <= now)),
    })
}

fn is_described(study: &Study) -> bool {
    !study.title.is_empty() && !study.cases.is_empty() && !study.waves.is_empty()
}
