//! Room *map*: the studies of this installation and their cases.

mod protection;
mod stakeholder;
pub mod study;

use axum::Router;
use axum::routing::{get, post};
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "map",
    ways: &WAYS,
    notices: &[
        "participant-joined",
        "participant-joined-both",
        "participant-none-ticked",
        "participant-rule-saved",
        "protection-saved",
        "register-nothing-but-groups",
        "register-nothing-new",
        "register-said-deleted",
        "register-said-letterless",
        "register-said-merged",
        "register-said-saved",
        "register-said-taken",
        "register-said-taken-groups",
        "study-edit-saved",
    ],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 3] = [
    Way {
        key: "study-edit-title",
        path: "/study/{study}/edit",
        action: Action::ManageStudy,
        needs: Needs::Nothing,
    },
    Way {
        key: "protection-title",
        path: "/study/{study}/protection",
        action: Action::ManageStudy,
        needs: Needs::Nothing,
    },
    Way {
        key: "register-title",
        path: "/study/{study}/register",
        action: Action::Invite,
        needs: Needs::Nothing,
    },
];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study", get(study::list))
        .route("/{lang}/study/new", form(study::edit::new, study::edit::make))
        .route("/{lang}/study/{study}/edit", form(study::edit::edit, study::edit::change))
        .route("/{lang}/study/{study}", get(study::show))
        .route("/{lang}/study/{study}/register", get(stakeholder::list))
        .route("/{lang}/study/{study}/register/new", form(stakeholder::new, stakeholder::make))
        .route("/{lang}/study/{study}/register/file", form(stakeholder::file, stakeholder::upload))
        .route("/{lang}/study/{study}/register/file/{name}", get(stakeholder::download))
        .route("/{lang}/study/{study}/register/duplicate", form(stakeholder::pairs, stakeholder::settle))
        .route("/{lang}/study/{study}/register/act", post(stakeholder::act))
        .route("/{lang}/study/{study}/register/write", post(stakeholder::write))
        .route("/{lang}/study/{study}/register/letter", post(stakeholder::letter))
        .route("/{lang}/study/{study}/register/rule", post(stakeholder::rule))
        .route("/{lang}/study/{study}/register/join", form(stakeholder::join_pairs, stakeholder::join))
        .route("/{lang}/study/{study}/register/{stakeholder}/another", post(stakeholder::ask_another))
        .route("/{lang}/study/{study}/register/{stakeholder}", form(stakeholder::show, stakeholder::take))
        .route("/{lang}/study/{study}/protection", form(protection::show, protection::take))
}
