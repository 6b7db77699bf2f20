//! Room *tell*: the start page, the guide, and the public page of a project. No sign-in, no cookie.

mod help;
pub mod project;
pub mod start;

use axum::Router;
use axum::routing::get;
use lars_domain::people::role::Action;

use crate::Site;
use crate::room::{Needs, Room, Way};
use crate::task::{Task, TaskState};

/// This room.
pub const ROOM: Room = Room { step: "tell", ways: &WAYS, tasks: &TASKS, notices: &[], routes, uploads: None };

/// The tasks of a study in this room.
const TASKS: [Task; 1] = [Task {
    number: 9,
    code: "public",
    path: None,
    action: Action::SeeStudy,
    minutes: 0,
    state: |facts| if facts.has_project { TaskState::Done } else { TaskState::Later },
    about: |_, words| words.say("site-start-tell"),
}];

/// The pages of a study in this room.
const WAYS: [Way; 1] = [Way {
    key: "study-public-page",
    path: "/project/{study}",
    action: Action::SeeStudy,
    needs: Needs::Project,
}];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/", get(start::show))
        .route("/{lang}/help", get(help::begin))
        .route("/{lang}/help/{page}", get(help::show))
        .route("/{lang}/project/{study}", get(project::show))
}
