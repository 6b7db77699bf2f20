//! The nouns of LARS and their rules: study, edition, response, rating, gap, network, project.
//!
//! Everything here is a value or a pure function. No SQL, no HTTP, no words of any language, no clock
//! and no chance: times, seeds and codes come in as arguments.

pub mod ask;
pub mod chain;
mod codes;
pub mod entered;
pub mod gap;
pub mod learn;
pub mod map;
pub mod paging;
pub mod people;
pub mod pilot;
pub mod problem;
pub mod run;
pub mod tell;
pub mod text;
pub mod thread;

/// Makes a new identifier: a UUID of version 7, so that identifiers sort by time of birth.
///
/// This is the one place in the crate that touches clock and chance; an identifier carries no meaning.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}
