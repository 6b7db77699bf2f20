//! Who asks in a study: the institution, its logo, whom to write to, and how letters are signed. Required before anybody is invited.
//!
//! Who is responsible for personal data stands in `protection`; it may be somebody else.

use super::protection::parse_contact;
use crate::text::Text;

/// The most characters of an institution's name and of a signature, in each language.
pub const LONGEST_NAME: usize = 200;
/// The largest logo, in bytes.
pub const LARGEST_LOGO: usize = 200 * 1024;

/// The longest side of a logo, in pixels: a small file may unpack to a picture that fills the memory.
const LONGEST_SIDE: u32 = 10_000;

/// Who asks in a study; in a new one nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The institution, in the languages of the study.
    pub institution: Text,
    /// Whom to write to about the study: name, address, telephone, on one line.
    pub contact: String,
    /// Who signs: name and post, in the languages of the study.
    pub signature: Text,
    /// The institution's mark.
    pub logo: Option<Logo>,
}

/// A picture of one of the kinds that every browser shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The kind of file.
    pub kind: LogoKind,
    /// The file.
    pub bytes: Vec<u8>,
}

crate::codes! {
    /// The kinds of files that a logo may have.
    pub enum LogoKind {
        /// Portable Network Graphics.
        Png = "png",
        /// JPEG.
        Jpeg = "jpeg",
    }
}

impl LogoKind {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

crate::codes! {
    /// What is wrong with a sender that somebody typed.
    pub enum SenderFault {
        /// No institution.
        Institution = "institution",
        /// No contact, or one that is longer than a line.
        Contact = "contact",
        /// No signature.
        Signature = "signature",
        /// The file is no PNG or JPEG, or too large.
        Logo = "logo",
    }
}

impl Sender {
    /// Whether everything is said that invitations need; a logo is not needed.
    pub fn is_complete(&self) -> bool {
        !self.institution.is_empty() && !self.contact.is_empty() && !self.signature.is_empty()
    }

    /// What is missing or too long, in the order of the form.
    pub fn faults(&self) -> Vec<SenderFault> {
        let too_long = |text: &Text| text.0.values().any(|body| body.chars().count() > LONGEST_NAME);
        let rules = [
            (SenderFault::Institution, self.institution.is_empty() || too_long(&self.institution)),
            (SenderFault::Contact, self.contact.is_empty() || parse_contact(&self.contact).is_none()),
            (SenderFault::Signature, self.signature.is_empty() || too_long(&self.signature)),
        ];
        rules.into_iter().filter(|(_, is_wrong)| *is_wrong).map(|(fault, _)| fault).collect()
    }
}

impl Logo {
    /// Takes a file, if it is a whole picture of a kind that is known, and not too large. What stands in it is looked at, not its name.
    pub fn of(bytes: Vec<u8>) -> Option<Self> {
        if bytes.len() > LARGEST_LOGO {
            return None;
        }
        let kind = if is_png(&bytes) == Some(true) {
            LogoKind::Png
        } else if is_jpeg(&bytes) == Some(true) {
            LogoKind::Jpeg
        } else {
            return None;
        };
        Some(Self { kind, bytes })
    }
}

/// Whether a picture of this width and height is one.
fn has_area(width: u32, height: u32) -> bool {
    let fits = |side: u32| (1..=LONGEST_SIDE).contains(&side);
    fits(width) && fits(height)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// Walks the chunks of a PNG to its end; none where it ends before.
fn is_png(bytes: &[u8]) -> Option<bool> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let (mut has_head, mut has_pixels) = (false, false);
    loop {
        let length = usize::try_from(number(rest.get(..4)?)).ok()?;
        let checked = rest.get(4..length.checked_add(8)?)?;
        let (kind, data) = checked.split_at_checked(4)?;
        if number(rest.get(length + 8..length + 12)?) != crc32(checked) {
            return Some(false);
        }
        match kind {
            b"IHDR" => has_head = has_area(number(data.get(..4)?), number(data.get(4..8)?)),
            b"IDAT" => has_pixels |= !data.is_empty(),
            b"IEND" => return Some(has_head && has_pixels),
            _ => {}
        }
        rest = &rest[length + 12..];
    }
}

/// The check sum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 })
    })
}

/// Walks the segments of a JPEG to its pixels; none where it ends before. Nothing checks the pixels but that they end.
fn is_jpeg(bytes: &[u8]) -> Option<bool> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut has_frame = false;
    loop {
        let [0xff, marker] = *rest.get(..2)? else { return Some(false) };
        let length = usize::try_from(number(rest.get(2..4)?)).ok()?;
        let data = rest.get(4..length.checked_add(2)?)?;
        match marker {
            // Frames, of whatever process; C4, C8 and CC are tables.
            0xc0..=0xcf if ![0xc4, 0xc8, 0xcc].contains(&marker) => {
                has_frame = has_area(number(data.get(3..5)?), number(data.get(1..3)?));
            }
            0xda => return Some(has_frame && rest[length + 2..].windows(2).any(|two| two == [0xff, 0xd9])),
            _ => {}
        }
        rest = &rest[length + 2..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invitations_need_institution_contact_and_signature() {
        let mut sender = Sender::default();
        assert!(!sender.is_complete());
        assert_eq!(sender.faults(), SenderFault::ALL[..3]);
        sender.institution.set("lv", "Plānošanas reģions");
        sender.contact = "Ann, ann@example.lv".to_owned();
        assert_eq!(sender.faults(), [SenderFault::Signature]);
        sender.signature.set("en", "Ann, head");
        assert!(sender.is_complete() && sender.faults().is_empty());
        sender.contact = "two\nlines".to_owned();
        assert_eq!(sender.faults(), [SenderFault::Contact]);
    }

    /// A PNG of one pixel.
    const PNG: [u8; 67] = [
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0,
        0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c,
        0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42,
        0x60, 0x82,
    ];
    /// The segments of a JPEG of 1 by 1, without tables.
    const JPEG: [u8; 29] = [
        0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0,
        0x55, 0x2a, 0xff, 0xd9,
    ];

    #[test]
    fn a_logo_is_known_by_what_stands_in_it() {
        assert_eq!(Logo::of(PNG.to_vec()).map(|logo| logo.kind), Some(LogoKind::Png));
        assert_eq!(Logo::of(JPEG.to_vec()).map(|logo| logo.kind), Some(LogoKind::Jpeg));
        assert_eq!(Logo::of(b"<svg onload='alert(1)'/>".to_vec()), None);
        assert_eq!(Logo::of([PNG.to_vec(), vec![0; LARGEST_LOGO]].concat()), None);
    }

    #[test]
    fn a_picture_that_is_cut_or_scribbled_is_no_logo() {
        for length in 0..PNG.len() {
            assert_eq!(Logo::of(PNG[..length].to_vec()), None, "{length}");
        }
        for length in 0..JPEG.len() {
            assert_eq!(Logo::of(JPEG[..length].to_vec()), None, "{length}");
        }
        for at in 0..PNG.len() {
            let mut scribbled = PNG.to_vec();
            scribbled[at] ^= 0x10;
            assert_eq!(Logo::of(scribbled), None, "{at}");
        }
    }
}
