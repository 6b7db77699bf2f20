//! Public pages of projects: facts in tables, their words in `text`.

use std::collections::HashMap;

use lars_domain::tell::project::{BudgetLine, Entry, Event, Partner, Place, Project, Source};
use lars_domain::text::Text;

use crate::db::{Tx, Value, values};
use crate::texts::{self, Texts};
use crate::{Store, StoreError};

const PROJECT: &str = "SELECT study FROM project WHERE study = $1";
const SAVE_PROJECT: &str = "INSERT INTO project (study) VALUES ($1) ON CONFLICT (study) DO NOTHING";
const ENTRIES: &str = "SELECT kind, code, source FROM entry WHERE project = $1 ORDER BY kind, position";
const PARTNERS: &str = "SELECT code, country, town, longitude_millideg, latitude_millideg, leads, source FROM partner \
    WHERE project = $1 ORDER BY position";
const EVENTS: &str = "SELECT code, starts, ends, date_status, place, country, source FROM event \
    WHERE project = $1 ORDER BY position";
const BUDGET_LINES: &str =
    "SELECT code, eur_cents, source FROM budget_line WHERE project = $1 ORDER BY position";
const SOURCES: &str = "SELECT code, title, url FROM source WHERE project = $1 ORDER BY position";
const DELETE_ENTRIES: &str = "DELETE FROM entry WHERE project = $1";
const DELETE_PARTNERS: &str = "DELETE FROM partner WHERE project = $1";
const DELETE_EVENTS: &str = "DELETE FROM event WHERE project = $1";
const DELETE_BUDGET_LINES: &str = "DELETE FROM budget_line WHERE project = $1";
const DELETE_SOURCES: &str = "DELETE FROM source WHERE project = $1";
const SAVE_ENTRY: &str =
    "INSERT INTO entry (project, kind, code, position, source) VALUES ($1, $2, $3, $4, $5)";
const SAVE_PARTNER: &str = "INSERT INTO partner \
    (project, code, position, country, town, longitude_millideg, latitude_millideg, leads, source) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const SAVE_EVENT: &str = "INSERT INTO event \
    (project, code, position, starts, ends, date_status, place, country, source) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const SAVE_BUDGET_LINE: &str = "INSERT INTO budget_line (project, code, position, eur_cents, source) \
    VALUES ($1, $2, $3, $4, $5)";
const SAVE_SOURCE: &str =
    "INSERT INTO source (project, code, position, title, url) VALUES ($1, $2, $3, $4, $5)";

/// The statements of this file.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("PROJECT", PROJECT),
    ("SAVE_PROJECT", SAVE_PROJECT),
    ("ENTRIES", ENTRIES),
    ("PARTNERS", PARTNERS),
    ("EVENTS", EVENTS),
    ("BUDGET_LINES", BUDGET_LINES),
    ("SOURCES", SOURCES),
    ("DELETE_ENTRIES", DELETE_ENTRIES),
    ("DELETE_PARTNERS", DELETE_PARTNERS),
    ("DELETE_EVENTS", DELETE_EVENTS),
    ("DELETE_BUDGET_LINES", DELETE_BUDGET_LINES),
    ("DELETE_SOURCES", DELETE_SOURCES),
    ("SAVE_ENTRY", SAVE_ENTRY),
    ("SAVE_PARTNER", SAVE_PARTNER),
    ("SAVE_EVENT", SAVE_EVENT),
    ("SAVE_BUDGET_LINE", SAVE_BUDGET_LINE),
    ("SAVE_SOURCE", SAVE_SOURCE),
];

/// The owner of a project's texts: its study's identifier would mix them with the study's own.
fn owner(study: &str) -> String {
    format!("project:{study}")
}

