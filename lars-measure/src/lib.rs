//! Measures for small samples, matrices of counts, and networks: exact, with every convention named.
//!
//! # Which measure?
//!
//! | You have | You ask | Look in |
//! | --- | --- | --- |
//! | a list of numbers | where is its middle, how far does it spread | [`describe`] |
//! | | how sure is its mean | [`interval`], [`bootstrap`] |
//! | paired ratings | do they differ | [`mod@signed_rank`], [`compare`] |
//! | two groups or more | do they differ | [`compare`] |
//! | | by how much | [`effect`], [`chance`] |
//! | many p-values | which hold together | [`multiple`] |
//! | two rankings | do they agree | [`correlation`] |
//! | several raters | do they agree | [`agreement`] |
//! | several questions about one thing | do they measure one thing | [`reliability`] |
//! | cells of four people | what do their neighbours say about them | [`pooling`] |
//! | a plan to ask n people | which difference could they show | [`power`] |
//! | counts, rows × columns | what is a row specialised in | [`specialisation`] |
//! | | how concentrated is it | [`concentration`] |
//! | | which columns belong together | [`relatedness`] |
//! | | which rows have what few have | [`complexity`] |
//! | | where could a row go next | [`opportunity`] |
//! | ties between nodes | who is central, who bridges, who belongs together | [`network`] |
//! | rows × variables | which rows are alike | [`distance`] |
//! | weights of pairs, and capacities | who should be matched with whom | [`assignment`] |
//! | | the same for thousands of rows, whose groups share a limit | [`grouped`] |
//! | counts over three or four kinds of actors | do they act together | [`triple_helix`] |
//!
//! # What every function keeps to
//!
//! Numbers in, numbers out: no file, no clock, no words for people; chance only by an explicit seed, and the same seed gives
//! the same digits with any number of threads. The order of rows does not matter, except that answers come row by row.
//!
//! **No NaN.** Where mathematics gives no number there is an [`Undefined`] with the reason, for that entry alone: an empty
//! row never spoils the others. What the caller got wrong (a shape that does not fit, a negative count) is [`Misuse`].
//! Lists of numbers are assumed finite, which is checked in debug builds: a missing value is left out by the caller, who knows
//! why it is missing.
//!
//! ```
//! use lars_measure::{Undefined, mean, sd};
//! assert_eq!(mean(&[2.0, 4.0]), Ok(3.0));
//! assert_eq!(mean(&[]), Err(Undefined::NoData));
//! assert_eq!(sd(&[2.0]), Err(Undefined::TooFew { n: 1, needed: 2 }));
//! ```
//!
//! The documentation of each function says in this order what it takes, what it gives, its sign, when it is undefined, its
//! errors, its cost, its source, and the oracle: the table of reference values, made by other software, that the tests compare it with.

#![allow(clippy::doc_markdown, reason = "formulas, and names of people and of peers, stand as they are")]

pub mod agreement;
mod arrangement;
pub mod assignment;
pub mod bootstrap;
pub mod chance;
pub mod compare;
pub mod complexity;
pub mod concentration;
pub mod correlation;
pub mod describe;
mod deviation;
pub mod distance;
mod distribution;
pub mod effect;
pub mod fieldwork;
pub mod grouped;
pub mod interval;
pub mod lattice;
mod linear;
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
mod subset;
mod sum;
pub mod triple_helix;
pub mod undefined;

pub use bootstrap::{BootstrapMethod, Bootstrapped, bootstrap_mean};
pub use describe::{mean, median, ranks, sd};
pub use distribution::{normal_cdf, t_quantile};
pub use interval::{Bootstrap, BootstrapKind, Interval, t_interval};
pub use lattice::Counts;
pub use matrix::Matrix;
pub use misuse::Misuse;
pub use multiple::benjamini_hochberg;
pub use signed_rank::{Continuity, SignedRank, SignedRankP, ZeroRule, rank_biserial, signed_rank};
pub use undefined::Undefined;
