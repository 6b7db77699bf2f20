//! Mail: invitations to addresses, reminders to those who have not answered, no more mail for those who say so.
//!
//! Letters are written here and queued; the binary delivers them. An address stands apart from the answers: only its
//! invitation is known, and only to those who may invite.

pub mod respondent;

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::response::Response as Answer;
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::mail::{Letter, Mail, MailState, ReminderPlan, is_address};
use lars_domain::ask::reach::participant::Participant;
use lars_domain::ask::reach::refusal::Trouble;
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use lars_store::{Recipient, StoreError};
use lars_view::words::{Language, Words};
use serde::Deserialize;

use crate::at::At;
use crate::choice::{self, Choice};
use crate::form::Form;
use crate::mailing::{invited, letter, reminder};
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::ready;
use crate::respondent::new_participant;
use crate::visit::{Segments, Visit};
use crate::{PageError, Site};

/// Recipients, or letters, on one page.
const ON_A_PAGE: usize = 50;
/// The most addresses that one form takes.
const MOST: usize = 500;
/// That letters did not arrive because the sending was refused is shown for so long.
const TROUBLE_SHOWN: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The most characters of a person's own paragraph.
const OWN_CHARS: usize = 2000;

#[derive(Template)]
#[template(path = "ask/reach/mail/show.html")]
struct ShowPage {
    f: Frame,
    action: String,
    faults: Vec<String>,
    typed: Typed,
    preview: Option<(Letter, Vec<String>)>,
    cases: Vec<Choice>,
    waves: Vec<Choice>,
    helices: Vec<Choice>,
    languages: Vec<Choice>,
    local: bool,
    anonymous: bool,
    lines: Vec<RecipientLine>,
    pager: Pager,
    plans: Vec<PlanLine>,
}

pages!(ShowPage, ListPage);

struct RecipientLine {
    respondent: String,
    case: String,
    wave: String,
    address: String,
    standing: String,
    reminders: String,
    invitation: String,
    /// What can be noted of the address: that letters come back, or that it works; empty where it does not matter.
    note: &'static str,
}

struct PlanLine {
    wave: String,
    name: String,
    days: i64,
    most: i64,
}

/// The form as it was typed.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Typed {
    #[serde(default)]
    key: String,
    #[serde(default)]
    go: String,
    #[serde(default)]
    case: String,
    #[serde(default)]
    wave: String,
    #[serde(default)]
    helix: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    addresses: String,
    #[serde(default)]
    own: String,
    #[serde(default)]
    invitation: String,
    #[serde(default)]
    days: String,
    #[serde(default)]
    most: String,
}

/// Who was written to, and writing to more.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::Invite).await?;
    let typed = Typed { language: visit.words.language().code().to_owned(), ..Typed::default() };
    render(&at, typed, Vec::new(), None).await
}

