//! A file of the register between its upload and its import: what its columns and words mean, a preview, and then all of it or nothing.
//!
//! The file waits sealed, one for each person and study, and is forgotten after half an hour. How files are read and guessed is in
//! `lars-view/src/register`; what rows would change is decided in `lars-domain/src/map/register_import.rs`.

mod preview;
mod waiting;

use axum::response::Response as Answer;
use lars_domain::people::audit::Act;
use lars_store::PendingKind;

use self::waiting::{Waiting, keep};
pub(super) use self::waiting::{begin, is_waiting};
use super::{Register, value};
use crate::PageError;
use crate::form::Form;
use crate::page::answer;
use crate::visit::{Segments, Visit};

/// The file that waits, with a preview of what it would change.
pub async fn preview(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let register = Register::load(&visit, &slug).await?;
    let Some(waiting) = Waiting::load(&visit, &register).await? else {
        return Ok(visit.lead(&register.address("/file"), "register-import-gone"));
    };
    register.at.record(Act::ReadRegister, "").await?;
    let outcome = waiting.outcome(&register).await?;
    answer(&preview::page(&visit, &register, &waiting, &outcome)?)
}

/// Takes the file in as it was previewed, previews it anew, or forgets it.
pub async fn import(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let Some(mut waiting) = Waiting::load(&visit, &register).await? else {
        return Ok(visit.lead(&register.address("/file"), "register-import-gone"));
    };
    let here = register.address("/import");
    let go = value(&fields, "go");
    if go == "drop" {
        Waiting::forget(&visit, &register).await?;
        return Ok(visit.lead(&register.address("/file"), "register-import-dropped"));
    }
    let seen = waiting.seen(&register)?;
    let said = waiting.read(&fields);
    let is_as_seen = said.mapping == waiting.said.mapping;
    waiting.said = said;
    keep(&visit, &register, PendingKind::RegisterMapping, &waiting.said).await?;
    match go {
        "take" if !is_as_seen => Ok(visit.lead(&here, "register-import-look-again")),
        "take" if value(&fields, "seen") != seen => Ok(visit.lead(&here, "register-import-register-changed")),
        "take" => take(&visit, &register, &waiting).await,
        "preview" => Ok(visit.lead(&here, "register-import-previewed")),
        _ => Err(PageError::BadForm),
    }
}

async fn take(visit: &Visit, register: &Register<'_>, waiting: &Waiting) -> Result<Answer, PageError> {
    let here = register.address("/import");
    let Ok(import) = waiting.outcome(register).await? else {
        return Ok(visit.lead(&here, "register-import-look-again"));
    };
    let study = &register.at.study.id;
    let (new, changed) = import.saved(study);
    let groups = waiting.file.sheet.groups > 0;
    if new.is_empty() && changed.is_empty() {
        Waiting::forget(visit, register).await?;
        let notice = if groups { "register-nothing-but-groups" } else { "register-nothing-new" };
        return Ok(visit.lead(&register.address(""), notice));
    }
    let mut remembered = waiting.remembered.clone();
    remembered.learn(&waiting.file.sheet, &waiting.said.mapping);
    let map = serde_json::to_string(&remembered).map_err(|_| PageError::Broken)?;
    let counts = [("register-import-new", new.len()), ("register-import-changed", changed.len())];
    let subject = format!("file {} new {} changed", new.len(), changed.len());
    let all: Vec<_> = new.into_iter().chain(changed).collect();
    let is_taken = register.at.store().import_register((study, register.kept.version()), &all, &map).await?;
    if !is_taken {
        return Ok(visit.lead(&here, "register-import-register-changed"));
    }
    register.at.record(Act::ChangedRegister, &subject).await?;
    Waiting::forget(visit, register).await?;
    let notice = visit.words.say(if groups { "register-said-taken-groups" } else { "register-said-taken" });
    let counts = preview::counts(visit, &counts);
    Ok(visit.lead_saying(&register.address(""), format!("{notice} {counts}.")))
}
