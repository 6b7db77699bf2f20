//! Single sign-on: leading to the provider, taking whoever comes back, finding or making their account, renewing the roles of their groups.
//!
//! What is said with the provider is in `talk`, how in the `fetch` of the crate; which group gives which role is decided in `lars-domain`.

mod key;
mod metadata;
mod settings;
mod talk;

use askama::Template;
use axum::extract::{Query, RawQuery};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response as Answer};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jiff::{SignedDuration, Timestamp};
use lars_domain::people::audit::Act;
use lars_domain::people::person::{Person, address};
use lars_domain::people::provider::granted;
use lars_domain::people::role::{Grant, Scope};
use lars_store::StoreError;
use lars_view::words::Language;
use serde::Deserialize;

pub use self::settings::{Hidden, Provider, ProviderSettings};
use self::talk::{Bound, Claims, TalkFault};
use super::person::{LONGEST_NAME, grant_subject};
use super::session::{Way, begin};
use crate::cookie::cookie_of;
use crate::page::{Frame, page_with};
use crate::record::entry;
use crate::security::random_token;
use crate::visit::{Visit, preferred_language};
use crate::{PageError, Site};

/// The name of the cookie that binds a sign-in to its browser, until the provider leads back.
const COOKIE: &str = "lars_single";
/// How long signing in at the provider may take.
const TAKES: SignedDuration = SignedDuration::from_mins(10);
/// Who it was, in the audit log, where no person of ours acts.
const WHO: &str = "single-sign-on";
/// Where the provider leads back to: one address for all languages, because it must be registered there.
const BACK: &str = "/sign-in-single/back";

/// The name on the button, where there is a provider.
pub fn button(site: &Site) -> Option<String> {
    site.provider.as_ref().map(|provider| provider.settings.name.clone())
}

/// Whether this person comes by single sign-on and by nothing else.
pub async fn only_single(visit: &Visit, person: &str) -> Result<bool, PageError> {
    let Some(provider) = visit.site.provider.as_ref().filter(|provider| provider.settings.only) else {
        return Ok(false);
    };
    let linked = visit.site.store.identities_of(person).await?;
    Ok(linked.iter().any(|identity| identity.issuer == provider.settings.issuer))
}

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

/// Leads to the provider.
pub async fn lead(visit: Visit, Query(Next { next }): Query<Next>) -> Result<Answer, PageError> {
    let provider = visit.site.provider.clone().ok_or(PageError::NotFound)?;
    let state = random_token();
    let door = match provider.doors(visit.now).await {
        Ok(doors) => Box::pin(provider.door(doors, &back(&visit), &bound(&visit.site, &state))).await,
        Err(fault) => Err(fault),
    };
    let door = match door {
        Ok(door) => door,
        Err(fault) => return refused(&visit, &provider, &Refusal::of(fault)).await,
    };
    let pass = pass(&visit, &state, &next);
    Ok((AppendHeaders([(SET_COOKIE, cookie(&visit, &pass, TAKES.as_secs()))]), Redirect::to(&door))
        .into_response())
}

/// The address that the provider leads back to.
fn back(visit: &Visit) -> String {
    format!("{}{BACK}", visit.origin)
}

/// Nonce and verifier follow from the state with the key of this site: nobody else can work them out.
fn bound(site: &Site, state: &str) -> Bound {
    Bound {
        state: state.to_owned(),
        nonce: site.form_key(&format!("single nonce {state}")),
        verifier: site.form_key(&format!("single verifier {state}")),
    }
}

fn cookie(visit: &Visit, value: &str, age: i64) -> String {
    let secure = if visit.origin.starts_with("https:") { "; Secure" } else { "" };
    format!("{COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}")
}

/// What the browser keeps while its person is at the provider, signed.
fn pass(visit: &Visit, state: &str, next: &str) -> String {
    let until = (visit.now + TAKES).as_second();
    let lang = visit.words.language().code();
    let said =
        format!("{state}.{until}.{lang}.{}", BASE64.encode(next.chars().take(500).collect::<String>()));
    let key = visit.site.form_key(&format!("single {said}"));
    format!("{said}.{key}")
}

