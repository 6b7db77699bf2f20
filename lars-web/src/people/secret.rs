//! Passwords and second factors: hashing, guessing, one-time codes. What they open is in `sign_in`.

use std::num::NonZero;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use lars_domain::people::person::{PasswordFault, check_password};
use sha1::Sha1;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::PageError;
use crate::security::random_bytes;

/// How long a code of the authenticator app holds, in seconds.
const STEP: i64 = 30;
/// How many digits it has.
const DIGITS: u32 = 6;

/// The most people who wait for a password to be hashed; whoever comes then is asked to come again.
const MAX_WAITING: usize = 64;
/// How long they wait at most.
const LONGEST_TURN: Duration = Duration::from_secs(5);
/// After how many seconds whoever found the queue full is asked to come again.
pub const AGAIN_SECONDS: u64 = 5;

/// Hashing takes a core and 19 MiB for a while: half of the cores hash at a time, so that pages are answered meanwhile.
#[derive(Debug)]
pub struct Hashing {
    turns: Arc<Semaphore>,
    queue: Semaphore,
}

impl Default for Hashing {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        Self { turns: Arc::new(Semaphore::new(cores.div_ceil(2))), queue: Semaphore::new(MAX_WAITING) }
    }
}

/// A turn to hash one password.
#[derive(Debug)]
pub struct Turn {
    _permit: OwnedSemaphorePermit,
}

impl Hashing {
    /// Waits for a turn, if few others do.
    pub async fn turn(&self) -> Result<Turn, PageError> {
        let _waiting = self.queue.try_acquire().map_err(|_| PageError::Busy)?;
        match tokio::time::timeout(LONGEST_TURN, self.turns.clone().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(Turn { _permit: permit }),
            _ => Err(PageError::Busy),
        }
    }
}

/// Does work with a password beside the requests. The turn ends with the work, also where whoever sent the password went away.
async fn in_turn<T: Send + 'static>(turn: Turn, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let done = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    done.await.inspect_err(|error| tracing::error!(%error, "a password could not be hashed")).ok()
}

/// Checks a new password of a person and hashes it.
pub async fn hash(
    turn: Turn,
    (password, repeated): (&str, &str),
    known: [&str; 2],
) -> Result<Result<String, PasswordFault>, PageError> {
    let (password, repeated) = (password.to_owned(), repeated.to_owned());
    let known = known.map(str::to_owned);
    let hashed = in_turn(turn, move || {
        let guesses = |password: &str| {
            // The parts of name and address, and both whole.
            let parts: Vec<&str> = known
                .iter()
                .flat_map(|text| text.split(['@', '.', ' ', '-']))
                .chain(known.iter().map(String::as_str))
                .chain(["lars"])
                .collect();
            zxcvbn::zxcvbn(password, &parts).guesses_log10()
        };
        if let Err(fault) = check_password(&password, &repeated, guesses) {
            return Ok(Err(fault));
        }
        Argon2::default().hash_password(password.as_bytes()).map(|hash| Ok(hash.to_string()))
    });
    match hashed.await {
        Some(Ok(hash)) => Ok(hash),
        failed => {
            tracing::error!(?failed, "a password could not be hashed");
            Err(PageError::Broken)
        }
    }
}

/// Whether a password belongs to a hash. Without a hash it takes as long: the answer's time does not tell who has an account.
pub async fn fits(turn: Turn, password: &str, hash: Option<&str>) -> bool {
    /// The hash of a password that nobody has.
    static NOBODY: LazyLock<String> = LazyLock::new(|| {
        let hash = Argon2::default().hash_password(&random_bytes());
        hash.map(|hash| hash.to_string()).unwrap_or_default()
    });
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    let checked = in_turn(turn, move || {
        let known = PasswordHash::new(hash.as_deref().unwrap_or(&NOBODY));
        let fits =
            known.is_ok_and(|known| Argon2::default().verify_password(password.as_bytes(), &known).is_ok());
        fits && hash.is_some()
    });
    checked.await.unwrap_or(false)
}

/// A new secret for an authenticator app, in the letters that people can type.
pub fn new_totp_secret() -> String {
    base32(&random_bytes()[..20])
}

/// The time step whose code this is: now, the one before, or the one after, for clocks that go a little wrong.
pub fn totp_step(secret: &str, code: &str, now: Timestamp) -> Option<i64> {
    let key = from_base32(secret)?;
    let step = now.as_second() / STEP;
    let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    (step - 1..=step + 1).find(|step| same(&totp(&key, *step), &typed))
}

/// The code of a time step (RFC 6238, SHA-1, six digits).
fn totp(key: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).expect("a key of any length will do");
    mac.update(&step.to_be_bytes());
    let sum = mac.finalize().into_bytes();
    let at = usize::from(sum[sum.len() - 1] & 15);
    let number = u32::from_be_bytes([sum[at] & 127, sum[at + 1], sum[at + 2], sum[at + 3]]);
    format!("{:06}", number % 10_u32.pow(DIGITS))
}

/// Ten codes for the day on which the phone is lost.
pub fn recovery_codes() -> Vec<String> {
    (0..10)
        .map(|_| base32(&random_bytes()[..10]))
        .map(|code| format!("{}-{}", &code[..8], &code[8..]))
        .collect()
}

