//! Statistics of small samples: description, intervals, the signed-rank test, many tests at once.
//!
//! Numbers in, numbers out. No nouns of the product, no file, no clock, no words for people; chance only by
//! an explicit seed. Every function here is indifferent to the order of its rows, except where the answer
//! is given row by row. Values are assumed finite (checked in debug builds): a missing value is left out by
//! the caller, who knows why it is missing.

pub mod describe;
mod distribution;
pub mod interval;
pub mod multiple;
mod resample;
pub mod signed_rank;
mod sum;
pub mod undefined;

pub use describe::{mean, median, ranks, sd};
pub use interval::{Bootstrap, BootstrapKind, Interval, bootstrap_mean, t_interval};
pub use multiple::benjamini_hochberg;
pub use signed_rank::{Continuity, SignedRank, SignedRankP, ZeroRule, rank_biserial, signed_rank};
pub use undefined::Undefined;
