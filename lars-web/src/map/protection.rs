//! The rules of a study on personal data: shown and set by whoever leads the study.
//!
//! Erasing what is past its time is the command line's (`lars gdpr retention`).

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::Response as Answer;
use lars_domain::map::protection::{Basis, Protection, parse_contact, parse_months};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use serde::Deserialize;

use crate::PageError;
use crate::page::{Frame, page_with};
use crate::record::record;
use crate::study::load_study;
use crate::visit::{Segments, Visit};

#[derive(Template)]
#[template(path = "map/protection/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    key: String,
    notice: Option<String>,
    problem: Option<String>,
    bases: Vec<(&'static str, String, bool)>,
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
    visit.staff()?;
    let study = load_study(&visit, &slug).await?;
    visit.may(Action::ManageStudy, &study.scope())?;
    let rules = visit.site.store.protection(&study.id).await?;
    shown(&visit, &study, &rules, None)
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
    let study = load_study(&visit, &slug).await?;
    visit.may(Action::ManageStudy, &study.scope())?;
    let basis = match form.basis.as_str() {
        "" => None,
        code => Some(Basis::parse(code).ok_or(PageError::BadForm)?),
    };
    let before = visit.site.store.protection(&study.id).await?;
    let own_results = form.own_results == "yes";
    let (Some(retention_months), Some(contact)) = (parse_months(&form.months), parse_contact(&form.contact))
    else {
        let typed = Protection { basis, contact: form.contact.clone(), own_results, ..before };
        return shown(&visit, &study, &typed, Some(&form.months));
    };
    let rules = Protection { basis, retention_months, contact, own_results };
    let mut study = study;
    if form.anonymous == "yes" && !study.anonymous {
        if !visit.site.store.make_anonymous(&study.id).await? {
            return page_of(&visit, &study, &rules, Outcome::TooLate);
        }
        record(&visit, Act::SetProtection, &study, "anonymous").await?;
        study.anonymous = true;
    }
    if rules != before {
        visit.site.store.save_protection(&study.id, &rules).await?;
        record(&visit, Act::SetProtection, &study, "rules").await?;
    }
    page_of(&visit, &study, &rules, Outcome::Saved)
}

/// What a form came to.
#[derive(Clone, Copy)]
enum Outcome<'a> {
    Shown,
    Saved,
    /// There are links or answers, so the study cannot become anonymous.
    TooLate,
    /// The months as they were typed.
    Wrong(&'a str),
}

fn shown(
    visit: &Visit,
    study: &Study,
    rules: &Protection,
    wrong: Option<&String>,
) -> Result<Answer, PageError> {
    page_of(visit, study, rules, wrong.map_or(Outcome::Shown, |months| Outcome::Wrong(months)))
}

fn page_of(
    visit: &Visit,
    study: &Study,
    rules: &Protection,
    outcome: Outcome<'_>,
) -> Result<Answer, PageError> {
    let words = visit.words;
    let basis = |basis: Basis| {
        (basis.code(), words.say(&format!("protection-basis-{}", basis.code())), rules.basis == Some(basis))
    };
    let until = match rules.ends(study) {
        Some(end) => words.say_with("protection-until", &[("until", words.moment(end).into())]),
        None => words.say("protection-no-end"),
    };
    let language = words.language().code();
    let title = study.title.best(language).map_or_else(|| study.slug.clone(), |(_, title)| title.to_owned());
    let mut f = visit.frame(words.say("protection-title"));
    f.simulated = study.simulated;
    f.crumbs = vec![
        (words.say("study-list-title"), visit.address("/study")),
        (title, visit.address(&format!("/study/{}", study.slug))),
    ];
    let (status, problem, months) = match outcome {
        Outcome::Wrong(months) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Some(words.say("protection-wrong")), months.to_owned())
        }
        Outcome::TooLate | Outcome::Shown | Outcome::Saved => (
            if matches!(outcome, Outcome::TooLate) {
                StatusCode::UNPROCESSABLE_ENTITY
            } else {
                StatusCode::OK
            },
            matches!(outcome, Outcome::TooLate).then(|| words.say("protection-anonymous-late")),
            rules.retention_months.map(|months| months.to_string()).unwrap_or_default(),
        ),
    };
    let page = ShowPage {
        action: visit.address(&format!("/study/{}/protection", study.slug)),
        key: visit.site.form_key(&visit.staff()?.form_subject()),
        notice: matches!(outcome, Outcome::Saved).then(|| words.say("protection-saved")),
        problem,
        bases: Basis::ALL.into_iter().map(basis).collect(),
        months,
        until,
        contact: rules.contact.clone(),
        anonymous: study.anonymous,
        own_results: rules.own_results,
        f,
    };
    page_with(status, &page.f, &page)
}
