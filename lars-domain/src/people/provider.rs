//! Rules of single sign-on: which group at the provider gives which role here.
//!
//! Talking to the provider and checking what it says is the site's matter.

use serde::Deserialize;

use super::role::{Grant, Role, Scope};
use crate::map::study::Study;

/// A rule: whoever is in the group has the role at the place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRule {
    /// The group, as the provider names it.
    pub group: String,
    /// The code of the role.
    pub role: String,
    /// The slug of a study; without one the role holds for the whole installation.
    pub study: Option<String>,
    /// The code of a case of the study; without one the role holds for the whole study.
    pub case: Option<String>,
}

/// Why a rule makes no sense, whatever studies there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFault {
    /// No role has this code.
    UnknownRole,
    /// A case without a study.
    CaseAlone,
    /// The group has no name.
    NoGroup,
}

impl GroupRule {
    /// What is wrong with the rule.
    pub fn check(&self) -> Result<(), RuleFault> {
        if self.group.trim().is_empty() {
            Err(RuleFault::NoGroup)
        } else if Role::parse(&self.role).is_none() {
            Err(RuleFault::UnknownRole)
        } else if self.case.is_some() && self.study.is_none() {
            Err(RuleFault::CaseAlone)
        } else {
            Ok(())
        }
    }

    /// What the rule gives; nothing while its study or case is not there.
    fn grant(&self, studies: &[Study]) -> Option<Grant> {
        let role = Role::parse(&self.role)?;
        let scope = match (&self.study, &self.case) {
            (None, None) => Scope::Installation,
            (None, Some(_)) => return None,
            (Some(slug), case) => {
                let study = studies.iter().find(|study| study.slug == *slug)?;
                match case {
                    None => study.scope(),
                    Some(code) => {
                        study.case(code)?;
                        study.scope_of(code)
                    }
                }
            }
        };
        Some(Grant { role, scope })
    }
}

/// What somebody in these groups is given, each grant once. Groups that no rule names give nothing.
pub fn granted(rules: &[GroupRule], groups: &[String], studies: &[Study]) -> Vec<Grant> {
    let mut grants = Vec::new();
    for grant in
        rules.iter().filter(|rule| groups.contains(&rule.group)).filter_map(|rule| rule.grant(studies))
    {
        if !grants.contains(&grant) {
            grants.push(grant);
        }
    }
    grants
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::disclosure::MinN;
    use crate::map::study::{AreaStatus, Case};
    use crate::map::zone::Zone;
    use crate::text::Text;

    fn rule(group: &str, role: &str, study: Option<&str>, case: Option<&str>) -> GroupRule {
        let own = |text: &str| text.to_owned();
        GroupRule { group: own(group), role: own(role), study: study.map(own), case: case.map(own) }
    }

    fn study() -> Study {
        let case = Case {
            code: "north".to_owned(),
            name: Text::default(),
            nuts: None,
            area: None,
            area_status: AreaStatus::Unknown,
        };
        Study {
            id: "s1".to_owned(),
            slug: "biogas".to_owned(),
            title: Text::default(),
            simulated: false,
            anonymous: false,
            min_n: MinN::DEFAULT,
            cases: vec![case],
            waves: Vec::new(),
            areas: Vec::new(),
            zone: Zone::default(),
        }
    }

    #[test]
    fn groups_give_what_their_rules_say_and_nothing_else() {
        let rules = [
            rule("leads", "lead", Some("biogas"), None),
            rule("north", "coordinator", Some("biogas"), Some("north")),
            rule("all", "reader", None, None),
            rule("all", "reader", None, None),
            rule("all", "analyst", Some("not there"), None),
            rule("all", "analyst", Some("biogas"), Some("not there")),
            rule("all", "king", None, None),
        ];
        let of = |groups: &[&str]| {
            let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
            granted(&rules, &groups, &[study()])
        };
        let (lead, reader) = (Role::Lead, Role::Reader);
        assert_eq!(of(&["leads"]), [Grant { role: lead, scope: Scope::Study("s1".to_owned()) }]);
        let north = Scope::Case("s1".to_owned(), "north".to_owned());
        assert_eq!(of(&["north"]), [Grant { role: Role::Coordinator, scope: north }]);
        assert_eq!(of(&["all"]), [Grant { role: reader, scope: Scope::Installation }]);
        assert_eq!(of(&["leads", "all"]).len(), 2);
        // A group is meant whole, in its own spelling.
        assert!(of(&["Leads", "lead", "leads ", ""]).is_empty());
    }

    #[test]
    fn rules_that_can_never_give_anything_are_found() {
        assert_eq!(rule("a", "lead", None, None).check(), Ok(()));
        assert_eq!(rule("a", "king", None, None).check(), Err(RuleFault::UnknownRole));
        assert_eq!(rule("a", "lead", None, Some("north")).check(), Err(RuleFault::CaseAlone));
        assert_eq!(rule(" ", "lead", None, None).check(), Err(RuleFault::NoGroup));
    }
}