/// The page with a form as it was typed: what is wrong with it, or what would be sent to whom.
async fn render(
    at: &At<'_>,
    typed: Typed,
    faults: Vec<String>,
    preview: Option<(Letter, Vec<String>)>,
) -> Result<Answer, PageError> {
    let At { visit, study, edition, .. } = at;
    let described = at.said();
    let paged = at.store().recipient_page(&at.within(), visit.page(ON_A_PAGE)).await?;
    let plans = at.store().reminder_plans(&study.id).await?;
    at.record(Act::ReadAddresses, "").await?;
    let line = |recipient: &Recipient| RecipientLine {
        respondent: recipient.respondent.clone(),
        case: described.case(&recipient.case),
        wave: described.wave(&recipient.wave),
        address: recipient.address.clone(),
        standing: visit.words.say(standing(study, recipient)),
        reminders: visit.words.integer(recipient.reminders.unsigned_abs()),
        invitation: recipient.participant.clone(),
        note: match standing(study, recipient) {
            "mail-standing-bounced" => "works",
            _ if recipient.trouble.is_some() => "works",
            "mail-standing-open" | "invitation-standing-unknown" => "bounced",
            _ => "",
        },
    };
    let plan = |wave: &lars_domain::map::study::Wave| {
        let found = plans.iter().find(|(code, _)| *code == wave.code).map(|(_, plan)| *plan);
        let ReminderPlan { days, most } = found.unwrap_or_default();
        PlanLine { wave: wave.code.clone(), name: described.wave(&wave.code), days, most }
    };
    let open = study.waves.iter().filter(|wave| wave.is_open(visit.now));
    let is_refused = !faults.is_empty();
    let shown = ShowPage {
        action: visit.here_with(&[]),
        faults,
        preview,
        cases: choice::cases(at, &described, &typed.case),
        waves: choice::waves(open, &described, &typed.wave),
        helices: choice::helices(&edition.questionnaire.helices, &described, &typed.helix),
        languages: choice::study_languages(&at.store().kept_languages(&study.id).await?, &typed.language),
        local: !visit.site.sends_mail,
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::of(visit, &paged),
        plans: study.waves.iter().map(plan).filter(|_| !study.anonymous).collect(),
        anonymous: study.anonymous,
        typed,
        f: at.frame(visit.words.say("mail-show-title")),
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

fn standing(study: &Study, recipient: &Recipient) -> &'static str {
    if study.anonymous
        && recipient.unsubscribed.is_none()
        && recipient.bounced.is_none()
        && recipient.trouble.is_none()
    {
        "invitation-standing-unknown"
    } else if recipient.finished {
        "mail-standing-finished"
    } else if recipient.unsubscribed.is_some() {
        "mail-standing-unsubscribed"
    } else if recipient.bounced.is_some() {
        "mail-standing-bounced"
    } else {
        match recipient.trouble {
            Some(Trouble::Full) => "mail-standing-full",
            Some(Trouble::NotNow) => "mail-standing-not-now",
            Some(Trouble::Sending | Trouble::Address) => "mail-standing-sending",
            None => "mail-standing-open",
        }
    }
}

/// Previews, sends, reminds, sets when to remind, or notes whether letters arrive.
pub async fn send(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Answer, PageError> {
    visit.form(&typed.key)?;
    let at = visit.enter(&slug, Action::Invite).await?;
    match typed.go.as_str() {
        "preview" | "send" => write(&at, typed).await,
        "remind" => remind(&at, &typed).await,
        "plan" => plan(&at, typed).await,
        "bounced" | "works" => note_bounce(&at, &typed).await,
        _ => Err(PageError::BadForm),
    }
}

/// Reminds those of a wave who have not answered.
async fn remind(at: &At<'_>, typed: &Typed) -> Result<Answer, PageError> {
    ready::to_ask(at.visit, &at.study).await?;
    let At { visit, study, .. } = at;
    let recipients = at.store().recipients(&study.id).await?;
    let fits = |recipient: &Recipient| {
        let is_here = typed.wave == recipient.wave && at.may_in(&recipient.case);
        is_here && recipient.reminders < ReminderPlan::MOST
    };
    let due = recipients.into_iter().filter(fits);
    let sender = at.store().sender(&study.id).await?;
    let due = due.filter_map(|recipient| reminder((study, &sender), recipient, visit.now));
    let sent = at.store().remind(&due.collect::<Vec<_>>(), visit.now).await?;
    at.record(Act::Reminded, format!("{} {sent}", typed.wave)).await?;
    let notice = visit.words.say_with("mail-reminded", &[("n", sent.into())]);
    Ok(visit.lead_saying(&visit.here_with(&[]), notice))
}

/// Sets when reminders are sent in a wave.
async fn plan(at: &At<'_>, typed: Typed) -> Result<Answer, PageError> {
    let At { visit, study, .. } = at;
    visit.may(Action::Invite, &study.scope())?;
    let number =
        |text: &str, most: i64| text.trim().parse::<i64>().ok().filter(|number| (0..=most).contains(number));
    let (Some(days), Some(most), true) = (
        number(&typed.days, 365),
        number(&typed.most, ReminderPlan::MOST),
        study.wave(&typed.wave).is_some(),
    ) else {
        let faults = vec![visit.words.say("mail-fault-plan")];
        return render(at, typed, faults, None).await;
    };
    at.store().set_reminder_plan(&study.id, &typed.wave, ReminderPlan { days, most }).await?;
    at.record(Act::PlannedReminders, format!("{} {days} {most}", typed.wave)).await?;
    Ok(visit.lead(&visit.here_with(&[]), "mail-plan-set"))
}

/// Notes that letters to an address come back, or that it works.
async fn note_bounce(at: &At<'_>, typed: &Typed) -> Result<Answer, PageError> {
    let visit = at.visit;
    let recipient = at.store().recipient(&at.study.id, &typed.invitation).await?;
    let recipient = recipient.ok_or(PageError::NotFound)?;
    visit.may(Action::Invite, &at.study.scope_of(&recipient.case))?;
    let since = (typed.go == "bounced").then_some(visit.now);
    at.store().note_bounced(&recipient.participant, since).await?;
    let subject = format!("{} {} {} {}", recipient.case, recipient.wave, recipient.respondent, typed.go);
    at.record(Act::NotedBounce, subject).await?;
    let key = format!("mail-noted-{}", typed.go);
    let notice = visit.words.say_with(&key, &[("address", recipient.address.as_str().into())]);
    Ok(visit.lead_saying(&visit.here_with(&[]), notice))
}

/// Checks the addresses, and shows what would be sent, or sends it.
async fn write(at: &At<'_>, typed: Typed) -> Result<Answer, PageError> {
    ready::to_ask(at.visit, &at.study).await?;
    let At { visit, study, .. } = at;
    visit.may(Action::Invite, &study.scope_of(&typed.case))?;
    let edition = visit.site.store.latest_edition(&study.id).await?.ok_or(PageError::NotPublished)?;
    let wave = study.wave(&typed.wave).filter(|wave| wave.is_open(visit.now));
    let known = study.case(&typed.case).is_some()
        && edition.questionnaire.helices.iter().any(|helix| helix.code == typed.helix);
    let (Some(wave), true, Some(language)) = (wave, known, Language::parse(&typed.language)) else {
        return Err(PageError::BadForm);
    };
    let lines = typed.addresses.lines().map(str::trim).filter(|line| !line.is_empty());
    let addresses: Vec<String> = lines.map(str::to_owned).collect();
    let faults = faults(at, &typed, &addresses).await?;
    let words = Words::new(language);
    let sender = visit.site.store.sender(&study.id).await?;
    let draft = |link: &str| letter("invitation", words, (study, wave.closes, &sender), link, &typed.own);
    if !faults.is_empty() || typed.go == "preview" {
        let example = draft(&format!("/{}/answer/…", language.code())).from_site(&visit.origin);
        let preview = faults.is_empty().then_some((example, addresses));
        return render(at, typed, faults, preview).await;
    }
    let place = (typed.case.as_str(), typed.wave.as_str(), typed.helix.as_str());
    let rows = rows_of(at, &typed, &addresses).await?;
    let mut made = Vec::with_capacity(addresses.len());
    for address in &addresses {
        let stakeholder = rows.get(&address.to_lowercase()).cloned();
        let participant = Participant { stakeholder, ..new_participant(study, place) };
        let letter = |link: &str| Letter { to: address.clone(), ..draft(link) };
        made.push(invited(visit, study, participant, (language, &letter)));
    }
    visit.site.store.invite_by_mail(&mut made).await?;
    let subject = format!("{} {} {} {}", typed.case, typed.wave, typed.helix, made.len());
    at.record(Act::Invited, subject).await?;
    let notice = visit.words.say_with(visit.site.mail_said(), &[("n", made.len().into())]);
    Ok(visit.lead_saying(&visit.here_with(&[]), notice))
}

/// The rows of the register whose contacts have these addresses, in the case and helix of the form; not, where several have one.
async fn rows_of(
    at: &At<'_>,
    typed: &Typed,
    addresses: &[String],
) -> Result<HashMap<String, String>, PageError> {
    let wanted: HashSet<String> = addresses.iter().map(|address| address.to_lowercase()).collect();
    let register = at.store().register(&at.study.id).await?;
    let mut found: HashMap<String, Vec<&str>> = HashMap::new();
    let here = register.iter().filter(|row| row.case == typed.case && row.helix == typed.helix);
    for row in here.filter(|row| !row.details.address.is_empty()) {
        let address = row.details.address.to_lowercase();
        if wanted.contains(&address) {
            found.entry(address).or_default().push(&row.id);
        }
    }
    let single = |(address, rows): (String, Vec<&str>)| match rows[..] {
        [row] => Some((address, row.to_owned())),
        _ => None,
    };
    Ok(found.into_iter().filter_map(single).collect())
}

/// What keeps the form from being sent.
async fn faults(at: &At<'_>, typed: &Typed, addresses: &[String]) -> Result<Vec<String>, PageError> {
    let At { visit, study, .. } = at;
    let say = |rule: &str, value: &str| {
        visit.words.say_with(&format!("mail-fault-{rule}"), &[("value", value.into())])
    };
    let mut found = Vec::new();
    if addresses.is_empty() {
        found.push(say("none", ""));
    }
    if addresses.len() > MOST || typed.own.chars().count() > OWN_CHARS {
        found.push(say("many", ""));
    }
    let before = visit.site.store.recipients(&study.id).await?;
    let invited: HashSet<String> = before
        .iter()
        .filter(|recipient| recipient.wave == typed.wave)
        .map(|recipient| recipient.address.to_lowercase())
        .collect();
    let (rows, asking) = (rows_of(at, typed, addresses).await?, at.store().asking(&study.id).await?);
    let may_be_asked = |row: &String| {
        let mut known = asking.of(row, &typed.wave);
        known.all(|asked| asked.may_be_written_to() && (!study.anonymous || asked.channels.is_empty()))
    };
    let mut here = HashSet::new();
    for address in addresses {
        let lower = address.to_lowercase();
        if !is_address(address) {
            found.push(say("address", address));
        } else if rows.get(&lower).is_some_and(|row| !may_be_asked(row)) {
            found.push(say("answered", address));
        } else if invited.contains(&lower) {
            found.push(say("invited", address));
        } else if !here.insert(lower) {
            found.push(say("twice", address));
        }
    }
    found.truncate(20);
    Ok(found)
}

/// Queues the reminders that are due by the plans of all studies. Returns how many.
pub async fn remind_due(site: &Site, now: Timestamp) -> Result<usize, StoreError> {
    let mut sent = 0;
    for id in site.store.planned_studies().await? {
        let Some(study) = site.store.study_by_id(&id).await? else { continue };
        let plans = site.store.reminder_plans(&id).await?;
        let sender = site.store.sender(&id).await?;
        let is_due = |recipient: &Recipient| {
            let plan = plans.iter().find(|(wave, _)| *wave == recipient.wave).map(|(_, plan)| *plan);
            let last = recipient.reminded.unwrap_or(recipient.invited);
            plan.is_some_and(|plan| plan.is_due(recipient.reminders, last, now))
        };
        let due = site.store.recipients(&id).await?.into_iter().filter(is_due);
        let due: Vec<(Recipient, Mail)> =
            due.filter_map(|recipient| reminder((&study, &sender), recipient, now)).collect();
        sent += site.store.remind(&due, now).await?;
    }
    Ok(sent)
}

#[derive(Template)]
#[template(path = "ask/reach/mail/list.html")]
struct ListPage {
    f: Frame,
    local: bool,
    /// That letters wait for somebody to mend something, and what was said of them.
    trouble: Option<String>,
    lines: Vec<MailLine>,
    pager: Pager,
}

struct MailLine {
    queued: String,
    purpose: String,
    state: String,
    tries: String,
    reason: String,
    letter: Option<Letter>,
}

/// The mail of this installation. What it says is shown only where no mail server is set: links in it open accounts. Links to anonymous
/// answers are never shown: whoever saw an address beside one could read what was answered there.
pub async fn queue(visit: Visit) -> Result<Answer, PageError> {
    visit.may(Action::ManagePeople, &Scope::Installation)?;
    let local = !visit.site.sends_mail;
    let letters = visit.site.store.shown_mail(visit.page(ON_A_PAGE)).await?;
    let is_anonymous =
        if local { visit.site.store.anonymous_mail(letters.page).await? } else { HashSet::new() };
    let line = |mail: Mail| MailLine {
        queued: visit.words.moment(mail.queued),
        purpose: visit.words.say(&format!("mail-purpose-{}", mail.purpose)),
        state: visit.words.say(&format!("mail-state-{}", mail.state.code())),
        tries: visit.words.integer(mail.tries.unsigned_abs()),
        reason: mail.reason,
        letter: (local && mail.state == MailState::Queued).then(|| {
            if is_anonymous.contains(&mail.id) {
                mail.letter.without_link()
            } else {
                mail.letter.from_site(&visit.origin)
            }
        }),
    };
    let pager = Pager::of(&visit, &letters);
    let lines = letters.rows.into_iter().map(line).collect();
    let (stuck, reason) = visit.site.store.sending_trouble(visit.now - TROUBLE_SHOWN).await?;
    let trouble = (stuck > 0).then(|| {
        let fill = [("n", stuck.unsigned_abs().into()), ("reason", reason.into())];
        visit.words.say_with("mail-sending-trouble", &fill)
    });
    answer(&ListPage { local, trouble, lines, pager, f: visit.frame(visit.words.say("mail-list-title")) })
}
