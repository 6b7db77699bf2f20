//! The rules of a study on personal data: shown and set by whoever leads the study.
//!
//! Erasing what is past its time is the command line's (`lars gdpr retention`).

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::map::protection::{Basis, Protection, parse_contact, parse_months};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::choice::Choice;
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "map/protection/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    problem: Option<String>,
    bases: Vec<Choice>,
    months: String,
    until: String,
    contact: String,
    anonymous: bool,
    own_results: bool,
}

/// The rules as they are.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let rules = at.store().protection(&at.study.id).await?;
    answer(&page_of(&at, &rules, Problem::None))
}

/// The form.
#[derive(Debug, Deserialize)]
pub struct Rules {
    key: String,
    basis: String,
    months: String,
    contact: String,
    /// `yes` where the study is to be anonymous from now on.
    #[serde(default)]
    anonymous: String,
    /// `yes` where respondents see results.
    #[serde(default)]
    own_results: String,
}

/// Sets the rules, or says what is wrong with them and keeps what was typed.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Rules>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let basis = match form.basis.as_str() {
        "" => None,
        code => Some(Basis::parse(code).ok_or(PageError::BadForm)?),
    };
    let before = at.store().protection(&at.study.id).await?;
    let own_results = form.own_results == "yes";
    let (Some(retention_months), Some(contact)) = (parse_months(&form.months), parse_contact(&form.contact))
    else {
        let typed = Protection { basis, contact: form.contact.clone(), own_results, ..before };
        return refused(&page_of(&at, &typed, Problem::Wrong(&form.months)));
    };
    let rules = Protection { basis, retention_months, contact, own_results };
    if form.anonymous == "yes" && !at.study.anonymous {
        if !at.store().make_anonymous(&at.study.id).await? {
            return refused(&page_of(&at, &rules, Problem::TooLate));
        }
        at.record(Act::SetProtection, "anonymous").await?;
    }
    if rules != before {
        at.store().save_protection(&at.study.id, &rules).await?;
        at.record(Act::SetProtection, "rules").await?;
    }
    Ok(visit.lead(&at.address("/protection"), "protection-saved"))
}

/// What is wrong with a form.
#[derive(Clone, Copy)]
enum Problem<'a> {
    None,
    /// There are links or answers, so the study cannot become anonymous.
    TooLate,
    /// The months as they were typed.
    Wrong(&'a str),
}

fn page_of(at: &At<'_>, rules: &Protection, problem: Problem<'_>) -> ShowPage {
    let words = at.words;
    let basis = |basis: Basis| {
        let label = words.say(&format!("protection-basis-{}", basis.code()));
        Choice::new(basis.code(), label, rules.basis == Some(basis))
    };
    let until = match rules.ends(&at.study) {
        Some(end) => {
            words.say_with("protection-until", &[("until", words.date(at.study.zone.day(end)).into())])
        }
        None => words.say("protection-no-end"),
    };
    let set = || rules.retention_months.map(|months| months.to_string()).unwrap_or_default();
    let (problem, months) = match problem {
        Problem::None => (None, set()),
        Problem::TooLate => (Some("protection-anonymous-late"), set()),
        Problem::Wrong(months) => (Some("protection-wrong"), months.to_owned()),
    };
    ShowPage {
        action: at.address("/protection"),
        problem: problem.map(|key| words.say(key)),
        bases: Basis::ALL.into_iter().map(basis).collect(),
        months,
        until,
        contact: rules.contact.clone(),
        anonymous: at.study.anonymous,
        own_results: rules.own_results,
        f: at.frame(words.say("protection-title")),
    }
}
