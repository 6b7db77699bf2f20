//! `/health` and `/ready`: whether what is confirmed now would be kept. For supervisors, not for people.
//!
//! Each answer rests on a real write that began after it was asked for. Many who ask at once share one.

use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::StatusCode;
use lars_store::Ailment;
use tokio::sync::Mutex;

use crate::Site;

/// Who does not answer by then is not well.
const PATIENCE: Duration = Duration::from_millis(900);
/// What is said where the database does not answer in time.
const SLOW: &str = "slow";
/// Little space is no reason to send nobody here: pages are saved as long as there is any.
const SPACE: &str = "space";

/// When the last look began, and what was wrong.
#[derive(Debug, Default)]
pub struct Pulse(Mutex<Option<(Instant, Option<&'static str>)>>);

/// Answers `ok`, or one word on what somebody has to look after.
pub async fn show(State(site): State<Site>) -> (StatusCode, String) {
    said(ailment(&site).await)
}

/// The same, for who decides whether requests are sent here.
pub async fn show_ready(State(site): State<Site>) -> (StatusCode, String) {
    said(ailment(&site).await.filter(|ailment| *ailment != SPACE))
}

fn said(ailment: Option<&'static str>) -> (StatusCode, String) {
    match ailment {
        None => (StatusCode::OK, "ok\n".to_owned()),
        Some(ailment) => (StatusCode::SERVICE_UNAVAILABLE, format!("{ailment}\n")),
    }
}

async fn ailment(site: &Site) -> Option<&'static str> {
    tokio::time::timeout(PATIENCE, looked(site)).await.unwrap_or_else(|_| {
        tracing::error!("health: the database does not answer in time");
        Some(SLOW)
    })
}

async fn looked(site: &Site) -> Option<&'static str> {
    let asked = Instant::now();
    let mut last = site.pulse.0.lock().await;
    if let Some((began, ailment)) = *last
        && began >= asked
    {
        return ailment;
    }
    let began = Instant::now();
    let ailment = site.store.check_health().await.err();
    if let Some(ailment) = &ailment {
        tracing::error!(error = ailment as &dyn std::error::Error, "health: {}", ailment.code());
    }
    let code = ailment.as_ref().map(Ailment::code);
    *last = Some((began, code));
    code
}
