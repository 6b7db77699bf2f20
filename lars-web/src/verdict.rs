//! The findings of a study as other pages need them: what focus groups said, beside the numbers it is about; and what of a finding may be
//! shown today.

use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::{Finding, Quoted, Verdicts};
use lars_domain::map::study::Study;
use lars_domain::thread::{Knot, KnotKind};
use lars_store::{Store, StoreError};
use lars_view::names::{Labels, Names};

use crate::PageError;
use crate::analysis::{CaseResult, known_results, sees_who_submitted};
use crate::at::At;
use crate::visit::Visit;

/// The findings about a case.
pub async fn findings(store: &Store, study: &str, case: &str) -> Result<Vec<Knot<Finding>>, StoreError> {
    let mut all: Vec<Knot<Finding>> = store.knots(study, KnotKind::Finding).await?;
    all.retain(|knot| knot.case == case);
    Ok(all)
}

/// What focus groups said of the relations of a case.
pub async fn verdicts(store: &Store, study: &str, case: &str) -> Result<Verdicts, StoreError> {
    let all = findings(store, study, case).await?;
    Ok(Verdicts::of(all.iter().map(|knot| (knot.number, &knot.body))))
}

/// What focus groups said of the relations of these cases.
pub async fn verdicts_of(store: &Store, study: &str, cases: &[String]) -> Result<Verdicts, StoreError> {
    let all: Vec<Knot<Finding>> = store.knots(study, KnotKind::Finding).await?;
    let of_cases = all.iter().filter(|knot| cases.contains(&knot.case));
    Ok(Verdicts::of(of_cases.map(|knot| (knot.number, &knot.body))))
}

/// The results of cases as they are known now: what of a finding is shown follows from them.
pub struct Today<'s> {
    visit: &'s Visit,
    study: &'s Study,
    results: Vec<(String, CaseResult)>,
}

impl<'s> Today<'s> {
    /// Looks up what is known of the cases of these findings; nothing is waited for.
    pub async fn of(
        visit: &'s Visit,
        study: &'s Study,
        findings: impl IntoIterator<Item = &Knot<Finding>>,
    ) -> Result<Self, PageError> {
        let with_numbers = findings.into_iter().filter(|knot| knot.body.quoted.is_some());
        let mut cases: Vec<&str> = with_numbers.map(|knot| knot.case.as_str()).collect();
        cases.sort_unstable();
        cases.dedup();
        let known = known_results(visit, study, cases).await?;
        let results = known.into_iter().map(|(case, result)| (case.to_owned(), result)).collect();
        Ok(Self { visit, study, results })
    }

    /// The cell of a case as it is now, coarser ones too.
    pub fn cell(&self, case: &str, key: &CellKey) -> Option<&Cell> {
        let (_, result) = self.results.iter().find(|(known, _)| known == case)?;
        cell_of(result, key)
    }

    /// How many people had answered in a wave at its latest release.
    pub fn respondents(&self, case: &str, wave: &str) -> Option<usize> {
        let (_, result) = self.results.iter().find(|(known, _)| known == case)?;
        result.released.respondents.get(wave).copied()
    }

    /// The numbers of a finding, where they may be shown.
    pub fn shown<'k>(&self, knot: &'k Knot<Finding>) -> Option<&'k Quoted> {
        let quoted = knot.body.quoted.as_ref()?;
        let wave = quoted.key.wave.as_deref().and_then(|wave| self.study.wave(wave));
        let is_open = wave.is_some_and(|wave| wave.is_open(self.visit.now));
        if is_open && sees_who_submitted(self.visit, self.study, &knot.case) {
            // Results of an open wave do not stand beside the list of who has answered.
            return None;
        }
        knot.body.shown(self.study.min_n, self.cell(&knot.case, &quoted.key))
    }

    /// What a finding says, with its language where that is not the page's. Where its numbers are hidden today the sentence is, too: it
    /// quotes them.
    pub fn said(&self, at: &At<'_>, knot: &Knot<Finding>) -> (Option<String>, String) {
        if let Some(quoted) = &knot.body.quoted
            && self.shown(knot).is_none()
        {
            let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
            let relation = Labels { names: &names, words: at.words }.relation(&quoted.key);
            return (None, format!("{relation}: {}", at.words.say("class-too-few.inside")));
        }
        let own = at.words.language().code();
        let (lang, body) = knot.body.sentence.best(own).unwrap_or((own, ""));
        ((lang != own).then(|| lang.to_owned()), body.to_owned())
    }
}

/// A cell of a result, or of one of its coarser views.
pub fn cell_of<'r>(result: &'r CaseResult, key: &CellKey) -> Option<&'r Cell> {
    let coarse = result.released.coarse.iter().flat_map(|(_, cells)| cells).map(|coarse| &coarse.cell);
    result.analysis().cells.iter().chain(coarse).find(|cell| cell.key == *key)
}
