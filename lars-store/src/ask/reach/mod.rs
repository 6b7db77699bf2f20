//! Room *ask*, the people: links, letters, mail, interviews, paper, and how far the asking is.

pub mod asked;
pub mod board;
pub mod interview;
pub mod invitation;
pub mod join;
pub mod mail;
pub mod mark;
pub mod open_link;
pub mod paper;
pub mod participant;
pub mod quota;
pub mod resume;
pub mod short_code;
