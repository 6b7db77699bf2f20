//! Files for other programs: gap records as JSON and CSV. Codes and full digits, no words.

pub mod gap;
