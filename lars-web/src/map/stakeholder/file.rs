//! The register as a file: uploaded to be previewed, and given out; and the template of one.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Multipart;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Redirect, Response as Answer};
use lars_domain::map::stakeholder::RegisterFault;
use lars_domain::people::audit::Act;
use lars_view::register::{self, RegisterSheet, TemplateList, template};

use super::{Register, fault_text, import};
use crate::PageError;
use crate::choice::{Choice, choices};
use crate::form::text_of;
use crate::page::{Frame, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(FilePage);

/// The most faults that are told of one file.
const TOLD: usize = 20;
/// The kind of an XLSX file.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Template)]
#[template(path = "map/stakeholder/file.html")]
struct FilePage {
    f: Frame,
    action: String,
    faults: Vec<String>,
    more: Option<String>,
    cases: Vec<Choice>,
    /// Whether a file of this person waits to be imported, and where.
    is_waiting: bool,
    waiting: String,
}

/// The form for a file.
pub async fn file(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    form(&visit, &register, "", &[]).await
}

async fn form(
    visit: &Visit,
    register: &Register<'_>,
    case: &str,
    faults: &[RegisterFault],
) -> Result<Answer, PageError> {
    let fault =
        |fault: &RegisterFault| fault_text(visit, (fault.line, &fault.column), &fault.value, fault.rule);
    let more = faults.len().saturating_sub(TOLD);
    let shown = FilePage {
        action: register.address("/file"),
        faults: faults.iter().take(TOLD).map(fault).collect(),
        more: (more > 0).then(|| visit.words.say_with("register-more-faults", &[("n", more.into())])),
        cases: choices(&register.names[0], case),
        is_waiting: import::is_waiting(visit, register).await?,
        waiting: register.address("/import"),
        f: register.frame("register-file"),
    };
    if faults.is_empty() { answer(&shown) } else { refused(&shown) }
}

/// Reads a file and leads to its preview; nothing is taken in by this.
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
    // Unpacking and reading takes up to a second; other requests go on meanwhile.
    let read = tokio::task::spawn_blocking(move || RegisterSheet::read(&name, &bytes)).await;
    match read.map_err(|_| PageError::BadForm)? {
        Ok(sheet) => {
            import::begin(&visit, &register, sheet, defaults).await?;
            Ok(Redirect::to(&register.address("/import")).into_response())
        }
        Err(faults) => {
            form(&visit, &register, defaults.get("case").map_or("", String::as_str), &faults).await
        }
    }
}

/// The template of a register, in the language of the page.
fn blank(visit: &Visit, register: &Register<'_>) -> Result<Vec<u8>, PageError> {
    let named = ["case", "helix", "level", "language"].into_iter().zip(&register.names);
    let list = |(column, names): (&'static str, &Vec<(String, String)>)| TemplateList {
        column,
        names: names.iter().map(|(_, name)| name.clone()).collect(),
    };
    let lists: Vec<TemplateList> = named.map(list).filter(|list| !list.names.is_empty()).collect();
    template(visit.words, &lists).map_err(|_| PageError::Broken)
}

/// The register as CSV or XLSX.
pub async fn download(
    visit: Visit,
    Segments((_, slug, name)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    if name == "template.xlsx" {
        let headers = [
            (CONTENT_TYPE, XLSX.to_owned()),
            (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        ];
        return Ok((headers, blank(&visit, &register)?).into_response());
    }
    let all = register.all(&visit).await?;
    let (kind, bytes) = match name.as_str() {
        "register.csv" => ("text/csv; charset=utf-8", register::csv(&all).map_err(|_| PageError::Broken)?),
        "register.xlsx" => (XLSX, register::xlsx(&all).map_err(|_| PageError::Broken)?),
        _ => return Err(PageError::NotFound),
    };
    register.at.record(Act::ExportedPersonalData, &name).await?;
    let headers =
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    Ok((headers, bytes).into_response())
}
