//! Who asks: institution, logo, contact and signature, in each language of the study. Invitations need it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Multipart;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::ask::reach::invitation::hex;
use lars_domain::map::sender::{Logo, Sender, SenderFault};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::content_name;
use sha2::{Digest as _, Sha256};

use crate::PageError;
use crate::at::At;
use crate::fault::Faults;
use crate::form::text_of;
use crate::merge::{Fields, MAX_ATTEMPTS, Merged, mark, merge};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "map/sender/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    faults: Faults,
    languages: Vec<LanguageFields>,
    contact: String,
    logo: Option<String>,
    /// What is there now, for what somebody else changes meanwhile.
    was: String,
}

/// The fields of one language.
struct LanguageFields {
    code: String,
    name: String,
    institution: String,
    signature: String,
}

/// The form.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let sender = at.store().sender(&at.study.id).await?;
    let languages = languages(&at, &sender).await?;
    answer(&page_of(&at, (&sender, &sender), &languages, Faults::default()))
}

/// The languages the form asks for: those of the study; where none were chosen, that of the page and those that are filled in.
async fn languages(at: &At<'_>, sender: &Sender) -> Result<Vec<String>, PageError> {
    let mut codes = at.store().study_languages(&at.study.id).await?;
    if codes.is_empty() {
        codes.push(at.words.language().code().to_owned());
    }
    let filled = sender.institution.0.keys().chain(sender.signature.0.keys());
    for code in filled {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    Ok(codes)
}

/// What is there as the form has it; of the logo its digest.
fn fields_of(sender: &Sender, languages: &[String]) -> Fields {
    let texts = |code: &String| {
        let (institution, signature) = (sender.institution.body(code), sender.signature.body(code));
        [(format!("institution.{code}"), institution), (format!("signature.{code}"), signature)]
    };
    let mut fields: Fields =
        languages.iter().flat_map(texts).map(|(name, body)| (name, body.to_owned())).collect();
    fields.insert("contact".to_owned(), sender.contact.clone());
    fields.insert("logo".to_owned(), sender.logo.as_ref().map(logo_mark).unwrap_or_default());
    fields
}

fn logo_mark(logo: &Logo) -> String {
    hex(&Sha256::digest(&logo.bytes))
}

/// The page with what is typed; and what is there now.
fn page_of(at: &At<'_>, (sender, now): (&Sender, &Sender), languages: &[String], faults: Faults) -> ShowPage {
    let fields = |code: &String| LanguageFields {
        name: content_name(code).unwrap_or(code).to_owned(),
        institution: sender.institution.body(code).to_owned(),
        signature: sender.signature.body(code).to_owned(),
        code: code.clone(),
    };
    let mut f = at.frame(at.words.say("sender-title"));
    f.layout = Layout::WithMargin;
    ShowPage {
        action: at.address("/sender"),
        faults,
        languages: languages.iter().map(fields).collect(),
        contact: sender.contact.clone(),
        logo: now.logo.is_some().then(|| at.address("/sender/logo")),
        was: mark(&fields_of(now, languages)),
        f,
    }
}

/// Saves who asks, or says what is missing and keeps what was typed.
pub async fn save(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    mut parts: Multipart,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let (mut fields, mut file) = (BTreeMap::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| PageError::BadForm)? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "logo" {
            file = part.bytes().await.map_err(|_| PageError::BadForm)?.to_vec();
        } else {
            fields.insert(name, text_of(part).await?);
        }
    }
    visit.form(fields.get("key").map_or("", String::as_str))?;
    let is_new = !file.is_empty();
    let logo = if is_new { Logo::of(file) } else { None };
    for _ in 0..MAX_ATTEMPTS {
        let version = at.store().settings_version(&at.study.id).await?;
        let before = at.store().sender(&at.study.id).await?;
        let languages = languages(&at, &before).await?;
        let now = fields_of(&before, &languages);
        let mut typed: Fields = now.keys().map(|name| (name.clone(), value(&fields, name))).collect();
        let gone = fields.get("logo-gone").is_some_and(|gone| gone == "yes");
        let mark = match &logo {
            Some(logo) => logo_mark(logo),
            None if gone => String::new(),
            // Not touched.
            None => now["logo"].clone(),
        };
        typed.insert("logo".to_owned(), mark);
        let merged = merge(&value(&fields, "was"), &typed, &now);
        let sender = put(&before, &languages, (&merged, logo.as_ref()));
        let mut wrong = sender.faults();
        if is_new && logo.is_none() {
            wrong.push(SenderFault::Logo);
        }
        let faults = said(&visit, &languages, (&wrong, &merged));
        if !faults.is_empty() {
            return refused(&page_of(&at, (&sender, &before), &languages, faults));
        }
        if sender == before {
            return Ok(visit.lead(&at.address(""), "sender-saved"));
        }
        if at.store().save_sender_since((&at.study.id, version), &sender).await? {
            at.record(Act::SetSender, "sender").await?;
            return Ok(visit.lead(&at.address(""), "sender-saved"));
        }
    }
    Err(PageError::Unavailable)
}

/// Who asks, as the form says it.
fn put(before: &Sender, languages: &[String], (merged, logo): (&Merged, Option<&Logo>)) -> Sender {
    let field = |name: &str| merged.fields.get(name).map_or("", |value| value.trim());
    let mut sender = Sender { contact: field("contact").to_owned(), ..before.clone() };
    for code in languages {
        for (text, stem) in [(&mut sender.institution, "institution"), (&mut sender.signature, "signature")] {
            match field(&format!("{stem}.{code}")) {
                "" => drop(text.0.remove(code)),
                body => text.set(code, body),
            }
        }
    }
    let is_new = |logo: &&Logo| logo_mark(logo) == field("logo");
    sender.logo = match field("logo") {
        "" => None,
        _ => logo.filter(is_new).or(before.logo.as_ref()).cloned(),
    };
    sender
}

/// What is wrong, and what somebody else changed meanwhile, in words.
fn said(visit: &Visit, languages: &[String], (wrong, merged): (&[SenderFault], &Merged)) -> Faults {
    let first = languages.first().map_or("en", String::as_str);
    let mut faults = Faults::default();
    for fault in wrong {
        let field = match fault {
            SenderFault::Institution | SenderFault::Signature => format!("{}.{first}", fault.code()),
            SenderFault::Contact | SenderFault::Logo => fault.code().to_owned(),
        };
        faults.add(field, visit.words.say(&format!("sender-fault-{}", fault.code())));
    }
    let (logo, texts): (Vec<_>, Vec<_>) =
        merged.clashes.iter().cloned().partition(|(name, _)| name == "logo");
    if !logo.is_empty() {
        faults.add("logo", visit.words.say("merge-clash-logo"));
    }
    Merged { clashes: texts, ..Merged::default() }.say(visit.words, &mut faults, str::to_owned);
    faults
}

fn value(fields: &BTreeMap<String, String>, name: &str) -> String {
    fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default()
}

/// The logo, for those who may change it.
pub async fn logo(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ManageStudy).await?;
    let logo = at.store().sender(&at.study.id).await?.logo.ok_or(PageError::NotFound)?;
    let headers = [(CONTENT_TYPE, logo.kind.media_type()), (CACHE_CONTROL, "private, no-cache")];
    Ok((headers, logo.bytes).into_response())
}
