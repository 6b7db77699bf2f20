//! A person of the staff: an account with an address, and the rules for passwords.
//!
//! Hashing and random numbers are the site's; here is what can be said without them.

use jiff::Timestamp;

/// The fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 12;
/// The most: enough for a sentence, too few to keep the machine busy.
pub const LONGEST_PASSWORD: usize = 200;
/// The longest mail address that mail servers must take.
const LONGEST_ADDRESS: usize = 254;

/// A person of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identifier, made by us.
    pub id: String,
    /// The mail address, in small letters: the name that they sign in with.
    pub address: String,
    /// The name that colleagues see.
    pub name: String,
    /// When the account was made.
    pub created: Timestamp,
    /// Whether a password was set.
    pub active: bool,
    /// Whether a second factor is asked for.
    pub second_factor: bool,
    /// When the account was closed, if it was.
    pub closed: Option<Timestamp>,
}

/// A mail address as accounts are found by: trimmed, in small letters; none if it cannot be one.
///
/// What an address really is, only the mail server knows: checked are one `@` with something before it and a name with a dot behind it.
pub fn address(text: &str) -> Option<String> {
    let address = text.trim().to_lowercase();
    let (name, host) = address.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@')
    };
    let dotted = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    (plain(name) && plain(host) && dotted && address.len() <= LONGEST_ADDRESS).then_some(address)
}

crate::codes! {
    /// What is wrong with a new password.
    pub enum PasswordFault {
        /// Shorter than [`SHORTEST_PASSWORD`].
        TooShort = "too-short",
        /// Longer than [`LONGEST_PASSWORD`].
        TooLong = "too-long",
        /// It is among the first that anybody would try: a common one, a row of keys, or made of the person's own name or address.
        Guessable = "guessable",
        /// The two fields differ.
        NotRepeated = "not-repeated",
    }
}

/// Checks a new password by length and by how many guesses it would take, which `guesses` estimates as a power of ten.
pub fn check_password(
    password: &str,
    repeated: &str,
    guesses: impl FnOnce(&str) -> f64,
) -> Result<(), PasswordFault> {
    /// A machine that tries ten thousand a second needs weeks.
    const ENOUGH: f64 = 10.0;
    match password.chars().count() {
        0..SHORTEST_PASSWORD => Err(PasswordFault::TooShort),
        n if n > LONGEST_PASSWORD => Err(PasswordFault::TooLong),
        _ if password != repeated => Err(PasswordFault::NotRepeated),
        _ if guesses(password) < ENOUGH => Err(PasswordFault::Guessable),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_however_they_are_written() {
        assert_eq!(address(" Aino.Virtanen@Example.FI ").as_deref(), Some("aino.virtanen@example.fi"));
        for wrong in [
            "",
            "aino",
            "@example.fi",
            "aino@",
            "aino@example",
            "a b@example.fi",
            "a@b@c.fi",
            "a@.fi",
            "a@b..fi",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
        assert_eq!(address(&format!("{}@example.fi", "a".repeat(250))), None);
    }

    #[test]
    fn passwords_are_long_and_hard_to_guess() {
        let check = |password: &str, repeated: &str, guesses| check_password(password, repeated, |_| guesses);
        assert_eq!(check("kurz", "kurz", 99.0), Err(PasswordFault::TooShort));
        // Characters count, not bytes.
        assert_eq!(check("āčēģīķļņšūžõ", "āčēģīķļņšūžõ", 99.0), Ok(()));
        let long = "a".repeat(LONGEST_PASSWORD + 1);
        assert_eq!(check(&long, &long, 99.0), Err(PasswordFault::TooLong));
        assert_eq!(check("correct horse", "correct house", 99.0), Err(PasswordFault::NotRepeated));
        assert_eq!(check("passwordpassword", "passwordpassword", 3.0), Err(PasswordFault::Guessable));
    }
}
