//! What of each respondent's answers was released, and in which releases: so that the next one notices what has changed since.
//!
//! A respondent who is erased has no trace; what remains of them is counted in batches (`release`). Nothing is decided here.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::observed::{Observations, Pair};
use super::organisation::CountsAs;
use crate::ask::answer::rating::{Score, Scores};

/// What a respondent said in a cell, as far as results know it: expectation and experience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said(u8, u8);

impl Said {
    const NOT_ASKED: u8 = 0;
    const NO_CONTACT: u8 = 1;
    const DONT_KNOW: u8 = 2;
    const POINTS: u8 = 3;

    /// What scores say; none where neither was asked.
    pub fn of(scores: &Scores) -> Option<Self> {
        let code = |score: Option<Score>| match score {
            None => Self::NOT_ASKED,
            Some(Score::NoContact) => Self::NO_CONTACT,
            Some(Score::DontKnow) => Self::DONT_KNOW,
            Some(Score::Points(points)) => points.saturating_add(Self::POINTS),
        };
        let said = Self(code(scores.expectation), code(scores.experience));
        (said != Self(Self::NOT_ASKED, Self::NOT_ASKED)).then_some(said)
    }

    /// Counts a respondent who said this.
    pub fn count(self, observed: &mut Observations, counts_as: CountsAs) {
        let (beside, unknown) = (counts_as == CountsAs::Beside, counts_as == CountsAs::Unknown);
        let says = |code| usize::from(self.0 == code || self.1 == code);
        observed.asked += 1;
        observed.beside_asked += usize::from(beside);
        observed.unknown_asked += usize::from(unknown);
        observed.no_contact += says(Self::NO_CONTACT);
        observed.dont_know += says(Self::DONT_KNOW);
        if let Some((expectation, experience)) = self.pair() {
            observed.pairs.add(Pair::points(expectation, experience), 1);
            observed.respondents += 1;
            observed.beside += usize::from(beside);
            observed.unknown += usize::from(unknown);
        }
    }

    /// Both ratings, where both are points.
    pub fn pair(self) -> Option<(u8, u8)> {
        Some((self.0.checked_sub(Self::POINTS)?, self.1.checked_sub(Self::POINTS)?))
    }
}

/// One thing that was released of a respondent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// The place of the cell in the release.
    pub cell: u32,
    /// What was said.
    pub said: Said,
    /// The releases of the cell that it is in, a bit each.
    pub inside: u64,
    /// How its respondent counts. So it stays, whoever goes and whatever is known later.
    pub counts_as: CountsAs,
}

/// The traces of all respondents of a case and wave who are still there, by their codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces(BTreeMap<String, Vec<Trace>>);

/// A part as it is stored: respondents, each with their traces as text.
type Stored = BTreeMap<String, String>;

impl Traces {
    /// The most respondents that should be stored together: when one of them is erased, so much is written anew.
    const TOGETHER: usize = 256;

    /// What was released of a respondent, by cell.
    pub fn of(&self, respondent: &str) -> &[Trace] {
        self.0.get(respondent).map_or(&[], Vec::as_slice)
    }

