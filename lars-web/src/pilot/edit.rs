//! Changing a pilot, part by part. A form names the version it began from; what others changed since is merged, and where both changed the
//! same, both stand on the page.

use askama::Template;
use axum::extract::Query;
use axum::response::Response as Answer;
use lars_domain::new_id;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::pilot::difference::differences;
use lars_domain::pilot::plan::{Pilot, PilotFault, PilotRule, PilotState, PlanChange};
use lars_domain::thread::Knot;
use serde::Deserialize;

use super::field::{Entry, Field, Kind, Part, Place, Typed, changed, has, own_faults, removed, sent, typed};
use super::opened::{Opened, called, people};
use super::tell;
use crate::PageError;
use crate::choice::Choice;
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save as save_knot};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(EditPage);

#[derive(Template)]
#[template(path = "pilot/edit/form.html")]
struct EditPage {
    f: Frame,
    action: String,
    back: String,
    base: i64,
    entry: String,
    of: String,
    faults: Faults,
    controls: Vec<Control>,
    /// Whether a reason is asked for.
    asks_reason: bool,
    reason: String,
    may_remove: bool,
    /// Who changed the same meanwhile.
    clash: Option<String>,
    lang: Option<String>,
}

/// A field on the page.
pub struct Control {
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    is_area: bool,
    is_day: bool,
    choices: Vec<Choice>,
    /// Codes to take: what is typed stays free.
    offered: Vec<Choice>,
    /// What somebody else made of it meanwhile.
    theirs: Option<String>,
}

/// Which entry.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    #[serde(default)]
    entry: String,
    #[serde(default)]
    of: String,
}

/// A form as it is shown again.
#[derive(Default)]
struct Sent {
    typed: Typed,
    faults: Vec<PilotFault>,
    reason: String,
    clash: Option<Knot<Pilot>>,
    fields: Vec<String>,
}

