//! Practices as everybody may read them: the catalogue of a study with search and facets, and a page for each, to read, print, keep and cite.
//!
//! Only what was published is here; what is no longer offered stays, and says so. Nothing about drafts, experts or sealed contacts is read.

mod kept;
mod list;
mod show;

use lars_domain::ask::write::edition::Edition;
use lars_domain::learn::practice::Practice;
use lars_domain::map::study::Study;
use lars_domain::thread::Knot;
use std::sync::Arc;

pub use self::kept::{Catalogues, Kept};
pub use self::list::list;
pub use self::show::{document, show};
use crate::PageError;
use crate::page::{Frame, Layout};
use crate::study::{Described, edition_or_draft, load_study};
use crate::visit::Visit;

/// The catalogue of a study, for one visit.
struct Catalogue<'v> {
    visit: &'v Visit,
    study: Study,
    edition: Edition,
    kept: Arc<Kept>,
    has_project: bool,
}

impl<'v> Catalogue<'v> {
    /// The catalogue; there is none where nothing was published and the study has no public page.
    async fn open(visit: &'v Visit, slug: &str) -> Result<Self, PageError> {
        let study = load_study(visit, slug).await?;
        let kept = visit.site.catalogues.of(&visit.site.store, &study.id).await?;
        let has_project = visit.site.store.project(&study.id).await?.is_some();
        if kept.practices.is_empty() && !has_project {
            return Err(PageError::NotFound);
        }
        let edition = edition_or_draft(visit, &study).await?;
        Ok(Self { visit, study, edition, kept, has_project })
    }

    fn said(&self) -> Described<'_> {
        Described { words: self.visit.words, study: &self.study, edition: &self.edition }
    }

    fn address(&self, rest: &str) -> String {
        self.visit.address(&format!("/project/{}/practice{rest}", self.study.slug))
    }

    fn one(&self, number: &str) -> Result<&Knot<Practice>, PageError> {
        let number: i64 = number.parse().map_err(|_| PageError::NotFound)?;
        self.kept.practices.iter().find(|knot| knot.number == number).ok_or(PageError::NotFound)
    }

    fn frame(&self, title: String) -> Frame {
        let mut f = self.visit.frame(title);
        f.public = self.visit.session.is_none();
        f.layout = Layout::WithMargin;
        if self.has_project {
            let project = self.visit.address(&format!("/project/{}", self.study.slug));
            f.crumbs.push((self.said().title(), project));
        }
        f
    }
}
