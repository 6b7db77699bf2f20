//! All needs against all practices: scores pair by pair, and the best assignment of the whole group of cases under capacities.
//! The terms themselves are in `term`.

use std::collections::HashMap;

use lars_measure::Misuse;
use lars_measure::grouped::{Grouped, assign_grouped};

use super::term::{Named, Need, NoTerm, PracticeProfile, TermValue, Verdict, Weights};

/// Scores are compared, and added up, as whole numbers of this many to 1: what differs by less is equal.
const STEPS: f64 = 1e12;

/// How many pairs there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacities {
    /// The most visits of a case.
    pub visits: usize,
    /// The most receivers of a practice.
    pub receivers: usize,
}

impl Default for Capacities {
    fn default() -> Self {
        Self { visits: 2, receivers: 3 }
    }
}

/// Why a line about a case and something else is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unused {
    /// No need is of the case.
    UnknownCase,
    /// No practice is of the region, or none has the code.
    UnknownOther,
}

/// Something said of a case and of a region or a practice.
#[derive(Debug, Clone, Copy)]
struct Said {
    other: usize,
    line: u64,
    value: Option<f64>,
}

/// Needs and practices in the order of their codes, with all that their scores come from.
#[derive(Debug, Clone)]
pub struct Matching {
    needs: Vec<Need>,
    profiles: Vec<PracticeProfile>,
    rejected: Vec<String>,
    need_terms: Vec<TermValue>,
    evidence: Vec<TermValue>,
    cases: HashMap<String, usize>,
    case_of: Vec<usize>,
    regions: HashMap<String, usize>,
    region_of: Vec<usize>,
    places: HashMap<String, usize>,
    /// For each case, what is said of it and regions, by region.
    similarity: Vec<Vec<Said>>,
    /// For each case, what is said of it and practices, by practice.
    wishes: Vec<Vec<Said>>,
    naming: [Naming; 4],
}

/// Which practices name which codes of one field.
#[derive(Debug, Clone)]
struct Naming {
    /// The code of each need.
    of_need: Vec<usize>,
    /// For each code, practice by practice, whether it is named.
    names: Vec<bool>,
    profiles: usize,
}

impl Naming {
    fn new(
        needs: &[Need],
        profiles: &[PracticeProfile],
        code: impl Fn(&Need) -> &str,
        list: impl Fn(&PracticeProfile) -> &[String],
    ) -> Self {
        let mut codes: HashMap<&str, usize> = HashMap::new();
        let of_need = needs.iter().map(|need| {
            let next = codes.len();
            *codes.entry(code(need)).or_insert(next)
        });
        let of_need = of_need.collect();
        let mut names = vec![false; codes.len() * profiles.len()];
        for (at, profile) in profiles.iter().enumerate() {
            for named in list(profile).iter().filter_map(|named| codes.get(named.as_str())) {
                names[named * profiles.len() + at] = true;
            }
        }
        Self { of_need, names, profiles: profiles.len() }
    }

    /// Practice by practice, whether it names the code of a need.
    fn of(&self, need: usize) -> &[bool] {
        &self.names[self.of_need[need] * self.profiles..][..self.profiles]
    }
}

/// Gives each text a number, in the order in which they come.
fn numbered<'t>(texts: impl Iterator<Item = &'t String>) -> (HashMap<String, usize>, Vec<usize>) {
    let mut numbers = HashMap::new();
    let each = texts.map(|text| {
        let next = numbers.len();
        *numbers.entry(text.clone()).or_insert(next)
    });
    let each = each.collect();
    (numbers, each)
}

impl Matching {
    /// Brings needs and practices into the order of their codes, and takes rejected needs out. Codes are unlike one another.
    pub fn new(mut needs: Vec<Need>, mut profiles: Vec<PracticeProfile>) -> Self {
        needs.sort_by(|one, other| one.code.cmp(&other.code));
        profiles.sort_by(|one, other| one.code.cmp(&other.code));
        // Also the cases of rejected needs: what is said of them is not unknown.
        let (cases, _) = numbered(needs.iter().map(|need| &need.case));
        let rejected = needs.iter().filter(|need| need.verdict == Verdict::Rejected);
        let rejected = rejected.map(|need| need.code.clone()).collect();
        needs.retain(|need| need.verdict != Verdict::Rejected);
        let (regions, region_of) = numbered(profiles.iter().map(|profile| &profile.region));
        let naming = [
            Naming::new(&needs, &profiles, |need| &need.helix, |profile| &profile.helices),
            Naming::new(&needs, &profiles, |need| &need.partner, |profile| &profile.partners),
            Naming::new(&needs, &profiles, |need| &need.area, |profile| &profile.areas),
            Naming::new(&needs, &profiles, |need| &need.level, |profile| &profile.levels),
        ];
        Self {
            need_terms: needs.iter().map(Need::term).collect(),
            evidence: profiles.iter().map(PracticeProfile::evidence).collect(),
            case_of: needs.iter().map(|need| cases[&need.case]).collect(),
            places: profiles.iter().enumerate().map(|(at, profile)| (profile.code.clone(), at)).collect(),
            similarity: vec![Vec::new(); cases.len()],
            wishes: vec![Vec::new(); cases.len()],
            needs,
            profiles,
            rejected,
            cases,
            regions,
            region_of,
            naming,
        }
    }

