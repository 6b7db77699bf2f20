//! Mail: invitations to addresses, reminders to those who have not answered, no more mail for those who say so.
//!
//! Letters are written here and queued; the binary delivers them. An address stands apart from the answers: only its
//! invitation is known, and only to those who may invite.

use std::collections::HashSet;

use askama::Template;
use axum::response::Response as Answer;
use jiff::Timestamp;
use lars_domain::ask::reach::invitation::{Invitation, token_digest};
use lars_domain::ask::reach::mail::{Letter, Mail, MailState, ReminderPlan, is_address};
use lars_domain::map::study::Study;
use lars_domain::people::audit::Act;
use lars_domain::people::role::{Action, Scope};
use lars_store::{Recipient, StoreError};
use lars_view::words::{Language, Words};
use serde::Deserialize;

use crate::at::At;
use crate::form::Form;
use crate::page::{Frame, answer, pages, refused};
use crate::part::pager::Pager;
use crate::respondent::free_respondents;
use crate::security::random_token;
use crate::study::study_title;
use crate::visit::{Segments, Visit};
use crate::{PageError, Site};

/// Recipients, or letters, on one page.
const ON_A_PAGE: usize = 50;
/// The most addresses that one form takes.
const MOST: usize = 500;
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
    cases: Vec<(String, String, bool)>,
    waves: Vec<(String, String, bool)>,
    helices: Vec<(String, String, bool)>,
    languages: Vec<(String, String, bool)>,
    local: bool,
    anonymous: bool,
    lines: Vec<RecipientLine>,
    pager: Pager,
    plans: Vec<PlanLine>,
}

