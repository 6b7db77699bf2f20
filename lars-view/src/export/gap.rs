//! Gap records: one for each cell, as JSON with the options of the analysis, or as CSV.
//!
//! Numbers are written with all their digits. An undefined number is empty, with its reason beside it; a
//! suppressed record holds its key and nothing else.

#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the crate of the method's type is not a dependency"
)]

use std::io::{self, Write};

use lars_domain::gap::analysis::{CONFIDENCE, EXACT_UP_TO, GapAnalysis, RESAMPLES};
use lars_domain::gap::cell::{Cell, CellKey, CellNumbers, Certainty, GapClass};
use lars_domain::gap::finding::{FindingStatus, Verdicts};
use lars_domain::gap::observed::Unit;
use serde_json::{Value, json};

use super::answers::codebook;
use super::sheet::{Column, Kind, Sheet, Value as SheetValue};
use crate::file::guard::harmless;
use crate::names::{Labels, Names};
use crate::words::Words;

/// The fields of a record, in order. The first six are its key.
pub const FIELDS: [&str; 25] = [
    "case",
    "wave",
    "helix",
    "partner",
    "level",
    "item",
    "n",
    "mean_expectation",
    "mean_experience",
    "mean_gap",
    "median_gap",
    "sd_gap",
    "t_low",
    "t_high",
    "bca_low",
    "bca_high",
    "wilcoxon_w",
    "wilcoxon_p",
    "q",
    "rank_biserial",
    "share_positive",
    "share_no_contact",
    "share_dont_know",
    "class",
    "within_noise",
];

/// How many of the fields are the key.
const KEY: usize = 6;

/// The field after these: how the bootstrap interval was found.
const METHOD: &str = "interval_method";

/// The field after it: how sure the gap is, in a word.
const CERTAINTY: &str = "certainty";

/// The last field, in files of a study: what a focus group said.
const VERDICT: &str = "verdict";

/// What a file says of its origin, besides the options of the analysis.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapFile {
    /// The name of the file the answers came from.
    pub file: Option<String>,
    /// The sentence that the answers are simulated, where they are; it goes with every record.
    pub simulated: Option<String>,
    /// When what it holds was released, where it is of a study.
    pub released: Option<String>,
    /// What focus groups said, where it is of a study: a field more.
    pub verdicts: Option<Verdicts>,
}

impl GapFile {
    /// The code of the verdict on a shown cell.
    fn verdict(&self, cell: &Cell) -> Option<&'static str> {
        cell.numbers.shown()?;
        self.verdicts.as_ref()?.on(&cell.key).map(FindingStatus::code)
    }
}

/// A value, or the code of the reason why there is none.
type Field = Result<Value, &'static str>;

