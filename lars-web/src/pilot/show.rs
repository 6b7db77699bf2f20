//! The page of a pilot: what it is, whether the gap changed, how it is meant to work, indicators, steps, money, reports, changes.

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::gap::cell::Cell;
use lars_domain::learn::practice::Practice;
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::pilot::amount::CENTS;
use lars_domain::pilot::budget::{Budget, Spending};
use lars_domain::pilot::difference::Difference;
use lars_domain::pilot::indicator::{Indicator, Standing};
use lars_domain::pilot::plan::{Pilot, PilotState, Risk, Step};
use lars_domain::thread::{Knot, KnotKind};
use lars_view::names::{Labels, Names};
use lars_view::table::pilot::{ChangeRow, changes, indicators, quantity, steps};
use lars_view::table::{IntervalRow, Intervals};
use lars_view::words::Words;

use super::again::{Again, Asked, look};
use super::list::money_of;
use super::opened::{Opened, called, people};
use super::tell;
use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::thread::{ThreadBar, bar};
use crate::visit::{Segments, Visit};

pages!(ShowPage);

/// Changes of the plan that the page shows; all are in the file of the pilot.
const MAX_CHANGES: usize = 30;

#[derive(Template)]
#[template(path = "pilot/show/show.html")]
struct ShowPage {
    f: Frame,
    lang: Option<String>,
    title: String,
    state: String,
    lead: Vec<String>,
    summary: String,
    thread: Option<ThreadBar>,
    /// The main act: label and address.
    act: Option<(String, String)>,
    pdf: String,
    /// That the practice is no longer offered.
    withdrawn: Option<String>,
    stopped: String,
    facts: Vec<(String, String, Option<String>)>,
    again: AgainSaid,
    logic: Vec<(String, String)>,
    indicators: String,
    readings: Vec<Readings>,
    steps: String,
    /// Where each step is changed.
    step_links: Vec<(String, String)>,
    calendar: String,
    money: Vec<MoneyTable>,
    costs: Vec<CostLine>,
    files: Vec<(String, String)>,
    reports: Vec<ReportLine>,
    risks: Vec<EntryLine>,
    documents: Vec<DocumentLine>,
    changes: Vec<ChangeLine>,
    lesson: Option<(String, String)>,
    /// What can be changed, by part: address; none where whoever looks may not.
    edit: Option<Edit>,
    base: String,
}

/// Where parts are changed.
struct Edit {
    base: String,
}

impl Edit {
    fn part(&self, part: &str) -> String {
        format!("{}/edit/{part}", self.base)
    }

    fn entry(&self, part: &str, id: &str) -> String {
        format!("{}/edit/{part}?entry={id}", self.base)
    }

    fn reading(&self, indicator: &str, id: &str) -> String {
        format!("{}/edit/readings?of={indicator}&entry={id}", self.base)
    }

    fn report(&self, id: &str) -> String {
        format!("{}/report/{id}", self.base)
    }
}

/// What the page says of the gap before and after.
#[derive(Default)]
struct AgainSaid {
    sentences: Vec<String>,
    before_after: String,
    changes: String,
    table: String,
    flags: Vec<String>,
    how: bool,
}

/// The readings of an indicator as a list.
struct Readings {
    id: String,
    title: String,
    lines: Vec<(String, String)>,
}

struct MoneyTable {
    currency: String,
    rows: Vec<MoneyLine>,
    sources: Vec<MoneyLine>,
    total: MoneyLine,
}

struct MoneyLine {
    name: String,
    planned: String,
    spent: String,
    signed: String,
    share: String,
}

struct CostLine {
    id: String,
    name: String,
    about: String,
    planned: String,
    spent: String,
}

struct ReportLine {
    id: String,
    partner: String,
    period: String,
    state: String,
    about: String,
}

struct EntryLine {
    id: String,
    name: String,
    about: String,
}

struct DocumentLine {
    id: String,
    title: String,
    address: String,
    note: String,
}

