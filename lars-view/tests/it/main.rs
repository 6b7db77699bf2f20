//! Tests of `lars-view`: messages, numbers, charts, files, the report. One executable.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod charts;
mod documents;
mod exchange;
mod exports;
mod file;
mod fixture;
mod messages;
mod numbers;
mod panel;
mod pictures;
mod register_import;
mod report;
mod sav;
mod sheets;
