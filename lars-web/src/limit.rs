//! How often somebody may try: passwords, codes and links. A try is counted before it is checked, so that many at once get no more than one
//! after the other.
//!
//! Passwords, codes and letters are counted in the database, by account and by network, for all processes on it. Links are looked up with
//! every page of a respondent: they are counted here in memory, and in the database once one does not exist. Each purpose counts for itself.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use lars_store::{Attempt, Store, TakenAttempts};
use tokio::sync::Notify;

use crate::PageError;

/// The wait after the last free try of a link; it doubles with each further one. The database has the same for the rest.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);
/// The longest wait.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(60);
/// The most networks that are kept in memory; beyond it the oldest is forgotten.
const MAX_NETWORKS: usize = 10_000;
/// The number of links that do not exist that may be tried from one address without a wait: many people may sit behind it.
const FREE_LINKS: i64 = 31;
/// Tries of an account are forgotten after this long without another.
const ACCOUNT_FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);
/// Tries of a network are forgotten after this long without another.
const NETWORK_FORGOTTEN: SignedDuration = SignedDuration::from_hours(2);
/// A whole network has this many times the tries of one of its addresses.
const ADDRESSES: i64 = 4;
/// How often a look-up that waits for others looks whether it may begin.
const LOOK: Duration = Duration::from_millis(50);
/// What tries with a known device are counted as.
const DEVICE: &str = "device";
/// What links are counted as in the database.
const LINK: &str = "link network";

/// What is tried: its names in the database, and the number of tries of an account and of an address that need no wait.
#[derive(Debug, Clone, Copy)]
pub struct Purpose {
    account: &'static str,
    network: &'static str,
    free: i64,
    free_of_address: i64,
}

/// A ministry signs in from one address, so an address has more tries than a person.
const fn purpose(account: &'static str, network: &'static str) -> Purpose {
    Purpose { account, network, free: 6, free_of_address: 100 }
}

/// A password at signing in, by mail address.
pub const SIGN_IN: Purpose = purpose("sign-in", "sign-in network");
/// A code of the second factor, by person.
pub const SECOND_FACTOR: Purpose = purpose("second factor", "second factor network");
/// A passkey, by its identifier.
pub const PASSKEY: Purpose = purpose("passkey", "passkey network");
/// The password of somebody who is signed in, by person.
pub const CONFIRM: Purpose = purpose("confirm", "confirm network");
/// A letter with a link for a new password, by mail address.
pub const FORGOTTEN: Purpose = Purpose { free_of_address: 30, ..purpose("forgotten", "forgotten network") };
/// A short code from a letter, by network alone.
pub const SHORT_CODE: Purpose = Purpose { free_of_address: 6, ..purpose("short code", "short code network") };

/// Whose try it is.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// Of an account that was named, and the person if it exists.
    Account(&'a str, Option<&'a str>),
    /// Of no account: of the network it comes from, or of all whose network is not known.
    Network,
}

/// Where a request comes from. Kept for the time of the request, and never logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The address, or the part of it that a single customer has.
    pub address: String,
    /// The network that the address is in.
    pub network: String,
}

impl Place {
    /// The place of an address.
    pub fn of(ip: IpAddr) -> Self {
        match ip {
            IpAddr::V4(ip) => {
                let [a, b, c, _] = ip.octets();
                Self { address: ip.to_string(), network: format!("{a}.{b}.{c}.0/24") }
            }
            IpAddr::V6(ip) => {
                let parts = ip.segments();
                Self { address: format!("{:x?}/64", &parts[..4]), network: format!("{:x?}/48", &parts[..3]) }
            }
        }
    }

    /// Of whom it is not known where they come from: they are counted together.
    pub fn unknown() -> Self {
        Self { address: String::new(), network: "unknown".to_owned() }
    }
}

/// A try that was counted before it is checked. It stays counted unless it is said to have been right.
pub struct Tried {
    taken: TakenAttempts,
    own: Option<(&'static str, String)>,
}

impl Tried {
    /// It was right: nothing of the account's tries is kept, and the network has not tried.
    pub async fn passed(self, store: &Store) -> Result<(), PageError> {
        store.return_attempts(&self.taken).await?;
        if let Some((purpose, whose)) = &self.own {
            store.forget_attempts(purpose, whose).await?;
        }
        Ok(())
    }

