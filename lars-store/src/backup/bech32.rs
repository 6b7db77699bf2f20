//! Keys as text: Bech32 (BIP 173), with the check digits that find a mistyped character. Only for keys of 32 bytes.

const DIGITS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const CHECK: usize = 6;
/// Five bits each for 32 bytes.
const KEY: usize = 52;

fn checksum(values: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let sum = (sum & 0x01ff_ffff) << 5 ^ u32::from(value);
        GENERATOR
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(sum, |sum, (_, part)| sum ^ part)
    })
}

/// The prefix as the checksum takes it.
fn spread(prefix: &str) -> impl Iterator<Item = u8> {
    prefix.bytes().map(|byte| byte >> 5).chain([0]).chain(prefix.bytes().map(|byte| byte & 31))
}

/// A key as text in small letters.
pub fn encode(prefix: &str, key: &[u8; 32]) -> String {
    let bit = |place: usize| key.get(place / 8).map_or(0, |byte| byte >> (7 - place % 8) & 1);
    let five = |digit: usize| (0..5).fold(0, |value, place| value << 1 | bit(digit * 5 + place));
    let mut values: Vec<u8> = (0..KEY).map(five).collect();
    let sum = checksum(spread(prefix).chain(values.iter().copied()).chain([0; CHECK])) ^ 1;
    values.extend(
        (0..CHECK).map(|place| u8::try_from(sum >> (5 * (CHECK - 1 - place)) & 31).unwrap_or_default()),
    );
    let digits = values.iter().map(|value| char::from(DIGITS[usize::from(*value)]));
    format!("{prefix}1{}", digits.collect::<String>())
}

/// The key of a text in small letters with this prefix; none if a character is wrong.
pub fn decode(prefix: &str, text: &str) -> Option<[u8; 32]> {
    let digits = text.strip_prefix(prefix)?.strip_prefix('1')?;
    let value = |digit: u8| {
        DIGITS.iter().position(|known| *known == digit).and_then(|place| u8::try_from(place).ok())
    };
    let values: Vec<u8> = digits.bytes().map(value).collect::<Option<_>>()?;
    if values.len() != KEY + CHECK || checksum(spread(prefix).chain(values.iter().copied())) != 1 {
        return None;
    }
    let bit = |place: usize| values[place / 5] >> (4 - place % 5) & 1;
    // What is left of the last five bits stands for nothing.
    if (256..KEY * 5).any(|place| bit(place) == 1) {
        return None;
    }
    Some(std::array::from_fn(|byte| (0..8).fold(0, |sum, place| sum << 1 | bit(byte * 8 + place))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_and_a_mistyped_one_does_not() {
        for key in [[0; 32], [255; 32], std::array::from_fn(|place| u8::try_from(place * 9 % 256).unwrap())] {
            let text = encode("age", &key);
            assert_eq!(decode("age", &text), Some(key));
            assert_eq!(decode("ag", &text), None);
            for place in 4..text.len() {
                let digit = if text.as_bytes()[place] == b'q' { "p" } else { "q" };
                let wrong = format!("{}{digit}{}", &text[..place], &text[place + 1..]);
                assert_eq!(decode("age", &wrong), None, "{wrong}");
            }
        }
    }
}