pages!(ShowPage, ListPage, RespondentPage);

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
        invitation: recipient.invitation.clone(),
        note: match standing(study, recipient) {
            "mail-standing-bounced" => "works",
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
        cases: study
            .cases
            .iter()
            .filter(|case| at.may_in(&case.code))
            .map(|case| (case.code.clone(), described.case(&case.code), case.code == typed.case))
            .collect(),
        waves: open
            .map(|wave| (wave.code.clone(), described.wave(&wave.code), wave.code == typed.wave))
            .collect(),
        helices: edition
            .questionnaire
            .helices
            .iter()
            .map(|helix| (helix.code.clone(), described.helix(&helix.code), helix.code == typed.helix))
            .collect(),
        languages: Language::ALL
            .into_iter()
            .map(|language| {
                let (code, name) = (language.code(), language.own_name());
                (code.to_owned(), name.to_owned(), code == typed.language)
            })
            .collect(),
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
    if study.anonymous && recipient.unsubscribed.is_none() && recipient.bounced.is_none() {
        "invitation-standing-unknown"
    } else if recipient.finished {
        "mail-standing-finished"
    } else if recipient.unsubscribed.is_some() {
        "mail-standing-unsubscribed"
    } else if recipient.bounced.is_some() {
        "mail-standing-bounced"
    } else {
        "mail-standing-open"
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
    let At { visit, study, .. } = at;
    let recipients = at.store().recipients(&study.id).await?;
    let fits = |recipient: &Recipient| {
        let is_here = typed.wave == recipient.wave && at.may_in(&recipient.case);
        is_here && recipient.reminders < ReminderPlan::MOST
    };
    let due = recipients.into_iter().filter(fits);
    let due = due.filter_map(|recipient| reminder(study, recipient, visit.now));
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
    at.store().note_bounced(&recipient.invitation, since).await?;
    let subject = format!("{} {} {} {}", recipient.case, recipient.wave, recipient.respondent, typed.go);
    at.record(Act::NotedBounce, subject).await?;
    let key = format!("mail-noted-{}", typed.go);
    let notice = visit.words.say_with(&key, &[("address", recipient.address.as_str().into())]);
    Ok(visit.lead_saying(&visit.here_with(&[]), notice))
}

/// Checks the addresses, and shows what would be sent, or sends it.
async fn write(at: &At<'_>, typed: Typed) -> Result<Answer, PageError> {
    let At { visit, study, .. } = at;
    visit.may(Action::Invite, &study.scope_of(&typed.case))?;
    let edition = visit.site.store.latest_edition(&study.id).await?.ok_or(PageError::NotFound)?;
    let wave = study.wave(&typed.wave).filter(|wave| wave.is_open(visit.now));
    let known = study.case(&typed.case).is_some()
        && edition.questionnaire.helices.iter().any(|helix| helix.code == typed.helix);
    let (Some(wave), true, Some(language)) = (wave, known, Language::parse(&typed.language)) else {
        return Err(PageError::BadForm);
    };
    let lines = typed.addresses.lines().map(str::trim).filter(|line| !line.is_empty());
    let addresses: Vec<String> = lines.map(str::to_owned).collect();
    let faults = faults(visit, study, &typed, &addresses).await?;
    let words = Words::new(language);
    let draft = |link: &str| letter("invitation", words, (study, wave.closes), link, &typed.own);
    if !faults.is_empty() || typed.go == "preview" {
        let example = format!("{}/{}/answer/…", visit.origin, language.code());
        let preview = faults.is_empty().then(|| (draft(&example), addresses));
        return render(at, typed, faults, preview).await;
    }
    let place = (typed.case.as_str(), typed.wave.as_str(), typed.helix.as_str());
    let invitations = free_respondents(&visit.site.store, study, place, addresses.len()).await?;
    let mut made = Vec::with_capacity(addresses.len());
    for (address, invitation) in addresses.iter().zip(invitations) {
        let token = random_token();
        let link = format!("{}/{}/answer/{token}", visit.origin, language.code());
        let recipient = Recipient {
            invitation: invitation.id.clone(),
            address: address.clone(),
            // In an anonymous study no link is kept: with it and the key the answers could be found.
            link: if study.anonymous { String::new() } else { link.clone() },
            language: language.code().to_owned(),
            invited: visit.now,
            reminders: 0,
            reminded: None,
            unsubscribed: None,
            bounced: None,
            case: typed.case.clone(),
            wave: typed.wave.clone(),
            respondent: invitation.respondent.clone(),
            finished: false,
        };
        let letter = Letter { to: address.clone(), ..draft(&link) };
        let mail = Mail::new("invitation", letter, visit.now).about(&invitation.id);
        made.push((invitation, token_digest(&token), recipient, mail));
    }
    visit.site.store.invite_by_mail(&made).await?;
    let subject = format!("{} {} {} {}", typed.case, typed.wave, typed.helix, made.len());
    at.record(Act::Invited, subject).await?;
    let notice = visit.words.say_with("mail-sent", &[("n", made.len().into())]);
    Ok(visit.lead_saying(&visit.here_with(&[]), notice))
}

/// What keeps the form from being sent.
async fn faults(
    visit: &Visit,
    study: &Study,
    typed: &Typed,
    addresses: &[String],
) -> Result<Vec<String>, PageError> {
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
    let mut here = HashSet::new();
    for address in addresses {
        let lower = address.to_lowercase();
        if !is_address(address) {
            found.push(say("address", address));
        } else if invited.contains(&lower) {
            found.push(say("invited", address));
        } else if !here.insert(lower) {
            found.push(say("twice", address));
        }
    }
    found.truncate(20);
    Ok(found)
}

/// A letter to a respondent, in the respondent's language, with the link and the way to no more mail.
fn letter(
    purpose: &str,
    words: Words,
    (study, closes): (&Study, Option<Timestamp>),
    link: &str,
    own: &str,
) -> Letter {
    let title = study_title(words, study);
    let fill = [("study", title.into()), ("link", link.into())];
    let mut body = vec![words.say_with(&format!("mail-{purpose}-body"), &fill)];
    if !own.trim().is_empty() {
        body.insert(0, own.trim().to_owned());
    }
    if let Some(closes) = closes {
        body.push(words.closing(closes, &study.zone));
    }
    let stop = if purpose == "resume" { String::new() } else { format!("{link}/unsubscribe") };
    if !stop.is_empty() {
        body.push(words.say_with("mail-stop", &[("link", stop.as_str().into())]));
    }
    Letter {
        to: String::new(),
        subject: words.say_with(&format!("mail-{purpose}-subject"), &fill),
        body: body.join("\n\n"),
        stop,
    }
}

/// The reminder of somebody who has not answered, if they may be reminded.
fn reminder(study: &Study, recipient: Recipient, now: Timestamp) -> Option<(Recipient, Mail)> {
    let wave = study.wave(&recipient.wave).filter(|wave| wave.is_open(now))?;
    // Who has answered an anonymous study is not known, so nobody is reminded.
    if study.anonymous
        || recipient.finished
        || recipient.unsubscribed.is_some()
        || recipient.bounced.is_some()
    {
        return None;
    }
    let words = Words::new(Language::parse(&recipient.language).unwrap_or(Language::En));
    let written = letter("reminder", words, (study, wave.closes), &recipient.link, "");
    let mail = Mail::new("reminder", Letter { to: recipient.address.clone(), ..written }, now)
        .about(&recipient.invitation);
    Some((recipient, mail))
}

/// Queues the reminders that are due by the plans of all studies. Returns how many.
pub async fn remind_due(site: &Site, now: Timestamp) -> Result<usize, StoreError> {
    let mut sent = 0;
    for id in site.store.planned_studies().await? {
        let Some(study) = site.store.study_by_id(&id).await? else { continue };
        let plans = site.store.reminder_plans(&id).await?;
        let is_due = |recipient: &Recipient| {
            let plan = plans.iter().find(|(wave, _)| *wave == recipient.wave).map(|(_, plan)| *plan);
            let last = recipient.reminded.unwrap_or(recipient.invited);
            plan.is_some_and(|plan| plan.is_due(recipient.reminders, last, now))
        };
        let due = site.store.recipients(&id).await?.into_iter().filter(is_due);
        let due: Vec<(Recipient, Mail)> =
            due.filter_map(|recipient| reminder(&study, recipient, now)).collect();
        sent += site.store.remind(&due, now).await?;
    }
    Ok(sent)
}

#[derive(Template)]
#[template(path = "ask/reach/mail/list.html")]
struct ListPage {
    f: Frame,
    local: bool,
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

/// The mail of this installation. What it says is shown only where no mail server is set: links in it open accounts.
pub async fn queue(visit: Visit) -> Result<Answer, PageError> {
    visit.may(Action::ManagePeople, &Scope::Installation)?;
    let local = !visit.site.sends_mail;
    let line = |mail: Mail| MailLine {
        queued: visit.words.moment(mail.queued),
        purpose: visit.words.say(&format!("mail-purpose-{}", mail.purpose)),
        state: visit.words.say(&format!("mail-state-{}", mail.state.code())),
        tries: visit.words.integer(mail.tries.unsigned_abs()),
        reason: mail.reason,
        letter: (local && mail.state == MailState::Queued).then_some(mail.letter),
    };
    let letters = visit.site.store.shown_mail(visit.page(ON_A_PAGE)).await?;
    let pager = Pager::of(&visit, &letters);
    let lines = letters.rows.into_iter().map(line).collect();
    answer(&ListPage { local, lines, pager, f: visit.frame(visit.words.say("mail-list-title")) })
}

#[derive(Template)]
#[template(path = "ask/reach/mail/respondent.html")]
struct RespondentPage {
    f: Frame,
    key: String,
    action: String,
    answer: String,
    /// Whether the form asks for an address.
    addressed: bool,
    /// Message keys of the text and of the button.
    text: &'static str,
    button: &'static str,
    done: Option<String>,
    problem: Option<String>,
}

/// What a respondent's form about mail came to.
enum Came {
    Asked,
    Done(&'static str),
    Problem(&'static str),
}

/// A page on which a respondent says something about mail: looking at it changes nothing.
async fn respondent_page(visit: &Visit, token: &str, topic: &str, came: Came) -> Result<Answer, PageError> {
    visit.may_try()?;
    let known = visit.site.store.invitation(&token_digest(token)).await?;
    known.ok_or_else(|| visit.no_such_link(PageError::NoSuchInvitation))?;
    let resumes = topic == "resume";
    let (title, text, button) = if resumes {
        ("mail-resume-title", "mail-resume-text", "mail-resume-send")
    } else {
        ("mail-unsubscribe-title", "mail-unsubscribe-text", "mail-unsubscribe")
    };
    let (done, problem) = match came {
        Came::Asked => (None, None),
        Came::Done(key) => (Some(visit.words.say(key)), None),
        Came::Problem(key) => (None, Some(visit.words.say(key))),
    };
    let is_refused = problem.is_some();
    let shown = RespondentPage {
        key: visit.site.form_key(&format!("mail:{token}")),
        action: visit.address(&format!("/answer/{token}/{topic}")),
        answer: visit.address(&format!("/answer/{token}")),
        addressed: resumes,
        text,
        button,
        done,
        problem,
        f: visit.frame(visit.words.say(title)),
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

/// The form of a respondent about mail.
#[derive(Debug, Deserialize)]
pub struct OfRespondent {
    key: String,
    #[serde(default)]
    address: String,
}

/// Asks whether somebody wants no more mail.
pub async fn unsubscribe_page(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    respondent_page(&visit, &token, "unsubscribe", Came::Asked).await
}

/// No more mail.
pub async fn take_unsubscribe(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<OfRespondent>,
) -> Result<Answer, PageError> {
    let invitation = of_form(&visit, &token, &form).await?;
    visit.site.store.unsubscribe(&invitation.id, visit.now).await?;
    respondent_page(&visit, &token, "unsubscribe", Came::Done("mail-unsubscribed")).await
}

/// Asks where to send the link with which a respondent goes on later.
pub async fn resume_page(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    respondent_page(&visit, &token, "resume", Came::Asked).await
}

/// Sends a respondent's own link, to an address that is not kept.
pub async fn take_resume(
    visit: Visit,
    Segments((_, token)): Segments<(String, String)>,
    Form(form): Form<OfRespondent>,
) -> Result<Answer, PageError> {
    let invitation = of_form(&visit, &token, &form).await?;
    // Who has a link could write to strangers with it: a few letters are free, then each takes longer.
    let name = format!("resume {}", invitation.id);
    if visit.site.limiter.wait(&name, visit.now).is_some() {
        return Err(PageError::Unavailable);
    }
    let address = form.address.trim();
    if !is_address(address) {
        return respondent_page(&visit, &token, "resume", Came::Problem("mail-resume-bad")).await;
    }
    visit.site.limiter.failed(&name, visit.now);
    let study = visit.site.store.kept_study(&invitation.study).await?.ok_or(PageError::NoSuchInvitation)?;
    let closes = study.wave(&invitation.wave).and_then(|wave| wave.closes);
    let link = format!("{}{}", visit.origin, visit.address(&format!("/answer/{token}")));
    let letter =
        Letter { to: address.to_owned(), ..letter("resume", visit.words, (&study, closes), &link, "") };
    visit.site.store.queue_mail(&Mail::new("resume", letter, visit.now).about(&invitation.id)).await?;
    respondent_page(&visit, &token, "resume", Came::Done("mail-resume-sent")).await
}

/// The invitation of a respondent's form, if the form is ours.
async fn of_form(visit: &Visit, token: &str, form: &OfRespondent) -> Result<Invitation, PageError> {
    if !visit.site.is_form_key(&format!("mail:{token}"), &form.key) {
        return Err(PageError::Forged);
    }
    let known = visit.site.store.invitation(&token_digest(token)).await?;
    known.ok_or(PageError::NoSuchInvitation)
}
