//! Open links: made and closed by staff, and the page where somebody takes a personal link.
//!
//! Nobody is known by an open link: whoever opens it twice gets two personal links.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::open_link::OpenLink;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use serde::Deserialize;

use crate::PageError;
use crate::page::{Frame, page, page_with};
use crate::part::pager::Pager;
use crate::record::record;
use crate::respondent::free_respondents;
use crate::security::random_token;
use crate::study::{Described, edition_or_draft, load_study, study_title};
use crate::visit::{Segments, Visit};

/// Links on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/open_link/list.html")]
struct ListPage {
    f: Frame,
    action: String,
    key: String,
    most: i64,
    made: Option<String>,
    notice: Option<String>,
    problem: Option<String>,
    cases: Vec<(String, String)>,
    waves: Vec<(String, String)>,
    helices: Vec<(String, String)>,
    lines: Vec<Line>,
    pager: Pager,
}

struct Line {
    id: String,
    about: String,
    used: String,
    gives: bool,
}

/// What a form came to.
#[derive(Default)]
struct Came {
    made: Option<String>,
    notice: Option<&'static str>,
    problem: Option<&'static str>,
}

/// The open links of a study.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    visit.staff()?;
    let study = load_study(&visit, &slug).await?;
    visit.may_within(Action::Invite, &study.scope())?;
    listed(&visit, &study, Came::default()).await
}

async fn listed(visit: &Visit, study: &Study, came: Came) -> Result<Answer, PageError> {
    let edition = edition_or_draft(visit, study).await?;
    let said = Described { words: visit.words, study, edition: &edition };
    let may = |case: &str| visit.may(Action::Invite, &study.scope_of(case)).is_ok();
    let within = visit.within(Action::Invite, study);
    let paged = visit.site.store.open_links(&within, visit.page(ON_A_PAGE)).await?;
    let line = |link: &OpenLink| {
        let about = [said.case(&link.case), said.wave(&link.wave), said.helix(&link.helix)];
        let count = |number: i64| visit.words.integer(number.unsigned_abs());
        let fill = [("used", count(link.used).into()), ("most", count(link.most).into())];
        Line {
            id: link.id.clone(),
            about: about.join(", "),
            used: visit
                .words
                .say_with(if link.closed { "open-link-closed" } else { "open-link-used" }, &fill),
            gives: link.gives(),
        }
    };
    let mut f = visit.frame(visit.words.say("open-link-title"));
    f.step = "ask";
    f.crumbs = said.crumbs(visit, None);
    let code = if came.problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let named = |code: &str, name: String| (code.to_owned(), name);
    let shown = ListPage {
        action: visit.here_with(&[]),
        key: visit.site.form_key(&visit.staff()?.form_subject()),
        most: OpenLink::MOST,
        made: came.made,
        notice: came.notice.map(|key| visit.words.say(key)),
        problem: came.problem.map(|key| visit.words.say(key)),
        cases: study
            .cases
            .iter()
            .filter(|case| may(&case.code))
            .map(|case| named(&case.code, said.case(&case.code)))
            .collect(),
        waves: study
            .waves
            .iter()
            .filter(|wave| wave.is_open(visit.now))
            .map(|wave| named(&wave.code, said.wave(&wave.code)))
            .collect(),
        helices: edition
            .questionnaire
            .helices
            .iter()
            .map(|helix| named(&helix.code, said.helix(&helix.code)))
            .collect(),
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(visit, &paged),
        f,
    };
    page_with(code, &shown.f, &shown)
}

/// A form of the list.
#[derive(Debug, Deserialize)]
pub struct Change {
    key: String,
    go: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    case: String,
    #[serde(default)]
    wave: String,
    #[serde(default)]
    helix: String,
    #[serde(default)]
    most: String,
}

