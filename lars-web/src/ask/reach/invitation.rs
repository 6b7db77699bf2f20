//! Personal links: who has one, how far they are, and making new ones.
//!
//! A link is shown once, right after it was made, with the short code that leads to it: only a digest is stored.

use std::sync::Arc;

use askama::Template;
use axum::response::Response as Answer;
use jiff::Timestamp;
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::reach::invitation::{Channel, Invitation, MOST_INVITATIONS, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::short_code::ShortCode;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::{Standing, Store};
use serde::{Deserialize, Serialize};

use crate::PageError;
use crate::address::segment;
use crate::ask::answer::response::copy;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::form::Form;
use crate::letter::MOST_QUESTIONNAIRES;
use crate::once::Shown;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::personal;
use crate::ready;
use crate::respondent::new_participant;
use crate::security::random_code;
use crate::visit::{Segments, Visit};

/// Links on one page.
const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "ask/reach/invitation/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    most: usize,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    helices: Vec<Choice>,
    made: Vec<MadeLine>,
    /// Whether questionnaires may carry a personal code: not where answers must not lead back to links.
    personal: bool,
    languages: Vec<Choice>,
    board: Vec<BoardLine>,
    pager: Pager,
}

pages!(ShowPage);

/// A link that was just made, as it is shown once.
#[derive(Debug, Serialize, Deserialize)]
struct MadeLine {
    respondent: String,
    address: String,
    code: String,
}

struct BoardLine {
    data: Option<String>,
    case: String,
    wave: String,
    helix: String,
    respondent: String,
    standing: String,
}

/// A personal link as it is shown, once.
pub struct Link {
    /// The respondent's code.
    pub respondent: String,
    /// The token.
    pub token: String,
    /// The code that leads to it.
    pub code: ShortCode,
}

/// Makes personal links for respondents of one case, wave and helix.
pub async fn make_links(
    store: &Store,
    study: &Study,
    place: (&str, &str, &str),
    (count, at): (usize, Timestamp),
) -> Result<Vec<Link>, lars_store::StoreError> {
    let codes: Vec<ShortCode> = (0..count).map(|_| random_code()).collect();
    let tokens: Vec<String> = codes.iter().map(|code| store.token_of_code(code)).collect();
    let row = |token: &String| {
        let way = Invitation::by_link(Channel::Link, at, token_digest(token));
        (new_participant(study, place), way)
    };
    let mut rows: Vec<(Participant, Invitation)> = tokens.iter().map(row).collect();
    store.invite(&mut rows).await?;
    let made = rows.into_iter().zip(tokens).zip(codes);
    Ok(made
        .map(|(((invitation, _), token), code)| Link { respondent: invitation.respondent, token, code })
        .collect())
}

/// The same; returns each respondent's code and token.
pub async fn make(
    store: &Store,
    study: &Study,
    place: (&str, &str, &str),
    count: (usize, Timestamp),
) -> Result<Vec<(String, String)>, lars_store::StoreError> {
    let made = make_links(store, study, place, count).await?;
    Ok(made.into_iter().map(|link| (link.respondent, link.token)).collect())
}

/// Shows the links of a study and how far each respondent is.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    render(&visit.enter(&slug, Action::Invite).await?).await
}

/// A respondent's answers for staff who may take single answers away, with what they belong to; noted in the audit log.
async fn handed_out(
    visit: &Visit,
    (slug, case, wave, respondent): (String, String, String, String),
) -> Result<(Study, Edition, Response), PageError> {
    let at = visit.enter(&slug, Action::ExportResponses).await?;
    visit.may(Action::ExportResponses, &at.study.scope_of(&case))?;
    // Of an anonymous study the respondents have theirs, with their links.
    if at.study.anonymous {
        return Err(PageError::NotFound);
    }
    let store = at.store();
    let of = Participant {
        id: String::new(),
        study: at.study.id.clone(),
        case,
        wave,
        helix: String::new(),
        respondent,
        stakeholder: None,
    };
    let response = store.response_of_invitation(&of).await?.ok_or(PageError::NotFound)?;
    let edition = store.kept_edition(&response.edition).await?.ok_or(PageError::NotFound)?;
    at.record(Act::ExportedPersonalData, &response.id).await?;
    Ok((at.study, Arc::unwrap_or_clone(edition), response))
}

/// Everything that is stored of one respondent, for those who may take single answers away.
pub async fn data(
    visit: Visit,
    Segments((_, slug, case, wave, respondent)): Segments<(String, String, String, String, String)>,
) -> Result<Answer, PageError> {
    let (study, edition, response) = handed_out(&visit, (slug, case, wave, respondent)).await?;
    personal::response_file(&visit, (&study, &edition), &response).await
}

