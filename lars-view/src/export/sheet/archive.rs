//! A ZIP archive that is written from the beginning to the end, in one pass: what workbooks are made of.
//!
//! A file of known text carries its sizes in front, as the first file of an `OpenDocument` must; one that is streamed carries them behind.

use std::io::{self, Write};

use flate2::{Compress, Compression, Crc, FlushCompress, Status};

use super::table::refused;

/// Bytes that are gathered before they are compressed, and compressed bytes that are gathered before they are written.
const GATHERED: usize = 1 << 16;
/// How hard is compressed, of 9: of ratings, a higher level gives a tenth less in three times the time.
const LEVEL: u32 = 1;
/// 1 January 1980: the same table is the same file.
const DAY: u16 = 0x21;
/// Version 2.0, names in UTF-8; sizes behind the content.
const VERSION: u16 = 20;
const UTF8: u16 = 1 << 11;
const SIZES_BEHIND: u16 = 1 << 3;
const DEFLATED: u16 = 8;

/// The archive.
pub struct Archive<W: Write> {
    out: W,
    /// Bytes written so far.
    written: u64,
    entries: Vec<Entry>,
    open: Option<Open>,
    /// What is to be written to the file that is open.
    pub text: String,
}

/// A file of the archive, as its directory names it.
struct Entry {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    /// Compressed and plain.
    sizes: [u64; 2],
    at: u64,
}

/// A file that is being compressed.
struct Open {
    compress: Compress,
    crc: Crc,
    packed: Vec<u8>,
    /// Where its content begins.
    begins: u64,
}

impl<W: Write> Archive<W> {
    /// An archive without files.
    pub fn new(out: W) -> Self {
        let text = String::with_capacity(GATHERED + GATHERED / 4);
        Self { out, written: 0, entries: Vec::new(), open: None, text }
    }

    /// A whole file that is not compressed.
    pub fn stored(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.close()?;
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        let sizes = [text.len() as u64; 2];
        self.enter(Entry {
            name: name.to_owned(),
            flags: UTF8,
            method: 0,
            crc: crc.sum(),
            sizes,
            at: self.written,
        })?;
        self.put(text.as_bytes())
    }

    /// A whole file.
    pub fn file(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.begin(name)?;
        self.text.push_str(text);
        Ok(())
    }

    /// Begins a file: it takes what is put into `text`.
    pub fn begin(&mut self, name: &str) -> io::Result<()> {
        self.close()?;
        let flags = UTF8 | SIZES_BEHIND;
        self.enter(Entry {
            name: name.to_owned(),
            flags,
            method: DEFLATED,
            crc: 0,
            sizes: [0; 2],
            at: self.written,
        })?;
        self.open = Some(Open {
            compress: Compress::new(Compression::new(LEVEL), false),
            crc: Crc::new(),
            packed: Vec::with_capacity(GATHERED),
            begins: self.written,
        });
        Ok(())
    }

    /// Hands on what was gathered, where it is enough.
    pub fn spill(&mut self) -> io::Result<()> {
        if self.text.len() < GATHERED { Ok(()) } else { self.pack(FlushCompress::None) }
    }

    /// Compresses what was gathered, to the end of the file where it is finished.
    fn pack(&mut self, flush: FlushCompress) -> io::Result<()> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        let text = std::mem::take(&mut self.text);
        open.crc.update(text.as_bytes());
        let mut rest = text.as_bytes();
        loop {
            let before = open.compress.total_in();
            let status =
                open.compress.compress_vec(rest, &mut open.packed, flush).map_err(io::Error::other)?;
            let taken = usize::try_from(open.compress.total_in() - before).unwrap_or(rest.len());
            rest = &rest[taken..];
            let is_full = open.packed.len() == open.packed.capacity();
            if is_full || status == Status::StreamEnd {
                self.put(&open.packed)?;
                open.packed.clear();
            }
            let is_done = if matches!(flush, FlushCompress::Finish) {
                status == Status::StreamEnd
            } else {
                rest.is_empty() && !is_full
            };
            if is_done {
                break;
            }
        }
        self.text = text;
        self.text.clear();
        self.open = Some(open);
        Ok(())
    }

    /// Ends the file that is open.
    fn close(&mut self) -> io::Result<()> {
        self.pack(FlushCompress::Finish)?;
        let (Some(open), Some(entry)) = (self.open.take(), self.entries.last_mut()) else { return Ok(()) };
        entry.crc = open.crc.sum();
        entry.sizes = [self.written - open.begins, open.compress.total_in()];
        let mut behind = b"PK\x07\x08".to_vec();
        for part in [entry.crc, size(entry.sizes[0])?, size(entry.sizes[1])?] {
            behind.extend(part.to_le_bytes());
        }
        self.put(&behind)
    }

    fn enter(&mut self, entry: Entry) -> io::Result<()> {
        let mut head = b"PK\x03\x04".to_vec();
        head.extend(VERSION.to_le_bytes());
        head.extend(entry.facts()?);
        head.extend(0_u16.to_le_bytes());
        head.extend(entry.name.as_bytes());
        self.entries.push(entry);
        self.put(&head)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }

    /// Ends the archive with its directory.
    pub fn finish(mut self) -> io::Result<W> {
        self.close()?;
        let begins = self.written;
        let mut directory = Vec::new();
        for entry in &self.entries {
            directory.extend(b"PK\x01\x02");
            directory.extend([VERSION, VERSION].into_iter().flat_map(u16::to_le_bytes));
            directory.extend(entry.facts()?);
            // No extra field, no remark, on the first disk, no attributes.
            directory.extend([0; 12]);
            directory.extend(size(entry.at)?.to_le_bytes());
            directory.extend(entry.name.as_bytes());
        }
        self.put(&directory)?;
        let count =
            u16::try_from(self.entries.len()).map_err(|_| refused("too many files for an archive"))?;
        let mut end = b"PK\x05\x06".to_vec();
        end.extend([0, 0, count, count].into_iter().flat_map(u16::to_le_bytes));
        end.extend(size(directory.len() as u64)?.to_le_bytes());
        end.extend(size(begins)?.to_le_bytes());
        end.extend(0_u16.to_le_bytes());
        self.put(&end)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl Entry {
    /// What stands of it both before its content and in the directory: flags, method, time, check sum, sizes, length of the name.
    fn facts(&self) -> io::Result<Vec<u8>> {
        let mut facts: Vec<u8> =
            [self.flags, self.method, 0, DAY].into_iter().flat_map(u16::to_le_bytes).collect();
        for part in [self.crc, size(self.sizes[0])?, size(self.sizes[1])?] {
            facts.extend(part.to_le_bytes());
        }
        facts.extend(u16::try_from(self.name.len()).unwrap_or_default().to_le_bytes());
        Ok(facts)
    }
}

/// A size as the archive holds it. Fails beyond 4 GB: workbooks that large are opened by no program.
fn size(bytes: u64) -> io::Result<u32> {
    u32::try_from(bytes).map_err(|_| refused("a workbook of more than 4 GB, which no program opens"))
}
