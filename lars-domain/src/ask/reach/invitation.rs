//! An invitation: a personal link for one respondent of one case, wave and helix.
//!
//! The token itself is shown once, when it is made; afterwards only its digest is known.

use sha2::{Digest, Sha256};

/// The most personal links that are made at once.
pub const MOST_INVITATIONS: usize = 500;

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

impl Invitation {
    /// The invitation as the answers of an anonymous study know it: identifier and code come from the token, which only the
    /// respondent has. Nothing that is stored leads from the one to the other.
    #[must_use]
    pub fn veiled(self, token: &str) -> Self {
        let digest = |what: &str| token_digest(&format!("anonymous:{what}:{token}"));
        Self {
            id: digest("response")[..32].to_owned(),
            respondent: format!("anon-{}", &digest("respondent")[..16]),
            ..self
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_veiled_invitation_tells_neither_the_invitation_nor_its_digest() {
        let known = Invitation {
            id: "i".to_owned(),
            study: "s".to_owned(),
            case: "c".to_owned(),
            wave: "w".to_owned(),
            helix: "h".to_owned(),
            respondent: "h-001".to_owned(),
        };
        let veiled = known.clone().veiled("secret");
        assert_eq!(veiled, known.clone().veiled("secret"), "the same respondent finds the same answers");
        assert_ne!(veiled.respondent, known.clone().veiled("other").respondent);
        assert_eq!((veiled.case.as_str(), veiled.helix.as_str()), ("c", "h"));
        let digest = token_digest("secret");
        for told in [&veiled.id, &veiled.respondent] {
            assert!(!told.contains("h-001") && !digest.contains(told.trim_start_matches("anon-")));
        }
    }
}