    /// It was right as far as it goes: it is as if it had not been.
    pub async fn give_back(self, store: &Store) -> Result<(), PageError> {
        Ok(store.return_attempts(&self.taken).await?)
    }
}

/// Forgets what was tried of an account.
pub async fn forget(store: &Store, purpose: Purpose, account: &str) -> Result<(), PageError> {
    Ok(store.forget_attempts(purpose.account, account).await?)
}

/// Counts tries before they are checked. The first is of an account or a device, where there is one.
pub async fn take(
    store: &Store,
    (attempts, has_own): (Vec<Attempt>, bool),
    now: Timestamp,
) -> Result<Result<Tried, SignedDuration>, PageError> {
    let taken = store.take_attempts(&attempts, now).await?;
    let own = attempts.into_iter().next().filter(|_| has_own);
    let own = own.map(|attempt| (attempt.purpose, attempt.whose));
    Ok(taken.map(|taken| Tried { taken, own }))
}

impl Purpose {
    /// A try of an account, of one that exists or not.
    pub fn of_account(self, name: &str, exists: bool) -> Attempt {
        Attempt {
            purpose: self.account,
            whose: name.to_owned(),
            allowed: self.free,
            forgotten: ACCOUNT_FORGOTTEN,
            of_account: exists,
        }
    }

    /// A try with a known device.
    pub fn of_device(self, number: &str) -> Attempt {
        Attempt { purpose: DEVICE, ..self.of_account(&format!("{} {number}", self.account), true) }
    }

    /// Tries from an address and from its network.
    pub fn of_place(self, place: &Place) -> [Attempt; 2] {
        let at = |whose: &str, allowed| Attempt {
            purpose: self.network,
            whose: whose.to_owned(),
            allowed,
            forgotten: NETWORK_FORGOTTEN,
            of_account: false,
        };
        let free = self.free_of_address;
        [at(&place.address, free), at(&place.network, free * ADDRESSES)]
    }
}

/// Links that do not exist, by the address they are tried from.
#[derive(Debug, Default)]
pub struct Links {
    known: Mutex<HashMap<String, Tries>>,
    /// Told when a look-up is done.
    done: Notify,
}

#[derive(Debug, Clone, Copy)]
struct Tries {
    /// Links that do not exist.
    missed: i64,
    /// Links that are being looked up.
    under_way: i64,
    last_missed: Timestamp,
    /// Until when another process has this address wait.
    blocked: Timestamp,
}

impl Tries {
    fn until(self) -> Timestamp {
        let more = self.missed - FREE_LINKS;
        if more < 0 {
            return self.blocked;
        }
        let doubled = FIRST_WAIT * 2_i32.pow(u32::try_from(more).unwrap_or(0).min(10));
        self.blocked.max(self.last_missed + doubled.min(LONGEST_WAIT))
    }
}

/// A link that is being looked up: dropped when it exists, and counted when it does not.
#[derive(Debug)]
pub struct TriedLink {
    links: Arc<Links>,
    address: String,
}

/// Whether a link may be looked up.
enum Turn {
    Taken(TriedLink),
    /// So many are being looked up that they could use up all tries: their outcome decides.
    Later,
    Refused,
}

impl Links {
    /// Counts a look-up, unless this address must wait. Of many at once no more are under way than may be wrong; the others take their turn,
    /// so that nobody is refused because many good links come from one address.
    pub async fn take(self: &Arc<Self>, address: &str, now: Timestamp) -> Option<TriedLink> {
        loop {
            let done = self.done.notified();
            match self.turn(address, now) {
                Turn::Taken(tried) => return Some(tried),
                Turn::Refused => return None,
                // Looked at again a moment later in any case: an end that was told to somebody else must hold up nobody.
                Turn::Later => _ = tokio::time::timeout(LOOK, done).await,
            }
        }
    }

