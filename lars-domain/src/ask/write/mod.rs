//! Room *ask*, the questionnaire: drafted, translated, published.

pub mod asked;
pub mod change;
pub mod condition;
pub mod draft;
pub mod edition;
pub mod questionnaire;
pub mod translation;
