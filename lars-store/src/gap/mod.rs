//! Room *gap*: what respondents were shown of their group. Other results are computed anew and not stored.

pub mod group;
