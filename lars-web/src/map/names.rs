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
use crate::fault::Faults;
use crate::form::Form;
use crate::merge::{Fields, MAX_ATTEMPTS, mark, merge};
use crate::page::{Frame, Layout, answer, pages, refused};
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
    faults: Faults,
    /// The names as they are now, for what somebody else changes meanwhile.
    was: String,
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
    // By code: somebody else may put them in another order meanwhile.
    for case in &mut study.cases {
        all.push((format!("case.{}", case.code), "study-case", &mut case.name));
    }
    for area in &mut study.areas {
        all.push((format!("area.{}", area.code), "study-area", &mut area.text));
    }
    for wave in &mut study.waves {
        all.push((format!("wave.{}", wave.code), "study-wave", &mut wave.name));
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
    answer(&page_of(&at, (at.study.clone(), &chosen.language)).await?)
}

async fn page_of(at: &At<'_>, (study, chosen): (Study, &str)) -> Result<ShowPage, PageError> {
    let mut codes = at.store().study_languages(&at.study.id).await?;
    if codes.is_empty() {
        codes = Language::ALL.map(|language| language.code().to_owned()).to_vec();
    }
    Ok(page_in(at, study, (&codes, chosen)))
}

fn page_in(at: &At<'_>, mut study: Study, (codes, chosen): (&[String], &str)) -> ShowPage {
    let own = at.words.language().code();
    let all = names(&mut study);
    let done = |code: &str| all.iter().filter(|(_, _, text)| !text.body(code).is_empty()).count();
    let first_open = codes.iter().find(|code| done(code) < all.len()).or(codes.first());
    let language = codes.iter().find(|code| *code == chosen).or(first_open).cloned().unwrap_or_default();
    let was = all.iter().map(|(name, _, text)| (name.clone(), text.body(&language).to_owned())).collect();
    let was = mark(&was);
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
        faults: Faults::default(),
        was,
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
    for _ in 0..MAX_ATTEMPTS {
        let version = at.store().settings_version(&at.study.id).await?;
        let before = at.store().study_by_id(&at.study.id).await?.ok_or(PageError::NotFound)?;
        let mut study = before.clone();
        let now = fields_of(&mut study, language);
        let typed: Fields = now.keys().map(|name| (name.clone(), field(name).to_owned())).collect();
        let merged = merge(field("was"), &typed, &now);
        for (name, _, text) in names(&mut study) {
            match merged.fields.get(&name).map_or("", String::as_str) {
                "" if text.0.len() > 1 => drop(text.0.remove(language)),
                "" => {}
                body => text.set(language, body),
            }
        }
        let there = at.address(&format!("/names?language={language}"));
        if !merged.clashes.is_empty() {
            let mut faults = Faults::default();
            merged.say(visit.words, &mut faults, str::to_owned);
            let shown = page_of(&at, (study, language)).await?;
            return refused(&ShowPage { faults, was: mark(&now), ..shown });
        }
        if study == before {
            return Ok(visit.lead(&there, "names-saved"));
        }
        if at.store().save_study_since(version, &study).await? {
            at.record(Act::ChangedStudy, format!("names {language}")).await?;
            return Ok(visit.lead(&there, "names-saved"));
        }
    }
    Err(PageError::Unavailable)
}

/// The names in a language, as the form has them.
fn fields_of(study: &mut Study, language: &str) -> Fields {
    names(study).into_iter().map(|(name, _, text)| (name, text.body(language).to_owned())).collect()
}
