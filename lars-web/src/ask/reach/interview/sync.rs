//! Interviews that come back: each is taken once, checked as if it came from a page, and never dropped.
//!
//! What becomes of it is decided by `settle` in `lars-domain`; the pages where a person decides are in `copy`.

use std::sync::Arc;

use axum::response::Response as Answer;
use jiff::Timestamp;
use lars_domain::ask::answer::response::{Consent, consent_digest};
use lars_domain::ask::reach::interview::{
    Brought, Fields, InterviewCopy, Outcome, Settled, Times, fingerprint, moment, settle,
};
use lars_domain::ask::reach::invitation::token_digest;
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::write::edition::Edition;
use lars_domain::entered::clean_json;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_store::{Done, Revision};
use lars_view::export::response::consent_texts;
use lars_view::words::{Language, Words};
use serde::Deserialize;
use serde_json::json;

use super::offline::{allowed, answer};
use super::{enrolled, mine};
use crate::PageError;
use crate::ask::answer::response::blank;
use crate::record::record;
use crate::security::random_token;
use crate::visit::{Segments, Visit};

/// How often answers are loaded anew while their respondent is quicker.
const TRIES: usize = 5;
/// The most forms and fields that one interview brings: the largest questionnaire has fewer by far.
const MOST_FIELDS: usize = 5000;

/// An interview as a device sends it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Sent {
    key: String,
    /// Made by the device: the same interview sent twice is taken once.
    id: String,
    /// Who took it along and filled it in.
    who: String,
    stakeholder: String,
    wave: String,
    edition: String,
    /// The fingerprint of the answers when it was taken along.
    base: String,
    /// The server's time when it was taken along.
    since: String,
    /// The language in which the respondent agreed, where they did on the device.
    agreed_in: Option<String>,
    fields: Fields,
    finish: bool,
    began: Option<String>,
    agreed: Option<String>,
    ended: Option<String>,
    clock: Option<String>,
}

impl Sent {
    /// What a device of ours sends, or nothing.
    fn parse(body: &str) -> Option<Self> {
        let mut sent: serde_json::Value = serde_json::from_str(body).ok()?;
        clean_json(&mut sent);
        let sent: Self = serde_json::from_value(sent).ok()?;
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let fields: usize = sent.fields.values().map(std::collections::BTreeMap::len).sum();
        let fits = (16..=64).contains(&sent.id.len()) && plain(&sent.id) && fields <= MOST_FIELDS;
        fits.then_some(sent)
    }

    /// Its times. One that no calendar knows is none: a wrong clock keeps nothing from coming in.
    fn times(&self, now: Timestamp) -> Times {
        let read = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        let clock: Option<Timestamp> = read(&self.clock);
        let ahead = clock.map_or(0, |clock| clock.duration_since(now).as_secs());
        Times { began: read(&self.began), agreed: read(&self.agreed), ended: read(&self.ended), clock, ahead }
    }

    /// The agreement, at the moment that the device's clock stands for.
    fn consent(&self, edition: &Edition, times: &Times, now: Timestamp) -> Option<Consent> {
        let language = Language::parse(self.agreed_in.as_deref()?)?;
        let (sentence, notice) = consent_texts(Words::new(language), edition);
        Some(Consent {
            given: moment(times.agreed, times, (self.since.parse().unwrap_or(now), now)),
            language: language.code().to_owned(),
            text_digest: Some(consent_digest(&sentence, &notice)),
            on_paper: false,
        })
    }
}

/// Takes an interview in and says what became of it. Only after this answer may the device forget it.
pub async fn take(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    body: String,
) -> Result<Answer, PageError> {
    let study = allowed(&visit, &slug).await?;
    let sent = Sent::parse(&body).ok_or(PageError::BadForm)?;
    let who = visit.form(&sent.key)?.who().to_owned();
    if sent.who != who {
        return Err(PageError::NotAllowed);
    }
    let _turn = visit.site.turn(&sent.stakeholder).await;
    if let Some(known) = visit.site.store.interview_copy(&sent.id).await? {
        let is_own = known.person == who && known.study == study.id;
        return if is_own { told(&visit, &study, &known, (0, 0)) } else { Err(PageError::NotFound) };
    }
    let found = mine(&visit, &study).await?.into_iter().find(|one| one.id == sent.stakeholder);
    let one = found.ok_or(PageError::NotFound)?;
    study.wave(&sent.wave).ok_or(PageError::BadForm)?;
    let edition = visit.site.store.kept_edition(&sent.edition).await?;
    let edition = edition.filter(|edition| edition.study == study.id && !edition.is_trial());
    let edition = edition.ok_or(PageError::BadForm)?;
    let invitation = enrolled(&visit, &study, &one, &sent.wave).await?;
    for _ in 0..TRIES {
        if let Some((copy, counts)) = keep(&visit, &study, &sent, (&invitation, &edition)).await? {
            note(&visit, &study, &copy).await?;
            return told(&visit, &study, &copy, counts);
        }
    }
    Err(PageError::Unavailable)
}

