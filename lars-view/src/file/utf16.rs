//! UTF-16 brought to UTF-8 while it is read, as spreadsheet programs save "Unicode text" and some survey programs export.

use std::io::{self, Read};

/// The bytes that are decoded at once.
const BLOCK: usize = 1 << 15;

/// Reads UTF-16 and gives UTF-8. Halves of characters become U+FFFD.
pub(super) struct Utf16<R> {
    inner: R,
    little: bool,
    /// Bytes that do not make a whole unit yet, and the first half of a character of two units.
    rest: Option<u8>,
    first_half: Option<u16>,
    decoded: Vec<u8>,
    at: usize,
}

impl<R: Read> Utf16<R> {
    pub(super) fn new(inner: R, little: bool) -> Self {
        Self { inner, little, rest: None, first_half: None, decoded: Vec::new(), at: 0 }
    }

    /// Decodes the next block; gives false at the end.
    fn refill(&mut self) -> io::Result<bool> {
        let mut bytes = Vec::with_capacity(BLOCK + 1);
        bytes.extend(self.rest.take());
        let read = (&mut self.inner).take(BLOCK as u64).read_to_end(&mut bytes)?;
        (self.at, self.decoded) = (0, Vec::new());
        let (pairs, rest) = bytes.as_chunks::<2>();
        self.rest = rest.first().copied();
        let unit =
            |two: &[u8; 2]| if self.little { u16::from_le_bytes(*two) } else { u16::from_be_bytes(*two) };
        let mut units: Vec<u16> = self.first_half.take().into_iter().chain(pairs.iter().map(unit)).collect();
        if read > 0 && units.last().is_some_and(|last| (0xD800..0xDC00).contains(last)) {
            self.first_half = units.pop();
        }
        let mut text = String::with_capacity(units.len());
        text.extend(
            char::decode_utf16(units).map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)),
        );
        self.decoded = text.into_bytes();
        Ok(read > 0)
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.decoded.len() {
            if !self.refill()? && self.decoded.is_empty() {
                return Ok(0);
            }
        }
        let count = buffer.len().min(self.decoded.len() - self.at);
        buffer[..count].copy_from_slice(&self.decoded[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_of_bytes_give_the_same_text() {
        let text = "\u{feff}Krāslava;🦉\n".repeat(9000);
        let of = |bytes: Vec<u8>, little: bool| {
            let mut decoded = String::new();
            Utf16::new(bytes.as_slice(), little).read_to_string(&mut decoded).unwrap();
            decoded
        };
        assert!(of(text.encode_utf16().flat_map(u16::to_le_bytes).collect(), true) == text);
        assert!(of(text.encode_utf16().flat_map(u16::to_be_bytes).collect(), false) == text);
    }
}
