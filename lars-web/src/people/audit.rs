//! The audit log for its owners: filtered, page by page, and as a file. The file of the whole log with its seals is `lars audit export`.

use askama::Template;
use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::map::study::Study;
use lars_domain::people::audit::{Act, AuditEntry};
use lars_domain::people::person::Person;
use lars_domain::people::role::{Action, Scope};
use lars_store::AuditFilter;
use lars_view::export::audit::audit_csv;
use serde::Deserialize;

use crate::PageError;
use crate::choice::Choice;
use crate::page::{Frame, answer, pages};
use crate::part::pager::Pager;
use crate::record::note;
use crate::visit::Visit;

pages!(ListPage);

/// How many entries a page shows.
const SHOWN: usize = 100;
/// The most entries of a file; the whole log is `lars audit export`.
const MOST_IN_FILE: usize = 100_000;

/// The filter, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    #[serde(default)]
    study: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    until: String,
}

#[derive(Template)]
#[template(path = "people/audit/list.html")]
struct ListPage {
    f: Frame,
    studies: Vec<Choice>,
    acts: Vec<Choice>,
    lines: Vec<Line>,
    /// Whether all studies may be looked at together.
    any_study: bool,
    pager: Pager,
    /// The address of the file with the entries that the filter lets through.
    file: String,
}

struct Line {
    at: String,
    who: String,
    who_address: String,
    act: String,
    study: String,
    subject: String,
}

impl Filter {
    fn wanted(&self) -> AuditFilter {
        let Self { study, act, who, until } = self.clone();
        AuditFilter { study, act, who, until }
    }
}

/// The studies whose entries this person may read, and a filter that lets nothing else through.
async fn allowed(visit: &Visit, mut filter: Filter) -> Result<(Vec<Study>, Filter), PageError> {
    visit.may_within(Action::ReadAudit, &Scope::Installation)?;
    let mut studies = visit.site.store.studies().await?;
    studies.retain(|study| visit.may(Action::ReadAudit, &study.scope()).is_ok());
    let any_study = visit.may(Action::ReadAudit, &Scope::Installation).is_ok();
    if !any_study && !studies.iter().any(|study| study.id == filter.study) {
        filter.study = studies.first().ok_or(PageError::NotAllowed)?.id.clone();
    }
    Ok((studies, filter))
}

/// The entries that the filter lets through, as CSV.
pub async fn file(visit: Visit, Query(filter): Query<Filter>) -> Result<Answer, PageError> {
    let (_, filter) = allowed(&visit, filter).await?;
    let study = (!filter.study.is_empty()).then_some(filter.study.as_str());
    note(&visit, Act::ExportedAudit, study, &filter.act).await?;
    let entries = visit.site.store.audit(&filter.wanted(), MOST_IN_FILE).await?;
    let csv = audit_csv(&entries).map_err(|error| {
        tracing::error!(%error, "the audit log could not be written");
        PageError::Broken
    })?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, csv).into_response())
}

/// The entries that the filter lets through, the newest first. A study lead sees those of the own study only.
pub async fn list(visit: Visit, Query(filter): Query<Filter>) -> Result<Answer, PageError> {
    let (studies, filter) = allowed(&visit, filter).await?;
    let any_study = visit.may(Action::ReadAudit, &Scope::Installation).is_ok();
    let wanted = filter.wanted();
    let paged = visit.site.store.audit_page(&wanted, visit.page(SHOWN)).await?;
    let people = visit.site.store.persons().await?;
    let study = (!filter.study.is_empty()).then_some(filter.study.as_str());
    note(&visit, Act::ReadAudit, study, &filter.act).await?;
    let title = |study: &Study| {
        let language = visit.words.language().code();
        study.title.best(language).map_or_else(|| study.slug.clone(), |(_, title)| title.to_owned())
    };
    let line = |(entry, name): &(AuditEntry, Option<String>)| Line {
        at: visit.words.moment(entry.at),
        who: who(&visit, &entry.who, name.as_deref(), &people),
        who_address: visit.address(&address(
            "/audit",
            &Filter { who: entry.who.clone(), until: String::new(), ..filter.clone() },
        )),
        act: visit.words.say(&format!("audit-act-{}", entry.act.code())),
        study: entry
            .study
            .as_ref()
            .and_then(|id| studies.iter().find(|study| study.id == *id))
            .map(title)
            .unwrap_or_default(),
        subject: named(&entry.subject, &people),
    };
    // Looking is noted too: without an end the entries would move on from page to page.
    let newest = paged.rows.first().filter(|_| paged.page.number() == 1).map(|(entry, _)| entry.id.clone());
    let until = Some(filter.until.clone()).filter(|until| !until.is_empty()).or(newest).unwrap_or_default();
    let shown = ListPage {
        studies: studies
            .iter()
            .map(|study| Choice::new(&study.id, title(study), study.id == filter.study))
            .collect(),
        acts: Act::ALL
            .into_iter()
            .map(|act| {
                let label = visit.words.say(&format!("audit-act-{}", act.code()));
                Choice::new(act.code(), label, act.code() == filter.act)
            })
            .collect(),
        lines: paged.rows.iter().map(line).collect(),
        pager: Pager::keeping(&visit, &paged, &[("until", &until)]),
        any_study,
        file: visit.address(&address("/audit.csv", &Filter { until: String::new(), ..filter.clone() })),
        f: visit.frame(visit.words.say("audit-list-title")),
    };
    answer(&shown)
}

/// A subject in which people stand by name instead of their identifier.
fn named(subject: &str, people: &[Person]) -> String {
    let word = |word: &str| {
        people
            .iter()
            .find(|person| person.id == word && !person.name.is_empty())
            .map_or_else(|| word.to_owned(), |person| person.name.clone())
    };
    subject.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn who(visit: &Visit, who: &str, name: Option<&str>, people: &[Person]) -> String {
    match (name, who) {
        (Some(name), _) => name.to_owned(),
        (None, "command-line") => visit.words.say("audit-who-command-line"),
        (None, "schedule") => visit.words.say("audit-who-schedule"),
        (None, "single-sign-on") => visit.words.say("audit-who-single-sign-on"),
        (None, "respondent") => visit.words.say("audit-who-respondent"),
        // The name was erased.
        (None, _) if people.iter().any(|person| person.id == who) => {
            format!("{} {who}", visit.words.say("person-erased-name"))
        }
        (None, _) => visit.words.say("audit-who-link"),
    }
}

/// The address of a filtered page.
fn address(path: &str, filter: &Filter) -> String {
    let fields =
        [("study", &filter.study), ("act", &filter.act), ("who", &filter.who), ("until", &filter.until)];
    let set: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_urlencoded::to_string(set).unwrap_or_default();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
