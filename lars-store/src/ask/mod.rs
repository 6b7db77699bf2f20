//! Room *ask*.

pub mod edition;
pub mod import;
pub mod invitation;
pub mod rating;
pub mod response;
