//! Recording what a focus group said of a finding. The latest verdict counts, and the ones before stay.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response as Answer;
use jiff::civil::Date;
use lars_domain::gap::finding::{Finding, FindingStatus, FindingVerdict, MAX_PRESENT};
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Role};
use lars_domain::thread::{Knot, KnotKind};
use lars_view::finding::{status_text, verdict_line};

use super::{load, name, scope_of};
use crate::PageError;
use crate::at::At;
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save as save_knot};
use crate::page::{Frame, answer, page_with, pages, refused};
use crate::verdict::Today;
use crate::visit::{Segments, Visit};

pages!(JudgePage);

/// What a verdict can come to.
struct Outcome {
    code: &'static str,
    label: String,
    meaning: String,
    chosen: bool,
}

/// How many of a group were there.
struct Present {
    field: String,
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "gap/finding/judge.html")]
struct JudgePage {
    f: Frame,
    action: String,
    faults: Faults,
    version: i64,
    sentence: String,
    lang: Option<String>,
    outcomes: Vec<Outcome>,
    day: String,
    present: Vec<Present>,
    against: String,
    reason: String,
    minutes: String,
    /// What somebody else recorded meanwhile.
    clash: Option<String>,
}

/// What the form sends, by field.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }
}

/// The form of a verdict.
pub async fn form(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::JudgeFinding).await?;
    let knot = load(&at, Action::JudgeFinding, &number).await?;
    let day = at.study.zone.day(visit.now).to_string();
    let sent = Sent(vec![("day".to_owned(), day), ("version".to_owned(), knot.version.to_string())]);
    let today = Today::of(&visit, &at.study, [&knot]).await?;
    answer(&page(&at, (&knot, &today), (&sent, Faults::default())))
}

/// Records a verdict.
pub async fn judge(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let mut sent = Sent(fields);
    visit.form(sent.get("key"))?;
    let at = visit.enter(&slug, Action::JudgeFinding).await?;
    let knot = load(&at, Action::JudgeFinding, &number).await?;
    let version: i64 = sent.get("version").parse().map_err(|_| PageError::BadForm)?;
    let mut faults = Faults::default();
    let verdict = read(&at, &knot, (&sent, &mut faults))?;
    let today = at.study.zone.day(visit.now);
    for (field, rule) in verdict.faults(today) {
        faults.add(field, at.words.say(&format!("finding-fault-{}", rule.code())));
    }
    if !faults.is_empty() {
        let today = Today::of(&visit, &at.study, [&knot]).await?;
        return refused(&page(&at, (&knot, &today), (&sent, faults)));
    }
    let began: Option<Knot<Finding>> =
        at.store().knot_version(&at.study.id, KnotKind::Finding, knot.number, version).await?;
    let mut mine = began.ok_or(PageError::BadForm)?;
    // A verdict is on the sentence that was read: where it is another one by now, it is read first.
    let is_read = mine.body.sentence == knot.body.sentence;
    mine.body.verdicts.push(verdict);
    mine.body.status().code().clone_into(&mut mine.state);
    (mine.saved, mine.who) = (visit.now, visit.staff()?.who().to_owned());
    let number = knot.number;
    let saved = if is_read {
        save_knot(at.store(), version, mine).await?
    } else {
        Saved::Clash { theirs: knot, fields: Vec::new() }
    };
    match saved {
        Saved::Done(_) => {
            at.record(Act::JudgedFinding, format!("finding {number}")).await?;
            Ok(visit.lead(&at.address(&format!("/finding/{number}")), "finding-judged"))
        }
        Saved::Clash { theirs, .. } => {
            // Sent again, this verdict follows theirs.
            sent.0.retain(|(field, _)| field != "version");
            sent.0.push(("version".to_owned(), theirs.version.to_string()));
            let today = Today::of(&visit, &at.study, [&theirs]).await?;
            let mut shown = page(&at, (&theirs, &today), (&sent, Faults::default()));
            shown.clash = Some(match theirs.body.verdict().filter(|_| is_read) {
                Some(verdict) => {
                    format!("{}; {}", status_text(verdict.outcome, at.words), verdict_line(verdict, at.words))
                }
                None => at.words.say("finding-clash-title"),
            });
            page_with(StatusCode::CONFLICT, &shown.f, &shown)
        }
    }
}

