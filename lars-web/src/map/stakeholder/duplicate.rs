//! Pairs of stakeholders that may be the same: a person says which one stays, or that they are two.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::map::likeness::Same;
use lars_domain::map::stakeholder::{COLUMNS, Stakeholder};
use lars_domain::paging::Paged;
use lars_domain::people::audit::Act;
use serde::Deserialize;

use super::{Filter, Register};
use crate::PageError;
use crate::form::Form;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(PairsPage);

/// Pairs on one page.
const ON_A_PAGE: usize = 20;

#[derive(Template)]
#[template(path = "map/stakeholder/duplicate.html")]
struct PairsPage {
    f: Frame,
    action: String,
    pairs: Vec<Pair>,
    pager: Pager,
    /// That there are more pairs than are listed.
    more: Option<String>,
}

/// Two stakeholders and why they may be the same.
type Found = (Arc<Stakeholder>, Arc<Stakeholder>, Same);

/// The pairs of a page, by name, and whether there are more than are kept.
async fn found(visit: &Visit, register: &Register<'_>) -> Result<(Paged<Found>, bool), PageError> {
    let listed = register.chosen(visit, &Filter::default()).await?;
    let places: HashMap<&str, usize> =
        listed.iter().enumerate().map(|(place, one)| (one.id.as_str(), place)).collect();
    let likeness = register.at.store().likeness(&register.at.study.id).await?;
    let listed_pair = |(_, one, other, why): (&str, &str, &str, Same)| {
        // Those of cases that this person may see.
        let (one, other) = (*places.get(one)?, *places.get(other)?);
        Some((one.min(other), one.max(other), why))
    };
    let mut pairs: Vec<(usize, usize, Same)> = likeness.pairs().filter_map(listed_pair).collect();
    pairs.sort_unstable_by_key(|(one, other, _)| (*one, *other));
    let Paged { rows, all, page } = visit.page(ON_A_PAGE).cut(pairs);
    let said = |(one, other, why): (usize, usize, Same)| (listed[one].clone(), listed[other].clone(), why);
    let rows = rows.into_iter().map(said).collect();
    Ok((Paged { rows, all, page }, likeness.is_full()))
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
    register.at.record(Act::ReadRegister, "").await?;
    let (paged, is_cut) = found(&visit, &register).await?;
    let pair = |(one, other, why): &Found| {
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
        action: visit.here_with(&[]),
        pairs: paged.rows.iter().map(pair).collect(),
        more: is_cut.then(|| {
            let n = visit.words.integer(paged.all as u64);
            visit.words.say_with("register-duplicate-more", &[("n", n.into())])
        }),
        pager: Pager::of(&visit, &paged),
        f: register.frame("register-duplicate"),
    };
    answer(&shown)
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
        "apart" => visit.site.store.keep_apart(&register.at.study.id, &one.id, &other.id).await?,
        _ => return Err(PageError::BadForm),
    }
    register.at.record(Act::ChangedRegister, &format!("{} {}", one.id, other.id)).await?;
    let there = visit.here_with(&[]);
    if said.go == "apart" {
        return Ok(Redirect::to(&there).into_response());
    }
    Ok(visit.lead(&there, "register-said-merged"))
}
