//! One's own account: roles, password, second factor, open sessions.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::Response as Answer;
use lars_domain::people::audit::Act;
use lars_domain::people::person::SHORTEST_PASSWORD;
use lars_store::Credentials;
use serde::Deserialize;

use super::confirm::{confirmed, knows_password};
use super::passkey::adding;
use super::person::{Places, grant_names};
use super::sign_in::password_fault;
use super::{passkey, secret, session};
use crate::PageError;
use crate::page::{Frame, page_with};
use crate::personal;
use crate::qr::Qr;
use crate::record::note;
use crate::visit::{Session, Signed, Visit};

/// The most entries of the audit log in a person's own file.
const MOST_ENTRIES: usize = 100_000;

#[derive(Template)]
#[template(path = "people/account/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    key: String,
    name: String,
    address: String,
    roles: Vec<String>,
    shortest: usize,
    notice: Option<String>,
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

/// What a form of this page came to.
#[derive(Default)]
struct Outcome {
    notice: Option<&'static str>,
    problem: Option<String>,
    fresh: Option<String>,
    codes: Vec<String>,
}

/// The account of whoever is signed in with one.
pub async fn show(visit: Visit) -> Result<Answer, PageError> {
    let (session, person) = own(&visit)?;
    shown(&visit, session, person, Outcome::default()).await
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
    session: &Session,
    person: &Signed,
    outcome: Outcome,
) -> Result<Answer, PageError> {
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
    let status = if outcome.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let mut page = ShowPage {
        action: visit.address("/account"),
        key: visit.site.form_key(&session.form_subject()),
        name: known.person.name.clone(),
        address: known.person.address.clone(),
        roles: grant_names(visit, &places, &session.grants),
        shortest: SHORTEST_PASSWORD,
        notice: outcome.notice.map(|key| visit.words.say(key)),
        problem: outcome.problem,
        factor: known.totp.is_some(),
        codes_left: visit.words.say_with("person-factor-codes-left", &[("n", left.unsigned_abs().into())]),
        qr: outcome.fresh.as_deref().and_then(|secret| Qr::of_totp(&known.person.address, secret)),
        fresh: outcome.fresh,
        codes: outcome.codes,
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
    page_with(status, &page.f, &page)
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
        "begin" => Outcome { fresh: Some(secret::new_totp_secret()), ..Outcome::default() },
        "turn-on" => turn_on(&visit, person, form).await?,
        "turn-off" => turn_off(&visit, person, &form).await?,
        "passkey-add" => add_passkey(&visit, person, &form).await?,
        "passkey-remove" => remove_passkey(&visit, session, person, &form).await?,
        "end" => {
            visit.site.store.end_session_of(&person.id, &form.session).await?;
            Outcome::default()
        }
        _ => return Err(PageError::BadForm),
    };
    shown(&visit, session, person, outcome).await
}

async fn add_passkey(visit: &Visit, person: &Signed, form: &Change) -> Result<Outcome, PageError> {
    Ok(match adding::add(visit, person, &form.done, &form.name).await? {
        Ok(()) => Outcome { notice: Some("passkey-added"), ..Outcome::default() },
        Err(problem) => Outcome { problem: Some(visit.words.say(problem)), ..Outcome::default() },
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
        let problem = Some(visit.words.say("person-old-password-wrong"));
        return Ok(Outcome { problem, ..Outcome::default() });
    }
    if !visit.site.store.remove_passkey(&person.id, &form.passkey).await? {
        return Err(PageError::BadForm);
    }
    note(visit, Act::RemovedPasskey, None, &form.passkey).await?;
    Ok(Outcome { notice: Some("passkey-removed"), ..Outcome::default() })
}

async fn change_password(
    visit: &Visit,
    session: &Session,
    person: &Signed,
    form: &Change,
) -> Result<Answer, PageError> {
    let known = credentials(visit, person).await?;
    let failed = |problem| Outcome { problem: Some(problem), ..Outcome::default() };
    if !knows_password(visit, &known, &form.old).await? {
        let problem = failed(visit.words.say("person-old-password-wrong"));
        return shown(visit, session, person, problem).await;
    }
    match secret::hash(&form.password, &form.repeated, [&known.person.name, &known.person.address]).await? {
        Err(fault) => shown(visit, session, person, failed(password_fault(visit, fault))).await,
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
        let problem = Some(visit.words.say("person-code-wrong"));
        return Ok(Outcome { problem, fresh: Some(form.secret), ..Outcome::default() });
    };
    let codes = secret::recovery_codes();
    let digests: Vec<String> = codes.iter().map(|code| secret::recovery_digest(code)).collect();
    visit.site.store.set_totp(&person.id, Some(&form.secret), &digests).await?;
    visit.site.store.use_totp_step(&person.id, step).await?;
    note(visit, Act::SetSecondFactor, None, "").await?;
    Ok(Outcome { codes, ..Outcome::default() })
}

async fn turn_off(visit: &Visit, person: &Signed, form: &Change) -> Result<Outcome, PageError> {
    let known = credentials(visit, person).await?;
    if !knows_password(visit, &known, &form.old).await? {
        let problem = Some(visit.words.say("person-old-password-wrong"));
        return Ok(Outcome { problem, ..Outcome::default() });
    }
    visit.site.store.set_totp(&person.id, None, &[]).await?;
    note(visit, Act::RemovedSecondFactor, None, "").await?;
    Ok(Outcome::default())
}
