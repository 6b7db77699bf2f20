//! Who may do what: roles, the places where they are given, and the one table that decides.
//!
//! Every guard asks [`Grants::may`]; the page that explains roles is made from the same table.

crate::codes! {
    /// What a person is in a study, or in the installation.
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Role {
        /// Looks after the installation: people and the audit log, not answers.
        Admin = "admin",
        /// Leads a study.
        Lead = "lead",
        /// Coordinates a region: sees that region only.
        Coordinator = "coordinator",
        /// Works with answers and results.
        Analyst = "analyst",
        /// Fills in for respondents, as assigned.
        Interviewer = "interviewer",
        /// Leads focus groups on findings.
        Facilitator = "facilitator",
        /// Judges practices.
        Expert = "expert",
        /// Reads results.
        Reader = "reader",
    }
}

crate::codes! {
    /// Something that not everybody may do.
    #[derive(Hash)]
    pub enum Action {
        /// Give accounts and roles, and take them back.
        ManagePeople = "manage-people",
        /// Read the audit log.
        ReadAudit = "read-audit",
        /// See that a study is there, and its cases.
        SeeStudy = "see-study",
        /// Make and change studies and questionnaires.
        ManageStudy = "manage-study",
        /// Make personal links and see who has answered.
        Invite = "invite",
        /// Answer for a respondent in an interview.
        EnterAnswers = "enter-answers",
        /// Take answers in from a file.
        ImportResponses = "import-responses",
        /// Read results: cells that disclosure control lets through.
        ReadResults = "read-results",
        /// Take results away as a file.
        ExportResults = "export-results",
        /// Take answers of single respondents away as a file.
        ExportResponses = "export-responses",
        /// Make a finding of what a relation shows, or of what people said.
        MakeFinding = "make-finding",
        /// Give a verdict on a finding.
        JudgeFinding = "judge-finding",
        /// Write a practice down.
        WritePractice = "write-practice",
        /// Review a practice.
        ReviewPractice = "review-practice",
        /// Propose who could learn from whom, and answer a proposal.
        ProposeMatch = "propose-match",
        /// Plan a pilot and report on it.
        RunPilot = "run-pilot",
        /// Change public pages.
        EditPublicPage = "edit-public-page",
    }
}

impl Action {
    /// The roles that may do it, within the place where they are given: the table.
    pub fn roles(self) -> &'static [Role] {
        use Role::{Admin, Analyst, Coordinator, Expert, Facilitator, Interviewer, Lead, Reader};
        match self {
            Self::ManagePeople | Self::ReadAudit => &[Admin, Lead],
            Self::SeeStudy => &Role::ALL,
            Self::ManageStudy | Self::EditPublicPage => &[Lead],
            Self::Invite | Self::WritePractice | Self::ProposeMatch | Self::RunPilot => &[Lead, Coordinator],
            Self::EnterAnswers => &[Lead, Coordinator, Interviewer],
            Self::ImportResponses | Self::ExportResponses => &[Lead, Analyst],
            Self::ReadResults => &[Lead, Coordinator, Analyst, Facilitator, Expert, Reader],
            Self::ExportResults => &[Lead, Coordinator, Analyst],
            Self::MakeFinding => &[Lead, Coordinator, Analyst, Facilitator],
            Self::JudgeFinding => &[Lead, Facilitator],
            Self::ReviewPractice => &[Lead, Expert],
        }
    }

    /// Whether it concerns a study as a whole: whoever may do it in some of its cases only may not. Everything else is done for one's own
    /// cases.
    pub fn is_of_whole_study(self) -> bool {
        matches!(self, Self::ManageStudy | Self::EditPublicPage)
    }
}

/// Where something happens, or where a role is given; each place contains those after it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The whole installation.
    Installation,
    /// A study, by its identifier.
    Study(String),
    /// One case (a region) of a study: the study's identifier and the case's code.
    Case(String, String),
}

impl Scope {
    /// Whether this place contains another.
    pub fn contains(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Installation, _) => true,
            (Self::Study(own), Self::Study(study) | Self::Case(study, _)) => own == study,
            (Self::Case(..), _) => self == other,
            (Self::Study(_), Self::Installation) => false,
        }
    }
}

/// A role and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The place.
    pub scope: Scope,
}

/// All that a person was given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grants(pub Vec<Grant>);

impl Grants {
    /// What the one-time link gives: whoever can start the program may do everything.
    pub fn of_link() -> Self {
        Self([Role::Admin, Role::Lead].map(|role| Grant { role, scope: Scope::Installation }).to_vec())
    }