struct ChangeLine {
    when: String,
    who: String,
    reason: String,
    differences: Vec<String>,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug, number)): Segments<(String, String, String)>,
) -> Result<Answer, PageError> {
    let opened = Opened::of(&visit, (&slug, &number), Action::ReadResults).await?;
    opened.at.record(Act::ReadResults, opened.knot.case.as_str()).await?;
    let asked = look(&opened).await?;
    let practice = practice_of(&opened).await?;
    let people = people(&opened.at).await?;
    let (pilot, words) = (opened.pilot(), opened.at.words);
    let today = opened.today();
    let may_edit = opened.may(Action::RunPilot);
    let budget = Budget::of(&pilot.costs, &pilot.reports);
    let all: Vec<&Indicator> = pilot.indicators.values().collect();
    let in_order: Vec<&Step> = pilot.steps_in_order().into_iter().map(|(_, step)| step).collect();
    let mut f = opened.at.frame(pilot.title.clone());
    f.crumbs.push((words.say("pilot-list-title"), opened.at.address("/pilot")));
    let shown = ShowPage {
        lang: opened.language().map(str::to_owned),
        title: pilot.title.clone(),
        state: state(words, pilot),
        lead: lead(&opened, &asked),
        summary: pilot.summary.clone(),
        thread: thread(&opened, &asked).await?,
        act: if may_edit { act(&opened, &asked) } else { None },
        pdf: opened.address("/file/pilot.pdf"),
        withdrawn: practice.as_ref().and_then(|practice| {
            let day = opened.at.study.zone.day(tell::withdrawn(practice)?);
            Some(words.say_with("pilot-practice-withdrawn", &[("date", words.date(day).into())]))
        }),
        stopped: if pilot.state == PilotState::Stopped {
            pilot.stopped_because.clone()
        } else {
            String::new()
        },
        facts: facts(&opened, practice.as_ref(), &budget),
        again: again(&opened, &asked),
        logic: logic(words, pilot),
        indicators: if all.is_empty() {
            String::new()
        } else {
            indicators(&words.say("pilot-indicators"), &all, words)
        },
        readings: pilot.indicators.iter().map(|(id, one)| readings(words, id, one)).collect(),
        steps: steps(&words.say("pilot-steps"), &in_order, today, words),
        step_links: if may_edit { step_links(&opened) } else { Vec::new() },
        calendar: opened.address("/file/steps.ics"),
        money: money(words, &budget),
        costs: costs(words, pilot, &budget),
        files: ["csv", "xlsx"]
            .map(|end| (end.to_uppercase(), opened.address(&format!("/file/budget.{end}"))))
            .to_vec(),
        reports: reports(&opened, &people),
        risks: pilot.risks.iter().map(|(id, risk)| risk_line(words, id, risk)).collect(),
        documents: pilot
            .documents
            .iter()
            .map(|(id, one)| DocumentLine {
                id: id.clone(),
                title: one.title.clone(),
                address: one.address.clone(),
                note: one.note.clone(),
            })
            .collect(),
        changes: change_lines(&opened, &people),
        lesson: pilot
            .outcome
            .map(|outcome| (words.say(&format!("pilot-outcome-{}", outcome.code())), pilot.lesson.clone())),
        edit: may_edit.then(|| Edit { base: opened.address("") }),
        base: opened.address(""),
        f,
    };
    answer(&shown)
}

/// The bar of the thread; its last place says what came of asking again.
async fn thread(opened: &Opened<'_>, asked: &Asked) -> Result<Option<ThreadBar>, PageError> {
    let (at, words) = (&opened.at, opened.at.words);
    let mut bar = bar(at, (KnotKind::Pilot, opened.knot.number)).await?;
    if let (Some(last), Asked::Again(again)) = (bar.as_mut().and_then(|bar| bar.items.last_mut()), asked)
        && again.guard.refused().is_none()
    {
        let gap = again.after.numbers.shown().map_or(0.0, |numbers| numbers.mean_gap);
        let key = if again.change().is_larger { "pilot-noise-larger" } else { "pilot-noise-within" };
        last.note = format!("{}, {}", words.signed(gap, 1), words.say(key));
        (last.address, last.class) = (Some(opened.address("#again")), "");
    }
    Ok(bar)
}

/// The state with its mark.
pub fn state(words: Words, pilot: &Pilot) -> String {
    format!("{} {}", pilot.state.mark(), words.say(&format!("pilot-state-{}", pilot.state.code())))
}

