//! Signing in: address and password, then a second factor where one is on; and the link that sets a password.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::people::audit::Act;
use lars_domain::people::person::{LONGEST_PASSWORD, PasswordFault, SHORTEST_PASSWORD, address};
use lars_store::Credentials;
use serde::Deserialize;

use super::session::{Way, begin, inner};
use super::{passkey, provider, secret};
use crate::PageError;
use crate::error::again_after;
use crate::form::Form;
use crate::limit::{FORGOTTEN, SECOND_FACTOR, SIGN_IN, Whose, forget};
use crate::once::Shown;
use crate::page::{Frame, answer, pages, refused};
use crate::record::entry;
use crate::visit::{Segments, Visit};

pages!(ShowPage, SecondPage, LinkPage, ForgottenPage);

/// How long the second step may take after the first.
const SECOND_STEP: SignedDuration = SignedDuration::from_mins(10);

#[derive(Template)]
#[template(path = "people/sign_in/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    address: String,
    problem: Option<String>,
    /// Where to go afterwards.
    next: String,
    /// Whether passkeys can be used here.
    passkeys: bool,
    /// Name of the provider of single sign-on, and the address that leads there.
    single: Option<(String, String)>,
}

impl ShowPage {
    fn new(visit: &Visit, address: &str, next: &str) -> Self {
        let next = inner(next).unwrap_or_default();
        let lead = if next.is_empty() {
            visit.address("/sign-in-single")
        } else {
            let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
            visit.address(&format!("/sign-in-single?{query}"))
        };
        let mut f = visit.frame(visit.words.say("person-sign-in-title"));
        let passkeys = passkey::possible(visit);
        f.more_script = passkeys.then_some(f.assets.passkey.as_str());
        Self {
            action: visit.address("/sign-in"),
            address: address.to_owned(),
            problem: None,
            next: next.to_owned(),
            passkeys,
            single: provider::button(&visit.site)
                .map(|name| (visit.words.say_with("single-button", &[("name", name.into())]), lead)),
            f,
        }
    }
}

/// The form for address and password, and the other ways in.
pub async fn show(visit: Visit, Query(Next { next }): Query<Next>) -> Result<Answer, PageError> {
    let f = visit.frame(String::new());
    // What was just said would be lost on the way.
    if visit.session.is_some() && f.notice.is_none() {
        let onward = inner(&next).unwrap_or("/study");
        return Ok(Redirect::to(&visit.address(onward)).into_response());
    }
    let address: String = visit.secret().unwrap_or_default();
    answer(&ShowPage::new(&visit, &address, &next))
}

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// The form once more, with what is wrong.
pub fn with_problem(visit: &Visit, address: &str, next: &str, problem: String) -> Result<Answer, PageError> {
    let shown = ShowPage { problem: Some(problem), ..ShowPage::new(visit, address, next) };
    refused(&shown)
}

