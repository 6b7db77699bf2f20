//! What pages and files of results have in common, whichever room they are of: the aspect that stands for all, the view that charts are drawn
//! from, what made the result, and the page while it is computed.

use askama::Template;
use axum::http::header::REFRESH;
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::ask::answer::rating::RELATION;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::gap::analysis::GapAnalysis;
use lars_domain::gap::cell::Cell;
use lars_view::chart::ChartView;
use lars_view::names::Names;
use lars_view::words::Words;

use crate::PageError;
use crate::at::At;
use crate::page::{Frame, answer, pages};

pages!(WaitPage);

/// A page that waits for its result asks again after so many seconds.
pub const AGAIN: &str = "3";

#[derive(Template)]
#[template(path = "part/wait.html")]
struct WaitPage {
    f: Frame,
}

/// Says that a result is being computed; the browser asks again by itself.
pub fn waiting(f: Frame) -> Result<Answer, PageError> {
    Ok(([(REFRESH, AGAIN)], answer(&WaitPage { f })?).into_response())
}

/// The code of the overall relation, or of the first aspect where there is none.
pub fn overall(questionnaire: &Questionnaire) -> Option<&str> {
    let items = &questionnaire.items;
    items.iter().find(|item| item.code == RELATION).or(items.first()).map(|item| item.code.as_str())
}

/// A view of cells of a wave, with the source that charts name.
pub fn chart_view<'v>(
    at: &At<'_>,
    (id, wave): (&'v str, &str),
    (analysis, cells, names): (&'v GapAnalysis, Vec<&'v Cell>, &'v Names),
) -> ChartView<'v> {
    let mut view = ChartView::new(id, cells, names, &analysis.options);
    view.simulated = at.study.simulated;
    view.show_dots = true;
    let source = [
        ("study", at.said().title().into()),
        ("wave", at.said().wave(wave).into()),
        ("respondents", analysis.size_of(wave).respondents.into()),
    ];
    view.source = Some(at.words.say_with("gap-show-source", &source));
    view
}

/// What made the numbers of a wave: program, rows, seed, smallest group.
pub fn made(analysis: &GapAnalysis, wave: &str, words: Words) -> String {
    words.say_with(
        "gap-show-footer",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("rows", analysis.size_of(wave).rows.into()),
            ("seed", analysis.options.seed.to_string().into()),
            ("minimum", analysis.options.min_n.get().into()),
        ],
    )
}
