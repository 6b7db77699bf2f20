//! Charts: well-formed, labelled, readable in contrast, and silent about hidden cells.

use lars_domain::gap::analysis::{GapOptions, analyse};
use lars_domain::gap::network::network;
use lars_domain::gap::observed::{Observations, Observed, Pair, PairCounts};
use lars_view::chart::dots::dots;
use lars_view::chart::matrix::matrix;
use lars_view::chart::network::network as draw_network;
use lars_view::chart::scale::{STEPS, Scale};
use lars_view::chart::{Chart, ChartView};
use lars_view::names::Names;
use lars_view::table::{gap_table, pairs};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::fixture::{analysis, cells, english, observed};

fn charts() -> Vec<Chart> {
    let (analysis, names) = (analysis(), Names::default());
    let view = ChartView {
        simulated: true,
        show_dots: true,
        source: Some("A & B <study>".to_owned()),
        ..ChartView::new("t", cells(&analysis), &names, &analysis.options)
    };
    let net = network(&view.cells);
    vec![matrix(&view, english()), dots(&view, english()), draw_network(&net, &view, english())]
}

/// Reads XML to its end; panics where it is not well-formed. Gives the names of its attributes.
fn attributes_of(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut names, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                depth += 1;
                names.extend(tag.attributes().map(|a| format!("{:?}", a.expect("attribute").key)));
            }
            Event::Empty(tag) => {
                names.extend(tag.attributes().map(|a| format!("{:?}", a.expect("attribute").key)));
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    names
}

#[test]
fn every_chart_is_well_formed_named_and_described() {
    for chart in charts() {
        for svg in [chart.svg(), chart.file()] {
            let attributes = attributes_of(&svg);
            assert!(
                !attributes.iter().any(|name| name.contains("style") || name.contains("\"on")),
                "{}",
                chart.id
            );
            for part in [
                "<title id=\"t-name\">",
                "<desc id=\"t-desc\">",
                "aria-labelledby=\"t-name\" aria-describedby=\"t-desc\"",
            ] {
                assert!(svg.contains(part), "{part}");
            }
            assert!(svg.contains("Simulated answers") && !svg.contains('⟦') && !svg.contains("NaN"));
        }
        assert!(!chart.table.rows.is_empty());
        assert!(chart.file().contains("A &amp; B &lt;study&gt;"));
    }
}

#[test]
fn the_matrix_reads_each_cell_in_one_sentence() {
    let svg = charts().remove(0).svg();
    assert_eq!(svg.matches("class=\"cell\"").count(), 48);
    assert!(svg.contains("aria-label=\"Companies about companies, regional: gap "));
    assert!(svg.contains(
        "data-from=\"company\" data-to=\"research\" data-level=\"national\" data-row=\"0\" data-col=\"5\""
    ));
    assert_eq!(svg.matches(": too few answers\"").count(), 2);
}

#[test]
fn charts_and_tables_tell_nothing_of_a_hidden_cell() {
    // The same world with other ratings in the hidden cells: whoever compares the two learns nothing.
    let options = GapOptions { bootstrap: false, ..GapOptions::default() };
    let told = |hidden: Pair, more: usize| {
        let mut observed = observed();
        for (_, cell) in observed.cells.iter_mut().filter(|(_, cell)| cell.respondents < 4) {
            cell.pairs = std::iter::repeat_n(hidden, cell.respondents + more).collect();
            cell.respondents += more;
            cell.asked += 2 * more;
            cell.no_contact += more;
        }
        let (analysis, names) = (analyse(&observed, &options), Names::default());
        let view =
            ChartView { show_dots: true, ..ChartView::new("t", cells(&analysis), &names, &analysis.options) };
        let words = english();
        let net = network(&view.cells);
        let mut all = vec![gap_table(&view, words).csv(), pairs(&view, words).html()];
        for chart in [matrix(&view, words), dots(&view, words), draw_network(&net, &view, words)] {
            all.extend([chart.file(), chart.figure(words), chart.table.csv()]);
        }
        all
    };
    assert_eq!(told(Pair::points(9, 2), 0), told(Pair::points(1, 10), 1));
}

#[test]
fn numbers_on_colours_have_enough_contrast() {
    for step in -90..=90 {
        let colour = Scale::FIXED.colour(f64::from(step) / 10.0);
        let ratio = contrast(colour.fill, colour.text);
        assert!(ratio >= 4.5, "{} on {}: {ratio}", colour.text, colour.fill);
    }
}

