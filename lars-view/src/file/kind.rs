//! What kind of file it is, told by its first bytes: a name may be wrong.

/// What a file begins like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in UTF-8, as far as can be seen.
    Text,
    /// A text in UTF-16 with a byte order mark; whether the low byte comes first.
    Utf16 { little: bool },
    /// Packed by gzip.
    Gzip,
    /// A ZIP archive: XLSX, ODS, or something else.
    Zip,
    /// A compound file: XLS, or something else.
    Compound,
    /// Something that is no table, by the name that people know it by.
    Other(&'static str),
}

/// Beginnings of files that are no tables. XML and HTML are looked for apart, as blanks may come before.
const OTHERS: [(&[u8], &str); 24] = [
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"$FL2", "SPSS (SAV)"),
    (b"$FL3", "SPSS (ZSAV)"),
    (b"<stata_dta>", "Stata (DTA)"),
    (b"RDX", "R (RData)"),
    (b"PAR1", "Parquet"),
    (b"ARROW1", "Arrow"),
    (b"SQLite format 3\0", "SQLite"),
    (b"7z\xBC\xAF\x27\x1C", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"BZh", "bzip2"),
    (b"\xFD7zXZ", "xz"),
    (b"\x28\xB5\x2F\xFD", "Zstandard"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BEGIN:VCARD", "vCard"),
    (b"BEGIN:VCALENDAR", "iCalendar"),
    // Workbooks from before 1995 are a bare stream of records.
    (b"\x09\x00\x04\x00", "Excel 2"),
    (b"\x09\x02\x06\x00", "Excel 3"),
    (b"\x09\x04\x06\x00", "Excel 4"),
    (b"\x09\x08\x08\x00\x00\x05", "Excel 5"),
    (b"\x00\x00\x1A\x00", "Lotus 1-2-3"),
];

/// Beginnings of markup, in lower case, after blanks; and what is looked for in it to name it better.
const MARKUP: [(&[u8], &str); 6] = [
    (b"<html", "HTML"),
    (b"<!doctype html", "HTML"),
    (b"<table", "HTML"),
    (b"<meta", "HTML"),
    (b"<?xml", "XML"),
    (b"<!--", "HTML"),
];

/// What a text in JSON is called.
pub(super) const JSON: &str = "JSON";

/// Whether a text without blanks in front begins as JSON does, which no header of a table does.
fn is_json(begin: &[u8]) -> bool {
    let inner = begin.get(1..).unwrap_or_default().trim_ascii_start().first();
    match begin.first() {
        Some(b'{') => matches!(inner, Some(b'"' | b'}')),
        Some(b'[') => matches!(inner, Some(b'{' | b'[' | b'"' | b']')),
        _ => false,
    }
}

/// Tells the kind of a file from its first bytes.
pub(super) fn of(head: &[u8]) -> Kind {
    match head {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => return Kind::Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => return Kind::Compound,
        [0x1F, 0x8B, ..] => return Kind::Gzip,
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Kind::Other("UTF-32"),
        [0xFF, 0xFE, ..] => return Kind::Utf16 { little: true },
        [0xFE, 0xFF, ..] => return Kind::Utf16 { little: false },
        _ => {}
    }
    if let Some((_, name)) = OTHERS.iter().find(|(begin, _)| head.starts_with(begin)) {
        return Kind::Other(name);
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let begin: Vec<u8> = text.iter().take(2048).map(u8::to_ascii_lowercase).collect();
    if let Some((_, name)) = MARKUP.iter().find(|(mark, _)| begin.starts_with(mark)) {
        let holds = |mark: &[u8]| begin.windows(mark.len()).any(|window| window == mark);
        return Kind::Other(match *name {
            "XML" if holds(b"urn:schemas-microsoft-com:office:spreadsheet") => "Excel XML 2003",
            "XML" if holds(b"<html") => "HTML",
            "XML" if holds(b"opendocument") => "Flat OpenDocument (FODS)",
            name => name,
        });
    }
    if is_json(&begin) {
        return Kind::Other(JSON);
    }
    // No text in UTF-8 holds bytes of zero; one in UTF-16 does, and what is no text at all.
    match head.iter().take(4096).position(|&byte| byte == 0) {
        Some(0 | 1) if head.len() > 3 && head[2] != head[3] && (head[2] == 0 || head[3] == 0) => {
            Kind::Other("UTF-16")
        }
        Some(_) => Kind::Other("binary"),
        None => Kind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_first_bytes() {
        for (head, kind) in [
            (&b"region,a,b\n"[..], Kind::Text),
            (b"", Kind::Text),
            (b"\xEF\xBB\xBFa;b", Kind::Text),
            (b"\xFF\xFEr\0e\0", Kind::Utf16 { little: true }),
            (b"\xFE\xFF\0r", Kind::Utf16 { little: false }),
            (b"r\0e\0g\0", Kind::Other("UTF-16")),
            (b"PK\x03\x04", Kind::Zip),
            (b"\x1F\x8B\x08", Kind::Gzip),
            (b"%PDF-1.7", Kind::Other("PDF")),
            (b"\n <!DOCTYPE HTML>", Kind::Other("HTML")),
            (b"<?xml version='1.0'?><gexf>", Kind::Other("XML")),
            (
                b"<?xml version='1.0'?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Kind::Other("Excel XML 2003"),
            ),
            (b"[{\"a\": 1}]", Kind::Other("JSON")),
            (b"\xEF\xBB\xBF{\r\n  \"version\"", Kind::Other("JSON")),
            (b"{ \"version\": 1}", Kind::Other("JSON")),
            (b"{a},[b]\n", Kind::Text),
            (b"a,b\n1,\0\n", Kind::Other("binary")),
        ] {
            assert_eq!(of(head), kind, "{}", String::from_utf8_lossy(head));
        }
    }
}
