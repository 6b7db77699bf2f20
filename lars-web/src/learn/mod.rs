//! Room *learn*: good practices, their review, and who could learn from whom.

use axum::Router;

use crate::Site;
use crate::room::Room;

/// This room.
pub const ROOM: Room = Room { step: "learn", ways: &[], tasks: &[], notices: &[], routes, uploads: None };

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
}
