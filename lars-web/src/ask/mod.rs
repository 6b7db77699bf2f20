//! Room *ask*: answering by personal link, and the links themselves.

pub mod board;
mod change;
pub mod code;
pub mod draft;
pub mod edition;
pub mod file;
pub mod interview;
pub mod invitation;
pub mod letter;
pub mod mail;
pub mod open_link;
pub mod paper;
pub mod response;
pub mod translation;
pub mod typing;

use axum::Router;
use axum::routing::{get, post};

use crate::{Site, form};

/// The routes of this room.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/answer/{token}", get(response::open))
        .route("/{lang}/answer/{token}/thanks", get(response::thanks))
        .route("/{lang}/answer/{token}/result", get(response::result::result))
        .route("/{lang}/answer/{token}/data.json", get(response::data))
        .route("/{lang}/answer/{token}/file/{question}", get(response::upload::own))
        .route("/{lang}/answer/{token}/answers.pdf", get(response::answers))
        .route("/{lang}/code", form(code::show, code::take))
        .route("/{lang}/answer/{token}/delete", post(response::delete))
        .route("/{lang}/answer/{token}/unsubscribe", form(mail::unsubscribe_page, mail::take_unsubscribe))
        .route("/{lang}/answer/{token}/resume", form(mail::resume_page, mail::take_resume))
        .route("/{lang}/answer/{token}/{step}", form(response::show, response::take))
        .route("/{lang}/study/{study}/file", get(file::list))
        .route("/{lang}/study/{study}/file/{response}/{question}", get(file::download))
        .route("/{lang}/study/{study}/questionnaire", form(draft::show, draft::take))
        .route("/{lang}/study/{study}/questionnaire/start", post(draft::start))
        .route("/{lang}/study/{study}/questionnaire/trial", post(draft::trial))
        .route("/{lang}/study/{study}/questionnaire/version", form(draft::versions, draft::restore))
        .route("/{lang}/study/{study}/questionnaire/edition", form(edition::list, edition::publish))
        .route("/{lang}/study/{study}/questionnaire/translation", form(translation::show, translation::take))
        .route("/{lang}/study/{study}/questionnaire/translation/{file}", get(translation::file))
        .route("/{lang}/study/{study}/data/{case}/{wave}/{respondent}", get(invitation::data))
        .route("/{lang}/study/{study}/data/{case}/{wave}/{respondent}/answers.pdf", get(invitation::answers))
        .route("/{lang}/study/{study}/invitation/print", post(letter::print))
        .route("/{lang}/study/{study}/paper", get(paper::show))
        .route("/{lang}/study/{study}/paper/questionnaire.pdf", get(paper::print))
        .route("/{lang}/study/{study}/typing", form(typing::list, typing::take))
        .route("/{lang}/study/{study}/typing/{paper}", form(typing::form::show, typing::form::take))
        .route(
            "/{lang}/study/{study}/typing/{paper}/compare",
            form(typing::compare::show, typing::compare::take),
        )
        .route("/{lang}/study/{study}/invitation", form(invitation::show, invitation::take))
        .route("/{lang}/study/{study}/interview", form(interview::list, interview::begin))
        .merge(interviews())
        .route("/{lang}/study/{study}/open-link", form(open_link::list, open_link::take))
        .route("/{lang}/open/{token}", form(open_link::show, open_link::begin))
        .route("/{lang}/study/{study}/mail", form(mail::show, mail::take))
        .route("/{lang}/study/{study}/board", get(board::show))
        .route("/{lang}/study/{study}/board/live", get(board::live))
        .route("/{lang}/study/{study}/board/progress.csv", get(board::download))
        .route("/{lang}/study/{study}/board/quota", form(board::quota, board::take_quota))
        .route("/{lang}/mail", get(mail::queue))
}

/// Interviews without a network: the app, what it takes along and brings back, and the pages where a person decides.
fn interviews() -> Router<Site> {
    use interview::{bundle, copy, offline, sync};
    Router::new()
        .route("/{lang}/study/{study}/interview/offline", get(offline::show))
        .route("/{lang}/study/{study}/interview/offline/manifest.webmanifest", get(offline::manifest))
        .route("/{lang}/study/{study}/interview/offline/worker.js", get(offline::worker))
        .route("/{lang}/study/{study}/interview/offline/list", get(offline::list))
        .route("/{lang}/study/{study}/interview/offline/bundle", post(bundle::take))
        .route("/{lang}/study/{study}/interview/offline/sync", post(sync::take))
        .route("/{lang}/study/{study}/interview/copy", get(copy::list))
        .route("/{lang}/study/{study}/interview/copy/{copy}", form(copy::show, copy::take))
}

/// The routes of this room that take files, and more bytes than forms have.
pub fn upload_routes() -> Router<Site> {
    response::upload::routes().merge(translation::routes())
}
