//! A document as a file. Where the fonts lack characters of its text, the reader is told which before a file is made.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response as Answer;
use lars_view::document::Document;

use crate::PageError;
use crate::page::{Frame, page_with, pdf};
use crate::visit::Visit;
use axum::http::StatusCode;

/// The field that says: print all the same.
const ANYWAY: (&str, &str) = ("anyway", "yes");
/// The most characters that are named.
const MAX_NAMED: usize = 60;

#[derive(Template)]
#[template(path = "print/lost.html")]
struct LostPage {
    f: Frame,
    characters: String,
    /// Where a form is sent once more, with its fields; none where the address alone says what is wanted.
    fields: Option<Vec<(String, String)>>,
    again: String,
}

/// Gives a document as a file of this name, or a page that names the characters that cannot be printed. `fields` are those of the form
/// that asked for it.
pub async fn print(
    visit: &Visit,
    document: Document,
    name: &str,
    fields: Option<&[(String, String)]>,
) -> Result<Answer, PageError> {
    match lost(visit, &document, fields) {
        Some(lost) => page_with(StatusCode::CONFLICT, &lost.f, &lost),
        None => pdf(document, name).await,
    }
}

/// The page that names what cannot be printed of a document that an address alone asks for; none where there is nothing.
pub fn unprintable(visit: &Visit, document: &Document) -> Option<Result<Answer, PageError>> {
    lost(visit, document, None).map(|lost| page_with(StatusCode::CONFLICT, &lost.f, &lost))
}

/// The page that names what cannot be printed; none where there is nothing, or where it was read already. For whoever has work to do
/// between the two.
pub fn told(
    visit: &Visit,
    document: &Document,
    fields: &[(String, String)],
) -> Option<Result<Answer, PageError>> {
    lost(visit, document, Some(fields)).map(|lost| page_with(StatusCode::CONFLICT, &lost.f, &lost))
}

fn lost(visit: &Visit, document: &Document, fields: Option<&[(String, String)]>) -> Option<LostPage> {
    let is_said = |(name, value): &(String, String)| (name.as_str(), value.as_str()) == ANYWAY;
    let characters: BTreeSet<char> = document.unprintable();
    let was_told = fields.map_or_else(|| visit.says(ANYWAY), |fields| fields.iter().any(is_said));
    if characters.is_empty() || was_told {
        return None;
    }
    let own = |(name, _): &&(String, String)| !matches!(name.as_str(), "key" | "once");
    let mut named: Vec<String> = characters.iter().take(MAX_NAMED).map(char::to_string).collect();
    if characters.len() > MAX_NAMED {
        named.push("…".to_owned());
    }
    Some(LostPage {
        characters: named.join(" "),
        fields: fields.map(|fields| {
            let anyway = (ANYWAY.0.to_owned(), ANYWAY.1.to_owned());
            fields.iter().filter(own).cloned().chain([anyway]).collect()
        }),
        again: visit.here_with(&[ANYWAY]),
        f: visit.frame(visit.words.say("paper-lost-title")),
    })
}
