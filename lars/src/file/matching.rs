//! Needs, practices, similarities and wishes from tables, for `lars matching`. What the scores are made of them is in `lars_domain::learn`.

use std::collections::HashMap;

use lars_domain::gap::cell::GapClass;
use lars_domain::learn::matching::{Matching, Unused};
use lars_domain::learn::term::{Divisions, Need, PracticeProfile, Verdict, listed};
use lars_view::export::matching::{NEED_COLUMNS, PRACTICE_COLUMNS};
use lars_view::file::columns::{read_each, refuse};
use lars_view::file::{Decimal, Fault, Faults, TableFile};

/// The largest number of successes or failures: as doubles, all below are whole numbers.
const MAX_OUTCOMES: u64 = 1_000_000_000;

/// Which numbers a cell may hold.
type Range = (f64, f64);

const ANY: Range = (f64::NEG_INFINITY, f64::INFINITY);
const SHARE: Range = (0.0, 1.0);

/// Reads needs; a faulty file is refused whole.
pub fn read_needs(table: &TableFile<'_>) -> anyhow::Result<Vec<Need>> {
    let (mut needs, mut codes) = (Vec::new(), HashMap::new());
    read_each(table.clone(), &NEED_COLUMNS, &mut |line, cells, faults| {
        let mut row = Row { line, names: &NEED_COLUMNS, cells, decimal: table.options.decimal, faults };
        row.new_code(&mut codes);
        let need = Need {
            code: row.cells[0].to_owned(),
            case: row.needed(1),
            helix: row.one(2),
            partner: row.one(3),
            level: row.one(4),
            area: row.one(5),
            divisions: row.divisions(6),
            class: row.class(7),
            gap: row.number(8, ANY),
            se: row.number(9, (0.0, f64::INFINITY)),
            experience: row.number(10, (0.0, 10.0)),
            verdict: row.verdict(11),
        };
        needs.push(need);
    })?;
    Ok(needs)
}

/// Reads practices; a faulty file is refused whole.
pub fn read_practices(table: &TableFile<'_>) -> anyhow::Result<Vec<PracticeProfile>> {
    let (mut practices, mut codes) = (Vec::new(), HashMap::new());
    read_each(table.clone(), &PRACTICE_COLUMNS, &mut |line, cells, faults| {
        let mut row = Row { line, names: &PRACTICE_COLUMNS, cells, decimal: table.options.decimal, faults };
        row.new_code(&mut codes);
        let list = |at: usize| listed(cells[at]).map(str::to_owned).collect();
        let practice = PracticeProfile {
            code: cells[0].to_owned(),
            region: row.needed(1),
            helices: list(2),
            partners: list(3),
            levels: list(4),
            areas: list(5),
            divisions: row.divisions(6),
            review: row.number(7, (0.0, 4.0)),
            successes: row.count(8),
            failures: row.count(9),
        };
        practices.push(practice);
    })?;
    Ok(practices)
}

/// What a file beside needs and practices says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// `case,region,similarity`
    Similarity,
    /// `case,practice,share`
    Wish,
}

impl Beside {
    fn columns(self) -> [&'static str; 3] {
        match self {
            Self::Similarity => ["case", "region", "similarity"],
            Self::Wish => ["case", "practice", "share"],
        }
    }
}

/// The lines of a file that are about nobody.
#[derive(Debug, Clone, Default)]
pub struct UnusedLines {
    /// How many.
    pub count: u64,
    /// The first of them in words.
    pub first: Option<String>,
}

