//! The stand-alone report as a committed file: `UPDATE=1 cargo test -p lars-view` writes it anew.

use lars_view::report::gap::{GapReport, gap_report};

use crate::fixture::{analysis, english};

fn same_as_committed(name: &str, text: &str) {
    let path = format!("{}/tests/it/expected/{name}", std::env::var("CARGO_MANIFEST_DIR").unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let line = expected.lines().zip(text.lines()).position(|(old, new)| old != new);
    assert!(
        expected == text,
        "{name} differs, first at line {:?}; UPDATE=1 writes it anew",
        line.map(|line| line + 1)
    );
}

#[test]
fn the_report_reads_as_committed() {
    let about = GapReport {
        file: Some("biogas.csv".to_owned()),
        source: Some("Interviews of the fixture".to_owned()),
        simulated: true,
        show_dots: true,
        ..GapReport::default()
    };
    let html = gap_report(&analysis(), &about, english());
    assert!(!html.contains('⟦'), "a message is missing");
    same_as_committed("report.html", &html);
}

#[test]
fn a_report_asks_nothing_of_a_server_and_runs_nothing() {
    let html = gap_report(&analysis(), &GapReport::default(), english());
    for forbidden in ["<script", "src=", "<link", "@import", "javascript:", " style=", " onload"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    let outside = html.matches("http").count() - html.matches("http://www.w3.org/2000/svg").count();
    assert_eq!(outside, 0, "addresses in the page");
}
