//! The list of the register: who is in it, how far each is, and one form with what can be done for the ticked rows.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::ask::reach::participant::{Asking, Status};
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use serde::Deserialize;

use super::{Filter, Register, channels, salience};
use crate::PageError;
use crate::choice::{Choice, choices};
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(ListPage);

/// Stakeholders on one page.
const ON_A_PAGE: usize = 50;
/// The columns that the list can be sorted by.
const SORTS: [&str; 4] = ["name", "helix", "status", "when"];

#[derive(Template)]
#[template(path = "map/stakeholder/list.html")]
struct ListPage {
    f: Frame,
    lead: String,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    helices: Vec<Choice>,
    interviewers: Vec<Choice>,
    /// Those who can be assigned.
    people: Vec<Choice>,
    chips: Vec<Chip>,
    heads: Vec<Head>,
    lines: Vec<Line>,
    pager: Pager,
    all: String,
    total: String,
    frame_heads: Vec<String>,
    frame_rows: Vec<(String, Vec<String>)>,
    here: String,
    alike: String,
    /// Whether there is a wave in which somebody can be asked now.
    is_open: bool,
    is_filtered: bool,
    wanted: Filter,
    /// Whether several people of an organisation may answer, for those who may say so.
    several: Option<bool>,
}

struct Chip {
    label: String,
    count: String,
    address: String,
    is_current: bool,
}

struct Head {
    label: String,
    address: String,
    is_current: bool,
}

struct Line {
    id: String,
    address: String,
    organisation: String,
    tick: String,
    case: String,
    helix: String,
    contact: String,
    status: &'static str,
    standing: String,
    when: String,
    channels: String,
    salience: String,
    interviewer: String,
}

/// The register of a study.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let is_known = |code: &str, known: bool| code.is_empty() || known;
    if !is_known(&filter.sort, SORTS.contains(&filter.sort.as_str()))
        || !is_known(&filter.status, Status::parse(&filter.status).is_some())
    {
        return Err(PageError::NotFound);
    }
    register.at.record(Act::ReadRegister, "").await?;
    let asking = register.asking().await?;
    let filter = Filter { wave: register.wave(&filter).to_owned(), ..filter };
    let matching = register.matching(&visit, &filter).await?;
    let statuses: Vec<Status> = matching.iter().map(|one| asking.standing(&one.id, &filter.wave).0).collect();
    let chips = chips(&visit, &filter, &statuses);
    let submitted = statuses.iter().filter(|status| **status == Status::Submitted).count();
    let fill = [("n", matching.len().into()), ("submitted", submitted.into())];
    let lead = visit.words.say_with(lead_key(&register, &filter), &fill);
    let wanted = Status::parse(&filter.status);
    let mut chosen: Vec<Arc<Stakeholder>> = matching
        .into_iter()
        .zip(statuses)
        .filter(|(_, status)| wanted.is_none_or(|wanted| wanted == *status))
        .map(|(one, _)| one)
        .collect();
    sort(&mut chosen, &asking, (&register, &filter));
    let paged = visit.page(ON_A_PAGE).cut(chosen);
    let (frame_heads, frame_rows) = sampling_frame(&visit, &register);
    let mut people = register.interviewers.clone();
    let assignable = choices(&people, "");
    people.push(("-".to_owned(), visit.words.say("register-nobody")));
    let may_rule = register.at.may(Action::ManageStudy);
    let several = register.at.store().several_may_answer(&register.at.study.id).await?;
    let waves: Vec<(String, String)> = register
        .at
        .study
        .waves
        .iter()
        .map(|wave| (wave.code.clone(), register.at.said().wave(&wave.code)))
        .collect();
    let page_shown = ListPage {
        lead,
        cases: choices(&register.names[0], &filter.case),
        waves: choices(&waves, &filter.wave),
        helices: choices(&register.names[1], &filter.helix),
        interviewers: choices(&people, &filter.interviewer),
        people: assignable,
        chips,
        heads: heads(&visit, &filter),
        lines: paged.rows.iter().map(|one| line(&visit, &register, one, (&asking, &filter))).collect(),
        all: visit.words.say_with("participant-tick-all", &[("n", paged.all.into())]),
        total: visit.words.integer(paged.all as u64),
        pager: Pager::of(&visit, &paged),
        frame_heads,
        frame_rows,
        here: register.address(""),
        alike: alike(&visit, &register),
        is_open: register.waves.iter().any(|(code, _)| *code == filter.wave),
        is_filtered: filter.narrows(),
        wanted: filter,
        several: may_rule.then_some(several),
        f: register.frame("register-title"),
    };
    answer(&page_shown)
}

