//! Room *gap*: releases of results, what respondents were shown of their group, what was said of two waves.

pub mod again;
pub mod group;
pub mod release;
pub mod roster;
