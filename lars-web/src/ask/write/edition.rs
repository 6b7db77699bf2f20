//! Editions: what keeps a draft from being published, what changed, publishing, and what was published so far.

use std::sync::Arc;

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::ask::write::change::changes;
use lars_domain::ask::write::draft::{DraftFault, Piece, faults};
use lars_domain::ask::write::edition::Edition;
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_view::words::content_name;
use serde::Deserialize;

use super::change::{ChangeLine, change_lines};
use super::draft::{address, frame, load, load_draft, piece_name, progress};
use crate::PageError;
use crate::address::segment;
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::ready;
use crate::record::record;
use crate::visit::{Segments, Visit};

#[derive(Template)]
#[template(path = "ask/write/edition/list.html")]
struct ListPage {
    f: Frame,
    action: String,
    version: i64,
    notice: Notice,
    faults: Vec<(String, String)>,
    lines: Vec<ChangeLine>,
    languages: Vec<LanguageLine>,
    gaps: bool,
    /// Whether there is nothing to compare with.
    is_first: bool,
    unchanged: bool,
    editions: Vec<EditionLine>,
}

pages!(ListPage);

/// What just happened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notice {
    None,
    /// Translations are missing, and the person did not say that they publish all the same.
    GapsNotAgreed,
}

struct LanguageLine {
    address: String,
    text: String,
}

struct EditionLine {
    title: String,
    text: String,
    lines: Option<Vec<ChangeLine>>,
}

/// What can be published, and what was.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = load(&visit, &slug).await?;
    render(&visit, &study, Notice::None).await
}

async fn render(visit: &Visit, study: &Study, notice: Notice) -> Result<Answer, PageError> {
    let store = &visit.site.store;
    let draft = load_draft(visit, study).await?;
    let questionnaire = &draft.questionnaire;
    let editions = store.editions(&study.id).await?;
    let marks = store.translations(&study.id).await?;
    let chosen = store.study_languages(&study.id).await?;
    let languages = progress(questionnaire, &marks, &chosen);
    let is_first = editions.is_empty();
    let language_line = |(code, done, all): &(String, usize, usize)| {
        let name = content_name(code).unwrap_or(code);
        let parts = [("language", name.into()), ("done", (*done).into()), ("all", (*all).into())];
        LanguageLine {
            address: address(visit, study, &format!("/translation?language={code}")),
            text: visit.words.say_with("edition-language", &parts),
        }
    };
    let shown = ListPage {
        action: address(visit, study, "/edition"),
        version: draft.version,
        notice,
        faults: faults(questionnaire)
            .iter()
            .map(|fault| fault_line(visit, study, questionnaire, fault))
            .collect(),
        lines: editions.first().map_or_else(Vec::new, |before| {
            change_lines(visit.words, questionnaire, &changes(&before.questionnaire, questionnaire))
        }),
        is_first,
        languages: languages.iter().map(language_line).collect(),
        gaps: languages.iter().any(|(_, done, all)| done < all),
        unchanged: editions.first().is_some_and(|edition| edition.questionnaire == *questionnaire),
        editions: edition_lines(visit, &editions),
        f: frame(visit, study, visit.words.say("edition-list-title")),
    };
    if notice == Notice::GapsNotAgreed { refused(&shown) } else { answer(&shown) }
}

fn edition_lines(visit: &Visit, editions: &[Arc<Edition>]) -> Vec<EditionLine> {
    let line = |place: usize, edition: &Arc<Edition>| {
        let number = [("n", edition.number.to_string().into())];
        let when = [("when", visit.words.moment(edition.published).into())];
        let earlier = editions.get(place + 1);
        let lines = earlier.map(|earlier| {
            let changes = changes(&earlier.questionnaire, &edition.questionnaire);
            change_lines(visit.words, &edition.questionnaire, &changes)
        });
        EditionLine {
            title: visit.words.say_with("edition-title", &number),
            text: visit.words.say_with("edition-when", &when),
            lines,
        }
    };
    editions.iter().enumerate().map(|(place, edition)| line(place, edition)).collect()
}

fn fault_line(
    visit: &Visit,
    study: &Study,
    questionnaire: &Questionnaire,
    fault: &DraftFault,
) -> (String, String) {
    let piece = if questionnaire.question(&fault.place).is_some() {
        Piece::Question(fault.place.clone())
    } else if questionnaire.section(&fault.place).is_some() {
        Piece::Section(fault.place.clone())
    } else {
        Piece::Settings
    };
    let there = address(visit, study, &format!("?at={}", segment(&piece_name(&piece))));
    let text = visit
        .words
        .say_with(&format!("edition-fault-{}", fault.rule), &[("code", fault.place.as_str().into())]);
    (there, text)
}

/// The form that publishes.
#[derive(Debug, Deserialize)]
pub struct Publish {
    key: String,
    version: i64,
    #[serde(default)]
    gaps: String,
}

/// Publishes the draft as the next edition: what the person saw, nothing that was changed since.
pub async fn publish(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(form): Form<Publish>,
) -> Result<Answer, PageError> {
    visit.form(&form.key)?;
    let study = load(&visit, &slug).await?;
    let store = &visit.site.store;
    ready::to_publish(&visit, &study).await?;
    let draft = load_draft(&visit, &study).await?;
    let marks = store.translations(&study.id).await?;
    let chosen = store.study_languages(&study.id).await?;
    let has_gaps = progress(&draft.questionnaire, &marks, &chosen).iter().any(|(_, done, all)| done < all);
    let agreed = !has_gaps || form.gaps == "yes";
    if draft.version != form.version || !faults(&draft.questionnaire).is_empty() || !agreed {
        return render(&visit, &study, if agreed { Notice::None } else { Notice::GapsNotAgreed }).await;
    }
    let last = store.latest_edition(&study.id).await?.map_or(0, |edition| edition.number);
    let edition = Edition {
        id: lars_domain::new_id(),
        study: study.id.clone(),
        number: last + 1,
        published: visit.now,
        questionnaire: draft.questionnaire,
    };
    // Two people who publish at once: the number is unique, the second one is told and sees the first one's edition.
    store.publish_edition(&edition).await?;
    record(&visit, Act::PublishedEdition, &study, &edition.number.to_string()).await?;
    Ok(visit.lead(&address(&visit, &study, "/edition"), "edition-published"))
}
