//! The groupings of one set of answers that may be published together, and one decision for all their cells and totals.
//!
//! Two groupings that are each right by themselves can give a hidden person by subtraction. Why these groupings and no others is told in
//! `docs/adr/0035-groupings-of-one-file.md`.

use std::collections::{BTreeMap, BTreeSet};

use super::batch::is_told;
use super::cell::CellKey;
use super::disclosure::MinN;
use super::observed::{KeyField, Observations, Observed, PairCounts};

/// The groupings that may be published together, the finest first. Each keeps partner group and level, so that a person has one rating in
/// a cell and the cells of one grouping are sums of those of another.
pub const TOGETHER: [&[KeyField]; 4] = [
    &KeyField::STANDARD,
    &[KeyField::Helix, KeyField::Partner, KeyField::Level],
    &[KeyField::Case, KeyField::Partner, KeyField::Level],
    &[KeyField::Partner, KeyField::Level],
];

/// Whether a grouping may be published together with the others, in whatever order its fields are named. Wave and item part every cell.
pub fn is_publishable(by: &[KeyField]) -> bool {
    TOGETHER.iter().any(|fields| {
        KeyField::ALL.iter().all(|field| is_implied(*field) || fields.contains(field) == by.contains(field))
    })
}

fn is_implied(field: KeyField) -> bool {
    matches!(field, KeyField::Wave | KeyField::Item)
}

/// The cells of a publishable grouping; those that must be hidden are there and empty.
///
/// **Takes** the cells of the standard grouping. **Gives** the cells of the grouping asked for, as the one decision over all of
/// [`TOGETHER`] and all smallest groups has them: who publishes several groupings, or one with several smallest groups, publishes nothing that
/// could be subtracted.
/// **Cost** linear in the cells, once for each size from the floor to `min_n`.
pub fn published(standard: &Observed, by: &[KeyField], min_n: MinN) -> Observed {
    let [of_case, of_helix] = [KeyField::Case, KeyField::Helix].map(|field| by.contains(&field));
    let mut columns: BTreeMap<[Option<&str>; 4], Column<'_>> = BTreeMap::new();
    for (key, observed) in &standard.cells {
        let relation = [&key.wave, &key.partner, &key.level, &key.item].map(Option::as_deref);
        columns.entry(relation).or_default().cells.push((key, observed));
    }
    let mut cells = Vec::new();
    for column in columns.values() {
        let decided = column.decide_up_to(min_n);
        let mut found: BTreeMap<CellKey, Observations> = BTreeMap::new();
        for (key, observed) in &column.cells {
            let shown = match (of_case, of_helix) {
                (true, true) => observed.respondents >= min_n.get(),
                (false, true) => decided.helices.contains(code(key.helix.as_deref())),
                (true, false) => decided.cases.contains(code(key.case.as_deref())),
                (false, false) => decided.all,
            };
            let key = CellKey {
                case: key.case.clone().filter(|_| of_case),
                helix: key.helix.clone().filter(|_| of_helix),
                ..(*key).clone()
            };
            let sum = found.entry(key).or_default();
            if shown {
                sum.merge((*observed).clone());
            }
        }
        cells.extend(found);
    }
    cells.sort_by(|a, b| a.0.cmp(&b.0));
    Observed { cells, rows: standard.rows, respondents: standard.respondents, simulated: standard.simulated }
}

/// The cells of one relation: a table of cases and helices.
#[derive(Default)]
struct Column<'a> {
    cells: Vec<(&'a CellKey, &'a Observations)>,
}

/// The totals of a relation that may be shown.
struct Decided<'a> {
    helices: BTreeSet<&'a str>,
    cases: BTreeSet<&'a str>,
    all: bool,
}

impl<'a> Column<'a> {
    /// The totals that may be shown with this smallest group and with every smaller one. A larger one only ever hides more, so that what several
    /// show together is what the smallest of them shows.
    fn decide_up_to(&self, min_n: MinN) -> Decided<'a> {
        let people: usize = self.cells.iter().map(|(_, observed)| observed.respondents).sum();
        let mut decided = self.decide(MinN::SMALLEST);
        // Groups of more people than there are hide everything: no larger one hides more.
        for k in MinN::FLOOR + 1..=min_n.get().min(people + 1) {
            let stricter = self.decide(MinN::new(k).unwrap_or(min_n));
            decided.helices.retain(|helix| stricter.helices.contains(helix));
            decided.cases.retain(|case| stricter.cases.contains(case));
            decided.all &= stricter.all;
        }
        decided
    }

    fn decide(&self, min_n: MinN) -> Decided<'a> {
        let is_hidden = |observed: &Observations| observed.respondents < min_n.get();
        let mut by_helix: BTreeMap<&str, Rest> = BTreeMap::new();
        let mut by_case: BTreeMap<&str, Rest> = BTreeMap::new();
        for (key, observed) in &self.cells {
            let hidden = is_hidden(observed);
            by_helix.entry(code(key.helix.as_deref())).or_default().add(observed, hidden);
            by_case.entry(code(key.case.as_deref())).or_default().add(observed, hidden);
        }
        let helices: BTreeSet<&str> =
            by_helix.iter().filter(|(_, rest)| rest.may_be_seen(min_n)).map(|(helix, _)| *helix).collect();
        // A hidden cell where two shown totals cross would be what is left of both, alone.
        let crossed: BTreeSet<&str> = self
            .cells
            .iter()
            .filter(|(key, observed)| {
                is_hidden(observed) && observed.asked > 0 && helices.contains(code(key.helix.as_deref()))
            })
            .map(|(key, _)| code(key.case.as_deref()))
            .collect();
        let may = |case: &str, rest: &Rest| !crossed.contains(case) && rest.may_be_seen(min_n);
        let cases: BTreeSet<&str> =
            by_case.iter().filter(|(case, rest)| may(case, rest)).map(|(case, _)| *case).collect();
        let mut rest = Rest::default();
        for (key, observed) in &self.cells {
            let elsewhere =
                helices.contains(code(key.helix.as_deref())) || cases.contains(code(key.case.as_deref()));
            rest.add(observed, is_hidden(observed) && !elsewhere);
        }
        Decided { helices, cases, all: rest.may_be_seen(min_n) }
    }
}

/// A total, and what is left of it without the cells and totals that are shown besides.
#[derive(Default)]
struct Rest {
    people: usize,
    asked: usize,
    rated: usize,
    pairs: PairCounts,
    hidden: Vec<u64>,
}

impl Rest {
    fn add(&mut self, observed: &Observations, is_left: bool) {
        self.people += observed.respondents;
        if is_left {
            self.asked += observed.asked;
            self.rated += observed.respondents;
            self.pairs.merge(&observed.pairs);
            self.hidden.push(observed.respondents as u64);
        }
    }

    fn may_be_seen(&self, min_n: MinN) -> bool {
        let enough = |n: usize| n == 0 || n >= min_n.get();
        let told = || self.hidden.iter().any(|some| *some > 0 && is_told(*some, &self.pairs));
        self.people >= min_n.get() && enough(self.asked) && enough(self.rated) && !told()
    }
}

/// A code of a key as it stands in tables of codes: cells of the standard grouping always have one.
fn code(of: Option<&str>) -> &str {
    of.unwrap_or_default()
}
