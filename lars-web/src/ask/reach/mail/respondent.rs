//! What respondents say of mail: no more of it, or their own link, to go on later.

use askama::Template;

use axum::response::Response as Answer;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::mail::{Letter, Mail, RESUME, is_address};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::study::Study;
use lars_store::Resumed;
use serde::Deserialize;

use crate::PageError;
use crate::form::Form;
use crate::mailing::letter;
use crate::page::{Frame, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(RespondentPage);

#[derive(Template)]
#[template(path = "ask/reach/mail/respondent.html")]
struct RespondentPage {
    f: Frame,
    key: String,
    action: String,
    answer: String,
    /// Whether the form asks for an address.
    addressed: bool,
    /// Message keys of the text and of the button.
    text: &'static str,
    button: &'static str,
    done: Option<String>,
    problem: Option<String>,
}

/// What a respondent's form about mail came to.
enum Came {
    Asked,
    Done(&'static str),
    Problem(&'static str),
}

/// A page on which a respondent says something about mail: looking at it changes nothing.
async fn respondent_page(visit: &Visit, token: &str, topic: &str, came: Came) -> Result<Answer, PageError> {
    let digest = token_digest(token);
    visit.link(visit.site.store.invitation(&digest), PageError::NoSuchInvitation).await?;
    let resumes = topic == "resume";
    let (title, text, button) = if resumes {
        ("mail-resume-title", "mail-resume-text", "mail-resume-send")
    } else {
        ("mail-unsubscribe-title", "mail-unsubscribe-text", "mail-unsubscribe")
    };
    let (done, problem) = match came {
        Came::Asked => (None, None),
        Came::Done(key) => (Some(visit.words.say(key)), None),
        Came::Problem(key) => (None, Some(visit.words.say(key))),
    };
    let is_refused = problem.is_some();
    let shown = RespondentPage {
        key: visit.site.form_key(&format!("mail:{token}")),
        action: visit.address(&format!("/answer/{token}/{topic}")),
        answer: visit.address(&format!("/answer/{token}")),
        addressed: resumes,
        text,
        button,
        done,
        problem,
        f: visit.frame(visit.words.say(title)),
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

/// The form of a respondent about mail.
#[derive(Debug, Deserialize)]
pub struct OfRespondent {
    key: String,
    #[serde(default)]
    address: String,
}

/// Asks whether somebody wants no more mail.
pub async fn unsubscribe_page(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    respondent_page(&visit, &token, "unsubscribe", Came::Asked).await
}

/// No more mail.
pub async fn take_unsubscribe(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<OfRespondent>,
) -> Result<Answer, PageError> {
    let invitation = of_form(&visit, &token, &form).await?;
    visit.site.store.unsubscribe(&invitation.id, visit.now).await?;
    respondent_page(&visit, &token, "unsubscribe", Came::Done("mail-unsubscribed")).await
}

/// Asks where to send the link with which a respondent goes on later.
pub async fn resume_page(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    respondent_page(&visit, &token, "resume", Came::Asked).await
}

/// Sends a respondent's own link, to an address that is not kept.
pub async fn take_resume(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<OfRespondent>,
) -> Result<Answer, PageError> {
    let invitation = of_form(&visit, &token, &form).await?;
    let store = &visit.site.store;
    let problem = |key| respondent_page(&visit, &token, "resume", Came::Problem(key));
    let address = form.address.trim();
    if !is_address(address) {
        return problem("mail-resume-bad").await;
    }
    let study = store.kept_study(&invitation.study).await?.ok_or(PageError::NoSuchInvitation)?;
    if !has_saved(&visit, &study, &invitation, &token).await? {
        return problem("mail-resume-later").await;
    }
    let closes = study.wave(&invitation.wave).and_then(|wave| wave.closes);
    let link = visit.address(&format!("/answer/{token}"));
    let sender = store.sender(&study.id).await?;
    let letter = Letter {
        to: address.to_owned(),
        ..letter(RESUME, visit.words, (&study, closes, &sender), &link, "")
    };
    let mail = Mail::new(RESUME, letter, visit.now).about(&invitation.id);
    match store.queue_resume(&invitation, &mail, visit.now).await? {
        Resumed::Queued => respondent_page(&visit, &token, "resume", Came::Done("mail-resume-sent")).await,
        Resumed::OtherAddress => problem("mail-resume-other").await,
        Resumed::TooMany => problem("mail-resume-many").await,
    }
}

/// Whether the respondent has agreed, and saved a page: a link alone is no reason to write to anybody.
async fn has_saved(
    visit: &Visit,
    study: &Study,
    invitation: &Participant,
    token: &str,
) -> Result<bool, PageError> {
    let store = &visit.site.store;
    let veils = study.anonymous && store.trial(&invitation.id).await?.is_none();
    let of = if veils { invitation.clone().veiled(token) } else { invitation.clone() };
    let response = store.response_of_invitation(&of).await?;
    Ok(response.is_some_and(|response| {
        response.consent.is_some() && !(response.ratings.is_empty() && response.answers.is_empty())
    }))
}

/// The invitation of a respondent's form, if the form is ours.
async fn of_form(visit: &Visit, token: &str, form: &OfRespondent) -> Result<Participant, PageError> {
    if !visit.site.is_form_key(&format!("mail:{token}"), &form.key) {
        return Err(PageError::Forged);
    }
    let known = visit.site.store.invitation(&token_digest(token)).await?;
    known.ok_or(PageError::NoSuchInvitation)
}
