//! Room *people*: sessions of staff and the audit of what they did. Accounts and roles come later.

pub mod audit;
