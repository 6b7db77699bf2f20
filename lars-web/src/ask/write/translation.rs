//! Translations side by side with the source: texts, how far each is, and files for translators, out and in.
//!
//! A text that somebody else changed meanwhile is not overwritten: both stand on the page, and the person chooses.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Query};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response as Answer};
use axum::routing::post;
use lars_domain::ask::write::draft::{Draft, Mark, TranslationStatus, status, text_mut, texts};
use lars_domain::ask::write::questionnaire::Questionnaire;
use lars_domain::ask::write::translation::{Returned, Sent, Settled, Standing, settle};
use lars_domain::map::study::Study;
use lars_domain::text::Text;
use lars_store::Marks;
use lars_view::exchange::{self, ExchangeFault, Unit};
use lars_view::file::fault_key;
use lars_view::words::{content_languages, content_name};
use serde::Deserialize;

use super::draft::{address, frame, load, load_draft, progress, save};
use crate::form::{Form, text_of};
use crate::page::{Frame, page_with};
use crate::visit::{Segments, Visit};
use crate::{PageError, Site};

/// Texts on one page.
const ON_A_PAGE: usize = 40;
/// The filter of the page after a file: only texts that two changed, all of them.
const DISPUTED: &str = "disputed";
/// How often a save is tried again when somebody else was quicker.
const TRIES: usize = 5;

/// Which texts the page shows.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Filter {
    #[serde(default)]
    language: String,
    /// `open` for those that are neither reviewed nor approved.
    #[serde(default)]
    show: String,
    #[serde(default)]
    from: usize,
}

#[derive(Template)]
#[template(path = "ask/write/translation/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    upload: String,
    language: String,
    source: String,
    target: String,
    languages: Vec<(String, String, bool, String)>,
    /// Languages that nothing is written in yet: code and name.
    more: Vec<(&'static str, &'static str)>,
    open_only: bool,
    rows: Vec<Row>,
    statuses: Vec<(String, String)>,
    files: Vec<(String, String)>,
    faults: Vec<String>,
    pages: Vec<(String, String)>,
    range: String,
}

struct Row {
    path: String,
    place: String,
    source: String,
    body: String,
    /// What went out with the page: [`Sent`] as a word.
    sent: String,
    status: String,
    status_text: String,
    theirs: Option<String>,
    long: bool,
}

struct Loaded {
    study: Study,
    draft: Draft,
    marks: Marks,
    /// The languages that the study chose; none for all.
    chosen: Vec<String>,
    /// Code and own name.
    language: (&'static str, &'static str),
}

impl Loaded {
    async fn load(visit: &Visit, slug: &str, language: &str) -> Result<Self, PageError> {
        let study = load(visit, slug).await?;
        let draft = load_draft(visit, &study).await?;
        let marks = visit.site.store.translations(&study.id).await?;
        let source = &draft.questionnaire.source;
        let others = || content_languages().filter(|(code, _)| code != source);
        let find = |wanted: &str| others().find(|(code, _)| *code == wanted);
        // The page's own language first; where that is the source, the next one.
        let language = find(language).or_else(|| find(visit.words.content()));
        let language = language.or_else(|| others().next()).ok_or(PageError::NotFound)?;
        let chosen = visit.site.store.study_languages(&study.id).await?;
        Ok(Self { study, draft, marks, chosen, language })
    }

    fn status(&self, path: &str, text: &Text) -> TranslationStatus {
        let mark = self.marks.get(path).and_then(|known| known.get(self.language.0));
        status(text, &self.draft.questionnaire.source, self.language.0, mark)
    }

    fn body<'a>(&self, text: &'a Text) -> &'a str {
        text.body(self.language.0)
    }

    fn units(&self) -> Vec<Unit> {
        let source = &self.draft.questionnaire.source;
        let unit = |(path, text): (String, &Text)| Unit {
            status: self.status(&path, text),
            source: text.0.get(source).cloned().unwrap_or_default(),
            target: self.body(text).to_owned(),
            path,
        };
        texts(&self.draft.questionnaire).into_iter().map(unit).collect()
    }
}

