//! What all pages about a study's questionnaire share: study and draft, addresses, names of pieces, saving.

use std::collections::BTreeMap;

use lars_domain::ask::write::draft::{
    Draft, Mark, Piece, TranslationStatus, fingerprint, status_beside, texts,
};
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_store::Marks;
use lars_view::words::{Language, content_languages};

use crate::PageError;
use crate::page::Frame;
use crate::record::note;
use crate::study::study_title;
use crate::visit::Visit;

/// Fields of a form, by name.
pub type Fields = BTreeMap<String, String>;

/// A study, for somebody who may write its questionnaire.
pub async fn load(visit: &Visit, slug: &str) -> Result<Study, PageError> {
    Ok(visit.enter(slug, Action::ManageStudy).await?.study)
}

/// The study's draft, or no page.
pub async fn load_draft(visit: &Visit, study: &Study) -> Result<Draft, PageError> {
    visit.site.store.draft(&study.id).await?.ok_or(PageError::NotFound)
}

/// The address of a page about the study's questionnaire.
pub fn address(visit: &Visit, study: &Study, page: &str) -> String {
    visit.address(&format!("/study/{}/questionnaire{page}", study.slug))
}

/// The frame of such a page.
pub fn frame(visit: &Visit, study: &Study, title: String) -> Frame {
    let mut f = visit.frame(title);
    let title = study_title(visit.words, study);
    f.simulated = study.simulated;
    f.study = Some((title.clone(), visit.address(&format!("/study/{}", study.slug))));
    f.crumbs = vec![
        (visit.words.say("study-list-title"), visit.address("/study")),
        (title, visit.address(&format!("/study/{}", study.slug))),
        (visit.words.say("draft-show-title"), address(visit, study, "")),
    ];
    f
}

/// A piece as addresses and forms name it: `settings`, `section.CODE`, `question.CODE`.
pub fn piece(text: &str) -> Option<Piece> {
    match text.split_once('.') {
        Some(("section", code)) => Some(Piece::Section(code.to_owned())),
        Some(("question", code)) => Some(Piece::Question(code.to_owned())),
        _ => (text == "settings").then_some(Piece::Settings),
    }
}

/// The name of a piece.
pub fn piece_name(piece: &Piece) -> String {
    match piece {
        Piece::Settings => "settings".to_owned(),
        Piece::Section(code) => format!("section.{code}"),
        Piece::Question(code) => format!("question.{code}"),
    }
}

/// Saves a changed draft as the next version; false where somebody else was quicker.
pub async fn save(visit: &Visit, draft: Draft, marks: &[(String, String, Mark)]) -> Result<bool, PageError> {
    let who = visit.staff()?.who().to_owned();
    let next = Draft { version: draft.version + 1, saved: visit.now, who, ..draft };
    let saved = visit.site.store.save_draft(&next, marks).await?;
    if saved {
        let subject = format!("version {}", next.version);
        note(visit, Act::ChangedDraft, Some(&next.study), &subject).await?;
    }
    Ok(saved)
}

/// How far the translations are, by language: done of all. The languages that the study chose; where it chose none, those of the interface
/// and those that somebody began.
pub fn progress(
    questionnaire: &Questionnaire,
    marks: &Marks,
    chosen: &[String],
) -> Vec<(String, usize, usize)> {
    let all = texts(questionnaire);
    let begun = |code: &str| all.iter().any(|(_, text)| text.0.contains_key(code));
    let languages = content_languages().map(|(code, _)| code);
    let is_chosen = |code: &str| chosen.iter().any(|one| one == code);
    let languages = languages.filter(|code| match chosen {
        [] => Language::parse(code).is_some() || begun(code),
        _ => is_chosen(code),
    });
    let mut done: Vec<(String, usize, usize)> = languages
        .filter(|language| *language != questionnaire.source)
        .map(|language| (language.to_owned(), 0, all.len()))
        .collect();
    for (path, text) in &all {
        let source = fingerprint(text.body(&questionnaire.source));
        let known = marks.get(path);
        for (language, done, _) in &mut done {
            let mark = known.and_then(|known| known.get(language));
            let status = status_beside(&source, text.body(language), mark);
            *done += usize::from(status >= TranslationStatus::Reviewed);
        }
    }
    done
}
