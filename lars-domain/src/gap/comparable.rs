//! The comparability guard: what differs between the sides of a comparison, and whether the comparison is fine, flagged or refused.
//!
//! A side is a case in a wave. Cases are compared in one wave, waves in one case. What is known of a side comes in as values; the numbers of a
//! common mix are in `poststratify`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::cell::Cell;
use crate::ask::answer::rating::Scale;
use crate::ask::write::draft::TranslationStatus;

/// Shares of groups that differ by less than this in all are alike (half the sum of the differences of shares).
pub const ALIKE_MIX: f64 = 0.15;
/// Cases that began to be asked further apart than this many days are flagged.
pub const NEAR_DAYS: i32 = 183;
/// A response rate under this is low.
pub const LOW_RATE: f64 = 0.3;
/// Response rates that differ by more than this are flagged.
pub const ALIKE_RATES: f64 = 0.2;

/// What stands side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Cases, in one wave.
    Cases,
    /// Waves of one case, in their order.
    Waves,
}

/// What is known of one side of a comparison.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sample {
    /// Code of the case.
    pub case: String,
    /// Code of the wave.
    pub wave: String,
    /// The numbers of the editions that were answered; none where nobody answered.
    pub editions: BTreeSet<i64>,
    /// The end points of the rating scale, and what they are called; more than one where the editions differ.
    pub scales: Vec<(Scale, [String; 2])>,
    /// How many answers the largest shown cell of each helix rests on.
    pub helices: BTreeMap<String, u64>,
    /// The levels with shown cells.
    pub levels: BTreeSet<String>,
    /// First and last day of asking, as far as they are set.
    pub period: (Option<Date>, Option<Date>),
    /// How far the translation is in each language that enough answered in.
    pub languages: BTreeMap<String, TranslationStatus>,
    /// Personal links made, and answers that came by them; nothing where nobody was invited by a link.
    pub asked: Option<(u64, u64)>,
}

impl Sample {
    /// What shown cells say of a side; hidden ones say nothing.
    #[must_use]
    pub fn with_cells<'c>(mut self, cells: impl IntoIterator<Item = &'c Cell>) -> Self {
        for cell in cells {
            let Some(numbers) = cell.numbers.shown() else { continue };
            if let Some(helix) = &cell.key.helix {
                let most = self.helices.entry(helix.clone()).or_default();
                *most = (*most).max(numbers.n as u64);
            }
            self.levels.extend(cell.key.level.clone());
        }
        self
    }

    /// The share of each helix.
    pub fn mix(&self) -> BTreeMap<&str, f64> {
        let all: u64 = self.helices.values().sum();
        self.helices.iter().map(|(helix, n)| (helix.as_str(), *n as f64 / all as f64)).collect()
    }

    /// The share of those invited by a personal link who answered.
    pub fn rate(&self) -> Option<f64> {
        self.asked.filter(|(asked, _)| *asked > 0).map(|(asked, answered)| answered as f64 / asked as f64)
    }
}

crate::codes! {
    /// What may differ between the sides, in the order of the page.
    #[derive(Hash)]
    pub enum Aspect {
        /// The edition of the questionnaire.
        Edition = "edition",
        /// The rating scale.
        Scale = "scale",
        /// The shares of the groups that answered.
        HelixMix = "helix-mix",
        /// The levels asked about.
        Levels = "levels",
        /// When people were asked.
        Period = "period",
        /// In which languages they answered, and how far these were translated.
        Language = "language",
        /// How many of the invited answered.
        Response = "response",
    }
}

crate::codes! {
    /// Why a comparison is flagged or refused.
    #[derive(Hash)]
    pub enum Reason {
        /// Nobody answered on one side, or nothing of it is shown.
        NothingShown = "nothing-shown",
        /// Different editions were answered.
        OtherEdition = "other-edition",
        /// Scales have other end points: points do not mean the same.
        OtherScale = "other-scale",
        /// The ends of the scale have other names.
        OtherAnchors = "other-anchors",
        /// No group has shown answers on every side.
        NoCommonHelix = "no-common-helix",
        /// A group is missing on one side.
        MissingHelix = "missing-helix",
        /// The groups answered in other shares.
        OtherMix = "other-mix",
        /// No level has shown answers on every side.
        NoCommonLevel = "no-common-level",
        /// A level is missing on one side.
        MissingLevel = "missing-level",
        /// Cases were asked more than half a year apart.
        FarApart = "far-apart",
        /// A wave began before the one before it had ended: before and after cannot be told apart.
        Overlap = "overlap",
        /// It is not known when people were asked.
        UnknownPeriod = "unknown-period",
        /// People answered in other languages.
        OtherLanguage = "other-language",
        /// A language was not approved when people answered in it.
        NotApproved = "not-approved",
        /// Few of the invited answered.
        LowRate = "low-rate",
        /// Rates differ much.
        OtherRate = "other-rate",
        /// It is not known how many were asked: by open links, or from files.
        UnknownRate = "unknown-rate",
    }
}