/// The texts side by side.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Answer, PageError> {
    let loaded = Loaded::load(&visit, &slug, &filter.language).await?;
    list(&visit, &loaded, &filter, &BTreeMap::new(), Vec::new())
}

/// Shows a page of texts; `disputed` holds what the person wrote where somebody else wrote too.
fn list(
    visit: &Visit,
    loaded: &Loaded,
    filter: &Filter,
    disputed: &BTreeMap<String, String>,
    faults: Vec<String>,
) -> Result<Answer, PageError> {
    let units = loaded.units();
    let is_open = |unit: &&Unit| {
        disputed.contains_key(&unit.path)
            || match filter.show.as_str() {
                DISPUTED => false,
                "open" => unit.status < TranslationStatus::Reviewed,
                _ => true,
            }
    };
    let chosen: Vec<&Unit> = units.iter().filter(is_open).collect();
    let from = filter.from.min(chosen.len());
    let questionnaire = &loaded.draft.questionnaire;
    let row = |unit: &&Unit| Row {
        place: place(visit, questionnaire, &unit.path),
        source: unit.source.clone(),
        body: disputed.get(&unit.path).unwrap_or(&unit.target).clone(),
        sent: Sent::of(&unit.source, &unit.target, unit.status).word(),
        status: unit.status.code().to_owned(),
        status_text: visit.words.say(&format!("translation-status-{}", unit.status.code())),
        theirs: disputed.contains_key(&unit.path).then(|| unit.target.clone()),
        long: unit.source.chars().count() > 60,
        path: unit.path.clone(),
    };
    let own = loaded.language.0;
    let link = |page: &str| address(visit, &loaded.study, page);
    let on_a_page = if filter.show == DISPUTED { chosen.len() } else { ON_A_PAGE };
    let last = (from + on_a_page).min(chosen.len());
    let range = [("first", (from + 1).min(last).into()), ("last", last.into()), ("n", chosen.len().into())];
    let source = content_name(&questionnaire.source).unwrap_or_default();
    let query = |from: usize| page_of(visit, loaded, filter, from);
    let earlier = (from > 0).then(|| (query(from.saturating_sub(ON_A_PAGE)), "translation-earlier"));
    let later = (last < chosen.len()).then(|| (query(last), "translation-later"));
    let pages = [earlier, later].into_iter().flatten();
    let has_faults = !faults.is_empty() || !disputed.is_empty();
    let begun = progress(questionnaire, &loaded.marks, &loaded.chosen);
    let shown = ShowPage {
        action: query(from),
        upload: link(&format!("/translation/file?language={own}")),
        language: own.to_owned(),
        source: source.to_owned(),
        target: loaded.language.1.to_owned(),
        more: {
            let is_new =
                |code: &str| code != questionnaire.source && begun.iter().all(|(known, ..)| known != code);
            content_languages().filter(|(code, _)| is_new(code)).collect()
        },
        languages: language_links(visit, loaded, &begun),
        open_only: filter.show == "open",
        rows: chosen[from..last].iter().map(row).collect(),
        statuses: statuses(visit),
        files: vec![
            (link(&format!("/translation/{own}.xlsx")), visit.words.say("translation-xlsx")),
            (link(&format!("/translation/{own}.xlf")), visit.words.say("translation-xliff")),
        ],
        faults,
        pages: pages.map(|(there, key)| (there, visit.words.say(key))).collect(),
        range: visit.words.say_with("translation-range", &range),
        f: frame(visit, &loaded.study, visit.words.say("translation-show-title")),
    };
    let code = if has_faults { StatusCode::CONFLICT } else { StatusCode::OK };
    page_with(code, &shown.f, &shown)
}

/// The address of a page of texts.
fn page_of(visit: &Visit, loaded: &Loaded, filter: &Filter, from: usize) -> String {
    let show = if filter.show == "open" { "open" } else { "" };
    let language = loaded.language.0;
    address(visit, &loaded.study, &format!("/translation?language={language}&show={show}&from={from}"))
}

