//! Room *gap*: the results of a case, their downloads, cases side by side.
//!
//! Every number on these pages passed disclosure control in `lars_domain::gap`.

pub mod comparison;
mod finding;
mod loaded;
pub mod named;
pub mod open_answer;
mod panel;
mod question;
pub mod relation;
pub mod result;
mod roster;
mod tab;
mod thread;

use axum::Router;
use axum::routing::get;

use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::task::{Facts, Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "gap",
    ways: &WAYS,
    tasks: &TASKS,
    notices: &[
        "finding-hidden",
        "finding-judged",
        "finding-made-done",
        "finding-saved",
        "named-joined",
        "named-parted",
        "open-answer-saved",
    ],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 1] = [Way {
    key: "finding-list-title",
    path: "/study/{study}/finding",
    action: Action::ReadResults,
    needs: Needs::Edition,
}];

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
        path: Some(|_| "/study/{study}/finding"),
        action: Action::ReadResults,
        minutes: 15,
        state: |facts| match facts {
            Facts { findings: 0, released: 0, .. } => TaskState::Needs("task-needs-results"),
            Facts { findings: 0, .. } => TaskState::ToDo,
            Facts { findings, judged, .. } if judged < findings => TaskState::Begun,
            _ => TaskState::Done,
        },
        about: |facts, words| {
            let fill = [("n", facts.findings.into()), ("judged", words.integer(facts.judged).into())];
            words.say_with("task-about-findings", &fill)
        },
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
        .route("/{lang}/study/{study}/thread/{kind}/{number}", get(thread::show))
        .route("/{lang}/study/{study}/finding", get(finding::list))
        .route("/{lang}/study/{study}/finding/new", form(finding::write::new, finding::write::make))
        .route("/{lang}/study/{study}/finding/sheet.pdf", get(finding::print::all_sheets))
        .route("/{lang}/study/{study}/finding/{number}", get(finding::show))
        .route(
            "/{lang}/study/{study}/finding/{number}/edit",
            form(finding::write::edit, finding::write::save),
        )
        .route(
            "/{lang}/study/{study}/finding/{number}/verdict",
            form(finding::judge::form, finding::judge::judge),
        )
        .route("/{lang}/study/{study}/finding/{number}/minutes", get(finding::print::minutes))
        .route("/{lang}/study/{study}/finding/{number}/{file}", get(finding::print::file))
}
