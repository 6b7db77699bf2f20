//! Whole documents for people to keep: one self-contained page each, readable without the program.

pub mod gap;
pub mod how;
