//! Room *ask*, the questionnaire: drafted, translated, published.

pub(crate) mod change;
pub mod draft;
pub mod edition;
pub mod translation;
