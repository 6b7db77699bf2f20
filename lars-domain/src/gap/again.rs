//! The same relation asked again: by how much its gap changed from one wave to another, against noise.
//!
//! Without pairs everything follows from the two released cells. With pairs (the same respondents both times) more is said than the cells say, so
//! it is decided here whether it may be: `docs/disclosure.md` shows the arithmetic. What may be said is said once, for good, and rounded.

use std::collections::{BTreeMap, HashMap};

use lars_measure::chance::{chance_groups, chance_paired, welch_interval};
use lars_measure::compare::{permute_groups, permute_paired};
use lars_measure::{mean, t_interval};
use serde::{Deserialize, Serialize};

use super::batch::{WITHIN, is_told};
use super::cell::{CellKey, CellNumbers};
use super::disclosure::MinN;
use super::gap;
use super::observed::{Observations, Pair};
use super::release::Release;
use super::trace::Traces;

/// The confidence of the interval, and the share of arrangements that chance stays within.
const SHARE: f64 = 0.95;
/// A p up to this is larger than noise.
const P_OF_NOISE: f64 = 1.0 - SHARE;
/// Gaps are whole numbers, so tests are exact; were they too many for that, so many arrangements were drawn with this seed.
const DRAWS: (usize, u64) = (10_000, 16);
/// From so many pairs on numbers are said to a tenth; below, to a half, and p as the smallest of [`P_STEPS`] that it is not above.
pub const MANY_PAIRS: usize = 20;
/// Round numbers that p of few pairs is compared with.
pub const P_STEPS: [f64; 5] = [0.001, 0.01, 0.05, 0.2, 1.0];
/// Other ways to pair that are looked at, at most; what is not shown to be safe by then is not said.
const MAX_TRIES: usize = 20_000;

/// What one respondent said of a relation: expectation and experience.
pub type Points = (u8, u8);

/// By how much a gap changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GapChange {
    /// How many answered both times; nothing where two groups are compared.
    pub pairs: Option<usize>,
    /// The mean gap after, less that before; below 0 the gap became smaller.
    pub difference: f64,
    /// 95 % interval of the difference; none where there is no variation.
    pub interval: Option<(f64, f64)>,
    /// p of the permutation test, of few pairs the step that it is not above; none where there is no variation.
    pub p: Option<f64>,
    /// How far the difference would be from 0 by chance alone, in 95 of 100 arrangements.
    pub chance: Option<f64>,
    /// Whether the difference is larger than noise: its p is at most 0.05.
    pub is_larger: bool,
}

crate::codes! {
    /// Why pairs are not compared.
    #[derive(Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum NotPaired {
        /// The study is anonymous: nothing links two waves.
        Anonymous = "anonymous",
        /// Too few answered both times.
        TooFew = "too-few",
        /// Those who answered one time only would be told by subtraction.
        Rest = "rest",
        /// Somebody's answer of one wave would follow from that of the other.
        Told = "told",
    }
}

impl GapChange {
    /// From two groups, by the numbers of their released cells.
    pub fn of_groups(before: &CellNumbers, after: &CellNumbers) -> Self {
        let list = |numbers: &CellNumbers| {
            let repeated = |(gap, count)| std::iter::repeat_n(gap, usize::try_from(count).unwrap_or(0));
            numbers.gaps.iter().flat_map(repeated).collect::<Vec<f64>>()
        };
        let (before_gaps, after_gaps) = (list(before), list(after));
        let test = permute_groups(&after_gaps, &before_gaps, DRAWS.0, DRAWS.1).ok();
        Self {
            pairs: None,
            difference: after.mean_gap - before.mean_gap,
            interval: welch_interval(&after_gaps, &before_gaps, SHARE)
                .ok()
                .map(|limits| (limits.low, limits.high)),
            p: test.map(|test| test.p),
            chance: chance_groups(&after_gaps, &before_gaps, SHARE, DRAWS).ok().map(|chance| chance.limit),
            is_larger: test.is_some_and(|test| is_larger(test.p)),
        }
    }

