//! Sessions: opened with a password (`sign_in`) or with the one-time link that the program prints at its start; and closed.

use askama::Template;
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response as Answer};
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::people::audit::Act;
use lars_store::{Store, StoreError};
use serde::Deserialize;

use crate::cookie::{SESSION_COOKIE, session_token};
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::record::entry;
use crate::security::random_token;
use crate::visit::{LINK, Segments, Visit};
use crate::{PageError, Site, device, held};

/// How long a session lasts.
const SESSION_HOURS: i64 = 12;

/// How somebody came in.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// Who: a person's identifier, or [`LINK`].
    pub who: &'a str,
    /// How, for the audit log.
    pub how: &'a str,
    /// Whether the provider of single sign-on vouches for them.
    pub single: bool,
}

impl<'a> Way<'a> {
    /// A way in without the provider of single sign-on.
    pub fn by(who: &'a str, how: &'a str) -> Self {
        Self { who, how, single: false }
    }
}

/// Makes a one-time link's token and stores its digest.
pub async fn one_time_token(store: &Store) -> Result<String, StoreError> {
    let token = random_token();
    store.create_sign_in_link(&token_digest(&token), Timestamp::now()).await?;
    Ok(token)
}

#[derive(Template)]
#[template(path = "people/session/open.html")]
struct OpenPage {
    f: Frame,
    action: String,
    key: String,
}

pages!(OpenPage);

/// The page of a one-time link: looking at it opens nothing and does not use it up, for programs look at links before people do (mail
/// filters, chat previews).
pub async fn ask(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let store = &visit.site.store;
    let known = async { Ok(store.is_sign_in_link(&token_digest(&token), visit.now).await?.then_some(())) };
    visit.link(known, PageError::LinkUsed).await?;
    let shown = OpenPage {
        action: visit.address(&format!("/sign-in/{token}")),
        key: visit.site.form_key(&format!("sign-in-link:{token}")),
        f: visit.frame(visit.words.say("session-link-title")),
    };
    answer(&shown)
}

/// The form on the page of a one-time link.
#[derive(Debug, Deserialize)]
pub struct Open {
    key: String,
}

/// A session of whoever runs the program, opened for a rehearsal of pages; returns its cookie.
pub async fn cookie_of_rehearsal(store: &Store) -> Result<String, StoreError> {
    let (token, now) = (random_token(), Timestamp::now());
    store.create_session(&token_digest(&token), LINK, now, now + SignedDuration::from_mins(10)).await?;
    Ok(format!("{SESSION_COOKIE}={token}"))
}

/// Opens the analyst's side, once.
pub async fn open(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<Open>,
) -> Result<Answer, PageError> {
    if !visit.site.is_form_key(&format!("sign-in-link:{token}"), &form.key) {
        return Err(PageError::Forged);
    }
    let store = &visit.site.store;
    let opens = async { Ok(store.use_sign_in_link(&token_digest(&token), visit.now).await?.then_some(())) };
    visit.link(opens, PageError::LinkUsed).await?;
    begin(&visit, Way::by(LINK, "one-time-link"), "").await
}

/// Opens a session of a person, or of whoever came with a one-time link. Leads to what they sent when their last session had ended, else
/// to the page that they wanted (`next`), else to the studies.
pub async fn begin(visit: &Visit, way: Way<'_>, next: &str) -> Result<Answer, PageError> {
    let Way { who, how, single } = way;
    let token = random_token();
    let expires = visit.now + SignedDuration::from_hours(SESSION_HOURS);
    let store = &visit.site.store;
    let id = store.open_session(&token_digest(&token), (who, single), visit.now, expires).await?;
    let who = if who == LINK { &id } else { who };
    store.record(&entry(who, visit.now, Act::SignedIn, None, how)).await?;
    let age = SESSION_HOURS * 3600;
    let onward = if held::of(&visit.site, who, visit.now).await?.is_some() {
        "/sign-in-held"
    } else {
        inner(next).unwrap_or("/study")
    };
    let mut cookies = vec![(SET_COOKIE, cookie(visit, &token, age))];
    if way.who != LINK {
        cookies.push((SET_COOKIE, device::cookie(visit, way.who)));
    }
    Ok((AppendHeaders(cookies), Redirect::to(&visit.address(onward))).into_response())
}

/// A path within this site, without language, as pages pass it along; nothing else.
pub fn inner(next: &str) -> Option<&str> {
    let plain = next.starts_with('/') && next.len() <= 500 && next.is_ascii();
    (plain && !next.contains(|c: char| c.is_ascii_control() || c == '\\')).then_some(next)
}

/// How many seconds are left of the session, without making it last longer; nothing where it has ended.
pub async fn left(
    axum::extract::State(site): axum::extract::State<Site>,
    headers: HeaderMap,
) -> Result<Answer, PageError> {
    let now = Timestamp::now();
    let end = match session_token(&headers) {
        Some(token) => site.store.session_end(&token_digest(&token)).await?,
        None => None,
    };
    let end = end.filter(|end| now < end.ends).map(|end| end.ends);
    Ok(seconds(end, now))
}

/// Makes the session last longer, as any page does, and says how many seconds are left.
pub async fn stay(visit: Visit, Form(form): Form<SignOut>) -> Result<Answer, PageError> {
    let session = visit.form(&form.key)?;
    Ok(seconds(Some(session.ends), visit.now))
}

/// For the script of the page: seconds as text, a begun one counted whole. Zero is said only of a session that has ended: the page then
/// leads to signing in, which would lead straight back were it still open.
fn seconds(end: Option<Timestamp>, now: Timestamp) -> Answer {
    let headers = [(CACHE_CONTROL, "no-store"), (CONTENT_TYPE, "text/plain")];
    match end {
        Some(end) => {
            let left = end.duration_since(now);
            let begun = i64::from(left.subsec_nanos() > 0);
            (headers, (left.as_secs() + begun).max(0).to_string()).into_response()
        }
        None => (headers, "0").into_response(),
    }
}

/// The form that signs out.
#[derive(Debug, Deserialize)]
pub struct SignOut {
    key: String,
}

/// Closes the session, here and in the browser.
pub async fn close(visit: Visit, headers: HeaderMap, Form(form): Form<SignOut>) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    if let Some(token) = session_token(&headers) {
        visit.site.store.end_session(&token_digest(&token)).await?;
    }
    Ok((AppendHeaders([(SET_COOKIE, cookie(&visit, "", 0))]), Redirect::to(&visit.address("/")))
        .into_response())
}

/// The session's cookie. `Secure` wherever the browser came by TLS: on plain loopback it would be thrown away.
fn cookie(visit: &Visit, token: &str, age: i64) -> String {
    let secure = if visit.origin.starts_with("https:") { "; Secure" } else { "" };
    format!("{SESSION_COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}")
}
