//! Everything LARS shows to people: messages in ten languages, numbers and dates, charts, tables, reports, files.
//!
//! Values of `lars-domain` come in, text comes out. Rounding and translating happen here and nowhere else.
//! No HTTP, no SQL, no statistics.

pub mod chart;
pub mod condition;
pub mod document;
pub mod exchange;
pub mod export;
pub mod file;
pub mod finding;
pub mod library;
pub mod matching;
pub mod names;
pub mod nuts;
pub mod own;
pub mod panel;
pub mod practice;
pub mod register;
pub mod report;
pub mod search;
pub mod summary;
pub mod table;
mod verdict;
pub mod words;
pub mod xml;
