//! The studies of this installation, and one study: its cases, how many answered, where to go next.

pub mod edit;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::map::study::Study;
use lars_domain::people::role::{Action, Scope};
use lars_store::ResponseCount;
use serde::Deserialize;

use crate::PageError;
use crate::address::segment;
use crate::page::{Frame, page};
use crate::study::{AreaOption, Described, area_options, edition_or_draft, load_study, study_title};
use crate::visit::{Segments, Visit};

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
    let mut f = visit.frame(visit.words.say("study-list-title"));
    f.step = "gap";
    let may_make = visit.may(Action::ManageStudy, &Scope::Installation).is_ok();
    let new = may_make.then(|| visit.address("/study/new"));
    let shown = ListPage { new, studies: studies.iter().map(card).collect(), f };
    page(&shown.f, &shown)
}

#[derive(Template)]
#[template(path = "map/study/show.html")]
struct ShowPage {
    f: Frame,
    /// Where this person can go from here.
    ways: Vec<WayGroup>,
    comparison: String,
    areas: Vec<AreaOption>,
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
    address: String,
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
    visit.staff()?;
    let study = load_study(&visit, &slug).await?;
    visit.may_within(Action::SeeStudy, &study.scope())?;
    let store = &visit.site.store;
    let edition = edition_or_draft(&visit, &study).await?;
    let mut counts = store.response_counts(&study.id).await?;
    counts.retain(|count| visit.may(Action::SeeStudy, &study.scope_of(&count.case)).is_ok());
    let has_project = store.project(&study.id).await?.is_some();
    let said = Described { words: visit.words, study: &study, edition: &edition };
    let base = format!("/study/{}", study.slug);
    let mut f = visit.frame(said.title());
    f.simulated = study.simulated;
    f.step = "gap";
    f.crumbs = said.crumbs(&visit, None).into_iter().take(1).collect();
    let cases: Vec<CaseCard> = study
        .cases
        .iter()
        .filter(|case| visit.may(Action::SeeStudy, &study.scope_of(&case.code)).is_ok())
        .filter(|case| query.area.is_empty() || case.area.as_deref() == Some(query.area.as_str()))
        .map(|case| CaseCard {
            code: case.code.clone(),
            address: visit.address(&format!("{base}/case/{}", segment(&case.code))),
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
        ways: ways(&visit, &study, edition.number > 0, has_project),
        comparison: visit.address(&format!("{base}/comparison")),
        areas: area_options(&said, &query.area),
        compared: cases.len() > 1,
        helix_names: edition.questionnaire.helices.iter().map(|helix| said.helix(&helix.code)).collect(),
        counts: count_lines(&said, &counts),
        min_n: visit.words.say_with("study-min-n", &[("n", study.min_n.get().into())]),
        cases,
        f,
    };
    page(&shown.f, &shown)
}

/// Pages of a study: step of the method, message key of the label, the rest of the address, who may go there, and whether an
/// edition is needed.
type Way = (&'static str, &'static str, &'static str, Action, bool);

const WAYS: [Way; 12] = [
    ("map", "study-edit-title", "edit", Action::ManageStudy, false),
    ("map", "protection-title", "protection", Action::ManageStudy, false),
    ("map", "register-title", "register", Action::Invite, false),
    ("ask", "draft-show-title", "questionnaire", Action::ManageStudy, false),
    ("ask", "invitation-show-title", "invitation", Action::Invite, true),
    ("ask", "mail-show-title", "mail", Action::Invite, true),
    ("ask", "paper-page-title", "paper", Action::EnterAnswers, false),
    ("ask", "typing-title", "typing", Action::EnterAnswers, true),
    ("ask", "open-link-title", "open-link", Action::Invite, true),
    ("ask", "interview-title", "interview", Action::EnterAnswers, true),
    ("ask", "board-show-title", "board", Action::Invite, true),
    ("ask", "file-list-title", "file", Action::ExportResponses, true),
];

/// The pages of a study that this person may open, by step.
fn ways(visit: &Visit, study: &Study, is_published: bool, has_project: bool) -> Vec<WayGroup> {
    let may = |action: Action| match action {
        Action::ManageStudy => visit.may(action, &study.scope()).is_ok(),
        _ => visit.may_within(action, &study.scope()).is_ok(),
    };
    let open = |(_, _, _, action, needs_edition): &&Way| may(*action) && (is_published || !needs_edition);
    let group = |step: &'static str, links: Vec<(String, String)>| WayGroup {
        step,
        title: visit.words.say(&format!("site-step-{step}")),
        links,
    };
    let of_step = |step: &'static str| {
        let link = |(_, key, rest, ..): &Way| {
            (visit.words.say(key), visit.address(&format!("/study/{}/{rest}", study.slug)))
        };
        group(step, WAYS.iter().filter(|way| way.0 == step).filter(open).map(link).collect())
    };
    let mut groups = vec![of_step("map"), of_step("ask")];
    if has_project {
        let public = visit.address(&format!("/project/{}", study.slug));
        groups.push(group("tell", vec![(visit.words.say("study-public-page"), public)]));
    }
    groups.retain(|group| !group.links.is_empty());
    groups
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
