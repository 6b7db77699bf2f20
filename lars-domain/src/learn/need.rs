//! What a study brings to its matching: the needs of its cases, from released cells with what was said of them, and its published practices.
//!
//! The page and the files for `lars matching` are both made of this, so that anyone can recompute the page. What disclosure hides is in
//! neither: a hidden cell has no numbers that could be taken. Scores are in `matching`.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use lars_measure::pooling::{Cell as Combination, Factor, Grouped, Noise, pool};

use super::matching::Matching;
use super::practice::Practice;
use super::term::{Divisions, Need, PracticeProfile, Verdict};
use crate::gap::cell::{Cell, CellKey, CellNumbers, Certainty, GapClass};
use crate::gap::finding::Verdicts;
use crate::map::study::Case;

/// The cells of a case that count: of one wave and one aspect, from releases.
#[derive(Debug, Clone)]
pub struct CaseCells<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its cells, hidden ones among them.
    pub cells: Vec<&'a Cell>,
    /// When they were released.
    pub released: Option<Timestamp>,
}

/// A need of a study, with the released numbers that it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyNeed {
    /// The need as it is scored.
    pub need: Need,
    /// The relation.
    pub key: CellKey,
    /// Mean gap of the cell.
    pub mean_gap: f64,
    /// Respondents behind it.
    pub n: usize,
    /// How sure the gap is.
    pub certainty: Certainty,
    /// The finding that was made of it.
    pub finding: Option<i64>,
    /// When the numbers were released.
    pub released: Option<Timestamp>,
}

/// A published practice, with the mean of its review.
#[derive(Debug, Clone)]
pub struct StudyPractice<'a> {
    /// Its number in the study.
    pub number: i64,
    /// The practice.
    pub practice: &'a Practice,
    /// Mean of the marks, 0 to 4; none where it was not reviewed.
    pub review: Option<f64>,
}

/// A practice as it is scored, and as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferedPractice {
    /// Its number in the study.
    pub number: i64,
    /// The practice as it is scored. Its region is the code of the case of that region, where the study has one.
    pub profile: PracticeProfile,
    /// NACE codes as they were written, joined by `|`.
    pub nace: String,
}

/// What the seminar of a case chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Wished {
    /// The case.
    pub case: String,
    /// The code of the practice.
    pub practice: String,
    /// The share of the participants; none where fewer took part than the study's smallest group.
    pub share: Option<f64>,
}

/// All that a study is matched by.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MatchingInput {
    /// Needs, by code.
    pub needs: Vec<StudyNeed>,
    /// Practices, by code.
    pub practices: Vec<OfferedPractice>,
    /// Wishes.
    pub wishes: Vec<Wished>,
}

