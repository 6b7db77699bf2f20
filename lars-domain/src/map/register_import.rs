//! Import of a register: what the rows of a file would change, before anything is changed.
//!
//! A row is an organisation of the register if case, group and name are the same but for capitals. One that is only alike is put to a
//! person, and left out until they have decided. How a file is read, and what its columns mean, is in `lars-view/src/register`.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::likeness::{Likeness, Same};
use super::register::Register;
use super::stakeholder::{COLUMNS, Known, RegisterFault, Stakeholder};

/// A row of a file: its line, and its texts by column.
pub type Row = (usize, BTreeMap<String, String>);

/// What a file would do to a register.
#[derive(Debug, Clone, Default)]
pub struct RegisterImport {
    /// Those that are new, each with its line.
    pub new: Vec<(usize, Stakeholder)>,
    /// Those of which the file says something else.
    pub changed: Vec<Change>,
    /// Rows that a person has to decide about.
    pub alike: Vec<AlikeRow>,
    /// How many rows say nothing that the register does not have.
    pub known: usize,
}

/// An organisation of which a file says something else.
#[derive(Debug, Clone)]
pub struct Change {
    /// The line of the file.
    pub line: usize,
    /// As it is.
    pub before: Arc<Stakeholder>,
    /// As it would be.
    pub after: Stakeholder,
    /// The columns that differ.
    pub columns: Vec<&'static str>,
}

/// A row that is perhaps the same as another one.
#[derive(Debug, Clone)]
pub struct AlikeRow {
    /// The line of the file.
    pub line: usize,
    /// As the file has it.
    pub one: Stakeholder,
    /// What the file says of it, by column.
    pub said: BTreeMap<String, String>,
    /// What it is like.
    pub other: Other,
    /// Why.
    pub why: Same,
    /// What a person decided.
    pub decision: Decision,
}

/// What a row is like.
#[derive(Debug, Clone)]
pub enum Other {
    /// An organisation of the register.
    Registered(Arc<Stakeholder>),
    /// An earlier row of the same file: its line and organisation.
    Line(usize, String),
}

crate::codes! {
    /// What is done with a row that is perhaps the same as another one.
    pub enum Decision {
        /// It is left out.
        Skip = "skip",
        /// It is another one, and new.
        Add = "add",
        /// It is the same: what the file says is written to the one that is there.
        Same = "same",
    }
}

/// What tells stakeholders apart as far as a name can: case, helix and the name.
type NameKey = (String, String, String);

/// By what a row is certainly one that is there.
fn key(one: &Stakeholder) -> NameKey {
    let name = one.details.organisation.to_lowercase();
    (one.case.clone(), one.helix.clone(), name.split_whitespace().collect::<Vec<_>>().join("\n"))
}

/// An organisation with what a file says of it, and the columns that differ. Its name, case and group stay.
fn changed(before: &Stakeholder, said: &BTreeMap<String, String>) -> (Stakeholder, Vec<&'static str>) {
    let mut after = before.clone();
    let mut columns = Vec::new();
    for column in COLUMNS.into_iter().filter(|column| !["organisation", "case", "helix"].contains(column)) {
        let Some(text) = said.get(column).filter(|text| !text.trim().is_empty()) else { continue };
        let (was, mut with) = (before.field(column), before.clone());
        // A text that cannot be set was a fault of the row before.
        let is_set = with.set(column, text).is_ok();
        let is = with.field(column);
        let is_other = if column == "address" { is.to_lowercase() != was.to_lowercase() } else { is != was };
        if is_set && is_other {
            let _ = after.set(column, text);
            columns.push(column);
        }
    }
    (after, columns)
}

/// The stakeholder of a row, or what is wrong with it.
fn stakeholder(
    (line, said): &Row,
    defaults: &BTreeMap<String, String>,
    known: &Known,
) -> Result<Stakeholder, Vec<RegisterFault>> {
    let mut one = Stakeholder { id: crate::new_id(), ..Stakeholder::default() };
    let mut faults = Vec::new();
    for column in COLUMNS {
        let own = said.get(column).filter(|text| !text.trim().is_empty());
        let text = own.or_else(|| defaults.get(column)).map_or("", String::as_str);
        if let Err(rule) = one.set(column, text) {
            faults.push(RegisterFault::new(*line, column, text, rule));
        }
    }
    if faults.is_empty() {
        let lacks = one.lacks(known).into_iter();
        faults
            .extend(lacks.map(|(column, rule)| RegisterFault::new(*line, column, &one.field(column), rule)));
    }
    if faults.is_empty() { Ok(one) } else { Err(faults) }
}

