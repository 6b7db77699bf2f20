//! Room *ask*: questionnaires frozen as editions, invitations, responses and the ratings in them.

pub mod edition;
pub mod invitation;
pub mod rating;
pub mod response;
