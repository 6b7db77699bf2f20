//! Participants who may be one: somebody who was written to without a row of the register, and rows that are several participants.
//!
//! What is certain was joined when the database was opened. Here a person decides. Of an anonymous study nothing is listed: nobody knows
//! which of two links was used.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use askama::Template;
use axum::response::Response as Answer;
use jiff::Timestamp;
use lars_domain::ask::reach::invitation::{Channel, Invitation, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::map::likeness::plain_name;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::Joined;
use lars_view::words::Words;
use serde::Deserialize;

use super::{Register, value};
use crate::PageError;
use crate::form::Form;
use crate::once::Shown;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::respondent::new_participant;
use crate::security::random_token;
use crate::visit::{Segments, Visit};

pages!(JoinPage);

/// Pairs on one page.
const ON_A_PAGE: usize = 20;
/// Hosts at which people of many organisations have their mail: two addresses there have nothing in common.
const SHARED_HOSTS: [&str; 10] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "yahoo.com",
    "icloud.com",
    "inbox.lv",
    "one.lt",
    "wp.pl",
    "gmx.de",
];

#[derive(Template)]
#[template(path = "map/stakeholder/join.html")]
struct JoinPage {
    f: Frame,
    action: String,
    anonymous: bool,
    pairs: Vec<JoinPair>,
    pager: Pager,
}

/// Two that may be one.
struct JoinPair {
    one: String,
    other: String,
    /// What each is: a code with an address, or an organisation.
    names: [String; 2],
    about: String,
    why: String,
    kind: Kind,
}

/// What a person is asked about a pair.
#[derive(PartialEq, Eq)]
enum Kind {
    /// Whether somebody is of a row.
    Row,
    /// Whose answers count, where both have answered.
    Both,
    /// Of which row somebody is who came by a link.
    Which,
}

