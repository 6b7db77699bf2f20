//! Good practices for the staff: the list, one of them as it reads, the form that writes it, its versions.
//!
//! A practice is a knot of the thread; its state is the stage of its review. Drafts are seen by those who may write or judge them.

mod edit;
mod fields;
mod list;
mod said;
mod show;

use lars_domain::learn::practice::{Practice, StudyCodes};
use lars_domain::people::role::Action;
use lars_domain::text::Named;
use lars_domain::thread::{Knot, KnotKind};

pub use self::edit::{edit, make, new, save, save_transfers, transfers};
pub use self::list::list;
pub use self::said::{PracticeSaid, Source, outcomes, stage, title_of};
pub use self::show::{lack, show};
use crate::PageError;
use crate::at::At;
use crate::visit::{LINK, Visit};

/// The practices of a study, for one visit.
pub struct Practices<'a> {
    /// The study, entered for reading results.
    pub at: At<'a>,
    /// Whoever looks: all who come with a one-time link are one.
    pub person: String,
    /// Whether they lead the study, and with it the reviews.
    pub leads: bool,
    codes: [Vec<String>; 4],
}

impl<'a> Practices<'a> {
    /// Enters a study.
    pub async fn enter(visit: &'a Visit, slug: &str) -> Result<Self, PageError> {
        let at = visit.enter(slug, Action::ReadResults).await?;
        let person = visit.staff()?.person.as_ref().map_or(LINK, |person| &person.id).to_owned();
        let leads = at.may(Action::ManageStudy);
        let asked = &at.edition.questionnaire;
        let codes = |named: &[Named]| named.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
        let codes =
            [&asked.helices, &asked.partners, &asked.levels, &at.study.areas].map(|named| codes(named));
        Ok(Self { at, person, leads, codes })
    }

    /// The codes that the study has.
    pub fn codes(&self) -> StudyCodes<'_> {
        let [helices, partners, levels, areas] = &self.codes;
        StudyCodes { helices, partners, levels, areas }
    }

    /// An address of the room: what comes after the list's.
    pub fn address(&self, rest: &str) -> String {
        self.at.address(&format!("/practice{rest}"))
    }

    /// Every practice that may be seen by whoever looks.
    pub async fn all(&self) -> Result<Vec<Knot<Practice>>, PageError> {
        let mut all: Vec<Knot<Practice>> =
            self.at.store().knots(&self.at.study.id, KnotKind::Practice).await?;
        all.retain(|knot| self.may_see(knot));
        Ok(all)
    }

    /// One practice, if it may be seen.
    pub async fn one(&self, number: &str) -> Result<Knot<Practice>, PageError> {
        let number = number.parse().map_err(|_| PageError::NotFound)?;
        let knot = self.at.store().knot(&self.at.study.id, KnotKind::Practice, number).await?;
        let knot: Knot<Practice> = knot.ok_or(PageError::NotFound)?;
        if self.may_see(&knot) { Ok(knot) } else { Err(PageError::NotFound) }
    }

    /// Whether it may be seen: by everybody once it was published, before by its authors, its experts and those who may write it.
    pub fn may_see(&self, knot: &Knot<Practice>) -> bool {
        knot.body.review.stage.is_public()
            || self.owns(knot)
            || knot.body.review.of_expert(&self.person).is_some_and(|_| self.at.may(Action::ReviewPractice))
    }

    /// Whether somebody may write on it at all, whatever stage it is at.
    pub fn owns(&self, knot: &Knot<Practice>) -> bool {
        let study = &self.at.study;
        let writes_in_all = self.at.visit.may(Action::WritePractice, &study.scope()).is_ok();
        let is_case = study.case(&knot.case).is_some();
        let writes_here =
            is_case && self.at.visit.may(Action::WritePractice, &study.scope_of(&knot.case)).is_ok();
        let is_author = knot.body.review.is_author(&self.person) && self.at.may(Action::WritePractice);
        writes_in_all || writes_here || is_author
    }

    /// Whether its text may be changed now by whoever looks.
    pub fn may_write(&self, knot: &Knot<Practice>) -> bool {
        self.owns(knot) && knot.body.review.is_open()
    }

    /// The name of a region: of a case of the study, or as it was written.
    pub fn region(&self, code: &str) -> String {
        self.at.said().case(code)
    }
}
