//! Files: gap records as JSON and CSV, with codes and full digits; and a respondent's own data, with words.

pub mod audit;
pub mod gap;
pub mod response;