/// Whether a comparison holds in one aspect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// Nothing speaks against it.
    Fine,
    /// It is shown, with the flag.
    Flagged(Reason),
    /// It is not shown.
    Refused(Reason),
}

impl Judgement {
    /// The code of how it came out.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Flagged(_) => "flagged",
            Self::Refused(_) => "refused",
        }
    }

    /// Why it is not fine.
    pub fn reason(self) -> Option<Reason> {
        match self {
            Self::Fine => None,
            Self::Flagged(reason) | Self::Refused(reason) => Some(reason),
        }
    }
}

/// What the guard says of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparability(pub Vec<(Aspect, Judgement)>);

impl Comparability {
    /// Why it must not be shown: the first reason.
    pub fn refused(&self) -> Option<(Aspect, Reason)> {
        self.0.iter().find_map(|(aspect, judgement)| match judgement {
            Judgement::Refused(reason) => Some((*aspect, *reason)),
            _ => None,
        })
    }

    /// What must be read beside it.
    pub fn flags(&self) -> impl Iterator<Item = (Aspect, Reason)> {
        self.0.iter().filter_map(|(aspect, judgement)| match judgement {
            Judgement::Flagged(reason) => Some((*aspect, *reason)),
            _ => None,
        })
    }

    /// The judgement on one aspect.
    pub fn on(&self, wanted: Aspect) -> Judgement {
        let found = self.0.iter().find(|(aspect, _)| *aspect == wanted);
        found.map_or(Judgement::Fine, |(_, judgement)| *judgement)
    }
}

/// Judges a comparison of these sides, aspect by aspect. Fewer than two sides are nothing to compare: all is fine.
pub fn judge(axis: Axis, sides: &[Sample]) -> Comparability {
    let of = |aspect: Aspect| {
        if sides.len() < 2 {
            return Judgement::Fine;
        }
        match aspect {
            Aspect::Edition => editions(sides),
            Aspect::Scale => scales(sides),
            Aspect::HelixMix => helix_mix(sides),
            Aspect::Levels => levels(sides),
            Aspect::Period => period(axis, sides),
            Aspect::Language => languages(sides),
            Aspect::Response => response(sides),
        }
    };
    Comparability(Aspect::ALL.into_iter().map(|aspect| (aspect, of(aspect))).collect())
}

fn differ<T: PartialEq>(sides: &[Sample], of: impl Fn(&Sample) -> T) -> bool {
    sides.windows(2).any(|pair| of(&pair[0]) != of(&pair[1]))
}

fn editions(sides: &[Sample]) -> Judgement {
    if differ(sides, |side| side.editions.clone()) {
        return Judgement::Flagged(Reason::OtherEdition);
    }
    Judgement::Fine
}

fn scales(sides: &[Sample]) -> Judgement {
    let mut all = sides.iter().flat_map(|side| &side.scales);
    let Some((scale, anchors)) = all.next() else { return Judgement::Fine };
    let (mut other_scale, mut other_anchors) = (false, false);
    for (next, named) in all {
        other_scale |= next != scale;
        other_anchors |= named != anchors;
    }
    match (other_scale, other_anchors) {
        (true, _) => Judgement::Refused(Reason::OtherScale),
        (_, true) => Judgement::Flagged(Reason::OtherAnchors),
        _ => Judgement::Fine,
    }
}

fn helix_mix(sides: &[Sample]) -> Judgement {
    if sides.iter().any(|side| side.helices.is_empty()) {
        return Judgement::Refused(Reason::NothingShown);
    }
    let is_common = |helix: &&String| sides.iter().all(|side| side.helices.contains_key(*helix));
    if !sides[0].helices.keys().any(|helix| is_common(&helix)) {
        return Judgement::Refused(Reason::NoCommonHelix);
    }
    if differ(sides, |side| side.helices.keys().cloned().collect::<Vec<_>>()) {
        return Judgement::Flagged(Reason::MissingHelix);
    }
    let mixes: Vec<_> = sides.iter().map(Sample::mix).collect();
    let apart = |one: &BTreeMap<&str, f64>, other: &BTreeMap<&str, f64>| {
        one.iter().map(|(helix, share)| (share - other[helix]).abs()).sum::<f64>() / 2.0
    };
    let is_other = mixes.iter().any(|one| mixes.iter().any(|other| apart(one, other) > ALIKE_MIX));
    if is_other { Judgement::Flagged(Reason::OtherMix) } else { Judgement::Fine }
}