async fn practice_of(opened: &Opened<'_>) -> Result<Option<Knot<Practice>>, PageError> {
    let Some(number) = opened.pilot().origin.practice else { return Ok(None) };
    Ok(opened.at.store().knot(&opened.at.study.id, KnotKind::Practice, number).await?)
}

/// What the pilot waits for, if for anything that whoever looks may do.
fn act(opened: &Opened<'_>, asked: &Asked) -> Option<(String, String)> {
    let (pilot, words) = (opened.pilot(), opened.at.words);
    let to = |key: &str, rest: &str| Some((words.say(key), opened.address(rest)));
    let is_over = matches!(pilot.state, PilotState::Ended | PilotState::Stopped);
    match pilot.state {
        _ if pilot.steps.is_empty() => to("pilot-act-step", "/edit/steps"),
        PilotState::Planned => to("pilot-act-start", "/edit/state"),
        PilotState::Running if matches!(asked, Asked::Again(_)) => to("pilot-act-end", "/edit/state"),
        PilotState::Running => to("pilot-act-report", "/report/new"),
        _ if is_over && pilot.outcome.is_none() => to("pilot-act-lesson", "/edit/lesson"),
        _ => None,
    }
}

/// When it runs, what the gap was and is, how many indicators have reached their target.
pub fn lead(opened: &Opened<'_>, asked: &Asked) -> Vec<String> {
    let (pilot, words) = (opened.pilot(), opened.at.words);
    let mut said = Vec::new();
    if let Some((first, last)) = pilot.runs() {
        let fill = [("first", words.date(first).into()), ("last", words.date(last).into())];
        said.push(words.say_with("pilot-lead-runs", &fill));
    }
    match (asked, &pilot.gap) {
        (Asked::Again(again), _) if again.guard.refused().is_none() => {
            let mean = |cell: &Cell| cell.numbers.shown().map_or(0.0, |numbers| numbers.mean_gap);
            let verdict =
                words.say(if again.change().is_larger { "pilot-noise-larger" } else { "pilot-noise-within" });
            let fill = [
                ("before", words.signed(mean(&again.before), 1).into()),
                ("after", words.signed(mean(&again.after), 1).into()),
                ("verdict", verdict.into()),
            ];
            said.push(words.say_with("pilot-lead-again", &fill));
        }
        (_, Some(quoted)) if quoted.may_be_shown(opened.at.study.min_n, None) => {
            let fill = [
                ("gap", words.signed(quoted.numbers.mean_gap, 1).into()),
                ("n", (quoted.numbers.n as u64).into()),
            ];
            said.push(words.say_with("pilot-lead-gap", &fill));
        }
        _ => {}
    }
    let all = pilot.indicators.len();
    if all > 0 {
        let reached = pilot.indicators.values().filter(|one| one.standing() == Standing::Reached).count();
        said.push(words.say_with(
            "pilot-lead-indicators",
            &[("n", reached.into()), ("all", words.integer(all as u64).into())],
        ));
    }
    said
}

/// The facts beside the text: label, value, where it leads.
fn facts(
    opened: &Opened<'_>,
    practice: Option<&Knot<Practice>>,
    budget: &Budget,
) -> Vec<(String, String, Option<String>)> {
    let (pilot, words, at) = (opened.pilot(), opened.at.words, &opened.at);
    let mut facts = vec![
        (words.say("pilot-field-state"), state(words, pilot), None),
        (words.say("pilot-field-case"), at.said().case(&opened.knot.case), None),
    ];
    let mut add = |key: &str, value: String, address: Option<String>| {
        if !value.is_empty() {
            facts.push((words.say(key), value, address));
        }
    };
    add("pilot-field-owner", pilot.owner.clone(), None);
    if let Some(number) = pilot.origin.practice {
        let title = practice.map_or_else(
            || pilot.origin.practice_title.clone(),
            |knot| knot.body.title.best_body(words.language().code()).to_owned(),
        );
        let region = at.said().case(&pilot.origin.practice_region);
        let named = if region.is_empty() { title } else { format!("{title}, {region}") };
        add("pilot-practice", named, Some(at.address(&format!("/practice/{number}"))));
    }
    let names = Names::of_questionnaire(&at.edition.questionnaire).with_study(&at.study);
    if let Some(quoted) = &pilot.gap {
        let relation = Labels { names: &names, words }.relation_short(&quoted.key);
        let fields = [
            ("from", &quoted.key.helix),
            ("to", &quoted.key.partner),
            ("level", &quoted.key.level),
            ("wave", &quoted.key.wave),
            ("item", &quoted.key.item),
        ];
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, code)| (*name, code.as_deref().unwrap_or_default())).collect();
        let path = format!(
            "/case/{}/relation{}",
            crate::address::segment(&opened.knot.case),
            crate::address::query(&fields)
        );
        add("pilot-relation", relation, Some(at.address(&path)));
    }
    if let Some(target) = pilot.target {
        add(
            "pilot-field-target",
            words.say_with("pilot-target-of", &[("target", quantity(target, words).into())]),
            None,
        );
    }
    add("pilot-field-again", pilot.again.map(|day| words.date(day)).unwrap_or_default(), None);
    add("pilot-field-adaptation", pilot.adaptation.clone(), None);
    for (currency, sum) in &budget.totals {
        add("pilot-money", money_of(words, (sum.spent, sum.planned), currency), None);
    }
    facts
}

