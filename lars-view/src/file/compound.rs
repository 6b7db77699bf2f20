//! Compound files (MS-CFB): the container of Excel workbooks up to 2003, and of other things that are no tables.
//!
//! Chains of sectors are followed no further than there are sectors, so that a file that leads in a circle ends.

use super::refused::Unreadable;

const FREE: u32 = 0xFFFF_FFFA;
const HEADER: usize = 512;
const MINI_SECTOR: usize = 64;
/// Streams below this length lie in small sectors.
const MINI_CUTOFF: usize = 4096;

/// A compound file, read from its bytes.
struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector that follows each.
    next: Vec<u32>,
}

/// A stream or folder of the file.
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// The stream of a workbook in a compound file, or what the file is instead.
pub(super) fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let broken = || Unreadable::broken(&"the compound file does not hold together");
    let file = Compound::open(bytes).ok_or_else(broken)?;
    let entries = file.entries().ok_or_else(broken)?;
    let find = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    if let Some(entry) = find("Workbook") {
        return file.stream(entry, &entries).ok_or_else(broken);
    }
    let others = [
        ("Book", "Excel 5/95 (XLS)"),
        ("WordDocument", "Word (DOC)"),
        ("PowerPoint Document", "PowerPoint (PPT)"),
        ("__properties_version1.0", "Outlook (MSG)"),
    ];
    if find("EncryptedPackage").is_some() {
        return Err(Unreadable::locked());
    }
    let name = others.iter().find(|(stream, _)| find(stream).is_some()).map_or("OLE", |(_, name)| name);
    Err(Unreadable::kind(name))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four))
}

impl<'b> Compound<'b> {
    fn open(bytes: &'b [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new() };
        // The places of the table of sectors: 109 in the header, the others in a chain.
        let mut places: Vec<u32> = numbers(bytes.get(76..HEADER)?).collect();
        let mut more = u32_at(bytes, 68)?;
        for _ in 0..=bytes.len() / sector {
            if more >= FREE {
                break;
            }
            let (rest, last) = file.sector(more)?.split_at(sector - 4);
            places.extend(numbers(rest));
            more = numbers(last).next()?;
        }
        let mut next = Vec::new();
        for place in places.into_iter().filter(|place| *place < FREE) {
            next.extend(numbers(file.sector(place)?));
            if next.len() > bytes.len() / sector + sector {
                break;
            }
        }
        file.next = next;
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of a file may be cut short; none of ours is.
        self.bytes.get(start..start.checked_add(self.sector)?)
    }

    fn chain(&self, mut number: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for _ in 0..=self.bytes.len() / self.sector {
            if number >= FREE {
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(number)?);
            number = *self.next.get(number as usize)?;
        }
        None
    }

    fn entries(&self) -> Option<Vec<Entry>> {
        let folder = self.chain(u32_at(self.bytes, 48)?)?;
        let entry = |bytes: &[u8]| {
            let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(64);
            let units: Vec<u16> =
                bytes[..length].as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).collect();
            let name = String::from_utf16_lossy(&units);
            Some(Entry { name, start: u32_at(bytes, 116)?, length: u32_at(bytes, 120)? as usize })
        };
        folder.as_chunks::<128>().0.iter().map(|bytes| entry(bytes)).collect()
    }

    fn stream(&self, entry: &Entry, entries: &[Entry]) -> Option<Vec<u8>> {
        if entry.length >= MINI_CUTOFF {
            let mut bytes = self.chain(entry.start)?;
            bytes.truncate(entry.length);
            return Some(bytes);
        }
        // The first entry is the root, whose stream holds the small sectors.
        let small = self.chain(entries.first()?.start)?;
        let next: Vec<u32> = numbers(&self.chain(u32_at(self.bytes, 60)?)?).collect();
        let (mut bytes, mut number) = (Vec::new(), entry.start);
        while bytes.len() < entry.length {
            let start = (number as usize).checked_mul(MINI_SECTOR)?;
            bytes.extend_from_slice(small.get(start..start.checked_add(MINI_SECTOR)?)?);
            number = *next.get(number as usize)?;
        }
        bytes.truncate(entry.length);
        Some(bytes)
    }
}
