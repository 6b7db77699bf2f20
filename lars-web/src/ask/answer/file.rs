//! Files that respondents gave: listed and handed out to those who may export answers, and to nobody else.
//!
//! The list says where a file is from, not what it is called or what is in it. Each file taken away is in the audit log.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::StoredFile;

use super::response::upload::attachment;
use crate::PageError;
use crate::address::segment;
use crate::handout::hand_out;
use crate::page::{Frame, page};
use crate::part::pager::Pager;
use crate::record::record;
use crate::study::{Described, edition_or_draft};
use crate::visit::{Segments, Visit};

/// Files on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/answer/file/list.html")]
struct ListPage {
    f: Frame,
    files: Vec<Line>,
    pager: Pager,
    /// Why no files are shown of an anonymous study, or nothing where it is none.
    withheld: Option<String>,
    /// Whether respondents and times are told.
    is_anonymous: bool,
}

struct Line {
    question: String,
    case: String,
    wave: String,
    helix: String,
    respondent: String,
    what: String,
    saved: String,
    address: String,
}

/// The files of submitted responses, of the cases where the person may export answers.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = visit.enter(&slug, Action::ExportResponses).await?.study;
    let edition = edition_or_draft(&visit, &study).await?;
    let said = Described { words: visit.words, study: &study, edition: &edition };
    let within = visit.within(Action::ExportResponses, &study);
    let withheld = !are_given(&visit, &study).await?;
    let listed = visit.site.store.files(&within, visit.page(ON_A_PAGE)).await?;
    let line = |file: &StoredFile| {
        let asked = edition.questionnaire.question(&file.question);
        let size = visit.words.file_size(file.bytes).into();
        let kind = file.kind.code().to_ascii_uppercase();
        Line {
            question: asked.map_or_else(|| file.question.clone(), |question| said.text(&question.prompt)),
            case: said.case(&file.case),
            wave: said.wave(&file.wave),
            helix: said.helix(&file.helix),
            respondent: file.respondent.clone(),
            what: visit.words.say_with("file-named", &[("name", kind.into()), ("size", size)]),
            saved: visit.words.moment(file.saved),
            address: visit.address(&format!(
                "/study/{}/file/{}/{}",
                study.slug,
                segment(&file.response),
                segment(&file.question)
            )),
        }
    };
    let files = if withheld { Vec::new() } else { listed.rows.iter().map(line).collect() };
    let mut f = visit.frame(visit.words.say("file-list-title"));
    f.simulated = study.simulated;
    f.crumbs = said.crumbs(&visit, None);
    let withheld = withheld.then(|| visit.words.say("file-list-anonymous"));
    let pager = Pager::of(&visit, &listed);
    let shown = ListPage { f, files, pager, withheld, is_anonymous: study.anonymous };
    page(&shown.f, &shown)
}

/// Whether files of the study are given out: of an anonymous one as long as each answer that was ever given out still is, so that a file
/// that is missing from one day to the next names nobody.
async fn are_given(visit: &Visit, study: &Study) -> Result<bool, PageError> {
    if !study.anonymous {
        return Ok(true);
    }
    let cases: Vec<String> = study.cases.iter().map(|case| case.code.clone()).collect();
    let chosen = hand_out(&visit.site.store, (study, visit.now), (&cases, "")).await?;
    Ok(chosen.withheld.is_empty())
}

/// One file, under a name of codes: the name that the respondent gave it may tell who they are.
pub async fn download(
    visit: Visit,
    Segments((_, slug, response, question)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let study = visit.enter(&slug, Action::ExportResponses).await?.study;
    let store = &visit.site.store;
    let file = store.file_of_study(&study.id, &response, &question).await?;
    let file = file.ok_or(PageError::NotFound)?;
    visit.may(Action::ExportResponses, &study.scope_of(&file.case))?;
    if !are_given(&visit, &study).await? {
        return Err(PageError::NotFound);
    }
    let bytes = store.file(&response, &question).await?.ok_or(PageError::NotFound)?;
    record(&visit, Act::ExportedResponses, &study, &format!("file {response} {question}")).await?;
    let respondent = if study.anonymous { String::new() } else { format!("-{}", file.respondent) };
    let name = format!("{question}-{}-{}{respondent}.{}", file.case, file.wave, file.kind.code());
    Ok(attachment(&name, bytes))
}
