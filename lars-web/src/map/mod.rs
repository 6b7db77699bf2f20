//! Room *map*: the studies of this installation and their cases.

pub mod study;

use axum::Router;
use axum::routing::get;

use crate::Site;

/// The routes of this room.
pub fn routes() -> Router<Site> {
    Router::new().route("/{lang}/study", get(study::list)).route("/{lang}/study/{study}", get(study::show))
}
