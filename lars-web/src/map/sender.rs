//! Who asks: institution, logo, contact and signature, in each language of the study. Invitations need it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Multipart;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::map::sender::{Logo, Sender, SenderFault};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_view::words::content_name;

use crate::PageError;
use crate::at::At;
use crate::fault::Faults;
use crate::form::text_of;
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
    answer(&page_of(&at, &sender, &languages, Faults::default()))
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

fn page_of(at: &At<'_>, sender: &Sender, languages: &[String], faults: Faults) -> ShowPage {
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
        logo: sender.logo.is_some().then(|| at.address("/sender/logo")),
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
    let before = at.store().sender(&at.study.id).await?;
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
    let languages = languages(&at, &before).await?;
    let mut sender = Sender { contact: value(&fields, "contact"), ..before.clone() };
    for code in &languages {
        for (text, stem) in [(&mut sender.institution, "institution"), (&mut sender.signature, "signature")] {
            match value(&fields, &format!("{stem}.{code}")) {
                body if body.is_empty() => drop(text.0.remove(code)),
                body => text.set(code, &body),
            }
        }
    }
    let mut wrong = sender.faults();
    if fields.get("logo-gone").is_some_and(|gone| gone == "yes") {
        sender.logo = None;
    }
    if !file.is_empty() {
        match Logo::of(file) {
            Some(logo) => sender.logo = Some(logo),
            None => wrong.push(SenderFault::Logo),
        }
    }
    if !wrong.is_empty() {
        let first = languages.first().map_or("en", String::as_str);
        let mut faults = Faults::default();
        for fault in wrong {
            let field = match fault {
                SenderFault::Institution | SenderFault::Signature => format!("{}.{first}", fault.code()),
                SenderFault::Contact | SenderFault::Logo => fault.code().to_owned(),
            };
            faults.add(field, visit.words.say(&format!("sender-fault-{}", fault.code())));
        }
        return refused(&page_of(&at, &sender, &languages, faults));
    }
    if sender != before {
        at.store().save_sender(&at.study.id, &sender).await?;
        at.record(Act::SetSender, "sender").await?;
    }
    Ok(visit.lead(&at.address(""), "sender-saved"))
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
