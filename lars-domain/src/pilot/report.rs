//! Reports of partners by period, and their sign-off. A report that was signed off and is then changed loses its sign-off; what was signed
//! stays beside what is said now.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::ask::reach::invitation::hex;

crate::codes! {
    /// How far a report is.
    #[derive(Default, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum ReportState {
        /// The partner writes it.
        #[default]
        Draft = "draft",
        /// The partner has handed it in.
        HandedIn = "handed-in",
        /// The lead wants something changed.
        Returned = "returned",
        /// The lead has signed it off.
        Signed = "signed",
        /// It was signed off, and was changed since.
        Changed = "changed",
    }
}

impl ReportState {
    /// The mark that stands for it, readable without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Draft => "○",
            Self::HandedIn => "◐",
            Self::Returned => "↩",
            Self::Signed => "●",
            Self::Changed => "▲",
        }
    }

    /// Whether the partner may hand it in.
    pub fn may_hand_in(self) -> bool {
        matches!(self, Self::Draft | Self::Returned | Self::Changed)
    }
}

/// What a report says: what is signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportContent {
    /// The organisation that reports.
    pub partner: String,
    /// The first day of the period.
    pub begins: Option<Date>,
    /// The last day of the period.
    pub ends: Option<Date>,
    /// What was done.
    pub done: String,
    /// What went otherwise than planned.
    pub deviations: String,
    /// What was spent in the period, in cents, by the identifier of the cost.
    pub spent: BTreeMap<String, i64>,
}

impl ReportContent {
    /// The fingerprint that a signature holds.
    fn digest(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        hex(&Sha256::digest(text.as_bytes()))
    }
}

/// Who signed what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Identifier of the person.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// The fingerprint of what was signed.
    digest: String,
}

/// A sign-off that was lost, with what had been signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostSignature {
    /// The sign-off.
    pub signature: Signature,
    /// What had been signed.
    pub content: ReportContent,
    /// Who changed it.
    pub by: String,
    /// When it was changed.
    pub at: Timestamp,
}

/// A report of a partner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// How far it is, as it was last said; [`Report::state`] knows better where it was changed since.
    stage: ReportState,
    /// What it says.
    pub content: ReportContent,
    /// Who wrote it last: identifier of the person.
    pub by: String,
    /// What the lead wants changed.
    pub comment: String,
    /// The sign-off.
    signature: Option<Signature>,
    /// Sign-offs that were lost, the latest last.
    pub lost: Vec<LostSignature>,
}

crate::codes! {
    /// What keeps a report from going on.
    #[derive(Hash)]
    pub enum ReportRule {
        /// It was not handed in.
        NotHandedIn = "not-handed-in",
        /// It was handed in already.
        HandedInBefore = "handed-in-before",
        /// To send it back needs a comment.
        NoComment = "no-comment",
    }
}

impl Report {
    /// How far it is.
    pub fn state(&self) -> ReportState {
        match self.stage {
            ReportState::Signed if !self.is_signed() => ReportState::Changed,
            ReportState::Draft if !self.lost.is_empty() => ReportState::Changed,
            stage => stage,
        }
    }

    /// Whether it is signed off as it stands.
    pub fn is_signed(&self) -> bool {
        self.stage == ReportState::Signed
            && self.signature.as_ref().is_some_and(|own| own.digest == self.content.digest())
    }

    /// The sign-off that holds.
    pub fn signature(&self) -> Option<&Signature> {
        self.signature.as_ref().filter(|_| self.is_signed())
    }

    /// Says something else. Gives whether a sign-off was lost by it; what had been signed is kept. What was handed in is a draft again.
    pub fn change(&mut self, content: ReportContent, who: &str, at: Timestamp) -> bool {
        if content == self.content {
            return false;
        }
        let before = std::mem::replace(&mut self.content, content);
        who.clone_into(&mut self.by);
        let was_signed = self.stage == ReportState::Signed;
        self.stage =
            if self.stage == ReportState::Returned { ReportState::Returned } else { ReportState::Draft };
        match self.signature.take() {
            Some(signature) if was_signed => {
                self.lost.push(LostSignature { signature, content: before, by: who.to_owned(), at });
                true
            }
            _ => false,
        }
    }

    /// The partner hands it in.
    pub fn hand_in(&mut self) -> Result<(), ReportRule> {
        if !self.state().may_hand_in() {
            return Err(ReportRule::HandedInBefore);
        }
        self.stage = ReportState::HandedIn;
        Ok(())
    }

