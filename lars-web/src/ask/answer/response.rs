//! The answering journey: start, background, a page per partner group, open questions, check, thanks.
//!
//! Each page is a form that works without script and is saved whenever it is sent, complete or not: `response/step.rs`. The
//! checks themselves are in `lars_domain::ask::answer::response`; what the controls look like is in `response/view.rs`.

pub(crate) mod copy;
mod journey;
pub(crate) mod naming;
mod part;
pub(crate) mod question;
pub mod result;
pub(crate) mod sheet;
mod step;
pub mod upload;
pub(crate) mod view;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response as Answer};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::people::audit::Act;

pub(crate) use self::journey::{Journey, blank};
pub use self::step::{organisations, show, take};
use crate::PageError;
use crate::form::Form;
use crate::page::page;
use crate::personal;
use crate::record::entry;
use crate::visit::{Segments, Visit};

/// The personal link itself: to the start, or, once finished, to one's own answers.
pub async fn open(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Redirect, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let over = journey.response.finished.is_some() || !journey.is_open;
    let page = if over { "thanks" } else { "start" };
    Ok(Redirect::to(&journey.address(visit.words.content(), page)))
}

/// One's own answers, with thanks once they are finished.
pub async fn thanks(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    if journey.response.finished.is_none() && journey.is_open {
        return Ok(Redirect::to(&journey.address(visit.words.content(), "start")).into_response());
    }
    let rules = visit.site.store.protection(&journey.study.id).await?;
    let sender = visit.site.store.sender(&journey.study.id).await?;
    let shown = view::ThanksPage::new(&visit, &journey, &rules, &sender);
    page(&shown.f, &shown)
}

/// The mark of the institution that asks.
pub async fn logo(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let sender = visit.site.store.sender(&journey.study.id).await?;
    let logo = sender.logo.ok_or(PageError::NotFound)?;
    let headers = [(CONTENT_TYPE, logo.kind.media_type()), (CACHE_CONTROL, "private, no-cache")];
    Ok((headers, logo.bytes).into_response())
}

/// What the audit log says of a respondent: of an anonymous study nothing that leads to answers, as the log has times.
fn audited(journey: &Journey) -> &str {
    if journey.study.anonymous { "anonymous" } else { &journey.response.id }
}

/// One's own data as a file.
pub async fn data(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let store = &visit.site.store;
    // Whoever deleted the answers still sees an interview that came in after.
    if !journey.stored && store.open_interview_copies_of(&journey.response).await?.is_empty() {
        return Err(PageError::NotFound);
    }
    let entry =
        entry("respondent", visit.now, Act::ExportedPersonalData, Some(&journey.study.id), audited(&journey));
    store.record(&entry).await?;
    personal::response_file(&visit, (&journey.study, &journey.edition), &journey.response).await
}

/// One's own answers to keep on paper.
pub async fn answers(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    if !journey.stored {
        return Err(PageError::NotFound);
    }
    let (study, subject) = (&journey.study.id, audited(&journey));
    let entry = entry("respondent", visit.now, Act::ExportedPersonalData, Some(study), subject);
    visit.site.store.record(&entry).await?;
    copy::file(&visit, &journey).await
}

/// Deletes everything the respondent said. The link stays good until the wave closes.
pub async fn delete(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let _turn = visit.site.turn(&token).await;
    let journey = Journey::load(&visit, token).await?;
    let key = fields.iter().find(|(name, _)| name == "key");
    if !key.is_some_and(|(_, key)| visit.site.is_form_key(&journey.form_subject(), key)) {
        return Err(PageError::Forged);
    }
    let Participant { study, case, wave, respondent, .. } = &journey.invitation;
    let deleted = visit.site.store.delete_response([study, case, wave, respondent], visit.now).await?;
    let entry = entry("respondent", visit.now, Act::DeletedResponse, Some(study), audited(&journey));
    if deleted {
        visit.site.store.record(&entry).await?;
    }
    let shown = view::DeletedPage::new(&visit);
    page(&shown.f, &shown)
}