/// Writes `{"options": …, "cells": […]}`. Fails where `out` does.
pub fn gap_json(analysis: &GapAnalysis, about: &GapFile, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{{\n\"options\": {},\n\"cells\": [", options(analysis, about))?;
    for (place, cell) in analysis.cells.iter().enumerate() {
        out.write_all(if place == 0 { b"\n{" } else { b",\n{" })?;
        for (name, field) in FIELDS.iter().zip(record(cell)) {
            match field {
                Ok(value) => write!(out, "\"{name}\": {value}, ")?,
                Err(reason) => write!(out, "\"{name}\": null, \"{name}_undefined\": \"{reason}\", ")?,
            }
        }
        let method = json!(method(cell));
        let certainty = json!(certainty(cell));
        let suppressed = cell.numbers.shown().is_none();
        write!(out, "\"suppressed\": {suppressed}, \"{METHOD}\": {method}, \"{CERTAINTY}\": {certainty}")?;
        if about.verdicts.is_some() {
            write!(out, ", \"{VERDICT}\": {}", json!(about.verdict(cell)))?;
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"\n]\n}\n")
}

/// Writes one row for each record, with the columns `suppressed`, `undefined` (`field=Reason …`), `interval_method` and `certainty` at the end.
///
/// Where the answers are simulated, the last column says so. Fails where `out` does.
pub fn gap_csv(analysis: &GapAnalysis, about: &GapFile, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let simulated = about.simulated.as_deref();
    let heads = FIELDS.iter().copied().chain(["suppressed", "undefined", METHOD, CERTAINTY]);
    let heads = heads.chain(about.verdicts.as_ref().map(|_| VERDICT));
    writer.write_record(heads.chain(simulated.map(|_| "simulated")))?;
    for cell in &analysis.cells {
        let mut row: Vec<String> = Vec::with_capacity(FIELDS.len() + 5);
        let mut undefined = Vec::new();
        for (name, field) in FIELDS.iter().zip(record(cell)) {
            row.push(match field {
                Ok(Value::Null) => String::new(),
                Ok(Value::String(text)) => harmless(&text).into_owned(),
                Ok(value) => value.to_string(),
                Err(reason) => {
                    undefined.push(format!("{name}={reason}"));
                    String::new()
                }
            });
        }
        row.push(cell.numbers.shown().is_none().to_string());
        row.push(undefined.join(" "));
        row.push(method(cell).unwrap_or_default().to_owned());
        row.push(certainty(cell).unwrap_or_default().to_owned());
        if about.verdicts.is_some() {
            row.push(about.verdict(cell).unwrap_or_default().to_owned());
        }
        row.extend(simulated.map(str::to_owned));
        writer.write_record(&row)?;
    }
    writer.flush()
}

/// The records as a table with labels: the same fields, a code for each key and for the class.
pub fn gap_sheet(
    analysis: &GapAnalysis,
    (names, words): (&Names, Words),
) -> (Sheet, Vec<Vec<SheetValue<'static>>>) {
    let mut columns: Vec<Column> = key_columns(analysis.cells.iter().map(|cell| &cell.key), (names, words));
    for name in &FIELDS[KEY..] {
        let label = field_label(name, words);
        columns.push(match *name {
            "n" => Column::new(name, label, Kind::Number(0)),
            "class" => {
                let code = |class: GapClass| {
                    (class.code().to_owned(), words.say(&format!("class-{}", class.code())))
                };
                Column::of_codes(name, label, GapClass::ALL.map(code))
            }
            "within_noise" => Column::of_codes(name, label, yes_no(words)),
            _ => Column::new(name, label, Kind::Number(10)),
        });
    }
    columns.push(Column::of_codes("suppressed", words.say("class-too-few"), yes_no(words)));
    columns.push(Column::new("undefined", words.say("export-undefined"), Kind::Text));
    columns.push(Column::new(METHOD, words.say("export-interval-method"), Kind::Text));
    let certainty = Certainty::ALL
        .map(Certainty::code)
        .map(|code| (code.to_owned(), words.say(&format!("class-certainty-{code}"))));
    columns.push(Column::of_codes(CERTAINTY, words.say("export-certainty"), certainty));
    let rows = analysis.cells.iter().map(|cell| sheet_row(cell, &columns)).collect();
    (Sheet { title: words.say("export-content-gaps"), columns, codebook: codebook(words) }, rows)
}

/// What a number is called; limits of intervals have their side behind it.
pub fn field_label(name: &str, words: Words) -> String {
    let side = |interval: &str, side: &str| format!("{}, {}", words.say(interval), words.say(side));
    match name {
        "n" => words.say("table-head-n"),
        "mean_expectation" => words.say("table-head-expectation"),
        "mean_experience" => words.say("table-head-experience"),
        "mean_gap" => words.say("table-head-gap"),
        "median_gap" => words.say("table-head-median"),
        "sd_gap" => words.say("table-head-sd"),
        "t_low" => side("table-head-t", "export-low"),
        "t_high" => side("table-head-t", "export-high"),
        "bca_low" => side("table-head-bca", "export-low"),
        "bca_high" => side("table-head-bca", "export-high"),
        "wilcoxon_p" => words.say("table-head-p"),
        "q" => words.say("table-head-q"),
        "rank_biserial" => words.say("table-head-rank-biserial"),
        "share_positive" => words.say("table-head-positive"),
        "share_no_contact" => words.say("table-head-no-contact"),
        "share_dont_know" => words.say("table-head-dont-know"),
        "class" => words.say("table-head-class"),
        "within_noise" => words.say("export-within-noise"),
        // The statistic has the same name in every language.
        _ => "W (Wilcoxon)".to_owned(),
    }
}

fn yes_no(words: Words) -> [(String, String); 2] {
    ["false", "true"].map(|code| (code.to_owned(), words.say(&format!("export-{code}"))))
}

fn sheet_row(cell: &Cell, columns: &[Column]) -> Vec<SheetValue<'static>> {
    let coded = |column: &Column, code: &str| {
        column.place_of(code).map_or_else(|| code.to_owned().into(), SheetValue::Code)
    };
    let mut row = Vec::with_capacity(columns.len());
    let mut undefined = Vec::new();
    for ((name, column), field) in FIELDS.iter().zip(columns).zip(record(cell)) {
        row.push(match field {
            Ok(Value::String(code)) => coded(column, &code),
            Ok(Value::Bool(is_so)) => coded(column, if is_so { "true" } else { "false" }),
            Ok(value) => value.as_f64().map_or(SheetValue::Empty, SheetValue::Number),
            Err(reason) => {
                undefined.push(format!("{name}={reason}"));
                SheetValue::Empty
            }
        });
    }
    let suppressed = if cell.numbers.shown().is_none() { "true" } else { "false" };
    row.push(coded(&columns[FIELDS.len()], suppressed));
    row.push(undefined.join(" ").into());
    row.push(method(cell).unwrap_or_default().to_owned().into());
    row.push(certainty(cell).map_or(SheetValue::Empty, |code| coded(&columns[columns.len() - 1], code)));
    row
}

/// Columns of codes for the six fields of keys, with those codes that occur.
pub fn key_columns<'k>(
    keys: impl Iterator<Item = &'k CellKey>,
    (names, words): (&Names, Words),
) -> Vec<Column> {
    let labels = Labels { names, words };
    let mut found: [Vec<String>; KEY] = Default::default();
    for key in keys {
        let codes = [&key.case, &key.wave, &key.helix, &key.partner, &key.level, &key.item];
        for (known, code) in found.iter_mut().zip(codes) {
            if let Some(code) = code.as_deref().filter(|code| !code.is_empty())
                && !known.iter().any(|known| known == code)
            {
                known.push(code.to_owned());
            }
        }
    }
    let label_of = |place: usize, code: &str| match place {
        0 => labels.case(Some(code)),
        1 => labels.wave(code),
        2 => labels.helix(Some(code)),
        3 => labels.partner(Some(code)),
        4 => labels.level(Some(code)),
        _ => labels.item(code),
    };
    let heads =
        ["study-case", "study-wave", "study-helix", "table-head-partner", "study-level", "study-item"];
    let column = |(place, codes): (usize, Vec<String>)| {
        let coded = codes.into_iter().map(|code| {
            let label = label_of(place, &code);
            (code, label)
        });
        Column::of_codes(FIELDS[place], words.say(heads[place]), coded)
    };
    found.into_iter().enumerate().map(column).collect()
}