fn again(opened: &Opened<'_>, asked: &Asked) -> AgainSaid {
    let words = opened.at.words;
    let only = |sentence: String| AgainSaid { sentences: vec![sentence], ..AgainSaid::default() };
    match asked {
        Asked::NoGap => only(words.say("pilot-again-no-gap")),
        Asked::Waiting => only(words.say("pilot-again-waiting")),
        Asked::NotYet => only(match opened.pilot().again {
            Some(day) => words.say_with("pilot-again-planned", &[("date", words.date(day).into())]),
            None => words.say("pilot-again-not-yet"),
        }),
        Asked::TooFew(wave) => only(words.say_with("pilot-again-too-few", &[("wave", wave.as_str().into())])),
        Asked::Again(again) => compared(opened, again),
    }
}

/// What differs between the waves, in words.
fn flags(words: Words, again: &Again) -> Vec<String> {
    let said =
        |(aspect, reason): (lars_domain::gap::comparable::Aspect, lars_domain::gap::comparable::Reason)| {
            let aspect = words.say(&format!("comparison-aspect-{}", aspect.code()));
            format!("◐ {aspect}: {}", words.say(&format!("comparison-reason-{}", reason.code())))
        };
    again.guard.refused().into_iter().chain(again.guard.flags()).map(said).collect()
}

fn compared(opened: &Opened<'_>, again: &Again) -> AgainSaid {
    let (words, at) = (opened.at.words, &opened.at);
    if again.guard.refused().is_some() {
        return AgainSaid {
            sentences: vec![words.say("pilot-again-refused")],
            flags: flags(words, again),
            table: again.table.clone(),
            ..AgainSaid::default()
        };
    }
    let change = again.change();
    let key = match (change.pairs, change.difference < 0.0) {
        (Some(_), true) => "pilot-change-pairs-fell",
        (Some(_), false) => "pilot-change-pairs-rose",
        (None, true) => "pilot-change-groups-fell",
        (None, false) => "pilot-change-groups-rose",
    };
    let mut fill = vec![
        ("n", (change.pairs.unwrap_or_default() as u64).into()),
        ("size", words.number(change.difference.abs(), 1).into()),
    ];
    // The interval of a fall is told as one of sizes.
    let limits =
        change.interval.map(|(low, high)| if change.difference < 0.0 { (-high, -low) } else { (low, high) });
    let between = limits.map_or_else(String::new, |(low, high)| words.interval(low, high, 1));
    fill.push(("interval", between.into()));
    let mut sentences = vec![words.say_with(key, &fill)];
    if let Some(chance) = change.chance {
        sentences.push(words.say_with("pilot-change-chance", &[("size", words.number(chance, 1).into())]));
    }
    if let Err(reason) = &again.pairs {
        sentences.push(words.say(&format!("pilot-not-paired-{}", reason.code())));
    }
    let wave = |cell: &Cell| at.said().wave(cell.key.wave.as_deref().unwrap_or_default());
    let row = |cell, own| IntervalRow { label: wave(cell), address: None, cell, own };
    let before_after = Intervals {
        caption: words.say("pilot-before-after"),
        head: words.say("study-wave"),
        rows: vec![row(&again.before, false), row(&again.after, true)],
        cutoff: 1.0,
        same_scale: false,
        show_dots: false,
    };
    let answers = |(then, now): (usize, usize)| {
        words.say_with(
            "pilot-change-answers",
            &[("then", words.integer(then as u64).into()), ("now", words.integer(now as u64).into())],
        )
    };
    let count = |cell: &Cell| cell.numbers.shown().map_or(0, |numbers| numbers.n);
    let own_label =
        words.say_with("pilot-change-here", &[("region", at.said().case(&opened.knot.case).into())]);
    let own_all = answers((count(&again.before), count(&again.after)));
    let mut lines: Vec<(String, String, &lars_domain::gap::again::GapChange, bool)> = Vec::new();
    if let Ok(pairs) = &again.pairs {
        let about =
            words.say_with("pilot-change-pairs", &[("n", (pairs.pairs.unwrap_or_default() as u64).into())]);
        lines.push((own_label.clone(), about, pairs, true));
    }
    lines.push((own_label, own_all, &again.all, again.pairs.is_err()));
    for (case, counts, change) in &again.elsewhere {
        let label = words.say_with("pilot-change-elsewhere", &[("region", at.said().case(case).into())]);
        lines.push((label, answers(*counts), change, false));
    }
    let rows: Vec<ChangeRow<'_>> = lines
        .iter()
        .map(|(label, about, change, own)| ChangeRow { label, about, change, own: *own })
        .collect();
    AgainSaid {
        sentences,
        before_after: before_after.html(words),
        changes: changes(&words.say("pilot-change-noise"), &rows, words),
        table: again.table.clone(),
        flags: flags(words, again),
        how: true,
    }
}