/// A recovery code as it is looked up, however it was typed.
pub fn recovery_digest(code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    lars_domain::ask::reach::invitation::token_digest(&plain.to_ascii_uppercase())
}

/// Compares without telling by its time where they differ.
pub fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Bytes in base 32 (RFC 4648) without padding.
fn base32(bytes: &[u8]) -> String {
    let letter = |place: usize| {
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
        char::from(LETTERS[(0..5).fold(0, |sum, at| sum * 2 + bit(place * 5 + at))])
    };
    (0..(bytes.len() * 8).div_ceil(5)).map(letter).collect()
}

fn from_base32(text: &str) -> Option<Vec<u8>> {
    let place = |letter: u8| LETTERS.iter().position(|known| *known == letter);
    let places: Vec<usize> = text.bytes().map(place).collect::<Option<_>>()?;
    let bit = |at: usize| places[at / 5] >> (4 - at % 5) & 1;
    let byte = |at: usize| u8::try_from((0..8).fold(0, |sum, bit_at| sum * 2 + bit(at * 8 + bit_at))).ok();
    (0..places.len() * 5 / 8).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the last six of eight digits; RFC 4648, section 10.
    #[test]
    fn codes_and_letters_are_those_of_the_standards() {
        let key = b"12345678901234567890";
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp(key, second / STEP), code);
        }
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(b"f"), "MY");
        assert_eq!(from_base32("MZXW6YTBOI").unwrap(), b"foobar");
        assert_eq!(from_base32("mz"), None);
    }

    #[test]
    fn a_code_holds_for_a_step_before_and_after() {
        let secret = base32(b"12345678901234567890");
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(totp_step(&secret, "287 082", at(59)), Some(1));
        assert_eq!(totp_step(&secret, "287082", at(89)), Some(1));
        assert_eq!(totp_step(&secret, "287082", at(119)), None);
        assert_eq!(totp_step(&secret, "", at(59)), None);
    }

    #[test]
    fn recovery_codes_are_found_however_they_are_typed() {
        let codes = recovery_codes();
        assert_eq!(codes.len(), 10);
        assert_eq!(recovery_digest(&codes[0]), recovery_digest(&codes[0].to_lowercase().replace('-', " ")));
        assert!(codes.iter().all(|code| code.len() == 17));
    }

    #[tokio::test]
    async fn a_password_is_kept_as_a_hash() {
        let hashing = Hashing::default();
        let hash = async |password| {
            let turn = hashing.turn().await.unwrap();
            super::hash(turn, (password, password), ["Aino Virtanen", "aino@example.fi"]).await
        };
        let fits = async |password, kept| fits(hashing.turn().await.unwrap(), password, kept).await;
        let kept = hash("tuuli kääntyy pohjoiseen").await.unwrap().unwrap();
        assert!(kept.starts_with("$argon2id$"));
        assert!(fits("tuuli kääntyy pohjoiseen", Some(&kept)).await);
        assert!(!fits("tuuli kääntyy etelään päin", Some(&kept)).await);
        assert!(!fits("tuuli kääntyy pohjoiseen", None).await);
        assert_eq!(hash("passwordpassword").await.unwrap(), Err(PasswordFault::Guessable));
        assert_eq!(hash("virtanenvirtanen").await.unwrap(), Err(PasswordFault::Guessable));
        assert_eq!(hash("qwertyuiopasdf").await.unwrap(), Err(PasswordFault::Guessable));
    }

    /// The list of common passwords is in the program; the person's own words are added to it.
    #[tokio::test]
    async fn common_passwords_and_ones_own_words_are_refused() {
        for password in [
            "password1password1",
            "Password1234",
            "P@ssw0rd12345",
            "iloveyou1234",
            "123456789012",
            "qwerty123456",
            "abcdefghijkl",
            "aaaaaaaaaaaaaaaa",
            "AinoVirtanen1",
            "Virtanen-2024",
            "aino@example.fi",
            "larslarslars",
        ] {
            let turn = Hashing::default().turn().await.unwrap();
            let refused = hash(turn, (password, password), ["Aino Virtanen", "aino@example.fi"]).await;
            assert_eq!(refused.unwrap(), Err(PasswordFault::Guessable), "{password}");
        }
    }

    #[tokio::test]
    async fn a_few_wait_for_their_turn_and_more_are_told_to_come_again() {
        let hashing = Hashing { turns: Arc::new(Semaphore::new(1)), queue: Semaphore::new(2) };
        let held = hashing.turn().await.unwrap();
        let (one, other) = (hashing.turn(), hashing.turn());
        tokio::pin!(one, other);
        let moment = Duration::from_millis(5);
        assert!(tokio::time::timeout(moment, &mut one).await.is_err(), "it waits");
        assert!(tokio::time::timeout(moment, &mut other).await.is_err(), "it waits");
        assert!(matches!(hashing.turn().await, Err(PageError::Busy)));
        drop(held);
        let held = one.await.unwrap();
        assert!(tokio::time::timeout(moment, &mut other).await.is_err(), "one at a time");
        drop(held);
        assert!(other.await.is_ok());
    }
}
