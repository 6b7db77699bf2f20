//! The audit log: who did what with whose data, when. Entries are added and never changed.

use jiff::Timestamp;

/// One entry of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Identifier, made by us.
    pub id: String,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: a session's identifier, `command-line`, or `respondent`.
    pub who: String,
    /// What was done.
    pub act: Act,
    /// The study concerned, where there is one.
    pub study: Option<String>,
    /// Codes that name the object (a case, a file digest, a response), never an answer.
    pub subject: String,
}

/// An action that the audit log knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The analyst's side was opened with a one-time link.
    SignedIn,
    /// Personal links were made.
    Invited,
    /// Results of a case were read.
    ReadResults,
    /// Results were downloaded.
    ExportedResults,
    /// Answers of single respondents were exported.
    ExportedResponses,
    /// Answers were imported from a file.
    ImportedResponses,
    /// A response was deleted.
    DeletedResponse,
}

impl Act {
    /// Every act, for tests that look for its words.
    pub const ALL: [Self; 7] = [
        Self::SignedIn,
        Self::Invited,
        Self::ReadResults,
        Self::ExportedResults,
        Self::ExportedResponses,
        Self::ImportedResponses,
        Self::DeletedResponse,
    ];

    /// The code in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::Invited => "invited",
            Self::ReadResults => "read-results",
            Self::ExportedResults => "exported-results",
            Self::ExportedResponses => "exported-responses",
            Self::ImportedResponses => "imported-responses",
            Self::DeletedResponse => "deleted-response",
        }
    }
}
