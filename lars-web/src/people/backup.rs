//! Backups for those who look after the installation: what came of each, on a page and by mail. Making and rehearsing is the program's
//! matter.

use askama::Template;
use axum::response::Response as Answer;
use jiff::{SignedDuration, Timestamp};
use lars_domain::ask::reach::mail::{Letter, Mail};
use lars_domain::people::backup::{BackupOutcome, BackupRecord, BackupReport};
use lars_domain::people::role::{Action, Scope};
use lars_store::StoreError;
use lars_view::words::{Language, Words};

use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::visit::Visit;
use crate::{PageError, Site};

pages!(ListPage);

/// Backups on one page.
const ON_A_PAGE: usize = 50;
/// After this time without a good one, the page says so.
const OLD: SignedDuration = SignedDuration::from_hours(36);

#[derive(Template)]
#[template(path = "people/backup/list.html")]
struct ListPage {
    f: Frame,
    /// What is wrong with the backups as a whole.
    warning: Option<String>,
    lines: Vec<BackupLine>,
    pager: Pager,
}

struct BackupLine {
    when: String,
    outcome: String,
    name: String,
    place: String,
    size: String,
    took: String,
    rehearsed_in: String,
    counts: String,
    fault: String,
}

/// What came of the backups, the newest first.
pub async fn list(visit: Visit) -> Result<Answer, PageError> {
    visit.may(Action::ManagePeople, &Scope::Installation)?;
    let paged = visit.site.store.backup_page(visit.page(ON_A_PAGE)).await?;
    let shown = ListPage {
        warning: warning(&visit, &paged.rows).filter(|_| paged.page.number() == 1),
        lines: paged.rows.iter().map(|record| line(&visit.words, record)).collect(),
        pager: Pager::of(&visit, &paged),
        f: visit.frame(visit.words.say("backup-list-title")),
    };
    answer(&shown)
}

/// Says that there was no good backup for too long, of the newest ones.
fn warning(visit: &Visit, newest: &[BackupRecord]) -> Option<String> {
    let first = newest.first()?;
    let good = newest.iter().find(|record| record.outcome == BackupOutcome::Rehearsed);
    match good {
        Some(good) if visit.now.duration_since(good.begun) < OLD => None,
        Some(good) => {
            let when = visit.words.moment(good.begun);
            Some(visit.words.say_with("backup-old", &[("when", when.as_str().into())]))
        }
        // The very first one is under way.
        None if newest.len() == 1 && first.outcome == BackupOutcome::Running => None,
        None => Some(visit.words.say("backup-never")),
    }
}

fn line(words: &Words, record: &BackupRecord) -> BackupLine {
    let BackupReport { name, place, bytes, made_ms, rehearsed_ms, fault, .. } = &record.report;
    let rehearsed = record.outcome == BackupOutcome::Rehearsed;
    let of = |known: bool, text: &dyn Fn() -> String| if known { text() } else { String::new() };
    BackupLine {
        when: words.moment(record.begun),
        outcome: words.say(&format!("backup-outcome-{}", record.outcome.code())),
        name: name.clone(),
        place: place.clone(),
        size: of(*bytes > 0, &|| words.file_size(*bytes)),
        took: of(*made_ms > 0, &|| seconds(words, *made_ms)),
        rehearsed_in: of(rehearsed, &|| seconds(words, *rehearsed_ms)),
        counts: of(rehearsed, &|| counts(words, &record.report)),
        fault: fault.clone(),
    }
}

fn seconds(words: &Words, milliseconds: u64) -> String {
    let seconds = words.number(milliseconds as f64 / 1000.0, 1);
    words.say_with("backup-seconds", &[("seconds", seconds.as_str().into())])
}

fn counts(words: &Words, report: &BackupReport) -> String {
    let numbers = [report.rows, report.audit_entries, report.responses, report.pages];
    let [rows, entries, responses, pages] = numbers.map(|number| words.integer(number));
    let fill = [
        ("rows", rows.as_str().into()),
        ("entries", entries.as_str().into()),
        ("responses", responses.as_str().into()),
        ("pages", pages.as_str().into()),
    ];
    words.say_with("backup-counts", &fill)
}

/// Tells those who manage the people of the installation by mail what came of a backup. Returns how many letters were queued: none where
/// no mail server is set.
pub async fn report(site: &Site, record: &BackupRecord, language: Language) -> Result<usize, StoreError> {
    if !site.sends_mail {
        return Ok(0);
    }
    let manages = |grant: &lars_store::Given| {
        grant.grant.scope == Scope::Installation && Action::ManagePeople.roles().contains(&grant.grant.role)
    };
    let given = site.store.all_grants().await?;
    let people = site.store.persons().await?;
    let owners = people.iter().filter(|person| {
        person.closed.is_none()
            && !person.address.is_empty()
            && given.iter().any(|grant| grant.person == person.id && manages(grant))
    });
    let words = Words::new(language);
    let mut queued = 0;
    for owner in owners {
        let letter = Letter { to: owner.address.clone(), ..letter(&words, record) };
        site.store.queue_mail(&Mail::new("backup", letter, Timestamp::now())).await?;
        queued += 1;
    }
    Ok(queued)
}

fn letter(words: &Words, record: &BackupRecord) -> Letter {
    let BackupReport { name, place, bytes, rehearsed_ms, fault, .. } = &record.report;
    let (when, size) = (words.moment(record.begun), words.file_size(*bytes));
    let (took, counts) = (words.number(*rehearsed_ms as f64 / 1000.0, 1), counts(words, &record.report));
    let fill = [
        ("name", name.as_str().into()),
        ("place", place.as_str().into()),
        ("size", size.as_str().into()),
        ("seconds", took.as_str().into()),
        ("counts", counts.as_str().into()),
        ("when", when.as_str().into()),
        ("fault", fault.as_str().into()),
    ];
    let [subject, body] = if record.outcome == BackupOutcome::Failed {
        ["backup-letter-failed-subject", "backup-letter-failed-body"]
    } else {
        ["backup-letter-good-subject", "backup-letter-good-body"]
    };
    Letter { subject: words.say_with(subject, &fill), body: words.say_with(body, &fill), ..Letter::default() }
}
