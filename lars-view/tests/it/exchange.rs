//! Files for translators: out and in again, and what is wrong with those that come back.

use lars_domain::ask::write::draft::TranslationStatus;
use lars_view::exchange::{ExchangeFault, Unit, read, xliff, xlsx};

fn unit(path: &str, source: &str, target: &str, status: TranslationStatus) -> Unit {
    Unit { path: path.to_owned(), source: source.to_owned(), target: target.to_owned(), status }
}

fn units() -> Vec<Unit> {
    vec![
        unit(
            "question.a.prompt",
            "A < B & \"C\"?",
            "A < B & \"Ä\"?\n\nToinen kappale",
            TranslationStatus::Reviewed,
        ),
        unit("wording.low", "low", "", TranslationStatus::Missing),
        unit("question.b.option.x", "Õ", "'š' – „ž“ <b>", TranslationStatus::Approved),
        unit("section.s.title", "Old", "Vanha", TranslationStatus::Draft),
    ]
}

fn words() -> [String; 4] {
    ["Where", "Source", "Translation", "Status"].map(str::to_owned)
}

/// What comes back of a file: path, text, status; what is empty is passed over.
fn back(units: &[Unit]) -> Vec<(String, String, TranslationStatus)> {
    units.iter().map(|unit| (unit.path.clone(), unit.target.clone(), unit.status)).collect()
}

#[test]
fn both_files_come_back_as_they_went() {
    let sent: Vec<_> = back(&units()).into_iter().filter(|(_, target, _)| !target.is_empty()).collect();
    for (name, bytes) in [
        ("a.XLSX", xlsx(&units(), &words()).unwrap()),
        ("a.xlf", xliff(&units(), "study", "en", "fi").unwrap()),
    ] {
        assert_eq!(back(&read(name, &bytes, &units(), "fi").unwrap()), sent, "{name}");
    }
}

#[test]
fn xliff_is_what_the_standard_says() {
    let text = String::from_utf8(xliff(&units(), "study", "en", "fi").unwrap()).unwrap();
    assert!(text.contains("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"fi\">"));
    for state in ["state=\"initial\"", "state=\"translated\"", "state=\"reviewed\"", "state=\"final\""] {
        assert!(text.contains(state), "{state}");
    }
    let unique: std::collections::HashSet<&str> =
        text.split("<unit id=\"").skip(1).filter_map(|unit| unit.split('"').next()).collect();
    assert_eq!(unique.len(), units().len());
}

#[test]
fn a_faulty_file_is_refused_whole() {
    let rules = |name: &str, bytes: &[u8]| -> Vec<(&'static str, usize)> {
        let faults: Vec<ExchangeFault> = read(name, bytes, &units(), "fi").unwrap_err();
        faults.iter().map(|fault| (fault.rule, fault.line)).collect()
    };
    assert_eq!(rules("a.doc", b""), [("columns", 0)]);
    assert_eq!(rules("a.doc", b"%PDF"), [("spreadsheet-kind", 0)]);
    assert_eq!(rules("a.xlsx", b"PK\x03\x04 not really"), [("spreadsheet-broken", 0)]);
    assert_eq!(rules("a.xlf", b"<xliff trgLang=\"fi\"><unit"), [("format", 0)]);
    assert_eq!(rules("a.xlf", &[0xff, 0xfe]), [("format", 0)]);
    assert_eq!(rules("a.xlf", &xliff(&units(), "study", "en", "sv").unwrap()), [("language", 0)]);
    let mut twice = units();
    twice.push(twice[0].clone());
    twice.push(unit("question.gone.prompt", "x", "y", TranslationStatus::Draft));
    assert_eq!(rules("a.xlsx", &xlsx(&twice, &words()).unwrap()), [("twice", 6), ("path", 7)]);
    let billion = b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><xliff trgLang=\"fi\"><unit name=\"wording.low\">\
        <segment><target>&a;&a;</target></segment></unit></xliff>";
    assert_eq!(rules("a.xlf", billion), [("format", 1)], "entities of one's own are not read");
}
