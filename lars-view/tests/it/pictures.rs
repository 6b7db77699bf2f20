//! Charts as PNG, and the report as PDF: in ten languages, with every cell of the matrix, and nothing of hidden ones.

use lars_domain::gap::analysis::GapAnalysis;
use lars_view::chart::matrix::matrix;
use lars_view::chart::picture::png;
use lars_view::chart::{Chart, ChartView};
use lars_view::document::report::{Heads, report};
use lars_view::names::Names;
use lars_view::words::{Language, Words};

use crate::fixture::{analysis, cells, english};

fn view<'a>(analysis: &'a GapAnalysis, names: &'a Names) -> ChartView<'a> {
    ChartView { show_dots: true, ..ChartView::new("t", cells(analysis), names, &analysis.options) }
}

#[test]
fn a_picture_has_the_size_of_its_drawing_and_text_on_it() {
    let (analysis, names) = (analysis(), Names::default());
    let chart: Chart = matrix(&view(&analysis, &names), english());
    let file = chart.file();
    let drawn = png(&file).unwrap();
    let side = |at: usize| u32::from_be_bytes(drawn[at..at + 4].try_into().unwrap());
    let told = |name: &str| -> f64 {
        let rest = file.split(&format!(" {name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    assert_eq!(
        (f64::from(side(16)), f64::from(side(20))),
        ((told("width") * 2.0).ceil(), (told("height") * 2.0).ceil())
    );
    // The same drawing without its words is another picture: a font was found.
    let texts: Vec<&str> =
        file.split("<text").skip(1).map(|rest| rest.split("</text>").next().unwrap()).collect();
    let wordless =
        texts.iter().fold(file.clone(), |file, text| file.replace(&format!("<text{text}</text>"), ""));
    assert!(texts.len() > 50 && drawn.len() > png(&wordless).unwrap().len() + 5_000);
    assert!(png("<svg").is_err());
}

#[test]
fn a_report_is_made_in_every_language_and_has_every_cell() {
    let (analysis, names) = (analysis(), Names::default());
    let heads = Heads {
        findings: vec![("Finding 1: confirmed".to_owned(), "Companies expect more.".to_owned())],
        study: "A study <b>".to_owned(),
        case: "Päijät-Häme".to_owned(),
        about: vec!["2019".to_owned()],
        summary: vec!["One sentence.".to_owned()],
        made: vec!["Made so.".to_owned()],
    };
    for language in Language::ALL {
        let words = Words::new(language);
        let document = report(&view(&analysis, &names), (&analysis, &heads), words);
        assert!(document.unprintable().is_empty(), "{language:?}: {:?}", document.unprintable());
        let pages = document.lay();
        let text: String = (0..pages.count()).map(|page| pages.text(page)).collect();
        for said in ["A study <b>", "Päijät-Häme", "One sentence.", "Made so."] {
            assert!(text.contains(said), "{language:?}: {said}");
        }
        for key in ["report-summary", "report-findings", "report-method", "matrix-tab-matrix"] {
            assert!(text.contains(&words.say(key)), "{language:?}: {key}");
        }
        let shown = analysis.cells.iter().filter_map(|cell| cell.numbers.shown());
        for numbers in shown {
            let gap = words.signed(numbers.mean_gap, 1);
            assert!(text.contains(&gap), "{language:?}: {gap}");
        }
        // Its words may stand on several lines.
        let too_few = words.say("class-too-few");
        let begins = too_few.split(' ').next().unwrap();
        assert!(text.matches(begins).count() >= 2, "{language:?}: two hidden cells");
        let file = pages.pdf().unwrap();
        assert!(file.starts_with(b"%PDF-"));
        assert!(pages.count() <= 6, "{language:?}: {} pages", pages.count());
    }
}

#[test]
fn a_report_without_results_says_so() {
    let analysis = GapAnalysis { cells: Vec::new(), ..analysis() };
    let names = Names::default();
    let document = report(&view(&analysis, &names), (&analysis, &Heads::default()), english());
    let pages = document.lay();
    let text: String = (0..pages.count()).map(|page| pages.text(page)).collect();
    assert!(text.contains(&english().say("gap-show-none")) && pages.pdf().is_ok(), "{text}");
}
