//! Title, regions, fields and periods of a study in another language: the source beside the translation.
//!
//! Who asks has its own page; the questionnaire is translated in `ask`.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::text::Text;
use lars_view::words::{Language, content_name};
use serde::Deserialize;

use crate::PageError;
use crate::at::At;
use crate::form::Form;
use crate::page::{Frame, Layout, answer, pages};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "map/names/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    /// Address, name with how many are done, whether it is this one, code.
    languages: Vec<(String, String, bool, String)>,
    language: String,
    rows: Vec<NameRow>,
}

struct NameRow {
    field: String,
    /// What it is a name of.
    kind: String,
    source: String,
    source_language: String,
    body: String,
}

/// The language that is shown.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    language: String,
}

/// Every name of a study, with its field in the form and the message key of its kind.
fn names(study: &mut Study) -> Vec<(String, &'static str, &mut Text)> {
    let mut all = vec![("title".to_owned(), "study-field-title", &mut study.title)];
    for (n, case) in study.cases.iter_mut().enumerate() {
        all.push((format!("case.{n}"), "study-case", &mut case.name));
    }
    for (n, area) in study.areas.iter_mut().enumerate() {
        all.push((format!("area.{n}"), "study-area", &mut area.text));
    }
    for (n, wave) in study.waves.iter_mut().enumerate() {
        all.push((format!("wave.{n}"), "study-wave", &mut wave.name));
    }
    all
}

/// The names in a language.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let mut codes = at.store().study_languages(&at.study.id).await?;
    if codes.is_empty() {
        codes = Language::ALL.map(|language| language.code().to_owned()).to_vec();
    }
    answer(&page_of(&at, &codes, &chosen.language))
}

fn page_of(at: &At<'_>, codes: &[String], chosen: &str) -> ShowPage {
    let mut study = at.study.clone();
    let own = at.words.language().code();
    let all = names(&mut study);
    let done = |code: &str| all.iter().filter(|(_, _, text)| !text.body(code).is_empty()).count();
    let first_open = codes.iter().find(|code| done(code) < all.len()).or(codes.first());
    let language = codes.iter().find(|code| *code == chosen).or(first_open).cloned().unwrap_or_default();
    let line = |code: &String| {
        let parts = [
            ("language", content_name(code).unwrap_or(code).into()),
            ("done", done(code).into()),
            ("all", all.len().into()),
        ];
        let address = at.address(&format!("/names?language={code}"));
        (address, at.words.say_with("edition-language", &parts), *code == language, code.clone())
    };
    let row = |(field, kind, text): &(String, &str, &mut Text)| {
        // The source is another language than the one that is written: the page's own, or whichever there is.
        let others = Text(text.0.iter().filter(|(code, _)| **code != language).map(own_pair).collect());
        let (source_language, source) = others.best(own).unwrap_or((own, ""));
        NameRow {
            field: field.clone(),
            kind: at.words.say(kind),
            source: source.to_owned(),
            source_language: source_language.to_owned(),
            body: text.body(&language).to_owned(),
        }
    };
    let mut f = at.frame(at.words.say("names-title"));
    f.layout = Layout::WithMargin;
    ShowPage {
        action: at.address("/names"),
        languages: codes.iter().map(line).collect(),
        rows: all.iter().map(row).collect(),
        language,
        f,
    }
}

fn own_pair((code, body): (&String, &String)) -> (String, String) {
    (code.clone(), body.clone())
}

/// Saves the names in a language. A field left empty takes the translation away; the only body of a name stays.
pub async fn save(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let fields: BTreeMap<String, String> = fields.into_iter().collect();
    let field = |name: &str| fields.get(name).map_or("", |value| value.trim());
    visit.form(field("key"))?;
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let language = field("language");
    if content_name(language).is_none() {
        return Err(PageError::BadForm);
    }
    let mut study = at.study.clone();
    for (name, _, text) in names(&mut study) {
        match field(&name) {
            "" if text.0.len() > 1 => drop(text.0.remove(language)),
            "" => {}
            body => text.set(language, body),
        }
    }
    if study != at.study {
        at.store().save_study(&study).await?;
        at.record(Act::ChangedStudy, format!("names {language}")).await?;
    }
    Ok(visit.lead(&at.address(&format!("/names?language={language}")), "names-saved"))
}