    /// Whether an action may be done at a place.
    pub fn may(&self, action: Action, place: &Scope) -> bool {
        self.0.iter().any(|grant| grant.scope.contains(place) && action.roles().contains(&grant.role))
    }

    /// Whether an action may be done somewhere within a place: a coordinator sees the study of their region.
    pub fn may_within(&self, action: Action, place: &Scope) -> bool {
        let touches = |grant: &Grant| grant.scope.contains(place) || place.contains(&grant.scope);
        self.0.iter().any(|grant| touches(grant) && action.roles().contains(&grant.role))
    }

    /// Whether a role may be given or taken by this person: where they manage people, and never more than they have.
    ///
    /// Only an admin makes admins; an admin of the installation gives every role everywhere.
    pub fn may_give(&self, grant: &Grant) -> bool {
        let admin = self.0.contains(&Grant { role: Role::Admin, scope: Scope::Installation });
        admin || (self.may(Action::ManagePeople, &grant.scope) && grant.role != Role::Admin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [fn() -> Scope; 6] = [
        || Scope::Installation,
        || Scope::Study("s".into()),
        || Scope::Case("s".into(), "a".into()),
        || Scope::Case("s".into(), "b".into()),
        || Scope::Study("t".into()),
        || Scope::Case("t".into(), "a".into()),
    ];

    /// Which places contain which, by hand: rows contain columns.
    const CONTAINS: [[bool; 6]; 6] = [
        [true, true, true, true, true, true],
        [false, true, true, true, false, false],
        [false, false, true, false, false, false],
        [false, false, false, true, false, false],
        [false, false, false, false, true, true],
        [false, false, false, false, false, true],
    ];

    /// What the eight roles may do, by hand, in the order of [`Role::ALL`]: one line an action.
    const TABLE: [(&str, &str); 17] = [
        ("manage-people", "xx......"),
        ("read-audit", "xx......"),
        ("see-study", "xxxxxxxx"),
        ("manage-study", ".x......"),
        ("invite", ".xx....."),
        ("enter-answers", ".xx.x..."),
        ("import-responses", ".x.x...."),
        ("read-results", ".xxx.xxx"),
        ("export-results", ".xxx...."),
        ("export-responses", ".x.x...."),
        ("make-finding", ".xxx.x.."),
        ("judge-finding", ".x...x.."),
        ("write-practice", ".xx....."),
        ("review-practice", ".x....x."),
        ("propose-match", ".xx....."),
        ("run-pilot", ".xx....."),
        ("edit-public-page", ".x......"),
    ];

    /// Every role × place of the grant × action × place of the action.
    #[test]
    fn the_table_decides_everywhere() {
        for (at, role) in Role::ALL.into_iter().enumerate() {
            for (from, given) in PLACES.iter().enumerate() {
                let grants = Grants(vec![Grant { role, scope: given() }]);
                for (action, (code, marks)) in Action::ALL.into_iter().zip(TABLE) {
                    assert_eq!(action.code(), code);
                    for (to, place) in PLACES.iter().enumerate() {
                        let listed = marks.as_bytes()[at] == b'x';
                        assert_eq!(
                            grants.may(action, &place()),
                            listed && CONTAINS[from][to],
                            "{role:?} given at {:?}: {action:?} at {:?}",
                            given(),
                            place()
                        );
                        let touching = CONTAINS[from][to] || CONTAINS[to][from];
                        assert_eq!(grants.may_within(action, &place()), listed && touching);
                    }
                }
            }
        }
    }

    #[test]
    fn nobody_gives_more_than_they_have() {
        let study = || Scope::Study("s".into());
        let lead = Grants(vec![Grant { role: Role::Lead, scope: study() }]);
        let grant = |role, scope| Grant { role, scope };
        assert!(lead.may_give(&grant(Role::Analyst, study())));
        assert!(lead.may_give(&grant(Role::Coordinator, Scope::Case("s".into(), "a".into()))));
        assert!(!lead.may_give(&grant(Role::Admin, study())));
        assert!(!lead.may_give(&grant(Role::Lead, Scope::Installation)));
        assert!(!lead.may_give(&grant(Role::Reader, Scope::Study("t".into()))));
        assert!(!Grants(vec![grant(Role::Coordinator, study())]).may_give(&grant(Role::Reader, study())));
        assert!(!Grants::default().may_give(&grant(Role::Reader, study())));
        assert!(Grants::of_link().may_give(&grant(Role::Admin, Scope::Installation)));
        // An admin of one study only is no admin of the installation.
        assert!(!Grants(vec![grant(Role::Admin, study())]).may_give(&grant(Role::Admin, study())));
    }
}
