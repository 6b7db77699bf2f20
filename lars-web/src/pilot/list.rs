//! The pilots of a study, and how one is made: from a match in one click, or from a title and a region.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::gap::analysis::latest_wave;
use lars_domain::gap::cell::{Cell, CellKey};
use lars_domain::gap::finding::{Quoted, Relation};
use lars_domain::learn::stored_match::{Match, MatchState};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::pilot::budget::Budget;
use lars_domain::pilot::plan::{MAX_TITLE, Origin, Pilot};
use lars_domain::thread::{Knot, KnotKind};
use lars_store::NewKnot;
use serde::Deserialize;

use crate::PageError;
use crate::analysis::{CaseResult, Wanted, case_result};
use crate::at::At;
use crate::choice::{self, Choice};
use crate::fault::Faults;
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(ListPage, NewPage);

/// Pilots on a page of the list.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "pilot/list/list.html")]
struct ListPage {
    f: Frame,
    new: Option<String>,
    rows: Vec<PilotRow>,
    pager: Pager,
}

struct PilotRow {
    title: String,
    lang: Option<String>,
    address: String,
    state: String,
    region: String,
    owner: String,
    money: String,
}

/// The list.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ReadResults).await?;
    let words = at.words;
    let mut all: Vec<Knot<Pilot>> = at.store().knots(&at.study.id, KnotKind::Pilot).await?;
    all.retain(|knot| at.may_in(&knot.case));
    let paged = visit.page(ROWS).cut(all);
    let row = |knot: &Knot<Pilot>| {
        let pilot = &knot.body;
        let totals = Budget::of(&pilot.costs, &pilot.reports).totals;
        let money = totals.iter().map(|(currency, sum)| money_of(words, (sum.spent, sum.planned), currency));
        PilotRow {
            title: pilot.title.clone(),
            lang: (pilot.language != words.language().code()).then(|| pilot.language.clone()),
            address: at.address(&format!("/pilot/{}", knot.number)),
            state: format!(
                "{} {}",
                pilot.state.mark(),
                words.say(&format!("pilot-state-{}", pilot.state.code()))
            ),
            region: at.said().case(&knot.case),
            owner: pilot.owner.clone(),
            money: money.collect::<Vec<_>>().join("; "),
        }
    };
    answer(&ListPage {
        new: at.may(Action::RunPilot).then(|| at.address("/pilot/new")),
        rows: paged.rows.iter().map(row).collect(),
        pager: Pager::of(&visit, &paged),
        f: at.frame(words.say("pilot-list-title")),
    })
}

/// "148 300 of 160 000 EUR".
pub fn money_of(words: lars_view::words::Words, (spent, planned): (i128, i128), currency: &str) -> String {
    let amount = |cents: i128| words.money(i64::try_from(cents).unwrap_or(i64::MAX), currency);
    let fill = [("spent", amount(spent).into()), ("planned", amount(planned).into())];
    words.say_with("pilot-money-of", &fill)
}

#[derive(Template)]
#[template(path = "pilot/list/new.html")]
struct NewPage {
    f: Frame,
    action: String,
    faults: Faults,
    title: String,
    cases: Vec<Choice>,
    from: Vec<Choice>,
    to: Vec<Choice>,
    levels: Vec<Choice>,
    /// The match that it is made from.
    matched: Option<(i64, String)>,
}

/// What a new pilot is made from.
#[derive(Debug, Default, Deserialize)]
pub struct NewForm {
    #[serde(default)]
    key: String,
    #[serde(default, rename = "match")]
    matched: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    case: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    level: String,
}

/// The form for a new pilot.
pub async fn new(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(form): Query<NewForm>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::RunPilot).await?;
    render(&at, &form, Faults::default()).await
}

