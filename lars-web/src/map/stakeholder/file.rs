//! The register as a file: taken in whole or refused, and given out.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Multipart;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::map::stakeholder::{COLUMNS, RegisterFault, Stakeholder, assemble};
use lars_domain::people::audit::Act;
use lars_view::register;

use super::{Register, fault_text};
use crate::PageError;
use crate::choice::{Choice, choices};
use crate::form::text_of;
use crate::page::{Frame, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(FilePage);

/// The most faults that are told of one file.
const TOLD: usize = 20;

#[derive(Template)]
#[template(path = "map/stakeholder/file.html")]
struct FilePage {
    f: Frame,
    action: String,
    columns: String,
    faults: Vec<String>,
    more: Option<String>,
    cases: Vec<Choice>,
    helices: Vec<Choice>,
    justification: String,
}

/// The form for a file.
pub async fn file(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    form(&visit, &register, &BTreeMap::new(), &[])
}

fn form(
    visit: &Visit,
    register: &Register<'_>,
    defaults: &BTreeMap<String, String>,
    faults: &[RegisterFault],
) -> Result<Answer, PageError> {
    let default = |column: &str| defaults.get(column).map_or("", String::as_str);
    let fault =
        |fault: &RegisterFault| fault_text(visit, (fault.line, &fault.column), &fault.value, fault.rule);
    let more = faults.len().saturating_sub(TOLD);
    let shown = FilePage {
        action: register.address("/file"),
        columns: COLUMNS.join(", "),
        faults: faults.iter().take(TOLD).map(fault).collect(),
        more: (more > 0).then(|| visit.words.say_with("register-more-faults", &[("n", more.into())])),
        cases: choices(&register.names[0], default("case")),
        helices: choices(&register.names[1], default("helix")),
        justification: default("justification").to_owned(),
        f: register.frame("register-file"),
    };
    if faults.is_empty() { answer(&shown) } else { refused(&shown) }
}

/// Takes a file in: all of it, or nothing with what is wrong in it.
pub async fn upload(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    mut parts: Multipart,
) -> Result<Answer, PageError> {
    // Who may not change the register does not get to send megabytes.
    let register = Register::load(&visit, &slug).await?;
    let (mut key, mut name, mut bytes) = (String::new(), String::new(), Vec::new());
    let mut defaults = BTreeMap::new();
    while let Some(part) = parts.next_field().await.map_err(|_| PageError::BadForm)? {
        match part.name().map(str::to_owned).as_deref() {
            Some("file") => {
                name = part.file_name().unwrap_or_default().to_owned();
                bytes = part.bytes().await.map_err(|_| PageError::BadForm)?.to_vec();
            }
            Some("key") => key = text_of(part).await?,
            Some(column @ ("case" | "helix" | "justification")) => {
                defaults.insert(column.to_owned(), text_of(part).await?);
            }
            _ => {}
        }
    }
    visit.form(&key)?;
    let before = register.all(&visit).await?;
    // Unpacking and reading takes up to a second; other requests go on meanwhile.
    let reading = move || (register::read(&name, &bytes), register::groups(&name, &bytes) > 0);
    let read = tokio::task::spawn_blocking(reading).await;
    let (read, groups) = read.map_err(|_| PageError::BadForm)?;
    let brought = read.and_then(|rows| assemble(&rows, &defaults, &register.known, &before));
    let brought = match brought {
        Ok(brought) => brought,
        Err(faults) => return form(&visit, &register, &defaults, &faults),
    };
    if brought.new.is_empty() {
        let notice = if groups { "register-nothing-but-groups" } else { "register-nothing-new" };
        return Ok(visit.lead(&register.address("/file"), notice));
    }
    let study = &register.at.study.id;
    let new = brought.new.into_iter().map(|one| Stakeholder { study: study.clone(), ..one });
    let new: Vec<Stakeholder> = new.collect();
    visit.site.store.save_stakeholders(&new).await?;
    register.at.record(Act::ChangedRegister, &format!("file {}", new.len())).await?;
    Ok(visit.lead(
        &register.address(""),
        if groups { "register-said-taken-groups" } else { "register-said-taken" },
    ))
}

/// The register as CSV or XLSX.
pub async fn download(
    visit: Visit,
    Segments((_, slug, name)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let all = register.all(&visit).await?;
    let (kind, bytes) = match name.as_str() {
        "register.csv" => ("text/csv; charset=utf-8", register::csv(&all).map_err(|_| PageError::Broken)?),
        "register.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            register::xlsx(&all).map_err(|_| PageError::Broken)?,
        ),
        _ => return Err(PageError::NotFound),
    };
    register.at.record(Act::ExportedPersonalData, &name).await?;
    let headers =
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}
