//! A step that comes with files: read as it arrives and never more than a question takes; and one's own file back.
//!
//! What a file may be is decided in `lars_domain::ask::answer::file`. Only the routes here take more than a form's bytes.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, Multipart};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use axum::routing::post;
use axum::{Router, http::HeaderValue};
use lars_domain::ask::answer::answer::{Form, question_field};
use lars_domain::ask::answer::attached::limits;
use lars_domain::ask::answer::file::FileAnswer;
use lars_domain::ask::answer::response::Step;
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::entered::clean;

use super::journey::Journey;
use super::step::{Came, Upload, take_form};
use crate::visit::{Segments, Visit};
use crate::{FORM_BYTES, PageError, Site};

/// The route that takes files.
pub fn routes() -> Router<Site> {
    Router::new().route("/{lang}/answer/{token}/upload/{step}", post(take)).layer(DefaultBodyLimit::disable())
}

/// Takes one step's form with its files.
pub async fn take(
    visit: Visit,
    Segments((_, token, slug)): Segments<(String, String, String)>,
    parts: Multipart,
) -> Result<Answer, PageError> {
    // Who may not answer here does not get to send megabytes.
    let journey = Journey::load(&visit, token.clone()).await?;
    let step = Step::parse(&slug, &journey.edition.questionnaire).ok_or(PageError::NotFound)?;
    if !journey.is_open {
        return Err(PageError::Closed);
    }
    let uploads = visit.site.uploads.clone();
    let _place = uploads.acquire().await.map_err(|_| PageError::Unavailable)?;
    let came = read(&journey, &step, parts).await?;
    drop(journey);
    take_form(visit, token, slug, came).await
}

/// The most bytes that a field of this step takes as a file.
fn most(journey: &Journey, step: &Step, field: &str) -> usize {
    let Step::Section(place) = step else { return 0 };
    let mut questions = journey.edition.questionnaire.sections[*place].questions().iter();
    let asked = questions.find(|question| question_field(question) == field);
    let allowed = asked.filter(|_| journey.response.consent.is_some()).and_then(limits);
    allowed.map_or(0, |(_, most)| most)
}

async fn read(journey: &Journey, step: &Step, mut parts: Multipart) -> Result<Came, PageError> {
    let (mut form, mut files, mut room) = (Form::new(), Vec::new(), FORM_BYTES);
    while let Some(part) = parts.next_field().await.map_err(|error| wrong(&error))? {
        let Some(field) = part.name().map(str::to_owned) else { continue };
        let Some(name) = part.file_name().map(str::to_owned) else {
            let bytes = bytes_of(part, room).await?.ok_or(PageError::BadForm)?;
            room -= bytes.len();
            let text = String::from_utf8(bytes).map_err(|_| PageError::BadForm)?;
            form.insert(field, clean(&text).into_owned());
            continue;
        };
        let bytes = bytes_of(part, most(journey, step, &field)).await?;
        // A field without a file comes as an empty one without a name.
        if !name.is_empty() {
            files.push(Upload { field, name, bytes });
        }
    }
    Ok(Came { form, files })
}

/// The bytes of a part; none where they are more than may be kept: the rest is read and forgotten.
async fn bytes_of(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, PageError> {
    let (mut bytes, mut fits) = (Vec::new(), true);
    while let Some(chunk) = part.chunk().await.map_err(|error| wrong(&error))? {
        fits &= bytes.len() + chunk.len() <= most;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok(fits.then_some(bytes))
}

fn wrong(error: &MultipartError) -> PageError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { PageError::TooLarge } else { PageError::BadForm }
}

/// One's own file back.
pub async fn own(
    visit: Visit,
    Segments((_, token, question)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let journey = Journey::load(&visit, token).await?;
    let store = &visit.site.store;
    // An interviewer fills in; taking files away is for those who may export answers.
    if store.is_interview(&token_digest(&journey.token)).await? {
        return Err(PageError::NotAllowed);
    }
    let named = journey.response.answers.get(&question).and_then(|stored| FileAnswer::parse(stored));
    let named = named.ok_or(PageError::NotFound)?;
    let bytes = store.file(&journey.response.id, &question).await?.ok_or(PageError::NotFound)?;
    Ok(attachment(&named.name, bytes))
}

/// A file to be saved, never shown or run by a browser.
pub fn attachment(name: &str, bytes: Vec<u8>) -> Answer {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let encoded: String = name
        .bytes()
        .map(|byte| if safe(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let disposition = HeaderValue::from_str(&disposition);
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    (headers, bytes).into_response()
}
