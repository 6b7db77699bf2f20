//! Who asks, in which language, for which address: the extractor that every page handler starts from.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts, MatchedPath, Path};
use axum::http::header::{ACCEPT_LANGUAGE, HOST};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::entered::clean;
use lars_domain::map::study::Study;
use lars_domain::paging::PageOf;
use lars_domain::people::role::{Action, Grants, Scope};
use lars_store::{PendingKind, PendingName, SessionRow, Within};
use lars_view::words::{Language, Words};

use crate::cookie::{DEVICE_COOKIE, cookie_of, session_token};
use crate::limit::Place;
use crate::once::{Shown, ToShow};
use crate::page::{Frame, StaffLink};
use crate::room::Step;
use crate::security::random_token;
use crate::{PageError, Site, is_notice};

/// Whose session it is where somebody came with a one-time link.
pub const LINK: &str = "analyst";

/// A person of the staff, signed in.
#[derive(Debug, Clone)]
pub struct Session {
    /// Identifier of the session, for form keys.
    pub id: String,
    /// The person; none came with a one-time link.
    pub person: Option<Signed>,
    /// What they were given.
    pub grants: Grants,
    /// When they signed in.
    pub since: Timestamp,
    /// When the session ends if it is not used any more.
    pub ends: Timestamp,
}

/// The person of a session.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
}

impl Session {
    /// The subject that keys of the session's forms are made for.
    pub fn form_subject(&self) -> String {
        format!("session:{}", self.id)
    }

    /// Whether they signed in just now: then nobody asks for the password once more.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.since) < SignedDuration::from_mins(10)
    }

    /// Who it is, for the audit log.
    pub fn who(&self) -> &str {
        self.person.as_ref().map_or(&self.id, |person| &person.id)
    }
}

/// One request to a page: site, words of its language, address, session.
pub struct Visit {
    /// The site.
    pub site: Site,
    /// The words of the language in the address.
    pub words: Words,
    /// The session, where one is open.
    pub session: Option<Session>,
    /// The moment of the request.
    pub now: Timestamp,
    /// Scheme and host of links, such as `https://lars.example`: as set, else as the browser asked.
    pub origin: String,
    path: String,
    query: String,
    step: &'static str,
    /// What the form before this page left to be shown once.
    shown: Shown,
    /// Where the request comes from, as far as it is known.
    from: Option<Place>,
    /// The cookie of a device that somebody has signed in with.
    device: String,
}

impl FromRequestParts<Site> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, PageError> {
        let words = words_of(parts.uri.path()).ok_or(PageError::NotFound)?;
        let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        // A page that cannot be is never replaced by another in silence.
        let page = fields_of(&query).into_iter().find(|(name, _)| name == "page");
        if page.is_some_and(|(_, number)| !is_page(&number)) {
            return Err(PageError::NotFound);
        }
        let (session, now) = (session(&parts.headers, site).await?, Timestamp::now());
        Ok(Self {
            site: site.clone(),
            words,
            shown: shown(parts, site, session.as_ref(), now).await?.unwrap_or_default(),
            session,
            now,
            step: parts.extensions.get::<Step>().map_or("", |step| step.0),
            origin: if site.origin.is_empty() {
                format!("{}://{}", scheme(&parts.headers), host(parts))
            } else {
                site.origin.to_string()
            },
            path: rest_of(parts.uri.path()).to_owned(),
            query,
            from: from(parts),
            device: cookie_of(&parts.headers, DEVICE_COOKIE).unwrap_or_default(),
        })
    }
}

impl Visit {
    /// The frame of a page with this title, for this address.
    pub fn frame(&self, title: String) -> Frame {
        let key = self.session.as_ref().map(|session| self.site.form_key(&session.form_subject()));
        let mut frame = Frame::new(self.words, title, &self.path, &self.query, key);
        frame.step = self.step;
        let said = self.fields().into_iter().find(|(name, key)| name == "said" && is_notice(key));
        frame.notice = self.shown.notice.clone().or(said.map(|(_, key)| self.words.say(&key)));
        if let Some(session) = &self.session {
            frame.staff = staff_links(session);
            frame.once = random_token();
            // Tells pages of one person from those of another, and no more.
            frame.whose = self.site.form_key(&format!("whose {}", session.who())).chars().take(16).collect();
        }
        frame
    }

    /// The page of a list that the address asks for, with so many things on each.
    pub fn page(&self, most: usize) -> PageOf {
        let wanted = self.fields().into_iter().find(|(name, _)| name == "page");
        PageOf::of(wanted.as_ref().map_or("", |(_, number)| number), most)
    }

    /// This address with some fields of its query set, and without what was said only once.
    pub fn here_with(&self, changed: &[(&str, &str)]) -> String {
        let mut fields = self.fields();
        fields.retain(|(name, value)| {
            !["said", "shown"].contains(&name.as_str())
                && !value.is_empty()
                && changed.iter().all(|(other, _)| name != other)
        });
        fields.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let query = serde_urlencoded::to_string(fields).unwrap_or_default();
        let question = if query.is_empty() { "" } else { "?" };
        self.address(&format!("{}{question}{query}", self.path))
    }

