//! What a file that is asked for becomes.

use axum::response::Response as Answer;

use crate::export::Written;

/// A file that is whole, with the case and the wave that it is of.
pub struct Made {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Rows, bytes and digest.
    pub written: Written,
    /// Code of the case, where it is of one.
    pub case: String,
    /// Code of the wave, where it is of one.
    pub wave: String,
}

/// What a file becomes: itself, or a page in its place.
pub enum Outcome {
    /// A file.
    File(Made),
    /// A page.
    Page(Answer),
}