/// What the first form says.
#[derive(Debug, Deserialize)]
pub struct FirstStep {
    address: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// Takes address and password. No answer tells whether the address has an account.
pub async fn take(visit: Visit, Form(step): Form<FirstStep>) -> Result<Answer, PageError> {
    let failed = |problem| with_problem(&visit, &step.address, &step.next, problem);
    let Some(known_by) = address(&step.address) else {
        return failed(visit.words.say("person-sign-in-wrong"));
    };
    let turn = match visit.site.hashing.turn().await {
        Ok(turn) => turn,
        Err(PageError::Busy) => {
            let told = ["error-busy-title", "error-busy-text"].map(|key| visit.words.say(key)).join(". ");
            let shown = failed(told)?;
            return Ok(again_after(shown, StatusCode::SERVICE_UNAVAILABLE, secret::AGAIN_SECONDS));
        }
        Err(error) => return Err(error),
    };
    let known = visit.site.store.credentials_of_address(&known_by).await?;
    let open = known.as_ref().filter(|known| known.person.closed.is_none());
    let whose = Whose::Account(&known_by, open.map(|known| known.person.id.as_str()));
    let tried = match visit.take_try(SIGN_IN, whose).await? {
        Ok(tried) => tried,
        Err(wait) => return Ok(waits(failed(wait_sentence(&visit, wait))?, wait)),
    };
    let hash = open.and_then(|known| known.password.as_deref());
    let password: String = step.password.chars().take(LONGEST_PASSWORD + 1).collect();
    if !secret::fits(turn, &password, hash).await {
        if let Some(known) = &known {
            note_refusal(&visit, known, "password").await?;
        }
        return failed(visit.words.say("person-sign-in-wrong"));
    }
    let Some(known) = open else { return Err(PageError::Broken) };
    if provider::only_single(&visit, &known.person.id).await? {
        note_refusal(&visit, known, "single sign-on only").await?;
        return failed(visit.words.say("single-only"));
    }
    if known.totp.is_some() {
        tried.give_back(&visit.site.store).await?;
        let until = visit.now + SECOND_STEP;
        return second_form(&visit, (&ticket(&visit, &known.person.id, until), &step.next), None);
    }
    tried.passed(&visit.site.store).await?;
    begin(&visit, Way::by(&known.person.id, "password"), &step.next).await
}

async fn note_refusal(visit: &Visit, known: &Credentials, how: &str) -> Result<(), PageError> {
    let entry = entry(&known.person.id, visit.now, Act::SignInRefused, None, how);
    Ok(visit.site.store.record(&entry).await?)
}

/// A page that tells how long to wait, with the same for programs.
pub fn waits(shown: Answer, wait: SignedDuration) -> Answer {
    again_after(shown, StatusCode::TOO_MANY_REQUESTS, wait.as_secs().unsigned_abs() + 1)
}

/// How long to wait, in words.
pub fn wait_sentence(visit: &Visit, wait: SignedDuration) -> String {
    let minutes = (wait.as_secs() + 59) / 60;
    visit.words.say_with("person-sign-in-wait", &[("minutes", minutes.unsigned_abs().into())])
}

/// Proof that the first step was done: who, until when, and a key that only this site can make.
fn ticket(visit: &Visit, person: &str, until: Timestamp) -> String {
    let subject = format!("{person} {}", until.as_second());
    format!("{subject} {}", visit.site.form_key(&format!("second-step {subject}")))
}

/// The person of a ticket that is ours and has not expired.
fn holder(visit: &Visit, ticket: &str) -> Option<String> {
    let mut parts = ticket.split(' ');
    let (person, until, key) = (parts.next()?, parts.next()?, parts.next()?);
    let ours = visit.site.is_form_key(&format!("second-step {person} {until}"), key);
    let open = until.parse::<i64>().is_ok_and(|until| visit.now.as_second() < until);
    (ours && open).then(|| person.to_owned())
}

#[derive(Template)]
#[template(path = "people/sign_in/second.html")]
struct SecondPage {
    f: Frame,
    action: String,
    ticket: String,
    next: String,
    problem: Option<String>,
}

fn second_form(
    visit: &Visit,
    (ticket, next): (&str, &str),
    problem: Option<String>,
) -> Result<Answer, PageError> {
    let shown = SecondPage {
        action: visit.address("/sign-in-code"),
        ticket: ticket.to_owned(),
        next: next.to_owned(),
        problem,
        f: visit.frame(visit.words.say("person-code-title")),
    };
    if shown.problem.is_some() { refused(&shown) } else { answer(&shown) }
}

/// What the second form says.
#[derive(Debug, Deserialize)]
pub struct SecondStep {
    ticket: String,
    code: String,
    #[serde(default)]
    next: String,
}

/// Takes a code of the authenticator app, or a recovery code. Each works once.
pub async fn take_code(visit: Visit, Form(step): Form<SecondStep>) -> Result<Answer, PageError> {
    let Some(person) = holder(&visit, &step.ticket) else {
        return with_problem(&visit, "", &step.next, visit.words.say("person-code-old"));
    };
    let again = |problem| second_form(&visit, (&step.ticket, &step.next), Some(problem));
    let store = &visit.site.store;
    let tried = match visit.take_try(SECOND_FACTOR, Whose::Account(&person, Some(&person))).await? {
        Ok(tried) => tried,
        Err(wait) => return Ok(waits(again(wait_sentence(&visit, wait))?, wait)),
    };
    let known = store.credentials(&person).await?.filter(|known| known.person.closed.is_none());
    let known = known.ok_or(PageError::Forged)?;
    let secret = known.totp.as_deref().ok_or(PageError::Forged)?;
    let how = match secret::totp_step(secret, &step.code, visit.now) {
        Some(at) if store.use_totp_step(&person, at).await? => Some("password and code"),
        None if store.use_recovery_code(&person, &secret::recovery_digest(&step.code)).await? => {
            Some("password and recovery code")
        }
        _ => None,
    };
    let Some(how) = how else {
        note_refusal(&visit, &known, "code").await?;
        return again(visit.words.say("person-code-wrong"));
    };
    tried.passed(store).await?;
    forget(store, SIGN_IN, &known.person.address).await?;
    begin(&visit, Way::by(&person, how), &step.next).await
}

#[derive(Template)]
#[template(path = "people/sign_in/link.html")]
struct LinkPage {
    f: Frame,
    action: String,
    text: String,
    shortest: usize,
    problem: Option<String>,
}

/// The page of a link that sets a password. Looking at it does not use it up.
pub async fn show_link(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let known = holder_of_link(&visit, &token).await?;
    link_form(&visit, &token, &known, None)
}

/// The person of a link; somebody who tries many links waits.
async fn holder_of_link(visit: &Visit, token: &str) -> Result<Credentials, PageError> {
    let digest = token_digest(token);
    visit.link(visit.site.store.account_link(&digest, visit.now), PageError::LinkUsed).await
}

fn link_form(
    visit: &Visit,
    token: &str,
    known: &Credentials,
    fault: Option<PasswordFault>,
) -> Result<Answer, PageError> {
    let person = &known.person;
    let shown = LinkPage {
        action: visit.address(&format!("/account-link/{token}")),
        text: visit.words.say_with(
            "person-link-text",
            &[("address", person.address.clone().into()), ("shortest", SHORTEST_PASSWORD.into())],
        ),
        shortest: SHORTEST_PASSWORD,
        problem: fault.map(|fault| password_fault(visit, fault)),
        f: visit.frame(visit.words.say("person-link-title")),
    };
    if shown.problem.is_some() { refused(&shown) } else { answer(&shown) }
}

/// What is wrong with a new password, in words.
pub fn password_fault(visit: &Visit, fault: PasswordFault) -> String {
    let numbers = [("shortest", SHORTEST_PASSWORD.into()), ("longest", LONGEST_PASSWORD.into())];
    visit.words.say_with(&format!("person-password-{}", fault.code()), &numbers)
}

/// A new password, twice.
#[derive(Debug, Deserialize)]
pub struct NewPassword {
    password: String,
    repeated: String,
}

/// Sets the password and uses the link up.
pub async fn take_link(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(new): Form<NewPassword>,
) -> Result<Answer, PageError> {
    let known = holder_of_link(&visit, &token).await?;
    let person = &known.person;
    let turn = visit.site.hashing.turn().await?;
    let typed = (new.password.as_str(), new.repeated.as_str());
    let hash = match secret::hash(turn, typed, [&person.name, &person.address]).await? {
        Ok(hash) => hash,
        Err(fault) => return link_form(&visit, &token, &known, Some(fault)),
    };
    let store = &visit.site.store;
    if !store.use_account_link(&token_digest(&token), visit.now).await? {
        return Err(PageError::LinkUsed);
    }
    store.set_password(&person.id, &hash).await?;
    store.record(&entry(&person.id, visit.now, Act::SetPassword, None, "link")).await?;
    // The address is filled in, and stands in no address line.
    let shown = Shown {
        notice: Some(visit.words.say("person-password-set")),
        secret: serde_json::to_string(&person.address).ok(),
    };
    Ok(visit.lead_showing(&visit.address("/sign-in"), shown))
}

#[derive(Template)]
#[template(path = "people/sign_in/forgotten.html")]
struct ForgottenPage {
    f: Frame,
    action: String,
    /// Whether a letter is on its way, which the notice says.
    sent: bool,
    problem: Option<String>,
}

/// Asks for the address of somebody who forgot the password.
pub async fn show_forgotten(visit: Visit) -> Result<Answer, PageError> {
    forgotten_form(&visit, None)
}

fn forgotten_form(visit: &Visit, problem: Option<String>) -> Result<Answer, PageError> {
    let f = visit.frame(visit.words.say("mail-forgotten-title"));
    let shown =
        ForgottenPage { action: visit.address("/sign-in-forgotten"), sent: f.notice.is_some(), problem, f };
    if shown.problem.is_some() { refused(&shown) } else { answer(&shown) }
}

/// The address of somebody who forgot the password.
#[derive(Debug, Deserialize)]
pub struct Forgotten {
    address: String,
}

/// Sends a link for a new password. No answer tells whether the address has an account.
pub async fn take_forgotten(visit: Visit, Form(form): Form<Forgotten>) -> Result<Answer, PageError> {
    let Some(known_by) = address(&form.address) else {
        return forgotten_form(&visit, Some(visit.words.say("person-bad-address")));
    };
    let known = visit.site.store.credentials_of_address(&known_by).await?;
    let whose = Whose::Account(&known_by, known.as_ref().map(|known| known.person.id.as_str()));
    if let Err(wait) = visit.take_try(FORGOTTEN, whose).await? {
        return Ok(waits(forgotten_form(&visit, Some(wait_sentence(&visit, wait)))?, wait));
    }
    let answer = visit.lead(&visit.address("/sign-in-forgotten"), "mail-forgotten-sent");
    // Beside the answer: it takes as long whether the address has an account or not.
    tokio::spawn(async move {
        if let Err(error) = send_forgotten(&visit, known).await {
            tracing::error!(?error, "a link for a forgotten password could not be sent");
        }
    });
    Ok(answer)
}

/// Sends a link for a new password, if the address has an account that opens with one.
async fn send_forgotten(visit: &Visit, known: Option<Credentials>) -> Result<(), PageError> {
    let Some(known) = known.filter(|known| known.person.closed.is_none()) else { return Ok(()) };
    // A password would open nothing for somebody who comes by single sign-on only.
    if provider::only_single(visit, &known.person.id).await? {
        return Ok(());
    }
    let id = &known.person.id;
    super::person::send_link(visit, &known.person).await?;
    let entry = entry(id, visit.now, Act::MadeAccountLink, None, &format!("{id} forgotten"));
    Ok(visit.site.store.record(&entry).await?)
}
