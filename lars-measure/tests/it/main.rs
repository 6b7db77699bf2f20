//! The one test executable of this crate: oracles, laws and edges, through the public functions only.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod edges;
mod laws;
mod oracle;
mod shared;
