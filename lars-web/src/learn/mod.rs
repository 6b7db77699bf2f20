//! Room *learn*: good practices, their review, and who could learn from whom.

mod matching;

use axum::Router;
use axum::routing::get;
use lars_domain::people::role::Action;

use crate::Site;
use crate::room::{Needs, Room, Way};

/// This room.
pub const ROOM: Room = Room { step: "learn", ways: &WAYS, tasks: &[], notices: &[], routes, uploads: None };

/// The pages of a study in this room.
const WAYS: [Way; 1] = [Way {
    key: "matching-title",
    path: "/study/{study}/matching",
    action: Action::ReadResults,
    needs: Needs::Nothing,
}];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/matching", get(matching::show))
        .route("/{lang}/study/{study}/matching/{file}", get(matching::download))
}
