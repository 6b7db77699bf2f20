//! Rows of a text whose fields stand between delimiters, with the line each begins on.
//!
//! Blocks of whole records are read. One without a quotation mark, as nearly all are, is split where the delimiters
//! stand; all others are left to the `csv` crate, whose rules are those of the whole.

use std::io::{Cursor, Read};

use super::delimiter::{Within, detect_delimiter};
use super::fault::TableRule;
use super::limits::unpacked;
use super::refused::Unreadable;
use super::sink::Sink;

/// The bytes of a block; one that does not end in it makes the block larger.
const BLOCK: usize = 1 << 18;

/// The largest record. A quotation mark that is never closed makes one record of the rest of the file.
const MAX_RECORD: usize = 1 << 24;

/// Hands every row of a text to the sink, the header first. `head` was read before the rest.
pub(super) fn read_text(head: &[u8], rest: &mut dyn Read, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    let start = if head.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let detected = detect_delimiter(&head[start..]);
    let lines_above = usize::try_from(sink.header_row().saturating_sub(1)).unwrap_or(usize::MAX);
    let delimiter = match sink.delimiter()? {
        Some(delimiter) => delimiter,
        None if lines_above > 0 && detected.sep_line == 0 => {
            detect_delimiter(&head[below(head, lines_above)..]).delimiter
        }
        None => detected.delimiter,
    };
    let start = start + detected.sep_line;
    let mut source = Cursor::new(&head[start..]).chain(rest);
    let mut blocks =
        Blocks { text: PlainLines::new(&mut source), delimiter, buffer: vec![0; BLOCK], used: 0, end: 0 };
    let line = if detected.sep_line > 0 { 2 } else { 1 };
    let mut rows = Rows { delimiter, line, bytes: start as u64, sink };
    while let Some(block) = blocks.next()? {
        match std::str::from_utf8(block) {
            Ok(text) if delimiter.is_ascii() && !block.contains(&b'"') => rows.plain(text)?,
            _ => rows.quoted(block)?,
        }
    }
    Ok(())
}

/// Where the bytes below so many lines begin.
fn below(head: &[u8], lines: usize) -> usize {
    let ends = head
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' || (**byte == b'\r' && head.get(at + 1) != Some(&b'\n')));
    ends.map(|(at, _)| at + 1).nth(lines - 1).unwrap_or(head.len())
}

/// Where the rows of one text go.
struct Rows<'r, 's, 't> {
    delimiter: u8,
    /// The line and the byte that the next block begins on.
    line: u64,
    bytes: u64,
    sink: &'r mut Sink<'s, 't>,
}

impl Rows<'_, '_, '_> {
    /// Splits a block that holds no quotation mark.
    fn plain(&mut self, text: &str) -> anyhow::Result<()> {
        let mut cells: Vec<&str> = Vec::new();
        let mut begun = 0;
        for place in Marks::new(text.as_bytes(), [self.delimiter, b'\n']) {
            cells.push(&text[begun..place]);
            begun = place + 1;
            if text.as_bytes()[place] == b'\n' {
                self.sink.row(self.line, &cells, self.bytes + begun as u64)?;
                cells.clear();
                self.line += 1;
            }
        }
        self.bytes += text.len() as u64;
        Ok(())
    }

    /// Reads a block record by record.
    fn quoted(&mut self, block: &[u8]) -> anyhow::Result<()> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(block);
        let mut record = csv::ByteRecord::new();
        let (lines_before, bytes_before) = (self.line - 1, self.bytes);
        while reader.read_byte_record(&mut record)? {
            // The line that a record begins on: where the reader stands now, less the line ends in and after the record.
            let line_ends = record.as_slice().split(|&byte| byte == b'\n').count() as u64;
            let line = lines_before + reader.position().line().saturating_sub(line_ends);
            let mut cells: Vec<&str> = Vec::with_capacity(record.len());
            for (place, cell) in record.iter().enumerate() {
                if let Ok(cell) = std::str::from_utf8(cell) {
                    cells.push(cell);
                } else {
                    self.sink.fault(line, place, &String::from_utf8_lossy(cell), TableRule::Utf8);
                }
            }
            if cells.len() == record.len() {
                self.sink.row(line, &cells, bytes_before + reader.position().byte())?;
            } else {
                self.sink.left_out(line)?;
            }
        }
        self.line += newlines(block);
        self.bytes += block.len() as u64;
        Ok(())
    }
}

/// The places of two bytes in a text, ascending: eight bytes are looked at together.
struct Marks<'b> {
    bytes: &'b [u8],
    sought: [u64; 2],
    /// Where the eight bytes begin, and which of them are still to be told, as the highest bit of each.
    at: usize,
    found: u64,
}

impl<'b> Marks<'b> {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;

