//! What a respondent is shown of their group: the means of their own helix in their case, beside what they said.
//!
//! A respondent knows one of the answers behind each mean, and could look again tomorrow. So the means are taken once,
//! after the wave has closed, rest on one answer more than other results do, and stay as they were first shown.
//! Why, in full: `docs/method.md`. Nothing is worded or stored here.

use jiff::Timestamp;
use lars_measure::Interval;
use serde::{Deserialize, Serialize};

use super::analysis::GapAnalysis;
use super::disclosure::{Disclosed, MinN};
use super::gap;
use super::observed::is_nobody;
use super::organisation::units;
use crate::ask::answer::rating::{Rated, Scores};
use crate::ask::answer::response::Response;
use crate::ask::write::questionnaire::Questionnaire;
use crate::map::study::{Study, Wave};

/// Means of one relation over a helix in a case and wave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupMean {
    /// Code of the partner group.
    pub partner: String,
    /// Code of the level.
    pub level: String,
    /// Code of the aspect.
    pub item: String,
    /// Respondents with both ratings.
    pub n: usize,
    /// Of them, people of an organisation of which somebody else is counted already.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub beside: usize,
    /// Of them, people whose organisation is not known.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub unknown: usize,
    /// Mean expectation over them.
    pub expectation: f64,
    /// Mean experience over them.
    pub experience: f64,
    /// Mean gap.
    pub gap: f64,
    /// Limits of the 95 % Student interval of the mean gap, where there is one.
    pub limits: Option<(f64, f64)>,
}

impl GroupMean {
    /// The interval of the mean gap.
    pub fn interval(&self) -> Option<Interval> {
        self.limits.map(|(low, high)| Interval { low, high })
    }
}

/// What the respondents of a helix in a case and wave are shown of it. It names nobody and holds nothing that is hidden.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupResult {
    /// When it was taken.
    pub at: Timestamp,
    /// The means that may be shown.
    pub means: Vec<GroupMean>,
}

/// The smallest number of answers behind a mean that its own respondents see: whoever takes their own answer out of
/// it is left with as many others as every result needs.
pub fn group_min_n(min_n: MinN) -> MinN {
    MinN::new(min_n.get() + 1).unwrap_or(min_n)
}

/// Whether respondents may see results of a wave: it has closed, so no answer comes or changes any more.
pub fn is_over(wave: &Wave, now: Timestamp) -> bool {
    wave.closes.is_some_and(|closes| closes <= now)
}

impl GroupResult {
    /// Takes the means of a helix out of the analysis of its case and wave: the numbers of the results page.
    pub fn of(
        analysis: &GapAnalysis,
        (case, wave, helix): (&str, &str, &str),
        min_n: MinN,
        at: Timestamp,
    ) -> Self {
        let own = analysis.cells.iter().filter(|cell| {
            let key = &cell.key;
            [&key.case, &key.wave, &key.helix].map(Option::as_deref) == [Some(case), Some(wave), Some(helix)]
        });
        let means = own.filter_map(|cell| {
            let numbers = cell.numbers.shown()?;
            let (partner, level, item) =
                (cell.key.partner.clone()?, cell.key.level.clone()?, cell.key.item.clone()?);
            let organisations = numbers.organisations();
            let mean = Disclosed::decide(organisations, group_min_n(min_n), || GroupMean {
                partner,
                level,
                item,
                n: numbers.n,
                beside: numbers.beside,
                unknown: numbers.unknown,
                expectation: numbers.mean_expectation,
                experience: numbers.mean_experience,
                gap: numbers.mean_gap,
                limits: numbers.t.as_ref().ok().map(|limits| (limits.low, limits.high)),
            });
            mean.shown().cloned()
        });
        Self { at, means: means.collect() }
    }

    /// What a respondent said beside it, relation by relation in the order of the questionnaire. A study that has
    /// raised its minimum since hides what rests on fewer answers now.
    pub fn beside(
        &self,
        questionnaire: &Questionnaire,
        response: &Response,
        study: &Study,
    ) -> Vec<OwnRelation> {
        let relation = |rated: Rated| {
            let group = self.means.iter().find(|mean| {
                (&mean.partner, &mean.level, &mean.item) == (&rated.partner, &rated.level, &rated.item)
            });
            let group = match group {
                Some(mean) => {
                    let organisations = units(mean.n, mean.beside, mean.unknown);
                    Disclosed::decide(organisations, group_min_n(study.min_n), || mean.clone())
                }
                None => Disclosed::TooFew,
            };
            let own = response.ratings.get(&rated).copied().unwrap_or_default();
            OwnRelation { rated, own, group }
        };
        questionnaire.all_rated().into_iter().map(relation).collect()
    }
}

/// What a respondent said of one relation, and what their group did.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRelation {
    /// The relation.
    pub rated: Rated,
    /// What the respondent said.
    pub own: Scores,
    /// What the group said, where it may be shown.
    pub group: Disclosed<GroupMean>,
}

impl OwnRelation {
    /// The respondent's own gap, where both ratings are points.
    pub fn own_gap(&self) -> Option<f64> {
        let (expectation, experience) = self.own.pair()?;
        Some(gap(f64::from(expectation), f64::from(experience)))
    }

    /// How far the respondent's gap lies above the mean of the group.
    pub fn difference(&self) -> Option<f64> {
        Some(self.own_gap()? - self.group.shown()?.gap)
    }
}
