//! Scores and assignment of `lars matching` as JSON and CSV, row by row: millions of rows are written and none is kept.
//!
//! Numbers have the fewest digits that give the same double again.

use std::io::{self, Write};

use lars_domain::gap::cell::GapClass;
use lars_domain::learn::matching::{Capacities, Matching};
use lars_domain::learn::need::MatchingInput;
use lars_domain::learn::sensitivity::Firmness;
use lars_domain::learn::term::{Term, TermValue, Weights};
use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::file::guard::harmless;

/// Needs whose rows are made at once, on all cores, before they are written.
const NEEDS_AT_ONCE: usize = 16;

/// What is written.
#[derive(Debug)]
pub struct MatchFile<'m> {
    /// Needs, practices, terms.
    pub matching: &'m Matching,
    /// The weights of the terms.
    pub weights: &'m Weights,
    /// The practice of each need; none where no assignment was asked for.
    pub chosen: Option<&'m [Option<usize>]>,
    /// For each need, only this many practices with the highest scores, and the assigned one; all where not given.
    pub top: Option<usize>,
    /// How it was computed, for JSON.
    pub options: Map<String, Value>,
}

impl MatchFile<'_> {
    /// The sum of the scores of the assignment, from the first need to the last; none where there is no assignment.
    pub fn total(&self) -> Option<f64> {
        let scores = |chosen: &[Option<usize>]| {
            let pairs = chosen.iter().enumerate().filter_map(|(need, profile)| Some((need, (*profile)?)));
            pairs
                .filter_map(|(need, profile)| self.score(&self.matching.terms(need, profile)).ok())
                .sum::<f64>()
        };
        self.chosen.map(|chosen| scores(chosen) + 0.0)
    }

    fn score(&self, terms: &[TermValue; 5]) -> TermValue {
        self.weights.score(terms)
    }

    fn is_chosen(&self, need: usize, profile: usize) -> bool {
        self.chosen.is_some_and(|chosen| chosen[need] == Some(profile))
    }

    /// The rows of a need: practices in the order of codes, or with `top` the highest score first and of equal ones the smaller code.
    fn rows(&self, need: usize) -> Vec<(usize, [TermValue; 5], TermValue)> {
        let mut rows = Vec::with_capacity(self.matching.profiles().len());
        self.matching.each_terms(need, |profile, terms| {
            rows.extend(terms.map(|terms| (profile, terms, self.score(&terms))));
        });
        let Some(top) = self.top else { return rows };
        let height = |score: &TermValue| score.unwrap_or(-1.0);
        rows.sort_by(|one, other| height(&other.2).total_cmp(&height(&one.2)).then(one.0.cmp(&other.0)));
        let mut place = 0;
        rows.retain(|(profile, ..)| {
            place += 1;
            place <= top || self.is_chosen(need, *profile)
        });
        rows
    }

    /// Makes the rows of all needs with `make`, and writes them in the order of codes.
    fn write_rows(
        &self,
        out: &mut dyn Write,
        make: &(impl Fn(usize) -> io::Result<Vec<u8>> + Sync),
    ) -> io::Result<()> {
        let needs: Vec<usize> = (0..self.matching.needs().len()).collect();
        for some in needs.chunks(NEEDS_AT_ONCE) {
            let texts: Vec<Vec<u8>> = some.par_iter().map(|need| make(*need)).collect::<io::Result<_>>()?;
            texts.iter().try_for_each(|rows| out.write_all(rows))?;
        }
        Ok(())
    }
}

/// By what scores and assignment were made.
#[derive(Debug)]
pub struct MatchOptions<'m> {
    /// The weights of the terms.
    pub weights: &'m Weights,
    /// How many pairs there may be.
    pub capacities: Capacities,
    /// For each need, only this many practices.
    pub top: Option<usize>,
    /// How many lines of the files beside were not used, by what they say.
    pub unused: Map<String, Value>,
    /// How firm the assignment is, where that was computed.
    pub firm: Option<&'m [Firmness]>,
}

