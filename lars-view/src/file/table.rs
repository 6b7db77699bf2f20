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
use super::limits::{Bounded, unpacked};
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
    let file = File::open(path).with_context(|| format!("could not open {}", path.display()))?;
    let about = file.metadata().with_context(|| format!("could not open {}", path.display()))?;
    if !about.is_file() {
        bail!(
            "{} is no plain file, and a table is read more than once: write it to a file first",
            path.display()
        );
    }
    let read = read_source(&mut BufReader::new(file), about.len(), &mut Sink::new(options, take, refuse));
    read.map_err(|error| match error.downcast::<Unreadable>() {
        Ok(why) => Refused(format!("{}: {why}", path.display())).into(),
        Err(error) => error.context(format!("could not read {}", path.display())),
    })
}

/// The same for a file that is in memory. What makes the whole file unreadable comes back as [`Unreadable`].
pub fn read_bytes(
    bytes: &[u8],
    options: &TableOptions,
    take: &mut TakeRow<'_>,
    refuse: &mut dyn FnMut(Fault),
) -> anyhow::Result<()> {
    read_source(&mut Cursor::new(bytes), bytes.len() as u64, &mut Sink::new(options, take, refuse))
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
