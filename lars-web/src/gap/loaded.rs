//! What every page of a case's results begins with: what the address chooses, and the result with the names of its codes.
//!
//! What an address names and the study does not know is not there: it is never replaced by something else in silence.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::response::Response as Answer;
use lars_domain::gap::analysis::latest_wave;
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::Verdicts;
use lars_domain::gap::release::CaseReleases;
use lars_domain::gap::together::Together;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::chart::ChartView;
use lars_view::names::Names;
use serde::Deserialize;

use crate::PageError;
use crate::address::{query, segment};
use crate::analysis::{CaseResult, Wanted, case_result, live_result};
use crate::at::At;
use crate::page::Frame;
use crate::part::result::{chart_view, overall, waiting};
use crate::verdict::verdicts;
use crate::visit::Visit;

lars_domain::codes! {
    /// A view of the results of a case.
    pub enum Tab {
        /// Who expects what of whom.
        Matrix = "matrix",
        /// Each gap with its interval.
        Sure = "sure",
        /// Who relates to whom.
        Network = "network",
        /// What was answered to questions that are not ratings.
        Questions = "questions",
        /// All numbers.
        Numbers = "numbers",
    }
}

/// What the address chooses.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    pub wave: String,
    #[serde(default)]
    pub helix: String,
    #[serde(default)]
    pub level: String,
    #[serde(default)]
    pub item: String,
    /// The tab; the matrix where none is named.
    #[serde(default)]
    pub view: String,
    /// What is taken together, if anything.
    #[serde(default)]
    pub together: String,
    /// `same` for one scale everywhere.
    #[serde(default)]
    pub scale: String,
    /// The column that sorts the numbers; with a minus, ascending.
    #[serde(default)]
    pub sort: String,
    /// The actor whose ties stand out.
    #[serde(default)]
    pub focus: String,
}

impl Filter {
    /// Whether a cell is chosen.
    pub fn admits(&self, cell: &Cell) -> bool {
        let fits = |wish: &str, code: Option<&str>| wish.is_empty() || code == Some(wish);
        fits(&self.wave, cell.key.wave.as_deref())
            && fits(&self.helix, cell.key.helix.as_deref())
            && fits(&self.level, cell.key.level.as_deref())
            && fits(&self.item, cell.key.item.as_deref())
    }

    /// The query of files: what selects cells.
    pub fn query(&self) -> String {
        let parts =
            [("wave", &self.wave), ("helix", &self.helix), ("level", &self.level), ("item", &self.item)];
        query(&parts.map(|(name, value)| (name, value.as_str())))
    }

    /// The tab.
    pub fn tab(&self) -> Tab {
        Tab::parse(&self.view).unwrap_or(Tab::Matrix)
    }
}

/// The result of a case, with what its pages need to name things.
pub struct Results<'a> {
    /// The visit to the study.
    pub at: At<'a>,
    /// The names of codes.
    pub names: Names,
    /// The result.
    pub result: CaseResult,
    /// What focus groups said of its relations.
    pub verdicts: Verdicts,
}

impl<'a> Results<'a> {
    /// Loads the result of a case for somebody who may do this with it, and says so in the audit log; without a result yet, the page that
    /// waits for it.
    pub async fn load(
        visit: &'a Visit,
        (slug, case): (&str, &str),
        (action, act, subject): (Action, Act, &str),
    ) -> Result<Result<Self, Answer>, PageError> {
        let at = visit.enter(slug, action).await?;
        at.case(case)?;
        at.record(act, subject).await?;
        let Some(result) = case_result(visit, &at.study, case, Wanted::Soon).await? else {
            return waiting(frame(&at, case)).map(Err);
        };
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        let verdicts = verdicts(at.store(), &at.study.id, case).await?;
        Ok(Ok(Self { at, names, result, verdicts }))
    }

    /// Loads the state of this moment for somebody who may read single answers, and says so in the audit log.
    /// Of an anonymous study nobody does: two looks would tell who came in between.
    pub async fn live(visit: &'a Visit, (slug, case): (&str, &str)) -> Result<Self, PageError> {
        let at = visit.enter(slug, Action::ExportResponses).await?;
        at.case(case)?;
        if at.study.anonymous {
            return Err(PageError::NotFound);
        }
        at.record(Act::ReadLiveResults, case).await?;
        let analysis = live_result(visit, &at.study, case).await?;
        let released = CaseReleases {
            at: None,
            respondents: BTreeMap::new(),
            counted: BTreeMap::new(),
            analysis,
            questions: BTreeMap::new(),
            coarse: Vec::new(),
        };
        let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        let result = CaseResult { released: Arc::new(released), is_outdated: false, run: String::new() };
        Ok(Self { at, names, result, verdicts: Verdicts::default() })
    }

