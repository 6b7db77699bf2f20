//! The tests of the domain: gap cells, networks, comparisons, responses, disclosure, on small hand-made worlds.
//!
//! No database and no page here; files are read only by `shared`, and only where the shared folder is present.

#![allow(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod again;
mod attack;
mod comparison;
mod counters;
mod disclosure;
mod draft;
mod equations;
mod fixture;
mod gap;
mod interview;
mod lattice;
mod network;
mod observed;
mod paper;
mod programme;
mod release;
mod response;
mod roster;
mod shared;
mod together;
