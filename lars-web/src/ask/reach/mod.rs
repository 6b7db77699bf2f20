//! Room *ask*, the people: links, letters, mail, interviews, paper, and how far the asking is.

pub mod board;
pub mod closing;
pub mod code;
pub mod interview;
pub mod invitation;
pub mod letter;
pub mod mail;
pub mod open_link;
pub mod paper;
pub mod typing;
