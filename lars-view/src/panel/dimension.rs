//! The names of dimensions, one way whatever a file calls them.

use lars_domain::entered::clean;
use lars_domain::map::panel::{FREQ, GEO, TIME, UNIT};

/// The name of a dimension, one way: periods are `time` whatever a file calls them, and the names that every table has are small.
pub(super) fn dimension_id(name: &str) -> String {
    let name = name.trim();
    let own = [(TIME, TIME), ("time_period", TIME), (GEO, GEO), (UNIT, UNIT), (FREQ, FREQ)];
    let known = own.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    known.map_or_else(|| clean(name).into_owned(), |(_, id)| (*id).to_owned())
}
