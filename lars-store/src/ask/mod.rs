//! Room *ask*.

pub mod board;
pub mod draft;
pub mod edition;
pub mod file;
pub mod import;
pub mod interview;
pub mod invitation;
pub mod mail;
pub mod open_link;
pub mod queue;
pub mod quota;
pub mod rating;
pub mod response;
pub mod save;
pub mod tombstone;
