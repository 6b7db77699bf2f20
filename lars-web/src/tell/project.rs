//! The public page of a project: what it is, who takes part, what happened, and where each fact comes from.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response as Answer;
use lars_domain::tell::project::{Entry, Event, Partner, Project};
use lars_domain::text::Text;
use lars_view::words::Words;

use crate::PageError;
use crate::page::{Frame, answer, pages};
use crate::study::public_project;
use crate::visit::{Segments, Visit};

pages!(ShowPage);

#[derive(Template)]
#[template(path = "tell/project/show.html")]
struct ShowPage {
    f: Frame,
    status: String,
    duration: String,
    funding: String,
    about: Vec<String>,
    aims: Vec<String>,
    planned_results: Vec<String>,
    notes: Vec<String>,
    sections: Vec<Section>,
    map: String,
    partners: Vec<PartnerLine>,
    events: Vec<EventLine>,
    budget: Vec<BudgetRow>,
    sources: Vec<SourceLine>,
}

struct Section {
    id: &'static str,
    title: String,
    entries: Vec<EntryLine>,
}

struct EntryLine {
    title: String,
    body: String,
    source: Cited,
}

/// The number of a source, with its anchor.
struct Cited {
    number: String,
    anchor: String,
}

struct PartnerLine {
    number: String,
    organisation: String,
    place: String,
    role: String,
    leads: String,
    source: Cited,
}

struct EventLine {
    date: String,
    title: String,
    body: String,
    place: String,
    note: String,
    source: Cited,
}

struct BudgetRow {
    label: String,
    amount: String,
    source: Cited,
}

struct SourceLine {
    anchor: String,
    title: String,
    url: String,
}

/// The page.
pub async fn show(
    visit: Visit,
    Segments((_, slug)): Segments<(String, String)>,
) -> Result<Answer, PageError> {
    let project = public_project(&visit, &slug).await?;
    let said = Said::new(visit.words, &project);
    let mut f = visit.frame(said.text(&project.title));
    f.public = visit.session.is_none();
    let shown = ShowPage {
        status: said.text(&project.status),
        duration: said.text(&project.duration),
        funding: said.text(&project.funding),
        about: said.texts(&project.about),
        aims: said.texts(&project.aims),
        planned_results: said.texts(&project.planned_results),
        notes: said.texts(&project.notes),
        sections: said.sections(),
        map: said.map(),
        partners: said.partners(),
        events: project.events.iter().map(|event| said.event(event)).collect(),
        budget: said.budget(),
        sources: said.sources(),
        f,
    };
    answer(&shown)
}

/// Says a project in one language.
struct Said<'a> {
    words: Words,
    project: &'a Project,
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Said<'a> {
    fn new(words: Words, project: &'a Project) -> Self {
        let sources = project.sources.iter().enumerate();
        Self {
            words,
            project,
            numbers: sources.map(|(place, source)| (source.code.as_str(), place + 1)).collect(),
        }
    }

    fn text(&self, text: &Text) -> String {
        text.best_body(self.words.language().code()).to_owned()
    }

    fn texts(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn cited(&self, code: &str) -> Cited {
        let number = self.numbers.get(code).map(ToString::to_string).unwrap_or_default();
        Cited { anchor: format!("#source-{number}"), number }
    }

    fn sections(&self) -> Vec<Section> {
        let section = |id, key: &str, entries: &[Entry]| Section {
            id,
            title: self.words.say(key),
            entries: entries
                .iter()
                .map(|entry| EntryLine {
                    title: self.text(&entry.title),
                    body: self.text(&entry.body),
                    source: self.cited(&entry.source),
                })
                .collect(),
        };
        let sections = vec![
            section("activities", "project-activities", &self.project.activities),
            section("work-packages", "project-work-packages", &self.project.work_packages),
            section("findings", "project-findings", &self.project.findings),
            section("practices", "project-practices", &self.project.practices),
        ];
        sections.into_iter().filter(|section| !section.entries.is_empty()).collect()
    }

    fn country(&self, code: &str) -> String {
        self.words.code("country", code)
    }

    fn partners(&self) -> Vec<PartnerLine> {
        let line = |(place, partner): (usize, &Partner)| PartnerLine {
            number: (place + 1).to_string(),
            organisation: self.text(&partner.organisation),
            place: joined(&[partner.town.clone().unwrap_or_default(), self.country(&partner.country)]),
            role: self.text(&partner.role),
            leads: partner
                .leads
                .as_ref()
                .and_then(|code| self.project.work_packages.iter().find(|package| package.code == *code))
                .map(|package| self.text(&package.title))
                .unwrap_or_default(),
            source: self.cited(&partner.source),
        };
        self.project.partners.iter().enumerate().map(line).collect()
    }

    fn map(&self) -> String {
        use lars_view::chart::map::{MapView, Marker, map};
        let marker = |(place, partner): (usize, &Partner)| {
            let at = partner.place?;
            Some(Marker {
                number: place + 1,
                label: self.text(&partner.organisation),
                longitude: f64::from(at.longitude_millideg) / 1000.0,
                latitude: f64::from(at.latitude_millideg) / 1000.0,
            })
        };
        let view = MapView {
            id: "partners-map".to_owned(),
            title: self.words.say("project-map-title"),
            description: self.words.say("project-map-description"),
            countries: self.project.partners.iter().map(|partner| partner.country.clone()).collect(),
            markers: self.project.partners.iter().enumerate().filter_map(marker).collect(),
        };
        map(&view)
    }

    fn event(&self, event: &Event) -> EventLine {
        let start = self.words.partial_date(&event.start);
        let date = match &event.end {
            Some(end) if *end != event.start => {
                let end = self.words.partial_date(end);
                self.words.say_with("project-event-from-to", &[("start", start.into()), ("end", end.into())])
            }
            _ => start,
        };
        let country = event.country.as_ref().map(|code| self.country(code)).unwrap_or_default();
        let note = match event.date_status.as_str() {
            "inferred" => self.words.say("project-event-inferred"),
            "planned" => self.words.say("project-event-planned"),
            _ => String::new(),
        };
        EventLine {
            date,
            title: self.text(&event.title),
            body: self.text(&event.body),
            place: joined(&[event.place.clone().unwrap_or_default(), country]),
            note,
            source: self.cited(&event.source),
        }
    }

    fn budget(&self) -> Vec<BudgetRow> {
        let row = |line: &lars_domain::tell::project::BudgetLine| BudgetRow {
            label: self.text(&line.label),
            amount: self.amount(line.eur_cents),
            source: self.cited(&line.source),
        };
        self.project.budget.iter().map(row).collect()
    }

    /// Cents only where there are any.
    fn amount(&self, cents: i64) -> String {
        let decimals = if cents % 100 == 0 { 0 } else { 2 };
        self.words.number(cents as f64 / 100.0, decimals)
    }

    fn sources(&self) -> Vec<SourceLine> {
        let line = |(place, source): (usize, &lars_domain::tell::project::Source)| SourceLine {
            anchor: format!("source-{}", place + 1),
            title: source.title.clone(),
            url: source.url.clone(),
        };
        self.project.sources.iter().enumerate().map(line).collect()
    }
}

fn joined(parts: &[String; 2]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
