//! Files: gap records as JSON and CSV, with codes and full digits; scores of matches; and a respondent's own data, with words.

pub mod audit;
pub mod gap;
pub mod matching;
pub mod response;
