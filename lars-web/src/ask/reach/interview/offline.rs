//! Interviews without a network: the page that is the app, its manifest, its service worker, and whom one may take along.
//!
//! The page, the manifest and the worker hold nothing personal: a browser keeps them. What is personal goes to the app as JSON and is kept
//! there encrypted (`docs/adr/0018-interviews-offline.md`). The program that runs in the browser is in `assets`.

use std::sync::Arc;

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::Language;
use serde_json::{Value, json};

use super::{mine, standing_of, standing_word};
use crate::PageError;
use crate::assets::{content, fingerprint};
use crate::page::Frame;
use crate::record::record;
use crate::study::{Described, edition_or_draft, study_title};
use crate::visit::{Segments, Visit};

/// Messages that the script says by itself.
const WORDS: [&str; 41] = [
    "offline-keeping-kept",
    "offline-keeping-may-go",
    "offline-keeping-unknown",
    "offline-storage-unknown",
    "offline-saving",
    "offline-saved",
    "offline-not-saved",
    "offline-full",
    "offline-online",
    "offline-no-network",
    "offline-ready",
    "offline-not-ready",
    "offline-elsewhere",
    "offline-wrong-passphrase",
    "offline-too-short",
    "offline-differs",
    "offline-changed",
    "offline-strength-fair",
    "offline-strength-good",
    "offline-locked-idle",
    "offline-state-new",
    "offline-state-begun",
    "offline-state-finished",
    "offline-state-open",
    "offline-account",
    "offline-already",
    "offline-taken-along",
    "offline-sign-in",
    "offline-other-person",
    "offline-not-yours",
    "offline-refused",
    "offline-server",
    "offline-sent-taken",
    "offline-sent-faulty",
    "offline-sent-conflict",
    "offline-sent-closed",
    "offline-nothing-to-send",
    "offline-file-wrong",
    "offline-file-taken",
    "offline-unreached",
    "offline-damaged",
];

#[derive(Template)]
#[template(path = "ask/reach/interview/offline.html")]
struct OfflinePage {
    f: Frame,
    study: String,
    slug: String,
    base: String,
    interviews: String,
    simulated: bool,
    position: String,
    words: Vec<(&'static str, String)>,
}

/// The study, if this person may take interviews along; nobody may where it is anonymous.
pub async fn allowed(visit: &Visit, slug: &str) -> Result<Study, PageError> {
    let study = visit.enter(slug, Action::EnterAnswers).await?.study;
    if study.anonymous { Err(PageError::NotFound) } else { Ok(study) }
}

/// The address of the app, without language.
fn path(study: &Study) -> String {
    format!("/study/{}/interview/offline", study.slug)
}

/// The page as every interviewer of the study gets it: no name, no key, no session.
fn shell(visit: &Visit, study: &Study) -> Result<String, PageError> {
    let title = visit.words.say("offline-title");
    let word = |key: &&'static str| (key.trim_start_matches("offline-"), visit.words.say(key));
    let shown = OfflinePage {
        f: Frame::new(visit.words, title, &path(study), "", None),
        study: study_title(visit.words, study),
        slug: study.slug.clone(),
        base: visit.address(&path(study)),
        interviews: visit.address(&format!("/study/{}/interview", study.slug)),
        simulated: study.simulated,
        position: {
            let places = [("step", "{step}".into()), ("of", "{of}".into())];
            visit.words.say_with("response-position", &places)
        },
        words: WORDS.iter().map(word).collect(),
    };
    shown.render().map_err(PageError::template)
}

/// The app.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, visit.words.language().code()),
        (CACHE_CONTROL, "private, no-cache"),
        (VARY, "Cookie"),
    ];
    Ok((headers, shell(&visit, &study)?).into_response())
}

/// What makes the app installable.
pub async fn manifest(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let address = visit.address(&path(&study));
    let manifest = json!({
        "id": address,
        "name": visit.words.say_with("offline-name", &[("study", study_title(visit.words, &study).into())]),
        "short_name": visit.words.say("interview-title"),
        "lang": visit.words.language().code(),
        "start_url": address,
        "scope": address,
        "display": "standalone",
        "theme_color": "#0b5a7a",
        "background_color": "#ffffff",
        "icons": [{ "src": crate::assets::addresses().icon, "type": "image/svg+xml", "sizes": "any" }],
    });
    let kind = (CONTENT_TYPE, "application/manifest+json".to_owned());
    let language = (CONTENT_LANGUAGE, visit.words.language().code().to_owned());
    Ok(([kind, language], manifest.to_string()).into_response())
}

/// The service worker, with what it keeps and a version that changes with any of it.
pub async fn worker(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let script = content("worker.js").ok_or(PageError::Broken)?;
    let assets = crate::assets::addresses();
    let page = visit.address(&path(&study));
    let files = [&assets.style, &assets.script, &assets.icon, &assets.offline, &assets.vault];
    let shell = shell(&visit, &study)?;
    let version = fingerprint(&[shell.as_bytes(), &script, files.map(String::as_str).concat().as_bytes()]);
    let head = format!(
        "const VERSION = {};\nconst PAGE = {};\nconst FILES = {};\n",
        json!(version),
        json!(page),
        json!(files)
    );
    let headers = [
        (CONTENT_TYPE.as_str(), "text/javascript; charset=utf-8".to_owned()),
        (CONTENT_LANGUAGE.as_str(), visit.words.language().code().to_owned()),
        (CACHE_CONTROL.as_str(), "private, no-cache".to_owned()),
        ("service-worker-allowed", page),
    ];
    Ok((headers, [head.into_bytes(), script].concat()).into_response())
}

/// Whom this person is to interview, in which waves, and in which languages: what they choose from before they take anybody along.
pub async fn list(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let edition = edition_or_draft(&visit, &study).await?;
    let said = Described { words: visit.words, study: &study, edition: &edition };
    let stakeholders = mine(&visit, &study).await?;
    record(&visit, Act::ReadRegister, &study, "interview").await?;
    let asking = visit.site.store.asking(&study.id).await?;
    let line = |one: &Arc<Stakeholder>| {
        json!({
            "id": one.id,
            "organisation": one.details.organisation,
            "about": format!("{}, {}", said.case(&one.case), said.helix(&one.helix)),
            "language": one.details.language,
            "standing": visit.words.say(standing_word(standing_of(one, &study, &asking))),
        })
    };
    let open = study.waves.iter().filter(|wave| wave.is_open(visit.now));
    let session = visit.staff()?;
    let language = |language: Language| json!({ "code": language.code(), "name": language.own_name() });
    answer(
        &visit,
        &json!({
            "key": visit.site.form_key(&session.form_subject()),
            "who": session.who(),
            // A one-time link does not say who somebody is, and is another one the next time.
            "account": session.person.is_some(),
            "waves": open.map(|wave| json!({ "code": wave.code, "name": said.wave(&wave.code) })).collect::<Vec<_>>(),
            "languages": Language::ALL.map(language),
            "interviews": stakeholders.iter().map(line).collect::<Vec<_>>(),
        }),
    )
}

/// An answer to the app, which no browser keeps.
pub fn answer(visit: &Visit, value: &Value) -> Result<Answer, PageError> {
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_LANGUAGE, visit.words.language().code()),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, value.to_string()).into_response())
}