    /// Whether this person may look at the live state.
    pub fn may_see_live(&self, case: &str) -> bool {
        let may = self.at.visit.may(Action::ExportResponses, &self.at.study.scope_of(case)).is_ok();
        may && !self.at.study.anonymous
    }

    /// An address of the case: the path after it begins with a slash, or is empty.
    pub fn address(&self, case: &str, rest: &str) -> String {
        self.at.address(&format!("/case/{}{rest}", segment(case)))
    }

    /// The page of a relation; of a state that is no release, its numbers.
    pub fn relation(&self, case: &str, key: &CellKey) -> String {
        if self.result.released.at.is_none() {
            return self.address(case, "/live?view=numbers");
        }
        let code = |code: &Option<String>| code.clone().unwrap_or_default();
        let (from, to, level) = (code(&key.helix), code(&key.partner), code(&key.level));
        let (wave, item) = (code(&key.wave), code(&key.item));
        let fields =
            [("from", from.as_str()), ("to", &to), ("level", &level), ("wave", &wave), ("item", &item)];
        self.address(case, &format!("/relation{}", query(&fields)))
    }

    /// One wave and one aspect are always chosen: cells of several would lie on top of one another. A code that is not known is not found.
    pub fn settled(&self, filter: Filter) -> Result<Filter, PageError> {
        let mut filter = filter;
        let (study, questionnaire) = (&self.at.study, &self.at.edition.questionnaire);
        let cells = &self.result.analysis().cells;
        let is_in = |of: fn(&CellKey) -> &Option<String>, code: &str| {
            code.is_empty() || cells.iter().any(|cell| of(&cell.key).as_deref() == Some(code))
        };
        let named = |all: &[lars_domain::text::Named], code: &str| all.iter().any(|named| named.code == code);
        let known = [
            study.wave(&filter.wave).is_some() || is_in(|key| &key.wave, &filter.wave),
            named(&questionnaire.helices, &filter.helix) || is_in(|key| &key.helix, &filter.helix),
            named(&questionnaire.levels, &filter.level) || is_in(|key| &key.level, &filter.level),
            named(&questionnaire.items, &filter.item) || is_in(|key| &key.item, &filter.item),
            filter.view.is_empty() || Tab::parse(&filter.view).is_some(),
            filter.together.is_empty() || Together::parse(&filter.together).is_some(),
            ["", "same"].contains(&filter.scale.as_str()),
        ];
        if known.contains(&false) {
            return Err(PageError::NotFound);
        }
        if filter.wave.is_empty() {
            let cells: Vec<&Cell> = cells.iter().collect();
            let last = study.waves.last().map(|wave| wave.code.as_str());
            latest_wave(&study.waves, &cells).or(last).unwrap_or_default().clone_into(&mut filter.wave);
        }
        if filter.item.is_empty() {
            overall(questionnaire).unwrap_or_default().clone_into(&mut filter.item);
        }
        Ok(filter)
    }

    /// The cells that are chosen.
    pub fn cells(&self, filter: &Filter) -> Vec<&Cell> {
        self.result.analysis().cells.iter().filter(|cell| filter.admits(cell)).collect()
    }

    /// A view of cells, with the source that charts name.
    pub fn view<'v>(&'v self, filter: &Filter, cells: Vec<&'v Cell>) -> ChartView<'v> {
        let mut view =
            chart_view(&self.at, ("gap", &filter.wave), (self.result.analysis(), cells, &self.names));
        view.verdicts = Some(&self.verdicts);
        view
    }
}

/// The frame of the results of a case.
pub fn frame(at: &At<'_>, case: &str) -> Frame {
    at.frame(at.words.say_with("gap-show-title", &[("case", at.said().case(case).into())]))
}

/// When a result was released, and whether answers came, went or changed since.
pub fn as_of(visit: &Visit, result: &CaseResult) -> Option<String> {
    let key = if result.is_outdated { "gap-show-as-of-outdated" } else { "gap-show-as-of" };
    Some(visit.words.say_with(key, &[("when", visit.words.moment(result.released.at?).into())]))
}
