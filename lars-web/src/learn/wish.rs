//! What the participants of a case's learning seminar chose, entered as counts: no name is asked for.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use jiff::civil::Date;
use lars_domain::learn::practice::Practice;
use lars_domain::learn::review::Stage;
use lars_domain::learn::wish::{MAX_PARTICIPANTS, Seminar, WishFault};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::thread::{Knot, KnotKind};
use serde::Deserialize;

use super::matching::region;
use crate::PageError;
use crate::address::query;
use crate::at::At;
use crate::choice::{self, Choice};
use crate::fault::Faults;
use crate::form::Form;
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::part::pager::Pager;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// Practices on a page.
const ROWS: usize = 25;

/// The case whose seminar it is.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    case: String,
}

#[derive(Template)]
#[template(path = "learn/wish/show.html")]
struct ShowPage {
    f: Frame,
    faults: Faults,
    cases: Vec<Choice>,
    action: String,
    base: i64,
    participants: String,
    held: String,
    rows: Vec<WishRow>,
    pager: Pager,
    least: String,
    matching: String,
}

/// A practice with how many chose it.
struct WishRow {
    field: String,
    practice: String,
    region: String,
    chosen: String,
}

/// The counts of a case's seminar; of the first case where none is named.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    let case = case_of(&at, &chosen.case)?;
    let seminar = at.store().seminars(&at.study.id).await?.remove(&case).unwrap_or_default();
    let written = Written::of(&seminar);
    let practices = practices(&at, &case).await?;
    answer(&page(&at, (&case, &practices), (&written, Faults::default())))
}

fn case_of(at: &At<'_>, wanted: &str) -> Result<String, PageError> {
    if !wanted.is_empty() {
        return Ok(at.case(wanted)?.code.clone());
    }
    let first = at.study.cases.iter().find(|case| at.may_in(&case.code));
    first.map(|case| case.code.clone()).ok_or(PageError::NotFound)
}

/// The published practices of other regions.
async fn practices(at: &At<'_>, case: &str) -> Result<Vec<Knot<Practice>>, PageError> {
    let mut all = at.store().knots::<Practice>(&at.study.id, KnotKind::Practice).await?;
    let nuts = at.study.case(case).and_then(|case| case.nuts.clone());
    all.retain(|knot| {
        let region = &knot.body.region;
        knot.state == Stage::Published.code() && region != case && nuts.as_ref() != Some(region)
    });
    Ok(all)
}

/// What stands in the fields.
struct Written {
    base: i64,
    participants: String,
    held: String,
    chosen: BTreeMap<i64, String>,
}

impl Written {
    fn of(seminar: &Seminar) -> Self {
        Self {
            base: seminar.version,
            participants: if seminar.version == 0 { String::new() } else { seminar.participants.to_string() },
            held: seminar.held.map(|day| day.to_string()).unwrap_or_default(),
            chosen: seminar.chosen.iter().map(|(number, count)| (*number, count.to_string())).collect(),
        }
    }
}

fn page(
    at: &At<'_>,
    (case, practices): (&str, &[Knot<Practice>]),
    (written, faults): (&Written, Faults),
) -> ShowPage {
    let words = at.words;
    let paged = at.visit.page(ROWS).cut((0..practices.len()).collect::<Vec<_>>());
    let row = |place: &usize| {
        let knot = &practices[*place];
        WishRow {
            field: format!("chosen.{}", knot.number),
            practice: at.said().text(&knot.body.title),
            region: region(at, &knot.body.region),
            chosen: written.chosen.get(&knot.number).cloned().unwrap_or_default(),
        }
    };
    let mut f = at.frame(words.say("wish-title"));
    f.layout = Layout::WithMargin;
    f.crumbs.push((words.say("matching-title"), at.address("/matching")));
    let here = query(&[("case", case), ("page", &at.visit.page(ROWS).number().to_string())]);
    ShowPage {
        cases: choice::cases(at, &at.said(), case),
        action: at.address(&format!("/wish{here}")),
        base: written.base,
        participants: written.participants.clone(),
        held: written.held.clone(),
        rows: paged.rows.iter().map(row).collect(),
        pager: Pager::of(at.visit, &paged),
        least: words.say_with("wish-least", &[("n", at.study.min_n.get().into())]),
        matching: at.address(&format!("/matching{}", query(&[("case", case)]))),
        faults,
        f,
    }
}