impl Store {
    /// The public page of a study.
    pub async fn project(&self, study: &str) -> Result<Option<Project>, StoreError> {
        if self.db.row(PROJECT, values![study]).await?.is_none() {
            return Ok(None);
        }
        let mut texts = Texts::load(&self.db, &owner(study)).await?;
        let mut entries = self.entries(study, &mut texts).await?;
        let mut of_kind = |kind: &str| entries.remove(kind).unwrap_or_default();
        Ok(Some(Project {
            study: study.to_owned(),
            activities: of_kind("activity"),
            work_packages: of_kind("work-package"),
            practices: of_kind("practice"),
            findings: of_kind("finding"),
            partners: self.partners(study, &mut texts).await?,
            events: self.events(study, &mut texts).await?,
            budget: self.budget(study, &mut texts).await?,
            sources: self.sources(study).await?,
            title: texts.one("project-title"),
            about: texts.list("about"),
            aims: texts.list("aims"),
            planned_results: texts.list("planned-results"),
            status: texts.one("status"),
            duration: texts.one("duration"),
            funding: texts.one("funding"),
            notes: texts.list("notes"),
        }))
    }

    /// Entries in their order, by kind.
    async fn entries(
        &self,
        study: &str,
        texts: &mut Texts,
    ) -> Result<HashMap<String, Vec<Entry>>, StoreError> {
        let mut entries: HashMap<String, Vec<Entry>> = HashMap::new();
        for row in self.db.rows(ENTRIES, values![study]).await? {
            let mut row = row.in_order();
            let (kind, code) = (row.text()?, row.text()?);
            let entry = Entry {
                title: texts.one(&format!("{kind}:{code}:title")),
                body: texts.one(&format!("{kind}:{code}:body")),
                source: row.text()?,
                code,
            };
            entries.entry(kind).or_default().push(entry);
        }
        Ok(entries)
    }

    async fn partners(&self, study: &str, texts: &mut Texts) -> Result<Vec<Partner>, StoreError> {
        let mut partners = Vec::new();
        for row in self.db.rows(PARTNERS, values![study]).await? {
            let mut row = row.in_order();
            let (code, country, town) = (row.text()?, row.text()?, row.maybe_text()?);
            let mut degrees = || {
                let number = row.maybe_int()?;
                number
                    .map(|number| i32::try_from(number).map_err(|_| StoreError::Broken("place")))
                    .transpose()
            };
            let place = match (degrees()?, degrees()?) {
                (Some(longitude_millideg), Some(latitude_millideg)) => {
                    Some(Place { longitude_millideg, latitude_millideg })
                }
                _ => None,
            };
            partners.push(Partner {
                organisation: texts.one(&format!("partner:{code}:organisation")),
                role: texts.one(&format!("partner:{code}:role")),
                country,
                town,
                place,
                leads: row.maybe_text()?,
                source: row.text()?,
                code,
            });
        }
        Ok(partners)
    }

    async fn events(&self, study: &str, texts: &mut Texts) -> Result<Vec<Event>, StoreError> {
        let mut events = Vec::new();
        for row in self.db.rows(EVENTS, values![study]).await? {
            let mut row = row.in_order();
            let code = row.text()?;
            events.push(Event {
                title: texts.one(&format!("event:{code}:title")),
                body: texts.one(&format!("event:{code}:body")),
                start: row.text()?,
                end: row.maybe_text()?,
                date_status: row.text()?,
                place: row.maybe_text()?,
                country: row.maybe_text()?,
                source: row.text()?,
                code,
            });
        }
        Ok(events)
    }

    async fn budget(&self, study: &str, texts: &mut Texts) -> Result<Vec<BudgetLine>, StoreError> {
        let mut lines = Vec::new();
        for row in self.db.rows(BUDGET_LINES, values![study]).await? {
            let mut row = row.in_order();
            let code = row.text()?;
            let label = texts.one(&format!("budget:{code}:label"));
            lines.push(BudgetLine { label, eur_cents: row.int()?, source: row.text()?, code });
        }
        Ok(lines)
    }

    async fn sources(&self, study: &str) -> Result<Vec<Source>, StoreError> {
        let rows = self.db.rows(SOURCES, values![study]).await?;
        rows.iter()
            .map(|row| {
                let mut row = row.in_order();
                Ok(Source { code: row.text()?, title: row.text()?, url: row.text()? })
            })
            .collect()
    }

