//! Rows of a file whose fields stand between delimiters, with the line each begins on.
//!
//! Blocks of whole records are read. One without a quotation mark, as nearly all are, is split where the delimiters
//! stand; all others are left to the `csv` crate, whose rules are those of the whole.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Cursor, Read, Seek};
use std::path::Path;

use anyhow::Context as _;

use super::fault::Fault;

/// The bytes of a block; one that does not end in it makes the block larger.
const BLOCK: usize = 1 << 18;

/// Receives a row: line, cells, bytes read so far.
pub type TakeRow<'t> = dyn FnMut(u64, &[&str], u64) -> anyhow::Result<()> + 't;

/// Hands every row of a CSV file to `take`, the header first. Without a delimiter that of the first line is used.
pub fn read_csv(
    path: &Path,
    delimiter: Option<char>,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    let mut file = open(path)?;
    let start = skip_byte_order_mark(&mut *file)?;
    let delimiter = match delimiter {
        Some(delimiter) => u8::try_from(delimiter).context("the delimiter must be one ASCII character")?,
        None => find_delimiter(&mut *file, start)?,
    };
    let mut blocks =
        Blocks { file: PlainLines::new(file), delimiter, buffer: vec![0; BLOCK], used: 0, end: 0 };
    let mut rows = Rows { delimiter, header: Vec::new(), line: 1, bytes: 0, take, refuse };
    while let Some(block) = blocks.next().with_context(|| format!("could not read {}", path.display()))? {
        match std::str::from_utf8(block) {
            Ok(text) if delimiter.is_ascii() && !block.contains(&b'"') => rows.plain(text)?,
            _ => rows.quoted(block)?,
        }
    }
    Ok(())
}

/// Where the rows of one file go.
struct Rows<'r, 't> {
    delimiter: u8,
    header: Vec<String>,
    /// The line and the byte that the next block begins on.
    line: u64,
    bytes: u64,
    take: &'r mut TakeRow<'t>,
    refuse: &'r mut dyn FnMut(Fault),
}

impl Rows<'_, '_> {
    /// Splits a block that holds no quotation mark.
    fn plain(&mut self, text: &str) -> anyhow::Result<()> {
        let mut cells: Vec<&str> = Vec::new();
        let mut begun = 0;
        for place in Marks::new(text.as_bytes(), [self.delimiter, b'\n']) {
            cells.push(&text[begun..place]);
            begun = place + 1;
            if text.as_bytes()[place] == b'\n' {
                // An empty line is no row.
                if cells.len() > 1 || !cells[0].is_empty() {
                    self.row(self.line, &cells, self.bytes + begun as u64)?;
                }
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
                    let column = self.header.get(place).map_or("?", String::as_str);
                    let cell = String::from_utf8_lossy(cell);
                    (self.refuse)(Fault::new(line, column, &cell, "must be written in UTF-8"));
                }
            }
            if cells.len() == record.len() {
                self.row(line, &cells, bytes_before + reader.position().byte())?;
            }
        }
        self.line += newlines(block);
        self.bytes += block.len() as u64;
        Ok(())
    }

    fn row(&mut self, line: u64, cells: &[&str], bytes: u64) -> anyhow::Result<()> {
        if self.header.is_empty() {
            self.header = cells.iter().map(|&cell| cell.to_owned()).collect();
        }
        (self.take)(line, cells, bytes)
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
struct Blocks {
    file: PlainLines,
    delimiter: u8,
    buffer: Vec<u8>,
    /// How much of the buffer was handed out, and where its content ends.
    used: usize,
    end: usize,
}

impl Blocks {
    /// The next block; it begins with a record and ends with one.
    fn next(&mut self) -> std::io::Result<Option<&[u8]>> {
        self.buffer.copy_within(self.used..self.end, 0);
        (self.end, self.used) = (self.end - self.used, 0);
        loop {
            if self.end == self.buffer.len() {
                self.buffer.resize(2 * self.end, 0);
            }
            let read = self.file.read(&mut self.buffer[self.end..])?;
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

/// Where a byte of a file stands: at the start of a field, in a plain one, within quotation marks, after closing ones.
#[derive(Clone, Copy)]
enum Within {
    Start,
    Plain,
    Quotes,
    Closed,
}

/// What a table is read from.
trait Source: Read + Seek {}
impl<R: Read + Seek> Source for R {}

/// Opens a file; one that ends in `.gz` is unpacked into memory.
fn open(path: &Path) -> anyhow::Result<Box<dyn Source>> {
    let file = File::open(path).with_context(|| format!("could not open {}", path.display()))?;
    if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("gz")) {
        return Ok(Box::new(file));
    }
    let mut bytes = Vec::new();
    let unpacked = flate2::read::MultiGzDecoder::new(BufReader::new(file)).read_to_end(&mut bytes);
    unpacked.with_context(|| format!("could not unpack {}", path.display()))?;
    Ok(Box::new(Cursor::new(bytes)))
}

/// Gives every line of a file, also the last, the same end: `\n`. Only so are its lines counted as an editor does.
struct PlainLines {
    file: Box<dyn Source>,
    after_return: bool,
    is_open: bool,
}

impl PlainLines {
    fn new(file: Box<dyn Source>) -> Self {
        Self { file, after_return: false, is_open: false }
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

impl Read for PlainLines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let read = self.file.read(buffer)?;
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

fn skip_byte_order_mark(file: &mut dyn Source) -> anyhow::Result<u64> {
    let mut mark = [0; 3];
    let found = file.read(&mut mark)? == 3 && mark == [0xEF, 0xBB, 0xBF];
    let start = if found { 3 } else { 0 };
    file.seek(std::io::SeekFrom::Start(start))?;
    Ok(start)
}

/// The delimiter of the first line: comma, semicolon or tab, whichever occurs most.
fn find_delimiter(file: &mut dyn Source, start: u64) -> anyhow::Result<u8> {
    let mut line = Vec::new();
    BufReader::new(&mut *file).take(1 << 16).read_until(b'\n', &mut line)?;
    file.seek(std::io::SeekFrom::Start(start))?;
    let count = |delimiter: u8| line.split(|&byte| byte == delimiter).count();
    Ok([b'\t', b';', b','].into_iter().max_by_key(|&delimiter| count(delimiter)).unwrap_or(b','))
}

/// How many lines end in a block. The compiler counts many bytes at a time; a crate for it would gain nothing that shows.
#[expect(clippy::naive_bytecount, reason = "blocks that hold quotation marks only, which are few")]
fn newlines(block: &[u8]) -> u64 {
    block.iter().filter(|&&byte| byte == b'\n').count() as u64
}
