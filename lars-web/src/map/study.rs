//! The studies of this installation, and one study: its cases, how many answered, where to go next.

pub mod edit;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::map::study::Study;
use lars_domain::people::role::{Action, Scope};
use lars_store::ResponseCount;
use serde::Deserialize;

use crate::address::segment;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::page::{Frame, answer, pages};
use crate::room::{Needs, Room, Way};
use crate::study::{Described, study_title};
use crate::visit::{Segments, Visit};
use crate::{PageError, ROOMS};

pages!(ListPage, ShowPage);

#[derive(Template)]
#[template(path = "map/study/list.html")]
struct ListPage {
    f: Frame,
    studies: Vec<StudyCard>,
    new: Option<String>,
}

struct StudyCard {
    address: String,
    title: String,
    simulated: bool,
    cases: String,
}

/// The studies of this installation.
pub async fn list(visit: Visit) -> Result<Answer, PageError> {
    visit.staff()?;
    let card = |study: &Study| StudyCard {
        address: visit.address(&format!("/study/{}", study.slug)),
        title: study_title(visit.words, study),
        simulated: study.simulated,
        cases: visit.words.say_with("study-cases-count", &[("n", study.cases.len().into())]),
    };
    let mut studies = visit.site.store.studies().await?;
    studies.retain(|study| visit.may_within(Action::SeeStudy, &study.scope()).is_ok());
    let may_make = visit.may(Action::ManageStudy, &Scope::Installation).is_ok();
    let new = may_make.then(|| visit.address("/study/new"));
    let f = visit.frame(visit.words.say("study-list-title"));
    answer(&ListPage { new, studies: studies.iter().map(card).collect(), f })
}

#[derive(Template)]
#[template(path = "map/study/show.html")]
struct ShowPage {
    f: Frame,
    /// Where this person can go from here.
    ways: Vec<WayGroup>,
    comparison: String,
    areas: Vec<Choice>,
    cases: Vec<CaseCard>,
    compared: bool,
    helix_names: Vec<String>,
    counts: Vec<CountLine>,
    min_n: String,
}

/// The pages of one step of the method.
struct WayGroup {
    /// The step's code: where the navigation leads.
    step: &'static str,
    title: String,
    /// Label and address.
    links: Vec<(String, String)>,
}

struct CaseCard {
    code: String,
    /// The results, for those who may read them.
    address: Option<String>,
    name: String,
    nuts: String,
    area: String,
    answers: String,
}

struct CountLine {
    case: String,
    wave: String,
    finished: Vec<String>,
    total: String,
}

/// What the address of a study page may say.
#[derive(Debug, Default, Deserialize)]
pub struct StudyQuery {
    #[serde(default)]
    area: String,
}

/// One study.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(query): Query<StudyQuery>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::SeeStudy).await?;
    let (study, said) = (&at.study, at.said());
    let mut counts = at.store().response_counts(&study.id).await?;
    counts.retain(|count| at.may_in(&count.case));
    let has_project = at.store().project(&study.id).await?.is_some();
    let may_read = |case: &str| visit.may(Action::ReadResults, &study.scope_of(case)).is_ok();
    let cases: Vec<CaseCard> = study
        .cases
        .iter()
        .filter(|case| at.may_in(&case.code))
        .filter(|case| query.area.is_empty() || case.area.as_deref() == Some(query.area.as_str()))
        .map(|case| CaseCard {
            code: case.code.clone(),
            address: may_read(&case.code).then(|| at.address(&format!("/case/{}", segment(&case.code)))),
            name: said.case(&case.code),
            nuts: case.nuts.clone().unwrap_or_default(),
            area: said.area_of(case),
            answers: {
                let n: u64 =
                    counts.iter().filter(|count| count.case == case.code).map(|count| count.finished).sum();
                visit.words.say_with("study-responses-count", &[("n", n.into())])
            },
        })
        .collect();
    let shown = ShowPage {
        ways: ways(&at, has_project),
        comparison: at.address("/comparison"),
        areas: choice::areas(&said, &query.area),
        compared: cases.iter().filter(|case| case.address.is_some()).count() > 1,
        helix_names: at.edition.questionnaire.helices.iter().map(|helix| said.helix(&helix.code)).collect(),
        counts: count_lines(&said, &counts),
        min_n: visit.words.say_with("study-min-n", &[("n", study.min_n.get().into())]),
        cases,
        f: at.frame(said.title()),
    };
    answer(&shown)
}

/// The pages of a study that this person may open, by step.
fn ways(at: &At<'_>, has_project: bool) -> Vec<WayGroup> {
    let open = |way: &&Way| {
        let is_there = match way.needs {
            Needs::Nothing => true,
            Needs::Edition => at.edition.number > 0,
            Needs::Project => has_project,
        };
        is_there && at.may(way.action)
    };
    let link = |way: &Way| (at.words.say(way.key), at.visit.address(&way.path_in(&at.study.slug)));
    let group = |room: &&Room| WayGroup {
        step: room.step,
        title: at.words.say(&format!("site-step-{}", room.step)),
        links: room.ways.iter().filter(open).map(link).collect(),
    };
    let rooms = ROOMS.iter().filter(|room| !room.step.is_empty());
    rooms.map(group).filter(|group| !group.links.is_empty()).collect()
}

fn count_lines(said: &Described<'_>, counts: &[ResponseCount]) -> Vec<CountLine> {
    let mut lines = Vec::new();
    for case in &said.study.cases {
        for wave in &said.study.waves {
            let here = |count: &&ResponseCount| count.case == case.code && count.wave == wave.code;
            let total: u64 = counts.iter().filter(here).map(|count| count.finished).sum();
            if total == 0 {
                continue;
            }
            let of = |helix: &str| {
                let found = counts.iter().filter(here).find(|count| count.helix == helix);
                said.words.integer(found.map_or(0, |count| count.finished))
            };
            let helices = &said.edition.questionnaire.helices;
            lines.push(CountLine {
                case: said.case(&case.code),
                wave: said.wave(&wave.code),
                finished: helices.iter().map(|helix| of(&helix.code)).collect(),
                total: said.words.integer(total),
            });
        }
    }
    lines
}
