//! A partner's report: written, handed in, sent back or signed off; and, where it was changed after its sign-off, both versions.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response as Answer;
use jiff::civil::Date;
use lars_domain::new_id;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::pilot::amount::{CENTS, parse, write};
use lars_domain::pilot::plan::{Pilot, PilotFault, PilotRule};
use lars_domain::pilot::report::{Report, ReportContent, ReportRule, ReportState};
use lars_domain::thread::Knot;
use lars_view::words::Words;

use super::field::{Typed, sent};
use super::opened::{Opened, called, people};
use crate::PageError;
use crate::fault::Faults;
use crate::form::Form;
use crate::knot::{Saved, save as save_knot};
use crate::page::{Frame, Layout, answer, pages, refused};
use crate::visit::{Segments, Visit};

pages!(ReportPage);

#[derive(Template)]
#[template(path = "pilot/report/form.html")]
struct ReportPage {
    f: Frame,
    action: String,
    back: String,
    pdf: Option<String>,
    base: i64,
    lang: Option<String>,
    faults: Faults,
    state: String,
    about: String,
    comment: String,
    /// What is typed, for those who may write.
    form: Option<Written>,
    /// What it says, for everybody.
    said: Said,
    /// Sign-offs that were lost.
    lost: Vec<LostSaid>,
    may_hand_in: bool,
    /// Whether it can be signed off by whoever looks.
    may_sign: bool,
    is_new: bool,
}

struct Written {
    partner: String,
    begins: String,
    ends: String,
    done: String,
    deviations: String,
    spent: Vec<SpentField>,
}

struct SpentField {
    name: String,
    label: String,
    value: String,
}

/// What a report says.
#[derive(Default)]
struct Said {
    period: String,
    done: String,
    deviations: String,
    spent: Vec<(String, String)>,
}

struct LostSaid {
    about: String,
    said: Said,
}

/// The page of a report; `new` for one that is to be written.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number, report)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let opened = Opened::of(&visit, (&slug, &number), Action::ReadResults).await?;
    if let Some(id) = report.strip_suffix(".pdf") {
        return super::file::report(&opened, id).await;
    }
    let known = opened.pilot().reports.get(&report);
    if known.is_none() && (report != "new" || !opened.may(Action::RunPilot)) {
        return Err(if report == "new" { PageError::NotAllowed } else { PageError::NotFound });
    }
    let mut content = known.map(|report| report.content.clone()).unwrap_or_default();
    if known.is_none() {
        content.partner.clone_from(&opened.pilot().owner);
    }
    render(&opened, &report, (&opened.knot, &content, None), Vec::new()).await
}

async fn render(
    opened: &Opened<'_>,
    id: &str,
    (knot, content, typed): (&Knot<Pilot>, &ReportContent, Option<&Typed>),
    found: Vec<(String, String)>,
) -> Result<Answer, PageError> {
    let (at, words) = (&opened.at, opened.at.words);
    let report = knot.body.reports.get(id).cloned().unwrap_or_default();
    let state = report.state();
    let people = people(at).await?;
    let day = |moment| words.date(at.study.zone.day(moment));
    let about = report.signature().map(|signature| {
        let who = called(at, &people, &signature.who).into();
        words.say_with("pilot-report-signed-by", &[("who", who), ("date", day(signature.at).into())])
    });
    let lost = |one: &lars_domain::pilot::report::LostSignature| {
        let fill = [
            ("signer", called(at, &people, &one.signature.who).into()),
            ("signed", day(one.signature.at).into()),
            ("who", called(at, &people, &one.by).into()),
            ("date", day(one.at).into()),
        ];
        LostSaid {
            about: words.say_with("pilot-report-lost", &fill),
            said: said(words, &knot.body, &one.content),
        }
    };
    let mut faults = Faults::default();
    let is_refused = !found.is_empty();
    for (field, text) in found {
        faults.add(field, text);
    }
    let is_new = !knot.body.reports.contains_key(id);
    let may_write = opened.may(Action::RunPilot);
    let mut f = at.frame(words.say(if is_new { "pilot-act-report" } else { "pilot-report" }));
    f.layout = Layout::WithMargin;
    f.crumbs.push((words.say("pilot-list-title"), at.address("/pilot")));
    f.crumbs.push((knot.body.title.clone(), opened.address("")));
    let shown = ReportPage {
        action: opened.address(&format!("/report/{id}")),
        back: opened.address("#reports"),
        pdf: (!is_new).then(|| opened.address(&format!("/report/{id}.pdf"))),
        base: knot.version,
        lang: opened.language().map(str::to_owned),
        faults,
        state: format!("{} {}", state.mark(), words.say(&format!("pilot-report-{}", state.code()))),
        about: about.unwrap_or_default(),
        comment: report.comment.clone(),
        form: may_write.then(|| written(&knot.body, content, typed)),
        said: said(words, &knot.body, &report.content),
        lost: report.lost.iter().map(lost).collect(),
        may_hand_in: may_write && state.may_hand_in(),
        may_sign: state == ReportState::HandedIn && opened.leads(),
        is_new,
        f,
    };
    if is_refused { refused(&shown) } else { answer(&shown) }
}