    /// From pairs, rounded to what is said: more digits would tell who changed. Limits are rounded away from the mean.
    fn of_pairs(pairs: &[(i64, i64)]) -> Self {
        let differences: Vec<f64> = pairs.iter().map(|(before, after)| (after - before) as f64).collect();
        let test = permute_paired(&differences, DRAWS.0, DRAWS.1).ok();
        let is_few = pairs.len() < MANY_PAIRS;
        let steps = if is_few { 2.0 } else { 10.0 };
        let up = |value: f64| (value * steps - 1e-9).ceil() / steps + 0.0;
        let is_larger = test.is_some_and(|test| is_larger(test.p));
        // Rounded towards the side on which the difference is not.
        let chance = |limit: f64| if is_larger { -up(-limit) } else { up(limit) };
        Self {
            pairs: Some(pairs.len()),
            difference: (mean(&differences).unwrap_or_default() * 10.0 + 0.5).floor() / 10.0 + 0.0,
            interval: t_interval(&differences, SHARE).ok().map(|limits| (-up(-limits.low), up(limits.high))),
            p: test.map(|test| if is_few { step_of_p(test.p) } else { rounded_p(test.p) }),
            chance: chance_paired(&differences, SHARE, DRAWS).ok().map(|found| chance(found.limit)),
            is_larger,
        }
    }

    /// From those who answered both times, where it may be said.
    ///
    /// **Takes** what is released of the relation before and after, what the same respondents said each time, and the smallest group.
    pub fn of_the_same(
        (before, after): (&Observations, &Observations),
        pairs: &[(Points, Points)],
        min_n: MinN,
    ) -> Result<Self, NotPaired> {
        if pairs.len() < min_n.get() {
            return Err(NotPaired::TooFew);
        }
        let side = |all: &Observations, part: fn(&(Points, Points)) -> Points| {
            all.less(&counted(pairs.iter().map(part)))
        };
        // Whoever answered one time only is the difference between the cell and the pairs.
        for rest in [side(before, |pair| pair.0), side(after, |pair| pair.1)] {
            let is_safe = rest.organisations() >= min_n.get() && !is_told(1, &rest.pairs);
            if rest.respondents > 0 && !is_safe {
                return Err(NotPaired::Rest);
            }
        }
        let gaps: Vec<(i64, i64)> =
            pairs.iter().map(|(before, after)| (gap_of(*before), gap_of(*after))).collect();
        let said = Self::of_pairs(&gaps);
        if links_nobody(&gaps, &said) { Ok(said) } else { Err(NotPaired::Told) }
    }
}

fn is_larger(p: f64) -> bool {
    p <= P_OF_NOISE + 1e-9
}

fn gap_of((expectation, experience): Points) -> i64 {
    gap(i64::from(expectation), i64::from(experience))
}

fn counted(all: impl Iterator<Item = Points>) -> Observations {
    let mut observed = Observations::default();
    for (expectation, experience) in all {
        observed.pairs.add(Pair::points(expectation, experience), 1);
        observed.respondents += 1;
        observed.asked += 1;
    }
    observed
}

/// The smallest of a few round numbers that p is not above.
fn step_of_p(p: f64) -> f64 {
    P_STEPS.into_iter().find(|step| p <= step + 1e-9).unwrap_or(1.0)
}

/// As a page writes it.
fn rounded_p(p: f64) -> f64 {
    let digits = if p < 0.01 { 1_000.0 } else { 100.0 };
    (p * digits).ceil() / digits
}

/// Whether nobody's gap of one wave follows, to ±0.5, from that of the other: for each gap of either wave there are other ways to pair the
/// same answers of which the same would be said, and in which those who said it go with others, more than a point apart.
///
/// Two trade places, or three in a ring, or two and then two more. That it is safe is proved by the ways found; that it is not is only
/// likely, and enough.
fn links_nobody(pairs: &[(i64, i64)], said: &GapChange) -> bool {
    let mut seen = Seen::of(pairs);
    if seen.is_safe() {
        return true;
    }
    let n = pairs.len();
    let couples = || (0..n).flat_map(move |a| (a + 1..n).map(move |b| [a, b]));
    let rings = (0..n)
        .flat_map(|a| (a + 1..n).flat_map(move |b| (b + 1..n).flat_map(move |c| [[a, b, c], [a, c, b]])));
    let turned = |places: &[usize], mut other: Vec<(i64, i64)>| {
        let first = other[places[0]].1;
        for two in places.windows(2) {
            other[two[0]].1 = other[two[1]].1;
        }
        other[places[places.len() - 1]].1 = first;
        other
    };
    let own = || pairs.to_vec();
    let of_two = couples().map(|two| turned(&two, own()));
    let of_three = rings.map(|three| turned(&three, own()));
    let of_four = couples().flat_map(|first| {
        couples()
            .filter(move |second| *second > first)
            .map(move |second| turned(&second, turned(&first, own())))
    });
    let square =
        |pairs: &[(i64, i64)]| pairs.iter().map(|(before, after)| (after - before).pow(2)).sum::<i64>();
    // Ways whose squares are far off cannot give the same interval, and need no test.
    let (true_square, slack) = (square(pairs), i64::try_from(8 * n).unwrap_or(i64::MAX));
    for other in of_two.chain(of_three).chain(of_four).take(MAX_TRIES) {
        if (square(&other) - true_square).abs() <= slack && GapChange::of_pairs(&other) == *said {
            for pair in &other {
                seen.add(*pair);
            }
            if seen.is_safe() {
                return true;
            }
        }
    }
    false
}

