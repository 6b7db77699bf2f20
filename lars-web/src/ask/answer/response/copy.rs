//! A respondent's own answers as a PDF: for the respondent by link, or for staff who hand it to them.
//!
//! Whoever calls this has checked that it may be handed out, and has recorded it.

use std::sync::Arc;

use axum::response::Response as Answer;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use lars_domain::ask::answer::handout::NO_TIME;
use lars_domain::ask::answer::response::Response;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::study::Study;
use lars_view::document::answers::{Copy, Group, answers};
use lars_view::export::response::consent_texts;
use lars_view::words::{Language, Words};

use super::journey::Journey;
use super::part::Said;
use crate::PageError;
use crate::print::print;
use crate::study::Described;
use crate::visit::Visit;

/// The answers of a respondent for staff who hand them out.
pub async fn of_staff(
    visit: &Visit,
    (study, edition): (Arc<Study>, Arc<Edition>),
    response: Response,
) -> Result<Answer, PageError> {
    file(visit, &Journey::handed_out(study, edition, response)).await
}

/// The answers of a journey.
pub(super) async fn file(visit: &Visit, journey: &Journey) -> Result<Answer, PageError> {
    let Journey { study, edition, response, .. } = journey;
    let words = visit.words;
    let described = Described { words, study, edition };
    let on = |key: &str, day: Date| words.say_with(key, &[("date", words.date(day).into())]);
    let number = edition.number.unsigned_abs();
    let mut about = vec![
        (words.say("study-case"), described.case(&response.case)),
        (words.say("study-wave"), described.wave(&response.wave)),
        (words.say("study-helix"), described.helix(&response.helix)),
    ];
    if !edition.is_trial() {
        about.push((words.say("paper-which"), words.say_with("edition-title", &[("n", number.into())])));
    }
    let groups = Said { words, journey }.all_answers().into_iter();
    let copy = Copy {
        words,
        study: described.title(),
        about,
        standing: response.finished.map_or_else(
            || words.say("paper-copy-open"),
            |at| {
                if at == NO_TIME {
                    words.say("paper-copy-finished-anonymous")
                } else {
                    on("paper-copy-finished", study.zone.day(at))
                }
            },
        ),
        consent: response.consent.as_ref().map(|consent| {
            let read = Words::new(Language::parse(&consent.language).unwrap_or(words.language()));
            let key = if consent.on_paper { "paper-copy-consent-paper" } else { "paper-copy-consent" };
            // A day on paper has no zone; it is kept as one of universal time.
            let paper = consent.given.to_zoned(TimeZone::UTC).date();
            let day = if consent.on_paper { paper } else { study.zone.day(consent.given) };
            let said = if consent.given == NO_TIME {
                words.say("paper-copy-consent-anonymous")
            } else {
                on(key, day)
            };
            (said, consent_texts(read, edition).0)
        }),
        groups: groups.map(|group| Group { title: group.title, lines: group.lines }).collect(),
        notice: if edition.is_trial() {
            Some(words.say("response-trial"))
        } else {
            study.simulated.then(|| words.say("response-demo"))
        },
    };
    print(visit, answers(&copy), "answers.pdf", None).await
}