    /// The address of this page without its query.
    pub fn here(&self) -> String {
        self.address(&self.path)
    }

    /// Leads on after a form: to an address that says this notice (a message key from the list of a room).
    #[expect(clippy::unused_self, reason = "said like its sisters, which keep what they show in the site")]
    pub fn lead(&self, address: &str, notice: &'static str) -> Answer {
        debug_assert!(is_notice(notice), "{notice} is in no room's list of notices");
        Redirect::to(&with_field(address, "said", notice)).into_response()
    }

    /// Leads on after a form: to an address that once says a notice with what only this form knows, such as a number.
    pub fn lead_saying(&self, address: &str, notice: String) -> Answer {
        self.lead_showing(address, Shown { notice: Some(notice), secret: None })
    }

    /// Leads on after a form: to an address that shows something once.
    pub fn lead_showing(&self, address: &str, shown: Shown) -> Answer {
        let session = self.session.as_ref().map_or("", |session| &session.id);
        let to_show = ToShow { name: random_token(), session: session.to_owned(), shown };
        let mut onward = Redirect::to(&with_field(address, "shown", &to_show.name)).into_response();
        onward.extensions_mut().insert(to_show);
        onward
    }

    /// What the form before this page left for it alone.
    pub fn secret<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.shown.secret.as_deref()?).ok()
    }

    fn fields(&self) -> Vec<(String, String)> {
        fields_of(&self.query)
    }

    /// Whether the query of the address says this.
    pub fn says(&self, (name, value): (&str, &str)) -> bool {
        self.fields().iter().any(|(known, said)| known == name && said == value)
    }

    /// The session, or the way to open one.
    pub fn staff(&self) -> Result<&Session, PageError> {
        self.session.as_ref().ok_or(PageError::SignIn)
    }

    /// The session, if it may do this at this place.
    pub fn may(&self, action: Action, place: &Scope) -> Result<&Session, PageError> {
        let session = self.staff()?;
        if session.grants.may(action, place) { Ok(session) } else { Err(PageError::NotAllowed) }
    }

    /// The session, if it may do this somewhere within this place.
    pub fn may_within(&self, action: Action, place: &Scope) -> Result<&Session, PageError> {
        let session = self.staff()?;
        if session.grants.may_within(action, place) { Ok(session) } else { Err(PageError::NotAllowed) }
    }

    /// The cases of a study where the session may do this, for lists.
    pub fn within(&self, action: Action, study: &Study) -> Within {
        if self.may(action, &study.scope()).is_ok() {
            return Within::study(&study.id);
        }
        let codes = study.cases.iter().map(|case| case.code.as_str());
        Within::cases(&study.id, codes.filter(|code| self.may(action, &study.scope_of(code)).is_ok()))
    }

    /// The session, if its form carries its key: another site cannot have sent it.
    pub fn form(&self, key: &str) -> Result<&Session, PageError> {
        let session = self.staff()?;
        if self.site.is_form_key(&session.form_subject(), key) { Ok(session) } else { Err(PageError::Forged) }
    }

    /// Where the request comes from, as far as it is known.
    pub fn from(&self) -> Option<&Place> {
        self.from.as_ref()
    }

    /// The cookie of a device that somebody has signed in with; what anybody sends.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// An address in the language of this visit.
    pub fn address(&self, path: &str) -> String {
        format!("/{}{path}", self.words.content())
    }
}

/// What was kept to be shown once on this page. Programs that look at addresses before people do use HEAD: it takes nothing.
async fn shown(
    parts: &Parts,
    site: &Site,
    session: Option<&Session>,
    now: Timestamp,
) -> Result<Option<Shown>, PageError> {
    let query = parts.uri.query().filter(|_| parts.method == Method::GET).unwrap_or_default();
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let Some((_, name)) = fields.iter().find(|(name, _)| name == "shown") else { return Ok(None) };
    let whose = session.map_or("", |session| &session.id);
    let kept = site.store.take_pending(PendingName { kind: PendingKind::Shown, name, whose }, now).await?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// An address with one more field in its query.
fn with_field(address: &str, name: &str, value: &str) -> String {
    let (page, place) = address.find('#').map_or((address, ""), |at| address.split_at(at));
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}{name}={value}{place}")
}

/// The scheme that the browser used: a proxy in front that ends TLS says so in `X-Forwarded-Proto`.
fn scheme(headers: &HeaderMap) -> &'static str {
    let forwarded = headers.get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    if forwarded.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https")) { "https" } else { "http" }
}

fn host(parts: &Parts) -> &str {
    let host = parts.headers.get(HOST).and_then(|value| value.to_str().ok());
    host.or_else(|| parts.uri.authority().map(Authority::as_str)).unwrap_or("localhost")
}

/// Where a request comes from: the other end, or, where that is a proxy on this machine or this network, what the proxy says.
fn from(parts: &Parts) -> Option<Place> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let near = |ip: &IpAddr| match ip {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    };
    let said = parts.headers.get_all("x-forwarded-for").iter().next_back();
    let said = said.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    let ip = if peer.as_ref().is_none_or(near) { said.or(peer) } else { peer };
    ip.map(Place::of)
}