fn written(pilot: &Pilot, content: &ReportContent, typed: Option<&Typed>) -> Written {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let or = |name: &str, value: String| typed.map_or(value, |typed| sent(typed, name).to_owned());
    let spent = |(id, cost): (&String, &lars_domain::pilot::budget::Cost)| {
        let name = format!("spent.{id}");
        let known = content.spent.get(id).map(|cents| write(*cents, CENTS)).unwrap_or_default();
        SpentField {
            label: format!("{}, {}, {} ({})", cost.purpose, cost.partner, cost.source, cost.currency),
            value: or(&name, known),
            name,
        }
    };
    Written {
        partner: or("partner", content.partner.clone()),
        begins: or("begins", day(content.begins)),
        ends: or("ends", day(content.ends)),
        done: or("done", content.done.clone()),
        deviations: or("deviations", content.deviations.clone()),
        spent: pilot.costs.iter().map(spent).collect(),
    }
}

fn said(words: Words, pilot: &Pilot, content: &ReportContent) -> Said {
    let day = |day: Option<Date>| day.map(|day| words.date(day)).unwrap_or_default();
    let spent = |(id, cents): (&String, &i64)| {
        let cost = pilot.costs.get(id);
        let name = cost.map_or_else(
            || "–".to_owned(),
            |cost| format!("{}, {}, {}", cost.purpose, cost.partner, cost.source),
        );
        (name, words.money(*cents, cost.map_or("", |cost| cost.currency.as_str())))
    };
    Said {
        period: format!("{}: {} – {}", content.partner, day(content.begins), day(content.ends)),
        done: content.done.clone(),
        deviations: content.deviations.clone(),
        spent: content.spent.iter().map(spent).collect(),
    }
}

/// What was typed; and what of it cannot be read, by field.
fn read(pilot: &Pilot, form: &Typed) -> (ReportContent, Vec<PilotFault>) {
    let mut faults = Vec::new();
    let mut day = |name: &str| match sent(form, name) {
        "" => None,
        text => text
            .parse::<Date>()
            .map_err(|_| faults.push(PilotFault { field: name.to_owned(), rule: PilotRule::Day }))
            .ok(),
    };
    let (begins, ends) = (day("begins"), day("ends"));
    let mut spent = BTreeMap::new();
    for id in pilot.costs.keys() {
        let field = format!("spent.{id}");
        match sent(form, &field) {
            "" => {}
            text => match parse(text, CENTS) {
                Some(cents) => drop(spent.insert(id.clone(), cents)),
                None => faults.push(PilotFault { field, rule: PilotRule::Number }),
            },
        }
    }
    let text = |name: &str| sent(form, name).to_owned();
    let content = ReportContent {
        partner: text("partner"),
        begins,
        ends,
        done: text("done"),
        deviations: text("deviations"),
        spent,
    };
    (content, faults)
}

/// Writes a report, hands it in, sends it back, or signs it off.
pub async fn save(
    visit: Visit,
    Segments((_, slug, number, report)): Segments<(String, String, String, String)>,
    Form(form): Form<Typed>,
) -> Result<Answer, PageError> {
    visit.form(sent(&form, "key"))?;
    match sent(&form, "go") {
        "sign" | "return" => decide(&visit, (&slug, &number, &report), &form).await,
        go => Box::pin(write_down(&visit, (&slug, &number, &report), (&form, go == "hand-in"))).await,
    }
}

async fn began(opened: &Opened<'_>, form: &Typed) -> Result<Knot<Pilot>, PageError> {
    let base = sent(form, "base").parse().map_err(|_| PageError::BadForm)?;
    let knot =
        opened.at.store().knot_version(&opened.at.study.id, opened.knot.kind, opened.knot.number, base);
    knot.await?.ok_or(PageError::BadForm)
}

