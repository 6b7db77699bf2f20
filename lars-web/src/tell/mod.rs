//! Room *tell*: the start page and the public page of a project, without sign-in and cookie; and files for those who may take them.

mod export;
pub mod project;
pub mod start;

use axum::Router;
use axum::routing::get;
use lars_domain::people::role::Action;

use crate::Site;
use crate::room::{Needs, Room, Way};

/// This room.
pub const ROOM: Room = Room { step: "tell", ways: &WAYS, notices: &[], routes, uploads: None };

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
}
