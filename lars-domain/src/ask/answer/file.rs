//! Files as answers: which kinds are taken, and whether a file is what its name says. It is looked at, never unpacked or run.
//!
//! The answer holds name, kind and size; what is in the file lies apart (`lars-store`).

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::ask::reach::invitation::hex;
use crate::problem::ProblemCode;

/// The most bytes that a file may have, whatever a question says: 5 MiB.
pub const MOST_KIB: u32 = 5 * 1024;
/// The longest name that is kept.
const NAME_CHARS: usize = 120;

crate::codes! {
    /// A kind of file that is taken.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum FileKind {
        /// Portable Document Format.
        Pdf = "pdf",
        /// Portable Network Graphics.
        Png = "png",
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A text of Microsoft Word.
        Docx = "docx",
        /// A text in the format of `OpenDocument`.
        Odt = "odt",
        /// A table of Microsoft Excel.
        Xlsx = "xlsx",
        /// A table as text.
        Csv = "csv",
        /// Plain text.
        Txt = "txt",
    }
}

impl FileKind {
    /// The kind that a name's ending stands for.
    fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "jpg" => Some(Self::Jpeg),
            ending => Self::parse(ending),
        }
    }

    /// Whether the bytes are what files of this kind hold.
    fn fits(self, bytes: &[u8]) -> bool {
        match self {
            Self::Pdf => bytes.starts_with(b"%PDF-"),
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => bytes.starts_with(b"\xff\xd8\xff"),
            Self::Docx => holds(bytes, b"word/document.xml"),
            Self::Xlsx => holds(bytes, b"xl/workbook.xml"),
            // The first entry names the kind, not compressed, by the format's own rule.
            Self::Odt => {
                bytes
                    .get(30..)
                    .is_some_and(|rest| rest.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.text"))
                    && holds(bytes, b"content.xml")
            }
            Self::Csv | Self::Txt => is_text(bytes),
        }
    }
}

/// A file that was taken, as the answer names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAnswer {
    /// Its name, as the respondent's device gave it, without folders.
    pub name: String,
    /// Its kind.
    pub kind: FileKind,
    /// How many bytes it has.
    pub bytes: usize,
    /// SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

impl FileAnswer {
    /// Looks at a file: its size, the ending of its name, and what is in it.
    pub fn check(name: &str, bytes: &[u8], kinds: &[FileKind], most: usize) -> Result<Self, ProblemCode> {
        if bytes.len() > most {
            return Err(ProblemCode::FileTooLarge);
        }
        let name = plain_name(name);
        let kind = FileKind::of_name(&name).filter(|kind| kinds.contains(kind));
        let kind = kind.ok_or(ProblemCode::FileKind)?;
        if bytes.is_empty() || !kind.fits(bytes) {
            return Err(ProblemCode::FileContent);
        }
        let digest = hex(&Sha256::digest(bytes));
        Ok(Self { name, kind, bytes: bytes.len(), digest })
    }

    /// The text that is stored as the answer.
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the stored text back.
    pub fn parse(stored: &str) -> Option<Self> {
        serde_json::from_str(stored).ok()
    }
}

/// A name without folders and without what would be dangerous or misleading in a header or on a page.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Marks that turn the direction of writing can make an ending look like another.
    let misleading = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let name: String = last.chars().filter(|c| !misleading(*c)).collect();
    let name = name.trim();
    let count = name.chars().count();
    if count <= NAME_CHARS {
        return name.to_owned();
    }
    // The ending stays.
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem: String = stem.chars().take(NAME_CHARS.saturating_sub(ending.chars().count() + 1)).collect();
    format!("{stem}.{ending}")
}

/// Whether bytes are text: UTF-8, UTF-16 with its mark, or an older encoding; no other control characters than ends of
/// lines, pages and tabulators.
fn is_text(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return bytes.len().is_multiple_of(2);
    }
    let control = |byte: &u8| *byte < 0x20 && !b"\t\n\r\x0c".contains(byte) || *byte == 0x7f;
    !bytes.starts_with(b"%PDF-") && !bytes.iter().any(control)
}

/// Whether bytes are a ZIP archive that has an entry of this name and no program in it. The list at the end of the
/// archive is read; nothing is unpacked.
fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    const ENTRY: usize = 46;
    let starts = bytes.starts_with(b"PK\x03\x04");
    let Some((mut at, count)) = list_of(bytes).filter(|_| starts) else { return false };
    let mut found = false;
    for _ in 0..count {
        let Some(head) = bytes.get(at..at + ENTRY).filter(|head| head.starts_with(b"PK\x01\x02")) else {
            return false;
        };
        let length = |place: usize| usize::from(u16::from_le_bytes([head[place], head[place + 1]]));
        let (name, more) = (length(28), length(30) + length(32));
        let Some(name) = bytes.get(at + ENTRY..at + ENTRY + name) else { return false };
        let lower = name.to_ascii_lowercase();
        if lower.ends_with(b"vbaproject.bin") {
            return false;
        }
        found |= name == wanted;
        at += ENTRY + name.len() + more;
    }
    found
}

