//! Room *ask*.

pub mod board;
pub mod draft;
pub mod edition;
pub mod import;
pub mod invitation;
pub mod mail;
pub mod open_link;
pub mod paper;
pub mod queue;
pub mod quota;
pub mod rating;
pub mod response;
pub mod short_code;
pub mod tombstone;
