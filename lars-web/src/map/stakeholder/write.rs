//! Writing to the ticked rows of the register: what goes to whom in which language, a test for oneself, now or on a day.
//!
//! Letters on paper are made in `letter`.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::response::Response as Answer;
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::invitation::Channel;
use lars_domain::ask::reach::mail::{Letter, Mail};
use lars_domain::ask::reach::participant::Asking;
use lars_domain::map::sender::Sender;
use lars_domain::map::stakeholder::Stakeholder;
use lars_domain::people::audit::Act;
use lars_view::words::{Language, Words};

use super::ticked::Ticked;
use super::{Register, value};
use crate::PageError;
use crate::choice::{Choice, languages};
use crate::form::Form;
use crate::letter::OWN_CHARS;
use crate::mailing::{invited, letter};
use crate::page::{Frame, answer, pages, refused};
use crate::ready;
use crate::respondent::participant_of;
use crate::visit::{Segments, Visit};

pages!(WritePage);

/// Mails of a day leave so long after it has begun.
const MORNING: SignedDuration = SignedDuration::from_hours(8);

/// How the ticked rows are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By mail.
    Mail,
    /// On paper.
    Letter,
}

#[derive(Template)]
#[template(path = "map/stakeholder/write.html")]
struct WritePage {
    f: Frame,
    is_mail: bool,
    action: String,
    back: String,
    faults: Vec<String>,
    to: String,
    is_any: bool,
    left: Vec<String>,
    previews: Vec<Preview>,
    languages: Vec<Choice>,
    own: String,
    day: String,
    local: bool,
    /// Where a test goes.
    me: Option<String>,
    hidden: Vec<(&'static str, String)>,
}

struct Preview {
    title: String,
    subject: String,
    body: String,
    language: &'static str,
}

/// What was typed on the page.
struct Typed {
    language: Language,
    own: String,
    day: String,
    /// Who asks, under the mail.
    sender: Sender,
}

/// Rows of the register, and how many were left out for each reason.
type Sorted = (Vec<Arc<Stakeholder>>, BTreeMap<&'static str, usize>);

/// Who of the ticked rows is written to, and why the others are not.
pub(super) fn sorted(ticked: &Ticked, asking: &Asking, (kind, is_anonymous): (Kind, bool)) -> Sorted {
    let (mut to, mut left) = (Vec::new(), BTreeMap::new());
    for one in &ticked.rows {
        let asked: Vec<_> = asking.of(&one.id, &ticked.filter.wave).collect();
        let any = |is: &dyn Fn(&lars_domain::ask::reach::participant::Asked) -> bool| {
            asked.iter().any(|one| is(one))
        };
        let reason = if any(&|asked| asked.finished.is_some()) {
            Some("submitted")
        } else if any(&|asked| !asked.may_be_written_to()) {
            Some("no")
        } else if is_anonymous && any(&|asked| !asked.channels.is_empty()) {
            // A second link would open a second response, and nobody could tell.
            Some("anonymous")
        } else if kind == Kind::Letter {
            any(&|asked| asked.was_asked_by(Channel::Letter)).then_some("letter")
        } else if one.details.address.is_empty() {
            Some("address")
        } else if any(&|asked| asked.unsubscribed.is_some()) {
            Some("unsubscribed")
        } else if any(&|asked| asked.was_asked_by(Channel::Mail)) {
            Some("invited")
        } else {
            None
        };
        match reason {
            Some(reason) => *left.entry(reason).or_insert(0) += 1,
            None => to.push(one.clone()),
        }
    }
    (to, left)
}

/// The page on which the writing is looked at before it is done.
pub(super) async fn prepare(
    visit: &Visit,
    register: &Register<'_>,
    ticked: &Ticked,
    kind: Kind,
) -> Result<Answer, PageError> {
    let sender = register.at.store().sender(&register.at.study.id).await?;
    let typed = Typed { language: visit.words.language(), own: String::new(), day: String::new(), sender };
    render(visit, register, ticked, (kind, &typed, Vec::new(), None)).await
}

async fn render(
    visit: &Visit,
    register: &Register<'_>,
    ticked: &Ticked,
    (kind, typed, mut faults, notice): (Kind, &Typed, Vec<String>, Option<String>),
) -> Result<Answer, PageError> {
    let (study, words) = (&register.at.study, visit.words);
    let asking = register.asking().await?;
    let (to, left) = sorted(ticked, &asking, (kind, study.anonymous));
    let is_refused = !faults.is_empty();
    let is_open = register.waves.iter().any(|(code, _)| *code == ticked.filter.wave);
    if !is_open {
        faults.push(words.say("invitation-no-open-wave"));
    }
    let mut by_language: BTreeMap<&str, (Language, usize)> = BTreeMap::new();
    for one in &to {
        let language = Language::parse(&one.details.language).unwrap_or(typed.language);
        by_language.entry(language.code()).or_insert((language, 0)).1 += 1;
    }
    let preview = |(language, count): &(Language, usize)| {
        let Letter { subject, body, .. } =
            draft(register, ticked, (*language, typed), &format!("/{}/answer/…", language.code()))
                .from_site(&visit.origin);
        let fill = [("language", language.own_name().into()), ("n", (*count).into())];
        let title = words.say_with("participant-preview", &fill);
        Preview { title, subject, body, language: language.code() }
    };
    let is_mail = kind == Kind::Mail;
    let to_key = if is_mail { "participant-mail-to" } else { "participant-letters-to" };
    let reason = |(reason, count): (&&str, &usize)| {
        words.say_with(&format!("participant-left-{reason}"), &[("n", (*count).into())])
    };
    let title = if is_mail { "participant-mail-title" } else { "participant-letters-title" };
    let mut f = register.frame(title);
    f.notice = notice;
    let page_shown = WritePage {
        is_mail,
        action: register.address(if is_mail { "/write" } else { "/letter" }),
        back: ticked.back(register),
        faults,
        to: words.say_with(to_key, &[("n", to.len().into())]),
        is_any: !to.is_empty() && is_open,
        left: left.iter().map(reason).collect(),
        previews: if is_mail { by_language.values().map(preview).collect() } else { Vec::new() },
        languages: languages(typed.language.code()),
        own: typed.own.clone(),
        day: typed.day.clone(),
        local: !visit.site.sends_mail,
        me: visit.staff()?.person.as_ref().map(|_| words.say("participant-test")),
        hidden: hidden(ticked),
        f,
    };
    if is_refused { refused(&page_shown) } else { answer(&page_shown) }
}

/// The ticked rows as fields of the next form.
fn hidden(ticked: &Ticked) -> Vec<(&'static str, String)> {
    let mut hidden = ticked.filter.fields();
    if ticked.is_all {
        hidden.push(("all", "yes".to_owned()));
    } else {
        hidden.extend(ticked.rows.iter().map(|one| ("row", one.id.clone())));
    }
    hidden
}

/// The mail as it goes out, but for whom.
fn draft(
    register: &Register<'_>,
    ticked: &Ticked,
    (language, typed): (Language, &Typed),
    link: &str,
) -> Letter {
    let study = &register.at.study;
    let closes = study.wave(&ticked.filter.wave).and_then(|wave| wave.closes);
    letter("invitation", Words::new(language), (study, closes, &typed.sender), link, &typed.own)
}

/// Previews, tests, or sends.
pub async fn write(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer, PageError> {
    visit.form(value(&fields, "key"))?;
    let register = Register::load(&visit, &slug).await?;
    let ticked = Ticked::of(&visit, &register, &fields).await?;
    let typed = Typed {
        language: Language::parse(value(&fields, "language")).ok_or(PageError::BadForm)?,
        own: value(&fields, "own").trim().to_owned(),
        day: value(&fields, "day").trim().to_owned(),
        sender: register.at.store().sender(&register.at.study.id).await?,
    };
    if typed.own.chars().count() > OWN_CHARS {
        return Err(PageError::BadForm);
    }
    if !register.waves.iter().any(|(code, _)| *code == ticked.filter.wave) {
        return render(&visit, &register, &ticked, (Kind::Mail, &typed, Vec::new(), None)).await;
    }
    match value(&fields, "go") {
        "preview" => render(&visit, &register, &ticked, (Kind::Mail, &typed, Vec::new(), None)).await,
        "test" => test(&visit, &register, &ticked, &typed).await,
        "send" => send(&visit, &register, &ticked, (&typed, visit.now)).await,
        "day" => {
            if let Some(due) = day_of(&register, &typed) {
                return send(&visit, &register, &ticked, (&typed, due)).await;
            }
            let fault = visit.words.say("participant-fault-day");
            render(&visit, &register, &ticked, (Kind::Mail, &typed, vec![fault], None)).await
        }
        _ => Err(PageError::BadForm),
    }
}

/// The morning of the day that was typed, if it is ahead and the wave is open then.
fn day_of(register: &Register<'_>, typed: &Typed) -> Option<Timestamp> {
    let due = register.at.study.zone.beginning(typed.day.parse().ok()?)?.checked_add(MORNING).ok()?;
    let is_ahead =
        due > register.at.visit.now && due < register.at.visit.now + SignedDuration::from_hours(24 * 366);
    is_ahead.then_some(due)
}

/// Sends the mail to whoever is about to send it, in each language that is needed, with a link that opens nothing.
async fn test(
    visit: &Visit,
    register: &Register<'_>,
    ticked: &Ticked,
    typed: &Typed,
) -> Result<Answer, PageError> {
    let me = visit.staff()?.person.as_ref().ok_or(PageError::NotAllowed)?.id.clone();
    let account = register.at.store().credentials(&me).await?.ok_or(PageError::NotAllowed)?.person;
    let asking = register.asking().await?;
    let (to, _) = sorted(ticked, &asking, (Kind::Mail, register.at.study.anonymous));
    let mut wanted: Vec<Language> =
        to.iter().map(|one| Language::parse(&one.details.language).unwrap_or(typed.language)).collect();
    wanted.push(typed.language);
    wanted.sort_unstable_by_key(|language| language.code());
    wanted.dedup();
    for language in &wanted {
        let mut letter =
            draft(register, ticked, (*language, typed), &format!("/{}/answer/test", language.code()));
        let fill = [("subject", letter.subject.as_str().into())];
        letter.subject = Words::new(*language).say_with("participant-test-subject", &fill);
        letter.to.clone_from(&account.address);
        register.at.store().queue_mail(&Mail::new("test", letter, visit.now)).await?;
    }
    register.at.record(Act::SentTestMail, wanted.len().to_string()).await?;
    let fill = [("n", wanted.len().into()), ("address", account.address.as_str().into())];
    let notice = visit.words.say_with("participant-test-sent", &fill);
    render(visit, register, ticked, (Kind::Mail, typed, Vec::new(), Some(notice))).await
}

async fn send(
    visit: &Visit,
    register: &Register<'_>,
    ticked: &Ticked,
    (typed, due): (&Typed, Timestamp),
) -> Result<Answer, PageError> {
    let (study, wave) = (&register.at.study, &ticked.filter.wave);
    ready::to_ask(visit, study).await?;
    // One at a time: two forms at once would write to the same people twice.
    let _turn = visit.site.turn(&study.id).await;
    let asking = register.asking().await?;
    let (to, _) = sorted(ticked, &asking, (Kind::Mail, study.anonymous));
    let mut made = Vec::with_capacity(to.len());
    for one in &to {
        let language = Language::parse(&one.details.language).unwrap_or(typed.language);
        let address = one.details.address.clone();
        let write =
            |link: &str| Letter { to: address.clone(), ..draft(register, ticked, (language, typed), link) };
        let mut mail = invited(visit, study, participant_of(study, one, wave), (language, &write));
        mail.2.invited = due;
        mail.3.due = due;
        made.push(mail);
    }
    register.at.store().invite_by_mail(&mut made).await?;
    register.at.record(Act::Invited, format!("register mail {wave} {}", made.len())).await?;
    let day = visit.words.date(study.zone.day(due));
    let fill = [("n", made.len().into()), ("day", day.into())];
    let key = if due > visit.now { "participant-scheduled" } else { visit.site.mail_said() };
    Ok(visit.lead_saying(&ticked.back(register), visit.words.say_with(key, &fill)))
}
