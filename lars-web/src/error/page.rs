//! The page of an error, in the visitor's language.

use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::people::person::Person;
use lars_domain::people::role::{Action, Grants, Scope};
use lars_store::SessionEnd;
use lars_view::words::Words;

use super::PageError;
use crate::cookie::session_token;
use crate::held::keep;
use crate::once::{SentByStaff, is_form};
use crate::page::{Frame, page_with};
use crate::security::Route;
use crate::visit::{preferred_language, rest_of, route, session_of, staff_links, words_of};
use crate::{FORM_BYTES, Site};

/// Names that a refusal says.
const MOST_HELPERS: usize = 5;

#[derive(Template)]
#[template(path = "part/error.html")]
struct ErrorPage<'a> {
    f: &'a Frame,
    text: String,
    /// Where signing in leads back here, where it would help.
    sign_in: Option<String>,
    /// The page of the study, where what comes first is listed.
    tasks: Option<String>,
    /// Who can give what is missing.
    helpers: Vec<String>,
}

/// Gives every answer without a page of its own one in the visitor's language, and notes the route for the log.
pub async fn give_pages(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let words = words_of(parts.uri.path()).unwrap_or_else(|| Words::new(preferred_language(&parts.headers)));
    let path = if words_of(parts.uri.path()).is_some() { rest_of(parts.uri.path()) } else { "/" }.to_owned();
    let route = route(&parts);
    let query = parts.uri.query().map(|query| format!("?{query}"));
    let token = session_token(&parts.headers);
    let was_signed_in = is_form(&parts) && session_token(&parts.headers).is_some();
    let mut form = None;
    let mut response = match sender(&site, &parts, &route).await {
        Err(refused) => refused.into_response(),
        Ok(session) => {
            if session.is_some() {
                parts.extensions.insert(SentByStaff);
            }
            // A form of the staff is kept in sight until it is known that its session is still open.
            match session.filter(|_| is_form(&parts)) {
                None => next.run(Request::from_parts(parts, body)).await,
                Some(session) => match to_bytes(body, FORM_BYTES).await {
                    Err(_) => PageError::TooLarge.into_response(),
                    Ok(bytes) => {
                        form = Some((session, bytes.clone()));
                        next.run(Request::from_parts(parts, Body::from(bytes))).await
                    }
                },
            }
        }
    };
    let without_page =
        !response.headers().contains_key(axum::http::header::CONTENT_LANGUAGE) && path_is_page(&route);
    let error = response.extensions().get::<PageError>().copied();
    let error = error.or_else(|| PageError::of_status(response.status()).filter(|_| without_page));
    if let Some(error) = error {
        let status = response.status();
        let title = words.say(&format!("error-{}-title", error.code()));
        let mut frame = Frame::new(words, title, &path, query.as_deref().unwrap_or_default(), None);
        let mut helpers = Vec::new();
        // A refusal keeps the menu and says who can help; other errors are for everybody, and read nothing.
        if let (PageError::NotAllowed | PageError::NotReady | PageError::NotFound, Some(token)) =
            (error, &token)
        {
            menu(&site, token, &mut frame).await;
            if error == PageError::NotAllowed && !frame.staff.is_empty() {
                helpers = who_can_help(&site, &path).await;
            }
        }
        let mut text = words.say(&format!("error-{}-text", error.code()));
        if error == PageError::SignIn && was_signed_in {
            let held = match &form {
                Some((session, form)) => keep(&site, session, &path, form).await,
                None => false,
            };
            let said = if held { "session-held-sign-in" } else { "session-lost-sign-in" };
            text = format!("{text} {}", words.say(said));
        }
        let sign_in = (error == PageError::SignIn).then(|| frame.again());
        let tasks = (error == PageError::NotReady).then(|| study_of(&path)).flatten();
        let tasks = tasks.map(|slug| frame.to(&format!("/study/{slug}")));
        let again = response.headers_mut().remove(RETRY_AFTER);
        response = page_with(status, &frame, &ErrorPage { f: &frame, text, sign_in, tasks, helpers })
            .unwrap_or_else(|_| status.into_response());
        if let Some(again) = again {
            response.headers_mut().insert(RETRY_AFTER, again);
        }
    }
    response.extensions_mut().insert(Route(route));
    response
}

/// The short name of the study in a path.
fn study_of(path: &str) -> Option<&str> {
    path.strip_prefix("/study/")?.split('/').next().filter(|slug| !slug.is_empty())
}

/// Puts the menu of whoever is signed in around a page. A database that does not answer leaves it out.
async fn menu(site: &Site, token: &str, frame: &mut Frame) {
    if let Ok(Some(session)) = session_of(token, site).await {
        frame.session_key = Some(site.form_key(&session.form_subject()));
        frame.staff = staff_links(&session);
    }
}

/// The names of those who lead the study of a path, or look after the installation.
async fn who_can_help(site: &Site, path: &str) -> Vec<String> {
    let study = match study_of(path) {
        Some(slug) => site.store.study(slug).await.ok().flatten(),
        None => None,
    };
    let (Ok(given), Ok(people)) = (site.store.all_grants().await, site.store.persons().await) else {
        return Vec::new();
    };
    let place = study.map_or(Scope::Installation, |study| study.scope());
    let helps = |person: &Person| {
        let own = given.iter().filter(|given| given.person == person.id);
        let grants = Grants(own.map(|given| given.grant.clone()).collect());
        person.closed.is_none() && grants.may(Action::ManagePeople, &place)
    };
    people.iter().filter(|person| helps(person)).take(MOST_HELPERS).map(|one| one.name.clone()).collect()
}

/// Beginnings of the routes whose forms need no session, or that take no forms.
const OPEN_TO_ALL: [&str; 8] = [
    "/{lang}/sign-in",
    "/{lang}/account-link/",
    "/{lang}/answer/",
    "/{lang}/code",
    "/{lang}/open/",
    "/{lang}/project/",
    "/assets/",
    "/health",
];

/// The session that a form is sent in, open or ended. A form that needs one and comes without is refused before it is read.
async fn sender(site: &Site, parts: &Parts, route: &str) -> Result<Option<SessionEnd>, PageError> {
    if parts.method != Method::POST {
        return Ok(None);
    }
    let session = match session_token(&parts.headers) {
        Some(token) => site.store.session_end(&token_digest(&token)).await?,
        None => None,
    };
    let is_open = ["-", "/", "/{lang}", "/{lang}/"].contains(&route)
        || OPEN_TO_ALL.iter().any(|open| route.starts_with(open));
    if session.is_some() || is_open { Ok(session) } else { Err(PageError::SignIn) }
}

fn path_is_page(route: &str) -> bool {
    route != "/health" && route != "/ready" && !route.starts_with("/assets/")
}
