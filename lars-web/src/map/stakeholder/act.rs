//! What is done for the ticked rows of the register: written to, assigned, reminded, marked.

use std::collections::HashSet;
use std::sync::Arc;

use axum::response::Response as Answer;
use lars_domain::ask::reach::mail::{Mail, ReminderPlan};
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_store::{Mark, Recipient};

use super::ticked::Ticked;
use super::write::{self, Kind};
use super::{Register, value};
use crate::PageError;
use crate::form::Form;
use crate::mailing::reminder;
use crate::ready;
use crate::respondent::participant_of;
use crate::visit::{Segments, Visit};

/// Does something for the ticked rows.
pub async fn act(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let ticked = Ticked::of(&visit, &register, &fields).await?;
    let back = ticked.back(&register);
    if ticked.rows.is_empty() {
        return Ok(visit.lead(&back, "participant-none-ticked"));
    }
    let (key, count) = match value(&fields, "go") {
        "mail" => return write::prepare(&visit, &register, &ticked, Kind::Mail).await,
        "letters" => return write::prepare(&visit, &register, &ticked, Kind::Letter).await,
        "assign" => ("participant-assigned", assign(&register, &ticked, value(&fields, "assign")).await?),
        "remind" => ("mail-reminded", remind(&visit, &register, &ticked).await?),
        "said-no" => ("participant-marked", mark(&visit, &register, &ticked, Mark::SaidNo).await?),
        "came-back" => ("participant-marked", mark(&visit, &register, &ticked, Mark::CameBack).await?),
        "unmark" => ("participant-unmarked", mark(&visit, &register, &ticked, Mark::Nothing).await?),
        _ => return Err(PageError::BadForm),
    };
    let notice = visit.words.say_with(key, &[("n", count.into())]);
    Ok(visit.lead_saying(&back, notice))
}

async fn assign(register: &Register<'_>, ticked: &Ticked, who: &str) -> Result<usize, PageError> {
    let known = register.interviewers.iter().find(|(id, _)| id == who).map(|(id, _)| id.clone());
    if known.is_none() && !who.is_empty() {
        return Err(PageError::BadForm);
    }
    let assigned =
        |one: &Arc<Stakeholder>| Stakeholder { interviewer: known.clone(), ..Stakeholder::clone(one) };
    let rows: Vec<Stakeholder> = ticked.rows.iter().map(assigned).collect();
    register.at.store().save_stakeholders(&rows).await?;
    register.at.record(Act::ChangedRegister, format!("interviewer {}", rows.len())).await?;
    Ok(rows.len())
}

/// Reminds those of the ticked rows who were written to by mail and have not answered.
async fn remind(visit: &Visit, register: &Register<'_>, ticked: &Ticked) -> Result<usize, PageError> {
    let (store, study) = (register.at.store(), &register.at.study);
    ready::to_ask(visit, study).await?;
    let asking = register.asking().await?;
    let asked = ticked.rows.iter().flat_map(|one| asking.of(&one.id, &ticked.filter.wave));
    let asked = asked.filter(|asked| asked.may_be_written_to());
    let ids: HashSet<&str> = asked.map(|asked| asked.participant.id.as_str()).collect();
    let recipients = store.recipients(&study.id).await?.into_iter();
    let sender = store.sender(&study.id).await?;
    let fits = |one: &Recipient| ids.contains(one.participant.as_str()) && one.reminders < ReminderPlan::MOST;
    let due: Vec<(Recipient, Mail)> =
        recipients.filter(fits).filter_map(|one| reminder((study, &sender), one, visit.now)).collect();
    let sent = store.remind(&due, visit.now).await?;
    register.at.record(Act::Reminded, format!("{} {sent}", ticked.filter.wave)).await?;
    Ok(sent)
}

/// Notes something of the ticked rows. Whoever was not asked yet and says no becomes a participant by it.
async fn mark(
    visit: &Visit,
    register: &Register<'_>,
    ticked: &Ticked,
    mark: Mark,
) -> Result<usize, PageError> {
    let (store, study, wave) = (register.at.store(), &register.at.study, &ticked.filter.wave);
    if mark == Mark::SaidNo {
        let rows = ticked.rows.iter().map(|one| participant_of(study, one, wave)).collect();
        store.enrol(rows).await?;
    }
    let asking = register.asking().await?;
    let asked = ticked.rows.iter().flat_map(|one| asking.of(&one.id, wave));
    let ids: Vec<String> = asked.map(|asked| asked.participant.id.clone()).collect();
    store.mark_participants(&study.id, &ids, (mark, visit.now)).await?;
    register.at.record(Act::MarkedParticipants, format!("{wave} {mark:?} {}", ids.len())).await?;
    Ok(ids.len())
}
