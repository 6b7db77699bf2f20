//! Files in the forms of this program alone: networks in, results of measures out.
//!
//! Tables are read by `lars_view::file`, which the web reads with too.

pub mod flags;
pub mod matching;
pub mod matrix;
pub mod network;
pub mod sheet;

pub use flags::TableFlags;
pub use lars_view::file::{Fault, Faults, Map, columns, fault, map, read_ratings};