/// A pair before it is worded.
enum Found {
    /// Somebody without a row, and a row.
    Row(Participant, String, Arc<Stakeholder>, &'static str),
    /// Two participants of one row.
    Two([(Participant, Option<Timestamp>); 2]),
    /// Somebody who answered and is of no row.
    Rowless(Participant, Option<Timestamp>),
}

/// The pairs of a study.
pub async fn join_pairs(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    register.at.record(Act::ReadAddresses, "pairs").await?;
    let anonymous = register.at.study.anonymous;
    let found = if anonymous { Vec::new() } else { found(&register).await? };
    let paged = visit.page(ON_A_PAGE).cut(found);
    let lines = lines_of(&visit, &register, &paged.rows).await?;
    let shown = JoinPage {
        action: visit.here_with(&[]),
        anonymous,
        pairs: paged.rows.iter().map(|found| worded(&visit, &register, (found, &lines))).collect(),
        pager: Pager::of(&visit, &paged),
        f: register.frame("participant-join-title"),
    };
    answer(&shown)
}

/// What people who came by a link wrote in lines of text, where a name may stand: for those who may read single answers.
async fn lines_of(
    visit: &Visit,
    register: &Register<'_>,
    found: &[Found],
) -> Result<HashMap<String, String>, PageError> {
    let (store, study) = (register.at.store(), &register.at.study);
    let may = |one: &&Participant| visit.may(Action::ExportResponses, &study.scope_of(&one.case)).is_ok();
    let rowless = found.iter().filter_map(|found| match found {
        Found::Rowless(one, _) => Some(one),
        Found::Row(..) | Found::Two(_) => None,
    });
    let rowless: Vec<Participant> = rowless.filter(may).cloned().collect();
    let answers = store.answers_of(&study.id, &rowless).await?;
    let asked = &register.at.edition.questionnaire;
    let lines: Vec<&str> = asked
        .questions()
        .filter(|question| matches!(question.kind, QuestionKind::Short { .. }))
        .map(|question| question.code.as_str())
        .collect();
    let said = |answers: &BTreeMap<String, String>| {
        let said = lines.iter().filter_map(|code| answers.get(*code)).map(String::as_str);
        said.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
    };
    Ok(answers.iter().map(|(id, answers)| (id.clone(), said(answers))).collect())
}

async fn found(register: &Register<'_>) -> Result<Vec<Found>, PageError> {
    let (store, study) = (register.at.store(), &register.at.study);
    let sees = |case: &String| register.known.cases.contains(case);
    let mut found = Vec::new();
    if !store.several_may_answer(&study.id).await? {
        for all in store.several_of_a_row(&study.id).await? {
            let mut all = all.into_iter().filter(|(one, _)| sees(&one.case));
            if let (Some(one), Some(other)) = (all.next(), all.next()) {
                found.push(Found::Two([one, other]));
            }
        }
    }
    let unknown = store.rowless_respondents(&study.id).await?;
    let unknown: Vec<Found> = unknown
        .into_iter()
        .filter(|(one, _)| sees(&one.case))
        .map(|(one, finished)| Found::Rowless(one, finished))
        .collect();
    let rowless = store.rowless_recipients(&study.id).await?;
    if rowless.is_empty() {
        found.extend(unknown);
        return Ok(found);
    }
    let (mut by_address, mut by_host) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
    for row in register.kept.iter().filter(|row| sees(&row.case) && !row.details.address.is_empty()) {
        let address = row.details.address.to_lowercase();
        if let Some((_, host)) = address.split_once('@').filter(|(_, host)| !SHARED_HOSTS.contains(host)) {
            by_host
                .entry((row.case.clone(), row.helix.clone(), host.to_owned()))
                .or_default()
                .push(row.clone());
        }
        by_address.entry((row.case.clone(), address)).or_default().push(row.clone());
    }
    for (one, address) in rowless.into_iter().filter(|(one, _)| sees(&one.case)) {
        let host = address.split_once('@').map_or("", |(_, host)| host).to_owned();
        let same = by_address.get(&(one.case.clone(), address.clone()));
        let near = || by_host.get(&(one.case.clone(), one.helix.clone(), host.clone()));
        let (rows, why) = match same {
            Some(rows) => (Some(rows), "address"),
            None => (near(), "host"),
        };
        for row in rows.into_iter().flatten().take(3) {
            found.push(Found::Row(one.clone(), address.clone(), row.clone(), why));
        }
    }
    found.extend(unknown);
    Ok(found)
}

fn worded(
    visit: &Visit,
    register: &Register<'_>,
    (found, lines): (&Found, &HashMap<String, String>),
) -> JoinPair {
    let (words, said) = (visit.words, register.at.said());
    let about = |one: &Participant| {
        format!("{}, {}, {}", said.case(&one.case), said.wave(&one.wave), said.helix(&one.helix))
    };
    match found {
        Found::Row(one, address, row, why) => JoinPair {
            one: one.id.clone(),
            other: row.id.clone(),
            names: [format!("{} ({address})", one.respondent), row.details.organisation.clone()],
            about: about(one),
            why: words.say(&format!("participant-why-{why}")),
            kind: Kind::Row,
        },
        Found::Rowless(one, finished) => JoinPair {
            one: one.id.clone(),
            other: String::new(),
            names: [
                code_and_day(words, register, one, *finished),
                lines.get(&one.id).cloned().unwrap_or_default(),
            ],
            about: about(one),
            why: words.say("participant-why-rowless"),
            kind: Kind::Which,
        },
        Found::Two(two) => JoinPair {
            one: two[0].0.id.clone(),
            other: two[1].0.id.clone(),
            names: two.each_ref().map(|(one, finished)| code_and_day(words, register, one, *finished)),
            about: format!("{}: {}", name_of(register, &two[0].0), about(&two[0].0)),
            why: words.say("participant-why-twice"),
            kind: Kind::Both,
        },
    }
}

fn name_of(register: &Register<'_>, one: &Participant) -> String {
    let row = one.stakeholder.as_deref().and_then(|id| register.kept.get(id));
    row.map_or_else(|| one.respondent.clone(), |row| row.details.organisation.clone())
}

fn code_and_day(
    words: Words,
    register: &Register<'_>,
    one: &Participant,
    finished: Option<Timestamp>,
) -> String {
    let day = finished.map(|at| words.date(register.at.study.zone.day(at)));
    let status =
        words.say(if day.is_some() { "participant-status-submitted" } else { "participant-status-asked" });
    [one.respondent.clone(), status].into_iter().chain(day).collect::<Vec<_>>().join(", ")
}

/// What is said about a pair.
#[derive(Debug, Deserialize)]
pub struct Said {
    key: String,
    go: String,
    one: String,
    #[serde(default)]
    other: String,
    /// The organisation, by its name.
    #[serde(default)]
    name: String,
}

/// Makes two one, or says whose answers count.
pub async fn join(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(said): Form<Said>,
) -> Result<Answer, PageError> {
    visit.form(&said.key)?;
    let register = Register::load(&visit, &slug).await?;
    let (store, study) = (register.at.store(), &register.at.study);
    if study.anonymous {
        return Err(PageError::BadForm);
    }
    let participant = async |id: &str| {
        let found = store.participant(&study.id, id).await?;
        found.filter(|one| register.known.cases.contains(&one.case)).ok_or(PageError::NotFound)
    };
    let one = participant(&said.one).await?;
    let notice = match said.go.as_str() {
        "row" => {
            let row = register.find(&said.other)?;
            if row.case != one.case {
                return Err(PageError::BadForm);
            }
            match store.join_row(&one, &row.id).await? {
                Joined::One => "participant-joined",
                Joined::BothSaid => "participant-joined-both",
            }
        }
        "name" => match named(&register, &one, &said.name) {
            Some(row) => match store.join_row(&one, &row).await? {
                Joined::One => "participant-joined",
                Joined::BothSaid => "participant-joined-both",
            },
            None => return Ok(visit.lead(&visit.here_with(&[]), "participant-named-nobody")),
        },
        "keep-one" | "keep-other" => {
            let other = participant(&said.other).await?;
            let is_pair =
                one.id != other.id && one.stakeholder.is_some() && one.stakeholder == other.stakeholder;
            if !is_pair || one.wave != other.wave {
                return Err(PageError::BadForm);
            }
            let (stays, goes) = if said.go == "keep-one" { (&one, &other) } else { (&other, &one) };
            store.join_keeping((stays, goes), visit.now).await?;
            "participant-joined"
        }
        _ => return Err(PageError::BadForm),
    };
    let subject = format!("{} {} {} {}", one.case, one.wave, one.respondent, said.go);
    register.at.record(Act::JoinedParticipants, subject).await?;
    Ok(visit.lead(&visit.here_with(&[]), notice))
}

/// The one row of a participant's region that has this name, however it is written.
fn named(register: &Register<'_>, one: &Participant, name: &str) -> Option<String> {
    let wanted = plain_name(name);
    let is_meant =
        |row: &&Arc<Stakeholder>| row.case == one.case && plain_name(&row.details.organisation) == wanted;
    let mut rows = register.kept.iter().filter(is_meant);
    let row = rows.next().filter(|_| !wanted.is_empty())?;
    rows.next().is_none().then(|| row.id.clone())
}

/// Makes a link for a further person of an organisation, where several may answer.
pub async fn ask_another(
    visit: Visit,
    Segments((_, slug, id)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let (store, study) = (register.at.store(), &register.at.study);
    let row = register.find(&id)?;
    let wave = value(&fields, "wave");
    let is_open = register.waves.iter().any(|(code, _)| code == wave);
    if !is_open || !store.several_may_answer(&study.id).await? {
        return Err(PageError::BadForm);
    }
    let place = (row.case.as_str(), wave, row.helix.as_str());
    let mut further = Participant { stakeholder: Some(row.id.clone()), ..new_participant(study, place) };
    let token = random_token();
    let way = Invitation::by_link(Channel::Link, visit.now, token_digest(&token));
    store.invite_another(&mut further, &way).await?;
    register.at.record(Act::Invited, format!("{} {wave} {} another", row.case, row.helix)).await?;
    let address = format!("{}{}", visit.origin, visit.address(&format!("/answer/{token}")));
    let secret = serde_json::to_string(&address).map_err(|_| PageError::Broken)?;
    let there = register.address(&format!("/{}", row.id));
    Ok(visit.lead_showing(&there, Shown { notice: None, secret: Some(secret) }))
}
