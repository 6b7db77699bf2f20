//! One's own account: roles, password, second factor, open sessions.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::people::audit::Act;
use lars_domain::people::person::SHORTEST_PASSWORD;
use lars_store::Credentials;
use serde::{Deserialize, Serialize};

use super::confirm::{confirmed, knows_password};
use super::passkey::adding;
use super::person::{Places, grant_names};
use super::sign_in::password_fault;
use super::{passkey, secret, session};
use crate::PageError;
use crate::form::Form;
use crate::once::Shown;
use crate::page::{Frame, answer, pages, refused};
use crate::personal;
use crate::qr::Qr;
use crate::record::note;
use crate::visit::{Session, Signed, Visit};

pages!(ShowPage);

/// The most entries of the audit log in a person's own file.
const MOST_ENTRIES: usize = 100_000;

#[derive(Template)]
#[template(path = "people/account/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    name: String,
    address: String,
    roles: Vec<String>,
    shortest: usize,
    problem: Option<String>,
    factor: bool,
    codes_left: String,
    /// The key of a second factor that is being set up.
    fresh: Option<String>,
    qr: Option<Qr>,
    codes: Vec<String>,
    sessions: Vec<SessionLine>,
    data: String,
    sessions_text: String,
    passkeys: Vec<PasskeyLine>,
    /// Why no passkey can be added or removed just now.
    not_now: Option<String>,
    longest: usize,
    /// Whether the password is asked for once more: they did not sign in just now.
    ask: bool,
    /// Whether they come by single sign-on.
    linked: bool,
}

struct PasskeyLine {
    id: String,
    name: String,
    added: String,
    used: String,
}

struct SessionLine {
    id: String,
    opened: String,
    seen: String,
    current: bool,
}

/// What this page shows once, after a form.
#[derive(Default, Serialize, Deserialize)]
struct Secrets {
    /// The key of a second factor that is being set up.
    fresh: Option<String>,
    /// Recovery codes.
    codes: Vec<String>,
}

/// What a form of this page came to.
enum Outcome {
    Done,
    Said(&'static str),
    Shows(Secrets),
    Refused(String, Secrets),
}

impl Outcome {
    fn refused(problem: String) -> Self {
        Self::Refused(problem, Secrets::default())
    }
}

/// The account of whoever is signed in with one.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    let (session, person) = own(&visit)?;
    let secrets = visit.secret().unwrap_or_default();
    answer(&shown(&visit, (session, person), None, secrets).await?)
}

fn own(visit: &Visit) -> Result<(&Session, &Signed), PageError> {
    let session = visit.staff()?;
    Ok((session, session.person.as_ref().ok_or(PageError::NotFound)?))
}

async fn credentials(visit: &Visit, person: &Signed) -> Result<Credentials, PageError> {
    visit.site.store.credentials(&person.id).await?.ok_or(PageError::SignIn)
}

async fn shown(
    visit: &Visit,
    (session, person): (&Session, &Signed),
    problem: Option<String>,
    secrets: Secrets,
) -> Result<ShowPage, PageError> {
    let store = &visit.site.store;
    let known = credentials(visit, person).await?;
    let places = Places::load(visit).await?;
    let moment = |at| visit.words.moment(at);
    let sessions = store.sessions_of(&person.id, visit.now).await?;
    let line = |open: lars_store::OpenSession| SessionLine {
        opened: moment(open.created),
        seen: moment(open.seen),
        current: open.id == session.id,
        id: open.id,
    };
    let passkey = |one: lars_store::StoredPasskey| PasskeyLine {
        added: moment(one.added),
        used: one.used.map(moment).unwrap_or_default(),
        name: one.name,
        id: one.id,
    };
    let passkeys = store.passkeys_of(&person.id).await?.into_iter().map(passkey).collect();
    let fresh = session.is_fresh(visit.now);
    let not_now = match (passkey::possible(visit), fresh || known.password.is_some()) {
        (false, _) => Some("passkey-no-name"),
        (true, false) => Some("passkey-sign-in-first"),
        (true, true) => None,
    };
    let linked = !store.identities_of(&person.id).await?.is_empty();
    let left = store.recovery_codes_left(&person.id).await?;
    let mut page = ShowPage {
        action: visit.address("/account"),
        name: known.person.name.clone(),
        address: known.person.address.clone(),
        roles: grant_names(visit, &places, &session.grants),
        shortest: SHORTEST_PASSWORD,
        problem,
        factor: known.totp.is_some(),
        codes_left: visit.words.say_with("person-factor-codes-left", &[("n", left.unsigned_abs().into())]),
        qr: secrets.fresh.as_deref().and_then(|secret| Qr::of_totp(&known.person.address, secret)),
        fresh: secrets.fresh,
        codes: secrets.codes,
        sessions: sessions.into_iter().map(line).collect(),
        data: visit.address("/account/data.json"),
        passkeys,
        not_now: not_now.map(|key| visit.words.say(key)),
        longest: passkey::LONGEST_NAME,
        ask: !fresh,
        linked,
        sessions_text: visit.words.say_with(
            "person-sessions-text",
            &[("minutes", visit.words.integer((store.idle().as_secs() / 60).unsigned_abs()).into())],
        ),
        f: visit.frame(visit.words.say("person-account-title")),
    };
    page.f.more_script = page.not_now.is_none().then_some(page.f.assets.passkey.as_str());
    Ok(page)
}

