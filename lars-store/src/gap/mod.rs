//! Room *gap*: releases of results, and what respondents were shown of their group.

pub mod group;
pub mod release;
pub mod roster;
