//! Counting rows into cells. Codes become small numbers; nothing is kept of a row but its counts.
//!
//! What comes before, such as refusing repeated rows, is done by those who read the rows.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::cell::CellKey;
use super::observed::{KeyField, Observations, Observed, Pair, PairCounts, Unit};
use super::organisation::Whose;
use crate::ask::answer::rating::{RatingRow, Score};

/// Stands for a field that is no part of the key.
const ANY: u32 = u32::MAX;

/// The codes of a row as numbers, in the order of [`KeyField::ALL`].
pub type RowCodes = [u32; 6];

/// Counts rows into cells.
#[derive(Debug)]
pub struct Gather {
    by: [bool; 6],
    /// Whether a cell holds at most one rating of a respondent.
    is_finest: bool,
    unit: Unit,
    codes: [Ids<String>; 6],
    keys: Ids<RowCodes>,
    cells: Vec<Gathered>,
    /// The cells that hold sums of the respondent whose rows are coming.
    open: Vec<u32>,
    rows: u64,
}

impl Gather {
    /// Groups by these fields and by wave and item.
    pub fn new(by: &[KeyField], unit: Unit) -> Self {
        let grouped = |field| by.contains(&field) || matches!(field, KeyField::Wave | KeyField::Item);
        Self {
            by: KeyField::ALL.map(grouped),
            is_finest: grouped(KeyField::Partner) && grouped(KeyField::Level),
            unit,
            codes: Default::default(),
            keys: Ids::default(),
            cells: Vec::new(),
            open: Vec::new(),
            rows: 0,
        }
    }

    /// Whether a cell holds at most one rating of a respondent: then nothing must be summed.
    pub fn is_finest(&self) -> bool {
        self.is_finest
    }

    /// The codes of a row as numbers.
    pub fn codes(&mut self, row: &RatingRow<'_>) -> RowCodes {
        KeyField::ALL.map(|field| self.codes[field as usize].id(field.of(row)))
    }

    /// The code behind a number.
    pub fn text(&self, field: KeyField, id: u32) -> &str {
        &self.codes[field as usize].keys[id as usize]
    }

    /// The key that numbers stand for.
    pub fn key(&self, codes: &RowCodes) -> CellKey {
        let text =
            |field: KeyField| self.codes[field as usize].keys.get(codes[field as usize] as usize).cloned();
        CellKey {
            case: text(KeyField::Case),
            wave: text(KeyField::Wave),
            helix: text(KeyField::Helix),
            partner: text(KeyField::Partner),
            level: text(KeyField::Level),
            item: text(KeyField::Item),
        }
    }

    /// Counts a row. Where cells are coarser than ratings, the rows of a respondent end with [`Gather::close`].
    ///
    /// `whose` says of which organisation the respondent is.
    pub fn count(&mut self, codes: RowCodes, row: &RatingRow<'_>, whose: Whose<'_>) {
        self.rows += 1;
        let mut key = codes;
        for (part, grouped) in key.iter_mut().zip(self.by) {
            if !grouped {
                *part = ANY;
            }
        }
        let id = self.keys.id(&key);
        if id as usize == self.cells.len() {
            self.cells.push(Gathered::default());
        }
        let cell = &mut self.cells[id as usize];
        let scores = &row.scores;
        let is_asked = scores.expectation.is_some() || scores.experience.is_some();
        cell.asked += usize::from(is_asked);
        let is_beside = matches!(whose, Whose::OneOfSeveral(of) if is_asked && !cell.heads.insert(of.into()));
        let is_unknown = whose == Whose::Unknown;
        cell.beside_asked += usize::from(is_beside);
        cell.unknown_asked += usize::from(is_unknown && is_asked);
        cell.no_contact += usize::from(scores.says(Score::NoContact));
        cell.dont_know += usize::from(scores.says(Score::DontKnow));
        let Some((expectation, experience)) = scores.pair() else { return };
        if self.is_finest {
            cell.respondents += 1;
            cell.beside += usize::from(is_beside);
            cell.unknown += usize::from(is_unknown);
            cell.ratings.add(expectation, experience);
            return;
        }
        if self.unit == Unit::Rating {
            cell.ratings.add(expectation, experience);
        }
        if cell.sums.of == 0 {
            self.open.push(id);
        }
        cell.sums.add(Sums { expectation: expectation.into(), experience: experience.into(), of: 1 });
    }

    /// Ends the rows of a respondent: hands over the sums of each cell that the respondent rated in.
    pub fn close(&mut self, take: &mut impl FnMut(u32, Sums)) {
        for cell in self.open.drain(..) {
            take(cell, std::mem::take(&mut self.cells[cell as usize].sums));
        }
    }

    /// Counts one respondent in a cell, with all that this respondent rated in it.
    pub fn person(&mut self, cell: u32, sums: Sums) {
        let cell = &mut self.cells[cell as usize];
        cell.respondents += 1;
        if self.unit == Unit::Respondent {
            let (expectation, experience) = (i64::from(sums.expectation), i64::from(sums.experience));
            cell.means.add(Pair::new(expectation, experience, sums.of), 1);
        }
    }