    /// Saves a public page whole: what it no longer has is gone.
    pub async fn save_project(&self, project: &Project) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let study = &project.study;
        tx.run(SAVE_PROJECT, values![study]).await?;
        for statement in [DELETE_ENTRIES, DELETE_PARTNERS, DELETE_EVENTS, DELETE_BUDGET_LINES, DELETE_SOURCES]
        {
            tx.run(statement, values![study]).await?;
        }
        texts::delete(&mut tx, &owner(study)).await?;
        let mut saving = Saving { tx: &mut tx, study, owner: owner(study) };
        saving.words(project).await?;
        saving.entries(project).await?;
        saving.partners(&project.partners).await?;
        saving.events(&project.events).await?;
        saving.money_and_sources(project).await?;
        tx.commit().await
    }
}

/// A project on its way into an open transaction.
struct Saving<'a> {
    tx: &'a mut Tx,
    study: &'a str,
    owner: String,
}

impl Saving<'_> {
    async fn text(&mut self, field: &str, texts: &[Text]) -> Result<(), StoreError> {
        texts::save(self.tx, &self.owner, field, texts).await
    }

    async fn row(&mut self, statement: &'static str, values: Vec<Value>) -> Result<(), StoreError> {
        self.tx.run(statement, values).await.map(|_| ())
    }

    async fn words(&mut self, project: &Project) -> Result<(), StoreError> {
        let one = std::slice::from_ref;
        let fields = [
            ("project-title", one(&project.title)),
            ("about", &project.about),
            ("aims", &project.aims),
            ("planned-results", &project.planned_results),
            ("status", one(&project.status)),
            ("duration", one(&project.duration)),
            ("funding", one(&project.funding)),
            ("notes", &project.notes),
        ];
        for (field, texts) in fields {
            self.text(field, texts).await?;
        }
        Ok(())
    }

    async fn entries(&mut self, project: &Project) -> Result<(), StoreError> {
        let kinds = [
            ("activity", &project.activities),
            ("work-package", &project.work_packages),
            ("practice", &project.practices),
            ("finding", &project.findings),
        ];
        for (kind, entries) in kinds {
            for (place, entry) in entries.iter().enumerate() {
                self.row(SAVE_ENTRY, values![self.study, kind, &entry.code, place, &entry.source]).await?;
                let code = &entry.code;
                self.text(&format!("{kind}:{code}:title"), std::slice::from_ref(&entry.title)).await?;
                self.text(&format!("{kind}:{code}:body"), std::slice::from_ref(&entry.body)).await?;
            }
        }
        Ok(())
    }

    async fn partners(&mut self, partners: &[Partner]) -> Result<(), StoreError> {
        for (position, partner) in partners.iter().enumerate() {
            let Partner { code, country, town, place, leads, source, .. } = partner;
            let east = place.map(|place| i64::from(place.longitude_millideg));
            let north = place.map(|place| i64::from(place.latitude_millideg));
            let values = values![self.study, code, position, country, town, east, north, leads, source];
            self.row(SAVE_PARTNER, values).await?;
            let organisation = std::slice::from_ref(&partner.organisation);
            self.text(&format!("partner:{code}:organisation"), organisation).await?;
            self.text(&format!("partner:{code}:role"), std::slice::from_ref(&partner.role)).await?;
        }
        Ok(())
    }

    async fn events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        for (position, event) in events.iter().enumerate() {
            let Event { code, start, end, date_status, place, country, source, .. } = event;
            let values = values![self.study, code, position, start, end, date_status, place, country, source];
            self.row(SAVE_EVENT, values).await?;
            self.text(&format!("event:{code}:title"), std::slice::from_ref(&event.title)).await?;
            self.text(&format!("event:{code}:body"), std::slice::from_ref(&event.body)).await?;
        }
        Ok(())
    }

    async fn money_and_sources(&mut self, project: &Project) -> Result<(), StoreError> {
        for (place, line) in project.budget.iter().enumerate() {
            self.row(SAVE_BUDGET_LINE, values![self.study, &line.code, place, line.eur_cents, &line.source])
                .await?;
            self.text(&format!("budget:{}:label", line.code), std::slice::from_ref(&line.label)).await?;
        }
        for (place, source) in project.sources.iter().enumerate() {
            self.row(SAVE_SOURCE, values![self.study, &source.code, place, &source.title, &source.url])
                .await?;
        }
        Ok(())
    }
}