/// Every language with how far it is: address, text, whether it is this page's, code.
fn language_links(
    visit: &Visit,
    loaded: &Loaded,
    begun: &[(String, usize, usize)],
) -> Vec<(String, String, bool, String)> {
    let link = |(code, done, all): &(String, usize, usize)| {
        let name = content_name(code).unwrap_or(code);
        let parts = [("language", name.into()), ("done", (*done).into()), ("all", (*all).into())];
        let there = address(visit, &loaded.study, &format!("/translation?language={code}"));
        let text = visit.words.say_with("edition-language", &parts);
        (there, text, code == loaded.language.0, code.clone())
    };
    begun.iter().map(link).collect()
}

/// What a person can say of a translation: code and words.
fn statuses(visit: &Visit) -> Vec<(String, String)> {
    [TranslationStatus::Draft, TranslationStatus::Reviewed, TranslationStatus::Approved]
        .map(|status| {
            (status.code().to_owned(), visit.words.say(&format!("translation-status-{}", status.code())))
        })
        .to_vec()
}

/// Where a text stands, in words.
fn place(visit: &Visit, questionnaire: &Questionnaire, path: &str) -> String {
    let (kind, rest) = path.split_once('.').unwrap_or((path, ""));
    if kind == "wording" {
        return visit.words.say(&format!("draft-wording-{rest}"));
    }
    let mut parts = rest.splitn(3, '.');
    let code = parts.next().unwrap_or_default();
    let part = parts.next().unwrap_or_default();
    let what = if part == "option" { "option" } else { kind };
    let what = visit.words.say(&format!("change-of-{what}"));
    let known = questionnaire.question(code).is_some() && kind == "question";
    let detail = parts.next().unwrap_or(part);
    let code = if known && detail != "prompt" { format!("{code} · {detail}") } else { code.to_owned() };
    visit.words.say_with("change-place", &[("what", what.into()), ("code", code.into())])
}

/// Takes the texts of a page.
pub async fn save_texts(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(filter): Query<Filter>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let fields: BTreeMap<String, String> = fields.into_iter().collect();
    visit.form(fields.get("key").map_or("", String::as_str))?;
    let mut returned = Vec::new();
    for (name, body) in &fields {
        let Some(path) = name.strip_prefix("t.") else { continue };
        let of = |stem: &str| fields.get(&format!("{stem}.{path}")).map_or("", String::as_str);
        returned.push(Returned {
            path: path.to_owned(),
            source: None,
            target: body.trim().to_owned(),
            status: TranslationStatus::parse(of("s")),
            sent: Sent::parse(of("w")),
            only_rises: false,
        });
    }
    for _ in 0..TRIES {
        let loaded = Loaded::load(&visit, &slug, &filter.language).await?;
        let (draft, marks, disputed) = apply(&loaded, &returned);
        let changed = draft.questionnaire != loaded.draft.questionnaire || !marks.is_empty();
        if changed && !save(&visit, draft, &marks).await? {
            continue;
        }
        if !disputed.is_empty() {
            let loaded = Loaded::load(&visit, &slug, &filter.language).await?;
            return list(&visit, &loaded, &filter, &disputed, Vec::new());
        }
        return Ok(visit.lead(&page_of(&visit, &loaded, &filter, filter.from), "translation-saved"));
    }
    Err(PageError::Unavailable)
}

type Applied = (Draft, Vec<(String, String, Mark)>, BTreeMap<String, String>);

/// Puts texts into a draft. What somebody else changed meanwhile, and differently, is disputed and stays.
fn apply(loaded: &Loaded, returned: &[Returned]) -> Applied {
    let mut draft = loaded.draft.clone();
    let language = loaded.language.0;
    let source = draft.questionnaire.source.clone();
    let (mut marks, mut disputed) = (Vec::new(), BTreeMap::new());
    for back in returned {
        let Some(text) = text_mut(&mut draft.questionnaire, &back.path) else { continue };
        let status = loaded.status(&back.path, text);
        let now = Standing { source: text.body(&source), target: loaded.body(text), status };
        match settle(now, back) {
            Settled::Stays => {}
            Settled::Taken(mark) => {
                if !back.target.is_empty() {
                    marks.push((back.path.clone(), language.to_owned(), mark));
                }
                text.set(language, &back.target);
            }
            Settled::Disputed => {
                disputed.insert(back.path.clone(), back.target.clone());
            }
        }
    }
    (draft, marks, disputed)
}

