//! The short code of a personal link: what a person types from a letter, with a character that catches slips of the pen.
//!
//! Chance is passed in. How a code leads to a link is the store's matter; a code itself is stored nowhere.

use std::fmt;

/// The characters of a code: no two of them look alike, and their number is a prime, which the check needs.
const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTVWXY";
/// Characters before the check: 29 to the power of 11 are more than 10 to the power of 16.
const FREE: usize = 11;
/// Characters of a group, as a code is written.
const GROUP: usize = 4;

/// A code, without the marks between its groups.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShortCode(String);

impl ShortCode {
    /// A code from bytes of chance; none if too few of them are usable (32 are enough but for once in many ages).
    pub fn from_chance(bytes: &[u8]) -> Option<Self> {
        // Bytes above the largest multiple of 29 would make some characters likelier than others.
        let usable = bytes.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < 8 * ALPHABET.len());
        let mut places: Vec<usize> = usable.map(|byte| byte % ALPHABET.len()).take(FREE).collect();
        if places.len() < FREE {
            return None;
        }
        places.push(check(&places));
        Some(Self(places.into_iter().map(|place| char::from(ALPHABET[place])).collect()))
    }

    /// Reads a code as people type it: in any case, with or without marks between the groups. None if it was mistyped.
    pub fn parse(text: &str) -> Option<Self> {
        let typed: Vec<char> = text
            .chars()
            .filter(|character| !character.is_whitespace() && !matches!(character, '-' | '–' | '.' | '_'))
            .map(|character| character.to_ascii_uppercase())
            .collect();
        let place = |character: &char| ALPHABET.iter().position(|known| char::from(*known) == *character);
        let places = typed.iter().map(place).collect::<Option<Vec<usize>>>()?;
        let (last, free) = places.split_last()?;
        (free.len() == FREE && *last == check(free)).then(|| Self(typed.into_iter().collect()))
    }

    /// The bare characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The sum of the places, each weighted by where it stands: another character, and two neighbours changed over, change it.
fn check(places: &[usize]) -> usize {
    let sum: usize = (1..).zip(places).map(|(weight, place): (usize, &usize)| weight * place).sum();
    sum % ALPHABET.len()
}

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, character) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> ShortCode {
        ShortCode::from_chance(&[231, 240, 0, 1, 28, 29, 255, 57, 100, 7, 8, 9, 200]).unwrap()
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = code();
        let shown = code.to_string();
        assert_eq!((shown.len(), shown.matches('-').count()), (14, 2), "{shown}");
        for typed in
            [shown.clone(), shown.to_lowercase(), format!(" {} ", code.as_str()), shown.replace('-', " ")]
        {
            assert_eq!(ShortCode::parse(&typed), Some(code.clone()), "{typed}");
        }
        for wrong in ["", "A", "0000-0000-0000", &shown[1..], &format!("{shown}2")] {
            assert_eq!(ShortCode::parse(wrong), None, "{wrong}");
        }
        assert_eq!(ShortCode::from_chance(&[255; 40]), None);
        assert_eq!(ShortCode::from_chance(&[1; FREE - 1]), None);
    }

    /// Every slip of one character, and every change of two neighbours.
    #[test]
    fn every_slip_is_caught() {
        let code = code();
        let right: Vec<char> = code.as_str().chars().collect();
        for at in 0..right.len() {
            for other in ALPHABET.iter().map(|byte| char::from(*byte)) {
                let mut typed = right.clone();
                typed[at] = other;
                assert_eq!(
                    ShortCode::parse(&String::from_iter(&typed)).is_some(),
                    typed == right,
                    "{typed:?}"
                );
            }
        }
        for at in 0..right.len() - 2 {
            let mut typed = right.clone();
            typed.swap(at, at + 1);
            assert_eq!(ShortCode::parse(&String::from_iter(&typed)).is_some(), typed == right, "{typed:?}");
        }
    }
}
