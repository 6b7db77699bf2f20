//! A refusal: the input was not right. It ends the program with status 2 and its own report.

use std::fmt;

/// The report of a refused input, printed as it is.
#[derive(Debug)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.trim_end())
    }
}

impl std::error::Error for Refused {}
