//! The audit log: who did what with whose data, when. Entries are added and never changed.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::ask::reach::invitation::hex;

/// One entry of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Identifier, made by us.
    pub id: String,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: a person's identifier, a session's (opened with a one-time link), `command-line`, `schedule`,
    /// `single-sign-on`, or `respondent`.
    pub who: String,
    /// What was done.
    pub act: Act,
    /// The study concerned, where there is one.
    pub study: Option<String>,
    /// Codes that name the object (a case, a file digest, a response), never an answer.
    pub subject: String,
}

crate::codes! {
    /// An action that the audit log knows.
    pub enum Act {
        /// Somebody signed in: with a password, or with a one-time link.
        SignedIn = "signed-in",
        /// Personal links were made.
        Invited = "invited",
        /// A practice was begun.
        MadePractice = "made-practice",
        /// A practice was changed.
        ChangedPractice = "changed-practice",
        /// A step of a practice's review was taken, or something of it was said.
        ReviewedPractice = "reviewed-practice",
        /// Practices were imported from a file.
        ImportedPractices = "imported-practices",
        /// Practices were written to a file.
        ExportedPractices = "exported-practices",
        /// Results of a case were read.
        ReadResults = "read-results",
        /// Results of this moment were looked at, which are no release.
        ReadLiveResults = "read-live-results",
        /// What respondents wrote in their own words was read.
        ReadOpenAnswers = "read-open-answers",
        /// Tags were put on what respondents wrote, or taken off.
        TaggedAnswers = "tagged-answers",
        /// Read which organisations respondents named.
        ReadNamedOrganisations = "read-named-organisations",
        /// Said which organisation a name is.
        JoinedName = "joined-name",
        /// Took back which organisation a name is.
        PartedName = "parted-name",
        /// Results were downloaded.
        ExportedResults = "exported-results",
        /// A region was asked whether it shows a practice to another.
        ProposedMatch = "proposed-match",
        /// A match was accepted, declined or taken back.
        AnsweredMatch = "answered-match",
        /// A date of a visit was named, agreed to or called off.
        SetVisitDate = "set-visit-date",
        /// A context sheet was changed.
        SavedContext = "saved-context",
        /// What a learning seminar chose was entered.
        SavedWishes = "saved-wishes",
        /// Answers of single respondents were exported.
        ExportedResponses = "exported-responses",
        /// Answers were imported from a file.
        ImportedResponses = "imported-responses",
        /// A response was deleted.
        DeletedResponse = "deleted-response",
        /// Signing in was refused.
        SignInRefused = "sign-in-refused",
        /// An account was made.
        MadeAccount = "made-account",
        /// A link was made with which a person sets a password.
        MadeAccountLink = "made-account-link",
        /// An account was closed.
        ClosedAccount = "closed-account",
        /// A role was given.
        GaveRole = "gave-role",
        /// A role was taken back.
        TookRole = "took-role",
        /// A password was set.
        SetPassword = "set-password",
        /// A second factor was turned on.
        SetSecondFactor = "set-second-factor",
        /// A second factor was turned off.
        RemovedSecondFactor = "removed-second-factor",
        /// The audit log was read.
        ReadAudit = "read-audit",
        /// A questionnaire was published as an edition.
        PublishedEdition = "published-edition",
        /// The data of one respondent or one person of the staff was handed out as a file.
        ExportedPersonalData = "exported-personal-data",
        /// What tells who the person of a closed account was, was erased.
        ErasedPerson = "erased-person",
        /// The rules of a study on personal data were set.
        SetProtection = "set-protection",
        /// The key that answers and names are sealed with was replaced.
        ReplacedKey = "replaced-key",
        /// Addresses of invited people were shown.
        ReadAddresses = "read-addresses",
        /// Reminders were sent.
        Reminded = "reminded",
        /// It was set who asks.
        SetSender = "set-sender",
        /// The languages that a study is asked in were chosen.
        SetLanguages = "set-languages",
        /// A wave was closed before its time.
        ClosedWave = "closed-wave",
        /// A wave that was closed was opened again.
        ReopenedWave = "reopened-wave",
        /// It was set how many answers are wanted.
        SetQuotas = "set-quotas",
        /// The register of stakeholders was read.
        ReadRegister = "read-register",
        /// The register of stakeholders was changed.
        ChangedRegister = "changed-register",
        /// It was set whether several people of one organisation may answer.
        ChangedAskingRule = "changed-asking-rule",
        /// Participants were joined.
        JoinedParticipants = "joined-participants",
        /// It was noted who said no, or whose letter came back.
        MarkedParticipants = "marked-participants",
        /// Somebody sent themselves a test of a mail.
        SentTestMail = "sent-test-mail",
        /// Somebody opened a respondent's answers to fill in for them.
        EnteredAnswers = "entered-answers",
        /// A passkey was added.
        AddedPasskey = "added-passkey",
        /// A passkey was removed.
        RemovedPasskey = "removed-passkey",
        /// An account at a provider of single sign-on was linked with a person.
        LinkedIdentity = "linked-identity",
        /// The accounts at providers that a person had were forgotten.
        UnlinkedIdentity = "unlinked-identity",
        /// Entries of the audit log were downloaded.
        ExportedAudit = "exported-audit",
        /// Interviews were taken along on a device, with contacts and answers so far.
        TookAlong = "took-along",
        /// An interview came back and was kept beside the answers, until somebody decides.
        KeptCopy = "kept-copy",
        /// Such an interview was read beside the answers.
        ReadCopy = "read-copy",
        /// It was decided what counts: the answers, or the interview beside them.
        DecidedCopy = "decided-copy",
        /// Answers were typed in from paper, two typings of them were compared, or a paper was put away.
        TypedAnswers = "typed-answers",
        /// Letters, slips or questionnaires with personal codes were made for printing.
        PrintedCodes = "printed-codes",
        /// The draft of a questionnaire, or its translations, was changed.
        ChangedDraft = "changed-draft",
        /// The draft of a questionnaire was opened as a respondent meets it.
        TriedDraft = "tried-draft",
        /// It was set when reminders are sent, and how many.
        PlannedReminders = "planned-reminders",
        /// It was noted that letters to an address come back, or that it works again.
        NotedBounce = "noted-bounce",
        /// An open link was closed.
        ClosedOpenLink = "closed-open-link",
        /// A study was made.
        MadeStudy = "made-study",
        /// A study was changed.
        ChangedStudy = "changed-study",
        /// A backup was made.
        MadeBackup = "made-backup",
        /// A backup was restored into a scratch place and compared.
        RehearsedBackup = "rehearsed-backup",
        /// A backup could not be made, or its rehearsal failed.
        FailedBackup = "failed-backup",
        /// The database was restored from a backup.
        RestoredBackup = "restored-backup",
        /// A finding was made.
        MadeFinding = "made-finding",
        /// A finding was changed.
        ChangedFinding = "changed-finding",
        /// What a focus group said of a finding was recorded.
        JudgedFinding = "judged-finding",
        /// A pilot was made.
        MadePilot = "made-pilot",
        /// The plan of a pilot, or how it went, was changed.
        ChangedPilot = "changed-pilot",
        /// A partner's report was written or handed in.
        ChangedReport = "changed-report",
        /// A partner's report was signed off.
        SignedReport = "signed-report",
        /// A partner's report was sent back.
        ReturnedReport = "returned-report",
        /// What became of a pilot was written to its practice.
        ToldLesson = "told-lesson",
        /// Official statistics were imported.
        ImportedPanel = "imported-panel",
        /// Official statistics were deleted.
        DeletedPanel = "deleted-panel",
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
