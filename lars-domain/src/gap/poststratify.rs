//! Gaps of several sides at a common mix of groups: what would be seen if the same share of each group had answered everywhere.
//!
//! Only shown cells enter, so what comes out can be computed by anybody from what is published. Which sides may be compared is decided in
//! `comparable`.

use std::collections::{BTreeMap, BTreeSet};

use lars_measure::{Interval, Undefined, t_quantile};

use super::cell::{Cell, CellKey, CellNumbers};
use super::options::CONFIDENCE;

/// The shares of groups that all sides are weighted by; they sum to 1.
pub type Mix = BTreeMap<String, f64>;

/// The gap of all groups about one partner group at one level.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighted {
    /// Mean gap over the answers as they came.
    pub as_answered: f64,
    /// Mean gap at the common mix.
    pub at_mix: f64,
    /// 95 % interval of that: standard errors of the groups, weighted, with Satterthwaite's degrees of freedom.
    pub interval: Result<Interval, Undefined>,
    /// Answers behind both.
    pub n: usize,
}

/// One relation of all groups on every side.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighing {
    /// Partner group and level; no helix, case or wave.
    pub key: CellKey,
    /// The groups that are shown on every side, with their shares.
    pub mix: Mix,
    /// Groups that are hidden or missing on some side, and so count nowhere.
    pub left_out: BTreeSet<String>,
    /// What each side says.
    pub sides: Vec<Weighted>,
}

/// The common mix of sides: for each group the mean of its shares on the sides.
///
/// **Takes** how many answered of each group, side by side.
pub fn common_mix(sides: &[BTreeMap<String, u64>]) -> Mix {
    let mut mix = Mix::new();
    for side in sides {
        let all: u64 = side.values().sum();
        for (helix, n) in side {
            *mix.entry(helix.clone()).or_default() += *n as f64 / all as f64 / sides.len() as f64;
        }
    }
    mix
}

/// Weighs every relation of these sides by a mix, in the order of partner groups and levels. A relation that has no common group is left
/// out.
///
/// **Takes** the cells of each side (one wave and aspect each) and the wanted mix; shares of groups that are not shown on every side go to the
/// others in proportion.
pub fn weigh(sides: &[Vec<&Cell>], mix: &Mix) -> Vec<Weighing> {
    let relation = |cell: &Cell| CellKey {
        case: None,
        wave: None,
        helix: None,
        partner: cell.key.partner.clone(),
        level: cell.key.level.clone(),
        item: cell.key.item.clone(),
    };
    let keys: BTreeSet<CellKey> = sides.iter().flatten().map(|cell| relation(cell)).collect();
    let of = |key: CellKey| {
        let shown: Vec<BTreeMap<&str, &CellNumbers>> = sides
            .iter()
            .map(|cells| {
                let own = cells.iter().filter(|cell| relation(cell) == key);
                own.filter_map(|cell| Some((cell.key.helix.as_deref()?, cell.numbers.shown()?))).collect()
            })
            .collect();
        let asked: BTreeSet<&str> = sides
            .iter()
            .flatten()
            .filter(|cell| relation(cell) == key)
            .filter_map(|cell| cell.key.helix.as_deref())
            .collect();
        let is_common = |helix: &&str| shown.iter().all(|side| side.contains_key(*helix));
        let (common, left_out): (BTreeSet<&str>, BTreeSet<&str>) = asked.into_iter().partition(is_common);
        let whole: f64 = common.iter().filter_map(|helix| mix.get(*helix)).sum();
        if whole <= 0.0 {
            return None;
        }
        let share = |helix: &str| mix.get(helix).copied().unwrap_or_default() / whole;
        let shares: Mix = common.iter().map(|helix| ((*helix).to_owned(), share(helix))).collect();
        let sides = shown.iter().map(|side| {
            weighted(common.iter().map(|helix| (share(helix), side[helix])).collect::<Vec<_>>().as_slice())
        });
        Some(Weighing {
            sides: sides.collect(),
            left_out: left_out.into_iter().map(str::to_owned).collect(),
            mix: shares,
            key,
        })
    };
    keys.into_iter().filter_map(of).collect()
}

/// One side: the shares of its groups with their numbers.
fn weighted(groups: &[(f64, &CellNumbers)]) -> Weighted {
    let n: usize = groups.iter().map(|(_, numbers)| numbers.n).sum();
    let as_answered =
        groups.iter().map(|(_, numbers)| numbers.n as f64 * numbers.mean_gap).sum::<f64>() / n as f64;
    let at_mix: f64 = groups.iter().map(|(share, numbers)| share * numbers.mean_gap).sum();
    Weighted { as_answered, at_mix, interval: interval(groups, at_mix), n }
}

fn interval(groups: &[(f64, &CellNumbers)], mean: f64) -> Result<Interval, Undefined> {
    let (mut variance, mut spread) = (0.0, 0.0);
    for (share, numbers) in groups.iter().filter(|(share, _)| *share > 0.0) {
        let own = share * share * numbers.sd_gap?.powi(2) / numbers.n as f64;
        variance += own;
        spread += own * own / (numbers.n as f64 - 1.0);
    }
    if spread <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let freedom = variance * variance / spread;
    let quantile = t_quantile(CONFIDENCE, freedom)?;
    let half = quantile * variance.sqrt();
    Ok(Interval { low: mean - half, high: mean + half })
}