/// Keeps the interview and what it changes; nothing, if the respondent was quicker. With it, how many values are wrong and missing.
async fn keep(
    visit: &Visit,
    study: &Study,
    sent: &Sent,
    (invitation, edition): (&Participant, &Arc<Edition>),
) -> Result<Option<(InterviewCopy, (usize, usize))>, PageError> {
    let store = &visit.site.store;
    let loaded = store.loaded_response(invitation).await?;
    let stored = loaded.as_ref().map(|(response, _)| response);
    let answered = match stored {
        Some(response) => store.kept_edition(&response.edition).await?.ok_or(PageError::Broken)?,
        None => edition.clone(),
    };
    let times = sent.times(visit.now);
    let brought = Brought {
        edition: edition.id.clone(),
        fields: sent.fields.clone(),
        consent: sent.consent(edition, &times, visit.now),
        finish: sent.finish,
        times,
        fingerprint: sent.base.clone(),
    };
    if brought.consent.is_none() && stored.is_none_or(|stored| stored.consent.is_none()) {
        // Nothing is kept of a person who has not agreed. The app does not let it come to this.
        return Err(PageError::BadForm);
    }
    let is_open = study.wave(&sent.wave).is_some_and(|wave| wave.is_open(visit.now));
    let settled = if is_open {
        settle((stored, blank(invitation, edition)), &answered.questionnaire, &brought, &sent.base, visit.now)
    } else {
        Settled { outcome: Outcome::Closed, response: None, problems: Vec::new(), lacking: 0 }
    };
    let mut copy = copy_of(visit, sent, invitation, settled.outcome, brought)?;
    if let Some(after) = &settled.response {
        copy.brought.fingerprint = fingerprint(Some(after));
    }
    if copy.outcome == Outcome::Taken {
        copy = copy.emptied();
    }
    let revision = settled.response.map(|after| Revision { before: loaded, after });
    // The record of who filled in for whom has a digest of its own; its token was thrown away.
    let link = (invitation.id.as_str(), token_digest(&random_token()));
    let done = store.keep_interview(&copy, revision, (link.0, &link.1)).await?;
    let counts = (settled.problems.len(), settled.lacking);
    Ok((done != Done::Outrun).then_some((copy, counts)))
}

fn copy_of(
    visit: &Visit,
    sent: &Sent,
    invitation: &Participant,
    outcome: Outcome,
    brought: Brought,
) -> Result<InterviewCopy, PageError> {
    let Participant { study, case, wave, helix, respondent, .. } = invitation.clone();
    let person = visit.staff()?.who().to_owned();
    let id = sent.id.clone();
    Ok(InterviewCopy {
        id,
        study,
        case,
        wave,
        helix,
        respondent,
        person,
        at: visit.now,
        outcome,
        brought,
        decided: None,
    })
}

/// The audit log says who filled in for whom, and what is kept apart.
async fn note(visit: &Visit, study: &Study, copy: &InterviewCopy) -> Result<(), PageError> {
    let subject = format!("{} {} {}", copy.case, copy.wave, copy.respondent);
    if matches!(copy.outcome, Outcome::Taken | Outcome::Faulty) {
        record(visit, Act::EnteredAnswers, study, &subject).await?;
    }
    if copy.outcome != Outcome::Taken {
        record(visit, Act::KeptCopy, study, &format!("{subject} {}", copy.outcome.code())).await?;
    }
    Ok(())
}

fn told(
    visit: &Visit,
    study: &Study,
    copy: &InterviewCopy,
    (problems, lacking): (usize, usize),
) -> Result<Answer, PageError> {
    let address = visit.address(&format!("/study/{}/interview/copy/{}", study.slug, copy.id));
    let told = json!({
        "outcome": copy.outcome.code(),
        "base": copy.brought.fingerprint,
        "problems": problems,
        "missing": lacking,
        "at": copy.at.to_string(),
        "address": (copy.outcome != Outcome::Taken).then_some(address),
    });
    answer(visit, &told)
}