/// The same respondent's answers as a PDF.
pub async fn answers(
    visit: Visit,
    Segments((_, slug, case, wave, respondent)): Segments<(String, String, String, String, String)>,
) -> Result<Answer, PageError> {
    let (study, edition, response) = handed_out(&visit, (slug, case, wave, respondent)).await?;
    copy::of_staff(&visit, (Arc::new(study), Arc::new(edition)), response).await
}

/// The form for new links.
#[derive(Debug, Deserialize)]
pub struct NewLinks {
    key: String,
    case: String,
    wave: String,
    helix: String,
    count: usize,
}

/// Makes links; the page that this leads to shows them, once.
pub async fn make_new(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<NewLinks>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::Invite).await?;
    ready::to_ask(&visit, &at.study).await?;
    visit.may(Action::Invite, &at.study.scope_of(&form.case))?;
    let edition = at.store().latest_edition(&at.study.id).await?.ok_or(PageError::NotPublished)?;
    let known = at.study.case(&form.case).is_some()
        && at.study.wave(&form.wave).is_some()
        && edition.questionnaire.helices.iter().any(|helix| helix.code == form.helix)
        && (1..=MOST_INVITATIONS).contains(&form.count);
    if !known {
        return Err(PageError::BadForm);
    }
    let place = (form.case.as_str(), form.wave.as_str(), form.helix.as_str());
    let made = make_links(at.store(), &at.study, place, (form.count, visit.now)).await?;
    at.record(Act::Invited, format!("{} {} {} {}", form.case, form.wave, form.helix, made.len())).await?;
    let line = |link: Link| MadeLine {
        address: format!("{}{}", visit.origin, visit.address(&format!("/answer/{}", link.token))),
        respondent: link.respondent,
        code: link.code.to_string(),
    };
    let made: Vec<MadeLine> = made.into_iter().map(line).collect();
    let secret = serde_json::to_string(&made).map_err(|_| PageError::Broken)?;
    Ok(visit.lead_showing(&at.address("/invitation"), Shown { notice: None, secret: Some(secret) }))
}

async fn render(at: &At<'_>) -> Result<Answer, PageError> {
    let At { visit, study, edition, .. } = at;
    if edition.id.is_empty() {
        return Err(PageError::NotFound);
    }
    let said = at.said();
    let made: Vec<MadeLine> = visit.secret().unwrap_or_default();
    let paged = at.store().participant_page(&at.within(), visit.page(ON_A_PAGE)).await?;
    let line = |(invitation, standing): &(Participant, Standing)| BoardLine {
        data: data_address(at, invitation, *standing),
        case: said.case(&invitation.case),
        wave: said.wave(&invitation.wave),
        helix: said.helix(&invitation.helix),
        respondent: invitation.respondent.clone(),
        standing: at.words.say(match standing {
            _ if study.anonymous => "invitation-standing-unknown",
            Standing::NotOpened => "invitation-standing-not-opened",
            Standing::Started => "invitation-standing-started",
            Standing::Finished => "invitation-standing-finished",
        }),
    };
    let open = study.waves.iter().filter(|wave| wave.is_open(visit.now));
    let shown = ShowPage {
        action: at.address("/invitation"),
        most: MOST_INVITATIONS,
        cases: choice::cases(at, &said, ""),
        waves: choice::waves(open, &said, ""),
        helices: choice::helices(&edition.questionnaire.helices, &said, ""),
        personal: !study.anonymous && made.len() <= MOST_QUESTIONNAIRES,
        made,
        languages: choice::study_languages(
            &at.store().kept_languages(&study.id).await?,
            at.words.language().code(),
        ),
        board: paged.rows.iter().map(line).collect(),
        pager: Pager::of(visit, &paged),
        f: at.frame(at.words.say("invitation-show-title")),
    };
    answer(&shown)
}

/// Where a respondent's answers can be taken away, if this person may and there are any.
fn data_address(at: &At<'_>, invitation: &Participant, standing: Standing) -> Option<String> {
    let allowed = at.visit.may(Action::ExportResponses, &at.study.scope_of(&invitation.case)).is_ok();
    let [case, wave, respondent] =
        [&invitation.case, &invitation.wave, &invitation.respondent].map(|code| segment(code));
    (allowed && standing != Standing::NotOpened)
        .then(|| at.address(&format!("/data/{case}/{wave}/{respondent}")))
}
