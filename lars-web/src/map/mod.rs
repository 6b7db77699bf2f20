//! Room *map*: the studies of this installation and their cases.

mod facts;
mod fieldwork;
mod home;
mod names;
mod panel;
mod protection;
mod sender;
mod stakeholder;
pub mod study;

use axum::Router;
use axum::routing::{get, post};
use lars_domain::map::protection::Protection;
use lars_domain::map::sender::Sender;
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::task::{Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "map",
    ways: &WAYS,
    tasks: &TASKS,
    notices: &[
        "names-saved",
        "participant-joined",
        "participant-joined-both",
        "participant-named-nobody",
        "participant-none-ticked",
        "participant-rule-saved",
        "protection-saved",
        "register-import-dropped",
        "register-import-gone",
        "register-import-look-again",
        "register-import-previewed",
        "register-import-register-changed",
        "register-nothing-but-groups",
        "register-nothing-new",
        "register-said-deleted",
        "register-said-letterless",
        "register-said-merged",
        "register-said-saved",
        "sender-saved",
        "study-edit-saved",
    ],
    routes,
    uploads: None,
};

/// The pages of a study in this room.
const WAYS: [Way; 7] = [
    Way {
        key: "study-edit-title",
        path: "/study/{study}/edit",
        action: Action::ManageStudy,
        needs: Needs::Nothing,
    },
    Way {
        key: "names-title",
        path: "/study/{study}/names",
        action: Action::ManageStudy,
        needs: Needs::Nothing,
    },
    Way {
        key: "sender-title",
        path: "/study/{study}/sender",
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
        key: "fieldwork-title",
        path: "/study/{study}/fieldwork",
        action: Action::Invite,
        needs: Needs::Nothing,
    },
    Way {
        key: "register-title",
        path: "/study/{study}/register",
        action: Action::Invite,
        needs: Needs::Nothing,
    },
    Way { key: "panel-title", path: "/study/{study}/panel", action: Action::SeeStudy, needs: Needs::Nothing },
];

/// The tasks of a study in this room.
const TASKS: [Task; 4] = [
    Task {
        number: 1,
        code: "study",
        path: Some(|_| "/study/{study}/edit"),
        action: Action::ManageStudy,
        minutes: 5,
        state: |facts| if facts.is_described { TaskState::Done } else { TaskState::Begun },
        about: |facts, words| words.say_with("study-cases-count", &[("n", facts.cases.into())]),
    },
    Task {
        number: 2,
        code: "sender",
        path: Some(|_| "/study/{study}/sender"),
        action: Action::ManageStudy,
        minutes: 3,
        state: |facts| match &facts.sender {
            sender if sender.is_complete() => TaskState::Done,
            sender if *sender == Sender::default() => TaskState::ToDo,
            _ => TaskState::Begun,
        },
        about: |facts, words| match facts.sender.institution.best_body(words.language().code()) {
            "" => words.say("task-about-sender"),
            institution => institution.to_owned(),
        },
    },
    Task {
        number: 3,
        code: "protection",
        path: Some(|_| "/study/{study}/protection"),
        action: Action::ManageStudy,
        minutes: 5,
        state: |facts| match &facts.protection {
            rules if rules.is_complete() => TaskState::Done,
            rules if *rules == Protection::default() => TaskState::ToDo,
            _ => TaskState::Begun,
        },
        about: |_, words| words.say("task-about-protection"),
    },
    Task {
        number: 5,
        code: "register",
        path: Some(|_| "/study/{study}/register"),
        action: Action::Invite,
        minutes: 15,
        state: |facts| match facts.registered + facts.asked + facts.open_links {
            0 => TaskState::ToDo,
            _ => TaskState::Done,
        },
        about: |facts, words| words.say_with("task-about-register", &[("n", facts.registered.into())]),
    },
];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study", get(study::list))
        .route("/{lang}/study/demo", post(study::load_demo))
        .route("/{lang}/study/new", form(study::edit::new, study::edit::make))
        .route("/{lang}/study/{study}/edit", form(study::edit::edit, study::edit::change))
        .route("/{lang}/study/{study}", get(home::show))
        .route("/{lang}/study/{study}/fieldwork", get(fieldwork::show))
        .route("/{lang}/study/{study}/panel", get(panel::list))
        .route("/{lang}/study/{study}/panel/{panel}", get(panel::show))
        .route("/{lang}/study/{study}/panel/{panel}/{file}", get(panel::file))
        .route("/{lang}/study/{study}/names", form(names::show, names::save))
        .route("/{lang}/study/{study}/sender", form(sender::show, sender::save))
        .route("/{lang}/study/{study}/sender/logo", get(sender::logo))
        .route("/{lang}/study/{study}/register", get(stakeholder::list))
        .route("/{lang}/study/{study}/register/new", form(stakeholder::new, stakeholder::make))
        .route("/{lang}/study/{study}/register/file", form(stakeholder::file, stakeholder::upload))
        .route("/{lang}/study/{study}/register/file/{name}", get(stakeholder::download))
        .route("/{lang}/study/{study}/register/import", form(stakeholder::preview, stakeholder::import))
        .route("/{lang}/study/{study}/register/duplicate", form(stakeholder::pairs, stakeholder::settle))
        .route("/{lang}/study/{study}/register/act", post(stakeholder::act))
        .route("/{lang}/study/{study}/register/write", post(stakeholder::write))
        .route("/{lang}/study/{study}/register/letter", post(stakeholder::letter))
        .route("/{lang}/study/{study}/register/rule", post(stakeholder::rule))
        .route("/{lang}/study/{study}/register/join", form(stakeholder::join_pairs, stakeholder::join))
        .route("/{lang}/study/{study}/register/{stakeholder}/another", post(stakeholder::ask_another))
        .route("/{lang}/study/{study}/register/{stakeholder}", form(stakeholder::show, stakeholder::take))
        .route("/{lang}/study/{study}/protection", form(protection::show, protection::take))
        .route("/{lang}/study/{study}/protection/{file}", get(protection::document))
}
