//! A panel while its file is read: cells in the order of the file, put into the panel's own order at the end.

use std::collections::{BTreeMap, HashMap};

use super::{About, Cell, Dimension, GEO, MAX_CELLS, MAX_FLAGS, Missing, Panel, TIME};

/// The most doubled cells that are told in full.
const TOLD: usize = 20;

/// Two cells at the same codes: nobody can say which counts, even where they say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// Where the second one stands in the file.
    pub line: u64,
    /// Where the first one stands.
    pub first: u64,
    /// Their codes, dimension by dimension, as `geo=LV00A`.
    pub codes: Vec<String>,
}

/// The doubled cells of a file: the first ones in full, all of them counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duplicates {
    /// The first ones.
    pub first: Vec<Duplicate>,
    /// How many there are.
    pub count: u64,
}

/// What a panel has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelLimit {
    /// More than [`MAX_CELLS`] cells.
    Cells,
    /// More than [`MAX_FLAGS`] different flags: then the column is no column of flags.
    Flags,
}

/// A panel while its file is read.
#[derive(Debug)]
pub struct PanelBuilder {
    dimensions: Vec<Draft>,
    places: Vec<u32>,
    cells: Vec<(Cell, u64)>,
    flags: Vec<String>,
    withheld: u64,
}

/// A dimension with its codes in the order in which they were met.
#[derive(Debug)]
struct Draft {
    id: String,
    label: String,
    codes: Vec<String>,
    known: HashMap<String, u32>,
    labels: BTreeMap<String, String>,
    last: u32,
}

impl PanelBuilder {
    /// A panel of these dimensions: the name of each, and what it is called in words.
    pub fn new(dimensions: impl IntoIterator<Item = (String, String)>) -> Self {
        let draft = |(id, label)| Draft {
            id,
            label,
            codes: Vec::new(),
            known: HashMap::new(),
            labels: BTreeMap::new(),
            last: 0,
        };
        Self {
            dimensions: dimensions.into_iter().map(draft).collect(),
            places: Vec::new(),
            cells: Vec::new(),
            flags: vec![String::new()],
            withheld: 0,
        }
    }

