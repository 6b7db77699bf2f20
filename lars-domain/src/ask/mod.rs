//! Room *ask*: questionnaires, drafted and frozen as editions; invitations, responses and the ratings in them.

pub mod answer;
pub mod asked;
pub mod attached;
pub mod board;
pub mod change;
pub mod condition;
pub mod draft;
pub mod edition;
pub mod file;
pub mod interview;
pub mod invitation;
pub mod mail;
pub mod open_link;
pub mod paper;
pub mod questionnaire;
pub mod quota;
pub mod rating;
pub mod response;
pub mod short_code;