    fn turn(self: &Arc<Self>, address: &str, now: Timestamp) -> Turn {
        let mut known = self.lock();
        if known.len() >= MAX_NETWORKS && !known.contains_key(address) {
            let oldest = known.iter().min_by_key(|(_, tries)| (tries.under_way, tries.last_missed));
            let oldest = oldest.map(|(address, _)| address.clone());
            oldest.map(|oldest| known.remove(&oldest));
        }
        let never = Timestamp::UNIX_EPOCH;
        let none = Tries { missed: 0, under_way: 0, last_missed: never, blocked: never };
        let tries = known.entry(address.to_owned()).or_insert(none);
        if now.duration_since(tries.last_missed) >= NETWORK_FORGOTTEN {
            tries.missed = 0;
        }
        if now < tries.until() {
            return Turn::Refused;
        }
        // After a wait one try is free, before it those that are left.
        if tries.under_way >= (FREE_LINKS - tries.missed).max(1) {
            return Turn::Later;
        }
        tries.under_way += 1;
        Turn::Taken(TriedLink { links: self.clone(), address: address.to_owned() })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Tries>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn missed(&self, address: &str, now: Timestamp) {
        if let Some(tries) = self.lock().get_mut(address) {
            (tries.missed, tries.last_missed) = (tries.missed + 1, now);
        }
    }

    fn block(&self, address: &str, until: Timestamp) {
        if let Some(tries) = self.lock().get_mut(address) {
            tries.blocked = until;
        }
    }
}

impl TriedLink {
    /// There is no such link: the try stays counted, and other processes come to know of it.
    pub fn missed(self, store: &Store, now: Timestamp) {
        self.links.missed(&self.address, now);
        let (store, links) = (store.clone(), self.links.clone());
        let attempt = Attempt {
            purpose: LINK,
            whose: self.address.clone(),
            allowed: FREE_LINKS,
            forgotten: NETWORK_FORGOTTEN,
            of_account: false,
        };
        tokio::spawn(async move {
            match store.take_attempts(std::slice::from_ref(&attempt), now).await {
                Ok(Err(wait)) => links.block(&attempt.whose, now + wait),
                Ok(Ok(_)) => {}
                Err(error) => {
                    tracing::warn!(
                        error = &error as &dyn std::error::Error,
                        "a link that does not exist was not counted"
                    );
                }
            }
        });
    }
}

impl Drop for TriedLink {
    fn drop(&mut self) {
        let mut known = self.links.lock();
        if let Some(tries) = known.get_mut(&self.address) {
            tries.under_way = (tries.under_way - 1).max(0);
            let never = Timestamp::UNIX_EPOCH;
            if tries.under_way == 0 && tries.missed == 0 && tries.blocked == never {
                known.remove(&self.address);
            }
        }
        self.links.done.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + second).unwrap()
    }

    /// Tries a link that does not exist, if it may be tried now.
    fn miss(links: &Arc<Links>, address: &str, second: i64) -> bool {
        let Turn::Taken(tried) = links.turn(address, at(second)) else { return false };
        links.missed(&tried.address, at(second));
        true
    }

    #[test]
    fn waiting_begins_after_thirty_one_links_and_doubles() {
        let links = Arc::new(Links::default());
        assert!((0..FREE_LINKS).all(|_| miss(&links, "a", 0)));
        assert!(!miss(&links, "a", 59) && miss(&links, "b", 59));
        assert!(miss(&links, "a", 60), "one a minute later");
        assert!(!miss(&links, "a", 179) && miss(&links, "a", 180), "then two");
        assert!(miss(&links, "a", 180 + 7200) && miss(&links, "a", 180 + 7200), "two hours later all again");
    }

    #[tokio::test]
    async fn a_burst_gets_no_more_than_are_allowed_and_links_that_exist_hold_up_nobody() {
        let links = Arc::new(Links::default());
        let burst: Vec<TriedLink> = (0..FREE_LINKS).map(|_| taken(&links, 0).unwrap()).collect();
        assert!(matches!(links.turn("a", at(0)), Turn::Later), "their outcome decides");
        let more = tokio::spawn({
            let links = links.clone();
            async move { links.take("a", at(0)).await.is_some() }
        });
        tokio::task::yield_now().await;
        assert!(!more.is_finished());
        drop(burst);
        assert!(more.await.unwrap(), "all of them existed");
        assert!(links.lock().is_empty());
        assert!((0..FREE_LINKS).all(|_| miss(&links, "a", 0)));
        let right = taken(&links, 60).expect("after a minute");
        assert!(matches!(links.turn("a", at(60)), Turn::Later), "one at a time then");
        drop(right);
        assert!(taken(&links, 60).is_some(), "a right one makes nobody wait longer");
    }

    fn taken(links: &Arc<Links>, second: i64) -> Option<TriedLink> {
        match links.turn("a", at(second)) {
            Turn::Taken(tried) => Some(tried),
            _ => None,
        }
    }

    #[test]
    fn what_another_process_saw_is_heeded() {
        let links = Arc::new(Links::default());
        assert!(miss(&links, "a", 0));
        links.block("a", at(100));
        assert!(!miss(&links, "a", 99) && miss(&links, "a", 100));
    }

    #[test]
    fn memory_does_not_grow_under_attack_and_the_oldest_goes() {
        let links = Arc::new(Links::default());
        for number in 0..2 * MAX_NETWORKS {
            miss(&links, &number.to_string(), i64::try_from(number).unwrap());
        }
        let known = links.lock();
        assert!(known.len() <= MAX_NETWORKS && !known.contains_key("0"));
        assert!(known.contains_key(&(2 * MAX_NETWORKS - 1).to_string()));
    }
}