    /// The needs that are matched.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The practices.
    pub fn profiles(&self) -> &[PracticeProfile] {
        &self.profiles
    }

    /// The codes of the needs that a verdict took out.
    pub fn rejected(&self) -> &[String] {
        &self.rejected
    }

    /// How many cases have a need that is matched.
    pub fn case_count(&self) -> usize {
        let mut cases = self.case_of.clone();
        cases.sort_unstable();
        cases.dedup();
        cases.len()
    }

    /// Notes how alike a case and a region are, 0 to 1, or that this is not known.
    pub fn say_similarity(
        &mut self,
        line: u64,
        (case, region): (&str, &str),
        value: Option<f64>,
    ) -> Result<(), Unused> {
        let case = *self.cases.get(case).ok_or(Unused::UnknownCase)?;
        let other = *self.regions.get(region).ok_or(Unused::UnknownOther)?;
        self.similarity[case].push(Said { other, line, value });
        Ok(())
    }

    /// Notes the share of a case's participants that chose a practice, 0 to 1, or that too few voted to say.
    pub fn say_wish(
        &mut self,
        line: u64,
        (case, practice): (&str, &str),
        value: Option<f64>,
    ) -> Result<(), Unused> {
        let case = *self.cases.get(case).ok_or(Unused::UnknownCase)?;
        let other = *self.places.get(practice).ok_or(Unused::UnknownOther)?;
        self.wishes[case].push(Said { other, line, value });
        Ok(())
    }

    /// Brings what was said into order, before anything is scored. Gives the lines that say something a second time, each with the line
    /// before it: of similarities, then of wishes.
    pub fn settle(&mut self) -> [Vec<(u64, u64)>; 2] {
        [&mut self.similarity, &mut self.wishes].map(|of_cases| {
            let mut repeated = Vec::new();
            for said in of_cases {
                said.sort_by_key(|said| (said.other, said.line));
                let twice = said.windows(2).filter(|two| two[0].other == two[1].other);
                repeated.extend(twice.map(|two| (two[1].line, two[0].line)));
            }
            repeated.sort_unstable();
            repeated
        })
    }

    /// Whether a practice is of the need's own region: such a pair has no score.
    pub fn is_own(&self, need: usize, profile: usize) -> bool {
        self.needs[need].case == self.profiles[profile].region
    }

    /// The five terms of a pair.
    pub fn terms(&self, need: usize, profile: usize) -> [TermValue; 5] {
        let case = self.case_of[need];
        let said = |list: &[Said], other: usize| {
            list.binary_search_by_key(&other, |said| said.other).ok().map(|at| list[at].value)
        };
        let similarity = said(&self.similarity[case], self.region_of[profile]).flatten();
        let wish = said(&self.wishes[case], profile).map_or(Err(NoTerm::NoWish), wish_of);
        self.terms_of(
            (need, profile),
            self.naming.each_ref().map(|naming| naming.of(need)[profile]),
            similarity,
            wish,
        )
    }

    #[inline]
    fn terms_of(
        &self,
        (need, profile): (usize, usize),
        named: [bool; 4],
        similarity: Option<f64>,
        wish: TermValue,
    ) -> [TermValue; 5] {
        let division = self.needs[need].divisions.meet(self.profiles[profile].divisions);
        [
            self.need_terms[need],
            Ok(Named::from_flags(named, division).fit()),
            self.evidence[profile],
            similarity.ok_or(NoTerm::NoSimilarity),
            wish,
        ]
    }

    /// The terms of a need with every practice in turn; nothing for its own region's.
    pub fn each_terms(&self, need: usize, mut take: impl FnMut(usize, Option<[TermValue; 5]>)) {
        let case = self.case_of[need];
        let mut by_region = vec![None; self.regions.len()];
        self.similarity[case].iter().for_each(|said| by_region[said.other] = said.value);
        let mut by_sender = vec![Err(NoTerm::NoWish); self.profiles.len()];
        self.wishes[case].iter().for_each(|said| by_sender[said.other] = wish_of(said.value));
        let own = self.regions.get(&self.needs[need].case);
        let [helix, partner, area, level] = self.naming.each_ref().map(|naming| naming.of(need));
        for profile in 0..self.profiles.len() {
            let region = self.region_of[profile];
            let named = [helix[profile], partner[profile], area[profile], level[profile]];
            let terms = || self.terms_of((need, profile), named, by_region[region], by_sender[profile]);
            take(profile, (own != Some(&region)).then(terms));
        }
    }

