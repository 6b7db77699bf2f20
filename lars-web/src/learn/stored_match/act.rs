//! What is done to a match: saying yes or no, taking it back, naming a date, agreeing to one, calling one off.

use axum::response::Response as Answer;
use jiff::civil::{Date, Time};
use lars_domain::learn::stored_match::{
    DateState, Match, MatchFault, MatchSide, MatchState, MatchStep, WishedDate,
};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::Knot;
use serde::Deserialize;

use super::Loaded;
use super::propose::tell;
use super::show::{Typed, refuse};
use crate::PageError;
use crate::form::Form;
use crate::knot::{Saved, save};
use crate::visit::{Segments, Visit};

/// A form of the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    key: String,
    /// The version that the form began from.
    base: i64,
    /// The code of a step.
    step: String,
    reason: String,
    /// The identifier of a date.
    date: String,
    day: String,
    from: String,
    until: String,
    place: String,
}

/// Takes a step, or says on the page why not; what was typed stays.
pub async fn take(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    visit.form(&form.key)?;
    let loaded = Loaded::load(&at, number).await?;
    let step = MatchStep::parse(&form.step).ok_or(PageError::BadForm)?;
    let actor = loaded.actor(&at)?;
    if !actor.receiver && !actor.host {
        return Err(PageError::NotAllowed);
    }
    let typed = || Typed {
        reason: form.reason.clone(),
        day: form.day.clone(),
        from: form.from.clone(),
        until: form.until.clone(),
        place: form.place.clone(),
    };
    let mut body = loaded.knot.body.clone();
    let today = at.study.zone.day(visit.now);
    let done = match step {
        MatchStep::ProposeDate => wished(&form).and_then(|wish| {
            body.propose_date(loaded.state, (wish, lars_domain::new_id(), today), actor)
                .map(|()| loaded.state)
        }),
        MatchStep::AgreeDate => {
            body.settle_date(loaded.state, (&form.date, DateState::Agreed), actor).map(|()| loaded.state)
        }
        MatchStep::CancelDate => {
            body.settle_date(loaded.state, (&form.date, DateState::Cancelled), actor).map(|()| loaded.state)
        }
        _ if step == MatchStep::Accept && !loaded.is_offered() => Err(MatchFault::WrongState),
        _ => body.step(loaded.state, step, actor, &form.reason),
    };
    let state = match done {
        Ok(state) => state,
        Err(fault) => return refuse(&at, &loaded, (step, fault), &typed()).await,
    };
    let (address, receiver) = (loaded.address(&at, ""), actor.receiver);
    let mine = Knot {
        state: state.code().to_owned(),
        saved: visit.now,
        who: actor.who.to_owned(),
        body: body.clone(),
        ..loaded.knot.clone()
    };
    match save::<Match>(at.store(), form.base, mine).await? {
        Saved::Done(_) => {}
        // Steps follow from one another: one that began before another is looked at anew.
        Saved::Clash { .. } => return Ok(visit.lead(&address, "match-said-clash")),
    }
    at.record(act_of(step), format!("match {number} {}", step.code())).await?;
    let other = if receiver { MatchSide::Host } else { MatchSide::Receiver };
    let (mail, notice) = said(step, state);
    tell(&at, (number, &body), other, mail).await?;
    Ok(visit.lead(&address, notice))
}

/// The date that was typed.
fn wished(form: &ActForm) -> Result<WishedDate, MatchFault> {
    let day: Date = form.day.parse().map_err(|_| MatchFault::NoDate)?;
    let time = |text: &str| time(text).ok_or(MatchFault::Times);
    Ok(WishedDate {
        day,
        from: time(&form.from)?,
        until: time(&form.until)?,
        place: form.place.trim().to_owned(),
    })
}

/// A time of the clock: `9`, `9:30`, `9.30`, `09:30`.
pub fn time(text: &str) -> Option<Time> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn act_of(step: MatchStep) -> Act {
    match step {
        MatchStep::ProposeDate | MatchStep::AgreeDate | MatchStep::CancelDate => Act::SetVisitDate,
        _ => Act::AnsweredMatch,
    }
}

/// The letter to the other side, and the notice on the page.
fn said(step: MatchStep, state: MatchState) -> (&'static str, &'static str) {
    match (step, state) {
        (MatchStep::ProposeDate | MatchStep::AgreeDate | MatchStep::CancelDate, _) => {
            ("date", "match-said-date")
        }
        (_, MatchState::Accepted) => ("answered", "match-said-accepted"),
        (_, MatchState::Declined) => ("answered", "match-said-declined"),
        (_, MatchState::Withdrawn) => ("answered", "match-said-withdrawn"),
        (_, MatchState::Proposed) => ("proposed", "match-said-proposed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time as clock;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, expected) in [
            ("9", Some(clock(9, 0, 0, 0))),
            ("9:30", Some(clock(9, 30, 0, 0))),
            ("09.05", Some(clock(9, 5, 0, 0))),
            (" 14:00 ", Some(clock(14, 0, 0, 0))),
            ("24:00", None),
            ("9:60", None),
            ("nine", None),
            ("", None),
        ] {
            assert_eq!(time(text), expected, "{text:?}");
        }
    }
}