/// The words of the language that a path begins with. Respondents also read in languages that the interface does not
/// speak.
pub fn words_of(path: &str) -> Option<Words> {
    let mut segments = path.trim_start_matches('/').split('/');
    let words = Words::of_content(segments.next()?)?;
    let own = words.content() == words.language().code();
    (own || segments.next() == Some("answer")).then_some(words)
}

/// A path without its language.
pub fn rest_of(path: &str) -> &str {
    path.get(1..).and_then(|path| path.find('/').map(|slash| &path[slash..])).unwrap_or("/")
}

/// The best of our languages for a browser's `Accept-Language`, English where none fits.
pub fn preferred_language(headers: &HeaderMap) -> Language {
    let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wishes: Vec<(f32, Language)> = wanted
        .split(',')
        .filter_map(|wish| {
            let mut parts = wish.trim().split(';');
            let code = parts.next()?.split('-').next()?.to_ascii_lowercase();
            let code = if code == "no" || code == "nn" { "nb" } else { &code };
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            Some((weight, Language::parse(code)?))
        })
        .collect();
    // A stable sort keeps the browser's order among equal wishes.
    wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
    wishes.first().map_or(Language::En, |wish| wish.1)
}

async fn session(headers: &HeaderMap, site: &Site) -> Result<Option<Session>, PageError> {
    let Some(token) = session_token(headers) else { return Ok(None) };
    let row = site.store.session(&token_digest(&token), Timestamp::now()).await?;
    with_grants(site, row).await
}

/// The session as it is, without making it last longer: for what looks by itself, again and again.
pub async fn session_as_it_is(headers: &HeaderMap, site: &Site) -> Result<Option<Session>, PageError> {
    match session_token(headers) {
        Some(token) => session_of(&token, site).await,
        None => Ok(None),
    }
}

/// The session of a token as it is.
pub async fn session_of(token: &str, site: &Site) -> Result<Option<Session>, PageError> {
    let row = site.store.session_as_it_is(&token_digest(token), Timestamp::now()).await?;
    with_grants(site, row).await
}

async fn with_grants(site: &Site, row: Option<SessionRow>) -> Result<Option<Session>, PageError> {
    let Some(row) = row else { return Ok(None) };
    let (id, since, ends) = (row.id, row.created, row.ends);
    let Some(name) = row.name else {
        return Ok(Some(Session { id, person: None, grants: Grants::of_link(), since, ends }));
    };
    // Roles of groups hold only where the provider vouched for the person just now: it may have taken them out since.
    let grants = if row.single {
        site.store.grants(&row.who).await?
    } else {
        site.store.grants_by_hand(&row.who).await?
    };
    Ok(Some(Session { id, person: Some(Signed { id: row.who, name }), grants, since, ends }))
}

/// What the bar of the staff offers: message key or name, and path.
pub fn staff_links(session: &Session) -> Vec<StaffLink> {
    let everywhere = &Scope::Installation;
    let mut links = vec![StaffLink::Page("site-staff-studies", "/study")];
    if session.grants.may_within(Action::ManagePeople, everywhere) {
        links.push(StaffLink::Page("site-staff-people", "/person"));
    }
    if session.grants.may(Action::ManagePeople, everywhere) {
        links.push(StaffLink::Page("mail-list-title", "/mail"));
        links.push(StaffLink::Page("backup-list-title", "/backup"));
    }
    if session.grants.may_within(Action::ReadAudit, everywhere) {
        links.push(StaffLink::Page("site-staff-audit", "/audit"));
    }
    links.push(StaffLink::Page("site-staff-roles", "/role"));
    links.extend(session.person.as_ref().map(|person| StaffLink::Account(person.name.clone())));
    links
}

/// The segments of an address behind its language, as the route names them.
pub struct Segments<T>(pub T);

impl<T: serde::de::DeserializeOwned + Send> FromRequestParts<Site> for Segments<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, PageError> {
        let Path(segments) =
            Path::<T>::from_request_parts(parts, site).await.map_err(|_| PageError::NotFound)?;
        Ok(Self(segments))
    }
}

/// The fields of a query.
fn fields_of(query: &str) -> Vec<(String, String)> {
    let fields: Vec<(String, String)> =
        serde_urlencoded::from_str(query.trim_start_matches('?')).unwrap_or_default();
    fields.into_iter().map(|(name, value)| (name, clean(&value).into_owned())).collect()
}

/// Whether this is the number of a page: from 1 on, however many there are; nothing is the first one.
fn is_page(number: &str) -> bool {
    let digits = number.trim();
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits.is_empty() || digits.bytes().any(|byte| byte != b'0'))
}

/// The route pattern of a request, for the log.
pub fn route(parts: &Parts) -> String {
    parts.extensions.get::<MatchedPath>().map_or_else(|| "-".to_owned(), |route| route.as_str().to_owned())
}
