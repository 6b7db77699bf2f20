//! Tests of the program as its users meet it: the built binary, its files, its exit status, its web site.
//!
//! Every test has a folder of its own. Nothing leaves the machine.

#![allow(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod audit;
mod backup;
mod bucket;
mod check;
mod demo;
mod export;
mod faults;
mod forms;
mod gaps;
mod gdpr;
mod import;
mod key;
mod matching;
mod measure;
mod network;
mod number;
mod panel;
#[allow(dead_code, reason = "not all of it is needed here")]
#[path = "../../../lars-store/tests/it/place.rs"]
mod place;
mod program;
mod tables;
