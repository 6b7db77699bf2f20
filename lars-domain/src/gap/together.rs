//! Coarser views of a case: levels together, groups together, everything about a partner group; and the rests that make hidden cells part of them.
//!
//! A rest is what several hidden cells say together. It is published once and never changes, its cells are never published by themselves, and
//! no cell is in two rests. So everything published consists of parts that share no rating, and a sum of parts tells no more than they do
//! (`docs/adr/0040-coarser-views-are-sums-of-parts.md`).

use std::collections::{BTreeMap, BTreeSet};

use lars_measure::{Interval, Undefined, t_quantile};
use serde::{Deserialize, Serialize};

use super::batch::is_told;
use super::cell::{Cell, CellKey, CellNumbers, Mean};
use super::disclosure::{Disclosed, MinN};
use super::observed::{Observations, Observed};
use super::options::{CONFIDENCE, GapOptions};
use super::organisation::{CountsAs, Whose, units};
use super::summary::summarise;
use super::trace::Said;

crate::codes! {
    /// What is taken together, in the order in which hidden cells are brought into it.
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Together {
        /// The levels: a helix about a partner group.
        Levels = "levels",
        /// The helices: everybody about a partner group at a level.
        Groups = "groups",
        /// Both: everybody about a partner group.
        All = "all",
    }
}

impl Together {
    /// The key of the view that a cell belongs to.
    pub fn key(self, cell: &CellKey) -> CellKey {
        let mut key = cell.clone();
        if self != Self::Groups {
            key.level = None;
        }
        if self != Self::Levels {
            key.helix = None;
        }
        key
    }

    /// What a key without helix or level takes together; none for a key with both.
    fn of(key: &CellKey) -> Option<Self> {
        match (&key.helix, &key.level) {
            (Some(_), Some(_)) => None,
            (Some(_), None) => Some(Self::Levels),
            (None, Some(_)) => Some(Self::Groups),
            (None, None) => Some(Self::All),
        }
    }
}

/// What hidden cells say together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rest {
    /// The key without what is taken together.
    pub key: CellKey,
    /// The places of its cells in the release.
    pub members: Vec<u32>,
    /// What they say. Respondents are counted once; everything else is of ratings.
    pub observed: Observations,
}

/// A cell that is hidden, with whoever said something in it.
pub(super) struct Hidden<'a> {
    pub place: u32,
    pub key: CellKey,
    pub said: Vec<Voice<'a>>,
}

/// What somebody said in a cell.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub respondent: &'a str,
    /// The organisation.
    pub whose: Whose<'a>,
    pub said: Said,
}

/// The rests that may be published of hidden cells: the finest first, and each cell in one at most.
pub(super) fn rests(mut hidden: Vec<Hidden<'_>>, min_n: MinN) -> Vec<Rest> {
    let mut found = Vec::new();
    hidden.retain(|cell| !cell.said.is_empty());
    for together in Together::ALL {
        let mut by_key: BTreeMap<CellKey, Vec<Hidden<'_>>> = BTreeMap::new();
        for cell in hidden {
            by_key.entry(together.key(&cell.key)).or_default().push(cell);
        }
        hidden = Vec::new();
        for (key, cells) in by_key {
            match rest_of(&key, &cells, min_n) {
                Some(rest) => found.push(rest),
                None => hidden.extend(cells),
            }
        }
    }
    found
}

/// The rest of these cells, if enough organisations are behind it and no cell's mean follows from it to ±0.5.
fn rest_of(key: &CellKey, cells: &[Hidden<'_>], min_n: MinN) -> Option<Rest> {
    let voices = || cells.iter().flat_map(|cell| &cell.said);
    let rated = || voices().filter(|voice| voice.said.pair().is_some());
    let [_, _, asked] = counted(voices());
    let [people, unknown, units] = counted(rated());
    if asked < min_n.get() || units < min_n.get() {
        return None;
    }
    let mut observed = Observations::default();
    voices().for_each(|voice| voice.said.count(&mut observed, CountsAs::One));
    (observed.respondents, observed.unknown) = (people, unknown);
    observed.beside = people - unknown - organisations(rated());
    let ratings =
        |cell: &Hidden<'_>| cell.said.iter().filter(|voice| voice.said.pair().is_some()).count() as u64;
    let is_told = cells.iter().map(ratings).any(|some| some > 0 && is_told(some, &observed.pairs));
    (!is_told).then(|| Rest {
        key: key.clone(),
        members: cells.iter().map(|cell| cell.place).collect(),
        observed,
    })
}

/// How many people there are, how many of them of unknown organisations, and what that counts, each of them once.
fn counted<'a>(voices: impl Iterator<Item = &'a Voice<'a>> + Clone) -> [usize; 3] {
    let people: BTreeSet<&str> = voices.clone().map(|voice| voice.respondent).collect();
    let unknown = voices.clone().filter(|voice| voice.whose == Whose::Unknown);
    let unknown: BTreeSet<&str> = unknown.map(|voice| voice.respondent).collect();
    let beside = people.len() - unknown.len() - organisations(voices);
    [people.len(), unknown.len(), units(people.len(), beside, unknown.len())]
}