impl MatchOptions<'_> {
    /// The record of them, as the file has it.
    pub fn record(&self, matching: &Matching) -> Map<String, Value> {
        let by_term: Map<String, Value> = Term::ALL
            .iter()
            .zip(self.weights.list())
            .map(|(term, weight)| (term.code().to_owned(), json!(weight)))
            .collect();
        let firm = self.firm.map(|firm| {
            let row = |of: &Firmness| json!({"term": of.term.code(), "weight": of.weight, "down": of.down, "up": of.up});
            firm.iter().map(row).collect::<Vec<_>>()
        });
        let all = [
            ("weights", json!(by_term)),
            ("visits", json!(self.capacities.visits)),
            ("receivers", json!(self.capacities.receivers)),
            ("needs", json!(matching.needs().len())),
            ("cases", json!(matching.case_count())),
            ("practices", json!(matching.profiles().len())),
            ("rejected", json!(matching.rejected())),
            ("unused_lines", json!(self.unused)),
            ("top", json!(self.top)),
            ("equal_within", json!(1e-12)),
            ("sensitivity", json!(firm)),
        ];
        all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// Writes JSON: `options`, `scores`, `assignment`, `total`, in this order.
pub fn matching_json(file: &MatchFile<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"options\":")?;
    serde_json::to_writer(&mut *out, &file.options)?;
    out.write_all(b",\n\"scores\":[")?;
    let matching = file.matching;
    let quoted = |text: &String| serde_json::to_string(text);
    let practices: Vec<String> =
        matching.profiles().iter().map(|profile| quoted(&profile.code)).collect::<Result<_, _>>()?;
    // The first need with a row is the one whose row has no comma before it.
    let first = (0..matching.needs().len()).find(|need| !file.rows(*need).is_empty());
    file.write_rows(out, &|need| {
        let rows = file.rows(need);
        let mut text = Vec::with_capacity(rows.len() * 200);
        let name = quoted(&matching.needs()[need].code)?;
        for (at, (profile, terms, score)) in rows.iter().enumerate() {
            text.extend_from_slice(if at == 0 && first == Some(need) { b"\n" } else { b",\n" });
            text.extend_from_slice(b"{\"need\":");
            text.extend_from_slice(name.as_bytes());
            text.extend_from_slice(b",\"practice\":");
            text.extend_from_slice(practices[*profile].as_bytes());
            json_numbers(&mut text, terms, score)?;
        }
        Ok(text)
    })?;
    out.write_all(b"],\n\"assignment\":")?;
    match file.chosen {
        None => out.write_all(b"null,\n\"total\":null}\n"),
        Some(chosen) => {
            out.write_all(b"[")?;
            let pairs = chosen.iter().enumerate().filter_map(|(need, profile)| Some((need, (*profile)?)));
            for (at, (need, profile)) in pairs.enumerate() {
                let (need_code, code) = (quoted(&matching.needs()[need].code)?, &practices[profile]);
                out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
                write!(out, "{{\"need\":{need_code},\"practice\":{code},\"score\":")?;
                serde_json::to_writer(&mut *out, &file.score(&matching.terms(need, profile)).ok())?;
                out.write_all(b"}")?;
            }
            out.write_all(b"],\n\"total\":")?;
            serde_json::to_writer(&mut *out, &file.total())?;
            out.write_all(b"}\n")
        }
    }
}

/// The score, the terms and what is undefined, up to the closing brace of a record.
fn json_numbers(text: &mut Vec<u8>, terms: &[TermValue; 5], score: &TermValue) -> io::Result<()> {
    let mut number = |name: &str, value: &TermValue| {
        text.extend_from_slice(b",\"");
        text.extend_from_slice(name.as_bytes());
        text.extend_from_slice(b"\":");
        // An undefined one is null.
        serde_json::to_writer(&mut *text, &value.ok().map(|value| value + 0.0))
    };
    number("score", score)?;
    for (term, value) in Term::ALL.iter().zip(terms) {
        number(term.code(), value)?;
    }
    text.extend_from_slice(b",\"undefined\":{");
    for (at, (name, reason)) in undefined(terms, score).enumerate() {
        write!(text, "{}\"{name}\":\"{reason}\"", if at == 0 { "" } else { "," })?;
    }
    text.extend_from_slice(b"}}");
    Ok(())
}

/// Each undefined term with its reason; then the score, if there is none.
fn undefined<'t>(
    terms: &'t [TermValue; 5],
    score: &'t TermValue,
) -> impl Iterator<Item = (&'static str, &'static str)> + 't {
    let of_terms = Term::ALL.iter().zip(terms).map(|(term, value)| (term.code(), value));
    of_terms.chain([("score", score)]).filter_map(|(name, value)| Some((name, value.err()?.code())))
}

