//! Room *tell*: the start page, the guide and the public page of a project, without sign-in and cookie; and files for those who may take them.

mod export;
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
const WAYS: [Way; 2] = [
    Way {
        key: "export-title",
        path: "/study/{study}/export",
        action: Action::ExportResults,
        needs: Needs::Edition,
    },
    Way {
        key: "study-public-page",
        path: "/project/{study}",
        action: Action::SeeStudy,
        needs: Needs::Project,
    },
];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/", get(start::show))
        .route("/{lang}/project/{study}", get(project::show))
        .route("/{lang}/study/{study}/export", get(export::show))
        .route("/{lang}/study/{study}/export/{file}", get(export::download))
        .route("/{lang}/help", get(help::begin))
        .route("/{lang}/help/{page}", get(help::show))
}
