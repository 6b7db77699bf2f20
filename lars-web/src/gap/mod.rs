//! Room *gap*: the results of a case, their downloads, cases side by side.
//!
//! Every number on these pages passed disclosure control in `lars_domain::gap`.

pub mod comparison;
mod loaded;
pub mod named;
pub mod open_answer;
mod panel;
mod question;
pub mod relation;
pub mod result;
mod roster;
mod tab;

use axum::Router;
use axum::routing::get;

use lars_domain::people::role::Action;

use crate::room::Room;
use crate::task::{Facts, Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "gap",
    ways: &[],
    tasks: &TASKS,
    notices: &["named-joined", "named-parted", "open-answer-saved"],
    routes,
    uploads: None,
};

/// The tasks of a study in this room.
const TASKS: [Task; 2] = [
    Task {
        number: 7,
        code: "results",
        path: Some(|_| "/study/{study}#cases"),
        action: Action::SeeStudy,
        minutes: 10,
        state: |facts| match facts {
            Facts { released: 0, has_closed_answers: true, .. } => TaskState::ToDo,
            Facts { released: 0, .. } => TaskState::Needs("task-needs-answers"),
            Facts { is_closed: false, .. } => TaskState::Begun,
            _ => TaskState::Done,
        },
        about: |facts, words| words.say_with("study-responses-count", &[("n", facts.answered.into())]),
    },
    Task {
        number: 8,
        code: "findings",
        path: None,
        action: Action::SeeStudy,
        minutes: 0,
        state: |_| TaskState::Later,
        about: |_, words| words.say("task-about-findings"),
    },
];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/case/{case}", get(result::show))
        .route("/{lang}/study/{study}/case/{case}/live", get(result::live))
        .route("/{lang}/study/{study}/case/{case}/relation", get(relation::show))
        .route("/{lang}/study/{study}/case/{case}/open-answer", form(open_answer::show, open_answer::save))
        .route("/{lang}/study/{study}/case/{case}/organisation", form(named::show, named::join))
        .route("/{lang}/study/{study}/case/{case}/{file}", get(result::download))
        .route("/{lang}/study/{study}/comparison", get(comparison::show))
}
