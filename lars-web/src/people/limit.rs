//! How often somebody may try: passwords, codes and links. Kept in memory; a restart forgets it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// So many failures of a person are free.
const FREE: u32 = 5;
/// So many links that do not exist may be tried from one place: many people may sit behind one address.
const FREE_LINKS: u32 = 30;
/// The wait after the first failure that is not free; it doubles with each further one.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);
/// The longest wait.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(60);
/// Beyond so many names the oldest are forgotten: memory does not grow under attack.
const NAMES: usize = 10_000;

/// Counts failures by name, such as `sign-in aino@example.fi`.
#[derive(Debug)]
pub struct Limiter {
    free: u32,
    /// After so long without a failure the earlier ones are forgotten.
    forgets: SignedDuration,
    known: Mutex<HashMap<String, Failures>>,
}

impl Default for Limiter {
    fn default() -> Self {
        Self { free: FREE, forgets: SignedDuration::from_hours(24), known: Mutex::default() }
    }
}

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    last: Timestamp,
}

impl Failures {
    fn until(self, free: u32) -> Timestamp {
        if self.count <= free {
            return self.last;
        }
        let doubled = FIRST_WAIT * 2_i32.pow((self.count - free - 1).min(10));
        self.last + doubled.min(LONGEST_WAIT)
    }
}

impl Limiter {
    /// A limiter of links that do not exist, by the place they are tried from.
    pub fn of_links() -> Self {
        Self { free: FREE_LINKS, forgets: SignedDuration::from_hours(2), ..Self::default() }
    }

    /// How long to wait before the next try; none if there is no need.
    pub fn wait(&self, name: &str, now: Timestamp) -> Option<SignedDuration> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let until = known.get(name)?.until(self.free);
        (now < until).then(|| until.duration_since(now))
    }

    /// Notes a failure.
    pub fn failed(&self, name: &str, now: Timestamp) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= NAMES {
            let day = SignedDuration::from_hours(24);
            known.retain(|_, failures| now.duration_since(failures.last) < day);
            if known.len() >= NAMES {
                known.clear();
            }
        }
        let failures = known.entry(name.to_owned()).or_insert(Failures { count: 0, last: now });
        if now.duration_since(failures.last) >= self.forgets {
            failures.count = 0;
        }
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
    }

    /// Forgets the failures of somebody who came in.
    pub fn succeeded(&self, name: &str) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_begins_after_five_failures_and_doubles() {
        let limiter = Limiter::default();
        let at = |second| Timestamp::from_second(second).unwrap();
        for _ in 0..5 {
            assert_eq!(limiter.wait("a", at(0)), None);
            limiter.failed("a", at(0));
        }
        assert_eq!(limiter.wait("a", at(0)), None);
        limiter.failed("a", at(0));
        assert_eq!(limiter.wait("a", at(0)), Some(SignedDuration::from_mins(1)));
        assert_eq!(limiter.wait("a", at(60)), None);
        assert_eq!(limiter.wait("b", at(0)), None);
        limiter.failed("a", at(60));
        assert_eq!(limiter.wait("a", at(60)), Some(SignedDuration::from_mins(2)));
        (0..40).for_each(|_| limiter.failed("a", at(60)));
        assert_eq!(limiter.wait("a", at(60)), Some(LONGEST_WAIT));
        limiter.succeeded("a");
        assert_eq!(limiter.wait("a", at(60)), None);
    }

    #[test]
    fn failures_of_long_ago_are_forgotten() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let (people, links) = (Limiter::default(), Limiter::of_links());
        (0..6).for_each(|_| people.failed("a", at(0)));
        (0..31).for_each(|_| links.failed("a", at(0)));
        for limiter in [&people, &links] {
            assert_eq!(limiter.wait("a", at(0)), Some(FIRST_WAIT));
            limiter.failed("a", at(86_400));
            assert_eq!(limiter.wait("a", at(86_400)), None);
        }
    }

    #[test]
    fn memory_does_not_grow_under_attack() {
        let limiter = Limiter::default();
        (0..3 * NAMES).for_each(|name| limiter.failed(&name.to_string(), Timestamp::UNIX_EPOCH));
        assert!(limiter.known.lock().unwrap().len() <= NAMES);
    }
}
