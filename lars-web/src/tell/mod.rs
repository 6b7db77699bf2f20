//! Room *tell*: the start page and the public page of a project. No sign-in, no cookie.

pub mod project;
pub mod start;

use axum::Router;
use axum::routing::get;

use crate::Site;

/// The routes of this room.
pub fn routes() -> Router<Site> {
    Router::new().route("/{lang}/", get(start::show)).route("/{lang}/project/{study}", get(project::show))
}
