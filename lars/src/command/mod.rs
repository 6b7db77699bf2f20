//! The commands, a file each. They join the other crates and keep nothing for themselves.

pub mod gaps;
