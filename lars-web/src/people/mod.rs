//! Room *people*: opening and closing the analyst's side. Accounts and roles come later.

pub mod session;

use axum::Router;
use axum::routing::{get, post};

use crate::Site;

/// The routes of this room.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/sign-in/{token}", get(session::open))
        .route("/{lang}/sign-out", post(session::close))
}
