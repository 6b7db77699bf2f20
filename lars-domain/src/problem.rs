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

crate::codes! {
    /// What can be wrong with a response.
    pub enum ProblemCode {
        /// An answer is needed and there is none.
        Required = "required",
        /// The value is none of those offered.
        NotOffered = "not-offered",
        /// The text is longer than the question allows.
        TooLong = "too-long",
        /// Consent has not been given.
        NoConsent = "no-consent",
        /// More was chosen than the question allows.
        TooMany = "too-many",
        /// Places in an order are missing or taken twice.
        NotAnOrder = "not-an-order",
        /// The text is not a number, or has more digits behind the point than are taken.
        NotANumber = "not-a-number",
        /// The text is not a day.
        NotADate = "not-a-date",
        /// The number or day lies outside the bounds.
        OutOfRange = "out-of-range",
        /// A row of the roster is incomplete or names an organisation twice.
        RosterRow = "roster-row",
        /// The text is no code: small letters, digits, hyphens and underscores, at most 40.
        NotACode = "not-a-code",
        /// The text is shorter than the question asks for.
        TooShort = "too-short",
        /// Fewer were chosen than the question asks for.
        TooFew = "too-few",
        /// The text does not look like a mail address.
        NotAMail = "not-a-mail",
        /// The text does not look like a web address.
        NotAWeb = "not-a-web",
        /// The text does not look like a telephone number.
        NotATelephone = "not-a-telephone",
        /// The text does not look like a postcode.
        NotAPostcode = "not-a-postcode",
        /// The file has more bytes than are taken.
        FileTooLarge = "file-too-large",
        /// The file's name ends like none of the kinds that are taken.
        FileKind = "file-kind",
        /// What is in the file is not what its name says.
        FileContent = "file-content",
    }
}
