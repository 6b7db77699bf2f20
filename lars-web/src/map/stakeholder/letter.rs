//! Letters and slips for the ticked rows of the register: each gets a way in, and its code on paper.
//!
//! The document is made before anything is stored: what cannot be printed leaves nothing behind.

use std::sync::Arc;

use axum::response::Response as Answer;
use lars_domain::ask::reach::invitation::{Channel, Invitation, token_digest};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_view::words::{Language, Words};

use super::ticked::Ticked;
use super::write::{Kind, sorted};
use super::{Register, value};
use crate::PageError;
use crate::form::Form;
use crate::letter::{Coded, OWN_CHARS, What, document};
use crate::page::pdf;
use crate::print::told;
use crate::ready;
use crate::respondent::participant_of;
use crate::security::random_code;
use crate::visit::{Segments, Visit};

/// How often letters are made while others make links at the same moment; then the page asks to try again later.
const TRIES: usize = 5;

/// Makes letters or slips with personal codes for the ticked rows.
pub async fn letter(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let study = &register.at.study;
    ready::to_ask(&visit, study).await?;
    let words = Words::new(Language::parse(value(&fields, "language")).ok_or(PageError::BadForm)?);
    let named = value(&fields, "what");
    let what = What::parse(named).filter(|what| *what != What::Questionnaires).ok_or(PageError::BadForm)?;
    let ticked = Ticked::of(&visit, &register, &fields).await?;
    let wave = &ticked.filter.wave;
    study.wave(wave).filter(|wave| wave.is_open(visit.now)).ok_or(PageError::BadForm)?;
    let own = value(&fields, "own").trim();
    if own.chars().count() > OWN_CHARS {
        return Err(PageError::BadForm);
    }
    // One at a time: two at once would give the same codes to different people.
    let _turn = visit.site.turn(&study.id).await;
    for _ in 0..TRIES {
        let chosen = to_be_written_to(&register, &ticked).await?;
        if chosen.is_empty() {
            return Ok(visit.lead(&ticked.back(&register), "register-said-letterless"));
        }
        let (coded, rows) = with_codes(&visit, chosen, words);
        let made = document(&visit, study, &coded, (what, words, own)).await?;
        if let Some(told) = told(&visit, &made, &fields) {
            return told;
        }
        let file = pdf(made, &format!("{named}.pdf")).await?;
        if !visit.site.store.invite_as_planned(&rows).await? {
            // Somebody invited while the document was made, and took one of the respondents' codes.
            continue;
        }
        register.at.record(Act::Invited, &format!("register {wave} {}", rows.len())).await?;
        register.at.record(Act::PrintedCodes, &format!("{named} {}", rows.len())).await?;
        return Ok(file);
    }
    Err(PageError::Unavailable)
}

/// Codes for participants: as they are printed, and as they are stored.
fn with_codes(
    visit: &Visit,
    chosen: Vec<(Arc<Stakeholder>, Participant)>,
    words: Words,
) -> (Vec<Coded>, Vec<(Participant, Invitation)>) {
    let with_code = |(one, participant): (Arc<Stakeholder>, Participant)| {
        let code = random_code();
        let digest = token_digest(&visit.site.store.token_of_code(&code));
        let language = Language::parse(&one.details.language);
        let words = language.map_or(words, Words::new);
        let coded = Coded { invitation: participant.clone(), code, to: address_lines(&one), words };
        (coded, (participant, Invitation::by_link(Channel::Letter, visit.now, digest)))
    };
    chosen.into_iter().map(with_code).unzip()
}

/// The ticked rows who may be written to, each with the participant that it is or is to be.
async fn to_be_written_to(
    register: &Register<'_>,
    ticked: &Ticked,
) -> Result<Vec<(Arc<Stakeholder>, Participant)>, PageError> {
    let (study, store) = (&register.at.study, register.at.store());
    let asking = register.asking().await?;
    let (chosen, _) = sorted(ticked, &asking, (Kind::Letter, study.anonymous));
    let planned = chosen.iter().map(|one| participant_of(study, one, &ticked.filter.wave)).collect();
    let planned = store.plan(planned).await?;
    Ok(chosen.into_iter().zip(planned).collect())
}

fn address_lines(one: &Stakeholder) -> Vec<String> {
    let details = &one.details;
    let lines = [&details.organisation, &details.contact].into_iter().map(String::as_str);
    let lines = lines.chain(details.postal.lines());
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
