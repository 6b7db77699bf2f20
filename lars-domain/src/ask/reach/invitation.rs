//! An invitation: one way in for a participant, such as a mail, a letter or an interview. All ways in of one open the same response.
//!
//! The token itself is shown once, when it is made; afterwards only its digest is known.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// The most personal links that are made at once.
pub const MOST_INVITATIONS: usize = 500;

crate::codes! {
    /// How somebody is asked.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Channel {
        /// A mail with a personal link.
        Mail = "mail",
        /// A letter or slip with a personal code.
        Letter = "letter",
        /// A personal link that staff hand over themselves.
        Link = "link",
        /// A personal link taken from an open one.
        OpenLink = "open-link",
        /// Somebody of the staff asks and fills in.
        Interview = "interview",
        /// A questionnaire on paper, typed in.
        Paper = "paper",
    }
}

/// A way in, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// How.
    pub channel: Channel,
    /// When.
    pub at: Timestamp,
    /// Who interviews.
    pub person: Option<String>,
    /// The digest of the token; none of a way in without a link.
    pub token_digest: Option<String>,
}

impl Invitation {
    /// A way in by a personal link.
    pub fn by_link(channel: Channel, at: Timestamp, token_digest: String) -> Self {
        Self { channel, at, person: None, token_digest: Some(token_digest) }
    }
}

/// The digest under which a secret token is stored and found: SHA-256, in hexadecimal.
pub fn token_digest(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}