fn step_links(opened: &Opened<'_>) -> Vec<(String, String)> {
    let link =
        |(id, step): (&str, &Step)| (step.title.clone(), opened.address(&format!("/edit/steps?entry={id}")));
    opened.pilot().steps_in_order().into_iter().map(link).collect()
}

fn logic(words: Words, pilot: &Pilot) -> Vec<(String, String)> {
    let links = pilot.logic.links();
    links.iter().map(|(link, text)| (words.say(&format!("pilot-field-{link}")), (*text).clone())).collect()
}

fn readings(words: Words, id: &str, one: &Indicator) -> Readings {
    let line = |(id, reading): (&str, &lars_domain::pilot::indicator::Reading)| {
        let day = reading.day.map(|day| words.date(day)).unwrap_or_default();
        (id.to_owned(), format!("{day}: {} {}. {}", quantity(reading.value, words), one.unit, reading.source))
    };
    Readings {
        id: id.to_owned(),
        title: one.title.clone(),
        lines: one.in_order().into_iter().map(line).collect(),
    }
}

fn amount(words: Words, cents: i128) -> String {
    let decimals = if cents % 100 == 0 { 0 } else { CENTS };
    words.number(cents as f64 / 100.0, decimals)
}

fn money_line(words: Words, name: String, sum: Spending) -> MoneyLine {
    MoneyLine {
        name,
        planned: amount(words, sum.planned),
        spent: amount(words, sum.spent),
        signed: amount(words, sum.signed),
        share: sum.share().map_or_else(|| "–".to_owned(), |share| words.percent(share)),
    }
}

fn money(words: Words, budget: &Budget) -> Vec<MoneyTable> {
    let of = |all: &std::collections::BTreeMap<(String, String), Spending>, currency: &str| {
        let own = all.iter().filter(|((_, own), _)| own == currency);
        own.map(|((name, _), sum)| money_line(words, name.clone(), *sum)).collect::<Vec<_>>()
    };
    let table = |(currency, total): (&String, &Spending)| MoneyTable {
        currency: currency.clone(),
        rows: of(&budget.partners, currency),
        sources: of(&budget.sources, currency),
        total: money_line(words, words.say("pilot-total"), *total),
    };
    budget.totals.iter().map(table).collect()
}

