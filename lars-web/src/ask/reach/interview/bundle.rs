//! Taking interviews along: contacts, the forms in the languages wanted, and the answers so far, as JSON for the app.
//!
//! Nothing is changed here but the audit log. The app keeps what it gets encrypted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::response::Response as Answer;
use lars_domain::ask::reach::interview::{fields_of, fingerprint};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::edition::Edition;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_view::words::{Language, Words};
use serde::Deserialize;
use serde_json::{Value, json};

use super::mine;
use super::offline::{allowed, answer};
use crate::PageError;
use crate::ask::answer::response::{Journey, blank, sheet, view};
use crate::record::record;
use crate::study::Described;
use crate::visit::{Segments, Visit};

/// The most interviews that are taken along at once.
const MOST: usize = 200;

/// Which interviews, of which wave, in which languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    key: String,
    wave: String,
    stakeholders: BTreeSet<String>,
    languages: Vec<String>,
}

/// Hands out what an interviewer needs for days without a network.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    body: String,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let wanted: Wanted = serde_json::from_str(&body).map_err(|_| PageError::BadForm)?;
    if visit.form(&wanted.key)?.person.is_none() {
        return Err(PageError::NotAllowed);
    }
    study.wave(&wanted.wave).filter(|wave| wave.is_open(visit.now)).ok_or(PageError::Closed)?;
    let languages: Option<BTreeSet<&str>> =
        wanted.languages.iter().map(|code| Language::parse(code).map(Language::code)).collect();
    let languages = languages.filter(|languages| !languages.is_empty()).ok_or(PageError::BadForm)?;
    let mut chosen = mine(&visit, &study).await?;
    chosen.retain(|one| wanted.stakeholders.contains(&one.id));
    if chosen.is_empty() || chosen.len() != wanted.stakeholders.len() || chosen.len() > MOST {
        return Err(PageError::NotFound);
    }
    let latest = visit.site.store.kept_latest_edition(&study.id).await?.ok_or(PageError::NotPublished)?;
    let study = Arc::new(study);
    let (mut editions, mut interviews) = (BTreeMap::from([(latest.id.clone(), latest.clone())]), Vec::new());
    for one in &chosen {
        let (edition, interview) = interview(&visit, &study, one, (&wanted.wave, &latest)).await?;
        editions.insert(edition.id.clone(), edition);
        interviews.push(interview);
        let subject =
            format!("{} {} {}", one.case, wanted.wave, one.respondent.as_deref().unwrap_or(&one.id));
        record(&visit, Act::TookAlong, &study, &subject).await?;
    }
    let contact = visit.site.store.protection(&study.id).await?.contact;
    let mut forms = Vec::new();
    for edition in editions.into_values() {
        forms.push(form(&study, (&edition, &languages), &contact)?);
    }
    let bundle = json!({
        "format": 1,
        "at": visit.now.to_string(),
        "who": visit.staff()?.who(),
        "forms": forms,
        "interviews": interviews,
    });
    answer(&visit, &bundle)
}

/// One interview: whom, and what is answered so far.
async fn interview(
    visit: &Visit,
    study: &Arc<Study>,
    one: &Stakeholder,
    (wave, latest): (&str, &Arc<Edition>),
) -> Result<(Arc<Edition>, Value), PageError> {
    let store = &visit.site.store;
    let stored = match &one.respondent {
        Some(respondent) => store.response_of_invitation(&place(study, one, wave, respondent)).await?,
        None => None,
    };
    let edition = match &stored {
        Some(response) => store.kept_edition(&response.edition).await?.ok_or(PageError::Broken)?,
        None => latest.clone(),
    };
    let said = Described { words: visit.words, study, edition: &edition };
    let details = &one.details;
    let contact = [&details.contact, &details.phone, &details.address, &details.note];
    let fields = stored.as_ref().map(|stored| fields_of(stored, &edition.questionnaire)).unwrap_or_default();
    let value = json!({
        "stakeholder": one.id,
        "wave": wave,
        "waveName": said.wave(wave),
        "organisation": details.organisation,
        "about": format!("{}, {}", said.case(&one.case), said.helix(&one.helix)),
        "contact": contact.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>(),
        "language": details.language,
        "helix": one.helix,
        "edition": edition.id,
        "base": fingerprint(stored.as_ref()),
        "agreed": stored.as_ref().is_some_and(|stored| stored.consent.is_some()),
        "fields": fields,
    });
    Ok((edition, value))
}

/// Where the answers of a stakeholder's respondent are.
fn place(study: &Study, one: &Stakeholder, wave: &str, respondent: &str) -> Participant {
    Participant {
        id: String::new(),
        study: study.id.clone(),
        case: one.case.clone(),
        wave: wave.to_owned(),
        helix: one.helix.clone(),
        respondent: respondent.to_owned(),
        stakeholder: Some(one.id.clone()),
    }
}

/// The forms of an edition.
fn form(
    study: &Arc<Study>,
    (edition, languages): (&Arc<Edition>, &BTreeSet<&str>),
    contact: &str,
) -> Result<Value, PageError> {
    let nobody = Participant {
        id: String::new(),
        study: study.id.clone(),
        case: String::new(),
        wave: String::new(),
        helix: String::new(),
        respondent: String::new(),
        stakeholder: None,
    };
    let journey = Journey::without_link(study.clone(), edition.clone(), blank(&nobody, edition));
    let mut said = serde_json::Map::new();
    for language in languages.iter().filter_map(|code| Language::parse(code)) {
        let words = Words::new(language);
        let contact = view::contact_line(words, contact);
        said.insert(language.code().to_owned(), sheet::sheets(words, &journey, contact.as_ref())?);
    }
    Ok(json!({ "edition": edition.id, "steps": sheet::steps(&journey), "languages": said }))
}
