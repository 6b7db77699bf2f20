//! The answering journey: start, background, a page per partner group, open questions, check, thanks.
//!
//! Each page is a form that works without script and is saved whenever it is sent, complete or not. The
//! checks themselves are in `lars_domain::ask::response`; what the controls look like is in `response/view.rs`.

pub(crate) mod copy;
pub(crate) mod naming;
pub(crate) mod question;
pub mod result;
pub(crate) mod sheet;
pub mod upload;
pub(crate) mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response as Answer};
use lars_domain::ask::answer::Form as Fields;
use lars_domain::ask::edition::Edition;
use lars_domain::ask::file::FileAnswer;
use lars_domain::ask::invitation::{Invitation, token_digest};
use lars_domain::ask::response::{Consent, Response, Step, attach, consent_digest, fill, finish, missing_at};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::problem::{Problem, ProblemCode};
use lars_store::NewFile;
use lars_view::export::response::consent_texts;
use lars_view::words::Words;

use crate::PageError;
use crate::address::segment;
use crate::page::{page, page_with};
use crate::personal;
use crate::record::entry;
use crate::visit::{Segments, Visit};

/// A respondent on the way: who was invited to what, and what is answered so far.
pub(crate) struct Journey {
    token: String,
    invitation: Invitation,
    study: Arc<Study>,
    edition: Arc<Edition>,
    response: Response,
    /// Whether anything is stored of this respondent.
    stored: bool,
    is_open: bool,
    /// Whether forms hold every question: conditions are then tested where they are filled in.
    whole: bool,
}

impl Journey {
    /// A journey without a link: to show a response to somebody else, or to make forms that are filled in elsewhere.
    pub(crate) fn without_link(study: Arc<Study>, edition: Arc<Edition>, response: Response) -> Self {
        let Response { study: of, case, wave, helix, respondent, .. } = response.clone();
        let invitation = Invitation { id: response.id.clone(), study: of, case, wave, helix, respondent };
        Self {
            token: String::new(),
            invitation,
            study,
            edition,
            response,
            stored: false,
            is_open: true,
            whole: true,
        }
    }

    /// Loads all of it by the personal link.
    async fn load(visit: &Visit, token: String) -> Result<Self, PageError> {
        let store = &visit.site.store;
        visit.may_try()?;
        let known = store.invited(&token_digest(&token)).await?;
        let (invitation, plain) = known.ok_or_else(|| visit.no_such_link(PageError::NoSuchInvitation))?;
        let study = store.kept_study(&invitation.study).await?.ok_or(PageError::NoSuchInvitation)?;
        let tried = if study.anonymous { store.trial(&invitation.id).await? } else { None };
        let veils = study.anonymous && tried.is_none();
        let (invitation, stored) = if veils {
            let veiled = invitation.veiled(&token);
            let stored = store.response_of_invitation(&veiled).await?;
            (veiled, stored)
        } else {
            (invitation, plain)
        };
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
        Ok(Self { token, invitation, study, edition, response, stored: is_stored, is_open, whole: false })
    }

    /// The answers of a respondent as staff see them who hand them out: without a link, and not to be changed.
    fn handed_out(study: Arc<Study>, edition: Arc<Edition>, response: Response) -> Self {
        let without_link = Self::without_link(study, edition, response);
        Self { stored: true, is_open: false, whole: false, ..without_link }
    }

    fn form_subject(&self) -> String {
        format!("answer:{}", self.token)
    }