/// The verdict that a form says. Numbers that are none are faults; codes that the form does not offer are refused.
fn read(
    at: &At<'_>,
    knot: &Knot<Finding>,
    (sent, faults): (&Sent, &mut Faults),
) -> Result<FindingVerdict, PageError> {
    let outcome = match sent.get("outcome") {
        "" => FindingStatus::Draft,
        code => FindingStatus::parse(code).ok_or(PageError::BadForm)?,
    };
    let mut count = |field: &str| match sent.get(field) {
        "" => None,
        text => {
            let number = text.parse().ok().filter(|count| *count <= MAX_PRESENT);
            if number.is_none() {
                faults.add(field, at.words.say("finding-fault-count"));
            }
            number
        }
    };
    let mut present = BTreeMap::new();
    for helix in &at.edition.questionnaire.helices {
        if let Some(number) = count(&format!("present.{}", helix.code)) {
            present.insert(helix.code.clone(), number);
        }
    }
    Ok(FindingVerdict {
        outcome,
        day: sent.get("day").parse::<Date>().ok(),
        role: role(at, &knot.case).code().to_owned(),
        who: at.visit.staff()?.who().to_owned(),
        noted: Some(at.visit.now),
        present,
        against: count("against"),
        reason: sent.get("reason").to_owned(),
        minutes: sent.get("minutes").to_owned(),
    })
}

/// The role by which somebody judges: facilitator, where they are one here.
fn role(at: &At<'_>, case: &str) -> Role {
    let scope = scope_of(at, case);
    let is_facilitator = at.visit.session.as_ref().is_some_and(|session| {
        let grants = session.grants.0.iter();
        grants.clone().any(|grant| grant.role == Role::Facilitator && grant.scope.contains(&scope))
    });
    if is_facilitator { Role::Facilitator } else { Role::Lead }
}

fn page(
    at: &At<'_>,
    (knot, today): (&Knot<Finding>, &Today<'_>),
    (sent, faults): (&Sent, Faults),
) -> JudgePage {
    let words = at.words;
    let title = words.say_with("finding-judge-title", &[("name", name(at, knot.number).into())]);
    let mut f = at.frame(title);
    let here = at.address(&format!("/finding/{}", knot.number));
    f.crumbs.push((words.say("finding-list-title"), at.address("/finding")));
    f.crumbs.push((name(at, knot.number), here.clone()));
    let outcome = |status: FindingStatus| Outcome {
        code: status.code(),
        label: status_text(status, words),
        meaning: words.say(&format!("finding-status-{}.meaning", status.code())),
        chosen: sent.get("outcome") == status.code(),
    };
    let said_helix = at.said();
    let present = |helix: &lars_domain::text::Named| {
        let field = format!("present.{}", helix.code);
        Present { label: said_helix.helix(&helix.code), value: sent.get(&field).to_owned(), field }
    };
    let (lang, sentence) = today.said(at, knot);
    JudgePage {
        action: format!("{here}/verdict"),
        version: sent.get("version").parse().unwrap_or(knot.version),
        sentence,
        lang,
        outcomes: FindingStatus::ALL
            .into_iter()
            .filter(|one| *one != FindingStatus::Draft)
            .map(outcome)
            .collect(),
        day: sent.get("day").to_owned(),
        present: at.edition.questionnaire.helices.iter().map(present).collect(),
        against: sent.get("against").to_owned(),
        reason: sent.get("reason").to_owned(),
        minutes: sent.get("minutes").to_owned(),
        clash: None,
        faults,
        f,
    }
}