/// How many known organisations there are.
fn organisations<'a>(voices: impl Iterator<Item = &'a Voice<'a>>) -> usize {
    let of = |voice: &'a Voice<'a>| match voice.whose {
        Whose::Unknown => None,
        // Codes of respondents and of rows may look alike.
        Whose::Only => Some((true, voice.respondent)),
        Whose::OneOfSeveral(organisation) => Some((false, organisation)),
    };
    voices.filter_map(of).collect::<BTreeSet<_>>().len()
}

/// A cell of a coarser view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coarse {
    /// Its numbers. n counts ratings where levels are taken together.
    pub cell: Cell,
    /// Finer cells that it leaves out, as they are hidden and in no rest.
    pub without: usize,
}

/// What is summed up in a coarser cell.
#[derive(Default)]
struct Sum {
    observed: Observations,
    in_rest: usize,
    hidden: usize,
}

/// The cells of a coarser view: sums of what is published.
pub fn coarse(together: Together, released: &Observed, rests: &[Rest], options: &GapOptions) -> Vec<Coarse> {
    let min_n = options.min_n.get();
    let mut sums: BTreeMap<CellKey, Sum> = BTreeMap::new();
    for (key, observed) in &released.cells {
        let sum = sums.entry(together.key(key)).or_default();
        if observed.organisations() >= min_n {
            sum.observed.merge(observed.clone());
        } else {
            sum.hidden += 1;
        }
    }
    for rest in rests {
        // A rest that is coarser than the view, or coarser in another way, has no place in it.
        let fits = Together::of(&rest.key).is_some_and(|of| of == together || together == Together::All);
        if fits
            && rest.observed.organisations() >= min_n
            && let Some(sum) = sums.get_mut(&together.key(&rest.key))
        {
            sum.observed.merge(rest.observed.clone());
            sum.in_rest += rest.members.len();
        }
    }
    let levels: BTreeSet<&Option<String>> = released.cells.iter().map(|(key, _)| &key.level).collect();
    let several = if together == Together::Groups { 1 } else { levels.len().max(1) };
    let cell = |(key, sum): (CellKey, Sum)| {
        let numbers = Disclosed::decide(sum.observed.organisations(), options.min_n, || {
            numbers(&sum.observed, several, options)
        });
        Coarse { cell: Cell { key, numbers }, without: sum.hidden.saturating_sub(sum.in_rest) }
    };
    sums.into_iter().map(cell).collect()
}

/// The numbers of a sum in which each respondent has up to `several` ratings.
///
/// Ratings of one person are alike, at worst the same. So the interval is that of n / `several` people: rather too wide than too narrow.
/// There is no test and no bootstrap, as they would need independent ratings.
fn numbers(observed: &Observations, several: usize, options: &GapOptions) -> CellNumbers {
    let alone = GapOptions { bootstrap: false, ..options.clone() };
    let found = summarise(observed, &alone, options.seed);
    if several < 2 {
        return found;
    }
    let people = found.n / several;
    let dependent = Undefined::TooFew { n: people, needed: 2 };
    let interval = || {
        let sd = found.sd_gap?;
        if people < 2 {
            return Err(dependent);
        }
        let half = t_quantile(CONFIDENCE, people as f64 - 1.0)? * sd / (people as f64).sqrt();
        Ok(Interval { low: found.mean_gap - half, high: found.mean_gap + half })
    };
    let t = interval();
    let within_noise =
        t.map(|limits| options.cutoffs.within_noise(Mean::Rounded(found.mean_expectation), limits));
    CellNumbers { t, within_noise, wilcoxon: Err(dependent), rank_biserial: Err(dependent), ..found }
}