fn levels(sides: &[Sample]) -> Judgement {
    let is_common = |level: &&String| sides.iter().all(|side| side.levels.contains(*level));
    if sides.iter().all(|side| side.levels.is_empty()) {
        return Judgement::Fine;
    }
    if !sides[0].levels.iter().any(|level| is_common(&level)) {
        return Judgement::Refused(Reason::NoCommonLevel);
    }
    if differ(sides, |side| side.levels.clone()) {
        return Judgement::Flagged(Reason::MissingLevel);
    }
    Judgement::Fine
}

fn period(axis: Axis, sides: &[Sample]) -> Judgement {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    match axis {
        Axis::Waves => {
            let overlaps = |pair: &[Sample]| match (pair[0].period.1, pair[1].period.0) {
                (Some(ended), Some(began)) => Some(began < ended),
                _ => None,
            };
            let mut known = sides.windows(2).map(overlaps);
            if known.clone().any(|overlaps| overlaps == Some(true)) {
                return Judgement::Refused(Reason::Overlap);
            }
            if known.any(|overlaps| overlaps.is_none()) {
                return Judgement::Flagged(Reason::UnknownPeriod);
            }
            Judgement::Fine
        }
        // In one wave all are asked in one period; whoever compares cases of several waves gets the periods of these.
        Axis::Cases => {
            if !differ(sides, |side| side.wave.clone()) {
                return Judgement::Fine;
            }
            let begins: Option<Vec<Date>> = sides.iter().map(|side| side.period.0).collect();
            let Some(begins) = begins else { return Judgement::Flagged(Reason::UnknownPeriod) };
            let (Some(first), Some(last)) = (begins.iter().min(), begins.iter().max()) else {
                return Judgement::Fine;
            };
            if days(*first, *last) > NEAR_DAYS {
                Judgement::Flagged(Reason::FarApart)
            } else {
                Judgement::Fine
            }
        }
    }
}

fn languages(sides: &[Sample]) -> Judgement {
    let is_rough =
        |side: &Sample| side.languages.values().any(|status| *status < TranslationStatus::Approved);
    if sides.iter().any(is_rough) {
        return Judgement::Flagged(Reason::NotApproved);
    }
    if differ(sides, |side| side.languages.keys().cloned().collect::<Vec<_>>()) {
        return Judgement::Flagged(Reason::OtherLanguage);
    }
    Judgement::Fine
}

