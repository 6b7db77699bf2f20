//! An invitation: a personal link for one respondent of one case, wave and helix.
//!
//! The token itself is shown once, when it is made; afterwards only its digest is known.

use sha2::{Digest, Sha256};

/// A personal link, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Identifier, made by us.
    pub id: String,
    /// The study.
    pub study: String,
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// Code of the helix.
    pub helix: String,
    /// The respondent's code, unique within case and wave.
    pub respondent: String,
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