    /// Hands over the cells, sorted by key.
    pub fn finish(self, respondents: usize, simulated: bool) -> Observed {
        let keys: Vec<CellKey> = self.keys.keys.iter().map(|key| self.key(key)).collect();
        let mut cells: Vec<_> =
            keys.into_iter().zip(self.cells.into_iter().map(Gathered::observations)).collect();
        cells.sort_by(|a, b| a.0.cmp(&b.0));
        Observed { cells, rows: self.rows, respondents, simulated }
    }
}

/// What one respondent rated in one cell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sums {
    expectation: u32,
    experience: u32,
    of: u32,
}

impl Sums {
    /// Adds further ratings of the same respondent.
    pub fn add(&mut self, more: Self) {
        self.expectation += more.expectation;
        self.experience += more.experience;
        self.of += more.of;
    }
}

/// What a cell holds while rows still come.
#[derive(Debug, Default)]
struct Gathered {
    ratings: Ratings,
    means: PairCounts,
    sums: Sums,
    respondents: usize,
    asked: usize,
    no_contact: usize,
    dont_know: usize,
    /// Organisations that are counted, of those that have several people.
    heads: HashSet<Box<str>>,
    beside_asked: usize,
    beside: usize,
    unknown_asked: usize,
    unknown: usize,
}

impl Gathered {
    fn observations(self) -> Observations {
        let mut pairs = self.means;
        self.ratings.each(|(expectation, experience), count| {
            pairs.add(Pair::points(expectation, experience), count);
        });
        Observations {
            pairs,
            uncounted: Vec::new(),
            respondents: self.respondents,
            asked: self.asked,
            no_contact: self.no_contact,
            dont_know: self.dont_know,
            beside_asked: self.beside_asked,
            beside: self.beside,
            unknown_asked: self.unknown_asked,
            unknown: self.unknown,
        }
    }
}

/// How often each pair of points stands: a short list while a cell is small, then a square of counters.
#[derive(Debug, Default)]
struct Ratings {
    few: Vec<((u8, u8), u64)>,
    side: usize,
    square: Vec<u64>,
}

impl Ratings {
    /// The pairs that are kept in the list. A square takes as much memory as 40 of them.
    const FEW: usize = 8;
    /// The side of the first square: the scale of the method ends at 10.
    const SIDE: usize = 11;

    fn add(&mut self, expectation: u8, experience: u8) {
        let highest = usize::from(expectation.max(experience));
        if highest < self.side {
            self.square[usize::from(expectation) * self.side + usize::from(experience)] += 1;
            return;
        }
        let pair = (expectation, experience);
        if self.side == 0 {
            if let Some((_, count)) = self.few.iter_mut().find(|(known, _)| *known == pair) {
                *count += 1;
                return;
            }
            if self.few.len() < Self::FEW {
                self.few.push((pair, 1));
                return;
            }
        }
        self.widen(highest);
        self.add(expectation, experience);
    }

    fn widen(&mut self, highest: usize) {
        let few = self.few.iter().map(|((e, x), _)| usize::from(*e.max(x)));
        let side = few.chain([highest]).map(|points| points + 1).fold(Self::SIDE, usize::max);
        let mut square = vec![0; side * side];
        self.each(|(e, x), count| square[usize::from(e) * side + usize::from(x)] = count);
        *self = Self { few: Vec::new(), side, square };
    }

    fn each(&self, mut take: impl FnMut((u8, u8), u64)) {
        self.few.iter().for_each(|(pair, count)| take(*pair, *count));
        let points = (0..=u8::MAX).take(self.side);
        let pairs = points.clone().flat_map(|e| points.clone().map(move |x| (e, x)));
        pairs.zip(&self.square).for_each(|(pair, count)| take(pair, *count));
    }
}

/// Numbers for keys, from 0.
///
/// Rows mostly come in the same order again and again: the key that followed the last one before is tried first.
#[derive(Debug)]
pub struct Ids<K> {
    known: HashMap<K, u32>,
    keys: Vec<K>,
    after: Vec<u32>,
    last: u32,
}

impl<K> Default for Ids<K> {
    fn default() -> Self {
        Self { known: HashMap::new(), keys: Vec::new(), after: Vec::new(), last: 0 }
    }
}

impl<K> Ids<K> {
    /// The keys in the order of their numbers.
    pub fn keys(&self) -> &[K] {
        &self.keys
    }

    /// The number of a key, a new one where it was not seen before.
    pub fn id<Q>(&mut self, key: &Q) -> u32
    where
        Q: Eq + Hash + ToOwned<Owned = K> + ?Sized,
        K: Borrow<Q> + Eq + Hash + Clone,
    {
        let is = |id: u32| self.keys.get(id as usize).is_some_and(|text| text.borrow() == key);
        if is(self.last) {
            return self.last;
        }
        let likely = self.after.get(self.last as usize).copied().unwrap_or(0);
        if is(likely) {
            self.last = likely;
            return likely;
        }
        let id = self.known.get(key).copied().unwrap_or_else(|| {
            let id = u32::try_from(self.keys.len()).unwrap_or(ANY);
            self.known.insert(key.to_owned(), id);
            self.keys.push(key.to_owned());
            self.after.push(id);
            id
        });
        if let Some(after) = self.after.get_mut(self.last as usize) {
            *after = id;
        }
        self.last = id;
        id
    }
}
