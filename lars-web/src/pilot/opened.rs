//! A pilot that somebody opened: the study entered for an action, the knot, and what they may do with it.

use std::collections::HashMap;

use lars_domain::people::role::Action;
use lars_domain::pilot::plan::Pilot;
use lars_domain::thread::{Knot, KnotKind};

use crate::PageError;
use crate::at::At;
use crate::visit::Visit;

/// A pilot of a study.
pub struct Opened<'a> {
    /// The study, entered for an action that is allowed in the pilot's case.
    pub at: At<'a>,
    /// The pilot as it is now.
    pub knot: Knot<Pilot>,
}

impl<'a> Opened<'a> {
    /// Opens a pilot for an action, if that is allowed in its case.
    pub async fn of(
        visit: &'a Visit,
        (slug, number): (&str, &str),
        action: Action,
    ) -> Result<Self, PageError> {
        let at = visit.enter(slug, action).await?;
        let number = number.parse().map_err(|_| PageError::NotFound)?;
        let knot =
            at.store().knot(&at.study.id, KnotKind::Pilot, number).await?.ok_or(PageError::NotFound)?;
        let knot: Knot<Pilot> = knot;
        at.case(&knot.case)?;
        Ok(Self { at, knot })
    }

    /// The pilot.
    pub fn pilot(&self) -> &Pilot {
        &self.knot.body
    }

    /// An address of it: what comes after its own.
    pub fn address(&self, rest: &str) -> String {
        self.at.address(&format!("/pilot/{}{rest}", self.knot.number))
    }

    /// Whether somebody may do this in the pilot's case.
    pub fn may(&self, action: Action) -> bool {
        self.at.visit.may(action, &self.at.study.scope_of(&self.knot.case)).is_ok()
    }

    /// Whether they may sign reports off.
    pub fn leads(&self) -> bool {
        self.at.visit.may(Action::ManageStudy, &self.at.study.scope()).is_ok()
    }

    /// The language that the pilot is written in, where the page is in another one.
    pub fn language(&self) -> Option<&str> {
        let own = self.pilot().language.as_str();
        (!own.is_empty() && own != self.at.words.language().code()).then_some(own)
    }

    /// Who saves, and when.
    pub fn who(&self) -> Result<&str, PageError> {
        Ok(self.at.visit.staff()?.who())
    }

    /// The day of the visit in the time zone of the study.
    pub fn today(&self) -> jiff::civil::Date {
        self.at.study.zone.day(self.at.visit.now)
    }
}

/// The names of the people of this installation, by identifier.
pub async fn people(at: &At<'_>) -> Result<HashMap<String, String>, PageError> {
    let persons = at.store().persons().await?;
    Ok(persons.into_iter().map(|person| (person.id, person.name)).collect())
}

/// What somebody is called: by name, or as whoever came with a one-time link.
pub fn called(at: &At<'_>, people: &HashMap<String, String>, who: &str) -> String {
    people.get(who).cloned().unwrap_or_else(|| at.words.say("audit-who-link"))
}