/// Reads similarities or wishes into a matching. A line about what is in neither of the other files is counted and not used; any other fault
/// refuses the file whole.
pub fn read_beside(
    table: &TableFile<'_>,
    kind: Beside,
    matching: &mut Matching,
) -> anyhow::Result<UnusedLines> {
    let names = kind.columns();
    let mut unused = UnusedLines::default();
    read_each(table.clone(), &names, &mut |line, cells, faults| {
        let mut row = Row { line, names: &names, cells, decimal: table.options.decimal, faults };
        for at in [0, 1] {
            row.needed(at);
        }
        let (value, pair) = (row.number(2, SHARE), (cells[0], cells[1]));
        let said = match kind {
            Beside::Similarity => matching.say_similarity(line, pair, value),
            Beside::Wish => matching.say_wish(line, pair, value),
        };
        if let Err(why) = said {
            unused.count += 1;
            let at = usize::from(why == Unused::UnknownOther);
            unused.first.get_or_insert_with(|| format!("line {line}, {} {:?}", names[at], cells[at]));
        }
    })?;
    let [similarity, wishes] = matching.settle();
    let mut faults = Faults::default();
    for (line, before) in if kind == Beside::Similarity { similarity } else { wishes } {
        let rule = format!("one line for each {} and {}; line {before} has it already", names[0], names[1]);
        faults.push(Fault::new(line, names[1], "", rule));
    }
    refuse(table.path, &faults)?;
    Ok(unused)
}

/// A row while it is read.
struct Row<'r> {
    line: u64,
    names: &'r [&'static str],
    cells: &'r [&'r str],
    decimal: Decimal,
    faults: &'r mut Faults,
}

impl Row<'_> {
    fn fault(&mut self, at: usize, rule: impl Into<String>) {
        self.faults.push(Fault::new(self.line, self.names[at], self.cells[at], rule));
    }

    /// The code in the first column, which stands in one row only.
    fn new_code(&mut self, codes: &mut HashMap<String, u64>) {
        let code = self.needed(0);
        match codes.get(&code).copied() {
            Some(first) if !code.is_empty() => {
                self.fault(0, format!("a code may stand only once; line {first} has it already"));
            }
            _ => {
                codes.insert(code, self.line);
            }
        }
    }

    fn needed(&mut self, at: usize) -> String {
        if self.cells[at].is_empty() {
            self.fault(at, "must not be empty");
        }
        self.cells[at].to_owned()
    }

    /// One code, or none.
    fn one(&mut self, at: usize) -> String {
        if self.cells[at].contains('|') {
            self.fault(at, "must be one code: of a need only nace can be a list");
        }
        self.cells[at].to_owned()
    }

    fn divisions(&mut self, at: usize) -> Divisions {
        Divisions::parse(self.cells[at]).unwrap_or_else(|| {
            self.fault(at, "must be NACE codes such as 20, C20.14 or A01, joined by |, or empty");
            Divisions::default()
        })
    }

    fn class(&mut self, at: usize) -> Option<GapClass> {
        let found = GapClass::parse(self.cells[at]);
        if found.is_none() && !self.cells[at].is_empty() {
            self.fault(at, "must be unmet or dormant; working and exceeded are no needs; or empty");
        }
        found
    }

    fn verdict(&mut self, at: usize) -> Verdict {
        Verdict::parse(self.cells[at]).unwrap_or_else(|| {
            self.fault(at, "must be draft, discussed, confirmed, explained, rejected, or empty");
            Verdict::Open
        })
    }

    fn number(&mut self, at: usize, (low, high): Range) -> Option<f64> {
        if self.cells[at].is_empty() {
            return None;
        }
        let range = match (low.is_finite(), high.is_finite()) {
            (false, _) => String::new(),
            (true, false) => format!(", {low} or above"),
            (true, true) => format!(" from {low} to {high}"),
        };
        let read = self.decimal.number(self.cells[at], &range, ", or empty");
        let checked = read.and_then(|number| {
            if (low..=high).contains(&number) {
                Ok(number)
            } else {
                Err(self.decimal.rule(&range, ", or empty"))
            }
        });
        checked.map_err(|rule| self.fault(at, rule)).ok()
    }

    fn count(&mut self, at: usize) -> Option<u64> {
        if self.cells[at].is_empty() {
            return None;
        }
        let count = self.decimal.whole(self.cells[at]).parse().ok().filter(|count| *count <= MAX_OUTCOMES);
        if count.is_none() {
            self.fault(at, format!("must be a whole number from 0 to {MAX_OUTCOMES}, or empty"));
        }
        count
    }
}
