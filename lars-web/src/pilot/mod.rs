//! Room *pilot*: pilots of a study, their plans, money, indicators and reports; and whether the gap changed.

mod again;
mod edit;
mod field;
mod file;
mod list;
mod opened;
mod report;
mod show;
mod tell;

use axum::Router;
use axum::routing::get;
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::task::{Facts, Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "pilot",
    ways: &WAYS,
    tasks: &TASKS,
    notices: &[
        "pilot-said-made",
        "pilot-said-removed",
        "pilot-said-returned",
        "pilot-said-saved",
        "pilot-said-signed",
        "pilot-said-sign-off-lost",
        "pilot-said-told",
    ],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 1] = [Way {
    key: "pilot-list-title",
    path: "/study/{study}/pilot",
    action: Action::ReadResults,
    needs: Needs::Nothing,
}];

/// The tasks of a study in this room.
const TASKS: [Task; 1] = [Task {
    number: 10,
    code: "pilots",
    path: Some(|_| "/study/{study}/pilot"),
    action: Action::ReadResults,
    minutes: 20,
    state: |facts| match facts {
        Facts { pilots: 0, findings: 0, .. } => TaskState::Needs("task-needs-findings"),
        Facts { pilots: 0, .. } => TaskState::ToDo,
        Facts { pilots, pilots_over, .. } if pilots > pilots_over => TaskState::Begun,
        _ => TaskState::Done,
    },
    about: |facts, words| {
        words.say_with("task-about-pilots", &[("n", facts.pilots.into()), ("over", facts.pilots_over.into())])
    },
}];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/pilot", get(list::list))
        .route("/{lang}/study/{study}/pilot/new", form(list::new, list::make))
        .route("/{lang}/study/{study}/pilot/{number}", get(show::show))
        .route("/{lang}/study/{study}/pilot/{number}/file/{file}", get(file::download))
        .route("/{lang}/study/{study}/pilot/{number}/edit/{part}", form(edit::edit, edit::save))
        .route("/{lang}/study/{study}/pilot/{number}/report/{report}", form(report::show, report::save))
}