    /// The assignment with the largest sum of scores: for each need its practice, or none. Of several the first one: in the order of codes,
    /// each need has the smallest code that it has in any best assignment with the needs before it as they are.
    pub fn assign(&self, weights: &Weights, capacities: Capacities) -> Result<Vec<Option<usize>>, Misuse> {
        let what = Grouped {
            group_of: &self.case_of,
            columns: self.profiles.len(),
            group_limit: capacities.visits,
            column_limit: capacities.receivers,
        };
        assign_grouped(&what, &|need, of_need: &mut [i64]| {
            self.each_terms(need, |profile, terms| {
                let score = terms.and_then(|terms| weights.score(&terms).ok());
                of_need[profile] = score.map_or(0, whole);
            });
        })
    }
}

/// What a case's participants wish: a share, or that too few voted to say.
fn wish_of(share: Option<f64>) -> TermValue {
    share.ok_or(NoTerm::UnderK)
}

/// A score as it is compared: the nearest whole number of steps.
#[expect(clippy::cast_possible_truncation, reason = "scores lie between 0 and 1")]
pub fn whole(score: f64) -> i64 {
    (score * STEPS + 0.5) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::cell::GapClass;

    fn need(code: &str, case: &str, gap: f64) -> Need {
        Need {
            code: code.to_owned(),
            case: case.to_owned(),
            helix: "company".to_owned(),
            partner: "research".to_owned(),
            class: Some(GapClass::Unmet),
            gap: Some(gap),
            se: Some(0.0),
            ..Need::default()
        }
    }

    fn profile(code: &str, region: &str, review: f64) -> PracticeProfile {
        PracticeProfile {
            code: code.to_owned(),
            region: region.to_owned(),
            helices: vec!["company".to_owned()],
            review: Some(review),
            successes: Some(0),
            failures: Some(0),
            ..PracticeProfile::default()
        }
    }

    #[test]
    fn a_pair_has_the_same_terms_alone_and_in_its_row() {
        let needs = vec![need("u2", "a", 3.0), need("u1", "b", 2.0)];
        let profiles = vec![profile("p2", "a", 4.0), profile("p1", "c", 1.0)];
        let mut matching = Matching::new(needs.clone(), profiles.clone());
        assert_eq!(matching.say_similarity(2, ("b", "a"), Some(0.25)), Ok(()));
        assert_eq!(matching.say_similarity(3, ("z", "a"), Some(0.25)), Err(Unused::UnknownCase));
        assert_eq!(matching.say_wish(2, ("b", "p1"), None), Ok(()));
        assert_eq!(matching.say_wish(3, ("b", "p9"), None), Err(Unused::UnknownOther));
        assert_eq!(matching.settle(), [vec![], vec![]]);
        // In the order of codes: u1 of b, u2 of a; p1, p2.
        let alone = matching.terms(0, 0);
        assert_eq!(
            alone,
            [
                needs[1].term(),
                Ok(Named::of(&needs[1], &profiles[1]).fit()),
                profiles[1].evidence(),
                Err(NoTerm::NoSimilarity),
                Err(NoTerm::UnderK)
            ]
        );
        assert_eq!(matching.terms(0, 1)[3..], [Ok(0.25), Err(NoTerm::NoWish)]);
        for row in 0..2 {
            matching.each_terms(row, |at, terms| match terms {
                Some(terms) => assert_eq!(terms, matching.terms(row, at)),
                None => assert!(matching.is_own(row, at) && (row, at) == (1, 1)),
            });
        }
    }

    #[test]
    fn what_is_said_twice_is_told_with_its_lines() {
        let mut matching = Matching::new(vec![need("u", "a", 3.0)], vec![profile("p", "b", 4.0)]);
        for line in [4, 2, 9] {
            matching.say_similarity(line, ("a", "b"), None).unwrap();
        }
        assert_eq!(matching.settle(), [vec![(4, 2), (9, 4)], vec![]]);
    }

    #[test]
    fn rejected_needs_are_out_and_ties_go_by_code() {
        let rejected = Need { verdict: Verdict::Rejected, ..need("u0", "a", 9.0) };
        let needs = vec![rejected, need("u1", "a", 3.0), need("u2", "b", 3.0)];
        let profiles = vec![profile("q", "c", 4.0), profile("p", "c", 4.0)];
        let matching = Matching::new(needs, profiles);
        assert_eq!((matching.rejected(), matching.case_count()), (&["u0".to_owned()][..], 2));
        let of =
            |receivers| matching.assign(&Weights::default(), Capacities { visits: 2, receivers }).unwrap();
        assert_eq!((of(3), of(1)), (vec![Some(0), Some(0)], vec![Some(0), Some(1)]));
    }
}
