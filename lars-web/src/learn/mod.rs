//! Room *learn*: good practices, their review, and who could learn from whom.

pub mod catalogue;
mod matching;
mod practice;
mod review;

use axum::Router;
use axum::routing::get;
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "learn",
    ways: &WAYS,
    tasks: &[],
    notices: &["practice-saved", "review-saved"],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 2] = [
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
];

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
        .route("/{lang}/study/{study}/matching", get(matching::show))
        .route("/{lang}/study/{study}/matching/{file}", get(matching::download))
}
