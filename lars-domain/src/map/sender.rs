//! Who asks in a study: the institution, its logo, whom to write to, and how letters are signed. Required before anybody is invited.
//!
//! Who is responsible for personal data stands in `protection`; it may be somebody else.

use super::protection::parse_contact;
use crate::text::Text;

/// The most characters of an institution's name and of a signature, in each language.
pub const LONGEST_NAME: usize = 200;
/// The largest logo, in bytes.
pub const LARGEST_LOGO: usize = 200 * 1024;

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
    /// Takes a file, if it is what it says it is and not too large. What stands in it is looked at, not its name.
    pub fn of(bytes: Vec<u8>) -> Option<Self> {
        let kind = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            LogoKind::Png
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            LogoKind::Jpeg
        } else {
            return None;
        };
        (bytes.len() <= LARGEST_LOGO).then_some(Self { kind, bytes })
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

    #[test]
    fn a_logo_is_known_by_its_first_bytes() {
        let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 10]].concat();
        assert_eq!(Logo::of(png.clone()).map(|logo| logo.kind), Some(LogoKind::Png));
        assert_eq!(Logo::of(vec![0xff, 0xd8, 0xff, 0xe0]).map(|logo| logo.kind), Some(LogoKind::Jpeg));
        assert_eq!(Logo::of(b"<svg onload='alert(1)'/>".to_vec()), None);
        assert_eq!(Logo::of([png, vec![0; LARGEST_LOGO]].concat()), None);
    }
}
