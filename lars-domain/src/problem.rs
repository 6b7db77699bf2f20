//! What is wrong with something a person gave us, without words: a place and a code.
//!
//! Words belong to `lars-view` (messages `problem-<code>`), so that each language says it its own way.

/// A place and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field of the form, by its name (`e.research.regional.relation`, `q.size`, `consent`).
    pub field: String,
    /// What is wrong.
    pub code: ProblemCode,
}

/// What can be wrong with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemCode {
    /// An answer is needed and there is none.
    Required,
    /// The value is none of those offered.
    NotOffered,
    /// The text is longer than the question allows.
    TooLong,
    /// Consent has not been given.
    NoConsent,
    /// More was chosen than the question allows.
    TooMany,
    /// Places in an order are missing or taken twice.
    NotAnOrder,
    /// The text is not a number, or has more digits behind the point than are taken.
    NotANumber,
    /// The text is not a day.
    NotADate,
    /// The number or day lies outside the bounds.
    OutOfRange,
    /// A row of the roster is incomplete or names an organisation twice.
    RosterRow,
    /// The text is no code: small letters, digits, hyphens and underscores, at most 40.
    NotACode,
    /// The text is shorter than the question asks for.
    TooShort,
    /// Fewer were chosen than the question asks for.
    TooFew,
    /// The text does not look like a mail address.
    NotAMail,
    /// The text does not look like a web address.
    NotAWeb,
    /// The text does not look like a telephone number.
    NotATelephone,
    /// The text does not look like a postcode.
    NotAPostcode,
    /// The file has more bytes than are taken.
    FileTooLarge,
    /// The file's name ends like none of the kinds that are taken.
    FileKind,
    /// What is in the file is not what its name says.
    FileContent,
}

impl ProblemCode {
    /// Every code, for tests that look for its words.
    pub const ALL: [Self; 20] = [
        Self::Required,
        Self::NotOffered,
        Self::TooLong,
        Self::NoConsent,
        Self::TooMany,
        Self::NotAnOrder,
        Self::NotANumber,
        Self::NotADate,
        Self::OutOfRange,
        Self::RosterRow,
        Self::NotACode,
        Self::TooShort,
        Self::TooFew,
        Self::NotAMail,
        Self::NotAWeb,
        Self::NotATelephone,
        Self::NotAPostcode,
        Self::FileTooLarge,
        Self::FileKind,
        Self::FileContent,
    ];

    /// The code as it stands in message keys and logs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::NotOffered => "not-offered",
            Self::TooLong => "too-long",
            Self::NoConsent => "no-consent",
            Self::TooMany => "too-many",
            Self::NotAnOrder => "not-an-order",
            Self::NotANumber => "not-a-number",
            Self::NotADate => "not-a-date",
            Self::OutOfRange => "out-of-range",
            Self::RosterRow => "roster-row",
            Self::NotACode => "not-a-code",
            Self::TooShort => "too-short",
            Self::TooFew => "too-few",
            Self::NotAMail => "not-a-mail",
            Self::NotAWeb => "not-a-web",
            Self::NotATelephone => "not-a-telephone",
            Self::NotAPostcode => "not-a-postcode",
            Self::FileTooLarge => "file-too-large",
            Self::FileKind => "file-kind",
            Self::FileContent => "file-content",
        }
    }
}
