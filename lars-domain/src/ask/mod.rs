//! Room *ask*: questionnaires, drafted and frozen as editions; invitations, responses and the ratings in them.

pub mod answer;
pub mod reach;
pub mod write;