    /// The respondents, in the order of their codes.
    pub fn respondents(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Puts what was released of a respondent in place of what is known.
    pub fn put(&mut self, respondent: &str, mut traces: Vec<Trace>) {
        traces.sort_unstable();
        self.0.insert(respondent.to_owned(), traces);
    }

    /// In how many parts the traces of this number of respondents are stored.
    pub fn parts_for(respondents: usize) -> usize {
        respondents.div_ceil(Self::TOGETHER).max(1)
    }

    /// The part in which a respondent's traces are, of so many.
    pub fn part_of(respondent: &str, parts: usize) -> usize {
        let digest = Sha256::digest(respondent.as_bytes());
        let number = digest[..4].iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        number % parts.max(1)
    }

    /// All traces as texts, a part each; and how many there are, which is one at least.
    pub fn write(&self) -> Vec<String> {
        let count = Self::parts_for(self.0.len());
        let mut parts = vec![Stored::new(); count];
        for (respondent, traces) in &self.0 {
            parts[Self::part_of(respondent, count)].insert(respondent.clone(), write_runs(traces));
        }
        parts.iter().map(|part| serde_json::to_string(part).unwrap_or_default()).collect()
    }

    /// Adds the traces of a part; `None` where it cannot be read.
    pub fn read(&mut self, text: &str) -> Option<()> {
        for (respondent, traces) in serde_json::from_str::<Stored>(text).ok()? {
            self.0.insert(respondent, read_runs(&traces)?);
        }
        Some(())
    }

    /// A part without a respondent; `None` where there is nothing of them in it.
    pub fn without(text: &str, respondent: &str) -> Option<String> {
        let mut part: Stored = serde_json::from_str(text).ok()?;
        part.remove(respondent)?;
        serde_json::to_string(&part).ok()
    }
}

/// Traces as runs of cells that follow one another in the same releases: `RELEASES@FIRST=` and four digits for each cell; a tilde comes
/// before those that were counted beside somebody else, a question mark before those of unknown organisations.
fn write_runs(traces: &[Trace]) -> String {
    let mut sorted = traces.to_vec();
    sorted.sort_unstable_by_key(|trace| (trace.counts_as, trace.inside, trace.cell));
    let mut text = String::new();
    let mut next = None;
    for Trace { cell, said: Said(expectation, experience), inside, counts_as } in sorted {
        if next != Some((counts_as, inside, cell)) {
            let parting = if text.is_empty() { "" } else { ";" };
            let mark = match counts_as {
                CountsAs::One => "",
                CountsAs::Beside => "~",
                CountsAs::Unknown => "?",
            };
            // Writing to a string cannot fail.
            let _ = write!(text, "{parting}{mark}{inside:x}@{cell}=");
        }
        let _ = write!(text, "{expectation:02x}{experience:02x}");
        next = Some((counts_as, inside, cell + 1));
    }
    text
}

fn read_runs(text: &str) -> Option<Vec<Trace>> {
    let mut traces = Vec::new();
    for run in text.split(';').filter(|run| !run.is_empty()) {
        let (head, digits) = run.split_once('=')?;
        let (inside, first) = head.split_once('@')?;
        let marked = [('~', CountsAs::Beside), ('?', CountsAs::Unknown)];
        let marked = marked.into_iter().find_map(|(mark, as_)| Some((as_, inside.strip_prefix(mark)?)));
        let (counts_as, inside) = marked.unwrap_or((CountsAs::One, inside));
        let (inside, mut cell) = (u64::from_str_radix(inside, 16).ok()?, first.parse::<u32>().ok()?);
        for said in digits.as_bytes().chunks(4) {
            let said =
                u16::from_str_radix(str::from_utf8(said).ok().filter(|said| said.len() == 4)?, 16).ok()?;
            let [expectation, experience] = said.to_be_bytes();
            traces.push(Trace { cell, said: Said(expectation, experience), inside, counts_as });
            cell += 1;
        }
    }
    traces.sort_unstable();
    Some(traces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traces(of: &[(u32, u8, u64)]) -> Vec<Trace> {
        let trace = |&(cell, code, inside): &(u32, u8, u64)| Trace {
            cell,
            said: Said(code, 13),
            inside,
            counts_as: [CountsAs::One, CountsAs::Beside, CountsAs::Unknown][usize::from(code) % 3],
        };
        of.iter().map(trace).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let mut all = Traces::default();
        for number in 0..600_u32 {
            let of = [(0, 4, 1), (1, 5, 1), (2, 0, 3), (2, 6, 4), (7, 255, u64::MAX)];
            all.put(&format!("r;{number}=\"@"), traces(&of[..(number % 6) as usize]));
        }
        let parts = all.write();
        assert_eq!(parts.len(), 3);
        let mut again = Traces::default();
        for part in &parts {
            again.read(part).unwrap();
        }
        assert_eq!(again, all);
        let respondent = "r;5=\"@";
        let part = &parts[Traces::part_of(respondent, 3)];
        let rest = Traces::without(part, respondent).unwrap();
        assert!(!rest.contains("r;5=") && Traces::without(&rest, respondent).is_none());
    }

    #[test]
    fn what_was_cut_is_not_half_read() {
        for text in
            ["{", r#"{"a":"1@0=040"}"#, r#"{"a":"1@=0404"}"#, r#"{"a":"1=0404"}"#, r#"{"a":"x@1=0404"}"#]
        {
            assert_eq!(Traces::default().read(text), None, "{text}");
        }
    }
}