/// Writes CSV: a pair a row, with `yes` in the last column where it is assigned.
pub fn matching_csv(file: &MatchFile<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "need,practice,score,need_term,fit,evidence,similarity,wish,undefined,assigned")?;
    let matching = file.matching;
    file.write_rows(out, &|need| {
        let name = harmless(&matching.needs()[need].code);
        let mut writer = csv::Writer::from_writer(Vec::new());
        for (profile, terms, score) in file.rows(need) {
            writer.write_field(name.as_bytes())?;
            writer.write_field(harmless(&matching.profiles()[profile].code).as_bytes())?;
            for value in std::iter::once(&score).chain(&terms) {
                let number = value.ok().map(|value| serde_json::to_string(&(value + 0.0))).transpose()?;
                writer.write_field(number.unwrap_or_default())?;
            }
            let reasons = undefined(&terms, &score).map(|(name, reason)| format!("{name}={reason}"));
            writer.write_field(reasons.collect::<Vec<_>>().join(" "))?;
            writer.write_field(if file.is_chosen(need, profile) { "yes" } else { "" })?;
            writer.write_record(None::<&[u8]>)?;
        }
        writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    })
}

/// The files that `lars matching` reads, each with its name: needs, practices, wishes.
pub fn matching_files(input: &MatchingInput) -> io::Result<[(&'static str, Vec<u8>); 3]> {
    Ok([
        ("needs.csv", needs_csv(input)?),
        ("practices.csv", practices_csv(input)?),
        ("wishes.csv", wishes_csv(input)?),
    ])
}

fn number(value: Option<f64>) -> io::Result<String> {
    let digits = value.map(|value| serde_json::to_string(&(value + 0.0))).transpose()?;
    Ok(digits.unwrap_or_default())
}

/// The columns of needs in a table, as `lars matching` reads them.
pub const NEED_COLUMNS: [&str; 12] = [
    "need",
    "case",
    "helix",
    "partner",
    "level",
    "area",
    "nace",
    "class",
    "gap",
    "se",
    "experience",
    "verdict",
];

/// The columns of practices.
pub const PRACTICE_COLUMNS: [&str; 10] = [
    "practice",
    "region",
    "helices",
    "partners",
    "levels",
    "areas",
    "nace",
    "review",
    "successes",
    "failures",
];

fn whole(writer: csv::Writer<Vec<u8>>) -> io::Result<Vec<u8>> {
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn needs_csv(input: &MatchingInput) -> io::Result<Vec<u8>> {
    let mut needs = csv::Writer::from_writer(Vec::new());
    needs.write_record(NEED_COLUMNS)?;
    for one in &input.needs {
        let need = &one.need;
        for code in [&need.code, &need.case, &need.helix, &need.partner, &need.level, &need.area] {
            needs.write_field(harmless(code).as_bytes())?;
        }
        needs.write_field("")?;
        needs.write_field(need.class.map_or("", GapClass::code))?;
        for value in [need.gap, need.se, need.experience] {
            needs.write_field(number(value)?)?;
        }
        needs.write_field(need.verdict.code())?;
        needs.write_record(None::<&[u8]>)?;
    }
    whole(needs)
}

fn practices_csv(input: &MatchingInput) -> io::Result<Vec<u8>> {
    let mut practices = csv::Writer::from_writer(Vec::new());
    practices.write_record(PRACTICE_COLUMNS)?;
    for one in &input.practices {
        let profile = &one.profile;
        for code in [&profile.code, &profile.region] {
            practices.write_field(harmless(code).as_bytes())?;
        }
        for list in [&profile.helices, &profile.partners, &profile.levels, &profile.areas] {
            practices.write_field(harmless(&list.join("|")).as_bytes())?;
        }
        practices.write_field(harmless(&one.nace).as_bytes())?;
        practices.write_field(number(profile.review)?)?;
        for count in [profile.successes, profile.failures] {
            practices.write_field(count.map(|count| count.to_string()).unwrap_or_default())?;
        }
        practices.write_record(None::<&[u8]>)?;
    }
    whole(practices)
}

fn wishes_csv(input: &MatchingInput) -> io::Result<Vec<u8>> {
    let mut wishes = csv::Writer::from_writer(Vec::new());
    wishes.write_record(["case", "practice", "share"])?;
    for wish in &input.wishes {
        let share = number(wish.share)?;
        wishes.write_record([
            harmless(&wish.case).as_bytes(),
            harmless(&wish.practice).as_bytes(),
            share.as_bytes(),
        ])?;
    }
    whole(wishes)
}
