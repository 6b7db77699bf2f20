//! Organisations that respondents named, for those who may read single answers: how often, and which names are one organisation.
//!
//! A name that is joined to a row of the register stands for it in the network, where that organisation agreed. Nothing of an answer changes.
//! Of an anonymous study single answers are in files alone, so there is nothing here.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::ask::answer::answer::{Tie, ties};
use lars_domain::ask::write::questionnaire::QuestionKind;
use lars_domain::gap::roster::{Joins, key_of, may_join, row_key, row_of, settled};
use lars_domain::map::likeness::{alike_names, beginnings};
use lars_domain::map::register::{Register, Wanted};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::{Depth, Order, Within};
use serde::Deserialize;

use crate::PageError;
use crate::address::{query, segment};
use crate::at::At;
use crate::choice::Choice;
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

/// Names on one page.
const ON_A_PAGE: usize = 25;
/// The most organisations that a name is offered to be joined to.
const MAX_LIKE: usize = 5;

pages!(NamedPage);

#[derive(Template)]
#[template(path = "gap/named/show.html")]
struct NamedPage {
    f: Frame,
    action: String,
    waves: Vec<Choice>,
    /// Why there is nothing, where there is nothing.
    none: Option<String>,
    rows: Vec<NamedRow>,
    pager: Pager,
}

/// A name with what it may be.
struct NamedRow {
    key: String,
    name: String,
    helix: String,
    count: String,
    /// The organisation that it is, where that is known.
    is: String,
    /// Whether a person said so.
    joined: bool,
    /// What it may be.
    like: Vec<Choice>,
}

/// What the address chooses.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    wave: String,
}

/// A name as respondents wrote it.
struct Name {
    key: String,
    tie: Tie,
    count: usize,
}

/// The names of a case and wave.
pub async fn show(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ExportResponses).await?;
    at.case(&case)?;
    let shown = page_of(&at, &case, &chosen).await?;
    at.record(Act::ReadNamedOrganisations, case.as_str()).await?;
    answer(&shown)
}

/// The form: a name, and what it is; nothing where what was said is taken back.
#[derive(Debug, Deserialize)]
pub struct Join {
    key: String,
    name: String,
    #[serde(default)]
    target: String,
}

/// Joins a name with an organisation, or takes that back.
pub async fn join(
    visit: Visit,
    Segments((_, slug, case)): Segments<(String, String, String)>,
    Query(chosen): Query<Chosen>,
    Form(form): Form<Join>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::ExportResponses).await?;
    at.case(&case)?;
    let names = names(&at, &case, &wave_of(&at, &chosen)?).await?;
    let register = at.store().register(&at.study.id).await?;
    let joins = at.store().joined_names(&at.study.id).await?;
    if !names.iter().any(|name| name.key == form.name) {
        return Err(PageError::NotFound);
    }
    let here = visit.here_with(&[]);
    if form.target.is_empty() {
        if at.store().part_name(&at.study.id, &form.name).await? {
            at.record(Act::PartedName, case.as_str()).await?;
        }
        return Ok(visit.lead(&here, "named-parted"));
    }
    let is_known = match row_of(&form.target) {
        Some(row) => register.get(row).is_some_and(|row| row.case == case),
        None => names.iter().any(|name| name.key == form.target),
    };
    if !is_known {
        return Err(PageError::NotFound);
    }
    // What was said before, by this form or by somebody else, stays.
    if may_join(&joins, &form.name, &form.target)
        && at.store().join_name(&at.study.id, &form.name, &form.target).await?
    {
        at.record(Act::JoinedName, case.as_str()).await?;
    }
    Ok(visit.lead(&here, "named-joined"))
}

/// The wave that the address names, or the last one; what the study does not have is not there.
fn wave_of(at: &At<'_>, chosen: &Chosen) -> Result<String, PageError> {
    let wave = match chosen.wave.as_str() {
        "" => at.study.waves.iter().rfind(|wave| !wave.is_trial).or(at.study.waves.last()),
        code => Some(at.study.wave(code).ok_or(PageError::NotFound)?),
    };
    Ok(wave.map(|wave| wave.code.clone()).unwrap_or_default())
}