    /// The address of a page of this journey.
    fn address(&self, language: &str, page: &str) -> String {
        format!("/{language}/answer/{}/{page}", self.token)
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

/// A response in which nothing was answered yet.
pub(crate) fn blank(invitation: &Invitation, edition: &Edition) -> Response {
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
    Ok(Redirect::to(&journey.address(visit.words.content(), page)))
}

/// Shows one step with the answers given so far.
pub async fn show(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    if !journey.is_open {
        return Ok(Redirect::to(&journey.address(visit.words.content(), "thanks")).into_response());
    }
    if journey.response.consent.is_none() && step != Step::Start {
        return Ok(Redirect::to(&journey.address(visit.words.content(), "start")).into_response());
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
        shown.contact = view::contact_line(visit.words, &rules.contact);
        shown.results = result::first_sentence(visit, journey, &rules, step);
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
    Language(&'static str),
    Finish,
}

impl Go {
    fn parse(form: &BTreeMap<String, String>) -> Option<Self> {
        match form.get("go").map_or("next", String::as_str) {
            "next" => Some(Self::Next),
            "back" => Some(Self::Back),
            "save" => Some(Self::Save),
            "finish" => Some(Self::Finish),
            other => {
                let words = other.strip_prefix("lang:").and_then(Words::of_content);
                words.map(|words| Self::Language(words.content()))
            }
        }
    }
}

/// Takes one step's form: keeps what is good, saves it, and goes on; or shows the page again with what is wrong.
pub async fn take(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    take_form(visit, token, slug, Came { form: fields.into_iter().collect(), files: Vec::new() }).await
}

/// What came with one step: its fields, and files.
struct Came {
    form: Fields,
    files: Vec<upload::Upload>,
}

async fn take_form(visit: Visit, token: String, slug: String, came: Came) -> Result<Answer, PageError> {
    let Came { mut form, files } = came;
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
    let (mut problems, new) = put_files(&mut journey, &step, files);
    for file in &new {
        // Another file was chosen: ticking "remove" meant the one before.
        form.remove(&format!("q.{}.gone", file.question));
    }
    let (checked, at_files) = (put(&visit, &mut journey, &step, &form, &go), problems.clone());
    // A file that was refused is not also missing.
    problems.extend(checked.into_iter().filter(|new| at_files.iter().all(|old| old.field != new.field)));
    let kept = journey.response.consent.is_some();
    if kept && (problems.is_empty() || journey.response.finished.is_none()) {
        let was = before.replace(journey.response.clone());
        let store = &visit.site.store;
        if new.is_empty() {
            store.save_change(was, &journey.response, visit.now).await?;
        } else {
            store.save_with_files(was, &journey.response, &new, visit.now).await?;
        }
    } else {
        forget_files(&mut journey.response, before.as_ref(), &new);
    }
    if !problems.is_empty() {
        let mut shown = step_page(&visit, &journey, &step, &problems).await?;
        shown.as_typed(&form);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown.f, &shown);
    }
    go_on(&visit, (before, journey), &step, &go).await
}

/// Files of a page that was not saved were not kept: unlike what was typed, the browser does not send them again.
fn forget_files(response: &mut Response, before: Option<&Response>, new: &[NewFile]) {
    for NewFile { question, .. } in new {
        match before.and_then(|before| before.answers.get(question)) {
            Some(old) => response.answers.insert(question.clone(), old.clone()),
            None => response.answers.remove(question),
        };
    }
}

/// Puts the files into the response, and says what is wrong with those that cannot be taken.
fn put_files(journey: &mut Journey, step: &Step, files: Vec<upload::Upload>) -> (Vec<Problem>, Vec<NewFile>) {
    let (mut problems, mut new) = (Vec::new(), Vec::new());
    if journey.response.consent.is_none() {
        return (problems, new);
    }
    let questionnaire = &journey.edition.questionnaire;
    for upload::Upload { field, name, bytes } in files {
        let Some(bytes) = bytes else {
            problems.push(Problem { field, code: ProblemCode::FileTooLarge });
            continue;
        };
        match attach(&mut journey.response, questionnaire, step, (&field, &name, &bytes)) {
            Ok(question) => {
                let stored = journey.response.answers.get(&question);
                if let Some(file) = stored.and_then(|stored| FileAnswer::parse(stored)) {
                    new.push(NewFile { question, kind: file.kind, bytes });
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    (problems, new)
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
        let language = visit.words.content().to_owned();
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
    let language = visit.words.content();
    let there = |language: &str, step: &Step| {
        Redirect::to(&journey.address(language, &journey.slug(step))).into_response()
    };
    Ok(match go {
        Go::Save if journey.response.consent.is_none() => StatusCode::ACCEPTED.into_response(),
        Go::Save => StatusCode::NO_CONTENT.into_response(),
        Go::Language(language) => there(language, step),
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
        return Ok(Redirect::to(&journey.address(visit.words.content(), "start")).into_response());
    }
    let rules = visit.site.store.protection(&journey.study.id).await?;
    let shown = view::ThanksPage::new(&visit, &journey, &rules);
    page(&shown.f, &shown)
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
    let entry = entry(
        "respondent",
        visit.now,
        Act::ExportedPersonalData,
        Some(&journey.study.id),
        &journey.response.id,
    );
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
