//! Room *ask*, the people: links, letters, mail, interviews, paper, and how far the asking is.

pub mod board;
pub mod interview;
pub mod invitation;
pub mod mail;
pub mod open_link;
pub mod paper;
pub mod participant;
pub mod quota;
pub mod refusal;
pub mod short_code;
