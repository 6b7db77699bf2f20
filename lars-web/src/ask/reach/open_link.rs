//! Open links: made and closed by staff, and the page where somebody takes a personal link.
//!
//! Nobody is known by an open link: whoever opens it twice gets two personal links.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::ask::reach::invitation::{Channel, Invitation, token_digest};
use lars_domain::ask::reach::open_link::OpenLink;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::form::Form;
use crate::once::Shown;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::ready;
use crate::respondent::new_participant;
use crate::security::random_token;
use crate::study::study_title;
use crate::visit::{Segments, Visit};

/// Links on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/open_link/list.html")]
struct ListPage {
    f: Frame,
    action: String,
    most: i64,
    made: Option<String>,
    is_published: bool,
    problem: Option<String>,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    helices: Vec<Choice>,
    lines: Vec<Line>,
    pager: Pager,
}

pages!(ListPage, ShowPage);

struct Line {
    id: String,
    about: String,
    used: String,
    gives: bool,
}

/// The open links of a study.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    render(&visit.enter(&slug, Action::Invite).await?, None).await
}

async fn render(at: &At<'_>, problem: Option<&str>) -> Result<Answer, PageError> {
    let At { visit, study, edition, .. } = at;
    let said = at.said();
    let paged = at.store().open_links(&at.within(), visit.page(ON_A_PAGE)).await?;
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
    let open = study.waves.iter().filter(|wave| wave.is_open(visit.now));
    let shown = ListPage {
        action: visit.here_with(&[]),
        most: OpenLink::MOST,
        made: visit.secret(),
        is_published: edition.number > 0,
        problem: problem.map(|key| visit.words.say(key)),
        cases: choice::cases(at, &said, ""),
        waves: choice::waves(open, &said, ""),
        helices: choice::helices(&edition.questionnaire.helices, &said, ""),
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(visit, &paged),
        f: at.frame(visit.words.say("open-link-title")),
    };
    if problem.is_some() { refused(&shown) } else { answer(&shown) }
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
pub async fn change(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Change>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::Invite).await?;
    match form.go.as_str() {
        "make" => make(&at, &form).await,
        "close" => close(&at, &form).await,
        _ => Err(PageError::BadForm),
    }
}

async fn close(at: &At<'_>, form: &Change) -> Result<Answer, PageError> {
    let link = at.store().open_link_of(&at.study.id, &form.link).await?.ok_or(PageError::BadForm)?;
    at.case(&link.case)?;
    at.store().close_open_link(&link.id, &at.study.id, at.visit.now).await?;
    at.record(Act::ClosedOpenLink, format!("{} {} {}", link.case, link.wave, link.helix)).await?;
    Ok(at.visit.lead(&at.visit.here_with(&[]), "open-link-is-closed"))
}

async fn make(at: &At<'_>, form: &Change) -> Result<Answer, PageError> {
    ready::to_ask(at.visit, &at.study).await?;
    let At { visit, study, .. } = at;
    visit.may(Action::Invite, &study.scope_of(&form.case))?;
    let edition = at.store().latest_edition(&study.id).await?.ok_or(PageError::NotPublished)?;
    let known = study.case(&form.case).is_some()
        && study.wave(&form.wave).is_some()
        && edition.questionnaire.helices.iter().any(|helix| helix.code == form.helix);
    if !known {
        return Err(PageError::BadForm);
    }
    let most = form.most.trim().parse().ok().filter(|most| (1..=OpenLink::MOST).contains(most));
    let Some(most) = most else {
        return render(at, Some("open-link-bad-most")).await;
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
    at.store().add_open_link(&link, &token_digest(&token)).await?;
    at.record(Act::Invited, format!("{} {} {} open {most}", form.case, form.wave, form.helix)).await?;
    let address = format!("{}{}", visit.origin, visit.address(&format!("/open/{token}")));
    let secret = serde_json::to_string(&address).map_err(|_| PageError::Broken)?;
    Ok(visit.lead_showing(&visit.here_with(&[]), Shown { notice: None, secret: Some(secret) }))
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
    answer(&shown)
}

async fn load(visit: &Visit, token: &str) -> Result<(OpenLink, Study), PageError> {
    let store = &visit.site.store;
    let digest = token_digest(token);
    let link = visit.link(store.open_link(&digest), PageError::NoSuchInvitation).await?;
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
    let (link, study) = load(&visit, &token).await?;
    let place = (link.case.as_str(), link.wave.as_str(), link.helix.as_str());
    if !link.gives() {
        return shown(&visit, &token, &study, false);
    }
    let personal = random_token();
    let way = Invitation::by_link(Channel::OpenLink, visit.now, token_digest(&personal));
    let given = visit.site.store.invite_openly(&link.id, new_participant(&study, place), &way).await?;
    if !given {
        return shown(&visit, &token, &study, false);
    }
    Ok(Redirect::to(&visit.address(&format!("/answer/{personal}"))).into_response())
}