fn costs(words: Words, pilot: &Pilot, budget: &Budget) -> Vec<CostLine> {
    let line = |(id, cost): (&String, &lars_domain::pilot::budget::Cost)| CostLine {
        id: id.clone(),
        name: cost.purpose.clone(),
        about: format!("{}, {}", cost.partner, cost.source),
        planned: words.money(cost.planned, &cost.currency),
        spent: words.money(
            budget.lines.get(id).map_or(0, |line| i64::try_from(line.spent).unwrap_or(i64::MAX)),
            &cost.currency,
        ),
    };
    pilot.costs.iter().map(line).collect()
}

fn reports(opened: &Opened<'_>, people: &std::collections::HashMap<String, String>) -> Vec<ReportLine> {
    let (words, at) = (opened.at.words, &opened.at);
    let line = |(id, report): (&str, &lars_domain::pilot::report::Report)| {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| words.date(day)).unwrap_or_default();
        let state = report.state();
        let about = match (report.signature(), report.lost.last()) {
            (Some(signature), _) => {
                let when = words.date(at.study.zone.day(signature.at));
                let who = called(at, people, &signature.who);
                words.say_with("pilot-report-signed-by", &[("who", who.into()), ("date", when.into())])
            }
            (None, Some(lost)) => {
                let when = words.date(at.study.zone.day(lost.at));
                words.say_with("pilot-report-lost-on", &[("date", when.into())])
            }
            _ => String::new(),
        };
        ReportLine {
            id: id.to_owned(),
            partner: report.content.partner.clone(),
            period: format!("{} – {}", day(report.content.begins), day(report.content.ends)),
            state: format!("{} {}", state.mark(), words.say(&format!("pilot-report-{}", state.code()))),
            about,
        }
    };
    opened.pilot().reports_in_order().into_iter().map(line).collect()
}

fn risk_line(words: Words, id: &str, risk: &Risk) -> EntryLine {
    let grade = |grade: lars_domain::pilot::plan::Grade| words.say(&format!("pilot-grade-{}", grade.code()));
    let outcome = words.say(&format!("pilot-risk-{}", risk.outcome.code()));
    let fill = [("chance", grade(risk.chance).into()), ("harm", grade(risk.harm).into())];
    let mut about =
        format!("{} {outcome}. {}", risk.outcome.mark(), words.say_with("pilot-risk-grades", &fill));
    for more in [&risk.answer, &risk.note] {
        if !more.is_empty() {
            about.push(' ');
            about.push_str(more);
        }
    }
    EntryLine { id: id.to_owned(), name: risk.what.clone(), about }
}

/// Changes of the plan, the latest first.
fn change_lines(opened: &Opened<'_>, people: &std::collections::HashMap<String, String>) -> Vec<ChangeLine> {
    let (words, at) = (opened.at.words, &opened.at);
    let line = |change: &lars_domain::pilot::plan::PlanChange| ChangeLine {
        when: words.date(at.study.zone.day(change.at)),
        who: called(at, people, &change.who),
        reason: change.reason.clone(),
        differences: change.differences.iter().map(|one| difference(words, one)).collect(),
    };
    opened.pilot().changes.values().rev().take(MAX_CHANGES).map(line).collect()
}

/// "Steps, Open the door, Planned begin: 10 January 2028 → 6 February 2028".
pub fn difference(words: Words, one: &Difference) -> String {
    let part = match one.part.as_str() {
        part @ ("logic" | "steps" | "costs" | "indicators" | "risks" | "documents") => {
            words.say(&format!("pilot-{part}"))
        }
        part => words.say(&format!("pilot-field-{}", part.replace('_', "-"))),
    };
    let field = if one.field.is_empty() {
        String::new()
    } else {
        words.say(&format!("pilot-field-{}", one.field.replace('_', "-")))
    };
    let named: Vec<String> =
        [part, one.entry.clone(), field].into_iter().filter(|text| !text.is_empty()).collect();
    let key = if one.field.is_empty() { one.part.as_str() } else { one.field.as_str() };
    let value = |text: &str| match key {
        _ if text.is_empty() => "–".to_owned(),
        "planned" => text.parse().map_or_else(|_| text.to_owned(), |cents: i64| amount(words, cents.into())),
        "target" | "baseline" => {
            text.parse().map_or_else(|_| text.to_owned(), |value| quantity(value, words))
        }
        _ => words.partial_date(text),
    };
    format!("{}: {} → {}", named.join(", "), value(&one.before), value(&one.after))
}