    /// The lead sends it back, with what should be changed.
    pub fn send_back(&mut self, comment: &str) -> Result<(), ReportRule> {
        if self.stage != ReportState::HandedIn {
            return Err(ReportRule::NotHandedIn);
        }
        if comment.trim().is_empty() {
            return Err(ReportRule::NoComment);
        }
        comment.trim().clone_into(&mut self.comment);
        self.stage = ReportState::Returned;
        Ok(())
    }

    /// The lead signs it off as it stands.
    pub fn sign(&mut self, who: &str, at: Timestamp) -> Result<(), ReportRule> {
        if self.stage != ReportState::HandedIn {
            return Err(ReportRule::NotHandedIn);
        }
        self.signature = Some(Signature { who: who.to_owned(), at, digest: self.content.digest() });
        self.comment.clear();
        self.stage = ReportState::Signed;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> Timestamp {
        format!("{day}T10:00:00Z").parse().unwrap()
    }

    fn content(done: &str, cents: i64) -> ReportContent {
        ReportContent {
            partner: "Institute".to_owned(),
            done: done.to_owned(),
            spent: BTreeMap::from([("a".to_owned(), cents)]),
            ..ReportContent::default()
        }
    }

    fn signed() -> Report {
        let mut report = Report::default();
        report.change(content("The door opened.", 700), "partner", at("2028-03-01"));
        report.hand_in().unwrap();
        report.sign("lead", at("2028-03-05")).unwrap();
        report
    }

    #[test]
    fn only_what_was_handed_in_is_signed() {
        let mut report = Report::default();
        assert_eq!(report.sign("lead", at("2028-03-05")), Err(ReportRule::NotHandedIn));
        assert_eq!(report.state(), ReportState::Draft);
        report.hand_in().unwrap();
        assert_eq!(report.hand_in(), Err(ReportRule::HandedInBefore));
        assert_eq!(report.send_back(" "), Err(ReportRule::NoComment));
        report.send_back("Receipts?").unwrap();
        assert_eq!((report.state(), report.comment.as_str()), (ReportState::Returned, "Receipts?"));
        report.hand_in().unwrap();
        report.sign("lead", at("2028-03-05")).unwrap();
        assert_eq!((report.state(), report.comment.as_str()), (ReportState::Signed, ""));
        assert_eq!(report.signature().unwrap().who, "lead");
    }

    #[test]
    fn a_change_takes_the_sign_off_away_and_keeps_what_was_signed() {
        let mut report = signed();
        assert!(
            !report.change(content("The door opened.", 700), "partner", at("2028-04-01")),
            "nothing changed"
        );
        assert!(report.is_signed());
        assert!(report.change(content("The door opened.", 800), "partner", at("2028-04-02")));
        assert_eq!((report.state(), report.signature()), (ReportState::Changed, None));
        let [lost] = report.lost.as_slice() else { panic!("one sign-off was lost") };
        assert_eq!((lost.content.spent["a"], report.content.spent["a"]), (700, 800));
        assert_eq!((lost.signature.who.as_str(), lost.by.as_str()), ("lead", "partner"));
        report.hand_in().unwrap();
        report.sign("lead", at("2028-04-05")).unwrap();
        assert_eq!((report.state(), report.lost.len()), (ReportState::Signed, 1));
    }

    #[test]
    fn a_sign_off_does_not_hold_for_what_came_in_by_another_way() {
        let mut report = signed();
        // As a merge with what somebody saved at the same time would leave it.
        report.content.spent.insert("a".to_owned(), 900);
        assert_eq!((report.state(), report.is_signed()), (ReportState::Changed, false));
        let again: Report = serde_json::from_str(&serde_json::to_string(&report).unwrap()).unwrap();
        assert_eq!(again.state(), ReportState::Changed);
    }

    #[test]
    fn what_is_changed_after_it_was_handed_in_is_handed_in_again() {
        let mut report = Report::default();
        report.hand_in().unwrap();
        assert!(!report.change(content("More", 1), "partner", at("2028-03-01")), "nothing was signed");
        assert_eq!(report.state(), ReportState::Draft);
        assert_eq!(report.sign("lead", at("2028-03-05")), Err(ReportRule::NotHandedIn));
    }
}
