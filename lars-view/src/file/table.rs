//! Rows of cells from a table in a file, one at a time, with the line each stands on, whatever kind of file it is.
//!
//! The kind is told by the first bytes, never by the name. Memory does not grow with the file: a text is read block by
//! block, a sheet cell by cell. What a packed file unpacks to is counted before its reader is asked to hold it.

use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use anyhow::{Context as _, bail};

use super::delimited::read_text;
use super::fault::Fault;
use super::kind::{self, Kind};
use super::limits::{Bounded, Limits, unpacked};
use super::options::{TableOptions, TakeRow};
use super::refused::{Refused, Unreadable};
use super::sheet::Source;
use super::sink::Sink;
use super::utf16::Utf16;
use super::workbook::read_archive;
use super::xls::read_xls;

/// How much of a file is looked at to find out its kind and its delimiter.
const HEAD: usize = 1 << 16;

/// Hands every row of a file to `take`, the header first: line, cells, bytes read so far.
///
/// A cell that cannot be read becomes a fault, handed to `refuse`, and its row is left out. A file that is no table, or too
/// large, is [`Refused`].
pub fn read_rows(
    path: &Path,
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    let (mut source, size) = Brought::Path(path).open()?;
    let read = read_source(&mut *source, size, &mut Sink::new(options, take, refuse));
    read.map_err(|error| match error.downcast::<Unreadable>() {
        Ok(why) => Refused(format!("{}: {why}", path.display())).into(),
        Err(error) => error.context(format!("could not read {}", path.display())),
    })
}

/// A file that somebody brought: on the machine, or in memory after it was sent.
#[derive(Debug, Clone, Copy)]
pub enum Brought<'b> {
    /// On the machine of whoever runs the program.
    Path(&'b Path),
    /// In memory.
    Bytes(&'b [u8]),
}

/// What a file begins with, unpacked and in UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    /// A text in JSON.
    Json,
    /// Any other text, as far as it was looked at.
    Text(Vec<u8>),
    /// A workbook, or what is no table.
    Other,
}

impl<'b> Brought<'b> {
    /// Hands every row to `take`, the header first: see [`read_rows`]. What makes the whole file unreadable comes back as [`Unreadable`].
    pub fn read_rows(
        self,
        options: &TableOptions,
        take: &mut TakeRow<'_>,
        refuse: &mut dyn FnMut(Fault),
    ) -> anyhow::Result<()> {
        let (mut source, size) = self.open()?;
        read_source(&mut *source, size, &mut Sink::new(options, take, refuse))
    }

    /// What the file begins with.
    pub fn beginning(self, limits: &Limits) -> anyhow::Result<Beginning> {
        let (mut source, size) = self.open()?;
        let (kind, mut text) = decoded(&mut *source, size, limits)?;
        Ok(match kind {
            Kind::Text => Beginning::Text(head(&mut *text)?),
            Kind::Other(kind::JSON) => Beginning::Json,
            _ => Beginning::Other,
        })
    }

    /// The whole file as a text, unpacked and without its byte order mark; it is held in memory.
    pub fn whole_text(self, limits: &Limits) -> anyhow::Result<String> {
        let (mut source, size) = self.open()?;
        let (_, text) = decoded(&mut *source, size, limits)?;
        let mut bytes = Vec::new();
        Bounded::new(text, limits.held).read_to_end(&mut bytes).map_err(unpacked)?;
        if bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        String::from_utf8(bytes).map_err(|error| Unreadable::broken(&error.utf8_error()).into())
    }

    fn open(self) -> anyhow::Result<(Box<dyn Source + 'b>, u64)> {
        match self {
            Self::Bytes(bytes) => Ok((Box::new(Cursor::new(bytes)), bytes.len() as u64)),
            Self::Path(path) => {
                let open = || format!("could not open {}", path.display());
                let file = File::open(path).with_context(open)?;
                let about = file.metadata().with_context(open)?;
                if !about.is_file() {
                    bail!(
                        "{} is no plain file, and a table is read more than once: write it to a file first",
                        path.display()
                    );
                }
                Ok((Box::new(BufReader::new(file)), about.len()))
            }
        }
    }
}