fn record(cell: &Cell) -> Vec<Field> {
    let key = &cell.key;
    let mut fields: Vec<Field> = [&key.case, &key.wave, &key.helix, &key.partner, &key.level, &key.item]
        .into_iter()
        .map(|code| Ok(code.as_deref().filter(|code| !code.is_empty()).map_or(Value::Null, Value::from)))
        .collect();
    match cell.numbers.shown() {
        Some(numbers) => fields.extend(measured(numbers)),
        None => fields.extend((KEY..FIELDS.len()).map(|_| Ok(Value::Null))),
    }
    fields
}

fn method(cell: &Cell) -> Option<&'static str> {
    Some(cell.numbers.shown()?.interval_method?.code())
}

fn certainty(cell: &Cell) -> Option<&'static str> {
    Some(cell.numbers.shown()?.certainty().code())
}

fn measured(numbers: &CellNumbers) -> [Field; FIELDS.len() - KEY] {
    let t = numbers.t.as_ref().map_err(|undefined| undefined.code());
    let bca = match &numbers.bca {
        Some(limits) => limits.as_ref().map_err(|undefined| undefined.code()),
        None => Err("NotRequested"),
    };
    let wilcoxon = numbers.wilcoxon.as_ref().map_err(|undefined| undefined.code());
    [
        Ok(Value::from(numbers.n)),
        number(numbers.mean_expectation),
        number(numbers.mean_experience),
        number(numbers.mean_gap),
        number(numbers.median_gap),
        numbers.sd_gap.as_ref().map_err(|undefined| undefined.code()).and_then(|sd| number(*sd)),
        t.and_then(|limits| number(limits.low)),
        t.and_then(|limits| number(limits.high)),
        bca.and_then(|limits| number(limits.low)),
        bca.and_then(|limits| number(limits.high)),
        wilcoxon.and_then(|test| number(test.w)),
        wilcoxon.and_then(|test| number(test.p)),
        numbers.q.as_ref().map_err(|undefined| undefined.code()).and_then(|q| number(*q)),
        numbers.rank_biserial.as_ref().map_err(|undefined| undefined.code()).and_then(|r| number(*r)),
        number(numbers.share_positive),
        number(numbers.share_no_contact),
        number(numbers.share_dont_know),
        Ok(Value::from(numbers.class.code())),
        numbers.within_noise.as_ref().map_err(|undefined| undefined.code()).map(|noise| Value::from(*noise)),
    ]
}

/// Adding zero turns the negative zero into the positive one. A number that is none has its reason like any other.
fn number(value: f64) -> Field {
    if value.is_finite() { Ok(Value::from(value + 0.0)) } else { Err("OutOfRange") }
}

fn options(analysis: &GapAnalysis, about: &GapFile) -> Value {
    let options = &analysis.options;
    let by: Vec<&str> = options.by.iter().map(|field| field.code()).collect();
    let unit = match options.unit {
        Unit::Respondent => "respondent",
        Unit::Rating => "rating",
    };
    let mut said = json!({
        "program": format!("lars {}", env!("CARGO_PKG_VERSION")),
        "sign": "gap = expectation - experience",
        "by": by,
        "unit": unit,
        "min_n": options.min_n.get(),
        "seed": options.seed,
        "bootstrap": if options.bootstrap { json!(RESAMPLES) } else { json!(false) },
        "confidence": CONFIDENCE,
        "zero_rule": "wilcoxon",
        "exact_up_to": EXACT_UP_TO,
        "high_expectation": options.cutoffs.high_expectation,
        "small_gap": options.cutoffs.small_gap,
        "rows": analysis.rows,
        "respondents": analysis.respondents,
    });
    for (name, text) in
        [("file", &about.file), ("simulated", &about.simulated), ("released", &about.released)]
    {
        if let Some(text) = text {
            said[name] = json!(text);
        }
    }
    said
}