impl MatchingInput {
    /// Puts it together: codes of practices are made unlike one another.
    pub fn of(
        cases: &[CaseCells<'_>],
        verdicts: &Verdicts,
        practices: &[StudyPractice<'_>],
        all_cases: &[Case],
    ) -> Self {
        let mut input = Self {
            needs: needs(cases, verdicts),
            practices: offered(practices, all_cases),
            wishes: Vec::new(),
        };
        input.needs.sort_by(|one, other| one.need.code.cmp(&other.need.code));
        input.practices.sort_by(|one, other| one.profile.code.cmp(&other.profile.code));
        input
    }

    /// The matching of it.
    pub fn matching(&self) -> Matching {
        let needs = self.needs.iter().map(|one| one.need.clone()).collect();
        let profiles = self.practices.iter().map(|one| one.profile.clone()).collect();
        let mut matching = Matching::new(needs, profiles);
        for (line, wish) in self.wishes.iter().enumerate() {
            // A wish for a practice that was withdrawn, or of a case without a need, is passed over, as the command does.
            let _ = matching.say_wish(line as u64, (&wish.case, &wish.practice), wish.share);
        }
        matching.settle();
        matching
    }

    /// The need of this code.
    pub fn need(&self, code: &str) -> Option<&StudyNeed> {
        self.needs.iter().find(|one| one.need.code == code)
    }

    /// The practice of this number.
    pub fn practice(&self, number: i64) -> Option<&OfferedPractice> {
        self.practices.iter().find(|one| one.number == number)
    }
}

/// The code of a need in files and addresses: case, helix, partner and level, with slashes between.
pub fn need_code(key: &CellKey) -> String {
    let part =
        |code: &Option<String>| code.as_deref().unwrap_or_default().replace('%', "%25").replace('/', "%2F");
    [&key.case, &key.helix, &key.partner, &key.level].map(part).join("/")
}

/// The unmet and dormant relations that passed disclosure control.
fn needs(cases: &[CaseCells<'_>], verdicts: &Verdicts) -> Vec<StudyNeed> {
    let shown: Vec<(&CaseCells<'_>, &Cell, &CellNumbers)> = cases
        .iter()
        .flat_map(|of| of.cells.iter().map(move |cell| (of, *cell)))
        .filter(|(_, cell)| cell.key.helix.is_some() && cell.key.level.is_some())
        .filter_map(|(of, cell)| Some((of, cell, cell.numbers.shown()?)))
        .collect();
    let cells: Vec<(&CellKey, &CellNumbers)> =
        shown.iter().map(|(_, cell, numbers)| (&cell.key, *numbers)).collect();
    let pooled = pooled(&cells);
    let mut needs = Vec::new();
    for ((of, cell, numbers), pooled) in shown.into_iter().zip(pooled) {
        if !matches!(numbers.class, GapClass::Unmet | GapClass::Dormant) {
            continue;
        }
        let said = verdicts.about(&cell.key);
        let code = |code: &Option<String>| code.clone().unwrap_or_default();
        let need = Need {
            code: need_code(&cell.key),
            case: of.case.code.clone(),
            helix: code(&cell.key.helix),
            partner: code(&cell.key.partner),
            level: code(&cell.key.level),
            area: code(&of.case.area),
            divisions: Divisions::default(),
            class: Some(numbers.class),
            gap: pooled.map(|(gap, _)| gap),
            se: pooled.map(|(_, se)| se),
            experience: Some(numbers.mean_experience),
            verdict: said.and_then(|(status, _)| Verdict::parse(status.code())).unwrap_or_default(),
        };
        needs.push(StudyNeed {
            need,
            key: cell.key.clone(),
            mean_gap: numbers.mean_gap,
            n: numbers.n,
            certainty: numbers.certainty(),
            finding: said.map(|(_, number)| number),
            released: of.released,
        });
    }
    needs
}

/// The parts of a key that make the levels of one factor.
type PartsOfKey = fn(&CellKey) -> [&Option<String>; 4];

/// The pooled mean gap of each cell and its standard error: the normal model with effects of case, helix, partner group, relation, and
/// relation of the case, fitted by REML. Each mean is known as exactly as s²/n says, s² being the variance within cells, taken over all of
/// them. None where it is undefined: of one cell alone, or where everybody in each cell says the same.
pub fn pooled(cells: &[(&CellKey, &CellNumbers)]) -> Vec<Option<(f64, f64)>> {
    let none = vec![None; cells.len()];
    let (mut squares, mut freedom) = (0.0, 0.0);
    for (_, numbers) in cells {
        if let Ok(sd) = numbers.sd_gap {
            let of = numbers.n.saturating_sub(1) as f64;
            squares += of * sd * sd;
            freedom += of;
        }
    }
    let within = squares / freedom;
    // Not a number without any cell of two.
    if !within.is_finite() || within <= 0.0 {
        return none;
    }
    let code = |code: &Option<String>| code.clone().unwrap_or_default();
    let keys: [PartsOfKey; 5] = [
        |key| [&key.case, &None, &None, &None],
        |key| [&None, &key.helix, &None, &None],
        |key| [&None, &None, &key.partner, &None],
        |key| [&None, &key.helix, &key.partner, &key.level],
        |key| [&key.case, &key.helix, &key.partner, &key.level],
    ];
    let factors: Vec<Factor> = keys
        .iter()
        .map(|of| {
            let mut levels: BTreeMap<[String; 4], usize> = BTreeMap::new();
            let level_of = cells.iter().map(|(key, _)| {
                let next = levels.len();
                *levels.entry(of(key).map(code)).or_insert(next)
            });
            let level_of: Vec<usize> = level_of.collect();
            Factor { levels: levels.len(), level_of }
        })
        .collect();
    let combinations: Vec<Combination> = (0..cells.len())
        .map(|at| Combination {
            fixed: Vec::new(),
            levels: factors.iter().map(|factor| Some(factor.level_of[at])).collect(),
        })
        .collect();
    let grouped = Grouped {
        values: cells.iter().map(|(_, numbers)| numbers.mean_gap).collect(),
        fixed: None,
        factors,
        noise: Noise::Known(cells.iter().map(|(_, numbers)| within / numbers.n as f64).collect()),
    };
    let Ok(Ok(fitted)) = pool(&grouped) else { return none };
    let Ok(predicted) = fitted.cells(&combinations, crate::gap::analysis::CONFIDENCE) else { return none };
    predicted.into_iter().map(|one| one.ok().map(|one| (one.mean, one.se))).collect()
}

/// Practices as they are offered. A practice whose region is a region of the study has the code of that case.
fn offered(practices: &[StudyPractice<'_>], cases: &[Case]) -> Vec<OfferedPractice> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for one in practices {
        *times.entry(one.practice.code.as_str()).or_default() += 1;
    }
    let region = |region: &String| {
        let by_code = cases.iter().find(|case| case.code == *region);
        let known = by_code.or_else(|| cases.iter().find(|case| case.nuts.as_ref() == Some(region)));
        known.map_or_else(|| region.clone(), |case| case.code.clone())
    };
    let of = |one: &StudyPractice<'_>| {
        let mut profile = one.practice.profile(one.review);
        if profile.code.is_empty() {
            profile.code = format!("practice-{}", one.number);
        } else if times.get(profile.code.as_str()).is_some_and(|times| *times > 1) {
            profile.code = format!("{}-{}", profile.code, one.number);
        }
        profile.region = region(&profile.region);
        OfferedPractice { number: one.number, profile, nace: one.practice.nace.clone() }
    };
    practices.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::cell::GapCounts;
    use crate::gap::disclosure::Disclosed;
    use crate::gap::finding::{Finding, FindingStatus, FindingVerdict, Quoted};
    use crate::map::study::AreaStatus;
    use crate::text::Text;
    use lars_measure::Undefined;

    fn numbers(n: usize, gap: f64, sd: f64, class: GapClass) -> CellNumbers {
        CellNumbers {
            n,
            beside: 0,
            unknown: 0,
            mean_expectation: 7.0,
            mean_experience: 7.0 - gap,
            mean_gap: gap,
            median_gap: gap,
            sd_gap: Ok(sd),
            t: Err(Undefined::NoVariation),
            bca: None,
            interval_method: None,
            wilcoxon: Err(Undefined::NoVariation),
            q: Err(Undefined::NoVariation),
            rank_biserial: Err(Undefined::NoVariation),
            share_positive: 0.5,
            share_no_contact: 0.0,
            share_dont_know: 0.0,
            class,
            within_noise: Ok(false),
            gaps: GapCounts::default(),
        }
    }

    fn cell(helix: &str, partner: &str, numbers: Option<CellNumbers>) -> Cell {
        let code = |code: &str| Some(code.to_owned());
        Cell {
            key: CellKey {
                case: code("north"),
                wave: code("w1"),
                helix: code(helix),
                partner: code(partner),
                level: code("regional"),
                item: None,
            },
            numbers: numbers.map_or(Disclosed::TooFew, Disclosed::Shown),
        }
    }

    fn case(code: &str, nuts: Option<&str>) -> Case {
        Case {
            code: code.to_owned(),
            name: Text::default(),
            nuts: nuts.map(str::to_owned),
            area: Some("biogas".to_owned()),
            area_status: AreaStatus::Sourced,
        }
    }

    #[test]
    fn hidden_working_and_exceeded_cells_are_no_needs_and_verdicts_go_along() {
        let cells = [
            cell("company", "research", Some(numbers(6, 3.0, 1.0, GapClass::Unmet))),
            cell("company", "public", None),
            cell("research", "company", Some(numbers(5, 0.2, 1.0, GapClass::Working))),
            cell("research", "public", Some(numbers(5, -2.0, 1.0, GapClass::Exceeded))),
            cell("public", "company", Some(numbers(4, 0.5, 1.0, GapClass::Dormant))),
        ];
        let north = case("north", None);
        let of = CaseCells { case: &north, cells: cells.iter().collect(), released: None };
        let explained = Finding {
            quoted: Quoted::of(&cells[0], "run", Timestamp::UNIX_EPOCH),
            verdicts: vec![FindingVerdict { outcome: FindingStatus::Explained, ..FindingVerdict::default() }],
            ..Finding::default()
        };
        let input = MatchingInput::of(&[of], &Verdicts::of([(1, &explained)]), &[], &[]);
        let codes: Vec<&str> = input.needs.iter().map(|one| one.need.code.as_str()).collect();
        assert_eq!(codes, ["north/company/research/regional", "north/public/company/regional"]);
        assert_eq!((input.needs[0].finding, input.needs[0].need.verdict), (Some(1), Verdict::Explained));
        assert_eq!(
            (input.needs[1].finding, input.needs[1].need.experience),
            (None, Some(6.5)),
            "a dormant relation is scored by its experience"
        );
        assert_eq!(input.needs[0].need.area, "biogas");
    }

    #[test]
    fn a_small_cell_is_drawn_further_to_the_others_than_a_large_one() {
        let all = [
            ("company", "research", 40, 5.0),
            ("company", "public", 4, 5.0),
            ("research", "company", 20, 1.0),
            ("research", "public", 20, 0.0),
            ("public", "company", 20, 1.5),
            ("public", "research", 20, 0.5),
        ];
        let cells = all.map(|(helix, partner, n, gap)| {
            cell(helix, partner, Some(numbers(n, gap, 2.0, GapClass::Unmet)))
        });
        let given: Vec<_> =
            cells.iter().filter_map(|cell| Some((&cell.key, cell.numbers.shown()?))).collect();
        let found = pooled(&given);
        let ((large, exact), (small, rough)) = (found[0].unwrap(), found[1].unwrap());
        assert!(small < large && large < 5.0 && exact < rough, "{found:?}");
        assert_eq!(pooled(&given[..1]), [None], "one cell alone is pooled with nothing");
        let same = cells.map(|cell| {
            let Disclosed::Shown(known) = cell.numbers else { unreachable!() };
            (cell.key, CellNumbers { sd_gap: Ok(0.0), ..known })
        });
        let same: Vec<_> = same.iter().map(|(key, numbers)| (key, numbers)).collect();
        assert!(pooled(&same).iter().all(Option::is_none), "no variance, no standard error");
    }

    #[test]
    fn a_practice_of_a_region_of_the_study_is_of_its_case_and_no_two_have_one_code() {
        let practice = |code: &str, region: &str| Practice {
            code: code.to_owned(),
            region: region.to_owned(),
            nace: "35.21".to_owned(),
            ..Practice::default()
        };
        let all = [practice("lab", "LV005"), practice("lab", "FI19A"), practice("", "north")];
        let given: Vec<StudyPractice<'_>> = all
            .iter()
            .zip(1..)
            .map(|(practice, number)| StudyPractice { number, practice, review: Some(3.0) })
            .collect();
        let input = MatchingInput::of(
            &[],
            &Verdicts::default(),
            &given,
            &[case("latgale", Some("LV005")), case("north", None)],
        );
        let found: Vec<(&str, &str)> = input
            .practices
            .iter()
            .map(|one| (one.profile.code.as_str(), one.profile.region.as_str()))
            .collect();
        assert_eq!(found, [("lab-1", "latgale"), ("lab-2", "FI19A"), ("practice-3", "north")]);
        assert_eq!(input.practice(2).map(|one| one.nace.as_str()), Some("35.21"));
    }

    #[test]
    fn codes_of_needs_are_unlike_whatever_codes_hold() {
        let key = |case: &str, helix: &str| CellKey {
            case: Some(case.to_owned()),
            helix: Some(helix.to_owned()),
            ..CellKey::default()
        };
        assert_eq!(need_code(&key("a/b", "c")), "a%2Fb/c//");
        assert_ne!(need_code(&key("a/b", "c")), need_code(&key("a", "b/c")));
    }
}
