//! The audit log: who did what with whose data, when. Entries are added and never changed.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::ask::invitation::hex;

/// One entry of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Identifier, made by us.
    pub id: String,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: a person's identifier, a session's (opened with a one-time link), `command-line`, `single-sign-on`, or `respondent`.
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
    /// Somebody signed in: with a password, or with a one-time link.
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
    /// Signing in was refused.
    SignInRefused,
    /// An account was made.
    MadeAccount,
    /// A link was made with which a person sets a password.
    MadeAccountLink,
    /// An account was closed.
    ClosedAccount,
    /// A role was given.
    GaveRole,
    /// A role was taken back.
    TookRole,
    /// A password was set.
    SetPassword,
    /// A second factor was turned on.
    SetSecondFactor,
    /// A second factor was turned off.
    RemovedSecondFactor,
    /// The audit log was read.
    ReadAudit,
    /// A questionnaire was published as an edition.
    PublishedEdition,
    /// The data of one respondent or one person of the staff was handed out as a file.
    ExportedPersonalData,
    /// What tells who the person of a closed account was, was erased.
    ErasedPerson,
    /// The rules of a study on personal data were set.
    SetProtection,
    /// The key that answers and names are sealed with was replaced.
    ReplacedKey,
    /// Addresses of invited people were shown.
    ReadAddresses,
    /// Reminders were sent.
    Reminded,
    /// It was set how many answers are wanted.
    SetQuotas,
    /// The register of stakeholders was read.
    ReadRegister,
    /// The register of stakeholders was changed.
    ChangedRegister,
    /// Somebody opened a respondent's answers to fill in for them.
    EnteredAnswers,
    /// A passkey was added.
    AddedPasskey,
    /// A passkey was removed.
    RemovedPasskey,
    /// An account at a provider of single sign-on was linked with a person.
    LinkedIdentity,
    /// The accounts at providers that a person had were forgotten.
    UnlinkedIdentity,
    /// Entries of the audit log were downloaded.
    ExportedAudit,
    /// Interviews were taken along on a device, with contacts and answers so far.
    TookAlong,
    /// An interview came back and was kept beside the answers, until somebody decides.
    KeptCopy,
    /// Such an interview was read beside the answers.
    ReadCopy,
    /// It was decided what counts: the answers, or the interview beside them.
    DecidedCopy,
    /// Answers were typed in from paper, two typings of them were compared, or a paper was put away.
    TypedAnswers,
    /// Letters, slips or questionnaires with personal codes were made for printing.
    PrintedCodes,
}

impl Act {
    /// Every act, for tests that look for its words.
    pub const ALL: [Self; 39] = [
        Self::SignedIn,
        Self::Invited,
        Self::ReadResults,
        Self::ExportedResults,
        Self::ExportedResponses,
        Self::ImportedResponses,
        Self::DeletedResponse,
        Self::SignInRefused,
        Self::MadeAccount,
        Self::MadeAccountLink,
        Self::ClosedAccount,
        Self::GaveRole,
        Self::TookRole,
        Self::SetPassword,
        Self::SetSecondFactor,
        Self::RemovedSecondFactor,
        Self::ReadAudit,
        Self::PublishedEdition,
        Self::ExportedPersonalData,
        Self::ErasedPerson,
        Self::SetProtection,
        Self::ReplacedKey,
        Self::ReadAddresses,
        Self::Reminded,
        Self::SetQuotas,
        Self::ReadRegister,
        Self::ChangedRegister,
        Self::EnteredAnswers,
        Self::AddedPasskey,
        Self::RemovedPasskey,
        Self::LinkedIdentity,
        Self::UnlinkedIdentity,
        Self::ExportedAudit,
        Self::TookAlong,
        Self::KeptCopy,
        Self::ReadCopy,
        Self::DecidedCopy,
        Self::TypedAnswers,
        Self::PrintedCodes,
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
            Self::SignInRefused => "sign-in-refused",
            Self::MadeAccount => "made-account",
            Self::MadeAccountLink => "made-account-link",
            Self::ClosedAccount => "closed-account",
            Self::GaveRole => "gave-role",
            Self::TookRole => "took-role",
            Self::SetPassword => "set-password",
            Self::SetSecondFactor => "set-second-factor",
            Self::RemovedSecondFactor => "removed-second-factor",
            Self::ReadAudit => "read-audit",
            Self::PublishedEdition => "published-edition",
            Self::ExportedPersonalData => "exported-personal-data",
            Self::ErasedPerson => "erased-person",
            Self::SetProtection => "set-protection",
            Self::ReplacedKey => "replaced-key",
            Self::ReadAddresses => "read-addresses",
            Self::Reminded => "reminded",
            Self::SetQuotas => "set-quotas",
            Self::ReadRegister => "read-register",
            Self::ChangedRegister => "changed-register",
            Self::EnteredAnswers => "entered-answers",
            Self::AddedPasskey => "added-passkey",
            Self::RemovedPasskey => "removed-passkey",
            Self::LinkedIdentity => "linked-identity",
            Self::UnlinkedIdentity => "unlinked-identity",
            Self::ExportedAudit => "exported-audit",
            Self::TookAlong => "took-along",
            Self::KeptCopy => "kept-copy",
            Self::ReadCopy => "read-copy",
            Self::DecidedCopy => "decided-copy",
            Self::TypedAnswers => "typed-answers",
            Self::PrintedCodes => "printed-codes",
        }
    }
}

/// An entry in its place of the chain: numbered from 1, sealed over itself and the seal before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEntry {
    /// The place, from 1.
    pub number: i64,
    /// The entry.
    pub entry: AuditEntry,
    /// The seal.
    pub seal: String,
}

/// The seal of an entry: SHA-256, in hexadecimal, over the seal before it (empty for the first) and every field of the entry.
///
/// Whoever changes, moves or removes an entry inside the chain breaks every seal after it. Removing entries from the end shows only to who
/// noted the last number and seal elsewhere.
pub fn seal(before: &str, number: i64, entry: &AuditEntry) -> String {
    let (number, at) = (number.to_string(), entry.at.to_string());
    let study = entry.study.as_deref();
    let present = if study.is_some() { "1" } else { "0" };
    let fields = [
        before,
        &number,
        &entry.id,
        &at,
        &entry.who,
        entry.act.code(),
        present,
        study.unwrap_or_default(),
        &entry.subject,
    ];
    let mut digest = Sha256::new();
    for field in fields {
        // The length goes first, so that no two lists of fields give the same bytes.
        digest.update((field.len() as u64).to_le_bytes());
        digest.update(field.as_bytes());
    }
    hex(&digest.finalize())
}

/// What is wrong with a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainFault {
    /// An entry is missing: this number was due.
    Missing(i64),
    /// The entry of this number, or one before it, is not what was sealed.
    Changed(i64),
}

/// Checks a chain, entry by entry.
#[derive(Debug, Default)]
pub struct ChainCheck {
    /// The number of the last good entry.
    pub number: i64,
    /// Its seal.
    pub seal: String,
}

impl ChainCheck {
    /// Takes the next entry; a fault ends the check.
    pub fn take(&mut self, next: &SealedEntry) -> Result<(), ChainFault> {
        let due = self.number + 1;
        if next.number != due {
            return Err(ChainFault::Missing(due));
        }
        if seal(&self.seal, due, &next.entry) != next.seal {
            return Err(ChainFault::Changed(due));
        }
        self.number = due;
        next.seal.clone_into(&mut self.seal);
        Ok(())
    }
}