/// Saves the counts of one page, over the version that they began from.
pub async fn save(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
    Query(chosen): Query<Chosen>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Result<Answer, PageError> {
    let at = visit.enter(&slug, Action::ProposeMatch).await?;
    let of = |name: &str| fields.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
    visit.form(&of("key"))?;
    let case = case_of(&at, &chosen.case)?;
    let practices = practices(&at, &case).await?;
    let before = at.store().seminars(&at.study.id).await?.remove(&case).unwrap_or_default();
    let mut written = Written::of(&before);
    written.base = of("base").parse().map_err(|_| PageError::BadForm)?;
    (written.participants, written.held) = (of("participants"), of("held"));
    for (name, value) in &fields {
        let number = name.strip_prefix("chosen.").and_then(|number| number.parse::<i64>().ok());
        let Some(number) = number.filter(|number| practices.iter().any(|knot| knot.number == *number)) else {
            continue;
        };
        written.chosen.remove(&number);
        if !value.trim().is_empty() {
            written.chosen.insert(number, value.trim().to_owned());
        }
    }
    let seminar = match read(&at, &written) {
        Ok(seminar) => seminar,
        Err(faults) => return refused(&page(&at, (&case, &practices), (&written, faults))),
    };
    let address = at.address(&format!("/wish{}", query(&[("case", &case)])));
    if (Seminar { version: before.version, ..seminar.clone() }) == before {
        return Ok(visit.lead(&address, "wish-said-saved"));
    }
    if !at.store().save_seminar([&at.study.id, &case], &seminar).await? {
        return Ok(visit.lead(&address, "wish-said-clash"));
    }
    at.record(Act::SavedWishes, case.clone()).await?;
    Ok(visit.lead(&address, "wish-said-saved"))
}

/// The counts that were typed, or what is wrong with them.
fn read(at: &At<'_>, written: &Written) -> Result<Seminar, Faults> {
    let mut faults = Faults::default();
    let say = |fault: WishFault| {
        at.words
            .say_with(&format!("wish-fault-{}", fault.code()), &[("n", u64::from(MAX_PARTICIPANTS).into())])
    };
    let count = |text: &str| text.parse::<u32>().ok();
    let participants = count(if written.participants.is_empty() { "0" } else { &written.participants });
    if participants.is_none() {
        faults.add("participants", say(WishFault::Participants));
    }
    let held: Option<Option<Date>> =
        if written.held.is_empty() { Some(None) } else { written.held.parse().ok().map(Some) };
    if held.is_none() {
        faults.add("held.day", say(WishFault::Day));
    }
    let mut chosen = BTreeMap::new();
    for (number, text) in &written.chosen {
        match count(text) {
            Some(count) => drop(chosen.insert(*number, count)),
            None => faults.add(format!("chosen.{number}"), say(WishFault::Participants)),
        }
    }
    let seminar = Seminar {
        participants: participants.unwrap_or_default(),
        held: held.flatten(),
        version: written.base,
        chosen,
    };
    if faults.is_empty() {
        for (practice, fault) in seminar.faults(at.study.zone.day(at.visit.now)) {
            let field = match (practice, fault) {
                (Some(number), _) => format!("chosen.{number}"),
                (None, WishFault::Day) => "held.day".to_owned(),
                (None, _) => "participants".to_owned(),
            };
            faults.add(field, say(fault));
        }
    }
    if faults.is_empty() { Ok(seminar) } else { Err(faults) }
}
