//! Pairs of stakeholders that may be the same: a person says which one stays, or that they are two.

use askama::Template;
use axum::Form;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::map::stakeholder::{COLUMNS, Stakeholder};
use lars_domain::people::audit::Act;
use serde::Deserialize;

use super::Register;
use crate::PageError;
use crate::page::{Frame, page};
use crate::record::record;
use crate::visit::{Segments, Visit};

/// Pairs on one page.
const ON_A_PAGE: usize = 20;

#[derive(Template)]
#[template(path = "map/stakeholder/duplicate.html")]
struct PairsPage {
    f: Frame,
    key: String,
    action: String,
    pairs: Vec<Pair>,
}

struct Pair {
    one: String,
    other: String,
    why: String,
    names: [String; 2],
    /// Label and both values, of fields in which one says something.
    lines: Vec<(String, String, String)>,
}

/// The pairs that may be the same.
pub async fn pairs(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    record(&visit, Act::ReadRegister, &register.study, "").await?;
    let apart = visit.site.store.stakeholders_apart(&register.study.id).await?;
    let found = lars_domain::map::stakeholder::pairs(&register.all, &apart);
    let pair = |(one, other, why): &(usize, usize, lars_domain::map::stakeholder::Same)| {
        let (one, other) = (&register.all[*one], &register.all[*other]);
        let line = |column: &&str| {
            let label = visit.words.say(&format!("register-column-{column}"));
            (label, one.field(column), other.field(column))
        };
        let said = |(_, one, other): &(String, String, String)| !one.is_empty() || !other.is_empty();
        Pair {
            one: one.id.clone(),
            other: other.id.clone(),
            why: visit.words.say(&format!("register-same-{}", why.code())),
            names: [one, other].map(|stakeholder| stakeholder.details.organisation.clone()),
            lines: COLUMNS.iter().map(line).filter(said).collect(),
        }
    };
    let shown = PairsPage {
        key: visit.site.form_key(&visit.staff()?.form_subject()),
        action: register.address(&visit, "/duplicate"),
        pairs: found.iter().take(ON_A_PAGE).map(pair).collect(),
        f: register.frame(&visit, "register-duplicate"),
    };
    page(&shown.f, &shown)
}

/// What is said about a pair.
#[derive(Debug, Deserialize)]
pub struct Said {
    key: String,
    go: String,
    one: String,
    other: String,
}

/// Merges a pair, or keeps it apart.
pub async fn settle(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(said): Form<Said>,
) -> Result<Answer, PageError> {
    visit.form(&said.key)?;
    let register = Register::load(&visit, &slug).await?;
    let (one, other) = (register.find(&said.one)?, register.find(&said.other)?);
    let merge = async |kept: &Stakeholder, gone: &Stakeholder| {
        let kept = kept.clone().filled_from(gone);
        visit.site.store.merge_stakeholders(&kept, &gone.id).await
    };
    match said.go.as_str() {
        _ if one.id == other.id => return Err(PageError::BadForm),
        "keep-one" => merge(one, other).await?,
        "keep-other" => merge(other, one).await?,
        "apart" => visit.site.store.keep_apart(&one.id, &other.id).await?,
        _ => return Err(PageError::BadForm),
    }
    record(&visit, Act::ChangedRegister, &register.study, &format!("{} {}", one.id, other.id)).await?;
    Ok(Redirect::to(&register.address(&visit, "/duplicate")).into_response())
}