#[test]
fn the_scale_is_warm_for_unmet_and_cool_for_exceeded() {
    assert_eq!(Scale::FIXED.colour(9.0).fill, STEPS[10]);
    assert_eq!(Scale::FIXED.colour(-9.0).fill, STEPS[0]);
    assert_eq!(Scale::FIXED.colour(0.0).fill, STEPS[5]);
    assert_eq!(Scale::range(2.2).limit().to_bits(), 3.0_f64.to_bits());
}

/// Contrast of two colours, WCAG 2.2.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |colour: &str| {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn an_interval_beyond_the_axis_ends_in_an_arrow() {
    let arrows = |pairs: [(u8, u8); 4]| {
        let mut observed = observed();
        observed.cells.truncate(1);
        observed.cells[0].1.pairs = pairs.into_iter().map(|(e, x)| Pair::points(e, x)).collect();
        let analysis = analyse(&observed, &GapOptions { bootstrap: false, ..GapOptions::default() });
        let names = Names::default();
        let view = ChartView::new("t", cells(&analysis), &names, &analysis.options);
        dots(&view, english()).svg().matches("arrow").count()
    };
    assert_eq!(arrows([(10, 1), (1, 10), (10, 1), (1, 10)]), 2);
    assert_eq!(arrows([(10, 1), (10, 1), (1, 1), (10, 4)]), 1);
    assert_eq!(arrows([(6, 5), (6, 4), (6, 5), (6, 6)]), 0);
}

/// A case whose relations rest on so many answers each, spread over all gaps.
fn crowded(people: u64) -> Observed {
    let mut observed = observed();
    for (place, (_, cell)) in (0_u64..).zip(&mut observed.cells) {
        let mut pairs = PairCounts::default();
        for k in 0..100 {
            let pair = Pair::points(1 + u8::try_from(k / 10).unwrap(), 1 + u8::try_from(k % 10).unwrap());
            pairs.add(pair, people / 100 + u64::from((k + place) % 100 < people % 100));
        }
        let respondents = usize::try_from(people).unwrap();
        *cell = Observations { pairs, respondents, asked: respondents, ..Observations::default() };
    }
    observed
}

/// All that the page of a case holds of its results.
fn page_of(observed: &Observed) -> String {
    let (analysis, names) = (analyse(observed, &GapOptions::default()), Names::default());
    let view =
        ChartView { show_dots: true, ..ChartView::new("gap", cells(&analysis), &names, &analysis.options) };
    let words = english();
    let drawn = [matrix(&view, words), dots(&view, words), draw_network(&network(&view.cells), &view, words)];
    let figures: String = drawn.iter().map(|chart| chart.figure(words)).collect();
    figures + &pairs(&view, words).html() + &gap_table(&view, words).html()
}

#[test]
fn a_page_stays_small_whatever_the_study() {
    // The frame of a page, its style and how numbers are computed take 20 kB beside this.
    for people in [8, 100, 200, 201, 50_000] {
        let page = page_of(&crowded(people));
        assert!(page.len() < 380_000, "{people} answers a relation: {} bytes", page.len());
    }
}

#[test]
fn up_to_200_people_have_a_dot_each_and_more_have_bars() {
    let drawn = |people| {
        let svg = dots_of(&crowded(people));
        (svg.matches("h0").count(), svg.matches(" bars\"").count())
    };
    assert_eq!(drawn(200), (200 * 48, 0));
    assert_eq!(drawn(201), (0, 48));
    let svg = dots_of(&crowded(201));
    let bars = svg.split("class=\"c-ink bars\" d=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(bars.matches('M').count(), 19, "a bar for each gap from -9 to 9: {bars}");
    // The most frequent gap fills the row.
    assert!(bars.contains("v-32h"), "{bars}");
    assert!(!svg.contains("one respondent") && svg.contains("how many respondents"));
    assert!(!dots_of(&crowded(200)).contains("how many respondents"));
}

fn dots_of(observed: &Observed) -> String {
    let analysis = analyse(observed, &GapOptions { bootstrap: false, ..GapOptions::default() });
    let names = Names::default();
    let view =
        ChartView { show_dots: true, ..ChartView::new("t", cells(&analysis), &names, &analysis.options) };
    dots(&view, english()).svg()
}
