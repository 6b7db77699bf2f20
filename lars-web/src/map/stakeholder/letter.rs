//! Letters and slips for stakeholders: everybody in the list without a personal link in a wave gets one, and its code on paper.
//!
//! The document is made before anything is stored: what cannot be printed leaves nothing behind.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::response::Response as Answer;
use lars_domain::ask::reach::invitation::{Invitation, MOST_INVITATIONS, token_digest};
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_store::StoreError;
use lars_view::words::{Language, Words};
use serde::Deserialize;

use super::{Filter, Register};
use crate::PageError;
use crate::form::Form;
use crate::letter::{Coded, OWN_CHARS, What, document};
use crate::page::pdf;
use crate::print::told;
use crate::ready;
use crate::respondent::new_invitation;
use crate::security::random_code;
use crate::visit::{Segments, Visit};

/// How often letters are made while others make links at the same moment; then the page asks to try again later.
const TRIES: usize = 5;

/// Who gets a letter, and what it says.
#[derive(Debug, Deserialize)]
pub struct NewLetters {
    key: String,
    what: String,
    #[serde(flatten)]
    filter: Filter,
    wave: String,
    language: String,
    #[serde(default)]
    own: String,
}

/// Makes links for those in the list who have none in this wave, and their letters.
pub async fn letter(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    let form = serde_urlencoded::to_string(&fields).ok();
    let form: NewLetters =
        form.and_then(|form| serde_urlencoded::from_str(&form).ok()).ok_or(PageError::BadForm)?;
    visit.form(&form.key)?;
    let register = Register::load(&visit, &slug).await?;
    let study = &register.at.study;
    ready::to_ask(&visit, study).await?;
    let words = Words::new(Language::parse(&form.language).ok_or(PageError::BadForm)?);
    let what = What::parse(&form.what).filter(|what| *what != What::Questionnaires);
    let what = what.ok_or(PageError::BadForm)?;
    let open = study.wave(&form.wave).filter(|wave| wave.is_open(visit.now));
    open.ok_or(PageError::BadForm)?;
    if form.own.chars().count() > OWN_CHARS {
        return Err(PageError::BadForm);
    }
    // One at a time: two at once would give the same codes to different people.
    let _turn = visit.site.turn(&study.id).await;
    for _ in 0..TRIES {
        let chosen = without_link(&visit, &register, &form).await?;
        if chosen.is_empty() {
            return Ok(visit.lead(&register.address(""), "register-said-letterless"));
        }
        let (coded, rows) = with_codes(&visit, chosen, words);
        let made = document(&visit, study, &coded, (what, words, form.own.trim())).await?;
        if let Some(told) = told(&visit, &made, &fields) {
            return told;
        }
        let file = pdf(made, &format!("{}.pdf", form.what)).await?;
        match visit.site.store.invite_stakeholders(&rows).await {
            // Somebody made links while the document was made, and took one of the respondents' codes.
            Err(StoreError::Taken(_)) => continue,
            stored => stored?,
        }
        register.at.record(Act::Invited, &format!("register {} {}", form.wave, rows.len())).await?;
        register.at.record(Act::PrintedCodes, &format!("{} {}", form.what, rows.len())).await?;
        return Ok(file);
    }
    Err(PageError::Unavailable)
}

/// Codes for stakeholders: as they are printed, and as they are stored.
fn with_codes(
    visit: &Visit,
    chosen: Vec<(Stakeholder, Invitation)>,
    words: Words,
) -> (Vec<Coded>, Vec<(Stakeholder, Invitation, String)>) {
    let with_code = |(one, invitation): (Stakeholder, Invitation)| {
        let code = random_code();
        let digest = token_digest(&visit.site.store.token_of_code(&code));
        let language = Language::parse(&one.details.language);
        let words = language.map_or(words, Words::new);
        let coded = Coded { invitation: invitation.clone(), code, to: address_lines(&one), words };
        (coded, (one, invitation, digest))
    };
    chosen.into_iter().map(with_code).unzip()
}

/// The stakeholders of the list without a link in the wave, each with the invitation that it is to get.
async fn without_link(
    visit: &Visit,
    register: &Register<'_>,
    form: &NewLetters,
) -> Result<Vec<(Stakeholder, Invitation)>, PageError> {
    let (study, store) = (&register.at.study, &visit.site.store);
    let invitations = store.invitations(&study.id).await?;
    let invited: HashSet<(&str, &str)> = invitations
        .iter()
        .filter(|(known, _)| known.wave == form.wave)
        .map(|(known, _)| (known.case.as_str(), known.respondent.as_str()))
        .collect();
    let has_link = |one: &&Stakeholder| {
        one.respondent.as_deref().is_some_and(|code| invited.contains(&(one.case.as_str(), code)))
    };
    let listed = register.chosen(visit, &form.filter).await?;
    let chosen: Vec<&Stakeholder> =
        listed.iter().map(Arc::as_ref).filter(|one| !has_link(one)).take(MOST_INVITATIONS).collect();
    let mut wanted: HashMap<(&str, &str), usize> = HashMap::new();
    for one in &chosen {
        *wanted.entry((one.case.as_str(), one.helix.as_str())).or_default() += 1;
    }
    let mut free: HashMap<(&str, &str), Vec<String>> = HashMap::new();
    for ((case, helix), count) in wanted {
        free.insert((case, helix), store.free_codes(&study.id, (case, &form.wave, helix), count).await?);
    }
    let mut all = Vec::with_capacity(chosen.len());
    for one in chosen {
        let (case, helix) = (one.case.as_str(), one.helix.as_str());
        let code = free.get_mut(&(case, helix)).and_then(Vec::pop).ok_or(PageError::Broken)?;
        // In each wave the same code, so that waves can be compared.
        let respondent = one.respondent.clone().unwrap_or(code);
        let invitation =
            Invitation { respondent: respondent.clone(), ..new_invitation(study, (case, &form.wave, helix)) };
        all.push((Stakeholder { respondent: Some(respondent), ..one.clone() }, invitation));
    }
    Ok(all)
}

fn address_lines(one: &Stakeholder) -> Vec<String> {
    let details = &one.details;
    let lines = [&details.organisation, &details.contact].into_iter().map(String::as_str);
    let lines = lines.chain(details.postal.lines());
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
