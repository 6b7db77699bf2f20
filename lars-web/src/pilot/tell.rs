//! What became of a pilot, told to the practice that it tried out: a transfer with outcome and lesson, so that the practice's evidence follows.

use jiff::Timestamp;
use lars_domain::learn::practice::{Outcome, Practice, Transfer};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::text::Text;
use lars_domain::thread::{Knot, KnotKind};

use super::opened::Opened;
use crate::PageError;
use crate::knot::{Saved, save};
use crate::visit::Visit;

/// Attempts while others save the same practice or pilot; then the lesson stays with the pilot, and is told when it is saved again.
const TRIES: usize = 3;

/// Writes outcome and lesson of a pilot to its practice. `false` where there is nothing to tell, or nobody to tell it to: no practice, one of
/// the same region, or nothing said.
pub async fn practice(visit: &Visit, (slug, number): (&str, &str)) -> Result<bool, PageError> {
    let opened = Opened::of(visit, (slug, number), Action::RunPilot).await?;
    let pilot = opened.pilot();
    let (Some(outcome), Some(practice)) = (pilot.outcome, pilot.origin.practice) else { return Ok(false) };
    let store = opened.at.store();
    for _ in 0..TRIES {
        let found = store.knot(&opened.at.study.id, KnotKind::Practice, practice).await?;
        let Some(found) = found else { return Ok(false) };
        let mut mine: Knot<Practice> = found;
        if mine.body.region == opened.knot.case {
            return Ok(false);
        }
        let base = mine.version;
        set(&mut mine.body, transfer(&opened, outcome));
        (mine.saved, mine.who) = (visit.now, opened.who()?.to_owned());
        if let Saved::Done(_) = save(store, base, mine).await? {
            opened.at.record(Act::ToldLesson, format!("{} {practice}", opened.knot.number)).await?;
            return told(visit, &opened).await;
        }
    }
    Ok(false)
}

/// Notes in the pilot that the practice knows.
async fn told(visit: &Visit, opened: &Opened<'_>) -> Result<bool, PageError> {
    let mut mine = opened.knot.clone();
    (mine.saved, mine.who) = (visit.now, opened.who()?.to_owned());
    mine.body.told = Some(visit.now);
    let base = mine.version;
    Ok(matches!(save(opened.at.store(), base, mine).await?, Saved::Done(_)))
}

fn transfer(opened: &Opened<'_>, outcome: Outcome) -> Transfer {
    let pilot = opened.pilot();
    let language = if pilot.language.is_empty() { "en" } else { &pilot.language };
    let begins = pilot.runs().map_or_else(|| opened.today(), |(first, _)| first);
    Transfer {
        // The pilot's own: whatever is told later takes the place of what was told before.
        id: opened.knot.id.clone(),
        region: opened.knot.case.clone(),
        year: Some(begins.year()),
        outcome,
        lesson: Text::new(language, pilot.lesson.trim()),
        source: opened.address(""),
    }
}

fn set(practice: &mut Practice, transfer: Transfer) {
    // A transfer that was written down by hand before the pilot told of itself is the same one.
    let by_id = practice.transfers.iter().position(|known| known.id == transfer.id);
    let is_same = |known: &Transfer| known.region == transfer.region && known.year == transfer.year;
    match by_id.or_else(|| practice.transfers.iter().position(is_same)) {
        Some(place) => practice.transfers[place] = transfer,
        None => practice.transfers.push(transfer),
    }
}

/// Whether a practice is offered no more: then the page of a pilot says so.
pub fn is_withdrawn(practice: &Knot<Practice>) -> bool {
    practice.state == lars_domain::learn::review::Stage::Archived.code()
}

/// When it was withdrawn: when it was last saved.
pub fn withdrawn(practice: &Knot<Practice>) -> Option<Timestamp> {
    is_withdrawn(practice).then_some(practice.saved)
}