async fn write_down(
    visit: &Visit,
    (slug, number, report): (&str, &str, &str),
    (form, hands_in): (&Typed, bool),
) -> Result<Answer, PageError> {
    let opened = Opened::of(visit, (slug, number), Action::RunPilot).await?;
    let mut mine = began(&opened, form).await?;
    let base = mine.version;
    let id = if report == "new" { new_id() } else { report.to_owned() };
    if report != "new" && !mine.body.reports.contains_key(&id) {
        return Err(PageError::NotFound);
    }
    let (content, faults) = read(&mine.body, form);
    let words = opened.at.words;
    let said = |fault: &PilotFault| {
        let name = fault.field.split('.').next().unwrap_or_default();
        let label = match name {
            "begins" => words.say("pilot-report-first"),
            "ends" => words.say("pilot-report-last"),
            other => words.say(&format!("pilot-field-{other}")),
        };
        (
            fault.field.clone(),
            words.say_with(&format!("pilot-fault-{}", fault.rule.code()), &[("field", label.into())]),
        )
    };
    if !faults.is_empty() {
        let found = faults.iter().map(said).collect();
        return render(&opened, report, (&mine, &content, Some(form)), found).await;
    }
    let mut own = mine.body.reports.remove(&id).unwrap_or_default();
    let lost = own.change(content.clone(), opened.who()?, visit.now);
    let handed = if hands_in { own.hand_in() } else { Ok(()) };
    mine.body.reports.insert(id.clone(), own);
    let stem = format!("reports.{id}.");
    let faults = mine.body.faults(opened.today());
    let mut found: Vec<(String, String)> = faults
        .iter()
        .filter_map(|fault| {
            let field = fault.field.strip_prefix(&stem)?.to_owned();
            Some(said(&PilotFault { field, rule: fault.rule }))
        })
        .collect();
    found.extend(handed.err().map(|rule| ("done".to_owned(), rule_text(words, rule))));
    if !found.is_empty() {
        return render(&opened, report, (&opened.knot, &content, Some(form)), found).await;
    }
    (mine.saved, mine.who) = (visit.now, opened.who()?.to_owned());
    match save_knot(opened.at.store(), base, mine).await? {
        Saved::Clash { theirs, .. } => {
            let who = called(&opened.at, &people(&opened.at).await?, &theirs.who);
            let found = vec![("done".to_owned(), words.say_with("pilot-clash", &[("who", who.into())]))];
            render(&opened, report, (&theirs, &content, Some(form)), found).await
        }
        Saved::Done(_) => {
            opened.at.record(Act::ChangedReport, format!("{} {id}", opened.knot.number)).await?;
            let notice = if lost { "pilot-said-sign-off-lost" } else { "pilot-said-saved" };
            Ok(visit.lead(&opened.address(&format!("/report/{id}")), notice))
        }
    }
}

fn rule_text(words: Words, rule: ReportRule) -> String {
    words.say(&format!("pilot-report-fault-{}", rule.code()))
}

/// The lead signs a report off as it stands on the page, or sends it back.
async fn decide(
    visit: &Visit,
    (slug, number, report): (&str, &str, &str),
    form: &Typed,
) -> Result<Answer, PageError> {
    let opened = Opened::of(visit, (slug, number), Action::ReadResults).await?;
    if !opened.leads() {
        return Err(PageError::NotAllowed);
    }
    let mut mine = began(&opened, form).await?;
    let base = mine.version;
    let own: &mut Report = mine.body.reports.get_mut(report).ok_or(PageError::NotFound)?;
    let content = own.content.clone();
    let signs = sent(form, "go") == "sign";
    // What the lead has read is what is signed: a report that was changed since is shown again.
    let is_read = opened.pilot().reports.get(report).is_some_and(|now| now.content == content);
    let done = match (is_read, signs) {
        (false, _) => Err(opened.at.words.say("pilot-report-changed-since")),
        (true, true) => own.sign(opened.who()?, visit.now).map_err(|rule| rule_text(opened.at.words, rule)),
        (true, false) => {
            own.send_back(sent(form, "comment")).map_err(|rule| rule_text(opened.at.words, rule))
        }
    };
    if let Err(text) = done {
        let field = if signs { "sign" } else { "comment" };
        return render(&opened, report, (&opened.knot, &content, None), vec![(field.to_owned(), text)]).await;
    }
    (mine.saved, mine.who) = (visit.now, opened.who()?.to_owned());
    match save_knot(opened.at.store(), base, mine).await? {
        Saved::Clash { theirs, .. } => {
            let text = opened.at.words.say("pilot-report-changed-since");
            let content =
                theirs.body.reports.get(report).map(|report| report.content.clone()).unwrap_or_default();
            render(&opened, report, (&theirs, &content, None), vec![("sign".to_owned(), text)]).await
        }
        Saved::Done(_) => {
            let act = if signs { Act::SignedReport } else { Act::ReturnedReport };
            opened.at.record(act, format!("{} {report}", opened.knot.number)).await?;
            let notice = if signs { "pilot-said-signed" } else { "pilot-said-returned" };
            Ok(visit.lead(&opened.address(&format!("/report/{report}")), notice))
        }
    }
}
