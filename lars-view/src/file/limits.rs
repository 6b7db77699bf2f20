//! How large a file may be, unpacked and counted, before its reader is asked to hold it.

use std::io::{self, Read};

use super::refused::Unreadable;

/// A packed file may always unpack to this, however well it was packed.
const FREE: u64 = 32 << 20;

/// The most bytes that one packed byte may stand for beyond [`FREE`]. Sheets of equal rows reach 100, deflate ends at 1,032.
const RATIO: u64 = 250;

/// Limits of one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes after unpacking, all parts together.
    pub unpacked: u64,
    /// Bytes of the parts that a reader holds in memory: texts and formats of a workbook, a whole XLS.
    pub held: u64,
    /// Rows, the header among them.
    pub rows: u64,
    /// Columns.
    pub columns: usize,
    /// Cells that are handed over, empty ones among them.
    pub cells: u64,
}

impl Limits {
    /// For a file on the machine of whoever runs the program.
    pub const COMMAND: Self =
        Self { unpacked: 4 << 30, held: 512 << 20, rows: u64::MAX, columns: 16_384, cells: u64::MAX };

    /// For a file that somebody sends to the site.
    pub const UPLOAD: Self =
        Self { unpacked: 64 << 20, held: 16 << 20, rows: 50_000, columns: 500, cells: 2_000_000 };

    /// What a file of this packed size may unpack to.
    pub(super) fn unpacked_from(&self, packed: u64) -> u64 {
        self.unpacked.min(packed.saturating_mul(RATIO).max(FREE))
    }

    /// What is said of a file that unpacks to more than `bytes`.
    pub(super) fn too_large(bytes: u64) -> Unreadable {
        Unreadable::large(format!("{} MB", bytes >> 20))
    }
}

/// Hands bytes on until there are more than may be; then reading fails with an [`Unreadable`] inside.
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
    limit: u64,
}

impl<R> Bounded<R> {
    pub(super) fn new(inner: R, limit: u64) -> Self {
        Self { inner, left: limit, limit }
    }

    /// Bytes that were read so far.
    pub(super) fn read_so_far(&self) -> u64 {
        self.limit - self.left
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => {
                self.left = left;
                Ok(read)
            }
            None => Err(io::Error::other(Limits::too_large(self.limit))),
        }
    }
}

/// What was packed by gzip, as a command reads it: within the limits of a file of this size.
pub fn unpacked_gzip(packed: &[u8]) -> anyhow::Result<Vec<u8>> {
    let limit = Limits::COMMAND.unpacked_from(packed.len() as u64).min(Limits::COMMAND.held);
    let mut bytes = Vec::new();
    let mut reader = Bounded::new(flate2::read::MultiGzDecoder::new(packed), limit);
    reader.read_to_end(&mut bytes).map_err(unpacked)?;
    Ok(bytes)
}

/// An error while bytes were read or unpacked: beyond a limit, or broken.
pub(super) fn unpacked(error: std::io::Error) -> anyhow::Error {
    match error.downcast::<Unreadable>() {
        Ok(why) => why.into(),
        Err(error) => match error.kind() {
            std::io::ErrorKind::InvalidInput
            | std::io::ErrorKind::InvalidData
            | std::io::ErrorKind::UnexpectedEof => Unreadable::broken(&error).into(),
            _ => error.into(),
        },
    }
}