/// Where an archive's list of entries begins, and how many there are.
fn list_of(bytes: &[u8]) -> Option<(usize, u16)> {
    const END: usize = 22;
    // A comment of 64 KiB at most may follow.
    let from = bytes.len().saturating_sub(END + usize::from(u16::MAX));
    let tail = &bytes[from..];
    let place = tail.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let end = tail.get(place..place + END)?;
    let begins = u32::from_le_bytes([end[16], end[17], end[18], end[19]]);
    Some((usize::try_from(begins).ok()?, u16::from_le_bytes([end[10], end[11]])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &[u8]) -> Result<FileAnswer, ProblemCode> {
        FileAnswer::check(name, bytes, &FileKind::ALL, 1 << 20)
    }

    /// An archive with these entries, all empty but the first.
    fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
        let (mut bytes, mut list) = (Vec::new(), Vec::new());
        for (name, content) in entries {
            let (n, c) = (u16::try_from(name.len()).unwrap(), u32::try_from(content.len()).unwrap());
            bytes.extend_from_slice(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
            bytes.extend_from_slice(&[c.to_le_bytes(), c.to_le_bytes()].concat());
            bytes.extend_from_slice(&[n.to_le_bytes(), 0_u16.to_le_bytes()].concat());
            bytes.extend_from_slice(&[name.as_bytes(), content.as_bytes()].concat());
            list.extend_from_slice(b"PK\x01\x02");
            list.extend_from_slice(&[0; 24]);
            list.extend_from_slice(&n.to_le_bytes());
            list.extend_from_slice(&[0; 16]);
            list.extend_from_slice(name.as_bytes());
        }
        let (begins, count) = (u32::try_from(bytes.len()).unwrap(), u16::try_from(entries.len()).unwrap());
        bytes.extend_from_slice(&list);
        bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        bytes.extend_from_slice(&[count.to_le_bytes(), count.to_le_bytes()].concat());
        bytes.extend_from_slice(
            &[u32::try_from(list.len()).unwrap().to_le_bytes(), begins.to_le_bytes()].concat(),
        );
        bytes.extend_from_slice(&[0, 0]);
        bytes
    }

    fn kind_of(name: &str, bytes: &[u8]) -> Result<FileKind, ProblemCode> {
        check(name, bytes).map(|file| file.kind)
    }

    #[test]
    fn a_file_is_taken_where_name_and_content_agree() {
        let docx = archive(&[("[Content_Types].xml", ""), ("word/document.xml", "")]);
        let odt = archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]);
        let xlsx = archive(&[("xl/workbook.xml", "x")]);
        for (name, bytes, kind) in [
            ("a.PDF", b"%PDF-1.7\n".as_slice(), FileKind::Pdf),
            ("photo.jpg", b"\xff\xd8\xff\xe0", FileKind::Jpeg),
            ("p.png", b"\x89PNG\r\n\x1a\n..", FileKind::Png),
            ("table.csv", "a;b\r\n1;ä\r\n".as_bytes(), FileKind::Csv),
            ("old.txt", b"\xe4 in Latin-1\n", FileKind::Txt),
            ("plan.docx", &docx, FileKind::Docx),
            ("plan.odt", &odt, FileKind::Odt),
            ("t.xlsx", &xlsx, FileKind::Xlsx),
        ] {
            assert_eq!(kind_of(name, bytes), Ok(kind), "{name}");
        }
        assert_eq!(kind_of("plan.xlsx", &docx), Err(ProblemCode::FileContent));
        assert_eq!(kind_of("plan.docx", &docx[..docx.len() - 8]), Err(ProblemCode::FileContent));
    }

    #[test]
    fn what_pretends_is_refused() {
        let macros = archive(&[("word/document.xml", ""), ("word/vbaProject.bin", "")]);
        for (name, bytes, code) in [
            ("a.pdf", b"MZ\x90\0".as_slice(), ProblemCode::FileContent),
            ("a.pdf", b"<html>", ProblemCode::FileContent),
            ("a.txt", b"MZ\x90\0\x03", ProblemCode::FileContent),
            ("a.csv", b"", ProblemCode::FileContent),
            ("a.docx", &macros, ProblemCode::FileContent),
            ("a.docx", b"PK\x03\x04", ProblemCode::FileContent),
            ("a.exe", b"MZ", ProblemCode::FileKind),
            ("a.svg", b"<svg/>", ProblemCode::FileKind),
            ("pdf", b"%PDF-1.7", ProblemCode::FileKind),
            ("a.docm", &macros, ProblemCode::FileKind),
            ("", b"%PDF-1.7", ProblemCode::FileKind),
        ] {
            assert_eq!(kind_of(name, bytes), Err(code), "{name}");
        }
        let small = |name, bytes| FileAnswer::check(name, bytes, &[FileKind::Pdf], 1024).unwrap_err();
        assert_eq!(small("a.txt", b"text"), ProblemCode::FileKind);
        let large = [b"%PDF-".as_slice(), &[b' '; 1024]].concat();
        assert_eq!(small("a.pdf", &large), ProblemCode::FileTooLarge);
        // Every cut of an archive is refused or taken, and never ends the program.
        for end in 0..macros.len() {
            let _ = kind_of("a.docx", &macros[..end]);
        }
    }

    #[test]
    fn names_lose_folders_and_what_misleads() {
        let name = |name: &str| check(name, b"text").map(|file| file.name);
        assert_eq!(name("C:\\secret\\plan.txt").as_deref(), Ok("plan.txt"));
        assert_eq!(name("../../etc/plan.txt").as_deref(), Ok("plan.txt"));
        assert_eq!(name("a\u{202e}fdp\"\r\n.txt").as_deref(), Ok("afdp\".txt"));
        let long = format!("{}.txt", "ä".repeat(500));
        assert_eq!(name(&long).unwrap().chars().count(), NAME_CHARS);
        let stored = check("ā.txt", b"text").unwrap();
        assert_eq!(FileAnswer::parse(&stored.stored()), Some(stored));
    }
}
