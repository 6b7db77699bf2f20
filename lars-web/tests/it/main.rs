//! Tests of the web site: every page through the real router, with a store in memory behind it.
//!
//! No network beyond this machine (a provider of single sign-on on loopback) and no browser here; keyboard, colours and layout are the browser suite's.

#![allow(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod access;
mod anonymous;
mod audit_of_posts;
mod backup;
mod board;
mod connection;
mod draft;
mod entered;
#[path = "../../../lars-domain/tests/it/equations.rs"]
mod equations;
mod export;
mod file;
mod finding;
mod guess;
mod held;
mod hostile;
mod html;
mod mail;
mod matching;
mod merge;
mod offline;
mod open_answer;
mod open_link;
mod own_result;
mod panel;
mod paper;
mod passkey;
mod path;
mod people;
mod personal;
mod pilot;
#[allow(dead_code, reason = "the tests of the store use the rest")]
#[path = "../../../lars-store/tests/it/place.rs"]
mod place;
mod practice;
mod provider;
mod register;
mod register_import;
mod release;
mod response;
mod result;
mod room;
mod roster;
mod single;
mod site;
mod story;
mod thread;
mod twice;
mod typing;
mod world;