impl RegisterImport {
    /// What rows would do: all of it, or what is wrong with them. `defaults` fills columns that a row leaves empty, of new ones only.
    pub fn of(
        rows: &[Row],
        defaults: &BTreeMap<String, String>,
        known: &Known,
        register: &Register,
    ) -> Result<Self, Vec<RegisterFault>> {
        let (mut read, mut faults) = (Vec::new(), Vec::new());
        for row in rows {
            match stakeholder(row, defaults, known) {
                Ok(one) => read.push((row, one)),
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut there: HashMap<_, Vec<&Arc<Stakeholder>>> = HashMap::new();
        for one in register.iter() {
            there.entry(key(one)).or_default().push(one);
        }
        let (mut import, mut seen) = (Self::default(), HashMap::new());
        for ((line, said), one) in read {
            import.take((*line, said, one), &there, &mut seen);
        }
        import.compare(rows, register);
        Ok(import)
    }

    /// Puts a row where it belongs, as far as names tell.
    fn take<'r>(
        &mut self,
        (line, said, one): (usize, &'r BTreeMap<String, String>, Stakeholder),
        there: &HashMap<NameKey, Vec<&Arc<Stakeholder>>>,
        seen: &mut HashMap<NameKey, (usize, &'r BTreeMap<String, String>)>,
    ) {
        let key = key(&one);
        let alike = |other: Other| AlikeRow {
            line,
            said: said.clone(),
            one: one.clone(),
            other,
            why: Same::Name,
            decision: Decision::Skip,
        };
        let same = there.get(&key).map_or(&[][..], Vec::as_slice);
        if same.iter().any(|before| changed(before, said).1.is_empty()) {
            self.known += 1;
        } else if let Some((first, before)) = seen.get(&key) {
            if *before == said {
                self.known += 1;
            } else {
                self.alike.push(alike(Other::Line(*first, one.details.organisation.clone())));
            }
        } else {
            match same {
                [] => self.new.push((line, one)),
                [before] => {
                    let (after, columns) = changed(before, said);
                    self.changed.push(Change { line, before: (*before).clone(), after, columns });
                }
                [before, ..] => self.alike.push(alike(Other::Registered((*before).clone()))),
            }
            seen.insert(key, (line, said));
        }
    }

    /// Finds those of the new ones that are perhaps the same as others.
    fn compare(&mut self, rows: &[Row], register: &Register) {
        let rows_of_new: HashMap<String, (usize, String)> = self
            .new
            .iter()
            .map(|(line, one)| (one.id.clone(), (*line, one.details.organisation.clone())))
            .collect();
        let groups: HashSet<(&str, &str)> =
            self.new.iter().map(|(_, one)| (one.case.as_str(), one.helix.as_str())).collect();
        let near = register.iter().filter(|one| groups.contains(&(one.case.as_str(), one.helix.as_str())));
        let all: Vec<Arc<Stakeholder>> =
            near.cloned().chain(self.new.iter().map(|(_, one)| Arc::new(one.clone()))).collect();
        let mut likeness = Likeness::default();
        likeness.follow(1, all.iter(), register.apart());
        let mut resembled: BTreeMap<usize, (Other, Same)> = BTreeMap::new();
        for (_, one, other, why) in likeness.pairs() {
            match (rows_of_new.get(one), rows_of_new.get(other)) {
                (Some(first), Some(second)) => {
                    let (early, late) = if first.0 < second.0 { (first, second) } else { (second, first) };
                    resembled.entry(late.0).or_insert_with(|| (Other::Line(early.0, early.1.clone()), why));
                }
                (Some((number, _)), None) | (None, Some((number, _))) => {
                    let id = if rows_of_new.contains_key(one) { other } else { one };
                    if let Some(there) = register.get(id) {
                        resembled.insert(*number, (Other::Registered(there.clone()), why));
                    }
                }
                (None, None) => {}
            }
        }
        let said: HashMap<usize, &BTreeMap<String, String>> =
            rows.iter().map(|(line, said)| (*line, said)).collect();
        let (alike, new) =
            std::mem::take(&mut self.new).into_iter().partition(|(line, _)| resembled.contains_key(line));
        self.new = new;
        let alike: Vec<(usize, Stakeholder)> = alike;
        for (line, one) in alike {
            let Some((other, why)) = resembled.remove(&line) else { continue };
            let said = said.get(&line).map(|said| (*said).clone()).unwrap_or_default();
            self.alike.push(AlikeRow { line, one, said, other, why, decision: Decision::Skip });
        }
        self.alike.sort_by_key(|row| row.line);
    }

    /// Notes what a person decided of rows by their lines. The same as another row of the file means that it is left out.
    pub fn decide(&mut self, decisions: &BTreeMap<usize, Decision>) {
        for row in &mut self.alike {
            if let Some(decision) = decisions.get(&row.line) {
                row.decision = *decision;
            }
        }
    }

    /// What is saved: those that are new, and those that changed, of this study.
    pub fn saved(&self, study: &str) -> (Vec<Stakeholder>, Vec<Stakeholder>) {
        let mut new: Vec<Stakeholder> = self.new.iter().map(|(_, one)| one.clone()).collect();
        let mut after: BTreeMap<&str, Stakeholder> =
            self.changed.iter().map(|change| (change.before.id.as_str(), change.after.clone())).collect();
        for row in &self.alike {
            match (row.decision, &row.other) {
                (Decision::Add, _) => new.push(row.one.clone()),
                (Decision::Same, Other::Registered(there)) => {
                    let before = after.get(there.id.as_str()).unwrap_or(there);
                    let (with, columns) = changed(before, &row.said);
                    if !columns.is_empty() {
                        after.insert(&there.id, with);
                    }
                }
                _ => {}
            }
        }
        for one in &mut new {
            study.clone_into(&mut one.study);
        }
        (new, after.into_values().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Known {
            cases: codes(&["latvia"]),
            helices: codes(&["company", "research"]),
            levels: codes(&["regional"]),
            languages: codes(&["lv"]),
        }
    }

    fn row(line: usize, organisation: &str, more: &[(&str, &str)]) -> Row {
        let cells =
            [("organisation", organisation), ("helix", "company")].into_iter().chain(more.iter().copied());
        (line, cells.map(|(column, text)| (column.to_owned(), text.to_owned())).collect())
    }

    fn defaults() -> BTreeMap<String, String> {
        [("case", "latvia"), ("justification", "from a list")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into()
    }

    fn import(rows: &[Row], register: &Register) -> RegisterImport {
        RegisterImport::of(rows, &defaults(), &known(), register).unwrap()
    }

    fn register_of(rows: &[Row]) -> Register {
        let mut register = Register::default();
        register.take(1, import(rows, &register).saved("s").0);
        register
    }

    fn counts(import: &RegisterImport) -> [usize; 4] {
        [import.new.len(), import.changed.len(), import.alike.len(), import.known]
    }

    #[test]
    fn new_changed_alike_and_known_rows_are_told_apart() {
        let register = register_of(&[
            row(2, "Zaļā Enerģija", &[("address", "info@zala.example"), ("note", "ours")]),
            row(3, "University of Vaasa", &[]),
            row(4, "Mill", &[("phone", "1")]),
        ]);
        let rows = [
            row(5, "ZAĻĀ  enerģija", &[("address", "INFO@ZALA.example")]),
            row(6, "Universty of Vaasa", &[("phone", "7")]),
            row(7, "Mill", &[("phone", "2")]),
            row(8, "Bakery", &[]),
            row(9, "Bakery", &[]),
            row(10, "Mill", &[("helix", "research")]),
            row(11, "Bakery", &[("phone", "3")]),
        ];
        let mut found = import(&rows, &register);
        assert_eq!(counts(&found), [2, 1, 2, 2]);
        assert_eq!(found.changed[0].columns, ["phone"]);
        assert!(
            matches!(&found.alike[0].other, Other::Registered(one) if one.details.organisation == "University of Vaasa")
        );
        assert!(matches!(&found.alike[1].other, Other::Line(8, _)), "two rows of one name that differ");
        let (new, after) = found.saved("s");
        assert_eq!((new.len(), after.len()), (2, 1), "nobody decides by doing nothing");
        found.decide(&[(6, Decision::Same), (11, Decision::Add)].into());
        let (new, after) = found.saved("s");
        assert_eq!((new.len(), after.len()), (3, 2));
        let vaasa = after.iter().find(|one| one.details.organisation == "University of Vaasa").unwrap();
        assert_eq!(vaasa.details.phone, "7", "the name in the register stays");
    }

    #[test]
    fn the_same_file_again_changes_nothing_and_a_default_changes_nobody() {
        let rows = [row(2, "Mill", &[("phone", "1")]), row(3, "Bakery", &[])];
        let register = register_of(&rows);
        let again = import(&rows, &register);
        assert_eq!(counts(&again), [0, 0, 0, 2]);
        let mut other = defaults();
        other.insert("justification".to_owned(), "another list".to_owned());
        let again = RegisterImport::of(&rows, &other, &known(), &register).unwrap();
        assert_eq!(counts(&again), [0, 0, 0, 2]);
    }

    #[test]
    fn a_faulty_row_keeps_the_whole_file_out() {
        let rows = [row(2, "Mill", &[]), row(3, "Bakery", &[("helix", "shop"), ("address", "nowhere")])];
        let faults = RegisterImport::of(&rows, &defaults(), &known(), &Register::default()).unwrap_err();
        let found: Vec<(usize, &str, &str)> =
            faults.iter().map(|fault| (fault.line, fault.column.as_str(), fault.rule)).collect();
        assert_eq!(found, [(3, "helix", "code"), (3, "address", "address")]);
    }
}