fn response(sides: &[Sample]) -> Judgement {
    let rates: Option<Vec<f64>> = sides.iter().map(Sample::rate).collect();
    let Some(rates) = rates else { return Judgement::Flagged(Reason::UnknownRate) };
    let (low, high) =
        rates.iter().fold((f64::MAX, f64::MIN), |(low, high), rate| (low.min(*rate), high.max(*rate)));
    if low < LOW_RATE {
        Judgement::Flagged(Reason::LowRate)
    } else if high - low > ALIKE_RATES {
        Judgement::Flagged(Reason::OtherRate)
    } else {
        Judgement::Fine
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A side that agrees with every other that is made so.
    fn side(case: &str) -> Sample {
        Sample {
            case: case.to_owned(),
            wave: "w1".to_owned(),
            editions: BTreeSet::from([1]),
            scales: vec![(Scale::STANDARD, ["not at all", "very much"].map(str::to_owned))],
            helices: [("company", 12), ("research", 8)].map(|(helix, n)| (helix.to_owned(), n)).into(),
            levels: ["national", "regional"].map(str::to_owned).into(),
            period: (Some(date(2026, 10, 5)), Some(date(2026, 12, 18))),
            languages: BTreeMap::from([("lv".to_owned(), TranslationStatus::Approved)]),
            asked: Some((40, 20)),
        }
    }

    fn other(change: impl FnOnce(&mut Sample)) -> Sample {
        let mut other = side("b");
        change(&mut other);
        other
    }

    /// Judges two sides and checks that this aspect, and no other, is not fine.
    fn check(axis: Axis, change: impl FnOnce(&mut Sample), expected: (Aspect, Judgement)) {
        let found = judge(axis, &[side("a"), other(change)]);
        for (aspect, judgement) in found.0 {
            let wanted = if aspect == expected.0 { expected.1 } else { Judgement::Fine };
            assert_eq!(judgement, wanted, "{aspect:?}");
        }
    }

    #[test]
    fn sides_that_agree_are_fine_and_one_side_is_nothing_to_compare() {
        let found = judge(Axis::Cases, &[side("a"), side("b"), side("c")]);
        assert_eq!((found.refused(), found.flags().count()), (None, 0));
        assert_eq!(judge(Axis::Cases, &[Sample::default()]).refused(), None);
    }

    #[test]
    fn another_edition_is_flagged_and_another_scale_refused() {
        let flagged = |reason| Judgement::Flagged(reason);
        check(
            Axis::Cases,
            |side| side.editions = [1, 2].into(),
            (Aspect::Edition, flagged(Reason::OtherEdition)),
        );
        let five = Scale { low: 1, high: 5 };
        let scale = |side: &mut Sample| side.scales[0].0 = five;
        check(Axis::Cases, scale, (Aspect::Scale, Judgement::Refused(Reason::OtherScale)));
        let anchors = |side: &mut Sample| side.scales[0].1[1] = "fully".to_owned();
        check(Axis::Cases, anchors, (Aspect::Scale, flagged(Reason::OtherAnchors)));
        // Two editions on one side can differ as well.
        let both = |side: &mut Sample| side.scales.push((five, ["a", "b"].map(str::to_owned)));
        check(Axis::Cases, both, (Aspect::Scale, Judgement::Refused(Reason::OtherScale)));
    }

    #[test]
    fn the_mix_is_flagged_from_15_per_cent_and_refused_without_a_common_group() {
        let aspect = Aspect::HelixMix;
        let mix = |n: u64, m: u64| {
            move |side: &mut Sample| side.helices = [("company".into(), n), ("research".into(), m)].into()
        };
        // 60 % of companies on one side: 74 and 76 on the other.
        check(Axis::Cases, mix(74, 26), (aspect, Judgement::Fine));
        check(Axis::Cases, mix(76, 24), (aspect, Judgement::Flagged(Reason::OtherMix)));
        let less = |side: &mut Sample| {
            side.helices.remove("research");
        };
        check(Axis::Cases, less, (aspect, Judgement::Flagged(Reason::MissingHelix)));
        let none = |side: &mut Sample| side.helices = BTreeMap::from([("public-body".to_owned(), 9)]);
        check(Axis::Cases, none, (aspect, Judgement::Refused(Reason::NoCommonHelix)));
        let hidden = |side: &mut Sample| side.helices.clear();
        check(Axis::Cases, hidden, (aspect, Judgement::Refused(Reason::NothingShown)));
    }

    #[test]
    fn a_missing_level_is_flagged_and_no_common_one_refused() {
        let less = |side: &mut Sample| {
            side.levels.remove("national");
        };
        check(Axis::Cases, less, (Aspect::Levels, Judgement::Flagged(Reason::MissingLevel)));
        let none = |side: &mut Sample| side.levels = ["international".to_owned()].into();
        check(Axis::Cases, none, (Aspect::Levels, Judgement::Refused(Reason::NoCommonLevel)));
    }

    #[test]
    fn waves_may_lie_years_apart_and_not_in_one_another_cases_not_far_apart() {
        let later = |days: (Date, Date)| {
            move |side: &mut Sample| {
                side.wave = "w2".to_owned();
                side.period = (Some(days.0), Some(days.1));
            }
        };
        let aspect = Aspect::Period;
        let [years, within, months] = [
            (date(2028, 10, 2), date(2028, 10, 30)),
            (date(2026, 12, 1), date(2027, 1, 30)),
            (date(2027, 2, 1), date(2027, 3, 1)),
        ];
        check(Axis::Waves, later(years), (aspect, Judgement::Fine));
        check(Axis::Waves, later(within), (aspect, Judgement::Refused(Reason::Overlap)));
        check(Axis::Cases, later(years), (aspect, Judgement::Flagged(Reason::FarApart)));
        check(Axis::Cases, later(months), (aspect, Judgement::Fine));
        let unset = |side: &mut Sample| {
            side.wave = "w2".to_owned();
            side.period = (None, None);
        };
        check(Axis::Waves, unset, (aspect, Judgement::Flagged(Reason::UnknownPeriod)));
        check(Axis::Cases, unset, (aspect, Judgement::Flagged(Reason::UnknownPeriod)));
    }

    #[test]
    fn languages_and_rates_are_flagged_and_never_refused() {
        let approved = |code: &str| BTreeMap::from([(code.to_owned(), TranslationStatus::Approved)]);
        let other = |side: &mut Sample| side.languages = approved("en");
        check(Axis::Cases, other, (Aspect::Language, Judgement::Flagged(Reason::OtherLanguage)));
        let draft = |side: &mut Sample| {
            side.languages = BTreeMap::from([("lv".to_owned(), TranslationStatus::Draft)]);
        };
        check(Axis::Cases, draft, (Aspect::Language, Judgement::Flagged(Reason::NotApproved)));
        let rate = |asked, answered| move |side: &mut Sample| side.asked = Some((asked, answered));
        check(Axis::Cases, rate(100, 29), (Aspect::Response, Judgement::Flagged(Reason::LowRate)));
        check(Axis::Cases, rate(100, 71), (Aspect::Response, Judgement::Flagged(Reason::OtherRate)));
        check(Axis::Cases, rate(100, 69), (Aspect::Response, Judgement::Fine));
        let unknown = |side: &mut Sample| side.asked = None;
        check(Axis::Cases, unknown, (Aspect::Response, Judgement::Flagged(Reason::UnknownRate)));
    }
}
