//! What a room says of itself: its step of the method, the pages and tasks of a study that it offers, its routes, its notices.
//!
//! Navigation, the page of a study and the router are made from the list of rooms in `lib.rs`.

use axum::Router;
use lars_domain::people::role::Action;

use crate::Site;
use crate::task::Task;

/// A room of the site.
#[derive(Debug)]
pub struct Room {
    /// The step of the method that its pages belong to; empty for none.
    pub step: &'static str,
    /// The pages that a study's page leads to.
    pub ways: &'static [Way],
    /// The tasks of a study that are done here.
    pub tasks: &'static [Task],
    /// Keys of the messages that an address may ask for after a form was sent.
    pub notices: &'static [&'static str],
    /// Its routes.
    pub routes: fn() -> Router<Site>,
    /// Its routes that take files, and more bytes than forms have.
    pub uploads: Option<fn() -> Router<Site>>,
}

/// A page of a study.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Message key of the label.
    pub key: &'static str,
    /// The path without language; `{study}` stands for the study's short name.
    pub path: &'static str,
    /// The action that the page is entered with.
    pub action: Action,
    /// What has to be there.
    pub needs: Needs,
}

/// What has to be there before a page of a study says anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing but the study.
    Nothing,
    /// A published edition.
    Edition,
    /// A public page.
    Project,
}

impl Way {
    /// The path to it in a study.
    pub fn path_in(&self, study: &str) -> String {
        self.path.replace("{study}", study)
    }
}

/// The step of the room whose route answers a request.
#[derive(Debug, Clone, Copy)]
pub struct Step(pub &'static str);
