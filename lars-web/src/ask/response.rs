//! The answering journey: start, background, a page per partner group, open questions, check, thanks.
//!
//! Each page is a form that works without script and is saved whenever it is sent, complete or not. The
//! checks themselves are in `lars_domain::ask::response`; what the controls look like is in `response/view.rs`.

pub(crate) mod copy;
pub(crate) mod naming;
pub(crate) mod question;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response as Answer};
use lars_domain::ask::edition::Edition;
use lars_domain::ask::invitation::{Invitation, token_digest};
use lars_domain::ask::response::{Consent, Response, Step, consent_digest, fill, finish, missing_at};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::problem::{Problem, ProblemCode};
use lars_view::export::response::consent_texts;
use lars_view::words::Language;

use crate::PageError;
use crate::map::study::segment;
use crate::page::{page, page_with};
use crate::people::personal;
use crate::people::session::entry;
use crate::visit::{Segments, Visit};

/// A respondent on the way: who was invited to what, and what is answered so far.
struct Journey {
    token: String,
    invitation: Invitation,
    study: Arc<Study>,
    edition: Arc<Edition>,
    response: Response,
    /// Whether anything is stored of this respondent.
    stored: bool,
    is_open: bool,
}

impl Journey {
    /// Loads all of it by the personal link.
    async fn load(visit: &Visit, token: String) -> Result<Self, PageError> {
        let store = &visit.site.store;
        let invitation = store.invitation(&token_digest(&token)).await?.ok_or(PageError::NoSuchInvitation)?;
        let study = store.kept_study(&invitation.study).await?.ok_or(PageError::NoSuchInvitation)?;
        let tried = if study.anonymous { store.trial(&invitation.id).await? } else { None };
        let veils = study.anonymous && tried.is_none();
        let invitation = if veils { invitation.veiled(&token) } else { invitation };
        let stored = store.response_of_invitation(&invitation).await?;
        let edition = match &stored {
            Some(response) => store.kept_edition(&response.edition).await?,
            None => match store.trial(&invitation.id).await? {
                Some(copy) => store.kept_edition(&copy).await?,
                None => store.kept_latest_edition(&study.id).await?,
            },
        };
        let edition = edition.ok_or(PageError::NoSuchInvitation)?;
        let is_stored = stored.is_some();
        let response = stored.unwrap_or_else(|| blank(&invitation, &edition));
        let is_open =
            edition.is_trial() || study.wave(&invitation.wave).is_some_and(|wave| wave.is_open(visit.now));
        Ok(Self { token, invitation, study, edition, response, stored: is_stored, is_open })
    }

    /// The answers of a respondent as staff see them who hand them out: without a link, and not to be changed.
    fn handed_out(study: Arc<Study>, edition: Arc<Edition>, response: Response) -> Self {
        let invitation = Invitation {
            id: response.id.clone(),
            study: response.study.clone(),
            case: response.case.clone(),
            wave: response.wave.clone(),
            helix: response.helix.clone(),
            respondent: response.respondent.clone(),
        };
        Self { token: String::new(), invitation, study, edition, response, stored: true, is_open: false }
    }

    fn form_subject(&self) -> String {
        format!("answer:{}", self.token)
    }

    /// The address of a page of this journey.
    fn address(&self, language: Language, page: &str) -> String {
        format!("/{}/answer/{}/{page}", language.code(), self.token)
    }

    fn steps(&self) -> Vec<Step> {
        Step::asked(&self.edition.questionnaire, &self.response)
    }

    fn slug(&self, step: &Step) -> String {
        // Codes come from files that people bring: they may hold spaces and letters of any script.
        segment(&step.slug(&self.edition.questionnaire))
    }

    /// The step before or after this one.
    fn neighbour(&self, step: &Step, forward: bool) -> Option<Step> {
        let steps = self.steps();
        let place = steps.iter().position(|other| other == step)?;
        let place = if forward { place + 1 } else { place.checked_sub(1)? };
        steps.get(place).cloned()
    }
}

fn blank(invitation: &Invitation, edition: &Edition) -> Response {
    Response {
        // The invitation's own: two first pages sent at once are then the same response.
        id: invitation.id.clone(),
        study: invitation.study.clone(),
        edition: edition.id.clone(),
        case: invitation.case.clone(),
        wave: invitation.wave.clone(),
        helix: invitation.helix.clone(),
        respondent: invitation.respondent.clone(),
        ratings: BTreeMap::new(),
        answers: BTreeMap::new(),
        consent: None,
        finished: None,
    }
}

/// The personal link itself: to the start, or, once finished, to one's own answers.
pub async fn open(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Redirect, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let over = journey.response.finished.is_some() || !journey.is_open;
    let page = if over { "thanks" } else { "start" };
    Ok(Redirect::to(&journey.address(visit.words.language(), page)))
}

/// Shows one step with the answers given so far.
pub async fn show(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    if !journey.is_open {
        return Ok(Redirect::to(&journey.address(visit.words.language(), "thanks")).into_response());
    }
    if journey.response.consent.is_none() && step != Step::Start {
        return Ok(Redirect::to(&journey.address(visit.words.language(), "start")).into_response());
    }
    let shown = step_page(&visit, &journey, &step, &[]).await?;
    page(&shown.f, &shown)
}

/// A step's page; the first one says whom to ask about one's data.
async fn step_page(
    visit: &Visit,
    journey: &Journey,
    step: &Step,
    problems: &[Problem],
) -> Result<view::StepPage, PageError> {
    let mut shown = view::StepPage::new(visit, journey, step, problems);
    if *step == Step::Start {
        let rules = visit.site.store.protection(&journey.study.id).await?;
        shown.contact = view::contact_line(visit, &rules.contact);
    }
    Ok(shown)
}

