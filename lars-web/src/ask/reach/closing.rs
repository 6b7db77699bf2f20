//! Closing asking before its time, and reopening it within a day.
//!
//! A closing date that was set with the study closes a wave by itself; nothing is done here then.

use axum::response::Response as Answer;
use jiff::{SignedDuration, Timestamp};
use lars_domain::map::study::Wave;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::Closing;
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::form::Form;
use crate::visit::{Segments, Visit};

/// How long a wave that was closed with the button can be opened again.
const REOPENS_FOR: SignedDuration = SignedDuration::from_hours(24);

/// What the board offers for a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Nothing: it closes by itself, or has closed for good.
    Nothing,
    /// To close it now.
    Close,
    /// To open it again; it was closed then.
    Reopen(Timestamp),
}

/// What can be done with a wave at this moment.
pub async fn offer(at: &At<'_>, wave: &str) -> Result<Offer, PageError> {
    let now = at.visit.now;
    let Some(wave) = at.study.wave(wave).filter(|_| at.may(Action::ManageStudy)) else {
        return Ok(Offer::Nothing);
    };
    if wave.is_open(now) {
        return Ok(Offer::Close);
    }
    let closing = at.store().closing(&at.study.id, &wave.code).await?;
    Ok(closing
        .filter(|closing| reopens(wave, closing, now))
        .map_or(Offer::Nothing, |one| Offer::Reopen(one.at)))
}

/// Whether a closed wave can be opened again: nobody gave it another closing time since, and a day is not over.
fn reopens(wave: &Wave, closing: &Closing, now: Timestamp) -> bool {
    wave.closes == Some(closing.at) && now.duration_since(closing.at) < REOPENS_FOR
}

/// The form.
#[derive(Debug, Deserialize)]
pub struct Change {
    key: String,
    wave: String,
    /// `close` or `reopen`.
    go: String,
}

/// Closes or reopens a wave.
pub async fn change(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Change>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let (store, study) = (at.store(), &at.study);
    let wave = study.wave(&form.wave).ok_or(PageError::BadForm)?;
    let query = serde_urlencoded::to_string([("wave", &wave.code)]).map_err(|_| PageError::Broken)?;
    let board = at.address(&format!("/board?{query}"));
    match form.go.as_str() {
        "close" if wave.is_open(visit.now) => {
            store.close_wave(&study.id, &wave.code, Closing { at: visit.now, was: wave.closes }).await?;
            at.record(Act::ClosedWave, wave.code.as_str()).await?;
            Ok(visit.lead(&board, "closing-closed"))
        }
        "reopen" => {
            let closing = store.closing(&study.id, &wave.code).await?;
            let closing = closing.filter(|closing| reopens(wave, closing, visit.now));
            let closing = closing.ok_or(PageError::BadForm)?;
            store.reopen_wave(&study.id, &wave.code, closing.was).await?;
            at.record(Act::ReopenedWave, wave.code.as_str()).await?;
            Ok(visit.lead(&board, "closing-reopened"))
        }
        _ => Err(PageError::BadForm),
    }
}
