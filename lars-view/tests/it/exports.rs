//! Gap records as JSON and CSV: the promised fields, reasons for what is undefined, silence about hidden cells.

use lars_domain::gap::analysis::{GapAnalysis, GapOptions, analyse};
use lars_domain::gap::observed::Pair;
use lars_view::export::gap::{FIELDS, GapFile, gap_csv, gap_json};
use serde_json::Value;

use crate::fixture::{analysis, observed};

fn json(analysis: &GapAnalysis) -> Value {
    let mut out = Vec::new();
    gap_json(analysis, &GapFile::default(), &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn a_record_has_every_field_and_full_digits() {
    let analysis = analysis();
    let written = json(&analysis);
    let cells = written["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 48);
    for (record, cell) in cells.iter().zip(&analysis.cells) {
        assert!(FIELDS.iter().all(|field| record.get(field).is_some()));
        let Some(numbers) = cell.numbers.shown() else {
            continue;
        };
        let read = record["mean_gap"].as_f64().unwrap();
        assert!((read - numbers.mean_gap).abs() < 1e-12);
        assert_eq!(record["bca_low_undefined"], "NotRequested");
        assert_eq!(record["suppressed"], false);
    }
    let mut out = Vec::new();
    gap_json(&analysis, &GapFile::default(), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    // Read by the standard library: serde_json's own reader may miss the last digit.
    let sds =
        text.split("\"sd_gap\": ").skip(1).filter_map(|rest| rest.split(',').next()?.parse::<f64>().ok());
    let expected =
        analysis.cells.iter().filter_map(|cell| cell.numbers.shown()?.sd_gap.as_ref().ok().copied());
    assert!(sds.map(f64::to_bits).eq(expected.map(f64::to_bits)));
    assert_eq!(written["options"]["sign"], "gap = expectation - experience");
    assert_eq!(written["options"]["bootstrap"], false);
}

#[test]
fn a_suppressed_record_is_its_key_and_nothing_else() {
    let written = json(&analysis());
    let hidden: Vec<&Value> =
        written["cells"].as_array().unwrap().iter().filter(|record| record["suppressed"] == true).collect();
    assert_eq!(hidden.len(), 2);
    for record in hidden {
        for (field, value) in record.as_object().unwrap() {
            let is_key = FIELDS[..6].contains(&field.as_str());
            assert!(is_key || field == "suppressed" || value.is_null(), "{field}: {value}");
            assert!(!field.ends_with("_undefined"), "{field}");
        }
    }
}

#[test]
fn equal_gaps_are_undefined_with_a_reason() {
    let mut observed = observed();
    observed.cells.truncate(1);
    observed.cells[0].1.pairs = std::iter::repeat_n(Pair::points(7, 7), 6).collect();
    let analysis = analyse(&observed, &GapOptions::default());
    let record = &json(&analysis)["cells"][0];
    for field in ["t_low", "bca_high", "wilcoxon_p", "q", "within_noise"] {
        assert!(record[field].is_null(), "{field}");
        assert_eq!(record[format!("{field}_undefined")], "NoVariation", "{field}");
    }
    let mut out = Vec::new();
    gap_csv(&analysis, &GapFile::default(), &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("t_low=NoVariation t_high=NoVariation"));
}

#[test]
fn the_csv_says_the_same_as_the_json() {
    let analysis = analysis();
    let about = GapFile { simulated: Some("The answers are simulated.".to_owned()), ..GapFile::default() };
    let mut out = Vec::new();
    gap_csv(&analysis, &about, &mut out).unwrap();
    let mut reader = csv::Reader::from_reader(out.as_slice());
    let heads = reader.headers().unwrap().clone();
    assert_eq!(heads.iter().take(FIELDS.len()).collect::<Vec<_>>(), FIELDS);
    let written = json(&analysis);
    for (row, record) in reader.records().zip(written["cells"].as_array().unwrap()) {
        for (head, text) in heads.iter().zip(&row.unwrap()) {
            match &record[head] {
                Value::String(expected) => assert_eq!(text, expected),
                Value::Null => {
                    assert!(text.is_empty() || head == "undefined" || head == "simulated", "{head}: {text}");
                }
                Value::Number(expected) => {
                    let difference = text.parse::<f64>().unwrap() - expected.as_f64().unwrap();
                    assert!(difference.abs() < 1e-12, "{head}: {text}");
                }
                expected => assert_eq!(text, expected.to_string()),
            }
        }
    }
}
