//! The facts of the demo study, from the tables and texts that are compiled in.

use std::collections::HashMap;

use anyhow::Context as _;
use fluent_templates::{Loader as _, static_loader};
use lars_domain::map::study::Study;
use lars_domain::tell::project::{BudgetLine, Entry, Event, Partner, Place, Project, Source};
use lars_domain::text::Text;
use lars_view::words::Language;
use unic_langid::LanguageIdentifier;

static_loader! {
    static TEXTS = {
        locales: "./demo/text",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The tables, by name.
const TABLES: [(&str, &str); 11] = [
    ("activities", include_str!("../../demo/activities.csv")),
    ("budgets", include_str!("../../demo/budgets.csv")),
    ("cases", include_str!("../../demo/cases.csv")),
    ("events", include_str!("../../demo/events.csv")),
    ("findings", include_str!("../../demo/findings.csv")),
    ("interviews", include_str!("../../demo/interviews.csv")),
    ("partners", include_str!("../../demo/partners.csv")),
    ("practices", include_str!("../../demo/practices.csv")),
    ("project", include_str!("../../demo/project.csv")),
    ("sources", include_str!("../../demo/sources.csv")),
    ("work-packages", include_str!("../../demo/work-packages.csv")),
];

/// A row of a table, by column.
pub struct FactRow(HashMap<String, String>);

impl FactRow {
    /// The value of a column that every row fills.
    pub fn get(&self, column: &str) -> anyhow::Result<String> {
        self.maybe(column).with_context(|| format!("a row of the demo has no {column}"))
    }

    /// The value of a column that may be empty.
    pub fn maybe(&self, column: &str) -> Option<String> {
        self.0.get(column).filter(|value| !value.is_empty()).cloned()
    }
}

/// The rows of a table.
pub fn rows(table: &str) -> anyhow::Result<Vec<FactRow>> {
    let (_, text) =
        TABLES.iter().find(|(name, _)| *name == table).with_context(|| format!("no table {table}"))?;
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.map(FactRow));
    rows.collect::<Result<_, _>>().with_context(|| format!("table {table} of the demo cannot be read"))
}

/// A text of the demo in every language it was written in.
pub fn text(key: &str) -> Text {
    let mut text = Text::default();
    for language in Language::ALL {
        let known: Option<LanguageIdentifier> = language.code().parse().ok();
        let body = known.and_then(|known| TEXTS.try_lookup(&known, key));
        if let Some(body) = body {
            text.set(language.code(), &body);
        }
    }
    text
}

fn maybe_text(key: Option<String>) -> Text {
    key.map(|key| text(&key)).unwrap_or_default()
}

/// The public page of the project.
pub fn project(study: &Study) -> anyhow::Result<Project> {
    let mut project = Project { study: study.id.clone(), ..Project::default() };
    for row in rows("project")? {
        let text = text(&row.get("text_key")?);
        match row.get("part")?.as_str() {
            "title" => project.title = text,
            "about" => project.about.push(text),
            "aim" => project.aims.push(text),
            "planned-result" => project.planned_results.push(text),
            "status" => project.status = text,
            "duration" => project.duration = text,
            "funding" => project.funding = text,
            "note" => project.notes.push(text),
            _ => {}
        }
    }
    project.activities = entries("activities")?;
    project.work_packages = entries("work-packages")?;
    project.practices = entries("practices")?;
    project.findings = findings()?;
    project.partners = rows("partners")?.iter().map(partner).collect::<anyhow::Result<_>>()?;
    project.events = rows("events")?.iter().map(event).collect::<anyhow::Result<_>>()?;
    project.budget = rows("budgets")?.iter().map(budget_line).collect::<anyhow::Result<_>>()?;
    project.sources = rows("sources")?.iter().map(source).collect::<anyhow::Result<_>>()?;
    Ok(project)
}

fn entries(table: &str) -> anyhow::Result<Vec<Entry>> {
    let entry = |row: &FactRow| {
        let title = match row.maybe("name") {
            // A proper name is the same in every language.
            Some(name) => Text::new("en", &name),
            None => maybe_text(row.maybe("title_key")),
        };
        Ok(Entry {
            code: row.get("code")?,
            title,
            body: maybe_text(row.maybe("text_key")),
            source: row.get("source")?,
        })
    };
    rows(table)?.iter().map(entry).collect()
}

/// The published findings in words; one of them may guide several rows of the simulation.
fn findings() -> anyhow::Result<Vec<Entry>> {
    let mut findings: Vec<Entry> = Vec::new();
    for row in rows("findings")? {
        let code = row.get("text_key")?;
        if findings.iter().all(|finding| finding.code != code) {
            let body = text(&code);
            findings.push(Entry { code, title: Text::default(), body, source: row.get("source")? });
        }
    }
    Ok(findings)
}

fn partner(row: &FactRow) -> anyhow::Result<Partner> {
    let millideg = |column: &str| row.maybe(column).and_then(|degrees| decimal(&degrees, 3));
    let place = match (millideg("longitude"), millideg("latitude")) {
        (Some(east), Some(north)) => {
            Some(Place { longitude_millideg: i32::try_from(east)?, latitude_millideg: i32::try_from(north)? })
        }
        _ => None,
    };
    Ok(Partner {
        code: row.get("code")?,
        organisation: Text::new("en", &row.get("organisation")?),
        country: row.get("country")?,
        town: row.maybe("town"),
        place,
        role: text(&format!("demo-role-{}", row.get("role")?)),
        leads: row.maybe("leads"),
        source: row.get("source")?,
    })
}

fn event(row: &FactRow) -> anyhow::Result<Event> {
    Ok(Event {
        code: row.get("code")?,
        title: text(&row.get("title_key")?),
        body: maybe_text(row.maybe("text_key")),
        start: row.get("start")?,
        end: row.maybe("end"),
        date_status: row.get("date_status")?,
        place: row.maybe("place"),
        country: row.maybe("country"),
        source: row.get("source")?,
    })
}

fn budget_line(row: &FactRow) -> anyhow::Result<BudgetLine> {
    let eur_cents = decimal(&row.get("eur")?, 2).context("an amount of the demo cannot be read")?;
    Ok(BudgetLine {
        code: row.get("code")?,
        label: text(&row.get("text_key")?),
        eur_cents,
        source: row.get("source")?,
    })
}

fn source(row: &FactRow) -> anyhow::Result<Source> {
    Ok(Source { code: row.get("code")?, title: row.get("title")?, url: row.get("url")? })
}

/// A decimal number as a whole number of its smallest unit: `21.616` with three places is 21,616.
fn decimal(text: &str, places: usize) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(places).collect();
    format!("{whole}{fraction}").parse().ok()
}