/// The names that respondents of a case and wave wrote, the most frequent first.
async fn names(at: &At<'_>, case: &str, wave: &str) -> Result<Vec<Name>, PageError> {
    let questions = at.edition.questionnaire.questions();
    let rosters: Vec<&str> = questions
        .filter(|question| matches!(question.kind, QuestionKind::Roster { .. }))
        .map(|question| question.code.as_str())
        .collect();
    let register = at.store().register(&at.study.id).await?;
    let mut found: BTreeMap<String, Name> = BTreeMap::new();
    if at.study.anonymous {
        return Ok(Vec::new());
    }
    // The same name is looked up once.
    let mut keys: HashMap<(String, String, Option<String>), String> = HashMap::new();
    let within = Within::cases(&at.study.id, std::iter::once(case));
    let read = at.store().for_each_response((&within, wave), (Order::ByCode, &[Depth::Whole]), |_, one| {
        let said = one.answers.iter().filter(|(code, _)| rosters.contains(code));
        let named: Vec<Tie> = said.flat_map(|(_, text)| ties(text)).collect();
        for tie in named {
            let told = (tie.organisation.clone(), tie.helix.clone(), tie.stakeholder.clone());
            let key =
                keys.entry(told).or_insert_with(|| key_of((&at.study.id, case), &tie, &register)).clone();
            found.entry(key.clone()).or_insert(Name { key, tie, count: 0 }).count += 1;
        }
        Ok::<(), std::convert::Infallible>(())
    });
    let Ok(()) = read.await?;
    let mut names: Vec<Name> = found.into_values().collect();
    names.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.tie.organisation.cmp(&b.tie.organisation)));
    Ok(names)
}

async fn page_of(at: &At<'_>, case: &str, chosen: &Chosen) -> Result<NamedPage, PageError> {
    let (words, said) = (at.words, at.said());
    let wave = wave_of(at, chosen)?;
    let names = names(at, case, &wave).await?;
    let none = match (at.study.anonymous, names.is_empty()) {
        (true, _) => Some(words.say("named-anonymous")),
        (false, true) => Some(words.say("named-none")),
        (false, false) => None,
    };
    let register = at.store().register(&at.study.id).await?;
    let joins = at.store().joined_names(&at.study.id).await?;
    let paged = at.visit.page(ON_A_PAGE).cut(names);
    let written: BTreeMap<&str, &str> =
        paged.rows.iter().map(|name| (name.key.as_str(), name.tie.organisation.as_str())).collect();
    let row = |name: &Name| {
        let target = settled(&joins, &name.key);
        let is = match row_of(target) {
            Some(id) => register.get(id).map(|row| row.details.organisation.clone()),
            None => written.get(target).filter(|_| target != name.key).map(|name| (*name).to_owned()),
        };
        let joined = joins.contains_key(&name.key);
        let like = if joined || row_of(&name.key).is_some() {
            Vec::new()
        } else {
            like((name, case), &register, (&paged.rows, &joins))
        };
        NamedRow {
            key: name.key.clone(),
            name: name.tie.organisation.clone(),
            helix: said.helix(&name.tie.helix),
            count: words.integer(name.count as u64),
            is: is.unwrap_or_default(),
            joined,
            like,
        }
    };
    let rows = paged.rows.iter().map(row).collect();
    let mut f = at.frame(words.say("named-title"));
    f.crumbs.push((said.case(case), at.address(&format!("/case/{}", segment(case)))));
    Ok(NamedPage {
        action: at.address(&format!("/case/{}/organisation{}", segment(case), query(&[("wave", &wave)]))),
        waves: at
            .study
            .waves
            .iter()
            .map(|one| Choice::new(one.code.as_str(), said.wave(&one.code), one.code == wave))
            .collect(),
        none,
        rows,
        pager: Pager::of(at.visit, &paged),
        f,
    })
}

/// What a name may be: organisations of the register first, then names on the same page, the most alike first.
fn like((name, case): (&Name, &str), register: &Register, (others, joins): (&[Name], &Joins)) -> Vec<Choice> {
    let likeness = |other: &str| alike_names(&name.tie.organisation, other);
    // Names without a word in common are not compared: a register can be large.
    let starts: Vec<Wanted> =
        beginnings(&name.tie.organisation).iter().map(|start| Wanted::of(start)).collect();
    let is_near = |id: &str| starts.iter().any(|start| register.finds(id, start));
    let rows = register.iter().filter(|row| row.case == case && row.helix == name.tie.helix);
    let rows = rows.filter(|row| is_near(&row.id)).filter_map(|row| {
        let organisation = &row.details.organisation;
        Some((likeness(organisation)?, row_key(&row.id), organisation.clone()))
    });
    let names = others.iter().filter(|other| other.key != name.key && row_of(&other.key).is_none());
    let names = names.filter(|other| may_join(joins, &name.key, &other.key)).filter_map(|other| {
        Some((likeness(&other.tie.organisation)?, other.key.clone(), other.tie.organisation.clone()))
    });
    let mut found: Vec<(f64, String, String)> = rows.chain(names).collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(MAX_LIKE);
    found.into_iter().map(|(_, key, label)| Choice::new(key, label, false)).collect()
}