    /// The names of the dimensions, in the order in which codes are given.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.dimensions.iter().map(|dimension| dimension.id.as_str())
    }

    /// How many cells were taken.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether no cell was taken yet.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Cells that were marked as confidential and held a number, which was not taken.
    pub fn withheld(&self) -> u64 {
        self.withheld
    }

    /// The place of a code in a dimension; a new code gets the next one.
    pub fn place(&mut self, dimension: usize, code: &str) -> u32 {
        let of = &mut self.dimensions[dimension];
        if of.codes.get(of.last as usize).is_some_and(|last| last == code) {
            return of.last;
        }
        of.last = if let Some(&place) = of.known.get(code) {
            place
        } else {
            let place = u32::try_from(of.codes.len()).unwrap_or(u32::MAX);
            of.codes.push(code.to_owned());
            of.known.insert(code.to_owned(), place);
            place
        };
        of.last
    }

    /// What a code is called in words; the first name that is given counts.
    pub fn label(&mut self, dimension: usize, code: &str, label: &str) {
        let labels = &mut self.dimensions[dimension].labels;
        if !label.is_empty() && label != code && !labels.contains_key(code) {
            labels.insert(code.to_owned(), label.to_owned());
        }
    }

    /// Takes a cell at these places, unless there are too many. One that is confidential has no value, whatever stands there.
    pub fn push(
        &mut self,
        line: u64,
        places: &[u32],
        value: Option<f64>,
        flag: &str,
    ) -> Result<(), PanelLimit> {
        if self.cells.len() == MAX_CELLS {
            return Err(PanelLimit::Cells);
        }
        let flag_at = self.flags.iter().position(|known| known == flag).unwrap_or_else(|| {
            self.flags.push(flag.to_owned());
            self.flags.len() - 1
        });
        if flag_at >= MAX_FLAGS {
            return Err(PanelLimit::Flags);
        }
        let is_confidential = !flag.is_empty() && Missing::of(flag) == Missing::Confidential;
        self.withheld += u64::from(is_confidential && value.is_some());
        // A zero has no sign.
        let value = value.filter(|_| !is_confidential).map(|value| value + 0.0);
        self.places.extend_from_slice(places);
        let flag = u16::try_from(flag_at).unwrap_or(u16::MAX);
        self.cells.push((Cell { value, flag }, line));
        Ok(())
    }

    /// Puts dimensions, codes and cells in order; refuses a panel with two cells at the same codes.
    pub fn finish(self, about: About) -> Result<Panel, Duplicates> {
        let width = self.dimensions.len();
        let row = |at: usize| &self.places[at * width..(at + 1) * width];
        let mut order: Vec<usize> = (0..self.cells.len()).collect();
        order.sort_by(|&one, &other| row(one).cmp(row(other)));
        let mut duplicates = Duplicates::default();
        for pair in order.windows(2).filter(|pair| row(pair[0]) == row(pair[1])) {
            duplicates.count += 1;
            if duplicates.first.len() < TOLD {
                let lines = [self.cells[pair[0]].1, self.cells[pair[1]].1];
                let codes = self.dimensions.iter().zip(row(pair[1]));
                let codes = codes.map(|(of, &place)| format!("{}={}", of.id, of.codes[place as usize]));
                let (line, first) = (lines[0].max(lines[1]), lines[0].min(lines[1]));
                duplicates.first.push(Duplicate { line, first, codes: codes.collect() });
            }
        }
        if duplicates.count > 0 {
            duplicates.first.sort_by_key(|double| double.line);
            return Err(duplicates);
        }
        Ok(self.in_order(about))
    }

    fn in_order(self, about: About) -> Panel {
        let width = self.dimensions.len();
        let says = |(cell, _): &(Cell, u64)| cell.value.is_some() || cell.flag > 0;
        let kept: Vec<usize> = (0..self.cells.len()).filter(|&at| says(&self.cells[at])).collect();
        let mut is_used: Vec<Vec<bool>> =
            self.dimensions.iter().map(|dimension| vec![false; dimension.codes.len()]).collect();
        for &at in &kept {
            for (used, &place) in is_used.iter_mut().zip(&self.places[at * width..]) {
                used[place as usize] = true;
            }
        }
        let mut order: Vec<usize> = (0..width).collect();
        let rank = |id: &str| u8::from(id == GEO) + 2 * u8::from(id == TIME);
        order.sort_by_key(|&at| (rank(&self.dimensions[at].id), self.dimensions[at].id.clone()));
        let mut dimensions: Vec<Option<Draft>> = self.dimensions.into_iter().map(Some).collect();
        let mut moved = Vec::new();
        let mut ordered = Vec::new();
        for &at in &order {
            let Some(draft) = dimensions[at].take() else { continue };
            let (dimension, places) = draft.in_order(&is_used[at]);
            ordered.push(dimension);
            moved.push(places);
        }
        let mut rows: Vec<u32> = Vec::with_capacity(kept.len() * width);
        for &at in &kept {
            let row = &self.places[at * width..(at + 1) * width];
            rows.extend(order.iter().zip(&moved).map(|(&from, to)| to[row[from] as usize]));
        }
        let row = |at: usize| &rows[at * width..(at + 1) * width];
        let mut sorted: Vec<usize> = (0..kept.len()).collect();
        sorted.sort_unstable_by(|&one, &other| row(one).cmp(row(other)));
        let places = sorted.iter().flat_map(|&at| row(at)).copied().collect();
        let cells = sorted.iter().map(|&at| self.cells[kept[at]].0).collect();
        Panel { about, dimensions: ordered, places, cells, flags: self.flags }
    }
}

impl Draft {
    /// The dimension with the codes that are used, ascending, and where each code of the draft went.
    fn in_order(mut self, is_used: &[bool]) -> (Dimension, Vec<u32>) {
        let mut order: Vec<usize> = (0..self.codes.len()).filter(|&at| is_used[at]).collect();
        order.sort_by(|&one, &other| self.codes[one].cmp(&self.codes[other]));
        let mut places = vec![0; self.codes.len()];
        for (place, &at) in (0..).zip(&order) {
            places[at] = place;
        }
        let codes: Vec<String> = order.iter().map(|&at| std::mem::take(&mut self.codes[at])).collect();
        self.labels.retain(|code, _| codes.binary_search(code).is_ok());
        (Dimension { id: self.id, label: self.label, codes, labels: self.labels }, places)
    }
}
