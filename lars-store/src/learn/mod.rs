//! Room *learn*: what learning seminars chose. Practices, matches and context sheets are knots of the thread.

pub mod wish;