/// Everything that is stored of oneself, as a file.
pub async fn data(visit: Visit) -> Result<Answer, PageError> {
    let (_, person) = own(&visit)?;
    let known = credentials(&visit, person).await?;
    note(&visit, Act::ExportedPersonalData, None, "account").await?;
    let store = &visit.site.store;
    let filter = lars_store::AuditFilter { who: person.id.clone(), ..lars_store::AuditFilter::default() };
    let about = personal::PersonFile {
        grants: store.grants(&person.id).await?,
        codes_left: store.recovery_codes_left(&person.id).await?,
        sessions: store.sessions_of(&person.id, visit.now).await?,
        passkeys: store.passkeys_of(&person.id).await?,
        identities: store.identities_of(&person.id).await?,
        done: store.audit(&filter, MOST_ENTRIES).await?.into_iter().map(|(entry, _)| entry).collect(),
        person: known.person,
    };
    Ok(personal::person_file(&about))
}

/// A form of the page: what it is for, and its fields.
#[derive(Debug, Deserialize)]
pub struct Change {
    key: String,
    go: String,
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    repeated: String,
    #[serde(default)]
    secret: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    session: String,
    #[serde(default)]
    passkey: String,
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    done: passkey::Finished,
}

/// Changes one's own account.
pub async fn take(visit: Visit, Form(form): Form<Change>) -> Result<Answer, PageError> {
    let (session, person) = own(&visit)?;
    visit.form(&form.key)?;
    let outcome = match form.go.as_str() {
        "password" => return change_password(&visit, session, person, &form).await,
        "begin" => Outcome::Shows(Secrets { fresh: Some(secret::new_totp_secret()), codes: Vec::new() }),
        "turn-on" => turn_on(&visit, person, form).await?,
        "turn-off" => turn_off(&visit, person, &form).await?,
        "passkey-add" => add_passkey(&visit, person, &form).await?,
        "passkey-remove" => remove_passkey(&visit, session, person, &form).await?,
        "end" => {
            visit.site.store.end_session_of(&person.id, &form.session).await?;
            Outcome::Done
        }
        _ => return Err(PageError::BadForm),
    };
    lead(&visit, (session, person), outcome).await
}

/// Leads back to the page; a form that was refused stays in place.
async fn lead(visit: &Visit, own: (&Session, &Signed), outcome: Outcome) -> Result<Answer, PageError> {
    let there = visit.address("/account");
    Ok(match outcome {
        Outcome::Done => Redirect::to(&there).into_response(),
        Outcome::Said(notice) => visit.lead(&there, notice),
        Outcome::Shows(secrets) => {
            let secret = serde_json::to_string(&secrets).map_err(|_| PageError::Broken)?;
            visit.lead_showing(&there, Shown { notice: None, secret: Some(secret) })
        }
        Outcome::Refused(problem, secrets) => refused(&shown(visit, own, Some(problem), secrets).await?)?,
    })
}

async fn add_passkey(visit: &Visit, person: &Signed, form: &Change) -> Result<Outcome, PageError> {
    Ok(match adding::add(visit, person, &form.done, &form.name).await? {
        Ok(()) => Outcome::Said("passkey-added"),
        Err(problem) => Outcome::refused(visit.words.say(problem)),
    })
}

async fn remove_passkey(
    visit: &Visit,
    session: &Session,
    person: &Signed,
    form: &Change,
) -> Result<Outcome, PageError> {
    let known = credentials(visit, person).await?;
    if !confirmed(visit, session, &known, &form.old).await? {
        return Ok(Outcome::refused(visit.words.say("person-old-password-wrong")));
    }
    if !visit.site.store.remove_passkey(&person.id, &form.passkey).await? {
        return Err(PageError::BadForm);
    }
    note(visit, Act::RemovedPasskey, None, &form.passkey).await?;
    Ok(Outcome::Said("passkey-removed"))
}

async fn change_password(
    visit: &Visit,
    session: &Session,
    person: &Signed,
    form: &Change,
) -> Result<Answer, PageError> {
    let known = credentials(visit, person).await?;
    if !knows_password(visit, &known, &form.old).await? {
        let wrong = visit.words.say("person-old-password-wrong");
        return lead(visit, (session, person), Outcome::refused(wrong)).await;
    }
    let turn = visit.site.hashing.turn().await?;
    let typed = (form.password.as_str(), form.repeated.as_str());
    match secret::hash(turn, typed, [&known.person.name, &known.person.address]).await? {
        Err(fault) => lead(visit, (session, person), Outcome::refused(password_fault(visit, fault))).await,
        Ok(hash) => {
            visit.site.store.set_password(&person.id, &hash).await?;
            note(visit, Act::SetPassword, None, "account").await?;
            // Every session ended, this one too: a new one begins.
            session::begin(visit, session::Way::by(&person.id, "new password"), "").await
        }
    }
}

async fn turn_on(visit: &Visit, person: &Signed, form: Change) -> Result<Outcome, PageError> {
    let Some(step) = secret::totp_step(&form.secret, &form.code, visit.now) else {
        let secrets = Secrets { fresh: Some(form.secret), codes: Vec::new() };
        return Ok(Outcome::Refused(visit.words.say("person-code-wrong"), secrets));
    };
    let codes = secret::recovery_codes();
    let digests: Vec<String> = codes.iter().map(|code| secret::recovery_digest(code)).collect();
    visit.site.store.set_totp(&person.id, Some(&form.secret), &digests).await?;
    visit.site.store.use_totp_step(&person.id, step).await?;
    note(visit, Act::SetSecondFactor, None, "").await?;
    Ok(Outcome::Shows(Secrets { fresh: None, codes }))
}

async fn turn_off(visit: &Visit, person: &Signed, form: &Change) -> Result<Outcome, PageError> {
    let known = credentials(visit, person).await?;
    if !knows_password(visit, &known, &form.old).await? {
        return Ok(Outcome::refused(visit.words.say("person-old-password-wrong")));
    }
    visit.site.store.set_totp(&person.id, None, &[]).await?;
    note(visit, Act::RemovedSecondFactor, None, "").await?;
    Ok(Outcome::Done)
}