/// A text, unpacked and brought to UTF-8, and its kind; anything else as it is.
fn decoded<'s>(
    source: &'s mut dyn Source,
    size: u64,
    limits: &Limits,
) -> anyhow::Result<(Kind, Box<dyn Read + 's>)> {
    let begun = head(source)?;
    let kind = kind::of(&begun);
    let (kind, reader): (Kind, Box<dyn Read + 's>) = if kind == Kind::Gzip {
        source.rewind()?;
        let mut packed = Bounded::new(flate2::read::MultiGzDecoder::new(source), limits.unpacked_from(size));
        let begun = head(&mut packed)?;
        (kind::of(&begun), Box::new(Cursor::new(begun).chain(packed)))
    } else {
        (kind, Box::new(Cursor::new(begun).chain(source)))
    };
    let Kind::Utf16 { little } = kind else { return Ok((kind, reader)) };
    let mut text = Utf16::new(reader, little);
    let begun = head(&mut text)?;
    Ok((kind::of(&begun), Box::new(Cursor::new(begun).chain(text))))
}

/// The same for a file that is in memory. What makes the whole file unreadable comes back as [`Unreadable`].
pub fn read_bytes(
    bytes: &[u8],
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    Brought::Bytes(bytes).read_rows(options, take, refuse)
}

fn read_source(source: &mut dyn Source, size: u64, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    let head = head(source)?;
    let kind = kind::of(&head);
    match kind {
        Kind::Zip | Kind::Compound if sink.names_delimiter() => {
            return Err(Unreadable::options("a delimiter was given, and a workbook has none").into());
        }
        Kind::Text | Kind::Utf16 { .. } | Kind::Gzip if sink.sheet().is_some() => {
            return Err(Unreadable::options("a sheet was named, and a text has no sheets").into());
        }
        _ => {}
    }
    match kind {
        Kind::Zip => {
            source.rewind()?;
            guarded(|| read_archive(source, size, sink))
        }
        Kind::Compound => {
            source.rewind()?;
            let (limit, mut bytes) = (sink.limits().held, Vec::new());
            Bounded::new(source, limit).read_to_end(&mut bytes).map_err(unpacked)?;
            read_xls(&bytes, sink)
        }
        Kind::Gzip => {
            source.rewind()?;
            let limit = sink.limits().unpacked_from(size);
            let mut unpacked = Bounded::new(flate2::read::MultiGzDecoder::new(source), limit);
            let head = self::head(&mut unpacked)?;
            match kind::of(&head) {
                Kind::Gzip => Err(Unreadable::kind("gzip (gzip)").into()),
                Kind::Zip => Err(Unreadable::kind("gzip (ZIP)").into()),
                Kind::Compound => Err(Unreadable::kind("gzip (OLE)").into()),
                kind => read_decoded(kind, &head, &mut unpacked, sink),
            }
        }
        kind => read_decoded(kind, &head, source, sink),
    }
}

/// A text, brought to UTF-8 where its byte order mark says that it is UTF-16.
fn read_decoded(kind: Kind, head: &[u8], rest: &mut dyn Read, sink: &mut Sink<'_, '_>) -> anyhow::Result<()> {
    match kind {
        Kind::Utf16 { little } => {
            let mut decoded = Utf16::new(Cursor::new(head).chain(rest), little);
            let head = self::head(&mut decoded)?;
            read_text(&head, &mut decoded, sink)
        }
        Kind::Other(name) => Err(Unreadable::kind(name).into()),
        _ => read_text(head, rest, sink),
    }
}

/// The first bytes of what is read.
fn head(source: &mut (impl Read + ?Sized)) -> anyhow::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    source.take(HEAD as u64).read_to_end(&mut head).map_err(unpacked)?;
    Ok(head)
}

/// A reader of workbooks that is not ours may panic on a file that nobody has thought of: then the file is broken.
fn guarded(read: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Unreadable::broken(&"the reader of workbooks gave up").into()))
}