fn lead_key(register: &Register<'_>, filter: &Filter) -> &'static str {
    match (register.at.study.anonymous, filter.narrows()) {
        (true, _) => "participant-lead-anonymous",
        (false, true) => "participant-lead-some",
        (false, false) => "participant-lead",
    }
}

/// How many pairs may be the same, as far as it is known; found out beside the request where the register has changed since.
fn alike(visit: &Visit, register: &Register<'_>) -> String {
    let (store, study) = (register.at.store().clone(), register.at.study.id.clone());
    let known = store.known_likeness(&study);
    if known.version() != register.kept.version() {
        tokio::spawn(async move { store.likeness(&study).await.map(|_| ()) });
    }
    let cases: HashSet<&str> = register.known.cases.iter().map(String::as_str).collect();
    let count = known.pairs().filter(|(case, ..)| cases.contains(case)).count();
    visit.words.integer(count as u64)
}

fn chips(visit: &Visit, filter: &Filter, statuses: &[Status]) -> Vec<Chip> {
    let chip = |label: String, code: &str, count: usize| Chip {
        label,
        count: visit.words.integer(count as u64),
        address: visit.here_with(&[("status", code), ("page", "")]),
        is_current: filter.status == code,
    };
    let all = chip(visit.words.say("participant-all"), "", statuses.len());
    let of = |status: Status| {
        let count = statuses.iter().filter(|known| **known == status).count();
        let label = visit.words.say(&format!("participant-status-{}", status.code()));
        (count > 0 || filter.status == status.code()).then(|| chip(label, status.code(), count))
    };
    std::iter::once(all).chain(Status::ALL.into_iter().filter_map(of)).collect()
}

fn heads(visit: &Visit, filter: &Filter) -> Vec<Head> {
    let labels = [
        "register-column-organisation",
        "study-helix",
        "participant-column-status",
        "participant-column-when",
    ];
    let head = |(sort, label): (&'static str, &str)| Head {
        label: visit.words.say(label),
        address: visit.here_with(&[("sort", if sort == "name" { "" } else { sort }), ("page", "")]),
        is_current: filter.sort == sort || (sort == "name" && !SORTS.contains(&filter.sort.as_str())),
    };
    SORTS.into_iter().zip(labels).map(head).collect()
}

/// In the order that is wanted; by name where nothing else tells two apart.
fn sort(chosen: &mut [Arc<Stakeholder>], asking: &Asking, (register, filter): (&Register<'_>, &Filter)) {
    let place = |names: &[(String, String)], code: &str| names.iter().position(|(known, _)| known == code);
    match filter.sort.as_str() {
        "helix" => chosen.sort_by_cached_key(|one| place(&register.names[1], &one.helix)),
        "status" => chosen.sort_by_cached_key(|one| asking.standing(&one.id, &filter.wave).0),
        "when" => {
            chosen.sort_by_cached_key(|one| std::cmp::Reverse(asking.standing(&one.id, &filter.wave).1));
        }
        _ => {}
    }
}

fn line(
    visit: &Visit,
    register: &Register<'_>,
    one: &Stakeholder,
    (asking, filter): (&Asking, &Filter),
) -> Line {
    let interviewer = one.interviewer.as_deref().unwrap_or_default();
    let (status, at) = asking.standing(&one.id, &filter.wave);
    let said = visit.words.say(&format!("participant-status-{}", status.code()));
    let day = |at| visit.words.date(register.at.study.zone.day(at));
    Line {
        id: one.id.clone(),
        address: register.address(&format!("/{}", one.id)),
        organisation: one.details.organisation.clone(),
        tick: visit.words.say_with("participant-tick", &[("name", one.details.organisation.as_str().into())]),
        case: Register::name(&register.names[0], &one.case).to_owned(),
        helix: Register::name(&register.names[1], &one.helix).to_owned(),
        contact: one.details.contact.clone(),
        status: status.code(),
        standing: said,
        when: at.map(day).unwrap_or_default(),
        channels: channels(visit, register, asking.of(&one.id, &filter.wave)),
        salience: salience(visit, one),
        interviewer: Register::name(&register.interviewers, interviewer).to_owned(),
    }
}

/// How many stakeholders of each helix are in each case: a thin one shows.
fn sampling_frame(visit: &Visit, register: &Register<'_>) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let heads = register.names[1].iter().map(|(_, name)| name.clone()).collect();
    let mut counts: HashMap<(&str, &str), u64> = HashMap::new();
    for one in register.kept.iter() {
        *counts.entry((one.case.as_str(), one.helix.as_str())).or_default() += 1;
    }
    let count = |case: &str, helix: &str| {
        visit.words.integer(counts.get(&(case, helix)).copied().unwrap_or_default())
    };
    let row = |(code, name): &(String, String)| {
        (name.clone(), register.names[1].iter().map(|(helix, _)| count(code, helix)).collect())
    };
    (heads, register.names[0].iter().map(row).collect())
}

/// The form with the rule of asking.
#[derive(Debug, Deserialize)]
pub struct Rule {
    key: String,
    #[serde(default)]
    several: String,
}

/// Sets whether several people of one organisation may answer.
pub async fn rule(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Rule>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let may = form.several == "yes";
    at.store().set_several_may_answer(&at.study.id, may).await?;
    at.record(Act::ChangedAskingRule, if may { "several" } else { "one" }).await?;
    Ok(visit.lead(&at.address("/register"), "participant-rule-saved"))
}
