//! A visit to a study. Nobody gets a study without naming an action, and permission is asked before any work is done.

use std::borrow::Cow;

use lars_domain::ask::answer::handout::in_steps;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::{Case, Study};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::{ResponseCount, Store, Within};
use lars_view::words::Words;

use crate::PageError;
use crate::page::Frame;
use crate::record::record;
use crate::study::{Described, edition_or_draft};
use crate::visit::Visit;

/// A visit to a study, for an action that is allowed there.
pub struct At<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The words of the page.
    pub words: Words,
    /// The study.
    pub study: Study,
    /// The edition that is answered today, or what the draft says so far.
    pub edition: Edition,
    action: Action,
}

impl Visit {
    /// Enters a study for an action. What concerns the study as a whole must be allowed in the whole study; everything else somewhere in
    /// it, and the page then asks for each case.
    pub async fn enter(&self, slug: &str, action: Action) -> Result<At<'_>, PageError> {
        self.staff()?;
        let study = self.site.store.study(slug).await?.ok_or(PageError::NotFound)?;
        if !self.may_enter(action, &study) {
            return Err(PageError::NotAllowed);
        }
        let edition = edition_or_draft(self, &study).await?;
        Ok(At { visit: self, words: self.words, study, edition, action })
    }

    /// Whether a study may be entered for an action: what links to a page asks the same as the page.
    pub fn may_enter(&self, action: Action, study: &Study) -> bool {
        let scope = study.scope();
        if action.is_of_whole_study() {
            self.may(action, &scope).is_ok()
        } else {
            self.may_within(action, &scope).is_ok()
        }
    }
}

impl At<'_> {
    /// The store.
    pub fn store(&self) -> &Store {
        &self.visit.site.store
    }

    /// The names of the study's parts.
    pub fn said(&self) -> Described<'_> {
        Described { words: self.words, study: &self.study, edition: &self.edition }
    }

    /// An address within the study: the path after it begins with a slash, or is empty.
    pub fn address(&self, rest: &str) -> String {
        self.visit.address(&format!("/study/{}{rest}", self.study.slug))
    }

    /// The frame of a page of the study: whether its answers are simulated, the step of the room, and the way to the page.
    pub fn frame(&self, title: String) -> Frame {
        let mut frame = self.visit.frame(title);
        frame.simulated = self.study.simulated;
        frame.study = Some((self.said().title(), self.address("")));
        frame.crumbs = self.said().crumbs(self.visit, None);
        let here = self.visit.here();
        frame.crumbs.retain(|(_, address)| *address != here);
        frame
    }

    /// A case of the study, if the action is allowed there.
    pub fn case(&self, code: &str) -> Result<&Case, PageError> {
        let case = self.study.case(code).ok_or(PageError::NotFound)?;
        self.visit.may(self.action, &self.study.scope_of(code))?;
        Ok(case)
    }

    /// Whether the action is allowed in a case.
    pub fn may_in(&self, case: &str) -> bool {
        self.visit.may(self.action, &self.study.scope_of(case)).is_ok()
    }

    /// The cases in which the action is allowed, for lists.
    pub fn within(&self) -> Within {
        self.visit.within(self.action, &self.study)
    }

    /// How many have answered, by case, wave and helix, of the cases in which the action is allowed. In an anonymous study numbers go up in
    /// steps of k; who sees neither who has answered nor single answers sees no group of fewer than k. Sums of them tell no more.
    pub async fn response_counts(&self) -> Result<Vec<ResponseCount>, PageError> {
        let mut counts = self.store().response_counts(&self.study.id).await?;
        counts.retain(|count| self.may_in(&count.case));
        let min_n = self.study.min_n;
        for count in &mut counts {
            let sees_all = self.counts_everybody(&count.case);
            for n in [&mut count.finished, &mut count.drafts] {
                *n = match (self.study.anonymous, sees_all) {
                    (true, _) => in_steps(*n, min_n),
                    (false, true) => *n,
                    (false, false) => Some(*n).filter(|n| *n >= min_n.get() as u64).unwrap_or(0),
                };
            }
        }
        counts.retain(|count| count.finished + count.drafts > 0);
        Ok(counts)
    }

    /// Whether somebody may know how many there are of a group that results hide.
    pub fn counts_everybody(&self, case: &str) -> bool {
        let may = |action| self.visit.may(action, &self.study.scope_of(case)).is_ok();
        !self.study.anonymous && (may(Action::Invite) || may(Action::ExportResponses))
    }

    /// Whether the study may be entered for another action.
    pub fn may(&self, action: Action) -> bool {
        self.visit.may_enter(action, &self.study)
    }

    /// Notes in the audit log what was done.
    pub async fn record<'s>(&self, act: Act, subject: impl Into<Cow<'s, str>>) -> Result<(), PageError> {
        record(self.visit, act, &self.study, &subject.into()).await
    }
}