async fn render(at: &At<'_>, form: &NewForm, faults: Faults) -> Result<Answer, PageError> {
    let (words, said) = (at.words, at.said());
    let asked = &at.edition.questionnaire;
    let named = |codes: &[lars_domain::text::Named], name: &dyn Fn(&str) -> String, chosen: &str| {
        let choice =
            |one: &lars_domain::text::Named| Choice::new(&one.code, name(&one.code), one.code == chosen);
        codes.iter().map(choice).collect::<Vec<_>>()
    };
    let matched = match form.matched.parse() {
        Ok(number) => {
            let knot = matched(at, number).await?;
            let title = knot.body.practice.title.best_body(words.language().code()).to_owned();
            Some((number, format!("{title}, {}", said.case(&knot.case))))
        }
        Err(_) => None,
    };
    let is_refused = !faults.is_empty();
    let mut f = at.frame(words.say("pilot-new-title"));
    f.crumbs.push((words.say("pilot-list-title"), at.address("/pilot")));
    let shown = NewPage {
        action: at.address("/pilot/new"),
        faults,
        title: form.title.clone(),
        cases: choice::cases(at, &said, &form.case),
        from: named(&asked.helices, &|code| said.helix(code), &form.from),
        to: named(&asked.partners, &|code| said.partner(code), &form.to),
        levels: named(&asked.levels, &|code| said.level(code), &form.level),
        matched,
        f,
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

/// A match, if a pilot may be made of it.
async fn matched(at: &At<'_>, number: i64) -> Result<Knot<Match>, PageError> {
    let knot: Option<Knot<Match>> = at.store().knot(&at.study.id, KnotKind::Match, number).await?;
    let mut knot = knot.ok_or(PageError::NotFound)?;
    if let Some(case) = &knot.body.need.key.case {
        knot.case.clone_from(case);
    }
    at.case(&knot.case)?;
    Ok(knot)
}

/// Makes a pilot.
pub async fn make(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<NewForm>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::RunPilot).await?;
    let (pilot, case, parents) = if let Ok(number) = form.matched.parse::<i64>() {
        of_match(&at, number, &form.title).await?
    } else {
        let faults = faults(&at, &form);
        if !faults.is_empty() {
            return render(&at, &form, faults).await;
        }
        at.case(&form.case)?;
        (of_title(&at, &form).await?, form.case.clone(), Vec::new())
    };
    let new = NewKnot {
        study: &at.study.id,
        kind: KnotKind::Pilot,
        case: &case,
        state: pilot.state.code(),
        parents: &parents,
        at: visit.now,
        who: visit.staff()?.who(),
    };
    let (_, number) = at.store().add_knot(new, &pilot).await?;
    at.record(Act::MadePilot, format!("{case} {number}")).await?;
    Ok(visit.lead(&at.address(&format!("/pilot/{number}")), "pilot-said-made"))
}

fn faults(at: &At<'_>, form: &NewForm) -> Faults {
    let mut faults = Faults::default();
    let mut add = |field: &str, rule: &str| {
        let label = at.words.say(&format!("pilot-field-{field}"));
        faults.add(field, at.words.say_with(&format!("pilot-fault-{rule}"), &[("field", label.into())]));
    };
    if form.title.trim().is_empty() {
        add("title", "missing");
    } else if form.title.chars().count() > MAX_TITLE {
        add("title", "too-long");
    }
    if at.study.case(&form.case).is_none() {
        add("case", "missing");
    }
    let parts = [&form.from, &form.to, &form.level];
    if parts.iter().any(|part| part.is_empty()) && parts.iter().any(|part| !part.is_empty()) {
        add("from", "relation");
    }
    faults
}

/// A pilot that begins with a title; with the numbers of a relation, where one is chosen and shown.
async fn of_title(at: &At<'_>, form: &NewForm) -> Result<Pilot, PageError> {
    let relation = Relation { helix: form.from.clone(), partner: form.to.clone(), level: form.level.clone() };
    Ok(Pilot {
        title: form.title.trim().to_owned(),
        language: at.words.language().code().to_owned(),
        gap: quoted(at, &form.case, &relation, None).await?,
        relation,
        ..Pilot::default()
    })
}

/// A pilot of a match: its practice, its gap as it is released today, and the need of its logic.
async fn of_match(at: &At<'_>, number: i64, title: &str) -> Result<(Pilot, String, Vec<String>), PageError> {
    let knot = matched(at, number).await?;
    // The page of a match offers this once both sides have agreed.
    if knot.state != MatchState::Accepted.code() {
        return Err(PageError::BadForm);
    }
    let (need, practice) = (&knot.body.need, &knot.body.practice);
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let relation = Relation {
        helix: code(&need.key.helix),
        partner: code(&need.key.partner),
        level: code(&need.key.level),
    };
    let gap = quoted(at, &knot.case, &relation, Some(&need.key)).await?;
    let language = at.words.language().code();
    let practice_title = practice.title.best_body(language).to_owned();
    let called = if title.trim().is_empty() { practice_title.as_str() } else { title.trim() };
    let mut pilot = Pilot {
        title: called.chars().take(MAX_TITLE).collect(),
        language: language.to_owned(),
        origin: Origin {
            matched: Some(number),
            finding: (need.finding > 0).then_some(need.finding),
            practice: Some(practice.number),
            practice_title,
            practice_region: practice.region.clone(),
        },
        relation,
        gap,
        ..Pilot::default()
    };
    if let Some(gap) = &pilot.gap {
        let names =
            lars_view::names::Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
        pilot.logic.need = lars_view::finding::sentence(gap, &names, at.words);
    }
    Ok((pilot, knot.case, vec![knot.id]))
}

/// The numbers of a relation as they are released today; nothing where it is hidden, or no relation is named. `then` is the cell that a match
/// was made from.
async fn quoted(
    at: &At<'_>,
    case: &str,
    relation: &Relation,
    then: Option<&CellKey>,
) -> Result<Option<Quoted>, PageError> {
    if relation.helix.is_empty() {
        return Ok(None);
    }
    let result = case_result(at.visit, &at.study, case, Wanted::Newest).await?;
    let Some(result) = result else { return Ok(None) };
    Ok(cell_of(at, &result, relation, then)
        .and_then(|cell| Quoted::of(cell, &result.run, result.released.at?)))
}

fn cell_of<'r>(
    at: &At<'_>,
    result: &'r CaseResult,
    relation: &Relation,
    then: Option<&CellKey>,
) -> Option<&'r Cell> {
    let cells = &result.analysis().cells;
    if let Some(key) = then
        && let Some(cell) = cells.iter().find(|cell| cell.key == *key)
    {
        return Some(cell);
    }
    let all: Vec<&Cell> = cells.iter().collect();
    let wave = latest_wave(&at.study.waves, &all);
    let is_meant = |cell: &&Cell| {
        cell.key.wave.as_deref() == wave
            && cell.key.helix.as_deref() == Some(relation.helix.as_str())
            && cell.key.partner.as_deref() == Some(relation.partner.as_str())
            && cell.key.level.as_deref() == Some(relation.level.as_str())
            && cell.key.item.as_deref().is_none_or(|item| item == "relation")
    };
    cells.iter().find(is_meant)
}
