//! Room *learn*: good practices, their review, and who could learn from whom.

pub mod catalogue;
mod context;
mod matching;
mod practice;
mod review;
mod stored_match;
mod wish;

use axum::Router;
use axum::routing::{get, post};
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::task::{Facts, Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "learn",
    ways: &WAYS,
    tasks: &TASKS,
    notices: &[
        "context-said-nothing",
        "context-said-saved",
        "match-said-accepted",
        "match-said-clash",
        "match-said-date",
        "match-said-declined",
        "match-said-hidden",
        "match-said-no-practice",
        "match-said-proposed",
        "match-said-wait",
        "match-said-withdrawn",
        "practice-saved",
        "review-saved",
        "wish-said-clash",
        "wish-said-saved",
    ],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 4] = [
    Way {
        key: "practice-title",
        path: "/study/{study}/practice",
        action: Action::ReadResults,
        needs: Needs::Nothing,
    },
    Way {
        key: "matching-title",
        path: "/study/{study}/matching",
        action: Action::ReadResults,
        needs: Needs::Nothing,
    },
    Way {
        key: "match-list-title",
        path: "/study/{study}/match",
        action: Action::ReadResults,
        needs: Needs::Nothing,
    },
    Way {
        key: "wish-title",
        path: "/study/{study}/wish",
        action: Action::ProposeMatch,
        needs: Needs::Nothing,
    },
];

/// The tasks of a study in this room.
const TASKS: [Task; 1] = [Task {
    number: 9,
    code: "matches",
    path: Some(
        |facts| if facts.practices == 0 { "/study/{study}/practice" } else { "/study/{study}/matching" },
    ),
    action: Action::ReadResults,
    minutes: 20,
    state: |facts| match facts {
        Facts { released: 0, practices: 0, .. } => TaskState::Needs("task-needs-results"),
        Facts { matches: 0, .. } => TaskState::ToDo,
        Facts { matches_open, .. } if *matches_open > 0 => TaskState::Begun,
        _ => TaskState::Done,
    },
    about: |facts, words| {
        let fill = [("practices", facts.practices.into()), ("matches", facts.matches.into())];
        words.say_with("task-about-matches", &fill)
    },
}];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/project/{study}/practice", get(catalogue::list))
        .route("/{lang}/project/{study}/practice/{number}", get(catalogue::show))
        .route("/{lang}/project/{study}/practice/{number}/practice.pdf", get(catalogue::document))
        .route("/{lang}/study/{study}/practice", get(practice::list))
        .route("/{lang}/study/{study}/practice/new", form(practice::new, practice::make))
        .route("/{lang}/study/{study}/practice/{number}", get(practice::show))
        .route("/{lang}/study/{study}/practice/{number}/review", form(review::show, review::save))
        .route(
            "/{lang}/study/{study}/practice/{number}/transfer",
            form(practice::transfers, practice::save_transfers),
        )
        .route("/{lang}/study/{study}/practice/{number}/edit", form(practice::edit, practice::save))
        .merge(of_matches())
}

/// The routes of matches.
fn of_matches() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/matching", get(matching::show))
        .route("/{lang}/study/{study}/matching/{file}", get(matching::download))
        .route("/{lang}/study/{study}/match", get(stored_match::list))
        .route("/{lang}/study/{study}/match/new", post(stored_match::propose))
        .route("/{lang}/study/{study}/match/{number}", form(stored_match::show, stored_match::take))
        .route("/{lang}/study/{study}/match/{number}/calendar.ics", get(stored_match::calendar_file))
        .route("/{lang}/study/{study}/match/{number}/context", get(context::show))
        .route("/{lang}/study/{study}/match/{number}/context/edit", form(context::edit, context::write))
        .route("/{lang}/study/{study}/match/{number}/context.pdf", get(context::document))
        .route("/{lang}/study/{study}/wish", form(wish::show, wish::save))
}
