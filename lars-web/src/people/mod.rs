//! Room *people*: signing in, accounts, roles, the audit log.

mod account;
mod audit;
pub mod limit;
mod person;
pub mod personal;
pub mod qr;
mod role;
mod secret;
pub mod session;
mod sign_in;

use axum::Router;
use axum::routing::{get, post};

use crate::{Site, form};

/// The routes of this room.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/sign-in", form(sign_in::show, sign_in::take))
        .route("/{lang}/sign-in-forgotten", form(sign_in::show_forgotten, sign_in::take_forgotten))
        .route("/{lang}/sign-in-code", post(sign_in::take_code))
        .route("/{lang}/sign-in/{token}", get(session::open))
        .route("/{lang}/sign-out", post(session::close))
        .route("/{lang}/account", form(account::show, account::take))
        .route("/{lang}/account/data.json", get(account::data))
        .route("/{lang}/account-link/{token}", form(sign_in::show_link, sign_in::take_link))
        .route("/{lang}/person", form(person::list, person::take))
        .route("/{lang}/role", get(role::show))
        .route("/{lang}/audit", get(audit::list))
}
