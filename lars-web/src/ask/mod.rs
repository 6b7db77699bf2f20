//! Room *ask*: answering by personal link, and the links themselves.

pub mod answer;
pub mod reach;
pub mod write;

use axum::Router;
use axum::routing::{get, post};
use lars_domain::people::role::Action;

use crate::room::{Needs, Room, Way};
use crate::task::{Facts, Task, TaskState};
use crate::{Site, form};

/// This room.
pub const ROOM: Room =
    Room { step: "ask", ways: &WAYS, tasks: &TASKS, notices: &NOTICES, routes, uploads: Some(upload_routes) };

/// The tasks of a study in this room.
const TASKS: [Task; 2] = [
    Task {
        number: 4,
        code: "questionnaire",
        path: Some(|_| "/study/{study}/questionnaire"),
        action: Action::ManageStudy,
        minutes: 20,
        state: |facts| match facts {
            Facts { edition: 1.., .. } => TaskState::Done,
            Facts { duration: Some(_), .. } => TaskState::Begun,
            _ => TaskState::ToDo,
        },
        about: |facts, words| match facts.duration {
            Some(duration) => duration.say(words),
            None => words.say("task-about-questionnaire"),
        },
    },
    Task {
        number: 6,
        code: "asking",
        path: Some(|facts| match facts.asked + facts.open_links {
            0 => "/study/{study}/register",
            _ => "/study/{study}/board",
        }),
        action: Action::Invite,
        minutes: 10,
        state: asking,
        about: |facts, words| {
            let counts = [("asked", facts.asked.into()), ("answered", facts.answered.into())];
            words.say_with("task-about-asking", &counts)
        },
    },
];

/// How far asking is, or what it waits for.
fn asking(facts: &Facts) -> TaskState {
    if facts.edition < 1 {
        TaskState::Needs("task-needs-questionnaire")
    } else if facts.is_closed && facts.answered > 0 {
        TaskState::Done
    } else if !facts.may_ask() {
        TaskState::Needs("task-needs-sender")
    } else if facts.asked + facts.open_links + facts.answered == 0 {
        TaskState::ToDo
    } else {
        TaskState::Begun
    }
}

/// What forms of this room come to.
const NOTICES: [&str; 17] = [
    "board-quota-saved",
    "closing-closed",
    "closing-reopened",
    "draft-undone",
    "edition-published",
    "mail-plan-set",
    "open-link-is-closed",
    "study-languages-saved",
    "translation-nothing-new",
    "translation-saved",
    "typing-notice-answered",
    "typing-notice-away",
    "typing-notice-done",
    "typing-notice-rule",
    "typing-notice-saved",
    "typing-notice-stored",
    "typing-notice-taken",
];

