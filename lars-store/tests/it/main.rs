//! Tests of the store, each on `SQLite` and, where `LARS_TEST_POSTGRES` names a server, on `PostgreSQL`.
//!
//! Every test has a database of its own. Nothing here looks inside the crate.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod again;
mod attempt;
mod backup;
mod check;
mod disk;
mod export;
mod file;
mod fixture;
mod handout;
mod import;
mod interview;
mod mail;
mod panel;
mod paper;
mod participant;
mod pending;
mod people;
mod place;
mod promises;
mod register;
mod release;
mod response;
mod schema;
mod seal;
mod sender;
mod settings;
mod study;
mod thread;
mod tombstone;
mod wish;
