//! The limit of open files: raised at the start as far as the system allows, and some kept for the database.

use rustix::process::{Resource, getrlimit, setrlimit};

/// Descriptors for the database, its journal, letters, files and standard streams; connections of visitors get the rest.
const SPARE: u64 = 128;
/// The most connections, however many the system would allow: each takes memory.
const MAX_CONNECTIONS: u64 = 8192;

/// Raises the limit, and gives the number of connections that visitors may hold at once.
pub fn connections() -> usize {
    let mut limits = getrlimit(Resource::Nofile);
    let before = limits.current;
    limits.current = limits.maximum;
    if limits.current != before && setrlimit(Resource::Nofile, limits).is_err() {
        limits.current = before;
    }
    share(limits.current.unwrap_or(u64::MAX))
}

/// What of so many descriptors visitors may hold: all but the spare ones, or half of very few.
fn share(descriptors: u64) -> usize {
    let most = descriptors.saturating_sub(SPARE).max(descriptors / 2).min(MAX_CONNECTIONS);
    usize::try_from(most).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn some_descriptors_are_kept_for_the_database() {
        assert_eq!(share(1024), 896);
        assert_eq!(share(100), 50);
        assert_eq!(share(u64::MAX), 8192);
    }
}
