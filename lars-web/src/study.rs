//! What every page of a study needs: the study, its edition or draft, and the names of its codes.

use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::{AreaStatus, Case, Study};
use lars_domain::tell::project::Project;
use lars_domain::text::{Named, Text};
use lars_view::words::Words;

use crate::PageError;
use crate::visit::Visit;

/// A study, or the page that says there is none.
pub async fn load_study(visit: &Visit, slug: &str) -> Result<Study, PageError> {
    visit.site.store.study(slug).await?.ok_or(PageError::NotFound)
}

/// What everybody may read of a study: its public page.
pub async fn public_project(visit: &Visit, slug: &str) -> Result<Project, PageError> {
    let store = &visit.site.store;
    let study = store.study(slug).await?.ok_or(PageError::NotFound)?;
    store.project(&study.id).await?.ok_or(PageError::NotFound)
}

/// A study's title in the language of a page, or its slug.
pub fn study_title(words: Words, study: &Study) -> String {
    let title = study.title.best(words.language().code()).map(|(_, title)| title.to_owned());
    or(title.unwrap_or_default(), &study.slug)
}

/// The edition that is answered today; where none was published yet, what the draft says so far, as number 0.
pub async fn edition_or_draft(visit: &Visit, study: &Study) -> Result<Edition, PageError> {
    let store = &visit.site.store;
    if let Some(edition) = store.latest_edition(&study.id).await? {
        return Ok(edition);
    }
    let draft = store.draft(&study.id).await?;
    Ok(Edition {
        id: String::new(),
        study: study.id.clone(),
        number: 0,
        published: visit.now,
        questionnaire: draft.map(|draft| draft.questionnaire).unwrap_or_default(),
    })
}

/// Says the names of a study's parts in the language of the page.
pub struct Described<'a> {
    /// The words.
    pub words: Words,
    /// The study.
    pub study: &'a Study,
    /// The edition whose codes are named.
    pub edition: &'a Edition,
}

impl Described<'_> {
    /// A text in the language of the page, or as near as there is.
    pub fn text(&self, text: &Text) -> String {
        text.best_body(self.words.language().code()).to_owned()
    }

    /// The study's title.
    pub fn title(&self) -> String {
        study_title(self.words, self.study)
    }

    /// A case's name.
    pub fn case(&self, code: &str) -> String {
        or(self.study.case(code).map(|case| self.text(&case.name)).unwrap_or_default(), code)
    }

    /// A wave's name.
    pub fn wave(&self, code: &str) -> String {
        or(self.study.wave(code).map(|wave| self.text(&wave.name)).unwrap_or_default(), code)
    }

    /// A helix's name.
    pub fn helix(&self, code: &str) -> String {
        self.label("helix", &self.edition.questionnaire.helices, code)
    }

    /// A partner group's name.
    pub fn partner(&self, code: &str) -> String {
        self.label("partner", &self.edition.questionnaire.partners, code)
    }

    /// A level's name.
    pub fn level(&self, code: &str) -> String {
        self.label("level", &self.edition.questionnaire.levels, code)
    }

    /// An aspect's name.
    pub fn item(&self, code: &str) -> String {
        self.label("item", &self.edition.questionnaire.items, code)
    }

    /// An area's name.
    pub fn area(&self, code: &str) -> String {
        self.label("area", &self.study.areas, code)
    }

    /// The area of a case, or that it was not recorded; and how it is known, where that needs saying.
    pub fn area_of(&self, case: &Case) -> String {
        match (&case.area, case.area_status) {
            (None, _) => self.words.say("study-area-not-recorded"),
            (Some(area), AreaStatus::Sourced) => self.area(area),
            (Some(area), _) => {
                self.words.say_with("study-area-inferred", &[("area", self.area(area).into())])
            }
        }
    }

    fn label(&self, kind: &str, all: &[Named], code: &str) -> String {
        all.iter()
            .find(|named| named.code == code)
            .map_or_else(|| self.words.code(kind, code), |named| self.words.label(kind, named))
    }

    /// The way to a page of this study.
    pub fn crumbs(&self, visit: &Visit, case: Option<&str>) -> Vec<(String, String)> {
        let study = visit.address(&format!("/study/{}", self.study.slug));
        let mut crumbs = vec![
            (self.words.say("study-list-title"), visit.address("/study")),
            (self.title(), study.clone()),
        ];
        if let Some(case) = case {
            crumbs.push((self.case(case), format!("{study}/case/{case}")));
        }
        crumbs
    }
}

fn or(text: String, code: &str) -> String {
    if text.is_empty() { code.to_owned() } else { text }
}