/// State, language and the way on in a pass that is ours and still good.
fn read_pass(site: &Site, pass: &str, now: Timestamp) -> Option<(String, Language, String)> {
    let (said, key) = pass.rsplit_once('.')?;
    if !site.is_form_key(&format!("single {said}"), key) {
        return None;
    }
    let mut parts = said.split('.');
    let (state, until) = (parts.next()?, parts.next()?);
    let (lang, next) = (parts.next()?, parts.next()?);
    let next = String::from_utf8(BASE64.decode(next).ok()?).ok()?;
    let open = until.parse::<i64>().is_ok_and(|until| now.as_second() < until);
    open.then_some((state.to_owned(), Language::parse(lang)?, next))
}

/// Takes whoever comes back, and passes them on to the language in which they began.
pub async fn come_back(
    axum::extract::State(site): axum::extract::State<Site>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Redirect {
    let pass = cookie_of(&headers, COOKIE).and_then(|pass| read_pass(&site, &pass, Timestamp::now()));
    let language = pass.map_or_else(|| preferred_language(&headers), |(_, language, _)| language);
    Redirect::to(&format!("/{}{BACK}?{}", language.code(), query.unwrap_or_default()))
}

/// What the provider adds to the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Brought {
    code: String,
    state: String,
    error: String,
    /// Who answers (RFC 9207); empty where the provider does not say.
    iss: String,
}

/// Signs in whoever the provider vouches for.
pub async fn take(
    visit: Visit,
    headers: HeaderMap,
    Query(brought): Query<Brought>,
) -> Result<Answer, PageError> {
    let provider = visit.site.provider.clone().ok_or(PageError::NotFound)?;
    let pass = cookie_of(&headers, COOKIE).and_then(|pass| read_pass(&visit.site, &pass, visit.now));
    let answer = match pass {
        // Each pass is good once, whichever process takes it.
        Some((state, _, next))
            if super::secret::same(&state, &brought.state)
                && visit.site.store.use_ticket(&state, visit.now, visit.now + TAKES).await? =>
        {
            let bound = bound(&visit.site, &state);
            let outcome = vouched(&visit, &provider, &brought, &bound).await?;
            match outcome {
                Ok(person) => begin(&visit, Way { who: &person, how: WHO, single: true }, &next).await?,
                Err(refusal) => refused(&visit, &provider, &refusal).await?,
            }
        }
        _ => refused(&visit, &provider, &Refusal::plain("old")).await?,
    };
    // The pass was used.
    Ok((AppendHeaders([(SET_COOKIE, cookie(&visit, "", 0))]), answer).into_response())
}

/// Why somebody is not signed in, with what helps them to explain it.
#[derive(Debug, Default)]
struct Refusal {
    code: &'static str,
    address: String,
    groups: Vec<String>,
}

impl Refusal {
    fn plain(code: &'static str) -> Self {
        Self { code, ..Self::default() }
    }

    fn of(fault: TalkFault) -> Self {
        Self::plain(if fault == TalkFault::Down { "down" } else { "wrong" })
    }

    fn with(code: &'static str, claims: &Claims) -> Self {
        Self { code, address: claims.address.clone().unwrap_or_default(), groups: claims.groups.clone() }
    }
}