/// Makes or closes an open link.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Change>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load_study(&visit, &slug).await?;
    visit.may_within(Action::Invite, &study.scope())?;
    let came = match form.go.as_str() {
        "make" => make(&visit, &study, &form).await?,
        "close" => {
            let link = visit.site.store.open_link_of(&study.id, &form.link).await?;
            let link = link.ok_or(PageError::BadForm)?;
            visit.may(Action::Invite, &study.scope_of(&link.case))?;
            visit.site.store.close_open_link(&link.id, &study.id, visit.now).await?;
            let subject = format!("{} {} {}", link.case, link.wave, link.helix);
            record(&visit, Act::ClosedOpenLink, &study, &subject).await?;
            Came { notice: Some("open-link-is-closed"), ..Came::default() }
        }
        _ => return Err(PageError::BadForm),
    };
    listed(&visit, &study, came).await
}

async fn make(visit: &Visit, study: &Study, form: &Change) -> Result<Came, PageError> {
    visit.may(Action::Invite, &study.scope_of(&form.case))?;
    let edition = visit.site.store.latest_edition(&study.id).await?.ok_or(PageError::NotFound)?;
    let known = study.case(&form.case).is_some()
        && study.wave(&form.wave).is_some()
        && edition.questionnaire.helices.iter().any(|helix| helix.code == form.helix);
    if !known {
        return Err(PageError::BadForm);
    }
    let most = form.most.trim().parse().ok().filter(|most| (1..=OpenLink::MOST).contains(most));
    let Some(most) = most else {
        return Ok(Came { problem: Some("open-link-bad-most"), ..Came::default() });
    };
    let link = OpenLink {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        case: form.case.clone(),
        wave: form.wave.clone(),
        helix: form.helix.clone(),
        most,
        used: 0,
        closed: false,
    };
    let token = random_token();
    visit.site.store.add_open_link(&link, &token_digest(&token)).await?;
    let subject = format!("{} {} {} open {most}", form.case, form.wave, form.helix);
    record(visit, Act::Invited, study, &subject).await?;
    let address = format!("{}{}", visit.origin, visit.address(&format!("/open/{token}")));
    Ok(Came { made: Some(address), ..Came::default() })
}

#[derive(Template)]
#[template(path = "ask/reach/open_link/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    key: String,
    gives: bool,
}

/// The page of an open link. Looking at it takes no place.
pub async fn show(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let (link, study) = load(&visit, &token).await?;
    shown(&visit, &token, &study, link.gives())
}

fn shown(visit: &Visit, token: &str, study: &Study, gives: bool) -> Result<Answer, PageError> {
    let shown = ShowPage {
        action: visit.address(&format!("/open/{token}")),
        key: visit.site.form_key(&format!("open:{token}")),
        gives,
        f: visit.frame(study_title(visit.words, study)),
    };
    page(&shown.f, &shown)
}

async fn load(visit: &Visit, token: &str) -> Result<(OpenLink, Study), PageError> {
    let store = &visit.site.store;
    visit.may_try()?;
    let known = store.open_link(&token_digest(token)).await?;
    let link = known.ok_or_else(|| visit.no_such_link(PageError::NoSuchInvitation))?;
    let study = store.study_by_id(&link.study).await?.ok_or(PageError::NoSuchInvitation)?;
    let open = study.wave(&link.wave).is_some_and(|wave| wave.is_open(visit.now));
    let link = OpenLink { closed: link.closed || !open, ..link };
    Ok((link, study))
}

/// The form on the page of an open link.
#[derive(Debug, Deserialize)]
pub struct Begin {
    key: String,
}

/// Gives a personal link and leads to it.
pub async fn begin(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<Begin>,
) -> Result<Answer, PageError> {
    if !visit.site.is_form_key(&format!("open:{token}"), &form.key) {
        return Err(PageError::Forged);
    }
    // One at a time: two who came together would be given the same code.
    let _turn = visit.site.turn(&token).await;
    let (link, study) = load(&visit, &token).await?;
    let place = (link.case.as_str(), link.wave.as_str(), link.helix.as_str());
    if !link.gives() {
        return shown(&visit, &token, &study, false);
    }
    let free = free_respondents(&visit.site.store, &study, place, 1).await?;
    let invitation = free.into_iter().next().ok_or(PageError::Broken)?;
    let personal = random_token();
    let given = visit.site.store.invite_openly(&link.id, &invitation, &token_digest(&personal)).await?;
    if !given {
        return shown(&visit, &token, &study, false);
    }
    Ok(Redirect::to(&visit.address(&format!("/answer/{personal}"))).into_response())
}
