//! One practice for the staff: as it reads, how far its languages are, what keeps it from being handed in, its versions, what may be the same.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::learn::likeness::same;
use lars_domain::learn::practice::{Practice, PracticeFault};
use lars_domain::learn::written::Written;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use lars_view::words::{Language, Words};
use serde::Deserialize;

use super::said::title_of;
use super::{PracticeSaid, Practices, stage};
use crate::PageError;
use crate::page::{Frame, Layout, answer, pages};
use crate::thread::{ThreadBar, bar};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// Versions that the page lists; older ones can be reached by their address.
const VERSIONS: usize = 12;

#[derive(Template)]
#[template(path = "learn/practice/show.html")]
struct ShowPage {
    f: Frame,
    said: PracticeSaid,
    stage: (&'static str, String),
    /// That this is an older version, and where the newest is.
    older: Option<(String, String)>,
    /// What can be done: label and address; the first is the main one.
    acts: Vec<(String, String)>,
    languages: Vec<LanguageLine>,
    lacking: Vec<(String, String)>,
    versions: Vec<VersionLine>,
    duplicates: Vec<(String, String, String)>,
    thread: Option<ThreadBar>,
}

/// How far a language is.
pub struct LanguageLine {
    /// Its own name.
    pub name: &'static str,
    /// How far it is, in words.
    pub status: String,
    /// Where it is written, for those who may.
    pub address: Option<String>,
}

struct VersionLine {
    label: String,
    by: String,
    address: String,
    is_current: bool,
}

/// Which version.
#[derive(Debug, Deserialize)]
pub struct Which {
    #[serde(default)]
    version: String,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
    Query(which): Query<Which>,
) -> Result<Answer, PageError> {
    let practices = Practices::enter(&visit, &slug).await?;
    let newest = practices.one(&number).await?;
    let (at, words) = (&practices.at, practices.at.words);
    let here = practices.address(&format!("/{}", newest.number));
    let version: Option<i64> = which.version.parse().ok().filter(|version| *version != newest.version);
    // Older versions are drafts: those who may write it see them.
    let shown: Knot<Practice> = match version.filter(|_| practices.owns(&newest)) {
        Some(version) => {
            let old =
                at.store().knot_version(&at.study.id, KnotKind::Practice, newest.number, version).await?;
            old.ok_or(PageError::NotFound)?
        }
        None => newest.clone(),
    };
    let (may_write, owns) = (practices.may_write(&newest), practices.owns(&newest));
    let older = (shown.version != newest.version).then(|| {
        let said = [("n", words.integer(shown.version.unsigned_abs()).into())];
        (words.say_with("practice-older-version", &said), here.clone())
    });
    let all = if owns { practices.all().await? } else { Vec::new() };
    let alike = all.iter().filter(|other| other.number != newest.number).filter_map(|other| {
        let reason = same(&newest.body, &other.body)?;
        let reason = words.say(&format!("practice-same-{}", reason.code()));
        Some((title_of(words, &other.body), practices.address(&format!("/{}", other.number)), reason))
    });
    let duplicates = alike.collect();
    let lacking = newest.body.faults(&practices.codes());
    let line =
        |fault: &PracticeFault| (lack(words, fault), format!("{here}/edit#{}", field_id(&fault.field)));
    let lacking = if may_write { lacking.iter().map(line).collect() } else { Vec::new() };
    let mut f = at.frame(title_of(words, &shown.body));
    f.layout = Layout::WithMargin;
    f.crumbs.push((words.say("practice-title"), practices.address("")));
    answer(&ShowPage {
        said: PracticeSaid::of(&at.said(), &shown.body, owns || at.may(Action::ProposeMatch)),
        stage: (newest.body.review.stage.code(), stage(words, newest.body.review.stage)),
        older,
        acts: acts(&practices, &newest, may_write),
        languages: languages(words, &newest.body, may_write.then_some(here.as_str())),
        lacking,
        versions: if owns {
            versions(&practices, &newest, (&here, shown.version)).await?
        } else {
            Vec::new()
        },
        duplicates,
        thread: bar(at, (KnotKind::Practice, newest.number)).await?,
        f,
    })
}

fn acts(practices: &Practices<'_>, knot: &Knot<Practice>, may_write: bool) -> Vec<(String, String)> {
    let words = practices.at.words;
    let here = practices.address(&format!("/{}", knot.number));
    let mut acts = Vec::new();
    if may_write {
        acts.push((words.say("practice-edit"), format!("{here}/edit")));
    }
    let review = &knot.body.review;
    if practices.owns(knot) || review.of_expert(&practices.person).is_some() {
        acts.push((words.say("review-title"), format!("{here}/review")));
    }
    if review.stage.is_public() && practices.owns(knot) {
        acts.push((words.say("practice-record-transfer"), format!("{here}/transfer")));
    }
    if review.stage.is_public() {
        let public = format!("/project/{}/practice/{}", practices.at.study.slug, knot.number);
        acts.push((words.say("practice-public-page"), practices.at.visit.address(&public)));
    }
    acts
}

async fn versions(
    practices: &Practices<'_>,
    knot: &Knot<Practice>,
    (here, shown): (&str, i64),
) -> Result<Vec<VersionLine>, PageError> {
    let at = &practices.at;
    let kept = at.store().knot_versions(&knot.id).await?;
    let people = at.store().persons().await?;
    let line = |version: &lars_store::KnotVersion| VersionLine {
        label: at
            .words
            .say_with("practice-version", &[("n", at.words.integer(version.version.unsigned_abs()).into())]),
        by: {
            let who = people.iter().find(|person| person.id == version.who).map(|person| person.name.clone());
            let day = at.words.date(at.study.zone.day(version.saved));
            std::iter::once(day).chain(who).collect::<Vec<_>>().join(", ")
        },
        address: format!("{here}?version={}", version.version),
        is_current: version.version == shown,
    };
    Ok(kept.iter().take(VERSIONS).map(line).collect())
}

/// How far each language is: the source, then those that are begun, then the rest.
pub fn languages(words: Words, practice: &Practice, here: Option<&str>) -> Vec<LanguageLine> {
    let of = |language: &Language| {
        let code = language.code();
        let Written { texts, there, older } = practice.written(code);
        let status = if code == practice.source() {
            words.say("practice-language-source")
        } else if there == 0 {
            words.say("practice-language-none")
        } else if older > 0 {
            words.say_with("practice-language-older", &[("n", older.into())])
        } else if there < texts {
            words.say_with("practice-language-part", &[("n", there.into()), ("all", texts.into())])
        } else {
            words.say("practice-language-whole")
        };
        let address = here.map(|here| format!("{here}/edit?in={code}"));
        let place = if code == practice.source() { 0 } else { 1 + usize::from(there == 0) };
        (place, LanguageLine { name: language.own_name(), status, address })
    };
    let mut lines: Vec<(usize, LanguageLine)> = Language::ALL.iter().map(of).collect();
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// What is wrong with a field, with its name.
pub fn lack(words: Words, fault: &PracticeFault) -> String {
    let rule = words.say(&format!("practice-fault-{}", fault.rule.code()));
    format!("{}: {rule}", field_name(words, &fault.field))
}

/// The label of a field: of lists with the number of the row.
pub fn field_name(words: Words, field: &str) -> String {
    let parts: Vec<&str> = field.split('.').collect();
    let (list, row, name) = match parts.as_slice() {
        [list, row, name] => (*list, row.parse::<u64>().ok(), *name),
        [list, name] => (*list, None, *name),
        ["evidence" | "transfers"] => return words.say(&format!("practice-group-{field}")),
        _ => ("", None, field),
    };
    let key = match (list, name) {
        ("evidence", "text") => "evidence-text".to_owned(),
        ("evidence" | "transfers", "source") => "source".to_owned(),
        ("transfers", name) => format!("transfer-{name}"),
        ("pictures", _) => "alternative".to_owned(),
        ("contact", name) => format!("contact-{name}"),
        (_, name) => name.replace('_', "-"),
    };
    let label = words.say(&format!("practice-field-{key}"));
    match row {
        Some(row) => format!("{label} {}", words.integer(row + 1)),
        None => label,
    }
}

/// Where a field stands in the form.
pub fn field_id(field: &str) -> &str {
    match field {
        "years" => "first",
        "place" => "latitude",
        _ => field,
    }
}