/// The person that the provider vouches for, with the roles of their groups renewed.
async fn vouched(
    visit: &Visit,
    provider: &Provider,
    brought: &Brought,
    bound: &Bound,
) -> Result<Result<String, Refusal>, PageError> {
    // Another provider's answer is passed to nobody.
    if !brought.iss.is_empty() && brought.iss != provider.settings.issuer {
        return Ok(Err(Refusal::plain("wrong")));
    }
    if !brought.error.is_empty() || brought.code.is_empty() {
        return Ok(Err(Refusal::plain("declined")));
    }
    let claims = match Box::pin(provider.claims(&brought.code, &back(visit), bound)).await {
        Ok(claims) => claims,
        Err(fault) => return Ok(Err(Refusal::of(fault))),
    };
    let studies = visit.site.store.studies().await?;
    let grants = granted(&provider.settings.rules, &claims.groups, &studies);
    let person = match found(visit, provider, &claims, !grants.is_empty()).await? {
        Ok(person) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    renew(visit, &person, &grants).await?;
    if visit.site.store.grants(&person).await?.0.is_empty() {
        return Ok(Err(Refusal::with("no-role", &claims)));
    }
    Ok(Ok(person))
}

/// The account of whoever comes: linked before; else of the confirmed address; else a new one, where the installation makes them.
async fn found(
    visit: &Visit,
    provider: &Provider,
    claims: &Claims,
    has_role: bool,
) -> Result<Result<String, Refusal>, PageError> {
    let store = &visit.site.store;
    let (issuer, subject) = (provider.settings.issuer.as_str(), claims.subject.as_str());
    if let Some(person) = store.person_of_identity(issuer, subject).await? {
        let known = store.credentials(&person).await?.ok_or(PageError::Broken)?;
        let open = known.person.closed.is_none();
        return Ok(if open { Ok(person) } else { Err(Refusal::with("closed", claims)) });
    }
    let Some(known_by) = claims.address.as_deref().and_then(address) else {
        return Ok(Err(Refusal::with("unconfirmed", claims)));
    };
    // Whoever can write any address into their account at the provider must not get somebody else's account here.
    if !claims.verified {
        return Ok(Err(Refusal::with("unconfirmed", claims)));
    }
    let person = match store.credentials_of_address(&known_by).await? {
        Some(known) if known.person.closed.is_some() => return Ok(Err(Refusal::with("closed", claims))),
        Some(known) => {
            let linked = store.identities_of(&known.person.id).await?;
            if linked.iter().any(|identity| identity.issuer == issuer) {
                return Ok(Err(Refusal::with("other", claims)));
            }
            known.person.id
        }
        None if !has_role => return Ok(Err(Refusal::with("no-role", claims))),
        None if provider.settings.create => make(visit, claims, &known_by).await?,
        None => return Ok(Err(Refusal::with("no-account", claims))),
    };
    match store.link_identity((issuer, subject), &person, visit.now).await {
        // Somebody signed in with the same account at the same moment: it is linked.
        Ok(()) | Err(StoreError::Taken(_)) => {}
        Err(error) => return Err(error.into()),
    }
    store.record(&entry(WHO, visit.now, Act::LinkedIdentity, None, &person)).await?;
    Ok(Ok(person))
}

async fn make(visit: &Visit, claims: &Claims, known_by: &str) -> Result<String, PageError> {
    let plain = |text: &str| -> String {
        text.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
    };
    let name = claims.name.as_deref().map(plain).filter(|name| !name.is_empty());
    let person = Person {
        id: lars_domain::new_id(),
        address: known_by.to_owned(),
        name: name.unwrap_or_else(|| plain(known_by)),
        created: visit.now,
        active: false,
        second_factor: false,
        closed: None,
    };
    visit.site.store.create_person(&person).await?;
    visit.site.store.record(&entry(WHO, visit.now, Act::MadeAccount, None, &person.id)).await?;
    Ok(person.id)
}

/// Renews the roles of groups, and says in the audit log what changed.
async fn renew(visit: &Visit, person: &str, grants: &[Grant]) -> Result<(), PageError> {
    let store = &visit.site.store;
    let renewed = store.renew_group_grants(person, grants, visit.now).await?;
    let given = renewed.given.iter().map(|grant| (Act::GaveRole, grant));
    for (act, grant) in given.chain(renewed.taken.iter().map(|grant| (Act::TookRole, grant))) {
        let study = match &grant.scope {
            Scope::Installation => None,
            Scope::Study(study) | Scope::Case(study, _) => Some(study.as_str()),
        };
        store.record(&entry(WHO, visit.now, act, study, &grant_subject(person, grant))).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "people/provider/refused.html")]
struct RefusedPage {
    f: Frame,
    text: String,
    groups: Vec<String>,
    again: String,
}

/// Says why somebody is not signed in, and what they can do.
async fn refused(visit: &Visit, provider: &Provider, refusal: &Refusal) -> Result<Answer, PageError> {
    let status = if refusal.code == "down" { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::FORBIDDEN };
    // What anybody can bring about by calling an address does not fill the log.
    if !matches!(refusal.code, "old" | "down" | "declined") {
        visit.site.store.record(&entry(WHO, visit.now, Act::SignInRefused, None, refusal.code)).await?;
    }
    let fill = [("name", provider.settings.name.clone().into()), ("address", refusal.address.clone().into())];
    let shown = RefusedPage {
        text: visit.words.say_with(&format!("single-problem-{}", refusal.code), &fill),
        groups: if refusal.code == "no-role" { refusal.groups.clone() } else { Vec::new() },
        again: visit.address("/sign-in-single"),
        f: visit.frame(visit.words.say("single-problem-title")),
    };
    page_with(status, &shown.f, &shown)
}
