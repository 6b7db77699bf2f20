//! The guide inside the program, page by page. Everybody may read it; nothing of a study stands there.

use askama::Template;
use axum::response::Response as Answer;

use crate::PageError;
use crate::guide::{PAGES, paragraphs};
use crate::page::{Frame, Layout, answer, pages};
use crate::visit::{Segments, Visit};

pages!(HelpPage);

#[derive(Template)]
#[template(path = "tell/help/show.html")]
struct HelpPage {
    f: Frame,
    paragraphs: Vec<String>,
    /// Address, title, and whether it is this page.
    list: Vec<(String, String, bool)>,
}

/// The first page of the guide.
pub async fn begin(visit: Visit) -> Result<Answer, PageError> {
    render(&visit, "start")
}

/// A page of the guide.
pub async fn show(
    visit: Visit,
    Segments((_, page)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    render(&visit, &page)
}

fn render(visit: &Visit, page: &str) -> Result<Answer, PageError> {
    let (_, title) = PAGES.iter().find(|(name, _)| *name == page).ok_or(PageError::NotFound)?;
    let words = visit.words;
    let line = |(name, title): &(&str, &str)| {
        (visit.address(&format!("/help/{name}")), words.say(title), *name == page)
    };
    let mut f = visit.frame(words.say(title));
    f.layout = Layout::WithMargin;
    answer(&HelpPage { paragraphs: paragraphs(words, page), list: PAGES.iter().map(line).collect(), f })
}
