//! Room *people*: signing in, accounts, roles, the audit log.

mod account;
mod audit;
pub mod backup;
mod confirm;
pub mod held;
mod letter;
pub mod passkey;
mod person;
pub mod provider;
mod role;
pub(crate) mod secret;
pub mod session;
mod sign_in;

use axum::Router;
use axum::routing::{get, post};

use crate::room::Room;
use crate::{Site, form};

/// This room.
pub const ROOM: Room = Room {
    step: "",
    ways: &[],
    tasks: &[],
    notices: &[
        "mail-forgotten-sent",
        "passkey-added",
        "passkey-removed",
        "person-closed",
        "person-erased",
        "person-given",
        "person-roles-saved",
        "person-took",
        "single-unlinked",
    ],
    routes,
    uploads: None,
};

/// The routes of this room.
fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/sign-in", form(sign_in::show, sign_in::take))
        .route("/{lang}/sign-in-forgotten", form(sign_in::show_forgotten, sign_in::take_forgotten))
        .route("/{lang}/sign-in-code", post(sign_in::take_code))
        .route("/{lang}/sign-in/{token}", form(session::ask, session::open))
        .route("/{lang}/sign-in-passkey", post(passkey::enter::end_sign_in))
        .route("/{lang}/sign-in-passkey/challenge", post(passkey::enter::begin_sign_in))
        .route("/{lang}/sign-in-single", get(provider::lead))
        .route("/sign-in-single/back", get(provider::come_back))
        .route("/{lang}/sign-in-single/back", get(provider::take))
        .route("/{lang}/sign-in-held", form(held::show, held::take))
        .route("/{lang}/session", form(session::left, session::stay))
        .route("/{lang}/sign-out", post(session::close))
        .route("/{lang}/account", form(account::show, account::take))
        .route("/{lang}/account/passkey", post(passkey::adding::begin_adding))
        .route("/{lang}/account/data.json", get(account::data))
        .route("/{lang}/account-link/{token}", form(sign_in::show_link, sign_in::take_link))
        .route("/{lang}/person", form(person::list, person::take))
        .route("/{lang}/role", get(role::show))
        .route("/{lang}/backup", get(backup::list))
        .route("/{lang}/audit", get(audit::list))
        .route("/{lang}/audit.csv", get(audit::file))
}
