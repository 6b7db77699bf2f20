//! Statistics of small samples: description, intervals, the signed-rank test, many tests at once.
//!
//! Numbers in, numbers out. No nouns of the product, no file, no clock, no words for people; chance only by
//! an explicit seed. Every function here is indifferent to the order of its rows, except where the answer
//! is given row by row. Values are assumed finite (checked in debug builds): a missing value is left out by
//! the caller, who knows why it is missing.

pub mod agreement;
pub mod assignment;
pub mod compare;
pub mod complexity;
pub mod concentration;
pub mod correlation;
pub mod describe;
pub mod disclosure;
pub mod distance;
mod distribution;
pub mod effect;
pub mod interval;
pub mod matrix;
pub mod misuse;
pub mod multiple;
pub mod network;
pub mod opportunity;
pub mod pooling;
pub mod power;
pub mod relatedness;
pub mod reliability;
mod resample;
pub mod signed_rank;
pub mod specialisation;
mod sum;
pub mod triple_helix;
pub mod undefined;

pub use describe::{mean, median, ranks, sd};
pub use interval::{Bootstrap, BootstrapKind, Interval, bootstrap_mean, t_interval};
pub use matrix::Matrix;
pub use misuse::Misuse;
pub use multiple::benjamini_hochberg;
pub use signed_rank::{Continuity, SignedRank, SignedRankP, ZeroRule, rank_biserial, signed_rank};
pub use undefined::Undefined;
