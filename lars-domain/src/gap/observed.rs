//! From rating rows to the observations of each cell, in one pass and with little memory.
//!
//! Rows come from a file or from the store, one by one; nothing is computed here but sums per respondent.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::cell::CellKey;
use crate::ask::rating::{RatingRow, SIMULATED, Score};

crate::codes! {
    /// A field that cells can be grouped by. Wave and item always are part of the key.
    #[derive(Hash)]
    pub enum KeyField {
        /// The case.
        Case = "case",
        /// The wave.
        Wave = "wave",
        /// The respondents' helix.
        Helix = "helix",
        /// The partner group.
        Partner = "partner",
        /// The level of the partner group.
        Level = "level",
        /// The aspect.
        Item = "item",
    }
}

impl KeyField {
    /// The grouping of the method: one cell per case, helix, partner group and level.
    pub const STANDARD: [Self; 4] = [Self::Case, Self::Helix, Self::Partner, Self::Level];

    fn of<'a>(self, row: &RatingRow<'a>) -> &'a str {
        match self {
            Self::Case => row.case,
            Self::Wave => row.wave,
            Self::Helix => row.helix,
            Self::Partner => row.partner,
            Self::Level => row.level,
            Self::Item => row.item,
        }
    }
}

/// What counts as one observation where a cell holds several ratings of one respondent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// The respondent: the mean of the respondent's ratings in the cell. `n` counts people.
    Respondent,
    /// The rating. `n` counts ratings; intervals are then too narrow, as ratings of one person are alike.
    Rating,
}

/// Why a row cannot join the rows before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// The respondent rated this partner, level, item and wave in an earlier row.
    Repeated {
        /// The earlier line.
        first: u64,
    },
    /// The respondent belonged to another helix in an earlier row.
    OtherHelix {
        /// The earlier line.
        first: u64,
        /// The helix there.
        helix: String,
    },
}

/// The observations of one cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observations {
    /// Expectation and experience, for each unit that gave both.
    pub pairs: Vec<(f64, f64)>,
    /// Respondents behind the pairs.
    pub respondents: usize,
    /// Ratings that were asked for (expectation or experience is not empty).
    pub asked: usize,
    /// Ratings that say "no contact" on either side.
    pub no_contact: usize,
    /// Ratings that say "don't know" on either side.
    pub dont_know: usize,
}

/// All cells of a set of rows, sorted by key, with the size of the set.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// Cells in the order of their keys.
    pub cells: Vec<(CellKey, Observations)>,
    /// Rows read.
    pub rows: u64,
    /// Different respondents among them.
    pub respondents: usize,
    /// Whether any of the respondents is simulated.
    pub simulated: bool,
}

/// Takes rating rows one by one and keeps what the cells need of them.
///
/// Memory grows by about 30 bytes a row and 100 a respondent.
#[derive(Debug)]
pub struct Collector {
    by: Vec<KeyField>,
    unit: Unit,
    codes: Codes,
    respondents: HashMap<u32, HashMap<Box<str>, u32>>,
    helix_of: Vec<(u32, u64)>,
    rated: HashMap<[u32; 4], u32>,
    seen: HashMap<(u32, u32), u64>,
    cell_ids: HashMap<[u32; 6], u32>,
    cells: Vec<([u32; 6], Gathered)>,
    rows: u64,
    simulated: bool,
}

/// What a cell holds while rows still come.
#[derive(Debug, Default)]
struct Gathered {
    observations: Observations,
    sums: HashMap<u32, (f64, f64, f64)>,
}

impl Collector {
    /// A collector that groups by these fields and by wave and item.
    pub fn new(by: &[KeyField], unit: Unit) -> Self {
        let mut by = by.to_vec();
        by.extend([KeyField::Wave, KeyField::Item]);
        Self {
            by,
            unit,
            codes: Codes::default(),
            respondents: HashMap::new(),
            helix_of: Vec::new(),
            rated: HashMap::new(),
            seen: HashMap::new(),
            cell_ids: HashMap::new(),
            cells: Vec::new(),
            rows: 0,
            simulated: false,
        }
    }

    /// Takes one row, found at this line of its file, or says why it cannot follow the rows before it.
    pub fn add(&mut self, line: u64, row: &RatingRow<'_>) -> Result<(), RowFault> {
        let codes = KeyField::ALL.map(|field| self.codes.id(field, field.of(row)));
        let [case, wave, helix, partner, level, item] = codes;
        let respondent = self.respondent(line, row, case, helix)?;
        let next = u32::try_from(self.rated.len()).unwrap_or(u32::MAX);
        let rated = *self.rated.entry([wave, partner, level, item]).or_insert(next);
        match self.seen.entry((respondent, rated)) {
            Entry::Occupied(earlier) => return Err(RowFault::Repeated { first: *earlier.get() }),
            Entry::Vacant(place) => place.insert(line),
        };
        self.rows += 1;
        self.gather(codes, respondent, row);
        Ok(())
    }

