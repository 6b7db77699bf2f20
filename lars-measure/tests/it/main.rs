//! The one test executable of this crate: oracles, laws and edges, through the public functions only.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod agreement;
mod assignment;
mod chance;
mod compare;
mod complexity;
mod concentration;
mod correlation;
mod distance;
mod edges;
mod effect;
mod fieldwork;
mod grouped;
mod lattice;
mod laws;
mod network;
mod opportunity;
mod oracle;
mod pooling;
mod power;
mod relatedness;
mod reliability;
mod shared;
mod specialisation;
mod survey;
mod triple_helix;
