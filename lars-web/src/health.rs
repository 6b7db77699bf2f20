//! `/health`: whether the program and its database answer. For supervisors, not for people.

use axum::extract::State;
use axum::http::StatusCode;

use crate::Site;

/// Answers `ok` when the database does.
pub async fn show(State(site): State<Site>) -> (StatusCode, &'static str) {
    match site.store.ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "health: the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "database\n")
        }
    }
}