/// A file for translators: `LANGUAGE.xlsx` or `LANGUAGE.xlf`.
pub async fn file(
    visit: Visit,
    Segments((_, slug, name)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let (language, kind) = name.split_once('.').ok_or(PageError::NotFound)?;
    let loaded = Loaded::load(&visit, &slug, language).await?;
    if loaded.language.0 != language {
        return Err(PageError::NotFound);
    }
    let units = loaded.units();
    let source = &loaded.draft.questionnaire.source;
    let (media, bytes) = match kind {
        "xlsx" => {
            let words = ["place", "source", "target", "status"]
                .map(|column| visit.words.say(&format!("translation-column-{column}")));
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                exchange::xlsx(&units, &words, language),
            )
        }
        "xlf" => ("application/xliff+xml", exchange::xliff(&units, &loaded.study.slug, source, language)),
        _ => return Err(PageError::NotFound),
    };
    let bytes = bytes.map_err(|error| {
        tracing::error!(%error, "a file for translators could not be written");
        PageError::Broken
    })?;
    let attachment = format!("attachment; filename=\"{}-{language}.{kind}\"", loaded.study.slug);
    Ok(([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, attachment)], bytes).into_response())
}

/// The route that takes files of translators: five hundred questions are more than a form may have.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{lang}/study/{study}/questionnaire/translation/{file}", post(upload))
        .layer(DefaultBodyLimit::disable())
}

/// Takes a translator's file: all of it, or nothing with what is wrong in it.
pub async fn upload(
    visit: Visit,
    Segments((_, slug, _)): Segments<(String, String, String)>,
    Query(filter): Query<Filter>,
    mut parts: Multipart,
) -> Result<Answer, PageError> {
    // Who may not translate does not get to send megabytes.
    Loaded::load(&visit, &slug, &filter.language).await?;
    let (mut key, mut bytes) = (String::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| PageError::BadForm)? {
        match part.name() {
            Some("key") => key = text_of(part).await?,
            Some("file") => bytes = part.bytes().await.map_err(|_| PageError::BadForm)?.to_vec(),
            _ => {}
        }
    }
    visit.form(&key)?;
    for _ in 0..TRIES {
        let loaded = Loaded::load(&visit, &slug, &filter.language).await?;
        let language = loaded.language.0;
        let (bytes, units) = (bytes.clone(), loaded.units());
        // Unpacking and reading takes up to a second; other requests go on meanwhile.
        let read = tokio::task::spawn_blocking(move || exchange::read(&bytes, &units, language)).await;
        let returned = match read.map_err(|_| PageError::BadForm)? {
            Ok(returned) => returned,
            Err(faults) => {
                let said = faults.iter().map(|fault| fault_text(&visit, fault)).collect();
                return list(&visit, &loaded, &filter, &BTreeMap::new(), said);
            }
        };
        let (draft, marks, disputed) = apply(&loaded, &returned);
        let changed = draft.questionnaire != loaded.draft.questionnaire || !marks.is_empty();
        if changed && !save(&visit, draft, &marks).await? {
            continue;
        }
        if !disputed.is_empty() {
            let loaded = Loaded::load(&visit, &slug, language).await?;
            let filter = Filter { show: DISPUTED.to_owned(), ..filter };
            return list(&visit, &loaded, &filter, &disputed, Vec::new());
        }
        let page = address(&visit, &loaded.study, &format!("/translation?language={language}"));
        return Ok(visit.lead(&page, if changed { "translation-saved" } else { "translation-nothing-new" }));
    }
    Err(PageError::Unavailable)
}

fn fault_text(visit: &Visit, fault: &ExchangeFault) -> String {
    let parts = [("line", fault.line.into()), ("value", fault.value.as_str().into())];
    visit.words.say_with(&fault_key(fault.rule, format!("translation-fault-{}", fault.rule)), &parts)
}
