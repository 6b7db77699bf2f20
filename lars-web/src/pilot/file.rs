//! Files of a pilot: its steps as a calendar, its budget as a table, the pilot and its reports on paper.

use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response as Answer};
use lars_domain::people::audit::Act;
use lars_domain::people::role::Action;
use lars_domain::pilot::budget::Budget;
use lars_domain::pilot::report::ReportContent;
use lars_domain::tell::export::Format;
use lars_view::document::pilot::{PaperSection, PaperTable, PilotPaper, pilot as paper};
use lars_view::export::calendar::{Event, When, calendar};
use lars_view::export::sheet::{Column, Kind, Sheet, Value, write_sheet};
use lars_view::table::pilot::quantity;
use lars_view::words::Words;

use super::again::{Asked, look};
use super::opened::{Opened, called, people};
use super::show::{difference, lead, state};
use crate::PageError;
use crate::print::print;
use crate::visit::{Segments, Visit};

/// A file of a pilot.
pub async fn download(
    visit: Visit,
    Segments((_, slug, number, file)): Segments<(String, String, String, String)>,
) -> Result<Answer, PageError> {
    let opened = Opened::of(&visit, (&slug, &number), Action::ReadResults).await?;
    let name = format!("{slug}-pilot-{number}");
    opened.at.record(Act::ReadResults, format!("{} {file}", opened.knot.case)).await?;
    match file.as_str() {
        "steps.ics" => {
            Ok(attached("text/calendar; charset=utf-8", &format!("{name}.ics"), steps(&opened).into_bytes()))
        }
        "budget.csv" => budget(&opened, Format::Csv, &format!("{name}.csv")),
        "budget.xlsx" => budget(&opened, Format::Xlsx, &format!("{name}.xlsx")),
        "pilot.pdf" => pdf(&opened, &format!("{name}.pdf")).await,
        _ => Err(PageError::NotFound),
    }
}