/// The form of a part.
pub async fn edit(
    visit: Visit,
    Segments((_, slug, number, part)): Segments<(String, String, String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Answer, PageError> {
    let opened = Opened::of(&visit, (&slug, &number), Action::RunPilot).await?;
    let part = Part::of(&part).ok_or(PageError::NotFound)?;
    let entry = Entry { id: chosen.entry, of: chosen.of };
    let is_new = part.is_list() && entry.id.is_empty();
    if !is_new && !has(opened.pilot(), part, &entry) {
        return Err(PageError::NotFound);
    }
    if part.at == Place::Readings && !opened.pilot().indicators.contains_key(&entry.of) {
        return Err(PageError::NotFound);
    }
    let mut shown = typed(opened.pilot(), part, &entry);
    if is_new {
        suggest(&opened, part, &mut shown);
    }
    render(&opened, part, &entry, Sent { typed: shown, ..Sent::default() }).await
}

/// What is likely right in a new entry.
fn suggest(opened: &Opened<'_>, part: &Part, typed: &mut Typed) {
    let last = opened.pilot().costs.values().last();
    for (name, value) in typed {
        match (part.name, name.as_str()) {
            ("costs", "currency") => {
                *value = last.map_or_else(|| "EUR".to_owned(), |cost| cost.currency.clone());
            }
            ("steps", "owner") | ("costs", "partner") => value.clone_from(&opened.pilot().owner),
            ("indicators", "kind") => "output".clone_into(value),
            ("risks", "chance" | "harm") => "medium".clone_into(value),
            ("risks", "outcome") => "open".clone_into(value),
            _ => {}
        }
    }
}

async fn render(opened: &Opened<'_>, part: &Part, entry: &Entry, sent: Sent) -> Result<Answer, PageError> {
    let (at, words) = (&opened.at, opened.at.words);
    let is_refused = !sent.faults.is_empty() || sent.clash.is_some();
    let mut faults = Faults::default();
    for fault in &sent.faults {
        faults.add(fault.field.clone(), fault_text(opened, fault));
    }
    let theirs = sent.clash.as_ref().map(|knot| typed(&knot.body, part, entry));
    let stem = part.stem(entry);
    let is_clash = |field: &Field| {
        sent.fields
            .iter()
            .any(|path| *path == format!("{stem}{}", field.name) || stem.starts_with(&format!("{path}.")))
    };
    let control = |field: &Field| {
        let theirs = theirs.as_ref().filter(|_| is_clash(field));
        let theirs = theirs.map(|theirs| self::sent(theirs, field.name).to_owned());
        control(opened, (part, field), (self::sent(&sent.typed, field.name).to_owned(), theirs))
    };
    let clash = match &sent.clash {
        Some(theirs) => {
            let who = called(at, &people(at).await?, &theirs.who);
            Some(words.say_with("pilot-clash", &[("who", who.into())]))
        }
        None => None,
    };
    let mut f = at.frame(words.say(&part.title()));
    f.layout = Layout::WithMargin;
    f.crumbs.push((words.say("pilot-list-title"), at.address("/pilot")));
    f.crumbs.push((opened.pilot().title.clone(), opened.address("")));
    let shown = EditPage {
        action: opened.address(&format!("/edit/{}", part.name)),
        back: opened.address(""),
        base: sent.clash.as_ref().map_or(opened.knot.version, |theirs| theirs.version),
        entry: entry.id.clone(),
        of: entry.of.clone(),
        faults,
        controls: part.fields.iter().map(control).collect(),
        asks_reason: part.is_plan && opened.pilot().state.needs_reason(),
        reason: sent.reason,
        may_remove: part.is_list() && has(opened.pilot(), part, entry),
        clash,
        lang: opened.language().map(str::to_owned),
        f,
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

/// A field on the page, with what is typed and what somebody else made of it.
fn control(
    opened: &Opened<'_>,
    (part, field): (&Part, &Field),
    (value, theirs): (String, Option<String>),
) -> Control {
    let words = opened.at.words;
    let label = format!("pilot-field-{}", key(field.name));
    let choice = |stem: &str, code: &&'static str| {
        Choice::new(*code, words.say(&format!("{stem}-{code}")), value == *code)
    };
    let choices = match field.kind {
        Kind::Choice(codes, stem, is_open) => {
            let now = opened.pilot().state;
            let follows =
                |code: &str| now.code() == code || now.next().iter().any(|state| state.code() == code);
            let fits = |code: &&&'static str| part.name != "state" || follows(code);
            let none = is_open.then(|| Choice::new("", words.say("pilot-not-said"), value.is_empty()));
            none.into_iter().chain(codes.iter().filter(fits).map(|code| choice(stem, code))).collect()
        }
        _ => Vec::new(),
    };
    let offered = match field.kind {
        Kind::Offered(codes, stem) => codes.iter().map(|code| choice(stem, code)).collect(),
        _ => Vec::new(),
    };
    Control {
        name: field.name,
        hint: if field.has_hint { words.say(&format!("{label}-hint")) } else { String::new() },
        label: words.say(&label),
        is_area: field.kind == Kind::Area,
        is_day: field.kind == Kind::Day,
        choices,
        offered,
        theirs,
        value,
    }
}

/// The end of the key of a field's words.
fn key(name: &str) -> String {
    name.replace('_', "-")
}

fn fault_text(opened: &Opened<'_>, fault: &PilotFault) -> String {
    let words = opened.at.words;
    let name = fault.field.rsplit('.').next().unwrap_or_default();
    let label = words.say(&format!("pilot-field-{}", key(name)));
    words.say_with(&format!("pilot-fault-{}", fault.rule.code()), &[("field", label.into())])
}

/// Saves a part, or removes an entry.
pub async fn save(
    visit: Visit,
    Segments((_, slug, number, part)): Segments<(String, String, String, String)>,
    Form(form): Form<Typed>,
) -> Result<Answer, PageError> {
    visit.form(sent(&form, "key"))?;
    let opened = Opened::of(&visit, (&slug, &number), Action::RunPilot).await?;
    let part = Part::of(&part).ok_or(PageError::NotFound)?;
    let base: i64 = sent(&form, "base").parse().map_err(|_| PageError::BadForm)?;
    let mut entry = Entry { id: sent(&form, "entry").to_owned(), of: sent(&form, "of").to_owned() };
    if part.is_list() && entry.id.is_empty() {
        entry.id = new_id();
    }
    // What the form began from: what others did since is no change of whoever sends it.
    let store = opened.at.store();
    let began: Option<Knot<Pilot>> =
        store.knot_version(&opened.at.study.id, opened.knot.kind, opened.knot.number, base).await?;
    let began = began.ok_or(PageError::BadForm)?;
    if part.at == Place::Readings && !began.body.indicators.contains_key(&entry.of) {
        return Err(PageError::NotFound);
    }
    let is_removal = sent(&form, "go") == "remove";
    let (after, mut faults) = if is_removal {
        (removed(&began.body, part, &entry), Vec::new())
    } else {
        changed(&began.body, part, &entry, &form)
    };
    let reason = sent(&form, "reason").to_owned();
    let again = |faults| Sent { typed: form.clone(), faults, reason: reason.clone(), ..Sent::default() };
    // What cannot be read at all is told before what is wrong with the rest.
    let Some(mut after) = after.filter(|_| faults.is_empty()) else {
        if is_removal {
            return Err(PageError::NotFound);
        }
        return render(&opened, part, &entry, again(faults)).await;
    };
    faults.extend(rules(&opened, &began.body, &after, (part, &entry, &reason)));
    if is_removal && used(&began.body, part, &entry) {
        faults.push(PilotFault { field: part.fields[0].name.to_owned(), rule: PilotRule::Used });
    }
    if !faults.is_empty() {
        return render(&opened, part, &entry, again(faults)).await;
    }
    let what = differences(&began.body, &after);
    if part.is_plan && began.body.state.needs_reason() && !what.is_empty() {
        let (at, who) = (visit.now, opened.who()?.to_owned());
        let change = PlanChange { at, who, reason: reason.clone(), differences: what };
        after.changes.insert(new_id(), change);
    }
    let mine = Knot {
        state: after.state.code().to_owned(),
        saved: visit.now,
        who: opened.who()?.to_owned(),
        body: after,
        ..began
    };
    match save_knot(store, base, mine).await? {
        Saved::Clash { theirs, fields } => {
            let sent = Sent { typed: form.clone(), reason, fields, clash: Some(theirs), ..Sent::default() };
            render(&opened, part, &entry, sent).await
        }
        Saved::Done(_) => saved(&opened, part, is_removal).await,
    }
}

/// Notes what was saved, tells the practice of a lesson, and leads back to the part.
async fn saved(opened: &Opened<'_>, part: &Part, is_removal: bool) -> Result<Answer, PageError> {
    let (at, number) = (&opened.at, opened.knot.number.to_string());
    at.record(Act::ChangedPilot, format!("{number} {}", part.name)).await?;
    if part.name == "lesson" && tell::practice(at.visit, (&at.study.slug, &number)).await? {
        return Ok(at.visit.lead(&opened.address(""), "pilot-said-told"));
    }
    let notice = if is_removal { "pilot-said-removed" } else { "pilot-said-saved" };
    Ok(at.visit.lead(&opened.address(&format!("#{}", anchor(part))), notice))
}

/// Where a part stands on the page of the pilot.
fn anchor(part: &Part) -> &'static str {
    match part.name {
        "readings" => "indicators",
        "about" | "goal" | "state" => "main",
        name => name,
    }
}

/// What the rules say of this part, of its reason, and of a state that cannot follow.
fn rules(
    opened: &Opened<'_>,
    before: &Pilot,
    after: &Pilot,
    (part, entry, reason): (&Part, &Entry, &str),
) -> Vec<PilotFault> {
    let mut faults = own_faults(after.faults(opened.today()), part, entry);
    let needs = part.is_plan && before.state.needs_reason() && !differences(before, after).is_empty();
    if needs && reason.is_empty() {
        faults.push(PilotFault { field: "reason".to_owned(), rule: PilotRule::NoReason });
    }
    let (was, is): (PilotState, PilotState) = (before.state, after.state);
    if was != is && !was.next().contains(&is) {
        faults.push(PilotFault { field: "state".to_owned(), rule: PilotRule::NoSuchStep });
    }
    faults
}

/// Whether reports name a cost: then it stays.
fn used(pilot: &Pilot, part: &Part, entry: &Entry) -> bool {
    part.name == "costs" && pilot.reports.values().any(|report| report.content.spent.contains_key(&entry.id))
}
