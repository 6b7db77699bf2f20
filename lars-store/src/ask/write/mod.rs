//! Room *ask*, the questionnaire: drafted, translated, published.

pub mod draft;
pub mod edition;
