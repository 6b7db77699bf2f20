//! Texts in Excel workbooks from 1997 to 2003: short, long, and the table of shared ones that goes over several records.

use super::refused::Unreadable;

fn cut_short() -> Unreadable {
    Unreadable::broken(&"a text is cut short")
}

/// A text with its length in one byte.
pub(super) fn short_text(content: &[u8]) -> Result<String, Unreadable> {
    let (length, rest) = content.split_first().ok_or_else(cut_short)?;
    Texts::new(&[rest]).characters_after_mark(usize::from(*length))
}

/// A text with its length in two bytes.
pub(super) fn long_text(content: &[u8]) -> Result<String, Unreadable> {
    let (length, rest) = content.split_first_chunk().ok_or_else(cut_short)?;
    Texts::new(&[rest]).characters_after_mark(usize::from(u16::from_le_bytes(*length)))
}

/// Texts one after the other in the contents of a record and those that continue it.
pub(super) struct Texts<'s> {
    parts: Vec<&'s [u8]>,
}

impl<'s> Texts<'s> {
    pub(super) fn new(parts: &[&'s [u8]]) -> Self {
        Self { parts: parts.iter().rev().copied().filter(|part| !part.is_empty()).collect() }
    }

    pub(super) fn read_all(mut self) -> Result<Vec<String>, Unreadable> {
        let mut texts = Vec::new();
        while !self.parts.is_empty() {
            texts.push(self.next_shared()?);
        }
        Ok(texts)
    }

    /// A shared text: length, mark, then what else there is of it: runs of formats and reading aids, which are skipped.
    fn next_shared(&mut self) -> Result<String, Unreadable> {
        let length = usize::from(self.half()?);
        let mark = self.byte()?;
        let runs = if mark & 8 == 0 { 0 } else { usize::from(self.half()?) };
        let aids = if mark & 4 == 0 {
            0
        } else {
            let low = usize::from(self.half()?);
            low | usize::from(self.half()?) << 16
        };
        let text = self.characters(length, mark)?;
        for _ in 0..(4 * runs).saturating_add(aids) {
            self.byte()?;
        }
        Ok(text)
    }

    fn characters_after_mark(&mut self, length: usize) -> Result<String, Unreadable> {
        let mark = self.byte()?;
        self.characters(length, mark)
    }

    /// Characters of one byte or two each; where they go on in another record, that begins with a mark of its own.
    fn characters(&mut self, length: usize, mark: u8) -> Result<String, Unreadable> {
        let mut units: Vec<u16> = Vec::new();
        let mut is_wide = mark & 1 == 1;
        while units.len() < length {
            let part = self.parts.last_mut().ok_or_else(cut_short)?;
            let (width, wanted) = (if is_wide { 2 } else { 1 }, length - units.len());
            let here = wanted.min(part.len() / width);
            let (bytes, rest) = part.split_at(here * width);
            if is_wide {
                units.extend(bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)));
            } else {
                units.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
            *part = rest;
            if units.len() < length {
                // What is left of the record cannot be a character.
                self.parts.pop();
                is_wide = self.byte()? & 1 == 1;
            }
            self.drop_empty();
        }
        Ok(String::from_utf16_lossy(&units))
    }

    fn byte(&mut self) -> Result<u8, Unreadable> {
        let part = self.parts.last_mut().ok_or_else(cut_short)?;
        let (byte, rest) = part.split_first().ok_or_else(cut_short)?;
        *part = rest;
        self.drop_empty();
        Ok(*byte)
    }

    fn half(&mut self) -> Result<u16, Unreadable> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn drop_empty(&mut self) {
        while self.parts.last().is_some_and(|part| part.is_empty()) {
            self.parts.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_on_in_the_next_record_with_a_mark_of_their_own() {
        // "Rīga" begins with one byte a character, and goes on with two.
        let first = [4, 0, 0, b'R'];
        let more = [1, 0x2B, 0x01, b'g', 0, b'a', 0, 2, 0, 8, 1, 0, b'o', b'k', 9, 9, 9, 9];
        assert_eq!(Texts::new(&[&first, &more]).read_all().unwrap(), ["Rīga", "ok"]);
        assert!(Texts::new(&[&first]).read_all().is_err());
        assert_eq!(short_text(&[2, 0, b'a', b'b']).unwrap(), "ab");
        assert!(long_text(&[200, 0, 0, b'a']).is_err());
    }
}