    fn respondent(&mut self, line: u64, row: &RatingRow<'_>, case: u32, helix: u32) -> Result<u32, RowFault> {
        let of_case = self.respondents.entry(case).or_default();
        let Some(&respondent) = of_case.get(row.respondent) else {
            let id = u32::try_from(self.helix_of.len()).unwrap_or(u32::MAX);
            of_case.insert(row.respondent.into(), id);
            self.helix_of.push((helix, line));
            self.simulated |= row.respondent.starts_with(SIMULATED);
            return Ok(id);
        };
        let (first_helix, first) = self.helix_of[respondent as usize];
        if first_helix == helix {
            Ok(respondent)
        } else {
            Err(RowFault::OtherHelix {
                first,
                helix: self.codes.text(KeyField::Helix, first_helix).to_owned(),
            })
        }
    }

    fn gather(&mut self, codes: [u32; 6], respondent: u32, row: &RatingRow<'_>) {
        let mut key = [u32::MAX; 6];
        for field in &self.by {
            key[*field as usize] = codes[*field as usize];
        }
        let next = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        let id = *self.cell_ids.entry(key).or_insert(next);
        if id == next {
            self.cells.push((key, Gathered::default()));
        }
        let cell = &mut self.cells[id as usize].1;
        let observations = &mut cell.observations;
        let scores = &row.scores;
        observations.asked += usize::from(scores.expectation.is_some() || scores.experience.is_some());
        observations.no_contact += usize::from(scores.says(Score::NoContact));
        observations.dont_know += usize::from(scores.says(Score::DontKnow));
        let Some((expectation, experience)) = scores.pair() else { return };
        let (expectation, experience) = (f64::from(expectation), f64::from(experience));
        if self.by.contains(&KeyField::Partner) && self.by.contains(&KeyField::Level) {
            // One row per respondent here: rows with the same key are refused above.
            observations.pairs.push((expectation, experience));
            observations.respondents += 1;
            return;
        }
        let sums = cell.sums.entry(respondent).or_default();
        *sums = (sums.0 + expectation, sums.1 + experience, sums.2 + 1.0);
        if self.unit == Unit::Rating {
            observations.pairs.push((expectation, experience));
        }
    }

    /// Hands over the cells, sorted by key.
    pub fn finish(self) -> Observed {
        let (codes, unit) = (self.codes, self.unit);
        let mut cells: Vec<_> = self
            .cells
            .into_iter()
            .map(|(key, gathered)| (codes.key(key), gathered.observations(unit)))
            .collect();
        cells.sort_by(|a, b| a.0.cmp(&b.0));
        Observed { cells, rows: self.rows, respondents: self.helix_of.len(), simulated: self.simulated }
    }
}

impl Gathered {
    fn observations(self, unit: Unit) -> Observations {
        let mut observations = self.observations;
        if !self.sums.is_empty() {
            observations.respondents = self.sums.len();
            if unit == Unit::Respondent {
                let means = self.sums.values().map(|(e, x, count)| (e / count, x / count));
                observations.pairs = means.collect();
            }
        }
        observations
    }
}

/// Codes as small numbers, field by field.
#[derive(Debug, Default)]
struct Codes {
    ids: [HashMap<Box<str>, u32>; 6],
    texts: [Vec<Box<str>>; 6],
    last: [u32; 6],
}

impl Codes {
    fn id(&mut self, field: KeyField, text: &str) -> u32 {
        let place = field as usize;
        // Files are mostly sorted: the code of the row before is the likely one.
        let last = self.last[place];
        if self.texts[place].get(last as usize).is_some_and(|before| **before == *text) {
            return last;
        }
        let id = self.ids[place].get(text).copied().unwrap_or_else(|| {
            let id = u32::try_from(self.texts[place].len()).unwrap_or(u32::MAX);
            self.ids[place].insert(text.into(), id);
            self.texts[place].push(text.into());
            id
        });
        self.last[place] = id;
        id
    }

    fn text(&self, field: KeyField, id: u32) -> &str {
        &self.texts[field as usize][id as usize]
    }

    fn key(&self, key: [u32; 6]) -> CellKey {
        let text = |field: KeyField| {
            let id = key[field as usize];
            (id != u32::MAX).then(|| self.text(field, id).to_owned())
        };
        CellKey {
            case: text(KeyField::Case),
            wave: text(KeyField::Wave),
            helix: text(KeyField::Helix),
            partner: text(KeyField::Partner),
            level: text(KeyField::Level),
            item: text(KeyField::Item),
        }
    }
}