fn attached(kind: &str, name: &str, bytes: Vec<u8>) -> Answer {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

fn steps(opened: &Opened<'_>) -> String {
    let (visit, words) = (opened.at.visit, opened.at.words);
    let event = |(id, step): (&str, &lars_domain::pilot::plan::Step)| {
        let (first, last) = (step.begins?, step.ends?);
        let owner = if step.owner.is_empty() {
            String::new()
        } else {
            format!("{}: {}\n", words.say("pilot-field-owner"), step.owner)
        };
        Some(Event {
            id: format!("step-{id}@{}", opened.at.study.slug),
            when: When::Days(first, last),
            title: format!("{}: {}", opened.pilot().title, step.title),
            place: String::new(),
            about: format!("{owner}{}{}", visit.origin, opened.address("")),
            changes: u32::try_from(opened.knot.version).unwrap_or(u32::MAX),
            is_agreed: true,
            is_cancelled: false,
        })
    };
    let events: Vec<Event> = opened.pilot().steps_in_order().into_iter().filter_map(event).collect();
    calendar(&opened.pilot().title, &events, opened.knot.saved)
}

/// The budget with a row for each cost. Amounts are numbers with two decimals; sums are for whoever reads it.
fn budget(opened: &Opened<'_>, format: Format, name: &str) -> Result<Answer, PageError> {
    let (pilot, words) = (opened.pilot(), opened.at.words);
    let said = |key: &str| words.say(&format!("pilot-{key}"));
    let sheet = Sheet {
        title: pilot.title.clone(),
        columns: vec![
            Column::new("partner", said("field-partner"), Kind::Text),
            Column::new("source", said("field-source"), Kind::Text),
            Column::new("purpose", said("field-purpose"), Kind::Text),
            Column::new("planned", said("field-planned"), Kind::Number(2)),
            Column::new("spent", said("spent"), Kind::Number(2)),
            Column::new("signed_off", said("signed"), Kind::Number(2)),
            Column::new("currency", said("field-currency"), Kind::Text),
        ],
        codebook: lars_view::export::answers::codebook(words),
    };
    let sums = Budget::of(&pilot.costs, &pilot.reports);
    let number = |cents: i128| Value::Number(cents as f64 / 100.0);
    let rows: Vec<Vec<Value<'_>>> = pilot
        .costs
        .iter()
        .map(|(id, cost)| {
            let line = sums.lines.get(id).copied().unwrap_or_default();
            vec![
                Value::from(cost.partner.as_str()),
                Value::from(cost.source.as_str()),
                Value::from(cost.purpose.as_str()),
                number(line.planned),
                number(line.spent),
                number(line.signed),
                Value::from(cost.currency.as_str()),
            ]
        })
        .collect();
    let made = (format, opened.at.visit.now);
    let bytes = write_sheet(made, sheet, &rows, Vec::new()).map_err(|_| PageError::Broken)?;
    let kind = match format {
        Format::Csv => "text/csv; charset=utf-8",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    Ok(attached(kind, name, bytes))
}

fn section(heading: String, paragraphs: Vec<String>) -> PaperSection {
    let paragraphs = paragraphs.into_iter().filter(|text| !text.trim().is_empty()).collect();
    PaperSection { heading, paragraphs, table: None }
}

/// The pilot on paper.
async fn pdf(opened: &Opened<'_>, name: &str) -> Result<Answer, PageError> {
    let (pilot, words, at) = (opened.pilot(), opened.at.words, &opened.at);
    let asked = look(opened).await?;
    let people = people(at).await?;
    let mut first = vec![format!("{}. {}", state(words, pilot), at.said().case(&opened.knot.case))];
    first.push(pilot.owner.clone());
    first.extend(lead(opened, &asked));
    first.push(pilot.summary.clone());
    let mut sections = Vec::new();
    if let Asked::Again(again) = &asked
        && let Some((_, reason)) = again.guard.refused()
    {
        let text = words.say(&format!("comparison-reason-{}", reason.code()));
        sections.push(section(words.say("pilot-again"), vec![words.say("pilot-again-refused"), text]));
    }
    let links = pilot.logic.links();
    let logic = links.iter().filter(|(_, text)| !text.is_empty());
    let logic = logic.map(|(link, text)| format!("{}: {text}", words.say(&format!("pilot-field-{link}"))));
    sections.push(section(words.say("pilot-logic"), logic.collect()));
    sections.push(indicators(words, pilot));
    sections.push(plan(opened));
    sections.extend(money(words, pilot));
    let risk = |risk: &lars_domain::pilot::plan::Risk| {
        let outcome = words.say(&format!("pilot-risk-{}", risk.outcome.code()));
        format!("{}: {outcome}. {} {}", risk.what, risk.answer, risk.note)
    };
    sections.push(section(words.say("pilot-risks"), pilot.risks.values().map(risk).collect()));
    let change = |change: &lars_domain::pilot::plan::PlanChange| {
        let when = words.date(at.study.zone.day(change.at));
        let what: Vec<String> = change.differences.iter().map(|one| difference(words, one)).collect();
        format!("{when}, {}: {} {}", called(at, &people, &change.who), change.reason, what.join("; "))
    };
    sections.push(section(words.say("pilot-changes"), pilot.changes.values().map(change).collect()));
    if let Some(outcome) = pilot.outcome {
        let outcome = words.say(&format!("pilot-outcome-{}", outcome.code()));
        sections.push(section(words.say("pilot-part-lesson"), vec![format!("{outcome}.\n{}", pilot.lesson)]));
    }
    sections.retain(|section| !section.paragraphs.is_empty() || section.table.is_some());
    let said = PilotPaper {
        study: at.said().title(),
        simulated: at.study.simulated,
        name: pilot.title.clone(),
        lead: first.into_iter().filter(|line| !line.is_empty()).collect(),
        sections,
    };
    print(at.visit, paper(&said, words), name, None).await
}

fn indicators(words: Words, pilot: &lars_domain::pilot::plan::Pilot) -> PaperSection {
    let row = |one: &lars_domain::pilot::indicator::Indicator| {
        let latest = one.latest();
        vec![
            if one.code.is_empty() { one.title.clone() } else { format!("{} ({})", one.title, one.code) },
            format!(
                "{} {}",
                one.standing().mark(),
                words.say(&format!("pilot-standing-{}", one.standing().code()))
            ),
            quantity(one.baseline, words),
            latest.map_or_else(|| "–".to_owned(), |reading| quantity(reading.value, words)),
            format!("{} {}", quantity(one.target, words), one.unit),
        ]
    };
    let heads = [
        "pilot-indicator",
        "pilot-indicator-standing",
        "pilot-field-baseline",
        "pilot-indicator-now",
        "pilot-field-target",
    ];
    let rows: Vec<Vec<String>> = pilot.indicators.values().map(row).collect();
    let heads = heads.map(|key| words.say(key)).to_vec();
    let table = (!rows.is_empty()).then_some(PaperTable { heads, rows, words: 2 });
    PaperSection { heading: words.say("pilot-indicators"), paragraphs: Vec::new(), table }
}

fn plan(opened: &Opened<'_>) -> PaperSection {
    let words = opened.at.words;
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| words.date(day));
    let row = |(_, step): (&str, &lars_domain::pilot::plan::Step)| {
        let course = step.course(opened.today());
        let went = if step.began.is_none() {
            "–".to_owned()
        } else {
            format!("{} – {}", day(step.began), day(step.ended))
        };
        vec![
            step.title.clone(),
            step.owner.clone(),
            format!("{} – {}", day(step.begins), day(step.ends)),
            went,
            format!("{} {}", course.mark(), words.say(&format!("pilot-course-{}", course.code()))),
        ]
    };
    let heads =
        ["pilot-step", "pilot-field-owner", "pilot-step-planned", "pilot-step-went", "pilot-step-course"];
    let rows: Vec<Vec<String>> = opened.pilot().steps_in_order().into_iter().map(row).collect();
    let table = (!rows.is_empty()).then(|| PaperTable {
        heads: heads.map(|key| words.say(key)).to_vec(),
        rows,
        words: 5,
    });
    PaperSection { heading: words.say("pilot-steps"), paragraphs: Vec::new(), table }
}

fn money(words: Words, pilot: &lars_domain::pilot::plan::Pilot) -> Vec<PaperSection> {
    let sums = Budget::of(&pilot.costs, &pilot.reports);
    let table = |(currency, total): (&String, &lars_domain::pilot::budget::Spending)| {
        let own = sums.partners.iter().filter(|((_, own), _)| own == currency);
        let row = |name: String, sum: &lars_domain::pilot::budget::Spending| {
            let amount =
                |cents: i128| words.number(cents as f64 / 100.0, if cents % 100 == 0 { 0 } else { 2 });
            vec![name, amount(sum.planned), amount(sum.spent), amount(sum.signed)]
        };
        let mut rows: Vec<Vec<String>> = own.map(|((name, _), sum)| row(name.clone(), sum)).collect();
        rows.push(row(words.say("pilot-total"), total));
        let heads = ["pilot-field-partner", "pilot-field-planned", "pilot-spent", "pilot-signed"];
        PaperSection {
            heading: format!("{}, {currency}", words.say("pilot-costs")),
            paragraphs: Vec::new(),
            table: Some(PaperTable { heads: heads.map(|key| words.say(key)).to_vec(), rows, words: 1 }),
        }
    };
    sums.totals.iter().map(table).collect()
}

/// A report on paper; one that lost its sign-off says so, and has what was signed behind what is said now.
pub async fn report(opened: &Opened<'_>, id: &str) -> Result<Answer, PageError> {
    let (pilot, words, at) = (opened.pilot(), opened.at.words, &opened.at);
    let report = pilot.reports.get(id).ok_or(PageError::NotFound)?;
    at.record(Act::ReadResults, format!("{} report.pdf", opened.knot.case)).await?;
    let people = people(at).await?;
    let day = |moment| words.date(at.study.zone.day(moment));
    let state = report.state();
    let mut lines =
        vec![format!("{} {}", state.mark(), words.say(&format!("pilot-report-{}", state.code())))];
    if let Some(signature) = report.signature() {
        let who = called(at, &people, &signature.who).into();
        let fill = [("who", who), ("date", day(signature.at).into())];
        lines.push(words.say_with("pilot-report-signed-by", &fill));
    }
    let mut sections = content(words, pilot, &report.content);
    for lost in &report.lost {
        let fill = [
            ("signer", called(at, &people, &lost.signature.who).into()),
            ("signed", day(lost.signature.at).into()),
            ("who", called(at, &people, &lost.by).into()),
            ("date", day(lost.at).into()),
        ];
        let told = words.say_with("pilot-report-lost", &fill);
        lines.push(told.clone());
        sections.push(section(words.say("pilot-report-was-signed"), vec![told]));
        sections.extend(content(words, pilot, &lost.content));
    }
    let said = PilotPaper {
        study: at.said().title(),
        simulated: at.study.simulated,
        name: format!("{}: {}", words.say("pilot-report"), pilot.title),
        lead: lines,
        sections,
    };
    print(
        at.visit,
        paper(&said, words),
        &format!("{}-pilot-{}-report.pdf", at.study.slug, opened.knot.number),
        None,
    )
    .await
}

fn content(
    words: Words,
    pilot: &lars_domain::pilot::plan::Pilot,
    content: &ReportContent,
) -> Vec<PaperSection> {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), |day| words.date(day));
    let spent = |(id, cents): (&String, &i64)| {
        let cost = pilot.costs.get(id);
        let name = cost.map_or_else(|| "–".to_owned(), |cost| format!("{}, {}", cost.purpose, cost.source));
        vec![name, words.money(*cents, cost.map_or("", |cost| cost.currency.as_str()))]
    };
    let rows: Vec<Vec<String>> = content.spent.iter().map(spent).collect();
    let heads = vec![words.say("pilot-field-purpose"), words.say("pilot-spent")];
    let period = format!("{}: {} – {}", content.partner, day(content.begins), day(content.ends));
    let table = (!rows.is_empty()).then_some(PaperTable { heads, rows, words: 1 });
    vec![
        section(words.say("pilot-field-done"), vec![period, content.done.clone()]),
        section(words.say("pilot-field-deviations"), vec![content.deviations.clone()]),
        PaperSection { heading: words.say("pilot-spent"), paragraphs: Vec::new(), table },
    ]
    .into_iter()
    .filter(|section| !section.paragraphs.is_empty() || section.table.is_some())
    .collect()
}
