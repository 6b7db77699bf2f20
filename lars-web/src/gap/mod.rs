//! Room *gap*: the results of a case, their downloads, cases side by side.
//!
//! Every number on these pages passed disclosure control in `lars_domain::gap`.

pub mod comparison;
mod loaded;
mod panel;
mod question;
pub mod relation;
pub mod result;
mod tab;

use axum::Router;
use axum::routing::get;

use crate::Site;
use crate::room::Room;

/// This room.
pub const ROOM: Room = Room { step: "gap", ways: &[], notices: &[], routes, uploads: None };

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/case/{case}", get(result::show))
        .route("/{lang}/study/{study}/case/{case}/live", get(result::live))
        .route("/{lang}/study/{study}/case/{case}/relation", get(relation::show))
        .route("/{lang}/study/{study}/case/{case}/{file}", get(result::download))
        .route("/{lang}/study/{study}/comparison", get(comparison::show))
}
