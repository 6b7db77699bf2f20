//! What is in a ZIP archive, and whether it is safe to hand to a reader of workbooks.
//!
//! A few kilobytes can stand for gigabytes, and declared sizes are only claims. So every part is unpacked once and counted,
//! without being kept, before a reader is given the same bytes.

use std::io::{Read, Seek};

use quick_xml::events::Event;
use zip::ZipArchive;

use super::limits::{Bounded, Limits};
use super::refused::Unreadable;

/// The most parts of an archive.
const PARTS: usize = 10_000;
/// The most cell formats that are counted in a workbook; spreadsheet programs stop at 65,490.
const FORMATS: usize = 200_000;
/// The largest part that is read as text here.
const DESCRIPTION: u64 = 4 << 20;

/// What an archive turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Archive {
    /// XLSX or XLSM. Some programs write formulas and never calculate them: the workbook then says that it must be done.
    Xlsx { never_calculated: bool },
    /// A sheet of `OpenDocument`.
    Ods,
}

/// Looks through an archive, or says why it is none that can be read.
pub(super) fn inspect(source: impl Read + Seek, packed: u64, limits: &Limits) -> Result<Archive, Unreadable> {
    let mut archive = ZipArchive::new(source).map_err(|error| Unreadable::broken(&error))?;
    if archive.len() > PARTS {
        return Err(Unreadable::large(format!("{PARTS} parts")));
    }
    let names: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(|name| name.to_lowercase())).collect();
    let names = names.map_err(|error| Unreadable::broken(&error))?;
    let kind = kind(&mut archive, &names)?;
    if archive.has_overlapping_entries().map_err(|error| Unreadable::broken(&error))? {
        return Err(Unreadable::broken(&"parts of the archive lie over each other"));
    }
    let mut left = limits.unpacked_from(packed);
    let limit = left;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| unreadable_part(&error))?;
        let name = part.name().map_err(|error| Unreadable::broken(&error))?.to_lowercase();
        let mut part = Bounded::new(part, left);
        let held = name.ends_with("sharedstrings.xml") || name.ends_with("styles.xml");
        if held {
            look_through(&mut part, &name, limits.held.min(left))?;
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(|error| unpacking(&error, limit))?;
        }
        left -= part.read_so_far();
    }
    Ok(kind)
}

fn unpacking(error: &std::io::Error, limit: u64) -> Unreadable {
    if error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Unreadable>) {
        return Limits::too_large(limit);
    }
    Unreadable::broken(error)
}

fn unreadable_part(error: &zip::result::ZipError) -> Unreadable {
    match error {
        zip::result::ZipError::UnsupportedArchive(why) if why.contains("Password") => Unreadable::locked(),
        other => Unreadable::broken(other),
    }
}

/// Tells workbooks from other archives by the parts they must have.
fn kind<R: Read + Seek>(archive: &mut ZipArchive<R>, names: &[String]) -> Result<Archive, Unreadable> {
    let has = |part: &str| names.iter().any(|name| name == part);
    let begins = |part: &str| names.iter().any(|name| name.starts_with(part));
    if has("mimetype") {
        let mime = text(archive, "mimetype").unwrap_or_default();
        return match mime.trim().rsplit('.').next() {
            Some("spreadsheet" | "spreadsheet-template") => ods(archive),
            Some("text") => Err(Unreadable::kind("OpenDocument Text (ODT)")),
            Some("presentation") => Err(Unreadable::kind("OpenDocument Presentation (ODP)")),
            _ => Err(Unreadable::kind(mime.trim())),
        };
    }
    if begins("index/") || has("index.zip") {
        return Err(Unreadable::kind("Apple Numbers"));
    }
    if begins("word/") {
        return Err(Unreadable::kind("Word (DOCX)"));
    }
    if begins("ppt/") {
        return Err(Unreadable::kind("PowerPoint (PPTX)"));
    }
    if names.iter().any(|name| name.ends_with("workbook.bin")) {
        return Err(Unreadable::kind("Excel (XLSB)"));
    }
    if has("[content_types].xml") {
        return Ok(Archive::Xlsx { never_calculated: never_calculated(archive) });
    }
    let inside = names.iter().find(|name| !name.ends_with('/')).map_or("", String::as_str);
    Err(Unreadable::kind(&format!("ZIP ({inside})")))
}

fn ods<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Archive, Unreadable> {
    let manifest = text(archive, "META-INF/manifest.xml").unwrap_or_default();
    if manifest.contains("encryption-data") { Err(Unreadable::locked()) } else { Ok(Archive::Ods) }
}

/// Whether the workbook says that its formulas are to be calculated when it is opened.
fn never_calculated<R: Read + Seek>(archive: &mut ZipArchive<R>) -> bool {
    let part = archive.file_names().flatten().find(|name| name.to_lowercase().ends_with("workbook.xml"));
    let part = part.map(std::borrow::Cow::into_owned);
    let Some(workbook) = part.and_then(|part| text(archive, &part)) else { return false };
    let mut reader = quick_xml::Reader::from_str(&workbook);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "calcPr" => {
                return tag.attributes().flatten().any(|attribute| {
                    attribute.key.local_name().as_ref() == "fullCalcOnLoad"
                        && matches!(attribute.value.as_ref(), "1" | "true")
                });
            }
            Event::Eof => break,
            _ => {}
        }
    }
    false
}

fn text<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Option<String> {
    let part = archive.by_name(name).ok()?;
    let mut text = String::new();
    part.take(DESCRIPTION).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Reads a part that the reader of workbooks holds in memory, and counts what it makes room for.
fn look_through(part: &mut impl Read, name: &str, limit: u64) -> Result<(), Unreadable> {
    let mut bytes = Vec::new();
    part.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unpacking(&error, limit))?;
    if bytes.len() as u64 > limit {
        return Err(Limits::too_large(limit));
    }
    if bytes.contains(&0) {
        return Err(Unreadable::broken(&format!("{name} is not written in UTF-8")));
    }
    if name.ends_with("styles.xml") {
        let formats = bytes.windows(2).filter(|two| two == b"xf").count();
        return if formats > FORMATS { Err(Unreadable::large(format!("{FORMATS} formats"))) } else { Ok(()) };
    }
    // The reader makes room for as many texts as the part claims to have. None is shorter than its own mark.
    let claimed = claimed_texts(&bytes);
    if claimed > bytes.len() as u64 / 5 {
        return Err(Unreadable::broken(&format!("{claimed} texts are declared, which are not there")));
    }
    Ok(())
}

/// The largest number of texts that the part claims to have. Read byte by byte, as no reader of ours may differ from that of
/// the workbook in what it takes for the element.
fn claimed_texts(bytes: &[u8]) -> u64 {
    const CLAIM: &[u8] = b"uniqueCount";
    let number = |after: &[u8]| {
        let digits = after.iter().skip_while(|byte| byte.is_ascii_whitespace() || b"=\"'".contains(byte));
        digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
    };
    let claims = bytes.windows(CLAIM.len()).enumerate().filter(|(_, window)| *window == CLAIM);
    claims.map(|(at, _)| number(&bytes[at + CLAIM.len()..])).max().unwrap_or(0)
}