/// For each gap of a wave the lowest and highest gap of the other one that may go with it.
struct Seen {
    sides: [BTreeMap<i64, (i64, i64)>; 2],
    /// What the releases tell of the other wave by themselves.
    spans: [i64; 2],
}

impl Seen {
    fn of(pairs: &[(i64, i64)]) -> Self {
        let span = |part: fn(&(i64, i64)) -> i64| {
            let all = || pairs.iter().map(part);
            all().max().unwrap_or_default() - all().min().unwrap_or_default()
        };
        let mut seen = Self { sides: Default::default(), spans: [span(|pair| pair.1), span(|pair| pair.0)] };
        for pair in pairs {
            seen.add(*pair);
        }
        seen
    }

    fn add(&mut self, (before, after): (i64, i64)) {
        for (side, own, other) in [(0, before, after), (1, after, before)] {
            let range = self.sides[side].entry(own).or_insert((other, other));
            *range = (range.0.min(other), range.1.max(other));
        }
    }

    /// Where the releases say of everybody what they said, to ±0.5, nothing more is told.
    fn is_safe(&self) -> bool {
        let is_wide = |span: i64| span as f64 > 2.0 * WITHIN;
        self.sides
            .iter()
            .zip(self.spans)
            .all(|(side, span)| !is_wide(span) || side.values().all(|(low, high)| is_wide(high - low)))
    }
}

impl Release {
    /// What is released of a relation, respondent by respondent, of those who are still there: never to be shown. Empty where nothing is.
    pub fn said_by<'t>(&self, traces: &'t Traces, key: &CellKey) -> Vec<(&'t str, Points)> {
        let Some(place) = self.cells.iter().position(|cell| cell.key == *key) else { return Vec::new() };
        let held = |respondent: &'t str| {
            let mut own = traces.of(respondent).iter().filter(|trace| trace.cell as usize == place);
            let trace = own.find(|trace| self.cells[place].holds(trace))?;
            Some((respondent, trace.said.pair()?))
        };
        traces.respondents().filter_map(held).collect()
    }

    /// The counters of a relation.
    pub fn counters(&self, key: &CellKey) -> Option<&Observations> {
        self.cells.iter().find(|cell| cell.key == *key).map(|cell| &cell.observed)
    }
}

/// The participants of a case and wave by their codes, with the row of the register that each is, where it is one.
pub type Participants = HashMap<String, Option<String>>;

/// What the same respondents said each time. The same are: an organisation of the register that was asked once in each wave; or, of answers that
/// came from files, the same code, which stands for one respondent within a case. A code that was given out with a link belongs to one
/// wave and links nothing.
pub fn linked(
    (before, then): (&[(&str, Points)], &Participants),
    (after, now): (&[(&str, Points)], &Participants),
) -> Vec<(Points, Points)> {
    let (once_then, once_now) = (asked_once(then), asked_once(now));
    let name = |code: &str, participants: &Participants, once: &HashMap<String, usize>| match participants
        .get(code)
    {
        Some(Some(row)) if once.get(row) == Some(&1) => Some(format!("row:{row}")),
        Some(_) => None,
        None => Some(format!("code:{code}")),
    };
    let known: HashMap<String, Points> =
        before.iter().filter_map(|(code, said)| Some((name(code, then, &once_then)?, *said))).collect();
    let pair = |(code, said): &(&str, Points)| Some((*known.get(&name(code, now, &once_now)?)?, *said));
    after.iter().filter_map(pair).collect()
}

fn asked_once(participants: &Participants) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for row in participants.values().flatten() {
        *counts.entry(row.clone()).or_insert(0) += 1;
    }
    counts
}