    fn new(bytes: &'b [u8], sought: [u8; 2]) -> Self {
        let mut marks =
            Self { bytes, sought: sought.map(|byte| u64::from_ne_bytes([byte; 8])), at: 0, found: 0 };
        marks.look();
        marks
    }

    /// Finds the sought bytes among the eight that begin here. What is beyond the end counts as zero.
    fn look(&mut self) {
        let rest = &self.bytes[self.at..];
        let mut eight = [0; 8];
        match rest.first_chunk() {
            Some(whole) => eight = *whole,
            None => eight[..rest.len()].copy_from_slice(rest),
        }
        let eight = u64::from_le_bytes(eight);
        // The highest bit of each byte that is the same as the sought one.
        let same = |sought: u64| {
            let differs = eight ^ sought;
            !(((differs & Self::LOW) + Self::LOW) | differs | Self::LOW)
        };
        self.found = same(self.sought[0]) | same(self.sought[1]);
    }
}

impl Iterator for Marks<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            self.at += 8;
            if self.at >= self.bytes.len() {
                self.at = self.bytes.len();
                return None;
            }
            self.look();
        }
        let place = self.at + self.found.trailing_zeros() as usize / 8;
        self.found &= self.found - 1;
        Some(place)
    }
}

/// A file in blocks of whole records.
struct Blocks<'r> {
    text: PlainLines<'r>,
    delimiter: u8,
    buffer: Vec<u8>,
    /// How much of the buffer was handed out, and where its content ends.
    used: usize,
    end: usize,
}

impl Blocks<'_> {
    /// The next block; it begins with a record and ends with one.
    fn next(&mut self) -> anyhow::Result<Option<&[u8]>> {
        self.buffer.copy_within(self.used..self.end, 0);
        (self.end, self.used) = (self.end - self.used, 0);
        loop {
            if self.end == self.buffer.len() {
                if self.end >= MAX_RECORD {
                    let is_quoted = self.buffer.contains(&b'"');
                    let large = || Unreadable::large(format!("{} MB in one row", MAX_RECORD >> 20));
                    return Err(if is_quoted { Unreadable::open_quote() } else { large() }.into());
                }
                self.buffer.resize(2 * self.end, 0);
            }
            let read = self.text.read(&mut self.buffer[self.end..]).map_err(unpacked)?;
            self.end += read;
            let is_last = read == 0;
            if is_last || self.end == self.buffer.len() {
                self.used = if is_last { self.end } else { self.whole_records() };
                if self.used > 0 || is_last {
                    return Ok((self.used > 0).then(|| &self.buffer[..self.used]));
                }
            }
        }
    }

    /// Where the last whole record ends.
    fn whole_records(&self) -> usize {
        let content = &self.buffer[..self.end];
        if !content.contains(&b'"') {
            return content.iter().rposition(|&byte| byte == b'\n').map_or(0, |place| place + 1);
        }
        let (mut whole, mut at) = (0, Within::Start);
        for (place, &byte) in content.iter().enumerate() {
            at = match (at, byte) {
                (Within::Quotes, b'"') => Within::Closed,
                (Within::Start | Within::Closed, b'"') | (Within::Quotes, _) => Within::Quotes,
                (_, b'\n') => {
                    whole = place + 1;
                    Within::Start
                }
                (_, byte) if byte == self.delimiter => Within::Start,
                _ => Within::Plain,
            };
        }
        whole
    }
}

/// Gives every line of a file, also the last, the same end: `\n`. Only so are its lines counted as an editor does.
struct PlainLines<'r> {
    source: &'r mut dyn Read,
    after_return: bool,
    is_open: bool,
}

impl<'r> PlainLines<'r> {
    fn new(source: &'r mut dyn Read) -> Self {
        Self { source, after_return: false, is_open: false }
    }

    fn rewrite(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for place in 0..bytes.len() {
            let byte = bytes[place];
            let is_second_half = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            if !is_second_half {
                bytes[kept] = if self.after_return { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl Read for PlainLines<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let read = self.source.read(buffer)?;
            if read == 0 {
                let missing = usize::from(self.is_open && !buffer.is_empty());
                buffer[..missing].fill(b'\n');
                self.is_open = self.is_open && missing == 0;
                return Ok(missing);
            }
            let rewritten = self.after_return || buffer[..read].contains(&b'\r');
            let kept = if rewritten { self.rewrite(&mut buffer[..read]) } else { read };
            if kept > 0 {
                self.is_open = buffer[kept - 1] != b'\n';
                return Ok(kept);
            }
        }
    }
}

/// How many lines end in a block. The compiler counts many bytes at a time; a crate for it would gain nothing that shows.
#[expect(clippy::naive_bytecount, reason = "blocks that hold quotation marks only, which are few")]
fn newlines(block: &[u8]) -> u64 {
    block.iter().filter(|&&byte| byte == b'\n').count() as u64
}