/// The pages of a study in this room.
const WAYS: [Way; 9] = [
    Way {
        key: "draft-show-title",
        path: "/study/{study}/questionnaire",
        action: Action::ManageStudy,
        needs: Needs::Nothing,
    },
    Way {
        key: "invitation-show-title",
        path: "/study/{study}/invitation",
        action: Action::Invite,
        needs: Needs::Edition,
    },
    Way {
        key: "mail-show-title",
        path: "/study/{study}/mail",
        action: Action::Invite,
        needs: Needs::Edition,
    },
    Way {
        key: "paper-page-title",
        path: "/study/{study}/paper",
        action: Action::EnterAnswers,
        needs: Needs::Nothing,
    },
    Way {
        key: "typing-title",
        path: "/study/{study}/typing",
        action: Action::EnterAnswers,
        needs: Needs::Edition,
    },
    Way {
        key: "open-link-title",
        path: "/study/{study}/open-link",
        action: Action::Invite,
        needs: Needs::Edition,
    },
    Way {
        key: "interview-title",
        path: "/study/{study}/interview",
        action: Action::EnterAnswers,
        needs: Needs::Edition,
    },
    Way {
        key: "board-show-title",
        path: "/study/{study}/board",
        action: Action::Invite,
        needs: Needs::Edition,
    },
    Way {
        key: "file-list-title",
        path: "/study/{study}/file",
        action: Action::ExportResponses,
        needs: Needs::Edition,
    },
];

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/answer/{token}", get(answer::response::open))
        .route("/{lang}/answer/{token}/thanks", get(answer::response::thanks))
        .route("/{lang}/answer/{token}/logo", get(answer::response::logo))
        .route("/{lang}/answer/{token}/result", get(answer::response::result::result))
        .route("/{lang}/answer/{token}/data.json", get(answer::response::data))
        .route("/{lang}/answer/{token}/file/{question}", get(answer::response::upload::own))
        .route("/{lang}/answer/{token}/answers.pdf", get(answer::response::answers))
        .route("/{lang}/code", form(reach::code::show, reach::code::take))
        .route("/{lang}/answer/{token}/delete", post(answer::response::delete))
        .route(
            "/{lang}/answer/{token}/unsubscribe",
            form(reach::mail::respondent::unsubscribe_page, reach::mail::respondent::take_unsubscribe),
        )
        .route(
            "/{lang}/answer/{token}/resume",
            form(reach::mail::respondent::resume_page, reach::mail::respondent::take_resume),
        )
        .route("/{lang}/answer/{token}/organisation", get(answer::response::organisations))
        .route("/{lang}/answer/{token}/{step}", form(answer::response::show, answer::response::take))
        .route("/{lang}/study/{study}/file", get(answer::file::list))
        .route("/{lang}/study/{study}/file/{response}/{question}", get(answer::file::download))
        .merge(questionnaires())
        .route("/{lang}/study/{study}/data/{case}/{wave}/{respondent}", get(reach::invitation::data))
        .route(
            "/{lang}/study/{study}/data/{case}/{wave}/{respondent}/answers.pdf",
            get(reach::invitation::answers),
        )
        .route("/{lang}/study/{study}/invitation/print", post(reach::letter::print))
        .route("/{lang}/study/{study}/paper", get(reach::paper::show))
        .route("/{lang}/study/{study}/paper/questionnaire.pdf", get(reach::paper::print))
        .route("/{lang}/study/{study}/typing", form(reach::typing::list, reach::typing::begin_or_rule))
        .route(
            "/{lang}/study/{study}/typing/{paper}",
            form(reach::typing::form::show, reach::typing::form::save),
        )
        .route(
            "/{lang}/study/{study}/typing/{paper}/compare",
            form(reach::typing::compare::show, reach::typing::compare::settle_all),
        )
        .route("/{lang}/study/{study}/invitation", form(reach::invitation::show, reach::invitation::make_new))
        .route("/{lang}/study/{study}/interview", form(reach::interview::list, reach::interview::begin))
        .merge(interviews())
        .route("/{lang}/study/{study}/open-link", form(reach::open_link::list, reach::open_link::change))
        .route("/{lang}/open/{token}", form(reach::open_link::show, reach::open_link::begin))
        .route("/{lang}/study/{study}/mail", form(reach::mail::show, reach::mail::send))
        .route("/{lang}/study/{study}/board", get(reach::board::show))
        .route("/{lang}/study/{study}/board/live", get(reach::board::live))
        .route("/{lang}/study/{study}/board/progress.csv", get(reach::board::download))
        .route("/{lang}/study/{study}/board/close", post(reach::closing::change))
        .route("/{lang}/study/{study}/board/quota", form(reach::board::quota, reach::board::save_quota))
        .route("/{lang}/mail", get(reach::mail::queue))
}

/// The questionnaire: written, tried out, translated, published.
fn questionnaires() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/questionnaire", form(write::draft::show, write::draft::change_piece))
        .route("/{lang}/study/{study}/questionnaire/start", post(write::draft::start))
        .route("/{lang}/study/{study}/questionnaire/languages", post(write::draft::take::save_languages))
        .route(
            "/{lang}/study/{study}/questionnaire/take",
            form(write::draft::take::show, write::draft::take::take),
        )
        .route("/{lang}/study/{study}/questionnaire/trial", post(write::draft::trial))
        .route(
            "/{lang}/study/{study}/questionnaire/version",
            form(write::draft::versions, write::draft::restore),
        )
        .route(
            "/{lang}/study/{study}/questionnaire/edition",
            form(write::edition::list, write::edition::publish),
        )
        .route(
            "/{lang}/study/{study}/questionnaire/translation",
            form(write::translation::show, write::translation::save_texts),
        )
        .route("/{lang}/study/{study}/questionnaire/translation/{file}", get(write::translation::file))
}

/// Interviews without a network: the app, what it takes along and brings back, and the pages where a person decides.
fn interviews() -> Router<Site> {
    use reach::interview::{bundle, copy, offline, sync};
    Router::new()
        .route("/{lang}/study/{study}/interview/offline", get(offline::show))
        .route("/{lang}/study/{study}/interview/offline/manifest.webmanifest", get(offline::manifest))
        .route("/{lang}/study/{study}/interview/offline/worker.js", get(offline::worker))
        .route("/{lang}/study/{study}/interview/offline/list", get(offline::list))
        .route("/{lang}/study/{study}/interview/offline/bundle", post(bundle::take))
        .route("/{lang}/study/{study}/interview/offline/sync", post(sync::take))
        .route("/{lang}/study/{study}/interview/copy", get(copy::list))
        .route("/{lang}/study/{study}/interview/copy/{copy}", form(copy::show, copy::decide))
}

/// The routes of this room that take files, and more bytes than forms have.
fn upload_routes() -> Router<Site> {
    answer::response::upload::routes().merge(write::translation::routes())
}