/// What the respondent wants after this form.
enum Go {
    Next,
    Back,
    /// Sent by the script while answering.
    Save,
    /// The same page in another language.
    Language(Language),
    Finish,
}

impl Go {
    fn parse(form: &BTreeMap<String, String>) -> Option<Self> {
        match form.get("go").map_or("next", String::as_str) {
            "next" => Some(Self::Next),
            "back" => Some(Self::Back),
            "save" => Some(Self::Save),
            "finish" => Some(Self::Finish),
            other => other.strip_prefix("lang:").and_then(Language::parse).map(Self::Language),
        }
    }
}

/// Takes one step's form: keeps what is good, saves it, and goes on; or shows the page again with what is wrong.
pub async fn take(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let form: BTreeMap<String, String> = fields.into_iter().collect();
    // Two pages of one respondent, sent at once, are taken one after the other: neither undoes the other.
    let _turn = visit.site.turn(&token).await;
    let mut journey = Journey::load(&visit, token).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    let go = Go::parse(&form).ok_or(PageError::BadForm)?;
    if !form.get("key").is_some_and(|key| visit.site.is_form_key(&journey.form_subject(), key)) {
        return Err(PageError::Forged);
    }
    if !journey.is_open {
        return Err(PageError::Closed);
    }
    let mut before = journey.stored.then(|| journey.response.clone());
    let problems = put(&visit, &mut journey, &step, &form, &go);
    let kept = journey.response.consent.is_some();
    if kept && (problems.is_empty() || journey.response.finished.is_none()) {
        let was = before.replace(journey.response.clone());
        visit.site.store.save_change(was, &journey.response, visit.now).await?;
    }
    if !problems.is_empty() {
        let shown = step_page(&visit, &journey, &step, &problems).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown.f, &shown);
    }
    go_on(&visit, (before, journey), &step, &go).await
}

/// Puts the form into the response and says what keeps the respondent from going on.
///
/// A finished response must stay complete: there, a missing answer is a problem at once.
fn put(
    visit: &Visit,
    journey: &mut Journey,
    step: &Step,
    form: &BTreeMap<String, String>,
    go: &Go,
) -> Vec<Problem> {
    if *step == Step::Start && form.get("consent").is_some_and(|consent| consent == "yes") {
        let language = visit.words.language().code().to_owned();
        let (sentence, notice) = consent_texts(visit.words, &journey.edition);
        let text_digest = Some(consent_digest(&sentence, &notice));
        let given = Consent { given: visit.now, language, text_digest, on_paper: false };
        journey.response.consent.get_or_insert(given);
    }
    if journey.response.consent.is_none() {
        // Nothing is kept of a person who has not agreed; language and way back are free.
        return match go {
            Go::Language(_) | Go::Save => Vec::new(),
            _ => vec![Problem { field: "consent".to_owned(), code: ProblemCode::NoConsent }],
        };
    }
    let questionnaire = &journey.edition.questionnaire;
    let mut problems = fill(&mut journey.response, questionnaire, step, form);
    if journey.response.finished.is_some() {
        problems.extend(missing_at(&journey.response, questionnaire, step));
    }
    problems
}

async fn go_on(
    visit: &Visit,
    (before, mut journey): (Option<Response>, Journey),
    step: &Step,
    go: &Go,
) -> Result<Answer, PageError> {
    let language = visit.words.language();
    let there =
        |language, step: &Step| Redirect::to(&journey.address(language, &journey.slug(step))).into_response();
    Ok(match go {
        Go::Save if journey.response.consent.is_none() => StatusCode::ACCEPTED.into_response(),
        Go::Save => StatusCode::NO_CONTENT.into_response(),
        Go::Language(language) => there(*language, step),
        Go::Back => there(language, &journey.neighbour(step, false).unwrap_or(Step::Start)),
        Go::Next => there(language, &journey.neighbour(step, true).unwrap_or(Step::Check)),
        Go::Finish => {
            if let Err(lacking) = finish(&mut journey.response, &journey.edition.questionnaire, visit.now) {
                let shown = view::StepPage::lacking(visit, &journey, &lacking);
                return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown.f, &shown);
            }
            visit.site.store.save_change(before, &journey.response, visit.now).await?;
            Redirect::to(&journey.address(language, "thanks")).into_response()
        }
    })
}

/// One's own answers, with thanks once they are finished.
pub async fn thanks(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    if journey.response.finished.is_none() && journey.is_open {
        return Ok(Redirect::to(&journey.address(visit.words.language(), "start")).into_response());
    }
    let contact = visit.site.store.protection(&journey.study.id).await?.contact;
    let shown = view::ThanksPage::new(&visit, &journey, &contact);
    page(&shown.f, &shown)
}

/// One's own data as a file.
pub async fn data(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    if !journey.stored {
        return Err(PageError::NotFound);
    }
    let entry = entry(
        "respondent",
        visit.now,
        Act::ExportedPersonalData,
        Some(&journey.study.id),
        &journey.response.id,
    );
    visit.site.store.record(&entry).await?;
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
    let (study, response) = (&journey.study.id, &journey.response.id);
    let entry = entry("respondent", visit.now, Act::ExportedPersonalData, Some(study), response);
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
    let Invitation { study, case, wave, respondent, .. } = &journey.invitation;
    let deleted = visit.site.store.delete_response([study, case, wave, respondent], visit.now).await?;
    let entry = entry("respondent", visit.now, Act::DeletedResponse, Some(study), &journey.response.id);
    if deleted {
        visit.site.store.record(&entry).await?;
    }
    let shown = view::DeletedPage::new(&visit);
    page(&shown.f, &shown)
}
